-- What is known of uploaded files; the bytes lie in the blob store.

create table files (
  tenant_id text not null references tenants (tenant_id),
  file_id uuid not null,
  -- The embedding site (`site:<id>`) or the officer's key (`key:<id>`) it came from.
  uploaded_by text not null,
  -- The name the sender gave, for display only.
  name text not null,
  media_type text not null,
  size int not null,
  width int,
  height int,
  blob text not null,
  -- The case and the event it is attached to, and its place among them; null until then.
  case_id uuid,
  event_seq int,
  position smallint,
  created_at timestamptz not null,
  primary key (tenant_id, file_id)
);
create index files_of_case on files (tenant_id, case_id, event_seq, position) where case_id is not null;
create index files_unattached on files (tenant_id, created_at) where case_id is null;
