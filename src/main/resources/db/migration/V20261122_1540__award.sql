create table plan_run (
  id          bigint                      not null,
  version     int                         not null,
  tender_id   bigint                      not null,
  kind        varchar(20)                 not null,
  name        varchar(80)                 not null,
  problem     text                        not null, -- JSON
  digest      char(64)                    not null, -- of the problem
  state       varchar(20)                 not null,
  stage       varchar(20),
  objective   varchar(20),                          -- that the planner works at
  found       numeric(38, 12),
  bound       numeric(38, 12),
  plan        text,                                 -- JSON, with reasons and the price of each rule
  certificate text,
  stop        boolean                     not null, -- its user wants it to end
  lease_owner varchar(36),
  lease_until timestamp(3) with time zone,
  asked_by    bigint                      not null,
  asked_at    timestamp(3) with time zone not null,
  began_at    timestamp(3) with time zone,
  ended_at    timestamp(3) with time zone,
  constraint plan_run_pk primary key (id),
  constraint plan_run_tender_fk foreign key (tender_id) references tender (id),
  constraint plan_run_asked_by_fk foreign key (asked_by) references account (id)
);

create index plan_run_tender on plan_run (tender_id);
create index plan_run_state on plan_run (state);

create table award (
  id          bigint                      not null,
  version     int                         not null,
  tender_id   bigint                      not null,
  round       int                         not null,
  plan_id     bigint,                               -- null where nothing can be awarded
  state       varchar(20)                 not null,
  broken      text                        not null, -- JSON: rules that departures from the plan break
  reason      varchar(2000),                        -- why it was returned, annulled or not to be
  proposed_by bigint                      not null,
  proposed_at timestamp(3) with time zone not null,
  approved_by bigint,
  approved_at timestamp(3) with time zone,
  stands_until timestamp(3) with time zone,         -- end of the standstill, exclusive
  ended_at    timestamp(3) with time zone,
  constraint award_pk primary key (id),
  constraint award_tender_fk foreign key (tender_id) references tender (id),
  constraint award_plan_fk foreign key (plan_id) references plan_run (id),
  constraint award_proposed_by_fk foreign key (proposed_by) references account (id),
  constraint award_approved_by_fk foreign key (approved_by) references account (id),
  constraint award_round unique (tender_id, round)
);

create table award_lot (
  id         bigint      not null,
  version    int         not null,
  award_id   bigint      not null,
  lot_id     bigint      not null,
  planned_id bigint,                -- the bid that the plan gives the lot to; null for none and for several
  bid_id     bigint,                -- the bid that gets it, likewise
  departure  varchar(2000),         -- the chair's reason; null where the plan is followed
  unawarded  varchar(40),           -- why nobody gets it; null where somebody does
  constraint award_lot_pk primary key (id),
  constraint award_lot_award_fk foreign key (award_id) references award (id),
  constraint award_lot_lot_fk foreign key (lot_id) references lot (id),
  constraint award_lot_planned_fk foreign key (planned_id) references bid (id),
  constraint award_lot_bid_fk foreign key (bid_id) references bid (id),
  constraint award_lot_once unique (award_id, lot_id)
);

create table award_line (
  id       bigint          not null,
  version  int             not null,
  award_id bigint          not null,
  offer_id bigint          not null,
  price    numeric(38, 20) not null, -- evaluated, in the evaluation currency, after the discount of the package
  package  varchar(200),             -- its name; null for none
  constraint award_line_pk primary key (id),
  constraint award_line_award_fk foreign key (award_id) references award (id),
  constraint award_line_offer_fk foreign key (offer_id) references offer (id),
  constraint award_line_once unique (award_id, offer_id)
);

create table complaint (
  id              bigint                      not null,
  version         int                         not null,
  award_id        bigint                      not null,
  organization_id bigint                      not null,
  text            varchar(8000)               not null,
  received_by     bigint                      not null,
  received_at     timestamp(3) with time zone not null,
  decision        varchar(20),
  reasons         varchar(8000),
  decided_by      bigint,
  decided_at      timestamp(3) with time zone,
  constraint complaint_pk primary key (id),
  constraint complaint_award_fk foreign key (award_id) references award (id),
  constraint complaint_organization_fk foreign key (organization_id) references organization (id),
  constraint complaint_received_by_fk foreign key (received_by) references account (id),
  constraint complaint_decided_by_fk foreign key (decided_by) references account (id)
);

create index complaint_award on complaint (award_id);

create table contract (
  id           bigint                      not null,
  version      int                         not null,
  tender_id    bigint                      not null,
  award_id     bigint                      not null,
  bid_id       bigint                      not null,
  number       varchar(60)                 not null,
  currency     char(3)                     not null,
  price        numeric(38, 20)             not null, -- sum of the evaluated prices of its schools
  months       int                         not null,
  concluded_at timestamp(3) with time zone not null,
  constraint contract_pk primary key (id),
  constraint contract_tender_fk foreign key (tender_id) references tender (id),
  constraint contract_award_fk foreign key (award_id) references award (id),
  constraint contract_bid_fk foreign key (bid_id) references bid (id),
  constraint contract_number unique (number),
  constraint contract_one_for_supplier unique (award_id, bid_id)
);

create table contract_line (
  id          bigint          not null,
  version     int             not null,
  contract_id bigint          not null,
  offer_id    bigint          not null,
  price       numeric(38, 20) not null, -- evaluated, in the evaluation currency
  starts_by   date            not null, -- last day of delivery
  constraint contract_line_pk primary key (id),
  constraint contract_line_contract_fk foreign key (contract_id) references contract (id),
  constraint contract_line_offer_fk foreign key (offer_id) references offer (id),
  constraint contract_line_once unique (contract_id, offer_id)
);
