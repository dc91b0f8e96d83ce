--liquibase formatted sql

--changeset shucheng:20261122190100_follow_payments
alter table ordering.payment
  -- the provider's own name for it
  add column reference    text,
  -- when the customer was led to the provider; null while nobody was
  add column opened_at    timestamptz,
  -- when the provider was last asked after it
  add column looked_up_at timestamptz,
  -- what is given back or about to be
  add column refunded     bigint not null default 0,
  add constraint payment_refunded_ck check (refunded between 0 and amount),
  drop constraint payment_status_ck,
  add constraint payment_status_ck check (status in ('PENDING', 'AUTHORIZED', 'CAPTURED', 'CAPTURED_LATE', 'FAILED',
    'CANCELLED', 'REFUNDED'));
create index payment_silent_ix on ordering.payment (coalesce(looked_up_at, opened_at))
  where opened_at is not null and status in ('PENDING', 'AUTHORIZED', 'FAILED');
drop index ordering.payment_late_ix;
--rollback create index payment_late_ix on ordering.payment (changed_at) where status = 'CAPTURED_LATE';
--rollback drop index ordering.payment_silent_ix;
--rollback alter table ordering.payment drop constraint payment_status_ck, drop constraint payment_refunded_ck, drop column refunded, drop column looked_up_at, drop column opened_at, drop column reference, add constraint payment_status_ck check (status in ('PENDING', 'CAPTURED', 'CAPTURED_LATE', 'FAILED', 'CANCELLED', 'REFUNDED')) not valid;

--changeset shucheng:20261122190101_mark_captures
-- whether it was by this notification that the money came: so of each payment's at most one
alter table ordering.payment_notification add column captured boolean not null default false;
update ordering.payment_notification set captured = true
 where outcome = 'LATE' or outcome = 'APPLIED' and type = 'payment.captured';
create unique index payment_notification_capture_uq on ordering.payment_notification (payment_id) where captured;
--rollback drop index ordering.payment_notification_capture_uq;
--rollback alter table ordering.payment_notification drop column captured;

--changeset shucheng:20261122190102_create_refund
create table ordering.refund (
  id           uuid        primary key,
  order_id     uuid        not null references ordering.customer_order,
  payment_id   uuid        not null references ordering.payment,
  amount       bigint      not null,
  currency     text        not null,
  status       text        not null,
  reason       text,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  -- the member of staff, and the Idempotency-Key of the request; null where the shop decided it
  actor        uuid,
  request_key  text,
  request_hash text,
  constraint refund_key_uq unique (actor, request_key),
  constraint refund_amount_ck check (amount > 0),
  constraint refund_status_ck check (status in ('PENDING', 'UNDER_WAY', 'DONE', 'FAILED'))
);
create index refund_order_ix on ordering.refund (order_id);
create index refund_payment_ix on ordering.refund (payment_id);
--rollback drop table ordering.refund;

--changeset shucheng:20261122190103_create_errand
-- what the shop has still to ask of a provider; written with the decision, done after it, tried until it is done
create table ordering.payment_errand (
  id              uuid        primary key,
  kind            text        not null,
  payment_id      uuid        not null references ordering.payment,
  refund_id       uuid        unique references ordering.refund,
  attempts        integer     not null,
  next_attempt_at timestamptz not null,
  created_at      timestamptz not null,
  last_failure    text,
  constraint payment_errand_kind_ck check (kind in ('CAPTURE', 'ABANDON', 'REFUND')),
  constraint payment_errand_refund_ck check ((kind = 'REFUND') = (refund_id is not null))
);
create index payment_errand_due_ix on ordering.payment_errand (next_attempt_at);
create index payment_errand_payment_ix on ordering.payment_errand (payment_id);

-- money that had come late and waited for somebody to give it back
with late as (
  insert into ordering.refund (id, order_id, payment_id, amount, currency, status, reason, created_at, changed_at)
  select gen_random_uuid(), order_id, id, amount, currency, 'PENDING', 'the money came when the order was over', now(), now()
    from ordering.payment where status = 'CAPTURED_LATE' and amount > 0
  returning id, payment_id, amount
), marked as (
  update ordering.payment p set refunded = late.amount from late where p.id = late.payment_id
)
insert into ordering.payment_errand (id, kind, payment_id, refund_id, attempts, next_attempt_at, created_at)
select gen_random_uuid(), 'REFUND', payment_id, id, 0, now(), now() from late;
--rollback drop table ordering.payment_errand;

--changeset shucheng:20261122190104_create_risk_check
-- orders that were let through without the risk service's word: it is asked until it answers
create table ordering.risk_check (
  order_id        uuid        primary key references ordering.customer_order,
  attempts        integer     not null,
  next_attempt_at timestamptz not null,
  created_at      timestamptz not null
);
create index risk_check_due_ix on ordering.risk_check (next_attempt_at);
--rollback drop table ordering.risk_check;
