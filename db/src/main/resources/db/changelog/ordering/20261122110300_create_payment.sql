--liquibase formatted sql

--changeset shucheng:20261122110300_create_payment
create table ordering.payment (
  id          uuid        primary key,
  order_id    uuid        not null unique references ordering.customer_order,
  provider    text        not null,
  amount      bigint      not null,
  currency    text        not null,
  status      text        not null,
  version     bigint      not null,
  expires_at  timestamptz not null,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  captured_at timestamptz,
  constraint payment_status_ck check (status in ('PENDING', 'CAPTURED', 'CAPTURED_LATE', 'FAILED', 'CANCELLED', 'REFUNDED'))
);
-- money that came for an order which was over
create index payment_late_ix on ordering.payment (changed_at) where status = 'CAPTURED_LATE';

-- what the providers told; a repeated id finds its row, in the transaction of the first's effect
create table ordering.payment_notification (
  provider    text        not null,
  webhook_id  text        not null,
  payment_id  uuid,
  type        text        not null,
  outcome     text        not null,
  detail      text,
  body        text        not null,
  received_at timestamptz not null,
  primary key (provider, webhook_id),
  constraint payment_notification_outcome_ck check (outcome in ('APPLIED', 'LATE', 'IGNORED', 'REFUSED'))
);
create index payment_notification_payment_ix on ordering.payment_notification (payment_id);

-- the sandbox provider's own books: what its buttons were told
create table ordering.sandbox_payment (
  payment_id uuid        primary key,
  decision   text        not null,
  decided_at timestamptz not null,
  constraint sandbox_payment_decision_ck check (decision in ('APPROVED', 'REFUSED'))
);

-- the callbacks it owes the shop
create table ordering.sandbox_delivery (
  webhook_id      text        primary key,
  payment_id      uuid        not null references ordering.sandbox_payment,
  body            text        not null,
  created_at      timestamptz not null,
  attempts        integer     not null,
  next_attempt_at timestamptz not null,
  delivered_at    timestamptz,
  last_failure    text
);
create index sandbox_delivery_due_ix on ordering.sandbox_delivery (next_attempt_at) where delivered_at is null;
--rollback drop table ordering.sandbox_delivery;
--rollback drop table ordering.sandbox_payment;
--rollback drop table ordering.payment_notification;
--rollback drop table ordering.payment;
