--liquibase formatted sql

--changeset shucheng:20261122150100_create_subscription
create table webhooks.subscription (
  id               uuid        primary key,
  name             text        not null check (char_length(name) between 1 and 100),
  url              text        not null check (char_length(url) between 1 and 2000),
  event_types      text[]      not null check (cardinality(event_types) between 1 and 50),
  enabled          boolean     not null,
  disabled_reason  text,
  secret           text        not null,
  old_secret       text,
  old_secret_until timestamptz,
  version          bigint      not null default 1,
  created_at       timestamptz not null,
  changed_at       timestamptz not null
);
--rollback drop table webhooks.subscription;

--changeset shucheng:20261122150101_create_message
-- identity: what tells an event from every other, so that one which comes twice is told once
create table webhooks.message (
  id          uuid        primary key,
  identity    text        not null unique,
  type        text        not null,
  body        text        not null,
  created_at  timestamptz not null
);
create index message_created_at_ix on webhooks.message (created_at);
--rollback drop table webhooks.message;

--changeset shucheng:20261122150102_create_delivery
-- leased_until: until then whoever claimed it is at it, and nobody else may be
create table webhooks.delivery (
  id              uuid        primary key,
  subscription_id uuid        not null references webhooks.subscription on delete cascade,
  message_id      uuid        not null references webhooks.message,
  status          text        not null check (status in ('WAITING', 'DELIVERED', 'FAILED')),
  attempts        int         not null default 0,
  next_attempt_at timestamptz not null,
  leased_until    timestamptz,
  last_attempt_at timestamptz,
  answer_status   int,
  answer_body     text,
  failure         text,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  unique (message_id, subscription_id)
);
create index delivery_due_ix on webhooks.delivery (subscription_id, next_attempt_at) where status = 'WAITING';
create index delivery_log_ix on webhooks.delivery (subscription_id, created_at, id);
create index delivery_created_at_ix on webhooks.delivery (created_at);
--rollback drop table webhooks.delivery;
