--liquibase formatted sql

--changeset shucheng:20261122110200_create_imports
create table catalog.import_run (
  id          uuid        primary key,
  name        text        not null,
  format      text        not null,
  profile     text,
  source      text,
  currency    text,
  dry_run     boolean     not null,
  status      text        not null,
  -- the process that runs it holds an advisory lock of this number: where nobody does, it died
  process     int         not null,
  read        bigint      not null default 0,
  accepted    bigint      not null default 0,
  rejected    bigint      not null default 0,
  unchanged   bigint      not null default 0,
  bytes_read  bigint      not null default 0,
  bytes_total bigint      not null,
  created_at  timestamptz not null,
  -- null while it waits for another import
  started_at  timestamptz,
  updated_at  timestamptz not null,
  finished_at timestamptz,
  failure     text,
  constraint import_run_status check (status in ('RUNNING', 'COMPLETED', 'FAILED'))
);
create index import_run_created_ix on catalog.import_run (created_at);
create index import_run_running_ix on catalog.import_run (status) where status = 'RUNNING';

create table catalog.import_reject (
  import_id uuid   not null references catalog.import_run on delete cascade,
  number    int    not null,
  line      bigint not null,
  reference text,
  field     text   not null,
  value     text,
  reason    text   not null,
  remedy    text   not null,
  primary key (import_id, number)
);
--rollback drop table catalog.import_reject;
--rollback drop table catalog.import_run;
