-- Books of chosen models: the draft that a committee works on, what was published, and the files made of it.

create table books (
  tenant_id text not null references tenants (tenant_id),
  book_id uuid not null,
  status text not null check (status in ('draft', 'agreed', 'published')),
  -- Title, texts, chapters with the ids of their models in order.
  draft jsonb not null,
  version int not null,
  -- The whole book with its models as they were on the day of publication; never changed afterwards.
  snapshot jsonb,
  published_at timestamptz,
  -- The leaf `book/<book>/1` of the log commits to what was published.
  commitment text,
  salt text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, book_id),
  check ((status = 'published') = (snapshot is not null)),
  check ((status = 'published') = (published_at is not null)),
  check ((status = 'published') = (commitment is not null and salt is not null))
);

-- The photos of a published book: they stay, whatever becomes of their model.
create table book_photos (
  tenant_id text not null,
  photo_id uuid not null,
  book_id uuid not null,
  media_type text not null,
  size int not null,
  blob text not null,
  -- The same photo at most 480 pixels wide.
  card_blob text,
  card_size int,
  primary key (tenant_id, photo_id, book_id),
  foreign key (tenant_id, book_id) references books (tenant_id, book_id)
);
create index book_photos_of on book_photos (tenant_id, book_id);
create index book_photos_by_blob on book_photos (tenant_id, blob);
create index book_photos_by_card_blob on book_photos (tenant_id, card_blob);

-- Files made of a book. Of a published one there is one file of each format, for officers and the public alike; a file
-- of a draft is kept for a day.
create table book_exports (
  tenant_id text not null,
  export_id uuid not null,
  book_id uuid not null,
  format text not null,
  -- Of the published book.
  is_final boolean not null,
  status text not null check (status in ('waiting', 'running', 'done', 'failed')),
  done int not null,
  total int not null,
  size bigint,
  blob text,
  attempts int not null,
  -- While it runs: when another server may take it up.
  lease_until timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, export_id),
  foreign key (tenant_id, book_id) references books (tenant_id, book_id)
);
create unique index book_exports_final on book_exports (tenant_id, book_id, format) where is_final;
create index book_exports_to_make on book_exports (tenant_id, created_at) where status in ('waiting', 'running');
create index book_exports_by_blob on book_exports (tenant_id, blob);
