/** @jsxImportSource react */
import type {} from '@gd/components/react';
import type { GdUnitPicker } from '@gd/components';
import { createRef } from 'react';

const picker = createRef<GdUnitPicker>();

export const right = (
  <>
    <gd-unit-picker
      ref={picker}
      key="a"
      className="wide"
      label="Nơi ở"
      mode="search"
      required
      ongd-change={(event) => event.detail.value.toUpperCase()}
    />
    <gd-model-list page-size={12} heading-level="3" hidden>
      <a slot="fallback" href="tel:1022">
        Gọi 1022
      </a>
    </gd-model-list>
    <gd-feedback-form
      preset={{ id: 'light', draft: { title: 'Đèn đường' } }}
      ongd-submitted={({ detail }) => detail.code}
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
  <gd-unit-picker ongd-change={({ detail }) => detail.code} />,
  // @ts-expect-error a number
  <gd-model-list page-size="many" />,
  // @ts-expect-error no such element
  <gd-unit-chooser />,
];
