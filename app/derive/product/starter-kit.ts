// Is a product made for who begins? Kits and bundles that say so. "Starter" alone is a part of the engine: a starter motor
// and its kits are not meant.
// Worked example: "AN-6 Hose Starter Kit" is one, "Mini Starter Motor Kit" is not, "First Build Wiring Bundle" is one.

const forBeginners =
  /\b(?:starter|beginners?|starting out|getting started|first[- ](?:build|time|car|project)|builders?|essentials?|basics?)\b[^.;|]*\b(?:kits?|sets?|packs?|packages?|bundles?|assortments?)\b/i;
const starterMotor =
  /\bstarter(?:s\b|\s+(?:motor|solenoid|relay|drive|bolt|button|switch|cable|wire|wiring|shim|heat|rebuild|mount))|\b(?:mini|gear reduction|high[- ]torque|permatorque)\b.*\bstarter\b/i;

export function isStarterKit(title: string, tags: readonly string[]): boolean {
  if (starterMotor.test(title)) return false;
  return (
    forBeginners.test(title) ||
    tags.some((tag) => /^(?:starter|beginner|first[- ]build)[- _]?(?:kits?|bundles?|sets?)?$/i.test(tag.trim()))
  );
}
