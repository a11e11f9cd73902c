-- First answers, kept for a week for repeats, hold what a case says and the secrets of webhooks: they are sealed by the
-- vault, and found by what they show, so that they go with it. A migration has no key, so the plain ones go now: a repeat
-- that is under way meets the id that its client made, or an old entity tag.

truncate idempotency_keys;
alter table idempotency_keys
  drop column status,
  drop column headers,
  drop column body,
  -- Status, headers and body, filled in before the transaction commits.
  add column sealed bytea,
  -- Id of the case or file that the answer shows.
  add column about text;
create index idempotency_keys_about on idempotency_keys (tenant_id, about) where about is not null;
