// Categories: the products by the type they carry in Shopify today.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Link, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { latestImport } from "#app/store/app/imports.ts";
import { catalogueCounts, productTypeCounts } from "#app/store/source/products.ts";
import { allProductsUrl, productsOfTypeUrl } from "#app/ui/admin-url.ts";
import { CatalogueNotice } from "#app/ui/CatalogueNotice.tsx";
import { catalogueReadAt } from "#app/ui/catalogue-read-at.ts";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { type Column, Table } from "#app/ui/Table.tsx";

export const meta: MetaFunction = () => [{ title: "Categories · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const [run, counts, types] = await Promise.all([
    latestImport(shop.id),
    catalogueCounts(shop.id),
    productTypeCounts(shop.id),
  ]);
  return { run, readAt: catalogueReadAt(counts.readAt, run), types: untypedFirst(types) };
}

interface TypeCount {
  productType: string;
  products: number;
  variants: number;
  units: number;
}

export default function Categories() {
  const { run, readAt, types } = useLoaderData<typeof loader>();
  const { count, moment } = useFormat();
  const columns: [Column<TypeCount>, ...Column<TypeCount>[]] = [
    { heading: "Type", cell: ({ productType }) => <TypeName productType={productType} /> },
    { heading: "Products", cell: ({ products }) => count(products), numeric: true },
    { heading: "Variants", cell: ({ variants }) => count(variants), numeric: true },
    { heading: "Units", cell: ({ units }) => count(units), numeric: true },
  ];
  return (
    <PageFrame
      title="Categories"
      backUrl="/app"
      subtitle={readAt ? `As of ${moment(readAt)}, shop time` : undefined}
      action={
        types.length > 0 ? (
          <DownloadButton url="/app/lists/products.csv" file="products.csv">
            Download products
          </DownloadButton>
        ) : undefined
      }
    >
      <CatalogueNotice run={run} />
      <Card padding="0">
        {types.length > 0 ? (
          <Table
            caption="Products, variants and units in stock by the product type set in Shopify"
            columns={columns}
            rows={types}
            rowKey={({ productType }) => productType}
          />
        ) : (
          <Box padding="400">
            <BlockStack gap="200">
              <Text as="h2" variant="headingMd">
                No products yet
              </Text>
              <Text as="p">
                {readAt
                  ? "This shop had no products when it was last read. Those you add in Shopify appear here by their type."
                  : "Products appear here after the import, grouped by the type they have in Shopify."}
              </Text>
              <Link url={allProductsUrl}>Open products in Shopify</Link>
            </BlockStack>
          </Box>
        )}
      </Card>
    </PageFrame>
  );
}

function TypeName({ productType }: { productType: string }) {
  if (productType !== "") return <Link url={productsOfTypeUrl(productType)}>{productType}</Link>;
  return (
    <BlockStack>
      <Link url={productsOfTypeUrl("")}>No type</Link>
      <Text as="span" tone="subdued" variant="bodySm">
        Open these in Shopify and set their product type
      </Text>
    </BlockStack>
  );
}

function untypedFirst<Row extends { productType: string }>(types: readonly Row[]): Row[] {
  return [
    ...types.filter(({ productType }) => productType === ""),
    ...types.filter(({ productType }) => productType !== ""),
  ];
}
