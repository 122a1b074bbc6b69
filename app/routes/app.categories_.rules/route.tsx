// The merchant's rules: which hold in which order, and what they would change before they are kept.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { now } from "#app/clock.server.ts";
import { categoryOptions } from "#app/derive/product/category-names.ts";
import { parseRules } from "#app/derive/product/parse-rules.ts";
import { ruleLikeProducts } from "#app/derive/product/rule-like-products.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { changeRules } from "#app/store/app/change-rules.ts";
import { previewRules } from "#app/store/derived/preview-rules.ts";
import { readProductWords } from "#app/store/source/product-words.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { RulesEditor } from "./RulesEditor.tsx";

const mostAlike = 50;

export const meta: MetaFunction = () => [{ title: "Rules · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const like = (new URL(request.url).searchParams.get("like") ?? "")
    .split(",")
    .filter((id) => /^\d{1,19}$/.test(id))
    .slice(0, mostAlike);
  const { taxonomy, rules } = await readCatalogue(shop.id);
  const alike = like.length > 0 ? await readProductWords(shop.id, like) : [];
  return {
    rules,
    options: categoryOptions(taxonomy).map(({ code, name }) => ({ code, name })),
    draft: alike.length > 0 ? { conditions: ruleLikeProducts(alike), products: alike.length } : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, staff } = await authenticateShop(request);
  const form = await request.formData();
  const { taxonomy } = await readCatalogue(shop.id);
  const parsed = parseRules(String(form.get("rules") ?? ""), taxonomy);
  if ("errors" in parsed) return { intent: "refused" as const, errors: parsed.errors };
  if (form.get("intent") === "preview")
    return { intent: "preview" as const, preview: await previewRules(shop.id, parsed.rules) };
  await changeRules(shop.id, staff, parsed.rules, now());
  return { intent: "saved" as const };
}

export default function Rules() {
  const { rules, options, draft } = useLoaderData<typeof loader>();
  return (
    <PageFrame title="Rules" backUrl="/app/categories">
      <RulesEditor rules={rules} options={options} draft={draft} />
    </PageFrame>
  );
}
