-- In which segment an enterprise stands is counted from now on, so that a past day keeps what was known on it; what stands in the
-- register counts from the day the enterprise was written down.
-- A city whose numbers have not begun takes these with all the others when they do.
insert into tally_fresh (city_id, id, metric, thing_id, region_code, chain, institution, slice, day, amount)
select city_id, gen_random_uuid(), 'enterprises.segment', id, region_code, coalesce(chains[1], ''), '', segment,
  (created_at at time zone 'Asia/Shanghai')::date, 1
from enterprise cross join lateral unnest(segments) as s (segment)
where city_id in (select city_id from cube_version union select city_id from tally_fresh);
