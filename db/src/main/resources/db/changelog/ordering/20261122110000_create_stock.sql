--liquibase formatted sql

--changeset shucheng:20261122110000_create_stock
-- what there is of a book now; available = on_hand - held. Half-empty pages let the hot rows be updated in place.
create table ordering.stock (
  book_id bigint  primary key,
  on_hand integer not null,
  held    integer not null,
  version bigint  not null,
  constraint stock_on_hand_ck check (on_hand >= 0),
  constraint stock_held_ck check (held between 0 and on_hand)
) with (fillfactor = 50);

-- every change of a stock row, so that on_hand and held are provable sums
create table ordering.stock_movement (
  id             bigint      generated always as identity primary key,
  book_id        bigint      not null,
  kind           text        not null,
  on_hand_change integer     not null,
  held_change    integer     not null,
  order_id       uuid,
  -- the account of the member of staff
  actor          uuid,
  note           text,
  created_at     timestamptz not null,
  constraint stock_movement_kind_ck check (kind in ('RECEIVED', 'ADJUSTED', 'HELD', 'RELEASED', 'SOLD'))
);
create index stock_movement_book_ix on ordering.stock_movement (book_id, id desc);
create index stock_movement_order_ix on ordering.stock_movement (order_id) where order_id is not null;

-- the figure each feed told last: a report that is delivered twice, or tells nothing new, is not counted again
create table ordering.stock_report (
  source     text        not null,
  book_id    bigint      not null,
  on_hand    integer     not null,
  applied_at timestamptz not null,
  primary key (source, book_id)
);
--rollback drop table ordering.stock_report;
--rollback drop table ordering.stock_movement;
--rollback drop table ordering.stock;

--changeset shucheng:20261122110001_keep_stock_ledger splitStatements:false
create function ordering.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: correct it with another row', tg_table_name;
end
$$;
create trigger stock_movement_is_append_only before update or delete or truncate on ordering.stock_movement
  for each statement execute function ordering.refuse_change();
--rollback drop trigger stock_movement_is_append_only on ordering.stock_movement;
--rollback drop function ordering.refuse_change();
