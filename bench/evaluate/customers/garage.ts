// Is the car that we name the one that the customer owns? Asked of those who own one car and bought three parts or more
// that name cars. Fits are read by the app itself from the shop's words; the truth says only who owns what.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CustomerHistory } from "#app/derive/customer/customer-history.ts";
import {
  type FittedPurchase,
  type Garage,
  garageOf,
  type OwnedVehicle,
  popularityOf,
} from "#app/derive/customer/garage.ts";
import { carModel, truckModel } from "#app/derive/product/vehicle-names.ts";
import type { Figure } from "#commands/figures.ts";
import { generateShop } from "#commands/shop.ts";
import { truthFile } from "#simulator/generator/truth.ts";
import type { CustomerOptions } from "../customers.ts";
import { judgedTraits } from "./judged-traits.ts";
import { readShopHistory } from "./shop-history.ts";
import { readTruth, type TrueCustomer } from "./truth.ts";

const leastParts = 3;

interface Judged {
  owner: TrueCustomer;
  garage: Garage;
  /** Sales of parts that name cars. */
  fitted: number;
}

function fittedPurchases({ lines }: CustomerHistory): FittedPurchase[] {
  return lines.flatMap(({ day, units, product }) => {
    if (!product) return [];
    const { productId, fitmentClass, vehicles } = product;
    return [{ productId, day, units, fitmentClass, vehicles }];
  });
}

export async function judgeShop(folder: string): Promise<Judged[]> {
  const { customers } = await readShopHistory(folder, judgedTraits(folder));
  const truth = await readTruth(truthFile(folder));
  const popularity = popularityOf([...customers.values()].flatMap(fittedPurchases));
  return truth.customers.flatMap((owner) => {
    const history = customers.get(owner.customerId);
    if (!history) return [];
    const purchases = fittedPurchases(history);
    const fitted = purchases.filter(({ units, fitmentClass }) => units > 0 && fitmentClass === "specific").length;
    return [{ owner, garage: garageOf(purchases, popularity), fitted }];
  });
}

/** The make, a name that people call the model by, and years that hold the true one. */
export function isRight(told: OwnedVehicle | null, { vehicles }: TrueCustomer): boolean {
  const [car] = vehicles;
  if (!told || !car) return false;
  const name = told.model === carModel || told.model === truckModel ? "" : (told.model ?? "");
  return told.make === car.make && car.names.includes(name) && told.yearFrom <= car.year && told.yearTo >= car.year;
}

const share = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole);

export async function measureGarages({ seeds, size, say }: CustomerOptions): Promise<Record<string, Figure>> {
  const judged: Judged[] = [];
  for (const seed of seeds) {
    const home = mkdtempSync(path.join(tmpdir(), "evaluate-garage-"));
    try {
      const folder = path.join(home, "shop");
      await generateShop({ out: folder, size, seed, levels: false });
      judged.push(...(await judgeShop(folder)));
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
  const single = judged.filter(({ owner, fitted }) => owner.vehicles.length === 1 && fitted >= leastParts);
  const right = single.filter(({ garage, owner }) => isRight(garage.primary, owner));
  const told = judged.filter(({ garage }) => garage.primary !== null);
  const shops = judged.filter(({ owner, fitted }) => owner.vehicles.length === 0 && fitted >= 8);
  say(
    `${judged.length} customers, ${single.length} of them with one car and ${leastParts} parts or more that name cars`,
  );
  return {
    "garage: primary car right": { value: share(right.length, single.length), goal: { atLeast: 0.85 } },
    "garage: these customers of all": { value: share(single.length, judged.length) },
    "garage: customers told a car": { value: share(told.length, judged.length) },
    "garage: shops (no car, 8 parts) told none": {
      value: share(shops.filter(({ garage }) => garage.primary === null).length, shops.length),
    },
    "garage: mean confidence where asked": {
      value: share(
        single.reduce((sum, { garage }) => sum + (garage.primary?.confidence ?? 0), 0),
        single.length,
      ),
    },
  };
}
