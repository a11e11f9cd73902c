import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { Attempts } from './attempts.js';
import { Latest, SUPERSEDED } from './latest.js';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** Work that ends when it is told to, and that may ignore its signal as a cached answer does. */
function controlled<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

describe('one request at a time', () => {
  it('lets the last one win, however the answers arrive', async () => {
    const latest = new Latest(host);
    const [a, b] = [controlled<string>(), controlled<string>()];
    const first = latest.run(() => a.promise);
    const second = latest.run(() => b.promise);
    b.resolve('b');
    a.resolve('a');
    expect(await first).to.equal(SUPERSEDED);
    expect(await second).to.equal('b');
  });

  it('aborts the one before, and says nothing of its failure', async () => {
    const latest = new Latest(host);
    const a = controlled<string>();
    let signal!: AbortSignal;
    const first = latest.run((given) => ((signal = given), a.promise));
    void latest.run(() => Promise.resolve('b'));
    expect(signal.aborted).to.be.true;
    a.reject(new Error('aborted'));
    expect(await first).to.equal(SUPERSEDED);
  });

  it('aborts as its element leaves the page', async () => {
    const latest = new Latest(host);
    const a = controlled<string>();
    const first = latest.run(() => a.promise);
    latest.hostDisconnected();
    a.resolve('a');
    expect(await first).to.equal(SUPERSEDED);
  });

  it('throws what the work throws', async () => {
    const error = await new Latest(host)
      .run(() => Promise.reject(new Error('no')))
      .catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Error);
  });
});

describe('keys of attempts', () => {
  it('are the same for the same words until they are settled', () => {
    const attempts = new Attempts();
    const key = attempts.keyFor('reply', { text: 'a' });
    expect(attempts.keyFor('reply', { text: 'a' })).to.equal(key);
    expect(attempts.keyFor('withdraw', { text: 'a' })).not.to.equal(key);
    expect(attempts.keyFor('reply', { text: 'b' })).not.to.equal(key);
    const again = attempts.keyFor('reply', { text: 'b' });
    attempts.settle('reply');
    expect(attempts.keyFor('reply', { text: 'b' })).not.to.equal(again);
  });
});
