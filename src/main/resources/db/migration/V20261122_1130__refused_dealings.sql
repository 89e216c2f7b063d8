-- Which dealings were refused by whom, for all holders to see: JSON, a list of positions.
alter table key_ceremony add column refused text;
