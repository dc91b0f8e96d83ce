--liquibase formatted sql

--changeset shucheng:20261130180000_create_foreign_account
-- whose accounts those are that other issuers' tokens name
create table platform.foreign_account (
  issuer     text not null,
  subject    text not null,
  account_id uuid not null references platform.account on delete cascade,
  primary key (issuer, subject)
);
create index foreign_account_account_ix on platform.foreign_account (account_id);
--rollback drop table platform.foreign_account;
