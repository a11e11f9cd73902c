/** What an attack writes into each column, and the rows that leaves commit to. */
import { NO_STORY } from '../../src/seed/example-models.js';
import { HOA_LU, YEN_TU } from './names.js';

const other =
  <T>(...values: readonly T[]) =>
  (now: unknown): unknown =>
    values.find((value) => value !== now);
const longer = (now: unknown): unknown => `${typeof now === 'string' ? now : ''} x`;
const more = (now: unknown): unknown => (typeof now === 'number' ? now : 0) + 1;
const not = (now: unknown): unknown => now !== true;
export const earlier = (now: unknown): unknown => new Date(Date.parse(String(now)) - 86_400_000);
const earlierDay = (now: unknown): unknown => (now === '2026-02-20' ? '2026-02-19' : '2026-02-20');
const otherBytes = (now: unknown): unknown => {
  const bytes = Buffer.from(now as Buffer);
  if (bytes.length === 0) return Buffer.alloc(32);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes;
};
const json = (value: unknown) => (): unknown => JSON.stringify(value);
/** An array with something else in its first value. */
const withFirst =
  (changes: object) =>
  (now: unknown): unknown => {
    const [first, ...rest] = now as object[];
    return JSON.stringify([{ ...first, ...changes }, ...rest]);
  };
const otherId = (now: unknown): unknown => String(now).replace(/.(?=\/|$)/, (c) => (c === 'f' ? 'e' : 'f'));
const status = other('processing', 'answered', 'closed');
const unit = other(HOA_LU, YEN_TU);

/** Every column that the records of cases and the log are made of, with another value. */
export const COLUMNS: Readonly<Record<string, Readonly<Record<string, (now: unknown) => unknown>>>> = {
  cases: {
    case_id: otherId,
    version: more,
    updated_at: earlier,
    erased_at: (now) => (now === null ? new Date() : null),
    code: other('37-0000-0000', '37-0000-0001'),
    kind: other('FBK', 'REC'),
    status,
    title: longer,
    content: longer,
    proposal: longer,
    details: () => JSON.stringify({ document: 'x' }),
    group_size: more,
    channel: other('online', 'paper'),
    lodged_on: earlierDay,
    place_unit_key: unit,
    place_detail: longer,
    latitude: more,
    longitude: more,
    unit_key: unit,
    submitted_at: earlier,
    restricted: not,
    answered_on: earlierDay,
    refused_on: earlierDay,
    reopened: not,
    score: other(1, 5),
  },
  case_events: {
    case_id: otherId,
    seq: (now) => Number(now) + 50,
    type: other('noted', 'received', 'closed'),
    actor: other('officer', 'citizen'),
    unit_key: unit,
    status,
    text: longer,
    to_unit_key: unit,
    right_address: longer,
    done_by: longer,
    done_on: earlierDay,
    days: more,
    complex: not,
    remote: not,
    score: other(1, 5),
    codes: () => ['37-0000-0000'],
    at: earlier,
    commitment: longer,
    salt: other('AAAAAAAAAAAAAAAAAAAAAA', null),
  },
  files: {
    file_id: otherId,
    case_id: otherId,
    event_seq: more,
    name: longer,
    media_type: longer,
    size: more,
    sha256: longer,
  },
  models: {
    model_id: otherId,
    slug: longer,
    title: json({ vi: 'x', en: 'x' }),
    summary: json({ vi: 'x', en: 'x' }),
    field: other('economy', 'new-rural'),
    kind: other('collective', 'individual'),
    level: other('commune', 'province'),
    status: other('running', 'recognised'),
    listed: not,
    outcome: other('good', 'weak'),
    recognition: other('province', 'centre'),
    register_number: longer,
    registered_on: other('2020', '2021'),
    reviewed_on: other('2020', '2021'),
    removed_on: other('2020', '2021'),
    year: more,
    place: json({ vi: 'x', en: 'x' }),
    unit_key: unit,
    units_today: () => [YEN_TU, HOA_LU],
    units: () => [YEN_TU, HOA_LU],
    province_key: longer,
    figures: json([{ name: 'x', value: 1 }]),
    tags: () => ['x'],
    confidence: other('confirmed', 'partial'),
    source: json({ url: 'https://x.example', publisher: 'x', published: null }),
    nominated_by: other('unit', 'import'),
    score: more,
    story: json({ ...NO_STORY, goals: 'x' }),
    forces: json([{ role: 'lead', name: 'x' }]),
    period_from: other('2020', '2021'),
    period_to: other('2020', '2021'),
    version: more,
    created_at: earlier,
    changed_at: earlier,
  },
  model_events: {
    model_id: otherId,
    seq: (now) => Number(now) + 50,
    type: other('launched', 'started', 'reported'),
    unit_key: unit,
    on_date: other('2020', '2021'),
    text: longer,
    outcome: other('good', 'weak'),
    level: other('province', 'centre'),
    reason: other('ended', 'merged'),
    decision: json({ number: 'x', date: '2020', issuer: 'x' }),
    from_unit_key: unit,
    to_unit_keys: () => [YEN_TU, HOA_LU],
    copied_from: (now) => (now === null ? '01a20000-0000-7000-8000-000000000009' : otherId(now)),
    sets: json({ slug: 'x' }),
    at: earlier,
    commitment: longer,
    salt: other('AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA'),
  },
  model_files: {
    file_id: otherId,
    model_id: otherId,
    position: more,
    is_photo: not,
    name: longer,
    title: longer,
    alt: longer,
    number: longer,
    dated: (now) => (now === null ? '2024' : null),
    media_type: longer,
    size: more,
    width: more,
    height: more,
    sha256: longer,
  },
  model_links: { model_id: otherId, copied_from: otherId, adaptations: longer },
  scoring_criteria: {
    criteria_id: otherId,
    year: more,
    title: json({ vi: 'x', en: 'x' }),
    basis: longer,
    criteria: withFirst({ points: 1 }),
    bands: withFirst({ from: 99 }),
    discuss_above: more,
  },
  model_scores: {
    score_id: otherId,
    model_id: otherId,
    criteria_id: otherId,
    reviewer_id: longer,
    reviewer_name: longer,
    own_unit: (now) => !now,
    version: (now) => Number(now) + 50,
    marks: withFirst({ points: 0 }),
    comment: longer,
    change_reason: longer,
    at: earlier,
  },
  model_scorings: { model_id: otherId, criteria_id: otherId, event_seq: more },
  books: {
    book_id: otherId,
    status: other('draft', 'agreed'),
    draft: (now) => JSON.stringify({ ...(now as object), title: 'x' }),
    snapshot: (now) => JSON.stringify({ ...(now as object), foreword: 'x' }),
    published_at: earlier,
    commitment: longer,
    salt: other('AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA'),
  },
  published_figures: {
    figure_id: otherId,
    as_of: other('2020', '2021'),
    start_count: more,
    new_count: more,
    removed_count: more,
    end_count: more,
    source_url: longer,
    source_publisher: longer,
    at: earlier,
    commitment: longer,
    salt: other('AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA'),
  },
  log_leaves: {
    leaf_id: otherId,
    kind: longer,
    time: earlier,
    commitment: longer,
    hash: otherBytes,
    leaf_index: (now) => Number(now) + 500,
    subtrees: otherBytes,
  },
  log_checkpoints: { note: longer, size: more },
  log_keys: { verifier_key: longer },
};

/** Rows of those tables that leaves commit to; nothing was decided by the others yet, and they are outside of the log. */
export const RECORDED: Readonly<Record<string, string>> = {
  // Reviewers give and change scores alone until the committee concludes: the decision is the event, with all scores.
  model_scores: `exists (select from model_scorings as done where done.tenant_id = model_scores.tenant_id
    and done.model_id = model_scores.model_id and done.criteria_id = model_scores.criteria_id)`,
  // A committee may change its criteria until they are used.
  scoring_criteria: `exists (select from model_scorings as done where done.tenant_id = scoring_criteria.tenant_id
    and done.criteria_id = scoring_criteria.criteria_id)`,
  // A draft is worked on and thrown away.
  books: `status = 'published'`,
};
