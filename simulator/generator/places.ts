// Where people live and what tax is taken there.

export interface Place {
  city: string;
  province: string | null;
  country: string;
  /** In thousandths of the price. */
  tax: number;
  weight: number;
}

const us: readonly [string, string, number, number][] = [
  ["Fort Worth", "TX", 82, 11],
  ["San Antonio", "TX", 82, 5],
  ["Bakersfield", "CA", 78, 8],
  ["Pomona", "CA", 95, 6],
  ["Ocala", "FL", 70, 7],
  ["Tampa", "FL", 75, 4],
  ["Columbus", "OH", 0, 6],
  ["Indianapolis", "IN", 70, 5],
  ["Charlotte", "NC", 0, 6],
  ["Knoxville", "TN", 93, 5],
  ["Tulsa", "OK", 85, 4],
  ["Phoenix", "AZ", 86, 6],
  ["Lincoln", "NE", 0, 3],
  ["Des Moines", "IA", 0, 3],
  ["Detroit", "MI", 60, 6],
  ["Louisville", "KY", 60, 4],
  ["Spokane", "WA", 90, 4],
  ["Portland", "OR", 0, 3],
  ["Boise", "ID", 60, 3],
  ["Harrisburg", "PA", 60, 6],
  ["Syracuse", "NY", 0, 4],
  ["Macon", "GA", 80, 5],
  ["Salt Lake City", "UT", 0, 3],
  ["Denver", "CO", 81, 5],
];

const others: Record<string, readonly [string, string | null, number, number][]> = {
  CA: [
    ["Calgary", "AB", 50, 4],
    ["Hamilton", "ON", 130, 6],
    ["Surrey", "BC", 120, 4],
    ["Laval", "QC", 150, 3],
  ],
  GB: [
    ["Leeds", "ENG", 200, 5],
    ["Bristol", "ENG", 200, 4],
    ["Glasgow", "SCT", 200, 2],
  ],
  DE: [
    ["Hamburg", null, 190, 4],
    ["Köln", null, 190, 4],
    ["München", null, 190, 3],
  ],
  AU: [
    ["Geelong", "VIC", 100, 4],
    ["Newcastle", "NSW", 100, 4],
    ["Toowoomba", "QLD", 100, 3],
  ],
  NZ: [
    ["Hamilton", "WKO", 150, 3],
    ["Christchurch", "CAN", 150, 3],
  ],
  JP: [
    ["横浜市", "JP-14", 100, 4],
    ["名古屋市", "JP-23", 100, 4],
    ["札幌市", "JP-01", 100, 2],
  ],
  SE: [["Västerås", null, 250, 3]],
  NO: [["Lillestrøm", null, 250, 2]],
};

const homes: Record<string, string> = {
  CAD: "CA",
  GBP: "GB",
  EUR: "DE",
  AUD: "AU",
  NZD: "NZ",
  JPY: "JP",
  SEK: "SE",
  NOK: "NO",
};

const place = (
  country: string,
  [city, province, tax, weight]: readonly [string, string | null, number, number],
): Place => ({
  city,
  province,
  country,
  tax,
  weight,
});

/** The places a shop of this currency sells to; a few abroad, where it takes no tax. */
export function placesOf(currency: string): Place[] {
  const home = homes[currency] ?? "US";
  const own = home === "US" ? us.map((row) => place("US", row)) : (others[home] ?? []).map((row) => place(home, row));
  const abroad = (
    home === "US" ? (others.CA ?? []).map((row) => place("CA", row)) : us.slice(0, 4).map((row) => place("US", row))
  ).map((one) => ({ ...one, tax: 0, weight: one.weight * 0.25 }));
  return [...own, ...abroad];
}
