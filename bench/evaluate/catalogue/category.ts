// What each product is, against what the generator knew: department and group by name, on shops drawn at run time, from
// Shopify's fields alone. Beside it the same without any title (what types, tags and collections alone are worth), the
// same from titles alone, and titles as from strange shops, which neither generator nor words know of.
import { reviewBelow } from "#app/derive/product/calibration.ts";
import { categoriseProduct } from "#app/derive/product/category.ts";
import { flagsOf } from "#app/derive/product/flags.ts";
import type { ProductWords } from "#app/derive/product/product-words.ts";
import { nodeName, pathOf, standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import type { ExperimentOptions, Figure } from "#commands/figures.ts";
import { heldOutTitles } from "./held-out-titles.ts";
import { type KnownProduct, knownProducts } from "./shop-words.ts";

const shops = 4;

interface Judged {
  words: ProductWords;
  confidence: number;
  l1: boolean;
  l2: boolean;
  wanted: string;
  said: string | null;
}

interface Wanted {
  words: ProductWords;
  l1: string;
  l2: string;
}

const share = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole);
const shareOf = <Row>(rows: readonly Row[], is: (row: Row) => boolean) => share(rows.filter(is).length, rows.length);

function judge({ words, l1, l2 }: Wanted): Judged {
  const judged = categoriseProduct(words, standardTaxonomy, []);
  const isL1 = nodeName(standardTaxonomy, judged.l1) === l1;
  const said = nodeName(standardTaxonomy, judged.l2);
  return { words, confidence: judged.confidence, l1: isL1, l2: isL1 && said === l2, wanted: l2, said };
}

/** How far what is said is from what comes true, over ten steps of confidence. */
function calibrationError(rows: readonly Judged[]): number {
  let error = 0;
  for (let step = 0; step < 10; step++) {
    const these = rows.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === step);
    if (these.length === 0) continue;
    const said = these.reduce((sum, { confidence }) => sum + confidence, 0) / these.length;
    error += (these.length / rows.length) * Math.abs(said - shareOf(these, ({ l2 }) => l2));
  }
  return error;
}

const nothing = { vendor: "", productType: "", tags: [], collections: [], categoryId: null, description: "" };
const titleAlone = ({ words, ...rest }: Wanted): Wanted => ({
  ...rest,
  words: { ...words, ...nothing, handle: "", metafields: [], variants: [] },
});
const withoutTitle = ({ words, ...rest }: Wanted): Wanted => ({ ...rest, words: { ...words, title: "" } });

function heldOut(): Wanted[] {
  return heldOutTitles
    .trim()
    .split("\n")
    .map((line) => {
      const [title = "", code = ""] = line.split(" | ");
      const words = { ...nothing, title, handle: "", metafields: [], variants: [] };
      const name = (at: string | null) => nodeName(standardTaxonomy, at) ?? "";
      return { words, l1: name(pathOf(code).l1), l2: name(code) };
    });
}

function flagFigures(all: readonly KnownProduct[]): Record<string, Figure> {
  const rows = all.map(({ words, truth }) => ({
    truth,
    said: flagsOf(words, categoriseProduct(words, standardTaxonomy, [])),
  }));
  return Object.fromEntries(
    (["performance", "restoration", "custom"] as const).map((flag) => [
      `flags: ${flag} agrees`,
      { value: shareOf(rows, ({ truth, said }) => truth[flag] === said[flag]) },
    ]),
  );
}

export async function measureCategory({ seeds, size, say }: ExperimentOptions): Promise<Record<string, Figure>> {
  const known: KnownProduct[] = [];
  for (const seed of seeds)
    for (let at = 0; at < shops; at++)
      known.push(...(await knownProducts(seed + at, size === "small" ? "small" : "medium")));
  const wanted = known.map(({ words, truth: { l1, l2 } }) => ({ words, l1, l2 }));
  const judged = wanted.map(judge);
  const sure = judged.filter(({ confidence }) => confidence >= reviewBelow);
  for (const { words, wanted: want, said, confidence } of sure.filter(({ l2 }) => !l2).slice(0, 40))
    say(`${want} → ${said} (${confidence.toFixed(2)}): ${words.title}`);
  const strange = heldOut().map(judge);
  const strangeSure = strange.filter(({ confidence }) => confidence >= reviewBelow);
  return {
    "category: products": { value: judged.length },
    "category: above the review threshold": { value: share(sure.length, judged.length), goal: { atLeast: 0.85 } },
    "category: L1 accuracy above it": { value: shareOf(sure, ({ l1 }) => l1), goal: { atLeast: 0.97 } },
    "category: L2 accuracy above it": { value: shareOf(sure, ({ l2 }) => l2), goal: { atLeast: 0.93 } },
    "category: L1 accuracy of all": { value: shareOf(judged, ({ l1 }) => l1) },
    "category: L2 accuracy of all": { value: shareOf(judged, ({ l2 }) => l2) },
    "category: calibration error": { value: calibrationError(judged) },
    "category: L2 accuracy, title alone": { value: shareOf(wanted.map(titleAlone).map(judge), ({ l2 }) => l2) },
    "category: L2 accuracy, without a title": { value: shareOf(wanted.map(withoutTitle).map(judge), ({ l2 }) => l2) },
    "category: held-out titles": { value: strange.length },
    "category: held-out titles above the threshold": { value: share(strangeSure.length, strange.length) },
    "category: held-out L1 accuracy above it": { value: shareOf(strangeSure, ({ l1 }) => l1) },
    "category: held-out L2 accuracy above it": { value: shareOf(strangeSure, ({ l2 }) => l2) },
    "category: held-out L2 accuracy of all": { value: shareOf(strange, ({ l2 }) => l2) },
    ...flagFigures(known),
  };
}
