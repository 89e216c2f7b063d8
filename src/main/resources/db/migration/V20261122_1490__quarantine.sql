-- Parts of opened technical envelopes that show a price (R2.3): out of sight of those who judge until staff decide.
create table quarantine (
  id         bigint                      not null,
  version    int                         not null,
  bid_id     bigint                      not null,
  answer     varchar(100),                          -- a judged criterion, or requirement.<id>; null for a document
  document   varchar(36),                           -- of the bid; null for an answer
  pages      varchar(200),                          -- such as 3,5-7; null for all of it
  found      varchar(1000)               not null,  -- what somebody saw
  found_by   bigint                      not null,
  found_at   timestamp(3) with time zone not null,
  kept       boolean,                               -- null while nobody has decided
  reason     varchar(1000),
  decided_by bigint,
  decided_at timestamp(3) with time zone,
  constraint quarantine_pk primary key (id),
  constraint quarantine_bid_fk foreign key (bid_id) references bid (id),
  constraint quarantine_found_by_fk foreign key (found_by) references account (id),
  constraint quarantine_decided_by_fk foreign key (decided_by) references account (id),
  constraint quarantine_of_one check ((answer is null) <> (document is null)),
  constraint quarantine_decided check ((kept is null) = (reason is null) and (kept is null) = (decided_at is null))
);

create index quarantine_bid on quarantine (bid_id);
