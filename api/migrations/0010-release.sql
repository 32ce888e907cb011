-- 公布. What anybody may read, one release a month, written once and never again (docs/decisions/0036). What is kept is what
-- was published: nothing finer than steps of three can stand here.
create table release (
  city_id text not null references city,
  month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  id uuid not null,
  as_of date not null,
  published_at timestamptz not null,
  primary key (city_id, month)
);

create table release_cell (
  city_id text not null,
  month text not null,
  metric text not null,
  region_code text not null,
  region_name text not null,
  position integer not null,
  value integer not null check (value >= 0 and value % 3 = 0),
  primary key (city_id, month, metric, region_code),
  foreign key (city_id, month) references release (city_id, month)
);
