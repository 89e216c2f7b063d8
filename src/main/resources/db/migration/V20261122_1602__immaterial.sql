-- Why a formal defect that stands keeps nobody out of the comparison.
alter table formal_check add immaterial varchar(1000);
alter table formal_check add immaterial_by bigint;
alter table formal_check add immaterial_at timestamp(3) with time zone;
alter table formal_check add constraint formal_check_immaterial_fk foreign key (immaterial_by) references account (id);
