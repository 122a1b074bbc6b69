// The personal fields a real payload carries. A shop folder has none, so they are made up from the id, always the same.
import { createHash } from "node:crypto";

const firstNames = ["Ann", "Bo", "Carla", "Dean", "Edie", "Frank", "Gus", "Hazel", "Ike", "June", "Karl", "Lou"];
const lastNames = ["Deuce", "Miller", "Ortega", "Pike", "Quinn", "Rossi", "Sato", "Tucker", "Vance", "Webb", "Young"];
const streets = [
  "Bonneville Way",
  "Flathead Road",
  "Lakes Boulevard",
  "Muroc Street",
  "Ridler Avenue",
  "Salt Flat Lane",
];

export interface Person {
  first_name: string;
  last_name: string;
  name: string;
  email: string;
  phone: string;
  address1: string;
  zip: string;
}

export function personOf(seed: string | number): Person {
  const dice = createHash("sha256").update(String(seed)).digest();
  const pick = (list: readonly string[], at: number) => list[(dice[at] ?? 0) % list.length] ?? "";
  const first = pick(firstNames, 0);
  const last = pick(lastNames, 1);
  return {
    first_name: first,
    last_name: last,
    name: `${first} ${last}`,
    email: `${first}.${last}.${seed}@example.com`.toLowerCase(),
    phone: `+1555${String(dice.readUInt32BE(4) % 10_000_000).padStart(7, "0")}`,
    address1: `${(dice.readUInt16BE(8) % 900) + 100} ${pick(streets, 2)}`,
    zip: String((dice.readUInt16BE(10) % 90_000) + 10_000),
  };
}

const countries = new Intl.DisplayNames("en", { type: "region" });

export interface Place {
  city: string | null;
  provinceCode: string | null;
  countryCodeV2: string | null;
}

export function addressOf(person: Person, place: Place) {
  return {
    first_name: person.first_name,
    address1: person.address1,
    phone: person.phone,
    city: place.city,
    zip: person.zip,
    province: place.provinceCode,
    country: place.countryCodeV2 ? (countries.of(place.countryCodeV2) ?? place.countryCodeV2) : null,
    last_name: person.last_name,
    address2: null,
    company: null,
    latitude: 39.5,
    longitude: -104.9,
    name: person.name,
    country_code: place.countryCodeV2,
    province_code: place.provinceCode,
  };
}
