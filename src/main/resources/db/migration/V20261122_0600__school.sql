create table school (
  id                    bigint not null,
  version               int              not null,
  country               varchar(2)       not null, -- ISO 3166-1 alpha-2
  giga_id               varchar(36)      not null,
  govt_id               varchar(100)     not null,
  govt_id_type          varchar(100),
  name                  varchar(250)     not null,
  search_text           varchar(1000)    not null, -- lower case: name, ids, district
  latitude              double precision not null, -- WGS 84
  longitude             double precision not null,
  education_level       varchar(40)      not null,
  establishment_year    int,
  area_type             varchar(10),
  funding_type          varchar(20),
  region                varchar(10)      not null, -- ISO 3166-2
  district              varchar(100),
  district_code         varchar(20),
  pupils                int,
  teachers              int,
  classrooms            int,
  computers             int,
  computer_lab          boolean,
  electricity           boolean,
  electricity_type      varchar(30),
  water                 boolean,
  connected             boolean,
  connectivity_type     varchar(20),
  download_mbps         numeric(16, 6),
  contracted_mbps       numeric(16, 6),
  benchmark_mbps        numeric(16, 6),
  status                varchar(20)      not null, -- follows from the four columns above
  coverage              boolean,
  coverage_type         varchar(20),
  lte_km                numeric(16, 6),
  fibre_km              numeric(16, 6),
  microwave_km          numeric(16, 6),
  next_school_km        numeric(16, 6),
  border_km             numeric(16, 6),
  source                varchar(250),
  collection_year       int,
  constraint school_pk primary key (id),
  constraint school_one_per_giga_id unique (giga_id),
  constraint school_one_per_govt_id unique (country, govt_id)
);
create index school_by_region on school (country, region, district);
create index school_by_name on school (country, name);
