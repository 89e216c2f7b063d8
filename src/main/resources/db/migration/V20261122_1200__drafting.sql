-- A draft is edited in sections: what is planned, and who changed each section last.
alter table tender add column planned_opens_at timestamp(3) with time zone;
alter table tender add column planned_closes_at timestamp(3) with time zone;
alter table tender add column edits text; -- JSON: section → account, at
