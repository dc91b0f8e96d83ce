--liquibase formatted sql

--changeset shucheng:20261122150000_create_webhooks
create schema if not exists webhooks;
--rollback select 1;
