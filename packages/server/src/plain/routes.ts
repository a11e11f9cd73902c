/**
 * `/plain/<site>/`: sending without a script, for browsers that run none and for a plain `<form>` of a portal. What was
 * posted is shown for review; the review page carries a one-time key, and what it sends takes the way of `cases.submit`.
 */
import {
  type CaseReceipt,
  type Locale,
  type LocalizedText,
  locale as localeSchema,
  PROBLEMS,
} from '@gd/contract';
import { vietnamDate } from '@gd/rules';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { submitFromPage } from '../cases/submit.js';
import type { Db } from '../database/database.js';
import { ATTACHMENTS, receiveFile, type Upload } from '../files/incoming.js';
import { uploadFile } from '../files/upload.js';
import { once } from '../http/idempotency.js';
import { languageOf } from '../http/language.js';
import { isOwn } from '../http/origins.js';
import { loggable, toProblem } from '../http/problems.js';
import { newId } from '../ids.js';
import { addressOf } from '../limits/address.js';
import type { Limits, Visitor } from '../limits/limits.js';
import { markup } from '../pages/page.js';
import { ProblemError } from '../problem-error.js';
import type { Sites } from '../sites/sites.js';
import type { Context, Services } from '../use-case.js';
import type { FormSetting } from './fields.js';
import { formHtml } from './form-html.js';
import { sendPlain } from './frame.js';
import { addFormParser, EMPTY, hashOfPosted, type KeptFile, type Posted, readPosted } from './posted.js';
import { receiptHtml, receiptTitle } from './receipt-html.js';
import { reviewHtml } from './review-html.js';
import { check, isAnonymous, type Mistake } from './submission.js';
import { checkAge, issueTicket, readTicket, type Ticket } from './ticket.js';
import { WORDS } from './words.js';

export interface PlainServer {
  services: Services;
  sites: Sites;
  limits: Limits;
  publicUrl: string | undefined;
}

interface Address {
  Params: { site: string };
  Querystring: { lang?: unknown };
}

type Asked = FastifyRequest<Address>;

/** One request with all that its answer is made from. */
interface Visit {
  server: PlainServer;
  request: Asked;
  reply: FastifyReply;
  setting: FormSetting;
  posted: Posted;
  locale: Locale;
  now: Date;
}

const nameOf = ({ site }: FormSetting): LocalizedText => ({ vi: site.name_vi, en: site.name_en });

async function settingOf({ sites, services }: PlainServer, key: string): Promise<FormSetting> {
  const site = await sites.byKey(key);
  if (!site) throw new ProblemError('not_found');
  const { directory, refs } = services.units;
  const province = await directory.get(site.tenant_id, vietnamDate(services.clock()));
  const communes = province ? await directory.children(province, vietnamDate(services.clock())) : [];
  return { site, units: await refs(communes.map((unit) => unit.key)) };
}

/** As limits count a page's calls: by the site. */
const visitorOf = ({ ip, headers, params }: Asked): Visitor => ({
  ip,
  headers: { ...headers, 'gd-site': params.site },
});

function contextOf({ server, request, setting, now }: Omit<Visit, 'posted' | 'locale'>, db: Db): Context {
  return {
    services: server.services,
    db,
    tenant: setting.site.tenant_id,
    caller: { type: 'site', site: setting.site },
    address: addressOf(request.ip),
    now,
    requestId: request.id,
  };
}

/**
 * A plain form may stand on any page of the site; a page that sends no referrer shows no origin either. That review is
 * shown to the person, and only its own form, on this server, sends anything.
 */
function checkOrigin({ request, setting, server }: Omit<Visit, 'posted'>, step: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isHere = origin === undefined || isOwn(origin, request, server.publicUrl);
  const fromSite = origin === 'null' || setting.site.origins.some((registered) => registered === origin);
  const allowed =
    step === 'review' ? isHere || fromSite : isHere && (site ?? 'same-origin') === 'same-origin';
  if (!allowed) throw new ProblemError('origin_not_allowed');
}

function showForm({ reply, setting, posted, locale }: Visit, mistakes: readonly Mistake[], other?: string) {
  const title = WORDS.form[locale];
  return sendPlain(reply, {
    status: mistakes.length > 0 ? 422 : 200,
    locale,
    title: mistakes.length > 0 ? `${WORDS.error[locale]}: ${title}` : title,
    site: nameOf(setting),
    other,
    content: formHtml({ setting, posted, mistakes, locale }),
  });
}

function showReview(visit: Visit, ticket: string, mistakes: readonly Mistake[] = [], status = 200) {
  const { reply, setting, posted, locale } = visit;
  const title = WORDS.review[locale];
  return sendPlain(reply, {
    status,
    locale,
    title: mistakes.length > 0 ? `${WORDS.error[locale]}: ${title}` : title,
    site: nameOf(setting),
    content: reviewHtml({ setting, posted, mistakes, locale, ticket }),
  });
}

/** Checks what was posted as it would be sent. */
function checkVisit({ setting, posted, locale, now, server }: Visit, id: string) {
  const version = setting.site.consent_version;
  const consent = isAnonymous(posted, setting) ? null : { version, locale, givenAt: now.toISOString() };
  return check(posted, setting, server.services.units, { id, consent, locale });
}

async function review(visit: Visit): Promise<FastifyReply> {
  const { mistakes } = await checkVisit(visit, newId());
  if (mistakes.length > 0) return showForm(visit, mistakes);
  const { server, setting, now } = visit;
  return showReview(visit, issueTicket(server.services.vault, setting.site.key, now));
}

/** Sends what was reviewed, once for its ticket, and gives the receipt. */
async function submit(visit: Visit, ticket: Ticket, website: string): Promise<CaseReceipt | Mistake[]> {
  const { server, request, setting, posted, now } = visit;
  const { services, limits } = server;
  await limits.countCall('cases.submit', visitorOf(request));
  checkAge(ticket, now);
  const { body, mistakes } = await checkVisit(visit, ticket.caseId);
  if (!body) return mistakes;
  const attempt = {
    tenant: setting.site.tenant_id,
    operation: 'cases.submit',
    caller: { type: 'site', site: setting.site },
    key: ticket.key,
    requestHash: hashOfPosted(posted, ['step']),
    now,
  } as const;
  const input = { body: { ...body, website }, caseSecret: ticket.secret, proof: undefined };
  const answer = await once(services, attempt, async (db) => {
    const rest = { params: undefined, query: undefined, ifMatch: undefined };
    const reply = await submitFromPage(contextOf(visit, db), { ...input, ...rest });
    return { answer: { status: 201, headers: {}, body: JSON.stringify(reply.body) }, about: reply.body.id };
  });
  return JSON.parse(answer.body) as CaseReceipt;
}

const fileName = (code: string, locale: Locale): string =>
  `${locale === 'vi' ? 'bien-nhan' : 'receipt'}-${code}.json`;

async function send(visit: Visit, step: 'send' | 'download'): Promise<FastifyReply> {
  const { server, reply, setting, posted, locale } = visit;
  const text = posted.values.get('ticket');
  const ticket = readTicket(server.services.vault, setting.site.key, text);
  if (!text || !ticket) return review(visit);
  if (!isAnonymous(posted, setting) && posted.values.get('consent') !== setting.site.consent_version)
    return showReview(visit, text, [{ name: undefined, message: WORDS.agree[locale] }], 422);
  let result: CaseReceipt | Mistake[];
  try {
    result = await submit(visit, ticket, posted.values.get('website') ?? '');
  } catch (error) {
    const { code, headers } = toProblem(error);
    if (code === 'internal_error') throw error;
    // Too fast, too often, or the database is busy: everything is still here, with the same key.
    reply.headers(headers);
    return showReview(
      visit,
      text,
      [{ name: undefined, message: PROBLEMS[code].title[locale] }],
      PROBLEMS[code].status,
    );
  }
  if (Array.isArray(result)) return showForm(visit, result);
  if (step === 'download') {
    const { receipt, content } = result;
    return reply
      .header('Content-Disposition', `attachment; filename="${fileName(result.code, locale)}"`)
      .header('Cache-Control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(`${JSON.stringify({ receipt, content }, null, 2)}\n`);
  }
  return sendPlain(reply, {
    status: 200,
    locale,
    title: receiptTitle(result, locale),
    site: nameOf(setting),
    content: receiptHtml({ setting, posted, receipt: result, secret: ticket.secret, locale }),
  });
}

/** Takes one file as `files.upload` does. */
async function takeFile(visit: Omit<Visit, 'posted' | 'locale'>, upload: Upload): Promise<KeptFile> {
  const { server, request } = visit;
  const { services, limits } = server;
  await limits.countCall('files.upload', visitorOf(request));
  const file = await receiveFile(services, upload, ATTACHMENTS);
  try {
    const reply = await services.database.transaction((db) =>
      uploadFile(contextOf(visit, db), {
        body: file,
        params: undefined,
        query: undefined,
        caseSecret: undefined,
        proof: undefined,
        ifMatch: undefined,
      }),
    );
    return reply.body;
  } finally {
    await file.discard();
  }
}

async function answer(server: PlainServer, request: Asked, reply: FastifyReply): Promise<FastifyReply> {
  const { services, limits } = server;
  await limits.countCall('sites.read', request);
  const setting = await settingOf(server, request.params.site);
  request.tenant = setting.site.tenant_id;
  const now = services.clock();
  const start = { server, request, reply, setting, now };
  const accepted = languageOf(request.headers['accept-language']);
  // Before anything of it is read: who may not post may not upload either.
  checkOrigin({ ...start, locale: accepted }, 'review');
  const posted = await readPosted(request, (upload) => takeFile(start, upload));
  const wanted = localeSchema().safeParse(posted.values.get('locale'));
  const visit: Visit = { ...start, posted, locale: wanted.success ? wanted.data : accepted };
  const step = posted.values.get('step') ?? 'review';
  if (step === 'edit') return showForm(visit, []);
  if (step !== 'send' && step !== 'download') return review(visit);
  checkOrigin(visit, step);
  return send(visit, step);
}

/** A page for what has no form to show. */
function sendFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  const { status, title } = PROBLEMS[problem.code];
  if (status === 500) request.log.error({ error: loggable(error) }, 'unexpected error');
  const locale = languageOf(request.headers['accept-language']);
  return sendPlain(reply.headers(problem.headers), {
    status,
    locale,
    title: WORDS.notSent[locale],
    site: undefined,
    content: markup`<h1>${WORDS.notSent[locale]}</h1>\n<p>${title[locale]}</p>\n<p class="quiet">${request.id}</p>\n`,
  });
}

export async function addPlain(app: FastifyInstance, server: PlainServer): Promise<void> {
  await app.register(async (plain) => {
    addFormParser(plain);
    plain.setErrorHandler(sendFailure);
    plain.get<Address>('/plain/:site', (request, reply) =>
      reply.redirect(`/plain/${encodeURIComponent(request.params.site)}/`, 308),
    );
    plain.get<Address>('/plain/:site/', async (request, reply) => {
      await server.limits.countCall('sites.read', request);
      const setting = await settingOf(server, request.params.site);
      const { lang } = request.query;
      const locale = lang === 'en' || lang === 'vi' ? lang : languageOf(request.headers['accept-language']);
      const visit = { server, request, reply, setting, posted: EMPTY, locale, now: server.services.clock() };
      return showForm(visit, [], `/plain/${setting.site.key}/?lang=${locale === 'vi' ? 'en' : 'vi'}`);
    });
    plain.post<Address>('/plain/:site/cases', (request, reply) => answer(server, request, reply));
  });
}
