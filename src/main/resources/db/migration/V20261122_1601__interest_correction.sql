-- A conflict that its person says was declared by mistake, and what was decided on that; the declaration as it was is in it.
create table interest_correction (
  id              bigint                      not null,
  version         int                         not null,
  tender_id       bigint                      not null,
  account_id      bigint                      not null,
  organization_id bigint                      not null,
  conflict        varchar(1000)               not null, -- reason of the declared conflict
  declared_at     timestamp(3) with time zone not null,
  mistake         varchar(1000)               not null, -- why it was one, in the words of its person
  asked_at        timestamp(3) with time zone not null,
  lifted          boolean,                              -- null while nobody decided
  decided_by      bigint,
  decided_at      timestamp(3) with time zone,
  reason          varchar(1000),
  constraint interest_correction_pk primary key (id),
  constraint interest_correction_tender_fk foreign key (tender_id) references tender (id),
  constraint interest_correction_account_fk foreign key (account_id) references account (id),
  constraint interest_correction_organization_fk foreign key (organization_id) references organization (id),
  constraint interest_correction_by_fk foreign key (decided_by) references account (id),
  constraint interest_correction_reason check (lifted is null or (reason is not null and decided_by is not null))
);
