// Customers as Shopify writes them. Nothing in them tells their archetype but what they are and do.
import type { CustomerNode, MetafieldNode } from "#simulator/shop/nodes.ts";
import { type Archetype, archetypes } from "./archetypes.ts";
import { type Calendar, instantText } from "./calendar.ts";
import { type Demand, fixedDraw, profileOf } from "./customers.ts";
import { type Currency, decimalText } from "./money.ts";
import { gid } from "./order-nodes.ts";
import { type Place, placesOf } from "./places.ts";
import { random } from "./random.ts";

const DAY = 86_400_000;
export const customerNumber = (at: number) => 6_900_000_000_000 + at * 32_768;

/** What an order and the customer's own page must agree on. */
export interface Standing {
  taxExempt: boolean;
  hasCompany: boolean;
  place: Place;
  /** Pays later than they buy. */
  onTerms: boolean;
}

export function makeStandings(seed: number, currency: string): (person: number, archetype: number) => Standing {
  const places = placesOf(currency);
  const weights = places.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (person, archetype) => {
    const kind = archetypes[archetype] as Archetype;
    const place = placeAt(places, fixedDraw(seed, "place", person) * total);
    const hasCompany = fixedDraw(seed, "company", person) < kind.company;
    return {
      taxExempt: fixedDraw(seed, "exempt", person) < kind.taxExempt,
      hasCompany,
      place,
      onTerms: hasCompany && fixedDraw(seed, "terms", person) < 0.3,
    };
  };
}

function placeAt(places: readonly Place[], draw: number): Place {
  let passed = 0;
  for (const place of places) {
    passed += place.weight;
    if (draw < passed) return place;
  }
  return places[0] as Place;
}

export interface CustomerTotals {
  orders: Int32Array;
  spent: Float64Array;
  lastOrder: Float64Array;
  firstAt: Float64Array;
  lastAt: Float64Array;
}

const ownTags = [
  "newsletter",
  "car-show",
  "facebook giveaway",
  "do not call",
  "bad address",
  "SEMA",
  "goodguys",
  "local pickup",
  "wholesale inquiry",
  "review request sent",
  "Louisville show 2024",
];

export function customerNodes(
  at: number,
  person: number,
  world: {
    demand: Demand;
    calendar: Calendar;
    currency: Currency;
    totals: CustomerTotals;
    standingOf: ReturnType<typeof makeStandings>;
  },
): { node: CustomerNode; children: MetafieldNode[] } {
  const { demand, calendar, currency, totals } = world;
  const profile = profileOf(demand, person);
  const standing = world.standingOf(person, profile.archetype);
  const chance = random(demand.seed, "customer node", person);
  const orders = totals.orders[at] ?? 0;
  const firstAt = totals.firstAt[at] ?? 0;
  const lastAt = totals.lastAt[at] ?? 0;
  const start = calendar.days[0]?.startsAt ?? 0;
  // Some made an account long before they bought; those of the old shop came over when it moved.
  const createdMs =
    firstAt === 0
      ? start + chance.next() * (calendar.endsAt - start - DAY)
      : Math.max(
          start - 20 * DAY,
          firstAt - (chance.chance(0.75) ? chance.whole(20, 900) * 1000 : chance.exponential() * 40 * DAY),
        );
  const createdAt = instantText(createdMs);
  const updatedMs = Math.min(
    calendar.endsAt - 1000,
    Math.max(createdMs, lastAt) + (chance.chance(0.3) ? chance.exponential() * 30 * DAY : 60_000),
  );
  const isSubscribed = chance.chance(0.58);
  const tags = ownTags.filter(() => chance.chance(0.022));
  const number = customerNumber(at);
  const id = gid("Customer", number);
  const lastOrder = totals.lastOrder[at] ?? 0;
  const children: MetafieldNode[] = [];
  const [own] = profile.vehicles;
  if (own && chance.chance(0.02))
    children.push({
      id: gid("Metafield", 33_000_000_000_000 + at),
      namespace: "custom",
      key: "vehicle_year",
      type: "number_integer",
      jsonValue: own.year,
      __parentId: id,
    });
  return {
    node: {
      id,
      legacyResourceId: String(number),
      createdAt,
      updatedAt: instantText(updatedMs),
      state: chance.chance(0.4) ? "ENABLED" : chance.chance(0.1) ? "INVITED" : "DISABLED",
      locale: standing.place.country === "DE" ? "de" : standing.place.country === "JP" ? "ja" : "en",
      verifiedEmail: chance.chance(0.94),
      taxExempt: standing.taxExempt,
      taxExemptions:
        standing.taxExempt && standing.place.country === "US" && chance.chance(0.3)
          ? [`US_${standing.place.province}_RESELLER_EXEMPTION`]
          : [],
      tags,
      numberOfOrders: String(orders),
      amountSpent: { amount: decimalText(totals.spent[at] ?? 0, currency), currencyCode: currency.code },
      lifetimeDuration: durationWords(calendar.endsAt - createdMs),
      productSubscriberStatus: "NEVER_SUBSCRIBED",
      dataSaleOptOut: chance.chance(0.02),
      lastOrder: lastOrder === 0 ? null : { id: gid("Order", lastOrder) },
      statistics: statisticsOf(orders, lastAt, calendar.endsAt, totals.spent[at] ?? 0, currency),
      defaultEmailAddress: chance.chance(0.97)
        ? {
            marketingState: isSubscribed
              ? "SUBSCRIBED"
              : chance.pick(["NOT_SUBSCRIBED", "NOT_SUBSCRIBED", "UNSUBSCRIBED", "PENDING"]),
            marketingOptInLevel: isSubscribed ? chance.pick(["SINGLE_OPT_IN", "CONFIRMED_OPT_IN"]) : null,
            marketingUpdatedAt: isSubscribed ? createdAt : null,
          }
        : null,
      defaultPhoneNumber: chance.chance(0.35)
        ? {
            smsMarketingConsent: {
              state: chance.pick([
                "SUBSCRIBED",
                "NEVER_SUBSCRIBED",
                "NEVER_SUBSCRIBED",
                "NEVER_SUBSCRIBED",
                "UNSUBSCRIBED",
              ]),
            },
          }
        : null,
      defaultAddress:
        orders > 0 || chance.chance(0.3)
          ? { city: standing.place.city, provinceCode: standing.place.province, countryCodeV2: standing.place.country }
          : null,
      companyContactProfiles: standing.hasCompany
        ? [
            {
              id: gid("CompanyContact", 5_000_000_001 + at),
              isMainContact: true,
              company: { id: gid("Company", 7_000_000_001 + at) },
            },
          ]
        : [],
    },
    children,
  };
}

function durationWords(milliseconds: number): string {
  const days = Math.max(1, Math.round(milliseconds / DAY));
  if (days < 31) return `${days} days`;
  if (days < 365) return `${Math.floor(days / 30)} months`;
  return days < 730 ? "about 1 year" : `about ${Math.floor(days / 365)} years`;
}

/** Shopify's own groups, by its published order of recency and frequency; near enough to be compared with. */
function statisticsOf(
  orders: number,
  lastAt: number,
  now: number,
  spent: number,
  currency: Currency,
): CustomerNode["statistics"] {
  if (orders === 0) return { rfmGroup: "PROSPECTS", predictedSpendTier: null };
  const days = (now - lastAt) / DAY;
  const group =
    days < 60
      ? orders >= 8
        ? "CHAMPIONS"
        : orders >= 4
          ? "LOYAL"
          : orders === 1
            ? "NEW"
            : "ACTIVE"
      : days < 150
        ? orders >= 5
          ? "LOYAL"
          : orders >= 2
            ? "PROMISING"
            : "NEEDS_ATTENTION"
        : days < 330
          ? orders >= 5
            ? "AT_RISK"
            : "ALMOST_LOST"
          : orders >= 5
            ? "PREVIOUSLY_LOYAL"
            : "DORMANT";
  const dollars = spent / currency.unitsPerDollar;
  return { rfmGroup: group, predictedSpendTier: dollars > 2500 ? "HIGH" : dollars < 120 ? "LOW" : "MEDIUM" };
}
