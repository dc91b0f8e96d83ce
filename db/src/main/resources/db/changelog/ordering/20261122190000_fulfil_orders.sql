--liquibase formatted sql

--changeset shucheng:20261122190000_allocate_stock
-- paid copies stay on hand, set apart, until they are shipped: available = on_hand - held - allocated
alter table ordering.stock
  add column allocated integer not null default 0,
  add constraint stock_allocated_ck check (allocated >= 0 and held + allocated <= on_hand);
alter table ordering.stock_movement
  add column allocated_change integer not null default 0,
  drop constraint stock_movement_kind_ck,
  -- SOLD is of the time before copies were allocated
  add constraint stock_movement_kind_ck check (kind in ('RECEIVED', 'ADJUSTED', 'HELD', 'RELEASED', 'SOLD',
    'ALLOCATED', 'SHIPPED', 'RETURNED'));
--rollback alter table ordering.stock_movement drop constraint stock_movement_kind_ck;
--rollback alter table ordering.stock_movement drop column allocated_change, add constraint stock_movement_kind_ck check (kind in ('RECEIVED', 'ADJUSTED', 'HELD', 'RELEASED', 'SOLD')) not valid;
--rollback alter table ordering.stock drop constraint stock_allocated_ck, drop column allocated;

--changeset shucheng:20261122190001_allocate_paid_orders
-- orders that were paid before: their copies were written off, and are in the house until somebody ships them
with moved as (
  insert into ordering.stock_movement
         (book_id, kind, on_hand_change, held_change, allocated_change, order_id, note, created_at)
  select l.book_id, 'ALLOCATED', l.quantity, 0, l.quantity, l.order_id, 'paid before copies were allocated', now()
    from ordering.order_line l
    join ordering.customer_order o on o.id = l.order_id
   where o.status = 'PAID' and not l.digital
  returning book_id, on_hand_change
)
update ordering.stock s
   set on_hand = s.on_hand + t.copies, allocated = s.allocated + t.copies, version = s.version + t.movements
  from (select book_id, sum(on_hand_change) as copies, count(*) as movements from moved group by book_id) t
 where s.book_id = t.book_id;
--rollback with owed as (select order_id, book_id, sum(allocated_change) as copies from ordering.stock_movement where order_id is not null group by order_id, book_id having sum(allocated_change) > 0), moved as (insert into ordering.stock_movement (book_id, kind, on_hand_change, held_change, allocated_change, order_id, note, created_at) select book_id, 'SOLD', -copies, 0, -copies, order_id, 'allocations are no longer kept', now() from owed returning book_id, on_hand_change) update ordering.stock s set on_hand = s.on_hand + t.copies, allocated = s.allocated + t.copies, version = s.version + t.movements from (select book_id, sum(on_hand_change) as copies, count(*) as movements from moved group by book_id) t where s.book_id = t.book_id;

--changeset shucheng:20261122190002_follow_order_lines
-- how many copies of a line were taken out of the order, shipped, delivered, returned, and paid back
alter table ordering.order_line
  add column withdrawn integer not null default 0,
  add column shipped   integer not null default 0,
  add column delivered integer not null default 0,
  add column returned  integer not null default 0,
  add column refunded  integer not null default 0,
  add constraint order_line_progress_ck check (least(withdrawn, shipped, delivered, returned, refunded) >= 0
    and withdrawn + shipped <= quantity and delivered <= shipped and returned <= shipped
    and withdrawn <= refunded and refunded <= quantity);
alter table ordering.customer_order
  add column refunded  bigint  not null default 0,
  -- somebody, or the risk service, wants it looked at before it is shipped
  add column held_back boolean not null default false,
  add constraint customer_order_refunded_ck check (refunded between 0 and total);
--rollback alter table ordering.customer_order drop constraint customer_order_refunded_ck, drop column held_back, drop column refunded;
--rollback alter table ordering.order_line drop constraint order_line_progress_ck, drop column refunded, drop column returned, drop column delivered, drop column shipped, drop column withdrawn;

--changeset shucheng:20261122190003_keep_order_history
-- what made each version of an order but its first, which the order itself tells
create table ordering.order_history (
  order_id   uuid        not null references ordering.customer_order,
  version    bigint      not null,
  event      text        not null,
  status     text        not null,
  actor_kind text        not null,
  -- the account, or the provider's name; null for the shop itself
  actor      text,
  detail     text,
  at         timestamptz not null,
  primary key (order_id, version),
  constraint order_history_actor_ck check (actor_kind in ('CUSTOMER', 'STAFF', 'PROVIDER', 'SHOP'))
);
create trigger order_history_is_append_only before update or delete or truncate on ordering.order_history
  for each statement execute function ordering.refuse_change();
--rollback drop table ordering.order_history;

--changeset shucheng:20261122190004_create_shipment
create table ordering.shipment (
  id           uuid        primary key,
  order_id     uuid        not null references ordering.customer_order,
  carrier      text,
  tracking     text,
  created_at   timestamptz not null,
  delivered_at timestamptz,
  -- the Idempotency-Key of the request that made it, and what else it asked for
  actor        uuid        not null,
  request_key  text,
  request_hash text,
  constraint shipment_key_uq unique (actor, request_key)
);
create index shipment_order_ix on ordering.shipment (order_id);
create table ordering.shipment_line (
  shipment_id uuid    not null references ordering.shipment,
  book_id     bigint  not null,
  quantity    integer not null,
  primary key (shipment_id, book_id),
  constraint shipment_line_quantity_ck check (quantity > 0)
);
--rollback drop table ordering.shipment_line;
--rollback drop table ordering.shipment;
