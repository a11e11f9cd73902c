-- Dân vận khéo models of the gallery.

create table models (
  tenant_id text not null references tenants (tenant_id),
  model_id uuid not null,
  slug text not null,
  title jsonb not null,
  summary jsonb not null,
  field text not null,
  kind text not null,
  place jsonb not null,
  -- A unit of any era, today's units that it lies in, and today's province; null where the source's text allows none.
  unit_key text,
  units_today text[] not null,
  province_key text,
  year int,
  figures jsonb not null,
  tags text[] not null,
  confidence text not null,
  source jsonb not null,
  -- Folded words of title, summary, place and tags in both languages, each with a space before it.
  search text not null,
  created_at timestamptz not null,
  primary key (tenant_id, model_id),
  unique (tenant_id, slug)
);
-- The order of the gallery: latest year first, models without a year last.
create index models_order on models (tenant_id, (coalesce(year, 0)) desc, slug);
create index models_search on models using gin (search gin_trgm_ops);
