// "Always do this for products like these": the conditions that they have in common and that tell them apart.
// What counts as alike: the product type, the longest run of words that every title has, else the vendor.
// Worked example: type "Fittings" and titles "6AN 45 Degree Hose End" and "8AN 45 Degree Hose End, Black" give
// type is "Fittings" and title contains "45 Degree Hose End".
import type { RuleCondition } from "./category-rule.ts";
import type { ProductWords } from "./product-words.ts";

type Alike = Pick<ProductWords, "title" | "productType" | "vendor">;

const shared = (values: readonly string[]): string | null => {
  const [first = ""] = values;
  return first !== "" && values.every((value) => value.toLowerCase() === first.toLowerCase()) ? first : null;
};

const contains = (title: string, run: string) => ` ${title.toLowerCase()} `.includes(run.toLowerCase());

/** The longest run of words that all titles have; "" where they have none of three letters or more. */
function sharedRun(titles: readonly string[]): string {
  const [first = ""] = titles;
  const words = first.split(/\s+/);
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const run = words
        .slice(from, from + length)
        .join(" ")
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      if (/\p{L}{3}/u.test(run) && titles.every((title) => contains(title, run))) return run;
    }
  return "";
}

export function ruleLikeProducts(products: readonly Alike[]): RuleCondition[] {
  const type = shared(products.map(({ productType }) => productType));
  const vendor = shared(products.map((product) => product.vendor));
  // A whole title would hold for this one product alone.
  const run = products.length > 1 ? sharedRun(products.map(({ title }) => title)) : "";
  const conditions: RuleCondition[] = [];
  if (type !== null) conditions.push({ field: "type", test: "is", value: type });
  if (run !== "") conditions.push({ field: "title", test: "contains", value: run });
  if (type === null && vendor !== null) conditions.push({ field: "vendor", test: "is", value: vendor });
  return conditions;
}
