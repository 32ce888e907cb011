-- 2图5表 is taken away like any list, as a workbook or on paper.
alter table export drop constraint export_list_check;
alter table export add constraint export_list_check check (list in ('filing', 'service-log', 'need', 'visit', 'expert', 'enterprise', 'institution', 'platform', 'result', 'project', 'chain'));
alter table export add column format text not null default 'xlsx' check (format in ('xlsx', 'pdf'));

-- Registered results and projects are counted from now on; what stands in the registers counts from the day it was written down.
-- A city whose numbers have not begun takes these with all the others when they do.
insert into tally_fresh (city_id, id, metric, thing_id, region_code, chain, institution, slice, day, amount)
select city_id, gen_random_uuid(), metric, id, coalesce(region_code, ''), coalesce(chain, ''), coalesce(institution_id::text, ''), '',
  (created_at at time zone 'Asia/Shanghai')::date, 1
from (
  select 'results.registered' as metric, city_id, id, region_code, chain, institution_id, created_at from result
  union all
  select 'projects.registered', city_id, id, region_code, chain, institution_id, created_at from project) as kept
where city_id in (select city_id from cube_version union select city_id from tally_fresh);
