/**
 * The way of a portal's page to a token: it opens `/auth/sign-in?mode=popup&origin=<its origin>`; once signed in, the
 * person reads here which page asks, and only a click gives it a token, by postMessage to exactly that origin.
 */
import { API_VERSION } from '@gd/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkOwnPage } from '../http/own-page.js';
import { ProblemError } from '../problem-error.js';
import { sessionCookie } from '../staff/cookies.js';
import { giveToken, type Session, sessionOf } from '../staff/sessions.js';
import type { AuthOptions } from './auth.js';
import { markup, type Page, sendPage } from './page.js';
import { parameter } from './sign-in.js';
import { ATTEMPT_GONE, BAD_ADDRESS } from './sign-in-words.js';

const sessionIn = (
  request: FastifyRequest,
  { services, publicUrl }: AuthOptions,
): Promise<Session | undefined> => sessionOf(services, request.cookies[sessionCookie(publicUrl)]);

/** Only a page of the person's own tenant. */
const isKnown = async (origin: string, { tenant }: Session, { sites }: AuthOptions): Promise<boolean> =>
  (await sites.originsOf(tenant)).includes(origin);

const ask = (origin: string, name: string): Page => ({
  status: 200,
  title: { vi: 'Cho trang này dùng phiên làm việc?', en: 'Let this page use your session?' },
  text: {
    vi: `Trang ${origin} muốn làm việc với tên của bạn (${name}) trong 15 phút. Chỉ cho phép nếu bạn vừa mở trang đó.`,
    en: `The page ${origin} asks to work in your name (${name}) for 15 minutes. Allow it only if you have just opened it.`,
  },
  more: (locale) => {
    const label = {
      vi: {
        allow: 'Cho phép',
        refuse: 'Không',
        sent: 'Đã cho phép. Cửa sổ này tự đóng; nếu còn mở, bạn có thể đóng.',
        failed: 'Chưa gửi được. Hãy đóng cửa sổ này và thử lại.',
      },
      en: {
        allow: 'Allow',
        refuse: 'No',
        sent: 'Allowed. This window closes by itself; if it stays open, you can close it.',
        failed: 'This did not work. Close this window and try again.',
      },
    }[locale];
    return markup`      <p class="actions" id="actions" data-origin="${origin}" data-version="${API_VERSION}" data-sent="${label.sent}">
        <button type="button" id="allow" disabled>${label.allow}</button>
        <button type="button" id="refuse" disabled>${label.refuse}</button>
      </p>
      <p id="sent" role="status"></p>
      <p id="failed" role="alert" hidden>${label.failed}</p>
      <script type="module" src="/auth/popup.js"></script>
`;
  },
});

async function popup(
  options: AuthOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await sessionIn(request, options);
  if (!session) return sendPage(request, reply, ATTEMPT_GONE);
  const origin = parameter(request, 'origin') ?? '';
  if (!(await isKnown(origin, session, options))) return sendPage(request, reply, BAD_ADDRESS);
  return sendPage(request, reply, ask(origin, session.officer.name));
}

async function token(
  options: AuthOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  checkOwnPage(request, options.publicUrl);
  const session = await sessionIn(request, options);
  if (!session) throw new ProblemError('unauthenticated');
  request.tenant = session.tenant;
  const origin = (request.body as { origin?: unknown } | null)?.origin;
  if (typeof origin !== 'string' || !(await isKnown(origin, session, options)))
    throw new ProblemError('origin_not_allowed');
  const { database, clock } = options.services;
  return reply.header('Cache-Control', 'no-store').send(await giveToken(database, session, origin, clock()));
}

export function addPopup(app: FastifyInstance, options: AuthOptions): void {
  const route =
    (handler: typeof popup) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      await options.limits.countCall('staff.me', request);
      return handler(options, request, reply);
    };
  app.get('/popup', { config: { operation: 'auth.popup' } }, route(popup));
  app.post('/token', { config: { operation: 'auth.token' } }, route(token));
}
