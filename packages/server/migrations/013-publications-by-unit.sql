-- What was published about one commune: without it the whole province is read to find the little of a small commune.
create index publications_by_unit_time on publications
  (tenant_id, place_unit_key, published_at desc, publication_id desc);
