--liquibase formatted sql

--changeset shucheng:20261122110100_create_cart
create table ordering.cart (
  id         uuid        primary key,
  account_id uuid        unique,
  -- who holds the token holds the cart
  visitor    uuid        unique,
  version    bigint      not null,
  touched_at timestamptz not null,
  constraint cart_one_owner_ck check (num_nonnulls(account_id, visitor) = 1)
);
create index cart_visitor_age_ix on ordering.cart (touched_at) where visitor is not null;

create table ordering.cart_line (
  cart_id  uuid        not null references ordering.cart on delete cascade,
  book_id  bigint      not null,
  quantity integer     not null,
  added_at timestamptz not null,
  primary key (cart_id, book_id),
  constraint cart_line_quantity_ck check (quantity between 1 and 999)
);

-- where a customer's orders go unless they say otherwise
create table ordering.address (
  account_id  uuid        primary key,
  recipient   text        not null,
  street      text        not null,
  city        text        not null,
  region      text,
  postal_code text,
  country     text        not null,
  phone       text,
  changed_at  timestamptz not null
);
--rollback drop table ordering.address;
--rollback drop table ordering.cart_line;
--rollback drop table ordering.cart;
