import { expect } from '@open-wc/testing';
import { createPublicClient, newId, newSubmission } from '../index.js';
import { createMock } from '../mock/index.js';
import { DRAFT } from '../testing/samples.js';
import { openOutbox, type Outbox } from './index.js';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]);

/** A site of its own for each test: what is kept is shared by all pages of the origin. */
function world() {
  const mock = createMock();
  const site = newId();
  const seen: string[] = [];
  const client = createPublicClient({
    baseUrl: 'https://mock.gd.invalid',
    site,
    fetch: mock.fetch,
    retry: { limit: 0 },
    hooks: { onRequest: ({ operation }) => seen.push(operation) },
  });
  return { mock, site, client, seen, before: mock.state.cases.length };
}

const until = async (come: () => boolean): Promise<void> => {
  while (!come()) await new Promise((resolve) => setTimeout(resolve, 10));
};

const statuses = ({ items }: Outbox) => items.map(({ status }) => status);

describe('the outbox in a browser', () => {
  it('keeps a submission and its file in IndexedDB over a closed page, and each leaves once', async () => {
    const { mock, site, client, seen, before } = world();
    mock.state.faults = { 'files.upload': 'offline', 'cases.submit': 'offline' };
    const first = await openOutbox({ client, site });
    expect(first.isDurable).to.equal(true);
    const prepared = newSubmission(DRAFT);
    const [named, other] = ['a.png', 'b.png'].map((name) => ({ name, blob: new Blob([PNG]) }));
    await first.add(prepared, { files: [named!, other!] });
    await until(() => first.items[0]?.attempts === 1);
    first.close();

    // The first file gets through, and the page dies with the answer to the second.
    mock.state.faults = { 'cases.submit': 'offline' };
    const second = await openOutbox({ client, site });
    await until(() => seen.includes('cases.submit'));
    second.close();

    mock.state.faults = {};
    const third = await openOutbox({ client, site });
    await third.sendNow();
    expect(statuses(third)).to.deep.equal(['sent']);
    const taken = await third.take(prepared.body.id);
    expect(taken?.secret).to.equal(prepared.secret);
    expect(taken?.receipt?.files.map(({ name }) => name)).to.deep.equal(['a.png', 'b.png']);
    expect(third.items).to.deep.equal([]);
    expect(mock.state.cases.length).to.equal(before + 1);
    expect(seen.filter((operation) => operation === 'files.upload')).to.have.length(3);
    const [fileId] = mock.state.cases.find(({ id }) => id === prepared.body.id)!.fileIds;
    expect(new Uint8Array(await mock.state.files.get(fileId!)!.bytes.arrayBuffer())).to.deep.equal(PNG);
    third.close();
  });

  it('sends from one page at a time, and every page hears of it', async () => {
    const { mock, site, client, seen, before } = world();
    mock.state.faults = { 'cases.submit': { delay: 30 } };
    const pages = await Promise.all([1, 2, 3].map(() => openOutbox({ client, site })));
    const submissions = [1, 2, 3, 4, 5, 6].map(() => newSubmission(DRAFT));
    await Promise.all(submissions.map((one, place) => pages[place % 3]!.add(one)));
    await Promise.all(pages.map((page) => page.sendNow()));
    await until(() => pages.every((page) => statuses(page).every((status) => status === 'sent')));
    expect(mock.state.cases.length).to.equal(before + 6);
    expect(seen.filter((operation) => operation === 'cases.submit')).to.have.length(6);
    for (const { body } of submissions) expect(await pages[0]!.take(body.id)).not.to.equal(undefined);
    await until(() => pages.every(({ items }) => items.length === 0));
    for (const page of pages) page.close();
  });

  it('goes on where the page that was sending is gone', async () => {
    const { mock, site, client, before } = world();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // The frame holds the lock as a page that hangs does.
    await new Promise<void>((resolve) => {
      void frame.contentWindow!.navigator.locks.request(`gd-outbox:${site}`, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    const outbox = await openOutbox({ client, site });
    const { body, ...keys } = newSubmission(DRAFT);
    await outbox.add({ body, ...keys });
    expect(statuses(outbox)).to.deep.equal(['queued']);
    frame.remove();
    await until(() => statuses(outbox)[0] === 'sent');
    expect(mock.state.cases.length).to.equal(before + 1);
    await outbox.take(body.id);
    outbox.close();
  });

  it('sends when the browser says that the network is back', async () => {
    const { mock, site, client, before } = world();
    mock.state.faults = { 'cases.submit': 'offline' };
    const outbox = await openOutbox({ client, site });
    const prepared = newSubmission(DRAFT);
    await outbox.add(prepared);
    await until(() => outbox.items[0]?.attempts === 1);
    mock.state.faults = {};
    window.dispatchEvent(new Event('online'));
    await until(() => statuses(outbox)[0] === 'sent');
    expect(mock.state.cases.length).to.equal(before + 1);
    await outbox.take(prepared.body.id);
    outbox.close();
  });
});
