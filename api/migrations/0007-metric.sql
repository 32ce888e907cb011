-- 计数. Every event that changes a number says by how much, for which thing and where it belongs (docs/decisions/0020).
-- Written with the event into tally_fresh, which nobody else touches; folded a moment later into tally, which keeps what was
-- known on every day, and into cube, which is read. What is read is always cube + tally_fresh: exact at any moment.
-- No references: the check of a foreign key would lock one row of the city for every confirmation.
create table tally_fresh (
  city_id text not null,
  id uuid not null,
  metric text not null,
  thing_id uuid not null,
  region_code text not null,
  chain text not null,
  institution text not null,
  slice text not null,
  day date not null,
  amount bigint not null check (amount <> 0),
  primary key (city_id, id)
);

create table tally (
  city_id text not null,
  metric text not null,
  thing_id uuid not null,
  id uuid not null,
  region_code text not null,
  chain text not null,
  institution text not null,
  slice text not null,
  day date not null,
  amount bigint not null check (amount <> 0),
  primary key (city_id, metric, thing_id, id)
);

-- '*' stands for all of them. A row for every day, month and year in which something changed. The day stands before the
-- places in the key: what is read is a stretch of time of one span, and few rows of it.
create table cube (
  city_id text not null,
  grain text not null check (grain in ('city', 'region', 'chain', 'institution', 'region-chain')),
  span text not null check (span in ('day', 'month', 'year')),
  metric text not null,
  region_code text not null,
  chain text not null,
  institution text not null,
  slice text not null,
  since date not null,
  amount bigint not null,
  primary key (city_id, grain, span, metric, since, region_code, chain, institution, slice)
);

-- One row a city: grows with every fold. With what is fresh it says whether anything changed.
create table cube_version (
  city_id text not null primary key,
  version bigint not null,
  folded_at timestamptz not null
);

-- Working time from raised to the first word of an office, in tenths of an hour: kept as it was on the day it was said.
alter table need add column response_tenths integer check (response_tenths >= 0);
-- The chain of the enterprise that was introduced, as it was then.
alter table visit add column chain text;

-- Where in its chains an enterprise stands, and the tree of each chain.
create table segment (
  city_id text not null,
  id text not null,
  chain_id text not null,
  stage text not null check (stage in ('up', 'middle', 'down')),
  name text not null,
  position integer not null,
  primary key (city_id, id),
  foreign key (city_id, chain_id) references chain (city_id, id)
);
alter table enterprise add column segments text[] not null default '{}';
alter table institution add column kind text check (kind in ('comprehensive', 'engineering', 'normal', 'medical', 'agricultural', 'vocational', 'institute'));

create table platform (
  city_id text not null references city,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('laboratory', 'engineering-centre', 'technology-centre', 'pilot-base', 'incubator', 'new-institute', 'workstation')),
  level text not null check (level in ('national', 'provincial', 'city')),
  region_code text not null,
  chain text,
  enterprise_id uuid,
  institution_id uuid,
  recognised_on date not null,
  created_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, name),
  foreign key (city_id, region_code) references region (city_id, code),
  foreign key (city_id, chain) references chain (city_id, id),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, institution_id) references institution (city_id, id)
);
create index platform_of_chain on platform (city_id, chain, id);
create index platform_of_region on platform (city_id, region_code, id);
