/** What a browser posts from a form: fields by name, and files, which are taken as they come. */
import { createHash } from 'node:crypto';
import { FILE_LIMITS, id, PROBLEMS, type LocalizedText, type StoredFile } from '@gd/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Upload } from '../files/incoming.js';
import { ProblemError } from '../problem-error.js';
import { FIELD_WORDS } from './words.js';

/** The longest report with every letter marked, percent-encoded, three times over. */
export const LARGEST_FORM = 512 * 1024;
const MULTIPART = {
  throwFileSizeLimit: false,
  limits: {
    fileSize: FILE_LIMITS.maxBytes,
    files: FILE_LIMITS.maxCount,
    // A host page that is one big form posts its own fields as well.
    fields: 200,
    fieldSize: 64 * 1024,
    parts: 200 + FILE_LIMITS.maxCount,
  },
};

/** A file that was taken; its name is shown again, and nothing else is asked of it. */
export type KeptFile = Pick<StoredFile, 'id' | 'name'>;

export interface Posted {
  values: ReadonlyMap<string, string>;
  files: readonly KeptFile[];
  /** Why files that came with it were not taken. */
  refused: readonly LocalizedText[];
}

/** The name under which files that were taken come back: `<id> <name>`. */
export const KEPT = 'files.kept';

/** What these pages have. A host page that is one big form posts its own fields as well, and they are not ours to keep. */
const NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(FIELD_WORDS),
  ...['locale', 'step', 'ticket', 'consent', 'website'],
]);

export const EMPTY: Posted = { values: new Map(), files: [], refused: [] };

export function addFormParser(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LARGEST_FORM },
    (_request, body, done) => done(null, [...new URLSearchParams(String(body))]),
  );
}

function keptFile(text: string): KeptFile[] {
  const at = text.indexOf(' ');
  const parsed = id().safeParse(text.slice(0, at));
  return at > 0 && parsed.success ? [{ id: parsed.data, name: text.slice(at + 1, at + 201) }] : [];
}

/** Of the names that are ours the first value of each counts; texts without U+0000, which nothing may hold. */
function posted(entries: Iterable<readonly [string, string]>, files: KeptFile[], refused: LocalizedText[]) {
  const values = new Map<string, string>();
  const kept: KeptFile[] = [];
  for (const [name, value] of entries) {
    if (name === KEPT) kept.push(...keptFile(value));
    else if (NAMES.has(name) && !values.has(name))
      values.set(name, value.replaceAll('\r\n', '\n').replaceAll('\0', ''));
  }
  return { values, files: [...kept, ...files], refused };
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

async function readMultipart(
  request: FastifyRequest,
  take: (upload: Upload) => Promise<KeptFile>,
): Promise<Posted> {
  const entries: [string, string][] = [];
  const files: KeptFile[] = [];
  const refused: LocalizedText[] = [];
  try {
    for await (const part of request.parts(MULTIPART)) {
      if (part.type === 'field') {
        entries.push([part.fieldname, String(part.value)]);
        // A browser sends a part without a name where no file was chosen.
      } else if (part.fieldname !== 'files' || !part.filename) {
        part.file.resume();
      } else {
        try {
          const { file: content, filename: name } = part;
          files.push(await take({ name, content, isCut: () => content.truncated }));
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          refused.push(PROBLEMS[error.code].title);
          part.file.resume();
        }
      }
    }
  } catch (error) {
    if (!/^FST_.*LIMIT$/.test(String(codeOf(error)))) throw error;
    throw new ProblemError('body_too_large');
  }
  return posted(entries, files, refused);
}

/** @param take keeps one file. @throws {ProblemError} `body_too_large` or `unsupported_media_type` */
export async function readPosted(
  request: FastifyRequest,
  take: (upload: Upload) => Promise<KeptFile>,
): Promise<Posted> {
  if (request.isMultipart()) return readMultipart(request, take);
  if (!Array.isArray(request.body)) throw new ProblemError('unsupported_media_type');
  return posted(request.body as [string, string][], [], []);
}

/** What makes two postings the same: every field but the button. */
export function hashOfPosted({ values, files }: Posted, without: readonly string[]): Buffer {
  const fields = [...values].filter(([name]) => !without.includes(name)).sort();
  const parts = JSON.stringify([fields, files.map((file) => file.id)]);
  return createHash('sha256').update(parts).digest();
}
