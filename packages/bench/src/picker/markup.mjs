/** The HTML with which each page of a picker begins. */
const LABEL = 'Xã, phường, đặc khu';

export const PICKER_MARKUP = {
  'accessible-autocomplete': `<label for="unit">${LABEL}</label><div id="place"></div>`,
  vaadin: `<vaadin-combo-box label="${LABEL}"></vaadin-combo-box>`,
  'web-awesome-select': `<wa-select label="${LABEL}" name="unit"></wa-select>`,
  'carbon-combo-box': `<cds-combo-box title-text="${LABEL}" name="unit"></cds-combo-box>`,
};

/** @param {string} version of the kit */
export const pickerHead = (version) =>
  `<link rel="stylesheet" href="/kit/${version}/gd-cloak.css"><script type="module" src="/kit/${version}/gd.js"></script>`;
export const PICKER = '<gd-unit-picker mode="search" name="unit"></gd-unit-picker>';
