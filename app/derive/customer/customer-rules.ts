// By what does this shop judge its customers, and within which limits may the merchant set it?
// Every rule is a whole number; the names say its unit. A version of the rules is judged by as a whole.
// Worked example: { atRiskDays: "120" } is the defaults with one change; { atRiskDays: "200" } is refused, because
// customers would be churned (180 days) before they were at risk.

export const defaultRules = {
  newDays: 30,
  atRiskDays: 90,
  churnedDays: 180,
  returnGapDays: 180,
  returnFreshDays: 30,
  slippingPercent: 150,
  slippingLeastDays: 45,
  vipPercent: 5,
  vipLeastOrders: 3,
  highValuePercent: 10,
  highValueLeastOrders: 2,
  frequentOrders: 4,
  frequentDays: 90,
  loyalLeastOrders: 3,
  loyalLeastDays: 180,
  tierVipPercent: 5,
  tierPremiumPercent: 15,
  tierLoyalPercent: 30,
  unclassifiedPercent: 40,
} as const;

export type CustomerRules = { readonly [Rule in keyof typeof defaultRules]: number };
export type CustomerRule = keyof CustomerRules;
export type RuleErrors = Partial<Record<CustomerRule, string>>;

const days = { least: 1, most: 3650, what: "a whole number of days from 1 to 3650" };
const percent = { least: 1, most: 99, what: "a whole percentage from 1 to 99" };
const orders = { least: 1, most: 1000, what: "a whole number of orders from 1 to 1000" };

const limits: Readonly<Record<CustomerRule, { least: number; most: number; what: string }>> = {
  newDays: days,
  atRiskDays: days,
  churnedDays: days,
  returnGapDays: days,
  returnFreshDays: days,
  slippingPercent: { least: 101, most: 1000, what: "a whole percentage from 101 to 1000" },
  slippingLeastDays: days,
  vipPercent: percent,
  vipLeastOrders: orders,
  highValuePercent: percent,
  highValueLeastOrders: orders,
  frequentOrders: orders,
  frequentDays: days,
  loyalLeastOrders: orders,
  loyalLeastDays: days,
  tierVipPercent: percent,
  tierPremiumPercent: percent,
  tierLoyalPercent: percent,
  unclassifiedPercent: { least: 20, most: 95, what: "a whole percentage from 20 to 95" },
};

export const ruleNames = Object.keys(defaultRules) as CustomerRule[];

/** What of the rules contradicts itself, said at the field that can mend it. */
function contradictions(rules: CustomerRules): RuleErrors {
  const errors: RuleErrors = {};
  const { newDays, atRiskDays, churnedDays, returnFreshDays, slippingLeastDays } = rules;
  if (churnedDays <= atRiskDays)
    errors.churnedDays = `Enter more than ${atRiskDays} days: before that a customer is at risk`;
  if (newDays > atRiskDays) errors.newDays = `Enter at most ${atRiskDays} days: from then on a customer is at risk`;
  if (returnFreshDays > atRiskDays)
    errors.returnFreshDays = `Enter at most ${atRiskDays} days: from then on a customer is at risk`;
  if (slippingLeastDays > atRiskDays)
    errors.slippingLeastDays = `Enter at most ${atRiskDays} days: from then on a customer is at risk`;
  if (rules.tierVipPercent + rules.tierPremiumPercent + rules.tierLoyalPercent > 100)
    errors.tierLoyalPercent = `Enter at most ${Math.max(0, 100 - rules.tierVipPercent - rules.tierPremiumPercent)}: VIP, Premium and Loyal are more than all customers together`;
  return errors;
}

/** Reads a form. An absent field keeps what is given in `base`; a wrong one is named with what to enter. */
export function parseRules(
  form: Readonly<Record<string, string | undefined>>,
  base: CustomerRules = defaultRules,
): { rules: CustomerRules } | { errors: RuleErrors } {
  const rules: { -readonly [Rule in CustomerRule]: number } = { ...base };
  const errors: RuleErrors = {};
  for (const name of ruleNames) {
    const text = form[name]?.trim();
    if (text === undefined) continue;
    const { least, most, what } = limits[name];
    const value = Number(text);
    if (/^\d{1,4}$/.test(text) && value >= least && value <= most) rules[name] = value;
    else errors[name] = `Enter ${what}`;
  }
  if (Object.keys(errors).length === 0) Object.assign(errors, contradictions(rules));
  return Object.keys(errors).length > 0 ? { errors } : { rules };
}
