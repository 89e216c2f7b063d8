create table judged_score (
  id        bigint not null,
  version   int                         not null,
  bid_id    bigint                      not null,
  criterion varchar(60)                 not null,
  points    numeric(7, 2)               not null,
  reason    varchar(1000)               not null,
  scored_by bigint                      not null,
  scored_at timestamp(3) with time zone not null,
  constraint judged_score_pk primary key (id),
  constraint judged_score_bid_fk foreign key (bid_id) references bid (id),
  constraint judged_score_scored_by_fk foreign key (scored_by) references account (id),
  constraint judged_score_one_per_criterion unique (bid_id, criterion)
);

create table lot_score (
  id           bigint not null,
  version      int         not null,
  lot_id       bigint      not null,
  bid_id       bigint      not null,
  status       varchar(30) not null,
  covered      int         not null,
  schools      int         not null,
  points       text        not null, -- JSON: by criterion
  guaranteed   numeric(38, 20),
  technical    numeric(38, 20),
  price        numeric(38, 20),      -- mean per covered school, evaluation currency
  price_sum    numeric(38, 20),
  price_points numeric(38, 20),
  total        numeric(38, 20),
  rank_figure  numeric(38, 20),      -- of formulas that give no points
  ranked       int,
  behind       varchar(20),
  constraint lot_score_pk primary key (id),
  constraint lot_score_lot_fk foreign key (lot_id) references lot (id),
  constraint lot_score_bid_fk foreign key (bid_id) references bid (id),
  constraint lot_score_one_per_bid unique (lot_id, bid_id)
);

create index lot_score_bid on lot_score (bid_id);
