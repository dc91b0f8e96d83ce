--liquibase formatted sql

--changeset shucheng:20261122220000_create_setting
-- what the back office says of a setting, for all nodes; what it says nothing of has no row
create table platform.setting (
  name       text        primary key,
  value      text        not null,
  changed_by uuid        not null,
  changed_at timestamptz not null
);
-- who changed what, when
create table platform.setting_change (
  id         bigint      generated always as identity primary key,
  name       text        not null,
  before     text,
  after      text,
  changed_by uuid        not null,
  changed_at timestamptz not null
);
--rollback drop table platform.setting_change;
--rollback drop table platform.setting;

--changeset shucheng:20261122220001_keep_setting_changes splitStatements:false
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;
create trigger setting_change_is_append_only before update or delete or truncate on platform.setting_change
  for each statement execute function platform.refuse_change();
--rollback drop trigger setting_change_is_append_only on platform.setting_change; drop function platform.refuse_change();
