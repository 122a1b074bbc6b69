import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openFixture } from "#simulator/graphql/ask.ts";
import { addTags, createOrder, deleteOrder } from "./actions.ts";
import { createClock } from "./clock.ts";
import { type FixtureOptions, fixtureIds as ids, writeFixture } from "./fixture.ts";
import { createWorld, type World } from "./world.ts";

const worlds: World[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function open(folders: string[], stateFolder: string): Promise<World> {
  const world = await createWorld({ folders, stateFolder });
  worlds.push(world);
  return world;
}

const domain = "fixture.myshopify.com";
const shopOf = (world: World, name = domain) => world.shops.get(name)!;
const kept = (folder: string) => {
  folders.push(folder);
  return folder;
};
const stateFolder = () => kept(mkdtempSync(join(tmpdir(), "state-")));
const shopFolder = (options?: FixtureOptions) => kept(writeFixture(options));

describe("state on disk", () => {
  test("is there again after the process was killed without saying good-bye", async () => {
    const [folder, state] = [shopFolder(), stateFolder()];
    const before = shopOf(await open([folder], state));
    const order = createOrder(before, { customerId: ids.customer, lines: [{ variantId: ids.variant }] });
    addTags(before, ids.customer, ["hotrod:pro"]);
    deleteOrder(before, ids.oldOrder);
    // The first world is left as it is: nothing was saved or closed.
    const after = shopOf(await open([folder], state));
    expect(after.find(order.id)).toEqual(JSON.parse(JSON.stringify(order)));
    expect(after.find(ids.customer)?.tags).toContain("hotrod:pro");
    expect(after.find(ids.oldOrder)).toBeUndefined();
    expect(after.tables.orders.count()).toBe(4);
    expect(after.nextId()).toBeGreaterThan(Number(order.id.split("/").pop()));
    expect(after.now().getTime()).toBeGreaterThan(Date.parse(order.updatedAt));
  });

  test("loses only the line that was being written when the disk stopped", async () => {
    const [folder, state] = [shopFolder(), stateFolder()];
    const before = shopOf(await open([folder], state));
    addTags(before, ids.customer, ["first"]);
    addTags(before, ids.customer, ["second"]);
    const journal = join(state, domain, "journal.jsonl");
    truncateSync(journal, readFileSync(journal).length - 5);
    const after = shopOf(await open([folder], state));
    expect(after.find(ids.customer)?.tags).toEqual(["b2b", "first", "VIP"]);
    addTags(after, ids.customer, ["third"]);
    expect(shopOf(await open([folder], state)).find(ids.customer)?.tags).toEqual(["b2b", "first", "third", "VIP"]);
  });

  test("is refused over a shop folder that is another one", async () => {
    const [folder, state] = [shopFolder(), stateFolder()];
    await open([folder], state);
    const locations = join(folder, "locations.jsonl");
    appendFileSync(locations, readFileSync(locations, "utf8").split("\n")[0]?.replace("/51", "/59") ?? "");
    await expect(createWorld({ folders: [folder], stateFolder: state })).rejects.toThrow("belongs to another version");
  });
});

test("two shops live side by side and neither sees the other", async () => {
  const world = await open([shopFolder(), shopFolder({ domain: "second.myshopify.com" })], stateFolder());
  const [first, second] = [shopOf(world), shopOf(world, "second.myshopify.com")];
  addTags(first, ids.customer, ["only here"]);
  const order = createOrder(first, { lines: [{ title: "x", price: "1" }] });
  expect(second.find(ids.customer)?.tags).toEqual(["b2b", "VIP"]);
  expect(second.find(order.id)).toBeUndefined();
  expect(first.info.id).not.toBe(second.info.id);
});

test("two folders of one domain are refused", async () => {
  await expect(createWorld({ folders: [shopFolder(), shopFolder()] })).rejects.toThrow(
    "are both fixture.myshopify.com",
  );
});

test("a malformed folder is refused with file, line and reason", async () => {
  const folder = shopFolder();
  const file = join(folder, "customers.jsonl");
  writeFileSync(file, readFileSync(file, "utf8").replace('"gid://shopify/Customer/12"', '"gid://shopify/Order/12"'));
  await expect(createWorld({ folders: [folder] })).rejects.toThrow(/customers\.jsonl.*3/s);
});

describe("the shop's clock", () => {
  const noon = Date.parse("2026-11-20T19:00:00Z"); // 12:00 in Denver

  test("stays on the day the shop lives on, at the time of day it is now there", () => {
    const clock = createClock("2026-01-10", "America/Denver", () => noon);
    expect(clock.now().toISOString()).toBe("2026-01-10T19:00:00.000Z");
  });

  test("keeps the time of day where that day has another offset from UTC", () => {
    // 2026-07-10 is summer in Denver: noon is 18:00 UTC.
    expect(
      createClock("2026-07-10", "America/Denver", () => noon)
        .now()
        .toISOString(),
    ).toBe("2026-07-10T18:00:00.000Z");
  });

  test("never stands still or runs back, not over midnight either", () => {
    let machine = Date.parse("2026-11-21T06:59:59Z");
    const clock = createClock("2026-01-10", "America/Denver", () => machine);
    const late = clock.now().getTime();
    machine = Date.parse("2026-11-21T07:00:01Z");
    const next = clock.now().getTime();
    expect(next).toBe(late + 1);
    expect(clock.now().getTime()).toBe(next + 1);
  });

  test("is the machine's where the shop has no day of its own", () => {
    expect(
      createClock(null, "America/Denver", () => noon)
        .now()
        .getTime(),
    ).toBe(noon);
  });
});

test("lists are sorted and paged over old and changed rows alike", async () => {
  const { world, shop, ask } = await openFixture();
  worlds.push(world);
  addTags(shop, ids.oldOrder, ["touched"]);
  const page = (after: string | null) =>
    ask(
      "query P($after: String) { orders(first: 2, after: $after, sortKey: UPDATED_AT) { nodes { name } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
  const names: unknown[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { data } = await page(after);
    const orders = data?.orders as { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    names.push(...orders.nodes.map((node) => node.name));
    after = orders.pageInfo.endCursor;
    more = orders.pageInfo.hasNextPage;
  }
  // 1001 is the oldest order but was touched last.
  expect(names).toEqual(["#1002", "#1003", "#1004", "#1001"]);
});
