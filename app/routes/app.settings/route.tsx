// Settings: the season and how long deliveries are kept, and what Shopify says about the shop.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Card, FormLayout, Link, Select, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { parseSettings, type Settings, settingsLimits } from "#app/derive/basics/settings.ts";
import { judgeSeasonsAnew } from "#app/store/app/season-calendar.ts";
import { readSettings, saveSettings } from "#app/store/app/settings.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { SaveBarForm } from "#app/ui/SaveBarForm.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { ShopFacts } from "./ShopFacts.tsx";

export const meta: MetaFunction = () => [{ title: "Settings · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, scopes } = await authenticateShop(request);
  const { name, domain, currency, timeZone, planName, asOf } = shop;
  return { settings: await readSettings(shop.id), shop: { name, domain, currency, timeZone, planName, asOf, scopes } };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const form = await request.formData();
  const parsed = parseSettings(
    Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string")),
  );
  if ("errors" in parsed) return parsed;
  await saveSettings(shop.id, parsed.settings);
  await judgeSeasonsAnew(shop.id);
  return parsed;
}

type Fields = Record<keyof Settings, string>;

const kept = [
  {
    key: "deliveryDays",
    label: "Keep messages after they were applied",
    helpText:
      "Shopify tells Hot Rodan about every change. Kept messages help to find out what happened; then they are deleted.",
  },
  {
    key: "dataRequestDays",
    label: "Keep files of data requests",
    helpText: "You have 30 days to hand a customer the file they asked for; it waits on the data page until then.",
  },
  {
    key: "goneShopDays",
    label: "Keep everything after the app is removed, at most",
    helpText: "Shopify asks Hot Rodan to delete it after two days. This counts if that message never arrives.",
  },
] as const satisfies readonly { key: keyof Settings; label: string; helpText: string }[];

export default function SettingsPage() {
  const { settings, shop } = useLoaderData<typeof loader>();
  const { month } = useFormat();
  const fetcher = useFetcher<typeof action>();
  const appBridge = useAppBridge();
  const [fields, setFields] = useState(asFields(settings));
  const [answer, setAnswer] = useState(fetcher.data);
  useEffect(() => {
    setAnswer(fetcher.data);
    if (!fetcher.data || "errors" in fetcher.data) return;
    setFields(asFields(fetcher.data.settings));
    appBridge.toast.show("Settings saved");
  }, [fetcher.data, appBridge]);

  const saved = asFields(settings);
  const dirty = (Object.keys(saved) as (keyof Settings)[]).some((key) => fields[key] !== saved[key]);
  const errors = answer && "errors" in answer ? answer.errors : {};
  const set = (key: keyof Settings) => (value: string) => setFields((now) => ({ ...now, [key]: value }));
  const months = Array.from({ length: 12 }, (_, index) => ({ label: month(index + 1), value: String(index + 1) }));
  return (
    <PageFrame title="Settings" backUrl="/app">
      <SaveBarForm
        id="settings"
        dirty={dirty}
        saving={fetcher.state !== "idle"}
        onSave={() => fetcher.submit(fields, { method: "post" })}
        onDiscard={() => {
          setFields(saved);
          setAnswer(undefined);
        }}
      >
        <BlockStack gap="400">
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                Racing season
              </Text>
              <Text as="p">The months in which your customers race. A season may run over the turn of the year.</Text>
              <Link url="/app/settings/seasons">More seasons and lead times</Link>
              <FormLayout>
                <FormLayout.Group condensed>
                  <Select
                    label="First month"
                    options={months}
                    value={fields.seasonFirstMonth}
                    onChange={set("seasonFirstMonth")}
                    error={errors.seasonFirstMonth}
                  />
                  <Select
                    label="Last month"
                    options={months}
                    value={fields.seasonLastMonth}
                    onChange={set("seasonLastMonth")}
                    error={errors.seasonLastMonth}
                  />
                </FormLayout.Group>
              </FormLayout>
            </BlockStack>
          </Card>
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                How long data is kept
              </Text>
              <FormLayout>
                {kept.map(({ key, label, helpText }) => (
                  <TextField
                    key={key}
                    label={label}
                    helpText={helpText}
                    type="number"
                    inputMode="numeric"
                    min={settingsLimits[key].least}
                    max={settingsLimits[key].most}
                    suffix="days"
                    autoComplete="off"
                    value={fields[key]}
                    onChange={set(key)}
                    error={errors[key]}
                  />
                ))}
              </FormLayout>
            </BlockStack>
          </Card>
        </BlockStack>
      </SaveBarForm>
      <Card>
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            Data
          </Text>
          <Text as="p">How new and how complete it is, what failed, and how figures relate to Shopify's.</Text>
          <Link url="/app/settings/data">Open the data page</Link>
        </BlockStack>
      </Card>
      <ShopFacts shop={shop} />
    </PageFrame>
  );
}

function asFields(settings: Settings): Fields {
  return {
    seasonFirstMonth: String(settings.seasonFirstMonth),
    seasonLastMonth: String(settings.seasonLastMonth),
    deliveryDays: String(settings.deliveryDays),
    goneShopDays: String(settings.goneShopDays),
    dataRequestDays: String(settings.dataRequestDays),
  };
}
