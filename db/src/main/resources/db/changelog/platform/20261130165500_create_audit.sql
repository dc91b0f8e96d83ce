--liquibase formatted sql

--changeset shucheng:20261130165500_create_audit
-- who was about to change what in the back office, written before it was changed
create table platform.audit_entry (
  id         bigint      generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  account_id uuid        not null,
  email      text, -- the account's then: it may be erased since
  method     text        not null,
  target     text        not null,
  body       text,
  request_id text        not null
);
create index audit_entry_account_ix on platform.audit_entry (account_id, id);
-- how it was answered; nothing where the node was killed before
create table platform.audit_outcome (
  entry_id bigint primary key references platform.audit_entry,
  status   int    not null
);
create trigger audit_entry_is_append_only before update or delete or truncate on platform.audit_entry
  for each statement execute function platform.refuse_change();
create trigger audit_outcome_is_append_only before update or delete or truncate on platform.audit_outcome
  for each statement execute function platform.refuse_change();
--rollback drop table platform.audit_outcome;
--rollback drop table platform.audit_entry;
