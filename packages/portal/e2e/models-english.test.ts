/** The same in English: a citizen nominates, readers find, read, answer and count. */
import { expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.js';
import { leave, openPage } from './support/browser.js';
import { PHONE } from './support/citizen.js';
import { deskOf, openModel } from './support/model-desk.js';
import { signInAtPortal } from './support/officer.js';
import { photo } from './support/photos.js';
import { keeperOf, reader } from './support/register.js';

it('a citizen nominates a model with a photo, and only the register knows by whom', async () => {
  const watched = await openPage('/en/models/nominate/', PHONE);
  const { page } = watched;
  await page.getByLabel('Name of the model').fill('Lớp học bơi hè miễn phí');
  await page
    .getByLabel('Summary', { exact: true })
    .fill('Đoàn viên dạy bơi cho trẻ em trong phường vào mỗi sáng hè.');
  await page.getByText('Add name and summary in English').click();
  await page.getByLabel('Name in English').fill('Free swimming lessons in summer');
  await page.getByLabel('Summary in English').fill('Young people teach the ward’s children to swim.');
  for (const choice of ['Culture and society', 'Collective', 'Commune level'])
    await page.getByRole('radio', { name: choice, exact: true }).check();
  await page
    .locator('gd-model-form input[type=file]')
    .first()
    .setInputFiles(await photo('be-boi.jpg'));
  await page.getByLabel('What a person who cannot see it would be told').fill('Trẻ em tập bơi');
  await page.getByLabel('Full name').fill('Nguyễn Thị Lan');
  await page.getByLabel('Address', { exact: true }).fill('1 Mẫu Street');
  await page.getByLabel('Phone number').fill('0912 345 678');
  await page.getByRole('checkbox', { name: 'I have read this and agree' }).check();
  await page.getByRole('button', { name: 'Continue: check before sending' }).click();
  await page.getByRole('heading', { name: 'Preview of the model' }).waitFor();
  await page.getByText('Free swimming lessons in summer').first().waitFor();
  await expectAccessible(watched);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const slug = await page.locator('gd-model-form .receipt-code').innerText();
  await expectAccessible(watched);
  await leave(watched);

  const reviewer = await keeperOf('model-reviewer');
  const { items } = await reviewer.models.search({ q: 'Lớp học bơi hè' }).page();
  expect(items).toMatchObject([{ slug, status: 'nominated' }]);
  expect(await reviewer.models.contact(items[0]?.id ?? '')).toMatchObject({ name: 'Nguyễn Thị Lan' });
  // It is no model of the public list yet.
  expect((await reader().models.list({ q: 'boi he mien phi' }).page()).total).toBe(0);
});

it('the province registers it, on a page of the portal', async () => {
  const officer = await signInAtPortal('/en/officers/models/', 'thamdinh.tinh');
  const desk = deskOf(officer.page);
  await openModel(officer.page, 'Free swimming lessons in summer');
  await desk.getByRole('button', { name: 'Register', exact: true }).click();
  await desk.getByLabel('Number in the register').fill('HL-2026-08');
  await desk.locator('form.command button[type=submit]').click();
  await desk.getByText('Recorded: Register.').waitFor();
  await expectAccessible(officer);
  await leave(officer);
  expect((await reader().models.list({ q: 'boi he mien phi' }).page()).total).toBe(1);
});

it('readers find a model by a word, read it and say what they think', async () => {
  const watched = await openPage('/en/models/', PHONE);
  const { page } = watched;
  await page.getByRole('searchbox').fill('clean vegetables in net-houses');
  await page.getByText('1 model found', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: 'Clean vegetables in net-houses (demo)' }).click();
  const detail = page.locator('gd-model-detail');
  await detail.getByRole('heading', { name: 'Clean vegetables in net-houses (demo)' }).waitFor();
  expect(await page.title()).toBe('Clean vegetables in net-houses (demo) – Hoa Lư Ward');
  await detail.getByRole('heading', { name: 'Copied from' }).waitFor();
  await detail.getByText('Averages', { exact: false }).waitFor({ state: 'hidden' });
  for (const question of await detail.locator('.survey fieldset').all())
    await question.getByLabel('5 – very much').check();
  await detail.locator('.survey button[type=submit]').click();
  await detail.getByText('Thank you.').waitFor();
  await expectAccessible(watched);
  await leave(watched);
});

it('the yearly register is shown as a chart and as a table, and downloads', async () => {
  const watched = await openPage('/en/models/figures/', PHONE);
  const { page } = watched;
  await page.getByRole('heading', { name: 'By year', exact: true }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV.*By year/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('model-register.csv');
  await page.getByText('1,635').waitFor();
  await leave(watched);
});
