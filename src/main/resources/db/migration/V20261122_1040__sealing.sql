-- Drafts leave the table of opened bids; what they say is readable with the key of their organization alone.
delete from offer where bid_id in (select id from bid where stage = 'DRAFT');
delete from bid where stage = 'DRAFT';
alter table bid drop constraint bid_one_per_supplier;
alter table bid drop column stage;
alter table bid add constraint bid_one_per_supplier unique (tender_id, organization_id);

create table organization_key (
  organization_id bigint not null,
  secret          text   not null, -- 32 bytes, encrypted under the key of the configuration
  constraint organization_key_pk primary key (organization_id),
  constraint organization_key_organization_fk foreign key (organization_id) references organization (id)
);

create table draft (
  id              bigint not null,
  version         int    not null,
  tender_id       bigint not null,
  organization_id bigint not null,
  content         text   not null, -- ciphertext: currency, VAT, answers
  constraint draft_pk primary key (id),
  constraint draft_tender_fk foreign key (tender_id) references tender (id),
  constraint draft_key_fk foreign key (organization_id) references organization_key (organization_id),
  constraint draft_one_per_supplier unique (tender_id, organization_id)
);

create table draft_row (
  id       bigint not null,
  version  int    not null,
  draft_id bigint not null,
  item_id  bigint not null,
  ordinal  int    not null, -- 1 and, where the tender allows alternatives, more
  content  text   not null, -- ciphertext: promise and price
  constraint draft_row_pk primary key (id),
  constraint draft_row_draft_fk foreign key (draft_id) references draft (id),
  constraint draft_row_item_fk foreign key (item_id) references item (id),
  constraint draft_row_one_per_ordinal unique (draft_id, item_id, ordinal)
);

alter table sealed_bid add column sealed_by varchar(20) default 'SERVER' not null;
alter table sealed_bid add column nonce varchar(43) default '' not null; -- hides the supplier's name in the receipt
alter table sealed_bid add column entry bigint default 0 not null;       -- number in the audit trail
alter table sealed_bid add column commitment char(64) default '0000000000000000000000000000000000000000000000000000000000000000' not null;

create table bid_document (
  id              varchar(36)                 not null, -- chosen where it was encrypted; the name of its file
  tender_id       bigint                      not null,
  organization_id bigint                      not null,
  sha256          char(64)                    not null, -- of the ciphertext
  bytes           bigint                      not null, -- of the ciphertext
  uploaded_at     timestamp(3) with time zone not null,
  sealed_bid_id   bigint,                               -- the bid it belongs to, null while none
  constraint bid_document_pk primary key (id),
  constraint bid_document_tender_fk foreign key (tender_id) references tender (id),
  constraint bid_document_organization_fk foreign key (organization_id) references organization (id),
  constraint bid_document_sealed_bid_fk foreign key (sealed_bid_id) references sealed_bid (id)
);

create index bid_document_owner on bid_document (tender_id, organization_id);

create table draft_document (
  document_id varchar(36) not null,
  draft_id    bigint      not null,
  content     text        not null, -- ciphertext: name, type, size, digest, key
  constraint draft_document_pk primary key (document_id),
  constraint draft_document_document_fk foreign key (document_id) references bid_document (id),
  constraint draft_document_draft_fk foreign key (draft_id) references draft (id)
);

create table opened_document (
  id          bigint       not null,
  bid_id      bigint       not null,
  document_id varchar(36)  not null,
  name        varchar(200) not null,
  type        varchar(100) not null,
  bytes       bigint       not null, -- of the content
  sha256      char(64)     not null, -- of the content
  secret      varchar(43)  not null, -- the key that the technical envelope held
  constraint opened_document_pk primary key (id),
  constraint opened_document_bid_fk foreign key (bid_id) references bid (id),
  constraint opened_document_document_fk foreign key (document_id) references bid_document (id)
);
