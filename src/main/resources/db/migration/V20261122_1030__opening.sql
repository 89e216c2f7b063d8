create table opening_session (
  id           bigint not null,
  version      int                         not null,
  tender_id    bigint                      not null,
  kind         varchar(20)                 not null,
  started_at   timestamp(3) with time zone not null,
  enabled_at   timestamp(3) with time zone, -- when enough holders had done their part
  completed_at timestamp(3) with time zone,
  lease_owner  varchar(36),                 -- the run that reads envelopes now
  lease_until  timestamp(3) with time zone,
  minutes      text,                        -- canonical JSON, once completed
  constraint opening_session_pk primary key (id),
  constraint opening_session_tender_fk foreign key (tender_id) references tender (id),
  constraint opening_session_one_per_kind unique (tender_id, kind)
);

create table opening_member (
  id          bigint not null,
  version     int                         not null,
  session_id  bigint                      not null,
  account_id  bigint                      not null,
  epoch       int                         not null,
  position    int                         not null,
  joined_at   timestamp(3) with time zone not null,
  finished_at timestamp(3) with time zone,
  signed_at   timestamp(3) with time zone,
  signature   varchar(100),                 -- ECDSA over the minutes, r and s, base64url
  signing_key varchar(100),                 -- the point that checks it, base64url
  constraint opening_member_pk primary key (id),
  constraint opening_member_session_fk foreign key (session_id) references opening_session (id),
  constraint opening_member_account_fk foreign key (account_id) references account (id),
  constraint opening_member_one_per_place unique (session_id, epoch, position)
);

create table opening_envelope (
  id         bigint not null,
  version    int         not null,
  session_id bigint      not null,
  sealed_id  bigint      not null,
  lot        varchar(40),           -- of a financial envelope
  place      int         not null,
  ephemeral  varchar(100),          -- its point; null when the envelope has none
  state      varchar(20) not null,
  problem    varchar(60),           -- why it cannot be read
  constraint opening_envelope_pk primary key (id),
  constraint opening_envelope_session_fk foreign key (session_id) references opening_session (id),
  constraint opening_envelope_sealed_fk foreign key (sealed_id) references sealed_bid (id),
  constraint opening_envelope_one_per_place unique (session_id, place)
);

create table opening_partial (
  id          bigint not null,
  member_id   bigint       not null,
  envelope_id bigint       not null,
  point       varchar(100) not null,
  constraint opening_partial_pk primary key (id),
  constraint opening_partial_member_fk foreign key (member_id) references opening_member (id),
  constraint opening_partial_envelope_fk foreign key (envelope_id) references opening_envelope (id),
  constraint opening_partial_once unique (member_id, envelope_id)
);

create index opening_partial_envelope on opening_partial (envelope_id);
