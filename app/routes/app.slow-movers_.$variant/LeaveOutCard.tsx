import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, Text, TextField } from "@shopify/polaris";
import { type FormEvent, useState } from "react";

interface LeaveOutCardProps {
  /** Why it is left out; null where it is judged. */
  reason: string | null;
  /** Whether the last judgement already left it out. */
  isOut: boolean;
}

export function LeaveOutCard({ reason, isOut }: LeaveOutCardProps) {
  const fetcher = useFetcher<{ error: string | null }>();
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    fetcher.submit({ intent: "leave-out", reason: text }, { method: "post" });
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Leave this one out
        </Text>
        {reason === null ? (
          <form onSubmit={submit}>
            <BlockStack gap="200">
              <TextField
                label="Reason"
                helpText="It gets no verdict and counts in no sum until you take it back in."
                autoComplete="off"
                maxLength={200}
                value={text}
                onChange={setText}
                error={fetcher.data?.error ?? undefined}
              />
              <div>
                <Button submit loading={fetcher.state !== "idle"}>
                  Leave it out
                </Button>
              </div>
            </BlockStack>
          </form>
        ) : (
          <BlockStack gap="200">
            <Text as="p">{`Left out: ${reason}`}</Text>
            {isOut ? null : <Text as="p">Its verdict goes with the next judgement, in a moment.</Text>}
            <div>
              <Button
                onClick={() => fetcher.submit({ intent: "take-back" }, { method: "post" })}
                loading={fetcher.state !== "idle"}
              >
                Take it back in
              </Button>
            </div>
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}
