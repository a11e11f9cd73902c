-- Requests that came in through Open311: the id that its clients know, and the key that may read its own words.

create table open311_requests (
  tenant_id text not null,
  request_id uuid not null,
  case_id uuid not null,
  key_id text not null,
  primary key (tenant_id, request_id),
  unique (tenant_id, case_id),
  foreign key (tenant_id, case_id) references cases (tenant_id, case_id),
  foreign key (tenant_id, key_id) references api_keys (tenant_id, key_id)
);
create index open311_requests_of_key on open311_requests (tenant_id, key_id);

-- Lists are of at most 90 days.
create index publications_by_day on publications (tenant_id, submitted_on desc, publication_id desc);
