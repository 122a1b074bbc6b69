import { describe, expect, test } from "vitest";
import { type TagStanding, tagChanges } from "./tag-changes.ts";
import { faultOfPrefix, tagName } from "./tag-name.ts";

const standing = (change: Partial<TagStanding>): TagStanding => ({
  desired: [],
  owned: [],
  present: [],
  declined: [],
  onRemoved: "respect",
  ...change,
});

const nothing = { add: [], remove: [], lost: [], declined: [], noRoom: [] };

describe("by difference", () => {
  test("what is desired and not there is added; what is ours and not desired is removed", () => {
    expect(tagChanges(standing({ desired: ["r:a:new"], owned: ["r:a:old"], present: ["r:a:old", "vip"] }))).toEqual({
      ...nothing,
      add: ["r:a:new"],
      remove: ["r:a:old"],
    });
  });

  test("a tag with our prefix that we did not add is never removed", () => {
    expect(tagChanges(standing({ present: ["r:a:old"] }))).toEqual(nothing);
  });

  test("a desired tag that was there before us is not added, in whatever letters it is written", () => {
    expect(tagChanges(standing({ desired: ["r:a:new"], present: ["R:A:New"] }))).toEqual(nothing);
  });

  test("where the customer's tags are not known, what we own tells what is there", () => {
    expect(tagChanges(standing({ desired: ["r:a:b"], owned: ["r:a:c"], present: null }))).toEqual({
      ...nothing,
      add: ["r:a:b"],
      remove: ["r:a:c"],
    });
  });
});

describe("a tag of ours that the merchant took away", () => {
  const taken = { desired: ["r:a:b"], owned: ["r:a:b"], present: ["vip"] };

  test("stays away where that is respected, as long as it is desired", () => {
    expect(tagChanges(standing(taken))).toEqual({ ...nothing, lost: ["r:a:b"], declined: ["r:a:b"] });
    expect(tagChanges(standing({ ...taken, owned: [], declined: ["r:a:b"] }))).toEqual({
      ...nothing,
      declined: ["r:a:b"],
    });
    expect(tagChanges(standing({ desired: [], owned: [], present: [], declined: ["r:a:b"] }))).toEqual(nothing);
  });

  test("is put back where that is repaired", () => {
    expect(tagChanges(standing({ ...taken, onRemoved: "repair" }))).toEqual({
      ...nothing,
      add: ["r:a:b"],
      lost: ["r:a:b"],
    });
  });
});

test("the 251st tag finds no room, and a removal makes room", () => {
  const others = Array.from({ length: 249 }, (_, at) => `other ${at}`);
  expect(tagChanges(standing({ desired: ["r:a:b", "r:c:d"], present: others })).noRoom).toEqual(["r:c:d"]);
  expect(
    tagChanges(standing({ desired: ["r:a:b", "r:c:d"], owned: ["r:a:x"], present: [...others, "r:a:x"] })),
  ).toMatchObject({ add: ["r:a:b"], remove: ["r:a:x"], noRoom: ["r:c:d"] });
});

test("random standings: after the changes ours are as desired, and no foreign tag is touched", () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const tags = ["r:a:1", "r:a:2", "r:b:1", "r:b:2", "mine", "yours"];
  const some = (from: readonly string[]) => from.filter(() => chance() < 0.5);
  for (let round = 0; round < 2000; round++) {
    const present = some(tags);
    const desired = some(tags.slice(0, 4));
    const owned = some(tags.slice(0, 4));
    const { add, remove } = tagChanges(standing({ desired, owned, present, onRemoved: "repair" }));
    const after = new Set([...present.filter((tag) => !remove.includes(tag)), ...add]);
    for (const tag of desired) expect(after.has(tag)).toBe(true);
    for (const tag of present) if (!owned.includes(tag)) expect(after.has(tag)).toBe(true);
    for (const tag of owned) if (!desired.includes(tag)) expect(after.has(tag)).toBe(false);
    expect(add.filter((tag) => present.includes(tag))).toEqual([]);
  }
});

describe("names", () => {
  test("prefix, dimension and value in small letters and hyphens", () => {
    expect(tagName("rodan", "lifecycle", "at risk")).toBe("rodan:lifecycle:at-risk");
    expect(tagName("rodan", "segment", "Café, 1932 owners")).toBe("rodan:segment:cafe-1932-owners");
  });

  test.each([
    ["", /Enter/],
    ["a,b", /small letters/],
    ["Rodan", /small letters/],
    ["x".repeat(41), /40 characters/],
  ])("the prefix %j is refused", (prefix, reason) => {
    expect(faultOfPrefix(prefix)).toMatch(reason);
  });

  test("the standard prefix is a good one", () => {
    expect(faultOfPrefix("rodan")).toBeNull();
  });
});
