-- What of an order's tax is on shipping. Null: not told.
alter table "Order" add column "shippingTaxCents" bigint;
