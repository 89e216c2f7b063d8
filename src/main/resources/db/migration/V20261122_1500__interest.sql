create table interest (
  id              bigint                      not null,
  version         int                         not null,
  tender_id       bigint                      not null,
  account_id      bigint                      not null,
  organization_id bigint                      not null,
  in_conflict     boolean                     not null,
  reason          varchar(1000),
  declared_at     timestamp(3) with time zone not null,
  constraint interest_pk primary key (id),
  constraint interest_tender_fk foreign key (tender_id) references tender (id),
  constraint interest_account_fk foreign key (account_id) references account (id),
  constraint interest_organization_fk foreign key (organization_id) references organization (id),
  constraint interest_once unique (tender_id, account_id, organization_id),
  constraint interest_reason check (not in_conflict or reason is not null)
);
