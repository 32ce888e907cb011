-- What the matching index polls for: who has a need on the desk now or has one no more, who solved one, who has a seat.
create index match_made on match (city_id, made_at);
create index match_ended on match (city_id, ended_at) where ended_at is not null;
create index need_confirmed on need (city_id, confirmed_at) where confirmed_at is not null;
create index membership_since on membership (city_id, since);
create index membership_until on membership (city_id, until) where until is not null;
