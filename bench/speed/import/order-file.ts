// A bulk file of orders as Shopify writes one for our own document, for the import bench: as uneven as the generator's
// shops (1.5 % cancelled, 1.5 % edited, 7.5 % refunded, nearly all fulfilled, one line in seven with a discount).
import { closeSync, openSync, writeSync } from "node:fs";

const gid = (type: string, id: number) => `gid:\\/\\/shopify\\/${type}\\/${id}`;
const money = (cents: number) => `{"shopMoney":{"amount":"${(cents / 100).toFixed(2).replace(/0$/, "")}"}}`;

function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0 || 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

const titles = [
  "Breather Cap",
  "AN-6 Hose End",
  'Holley \\"Sniper\\" Kit',
  "Header Gasket 1\\/4",
  "Wilwood Caliper",
  "Émaille Badge",
];
const vendors = ["Billet Specialties", "Edelbrock", "Wilwood", "Holley", "Moon"];

export interface OrderFileFacts {
  orders: number;
  lines: number;
  bytes: number;
}

export function writeOrderFile(file: string, orders: number, seed: number): OrderFileFacts {
  const roll = dice(seed);
  const facts: OrderFileFacts = { orders, lines: 0, bytes: 0 };
  const out = openSync(file, "w");
  const begin = Date.UTC(2023, 10, 20);
  const step = (3 * 365 * 86_400_000) / orders;
  let text = "";
  for (let at = 0; at < orders; at++) {
    const id = 5_400_000_000_000 + at * 32_768;
    const instant = (later: number) =>
      `"${new Date(begin + at * step + later * 3_600_000).toISOString().slice(0, 19)}Z"`;
    const created = instant(0);
    const chance = roll(1000);
    const cancelled = chance < 15;
    const edited = chance >= 15 && chance < 30;
    const refunded = chance >= 30 && chance < 105;
    const count = 1 + (at % 5);
    facts.lines += count;
    const refund = refunded
      ? `{"id":"${gid("Refund", id + 1)}","createdAt":${instant(80)},"processedAt":${instant(80)},"totalRefundedSet":${money(1000)}}`
      : "";
    const fulfilment =
      chance < 980
        ? `{"id":"${gid("Fulfillment", id + 2)}","status":"SUCCESS","createdAt":${instant(30)},"updatedAt":${instant(70)},"deliveredAt":${instant(70)},"totalQuantity":${count},"location":{"id":"${gid("Location", 71_000_000_001)}"}}`
        : "";
    const customer = roll(100) < 88 ? `{"id":"${gid("Customer", 6_900_000_000_000 + roll(60_000) * 7)}"}` : "null";
    text += `{"id":"${gid("Order", id)}","name":"#${1001 + at}","createdAt":${created},"processedAt":${created},"updatedAt":${instant(90)},"cancelledAt":${cancelled ? instant(5) : "null"},"test":false,"edited":${edited},"taxesIncluded":false,"taxExempt":false,"currencyCode":"USD","attribution":{"handle":"online_store"},"sourceName":"web","retailLocation":null,"customer":${customer},"displayFinancialStatus":"${refunded ? "PARTIALLY_REFUNDED" : "PAID"}","displayFulfillmentStatus":"FULFILLED","shippingAddress":{"countryCodeV2":"US","provinceCode":"TX"},"discountCodes":${roll(20) === 0 ? '["ROD10"]' : "[]"},"tags":${roll(20) === 0 ? '["b2b","rush"]' : "[]"},"totalTaxSet":${money(roll(9000))},"totalShippingPriceSet":${money(995)},"shippingLine":{"taxLines":[]},"totalPriceSet":${money(10_000 + roll(90_000))},"refunds":[${refund}],"fulfillments":[${fulfilment}]}\n`;
    for (let line = 0; line < count; line++) {
      const product = roll(20_000);
      const quantity = 1 + roll(4);
      const discount = roll(7) === 0 ? `{"allocatedAmountSet":${money(100 + roll(900))}}` : "";
      text += `{"id":"${gid("LineItem", 13_900_000_000_000 + at * 32_768 + line)}","title":"${titles[product % 6]} ${product}","variantTitle":${product % 3 === 0 ? '"Chrome"' : '"Default Title"'},"sku":"HR${product}-${line}","vendor":"${vendors[product % 5]}","quantity":${quantity},"currentQuantity":${quantity},"requiresShipping":true,"taxable":true,"isGiftCard":false,"product":{"id":"${gid("Product", 8_100_000_000_000 + product)}"},"variant":{"id":"${gid("ProductVariant", 44_100_000_000_000 + product)}"},"originalUnitPriceSet":${money(500 + roll(30_000))},"discountAllocations":[${discount}],"taxLines":[{"priceSet":${money(40 + roll(2000))}}],"__parentId":"${gid("Order", id)}"}\n`;
    }
    if (text.length > 1 << 22 || at === orders - 1) {
      facts.bytes += writeSync(out, text);
      text = "";
    }
  }
  closeSync(out);
  return facts;
}
