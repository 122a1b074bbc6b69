// Products with what we hold them to be: one look for every page that lists them.
import { BlockStack, Link, Text } from "@shopify/polaris";
import { type CategoryOption, placeName } from "#app/derive/product/category-names.ts";
import { fitmentWords } from "#app/derive/product/fitment-words.ts";
import type { JudgedProduct } from "#app/derive/product/judged-product.ts";
import { useFormat } from "./ShopFormat.tsx";
import { type Column, Table } from "./Table.tsx";

export interface ShownProduct {
  productId: string;
  title: string;
  category: string;
  confidence: number;
  fitment: string;
  units365: number;
  netCents365: number;
}

interface Listed extends JudgedProduct {
  title: string;
  units365: number;
  netCents365: number;
}

/** What a page shows of a product, in words. */
export function shownProduct(product: Listed, options: readonly CategoryOption[]): ShownProduct {
  const { productId, title, confidence, units365, netCents365 } = product;
  const category = placeName(options, product);
  return { productId, title, category, confidence, fitment: fitmentWords(product), units365, netCents365 };
}

export function ProductTable({ caption, products }: { caption: string; products: readonly ShownProduct[] }) {
  const { count, money, share } = useFormat();
  const columns: [Column<ShownProduct>, ...Column<ShownProduct>[]] = [
    {
      heading: "Product",
      cell: ({ productId, title, category, confidence }) => (
        <BlockStack>
          <Link url={`/app/products/${productId}`}>{title}</Link>
          <Text as="span" tone="subdued" variant="bodySm">
            {category} ({share(confidence, 1)} sure)
          </Text>
        </BlockStack>
      ),
    },
    { heading: "Fits", cell: ({ fitment }) => fitment },
    { heading: "Units, 365 days", cell: ({ units365 }) => count(units365), numeric: true },
    { heading: "Net, 365 days", cell: ({ netCents365 }) => money(netCents365), numeric: true },
  ];
  return <Table caption={caption} columns={columns} rows={products} rowKey={({ productId }) => productId} />;
}
