--liquibase formatted sql

--changeset shucheng:20261122120000_order_stock_reports
-- the number of the report that told the figure: one with a lower number comes late and says nothing any more
alter table ordering.stock_report add column number bigint not null default 0;
--rollback alter table ordering.stock_report drop column number;
