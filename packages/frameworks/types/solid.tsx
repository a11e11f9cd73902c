/** @jsxImportSource solid-js */
import type {} from '@gd/components/solid';
import type { GdUnitPicker } from '@gd/components';

let picker!: GdUnitPicker;

export const right = (
  <>
    <gd-unit-picker
      ref={picker}
      class="wide"
      label="Nơi ở"
      mode="search"
      required
      on:gd-change={(event) => event.detail.value.toUpperCase()}
    />
    <gd-model-list page-size={12} heading-level="3" hidden>
      <a slot="fallback" href="tel:1022">
        Gọi 1022
      </a>
    </gd-model-list>
    <gd-feedback-form
      preset={{ id: 'light', draft: { title: 'Đèn đường' } }}
      on:gd-submitted={({ detail }) => detail.code}
    />
  </>
);

export const wrong = [
  // @ts-expect-error there is no such mode
  <gd-unit-picker mode="tree" />,
  // @ts-expect-error there is no such attribute
  <gd-unit-picker lable="Nơi ở" />,
  // @ts-expect-error a preset has an id
  <gd-feedback-form preset={{ draft: {} }} />,
  // @ts-expect-error its detail has no code
  <gd-unit-picker on:gd-change={({ detail }) => detail.code} />,
  // @ts-expect-error a number
  <gd-model-list page-size="many" />,
  // @ts-expect-error no such element
  <gd-unit-chooser />,
];
