create table following (
  id          bigint                      not null,
  version     int                         not null,
  tender_id   bigint                      not null,
  account_id  bigint                      not null,
  followed_at timestamp(3) with time zone not null,
  constraint following_pk primary key (id),
  constraint following_tender_fk foreign key (tender_id) references tender (id),
  constraint following_account_fk foreign key (account_id) references account (id),
  constraint following_once unique (tender_id, account_id)
);
