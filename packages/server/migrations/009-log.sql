-- The transparency log of each tenant: the keys that sign it, its leaves, and its checkpoints.

create table log_keys (
  tenant_id text not null references tenants (tenant_id),
  -- 8 hexadecimal digits of the hash of name and public key (C2SP signed-note).
  key_id text not null,
  verifier_key text not null,
  -- The private key, sealed by the vault.
  sealed bytea not null,
  created_at timestamptz not null,
  -- What it signed before stays good.
  retired_at timestamptz,
  primary key (tenant_id, key_id)
);
-- One key signs at a time. Whoever numbers leaves or changes the key locks its row, and nothing else does.
create unique index log_keys_active on log_keys (tenant_id) where retired_at is null;

-- Written in the transaction of what happened, without a number: no reference and no lock that writers would share.
create table log_leaves (
  tenant_id text not null,
  -- `<case>/<seq>`.
  leaf_id text not null,
  kind text not null,
  time timestamptz not null,
  commitment text not null,
  -- SHA-256 by RFC 9162 §2.1.1.
  hash bytea not null,
  -- The place in the log, given by the sequencer.
  leaf_index bigint,
  -- The hashes of the whole subtrees that end with this leaf, each of twice as many leaves: together these are the tree.
  subtrees bytea,
  primary key (tenant_id, leaf_id),
  check ((leaf_index is null) = (subtrees is null))
);
create unique index log_leaves_order on log_leaves (tenant_id, leaf_index) where leaf_index is not null;
create unique index log_leaves_by_hash on log_leaves (tenant_id, hash);
create index log_leaves_waiting on log_leaves (tenant_id, time, leaf_id) where leaf_index is null;

create table log_checkpoints (
  tenant_id text not null,
  -- How many leaves the log had.
  size bigint not null,
  -- The signed note (C2SP tlog-checkpoint), with the root of the tree.
  note text not null,
  created_at timestamptz not null,
  primary key (tenant_id, size)
);
