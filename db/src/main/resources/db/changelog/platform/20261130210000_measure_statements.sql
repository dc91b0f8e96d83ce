--liquibase formatted sql

--changeset shucheng:20261130210000_measure_statements splitStatements:false
-- whoever may not make it, or has no such extension, lives without the figures
do $$
begin
  create extension if not exists pg_stat_statements;
exception
  when others then
    raise notice 'pg_stat_statements cannot be had: %', sqlerrm;
end
$$;
--rollback drop extension if exists pg_stat_statements;
