--liquibase formatted sql

--changeset shucheng:20261201011000_create_api_key
-- what programs call with in an account's name
create table platform.api_key (
  id         uuid        primary key,
  account_id uuid        not null references platform.account on delete cascade,
  name       text        not null check (length(name) between 1 and 100),
  hash       bytea       not null unique check (octet_length(hash) = 32), -- SHA-256 of its secret
  roles      text[]      not null check (cardinality(roles) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index api_key_account_ix on platform.api_key (account_id);
--rollback drop table platform.api_key;
