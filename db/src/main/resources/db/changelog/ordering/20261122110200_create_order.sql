--liquibase formatted sql

--changeset shucheng:20261122110200_create_order
-- amounts are in minor units of the order's currency; the address is the one at the time of the order
create table ordering.customer_order (
  id               uuid        primary key,
  account_id       uuid        not null,
  status           text        not null,
  version          bigint      not null,
  currency         text        not null,
  subtotal         bigint      not null,
  shipping         bigint      not null,
  tax              bigint      not null,
  discount         bigint      not null,
  total            bigint      not null,
  ship_recipient   text,
  ship_street      text,
  ship_city        text,
  ship_region      text,
  ship_postal_code text,
  ship_country     text,
  ship_phone       text,
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  changed_at       timestamptz not null,
  constraint customer_order_status_ck check (status in ('AWAITING_PAYMENT', 'PAID', 'PARTIALLY_SHIPPED', 'SHIPPED',
    'DELIVERED', 'CANCELLED', 'EXPIRED', 'PARTIALLY_REFUNDED', 'REFUNDED')),
  constraint customer_order_total_ck check (total = subtotal + shipping - discount),
  constraint customer_order_amounts_ck check (least(subtotal, shipping, tax, discount, total) >= 0)
) with (fillfactor = 80);
create index customer_order_account_ix on ordering.customer_order (account_id, created_at desc, id desc);
create index customer_order_created_ix on ordering.customer_order (created_at desc, id desc);
create index customer_order_due_ix on ordering.customer_order (expires_at) where status = 'AWAITING_PAYMENT';

create table ordering.order_line (
  order_id   uuid    not null references ordering.customer_order,
  line_no    integer not null,
  book_id    bigint  not null,
  title      text    not null,
  -- of the book, when its price was read
  revision   bigint  not null,
  digital    boolean not null,
  quantity   integer not null,
  unit_price bigint  not null,
  primary key (order_id, line_no),
  constraint order_line_book_uq unique (order_id, book_id),
  constraint order_line_quantity_ck check (quantity between 1 and 999),
  constraint order_line_price_ck check (unit_price >= 0)
);

-- copies kept for an order that is not paid yet
create table ordering.hold (
  order_id   uuid        not null references ordering.customer_order,
  book_id    bigint      not null,
  quantity   integer     not null,
  expires_at timestamptz not null,
  primary key (order_id, book_id),
  constraint hold_quantity_ck check (quantity > 0)
);
create index hold_book_ix on ordering.hold (book_id);

-- the answer to a key's first success, repeated for 24 hours
create table ordering.idempotency_key (
  account_id   uuid        not null,
  route        text        not null,
  key          text        not null,
  request_hash text        not null,
  order_id     uuid,
  answer       text,
  created_at   timestamptz not null,
  primary key (account_id, route, key)
);
create index idempotency_key_age_ix on ordering.idempotency_key (created_at);
--rollback drop table ordering.idempotency_key;
--rollback drop table ordering.hold;
--rollback drop table ordering.order_line;
--rollback drop table ordering.customer_order;
