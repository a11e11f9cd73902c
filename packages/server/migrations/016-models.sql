-- The register of models: each model from its nomination on, what happened to it, its photos and documents, what it was
-- copied from, who nominated it, and the figures that sources published of the register.

-- Until now only the seed wrote models; it writes them again, each with its history.
delete from models;
drop index models_order;
alter table models
  -- Null: from the register itself.
  alter column confidence drop not null,
  alter column source drop not null,
  add column level text not null,
  -- What its events made of it, kept for lists and figures.
  add column status text not null,
  add column listed boolean not null,
  add column outcome text,
  add column recognition text,
  -- The number in the province's own register.
  add column register_number text,
  -- Partial dates: 2023, 2023-05 or 2023-05-18; null where nobody knows, or it did not happen.
  add column registered_on text,
  add column reviewed_on text,
  add column removed_on text,
  add column period_from text,
  add column period_to text,
  add column story jsonb not null,
  add column forces jsonb not null,
  add column nominated_by text not null check (nominated_by in ('unit', 'citizen', 'import')),
  -- Of the newest concluded scoring, and how many scores of a scoring that is not concluded were handed in.
  add column score double precision,
  add column scores int not null default 0,
  -- The unit of any era and the units of today in one, by which a unit finds its models.
  add column units text[] not null,
  -- The Vietnamese title in Vietnamese order.
  add column title_key text not null,
  -- What says that two rows of a file are of one model: the register number, else title, unit of today and year.
  add column identity text not null,
  add column version int not null,
  add column changed_at timestamptz not null;
create index models_by_year on models (tenant_id, (coalesce(year, 0)) desc, slug);
create index models_by_year_up on models (tenant_id, (coalesce(year, 9999)), slug);
create index models_by_title on models (tenant_id, title_key, slug);
create index models_by_change on models (tenant_id, changed_at desc, slug) include (version);
create index models_by_score on models (tenant_id, (coalesce(score, -1)) desc, slug);
create index models_by_status on models (tenant_id, status, changed_at desc, slug) include (reviewed_on);
create index models_by_identity on models (tenant_id, identity);
-- Filters that leave few of many, where the order alone would read nearly all.
create index models_by_unit on models using gin (units);
-- Answers every count of the filters without the rows themselves.
create index models_counts on models (tenant_id, listed, field, kind, level, recognition, province_key, year);

-- Append-only: a row is never changed or removed. What it says is committed to by the leaf `model/<model>/<seq>` of the log.
create table model_events (
  tenant_id text not null,
  model_id uuid not null,
  seq int not null,
  type text not null,
  -- Null for the public, for imports and for the server itself.
  officer_id text,
  officer_name text,
  -- The unit that acted.
  unit_key text,
  -- The day it happened, a partial date; null where nobody knows.
  on_date text,
  text text,
  outcome text,
  level text,
  reason text,
  decision jsonb,
  -- The units before and after, of a model that followed its unit.
  from_unit_key text,
  to_unit_keys text[],
  -- The model that it was copied from, or no longer counts as copied from.
  copied_from uuid,
  -- The columns of the model that it set: of a nomination and an edit all that was handed in.
  sets jsonb not null,
  at timestamptz not null,
  commitment text not null,
  salt text not null,
  primary key (tenant_id, model_id, seq),
  foreign key (tenant_id, model_id) references models (tenant_id, model_id)
);

-- Taken from the uploads when they are handed in with a model; the same bytes, under the same id.
create table model_files (
  tenant_id text not null,
  file_id uuid not null,
  model_id uuid not null,
  -- Its place among the photos or the documents of the model.
  position smallint not null,
  is_photo boolean not null,
  name text not null,
  -- Of a document its title; of a photo its caption.
  title text not null,
  alt text not null,
  media_type text not null,
  size int not null,
  width int,
  height int,
  sha256 text not null,
  blob text not null,
  -- The same photo at most 480 pixels wide.
  card_blob text,
  card_size int,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, model_id) references models (tenant_id, model_id)
);
create index model_files_of on model_files (tenant_id, model_id, is_photo, position);
create index model_files_by_blob on model_files (tenant_id, blob);
create index model_files_by_card_blob on model_files (tenant_id, card_blob);

create table model_links (
  tenant_id text not null,
  model_id uuid not null,
  copied_from uuid not null,
  -- What was done otherwise.
  adaptations text not null,
  primary key (tenant_id, model_id, copied_from),
  foreign key (tenant_id, model_id) references models (tenant_id, model_id),
  foreign key (tenant_id, copied_from) references models (tenant_id, model_id),
  check (model_id <> copied_from)
);
create index model_links_from on model_links (tenant_id, copied_from);

-- Who nominated it, sealed by the vault. Erased a year after the nomination was decided, or after two years in which
-- nobody decided it.
create table model_contacts (
  tenant_id text not null,
  model_id uuid not null,
  sealed bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, model_id),
  foreign key (tenant_id, model_id) references models (tenant_id, model_id)
);

-- Who read such a contact, and when; outlives the contact.
create table model_contact_reads (
  tenant_id text not null,
  read_id uuid not null,
  model_id uuid not null,
  officer_id text not null,
  request_id text not null,
  read_at timestamptz not null,
  primary key (tenant_id, read_id),
  foreign key (tenant_id, model_id) references models (tenant_id, model_id)
);
create index model_contact_reads_of on model_contact_reads (tenant_id, model_id, read_at);

-- As published, never mended. Rows are only ever added; each has the leaf `figure/<figure>/1` of the log.
create table published_figures (
  tenant_id text not null references tenants (tenant_id),
  figure_id uuid not null,
  as_of text not null,
  start_count bigint,
  new_count bigint,
  removed_count bigint,
  end_count bigint,
  source_url text,
  source_publisher text not null,
  officer_id text,
  at timestamptz not null,
  commitment text not null,
  salt text not null,
  primary key (tenant_id, figure_id)
);
