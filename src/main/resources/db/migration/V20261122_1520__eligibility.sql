-- What the chair decided on whole bids, each with the result before and after it (R3.5); rows are never changed.
create table eligibility_change (
  id         bigint                      not null,
  tender_id  bigint                      not null,
  bid_id     bigint                      not null,
  number     int                         not null,
  kind       varchar(20)                 not null,
  ground     varchar(40),
  reason     varchar(2000)               not null,
  stage      varchar(20)                 not null, -- where the tender stood
  decided_by bigint                      not null,
  decided_at timestamp(3) with time zone not null,
  was        text                        not null, -- JSON: where the bids stood
  became     text                        not null,
  constraint eligibility_change_pk primary key (id),
  constraint eligibility_change_tender_fk foreign key (tender_id) references tender (id),
  constraint eligibility_change_bid_fk foreign key (bid_id) references bid (id),
  constraint eligibility_change_decided_by_fk foreign key (decided_by) references account (id),
  constraint eligibility_change_one_per_number unique (tender_id, number)
);

create index eligibility_change_bid on eligibility_change (bid_id);
