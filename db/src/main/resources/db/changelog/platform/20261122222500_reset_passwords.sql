--liquibase formatted sql

--changeset shucheng:20261122222500_reset_passwords
-- letters about forgotten passwords; only the SHA-256 of a letter's token is kept, and not in backups
create table platform.password_reset (
  token_hash bytea       primary key,
  account_id uuid        not null references platform.account on delete cascade,
  issued_at  timestamptz not null,
  expires_at timestamptz not null
);
create index password_reset_account_ix on platform.password_reset (account_id);
create index password_reset_expiry_ix on platform.password_reset (expires_at);
--rollback drop table platform.password_reset;
