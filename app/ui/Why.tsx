// The reasons of a judgement, one tap away: what was read, where, and what it speaks for.
import { Text } from "@shopify/polaris";
import type { Evidence } from "#app/derive/basics/evidence.ts";

interface WhyProps {
  /** What is judged, for who cannot see what the question stands beside. */
  of: string;
  evidence: readonly Evidence[];
  /** Said where nothing was found. */
  without: string;
}

const strengthOf = (weight: number): string => {
  if (weight < 0) return "speaks against it";
  if (weight >= 0.66) return "weighs heavily";
  return weight >= 0.33 ? "weighs" : "weighs a little";
};

export function Why({ of, evidence, without }: WhyProps) {
  return (
    <details className="hr-why">
      <summary>
        Why<span className="hr-heard"> {of}</span>?
      </summary>
      {evidence.length === 0 ? (
        <Text as="p" variant="bodySm">
          {without}
        </Text>
      ) : (
        <ul>
          {evidence.map(({ from, found, says, weight }) => (
            <li key={`${from} ${found} ${says}`}>
              <Text as="span" variant="bodySm">
                {from}: “{found}” → {says} ({strengthOf(weight)})
              </Text>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
