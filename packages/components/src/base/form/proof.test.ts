import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GdClient, SolvedChallenge } from '@gd/sdk';
import { waitUntil } from '../../testing/wait-until.js';
import { ProofOfWork } from './proof.js';

/** A host that does nothing, and a client whose solutions are made by the test. */
function start(next: (n: number) => SolvedChallenge | undefined) {
  let solved = 0;
  let controller: ReactiveController | undefined;
  const host = {
    addController: (given: ReactiveController) => (controller = given),
  } as unknown as ReactiveControllerHost;
  const solve = (): Promise<SolvedChallenge | undefined> => {
    solved += 1;
    return Promise.resolve(next(solved));
  };
  const client = { challenges: { solve } } as unknown as GdClient;
  const proof = new ProofOfWork(host, () => client);
  return { proof, count: () => solved, leave: () => controller?.hostDisconnected?.() };
}
const lasting =
  (milliseconds: number, wait = -1000) =>
  (n: number): SolvedChallenge => ({
    proof: `p${n}`,
    notBefore: Date.now() + wait,
    expiresAt: Date.now() + wait + milliseconds,
  });

describe('the proof of work', () => {
  it('is solved once when the person begins, and each solution is used once', async () => {
    const { proof, count } = start(lasting(3_600_000));
    expect(count()).to.equal(0);
    proof.begin();
    proof.begin();
    expect(count()).to.equal(1);
    expect([await proof.take(), await proof.take()]).to.deep.equal(['p1', 'p2']);
  });

  it('is made anew before it expires', async () => {
    const { proof, count, leave } = start(lasting(100));
    proof.begin();
    await waitUntil(() => count() > 1, 'another is solved');
    leave();
  });

  it('waits until it is old enough', async () => {
    const { proof } = start(lasting(3_600_000, 150));
    const before = Date.now();
    await proof.take();
    expect(Date.now() - before).to.be.at.least(140);
  });

  it('is absent where the device cannot solve it or no answer comes', async () => {
    expect(await start(() => undefined).proof.take()).to.equal(undefined);
    const { proof } = start(() => {
      throw new TypeError('offline');
    });
    expect(await proof.take()).to.equal(undefined);
  });
});
