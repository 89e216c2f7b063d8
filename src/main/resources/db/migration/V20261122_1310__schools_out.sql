-- Schools that an amendment takes out of the tender, as JSON; with its item go the rows of drafts.
alter table amendment add column schools_out text default '[]' not null;
alter table draft_row drop constraint draft_row_item_fk;
alter table draft_row add constraint draft_row_item_fk foreign key (item_id) references item (id) on delete cascade;
