/** Two sides that must not differ: the real server, and the mock. */
import { addDays, vietnamDate } from '@gd/rules';
import {
  createClient,
  newId,
  type GdClient,
  type RegistrationDraft,
  type SubmissionDraft,
} from '../../index.js';
import { createMock } from '../../mock/index.js';
import { DRAFT } from '../samples.js';
import { complaint } from './papers.js';
import { ANY, answerOfToday, HOA_LU_SITE, REASON, type Stage } from './stage.js';

/** Either side: somebody on the portal, and an officer of phường Hoa Lư with every role. */
export interface Side {
  citizen: GdClient;
  officer: GdClient;
}

export const sender = { name: 'Lê Văn Tám', address: 'Thôn Đông', phone: '0911 222 333' };
export const identified = { ...sender, idNumber: '037188000009' };

/** Sends a case by the side's citizen. */
export async function send({ citizen }: Side, part: Partial<SubmissionDraft> = {}) {
  const { consent } = await citizen.sites.read();
  const agreed = { version: consent.version, locale: 'vi' as const, givenAt: new Date().toISOString() };
  const { receipt, secret } = await citizen.cases.submit({ ...DRAFT, consent: agreed, ...part });
  return { ...receipt, secret };
}
export async function started(side: Side, part?: Partial<SubmissionDraft>) {
  const sent = await send(side, part);
  await side.officer.cases.receive(sent, {}, ANY);
  await side.officer.cases.start(sent, {}, ANY);
  return sent;
}
export async function answered(side: Side, part?: Partial<SubmissionDraft>) {
  const sent = await started(side, part);
  await side.officer.cases.answer(sent, answerOfToday(), ANY);
  return sent;
}
export const register = ({ officer }: Side, part: Partial<RegistrationDraft> = {}) =>
  officer.cases.register({ ...complaint(), ...part });
export async function accepted(side: Side, body: { complex?: boolean; remote?: boolean } = {}) {
  const { receipt } = await register(side);
  await side.officer.cases.receive(receipt, {}, ANY);
  await side.officer.cases.accept(receipt, body, ANY);
  return receipt;
}
export const masked = {
  title: 'Nắp cống hỏng',
  content: 'Một nắp cống bị vỡ trên phần đường xe máy.',
  answer: 'Đã thay nắp cống mới bằng gang.',
  photos: [],
  showPoint: false,
  reviewed: true as const,
};
export const part = (kind: 'FBK' | 'REC' = 'FBK') => ({
  id: newId(),
  kind,
  title: DRAFT.title,
  content: DRAFT.content,
});
export const tomorrow = () => addDays(vietnamDate(new Date()), 1);
export const REASONED = { reason: REASON };

/** The mock in the present, as strict about proofs as the server. */
export function mockSide(): Side {
  const mock = createMock({ now: () => new Date() });
  mock.state.site.proofOfWork = true;
  const base = { baseUrl: 'https://mock.gd.invalid', fetch: mock.fetch, retry: { limit: 0 } };
  return {
    citizen: createClient({ ...base, site: HOA_LU_SITE }),
    officer: createClient({ ...base, auth: 'any' }),
  };
}

export const realSide = async (stage: Stage): Promise<Side> => ({
  citizen: stage.citizen,
  officer: await stage.officerOf('intake', 'handler', 'leader', 'site-admin'),
});
