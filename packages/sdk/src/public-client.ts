/** The part of the client that anybody may use. Pages of citizens take this one: nothing of the officers makes it larger. */
import { challengesResource, type ChallengesResource } from './challenges.js';
import { connect, type ClientOptions, type Connection } from './connection.js';
import { filesResource, type FilesResource } from './files.js';
import { logResource, type LogResource } from './log.js';
import { openDataResource, type OpenDataResource } from './open-data.js';
import { publicBooksResource, type PublicBooksResource } from './public-books.js';
import { publicModelsResource, type PublicModelsResource } from './public-models.js';
import { publicationsResource, type PublicationsResource } from './publications.js';
import { senderCasesResource, type SenderCasesResource } from './sender-cases.js';
import { sitesResource, type SitesResource } from './sites.js';
import { statisticsResource, type StatisticsResource } from './statistics.js';
import { surveysResource, type SurveysResource } from './surveys.js';

export interface PublicClient {
  readonly sites: SitesResource;
  readonly files: FilesResource;
  readonly challenges: ChallengesResource;
  readonly cases: SenderCasesResource;
  readonly publications: PublicationsResource;
  readonly statistics: StatisticsResource;
  readonly openData: OpenDataResource;
  readonly log: LogResource;
  readonly models: PublicModelsResource;
  readonly surveys: SurveysResource;
  readonly books: PublicBooksResource;
}

export const publicResources = (connection: Connection): PublicClient => {
  const { request, publicUrl, locale } = connection;
  return {
    sites: sitesResource(request),
    files: filesResource(connection),
    challenges: challengesResource(request, locale),
    cases: senderCasesResource(request),
    publications: publicationsResource(request),
    statistics: statisticsResource(request),
    openData: openDataResource(request, publicUrl),
    log: logResource(request),
    surveys: surveysResource(request),
    books: publicBooksResource(request, publicUrl),
    models: publicModelsResource(request, publicUrl),
  };
};

/**
 * Makes a client without the resources of officers. It holds no state and opens nothing until a method is called.
 * @throws TypeError when `baseUrl` is not a URL, or is relative where there is no page.
 */
export const createPublicClient = (options: ClientOptions): PublicClient => publicResources(connect(options));
