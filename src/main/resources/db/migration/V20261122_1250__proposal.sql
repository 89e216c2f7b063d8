-- What an opened document is about, and what was found in it.
alter table opened_document add column about varchar(100); -- a judged criterion, or requirement.<id>; null for the bid as a whole
alter table opened_document add column inspection varchar(20) default 'WAITING' not null;
alter table opened_document add column finding varchar(200);              -- the virus, as the scanner names it
alter table opened_document add column misnamed boolean default false not null; -- the content is not what the name says
create index opened_document_inspection on opened_document (inspection, id);

-- Documents that arrive in pieces; the pieces lie in a file of the same name until the last has come.
create table document_upload (
  id              varchar(36)                 not null,
  tender_id       bigint                      not null,
  organization_id bigint                      not null,
  bytes           bigint                      not null, -- of the whole ciphertext
  received        bigint                      not null, -- of them so far
  touched_at      timestamp(3) with time zone not null,
  constraint document_upload_pk primary key (id),
  constraint document_upload_tender_fk foreign key (tender_id) references tender (id),
  constraint document_upload_organization_fk foreign key (organization_id) references organization (id),
  constraint document_upload_within check (received >= 0 and received <= bytes)
);

create index document_upload_owner on document_upload (tender_id, organization_id);
