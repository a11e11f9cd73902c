-- Messages to be sent after a business transaction: written in it, delivered at least once by any server.

create table outbox (
  tenant_id text not null references tenants (tenant_id),
  -- Stable over all attempts: receivers tell repeats by it.
  message_id uuid not null,
  kind text not null,
  -- Ids only. Contact and content are read when the message is sent, by the rules of that moment.
  payload jsonb not null,
  created_at timestamptz not null,
  -- When it is tried next; while a worker has it, when it comes back should that worker die.
  due_at timestamptz not null,
  attempts int not null default 0,
  -- A code, never a receiver's words: they may quote an address.
  last_error text,
  done_at timestamptz,
  -- Given up; a number that operators see (gd_outbox_stuck).
  failed_at timestamptz,
  primary key (tenant_id, message_id)
);
create index outbox_open on outbox (tenant_id, kind, due_at) where done_at is null and failed_at is null;
create index outbox_stuck on outbox (tenant_id, kind) where failed_at is not null;
create index outbox_age on outbox (tenant_id, created_at);

-- The province's own systems that hear of steps (Standard Webhooks).
create table webhooks (
  tenant_id text not null references tenants (tenant_id),
  webhook_id uuid not null,
  url text not null,
  secret_sealed bytea not null,
  events text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  -- Removed, or the receiver answered 410.
  disabled_at timestamptz,
  primary key (tenant_id, webhook_id)
);

-- One event for one webhook; its message in the outbox has the same id and says how often and when.
create table webhook_deliveries (
  tenant_id text not null,
  delivery_id uuid not null,
  webhook_id uuid not null,
  case_id uuid not null,
  seq int not null,
  type text not null,
  created_at timestamptz not null,
  -- The receiver's last status.
  status int,
  primary key (tenant_id, delivery_id),
  foreign key (tenant_id, webhook_id) references webhooks (tenant_id, webhook_id),
  foreign key (tenant_id, delivery_id) references outbox (tenant_id, message_id) on delete cascade
);
create index webhook_deliveries_of on webhook_deliveries (tenant_id, webhook_id, created_at, delivery_id);
