create table bid (
  id              bigint not null,
  version         int          not null,
  tender_id       bigint       not null,
  organization_id bigint       not null,
  stage           varchar(20)  not null, -- DRAFT: the supplier's own; OPENED: read from the sealed bid
  currency        char(3)      not null,
  vat_included    boolean      not null,
  proposal        text         not null, -- JSON: answer per judged criterion
  revision        int          not null,
  lots            text         not null, -- JSON: codes of the lots bid, once opened
  unreadable      varchar(60),           -- why an opened bid cannot be read
  constraint bid_pk primary key (id),
  constraint bid_tender_fk foreign key (tender_id) references tender (id),
  constraint bid_organization_fk foreign key (organization_id) references organization (id),
  constraint bid_one_per_supplier unique (tender_id, organization_id, stage)
);

create table offer (
  id             bigint not null,
  version        int            not null,
  bid_id         bigint         not null,
  item_id        bigint         not null,
  ordinal        int            not null, -- 1 and, where the tender allows alternatives, more
  technology     varchar(20),
  download       numeric(9, 3),           -- Mbit/s
  upload         numeric(9, 3),           -- Mbit/s
  latency        int,                     -- ms
  availability   numeric(7, 4),           -- percent
  unlimited      boolean,
  data_cap       int,                     -- GB a month
  delivery_weeks int,
  hub_radius     int,                     -- m
  power_included boolean,
  backup         varchar(20),
  remarks        varchar(500),
  nrc            numeric(19, 4),          -- in the bid's currency
  mrc            numeric(19, 4),
  stated_total   numeric(19, 4),
  constraint offer_pk primary key (id),
  constraint offer_bid_fk foreign key (bid_id) references bid (id),
  constraint offer_item_fk foreign key (item_id) references item (id),
  constraint offer_one_per_ordinal unique (bid_id, item_id, ordinal)
);

create index offer_item on offer (item_id);

create table sealed_bid (
  id              bigint not null,
  version         int                         not null,
  tender_id       bigint                      not null,
  organization_id bigint                      not null,
  revision        int                         not null,
  number          varchar(40)                 not null,
  received_at     timestamp(3) with time zone not null,
  withdrawn_at    timestamp(3) with time zone,
  sha256          char(64)                    not null,
  content         text                        not null, -- ciphertext for good: envelopes as compact JWE
  constraint sealed_bid_pk primary key (id),
  constraint sealed_bid_tender_fk foreign key (tender_id) references tender (id),
  constraint sealed_bid_organization_fk foreign key (organization_id) references organization (id),
  constraint sealed_bid_one_per_revision unique (tender_id, organization_id, revision),
  constraint sealed_bid_one_per_number unique (number)
);

create table tender_key (
  id         bigint not null,
  tender_id  bigint      not null,
  kind       varchar(20) not null,
  public_key text        not null, -- JWK
  secret_key text        not null, -- JWK, encrypted under the key of the configuration
  constraint tender_key_pk primary key (id),
  constraint tender_key_tender_fk foreign key (tender_id) references tender (id),
  constraint tender_key_one_per_kind unique (tender_id, kind)
);
