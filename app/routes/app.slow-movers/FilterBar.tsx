import { BlockStack, Button, Card, FormLayout, InlineStack, Link, Select, Text, TextField } from "@shopify/polaris";
import { type FormEvent, useEffect, useState } from "react";
import { verdicts } from "#app/derive/product/slow-mover.ts";
import { verdictNames } from "#app/ui/VerdictBadge.tsx";

interface Option {
  label: string;
  value: string;
}

interface FilterBarProps {
  values: Record<"verdict" | "category" | "location" | "vehicle" | "sort", string>;
  categories: readonly Option[];
  locations: readonly Option[];
  vehicleError: string | null;
  views: readonly { name: string; query: string }[];
  viewUrl(query: string): string;
  onChange(name: string, value: string): void;
  onSaveView(name: string): void;
  onRemoveView(name: string): void;
}

const verdictOptions: Option[] = [
  { label: "At risk: dead, slow or asleep", value: "" },
  ...verdicts.map((verdict) => ({ label: verdictNames[verdict], value: verdict })),
  { label: "Slow movers by the plain rule", value: "slow-mover" },
];
const sortOptions: Option[] = [
  { label: "Capital", value: "capital" },
  { label: "Units", value: "units" },
  { label: "Time since the last sale", value: "silence" },
  { label: "Probability of being dead", value: "probability" },
];

export function FilterBar(props: FilterBarProps) {
  const { values, categories, locations, vehicleError, views, onChange } = props;
  const [vehicle, setVehicle] = useState(values.vehicle);
  const [name, setName] = useState("");
  useEffect(() => setVehicle(values.vehicle), [values.vehicle]);
  const submitVehicle = (event: FormEvent) => {
    event.preventDefault();
    onChange("vehicle", vehicle.trim());
  };
  const submitView = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    props.onSaveView(name.trim());
    setName("");
  };
  const select = (label: string, key: keyof FilterBarProps["values"], options: readonly Option[]) => (
    <Select label={label} options={[...options]} value={values[key]} onChange={(value) => onChange(key, value)} />
  );
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Filter
        </Text>
        <FormLayout>
          <FormLayout.Group condensed>
            {select("Verdict", "verdict", verdictOptions)}
            {select("Category", "category", [{ label: "All categories", value: "" }, ...categories])}
          </FormLayout.Group>
          <FormLayout.Group condensed>
            {select("Location", "location", [{ label: "All locations", value: "" }, ...locations])}
            {select("Order by", "sort", sortOptions)}
          </FormLayout.Group>
        </FormLayout>
        <form onSubmit={submitVehicle}>
          <TextField
            label="Fits the vehicle"
            placeholder="1934 Ford"
            autoComplete="off"
            value={vehicle}
            onChange={setVehicle}
            error={vehicleError ?? undefined}
            connectedRight={<Button submit>Search</Button>}
          />
        </form>
        <form onSubmit={submitView}>
          <TextField
            label="Save this view as"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={setName}
            connectedRight={<Button submit>Save view</Button>}
          />
        </form>
        {views.length > 0 ? (
          <ul className="hr-steps" aria-label="Saved views">
            {views.map((view) => (
              <li key={view.name}>
                <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
                  <Link url={props.viewUrl(view.query)}>{view.name}</Link>
                  <Button
                    variant="plain"
                    accessibilityLabel={`Remove the view ${view.name}`}
                    onClick={() => props.onRemoveView(view.name)}
                  >
                    Remove
                  </Button>
                </InlineStack>
              </li>
            ))}
          </ul>
        ) : null}
      </BlockStack>
    </Card>
  );
}
