-- A commissioner may be posted to one county; without one the seat is for the whole city.
alter table membership drop constraint membership_check1;
alter table membership add constraint membership_place check (
  case role when 'county' then region_code is not null when 'commissioner' then true else region_code is null end
);

-- An expert who wants to find needs without being recommended for them.
alter table expert add column match_opt_out boolean not null default false;

-- 求助码. Only the hash is here: the token is made again from the server's secret when a poster is printed.
create table help_code (
  city_id text not null references city,
  id uuid not null,
  kind text not null check (kind in ('enterprise', 'park', 'county')),
  name text not null,
  enterprise_id uuid,
  region_code text,
  token_hash bytea not null,
  short_code text not null check (length(short_code) = 7),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_on date,
  revoked_at timestamptz,
  primary key (city_id, id),
  unique (city_id, token_hash),
  unique (city_id, short_code),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code),
  foreign key (city_id, made_by) references person (city_id, id),
  check ((kind = 'enterprise') = (enterprise_id is not null))
);
create index help_code_of_region on help_code (city_id, region_code, id desc);
create index help_code_of_enterprise on help_code (city_id, enterprise_id, id desc);

create table need (
  city_id text not null references city,
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  number text not null,
  state text not null check (state in ('raised', 'verified', 'dispatched', 'accepted', 'solving', 'solved', 'confirmed', 'follow-up', 'settled', 'reopened', 'arbitration', 'paused', 'merged', 'refused', 'withdrawn', 'unsolved')),
  shelf text not null check (shelf in ('to-verify', 'pool', 'under-way', 'paused', 'follow-up', 'closed')),
  sentence text not null,
  key_points text,
  goal text,
  keywords text[] not null default '{}',
  chains text[] not null default '{}',
  budget_fen bigint check (budget_fen >= 0),
  mode text check (mode in ('independent', 'entrust', 'cooperate', 'other')),
  partner text,
  deadline date,
  visibility text not null check (visibility in ('public', 'experts', 'handlers')),
  enterprise_id uuid,
  enterprise_name text not null,
  region_code text,
  phone text not null,
  help_code_id uuid,
  raised_by uuid,
  entered_by uuid,
  -- what was sent and from which device: the same deed again is the same need
  raise_hash bytea not null,
  device_hash bytea not null,
  raised_at timestamptz not null,
  level text not null check (level in ('commissioner', 'county', 'city')),
  -- the clock: where it counts from, what it counts, when it stood still
  clock_from date not null,
  clocks jsonb not null,
  pauses jsonb not null default '[]',
  verify_by date,
  contact_by date not null,
  plan_by date not null,
  provisional boolean not null default false,
  due date,
  due_what text check (due_what in ('verify', 'contact', 'plan')),
  climbs_on date,
  verified_at timestamptz,
  contacted_at timestamptz,
  started_at timestamptz,
  solved_at timestamptz,
  confirmed_at timestamptz,
  follow_up_on date,
  paused_from text,
  returns integer not null default 0,
  expert_id uuid,
  match_id uuid,
  expert_agreed boolean not null default false,
  enterprise_agreed boolean not null default false,
  lapses_on date,
  handled_by uuid,
  merged_into uuid,
  plan text,
  outcome text,
  held text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, number),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code),
  foreign key (city_id, help_code_id) references help_code (city_id, id),
  foreign key (city_id, raised_by) references person (city_id, id),
  foreign key (city_id, entered_by) references person (city_id, id),
  foreign key (city_id, expert_id) references expert (city_id, id),
  constraint need_paused_from check ((state = 'paused') = (paused_from is not null)),
  constraint need_verified_first check (verified_at is not null or (state in ('raised', 'paused', 'merged', 'refused', 'withdrawn') and expert_id is null)),
  constraint need_region_known check (verified_at is null or region_code is not null),
  constraint need_merged_into check ((state = 'merged') = (merged_into is not null)),
  constraint need_due check ((due is null) = (due_what is null))
);
create index need_on_shelf on need (city_id, shelf, raised_at desc, id desc);
create index need_of_region on need (city_id, region_code, shelf, raised_at desc, id desc);
create index need_recent on need (city_id, raised_at desc, id desc);
create index need_recent_of_region on need (city_id, region_code, raised_at desc, id desc);
create index need_of_enterprise on need (city_id, enterprise_id, raised_at desc, id desc);
create index need_of_person on need (city_id, raised_by, raised_at desc, id desc);
create index need_of_phone on need (city_id, phone);
create index need_of_expert on need (city_id, expert_id, raised_at desc, id desc);
create index need_of_handler on need (city_id, handled_by, raised_at desc, id desc);
create index need_of_help_code on need (city_id, help_code_id);
create index need_due_first on need (city_id, due, id) where due is not null;
create index need_due_of_region on need (city_id, region_code, due, id) where due is not null;
create index need_climbing on need (city_id, climbs_on) where climbs_on is not null;
create index need_lapsing on need (city_id, lapses_on) where lapses_on is not null;
create index need_following_up on need (city_id, follow_up_on) where state = 'confirmed';

-- Words as the application cuts them. `tokens` holds what readers may read; `office_tokens` the enterprise, too, so that
-- nobody in the hall finds out by searching whose need it is.
create table need_search (
  city_id text not null,
  need_id uuid not null,
  tokens tsvector not null,
  office_tokens tsvector not null,
  primary key (city_id, need_id),
  foreign key (city_id, need_id) references need (city_id, id)
);
create index need_search_tokens on need_search using gin (tokens);
create index need_search_office_tokens on need_search using gin (office_tokens);

create table match (
  city_id text not null,
  id uuid not null,
  need_id uuid not null,
  expert_id uuid not null,
  state text not null check (state in ('offered', 'proposed', 'agreed', 'declined', 'lapsed', 'over')),
  reasons jsonb not null default '[]',
  made_by uuid not null,
  made_at timestamptz not null,
  lapses_on date,
  expert_yes_at timestamptz,
  enterprise_yes_at timestamptz,
  ended_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, need_id) references need (city_id, id),
  foreign key (city_id, expert_id) references expert (city_id, id)
);
create unique index match_one_at_a_time on match (city_id, need_id) where state in ('proposed', 'agreed');
create unique index match_offered_once on match (city_id, need_id, expert_id) where state = 'offered';
create index match_of_expert on match (city_id, expert_id, state);
create index match_offer_lapsing on match (city_id, lapses_on) where state = 'offered';

-- How often somebody did something lately: guests of one code, device or address, and whoever reads telephone numbers.
create table budget (
  city_id text not null references city,
  who text not null,
  uses timestamptz[] not null,
  last_at timestamptz not null,
  primary key (city_id, who)
);
create index budget_by_age on budget (city_id, last_at);

-- Wrong claim codes, counted for numbers that exist and for numbers that do not.
create table claim_try (
  city_id text not null references city,
  number text not null,
  wrong integer not null,
  locked_until timestamptz,
  last_at timestamptz not null,
  primary key (city_id, number)
);
create index claim_try_by_age on claim_try (city_id, last_at);

-- 走访对接: a day for every stage reached.
create table visit (
  city_id text not null references city,
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  state text not null check (state in ('met', 'introduced', 'intent', 'contract', 'dropped')),
  commissioner_id uuid not null,
  expert_id uuid,
  expert_name text not null,
  enterprise_id uuid,
  enterprise_name text,
  region_code text,
  need_id uuid,
  note text not null,
  raise_hash bytea not null,
  met_on date not null,
  introduced_on date,
  intent_on date,
  contract_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, commissioner_id) references person (city_id, id),
  foreign key (city_id, expert_id) references expert (city_id, id),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code),
  foreign key (city_id, need_id) references need (city_id, id),
  check (introduced_on is null or (enterprise_name is not null and introduced_on >= met_on)),
  check (intent_on is null or intent_on >= introduced_on),
  check (contract_on is null or contract_on >= intent_on)
);
create index visit_of_commissioner on visit (city_id, commissioner_id, met_on desc, id desc);
create index visit_of_region on visit (city_id, region_code, met_on desc, id desc);
create index visit_recent on visit (city_id, met_on desc, id desc);
