import { expect, fixture, html } from '@open-wc/testing';
import { diagnose } from './diagnose.js';
import { askSite, readFacts, settingsOf, watchPage } from './facts.js';
import { showReport } from './report.js';

const problem =
  (status: number, body: object): typeof fetch =>
  () =>
    Promise.resolve(Response.json(body, { status }));

describe('the page', () => {
  it('is read as it is', async () => {
    document.documentElement.lang = '';
    const unknown = document.createElement('gd-nothing-like-this');
    unknown.setAttribute('site', 'gd_site_1');
    unknown.setAttribute('api-base', 'https://api.example.vn');
    await fixture(html`${unknown}`);
    const settings = settingsOf({}, location.href);
    expect(settings).to.deep.equal({ apiBase: 'https://api.example.vn', site: 'gd_site_1' });
    const facts = await readFacts(watchPage(), settings, problem(403, { code: 'site_key_unknown' }));
    expect(diagnose(facts).map(({ code }) => code)).to.include.members([
      'lang-missing',
      'script-missing',
      'site-unknown',
      'no-place',
    ]);
    expect(facts.undefinedElements).to.deep.equal(['gd-nothing-like-this']);
  });

  it('may say on the check’s own tag what configure() set', () => {
    expect(settingsOf({ site: 'gd_site_2', apiBase: 'https://b.example' }, location.href)).to.deep.equal({
      apiBase: 'https://b.example',
      site: 'gd_site_2',
    });
  });

  it('is heard when its policy blocks something', () => {
    const watch = watchPage();
    const violation = { effectiveDirective: 'img-src', blockedURI: 'https://a.example/p.png' };
    const { SecurityPolicyViolationEvent: Violation } = window;
    document.dispatchEvent(
      new Violation('securitypolicyviolation', {
        ...violation,
        documentURI: location.href,
        violatedDirective: 'img-src',
        originalPolicy: 'x',
        disposition: 'enforce',
        statusCode: 200,
      }),
    );
    expect(watch.blocked).to.deep.equal([{ directive: 'img-src', source: 'https://a.example/p.png' }]);
  });
});

it('asks the API who the site is', async () => {
  const api = 'https://api.example.vn';
  const refused = problem(403, { code: 'origin_not_allowed', requestId: 'r1' });
  expect(await askSite(api, 'k', refused)).to.deep.equal({
    kind: 'problem',
    code: 'origin_not_allowed',
    requestId: 'r1',
  });
  expect(await askSite(api, 'k', problem(200, {}))).to.deep.equal({ kind: 'ok' });
  expect(await askSite(api, 'k', () => Promise.reject(new TypeError()))).to.deep.equal({
    kind: 'unreachable',
  });
  expect(await askSite(api, '')).to.deep.equal({ kind: 'not-asked' });
});

it('shows a panel that reads well, and goes when it is closed', async () => {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  let repeated = 0;
  showReport(host, [{ code: 'lang-missing', level: 'error' }], 'vi', () => repeated++);
  await expect(host).to.be.accessible();
  const root = host.shadowRoot!;
  expect(root.textContent).to.contain('Trang không khai ngôn ngữ.');
  const [again] = root.querySelectorAll('button');
  again?.click();
  expect(repeated).to.equal(1);
  showReport(host, [], 'en', () => undefined);
  expect(root.querySelectorAll('li')).to.have.lengthOf(0);
  expect(root.textContent).to.contain('Nothing to be mended');
  root.querySelectorAll('button')[1]?.click();
  expect(host.isConnected).to.equal(false);
});
