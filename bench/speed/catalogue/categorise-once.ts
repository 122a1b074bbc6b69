// One fresh process: products from a file of JSON, judged once from nothing and then again with other titles. Prints rates
// per second of processor time, which other work on the machine stretches least.
import { readFileSync } from "node:fs";
import { categoriseProduct } from "#app/derive/product/category.ts";
import { fitmentOf } from "#app/derive/product/fitment.ts";
import { flagsOf } from "#app/derive/product/flags.ts";
import type { ProductWords } from "#app/derive/product/product-words.ts";
import { standardTaxonomy } from "#app/derive/product/taxonomy.ts";

const products = 20_000;
const known = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as ProductWords[];

/** No two with the same title, and none as in another round. */
function manyProducts(round: number): ProductWords[] {
  return Array.from({ length: products }, (_, at) => {
    const words = known[at % known.length] as ProductWords;
    return { ...words, title: `${words.title} - HR${round}${String(at).padStart(5, "0")}` };
  });
}

function perSecond(all: readonly ProductWords[], work: (words: ProductWords) => void): number {
  const before = process.cpuUsage();
  for (const words of all) work(words);
  const { user, system } = process.cpuUsage(before);
  return all.length / ((user + system) / 1_000_000);
}

const place = (words: ProductWords) => categoriseProduct(words, standardTaxonomy, []);
const fromNothing = perSecond(manyProducts(0), place);
const warm = perSecond(manyProducts(1), place);
const whole = perSecond(manyProducts(2), (words) => {
  const category = place(words);
  fitmentOf(words, category);
  flagsOf(words, category);
});
process.stdout.write(JSON.stringify({ fromNothing, warm, whole }));
