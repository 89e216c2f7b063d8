-- When the owner of a session last proved who it is: what guards the account changes only shortly after.
delete from session;
alter table session add column proven_at timestamp(3) with time zone not null;
