-- Documents that suppliers sent after the opening, to mend a defect, may show a price as well.
alter table quarantine add column name  varchar(200);             -- of the document; null for an answer
alter table quarantine add column later boolean default false not null;

update quarantine set name = (select d.name from opened_document d where d.bid_id = quarantine.bid_id and d.document_id = quarantine.document)
where document is not null;
