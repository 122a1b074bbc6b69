// The queue of products that we are not sure of: accept, move, or make a rule of it. Quick by keyboard.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { now } from "#app/clock.server.ts";
import { categoryOptions, codeOf, placeOfCode } from "#app/derive/product/category-names.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { decideProducts } from "#app/store/derived/judge-products.ts";
import { readJudgedProducts } from "#app/store/derived/judged-products.ts";
import { listUnsureProducts } from "#app/store/derived/listed-products.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { type QueuedProduct, ReviewQueue } from "./ReviewQueue.tsx";

const productsAtOnce = 25;

export const meta: MetaFunction = () => [{ title: "Review · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const { taxonomy, reviewThreshold } = await readCatalogue(shop.id);
  const options = categoryOptions(taxonomy);
  const products = await listUnsureProducts(shop.id, reviewThreshold, null, productsAtOnce);
  return {
    options: options.map(({ code, name }) => ({ code, name })),
    threshold: reviewThreshold,
    products: products.map(
      (product): QueuedProduct => ({
        productId: product.productId,
        title: product.title,
        productType: product.productType,
        vendor: product.vendor,
        code: codeOf(product),
        confidence: product.confidence,
        evidence: product.evidence.category,
        netCents365: product.netCents365,
      }),
    ),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, staff } = await authenticateShop(request);
  const form = await request.formData();
  const ids = form.getAll("id").filter((id): id is string => typeof id === "string" && /^\d{1,19}$/.test(id));
  if (ids.length === 0) return { error: "Choose at least one product.", done: 0 };
  const code = form.get("code");
  if (typeof code !== "string") {
    // Each stays where we hold it to be.
    const judged = await readJudgedProducts(shop.id, ids);
    const changes = judged.map(({ productId, l1, l2, l3 }) => ({
      productId,
      what: "review" as const,
      change: { isReviewed: true, category: l1 === null ? null : { l1, l2, l3 } },
    }));
    await decideProducts(shop.id, staff, changes, now());
    return { error: null, done: changes.length };
  }
  const { taxonomy } = await readCatalogue(shop.id);
  const place = placeOfCode(taxonomy, code);
  if (!place) return { error: "Choose a category from the list.", done: 0 };
  await decideProducts(
    shop.id,
    staff,
    ids.map((productId) => ({ productId, what: "category" as const, change: { isReviewed: true, category: place } })),
    now(),
  );
  return { error: null, done: ids.length };
}

export default function Review() {
  const { products, options, threshold } = useLoaderData<typeof loader>();
  const { share } = useFormat();
  return (
    <PageFrame title="Review" backUrl="/app/categories">
      {products.length > 0 ? (
        <ReviewQueue products={products} options={options} />
      ) : (
        <Card>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">
              Nothing to review
            </Text>
            <Text as="p">
              Every product is judged with at least {share(threshold, 1)} confidence, or you have said what it is.
            </Text>
            <Link url="/app/categories">Back to the categories</Link>
          </BlockStack>
        </Card>
      )}
    </PageFrame>
  );
}
