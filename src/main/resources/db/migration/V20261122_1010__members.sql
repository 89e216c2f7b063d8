create table letter (
  id         bigint                      not null,
  version    int                         not null,
  message_id varchar(36)                 not null,
  recipient  varchar(254)                not null,
  language   varchar(2)                  not null,
  template   varchar(60)                 not null,
  contents   text, -- locked; null once the letter is not on its way any more
  state      varchar(20)                 not null,
  attempts   int                         not null,
  written_at timestamp(3) with time zone not null,
  due_at     timestamp(3) with time zone not null,
  sent_at    timestamp(3) with time zone,
  constraint letter_pk primary key (id),
  constraint letter_one_per_message_id unique (message_id)
);

create index letter_due on letter (state, due_at);

create table letter_round (
  id      int                         not null,
  node    varchar(36)                 not null,
  ends_at timestamp(3) with time zone not null,
  constraint letter_round_pk primary key (id),
  constraint letter_round_only_one check (id = 1)
);

insert into letter_round (id, node, ends_at)
values (1, '', timestamp with time zone '2026-01-01 00:00:00+00');

alter table account add column language varchar(2) default 'en' not null;

-- Two companies may have one name: who they are follows from country and registration number.
alter table organization drop constraint organization_one_per_name;
alter table organization add column country varchar(2);
alter table organization add column registration_number varchar(60);
create index organization_name on organization (name);

create table token (
  id         bigint                      not null,
  version    int                         not null,
  hash       char(64)                    not null,
  purpose    varchar(20)                 not null,
  email      varchar(254)                not null,
  account_id bigint,
  facts      text, -- locked JSON
  errand     varchar(36)                 not null,
  issued_at  timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at    timestamp(3) with time zone,
  constraint token_pk primary key (id),
  constraint token_one_per_hash unique (hash),
  constraint token_account_fk foreign key (account_id) references account (id)
);

create index token_email on token (email, issued_at);

create table identity_of_account (
  id         bigint       not null,
  version    int          not null,
  issuer     varchar(500) not null,
  subject    varchar(255) not null,
  account_id bigint       not null,
  constraint identity_of_account_pk primary key (id),
  constraint identity_of_account_one_per_subject unique (issuer, subject),
  constraint identity_of_account_account_fk foreign key (account_id) references account (id)
);

-- Nobody's password: erased, or people who come in by another way.
alter table account alter column password_hash drop not null;
