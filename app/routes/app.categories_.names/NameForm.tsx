import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, FormLayout, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { CategorySelect } from "#app/ui/CategorySelect.tsx";
import type { action } from "./route.tsx";

interface NameFormProps {
  intent: "rename" | "add";
  title: string;
  text: string;
  label: string;
  button: string;
  options: readonly { code: string; name: string }[];
}

export function NameForm({ intent, title, text, label, button, options }: NameFormProps) {
  const fetcher = useFetcher<typeof action>();
  const appBridge = useAppBridge();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  useEffect(() => {
    if (!fetcher.data || fetcher.data.error) return;
    setName("");
    appBridge.toast.show("Saved");
  }, [fetcher.data, appBridge]);
  const error = fetcher.data?.error;
  return (
    <Card>
      <fetcher.Form method="post" noValidate>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Text as="p">{text}</Text>
          <FormLayout>
            <CategorySelect
              label={label}
              value={code}
              options={options}
              error={error?.field === "code" ? error.message : undefined}
              onChange={setCode}
            />
            <TextField
              label="Name"
              name="name"
              value={name}
              maxLength={60}
              autoComplete="off"
              error={error?.field === "name" ? error.message : undefined}
              onChange={setName}
            />
            <input type="hidden" name="intent" value={intent} />
            <input type="hidden" name="code" value={code} />
            <Button submit loading={fetcher.state !== "idle"}>
              {button}
            </Button>
          </FormLayout>
        </BlockStack>
      </fetcher.Form>
    </Card>
  );
}
