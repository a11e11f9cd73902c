import { afterAll, beforeAll, it } from 'vitest';
import type { CaseSummary, Page } from '@gd/contract';
import { startTestServer, type TestServer } from './support/server.js';
import { asOfficer, call } from './support/requests.js';
import { HOA_LU, NINH_BINH } from './support/names.js';
let server: TestServer;
beforeAll(async () => { server = await startTestServer(); }, 100000);
afterAll(() => server.close());
it('perf', async () => {
  const { database } = server.services;
  await database.session(async (client) => {
    await client.query(`insert into cases (tenant_id, case_id, site_id, code, secret_hash, kind, status, version, title, content, place_unit_key, unit_key, anonymous, locale, submitted_at, updated_at, first_due, next_due, search, channel, lodged_on, restricted, answered_on, score)
      select '37', gen_random_uuid(), null, '37-' || i, '', (array['FBK','REC','REG','INF'])[1 + i % 4], (array['submitted','received','processing','answered','closed','closed','closed','closed','closed','refused'])[1 + i % 10], 1,
        'Việc số ' || i, repeat('nội dung ', 30), u, u, false, 'vi', t, t, d, case when i % 10 < 3 then d else 'infinity'::date end,
        ' ' || i || ' duong ' || (array['hong','ngap','toi','lun'])[1 + i % 4] || ' ngo ' || (i % 997) || ' pho ' || (i % 89) || ' ' || md5(i::text), 'online', t::date, i % 200 = 0, case when i % 10 between 3 and 8 then t::date + 5 end, case when i % 10 between 4 and 8 then 1 + i % 5 end
      from (select i, (case when i % 7 = 0 then '${HOA_LU}' else '14' || (300 + i % 125) || '@2025-07-01' end) as u, now() - (i || ' minutes')::interval as t, (now() - (i || ' minutes')::interval)::date + 10 as d from generate_series(1, 100000) i) s`);
    await client.query('analyze');
  });
  const leader = await server.officer(['leader'], NINH_BINH);
  const unit = await server.officer(['leader'], HOA_LU);
  const time = async (name: string, path: string, key = leader) => {
    const times: number[] = []; let n = 0;
    for (let i = 0; i < 8; i++) { const t = performance.now(); const { body } = await call<Page<CaseSummary>>(server.url + path, { headers: asOfficer(key) }); times.push(performance.now() - t); n = body.items?.length ?? -1; }
    times.sort((a, b) => a - b); console.log(name, n, times.map((t) => t.toFixed(0)).join(' '));
  };
  const deep = async (sort: string, key: string) => { let cursor = ''; for (let i = 0; i < 60; i++) { const { body } = await call<Page<CaseSummary>>(`${server.url}/v1/cases?sort=${sort}&limit=100${cursor && '&cursor=' + cursor}`, { headers: asOfficer(key) }); cursor = body.nextCursor ?? ''; } return cursor; };
  await time('first due', '/v1/cases');
  await time('first due unit', '/v1/cases', unit);
  await time('first time', '/v1/cases?sort=-submittedAt');
  for (const [k, n] of [[leader, 'province'], [unit, 'unit']] as const) for (const sort of ['due', '-submittedAt']) await time(`deep ${sort} ${n}`, `/v1/cases?sort=${sort}&cursor=${await deep(sort, k)}`, k);
  await time('status', '/v1/cases?status=processing');
  await time('status refused time', '/v1/cases?status=refused&sort=-submittedAt');
  await time('status none', '/v1/cases?status=suspended');
  await time('status none unit', '/v1/cases?status=suspended', unit);
  await time('kind', '/v1/cases?kind=INF&kind=REG');
  await time('kind none', '/v1/cases?kind=DSR');
  await time('overdue', '/v1/cases?overdue=true');
  await time('not overdue', '/v1/cases?overdue=false');
  await time('q rare', '/v1/cases?q=ngo+996+pho+7');
  await time('q common', '/v1/cases?q=duong+hong');
  await time('q common unit', '/v1/cases?q=duong+hong', unit);
  await time('q none', '/v1/cases?q=khong+co+gi');
  await time('q one letter', '/v1/cases?q=d');
  await time('q code', '/v1/cases?q=37-4711');
  const t = performance.now(); await call(server.url + '/v1/statistics', { headers: { 'Gd-Site': 'gd_site_37_hoalu' } }); console.log('statistics', performance.now() - t);
  const ex = async (sql: string) => database.session(async (c) => { const r = await c.query<{ 'QUERY PLAN': string }>('explain (analyze, buffers) ' + sql); console.log(sql.slice(0, 150) + '\n' + r.rows.map((x) => x['QUERY PLAN']).join('\n')); });
  await ex(`select case_id from cases where tenant_id='37' and status = any('{suspended}') order by next_due, case_id limit 21`);
  await ex(`select case_id from cases where tenant_id='37' and kind = any('{DSR}') order by next_due, case_id limit 21`);
  await ex(`select case_id from cases where tenant_id='37' and search like '% duong%' and search like '% hong%' order by next_due, case_id limit 21`);
}, 300000);
