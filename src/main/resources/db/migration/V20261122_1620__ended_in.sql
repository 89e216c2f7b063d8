-- Where a tender stood when it ended for want of a valid bid: it goes on there when a bid comes back (R3.5).
alter table tender add column ended_in varchar(20);
