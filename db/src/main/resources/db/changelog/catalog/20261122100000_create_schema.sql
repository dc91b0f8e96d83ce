--liquibase formatted sql

--changeset shucheng:20261122100000_create_catalog
create schema if not exists catalog;
--rollback select 1;
