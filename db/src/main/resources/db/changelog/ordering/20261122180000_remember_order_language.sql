--liquibase formatted sql

--changeset shucheng:20261122180000_remember_order_language
-- in which the customer is written to, as ISO 639 has it
alter table ordering.customer_order add column language text not null default 'en'
  constraint customer_order_language_ck check (language ~ '^[a-z]{0,8}$');
--rollback alter table ordering.customer_order drop column language;
