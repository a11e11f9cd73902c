import { expect } from '@open-wc/testing';
import { createClient } from './index.js';

/** What the server asks at the most: rounds of each try, and tries (`packages/server/src/challenges`). */
const DEAREST = { cost: 1_000, counter: 200 };
const SECRETS = { hmacSignatureSecret: 'test', hmacKeySignatureSecret: 'test solutions' };

const loaded = () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

/** Counts the tasks that the page gets to do, one after the other, until it is stopped. */
function countTasks(): () => number {
  const { port1, port2 } = new MessageChannel();
  let tasks = 0;
  port1.onmessage = () => {
    tasks += 1;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  return () => {
    port1.close();
    return tasks;
  };
}

describe('a challenge in a browser', () => {
  it('is solved by code that is loaded for it only, while the page goes on', async () => {
    // The library is there for the test itself; what solves with it is a part of the client that is not.
    const { createChallenge, verifySolution } = await import('altcha-lib');
    const { deriveKey } = await import('altcha-lib/algorithms/web/pbkdf2');
    const challenge = await createChallenge({
      ...{ algorithm: 'PBKDF2/SHA-256', deriveKey },
      ...DEAREST,
      ...SECRETS,
    });
    const client = createClient({
      baseUrl: 'https://api.test',
      site: 'demo',
      fetch: () => {
        const notBefore = new Date().toISOString();
        return Promise.resolve(Response.json({ challenge, notBefore, expiresAt: notBefore }));
      },
    });
    // A module that is there already is not fetched a second time.
    performance.clearResourceTimings();
    await client.challenges.issue();
    expect(loaded().filter((path) => path.endsWith('/proof.ts'))).to.deep.equal([]);

    const stop = countTasks();
    const solved = await client.challenges.solve();
    const tasks = stop();
    expect(loaded().filter((path) => path.endsWith('/proof.ts'))).to.have.length(1);
    // The page had its turn at least once for every ten tries.
    expect(tasks).to.be.at.least(DEAREST.counter / 10);

    const payload = JSON.parse(atob(solved?.proof ?? '')) as Parameters<typeof verifySolution>[0];
    const { verified } = await verifySolution({ ...payload, deriveKey, ...SECRETS });
    expect(verified).to.equal(true);
  });
});
