-- How long a shop's data is kept once nobody uses it any more.
alter table "Settings"
  add column "goneShopDays" integer not null default 30,
  add column "dataRequestDays" integer not null default 60;
