/** The client: one object with a property for each resource of the API. */
import { booksResource, type BooksResource } from './books.js';
import { casesResource, type CasesResource } from './cases.js';
import { connect, type ClientOptions } from './connection.js';
import { importsResource, type ImportsResource } from './imports.js';
import { modelsResource, type ModelsResource } from './models.js';
import { publicResources, type PublicClient } from './public-client.js';
import { scoringResource, type ScoringResource } from './scoring.js';
import { staffResource, type StaffResource } from './staff.js';
import { webhooksResource, type WebhooksResource } from './webhooks.js';

export interface GdClient extends PublicClient {
  readonly cases: CasesResource;
  readonly staff: StaffResource;
  readonly webhooks: WebhooksResource;
  readonly models: ModelsResource;
  readonly scoring: ScoringResource;
  readonly books: BooksResource;
  readonly imports: ImportsResource;
}

/**
 * Makes a client of one API for one site. It holds no state and opens nothing until a method is called.
 * @throws TypeError when `baseUrl` is not a URL, or is relative where there is no page.
 */
export function createClient(options: ClientOptions): GdClient {
  const connection = connect(options);
  const { request, publicUrl, timeout } = connection;
  return {
    ...publicResources(connection),
    cases: casesResource(request),
    staff: staffResource(request),
    webhooks: webhooksResource(request),
    models: modelsResource(request, publicUrl),
    scoring: scoringResource(request),
    books: booksResource(request, publicUrl),
    imports: importsResource(request, timeout),
  };
}
