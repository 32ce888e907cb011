-- What was done under a filing. The row holds the newest edition; every edition stays in service_log_edition.
create table service_log (
  city_id text not null references city,
  -- made on the device: a second creation with the same id is the same record
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  edition integer not null default 1 check (edition >= 1),
  number text not null,
  state text not null check (state in ('draft', 'filed', 'disputed', 'approving', 'confirmed', 'withdrawn')),
  kind text not null check (kind in ('problem', 'visit', 'project', 'transfer', 'revenue')),
  filing_id uuid not null,
  expert_id uuid not null,
  enterprise_id uuid not null,
  institution_id uuid not null,
  region_code text not null,
  author_id uuid not null,
  day date not null,
  line text not null,
  amount_fen bigint check (amount_fen between 1 and 100000000000000),
  tenths integer check (tenths > 0),
  form jsonb not null,
  -- the edition in the figures now
  counted_edition integer,
  confirmed_by uuid,
  confirmed_at timestamptz,
  reminded_at timestamptz,
  words tsvector not null,
  filed_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, number),
  foreign key (city_id, filing_id) references filing (city_id, id),
  foreign key (city_id, expert_id) references person (city_id, id),
  foreign key (city_id, author_id) references person (city_id, id),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, institution_id) references institution (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code),
  constraint service_log_counted check (state <> 'confirmed' or counted_edition is not null)
);
create index service_log_of_expert on service_log (city_id, expert_id, updated_at desc, id desc);
create index service_log_of_enterprise on service_log (city_id, enterprise_id, updated_at desc, id desc);
create index service_log_of_institution on service_log (city_id, institution_id, updated_at desc, id desc);
create index service_log_of_region on service_log (city_id, region_code, updated_at desc, id desc);
create index service_log_of_filing on service_log (city_id, filing_id, updated_at desc, id desc);
create index service_log_recent on service_log (city_id, updated_at desc, id desc);
create index service_log_waiting on service_log (city_id, enterprise_id, filed_at, id) where state = 'filed';
create index service_log_unreminded on service_log (city_id, filed_at, id) where state = 'filed' and reminded_at is null;
create index service_log_words on service_log using gin (words);

create table service_log_edition (
  city_id text not null,
  log_id uuid not null,
  edition integer not null check (edition >= 1),
  form jsonb not null,
  author_id uuid not null,
  reason text,
  at timestamptz not null,
  disputed_reason text,
  confirmed_by uuid,
  confirmed_at timestamptz,
  -- what counted before this edition did: taken back, that one counts again
  counted_before integer,
  digest bytea,
  revoked_at timestamptz,
  primary key (city_id, log_id, edition),
  foreign key (city_id, log_id) references service_log (city_id, id),
  foreign key (city_id, author_id) references person (city_id, id)
);

create table service_log_photo (
  city_id text not null,
  -- made on the device, like the record's
  id uuid not null,
  log_id uuid not null,
  name text not null,
  mime text not null,
  bytes integer not null,
  sha256 bytea not null,
  storage_key text not null,
  uploaded_by uuid not null,
  late boolean not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, log_id) references service_log (city_id, id)
);
create index service_log_photo_of on service_log_photo (city_id, log_id) where removed_at is null;
