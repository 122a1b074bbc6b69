import { BlockStack, Button, Card, FormLayout, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import {
  type CategoryRule,
  mostConditions,
  type RuleCondition,
  ruleFields,
  ruleTests,
} from "#app/derive/product/category-rule.ts";
import { CategorySelect } from "#app/ui/CategorySelect.tsx";

interface RuleFormProps {
  rule: CategoryRule;
  options: readonly { code: string; name: string }[];
  onDone(rule: CategoryRule): void;
  onCancel(): void;
}

const fieldWords: Readonly<Record<(typeof ruleFields)[number], string>> = {
  title: "Title",
  type: "Product type",
  vendor: "Vendor",
  tag: "A tag",
  collection: "A collection",
  category: "Shopify category",
  description: "Description",
  sku: "An SKU",
};
const testWords: Readonly<Record<(typeof ruleTests)[number], string>> = {
  is: "is",
  contains: "contains",
  "has-word": "has the word",
  "starts-with": "starts with",
  "is-not": "is not",
  "contains-not": "does not contain",
};

export function RuleForm({ rule, options, onDone, onCancel }: RuleFormProps) {
  const [conditions, setConditions] = useState<readonly RuleCondition[]>(rule.conditions);
  const [code, setCode] = useState(rule.code);
  const [isTried, setTried] = useState(false);
  const isEmpty = ({ value }: RuleCondition) => value.trim() === "";
  const change = (at: number, to: Partial<RuleCondition>) =>
    setConditions(conditions.map((condition, index) => (index === at ? { ...condition, ...to } : condition)));
  const finish = () => {
    setTried(true);
    if (code !== "" && !conditions.some(isEmpty)) onDone({ ...rule, conditions, code });
  };
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          If all of these hold
        </Text>
        {conditions.map((condition, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place; two may say the same.
          <FormLayout key={at}>
            <FormLayout.Group condensed>
              <Select
                label="What"
                options={ruleFields.map((field) => ({ value: field, label: fieldWords[field] }))}
                value={condition.field}
                onChange={(field) => change(at, { field: field as RuleCondition["field"] })}
              />
              <Select
                label="How"
                options={ruleTests.map((test) => ({ value: test, label: testWords[test] }))}
                value={condition.test}
                onChange={(test) => change(at, { test: test as RuleCondition["test"] })}
              />
            </FormLayout.Group>
            <TextField
              label="Text"
              value={condition.value}
              maxLength={200}
              autoComplete="off"
              error={isTried && isEmpty(condition) ? "Enter the text to look for." : undefined}
              onChange={(value) => change(at, { value })}
            />
            {conditions.length > 1 ? (
              <Button
                onClick={() => setConditions(conditions.filter((_, index) => index !== at))}
                accessibilityLabel={`Remove condition ${at + 1}`}
              >
                Remove this condition
              </Button>
            ) : null}
          </FormLayout>
        ))}
        {conditions.length < mostConditions ? (
          <InlineStack>
            <Button onClick={() => setConditions([...conditions, { field: "title", test: "contains", value: "" }])}>
              And another condition
            </Button>
          </InlineStack>
        ) : null}
        <CategorySelect
          label="then it belongs to"
          value={code}
          options={options}
          error={isTried && code === "" ? "Choose a category." : undefined}
          onChange={setCode}
        />
        <InlineStack gap="200">
          <Button variant="primary" onClick={finish}>
            Put it into the list
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
