-- When the whole ciphertext of a document of a sealed bid was last read again, and whether it was still the same.
alter table bid_document add column checked_at timestamp(3) with time zone;
alter table bid_document add column intact boolean default true not null;

create index bid_document_sealed_bid on bid_document (sealed_bid_id, checked_at);

-- Which node looks after the files, and until when no other does.
create table bid_document_lease (
  id         int                         not null,
  taken_till timestamp(3) with time zone not null,
  constraint bid_document_lease_pk primary key (id),
  constraint bid_document_lease_only_one check (id = 1)
);

insert into bid_document_lease (id, taken_till) values (1, timestamp with time zone '2026-01-01 00:00:00+00:00');
