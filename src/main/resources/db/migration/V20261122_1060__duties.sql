create table appointment (
  id          bigint not null,
  version     int                         not null,
  tender_id   bigint                      not null,
  account_id  bigint                      not null,
  duty        varchar(20)                 not null,
  began_at    timestamp(3) with time zone not null,
  ended_at    timestamp(3) with time zone, -- null while it lasts
  replaced_id bigint,                      -- the ended one whose place it took
  constraint appointment_pk primary key (id),
  constraint appointment_tender_fk foreign key (tender_id) references tender (id),
  constraint appointment_account_fk foreign key (account_id) references account (id),
  constraint appointment_replaced_fk foreign key (replaced_id) references appointment (id),
  constraint appointment_one_successor unique (replaced_id)
);

create index appointment_tender on appointment (tender_id, account_id);
create index appointment_account on appointment (account_id);
