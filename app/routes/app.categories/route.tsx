// Categories: what the shop sells by the kind of part, how sure we are of it, and the ways to say otherwise.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { judgementDay } from "#app/clock.server.ts";
import { monthsBefore } from "#app/derive/basics/months-before.ts";
import { categoryOptions } from "#app/derive/product/category-names.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { readCategoryTree } from "#app/store/derived/category-tree.ts";
import { allProductsUrl } from "#app/ui/admin-url.ts";
import { CatalogueNotice } from "#app/ui/CatalogueNotice.tsx";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { type CategoryRow, CategoryTable } from "./CategoryTable.tsx";
import { CoverageCard } from "./CoverageCard.tsx";

export const meta: MetaFunction = () => [{ title: "Categories · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const from = monthsBefore(judgementDay(shop), 11);
  const [run, catalogue, tree] = await Promise.all([
    latestImport(shop.id),
    readCatalogue(shop.id),
    readCategoryTree(shop.id, from),
  ]);
  const names = new Map(categoryOptions(catalogue.taxonomy).map(({ node, name, level }) => [node, { name, level }]));
  const tops = tree.nodes.filter(({ node }) => node % 1000 === 0);
  const rows = tops.map(
    (figures): CategoryRow => ({
      ...figures,
      name: figures.node === 0 ? "No category yet" : (names.get(figures.node)?.name ?? "A category that is no more"),
    }),
  );
  return { run, from, rows, countedAt: tree.countedAt, threshold: catalogue.reviewThreshold };
}

const ways = [
  ["/app/categories/rules", "Rules", "say once what products like these are"],
  ["/app/categories/names", "Names", "rename categories or add your own"],
  ["/app/categories/file", "CSV", "take everything out, change it, bring it back"],
  ["/app/categories/changes", "Changes", "who changed what, and when"],
  ["/app/vehicles", "Find by car", "what do I have for a 1934 Ford?"],
] as const;

export default function Categories() {
  const { run, rows, from, countedAt, threshold } = useLoaderData<typeof loader>();
  const { moment } = useFormat();
  return (
    <PageFrame
      title="Categories"
      backUrl="/app"
      subtitle={countedAt ? `Judged ${moment(countedAt)}, shop time` : undefined}
      action={
        rows.length > 0 ? (
          <DownloadButton url="/app/lists/products.csv" file="products.csv">
            Download products
          </DownloadButton>
        ) : undefined
      }
    >
      <CatalogueNotice run={run} />
      {rows.length > 0 ? <CoverageCard rows={rows} threshold={threshold} /> : null}
      <Card padding="0">
        {rows.length > 0 ? (
          <CategoryTable rows={rows} from={from} />
        ) : (
          <Box padding="400">
            <BlockStack gap="200">
              <Text as="h2" variant="headingMd">
                No products yet
              </Text>
              <Text as="p">
                {run?.status === "done"
                  ? "This shop had no products when it was last read. Those you add in Shopify are judged within seconds and appear here."
                  : "Products appear here as the import brings them, each with what kind of part it is and why."}
              </Text>
              <Link url={allProductsUrl}>Open products in Shopify</Link>
            </BlockStack>
          </Box>
        )}
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Your word counts more
          </Text>
          <ul className="hr-steps">
            {ways.map(([url, name, what]) => (
              <li key={url}>
                <InlineStack gap="200">
                  <Link url={url}>{name}</Link>
                  <Text as="span">{what}</Text>
                </InlineStack>
              </li>
            ))}
          </ul>
        </BlockStack>
      </Card>
    </PageFrame>
  );
}
