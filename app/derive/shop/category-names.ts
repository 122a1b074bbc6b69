// What is a category called? By the number of L1, as the trade divides its parts; 0 is what has no category yet.
const names = [
  "Not categorised",
  "Engine & Drivetrain",
  "Suspension & Steering",
  "Brakes & Wheels",
  "Exterior & Body",
  "Interior & Trim",
  "Electrical & Lighting",
  "Exhaust & Intake",
  "Fuel & Ignition",
  "Tools & Equipment",
  "Accessories & Apparel",
];

export const categoryName = (node: number): string => names[Math.floor(node / 1000)] ?? `Category ${node}`;
