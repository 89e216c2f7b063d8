-- The members' scores that a consensus without a reason of its own was made of: when they change, it no longer stands.
alter table judged_score add column made_of varchar(64);
