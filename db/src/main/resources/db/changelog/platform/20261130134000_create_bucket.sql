--liquibase formatted sql

--changeset shucheng:20261130134000_create_bucket
-- token buckets that nodes share; of value for minutes only, so lost in a crash and not in backups
create unlogged table platform.bucket (
  id         text   primary key,
  state      bytea,
  expires_at bigint -- ms since 1970
);
create index bucket_expiry_ix on platform.bucket (expires_at);
--rollback drop table platform.bucket;
