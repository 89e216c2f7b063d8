-- How much work a plan may take, and how often planners began it: one that takes them all down does not begin for ever.
alter table plan_run add column effort integer default 60 not null;
alter table plan_run add column begun integer default 0 not null;
