import { books } from './books/index.js';
import { cases } from './cases/index.js';
import { challenges } from './challenges.js';
import { files } from './files.js';
import { imports } from './imports.js';
import { log } from './log.js';
import { models } from './models/index.js';
import { openData } from './open-data.js';
import type { Operation } from './operation.js';
import { publications } from './publications.js';
import { scoring } from './scoring.js';
import { sites } from './sites.js';
import { staff } from './staff.js';
import { statistics } from './statistics.js';
import { surveys } from './surveys.js';
import { webhooks } from './webhooks.js';

/** Every resource of the API; a new capability adds one line here. */
export const RESOURCES = {
  sites,
  files,
  challenges,
  cases,
  publications,
  statistics,
  openData,
  log,
  staff,
  webhooks,
  models,
  scoring,
  surveys,
  books,
  imports,
} as const;
export type Resources = typeof RESOURCES;

/** The table of operations, in one flat list. */
export const OPERATIONS: readonly Operation[] = Object.values(RESOURCES).flatMap((resource) =>
  Object.values<Operation>(resource),
);

type ValueOf<T> = T[keyof T];
/** The id of any operation, such as `cases.submit`. */
export type OperationId = ValueOf<{
  [R in keyof Resources]: ValueOf<Resources[R]> extends infer O
    ? O extends Operation
      ? O['id']
      : never
    : never;
}>;
/** The row of an id. */
export type OperationOf<Id extends OperationId> = Extract<
  ValueOf<{ [R in keyof Resources]: ValueOf<Resources[R]> }>,
  { id: Id }
>;
