import { cases } from './cases/index.js';
import { files } from './files.js';
import { models } from './models.js';
import type { Operation } from './operation.js';
import { sites } from './sites.js';

/** Every resource of the API; a new capability adds one line here. */
export const RESOURCES = { sites, files, cases, models } as const;
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
