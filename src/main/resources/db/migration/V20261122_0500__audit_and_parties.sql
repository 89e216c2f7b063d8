-- Ids of all tables; the step is the allocation size in META-INF/orm.xml.
create sequence ids start with 100 increment by 100;

create table audit_entry (
  number       bigint                      not null,
  recorded_at  timestamp(3) with time zone not null,
  act          varchar(60)                 not null,
  account      bigint,
  organization bigint,
  tender       bigint,
  facts        text                        not null, -- JSON
  previous     char(64)                    not null,
  hash         char(64)                    not null,
  constraint audit_entry_pk primary key (number),
  constraint audit_entry_one_successor unique (previous)
);

create index audit_entry_tender on audit_entry (tender);

create table audit_head (
  id     int      not null,
  number bigint   not null,
  hash   char(64) not null,
  constraint audit_head_pk primary key (id),
  constraint audit_head_only_one check (id = 1)
);

insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table organization (
  id      bigint not null,
  version int          not null,
  name    varchar(200) not null,
  kind    varchar(20)  not null,
  constraint organization_pk primary key (id),
  constraint organization_one_per_name unique (name)
);

create table account (
  id              bigint not null,
  version         int          not null,
  email           varchar(254) not null,
  name            varchar(200) not null,
  password_hash   varchar(200) not null,
  role            varchar(20)  not null,
  organization_id bigint       not null,
  constraint account_pk primary key (id),
  constraint account_one_per_email unique (email),
  constraint account_organization_fk foreign key (organization_id) references organization (id)
);
