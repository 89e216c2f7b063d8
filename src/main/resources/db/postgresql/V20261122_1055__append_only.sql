create function audit_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only: % of % refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_append_only();
create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint
  for each statement execute function audit_append_only();
create trigger audit_stamp_append_only before update or delete or truncate on audit_stamp
  for each statement execute function audit_append_only();

-- Users that do not own the tables, as docker/roles.sql makes one for the portal, may not even try.
do $$
declare granted record;
begin
  for granted in
    select distinct g.table_name, g.grantee
      from information_schema.role_table_grants g
      join pg_tables t on t.schemaname = g.table_schema and t.tablename = g.table_name
     where g.table_schema = current_schema()
       and g.table_name in ('audit_entry', 'audit_checkpoint', 'audit_stamp')
       and g.grantee <> t.tableowner
  loop
    execute format('revoke update, delete, truncate on %I from %s', granted.table_name,
      case granted.grantee when 'PUBLIC' then 'public' else quote_ident(granted.grantee) end);
  end loop;
end $$;

-- Adds an entry at the end of the chain: its content, then its canonical JSON before the number, from there to the hash of
-- the entry before, and from there to the end. In the database, so that writers wait for each other as shortly as can be.
create function audit_append(
  at timestamp with time zone, act varchar, account bigint, organization bigint, tender bigint, facts text,
  before_number text, before_previous text, after_previous text) returns bigint
language plpgsql as $$
declare
  last record;
  digest text;
begin
  select h.number, h.hash into strict last from audit_head h where h.id = 1 for update;
  digest := encode(sha256(convert_to(
    before_number || (last.number + 1) || before_previous || last.hash || after_previous, 'UTF8')), 'hex');
  insert into audit_entry (recorded_at, act, account, organization, tender, facts, number, previous, hash)
    values (at, act, account, organization, tender, facts, last.number + 1, last.hash, digest);
  update audit_head set number = last.number + 1, hash = digest where id = 1;
  return last.number + 1;
end $$;
