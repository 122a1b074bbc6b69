// Generated customers with a telephone may lack the consent to messages that Shopify always tells: none was given then.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

interface Customer {
  defaultPhoneNumber: { smsMarketingConsent: { state: string } | null } | null;
}

export function completeCustomers(folder: string): void {
  const file = path.join(folder, "customers.jsonl");
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const complete = lines.map((line) => {
    const customer = JSON.parse(line) as Customer;
    const phone = customer.defaultPhoneNumber;
    if (!phone) return line;
    const state = phone.smsMarketingConsent?.state ?? "NEVER_SUBSCRIBED";
    phone.smsMarketingConsent = { state: state === "NOT_SUBSCRIBED" ? "UNSUBSCRIBED" : state };
    return JSON.stringify(customer);
  });
  writeFileSync(file, `${complete.join("\n")}\n`);
}
