// What to order before the season begins: categories that surely rise in it, and the parts of which too little is there.
import { BlockStack, Box, Link, Text } from "@shopify/polaris";
import { nameOf } from "#app/derive/shop/category-names.ts";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";
import type { SeasonPage } from "./season-page.server.ts";

export function StockUpCard({
  names,
  season,
  toStock,
  parts,
  coverDays,
  day,
}: Pick<SeasonPage, "names" | "season" | "toStock" | "parts" | "coverDays" | "day">) {
  const format = useFormat();
  const { count, money } = format;
  const starts = toStock[0]?.seasonStarts;
  return (
    <Section
      title={`What to stock before ${season.name}`}
      text={
        starts
          ? `The season begins on ${format.day(starts)}. Counted is what should sell from now until then and in its first ${count(coverDays)} days, less what is there. Orders on their way are not known and not taken off.`
          : "No category surely rises in this season, so there is nothing to stock up for it."
      }
      wide={
        starts ? (
          <BlockStack>
            <Table
              caption="By category: when to order, and how much is lacking"
              columns={[
                { heading: "Category", cell: ({ node }) => nameOf(names, node) },
                {
                  heading: "Order by",
                  cell: ({ orderBy }) => (orderBy < day ? `${format.day(orderBy)}, now late` : format.day(orderBy)),
                },
                { heading: "Units", cell: (one) => `${count(one.units)} of ${count(one.parts)} parts`, numeric: true },
                {
                  heading: "Cost",
                  cell: ({ costCents, withoutCost }) => (
                    <BlockStack>
                      <span>{money(costCents)}</span>
                      {withoutCost > 0 ? (
                        <Text as="span" tone="subdued" variant="bodySm">
                          without {count(withoutCost)} parts whose cost is not known
                        </Text>
                      ) : null}
                    </BlockStack>
                  ),
                  numeric: true,
                },
              ]}
              rows={toStock}
              rowKey={({ node }) => String(node)}
            />
            {parts.length > 0 ? (
              <Table
                caption={`Parts: the ${count(parts.length)} that would sell for most`}
                columns={[
                  {
                    heading: "Part",
                    cell: ({ title, variantTitle, productId, sku }) => (
                      <BlockStack>
                        {productId ? <Link url={`shopify://admin/products/${productId}`}>{title}</Link> : title}
                        <Text as="span" tone="subdued" variant="bodySm">
                          {[variantTitle === "Default Title" ? null : variantTitle, sku].filter(Boolean).join(" · ")}
                        </Text>
                      </BlockStack>
                    ),
                  },
                  { heading: "There", cell: ({ available }) => count(available), numeric: true },
                  { heading: "Wanted", cell: ({ wanted }) => count(wanted), numeric: true },
                  { heading: "To buy", cell: ({ toBuy }) => count(toBuy), numeric: true },
                ]}
                rows={parts}
                rowKey={({ variantId }) => variantId}
              />
            ) : null}
            <Box padding="400">
              <DownloadButton url="/app/lists/stock-up.csv" file="stock-up.csv">
                Download all parts to stock
              </DownloadButton>
            </Box>
          </BlockStack>
        ) : undefined
      }
    />
  );
}
