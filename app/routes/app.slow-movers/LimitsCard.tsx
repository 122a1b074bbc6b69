import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, Checkbox, FormLayout, InlineStack, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { LimitErrors, SlowMoverLimits } from "#app/derive/product/slow-mover-limits.ts";
import type { Move } from "#app/derive/product/verdict-preview.ts";
import type { StockLocation } from "#app/store/app/slow-mover-settings.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";
import { verdictNames } from "#app/ui/VerdictBadge.tsx";

export interface LimitsAnswer {
  errors?: LimitErrors & { capitalLimit?: string };
  moves?: Move[];
  saved?: boolean;
}

interface LimitsCardProps {
  limits: SlowMoverLimits;
  /** As typed: an amount of money, or nothing. */
  capitalLimit: string;
  currency: string;
  locations: readonly StockLocation[];
}

const fields: readonly { key: keyof SlowMoverLimits; label: string; suffix: string; help: string }[] = [
  { key: "fastMonthly", label: "Fast from", suffix: "units a month", help: "Usual is 10: what keeps a shelf busy." },
  {
    key: "slowMonthly",
    label: "Slow below",
    suffix: "units a month",
    help: "Usual is 2: less than one every two weeks.",
  },
  { key: "coverMonths", label: "Much stock: more than", suffix: "months of sales", help: "Usual is 6." },
  {
    key: "newDays",
    label: "Judge after",
    suffix: "days on sale",
    help: "Usual is 90: a quarter of a year to find buyers.",
  },
  { key: "deadDays", label: "Dead when demand has been over for", suffix: "days", help: "Usual is 180: half a year." },
  { key: "deadPercent", label: "As probable as", suffix: "%", help: "Usual is 50: likelier than not." },
];

export function LimitsCard({ limits, capitalLimit, currency, locations }: LimitsCardProps) {
  const { count, money } = useFormat();
  const fetcher = useFetcher<LimitsAnswer>();
  const appBridge = useAppBridge();
  const [values, setValues] = useState<Record<string, string>>({
    ...Object.fromEntries(Object.entries(limits).map(([key, value]) => [key, String(value)])),
    capitalLimit,
  });
  const [aside, setAside] = useState(locations.filter(({ isSetAside }) => isSetAside).map(({ id }) => id));
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.saved) appBridge.toast.show("Saved; the stock is judged again in a moment");
  }, [answer, appBridge]);
  const set = (key: string) => (value: string) => setValues((now) => ({ ...now, [key]: value }));
  const submit = (intent: "preview" | "limits") =>
    fetcher.submit({ ...values, aside: aside.join(","), intent }, { method: "post" });
  const errors = answer?.errors ?? {};
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Where the lines are
        </Text>
        <FormLayout>
          {[0, 2, 4].map((at) => (
            <FormLayout.Group key={at} condensed>
              {fields.slice(at, at + 2).map(({ key, label, suffix, help }) => (
                <TextField
                  key={key}
                  label={label}
                  suffix={suffix}
                  helpText={help}
                  inputMode="numeric"
                  autoComplete="off"
                  value={values[key] ?? ""}
                  onChange={set(key)}
                  error={errors[key]}
                />
              ))}
            </FormLayout.Group>
          ))}
          <TextField
            label="Tell me when capital at risk passes"
            helpText="Leave it empty to hear nothing."
            suffix={currency}
            inputMode="decimal"
            autoComplete="off"
            value={values.capitalLimit ?? ""}
            onChange={set("capitalLimit")}
            error={errors.capitalLimit}
          />
        </FormLayout>
        {locations.length > 1 ? (
          <fieldset className="hr-fieldset">
            <legend>Locations whose stock does not count</legend>
            {locations.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={aside.includes(id)}
                onChange={(checked) => setAside((now) => (checked ? [...now, id] : now.filter((one) => one !== id)))}
              />
            ))}
          </fieldset>
        ) : null}
        <InlineStack gap="200">
          <Button onClick={() => submit("preview")} loading={fetcher.state !== "idle"}>
            Preview
          </Button>
          <Button variant="primary" onClick={() => submit("limits")} loading={fetcher.state !== "idle"}>
            Save lines
          </Button>
        </InlineStack>
        <div role="status">
          {answer?.moves?.length === 0 ? <Text as="p">These lines would move nothing.</Text> : null}
          {answer?.moves && answer.moves.length > 0 ? (
            <Table
              caption="What these lines would move. Locations are not part of the preview, and other days for dead are about right."
              columns={[
                { heading: "From", cell: ({ from }) => verdictNames[from] },
                { heading: "To", cell: ({ to }) => verdictNames[to] },
                { heading: "SKUs", cell: ({ skus }) => count(skus), numeric: true },
                { heading: "Capital", cell: ({ capitalCents }) => money(capitalCents), numeric: true },
              ]}
              rows={answer.moves}
              rowKey={({ from, to }) => `${from}/${to}`}
            />
          ) : null}
        </div>
      </BlockStack>
    </Card>
  );
}
