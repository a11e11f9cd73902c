import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { configure } from '../base/configure.js';
import '../define/sign-in.js';
import { inShadow, paths, useMockApi, words, type MockApi } from '../testing/mock-api.js';
import type { GdSignIn, SignedIn, SignedOut } from './index.js';
import { waitUntil } from '../testing/wait-until.js';

const API = 'https://api.test';
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

describe('gd-sign-in on a portal’s page', () => {
  let api: MockApi;
  let opened: string[];
  let popup: Window;
  const realOpen = window.open.bind(window);

  beforeEach(async () => {
    api = useMockApi();
    configure({ token: () => undefined });
    opened = [];
    popup = (await fixture<HTMLIFrameElement>(html`<iframe title="popup"></iframe>`)).contentWindow!;
    window.open = (url) => {
      opened.push(String(url));
      return popup;
    };
  });
  afterEach(() => (window.open = realOpen));

  const open = () => fixture<GdSignIn>(html`<gd-sign-in></gd-sign-in>`);
  const answer = (change: Partial<MessageEventInit> = {}, expiresAt = inMinutes(15)) =>
    window.dispatchEvent(
      new MessageEvent('message', {
        origin: API,
        source: popup,
        data: { type: 'gd-signed-in', token: 'gd_token_37_x', expiresAt },
        ...change,
      }),
    );

  it('asks the server nothing before somebody signs in', async () => {
    const element = await open();
    expect(words(element)).to.contain('Bạn chưa đăng nhập');
    expect(api.requests).to.be.empty;
    expect(element.matches(':state(empty)')).to.be.true;
  });

  it('opens a window of the API and takes the token from exactly there, into memory only', async () => {
    const element = await open();
    let closed = 0;
    popup.close = () => (closed += 1);
    inShadow(element, '#sign-in').click();
    expect(opened).to.deep.equal([
      `${API}/auth/sign-in?mode=popup&origin=${encodeURIComponent(window.location.origin)}`,
    ]);
    answer({ origin: 'https://evil.test' });
    answer({ source: window });
    answer({ data: { type: 'gd-signed-in' } });
    await element.updateComplete;
    expect(api.requests, 'none of these counts').to.be.empty;
    expect(closed).to.equal(0);

    setTimeout(() => answer());
    const { detail } = (await oneEvent(element, 'gd-signed-in')) as CustomEvent<SignedIn>;
    expect(detail.name).to.equal('Phạm Thị Mai');
    expect(JSON.stringify(detail)).not.to.contain('gd_token');
    expect(closed, 'the window waits until it was read').to.equal(1);
    await element.updateComplete;
    expect(words(element)).to.contain('Phạm Thị Mai').and.contain('Phường Hoa Lư').and.contain('lãnh đạo');
    expect(paths(api)).to.deep.equal(['GET /v1/staff/me']);
    expect(api.requests[0]!.headers.get('Authorization')).to.equal('Bearer gd_token_37_x');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.to.contain(
      'gd_token',
    );
  });

  it('reads what a window said before it was closed', async () => {
    let look: () => void = () => undefined;
    const realInterval = window.setInterval;
    window.setInterval = ((watch: () => void) => ((look = watch), 0)) as typeof window.setInterval;
    const element = await open();
    inShadow(element, '#sign-in').click();
    window.setInterval = realInterval;
    popup.frameElement!.remove();
    look();
    setTimeout(() => answer());
    const { detail } = (await oneEvent(element, 'gd-signed-in')) as CustomEvent<SignedIn>;
    expect(detail.name).to.equal('Phạm Thị Mai');
  });

  it('warns before the end, and says when the session is over', async () => {
    const element = await open();
    inShadow(element, '#sign-in').click();
    setTimeout(() => answer({}, inMinutes(2)));
    await oneEvent(element, 'gd-signed-in');
    await waitUntil(() => words(element).includes('Phiên làm việc hết lúc'));
    await expect(element).to.be.accessible();
    inShadow(element, '#sign-in').click();
    setTimeout(() => answer({}, new Date(Date.now() + 300).toISOString()));
    const { detail } = (await oneEvent(element, 'gd-signed-out')) as CustomEvent<SignedOut>;
    expect(detail).to.deep.equal({ reason: 'ended' });
    await waitUntil(() => words(element).includes('Phiên làm việc đã hết'));
  });

  it('forgets the token on sign-out, and says that the session elsewhere goes on', async () => {
    const element = await open();
    inShadow(element, '#sign-in').click();
    setTimeout(() => answer());
    await oneEvent(element, 'gd-signed-in');
    await element.updateComplete;
    setTimeout(() => inShadow(element, '#sign-out').click());
    const { detail } = (await oneEvent(element, 'gd-signed-out')) as CustomEvent<SignedOut>;
    expect(detail).to.deep.equal({ reason: 'signed-out' });
    await element.updateComplete;
    expect(words(element)).to.contain('Bạn đã đăng xuất').and.contain('Mở trang cán bộ');
    expect(paths(api), 'no further question').to.deep.equal(['GET /v1/staff/me']);
  });

  it('hears from the other elements that the session was ended', async () => {
    const element = await open();
    inShadow(element, '#sign-in').click();
    setTimeout(() => answer());
    await oneEvent(element, 'gd-signed-in');
    setTimeout(() =>
      document.dispatchEvent(
        new CustomEvent('gd-error', { detail: { code: 'unauthenticated', retryable: false } }),
      ),
    );
    await oneEvent(element, 'gd-signed-out');
  });

  it('says that the browser blocks the window, and goes back when it is closed', async () => {
    const element = await open();
    window.open = () => null;
    inShadow(element, '#sign-in').click();
    await element.updateComplete;
    expect(words(element)).to.contain('chặn cửa sổ mới');
    window.open = () => popup;
    inShadow(element, '#sign-in').click();
    await element.updateComplete;
    expect(words(element)).to.contain('Đang chờ');
    popup.frameElement!.remove();
    await waitUntil(() => words(element).includes('Bạn chưa đăng nhập'));
  });
});

describe('gd-sign-in on the API’s own origin', () => {
  let api: MockApi;
  beforeEach(() => {
    api = useMockApi();
    configure({ apiBase: window.location.origin });
  });
  const open = () => fixture<GdSignIn>(html`<gd-sign-in return-path="/officers/#x"></gd-sign-in>`);

  it('asks once who is signed in, and shows it', async () => {
    const element = await open();
    await waitUntil(() => words(element).includes('Phạm Thị Mai'));
    await fixture(html`<gd-sign-in></gd-sign-in>`);
    expect(paths(api)).to.deep.equal(['GET /v1/staff/me']);
    await expect(element).to.be.accessible();
  });

  it('leads to the sign-in and back where nobody is', async () => {
    api.state.faults['staff.me'] = 'unauthenticated';
    let errors = 0;
    document.addEventListener('gd-error', () => (errors += 1), { once: true });
    const element = await open();
    await waitUntil(() => words(element).includes('Bạn chưa đăng nhập'));
    expect(inShadow<HTMLAnchorElement>(element, '#sign-in').href).to.equal(
      `${window.location.origin}/auth/sign-in?return=%2Fofficers%2F%23x`,
    );
    expect(errors, 'to be signed out is no failure').to.equal(0);
    expect(paths(api)).to.have.length(1);
    await expect(element).to.be.accessible();
  });

  it('signs out with the header of its own pages, and goes where the server says', async () => {
    const sent: Request[] = [];
    const element = await open();
    await waitUntil(() => words(element).includes('Phạm Thị Mai'));
    configure({
      fetch: (input, init) => {
        sent.push(new Request(input, init));
        return Promise.resolve(new Response(JSON.stringify({ next: 'https://issuer.test/end' })));
      },
    });
    await waitUntil(() => inShadow(element, '#sign-out'));
    element.addEventListener('gd-signed-out', (event) => event.preventDefault());
    setTimeout(() => inShadow(element, '#sign-out').click());
    const { detail } = (await oneEvent(element, 'gd-signed-out')) as CustomEvent<SignedOut>;
    expect(detail.next).to.equal('https://issuer.test/end');
    const request = sent.find(({ url }) => url.endsWith('/auth/sign-out'))!;
    expect(request.method).to.equal('POST');
    expect(request.headers.get('Gd-Version')).to.match(/^\d{4}-/);
  });

  it('says so when the server does not answer, with a way to try again', async () => {
    api.state.faults['staff.me'] = 'offline';
    const element = await open();
    await waitUntil(() => element.matches(':state(offline)'), 'offline', { timeout: 6000 });
    api.state.faults = {};
    inShadow(element, '.notice button').click();
    await waitUntil(() => words(element).includes('Phạm Thị Mai'));
  });
});
