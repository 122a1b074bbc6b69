// The merchant's own word on a product. An empty field leaves it to our judgement.
import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Card, FormLayout, Select, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { fitmentClasses } from "#app/derive/product/fitment-judgement.ts";
import { fitmentClassWords } from "#app/derive/product/fitment-words.ts";
import { CategorySelect } from "#app/ui/CategorySelect.tsx";
import { SaveBarForm } from "#app/ui/SaveBarForm.tsx";
import type { action } from "./route.tsx";

type Fields = Record<"code" | "fitmentClass" | "vehicles" | "performance" | "restoration" | "custom", string>;

interface DecisionFormProps {
  said: Fields;
  options: readonly { code: string; name: string }[];
}

const flagNames = [
  ["performance", "A performance part"],
  ["restoration", "A restoration part"],
  ["custom", "For custom fabrication"],
] as const;
const flagOptions = [
  { value: "", label: "As judged" },
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

export function DecisionForm({ said, options }: DecisionFormProps) {
  const fetcher = useFetcher<typeof action>();
  const appBridge = useAppBridge();
  const [fields, setFields] = useState(said);
  const saidText = JSON.stringify(said);
  useEffect(() => setFields(JSON.parse(saidText) as Fields), [saidText]);
  useEffect(() => {
    if (fetcher.data?.errors === null) appBridge.toast.show("Saved");
  }, [fetcher.data, appBridge]);
  const errors: Partial<Fields> = fetcher.data?.errors ?? {};
  const set = (key: keyof Fields) => (value: string) => setFields((now) => ({ ...now, [key]: value }));
  return (
    <SaveBarForm
      id="decision"
      dirty={JSON.stringify(fields) !== saidText}
      saving={fetcher.state !== "idle"}
      onSave={() => fetcher.submit(fields, { method: "post" })}
      onDiscard={() => setFields(said)}
    >
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Your word
          </Text>
          <Text as="p">What you say here wins and stays, whatever is judged later.</Text>
          <FormLayout>
            <CategorySelect
              label="Category"
              value={fields.code}
              options={[{ code: "", name: "As judged" }, ...options]}
              error={errors.code}
              onChange={set("code")}
            />
            <Select
              label="Fits"
              value={fields.fitmentClass}
              options={[
                { value: "", label: "As judged" },
                ...fitmentClasses.map((one) => ({ value: one, label: fitmentClassWords(one) })),
              ]}
              error={errors.fitmentClass}
              onChange={set("fitmentClass")}
            />
            {fields.fitmentClass === "specific" || fields.fitmentClass === "many" ? (
              <TextField
                label="Cars"
                helpText="One to a line, such as 1967-1969 Chevrolet: Camaro, or 1932 Ford for every model."
                value={fields.vehicles}
                multiline={4}
                autoComplete="off"
                error={errors.vehicles}
                onChange={set("vehicles")}
              />
            ) : null}
            <FormLayout.Group condensed>
              {flagNames.map(([name, label]) => (
                <Select
                  key={name}
                  label={label}
                  value={fields[name]}
                  options={flagOptions}
                  error={errors[name]}
                  onChange={set(name)}
                />
              ))}
            </FormLayout.Group>
          </FormLayout>
        </BlockStack>
      </Card>
    </SaveBarForm>
  );
}
