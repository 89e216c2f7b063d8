-- A school is in one lot of a tender, not only once in each lot.
alter table item add column tender_id bigint;
update item set tender_id = (select lot.tender_id from lot where lot.id = item.lot_id);
alter table item alter column tender_id set not null;
alter table item add constraint item_tender_fk foreign key (tender_id) references tender (id);
alter table item add constraint item_once_per_tender unique (tender_id, school_id);
