-- Scores that reviewers give to models by a province's criteria, what a committee concludes from them, and what people
-- say of a model.

-- Points and bands of a year. A set that a score refers to is never changed.
create table scoring_criteria (
  tenant_id text not null references tenants (tenant_id),
  criteria_id uuid not null,
  year int not null,
  title jsonb not null,
  basis text not null,
  criteria jsonb not null,
  bands jsonb not null,
  discuss_above double precision not null,
  created_at timestamptz not null,
  primary key (tenant_id, criteria_id)
);
create index scoring_criteria_by_year on scoring_criteria (tenant_id, year desc, created_at desc);

-- Append-only. Of a reviewer, a model and a set the newest version counts; the ones before are kept, and each change has
-- its reason.
create table model_scores (
  tenant_id text not null,
  score_id uuid not null,
  model_id uuid not null,
  criteria_id uuid not null,
  reviewer_id text not null,
  reviewer_name text not null,
  version int not null,
  marks jsonb not null,
  comment text not null,
  change_reason text,
  at timestamptz not null,
  primary key (tenant_id, score_id),
  foreign key (tenant_id, model_id) references models (tenant_id, model_id),
  foreign key (tenant_id, criteria_id) references scoring_criteria (tenant_id, criteria_id),
  check ((version = 1) = (change_reason is null))
);
create unique index model_scores_of on model_scores (tenant_id, model_id, criteria_id, reviewer_id, version);
create index model_scores_by_criteria on model_scores (tenant_id, criteria_id);

-- Which event of the model concluded which scoring. Total, reasons, day and officer are the event's, which the log
-- commits to, as it does to the criteria and the scores; the band follows from the total.
create table model_scorings (
  tenant_id text not null,
  model_id uuid not null,
  criteria_id uuid not null,
  event_seq int not null,
  primary key (tenant_id, model_id, criteria_id),
  foreign key (tenant_id, model_id, event_seq) references model_events (tenant_id, model_id, seq),
  foreign key (tenant_id, criteria_id) references scoring_criteria (tenant_id, criteria_id)
);

-- One answer of a device. The device is a keyed hash of a number that it keeps for this model alone; no address, and no
-- time of day.
create table survey_answers (
  tenant_id text not null,
  model_id uuid not null,
  device bytea not null,
  benefit smallint not null check (benefit between 1 and 5),
  participation smallint not null check (participation between 1 and 5),
  keep smallint not null check (keep between 1 and 5),
  answered_on date not null,
  primary key (tenant_id, model_id, device),
  foreign key (tenant_id, model_id) references models (tenant_id, model_id)
);
-- Answers the counts without the rows themselves.
create index survey_answers_counts on survey_answers (tenant_id, model_id, benefit, participation, keep);
