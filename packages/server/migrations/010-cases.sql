-- Cases to the end of the law: every kind with its details, how it came in, the commitment of each event in the log, and
-- what the public reads.

alter table cases
  -- Null for what an officer registers: it came through no portal.
  alter column site_id drop not null,
  add column details jsonb,
  -- How many people stand behind it; their representatives are part of the contact.
  add column group_size int,
  add column channel text not null default 'online' check (channel in ('online', 'desk', 'paper', 'phone', 'post')),
  -- Day 0 of the clock: the day of sending, or the day a paper was received.
  add column lodged_on date,
  -- Never published, and its title is in no list.
  add column restricted boolean not null default false,
  -- What it seems to be instead of what it was sent as: how and where to lodge that.
  add column restricted_as text check (restricted_as in ('CPL', 'DEN')),
  -- What statistics count, as the events say it: the first answer or refusal, whether it was reopened, the last rating.
  add column answered_on date,
  add column refused_on date,
  add column reopened boolean not null default false,
  add column score smallint;
update cases set lodged_on = (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date;
update cases set
  answered_on = (select min(at at time zone 'Asia/Ho_Chi_Minh')::date from case_events as event
    where event.tenant_id = cases.tenant_id and event.case_id = cases.case_id and event.type = 'answered'),
  refused_on = (select min(at at time zone 'Asia/Ho_Chi_Minh')::date from case_events as event
    where event.tenant_id = cases.tenant_id and event.case_id = cases.case_id and event.type = 'refused');
alter table cases alter column lodged_on set not null;
alter table cases alter column channel drop default;

-- For inboxes by a status or kind that few cases have.
create index cases_by_status_due on cases (tenant_id, status, next_due, case_id);
create index cases_by_kind_due on cases (tenant_id, kind, next_due, case_id);

alter table case_events
  -- Days of an extension; whether the limits of complex matters and of remote areas apply.
  add column days int,
  add column complex boolean,
  add column remote boolean,
  add column score smallint,
  -- Codes of the cases that a mixed matter was split into.
  add column codes text[] not null default '{}',
  -- The leaf `<case>/<seq>` of the log commits to the content; with the salt anybody who has the content can check it.
  -- The commitment outlives the content; the salt goes with it, as short texts could be guessed by it.
  add column commitment text,
  add column salt text;

-- Of events from before the log, which the first server that starts brings in.
create index case_events_unlogged on case_events (tenant_id, case_id) where commitment is null;

alter table files
  -- Of the bytes as stored, hexadecimal: what receipts vouch for.
  add column sha256 text;
create index files_unhashed on files (tenant_id) where sha256 is null;

-- What the public reads: written by an officer's review, removed when it is taken down.
create table publications (
  tenant_id text not null,
  publication_id uuid not null,
  case_id uuid not null,
  kind text not null,
  title text not null,
  content text not null,
  answer text not null,
  -- The commune it is about, and the unit that answered.
  place_unit_key text not null,
  unit_key text not null,
  -- WGS 84, rounded to about 100 m; null where the office does not show the place.
  latitude double precision,
  longitude double precision,
  submitted_on date not null,
  answered_on date not null,
  on_time boolean,
  supports int not null default 0,
  -- Folded words of title and content, each with a space before it.
  search text not null,
  published_at timestamptz not null,
  primary key (tenant_id, publication_id),
  unique (tenant_id, case_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, case_id)
);
create index publications_by_time on publications (tenant_id, published_at desc, publication_id desc);
create index publications_by_supports on publications (tenant_id, supports desc, publication_id desc);
create index publications_nearby on publications (tenant_id, latitude, longitude) where latitude is not null;
create index publications_search on publications using gin (search gin_trgm_ops);

-- Copies made for the public, with what the office blurred; never the sender's file itself.
create table publication_photos (
  tenant_id text not null,
  photo_id uuid not null,
  publication_id uuid not null,
  position smallint not null,
  media_type text not null,
  size int not null,
  width int not null,
  height int not null,
  blob text not null,
  alt text not null,
  primary key (tenant_id, photo_id),
  foreign key (tenant_id, publication_id) references publications (tenant_id, publication_id) on delete cascade
);
create index publication_photos_of on publication_photos (tenant_id, publication_id, position);

-- “Me too”, once for each address: a keyed hash, never the address.
create table publication_supports (
  tenant_id text not null,
  publication_id uuid not null,
  supporter bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, publication_id, supporter),
  foreign key (tenant_id, publication_id) references publications (tenant_id, publication_id) on delete cascade
);
