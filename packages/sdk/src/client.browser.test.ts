import { expect } from '@open-wc/testing';
import { createClient, isGdError } from './index.js';
import { createMock } from './mock/index.js';
import { failureOf } from './testing/failure.js';
import { DRAFT } from './testing/samples.js';
import { xhrFetch, type UploadProgress } from './xhr.js';

/** The test runner's own server: it serves files and takes no POST. */
const SERVER = new URL('/', location.href);
const photo = new File([new Uint8Array(2_000_000)], 'Ảnh hiện trường.jpg', { type: 'image/jpeg' });

describe('the client in a browser', () => {
  it('does the main job against the mock', async () => {
    const { fetch } = createMock();
    const client = createClient({ baseUrl: 'https://mock.gd.invalid', site: 'demo', auth: 'key', fetch });
    const { receipt, secret } = await client.cases.submit(DRAFT);
    const { data, etag } = await client.cases.read(receipt.id).withResponse();
    await client.cases.receive(data, {}, { ifMatch: etag ?? '' });
    const tracked = await client.cases.track({ code: receipt.code, secret });
    expect(tracked.status).to.equal('received');
    expect(tracked.unit.label.vi).to.equal('Phường Hoa Lư');
  });

  it('takes a base URL relative to the page and the browser’s fetch', async () => {
    const client = createClient({ baseUrl: '/no-api-here', site: 'demo', retry: { limit: 0 } });
    const error = await failureOf(client.sites.read());
    expect(isGdError(error, 'notFound') && error.code).to.equal('http_404');
  });

  it('calls an unreachable server a network error', async () => {
    const client = createClient({
      baseUrl: 'http://127.0.0.1:9',
      site: 'demo',
      locale: 'en',
      retry: { limit: 0 },
    });
    const error = await failureOf(client.sites.read());
    expect(isGdError(error, 'network') && error.message).to.match(/could not be reached/);
  });

  it('repeats a fetch upload whose body it has sent already', async () => {
    const attempts: string[] = [];
    const client = createClient({
      baseUrl: SERVER,
      site: 'demo',
      retry: { limit: 1, minDelay: 1 },
      fetch: async (input, init) => {
        attempts.push(await new Request(input, init).text());
        return new Response('', { status: 503 });
      },
    });
    await failureOf(client.files.upload(new File(['the bytes'], 'a.txt')));
    expect(attempts).to.have.length(2);
    for (const body of attempts) expect(body).to.contain('the bytes');
  });
});

describe('uploads with progress', () => {
  it('go by XMLHttpRequest and report bytes up to the whole, whatever the answer', async () => {
    const client = createClient({ baseUrl: SERVER, site: 'demo', retry: { limit: 0 } });
    const steps: UploadProgress[] = [];
    const error = await failureOf(client.files.upload(photo, { onProgress: (step) => steps.push(step) }));
    expect(isGdError(error, 'problem')).to.equal(true);
    expect(steps.at(-1)?.loaded).to.equal(steps.at(-1)?.total);
    expect(steps.at(-1)?.total).to.be.greaterThan(photo.size);
    steps.reduce((before, { loaded }) => {
      expect(loaded).to.be.at.least(before);
      return loaded;
    }, 0);
  });

  it('can be aborted', async () => {
    const controller = new AbortController();
    const client = createClient({ baseUrl: SERVER, site: 'demo' });
    const upload = client.files.upload(photo, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort('changed my mind');
      },
    });
    const error = await failureOf(upload);
    expect(isGdError(error, 'abort') && error.cause).to.equal('changed my mind');
  });

  it('fail as fetch does when no answer comes', async () => {
    const client = createClient({
      baseUrl: 'http://127.0.0.1:9',
      site: 'demo',
      retry: { limit: 1, minDelay: 1 },
    });
    const error = await failureOf(client.files.upload(photo, { onProgress: () => undefined }));
    expect(isGdError(error, 'network')).to.equal(true);
  });

  it('give the answer’s status, headers and body', async () => {
    const send = xhrFetch(new FormData(), () => undefined);
    const address = new URL('/package.json', location.href);
    const [byXhr, byFetch] = await Promise.all([send(address), fetch(address)]);
    expect(byXhr.status).to.equal(200);
    expect(byXhr.headers.get('content-type')).to.equal(byFetch.headers.get('content-type'));
    expect(await byXhr.json()).to.deep.equal(await byFetch.json());
  });
});
