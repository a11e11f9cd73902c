-- Files of registers: checked row by row first, then taken in whole, both as jobs that any server carries on.

create table imports (
  tenant_id text not null references tenants (tenant_id),
  import_id uuid not null,
  -- The name the sender gave the file, for display only.
  name text not null,
  media_type text not null,
  blob text not null,
  status text not null check (status in ('checking', 'checked', 'applying', 'applied', 'failed')),
  -- Rows worked through, of all.
  done int not null,
  total int not null,
  -- Where the heading was found, from 1, and what each column was taken for.
  sheet text,
  header_row int,
  columns jsonb not null,
  new_rows int not null,
  same_rows int not null,
  invalid_rows int not null,
  -- Why it cannot be read at all.
  failure jsonb,
  -- Who asked for it last: who is named by the events.
  officer_id text not null,
  officer_name text not null,
  unit_key text not null,
  -- The server that works on it has until then to say that it still does; one that was killed does not.
  claimed_until timestamptz,
  attempts int not null,
  created_at timestamptz not null,
  applied_at timestamptz,
  primary key (tenant_id, import_id)
);
create index imports_waiting on imports (tenant_id, claimed_until) where status in ('checking', 'applying');
create index imports_by_blob on imports (tenant_id, blob);

create table import_rows (
  tenant_id text not null,
  import_id uuid not null,
  -- The row of the sheet, from 1.
  row int not null,
  result text not null check (result in ('new', 'same', 'invalid')),
  title text not null,
  messages jsonb not null,
  -- What is written of the model; null where the row is not right.
  model jsonb,
  primary key (tenant_id, import_id, row),
  foreign key (tenant_id, import_id) references imports (tenant_id, import_id) on delete cascade
);
create index import_rows_by_result on import_rows (tenant_id, import_id, result, row);
