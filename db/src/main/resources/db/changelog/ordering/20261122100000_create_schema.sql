--liquibase formatted sql

--changeset shucheng:20261122100000_create_ordering
create schema if not exists ordering;
--rollback select 1;
