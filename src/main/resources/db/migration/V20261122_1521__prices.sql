-- Questions about prices (R3.10), one after the other for a bid in a lot, and why a fragile winner stays (R3.11).
create table price_question (
  id           bigint                      not null,
  version      int                         not null,
  bid_id       bigint                      not null,
  lot_id       bigint                      not null,
  asked        varchar(4000)               not null,
  asked_by     bigint                      not null,
  asked_at     timestamp(3) with time zone not null,
  answer_until timestamp(3) with time zone not null,
  answer       varchar(4000),
  answered_by  bigint,
  answered_at  timestamp(3) with time zone,
  verdict      varchar(20),
  reason       varchar(2000),
  decided_by   bigint,
  decided_at   timestamp(3) with time zone,
  constraint price_question_pk primary key (id),
  constraint price_question_bid_fk foreign key (bid_id) references bid (id),
  constraint price_question_lot_fk foreign key (lot_id) references lot (id),
  constraint price_question_asked_by_fk foreign key (asked_by) references account (id),
  constraint price_question_answered_by_fk foreign key (answered_by) references account (id),
  constraint price_question_decided_by_fk foreign key (decided_by) references account (id)
);

create index price_question_bid on price_question (bid_id);

create table fragile_reason (
  id       bigint                      not null,
  version  int                         not null,
  lot_id   bigint                      not null,
  bid_id   bigint                      not null, -- the winner that it was given for
  reason   varchar(2000)               not null,
  given_by bigint                      not null,
  given_at timestamp(3) with time zone not null,
  constraint fragile_reason_pk primary key (id),
  constraint fragile_reason_lot_fk foreign key (lot_id) references lot (id),
  constraint fragile_reason_bid_fk foreign key (bid_id) references bid (id),
  constraint fragile_reason_given_by_fk foreign key (given_by) references account (id),
  constraint fragile_reason_one_per_lot unique (lot_id)
);
