-- Tenants (provinces), the portals that embed GD, the keys of staff, and repeats of requests.
-- Rules of every table (design: a database that may be sharded by tenant): tenant_id first in each primary key and
-- unique index, no sequence, no trigger, foreign keys only within the tenant.

create extension if not exists pg_trgm;

create table tenants (
  -- The code of the province, two digits.
  tenant_id text primary key check (tenant_id ~ '^[0-9]{2}$'),
  unit_key text not null,
  created_at timestamptz not null
);

create table sites (
  tenant_id text not null references tenants (tenant_id),
  site_id uuid not null,
  -- Public; it carries the tenant: gd_site_37_hoalu.
  key text not null,
  name_vi text not null,
  name_en text not null,
  -- The unit whose portal it is.
  unit_key text not null,
  -- Scheme, host and port of the pages that may use the key, as browsers send them in Origin.
  origins text[] not null,
  kinds text[] not null,
  anonymous_allowed boolean not null,
  consent_version text not null,
  consent_vi text not null,
  consent_en text not null,
  created_at timestamptz not null,
  primary key (tenant_id, site_id),
  unique (tenant_id, key)
);
create index sites_origins on sites using gin (origins);

create table api_keys (
  tenant_id text not null references tenants (tenant_id),
  key_id text not null,
  -- SHA-256 of 256 random bits.
  secret_hash bytea not null,
  name text not null,
  roles text[] not null,
  -- The unit the officer works for; the province's own unit sees the whole tenant.
  unit_key text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, key_id)
);

-- Written in the transaction of the request it belongs to: a repeat gets the first answer again.
create table idempotency_keys (
  tenant_id text not null,
  operation text not null,
  caller text not null,
  key text not null,
  -- SHA-256 of path and body.
  request_hash bytea not null,
  -- The answer, filled in before the transaction commits.
  status int,
  headers jsonb,
  body text,
  created_at timestamptz not null,
  primary key (tenant_id, operation, caller, key)
);
create index idempotency_keys_age on idempotency_keys (tenant_id, created_at);
