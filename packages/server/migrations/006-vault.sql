-- Personal data under a key of its tenant, who read it, and when it was erased.

-- The data key of a tenant, wrapped by the master key, which is not in the database. Destroying the keys of a tenant
-- makes everything sealed by them unreadable.
create table tenant_keys (
  tenant_id text not null references tenants (tenant_id),
  version int not null,
  -- Null once the key is destroyed; the row stays, so that no version is ever used twice.
  wrapped bytea,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (tenant_id, version),
  check ((wrapped is null) = (destroyed_at is not null))
);

-- The plain columns are of rows from before the vault. The first server that starts seals those and empties the
-- columns: a migration has no key. Nothing writes them any more.
alter table case_contacts
  add column sealed bytea,
  alter column name drop not null,
  alter column address drop not null,
  add check ((sealed is null) = (name is not null and address is not null));
create index case_contacts_plain on case_contacts (tenant_id) where sealed is null;

-- Finds the cases of one person without opening any contact: keyed hashes of what identifies a person.
create table contact_subjects (
  tenant_id text not null,
  subject_hash bytea not null,
  -- Of an ID number: two people may share name and telephone, but not this.
  is_id_number boolean not null,
  case_id uuid not null,
  primary key (tenant_id, subject_hash, case_id),
  foreign key (tenant_id, case_id) references case_contacts (tenant_id, case_id) on delete cascade
);
create index contact_subjects_of_case on contact_subjects (tenant_id, case_id);

-- What for. Until now only officers could read a contact.
alter table contact_reads add column purpose text not null default 'officer'
  check (purpose in ('officer', 'mail', 'data-request', 'publication'));
alter table contact_reads alter column purpose drop default;

-- When the personal data of a case was erased: by request, or because its time was over.
alter table cases add column erased_at timestamptz;
create index cases_to_erase on cases (tenant_id, kind, updated_at) where erased_at is null;
