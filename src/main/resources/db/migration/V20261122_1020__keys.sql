create table holder_key (
  id          bigint not null,
  version     int                         not null,
  account_id  bigint                      not null,
  agreement   varchar(90)                 not null, -- point of P-256: shares are closed for it
  signature   varchar(90)                 not null, -- point of P-256: signatures are checked with it
  protection  text                        not null, -- the private halves under the holder's passphrase, compact JWE
  created_at  timestamp(3) with time zone not null,
  replaced_at timestamp(3) with time zone,          -- null while it is the holder's key
  constraint holder_key_pk primary key (id),
  constraint holder_key_account_fk foreign key (account_id) references account (id)
);

create index holder_key_account on holder_key (account_id);

create table recovery_key (
  id            bigint not null,
  version       int                         not null,
  point         varchar(90)                 not null, -- point of P-256
  registered_at timestamp(3) with time zone not null,
  replaced_at   timestamp(3) with time zone,
  constraint recovery_key_pk primary key (id)
);

create table key_ceremony (
  id             bigint not null,
  version        int                         not null,
  tender_id      bigint                      not null,
  epoch          int                         not null,
  base_id        bigint,                     -- the ceremony whose shares are dealt anew, null for a new key
  threshold      int                         not null,
  phase          varchar(20)                 not null,
  started_at     timestamp(3) with time zone not null,
  ready_at       timestamp(3) with time zone,
  ended_at       timestamp(3) with time zone, -- given up, or another one took its place
  fingerprint    char(64),
  test_technical text,                       -- envelopes to rehearse with
  test_financial text,
  test_sha256    char(64),
  constraint key_ceremony_pk primary key (id),
  constraint key_ceremony_tender_fk foreign key (tender_id) references tender (id),
  constraint key_ceremony_base_fk foreign key (base_id) references key_ceremony (id),
  constraint key_ceremony_one_per_epoch unique (tender_id, epoch)
);

create table key_position (
  id            bigint not null,
  version       int    not null,
  ceremony_id   bigint not null,
  position      int    not null,
  account_id    bigint,                      -- null for the recovery key
  holder_key_id bigint,                      -- null until its holder made one
  recovery_id   bigint,
  rehearsal     text,                        -- JSON: partials on the test envelopes
  rehearsed_at  timestamp(3) with time zone,
  constraint key_position_pk primary key (id),
  constraint key_position_ceremony_fk foreign key (ceremony_id) references key_ceremony (id),
  constraint key_position_account_fk foreign key (account_id) references account (id),
  constraint key_position_holder_key_fk foreign key (holder_key_id) references holder_key (id),
  constraint key_position_recovery_fk foreign key (recovery_id) references recovery_key (id),
  constraint key_position_one_per_place unique (ceremony_id, position),
  constraint key_position_one_per_account unique (ceremony_id, account_id)
);

create table key_dealing (
  id          bigint not null,
  ceremony_id bigint                      not null,
  dealer      int                         not null, -- its position; in the base ceremony where shares are dealt anew
  kind        varchar(20)                 not null,
  commitments text                        not null, -- JSON: points
  letters     text                        not null, -- JSON: by position, values closed for their holders
  dealt_at    timestamp(3) with time zone not null,
  constraint key_dealing_pk primary key (id),
  constraint key_dealing_ceremony_fk foreign key (ceremony_id) references key_ceremony (id),
  constraint key_dealing_one_per_dealer unique (ceremony_id, dealer, kind)
);

drop table tender_key;

create table tender_key (
  id          bigint not null,
  tender_id   bigint      not null,
  kind        varchar(20) not null,
  public_key  varchar(90) not null, -- point of P-256; its private half exists as shares only
  ceremony_id bigint      not null, -- whose shares open
  constraint tender_key_pk primary key (id),
  constraint tender_key_tender_fk foreign key (tender_id) references tender (id),
  constraint tender_key_ceremony_fk foreign key (ceremony_id) references key_ceremony (id),
  constraint tender_key_one_per_kind unique (tender_id, kind)
);
