// The bridge to Shopify: for each day our orders and net sales beside what Shopify lists, and for one day every step
// between the two.
import { BlockStack, Box, Link, Text } from "@shopify/polaris";
import { type BridgeDay, type BridgeStep, bridgeOf } from "#app/derive/shop/bridge.ts";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";

const steps: Record<BridgeStep["step"], string> = {
  "time-basis": "Processed on another day than created",
  tests: "Test orders",
  tax: "Taxes",
  shipping: "Shipping",
  "gift-cards": "Gift cards sold",
  "later-edits": "In the total, but added or removed by later edits",
  rest: "Tips, duties, discounts on shipping",
  edits: "Edits made on this day",
  returns: "Returns on this day",
  cancellations: "Cancellations: orders of this day, sales taken back on it",
  unexplained: "Not explained: tell us about it",
};

interface BridgeCardProps {
  days: readonly BridgeDay[];
  /** The day whose steps are shown. */
  shown: string | null;
}

export function BridgeCard({ days, shown }: BridgeCardProps) {
  const { count, money, day: dayText } = useFormat();
  const day = days.find((one) => one.day === shown);
  return (
    <Section
      title="Bridge to Shopify"
      text="Shopify lists an order on the day it was created, with its whole total. Here an order counts on the day it was processed, and only what was sold."
      wide={
        <BlockStack>
          <Table
            caption="Orders and net sales of each day, and what Shopify lists for it"
            columns={[
              {
                heading: "Day",
                cell: (one) => <Link url={`/app/settings/data?day=${one.day}`}>{dayText(one.day)}</Link>,
              },
              {
                heading: "Orders",
                cell: (one) => <Beside ours={count(one.orders)} theirs={`${count(one.createdOrders)} in Shopify`} />,
                numeric: true,
              },
              {
                heading: "Net sales",
                cell: (one) => <Beside ours={money(one.netCents)} theirs={`${money(one.createdCents)} in Shopify`} />,
                numeric: true,
              },
            ]}
            rows={days}
            rowKey={(one) => one.day}
          />
          {day ? <Steps day={day} /> : null}
        </BlockStack>
      }
    />
  );
}

function Beside({ ours, theirs }: { ours: string; theirs: string }) {
  return (
    <BlockStack>
      <span>{ours}</span>
      <Text as="span" tone="subdued" variant="bodySm">
        {theirs}
      </Text>
    </BlockStack>
  );
}

interface Line {
  name: string;
  orders: number;
  cents: number;
}

function Steps({ day }: { day: BridgeDay }) {
  const { count, money, day: dayText } = useFormat();
  const lines: Line[] = [
    {
      name: "Shopify: orders created on this day, total as placed",
      orders: day.createdOrders,
      cents: day.createdCents,
    },
    ...bridgeOf(day).map(({ step, orders, cents }) => ({ name: steps[step], orders, cents })),
    { name: "Hot Rodan: orders and net sales", orders: day.orders, cents: day.netCents },
  ];
  return (
    <Box paddingBlockStart="400">
      <Table
        caption={`${dayText(day.day)}, step by step`}
        columns={[
          { heading: "Step", cell: ({ name }) => name },
          { heading: "Orders", cell: ({ orders }) => count(orders), numeric: true },
          { heading: "Amount", cell: ({ cents }) => money(cents), numeric: true },
        ]}
        rows={lines}
        rowKey={({ name }) => name}
      />
    </Box>
  );
}
