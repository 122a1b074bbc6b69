// Once per run of the browser tests: the whole house with four shops side by side, the app installed in all.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openHouse } from "#commands/house.ts";
import { finishImport, installApp } from "#commands/install.ts";
import { removePostgres } from "#commands/postgres.ts";
import { generateShop } from "#commands/shop.ts";

export interface HouseFacts {
  admin: string;
  tunnel: string;
  web: string;
  databaseUrl: string;
  apiSecret: string;
  apiKey: string;
  domains: readonly string[];
}

declare module "vitest" {
  interface ProvidedContext {
    house: HouseFacts;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "hot-rodan-house-"));
  const shops = [
    { name: "Hot Rodan", domain: "hot-rodan.myshopify.com", seed: 11 },
    { name: "Neon Garage", domain: "neon-garage.myshopify.com", seed: 12, currency: "EUR", timeZone: "Europe/Berlin" },
    // Young shops, whose seasons cannot be told yet or only just.
    { name: "Ten Months", domain: "ten-months.myshopify.com", seed: 13, months: 10 },
    { name: "Twenty Months", domain: "twenty-months.myshopify.com", seed: 14, months: 20 },
  ];
  for (const [at, { seed, ...facts }] of shops.entries())
    await generateShop({ size: "small", seed, plan: "Shopify Plus", out: path.join(folder, `shop-${at}`), ...facts });
  const house = await openHouse({
    folder,
    shops: shops.map((_, at) => path.join(folder, `shop-${at}`)),
    durable: false,
  });
  try {
    for (const domain of house.domains) await installApp(house, domain);
    for (const domain of house.domains) await finishImport(house, domain);
  } catch (error) {
    await house.stop();
    throw error;
  }
  project.provide("house", {
    admin: house.admin,
    tunnel: house.tunnel,
    web: house.web,
    databaseUrl: house.databaseUrl,
    apiKey: house.env.SHOPIFY_API_KEY ?? "",
    apiSecret: house.env.SHOPIFY_API_SECRET ?? "",
    domains: house.domains,
  });
  return async () => {
    await house.stop();
    removePostgres(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  };
}
