-- In which fold a count left tally_fresh. Whoever keeps the sums of an earlier fold asks for what was said since, and need not
-- add up the cube again (docs/decisions/0038).
alter table tally add column folded bigint not null default 0;
create index tally_since on tally (city_id, folded);
