/** The register's desk: an officer finds a model, takes its steps, scores it. */
import type { Locator, Page } from 'playwright-core';

export const deskOf = (page: Page): Locator => page.locator('gd-model-desk');

/** Finds a model in the list and opens it. */
export async function openModel(page: Page, title: string): Promise<void> {
  const desk = deskOf(page);
  await desk.getByRole('searchbox').fill(title);
  await desk.getByRole('button', { name: title, exact: true }).click();
  await desk.getByRole('heading', { name: title }).waitFor();
}

/** Takes one step of the open model: opens its form, fills it in and sends it. */
export async function stepOn(page: Page, step: string, fill?: () => Promise<void>): Promise<void> {
  const desk = deskOf(page);
  await desk.getByRole('button', { name: step, exact: true }).first().click();
  await fill?.();
  await desk.locator('form.command button[type=submit]').click();
  await desk.getByText(`Đã ghi: ${step}.`).waitFor();
}

/** The document that a recognition or a removal stands on. */
export async function fillDecision(page: Page, number: string): Promise<void> {
  const desk = deskOf(page);
  await desk.getByLabel('Số, ký hiệu').fill(number);
  await desk.getByLabel('Ngày ký').fill('10/2026');
  await desk.getByLabel('Cơ quan, người ký').fill('Ban Chỉ đạo Dân vận khéo tỉnh');
}

/** Gives each criterion this share of its points, and hands the score in. */
export async function handInScore(page: Page, share: number): Promise<void> {
  const scoring = deskOf(page).locator('section.scoring');
  await scoring.getByRole('button', { name: 'Chấm điểm', exact: true }).click();
  for (const points of await scoring.getByLabel(/^Điểm \(tối đa/).all()) {
    const most = Number(await points.getAttribute('max'));
    await points.fill(String(Math.round(most * share)));
  }
  await scoring.getByRole('button', { name: 'Nộp điểm' }).click();
  await deskOf(page).getByText('Đã nộp điểm.', { exact: true }).waitFor();
}
