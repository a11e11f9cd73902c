/**
 * The server as far as an outbox meets it: keys whose row is written with what they made, unknown files, files swept when
 * no case took them, answers forgotten after a week. It does each request whole or not at all, as one transaction does.
 */
import type { CaseReceipt, FieldErrorDetail, Submission } from '@gd/contract';
import { GdProblemError, GdValidationError } from '../../errors.js';

export interface ModelCase {
  title: string;
  secret: string;
  code: string;
  /** Names of the files, in order. */
  files: readonly string[];
}

interface Answer {
  body: string;
  answer: unknown;
}

const problem = (code: string, status: number) =>
  new GdProblemError({ type: `/problems/${code}`, title: code, code, status, requestId: 'model' });

export class ModelServer {
  readonly cases: ModelCase[] = [];
  /** Every file ever stored, by name; a name that stands twice was uploaded twice. */
  readonly stored: string[] = [];
  /** Names of files that were swept. */
  readonly swept: string[] = [];
  readonly #ids = new Set<string>();
  readonly #files = new Map<string, { name: string; isTaken: boolean }>();
  #answers = new Map<string, Answer>();
  #count = 0;

  upload(key: string, name: string): string {
    return this.#once(`upload ${key}`, name, () => {
      const id = `file-${(this.#count += 1)}`;
      this.#files.set(id, { name, isTaken: false });
      this.stored.push(name);
      return id;
    });
  }

  submit(body: Submission, secret: string, key: string): CaseReceipt {
    return this.#once(`submit ${key}`, JSON.stringify([body, secret]), () => {
      if (this.#ids.has(body.id)) throw problem('already_exists', 409);
      const ids = body.fileIds ?? [];
      const unknown = ids.flatMap((id, place): FieldErrorDetail[] =>
        this.#files.has(id)
          ? []
          : [{ pointer: `/fileIds/${place}`, code: 'file_unknown', detail: 'file_unknown' }],
      );
      if (unknown.length > 0)
        throw new GdValidationError({
          ...problem('validation_failed', 422).problem,
          errors: unknown,
        });
      this.#ids.add(body.id);
      const code = `37-${(this.#count += 1)}`;
      const files = ids.map((id) => this.#take(id));
      this.cases.push({ title: body.title, secret, code, files });
      return { code, title: body.title, kind: body.kind } as CaseReceipt;
    });
  }

  #take(id: string): string {
    const file = this.#files.get(id);
    if (!file || file.isTaken) throw new Error(`The file ${id} is in two cases.`);
    file.isTaken = true;
    return file.name;
  }

  /** Removes what no case took; the answers to the uploads stay. */
  sweep(): void {
    for (const [id, { name, isTaken }] of this.#files)
      if (!isTaken) {
        this.#files.delete(id);
        this.swept.push(name);
      }
  }

  /** A week has passed; files have only a day. */
  forgetAnswers(): void {
    this.sweep();
    this.#answers = new Map();
  }

  #once<T>(key: string, body: string, work: () => T): T {
    const before = this.#answers.get(key);
    if (before && before.body !== body) throw problem('idempotency_key_reused', 422);
    if (before) return before.answer as T;
    const answer = work();
    this.#answers.set(key, { body, answer });
    return answer;
  }
}

export const busy = () => problem('unavailable', 503);
export const inProgress = () => problem('request_in_progress', 409);
