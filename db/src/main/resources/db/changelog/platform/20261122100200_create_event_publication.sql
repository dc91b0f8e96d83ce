--liquibase formatted sql

--changeset shucheng:20261122100200_create_event_publication
-- Spring Modulith's event publication registry, its version 2 layout
create table platform.event_publication (
  id                     uuid        primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_ix on platform.event_publication using hash (serialized_event);
create index event_publication_completion_date_ix on platform.event_publication (completion_date);
--rollback drop table platform.event_publication;
