// One category: what lies in it, and its products.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { judgementDay } from "#app/clock.server.ts";
import { monthsBefore } from "#app/derive/basics/months-before.ts";
import { categoryOptions } from "#app/derive/product/category-names.ts";
import { CategoryTable } from "#app/routes/app.categories/CategoryTable.tsx";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { readCategoryTree } from "#app/store/derived/category-tree.ts";
import { listProductsOfNode } from "#app/store/derived/listed-products.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { PageLinks } from "#app/ui/PageLinks.tsx";
import { ProductTable, shownProduct } from "#app/ui/ProductTable.tsx";

const productsAtOnce = 50;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? "Category"} · Hot Rodan` }];

function placeOf(after: string | null) {
  const match = /^(\d{1,5})-(\d{1,19})$/.exec(after ?? "");
  return match ? { node: Number(match[1]), productId: match[2] ?? "0" } : null;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const node = /^\d{1,5}$/.test(params.node ?? "") ? Number(params.node) : Number.NaN;
  const { taxonomy } = await readCatalogue(shop.id);
  const options = categoryOptions(taxonomy);
  const option = options.find((one) => one.node === node && one.level < 3);
  if (!option && node !== 0) throw new Response("There is no such category.", { status: 404 });
  const after = placeOf(new URL(request.url).searchParams.get("after"));
  const from = monthsBefore(judgementDay(shop), 11);
  const [tree, products] = await Promise.all([
    readCategoryTree(shop.id, from),
    listProductsOfNode(shop.id, node, after, productsAtOnce + 1),
  ]);
  const names = new Map(options.filter(({ level }) => level === 2).map((one) => [one.node, one.name]));
  const isTop = node % 1000 === 0 && node > 0;
  const parts = isTop
    ? tree.nodes
        .filter((one) => one.node > node && one.node < node + 1000)
        .map((one) => ({ ...one, name: names.get(one.node)?.split(" › ").at(-1) ?? "A category that is no more" }))
    : [];
  const shown = products.slice(0, productsAtOnce);
  const last = shown.at(-1);
  return {
    node,
    from,
    name: option?.name ?? "No category yet",
    parentUrl: isTop || node === 0 ? "/app/categories" : `/app/categories/node/${node - (node % 1000)}`,
    parts,
    products: shown.map((product) => shownProduct(product, options)),
    isFirst: after === null,
    next: products.length > productsAtOnce && last ? `${last.node}-${last.productId}` : null,
  };
}

export default function Category() {
  const { node, from, name, parentUrl, parts, products, isFirst, next } = useLoaderData<typeof loader>();
  return (
    <PageFrame title={name} backUrl={parentUrl}>
      {parts.length > 0 ? (
        <Card padding="0">
          <CategoryTable rows={parts} from={from} />
        </Card>
      ) : null}
      <Card padding="0">
        {products.length > 0 ? (
          <ProductTable caption={`Products in ${name}`} products={products} />
        ) : (
          <Box padding="400">
            <BlockStack gap="200">
              <Text as="h2" variant="headingMd">
                No products here
              </Text>
              <Text as="p">Sales shown above may be of products that were deleted or moved since.</Text>
            </BlockStack>
          </Box>
        )}
      </Card>
      <PageLinks
        first={isFirst ? null : `/app/categories/node/${node}`}
        next={next === null ? null : `/app/categories/node/${node}?after=${next}`}
        of={name}
      />
    </PageFrame>
  );
}
