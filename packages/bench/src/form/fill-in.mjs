/** A sender who fills in any of the forms by what its fields are called, and sees it come back and arrive. */
/* global document, HTMLInputElement, HTMLTextAreaElement -- what runs in the page */
import { WORDS } from './words.mjs';

/** What is typed, and stands in the review. */
const TYPED = {
  content: 'Đèn đường ở đầu ngõ 12 hỏng từ tuần trước.',
  title: 'Đèn đường hỏng',
  detail: 'Ngõ 12, cạnh trường tiểu học',
  name: 'Nguyễn Thị Hoa',
  address: 'Số 5, ngõ 12',
  phone: '0912 345 678',
  email: 'hoa@example.vn',
};
/** A report, and not that of a regulation. */
const KIND = /^Phản ánh(?!,)/;
const UNIT = 'Phường Hoa Lư';
const PHOTO = 'den-duong';
/** One white point. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

/**
 * @param {import('playwright-core').Page} page
 * @param {{ unit?: import('./subjects.mjs').TakesUnit, files?: import('./subjects.mjs').TakesFile | false }} ways of its own
 * @throws {Error} where it cannot, or where the review lacks something
 */
export async function fillIn(page, { unit = takesUnit, files = takesFile }) {
  for (const [name, text] of Object.entries(TYPED))
    await page
      .getByLabel(new RegExp(`^\\s*${WORDS[/** @type {keyof typeof TYPED} */ (name)].replace('?', '\\?')}`))
      .and(page.locator('input, textarea'))
      .first()
      .fill(text);
  await page.getByRole('radio', { name: KIND }).first().check({ force: true });
  await unit(page, UNIT);
  await page.locator('input[type=file], .browse').first().waitFor({ state: 'attached' });
  if (files) await files(page, { name: `${PHOTO}.png`, mimeType: 'image/png', buffer: PIXEL });
  await page.getByRole('checkbox', { name: WORDS.consent }).first().check({ force: true });
  await page.getByRole('button', { name: WORDS.toReview }).click();
  const send = page.getByRole('button', { name: WORDS.send, exact: true });
  await send.waitFor();
  const shown = (await page.evaluate(allWords)).toLowerCase();
  for (const text of [...Object.values(TYPED), UNIT, ...(files ? [PHOTO] : [])])
    if (!shown.includes(text.toLowerCase())) throw new Error(`"${text}" is not in the review`);
  const arrived = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
  await send.click();
  await arrived;
}

/** @type {import('./subjects.mjs').TakesUnit} */
async function takesUnit(page, name) {
  const field = page.getByRole('combobox', { name: WORDS.unit }).first();
  await field.click();
  await field.pressSequentially(name);
  await page.getByRole('option', { name }).first().click();
}

/** @type {import('./subjects.mjs').TakesFile} */
async function takesFile(page, file) {
  await page.locator('input[type=file]').first().setInputFiles(file);
}

/** Runs in the page: all that is written and typed, in shadow roots too. */
function allWords() {
  /** @type {string[]} */
  const words = [];
  const visit = (/** @type {ParentNode} */ root) => {
    for (const element of root.querySelectorAll('*')) {
      if (/^(STYLE|SCRIPT)$/.test(element.tagName)) continue;
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        words.push(element.value);
      for (const node of element.childNodes) if (node.nodeType === 3) words.push(node.textContent ?? '');
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  return words.join('\n');
}
