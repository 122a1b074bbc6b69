import { expect, test } from "vitest";
import { behavioursOf } from "./behaviour.ts";
import { type CustomerFacts, customerFacts } from "./customer-facts.ts";
import { noSums, unknownPerson } from "./customer-history.ts";
import { defaultRules } from "./customer-rules.ts";

const day = 1000;
const season = { seasonFirstMonth: 3, seasonLastMonth: 9 };
const edges = { vip: 100_000, highValue: 50_000 };

const facts = (orderDays: readonly number[], more: Partial<CustomerFacts> = {}): CustomerFacts => ({
  ...customerFacts(
    { orderDays, counterOrders: 0, sums: noSums, lines: [], person: unknownPerson, pinned: null },
    defaultRules,
    season,
    day,
  ),
  ...more,
});
const all = (orderDays: readonly number[], more: Partial<CustomerFacts> = {}) =>
  behavioursOf(facts(orderDays, more), defaultRules, edges, day);

test.each([
  ["180 days of silence: churned, and at risk as well", [820], {}, ["churned", "at-risk"]],
  ["179 days: at risk", [821], {}, ["at-risk"]],
  ["90 days: at risk", [910], {}, ["at-risk"]],
  ["89 days: regular", [911], {}, ["regular"]],
  // Gaps of 30: 1.5 × 30 = 45; slipping needs more than that, and 45 days.
  ["46 days of silence after gaps of 30: slipping", [894, 924, 954], {}, ["slipping"]],
  ["45 days after gaps of 30: not slipping, because not more than 1.5 gaps", [895, 925, 955], {}, ["regular"]],
  ["44 days after gaps of 10: not slipping yet", [936, 946, 956], {}, ["regular"]],
  ["45 days after gaps of 10: slipping", [935, 945, 955], {}, ["slipping"]],
  ["one gap is none to go by", [945, 955], {}, ["regular"]],
  ["first order 29 days ago: new", [971], {}, ["new"]],
  ["30 days ago: not new", [970], {}, ["regular"]],
  ["vip: above the edge with three orders", [930, 960, 990], { yearNetCents: 100_001 }, ["vip"]],
  ["at the edge: not vip", [930, 960, 990], { yearNetCents: 100_000 }, ["regular"]],
  ["two orders: not vip", [960, 990], { yearNetCents: 900_000 }, ["regular"]],
  ["high value: above the edge with two orders", [960, 990], { orderValueCents: 50_001 }, ["high-value"]],
  ["one order: not high value", [960], { orderValueCents: 50_001 }, ["regular"]],
  ["four orders within 90 days: frequent", [911, 930, 960, 990], {}, ["frequent"]],
  ["the fourth 90 days ago: not frequent", [910, 930, 960, 990], {}, ["regular"]],
  ["three orders over 180 days: loyal", [800, 920, 980], {}, ["loyal"]],
  ["over 179 days: not loyal", [801, 920, 980], {}, ["regular"]],
  ["loyal until at risk", [700, 800, 910], {}, ["at-risk"]],
  [
    "all that hold, in their order",
    [700, 911, 930, 960, 990],
    { yearNetCents: 200_000, orderValueCents: 60_000 },
    ["vip", "high-value", "frequent", "loyal"],
  ],
  ["no order: none", [], {}, []],
] as const)("%s", (_, orderDays, more, expected) => {
  expect(all(orderDays, more)).toEqual(expected);
});

test("without edges nobody is above them", () => {
  const none = { vip: null, highValue: null };
  expect(behavioursOf(facts([930, 960, 990], { yearNetCents: 9e9 }), defaultRules, none, day)).toEqual(["regular"]);
});
