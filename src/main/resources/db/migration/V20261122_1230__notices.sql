create table notice (
  id         bigint                      not null,
  version    int                         not null,
  account_id bigint                      not null,
  kind       varchar(30)                 not null,
  tender_id  bigint                      not null, -- 0 for none
  occasion   varchar(60)                 not null,
  path       varchar(500)                not null,
  arguments  text                        not null, -- JSON
  shown      boolean                     not null,
  told_at    timestamp(3) with time zone not null,
  read_at    timestamp(3) with time zone,
  constraint notice_pk primary key (id),
  constraint notice_account_fk foreign key (account_id) references account (id),
  constraint notice_once unique (account_id, kind, tender_id, occasion)
);

create index notice_newest on notice (account_id, told_at);
create index notice_oldest on notice (told_at);

create table notice_preference (
  id         bigint      not null,
  version    int         not null,
  account_id bigint      not null,
  kind       varchar(30) not null,
  mail       boolean     not null,
  portal     boolean     not null,
  country    varchar(2), -- of new tenders; null for all
  constraint notice_preference_pk primary key (id),
  constraint notice_preference_account_fk foreign key (account_id) references account (id),
  constraint notice_preference_one_per_kind unique (account_id, kind)
);

-- Locked by whichever node goes a round.
create table notice_turn (
  id int not null,
  constraint notice_turn_pk primary key (id),
  constraint notice_turn_only_one check (id = 1)
);

insert into notice_turn (id) values (1);
