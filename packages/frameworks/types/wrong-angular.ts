import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type {} from '@gd/components';

/** Angular knows events of elements by the page's own types; attributes of a custom element it takes as they are. */
@Component({
  selector: 'wrong-angular',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<gd-unit-picker #picker (gd-change)="take($event.detail.code)" (focus)="take(picker.valeu)" />`,
})
export class WrongAngular {
  take(value: string): string {
    return value;
  }
}
