--liquibase formatted sql

--changeset shucheng:20261130141500_create_ended_session
-- log-ins that were ended while access tokens of theirs were good; each node reads them
create table platform.ended_session (
  session    uuid        primary key, -- the family of its refresh tokens
  ended_at   timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index ended_session_end_ix on platform.ended_session (ended_at);
--rollback drop table platform.ended_session;
