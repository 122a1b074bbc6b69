import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { type CategoryRule, type RuleCondition, ruleInWords } from "#app/derive/product/category-rule.ts";
import { SaveBarForm } from "#app/ui/SaveBarForm.tsx";
import { PreviewCard } from "./PreviewCard.tsx";
import { RuleForm } from "./RuleForm.tsx";
import type { action } from "./route.tsx";

interface RulesEditorProps {
  rules: readonly CategoryRule[];
  options: readonly { code: string; name: string }[];
  /** A rule to begin with, made of what some products have in common. */
  draft: { conditions: readonly RuleCondition[]; products: number } | null;
}

type Editing = { at: number; rule: CategoryRule } | null;

const emptyCondition: RuleCondition = { field: "type", test: "is", value: "" };
const newRule = (conditions: readonly RuleCondition[]): CategoryRule => ({
  id: crypto.randomUUID(),
  conditions: conditions.length > 0 ? conditions : [emptyCondition],
  code: "",
});

export function RulesEditor({ rules: saved, options, draft }: RulesEditorProps) {
  const saving = useFetcher<typeof action>();
  const previewing = useFetcher<typeof action>();
  const appBridge = useAppBridge();
  const savedText = JSON.stringify(saved);
  const [rules, setRules] = useState<readonly CategoryRule[]>(saved);
  const [editing, setEditing] = useState<Editing>(null);
  const text = JSON.stringify(rules);
  const isDirty = text !== savedText;
  const names = new Map(options.map(({ code, name }) => [code, name]));

  useEffect(() => setRules(JSON.parse(savedText) as CategoryRule[]), [savedText]);
  useEffect(() => {
    if (draft) setEditing({ at: saved.length, rule: newRule(draft.conditions) });
  }, [draft, saved.length]);
  useEffect(() => {
    if (saving.data?.intent === "saved") appBridge.toast.show("Saved. Every product is judged by these rules now.");
  }, [saving.data, appBridge]);
  const preview = previewing.submit;
  useEffect(() => {
    if (isDirty) preview({ intent: "preview", rules: text }, { method: "post" });
  }, [isDirty, text, preview]);

  const put = ({ at, rule }: NonNullable<Editing>) => {
    setRules(at < rules.length ? rules.with(at, rule) : [...rules, rule]);
    setEditing(null);
  };
  const swap = (at: number, to: number) => {
    const [one, other] = [rules[at], rules[to]];
    if (one && other) setRules(rules.with(at, other).with(to, one));
  };
  const refused = saving.data?.intent === "refused" ? saving.data.errors : [];
  const shown = previewing.data?.intent === "preview" ? previewing.data.preview : null;
  return (
    <BlockStack gap="400">
      <SaveBarForm
        id="rules"
        dirty={isDirty}
        saving={saving.state !== "idle"}
        onSave={() => saving.submit({ intent: "save", rules: text }, { method: "post" })}
        onDiscard={() => {
          setRules(saved);
          setEditing(null);
        }}
      >
        <Card>
          <BlockStack gap="300">
            <Text as="h2" variant="headingMd">
              The first rule that holds decides
            </Text>
            <Text as="p">
              A rule beats every judgement of ours; what you said about a single product beats every rule.
            </Text>
            {refused.map(({ rule, field, message }) => (
              <div role="alert" key={`${rule} ${field}`}>
                <InlineError fieldID="rules" message={rule < 0 ? message : `Rule ${rule + 1}: ${message}`} />
              </div>
            ))}
            {rules.length === 0 ? <Text as="p">There are no rules yet.</Text> : null}
            <ol className="hr-steps" aria-label="Rules in their order">
              {rules.map((rule, at) => (
                <li key={rule.id}>
                  <BlockStack gap="200">
                    <Text as="p">
                      {at + 1}. If {ruleInWords(rule)} → {names.get(rule.code) ?? "a category that is no more"}
                    </Text>
                    <InlineStack gap="200">
                      <Button onClick={() => setEditing({ at, rule })} accessibilityLabel={`Edit rule ${at + 1}`}>
                        Edit
                      </Button>
                      <Button
                        onClick={() => swap(at, at - 1)}
                        disabled={at === 0}
                        accessibilityLabel={`Move rule ${at + 1} up`}
                      >
                        Up
                      </Button>
                      <Button
                        onClick={() => swap(at, at + 1)}
                        disabled={at === rules.length - 1}
                        accessibilityLabel={`Move rule ${at + 1} down`}
                      >
                        Down
                      </Button>
                      <Button
                        onClick={() => setRules(rules.filter((_, other) => other !== at))}
                        accessibilityLabel={`Remove rule ${at + 1}`}
                      >
                        Remove
                      </Button>
                    </InlineStack>
                  </BlockStack>
                </li>
              ))}
            </ol>
            {editing ? null : (
              <InlineStack>
                <Button onClick={() => setEditing({ at: rules.length, rule: newRule([]) })}>Add a rule</Button>
              </InlineStack>
            )}
          </BlockStack>
        </Card>
      </SaveBarForm>
      {editing ? (
        <RuleForm
          key={editing.rule.id}
          rule={editing.rule}
          options={options}
          onDone={(rule) => put({ at: editing.at, rule })}
          onCancel={() => setEditing(null)}
        />
      ) : null}
      {isDirty ? <PreviewCard preview={shown} isBusy={previewing.state !== "idle"} names={names} /> : null}
    </BlockStack>
  );
}
