/** One real server for all journeys of a test file, with its clients. */
import type { CaseReceipt, Role } from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import { afterAll, beforeAll } from 'vitest';
import { createClient, type ClientOptions, type GdClient, type SubmissionDraft } from '../../index.js';
import { startRealServer, type RealServer } from '../real-server.js';
import { DRAFT } from '../samples.js';

export const HOA_LU = '14329@2025-07-01';
/** The province's own unit. */
export const NINH_BINH = '37@2025-07-01';
export const TAY_HOA_LU = '14533@2025-07-01';
export const HOA_LU_SITE = 'gd_site_37_hoalu';

/** For a step that needs not know what another has done meanwhile. */
export const ANY = { ifMatch: '*' };
export const REASON = 'Vị trí phản ánh thuộc địa bàn của đơn vị khác.';

export const answerOfToday = () => ({
  text: 'Tổ duy tu của phường đã vá ổ gà và kiểm tra toàn bộ đoạn đường trước cổng trường.',
  doneBy: 'Tổ duy tu đô thị',
  doneOn: vietnamDate(new Date()),
});

/** Code and secret of a case, with its receipt. */
export type Sent = CaseReceipt & { secret: string };

export interface Stage {
  readonly server: RealServer;
  /** Anybody on the portal of phường Hoa Lư. */
  readonly citizen: GdClient;
  /** An officer of phường Hoa Lư with the roles of a whole office. */
  readonly officer: GdClient;
  /** Operations that succeeded. */
  readonly done: ReadonlySet<string>;
  clientOf(options: Partial<ClientOptions>): GdClient;
  officerOf(...roles: Role[]): Promise<GdClient>;
  /** A new case, with the consent that the site asks for today. */
  submit(part?: Partial<SubmissionDraft>): Promise<Sent>;
  /** A new case that was received and is being handled. */
  submitAndStart(part?: Partial<SubmissionDraft>): Promise<Sent>;
}

/** Call it at the top of a test file. */
export function useStage(): Stage {
  const done = new Set<string>();
  let open: { server: RealServer; citizen: GdClient; officer: GdClient } | undefined;
  const opened = () => {
    if (!open) throw new Error('The server starts before the first test');
    return open;
  };
  const clientOn = ({ baseUrl }: RealServer, options: Partial<ClientOptions>) =>
    createClient({
      baseUrl,
      hooks: { onResponse: ({ operation, status }) => status < 300 && done.add(operation) },
      ...options,
    });
  beforeAll(async () => {
    const server = await startRealServer();
    const auth = await server.keyOf(HOA_LU, ['intake', 'handler', 'leader']);
    open = {
      server,
      citizen: clientOn(server, { site: HOA_LU_SITE }),
      officer: clientOn(server, { auth }),
    };
  });
  afterAll(() => open?.server.close());

  const stage: Stage = {
    done,
    get server() {
      return opened().server;
    },
    get citizen() {
      return opened().citizen;
    },
    get officer() {
      return opened().officer;
    },
    clientOf: (options) => clientOn(opened().server, options),
    officerOf: async (...roles) => stage.clientOf({ auth: await stage.server.keyOf(HOA_LU, roles) }),
    async submit(part = {}) {
      const { consent } = await stage.citizen.sites.read();
      const agreed = { version: consent.version, locale: 'vi' as const, givenAt: new Date().toISOString() };
      const { receipt, secret } = await stage.citizen.cases.submit({ ...DRAFT, consent: agreed, ...part });
      return { ...receipt, secret };
    },
    async submitAndStart(part) {
      const sent = await stage.submit(part);
      await stage.officer.cases.receive(sent, {}, ANY);
      await stage.officer.cases.start(sent, {}, ANY);
      return sent;
    },
  };
  return stage;
}
