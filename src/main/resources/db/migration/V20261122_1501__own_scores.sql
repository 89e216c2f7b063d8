create table own_score (
  id          bigint                      not null,
  version     int                         not null,
  bid_id      bigint                      not null,
  criterion   varchar(60)                 not null,
  account_id  bigint                      not null,
  points      numeric(7, 2),              -- null while only a reason is noted
  reason      varchar(1000)               not null,
  document_id varchar(40),                -- of the bid, where the reason is
  page        int,
  scored_at   timestamp(3) with time zone not null,
  constraint own_score_pk primary key (id),
  constraint own_score_bid_fk foreign key (bid_id) references bid (id),
  constraint own_score_account_fk foreign key (account_id) references account (id),
  constraint own_score_once unique (bid_id, criterion, account_id)
);

create table sheet_handed_in (
  id         bigint                      not null,
  version    int                         not null,
  tender_id  bigint                      not null,
  account_id bigint                      not null,
  handed_at  timestamp(3) with time zone not null,
  constraint sheet_handed_in_pk primary key (id),
  constraint sheet_handed_in_tender_fk foreign key (tender_id) references tender (id),
  constraint sheet_handed_in_account_fk foreign key (account_id) references account (id),
  constraint sheet_handed_in_once unique (tender_id, account_id)
);

create table consensus_vote (
  id         bigint                      not null,
  version    int                         not null,
  tender_id  bigint                      not null,
  account_id bigint                      not null,
  agrees     boolean                     not null,
  reason     varchar(1000),
  sha256     char(64)                    not null, -- of the consensus that was voted on
  voted_at   timestamp(3) with time zone not null,
  constraint consensus_vote_pk primary key (id),
  constraint consensus_vote_tender_fk foreign key (tender_id) references tender (id),
  constraint consensus_vote_account_fk foreign key (account_id) references account (id),
  constraint consensus_vote_once unique (tender_id, account_id),
  constraint consensus_vote_reason check (agrees or reason is not null)
);

-- Whether the chair gave the consensus a reason of its own.
alter table judged_score add explained boolean default false not null;
