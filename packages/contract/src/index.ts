/**
 * The GD API: schemas of everything that crosses the wire, and one table of operations from which the server's
 * routes, the SDK's methods and the OpenAPI document are made.
 * @packageDocumentation
 */
export * from './books/index.js';
export * from './cases/index.js';
export * from './challenges.js';
export * from './common.js';
export * from './field-errors.js';
export * from './files.js';
export * from './headers.js';
export * from './imports.js';
export * from './log.js';
export * from './models/index.js';
export * from './open-data.js';
export * from './operation.js';
export * from './operations.js';
export * from './problems.js';
export * from './publications.js';
export * from './roles.js';
export * from './scoring.js';
export * from './sites.js';
export * from './staff.js';
export * from './statistics.js';
export * from './surveys.js';
export * from './uploads.js';
export * from './webhooks.js';
