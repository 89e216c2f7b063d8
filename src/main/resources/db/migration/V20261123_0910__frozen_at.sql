-- When the technical scores were frozen: who judged is who had the duty then (R2.4).
alter table tender add column frozen_at timestamp(3) with time zone;
