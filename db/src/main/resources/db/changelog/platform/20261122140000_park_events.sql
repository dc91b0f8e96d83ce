--liquibase formatted sql

--changeset shucheng:20261122140000_park_events
-- alive_at: the last sign of life of a node that takes long to deliver it
-- parked_at: given up after its last attempt, until an operator has it tried again
alter table platform.event_publication
  add column alive_at     timestamptz,
  add column parked_at    timestamptz,
  add column last_failure text;
-- what is dealt with is deleted by its id: nothing looks for a completion date or for an event's text
drop index platform.event_publication_completion_date_ix;
drop index platform.event_publication_serialized_event_ix;
-- none of them names the status, so that its changes stay heap-only
create index event_publication_waiting_ix on platform.event_publication (publication_date, id)
  where completion_date is null and parked_at is null;
create index event_publication_parked_ix on platform.event_publication (publication_date, id)
  where completion_date is null and parked_at is not null;
--rollback drop index platform.event_publication_parked_ix;
--rollback drop index platform.event_publication_waiting_ix;
--rollback create index event_publication_serialized_event_ix on platform.event_publication using hash (serialized_event);
--rollback create index event_publication_completion_date_ix on platform.event_publication (completion_date);
--rollback alter table platform.event_publication drop column last_failure, drop column parked_at, drop column alive_at;
