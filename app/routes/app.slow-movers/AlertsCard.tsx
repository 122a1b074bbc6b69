import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { ListedAlert } from "#app/store/derived/stock-alerts.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";

export function AlertsCard({ alerts, count }: { alerts: readonly ListedAlert[]; count: number }) {
  const format = useFormat();
  if (alerts.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          New since you last looked
        </Text>
        <Text as="p" tone="subdued">
          {`${format.count(count)} open. Each is told once and goes when it is clearly over.`}
        </Text>
        <ul className="hr-steps">
          {alerts.map(({ kind, subject, openedOn, title, variantTitle, facts }) => (
            <li key={`${kind}/${subject}`}>
              {kind === "capital" ? (
                <Text as="p">
                  {`${format.day(openedOn)}: capital at risk is ${format.money(facts.capitalCents ?? 0)}, above your limit of ${format.money(facts.limitCents ?? 0)}.`}
                </Text>
              ) : (
                <Text as="p">
                  {`${format.day(openedOn)}: turned dead${facts.capitalCents === null ? "" : `, ${format.money(facts.capitalCents)} in stock`}: `}
                  <Link url={`/app/slow-movers/${subject}`}>
                    {`${title ?? "A part"}${variantTitle && variantTitle !== "Default Title" ? `, ${variantTitle}` : ""}`}
                  </Link>
                </Text>
              )}
            </li>
          ))}
        </ul>
      </BlockStack>
    </Card>
  );
}
