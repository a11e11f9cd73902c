-- How often an address may call, and which challenges were used.

-- Token buckets. A bucket is kept as the moment at which it will be full again (GCRA, ITU-T I.371): one that is full
-- needs no row. Unlogged: a limit that is forgotten in a crash does no harm, and no call waits for the disk.
-- An address is of no tenant: the tenant of every row is '00', which no province has.
create unlogged table rate_buckets (
  tenant_id text not null,
  -- Keyed hash of limit, address and site or code: no address is stored.
  bucket bytea not null,
  full_at timestamptz not null,
  primary key (tenant_id, bucket)
) with (fillfactor = 50);

-- Written in the transaction of the submission that a challenge was solved for. Kept until the challenge expires.
create table spent_challenges (
  tenant_id text not null,
  nonce bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, nonce)
);
create index spent_challenges_age on spent_challenges (tenant_id, expires_at);
