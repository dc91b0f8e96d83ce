--liquibase formatted sql

--changeset shucheng:20261122211000_keep_additions
-- what staff's requests to add a book were answered, for a day in which they may be repeated
create table catalog.addition (
  account    uuid        not null,
  key        text        not null,
  request    uuid        not null,
  book_id    bigint      not null references catalog.book on delete cascade,
  answer     text        not null,
  created_at timestamptz not null,
  primary key (account, key)
);
create index addition_created_ix on catalog.addition (created_at);
create index addition_book_ix on catalog.addition (book_id);
--rollback drop table catalog.addition;
