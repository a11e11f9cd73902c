/** A scoring that was concluded and one that is open, a book that was published and a draft. */
import { CRITERIA_EXAMPLE } from '@gd/rules';
import { newId } from '../../src/ids.js';
import { nominateAs, REASON } from './models.js';
import { NINH_BINH } from './names.js';
import { asOfficer, call, newKey } from './requests.js';
import type { TestServer } from './server.js';

export async function scoreAndPublish(server: TestServer): Promise<void> {
  const { url } = server;
  const one = await server.officer(['model-reviewer', 'committee'], NINH_BINH);
  const other = await server.officer(['model-reviewer'], NINH_BINH);
  const post = async (path: string, json: unknown, key = one) => {
    const headers = asOfficer(key, { 'Idempotency-Key': newKey(), 'If-Match': '*' });
    const { status, body } = await call<{ id: string }>(`${url}/v1/register/${path}`, {
      method: 'POST',
      headers,
      json,
    });
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  };
  const [set, unused] = [newId(), newId()];
  for (const id of [set, unused]) await post('criteria', { ...CRITERIA_EXAMPLE, id, year: 2026 });
  const score = (modelId: string, less: number, key: string, changes: object = {}) => {
    const marks = CRITERIA_EXAMPLE.criteria.map(({ id, points }, i) => ({
      criterion: id,
      points: i === 4 ? points - less : points,
    }));
    return post(`models/${modelId}/scores`, { id: newId(), criteriaId: set, marks, ...changes }, key);
  };
  const { body: done } = await nominateAs(url, one);
  const { body: open } = await nominateAs(url, one);
  for (const { id } of [done, open]) {
    await post(`models/${id}/register`, {});
    await score(id, 5, one);
    await score(id, 9, other);
  }
  await score(done.id, 7, other, { changeReason: REASON });
  await post(`models/${done.id}/scoring/conclude`, { criteriaId: set, reasons: REASON });

  for (const title of ['Bản thảo', 'Xuất bản']) {
    const { id } = await post('books', { id: newId(), title });
    const { status } = await call(`${url}/v1/register/books/${id}`, {
      method: 'PATCH',
      headers: asOfficer(one, { 'If-Match': '*' }),
      json: { title, chapters: [{ title: 'Một', modelIds: [done.id] }] },
    });
    if (status !== 200) throw new Error(`A book was not written: ${status}`);
    if (title === 'Bản thảo') continue;
    for (const step of ['agree', 'publish']) await post(`books/${id}/${step}`, {});
  }
}
