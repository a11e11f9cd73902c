-- Cases, what happened to them, and, apart from them, who sent them.

create table cases (
  tenant_id text not null references tenants (tenant_id),
  case_id uuid not null,
  site_id uuid not null,
  code text not null,
  -- SHA-256 of the sender's secret.
  secret_hash bytea not null,
  kind text not null,
  status text not null,
  version int not null,
  title text not null,
  content text not null,
  proposal text,
  place_unit_key text not null,
  place_detail text,
  latitude double precision,
  longitude double precision,
  -- The unit that must act now.
  unit_key text not null,
  anonymous boolean not null,
  locale text not null,
  submitted_at timestamptz not null,
  updated_at timestamptz not null,
  -- Due day of the answer as first computed.
  first_due date,
  -- The next open due day; infinity when nothing is due or the calendar is not known, so that it sorts last.
  next_due date not null,
  -- Folded words of code, title and content, each with a space before it.
  search text not null,
  primary key (tenant_id, case_id),
  unique (tenant_id, code),
  foreign key (tenant_id, site_id) references sites (tenant_id, site_id)
);
create index cases_by_due on cases (tenant_id, next_due, case_id);
create index cases_by_unit_due on cases (tenant_id, unit_key, next_due, case_id);
create index cases_by_time on cases (tenant_id, submitted_at desc, case_id desc);
create index cases_by_unit_time on cases (tenant_id, unit_key, submitted_at desc, case_id desc);
create index cases_search on cases using gin (search gin_trgm_ops);

-- Personal data lies here only.
create table case_contacts (
  tenant_id text not null,
  case_id uuid not null,
  name text not null,
  address text not null,
  phone text,
  email text,
  created_at timestamptz not null,
  primary key (tenant_id, case_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, case_id)
);

-- Who read a contact, and when.
create table contact_reads (
  tenant_id text not null,
  read_id uuid not null,
  case_id uuid not null,
  key_id text not null,
  request_id text not null,
  read_at timestamptz not null,
  primary key (tenant_id, read_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, case_id)
);
create index contact_reads_of_case on contact_reads (tenant_id, case_id, read_at);

-- Consent as it was given: the very text, so that it can be proved later (Law 91/2025).
create table consents (
  tenant_id text not null,
  consent_id uuid not null,
  case_id uuid not null,
  purpose text not null,
  version text not null,
  locale text not null,
  text text not null,
  -- As the sender's device says.
  given_at timestamptz not null,
  -- As the server saw it.
  recorded_at timestamptz not null,
  primary key (tenant_id, consent_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, case_id)
);
create index consents_of_case on consents (tenant_id, case_id);

-- Append-only: a row is never changed or removed.
create table case_events (
  tenant_id text not null,
  case_id uuid not null,
  seq int not null,
  type text not null,
  actor text not null check (actor in ('citizen', 'officer', 'system')),
  -- The officer's key.
  key_id text,
  -- The unit that acted.
  unit_key text,
  status text not null,
  text text,
  to_unit_key text,
  right_address text,
  done_by text,
  done_on date,
  at timestamptz not null,
  primary key (tenant_id, case_id, seq),
  foreign key (tenant_id, case_id) references cases (tenant_id, case_id)
);
