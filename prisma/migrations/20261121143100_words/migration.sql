-- What products say in words beyond their title. Null: not told yet.
alter table "Product" add column "description" text, add column "metafields" jsonb;
