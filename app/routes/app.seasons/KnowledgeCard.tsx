// What the months that are here can tell, and what they cannot yet.
import { Link, List, Text } from "@shopify/polaris";
import type { SeasonKnowledge } from "#app/derive/shop/season-knowledge.ts";
import { describeOrderHistory } from "#app/ui/order-history.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import type { SeasonPage } from "./season-page.server.ts";

const words: Record<SeasonKnowledge, { title: string; points: readonly string[] }> = {
  nothing: {
    title: "No orders to judge by yet",
    points: [
      "Seasons are seen in orders. Import the history first, or wait for the first month to end.",
      "A first impression needs thirteen months, a season that can be trusted two years.",
    ],
  },
  "part-of-a-year": {
    title: "Less than a year and a month: no season can be told yet",
    points: [
      "Can be told: what each category sold in each month so far.",
      "Cannot be told: whether a month sold more because of the season or because the shop grew. No month was seen twice, so there is no index, no uplift, and nothing is proposed to stock.",
    ],
  },
  "first-signs": {
    title: "First signs: months are beginning to repeat",
    points: [
      "Can be told: how growth and season come apart where a month was seen twice. Intervals are wide, and they are meant.",
      "Cannot be told yet: small differences, and whether a season is the same every year. Two years of orders tell that.",
    ],
  },
  seasons: {
    title: "Enough months to tell seasons",
    points: [
      "Can be told: what each month sells against a mean month, growth taken out, with an interval that holds the true value 19 times of 20.",
      "Cannot be told: why. Prices, promotions and what was out of stock are in these numbers.",
    ],
  },
};

export function KnowledgeCard({
  knowledge,
  seen,
  history,
  views,
}: Pick<SeasonPage, "knowledge" | "seen" | "history" | "views">) {
  const format = useFormat();
  const { title, points } = words[knowledge];
  const isWorking = (knowledge === "first-signs" || knowledge === "seasons") && views.length === 0;
  return (
    <Section title={title} text={`${describeOrderHistory(history, format)} Whole months: ${format.count(seen)}.`}>
      <List type="bullet">
        {points.map((point) => (
          <List.Item key={point}>{point}</List.Item>
        ))}
      </List>
      {isWorking ? (
        <Text as="p">Seasons are judged after every import and every night; this takes a minute. Look again soon.</Text>
      ) : null}
      {knowledge === "nothing" ? <Link url="/app">Go to the import on the home page</Link> : null}
      <Link url="/app/settings">Check the racing season</Link>
    </Section>
  );
}
