-- What was confirmed, as it was confirmed: one canonical text an event. Written with the event and stamped by the process
-- that wrote it; put in its place in the city's chain (seq, link, seal) a moment later, so that many confirmations at
-- once do not wait for one another.
create table ledger_entry (
  city_id text not null references city,
  id uuid not null,
  thing text not null check (thing in ('service-log')),
  thing_id uuid not null,
  edition integer not null,
  event text not null check (event in ('confirm', 'approve', 'revoke')),
  payload text not null,
  digest bytea not null check (length(digest) = 32),
  stamp bytea not null check (length(stamp) = 32),
  at timestamptz(3) not null,
  seq bigint check (seq >= 1),
  link bytea check (length(link) = 32),
  seal bytea check (length(seal) = 32),
  sealed_at timestamptz(3),
  primary key (city_id, id),
  unique (city_id, seq),
  check ((seq is null) = (link is null) and (seq is null) = (seal is null) and (seq is null) = (sealed_at is null))
);
create index ledger_entry_unsealed on ledger_entry (city_id, id) where seq is null;
create index ledger_entry_of_thing on ledger_entry (city_id, thing, thing_id, edition);

-- One Merkle root a day over the entries sealed that day in China, signed.
create table ledger_day (
  city_id text not null references city,
  day date not null,
  first_seq bigint not null check (first_seq >= 1),
  last_seq bigint not null,
  root bytea not null check (length(root) = 32),
  signer text not null,
  signature text not null,
  primary key (city_id, day),
  unique (city_id, first_seq),
  check (last_seq >= first_seq)
);
