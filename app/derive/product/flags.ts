// In which of three ways is a part used? For performance (it makes the car faster, stop or handle better than it left the
// factory), for restoration (it brings the car back to how it left the factory), for custom fabrication (it has to be cut,
// welded, bent or fitted by the builder). A part may be none of them or several. Words of the merchant speak first
// ("reproduction", "weld-on", "race"), then the kind of part: a camshaft is bought for performance, weatherstrip for
// restoration, a weld bung for fabrication. Words against a flag outweigh the kind: a stock camshaft is no performance part.
import type { Evidence } from "../basics/evidence.ts";
import type { CategoryJudgement } from "./category-judgement.ts";
import type { ProductFlags } from "./judged-product.ts";
import type { ProductWords } from "./product-words.ts";

export interface JudgedFlags extends ProductFlags {
  evidence: readonly Evidence[];
}

type Flag = keyof ProductFlags;
const flags: readonly Flag[] = ["performance", "restoration", "custom"];

const wordsFor: Readonly<Record<Flag, RegExp>> = {
  performance:
    /\b(?:high[- ]performance|performance|racing|race|drag|pro[- ]touring|autocross|track|high[- ]flow|high[- ]output|high[- ]volume|high[- ]torque|big[- ]brake|lightweight|forged|stroker|stage [1-4]|street\/strip|competition|\d{3,4} ?hp|supercharged|turbo|nitrous|e85|billet fuel|ported|cnc[- ]ported|drilled (?:and|&) slotted|adjustable shock|coil[- ]?overs?)\b/i,
  restoration:
    /\b(?:restoration|restorations|restore|reproduction|repro|oem[- ]style|oe[- ]style|oem|original[- ]style|original|factory[- ]style|factory[- ]correct|factory|correct|concours|date[- ]coded|numbers[- ]matching|nos|new old stock|stock replacement|direct replacement|exact fit|like original|authentic|show[- ]correct)\b/i,
  custom:
    /\b(?:weld[- ](?:on|in|up)|weldable|fabrication|fabricate[ds]?|fab|custom fab|builder'?s?(?: kit)?|diy|do it yourself|cut[- ]to[- ](?:fit|length)|bare (?:steel|metal)|raw steel|unfinished|blank|bung|tabs?|gusset|universal weld|notch|trim to fit|chop(?:ped)?|frenched|shaved)\b/i,
};

const wordsAgainst: Readonly<Record<Flag, RegExp>> = {
  performance: /\b(?:stock|oem|oe|factory|restoration|reproduction|original)\b/i,
  restoration: /\b(?:universal|billet|custom|racing|race|led|performance|conversion|swap)\b/i,
  custom: /\b(?:bolt[- ](?:on|in)|direct[- ]fit|plug (?:and|&|n) play|no welding)\b/i,
};

// Kinds that are bought for one use above all.
const kinds: Readonly<Record<Flag, readonly string[]>> = {
  performance: [
    "engine/valvetrain",
    "engine/clutches/clutch-kits",
    "engine/driveline/gears",
    "engine/transmissions/units",
    "engine/heads/aluminum",
    "engine/intakes",
    "engine/transmissions/converters",
    "exhaust/headers/full",
    "exhaust/headers/universal",
    "exhaust/boost",
    "exhaust/mufflers",
    "exhaust/systems",
    "brakes/custom-wheels",
    "fuel/carburetors/carburetors",
    "fuel/tanks/efi",
    "suspension/shocks/springs",
    "suspension/shocks/coilovers",
    "suspension/control-arms/tubular",
    "suspension/sway-bars",
    "brakes/disc",
    "fuel/efi/throttle-body",
    "fuel/injection",
    "fuel/ignition/boxes",
    "fuel/tanks/cells",
    "fuel/regulators/efi",
    "fuel/pumps/in-tank",
    "fuel/pumps/inline",
  ],
  restoration: [
    "body/glass/weatherstrip",
    "body/emblems",
    "body/sheet-metal/panels",
    "body/grilles",
    "body/bumpers",
    "body/hoods",
    "brakes/hubcaps/caps",
    "brakes/lines/kits",
    "brakes/steel-wheels",
    "electrical/lighting/tail",
    "engine/gaskets/rebuild",
    "suspension/axles/leaf",
    "interior/carpet/carpet",
    "interior/seats/upholstery",
    "interior/panels/panels",
    "electrical/wiring/chassis",
    "suspension/bushings/rebuild",
  ],
  custom: [
    "fuel/an-fittings/bungs",
    "fuel/tanks/cells",
    "suspension/links",
    "suspension/air-ride/springs",
    "suspension/columns",
    "suspension/lowering/drop",
    "suspension/chassis",
    "exhaust/parts/pipes",
    "tools/hand/metal",
    "tools/shop/welding",
    "body/fiberglass",
    "engine/mounts/swap",
  ],
};

/** From this weight on a flag is set. */
const enough = 0.5;
const byKind = 0.6;
const byWords = 0.7;
const byTag = 0.55;
const against = -0.4;
const isSure = 0.5;

function textsOf({ title, productType, tags }: ProductWords): [from: string, text: string, weight: number][] {
  return [
    ["title", title, byWords],
    ["type", productType, byWords],
    ["tag", tags.join(" · "), byTag],
  ];
}

function kindOf({ l2, l3, confidence }: CategoryJudgement, flag: Flag): string | undefined {
  if (confidence < isSure) return undefined;
  return kinds[flag].find((code) => code === l3 || code === l2);
}

export function flagsOf(words: ProductWords, category: CategoryJudgement): JudgedFlags {
  const judged = { performance: false, restoration: false, custom: false };
  const evidence: Evidence[] = [];
  const isPart = category.l1 !== "accessories";
  for (const flag of flags) {
    const said: Evidence[] = [];
    const kind = kindOf(category, flag);
    if (kind) said.push({ from: "category", found: kind, says: flag, weight: byKind });
    for (const [from, text, weight] of textsOf(words)) {
      const found = wordsFor[flag].exec(text)?.[0];
      if (found) said.push({ from, found, says: flag, weight });
    }
    const opposed = wordsAgainst[flag].exec(words.title)?.[0];
    if (opposed && said.length > 0) said.push({ from: "title", found: opposed, says: flag, weight: against });
    judged[flag] = isPart && said.reduce((sum, { weight }) => sum + weight, 0) >= enough;
    if (isPart) evidence.push(...said);
  }
  return { ...judged, evidence };
}
