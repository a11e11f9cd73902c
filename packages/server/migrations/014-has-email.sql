-- Whether the sender of a case left an e-mail address: without one, no notice is queued and the sealed contact stays shut.
-- Of cases from before that is not known, and the contact is asked.
alter table cases add column has_email boolean not null default true;
update cases set has_email = false where anonymous;

-- First answers are compressed from now on. As before: a repeat that is under way meets the id that its client made, or
-- an old entity tag.
truncate idempotency_keys;
