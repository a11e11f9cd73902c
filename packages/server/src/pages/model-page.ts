/** `/models/<tenant>/<slug>`: the page of one model that people share, for readers, search engines and previews. */
import { slug, tenant } from '@gd/contract';
import type { Locale } from '@gd/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Limits } from '../limits/limits.js';
import { findModelBySlug } from '../models/store.js';
import { modelDetailView } from '../models/views.js';
import type { Services } from '../use-case.js';
import { missingHtml, modelHtml } from './model-html.js';
import type { PageFolder } from './pages.js';

/** The style of these pages. */
export const MODEL_PAGE_FILES: PageFolder = {
  folder: 'model-page',
  headers: { 'Cache-Control': 'public, max-age=3600', 'Cross-Origin-Resource-Policy': 'same-origin' },
};

/** Words, one style and photos of this server: no script, no frame, no form. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
/** What was taken off the list is gone within a minute. */
const KEPT = 'public, max-age=60';

export interface ModelPageServer {
  services: Services;
  limits: Limits;
  publicUrl: string | undefined;
}

interface Address {
  Params: { tenant: string; slug: string };
  Querystring: { lang?: unknown };
}

const send = (reply: FastifyReply, status: number, locale: Locale, html: string): FastifyReply =>
  reply
    .code(status)
    .header('Content-Security-Policy', POLICY)
    .header('Content-Language', locale)
    .header('Cache-Control', status === 200 ? KEPT : 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);

export function addModelPage(app: FastifyInstance, { services, limits, publicUrl }: ModelPageServer): void {
  const originOf = (request: FastifyRequest<Address>) => publicUrl ?? `${request.protocol}://${request.host}`;

  app.get<Address>('/models/:tenant/:slug', async (request, reply) => {
    await limits.countCall('models.read', request);
    const locale = request.query.lang === 'en' ? 'en' : 'vi';
    const wantedTenant = tenant().safeParse(request.params);
    const wantedSlug = slug().safeParse(request.params.slug);
    const found =
      wantedTenant.success && wantedSlug.success
        ? await findModelBySlug(services.database, wantedTenant.data.tenant, wantedSlug.data)
        : undefined;
    if (!found?.listed)
      return send(reply, 404, locale, missingHtml(request.url.split('?')[0] ?? '/', locale));
    const model = await modelDetailView(services.database, services.units, found);
    const options = { locale, tenant: found.tenant_id, origin: originOf(request) } as const;
    return send(reply, 200, locale, modelHtml(model, options));
  });
}
