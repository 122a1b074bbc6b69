// What a hot-rod shop sells, as a tree. One line is: number, code, name. Numbers and codes never change and are never used
// again, whatever the name becomes; a new node takes the next number. The ten upper names are the trade's ten departments.

export const taxonomyVersion = "2026.11";

export const taxonomyOutline = `
1 engine Engine & Drivetrain
  1 valvetrain Camshafts & Valvetrain
    1 camshafts Camshafts
    2 valvetrain Valvetrain
    3 timing Timing Sets
  2 clutches Clutches & Flywheels
    1 clutch-kits Clutch Kits
    2 flywheels Flywheels & Flexplates
    3 linkage Clutch Linkage & Hydraulics
  3 cooling Cooling
    1 radiators Radiators
    2 fans-pumps Fans & Water Pumps
    3 hoses Coolant Hoses & Thermostats
    4 tanks Overflow & Expansion Tanks
  4 heads Cylinder Heads
    1 aluminum Aluminum Heads
    2 iron Cast Iron Heads
  5 driveline Driveline & Rear Axle
    1 axle-driveshaft Rear Axle & Driveshaft
    2 gears Ring & Pinion Gears
    3 u-joints U-Joints & Yokes
  6 dress-up Engine Dress Up
    1 covers-breathers Valve Covers & Breathers
    2 chrome-kits Chrome & Billet Kits
    3 bolts Engine Bolt Kits
  7 mounts Engine Mounts
    1 swap Swap Mounts
    2 stock Stock & Transmission Mounts
  8 gaskets Gaskets & Rebuild
    1 rebuild Rebuild Kits
    2 gaskets Gaskets
    3 seals Seals
  9 intakes Intake Manifolds
    1 dual-plane Dual Plane
    2 single-plane Single Plane
    3 multi-carb Multi-Carb & Tunnel Ram
    4 efi EFI Intakes
  10 oil Oil System
    1 pans-pumps Oil Pans & Pumps
    2 filters Oil Filters & Adapters
    3 coolers Oil Coolers
    4 dipsticks Dipsticks & Tubes
  11 transmissions Transmissions
    1 units Transmissions & Kits
    2 shifters Shifters & Crossmembers
    3 converters Torque Converters
    4 coolers Transmission Coolers & Lines
  12 engines Engines & Rotating Assemblies
    1 crate Crate Engines
    2 rotating Pistons, Rods & Crankshafts
    3 blocks Engine Blocks
  13 belts Belts & Pulleys
    1 drives Front Drive Kits
    2 pulleys Pulleys & Balancers
    3 brackets Accessory Brackets
2 suspension Suspension & Steering
  1 air-ride Air Ride
    1 springs Air Springs & Compressors
    2 controls Air Management
  2 axles Axles & Springs
    1 leaf Straight Axles & Leaf Springs
    2 radius Radius Rods & Hairpins
    3 spindles Spindles & Kingpins
  3 bushings Bushings & Ball Joints
    1 rebuild Front End Rebuild
    2 steering Tie Rods & Steering Linkage
    3 bushings Bushings
  4 shocks Coilovers & Shocks
    1 coilovers Coilovers
    2 shocks Shocks
    3 springs Springs by Rate
  5 control-arms Control Arms
    1 tubular Tubular Control Arms
    2 stock Stock Control Arms
  6 chassis IFS & Chassis
    1 mustang-ii Mustang II Kits
    2 frames Frames & Clips
    3 rear Rear Suspension Kits
  7 links Links & Hardware
    1 rod-ends Rod Ends & 4-Links
    2 brackets Weld-On Brackets & Tabs
  8 lowering Lowering Kits
    1 drop Drop Kits
    2 spindles Drop Spindles
  9 steering Steering Boxes & Racks
    1 power Power Steering
    2 boxes Steering Gear Boxes
    3 racks Racks & Pinions
  10 columns Steering Columns & Wheels
    1 columns Columns & Wheels
    2 shafts U-Joints & Shafts
    3 wheels Steering Wheels & Hubs
  11 sway-bars Sway Bars
    1 sway-bars Sway Bars
3 brakes Brakes & Wheels
  1 lines Brake Lines & Fittings
    1 kits Brake Line Kits
    2 valves Valves & Brake Fittings
    3 hoses Brake Hoses
  2 pads Brake Pads & Rotors
    1 pads Pads, Shoes & Rotors
    2 calipers Calipers
    3 drums Drums & Wheel Cylinders
    4 hubs Hubs & Wheel Bearings
  3 custom-wheels Custom Wheels
    1 alloy Alloy Wheels
    2 wire Wire Wheels
  4 disc Disc Brake Conversions
    1 front Front Disc Kits
    2 rear Rear Disc Kits
  5 hubcaps Hubcaps & Lug Nuts
    1 caps Caps & Lugs
    2 spacers Spacers, Adapters & Studs
  6 master Master Cylinders & Boosters
    1 boosters Boosters & Masters
    2 hydroboost Hydroboost
    3 pedals Brake Pedal Assemblies
  7 steel-wheels Steel Wheels
    1 steel Steel Wheels
    2 fifteen 15-Inch
    3 seventeen 17-Inch
    4 twenty 20-Inch
  8 tires Tires
    1 tires Tires
    2 tubes Tubes & Valve Stems
  9 parking Parking Brakes
    1 cables Cables & Handles
4 body Exterior & Body
  1 bumpers Bumpers
    1 bumpers Bumpers & Brackets
  2 emblems Emblems & Trim
    1 emblems Emblems & Moldings
  3 fiberglass Fiberglass Bodies
    1 bodies Bodies & Fenders
  4 grilles Grilles
    1 grilles Grilles
  5 hoods Hoods & Trunks
    1 hoods Hoods & Decklids
    2 hinges Hinges, Latches & Struts
  6 mirrors Mirrors & Handles
    1 mirrors Mirrors & Handles
    2 locks Locks & Latches
  7 sheet-metal Sheet Metal
    1 panels Fenders, Floors & Patch Panels
    2 doors Doors & Hinges
    3 firewalls Firewalls & Inner Panels
  8 glass Weatherstrip & Glass
    1 weatherstrip Weatherstrip
    2 glass Glass
    3 windows Window Regulators & Power Windows
    4 wipers Wiper Blades & Arms
  9 truck-bed Truck Beds & Running Boards
    1 wood Bed Wood & Strips
    2 tailgates Tailgates & Bedsides
    3 steps Running Boards & Steps
  10 tops Convertible & Vinyl Tops
    1 tops Tops & Frames
  11 spoilers Spoilers & Air Dams
    1 spoilers Spoilers & Air Dams
  12 towing Towing & Racks
    1 hitches Hitches & Racks
5 interior Interior & Trim
  1 climate Air Conditioning & Heat
    1 systems A/C Systems
    2 heaters Heaters & Blowers
    3 parts Compressors, Hoses & Vents
  2 carpet Carpet & Insulation
    1 carpet Carpet Kits
    2 insulation Sound Deadener
    3 mats Floor Mats
  3 panels Door Panels & Dash
    1 panels Panels & Headliners
    2 dash Dashes & Pads
    3 consoles Consoles & Glove Boxes
  4 gauges Gauges
    1 sets Gauge Sets
    2 single Single Gauges
    3 senders Gauge Senders & Cables
  5 pedals Pedals & Knobs
    1 pedals Pedals & Knobs
  6 seats Seats & Upholstery
    1 upholstery Seat Upholstery
    2 seats Seats & Belts
  7 hardware Interior Hardware
    1 hardware Mirrors, Visors & Cranks
6 electrical Electrical & Lighting
  1 audio Audio & Accessories
    1 radios Radios
    2 speakers Speakers & Amplifiers
    3 antennas Antennas
  2 switches Batteries & Switches
    1 switches Batteries & Switches
    2 relays Relays, Fuses & Solenoids
    3 cables Battery Cables & Trays
  3 charging Charging & Starting
    1 charging Alternators & Starters
    2 regulators Voltage Regulators
  4 lighting Lighting
    1 headlights Headlights
    2 tail Tail Lights & Signals
    3 universal Universal Lamps & Bulbs
    4 interior Interior Lights
  5 wiring Wiring Harnesses
    1 chassis Chassis Harnesses
    2 universal Universal Harnesses
    3 engine Engine Harnesses
    4 wire Wire, Terminals & Looms
  6 accessories Horns, Wipers & Security
    1 horns Horns
    2 wipers Wiper Motors
    3 security Door Poppers, Alarms & Cameras
7 exhaust Exhaust & Intake
  1 air-cleaners Air Cleaners
    1 air-cleaners Air Cleaners
    2 elements Air Filter Elements
    3 cold-air Cold Air Intakes & Scoops
  2 parts Exhaust Parts
    1 pipes Pipes, Clamps & Tips
    2 heat Heat Wrap & Shields
    3 cutouts Cutouts & Converters
  3 systems Exhaust Systems
    1 kits Exhaust Kits
  4 headers Headers
    1 full Full Length Headers
    2 universal Universal & Block Hugger
    3 manifolds Exhaust Manifolds
  5 mufflers Mufflers
    1 mufflers Mufflers
  6 boost Superchargers & Turbos
    1 boost Forced Induction
    2 nitrous Nitrous
8 fuel Fuel & Ignition
  1 an-fittings AN Fittings
    1 straight Straight Hose Ends
    2 forty-five 45 Degree Hose Ends
    3 ninety 90 Degree Hose Ends
    4 one-eighty 120 & 180 Degree Hose Ends
    5 couplers Couplers & Unions
    6 tees Tees & Y-Blocks
    7 caps Caps & Plugs
    8 bungs Weld Bungs
    9 kits Fitting Kits
    10 bulkheads Bulkhead Fittings
    11 sixty 30 & 60 Degree Hose Ends
    12 one-fifty 150 Degree Hose Ends
  2 adapters Adapters
    1 npt AN to NPT Adapters
    2 orb AN to ORB Adapters
    3 metric Metric Adapters
    4 hardline Hardline Adapters
    5 efi Quick-Connect & EFI Adapters
  3 carburetors Carburetors
    1 carburetors Carburetors
    2 parts Carburetor Parts & Rebuild
    3 linkage Throttle Linkage & Cables
  4 efi EFI Kits
    1 throttle-body Throttle Body EFI Systems
    2 delivery EFI Fuel Delivery Kits
  5 filters Filters
    1 filters Fuel Filters
    2 elements Replacement Elements
  6 injection Fuel Injection Parts
    1 rails Fuel Rails & Injectors
    2 throttle Throttle Bodies
    3 sensors Sensors & ECUs
  7 pumps Fuel Pumps
    1 in-tank In-Tank EFI Pumps
    2 inline Inline Fuel Pumps
    3 low-pressure Mechanical & Low Pressure Pumps
  8 tanks Fuel Tanks
    1 efi EFI Fuel Tanks
    2 cells Fuel Cells & Surge Tanks
    3 stock Stock Tanks
    4 parts Straps, Necks & Caps
  9 hose Hose
    1 ptfe PTFE Hose
    2 braided Braided Hose
    3 push-lock Push-Lock Hose
    4 clamps Hose Clamps & Separators
    5 hardline Hardline & Fuel Line
  10 ignition Ignition
    1 distributors Distributors & Coils
    2 plugs Spark Plugs & Wires
    3 boxes Ignition Boxes & Modules
  11 regulators Regulators
    1 efi EFI Regulators
    2 carbureted Carbureted Regulators
  12 senders Sending Units
    1 level Fuel Level Senders
9 tools Tools & Equipment
  1 an-wrenches AN Wrenches
    1 an-wrenches AN Wrenches
  2 pressure-gauges Fuel Pressure Gauges
    1 test Test Gauges
  3 hand Hand Tools
    1 hand Hand Tools
    2 engine Engine Tools
    3 measuring Measuring & Electrical Testers
    4 metal Metalworking & Bodywork
  4 hose Hose & Tube Tools
    1 assembly Assembly Tools
    2 tube Flaring, Bending & Cutting
  5 shop Shop Equipment
    1 lifts Lifts, Stands & Dollies
    2 welding Welding & Blasting
    3 air Air Tools & Compressors
    4 storage Tool Storage
10 accessories Accessories & Apparel
  1 apparel Apparel
    1 shirts Shirts
    2 hats Hats & Hoodies
    3 workwear Gloves & Workwear
  2 care Car Care
    1 care Polish & Cleaners
  3 covers Car Covers
    1 covers Car Covers
  4 decals Decals & Signs
    1 decals Decals & Signs
    2 plates License Plates & Frames
  5 fluids Fluids & Chemicals
    1 fluids Fluids & Chemicals
    2 sealants Sealants & Adhesives
    3 paint Paint & Coatings
  6 gift-cards Gift Cards
    1 gift-cards Gift Cards
  7 books Books & Manuals
    1 books Books & Manuals
  8 gifts Gifts & Collectibles
    1 gifts Gifts & Collectibles
  9 services Services
    1 services Services & Fees
  10 safety Safety & Racing Gear
    1 safety Helmets, Suits & Extinguishers
  11 hardware Hardware & Fasteners
    1 hardware Bolts, Clips & Ties
`;
