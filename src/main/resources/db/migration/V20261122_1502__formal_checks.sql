create table formal_check (
  id         bigint                      not null,
  version    int                         not null,
  bid_id     bigint                      not null,
  subject    varchar(80)                 not null, -- key of a requirement or criterion; empty for the bid as a whole
  accepted   boolean                     not null,
  reason     varchar(1000)               not null,
  decided_by bigint                      not null,
  decided_at timestamp(3) with time zone not null,
  cure_until timestamp(3) with time zone,          -- null where the supplier cannot mend it
  file       varchar(40),                          -- what the supplier sent to mend it
  file_name  varchar(200),
  bytes      bigint,
  sha256     char(64),
  cured_at   timestamp(3) with time zone,
  constraint formal_check_pk primary key (id),
  constraint formal_check_bid_fk foreign key (bid_id) references bid (id),
  constraint formal_check_account_fk foreign key (decided_by) references account (id),
  constraint formal_check_once unique (bid_id, subject)
);
