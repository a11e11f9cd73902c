import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { configure } from '@gd/components';
import '@gd/components/define/feedback-form';
import '@gd/components/define/model-list';
import '@gd/components/define/unit-picker';
configure({ apiBase: 'https://api.example.vn', site: 'YOUR-SITE-KEY' });

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ` <gd-unit-picker label="Nơi ở" province="37" (gd-change)="unit.set($event.detail.value)" />
    <output>{{ unit() }}</output>
    <gd-model-list [unit]="unit()" page-size="6" />
    <gd-feedback-form [preset]="preset" (gd-submitted)="code.set($event.detail.code)" />`,
})
export class App {
  readonly preset = { id: 'lights', draft: { title: 'Đèn đường không sáng' } };
  readonly unit = signal('');
  readonly code = signal('');
}
