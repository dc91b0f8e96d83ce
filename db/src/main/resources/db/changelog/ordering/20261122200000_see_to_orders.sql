--liquibase formatted sql

--changeset shucheng:20261122200000_find_what_to_see_to
-- those that somebody has to see to
create index refund_failed_ix on ordering.refund (changed_at) where status = 'FAILED';
-- orders that wait for somebody to look at them, newest first
create index customer_order_held_back_ix on ordering.customer_order (created_at desc, id desc)
  where held_back and status not in ('CANCELLED', 'EXPIRED');
--rollback drop index ordering.customer_order_held_back_ix;
--rollback drop index ordering.refund_failed_ix;

--changeset shucheng:20261122200001_find_orders_by_status
-- the back office's list of one status, such as what is to be shipped; placing an order does not touch it
create index customer_order_status_ix on ordering.customer_order (status, created_at desc, id desc)
  where status not in ('AWAITING_PAYMENT', 'EXPIRED');
--rollback drop index ordering.customer_order_status_ix;

--changeset shucheng:20261122200002_create_return
-- parcels that came back, so that none is entered twice; how many copies, the order's lines and the ledger say
create table ordering.order_return (
  id           uuid        primary key,
  order_id     uuid        not null references ordering.customer_order,
  sellable     boolean     not null,
  reason       text,
  created_at   timestamptz not null,
  actor        uuid        not null,
  request_key  text,
  request_hash text        not null,
  constraint order_return_key_uq unique (actor, request_key)
);
create index order_return_order_ix on ordering.order_return (order_id);
--rollback drop table ordering.order_return;
