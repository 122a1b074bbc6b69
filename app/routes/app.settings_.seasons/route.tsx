// The season calendar: more seasons than racing, and how long ahead parts are ordered for them.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, FormLayout, Link, Select, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { categoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import { racingSeason } from "#app/derive/shop/season.ts";
import { mostFurtherSeasons, parseSeasonCalendar } from "#app/derive/shop/season-calendar.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { readSeasonCalendar, saveSeasonCalendar } from "#app/store/app/season-calendar.ts";
import { readSettings } from "#app/store/app/settings.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { SaveBarForm } from "#app/ui/SaveBarForm.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { asFields, type Fields, formOf, withoutSeason, withSeason } from "./calendar-fields.ts";

export const meta: MetaFunction = () => [{ title: "Season calendar · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const [settings, calendar, { taxonomy }] = await Promise.all([
    readSettings(shop.id),
    readSeasonCalendar(shop.id),
    readCatalogue(shop.id),
  ]);
  return { racing: racingSeason(settings), calendar, names: categoryNames(taxonomy) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const form = await request.formData();
  const parsed = parseSeasonCalendar(
    Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string")),
  );
  if ("errors" in parsed) return parsed;
  await saveSeasonCalendar(shop.id, parsed.calendar);
  return parsed;
}

export default function SeasonCalendarPage() {
  const { racing, calendar, names } = useLoaderData<typeof loader>();
  const { month } = useFormat();
  const fetcher = useFetcher<typeof action>();
  const appBridge = useAppBridge();
  const [fields, setFields] = useState<Fields>(asFields(calendar));
  const [answer, setAnswer] = useState(fetcher.data);
  useEffect(() => {
    setAnswer(fetcher.data);
    if (!fetcher.data || "errors" in fetcher.data) return;
    setFields(asFields(fetcher.data.calendar));
    appBridge.toast.show("Season calendar saved");
  }, [fetcher.data, appBridge]);

  const saved = asFields(calendar);
  const dirty = JSON.stringify(formOf(saved)) !== JSON.stringify(formOf(fields));
  const errors: Record<string, string> = answer && "errors" in answer ? answer.errors : {};
  const months = Array.from({ length: 12 }, (_, at) => ({ label: month(at + 1), value: String(at + 1) }));
  const days = (key: "leadDays" | "coverDays", label: string, helpText: string) => (
    <TextField
      label={label}
      helpText={helpText}
      type="number"
      inputMode="numeric"
      suffix="days"
      autoComplete="off"
      value={fields[key]}
      onChange={(value) => setFields((now) => ({ ...now, [key]: value }))}
      error={errors[key]}
    />
  );
  return (
    <PageFrame title="Season calendar" backUrl="/app/settings">
      <SaveBarForm
        id="season-calendar"
        dirty={dirty}
        saving={fetcher.state !== "idle"}
        onSave={() => fetcher.submit(formOf(fields), { method: "post" })}
        onDiscard={() => {
          setFields(saved);
          setAnswer(undefined);
        }}
      >
        <BlockStack gap="400">
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                Seasons
              </Text>
              <Text as="p">
                Racing is {month(racing.firstMonth)} to {month(racing.lastMonth)}. South of the equator it usually is
                September to March. <Link url="/app/settings">Change the racing season</Link>
              </Text>
              {fields.seasons.map((season, at) => {
                const set = (key: "name" | "first" | "last") => (value: string) =>
                  setFields((now) => withSeason(now, at, { [key]: value }));
                return (
                  <FormLayout key={season.key}>
                    <TextField
                      label={`Name of season ${at + 2}`}
                      autoComplete="off"
                      maxLength={60}
                      value={season.name}
                      onChange={set("name")}
                      error={errors[`name-${at}`]}
                    />
                    <FormLayout.Group condensed>
                      <Select
                        label={`First month of season ${at + 2}`}
                        options={months}
                        value={season.first}
                        onChange={set("first")}
                        error={errors[`first-${at}`]}
                      />
                      <Select
                        label={`Last month of season ${at + 2}`}
                        options={months}
                        value={season.last}
                        onChange={set("last")}
                        error={errors[`last-${at}`]}
                      />
                    </FormLayout.Group>
                    <Button
                      variant="plain"
                      tone="critical"
                      accessibilityLabel={`Remove season ${at + 2}${season.name ? `, ${season.name}` : ""}`}
                      onClick={() => {
                        setAnswer(undefined);
                        setFields((now) => withoutSeason(now, at));
                      }}
                    >
                      Remove
                    </Button>
                  </FormLayout>
                );
              })}
              <div>
                <Button
                  disabled={fields.seasons.length >= mostFurtherSeasons}
                  onClick={() => setFields((now) => withSeason(now, now.seasons.length, {}))}
                >
                  Add a season
                </Button>
              </div>
            </BlockStack>
          </Card>
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                Stocking up
              </Text>
              <FormLayout>
                {days(
                  "leadDays",
                  "Lead time",
                  "From your order at the supplier to the shelf. What is proposed has to be ordered so long before a season.",
                )}
                {days(
                  "coverDays",
                  "Stock at the start",
                  "How much of the season should be on the shelf when it begins.",
                )}
              </FormLayout>
              <Text as="h3" variant="headingSm">
                Categories that take another lead time
              </Text>
              <FormLayout>
                {fields.categories.map((value, at) => (
                  <TextField
                    key={nameOf(names, 1000 * (at + 1))}
                    label={nameOf(names, 1000 * (at + 1))}
                    type="number"
                    inputMode="numeric"
                    suffix="days"
                    autoComplete="off"
                    placeholder={fields.leadDays}
                    value={value}
                    onChange={(text) => setFields((now) => ({ ...now, categories: now.categories.with(at, text) }))}
                    error={errors[`lead-${at + 1}`]}
                  />
                ))}
              </FormLayout>
            </BlockStack>
          </Card>
        </BlockStack>
      </SaveBarForm>
    </PageFrame>
  );
}
