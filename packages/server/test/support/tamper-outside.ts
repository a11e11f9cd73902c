/** Which columns and tables no leaf commits to, each with the reason. */

const ONE_TENANT = 'the log is of one tenant, and so is all that is read for it';
const DERIVED = 'computed from the record by the rules, with calendars that may be announced later';
const PERSONAL = 'says something of the sender, and nothing of that is in the log';
const INTERNAL = 'how the server finds or keeps things, and nothing of what was said or done';
const UNSHOWN = 'not shown to the sender, who checks the content that is shown';

/** Columns that no leaf commits to, each with the reason. Every column is either here or attacked. */
export const NO_RECORD: Readonly<Record<string, string>> = {
  'cases.tenant_id': ONE_TENANT,
  'case_events.tenant_id': ONE_TENANT,
  'files.tenant_id': ONE_TENANT,
  'models.tenant_id': ONE_TENANT,
  'model_events.tenant_id': ONE_TENANT,
  'model_files.tenant_id': ONE_TENANT,
  'model_links.tenant_id': ONE_TENANT,
  'published_figures.tenant_id': ONE_TENANT,
  'scoring_criteria.tenant_id': ONE_TENANT,
  'model_scores.tenant_id': ONE_TENANT,
  'model_scorings.tenant_id': ONE_TENANT,
  'books.tenant_id': ONE_TENANT,
  'models.search': DERIVED,
  'models.title_key': DERIVED,
  'models.identity': DERIVED,
  'models.scores': DERIVED,
  'model_events.officer_id': UNSHOWN,
  'model_events.officer_name': UNSHOWN,
  'model_files.blob': INTERNAL,
  'model_files.card_blob': INTERNAL,
  'model_files.card_size': INTERNAL,
  'published_figures.officer_id': UNSHOWN,
  'scoring_criteria.created_at': INTERNAL,
  'books.version': INTERNAL,
  'books.created_at': INTERNAL,
  'books.changed_at': INTERNAL,
  'log_leaves.tenant_id': ONE_TENANT,
  'log_checkpoints.tenant_id': ONE_TENANT,
  'log_keys.tenant_id': ONE_TENANT,
  'cases.first_due': DERIVED,
  'cases.next_due': DERIVED,
  'cases.search': DERIVED,
  'cases.restricted_as': DERIVED,
  'cases.anonymous': PERSONAL,
  'cases.has_email': PERSONAL,
  'cases.locale': PERSONAL,
  'cases.site_id': INTERNAL,
  'cases.secret_hash': INTERNAL,
  'case_events.officer_id': UNSHOWN,
  'files.uploaded_by': UNSHOWN,
  'files.blob': INTERNAL,
  'files.width': INTERNAL,
  'files.height': INTERNAL,
  'files.position': INTERNAL,
  'files.created_at': INTERNAL,
  'log_checkpoints.created_at': INTERNAL,
  'log_keys.key_id': INTERNAL,
  'log_keys.sealed': INTERNAL,
  'log_keys.created_at': INTERNAL,
  'log_keys.retired_at': INTERNAL,
};

const READING = 'who read a contact, and nothing of the case or model';
const SERVICE = 'settings, secrets, people, queues and limits of the server';
const PUBLIC_COPY = 'made for the public of records that are in the log';
const BEFORE_EVENT = 'work before a decision; the decision is an event of the model, and that is in the log';
const OPINION = 'anonymous opinions, which a device may change';

/** Tables that no leaf commits to, each with the reason. Every other table is attacked. */
export const OUTSIDE_LOG: Readonly<Record<string, string>> = {
  case_contacts: PERSONAL,
  consents: PERSONAL,
  contact_reads: READING,
  contact_subjects: PERSONAL,
  model_contacts: PERSONAL,
  model_contact_reads: READING,
  idempotency_keys: SERVICE,
  tenant_keys: SERVICE,
  staff: SERVICE,
  staff_sessions: SERVICE,
  staff_tokens: SERVICE,
  sign_in_attempts: SERVICE,
  api_keys: SERVICE,
  tenants: SERVICE,
  sites: SERVICE,
  outbox: SERVICE,
  webhooks: SERVICE,
  webhook_deliveries: SERVICE,
  rate_buckets: SERVICE,
  spent_challenges: SERVICE,
  schema_migrations: SERVICE,
  open311_requests: SERVICE,
  imports: BEFORE_EVENT,
  import_rows: BEFORE_EVENT,
  publications: PUBLIC_COPY,
  publication_photos: PUBLIC_COPY,
  book_photos: PUBLIC_COPY,
  book_exports: PUBLIC_COPY,
  publication_supports: OPINION,
  survey_answers: OPINION,
};
