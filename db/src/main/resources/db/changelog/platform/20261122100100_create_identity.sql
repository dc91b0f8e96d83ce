--liquibase formatted sql

--changeset shucheng:20261122100100_create_identity
create table platform.account (
  id            uuid        primary key,
  email         text        not null,
  -- a guest has no password and shares no address with an account
  guest         boolean     not null,
  password_hash text,
  -- a demo's account is good only while the shop is a demo
  demo          boolean     not null default false,
  display_name  text        not null,
  roles         text[]      not null,
  created_at    timestamptz not null,
  constraint account_guest_has_no_password check (guest = (password_hash is null)),
  constraint account_email_length check (char_length(email) between 3 and 254)
);
create unique index account_email_uq on platform.account (lower(email)) where not guest;

-- only the SHA-256 of a refresh token is kept
create table platform.refresh_token (
  token_hash  bytea       primary key,
  family      uuid        not null,
  account_id  uuid        not null references platform.account on delete cascade,
  issued_at   timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index refresh_token_family_ix on platform.refresh_token (family);
create index refresh_token_account_ix on platform.refresh_token (account_id);
create index refresh_token_expiry_ix on platform.refresh_token (expires_at);

-- what this database was told at its first start and keeps to, such as whether it is a demo
create table platform.installation (
  name  text primary key,
  value text not null
);
--rollback drop table platform.installation;
--rollback drop table platform.refresh_token;
--rollback drop table platform.account;
