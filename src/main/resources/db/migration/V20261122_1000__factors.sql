-- Second factors, passkeys, sessions, and what slows guessing down.
create table totp (
  account_id   bigint                      not null,
  secret       varchar(400)                not null, -- JWE under the key of the configuration
  confirmed_at timestamp(3) with time zone not null,
  last_step    bigint                      not null, -- of the last code that was taken: none is taken twice
  constraint totp_pk primary key (account_id),
  constraint totp_account_fk foreign key (account_id) references account (id)
);

create table recovery_code (
  id         bigint   not null,
  account_id bigint   not null,
  hash       char(64) not null, -- HMAC-SHA-256 under the key of the configuration
  constraint recovery_code_pk primary key (id),
  constraint recovery_code_once unique (account_id, hash),
  constraint recovery_code_account_fk foreign key (account_id) references account (id)
);

create table passkey (
  id              bigint                      not null,
  version         int                         not null,
  account_id      bigint                      not null,
  credential_id   varchar(1400)               not null, -- Base64url
  user_handle     varchar(100)                not null, -- Base64url
  public_key      varchar(2000)               not null, -- COSE, Base64url
  signature_count bigint                      not null,
  name            varchar(100)                not null,
  created_at      timestamp(3) with time zone not null,
  last_used_at    timestamp(3) with time zone,
  constraint passkey_pk primary key (id),
  constraint passkey_one_per_credential unique (credential_id),
  constraint passkey_account_fk foreign key (account_id) references account (id)
);

create index passkey_account on passkey (account_id);

create table session (
  id           bigint                      not null,
  account_id   bigint                      not null,
  token        char(64)                    not null, -- SHA-256 of what the browser's cookie holds
  device       varchar(100)                not null,
  created_at   timestamp(3) with time zone not null,
  last_seen_at timestamp(3) with time zone not null,
  constraint session_pk primary key (id),
  constraint session_one_per_token unique (token),
  constraint session_account_fk foreign key (account_id) references account (id)
);

create index session_account on session (account_id);
create index session_last_seen on session (last_seen_at);

create table throttle (
  place    char(64)                    not null, -- HMAC of an address, account or device: no personal data
  failures int                         not null,
  tried_at timestamp(3) with time zone not null,
  open_at  timestamp(3) with time zone not null, -- no attempt before
  constraint throttle_pk primary key (place)
);

create index throttle_tried on throttle (tried_at);
