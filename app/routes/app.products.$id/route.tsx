// One product: what it is, what it fits, how it is used, why we think so, and the merchant's word on each.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { now } from "#app/clock.server.ts";
import { categoryOptions, codeOf, placeName } from "#app/derive/product/category-names.ts";
import { vehiclesText } from "#app/derive/product/fitment-text.ts";
import { fitmentWords } from "#app/derive/product/fitment-words.ts";
import { parseDecision } from "#app/derive/product/parse-decision.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { listChanges } from "#app/store/app/catalogue-changes.ts";
import { noDecision, readDecisions } from "#app/store/app/product-decisions.ts";
import { decideProducts } from "#app/store/derived/judge-products.ts";
import { readListedProducts } from "#app/store/derived/listed-products.ts";
import { productUrl } from "#app/ui/admin-url.ts";
import { ChangeTable } from "#app/ui/ChangeTable.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Why } from "#app/ui/Why.tsx";
import { DecisionForm } from "./DecisionForm.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Product"} · Hot Rodan` }];

async function readProduct(shop: number, id: string | undefined) {
  const [product] = /^\d{1,19}$/.test(id ?? "") ? await readListedProducts(shop, [id ?? ""]) : [];
  if (!product) throw new Response("There is no such product, or it is not judged yet.", { status: 404 });
  return product;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const product = await readProduct(shop.id, params.id);
  const [{ taxonomy }, decisions, changes] = await Promise.all([
    readCatalogue(shop.id),
    readDecisions(shop.id, [product.productId]),
    listChanges(shop.id, { productId: product.productId, size: 20 }),
  ]);
  const decision = decisions.get(product.productId) ?? noDecision;
  const options = categoryOptions(taxonomy);
  const { title, vendor, productType, status, confidence, evidence, units365, netCents365, by, fitmentBy } = product;
  const { performance, restoration, custom } = product;
  return {
    productId: product.productId,
    title,
    facts: [vendor || "no vendor", productType || "no type", status],
    category: placeName(options, product),
    confidence,
    by,
    fitment: fitmentWords(product),
    fitmentBy,
    fitmentConfidence: product.fitmentConfidence,
    flags: { performance, restoration, custom },
    evidence,
    units365,
    netCents365,
    options: options.map((option) => ({ code: option.code, name: option.name })),
    said: {
      code: decision.category ? codeOf(decision.category) : "",
      fitmentClass: decision.fitment?.fitmentClass ?? "",
      vehicles: vehiclesText(decision.fitment?.vehicles ?? product.vehicles).replaceAll("; ", "\n"),
      performance: flagField(decision.performance),
      restoration: flagField(decision.restoration),
      custom: flagField(decision.custom),
    },
    changes,
  };
}

const flagField = (flag: boolean | null) => (flag === null ? "" : flag ? "yes" : "no");

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, staff } = await authenticateShop(request);
  const { productId } = await readProduct(shop.id, params.id);
  const form = await request.formData();
  const fields = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === "string"),
  );
  const { taxonomy } = await readCatalogue(shop.id);
  const parsed = parseDecision(fields, taxonomy);
  if ("errors" in parsed) return { errors: parsed.errors };
  const before = (await readDecisions(shop.id, [productId])).get(productId) ?? noDecision;
  const { category, fitment, performance, restoration, custom } = parsed.decision;
  const changes = [
    { what: "category" as const, change: { category, isReviewed: category !== null } },
    { what: "fitment" as const, change: { fitment } },
    { what: "flags" as const, change: { performance, restoration, custom } },
  ].filter(({ change }) =>
    Object.entries(change).some(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before]),
    ),
  );
  for (const change of changes) await decideProducts(shop.id, staff, [{ productId, ...change }], now());
  return { errors: null };
}

const byWords = {
  merchant: "You said so",
  rule: "By your rule",
  words: "From its words",
  metafield: "From your fitment app",
  kind: "By its kind",
} as const;

export default function Product() {
  const data = useLoaderData<typeof loader>();
  const { title, facts, category, confidence, by, fitment, fitmentBy, fitmentConfidence, flags, evidence } = data;
  const { count, money, share } = useFormat();
  const uses = Object.entries(flags).filter(([, is]) => is);
  return (
    <PageFrame title={title} backUrl="/app/categories" subtitle={facts.join(" · ")}>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            What we hold it to be
          </Text>
          <ul className="hr-steps">
            <li>
              <Judgement name="Category" value={category} basis={byWords[by]} sure={share(confidence, 1)} />
              <Why
                of="the category"
                evidence={evidence.category}
                without="Nothing in its words speaks for a category."
              />
            </li>
            <li>
              <Judgement name="Fits" value={fitment} basis={byWords[fitmentBy]} sure={share(fitmentConfidence, 1)} />
              <Why
                of="what it fits"
                evidence={evidence.fitment}
                without="Its words name no car and no reason to fit all."
              />
            </li>
            <li>
              <Judgement
                name="Used for"
                value={
                  uses.length > 0
                    ? uses.map(([name]) => useWords[name as keyof typeof useWords]).join(", ")
                    : "Nothing special"
                }
                basis="From its words, or yours"
                sure={null}
              />
              <Why of="its use" evidence={evidence.flags} without="Nothing in its words speaks for a special use." />
            </li>
          </ul>
          <Text as="p">
            {count(data.units365)} units and {money(data.netCents365)} net sales in 365 days
          </Text>
          <Link url={productUrl(data.productId)}>Open in Shopify</Link>
        </BlockStack>
      </Card>
      <DecisionForm said={data.said} options={data.options} />
      {data.changes.length > 0 ? (
        <Card padding="0">
          <ChangeTable caption="Changes by you and your staff, the newest first" changes={data.changes} />
        </Card>
      ) : null}
    </PageFrame>
  );
}

const useWords = { performance: "performance", restoration: "restoration", custom: "custom fabrication" } as const;

interface JudgementProps {
  name: string;
  value: string;
  basis: string;
  sure: string | null;
}

function Judgement({ name, value, basis, sure }: JudgementProps) {
  return (
    <BlockStack gap="050">
      <InlineStack gap="200">
        <Text as="h3" variant="headingSm">
          {name}
        </Text>
        <Text as="span">{value}</Text>
      </InlineStack>
      <Text as="p" tone="subdued" variant="bodySm">
        {basis}
        {sure === null ? "" : `, ${sure} sure`}
      </Text>
    </BlockStack>
  );
}
