-- city_id stands first in every key: a city's rows can move to a machine of their own.
create table city (
  city_id text primary key,
  name text not null,
  bureau text not null,
  created_at timestamptz not null default now()
);

create table rule_pack (
  city_id text not null references city,
  revision integer not null check (revision >= 1),
  pack jsonb not null,
  changed_at timestamptz not null default now(),
  primary key (city_id, revision)
);

create table schedule (
  city_id text not null references city,
  year integer not null,
  holidays jsonb not null,
  workdays jsonb not null,
  source text not null,
  loaded_at timestamptz not null,
  primary key (city_id, year)
);

create table region (
  city_id text not null references city,
  code text not null check (code ~ '^[0-9]{6}$'),
  name text not null,
  position integer not null,
  primary key (city_id, code)
);

create table chain (
  city_id text not null references city,
  id text not null,
  name text not null,
  position integer not null,
  primary key (city_id, id)
);

create table institution (
  city_id text not null references city,
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (city_id, id),
  unique (city_id, name)
);

create table enterprise (
  city_id text not null references city,
  id uuid not null,
  uscc text not null check (uscc ~ '^[0-9A-Z]{18}$'),
  name text not null,
  region_code text not null,
  chains text[] not null default '{}',
  standings text[] not null default '{}',
  business text,
  contact text,
  contact_phone text,
  created_at timestamptz not null default now(),
  primary key (city_id, id),
  unique (city_id, uscc),
  foreign key (city_id, region_code) references region (city_id, code)
);
create index enterprise_by_name on enterprise (city_id, name, id);

create table person (
  city_id text not null references city,
  id uuid not null,
  name text not null default '',
  phone text,
  openid text,
  created_at timestamptz not null default now(),
  primary key (city_id, id),
  unique (city_id, phone),
  unique (city_id, openid)
);

create table membership (
  city_id text not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('expert', 'enterprise', 'employer', 'commissioner', 'county', 'city', 'province', 'sysadmin', 'secadmin', 'auditor')),
  org_id uuid,
  region_code text,
  since timestamptz not null,
  until timestamptz,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code),
  check ((role in ('enterprise', 'employer')) = (org_id is not null)),
  check ((role = 'county') = (region_code is not null))
);
create unique index membership_once on membership (city_id, person_id, role, coalesce(org_id, '00000000-0000-0000-0000-000000000000'), coalesce(region_code, '')) where until is null;
create index membership_of_org on membership (city_id, org_id) where until is null;

create table consent (
  city_id text not null,
  person_id uuid not null,
  version text not null,
  at timestamptz not null,
  primary key (city_id, person_id, version),
  foreign key (city_id, person_id) references person (city_id, id)
);

create table session (
  city_id text not null,
  token_hash bytea not null,
  person_id uuid not null,
  membership_id uuid,
  audience text not null check (audience in ('h5', 'weapp')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (city_id, token_hash),
  foreign key (city_id, person_id) references person (city_id, id),
  foreign key (city_id, membership_id) references membership (city_id, id)
);
create index session_of_person on session (city_id, person_id) where revoked_at is null;

create table login_code (
  city_id text not null references city,
  phone text not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  primary key (city_id, phone)
);

create table idempotency (
  city_id text not null,
  actor text not null,
  key text not null check (length(key) between 8 and 100),
  request_hash bytea not null,
  status integer,
  reply jsonb,
  at timestamptz not null,
  primary key (city_id, actor, key)
);
create index idempotency_by_age on idempotency (city_id, at);

create table serial (
  city_id text not null references city,
  scope text not null,
  last integer not null,
  primary key (city_id, scope)
);

create table expert (
  city_id text not null,
  id uuid not null,
  name text not null,
  degree text not null,
  title text not null,
  institution_id uuid not null,
  department text,
  direction text not null,
  keywords text[] not null,
  chains text[] not null,
  results text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (city_id, id),
  foreign key (city_id, id) references person (city_id, id),
  foreign key (city_id, institution_id) references institution (city_id, id)
);
create index expert_by_name on expert (city_id, name, id);

create table filing (
  city_id text not null references city,
  id uuid not null,
  version integer not null default 1 check (version >= 1),
  state text not null check (state in ('draft', 'enterprise-review', 'employer-review', 'county-review', 'city-review', 'notice', 'objection', 'returned', 'in-force', 'suspended', 'ended', 'expired', 'withdrawn')),
  expert_id uuid not null,
  institution_id uuid,
  enterprise_id uuid,
  region_code text,
  chains text[] not null default '{}',
  expert_name text not null default '',
  institution_name text not null default '',
  enterprise_name text not null default '',
  post text not null default '',
  term_start date,
  term_end date,
  form jsonb not null default '{}',
  case_number text,
  number text,
  route text[] not null default '{}',
  clocks jsonb not null default '{}',
  pack_revision integer not null,
  judgement jsonb,
  vouched jsonb not null default '{}',
  acted_as jsonb not null default '{}',
  returned_by text,
  arrived_at timestamptz,
  promised date,
  provisional boolean not null default false,
  notice_from date,
  notice_ends_on date,
  notice_left integer,
  effective_on date,
  in_force_at timestamptz,
  renews uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, number),
  unique (city_id, case_number),
  foreign key (city_id, expert_id) references person (city_id, id),
  foreign key (city_id, institution_id) references institution (city_id, id),
  foreign key (city_id, enterprise_id) references enterprise (city_id, id),
  foreign key (city_id, region_code) references region (city_id, code),
  foreign key (city_id, pack_revision) references rule_pack (city_id, revision),
  constraint filing_number_in_force check ((state in ('in-force', 'suspended', 'ended', 'expired')) = (number is not null)),
  constraint filing_parties_known check (state in ('draft', 'withdrawn') or (enterprise_id is not null and institution_id is not null and region_code is not null and case_number is not null))
);
create index filing_of_expert on filing (city_id, expert_id, updated_at desc, id desc);
create index filing_of_enterprise on filing (city_id, enterprise_id, updated_at desc, id desc);
create index filing_of_institution on filing (city_id, institution_id, updated_at desc, id desc);
create index filing_of_region on filing (city_id, region_code, state, arrived_at, id);
create index filing_by_state on filing (city_id, state, arrived_at, id);
create index filing_recent on filing (city_id, updated_at desc, id desc);
create index filing_due on filing (city_id, state, effective_on, term_end) where state in ('notice', 'in-force', 'suspended');
create unique index filing_open_once on filing (city_id, expert_id, enterprise_id) where state in ('enterprise-review', 'employer-review', 'county-review', 'city-review', 'notice', 'objection', 'returned') and renews is null;

create table attachment (
  city_id text not null,
  id uuid not null,
  filing_id uuid not null,
  kind text not null check (kind in ('agreement', 'cv', 'other')),
  name text not null,
  mime text not null,
  bytes integer not null,
  pages integer,
  sha256 bytea not null,
  storage_key text not null,
  uploaded_by uuid not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, filing_id) references filing (city_id, id)
);
create index attachment_of_filing on attachment (city_id, filing_id) where removed_at is null;

create table invitation (
  city_id text not null,
  id uuid not null,
  filing_id uuid not null,
  filing_version integer not null,
  side text not null check (side in ('enterprise', 'employer')),
  org_id uuid not null,
  phone text not null,
  token_hash bytea not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid,
  primary key (city_id, id),
  unique (city_id, token_hash),
  foreign key (city_id, filing_id) references filing (city_id, id)
);
create index invitation_of_filing on invitation (city_id, filing_id, sent_at);

create table message (
  city_id text not null,
  id uuid not null,
  person_id uuid not null,
  title text not null,
  body text not null,
  thing text,
  thing_id uuid,
  at timestamptz not null,
  read_at timestamptz,
  primary key (city_id, id),
  foreign key (city_id, person_id) references person (city_id, id)
);
create index message_of_person on message (city_id, person_id, id desc);

create table complaint (
  city_id text not null references city,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('service', 'notice', 'data', 'privacy', 'app', 'other')),
  body text not null,
  phone text,
  about text,
  person_id uuid,
  promised date not null,
  at timestamptz not null,
  primary key (city_id, id),
  unique (city_id, number)
);

-- Everything written, by whom, as whom. Rows are only ever added.
create table history (
  city_id text not null references city,
  id uuid not null,
  thing text not null,
  thing_id text not null,
  move text not null,
  from_state text,
  to_state text,
  version integer,
  person_id uuid,
  role text not null,
  org text,
  reason text,
  request_id text not null,
  at timestamptz not null,
  primary key (city_id, id)
);
create index history_of_thing on history (city_id, thing, thing_id, id);
