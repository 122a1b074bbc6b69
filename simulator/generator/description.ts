// A product's description, as shops write or paste it: often none, seldom more than the title says, always some markup.
import type { Product } from "./catalogue.ts";
import type { Random } from "./random.ts";

const makings = [
  "Machined from 6061-T6 billet and finished by hand.",
  "Heavy-gauge steel, welded and ready for paint.",
  "Polished 304 stainless that will outlast the car.",
  "Made in the USA by people who drive what they build.",
  "Black powder coat over zinc for years of service.",
  "Show quality finish.",
];
const offers = [
  "Hardware included.",
  "Sold each.",
  "Instructions included.",
  "Some drilling may be required.",
  "We recommend professional installation.",
  "In stock orders ship the same day.",
];
const notices = [
  "Questions? Call our tech line before you order.",
  "Not legal for sale or use on pollution controlled vehicles in California.",
  'WARNING: Cancer and Reproductive Harm &ndash; <a href="https://www.P65Warnings.ca.gov">www.P65Warnings.ca.gov</a>',
  "Returns within 30 days, unused and in the original box.",
];
// What a reader must not take for the car that a part is made for.
const asides = [
  "As seen on our own '32 roadster at the spring meet.",
  "We have been building hot rods since 1968.",
  "The one in the picture is on a customer's &#39;57 Bel Air.",
];

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The fit once more, where the title or a tag says it already. */
function fitOf({ fitment, toldIn }: Product): string | null {
  if (toldIn !== "title" && toldIn !== "tags") return null;
  if (fitment.class === "universal") return "Universal fit.";
  const { yearFrom, yearTo, makes, models } = fitment;
  if (fitment.class !== "specific" || yearFrom === null || yearTo === null) return null;
  const years = yearFrom === yearTo ? `${yearFrom}` : `${yearFrom}-${yearTo}`;
  return `Fits ${[years, makes.join("/"), models.join(", ")].filter(Boolean).join(" ")}.`;
}

export function descriptionOf(product: Product, chance: Random): string {
  if (chance.chance(0.22)) return "";
  const lines = [`<strong>${escaped(product.title)}</strong> by ${escaped(product.vendor)}.`];
  if (product.isGiftCard) return `<p>${lines.join(" ")}</p>`;
  const fit = chance.chance(0.4) ? fitOf(product) : null;
  if (chance.chance(0.6)) lines.push(chance.pick(makings));
  if (chance.chance(0.04)) lines.push(chance.pick(asides));
  const listed = [...(fit ? [fit] : []), ...(chance.chance(0.7) ? [chance.pick(offers)] : [])];
  const list = chance.chance(0.5)
    ? `<ul>${listed.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`
    : `<p>${listed.map(escaped).join("<br>")}</p>`;
  const notice = chance.chance(0.3) ? `<p><em>${chance.pick(notices)}</em></p>` : "";
  return `<p>${lines.join(" ")}</p>${listed.length > 0 ? list : ""}${notice}`;
}
