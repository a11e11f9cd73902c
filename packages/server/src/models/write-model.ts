/** Writes a new model with all that comes with it: for a nomination, an import and the seed. */
import { randomBytes } from 'node:crypto';
import { fold } from '@gd/units/text';
import { happenedOf, insertModelEvent, type NewModelEvent, type WrittenFrom } from './events.js';
import { foundBy } from './found-by.js';
import { type ModelFileRow, replaceModelFiles } from './file-store.js';
import { fileFacts } from './files.js';
import { type ModelFacts, project } from './projection.js';
import { insertModelRow, modelExists, type ModelRow } from './store.js';
import { ProblemError } from '../problem-error.js';

const STEM_LENGTH = 60;
/** Slugs of one title collide once in 65,536; a few attempts are plenty. */
const SUFFIX_BYTES = 2;
const ATTEMPTS = 5;

/** `nha-mang-tuoi-tiet-kiem-4f2a`: the title without marks, and what tells it from others of the same title. */
function slugOf(title: string): string {
  const stem = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, STEM_LENGTH)
    .replace(/^-|-[^-]*$/g, (cut) => (title.length > STEM_LENGTH || cut.length < 2 ? '' : cut));
  return `${stem || 'mo-hinh'}-${randomBytes(SUFFIX_BYTES).toString('hex')}`;
}

export interface ModelToWrite {
  tenant: string;
  modelId: string;
  /** Undefined: made from the title. */
  slug?: string;
  /** What is stated of it; its files apart. */
  facts: Omit<ModelFacts, 'slug' | 'files' | 'score'>;
  files?: readonly ModelFileRow[];
  /** Of the nomination: who did it, and when. */
  nominated: Omit<NewModelEvent, 'type' | 'sets'>;
  /** What happened to it afterwards, as registers tell it. */
  then?: readonly NewModelEvent[];
}

/**
 * Model, files, events with their leaves, in the caller's transaction.
 * @throws {ProblemError} `already_exists`
 */
export async function writeModel(context: WrittenFrom, model: ModelToWrite): Promise<ModelRow> {
  const { db, services, now } = context;
  const { tenant, modelId, facts, files = [], nominated, then = [] } = model;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slug = model.slug ?? slugOf(facts.title.vi);
    const sets: ModelFacts = { ...facts, slug, score: null, files: files.map(fileFacts) };
    const events = [{ ...nominated, type: 'nominated', sets } as const, ...then].map((event, i) =>
      happenedOf({ tenant_id: tenant, model_id: modelId, seq: i + 1 }, event, now),
    );
    const { row } = project(events);
    if (await insertModelRow(db, { ...row, ...(await foundBy(services.units, row)) })) {
      for (const event of events) await insertModelEvent(context, event);
      if (files.length > 0) await replaceModelFiles(db, tenant, modelId, files);
      return { ...row, scores: 0 };
    }
    if (model.slug !== undefined || (await modelExists(db, tenant, modelId)))
      throw new ProblemError('already_exists');
  }
  throw new Error('No free slug was found');
}
