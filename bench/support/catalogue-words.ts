// The catalogue of a bench shop beside its sales: products, variants, stock and judgements, by SQL alone.
import { asOf } from "./sales-database.ts";

/** One variant to a product, with the product's own id, as the sales have it. */
export const fillCatalogueSql = (shop: number, products: number) => [
  `insert into "Product" (shop, id, handle, title, vendor, "productType", status, tags, "isGiftCard", "hasOnlyDefaultVariant",
     "createdAt", "updatedAt", "readAt")
   select ${shop}, 8000000000000 + p, 'part-' || p, 'Fuel hose fitting no. ' || p, 'Vendor ' || p % 40, 'Type ' || p % 60,
          'active', array['an-' || p % 20], false, true, date '${asOf}' - 1000 + p % 900, now(), now()
   from generate_series(0, ${products} - 1) p`,
  `insert into "Variant" (shop, id, "productId", "inventoryItemId", title, sku, position, "priceCents", "unitCostCents", taxable,
     tracked, available, "createdAt", "updatedAt", "readAt")
   select ${shop}, 8000000000000 + p, 8000000000000 + p, 9000000000000 + p, 'Default Title', 'SKU-' || p, 1, 500 + p % 40000,
          case when p % 10 > 0 then (500 + p % 40000) * .6 end, true, true, p % 97, date '${asOf}' - 1000 + p % 900, now(), now()
   from generate_series(0, ${products} - 1) p`,
  `insert into "Location" (shop, id, name, "isActive", "isFulfillmentService", "updatedAt")
   select ${shop}, l, 'Location ' || l, true, false, now() from generate_series(1, 2) l`,
  `insert into "StockLevel" (shop, "inventoryItemId", "locationId", available, "onHand", "updatedAt")
   select ${shop}, 9000000000000 + p, l, (p % 97) / 2, (p % 97) / 2, now()
   from generate_series(0, ${products} - 1) p, generate_series(1, 2) l`,
  `insert into "ProductJudgement" (shop, "productId", l1, l2, node, confidence, by, "fitmentClass", "fitmentConfidence",
     "fitmentBy", performance, restoration, custom, evidence, "isReviewed", "judgedAt")
   select ${shop}, "productId", 'l' || node / 1000, 'l' || node % 1000, node, .3 + (n % 70) / 100.0, 'words',
          (array['specific', 'universal', 'many', 'none-stated'])[n % 4 + 1], .9, 'words', n % 2 = 0, n % 5 = 0, n % 7 = 0,
          '{"category":[],"fitment":[],"flags":[]}', false, now()
   from (select "productId", node, ("productId" - 8000000000000)::int as n from "ProductNode" where shop = ${shop}) p`,
  `insert into "ProductVehicle" (shop, "productId", make, model, "yearFrom", "yearTo")
   select ${shop}, 8000000000000 + p, (array['Ford', 'Chevrolet', 'Dodge', 'Pontiac'])[p % 4 + 1], 'Model ' || p % 50,
          1930 + p % 50, 1934 + p % 50
   from generate_series(0, ${products} - 1, 4) p`,
];
