--liquibase formatted sql

--changeset shucheng:20261122110100_create_feeds
-- by which a source's record is found again
create table catalog.source_record (
  source    text   not null,
  reference text   not null,
  book_id   bigint not null references catalog.book on delete cascade,
  -- of all the record said last
  digest    uuid   not null,
  -- copies on hand as this source counted them last
  stock     int,
  primary key (source, reference)
);
create index source_record_book_ix on catalog.source_record (book_id, source);

-- what staff wrote outranks what feeds say
create table catalog.staff_edit (
  book_id   bigint      not null references catalog.book on delete cascade,
  field     text        not null,
  account   uuid        not null,
  edited_at timestamptz not null,
  primary key (book_id, field)
);

-- the change feed: one row a book, rewritten at each change. Readers take only rows of transactions
-- below the oldest one still running, ordered by (xid, sequence): what commits late is never skipped.
create sequence catalog.book_change_sequence;
create table catalog.book_change (
  book_id  bigint primary key references catalog.book on delete cascade,
  xid      xid8   not null,
  sequence bigint not null,
  revision bigint not null
) with (fillfactor = 70);
create index book_change_order_ix on catalog.book_change (xid, sequence);
--rollback drop table catalog.book_change;
--rollback drop sequence catalog.book_change_sequence;
--rollback drop table catalog.staff_edit;
--rollback drop table catalog.source_record;
