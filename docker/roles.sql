-- Two users of PostgreSQL instead of one, so that the portal itself cannot change its audit trail: the owner makes and
-- changes the tables (app.db.owner.user), the portal works in them (app.db.user). See src/docs/operations.md.
-- As a superuser, connected to the empty database, once:
--   psql -v owner_password=… -v portal_password=… -f docker/roles.sql tenders
create user tenders_owner password :'owner_password';
create user tenders password :'portal_password';
revoke create on schema public from public;
grant usage, create on schema public to tenders_owner;
grant usage on schema public to tenders;
alter default privileges for role tenders_owner in schema public grant select, insert, update, delete on tables to tenders;
alter default privileges for role tenders_owner in schema public grant usage, select on sequences to tenders;
-- The migrations take update, delete and truncate on the tables of the audit trail away again.
