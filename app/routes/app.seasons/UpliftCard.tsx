// The season against the rest of the year, category by category, and what the trade expects of it.
import { Badge, BlockStack } from "@shopify/polaris";
import { type CategoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import type { Season } from "#app/derive/shop/season.ts";
import type { SeasonView } from "#app/derive/shop/season-view.ts";
import type { UpliftVerdict } from "#app/derive/shop/uplift-expectation.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";
import { Why } from "#app/ui/Why.tsx";

const words: Record<UpliftVerdict, { word: string; tone?: "success" | "info" | "attention" }> = {
  "as-expected": { word: "As expected", tone: "success" },
  stronger: { word: "Stronger", tone: "info" },
  weaker: { word: "Weaker", tone: "attention" },
  "cannot-tell": { word: "Cannot tell yet" },
  rises: { word: "Rises", tone: "info" },
  falls: { word: "Falls", tone: "info" },
  flat: { word: "Flat" },
};

interface UpliftCardProps {
  names: CategoryNames;
  season: Season;
  views: readonly SeasonView[];
}

export function UpliftCard({ names, season, views }: UpliftCardProps) {
  const { change } = useFormat();
  return (
    <Section
      title={`${season.name} against the rest of the year`}
      text="The mean month of the season by the mean month of the rest, in units. What the trade expects is of money in racing: suspension, brakes and wheels 30 to 40 % more, engine and interior stable, accessories the year round."
      wide={
        <Table
          caption="Uplift by category, with its 95 % interval"
          columns={[
            { heading: "Category", cell: ({ node }) => nameOf(names, node) },
            {
              heading: "Uplift",
              cell: ({ uplift }) => (
                <BlockStack>
                  <span>{change(uplift.value)}</span>
                  <span>
                    {change(uplift.low)} to {change(uplift.high)}
                  </span>
                </BlockStack>
              ),
              numeric: true,
            },
            {
              heading: "Expected",
              cell: ({ expected }) =>
                expected ? `${change(expected.from)} to ${change(expected.to)}` : "Nothing said",
              numeric: true,
            },
            {
              heading: "Found",
              cell: ({ node, verdict, evidence }) => (
                <BlockStack gap="100">
                  <span>
                    <Badge tone={words[verdict].tone}>{words[verdict].word}</Badge>
                  </span>
                  <Why of={`is ${nameOf(names, node)} judged so`} evidence={evidence} without="" />
                </BlockStack>
              ),
            },
          ]}
          rows={views}
          rowKey={({ node }) => String(node)}
        />
      }
    />
  );
}
