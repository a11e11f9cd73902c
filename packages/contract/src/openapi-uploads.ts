/** The steps of an upload in parts (tus 1.0.0) in OpenAPI: their words are headers. */
import { PART_TYPE, TUS_VERSION, uploads } from './uploads.js';
import { FILE_LIMITS } from './files.js';
import { HEADERS } from './headers.js';
import type { Operation } from './operation.js';

type Json = Record<string, unknown>;

const bytes = { type: 'integer', minimum: 0, maximum: FILE_LIMITS.maxBytes };
const HEADER_SCHEMAS = {
  'Tus-Resumable': {
    description: 'The version of the protocol.',
    schema: { type: 'string', const: TUS_VERSION },
  },
  'Upload-Length': { description: 'Bytes of the whole file.', schema: bytes },
  'Upload-Offset': { description: 'Bytes that have come; the next part begins there.', schema: bytes },
  'Upload-Expires': { description: 'When an unfinished upload is removed.', schema: { type: 'string' } },
  'Upload-Metadata': {
    description: 'The file’s name: `filename`, a space, and the name in base64 of its UTF-8.',
    schema: { type: 'string' },
    example: 'filename xJHGoW4ucGRm',
  },
  Location: {
    description:
      'The address of the upload, relative to this one; its last part is the id for `files.finish`.',
    schema: { type: 'string' },
    example: 'uploads/5b1c2f6f0e4b4f7f9d0e6f1a2b3c4d5e',
  },
  [HEADERS.idempotencyKey]: {
    description: 'With the key of an upload that was begun before, that upload goes on.',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  },
};
type HeaderName = keyof typeof HEADER_SCHEMAS;

interface Step {
  /** The first is required, as all of `takes` are. */
  takes: readonly HeaderName[];
  may?: readonly HeaderName[];
  gives: readonly HeaderName[];
}

const STEPS: Readonly<Record<keyof typeof uploads, Step>> = {
  begin: {
    takes: ['Tus-Resumable', 'Upload-Length'],
    may: ['Upload-Metadata', HEADERS.idempotencyKey],
    gives: ['Tus-Resumable', 'Location', 'Upload-Offset', 'Upload-Expires'],
  },
  offset: {
    takes: ['Tus-Resumable'],
    gives: ['Tus-Resumable', 'Upload-Offset', 'Upload-Length'],
  },
  append: {
    takes: ['Tus-Resumable', 'Upload-Offset'],
    gives: ['Tus-Resumable', 'Upload-Offset', 'Upload-Expires'],
  },
  end: { takes: ['Tus-Resumable'], gives: ['Tus-Resumable'] },
};

/**
 * Adds what only an upload has to the description of its step.
 * @param described as of any operation
 */
export function describeStep(name: keyof typeof uploads, described: Json): Json {
  const { takes, may = [], gives } = STEPS[name];
  const parameters = [...takes, ...may].map((header) => ({
    name: header,
    in: 'header',
    required: takes.includes(header),
    ...HEADER_SCHEMAS[header],
  }));
  const step: Operation = uploads[name];
  const { responses } = described as { responses: Json };
  const own = (described['parameters'] as { name: string }[]).filter(
    (given) => !parameters.some((parameter) => parameter.name === given.name),
  );
  return {
    ...described,
    parameters: [...own, ...parameters],
    ...(name === 'append' && {
      requestBody: {
        required: true,
        content: { [PART_TYPE]: { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    responses: {
      ...responses,
      [step.status]: {
        description: step.summary.en,
        headers: Object.fromEntries(gives.map((header) => [header, HEADER_SCHEMAS[header]])),
      },
    },
  };
}
