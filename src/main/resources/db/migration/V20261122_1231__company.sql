create table company_profile (
  organization_id bigint not null,
  version         int    not null,
  content         text   not null, -- JSON
  constraint company_profile_pk primary key (organization_id),
  constraint company_profile_organization_fk foreign key (organization_id) references organization (id)
);

create table company_document (
  id              bigint                      not null,
  version         int                         not null,
  organization_id bigint                      not null,
  kind            varchar(20)                 not null,
  title           varchar(200)                not null,
  file_name       varchar(200)                not null,
  file            varchar(36)                 not null,
  bytes           bigint                      not null,
  sha256          char(64)                    not null,
  valid_until     date, -- its last day
  added_at        timestamp(3) with time zone not null,
  constraint company_document_pk primary key (id),
  constraint company_document_organization_fk foreign key (organization_id) references organization (id),
  constraint company_document_one_per_file unique (file)
);

create index company_document_organization on company_document (organization_id);
create index company_document_expiring on company_document (valid_until);
