import { useSearchParams } from "@remix-run/react";
import { BlockStack, Card, InlineStack, Link, Select, Text } from "@shopify/polaris";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import type { SeasonPage } from "./season-page.server.ts";

export function SeasonChoice({ seasons, season }: Pick<SeasonPage, "seasons" | "season">) {
  const { month } = useFormat();
  const [search, setSearch] = useSearchParams();
  return (
    <Card>
      <BlockStack gap="200">
        {seasons.length > 1 ? (
          <Select
            label="Season"
            options={seasons.map((name) => ({ label: name, value: name }))}
            value={season.name}
            onChange={(name) => {
              const next = new URLSearchParams(search);
              next.set("season", name);
              setSearch(next, { preventScrollReset: true });
            }}
          />
        ) : null}
        <InlineStack gap="200" blockAlign="center">
          <Text as="p">
            {season.name} is {month(season.firstMonth)} to {month(season.lastMonth)}.
          </Text>
          <Link url="/app/settings/seasons">Change seasons and lead times</Link>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
