-- The registers of the city: platforms (there already), results and projects, each found by its name.
alter table platform add column version integer not null default 1 check (version >= 1);
alter table platform add column segment text;
alter table platform add column updated_at timestamptz;

create table result (
  city_id text not null references city,
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  name text not null,
  institution_id uuid not null,
  chain text,
  segment text,
  way text check (way in ('licence', 'assignment', 'equity', 'joint', 'own')),
  amount_fen bigint check (amount_fen > 0),
  enterprise_id uuid,
  region_code text,
  summary text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, name, institution_id),
  foreign key (city_id, institution_id) references institution (city_id, id),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, chain) references chain (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code)
);
create index result_by_name on result (city_id, name, id);
create index result_of_chain on result (city_id, chain, name, id);

create table project (
  city_id text not null references city,
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  name text not null,
  level text not null check (level in ('national', 'provincial', 'city', 'enterprise')),
  enterprise_id uuid not null,
  institution_id uuid,
  region_code text not null,
  chain text,
  segment text,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  amount_fen bigint check (amount_fen > 0),
  summary text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, name, enterprise_id),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, institution_id) references institution (city_id, id),
  foreign key (city_id, chain) references chain (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code)
);
create index project_by_name on project (city_id, name, id);
create index project_of_chain on project (city_id, chain, name, id);
create index project_of_region on project (city_id, region_code, name, id);

-- A spreadsheet that was tried, and perhaps imported. The file itself is kept for a day.
create table import (
  city_id text not null references city,
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  kind text not null check (kind in ('enterprise', 'institution', 'expert', 'platform', 'result', 'project', 'filing')),
  state text not null check (state in ('ready', 'faulty', 'done', 'dropped')),
  name text not null,
  storage_key text not null,
  added integer not null,
  changed integer not null,
  same integer not null,
  wrong integer not null,
  person_id uuid not null,
  role text not null,
  region_code text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);
create index import_of_person on import (city_id, person_id, id desc);
create index import_due on import (city_id, expires_at) where state in ('ready', 'faulty');

-- A list somebody takes away. Over the limit it waits for a second person of the same bureau.
create table export (
  city_id text not null references city,
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  list text not null check (list in ('filing', 'service-log', 'need', 'visit', 'expert', 'enterprise', 'institution', 'platform', 'result', 'project')),
  state text not null check (state in ('requested', 'ready', 'taken', 'refused', 'lapsed')),
  purpose text not null,
  filter jsonb not null,
  rows integer not null,
  person_id uuid not null,
  role text not null,
  region_code text,
  decided_by uuid,
  reason text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);
create index export_of_person on export (city_id, person_id, id desc);
create index export_open on export (city_id, role, region_code, id desc) where state = 'requested';
create index export_due on export (city_id, expires_at) where state in ('requested', 'ready');
