// What a shop of the sales database needs besides to have its customers judged: customers, and judged products with cars.

export interface JudgedShop {
  customers: number;
  products: number;
  seed: number;
  say(line: string): void;
}

export const judgedSql = (shop: number, customers: number, products: number): string[] => [
  `insert into "Customer" (shop, id, "createdAt", "updatedAt", state, "taxExempt", country, province, "companyId", tags)
   select ${shop}, 7000000000000 + c, now(), now(), 'ENABLED', c % 9 = 0, 'US', (array['CA','TX','OH','NY'])[1 + c % 4],
          case when c % 11 = 0 then c end, '{}'
   from generate_series(0, ${customers}) c`,
  `insert into "Product" (shop, id, handle, title, vendor, "productType", status, tags, "hasOnlyDefaultVariant", "updatedAt",
     "readAt")
   select ${shop}, 8000000000000 + p, 'part-' || p, case when p % 25 = 0 then 'Fuel Line Starter Kit ' else 'Part ' end || p,
          'Vendor', 'Part', 'ACTIVE', '{}', true, now(), now()
   from generate_series(0, ${products} - 1) p`,
  `insert into "ProductJudgement" (shop, "productId", node, confidence, by, "fitmentClass", "fitmentConfidence", "fitmentBy",
     performance, restoration, custom, "isReviewed", evidence, "judgedAt")
   select ${shop}, 8000000000000 + p, 1000 * (p % 11) + (p % 7) * (p % 11 > 0)::int, 0.9, 'words',
          case when p % 5 = 0 then 'specific' else 'universal' end, 0.9, 'words', p % 7 = 0, p % 12 = 0, false, false, '{}', now()
   from generate_series(0, ${products} - 1) p`,
  `insert into "ProductVehicle" (shop, "productId", make, model, "yearFrom", "yearTo")
   select ${shop}, 8000000000000 + p, (array['Ford','Chevrolet','Dodge'])[1 + p % 3], 'Model ' || chr(65 + p / 5 % 8),
          1928 + p % 40, 1932 + p % 40
   from generate_series(0, ${products} - 1, 5) p`,
];
