--liquibase formatted sql

--changeset shucheng:20261130164500_create_verification_key
-- the public halves of all nodes' signing keys; a node's private ones never leave its home.
-- Who deletes a row ends the tokens that its key signed, and has the node make another.
create table platform.verification_key (
  id         text        primary key,
  jwk        jsonb       not null
    check (jwk ->> 'kid' = id and jwk -> 'd' is null and jwk -> 'p' is null and jwk -> 'q' is null),
  expires_at timestamptz not null -- when no token that it signed is good any more
);
--rollback drop table platform.verification_key;
