create table audit_checkpoint (
  id       bigint                      not null, -- 1, 2, 3…: a gap is a removed one
  previous bigint,
  entry    bigint                      not null,
  hash     char(64)                    not null,
  made_at  timestamp(3) with time zone not null,
  jws      text                        not null, -- signed canonical JSON of all of these
  constraint audit_checkpoint_pk primary key (id),
  constraint audit_checkpoint_one_successor unique (previous),
  constraint audit_checkpoint_one_per_entry unique (entry),
  constraint audit_checkpoint_previous_fk foreign key (previous) references audit_checkpoint (id),
  constraint audit_checkpoint_entry_fk foreign key (entry) references audit_entry (number)
);

-- RFC 3161 time-stamps over checkpoints, which come when the authority answers.
create table audit_stamp (
  checkpoint_id bigint                      not null,
  stamped_at    timestamp(3) with time zone not null, -- by the authority
  authority     varchar(300)                not null,
  token         text                        not null, -- Base64
  constraint audit_stamp_pk primary key (checkpoint_id),
  constraint audit_stamp_checkpoint_fk foreign key (checkpoint_id) references audit_checkpoint (id)
);

-- Which work a node has taken on, and until when no other node does it.
create table audit_lease (
  id         int                         not null,
  taken_till timestamp(3) with time zone not null,
  constraint audit_lease_pk primary key (id),
  constraint audit_lease_only_one check (id = 1)
);

insert into audit_lease (id, taken_till) values (1, timestamp with time zone '2026-01-01 00:00:00+00:00');

create index audit_entry_account on audit_entry (account);
create index audit_entry_recorded_at on audit_entry (recorded_at);
