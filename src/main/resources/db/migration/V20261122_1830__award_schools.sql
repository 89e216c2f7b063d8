-- What the chair means to award otherwise than planned, kept until the award is proposed.
create table plan_departure (
  id      bigint                      not null,
  version int                         not null,
  plan_id bigint                      not null,
  lot     varchar(20)                 not null, -- code
  schools text                        not null, -- JSON: ids in their country
  bid_id  bigint,                               -- null for nobody
  reason  varchar(2000)               not null,
  made_by bigint                      not null,
  made_at timestamp(3) with time zone not null,
  constraint plan_departure_pk primary key (id),
  constraint plan_departure_plan_fk foreign key (plan_id) references plan_run (id),
  constraint plan_departure_bid_fk foreign key (bid_id) references bid (id),
  constraint plan_departure_made_by_fk foreign key (made_by) references account (id)
);

create index plan_departure_plan on plan_departure (plan_id);

-- Schools that an award gives to somebody else than planned, where schools are awarded one by one.
create table award_school (
  id         bigint        not null,
  version    int           not null,
  award_id   bigint        not null,
  item_id    bigint        not null,
  planned_id bigint,                 -- the bid that the plan gives it to; null for none
  bid_id     bigint,                 -- the bid that gets it, likewise
  departure  varchar(2000) not null, -- the chair's reason
  constraint award_school_pk primary key (id),
  constraint award_school_award_fk foreign key (award_id) references award (id),
  constraint award_school_item_fk foreign key (item_id) references item (id),
  constraint award_school_planned_fk foreign key (planned_id) references bid (id),
  constraint award_school_bid_fk foreign key (bid_id) references bid (id),
  constraint award_school_once unique (award_id, item_id)
);
