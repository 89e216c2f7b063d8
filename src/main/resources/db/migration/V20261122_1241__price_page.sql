create table draft_undo (
  draft_id     bigint not null,
  version      int    not null,
  changed_rows int    not null,
  content      text   not null, -- ciphertext: what the rows of the last bulk act said before
  constraint draft_undo_pk primary key (draft_id),
  constraint draft_undo_draft_fk foreign key (draft_id) references draft (id)
);

create table bid_package (
  id       bigint       not null,
  version  int          not null,
  bid_id   bigint       not null,
  name     varchar(80)  not null,
  lots     text         not null, -- codes as JSON
  discount decimal(7, 4) not null, -- percent of all charges in these lots
  named_in text         not null, -- codes of the lots whose financial envelope named it, as JSON
  constraint bid_package_pk primary key (id),
  constraint bid_package_bid_fk foreign key (bid_id) references bid (id)
);

create index bid_package_bid on bid_package (bid_id);
