// One part: its verdict and why, its weeks against what was to be expected, and whether to leave it out.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Card, DescriptionList, InlineStack, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { now } from "#app/clock.server.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { leaveOut, readLeftOutReason, takeBackIn } from "#app/store/app/slow-mover-settings.ts";
import { readVerdict } from "#app/store/derived/slow-movers.ts";
import { readVariantWeeks } from "#app/store/derived/variant-weeks.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { VerdictBadge } from "#app/ui/VerdictBadge.tsx";
import { verdictAdvice, verdictEvidence } from "#app/ui/verdict-words.ts";
import { WeeksChart } from "#app/ui/WeeksChart.tsx";
import { Why } from "#app/ui/Why.tsx";
import { LeaveOutCard } from "./LeaveOutCard.tsx";

export const meta: MetaFunction = () => [{ title: "Part · Hot Rodan" }];

const idOf = (text: string | undefined) => {
  if (!text || !/^\d{1,18}$/.test(text)) throw data(null, { status: 404 });
  return text;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const id = idOf(params.variant);
  const [row, weeks, reason] = await Promise.all([
    readVerdict(shop.id, id),
    readVariantWeeks(shop.id, id),
    readLeftOutReason(shop.id, id),
  ]);
  if (!row || !weeks) throw data(null, { status: 404 });
  return { row, weeks, reason };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const id = idOf(params.variant);
  const form = await request.formData();
  const reason = String(form.get("reason") ?? "")
    .trim()
    .slice(0, 200);
  const isLeaving = form.get("intent") === "leave-out";
  if (isLeaving && reason === "") return { error: "Say why, so that it is still clear in a year" };
  await inTransaction(async (tx) => {
    if (isLeaving) await leaveOut(tx, shop.id, id, reason, now());
    else await takeBackIn(tx, shop.id, id);
    await enqueue(tx, "judge-stock", { shop: shop.id });
  });
  return { error: null };
}

export default function VariantPage() {
  const { row, weeks, reason } = useLoaderData<typeof loader>();
  const format = useFormat();
  const { count, money, day, share } = format;
  const title = row.variantTitle === "Default Title" ? row.title : `${row.title}, ${row.variantTitle}`;
  const perMonth = row.velocity === null ? null : (row.velocity * 365.25) / 12;
  const known = weeks.reduce((sum, { unknownDays }) => sum + 7 - unknownDays, 0);
  const facts = [
    { term: "SKU", description: row.sku ?? "None" },
    { term: "In stock", description: row.available === null ? "Not known" : `${count(row.available)} units` },
    {
      term: "Capital",
      description:
        row.capitalCents === null
          ? "Not known: no cost to tell it by"
          : `${money(row.capitalCents)}${row.costKnown ? "" : ", estimated: no cost is entered"}`,
    },
    { term: "Sold in 365 days", description: `${count(row.units365)} units, less returns` },
    {
      term: "Velocity",
      description:
        perMonth === null
          ? "Not known: there was none to sell"
          : `${count(Math.round(perMonth * 100) / 100)} units a month`,
    },
    {
      term: "Cover",
      description:
        row.coverDays === null ? "Without end at the present velocity" : `${count(Math.round(row.coverDays))} days`,
    },
    { term: "To expect in 90 days", description: `${count(Math.round(row.expected90 * 10) / 10)} units` },
    { term: "Last sold", description: row.lastSoldOn ? day(row.lastSoldOn) : `Never, since ${day(row.onSaleSince)}` },
    {
      term: "Demand has ended",
      description:
        row.deadProbability === null
          ? "Cannot be told of what never sold"
          : `${share(row.deadProbability, 1)}${row.endedOn ? `, since about ${day(row.endedOn)}` : ""}`,
    },
  ];
  return (
    <PageFrame title={title} backUrl="/app/slow-movers">
      <Card>
        <BlockStack gap="300">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h2" variant="headingMd">
              Verdict
            </Text>
            <VerdictBadge verdict={row.verdict} leftOut={row.leftOut} />
          </InlineStack>
          <Text as="p">{verdictAdvice(row.verdict)}</Text>
          <Why of={title} evidence={verdictEvidence(row, format)} without="It is not judged." />
          <DescriptionList items={facts} />
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            Sales by week
          </Text>
          <WeeksChart weeks={weeks} label={`Weekly sales of ${title}`} />
          <Text as="p" tone="subdued">
            {`Stock is known on ${count(known)} of ${count(weeks.length * 7)} days; Shopify tells no past from before the app was installed.`}
          </Text>
        </BlockStack>
      </Card>
      <LeaveOutCard reason={reason} isOut={row.leftOut === "merchant"} />
    </PageFrame>
  );
}
