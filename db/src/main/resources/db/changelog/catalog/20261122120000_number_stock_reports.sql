--liquibase formatted sql

--changeset shucheng:20261122120000_number_stock_reports
-- taken while a batch's books are locked, so that of two reports of a book the later has the higher number
create sequence catalog.stock_report_number;
--rollback drop sequence catalog.stock_report_number;
