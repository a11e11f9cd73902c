/** The forms, and what is in the page once one can be used: the first field, then that of the commune. */

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {(page: Page, name: string) => Promise<void>} TakesUnit
 * @typedef {(page: Page, file: { name: string, mimeType: string, buffer: Buffer }) => Promise<void>} TakesFile
 *
 * @typedef {object} FormSubject
 * @property {readonly (readonly string[])[]} paths of selectors, each in the shadow root of the one before
 * @property {TakesUnit} [unit]
 * @property {TakesFile | false} [files] false: its field is there, and does not take a file from the one that drives
 */

const OURS = [
  ['gd-feedback-form', '#field-content'],
  ['gd-feedback-form', 'gd-unit-picker', '#unit'],
];

/** @type {Record<string, FormSubject>} */
export const FORMS = {
  'gd-form': { paths: OURS },
  gd: { paths: OURS },
  'gd-all': { paths: OURS },
  lit: {
    paths: [
      ['bench-form', '#content'],
      ['bench-form', '#unit'],
    ],
  },
  govuk: { paths: [['#content'], ['#unit.autocomplete__input']] },
  'web-awesome': {
    paths: [
      ['wa-textarea', 'textarea'],
      ['wa-select', '[role=combobox]'],
    ],
    unit: async (page, name) => {
      await page.locator('wa-select').click();
      await page.locator('wa-option', { hasText: name }).click();
    },
  },
  carbon: {
    paths: [
      ['cds-textarea', 'textarea'],
      ['cds-combo-box', 'input'],
    ],
  },
  surveyjs: {
    paths: [['#form textarea'], ['#form .sd-dropdown']],
    unit: (page, name) => takesFromList(page, '.sd-dropdown', name),
    files: false,
  },
  formio: {
    paths: [['#form textarea'], ['#form .choices']],
    unit: (page, name) => takesFromList(page, '.choices', name),
    files: async (page, file) => {
      const chooser = page.waitForEvent('filechooser');
      await page.locator('.browse').click();
      await (await chooser).setFiles(file);
    },
  },
};

/** @param {Page} page @param {string} field @param {string} name */
async function takesFromList(page, field, name) {
  await page.locator(field).click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().click();
}
