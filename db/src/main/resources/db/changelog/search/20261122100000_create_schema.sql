--liquibase formatted sql

--changeset shucheng:20261122100000_create_search
create schema if not exists search;
--rollback select 1;
