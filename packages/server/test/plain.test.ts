/** Sending without a script: what a browser does with the forms of `/plain/<site>/`. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOA_LU, PAGE_ORIGIN, SITE } from './support/names.js';
import { track } from './support/requests.js';
import { NOW, startTestServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ GD_PROOF_OF_WORK: 'on', GD_RATE_LIMIT_WITHOUT_PROOF: '2' });
});
// Only forward, as the limits count: an hour gives all of them back.
beforeEach(() => inSeconds(3_600));
afterAll(() => server.close());

const REPORT = {
  kind: 'FBK',
  title: 'Đèn đường hỏng <trước nhà văn hóa>',
  content: 'Đèn đường trước nhà văn hóa phố Phúc Ninh hỏng đã hai tuần,\r\nbuổi tối rất tối.',
  'place.unit': HOA_LU,
  'sender.name': 'Nguyễn Thị Hạnh',
  'sender.address': 'Số 5, phố Phúc Ninh',
  'sender.phone': '0912 345 678',
  // A host page that is one big form posts its own.
  __VIEWSTATE: 'dDwtMTA4',
};

type Fields = Readonly<Record<string, string>>;
interface Page {
  status: number;
  headers: Headers;
  html: string;
}

const HERE = { 'Sec-Fetch-Site': 'same-origin' };

async function post(fields: Fields | FormData, headers: Record<string, string> = HERE): Promise<Page> {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  const response = await fetch(`${server.url}/plain/${SITE}/cases`, { method: 'POST', body, headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const text = (html: string): string =>
  html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** What the form of a page carries out of sight, as its browser would post it. */
const hidden = ({ html }: Page): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      text(name ?? ''),
      text(value ?? ''),
    ]),
  );

let now = Date.parse(NOW);
function inSeconds(seconds: number): void {
  now += seconds * 1_000;
  server.setNow(new Date(now).toISOString());
}

/** From the host's form through the review. */
async function review(fields: Fields = REPORT): Promise<Record<string, string>> {
  const page = await post(fields, { Origin: PAGE_ORIGIN });
  expect(page.status, page.html).toBe(200);
  inSeconds(5);
  return hidden(page);
}

const consent = (page: Page): string => /name="consent" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
const codeAndSecret = ({ html }: Page): [string, string] => {
  const [code, secret] = [...html.matchAll(/translate="no">([^<]*)</g)].map((match) => match[1] ?? '');
  return [code ?? '', secret ?? ''];
};

describe('a plain form', () => {
  it('is reviewed, sent once however often it is posted, and its receipt can be downloaded', async () => {
    const reviewed = await post(REPORT, { Origin: PAGE_ORIGIN });
    expect(reviewed.headers.get('Content-Security-Policy')).toContain("form-action 'self'");
    expect(reviewed.html).toContain('Đèn đường hỏng &#60;trước nhà văn hóa&#62;');
    // Nothing that another form asked for is kept, shown or sent on.
    expect(reviewed.html).not.toContain('VIEWSTATE');
    inSeconds(5);
    const fields = { ...hidden(reviewed), consent: consent(reviewed) };
    const sent = await post({ ...fields, step: 'send' });
    const [code, secret] = codeAndSecret(sent);
    expect(sent.status, sent.html).toBe(200);
    expect(sent.html).toContain('Chậm nhất');
    const { body } = await track(server.url, code, secret);
    expect(body).toMatchObject({ title: REPORT.title, kind: 'FBK', status: 'submitted' });

    inSeconds(60);
    const again = await post({ ...fields, step: 'send' });
    expect(codeAndSecret(again)).toEqual([code, secret]);

    const file = await post({ ...hidden(sent), step: 'download' });
    expect(file.headers.get('Content-Disposition')).toBe(`attachment; filename="bien-nhan-${code}.json"`);
    expect(JSON.parse(file.html)).toMatchObject({ receipt: { v: 1 }, content: expect.anything() as unknown });
    expect(file.html).toContain(JSON.stringify(REPORT.title));
    expect(server.logged()).not.toContain('Hạnh');
  });

  it('gives back all that was typed with what is wrong, in the language of the form', async () => {
    const page = await post({ ...REPORT, title: '', kind: 'INF', locale: 'en' }, { Origin: 'null' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('<html lang="en">');
    expect(page.html).toContain('<title>Error: ');
    expect(page.html).toContain('<a href="#title">Title: This field is required</a>');
    expect(page.html).toContain('<a href="#details.document">');
    expect(page.html).toContain('value="Nguyễn Thị Hạnh"');
    expect(page.html).toMatch(new RegExp(`<option value="${HOA_LU}" selected>`));
    const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  it('goes back from the review with everything kept', async () => {
    const page = await post({ ...(await review()), step: 'edit' });
    expect(page.html).toContain('value="Số 5, phố Phúc Ninh"');
    expect(page.html).toContain('buổi tối rất tối.</textarea>');
  });

  it('takes files, shows them in the review and attaches them', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(REPORT)) form.append(name, value);
    form.append('files', new Blob([png]), 'ảnh.png');
    form.append('files', new Blob([]), '');
    const reviewed = await post(form, {});
    expect(reviewed.html).toContain('<dd>ảnh.png</dd>');
    inSeconds(5);
    const sent = await post({ ...hidden(reviewed), consent: consent(reviewed), step: 'send' });
    const { body } = await track(server.url, ...codeAndSecret(sent));
    expect(body.files).toMatchObject([{ name: 'ảnh.png', mediaType: 'image/png' }]);

    form.set('files', new Blob(['no image']), 'trang.html');
    const refused = await post(form, {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('<a href="#files">');
  });

  it('goes without a name where the site allows it', async () => {
    const page = await post({ ...REPORT, anonymous: 'on' });
    expect(consent(page)).toBe('');
    inSeconds(5);
    expect((await post({ ...hidden(page), step: 'send' })).html).toContain('Mã theo dõi');
  });
});

describe('what is no person, or no page of the site', () => {
  it('gets back little of a posting that is large, and none of the names it made up', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(REPORT)) form.append(name, value);
    for (let i = 0; i < 150; i += 1) form.append(`x${i}`, '<'.repeat(60_000));
    const page = await post(form);
    expect(page.status).toBe(200);
    expect(page.html.length).toBeLessThan(20_000);
  });

  it('is held to a least time, the hidden field and the limit of those without a proof', async () => {
    const page = await post(REPORT);
    const fields: Fields = { ...hidden(page), consent: consent(page), step: 'send' };
    const early = await post(fields);
    expect(early.status).toBe(403);
    expect(early.headers.get('Retry-After')).toBe('3');
    // The same page with the same key, for another try.
    expect(hidden(early)['ticket']).toBe(fields['ticket']);
    inSeconds(5);
    expect((await post({ ...fields, website: 'https://spam.example' })).status).toBe(403);
    expect((await post(fields)).status).toBe(200);

    const send = async () => {
      const each = await post(REPORT);
      inSeconds(5);
      return (await post({ ...hidden(each), consent: consent(each), step: 'send' })).status;
    };
    expect([await send(), await send()]).toEqual([200, 403]);
  });

  it('may not post for the site, nor send what it did not review, nor what was not agreed to', async () => {
    expect((await post(REPORT, { Origin: 'https://other.example' })).status).toBe(403);
    const fields: Fields = { ...(await review()), consent: '2026-11-23', step: 'send' };
    expect((await post(fields, { Origin: PAGE_ORIGIN })).status).toBe(403);
    expect((await post(fields, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await post({ ...fields, consent: '' })).html).toContain('Tôi đã đọc và đồng ý');
    const [payload = '', signature = ''] = fields['ticket']?.split('.') ?? [];
    const moved = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), at: 0 } as unknown;
    const forged = `${Buffer.from(JSON.stringify(moved)).toString('base64url')}.${signature}`;
    const again = await post({ ...fields, ticket: forged });
    expect(again.html).toContain('Nội dung chưa được gửi');
    expect(hidden(again)['ticket']).not.toBe(forged);
  });
});

it('shows the empty form in either language, without a script, and says when a site is unknown', async () => {
  const get = async (path: string, language = 'vi') => {
    const response = await fetch(server.url + path, { headers: { 'Accept-Language': language } });
    return { status: response.status, html: await response.text(), url: response.url };
  };
  const page = await get(`/plain/${SITE}`, 'en');
  expect(page.url).toBe(`${server.url}/plain/${SITE}/`);
  expect(page.html).toContain('<html lang="en">');
  expect(page.html).not.toContain('<script');
  expect((await get(`/plain/${SITE}/?lang=vi`, 'en')).html).toContain('Việc gì đã xảy ra?');
  expect((await fetch(`${server.url}/plain-page/plain.css`)).status).toBe(200);
  expect((await get('/plain/gd_site_37_none/')).status).toBe(404);
});
