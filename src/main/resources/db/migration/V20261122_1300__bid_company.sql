-- The company as its profile said when the bid was sealed, as JSON; null for bids whose envelope does not have it.
alter table bid add column company text;
