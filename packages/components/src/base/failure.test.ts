import { expect } from '@open-wc/testing';
import { createClient } from '@gd/sdk';
import { createMock } from '@gd/sdk/mock';
import { failureOf, wordsWhereTyped } from './failure.js';

/** What the client throws for a fault. */
async function thrown(fault: 'forbidden' | 'offline'): Promise<unknown> {
  const { fetch } = createMock({ faults: { 'sites.read': fault } });
  const client = createClient({ baseUrl: 'https://api.test', site: 'demo', fetch, retry: { limit: 0 } });
  return client.sites.read().then(
    () => undefined,
    (error: unknown) => error,
  );
}

class UnitsLoadError extends Error {
  override readonly name = 'UnitsLoadError';
}

describe('a failure', () => {
  it('is offline where nothing was reached: the API, the data of units, a part of the kit', async () => {
    const lost = new TypeError('Failed to fetch');
    for (const error of [
      await thrown('offline'),
      new UnitsLoadError('provinces', { cause: lost }),
      new TypeError('Failed to fetch dynamically imported module: https://cdn.test/finder.js'),
      new TypeError('error loading dynamically imported module: https://cdn.test/finder.js'),
      new TypeError('Importing a module script failed.'),
    ]) {
      const { state, retryable, words } = failureOf(error, 'vi');
      expect({ state, retryable, words: words('vi') }).to.deep.equal({
        state: 'offline',
        retryable: true,
        words: 'Không kết nối được. Kiểm tra mạng rồi thử lại.',
      });
    }
  });

  it('is an error where something was reached, or where the code is wrong', () => {
    const answered = new UnitsLoadError('provinces', { cause: new Error('answered 404') });
    for (const error of [answered, new TypeError('x is not a function')])
      expect(failureOf(error, 'vi').state).to.equal('error');
  });

  it('says that what was typed is kept only where something is typed', async () => {
    const failure = failureOf(await thrown('offline'), 'vi');
    expect(failure.words('vi')).not.to.contain('đã nhập');
    expect(wordsWhereTyped(failure)('vi')).to.contain('nội dung đã nhập vẫn được giữ');
  });

  it('speaks the server’s words in their language, and its own in another', async () => {
    const { words } = failureOf(await thrown('forbidden'), 'vi');
    expect(words('vi')).to.equal('Không có quyền làm việc này');
    expect(words('en')).to.equal('The server did not accept this request (code: forbidden).');
  });
});
