import { describe, expect, test } from "vitest";
import { categoriseProduct } from "./category.ts";
import type { ProductWords } from "./product-words.ts";
import { standardTaxonomy } from "./taxonomy.ts";
import { wordsWith } from "./words-for-tests.ts";

const judge = (words: Partial<ProductWords>) => categoriseProduct(wordsWith(words), standardTaxonomy, []);

// Titles as shops write them, with the place that somebody of the trade gives them; written before the words that judge.
const plainTitles = `
1967-1972 Chevy C10 Power Front Disc Brake Conversion Kit, 5 Lug | brakes/disc
Rear Disc Brake Kit for Ford 9 Inch Big Bearing Ends | brakes/disc
-6 AN 45 Degree Hose End, Black | fuel/an-fittings
90° PTFE Swivel Hose End -8AN Full Flow | fuel/an-fittings
10AN Straight Push Lock Fitting - Red/Blue | fuel/an-fittings
AN-6 Male Union Coupler | fuel/an-fittings
6AN Weld On Bung Aluminum Male | fuel/an-fittings
Y Block -10AN Inlet to Dual -8AN Outlet | fuel/an-fittings
8AN Flare Cap (2 Pack) | fuel/an-fittings
-6AN to 3/8" NPT Straight Adapter | fuel/adapters
ORB-8 to -6AN Male Fitting w/ O-Ring | fuel/adapters
AN6 to M14x1.5 Inverted Flare Adapter | fuel/adapters
20ft -6AN Black Nylon Braided PTFE Fuel Hose | fuel/hose
Stainless Braided CPE Hose AN8 (10 feet) | fuel/hose
3/8" Push-Lok Hose, Sold by the Foot | fuel/hose
340LPH In-Tank EFI Fuel Pump w/ Install Kit | fuel/pumps
Walbro GSL392 255 LPH Inline Fuel Pump | fuel/pumps
Carter Mechanical Fuel Pump SBC 350 | fuel/pumps
Aeromotive A1000 Fuel Pressure Regulator | fuel/regulators
Bypass EFI Regulator 58 PSI -6 ORB Ports | fuel/regulators
10 Micron Inline Billet Fuel Filter -8AN | fuel/filters
100 Micron Stainless Replacement Element | fuel/filters
1973-1979 F100 Side Fill EFI Gas Tank 19 Gallon | fuel/tanks
15 Gallon Fuel Cell with Foam and Sender | fuel/tanks
0-90 Ohm Fuel Level Sending Unit | fuel/senders
Holley Sniper EFI 4150 Self-Tuning Master Kit | fuel/efi
FiTech Go EFI 4 600HP Throttle Body System | fuel/efi
LS1 Billet Fuel Rail Kit w/ Crossover | fuel/injection
42 lb/hr Fuel Injectors, Set of 8 | fuel/injection
Edelbrock 1406 Performer 600 CFM Carburetor Electric Choke | fuel/carburetors
HEI Distributor Chevy 350 65K Coil Red Cap | fuel/ignition
8.5mm Spiro-Pro Spark Plug Wires | fuel/ignition
MSD 6AL Ignition Box | fuel/ignition
Aluminum AN Wrench Set -4 thru -16 | tools/an-wrenches
Adjustable AN Spanner | tools/an-wrenches
Braided Hose Cutters | tools/hose
37 Degree Flaring Tool | tools/hose
0-100 PSI Liquid Filled Fuel Pressure Gauge 1/8 NPT | tools/pressure-gauges
6 Ton Jack Stands (Pair) | tools/shop
Torque Wrench 1/2" Drive | tools/hand
1964-67 Chevelle Tubular Upper Control Arms | suspension/control-arms
Mustang II IFS Crossmember Kit 56" Track | suspension/chassis
1955-57 Chevy Front Coilover Conversion | suspension/shocks
KYB Gas-A-Just Rear Shock | suspension/shocks
2" Drop Spindles 73-87 C10 | suspension/lowering
4/6 Lowering Kit 1963-72 Chevy Truck | suspension/lowering
1 1/8" Front Sway Bar, A-Body | suspension/sway-bars
Power Steering Conversion Box 500 Series 14:1 | suspension/steering
Saginaw Steering Pump Chrome | suspension/steering
32" Tilt Steering Column, Column Shift, Paintable | suspension/columns
15" Banjo Steering Wheel | suspension/columns
3/4-36 to 3/4 DD Steering U-Joint | suspension/columns
Universal Parallel 4-Link Kit | suspension/links
5/8" Chromoly Heim Joint RH | suspension/links
Polyurethane Control Arm Bushing Set | suspension/bushings
Lower Ball Joint - Screw In | suspension/bushings
Ridetech 7" Double Convoluted Air Bag | suspension/air-ride
4" Dropped I-Beam Axle 1928-31 Ford | suspension/axles
Rear Leaf Spring 1961 Impala Wagon | suspension/axles
Dual Diaphragm 8" Brake Booster & Master Cylinder Combo | brakes/master
Adjustable Proportioning Valve | brakes/lines
Stainless Brake Line Kit 69 Camaro Power Disc | brakes/lines
Drilled and Slotted Brake Rotors 11" | brakes/pads
D52 Semi-Metallic Brake Pads | brakes/pads
American Racing Torq Thrust II 17x8 Gray | brakes/custom-wheels
Smoothie Steel Wheel 15x7 5x4.75 Bare | brakes/steel-wheels
15" Baby Moon Hubcaps (Set of 4) | brakes/hubcaps
7/16" Chrome Bulge Acorn Lug Nuts | brakes/hubcaps
Emergency Brake Cable, Front | brakes/parking
Coker Classic 2-1/2" Whitewall Radial 205/75R14 | brakes/tires
1934 Ford Fiberglass 3-Window Coupe Body | body/fiberglass
Grille Insert 1970 Chevelle SS | body/grilles
1957 Bel Air Front Bumper 3 Piece Chrome | body/bumpers
2" Cowl Induction Steel Hood 1968 Camaro | body/hoods
Floor Pan, Full Length, LH | body/sheet-metal
Lower Quarter Panel Patch 66 Mustang | body/sheet-metal
Door Weatherstrip Seal Kit | body/glass
Tinted Curved Windshield 67-72 Truck | body/glass
"396 Turbo Jet" Fender Emblem | body/emblems
Peep Mirror 4" Round Polished | body/mirrors
1/4 Window Power Window Conversion | body/glass
Oak Bed Wood Kit w/ Stainless Strips 54-87 | body/truck-bed
Loop Carpet Set 1965 Mustang Coupe | interior/carpet
Thermal & Sound Insulation 36 Sq Ft Dynamat Extreme | interior/carpet
Front Bucket Seat Upholstery Black Vinyl | interior/seats
3 Point Retractable Lap Shoulder Belts Pair | interior/seats
Dakota Digital VHX Instrument System 67-68 Camaro | interior/gauges
2-1/16" Oil Pressure Gauge Electric | interior/gauges
Vintage Air Gen 5 Magnum Complete A/C System | interior/climate
Headliner Perforated White | interior/panels
Billet Gas Pedal Spoon Style | interior/pedals
American Autowire Classic Update Harness 70-73 Nova | electrical/wiring
21 Circuit Universal Wire Harness Kit | electrical/wiring
LS Standalone Engine Harness DBC 4L60E | electrical/wiring
100 Amp Chrome 1-Wire Alternator | electrical/charging
Mini High Torque Starter | electrical/charging
7" LED Headlights Sealed Beam Replacement | electrical/lighting
1939 Ford Teardrop Tail Lights | electrical/lighting
Optima RedTop 34/78 Battery | electrical/switches
Custom Autosound USA-740 AM/FM Stereo | electrical/audio
Aluminum Cross-Flow Radiator 55-57 V8 | engine/cooling
16" Electric Fan Reversible | engine/cooling
Long Water Pump BBC Polished | engine/cooling
Small Block Chevy to S10 Motor Mounts | engine/mounts
LS Swap Engine Mount Adapter Plates | engine/mounts
Comp Cams Xtreme Energy XE268H Cam & Lifter Kit | engine/valvetrain
1.6 Roller Rocker Arms | engine/valvetrain
AFR 195 Aluminum Cylinder Heads Pair | engine/heads
Dual Plane Intake Manifold, Idle-5500 | engine/intakes
Finned Aluminum Valve Covers "No Logo" | engine/dress-up
Fel-Pro Engine Gasket Set 302 Ford | engine/gaskets
Melling High Volume Oil Pump | engine/oil
Stage 3 TH350 Street/Strip Transmission | engine/transmissions
11" Diaphragm Clutch Kit 10 Spline | engine/clutches
Eaton Posi Carrier 12 Bolt 30 Spline | engine/driveline
Serpentine Front Runner System LS | engine/belts
Block Hugger Headers SBC Ceramic Coated | exhaust/headers
Flowmaster 40 Series Muffler 2.5" | exhaust/mufflers
2.5" Dual Exhaust System 64-72 GTO | exhaust/systems
14" Round Air Cleaner Assembly | exhaust/air-cleaners
6-71 Supercharger Kit Polished | exhaust/boost
Logo T-Shirt - Heather Gray XL | accessories/apparel
Outdoor Car Cover 5 Layer | accessories/covers
$100 Gift Card | accessories/gift-cards
Nostalgic Tin Sign "Route 66" | accessories/decals
Carnauba Paste Wax 12oz | accessories/care
`;

// Another part is named more loudly than the one that is sold, or a word means something else here.
const trapTitles = `
Fuel Pump Relay Kit | electrical/switches
Fuel Pump Relay Wiring Harness | electrical/wiring
Carburetor Rebuild Kit for Holley 4160 | fuel/carburetors
Brake Line Clips, Stainless, 12 pc | brakes/lines
Air Cleaner Assembly for Holley 4150 Carburetors | exhaust/air-cleaners
Carburetor T-Shirt by Holley | accessories/apparel
Radiator Cap 16 PSI | engine/cooling
Water Pump Gasket | engine/gaskets
Valve Cover Gaskets, Cork | engine/gaskets
Intake Manifold Gasket Set LS1 | engine/gaskets
Header Gaskets 1-5/8" Round Port | engine/gaskets
Header Bolts, Locking, 3/8-16 x 1" | exhaust/headers
Wheel Cylinder 7/8" Bore | brakes/pads
Steering Wheel Horn Button 9 Bolt | suspension/columns
Brake Light Switch, Hydraulic | electrical/switches
Headlight Switch with Knob 1960-66 | electrical/switches
Oil Pressure Sending Unit 1/8 NPT | interior/gauges
Water Temperature Sender Ford | interior/gauges
Clutch Master Cylinder Kit | engine/clutches
Power Window Switch | electrical/switches
Oil Filter Relocation Kit AN-10 | engine/oil
Transmission Oil Cooler Line Kit -6AN | engine/transmissions
Gas Tank Strap Set 67 Nova | fuel/tanks
Fuel Tank Sending Unit Gasket and Lock Ring | fuel/senders
Brake Bleeder Tool, One Man | tools/hand
Clutch Alignment Tool 26 Spline | tools/hand
Spark Plug Wire Separators | fuel/ignition
Spark Plug Socket Magnetic 5/8 | tools/hand
Valve Spring Compressor Tool | tools/hand
Floor Jack 3 Ton Low Profile | tools/shop
Floor Shifter Boot with Ring | interior/pedals
Hurst Competition Plus Shifter Muncie 4 Speed | engine/transmissions
TH350 Transmission Crossmember for C10 | engine/transmissions
Flexplate 168 Tooth Internal Balance | engine/clutches
Flywheel Bolts ARP | engine/clutches
Voltage Regulator 12V Ford | electrical/charging
Window Regulator LH | body/glass
Door Hinge Pin and Bushing Kit | body/sheet-metal
Hood Ornament, Greyhound | body/emblems
Hood Scoop Hilborn Style | exhaust/air-cleaners
Trunk Mat, Rubber, Gray Houndstooth | interior/carpet
Battery Hold Down Tray | electrical/switches
Battery Cutoff Switch 4 Post | electrical/switches
Cylinder Head Stud Kit 12-Point | engine/heads
Pilot Bushing Bronze | engine/clutches
Throwout Bearing Hydraulic | engine/clutches
Front Wheel Bearing Kit w/ Seals | brakes/pads
Rear Main Seal One Piece | engine/gaskets
Axle Seal 8.8 | engine/driveline
Differential Cover Chrome 10 Bolt | engine/driveline
Pinion Snubber | engine/driveline
Trailing Arm Bushings C10 | suspension/bushings
Strut Rod Kit Mustang Adjustable | suspension/control-arms
Air Ride Compressor Viair 444C | suspension/air-ride
A/C Compressor Bracket SBC LWP | interior/climate
Sanden SD508 Compressor Chrome | interior/climate
Heater Hose Chrome Cover Kit | engine/cooling
Heater Core 1966 Chevelle without A/C | interior/climate
PTFE Teflon Thread Tape | accessories/fluids
AN Hose Separator Clamps 6AN Billet | fuel/hose
Vacuum Hose Silicone 5/32 | fuel/hose
Nylon Braided Hose Finisher / Cover Clamps #8 | fuel/hose
Fuel Hose Assembly Lube 2 oz | accessories/fluids
AN Fitting Assembly Vise Jaws | tools/hose
Bolt-On Fuel Cell Sump Kit | fuel/tanks
Surge Tank for Dual 340lph Pumps, 2.8 L | fuel/tanks
Fuel Rail Pressure Adapter for LS to 1/8 NPT Gauge Port | fuel/adapters
GM Quick Connect to -6AN Fuel Rail Fitting | fuel/adapters
Corvette Style Fuel Filter/Regulator 58 PSI | fuel/filters
EFI Fuel Tank Kit w/ 255 LPH Pump, Sender and PTFE Line 67-72 C10 | fuel/tanks
Throttle Cable 24" Black Braided | fuel/carburetors
Kickdown Cable TH350 Stainless | engine/transmissions
Coil Springs Front Drop 2" Tri-Five | suspension/lowering
Ignition Coil Bracket | fuel/ignition
Ignition Switch w/ Keys 49-54 Chevy | electrical/switches
Tail Light Gasket Set | electrical/lighting
Tail Pipe Hangers | exhaust/parts
Exhaust Manifold, LS, Cast | exhaust/headers
Exhaust Header Wrap 2" x 50ft Titanium | exhaust/parts
Collector Reducers 3" to 2.5" | exhaust/parts
O2 Sensor Bung Weld In M18 | exhaust/parts
Wideband Oxygen Sensor LSU 4.9 | fuel/injection
LS Throttle Position Sensor | fuel/injection
Supercharger Belt 8mm | engine/belts
Seat Belt Anchor Hardware | interior/seats
Seat Slider Tracks Universal | interior/seats
Steering Column Floor Mount Swivel 2" | suspension/columns
Column Shift Linkage Kit 700R4 | engine/transmissions
Pitman Arm | suspension/bushings
Glove Box Liner Cardboard 55 Chevy | interior/panels
Dash Pad 1970 Cutlass | interior/panels
Dash Bezel w/ 6 Gauge Holes, Brushed Billet | interior/panels
Speedometer Cable 60" | interior/gauges
Dome Light Lens | electrical/lighting
License Plate Light LED Chrome | electrical/lighting
License Plate Frame 'Powered by Mopar' | accessories/decals
Sticker: "Wilwood Disc Brakes" 8 inch | accessories/decals
Coffee Mug Piston Handle | accessories/gifts
Chilton Repair Manual Camaro 67-81 | accessories/books
Shipping Protection | accessories/services
Labor - Driveshaft Balancing | accessories/services
Dot 5 Silicone Brake Fluid Quart | accessories/fluids
Break-In Oil 10W-30 w/ Zinc | accessories/fluids
Engine Enamel Chevy Orange Spray Paint | accessories/fluids
Inner Fender Splash Shield Fasteners | body/sheet-metal
Gas Cap Locking Chrome | fuel/tanks
Master Cylinder Cap Bail Type | brakes/master
Distributor Hold Down Clamp | fuel/ignition
Overflow Tank Polished 2x15 | engine/cooling
Timing Chain Cover Chrome | engine/dress-up
Timing Set True Roller .005 | engine/valvetrain
Tee Fitting -6 AN with 1/8 NPT Port | fuel/an-fittings
Logo Tee, Ladies V-Neck | accessories/apparel
Shop Apron / Fender Cover w/ Pockets | tools/shop
Switch, Headlight, 1953-56 Ford Truck | electrical/switches
Pump, Fuel, 6 Cyl. | fuel/pumps
Seal, Rear Axle | engine/driveline
Gasket, Thermostat Housing | engine/gaskets
Wheel Spacers 1/4" Billet | brakes/hubcaps
Steel Braided Brake Hose Kit Front | brakes/lines
Brake Pedal Pad, Manual | interior/pedals
Clutch Pedal Assembly Hydraulic Swing Mount | interior/pedals
Parking Brake Handle, Under Dash | brakes/parking
Fuel Door Guard Trim | body/emblems
`;

const rows = (table: string) =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split(" | ") as [string, string]);

test.each(rows(plainTitles))("“%s” is %s", (title, place) => {
  expect(judge({ title }).l2).toBe(place);
});

test.each(rows(trapTitles))("“%s” is %s, whatever else it names", (title, place) => {
  expect(judge({ title }).l2).toBe(place);
});

describe("what else is told about a product", () => {
  test.each<[string, Partial<ProductWords>, string]>([
    [
      "the product type decides where the title says nothing",
      { title: "The Beast", productType: "Radiators" },
      "engine/cooling",
    ],
    [
      "a type with its path means the last step",
      { title: "X-99", productType: "Fuel > Regulators" },
      "fuel/regulators",
    ],
    [
      "Shopify's category decides where no words do",
      { title: "X-99", categoryId: "vp-1-4-17-8" },
      "suspension/sway-bars",
    ],
    [
      "a type of the whole department yields to the title",
      { title: "Headlight Bezel", productType: "Exterior" },
      "electrical/lighting",
    ],
    [
      "a brand of one line decides where nothing else does",
      { title: "D-154 Black", vendor: "Vintage Air" },
      "interior/climate",
    ],
    [
      "tags and collections decide together",
      { title: "Z-1", tags: ["Mufflers"], collections: ["Mufflers"] },
      "exhaust/mufflers",
    ],
    [
      "a metafield that names the kind is a type",
      { title: "Z-1", metafields: [{ namespace: "custom", key: "part_type", value: "Tie Rod Ends" }] },
      "suspension/bushings",
    ],
    [
      "the description is asked last",
      { title: "Z-1", description: "A thermostat housing in cast aluminum." },
      "engine/cooling",
    ],
  ])("%s", (_rule, words, place) => {
    expect(judge(words).l2).toBe(place);
  });

  test("a product of which nothing is known has no place and no confidence", () => {
    expect(judge({ title: "Item 4711" })).toMatchObject({ l1: null, l2: null, l3: null, confidence: 0 });
  });

  test("texts that disagree are less sure than texts that agree", () => {
    const agreed = judge({ title: "Fuel Pump", productType: "Fuel Pumps" });
    const torn = judge({ title: "Fuel Pump", productType: "Sway Bars" });
    expect(torn.confidence).toBeLessThan(agreed.confidence);
  });

  test("the evidence names the words that were found, and counts against what they do not speak for", () => {
    const { evidence } = judge({ title: "Fuel Pump Relay Kit" });
    expect(evidence[0]).toMatchObject({ from: "title", found: "fuel pump relay" });
    expect(judge({ title: "Fuel Pump", productType: "Sway Bars" }).evidence).toContainEqual(
      expect.objectContaining({ from: "type", says: "Sway Bars", weight: expect.closeTo(-0.57, 1) }),
    );
  });
});

test.each([
  ["-6AN 90 Degree Hose End", "fuel/an-fittings/ninety"],
  ["-6AN 45° Swivel Hose End", "fuel/an-fittings/forty-five"],
  ["Straight PTFE Hose End 8AN", "fuel/an-fittings/straight"],
  ["-8AN to 1/2 NPT Adapter", "fuel/adapters/npt"],
  ["-8 ORB to -6AN", "fuel/adapters/orb"],
  ["340 LPH In-Tank Fuel Pump", "fuel/pumps/in-tank"],
  ["Bypass EFI Fuel Pressure Regulator", "fuel/regulators/efi"],
  ["17x8 Smoothie Steel Wheel", "brakes/steel-wheels/seventeen"],
])("the kind of “%s” is %s", (title, kind) => {
  expect(judge({ title }).l3).toBe(kind);
});

test.each([
  ["Fuel Presure Regualtor", "fuel/regulators"],
  ["Steering Colum Tilt", "suspension/columns"],
  ["Carburettor Rebuild Kit", "fuel/carburetors"],
  ["Chrome Bonnet Hinges", "body/hoods"],
])("a slip or another spelling changes nothing: “%s”", (title, place) => {
  expect(judge({ title }).l2).toBe(place);
});

test("the merchant's first rule that holds decides, surely", () => {
  const rule = (id: string, value: string, code: string) => ({
    id,
    conditions: [{ field: "title" as const, test: "contains" as const, value }],
    code,
  });
  const rules = [rule("1", "radiator", "tools/shop"), rule("2", "pump", "tools/hand"), rule("3", "pump", "body/glass")];
  const judged = categoriseProduct(wordsWith({ title: "Fuel PUMP" }), standardTaxonomy, rules);
  expect(judged).toMatchObject({ l1: "tools", l2: "tools/hand", l3: null, confidence: 1, by: "rule" });
  expect(judged.evidence[0]?.found).toBe("title contains “pump”");
});
