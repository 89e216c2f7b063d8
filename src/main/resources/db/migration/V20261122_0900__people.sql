alter table account add column verified_at timestamp(3) with time zone;
alter table account add column deactivated_at timestamp(3) with time zone;
alter table account add column administrator boolean default false not null;
