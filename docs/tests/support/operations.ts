/** `docs/operations.md` from the table of operations, by way of the OpenAPI document made of it. */
import { OPERATIONS, type Operation, PROBLEMS } from '@gd/contract';
import { openApiDocument } from '@gd/contract/openapi';
import { cell, code, paragraphs, table } from './markdown.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

interface Description {
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

interface Document {
  paths: Record<string, Record<string, Description>>;
  components: { schemas: Record<string, Schema> };
  tags: { name: string; description: string }[];
}

const api = openApiDocument() as unknown as Document;

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (api.components.schemas[name] ?? schema);
}

const choices = (values: readonly unknown[]): string =>
  values.length > 8 ? `${values.slice(0, 8).join(', ')}, …` : values.join(', ');

/** The type in a word or two: what is inside an object, the TypeScript types and the OpenAPI document say. */
function typeOf(unresolved: Schema): string {
  const schema = resolve(unresolved);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return [...new Set(either.map(typeOf))].join(' or ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return choices(schema.enum);
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  const type = [schema.type ?? 'any'].flat().join(' or ');
  if (schema.format === 'binary') return 'file';
  const length = schema.maxLength === undefined ? '' : `, ${schema.minLength ?? 0}–${schema.maxLength}`;
  return type === 'string' ? `${schema.format ?? 'text'}${length}` : type;
}

const fieldsOf = (schema: Schema | undefined): string[][] => {
  const { properties = {}, required = [] } = schema ? resolve(schema) : {};
  return Object.entries(properties).map(([name, each]) => [
    code(name),
    cell(typeOf(each)),
    required.includes(name) ? '' : 'optional',
  ]);
};

const inputsOf = ({ parameters, requestBody }: Description): string[][] => {
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const fields = fieldsOf(body);
  return [
    ...parameters.map((each) => [
      code(each.name),
      cell(typeOf(each.schema)),
      each.required ? each.in : `${each.in}, optional`,
    ]),
    ...fields.map(([name = '', type = '', optional = '']) => [
      name,
      type,
      optional === '' ? 'body' : 'body, optional',
    ]),
    ...(body && fields.length === 0 ? [['the body', cell(typeOf(body)), 'body']] : []),
  ];
};

function answerOf({ status, response }: Operation, { responses }: Description): string {
  if (response === 'binary') return `Answer ${status}: the bytes of a file.`;
  const schema = Object.values(responses[String(status)]?.content ?? {})[0]?.schema;
  const names = fieldsOf(schema).map(([name = '', , optional = '']) => (optional ? `${name}?` : name));
  return `Answer ${status}: ${names.length > 0 ? names.join(', ') : cell(typeOf(schema ?? {}))}.`;
}

const whoMay = ({ access }: Operation): string =>
  [
    access.public && 'anybody',
    access.site && 'a page with a site key',
    access.caseSecret && 'the sender, by code and secret',
    access.roles && `staff: ${access.roles.map(code).join(', ')}`,
  ]
    .filter(Boolean)
    .join('; or ');

const traitsOf = ({ idempotent, ifMatch, safe }: Operation): string =>
  [
    idempotent && 'A repeat with the same `Idempotency-Key` gets the first answer again.',
    ifMatch && 'Needs `If-Match` with the ETag of the last read.',
    safe && 'It only reads: what is asked may be private, and so travels in the body.',
  ]
    .filter(Boolean)
    .join(' ');

function operation(row: Operation): string {
  const description = api.paths[row.path]?.[row.method.toLowerCase()];
  if (!description) throw new Error(`The document lacks ${row.id}`);
  const statuses = Object.keys(description.responses).filter((status) => Number(status) >= 400);
  return paragraphs(
    `### ${row.id}`,
    `${code(`${row.method} ${row.path}`)} · ${row.summary.en} · ${row.summary.vi}`,
    `For ${whoMay(row)}.`,
    traitsOf(row),
    table(['input', 'type', 'where'], inputsOf(description)),
    answerOf(row, description),
    `Problems: ${statuses.join(', ')}.`,
  );
}

const resource = ({ name, description }: { name: string; description: string }): string =>
  paragraphs(
    `## ${name}`,
    description,
    ...OPERATIONS.filter(({ id }) => id.startsWith(`${name}.`)).map(operation),
  );

const problems = table(
  ['code', 'status', 'English', 'tiếng Việt'],
  Object.entries(PROBLEMS).map(([name, { status, title }]) => [
    code(name),
    String(status),
    cell(title.en),
    cell(title.vi),
  ]),
);

export const operationsPage = (): string => `# Operations

Made from the contract. \`resource.action\` is the name of the SDK's method too: \`client.cases.submit(…)\` ([SDK](sdk.md)).
The server gives the whole as OpenAPI 3.1 at \`/openapi.json\`. Headers: \`Gd-Site\` carries the site key,
\`Gd-Case-Secret\` the sender's secret, \`Authorization: Bearer\` the key or token of staff.

${paragraphs(...api.tags.map(resource))}

## Problems

Errors are problem details (RFC 9457) in the language of \`Accept-Language\`. Under each operation stand the statuses that
it may answer with; 500 and 503 may come from all.

${problems}
`;
