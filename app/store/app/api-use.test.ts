import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { forgetApiUse, readApiUse, saveApiUse } from "./api-use.ts";

const at = new Date("2026-11-20T15:40:00Z");
const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000);
const first = "first.myshopify.com";
const second = "second.myshopify.com";
const use = (domain: string, purpose: string, calls: number, cost: number, throttled = 0) => ({
  domain,
  purpose,
  calls,
  cost,
  throttled,
});

beforeEach(async () => {
  await pool.query(`truncate "ApiUse"`);
  await pool.query(`delete from "Shop" where id in (1, 2, 3)`);
  await pool.query(
    `insert into "Shop" (id, gid, domain, name, currency, "timeZone", locale, "scopesAt", "installedAt", "detailsAt", "uninstalledAt")
     select id, 'gid://shopify/Shop/' || id, domain, 'Shop', 'USD', 'UTC', 'en', now(), now(), now(), gone
     from (values (1, $1, null::timestamptz), (2, $2, null), (3, 'gone.myshopify.com', now())) s(id, domain, gone)`,
    [first, second],
  );
});
afterAll(async () => {
  await pool.query(`delete from "Shop" where id in (1, 2, 3)`);
  await closeDatabase();
});

test("calls of an hour add up by purpose, each shop its own; a shop that is gone has none", async () => {
  await saveApiUse(at, [
    use(first, "import-shop", 3, 30.4),
    use(second, "import-shop", 100, 1000),
    use("gone.myshopify.com", "import-shop", 5, 5),
  ]);
  await saveApiUse(at, [use(first, "import-shop", 2, 12, 1), use(first, "fetch-missing", 1, 500)]);
  await saveApiUse(at, []);
  expect(await readApiUse(1, at)).toEqual([
    {
      purpose: "fetch-missing",
      day: { calls: 1, cost: 500, throttled: 0 },
      week: { calls: 1, cost: 500, throttled: 0 },
    },
    { purpose: "import-shop", day: { calls: 5, cost: 42, throttled: 1 }, week: { calls: 5, cost: 42, throttled: 1 } },
  ]);
  expect(await readApiUse(3, at)).toEqual([]);
  const { rows } = await pool.query(`select distinct shop from "ApiUse" order by shop`);
  expect(rows).toEqual([{ shop: 1 }, { shop: 2 }]);
});

test("a day is 24 hours and a week 168, the one that runs included; what is older is not shown, then forgotten", async () => {
  for (const hours of [0, 23, 24, 167, 168]) await saveApiUse(hoursAgo(hours), [use(first, "x", 1, 10)]);
  const [shown] = await readApiUse(1, at);
  expect(shown).toMatchObject({ day: { calls: 2, cost: 20 }, week: { calls: 4, cost: 40 } });
  expect(await forgetApiUse(at)).toBe(1);
  expect(await readApiUse(1, at)).toEqual([shown]);
});
