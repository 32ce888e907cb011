-- An expert may ask not to be recommended.
alter table expert add column match_opt_out boolean not null default false;

-- Every process asks, before it recommends, which experts changed since it last looked.
create index expert_changed on expert (city_id, updated_at, id);
