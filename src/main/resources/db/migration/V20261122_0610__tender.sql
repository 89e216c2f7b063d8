create table tender (
  id              bigint not null,
  version         int                         not null,
  reference       varchar(40)                 not null,
  template        varchar(60)                 not null,
  status          varchar(30)                 not null,
  terms           text                        not null, -- JSON
  tender_days     int                         not null,
  question_days   int                         not null,
  opens_at        timestamp(3) with time zone,
  closes_at       timestamp(3) with time zone, -- received at this instant = late
  questions_until timestamp(3) with time zone,
  lottery_seed    char(64),
  created_at      timestamp(3) with time zone not null,
  constraint tender_pk primary key (id),
  constraint tender_one_per_reference unique (reference)
);

create table lot (
  id        bigint not null,
  tender_id bigint       not null,
  code      varchar(20)  not null,
  title     varchar(200) not null,
  position  int          not null,
  constraint lot_pk primary key (id),
  constraint lot_tender_fk foreign key (tender_id) references tender (id),
  constraint lot_one_per_code unique (tender_id, code)
);

create table item (
  id        bigint not null,
  lot_id    bigint not null,
  school_id bigint not null,
  position  int    not null,
  pupils    int    not null,
  constraint item_pk primary key (id),
  constraint item_lot_fk foreign key (lot_id) references lot (id),
  constraint item_school_fk foreign key (school_id) references school (id),
  constraint item_one_per_school unique (lot_id, school_id)
);

create index item_school on item (school_id);
