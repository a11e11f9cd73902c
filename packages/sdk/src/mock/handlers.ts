/** Every operation of the contract has its handler here; the type says when one is missing. */
import type { OperationId, OperationOf } from '@gd/contract';
import { citizenHandlers } from './citizen-handlers.js';
import { fileHandlers } from './file-handlers.js';
import type { Handler, HandlersOf } from './handler.js';
import { bookHandlers } from './books/handlers.js';
import { importHandlers } from './imports/handlers.js';
import { deskHandlers } from './models/desk-handlers.js';
import { publicModelHandlers } from './models/public-handlers.js';
import { scoringHandlers } from './models/scoring-handlers.js';
import { surveyHandlers } from './models/survey-handlers.js';
import { officerHandlers } from './officer-handlers.js';
import { challengeHandlers, logHandlers, staffHandlers, webhookHandlers } from './other-handlers.js';
import { publicationHandlers } from './publication-handlers.js';
import { statisticsHandlers } from './statistics-handlers.js';

const siteHandlers: HandlersOf<'sites'> = {
  'sites.read': async ({ site, state, world }) => ({
    data: {
      ...state.site,
      key: site,
      unit: await world.unitRef(state.site.unit),
      province: await world.unitRef(state.site.province),
    },
  }),
};

export const HANDLERS: { [Id in OperationId]: Handler<OperationOf<Id>> } = {
  ...siteHandlers,
  ...fileHandlers,
  ...citizenHandlers,
  ...officerHandlers,
  ...publicationHandlers,
  ...statisticsHandlers,
  ...logHandlers,
  ...challengeHandlers,
  ...staffHandlers,
  ...webhookHandlers,
  ...publicModelHandlers,
  ...deskHandlers,
  ...scoringHandlers,
  ...surveyHandlers,
  ...bookHandlers,
  ...importHandlers,
};
