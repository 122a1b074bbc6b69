// npm run verify: recomputes every rollup of every installed shop (or of --shop DOMAIN) and compares with what is kept.
// Leaves with 1 when anything differs. It only reads; DATABASE_URL says which database.
import { parseArgs } from "node:util";
import { Explained, runCommand } from "./explain.ts";

const { values } = parseArgs({ options: { shop: { type: "string" } } });

interface Shop {
  id: number;
  domain: string;
}

async function shopsToVerify(): Promise<Shop[]> {
  const { listShops } = await import("#app/store/rollups/watermarks.ts");
  const { readShop, shopByDomain } = await import("#app/store/app/shops.ts");
  if (values.shop === undefined)
    return (await Promise.all((await listShops()).map((id) => readShop(id)))).flatMap((shop) => shop ?? []);
  const shop = await shopByDomain(values.shop);
  if (!shop) throw new Explained(`${values.shop} is not an installed shop.`);
  return [shop];
}

async function verifyOne({ id, domain }: Shop): Promise<number> {
  const { verifyShop } = await import("#app/store/rollups/verify.ts");
  const verified = await verifyShop(id);
  process.stdout.write(`${domain}\n`);
  for (const { rollup, rows, differing, first, isStale } of verified) {
    const verdict = differing === 0 ? "right" : `${differing} differ`;
    process.stdout.write(
      isStale
        ? `  ${rollup.padEnd(16)} older than the last order; compared at night, when it is refreshed\n`
        : `  ${rollup.padEnd(16)}${String(rows).padStart(10)} rows  ${verdict}\n`,
    );
    for (const { found, row } of first) process.stdout.write(`    ${found.padEnd(9)}${JSON.stringify(row)}\n`);
  }
  return verified.reduce((sum, { differing }) => sum + differing, 0);
}

await runCommand(async () => {
  const { closeDatabase } = await import("#app/db.server.ts");
  try {
    let differing = 0;
    for (const shop of await shopsToVerify()) differing += await verifyOne(shop);
    process.stdout.write(differing === 0 ? "Every rollup equals its recompute.\n" : `${differing} rows differ.\n`);
    process.exitCode = differing === 0 ? 0 : 1;
  } finally {
    await closeDatabase();
  }
});
