--liquibase formatted sql

--changeset shucheng:20261122210000_find_old_keys
-- the keys of staff's requests are forgotten after a day; those that are left are few
create index shipment_key_age_ix on ordering.shipment (created_at) where request_key is not null;
create index refund_key_age_ix on ordering.refund (created_at) where request_key is not null;
create index order_return_key_age_ix on ordering.order_return (created_at) where request_key is not null;
--rollback drop index ordering.order_return_key_age_ix;
--rollback drop index ordering.refund_key_age_ix;
--rollback drop index ordering.shipment_key_age_ix;
