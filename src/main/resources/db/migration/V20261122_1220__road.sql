-- Between publication and award: questions, amendments, cancellation, and whether the portal could be used.
alter table tender add column revision int default 0 not null;
alter table tender add column cancelled_at timestamp(3) with time zone;
alter table tender add column cancel_reason varchar(2000);

create table clarification_answer (
  id           bigint not null,
  version      int                         not null,
  tender_id    bigint                      not null,
  number       int,                                  -- null while it waits for an amendment
  question     varchar(4000)               not null, -- as the public reads it
  answer       varchar(8000)               not null,
  prepared_at  timestamp(3) with time zone not null,
  published_at timestamp(3) with time zone,
  amendment    int,                                  -- number of the amendment it came with
  constraint clarification_answer_pk primary key (id),
  constraint clarification_answer_tender_fk foreign key (tender_id) references tender (id),
  constraint clarification_answer_one_per_number unique (tender_id, number)
);

create table clarification (
  id              bigint not null,
  version         int                         not null,
  tender_id       bigint                      not null,
  organization_id bigint                      not null, -- shown to nobody
  account_id      bigint                      not null, -- shown to nobody
  text            varchar(4000)               not null,
  asked_at        timestamp(3) with time zone not null,
  answer_id       bigint,
  constraint clarification_pk primary key (id),
  constraint clarification_tender_fk foreign key (tender_id) references tender (id),
  constraint clarification_organization_fk foreign key (organization_id) references organization (id),
  constraint clarification_account_fk foreign key (account_id) references account (id),
  constraint clarification_answer_fk foreign key (answer_id) references clarification_answer (id)
);

create index clarification_tender on clarification (tender_id, organization_id);
create index clarification_of_answer on clarification (answer_id);

create table amendment (
  id               bigint not null,
  version          int                         not null,
  tender_id        bigint                      not null,
  number           int                         not null,
  summary          text,                                 -- JSON: text by language; null before it is written
  terms_before     text                        not null, -- JSON
  terms_after      text                        not null, -- JSON
  closes_before    timestamp(3) with time zone not null,
  closes_after     timestamp(3) with time zone not null,
  questions_before timestamp(3) with time zone not null,
  questions_after  timestamp(3) with time zone not null,
  outage_seconds   bigint,                               -- for which the portal could not be used, null for none
  outage_till      timestamp(3) with time zone,          -- end of the last outage that it makes good
  outage_least     timestamp(3) with time zone,          -- earliest deadline that makes it good
  drafted_by       bigint,                               -- null for the portal itself
  drafted_at       timestamp(3) with time zone not null,
  published_by     bigint,
  published_at     timestamp(3) with time zone,          -- null while a draft
  constraint amendment_pk primary key (id),
  constraint amendment_tender_fk foreign key (tender_id) references tender (id),
  constraint amendment_drafted_by_fk foreign key (drafted_by) references account (id),
  constraint amendment_published_by_fk foreign key (published_by) references account (id),
  constraint amendment_one_per_number unique (tender_id, number)
);

-- Periods in which the portal could be used: the newest grows with each heartbeat; what lies between two is an outage.
create table availability (
  id         bigint not null,
  version    int                         not null,
  started_at timestamp(3) with time zone not null,
  ended_at   timestamp(3) with time zone not null,
  constraint availability_pk primary key (id),
  constraint availability_one_per_start unique (started_at)
);

create index availability_ended_at on availability (ended_at);

-- Which node is the heart, and until when no other is.
create table availability_lease (
  id         int                         not null,
  taken_till timestamp(3) with time zone not null,
  constraint availability_lease_pk primary key (id),
  constraint availability_lease_only_one check (id = 1)
);

insert into availability_lease (id, taken_till) values (1, timestamp with time zone '2026-01-01 00:00:00+00:00');

-- For which revision of the tender a bid was sealed, and for which its owner confirmed it.
alter table sealed_bid add column sealed_for int default 0 not null;
alter table sealed_bid add column confirmed_for int;
alter table sealed_bid add column confirmed_at timestamp(3) with time zone;
