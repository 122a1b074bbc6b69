// Shopify's standard product categories that parts of this trade fall under (taxonomy ids and names are Shopify's).
import type { CategoryNode } from "#simulator/shop/nodes.ts";

const parts = "Vehicles & Parts > Vehicle Parts & Accessories > Motor Vehicle Parts";

const names: Record<string, string> = {
  "vp-1-4-1": `${parts} > Motor Vehicle Braking`,
  "vp-1-4-1-5": `${parts} > Motor Vehicle Braking > Brake Lines`,
  "vp-1-4-1-6": `${parts} > Motor Vehicle Braking > Brake Master Cylinders`,
  "vp-1-4-1-7": `${parts} > Motor Vehicle Braking > Brake Pads`,
  "vp-1-4-2": `${parts} > Motor Vehicle Carpet & Upholstery`,
  "vp-1-4-2-2": `${parts} > Motor Vehicle Carpet & Upholstery > Carpet Kits`,
  "vp-1-4-2-5": `${parts} > Motor Vehicle Carpet & Upholstery > Door Panels`,
  "vp-1-4-3-1": `${parts} > Motor Vehicle Climate Control > AC Compressors`,
  "vp-1-4-4-5": `${parts} > Motor Vehicle Controls > Steering Racks`,
  "vp-1-4-4-6": `${parts} > Motor Vehicle Controls > Steering Wheels`,
  "vp-1-4-5-6": `${parts} > Motor Vehicle Engine Oil Circulation > Oil Pans`,
  "vp-1-4-6-1": `${parts} > Motor Vehicle Engine Parts > Camshafts`,
  "vp-1-4-6-3": `${parts} > Motor Vehicle Engine Parts > Cylinder Heads`,
  "vp-1-4-6-5": `${parts} > Motor Vehicle Engine Parts > Ignition Components`,
  "vp-1-4-6-9": `${parts} > Motor Vehicle Engine Parts > Valves`,
  "vp-1-4-7-3": `${parts} > Motor Vehicle Engines > Engine Mounts`,
  "vp-1-4-7-4": `${parts} > Motor Vehicle Engines > Engine Rebuild Kits`,
  "vp-1-4-7-6": `${parts} > Motor Vehicle Engines > Engine Valve Covers`,
  "vp-1-4-8": `${parts} > Motor Vehicle Exhaust`,
  "vp-1-4-9": `${parts} > Motor Vehicle Frame & Body Parts`,
  "vp-1-4-9-1": `${parts} > Motor Vehicle Frame & Body Parts > Bumpers`,
  "vp-1-4-9-3": `${parts} > Motor Vehicle Frame & Body Parts > Fenders`,
  "vp-1-4-9-4": `${parts} > Motor Vehicle Frame & Body Parts > Grilles`,
  "vp-1-4-10": `${parts} > Motor Vehicle Fuel Systems`,
  "vp-1-4-10-1": `${parts} > Motor Vehicle Fuel Systems > Carburetors`,
  "vp-1-4-10-3": `${parts} > Motor Vehicle Fuel Systems > Fuel Filters`,
  "vp-1-4-10-5": `${parts} > Motor Vehicle Fuel Systems > Fuel Lines`,
  "vp-1-4-10-6": `${parts} > Motor Vehicle Fuel Systems > Fuel Pressure Regulators`,
  "vp-1-4-10-7": `${parts} > Motor Vehicle Fuel Systems > Fuel Pumps`,
  "vp-1-4-10-8": `${parts} > Motor Vehicle Fuel Systems > Fuel Tanks`,
  "vp-1-4-11-4": `${parts} > Motor Vehicle Interior Fittings > Pedal Sets`,
  "vp-1-4-11-5": `${parts} > Motor Vehicle Interior Fittings > Seat Covers`,
  "vp-1-4-12-2": `${parts} > Motor Vehicle Lighting > Headlights`,
  "vp-1-4-12-4": `${parts} > Motor Vehicle Lighting > Light Bulbs`,
  "vp-1-4-12-7": `${parts} > Motor Vehicle Lighting > Tail Lights`,
  "vp-1-4-13": `${parts} > Motor Vehicle Mirrors`,
  "vp-1-4-14": `${parts} > Motor Vehicle Power & Electrical Systems`,
  "vp-1-4-14-1": `${parts} > Motor Vehicle Power & Electrical Systems > Alternators`,
  "vp-1-4-14-2": `${parts} > Motor Vehicle Power & Electrical Systems > Batteries`,
  "vp-1-4-14-5": `${parts} > Motor Vehicle Power & Electrical Systems > Spark Plugs`,
  "vp-1-4-14-8": `${parts} > Motor Vehicle Power & Electrical Systems > Wiring Harnesses`,
  "vp-1-4-15-1": `${parts} > Motor Vehicle Seating > Front Seats`,
  "vp-1-4-16": `${parts} > Motor Vehicle Sensors & Gauges`,
  "vp-1-4-16-1": `${parts} > Motor Vehicle Sensors & Gauges > Fuel Level Sensors`,
  "vp-1-4-16-4": `${parts} > Motor Vehicle Sensors & Gauges > Pressure Sensors`,
  "vp-1-4-17-2": `${parts} > Motor Vehicle Suspension Parts > Coil Springs`,
  "vp-1-4-17-3": `${parts} > Motor Vehicle Suspension Parts > Control Arms`,
  "vp-1-4-17-4": `${parts} > Motor Vehicle Suspension Parts > Leaf Springs`,
  "vp-1-4-17-5": `${parts} > Motor Vehicle Suspension Parts > Shock Absorbers`,
  "vp-1-4-17-7": `${parts} > Motor Vehicle Suspension Parts > Suspension Bushings`,
  "vp-1-4-17-8": `${parts} > Motor Vehicle Suspension Parts > Sway Bars`,
  "vp-1-4-19-2": `${parts} > Motor Vehicle Transmission & Drivetrain Parts > Clutches`,
  "vp-1-4-19-3": `${parts} > Motor Vehicle Transmission & Drivetrain Parts > Differentials`,
  "vp-1-4-19-7": `${parts} > Motor Vehicle Transmission & Drivetrain Parts > Transmission Mounts`,
  "vp-1-4-19-8": `${parts} > Motor Vehicle Transmission & Drivetrain Parts > Transmissions`,
  "vp-1-4-20-1-1": `${parts} > Motor Vehicle Wheel Systems > Motor Vehicle Rims & Wheels > Automotive Rim`,
  "vp-1-4-21": `${parts} > Motor Vehicle Window Parts & Accessories`,
};

const inner = new Set(["vp-1-4-1", "vp-1-4-2", "vp-1-4-9", "vp-1-4-10", "vp-1-4-14", "vp-1-4-16"]);
const gid = (id: string) => `gid://shopify/TaxonomyCategory/${id}`;

export const categoryIds: readonly string[] = Object.keys(names);

export function categoryNode(id: string): CategoryNode {
  const fullName = names[id];
  if (!fullName) throw new Error(`The category ${id} has no name in category.ts.`);
  const steps = id.split("-");
  return {
    id: gid(id),
    name: fullName.slice(fullName.lastIndexOf(" > ") + 3),
    fullName,
    level: steps.length,
    isLeaf: !inner.has(id),
    parentId: gid(steps.slice(0, -1).join("-")),
  };
}

/** The category one step up, where somebody stopped choosing too early. */
export const parentCategory = (id: string): string => {
  const parent = id.split("-").slice(0, -1).join("-");
  return names[parent] ? parent : id;
};
