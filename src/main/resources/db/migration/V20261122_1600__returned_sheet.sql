-- A closed sheet that was opened again, as it was handed in.
create table returned_sheet (
  id          bigint                      not null,
  version     int                         not null,
  tender_id   bigint                      not null,
  account_id  bigint                      not null, -- whose sheet it is
  handed_at   timestamp(3) with time zone not null,
  returned_by bigint                      not null,
  returned_at timestamp(3) with time zone not null,
  reason      varchar(1000)               not null,
  revealed    boolean                     not null, -- whether the members had seen each other's scores
  scores      text                        not null, -- canonical JSON
  sha256      char(64)                    not null, -- of it
  constraint returned_sheet_pk primary key (id),
  constraint returned_sheet_tender_fk foreign key (tender_id) references tender (id),
  constraint returned_sheet_account_fk foreign key (account_id) references account (id),
  constraint returned_sheet_by_fk foreign key (returned_by) references account (id)
);
