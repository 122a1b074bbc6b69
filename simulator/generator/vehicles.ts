// The cars and trucks people build: what they are called in full, in short and among friends, and how often one meets them.

export interface Vehicle {
  make: string;
  model: string;
  from: number;
  to: number;
  /** How common it is among the customers. */
  weight: number;
  /** Makes and models as they stand in a title: "Chevy", "C10 Truck". The first is the usual one. */
  makeWords: readonly string[];
  modelWords: readonly string[];
  /** Names that say years, make and model at once: "Deuce", "Tri-Five". */
  nicknames?: readonly string[];
  /** The models a nickname stands for; none where it says years and make alone. */
  nicknameModels?: readonly string[];
  /** The first year is told as "64 1/2". */
  midYear?: boolean;
}

const ford = ["Ford"];
const chevy = ["Chevy", "Chevrolet", "Chevy", "Chev"];
const pontiac = ["Pontiac"];
const olds = ["Olds", "Oldsmobile"];
const buick = ["Buick"];
const dodge = ["Dodge", "Mopar", "Dodge"];
const plymouth = ["Plymouth", "Mopar", "Plymouth"];

type Row = [
  make: string,
  makeWords: readonly string[],
  model: string,
  modelWords: readonly string[],
  from: number,
  to: number,
  weight: number,
  more?: Pick<Vehicle, "nicknames" | "nicknameModels" | "midYear">,
];

const rows: readonly Row[] = [
  ["Ford", ford, "Model T", ["Model T", "T-Bucket"], 1909, 1927, 3],
  ["Ford", ford, "Model A", ["Model A"], 1928, 1931, 6],
  [
    "Ford",
    ford,
    "1932 Ford",
    ["", "Roadster", "3-Window Coupe", "5-Window"],
    1932,
    1932,
    8,
    { nicknames: ["Deuce", "'32 Deuce", "Deuce Coupe"] },
  ],
  ["Ford", ford, "1933-34 Ford", ["", "Coupe", "Car"], 1933, 1934, 4],
  ["Ford", ford, "1935-40 Ford", ["", "Car", "Coupe", "Sedan"], 1935, 1940, 5],
  ["Ford", ford, "1941-48 Ford", ["", "Car", "Passenger Car"], 1941, 1948, 4],
  ["Ford", ford, "Shoebox", ["", "Car"], 1949, 1951, 4, { nicknames: ["Shoebox Ford", "Shoebox"] }],
  ["Ford", ford, "F-1", ["F-1", "F1 Pickup", "F-1 Truck"], 1948, 1952, 4],
  ["Ford", ford, "F-100", ["F-100", "F100", "F100 Truck"], 1953, 1956, 6],
  ["Ford", ford, "F-100", ["F-100", "F100", "F100 Pickup"], 1957, 1960, 2],
  ["Ford", ford, "F-100", ["F-100", "F100"], 1961, 1966, 3],
  [
    "Ford",
    ford,
    "F-100",
    ["F-100", "F100", "F-100 Pickup"],
    1967,
    1972,
    5,
    { nicknames: ["Bumpside"], nicknameModels: ["F-100"] },
  ],
  ["Ford", ford, "F-100", ["F-100", "F100"], 1973, 1979, 4, { nicknames: ["Dentside"], nicknameModels: ["F-100"] }],
  ["Ford", ford, "Bronco", ["Bronco", "Early Bronco"], 1966, 1977, 5],
  ["Ford", ford, "Thunderbird", ["Thunderbird", "T-Bird"], 1955, 1957, 2],
  ["Ford", ford, "Fairlane", ["Fairlane"], 1962, 1965, 2],
  ["Ford", ford, "Falcon", ["Falcon"], 1960, 1965, 3],
  ["Ford", ford, "Galaxie", ["Galaxie", "Galaxie 500"], 1960, 1964, 2],
  ["Ford", ford, "Mustang", ["Mustang"], 1964, 1966, 9, { midYear: true }],
  ["Ford", ford, "Mustang", ["Mustang", "Mustang Fastback"], 1967, 1968, 6],
  ["Ford", ford, "Mustang", ["Mustang", "Mustang Mach 1"], 1969, 1970, 5],
  ["Ford", ford, "Mustang", ["Mustang"], 1971, 1973, 2],
  [
    "Ford",
    ford,
    "Mustang",
    ["Mustang", "Mustang GT", "Mustang 5.0"],
    1979,
    1986,
    4,
    { nicknames: ["Fox Body", "Foxbody Mustang"], nicknameModels: ["Mustang"] },
  ],
  ["Ford", ford, "Torino", ["Torino", "Gran Torino"], 1970, 1971, 1],
  ["Chevrolet", chevy, "Master", ["Master", "Master Deluxe"], 1934, 1939, 2],
  ["Chevrolet", chevy, "1941-48 Chevy", ["", "Car"], 1941, 1948, 3],
  ["Chevrolet", chevy, "1949-54 Chevy", ["", "Car", "Passenger Car"], 1949, 1954, 3],
  [
    "Chevrolet",
    chevy,
    "3100",
    ["3100", "3100 Truck", "Pickup"],
    1947,
    1954,
    6,
    { nicknames: ["Advance Design", "AD Truck"] },
  ],
  ["Chevrolet", chevy, "3100", ["3100", "Truck"], 1955, 1959, 4, { nicknames: ["Task Force"] }],
  [
    "Chevrolet",
    chevy,
    "Bel Air",
    ["Bel Air", "", ""],
    1955,
    1957,
    10,
    { nicknames: ["Tri-Five", "Tri Five Chevy", "Tri-5", "Trifive"], nicknameModels: ["Tri-Five"] },
  ],
  ["Chevrolet", chevy, "Impala", ["Impala"], 1958, 1960, 3],
  ["Chevrolet", chevy, "Impala", ["Impala", "Impala SS"], 1961, 1964, 6],
  ["Chevrolet", chevy, "Impala", ["Impala"], 1965, 1970, 3],
  ["Chevrolet", chevy, "Nova", ["Nova", "Chevy II", "Chevy II/Nova"], 1962, 1967, 6],
  ["Chevrolet", chevy, "Nova", ["Nova"], 1968, 1974, 6],
  ["Chevrolet", chevy, "Chevelle", ["Chevelle", "Chevelle Malibu"], 1964, 1967, 6],
  ["Chevrolet", chevy, "Chevelle", ["Chevelle", "Chevelle SS"], 1968, 1972, 9],
  ["Chevrolet", chevy, "El Camino", ["El Camino"], 1968, 1972, 3],
  ["Chevrolet", chevy, "Camaro", ["Camaro", "Camaro SS"], 1967, 1969, 10],
  ["Chevrolet", chevy, "Camaro", ["Camaro", "Camaro Z28"], 1970, 1981, 6],
  ["Chevrolet", chevy, "Monte Carlo", ["Monte Carlo"], 1970, 1972, 2],
  ["Chevrolet", chevy, "Monte Carlo", ["Monte Carlo", "Monte Carlo SS"], 1978, 1988, 3],
  ["Chevrolet", chevy, "Corvette", ["Corvette", "C1 Corvette"], 1953, 1962, 2],
  ["Chevrolet", chevy, "Corvette", ["Corvette", "C2 Corvette", "Corvette Sting Ray"], 1963, 1967, 3],
  ["Chevrolet", chevy, "Corvette", ["Corvette", "C3 Corvette"], 1968, 1982, 4],
  ["Chevrolet", chevy, "C10", ["C10", "C-10", "C10 Truck"], 1960, 1966, 5],
  ["Chevrolet", chevy, "C10", ["C10", "C-10", "C10 Pickup", "C10 Truck"], 1967, 1972, 10],
  [
    "Chevrolet",
    ["Chevy", "Chevrolet", "Chevy/GMC"],
    "C10",
    ["C10", "C-10", "Truck"],
    1973,
    1987,
    9,
    { nicknames: ["Squarebody", "Square Body", "Squarebody Chevy/GMC"], nicknameModels: ["Squarebody"] },
  ],
  ["Chevrolet", chevy, "Blazer", ["K5 Blazer", "Blazer"], 1969, 1972, 2],
  ["Chevrolet", chevy, "S10", ["S10", "S-10"], 1982, 1993, 3],
  ["GMC", ["GMC"], "C1500", ["C1500", "Pickup", "Truck"], 1967, 1972, 2],
  ["Pontiac", pontiac, "GTO", ["GTO"], 1964, 1967, 3],
  ["Pontiac", pontiac, "GTO", ["GTO"], 1968, 1972, 3],
  ["Pontiac", pontiac, "Firebird", ["Firebird"], 1967, 1969, 3],
  ["Pontiac", pontiac, "Firebird", ["Firebird"], 1970, 1981, 5],
  ["Oldsmobile", olds, "Cutlass", ["Cutlass"], 1964, 1967, 2],
  ["Oldsmobile", olds, "Cutlass", ["Cutlass"], 1968, 1972, 3],
  ["Buick", buick, "Riviera", ["Riviera"], 1963, 1965, 2],
  ["Buick", buick, "Skylark", ["Skylark"], 1968, 1972, 2],
  ["Buick", buick, "Regal", ["Regal"], 1978, 1987, 3],
  ["Cadillac", ["Cadillac", "Caddy"], "DeVille", ["DeVille", "Coupe DeVille"], 1961, 1964, 1],
  ["Dodge", dodge, "Charger", ["Charger"], 1968, 1970, 4],
  ["Dodge", dodge, "Challenger", ["Challenger"], 1970, 1974, 3],
  ["Dodge", dodge, "Dart", ["Dart"], 1967, 1976, 3],
  ["Dodge", dodge, "D100", ["D100", "D-100", "D100 Truck"], 1961, 1971, 2],
  ["Plymouth", plymouth, "Barracuda", ["Barracuda"], 1964, 1969, 2],
  ["Plymouth", plymouth, "Barracuda", ["Barracuda", "'Cuda", "Cuda"], 1970, 1974, 3],
  ["Plymouth", plymouth, "Road Runner", ["Road Runner", "Roadrunner"], 1968, 1970, 3],
  ["Plymouth", plymouth, "Duster", ["Duster"], 1970, 1976, 2],
  ["Chrysler", ["Chrysler"], "300", ["300", "300 Letter Car"], 1955, 1961, 1],
  ["Mercury", ["Mercury", "Merc"], "1949-51 Mercury", ["", "Car", "Coupe"], 1949, 1951, 4],
  ["Mercury", ["Mercury"], "1939-48 Mercury", ["", "Car"], 1939, 1948, 1],
  ["Mercury", ["Mercury"], "Cougar", ["Cougar"], 1967, 1970, 2],
  ["Mercury", ["Mercury"], "Comet", ["Comet"], 1960, 1965, 1],
  ["Willys", ["Willys"], "Willys Coupe", ["Coupe", "", "Gasser"], 1937, 1942, 2],
  ["Jeep", ["Jeep"], "CJ5", ["CJ5", "CJ-5"], 1955, 1983, 2],
  ["Jeep", ["Jeep"], "CJ7", ["CJ7", "CJ-7"], 1976, 1986, 2],
  ["Studebaker", ["Studebaker", "Stude"], "Champion", ["Champion", "Starlight"], 1947, 1952, 1],
  ["Studebaker", ["Studebaker"], "Pickup", ["Pickup", "Truck"], 1949, 1953, 1],
  ["AMC", ["AMC"], "Javelin", ["Javelin"], 1968, 1974, 2],
  ["International", ["International", "IH"], "Scout", ["Scout", "Scout II"], 1971, 1980, 2],
  ["Hudson", ["Hudson"], "Hornet", ["Hornet"], 1951, 1954, 1],
  ["Volkswagen", ["VW", "Volkswagen"], "Beetle", ["Beetle", "Bug"], 1958, 1977, 2],
];

export const vehicles: readonly Vehicle[] = rows.map(
  ([make, makeWords, model, modelWords, from, to, weight, more]) => ({
    make,
    makeWords,
    model,
    modelWords,
    from,
    to,
    weight,
    ...more,
  }),
);

/** Models that a text may leave out: "'55–'57 Chevy" or "32-34 Ford" names years and make alone. */
export const isNamedByYears = (vehicle: Vehicle) => vehicle.modelWords.includes("");

/** Platforms under one name, as parts for several sister cars are sold. */
export interface Platform {
  words: readonly string[];
  name: string;
  makes: readonly string[];
  models: readonly string[];
  from: number;
  to: number;
}

export const platforms: readonly Platform[] = [
  {
    words: ["GM A-Body", "A-Body", "GM A Body"],
    name: "A-Body",
    makes: ["Chevrolet", "Pontiac", "Oldsmobile", "Buick"],
    models: ["Chevelle", "El Camino", "GTO", "Cutlass", "Skylark"],
    from: 1964,
    to: 1967,
  },
  {
    words: ["GM A-Body", "A-Body", "A Body"],
    name: "A-Body",
    makes: ["Chevrolet", "Pontiac", "Oldsmobile", "Buick"],
    models: ["Chevelle", "El Camino", "GTO", "Cutlass", "Skylark"],
    from: 1968,
    to: 1972,
  },
  {
    words: ["GM F-Body", "F-Body"],
    name: "F-Body",
    makes: ["Chevrolet", "Pontiac"],
    models: ["Camaro", "Firebird"],
    from: 1967,
    to: 1969,
  },
  {
    words: ["GM F-Body", "F-Body", "F Body"],
    name: "F-Body",
    makes: ["Chevrolet", "Pontiac"],
    models: ["Camaro", "Firebird"],
    from: 1970,
    to: 1981,
  },
  {
    words: ["GM G-Body", "G-Body", "G Body"],
    name: "G-Body",
    makes: ["Chevrolet", "Buick"],
    models: ["Monte Carlo", "Regal"],
    from: 1978,
    to: 1987,
  },
  {
    words: ["Mopar E-Body", "E-Body"],
    name: "E-Body",
    makes: ["Dodge", "Plymouth"],
    models: ["Challenger", "Barracuda"],
    from: 1970,
    to: 1974,
  },
  {
    words: ["Mopar B-Body", "B-Body Mopar"],
    name: "B-Body",
    makes: ["Dodge", "Plymouth"],
    models: ["Charger", "Road Runner"],
    from: 1968,
    to: 1970,
  },
];

/** Statements that cover so much that they tell little. */
export interface Multitude {
  words: readonly string[];
  makes: readonly string[];
  from: number | null;
  to: number | null;
}

export const multitudes: readonly Multitude[] = [
  {
    words: ["GM Cars 1955-1988", "1955-88 GM Cars & Trucks", "55-88 GM Multi-Fit"],
    makes: ["Chevrolet", "Pontiac", "Oldsmobile", "Buick", "GMC", "Cadillac"],
    from: 1955,
    to: 1988,
  },
  {
    words: ["Ford Cars up to 1948", "Early Ford up to 1948", "1928-48 Ford Cars", "Ford '28-'48"],
    makes: ["Ford"],
    from: 1928,
    to: 1948,
  },
  { words: ["Fits Most Pre-1960 Cars", "most cars 1959 and earlier"], makes: [], from: null, to: 1959 },
  {
    words: ["Chevy & Ford Trucks 1948-79", "Most 48-79 Ford/Chevy Pickups"],
    makes: ["Chevrolet", "Ford"],
    from: 1948,
    to: 1979,
  },
  {
    words: ["1962 & Up Mopar A/B/E-Body", "62-76 Mopar Cars"],
    makes: ["Dodge", "Plymouth", "Chrysler"],
    from: 1962,
    to: 1976,
  },
  { words: ["Chevy V8 Cars 1955-up", "55 and up Chevy Cars"], makes: ["Chevrolet"], from: 1955, to: null },
  {
    words: ["Most GM, Ford & Mopar 1960-1985", "Multi-Fit GM/Ford/Mopar 60-85"],
    makes: [
      "Chevrolet",
      "Pontiac",
      "Oldsmobile",
      "Buick",
      "GMC",
      "Cadillac",
      "Ford",
      "Mercury",
      "Dodge",
      "Plymouth",
      "Chrysler",
    ],
    from: 1960,
    to: 1985,
  },
];
