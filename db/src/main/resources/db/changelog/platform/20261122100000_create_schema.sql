--liquibase formatted sql

--changeset shucheng:20261122100000_create_platform
create schema if not exists platform;
--rollback select 1;
