/** OpenAPI 3.1 from the table of operations. A subpath of its own, so that no bundle for browsers carries it. */
import * as z from 'zod/mini';
import { CASE_SECRET } from './cases/submission.js';
import { FILE_LIMITS, FILE_TYPES } from './files.js';
import { API_VERSION, HEADERS } from './headers.js';
import { BODY_EXAMPLES, problemExample } from './openapi-examples.js';
import { describeStep } from './openapi-uploads.js';
import { schemaOf, type Operation, type SchemaMaker } from './operation.js';
import { type OperationId, OPERATIONS, type Resources } from './operations.js';
import { problem, type ProblemCode, PROBLEMS } from './problems.js';
import { uploads } from './uploads.js';

type Json = Record<string, unknown>;

/** The document, as plain JSON. */
export interface OpenApiDocument extends Json {
  openapi: '3.1.1';
  info: Json;
  paths: Record<string, Json>;
  components: Json;
}

/** Schemas by name; schemas that read alike share the first name. */
class Schemas {
  readonly byName: Record<string, Json> = {};
  readonly #names = new Map<string, string>();

  reference(name: string, make: SchemaMaker): Json {
    const json = jsonSchemaOf(schemaOf(make));
    const text = JSON.stringify(json);
    const known = this.#names.get(text) ?? name;
    this.#names.set(text, known);
    this.byName[known] = json;
    return { $ref: `#/components/schemas/${known}` };
  }
}

/**
 * What may be sent or is sent. Answers are described by their input side too: the output side would forbid
 * properties that a later version adds.
 */
function jsonSchemaOf(schema: z.core.$ZodType, io: 'input' | 'output' = 'input'): Json {
  const { $schema, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return $schema === undefined ? {} : json;
}

/** Parameters of a path or a query. */
function parametersOf(make: SchemaMaker | undefined, place: 'path' | 'query'): Json[] {
  const schema = make && schemaOf(make);
  if (!(schema instanceof z.ZodMiniObject)) return [];
  return Object.entries(schema.shape).map(([name, value]) => {
    const absent = z.safeParse(value, undefined);
    const fallback = absent.success && absent.data !== undefined ? { default: absent.data } : {};
    return {
      name,
      in: place,
      required: !absent.success,
      // The output side: what a parameter is after a single value was made a list or text was made a number.
      schema: { ...jsonSchemaOf(value, 'output'), ...fallback },
    };
  });
}

const header = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', ...schema },
});

function headersOf(operation: Operation): Json[] {
  return [
    operation.idempotent &&
      header(HEADERS.idempotencyKey, 'One value for one attempt; a repeat gets the first answer again.', {
        minLength: 8,
        maxLength: 200,
      }),
    operation.ifMatch && header('If-Match', 'The ETag of the last read.', {}),
    operation.id === 'cases.submit' &&
      header(HEADERS.caseSecret, 'The secret that opens the case to its sender, made by the client.', {
        pattern: CASE_SECRET.source,
      }),
  ].filter((value) => value !== false && value !== undefined);
}

function bodyOf(operation: Operation, name: string, schemas: Schemas): Json {
  if (operation.body === undefined) return {};
  const example = BODY_EXAMPLES[operation.id as OperationId];
  const content =
    operation.body === 'file'
      ? {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', format: 'binary', maxLength: FILE_LIMITS.maxBytes } },
            },
          },
        }
      : {
          'application/json': {
            schema: schemas.reference(`${name}Body`, operation.body),
            ...(example !== undefined && { example }),
          },
        };
  return { requestBody: { required: true, content } };
}

/** Statuses of problems that an operation may answer with; 500 and 503 are under `default`. */
function problemStatuses({ access, params, body, idempotent, ifMatch }: Operation): number[] {
  const statuses = [
    [400, access.site ?? idempotent ?? body],
    [401, access.roles],
    [403, true],
    [404, params ?? access.caseSecret],
    [409, idempotent],
    [412, ifMatch],
    [413, body],
    [415, body],
    [422, true],
    [428, ifMatch],
    [429, true],
  ] as const;
  return statuses.flatMap(([status, applies]) => (applies ? [status] : []));
}

const ETAG = { ETag: { description: 'Version of the answer.', schema: { type: 'string' } } };

function responsesOf(operation: Operation, name: string, schemas: Schemas): Json {
  const isBinary = operation.response === 'binary';
  const content = isBinary
    ? Object.fromEntries(FILE_TYPES.map((type) => [type, {}]))
    : {
        'application/json': {
          schema: schemas.reference(`${name}Answer`, operation.response as SchemaMaker),
        },
      };
  const problems = problemStatuses(operation).map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  return {
    [String(operation.status)]: {
      description: operation.summary.en,
      content,
      ...(!isBinary && { headers: ETAG }),
    },
    ...(operation.method === 'GET' &&
      !isBinary && { '304': { description: 'Not modified since `If-None-Match`.' } }),
    ...Object.fromEntries(problems),
    default: { $ref: '#/components/responses/Problem' },
  };
}

function securityOf({ access }: Operation): Json[] {
  return [
    ...(access.public ? [{}] : []),
    ...(access.site ? [{ site: [] }] : []),
    ...(access.caseSecret ? [{ caseSecret: [] }] : []),
    ...(access.roles ? [{ staff: [] }] : []),
  ];
}

const typeName = (id: string): string =>
  id.replace(/(?:^|\.)(\w)/g, (_, letter: string) => letter.toUpperCase());

function describe(operation: Operation, schemas: Schemas): Json {
  const name = typeName(operation.id);
  const roles = operation.access.roles ? ` Roles: ${operation.access.roles.join(', ')}.` : '';
  return {
    operationId: operation.id,
    tags: [operation.id.split('.')[0]],
    summary: operation.summary.en,
    description: `${operation.summary.vi}.${roles}`,
    security: securityOf(operation),
    parameters: [
      ...parametersOf(operation.params, 'path'),
      ...parametersOf(operation.query, 'query'),
      ...headersOf(operation),
    ],
    ...bodyOf(operation, name, schemas),
    responses: responsesOf(operation, name, schemas),
  };
}

/** One response for each status that operations name, with the codes that have it; all others are under `Problem`. */
function problemResponses(): Json {
  const named = new Set(OPERATIONS.flatMap(problemStatuses));
  const response = (words: string, statuses: (status: number) => boolean): Json => {
    const kinds = Object.entries(PROBLEMS).filter(([, { status }]) => statuses(status));
    const lines = kinds.map(([code, { status, title }]) => `${status} \`${code}\`: ${title.en}.`);
    const examples = kinds.map(([code]) => [code, { value: problemExample(code as ProblemCode) }]);
    return {
      description: words + lines.join(' '),
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(examples),
        },
      },
    };
  };
  return {
    Problem: response('Any other problem (RFC 9457). ', (status) => !named.has(status)),
    ...Object.fromEntries(
      [...named].map((status) => [`Problem${status}`, response('', (other) => other === status)]),
    ),
  };
}

const TAGS: Readonly<Record<keyof Resources | 'uploads', string>> = {
  sites: 'The portals that embed GD.',
  files: 'Photos and documents, uploaded first and then named by id.',
  uploads: 'Files over 5 MiB in parts, resumable: tus 1.0.0, https://tus.io/protocols/resumable-upload.',
  challenges: 'Proof of work before a submission.',
  cases: 'Reports, recommendations, requests and complaints, from the form to the answer.',
  publications: 'Answered cases that an officer has reviewed and published.',
  statistics: 'How the units serve, by the first due date.',
  openData: 'Published cases and the rows behind the statistics, as CSV or JSON.',
  log: 'The transparency log: keys, checkpoints and proofs.',
  staff: 'Who is signed in.',
  webhooks: 'What other systems hear of (Standard Webhooks).',
  models: 'Skillful Mass Mobilisation models: the public gallery, and the register that officers keep.',
  scoring: 'Criteria of a year, scores given independently, and the result.',
  surveys: 'What people say of a model.',
  books: 'Books of chosen models, from draft to print.',
  imports: 'Registers taken in from XLSX and CSV, checked first.',
};

const SECURITY_SCHEMES = {
  site: {
    type: 'apiKey',
    in: 'header',
    name: HEADERS.site,
    description: 'Public key of the embedding site; the page must be on one of its origins.',
  },
  caseSecret: {
    type: 'apiKey',
    in: 'header',
    name: HEADERS.caseSecret,
    description: 'Secret of the case whose tracking code is in the path.',
  },
  staff: { type: 'http', scheme: 'bearer', description: 'Key of an officer: role, unit and tenant.' },
};

/** The OpenAPI description of the whole API. */
export function openApiDocument(): OpenApiDocument {
  const schemas = new Schemas();
  schemas.reference('Problem', problem);
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation, schemas),
    };
  for (const [name, step] of Object.entries(uploads) as [keyof typeof uploads, Operation][])
    paths[step.path] = {
      ...paths[step.path],
      [step.method.toLowerCase()]: describeStep(name, describe(step, schemas)),
    };
  return {
    openapi: '3.1.1',
    info: {
      title: 'GD API',
      version: API_VERSION,
      description:
        'Grassroots democracy for Vietnamese portals. Texts of problems are in the language of `Accept-Language` (vi, en).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The server that gives this document' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemas.byName, responses: problemResponses(), securitySchemes: SECURITY_SCHEMES },
  };
}
