import { expect } from '@open-wc/testing';
import { createClient, type GdClient } from '@gd/sdk';
import { isGdError } from '@gd/sdk/error-kind';
import { createMock } from '@gd/sdk/mock';
import { EMPTY_DRAFT, type Draft } from './draft.js';
import { outcomeUnknown } from '../base/form/outcomes.js';
import { prepareSending, send } from './sending.js';

const DRAFT: Draft = {
  ...EMPTY_DRAFT,
  content: 'Đèn đường ở đầu ngõ 12 hỏng từ tuần trước.',
  title: 'Đèn đường hỏng',
  kind: 'FBK',
  unit: '14329@2025-07-01',
  anonymous: true,
};

/** A client whose answers to submissions are lost after they arrived, while `lost` is set. */
function lossy() {
  const mock = createMock();
  const line = { lost: true };
  const client: GdClient = createClient({
    baseUrl: 'https://api.test',
    site: 'demo',
    retry: { limit: 0 },
    fetch: async (input, init) => {
      const response = await mock.fetch(input, init);
      if (line.lost) throw new TypeError('the answer was lost');
      return response;
    },
  });
  return { mock, client, line };
}

const failure = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('It was expected to fail.');
};

describe('sending a draft', () => {
  it('makes id, secret and key once and keeps them with the draft', () => {
    const first = prepareSending(DRAFT, 'vi');
    const second = prepareSending({ ...first.draft, title: 'Đèn đường hỏng nặng' }, 'vi');
    expect(second.once).to.deep.equal(first.once);
    expect(second.body.id).to.equal(first.body.id);
    expect(first.earlier).to.deep.equal([]);
    expect(second.earlier).to.deep.equal([first.body]);
    expect(prepareSending(second.draft, 'vi').earlier).to.deep.equal([first.body]);
  });

  it('brings the receipt of the attempt that arrived, however many were lost and changed after it', async () => {
    const { mock, client, line } = lossy();
    const before = mock.state.cases.length;
    const first = prepareSending(DRAFT, 'vi');
    expect(outcomeUnknown(await failure(send(client, first)))).to.equal(true);
    const second = prepareSending({ ...first.draft, title: 'Đèn đường hỏng nặng' }, 'vi');
    expect(outcomeUnknown(await failure(send(client, second)))).to.equal(true);
    line.lost = false;
    const third = prepareSending({ ...second.draft, title: 'Đèn đường hỏng từ lâu' }, 'vi');
    const { receipt, secret, asEarlier } = await send(client, third);
    expect(receipt.title).to.equal('Đèn đường hỏng');
    expect(secret).to.equal(first.once.secret);
    expect(asEarlier).to.equal(true);
    expect(mock.state.cases.length).to.equal(before + 1);
  });

  it('knows a refusal, after which nothing can have arrived', async () => {
    const { client, line } = lossy();
    line.lost = false;
    const sending = prepareSending({ ...DRAFT, unit: '00103@2025-07-01' }, 'vi');
    const error = await failure(send(client, sending));
    expect(isGdError(error, 'validation')).to.equal(true);
    expect(outcomeUnknown(error)).to.equal(false);
  });

  it('does not send a draft without a kind', () => {
    expect(() => prepareSending({ ...DRAFT, kind: '' }, 'vi')).to.throw(RangeError);
  });
});
