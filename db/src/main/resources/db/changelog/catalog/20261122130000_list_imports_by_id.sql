--liquibase formatted sql

--changeset shucheng:20261122130000_list_imports_by_id
-- the list goes along the primary key: the ids are UUIDs of version 7, in the order of their times
drop index catalog.import_run_created_ix;
--rollback create index import_run_created_ix on catalog.import_run (created_at);
