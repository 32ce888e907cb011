-- Every process asks, before it recommends, which experts changed since it last looked.
create index expert_changed on expert (city_id, updated_at, id);
