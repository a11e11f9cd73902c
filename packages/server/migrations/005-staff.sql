-- Staff who sign in at the customer's issuer (OpenID Connect), and who did what by one name for keys and people.

-- `key:<id>` for an API key, `staff:<uuid>` for a person.
alter table case_events rename column key_id to officer_id;
update case_events set officer_id = 'key:' || officer_id where officer_id is not null;
alter table contact_reads rename column key_id to officer_id;
update contact_reads set officer_id = 'key:' || officer_id;

-- Never used: the origins of all sites are read at once and remembered.
drop index sites_origins;

-- What the issuer said of a person at the last sign-in.
create table staff (
  tenant_id text not null references tenants (tenant_id),
  staff_id uuid not null,
  issuer text not null,
  subject text not null,
  name text not null,
  roles text[] not null,
  -- The unit the officer works for; the province's own unit sees the whole tenant.
  unit_key text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (tenant_id, staff_id),
  unique (tenant_id, issuer, subject)
);

create table staff_sessions (
  tenant_id text not null,
  session_id uuid not null,
  staff_id uuid not null,
  -- SHA-256 of 256 random bits.
  token_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, session_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, staff_id) references staff (tenant_id, staff_id)
);
create index staff_sessions_age on staff_sessions (tenant_id, last_used_at);

-- Short-lived tokens that portals' pages hold; they end with the session they came from.
create table staff_tokens (
  tenant_id text not null,
  token_id uuid not null,
  session_id uuid not null,
  token_hash bytea not null,
  -- The only page that may use it.
  origin text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, session_id) references staff_sessions (tenant_id, session_id) on delete cascade
);
create index staff_tokens_of_session on staff_tokens (tenant_id, session_id);

-- Sign-ins under way; removed when used. Of no tenant yet, since the issuer's claims tell it: the tenant of every row is
-- '00', which no province has.
create table sign_in_attempts (
  tenant_id text not null,
  -- SHA-256 of the state, and of the cookie of the browser that began.
  state_hash bytea not null,
  browser_hash bytea not null,
  nonce text not null,
  pkce_verifier text not null,
  -- Where to go afterwards: a path of this server.
  return_path text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, state_hash)
);
create index sign_in_attempts_age on sign_in_attempts (tenant_id, expires_at);
