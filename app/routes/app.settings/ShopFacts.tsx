import { BlockStack, Card, DescriptionList, Text } from "@shopify/polaris";
import { useFormat } from "#app/ui/ShopFormat.tsx";

interface ShopFactsProps {
  shop: {
    name: string;
    domain: string;
    currency: string;
    timeZone: string;
    planName: string | null;
    asOf: string | null;
    scopes: readonly string[];
  };
}

export function ShopFacts({ shop }: ShopFactsProps) {
  const { day } = useFormat();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          This shop, as Shopify describes it
        </Text>
        <DescriptionList
          items={[
            { term: "Shop", description: `${shop.name}, ${shop.domain}` },
            { term: "Currency", description: shop.currency },
            { term: "Time zone", description: shop.timeZone },
            { term: "Plan", description: shop.planName ?? "Not known" },
            {
              term: "Day judged from",
              description: shop.asOf ? `${day(shop.asOf)}, set for this shop` : "Today, in the shop's time zone",
            },
            {
              term: "What the app may do",
              description: shop.scopes.length > 0 ? shop.scopes.join(", ") : "Nothing was granted",
            },
          ]}
        />
      </BlockStack>
    </Card>
  );
}
