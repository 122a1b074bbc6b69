// Titles as from shops nobody here has seen, with their place; never looked at while the words were written.
// What is measured on them says how the judgement carries over to a strange catalogue.

export const heldOutTitles = `
1964-1/2 - 1966 Mustang Manual to Power Drum Brake Conversion | brakes/master
Wilwood Dynapro 4 Piston Front Kit Chevelle 11" Rotors | brakes/disc
CPP 63-70 C10 Modular Drop Spindle 5x5 | suspension/lowering
QA1 Proma Star Single Adjustable Coil-Over System GM A Body Rear | suspension/shocks
Borgeson 1979-1993 Mustang Steering Box Coupler | suspension/columns
ididit 1967-72 Chevy Truck Tilt Floor Shift Column - Black Powder Coat | suspension/columns
Flaming River Rack & Pinion Cradle Kit, 1965-66 Mustang | suspension/steering
Hotchkis Sport Suspension Extreme Sway Bar Set | suspension/sway-bars
Heidts Superide II IFS 1935-40 Ford | suspension/chassis
TCI Engineering Torque Arm Rear Suspension | suspension/chassis
Art Morrison GT Sport Chassis C1 Corvette | suspension/chassis
Slam Specialties RE-7 Bags | suspension/air-ride
AccuAir e-Level+ Controller Kit | suspension/air-ride
Posies Super Slide Springs 1928-34 Ford Rear | suspension/axles
Pete & Jakes Ladder Bars | suspension/links
So-Cal Hairpin Radius Rods, Plain | suspension/axles
Moog K772 Upper Ball Joint | suspension/bushings
Inner Tie Rod End 1968 Dart | suspension/bushings
Idler Arm Support Kit | suspension/bushings
Detroit Speed Hydroformed Subframe 67-69 F-Body | suspension/chassis
Hydraulic Clutch Slave Cylinder Retrofit, T56 | engine/clutches
Tremec TKX 5-Speed .68 OD 26 Spline | engine/transmissions
Gennie Shifter Locking Transmission Dipstick 4L80E | engine/transmissions
Lokar Hi-Tech Kickdown, Black, TH400 | engine/transmissions
B&M 70268 SuperCooler | engine/transmissions
Currie Turn 9 Crate Rearend | engine/driveline
Richmond Gear 3.73 Ring and Pinion GM 8.5 | engine/driveline
Spicer 1350 U Joint | engine/driveline
ARP Rod Bolts SBC 3/8 | engine/engines
Eagle Forged 383 Stroker Kit | engine/engines
BluePrint 347 Crate Motor 415HP | engine/engines
Moly Piston Rings 4.030 | engine/engines
Cloyes Street Roller Timing Chain | engine/valvetrain
Hydraulic Roller Lifters w/ Link Bar | engine/valvetrain
Chromoly Pushrods 7.800 | engine/valvetrain
Trick Flow Twisted Wedge 11R 190 | engine/heads
Weiand Stealth 8016 | engine/intakes
Offenhauser 3x2 Intake, Flathead | engine/intakes
Milodon 7 Quart Pan, Front Sump | engine/oil
Canton Accusump 3 Qt | engine/oil
Derale 16-Pass Frameless Cooler | engine/transmissions
Be Cool Crossflow Module Assembly | engine/cooling
Spal 30102029 13" Puller Fan | engine/cooling
Swivel Water Neck 15 Degree | engine/cooling
180° Stant Thermostat | engine/cooling
Upper Radiator Hose, Molded, 1969 Mach 1 | engine/cooling
Edelbrock Classic Finned Breather, Oval | engine/dress-up
March Performance V-Belt Pulley Set 3 Groove | engine/belts
Harmonic Damper SFI 6.75" | engine/belts
Energy Suspension Poly Transmission Mount | engine/mounts
Dirty Dingo Sliding LS Mounts | engine/mounts
Mr. Gasket Ultra Seal Oil Pan Gasket | engine/gaskets
Doug's D453 4-Tube Headers, Metallic Ceramic | exhaust/headers
Patriot Clippster | exhaust/headers
Magnaflow 10416 Stainless Satin | exhaust/mufflers
Cherry Bomb Glasspack 18" | exhaust/mufflers
Pypes X-Pipe Crossmember Back Kit | exhaust/systems
3" Mandrel Bent 90 Aluminized Tubing | exhaust/parts
QTP 2.5" Electric Cutout Pair | exhaust/parts
DEI Titanium Heat Sleeve 1" | exhaust/parts
V-Band Clamp 3 Inch | exhaust/parts
K&N E-1650 Round Filter | exhaust/air-cleaners
Stack Velocity Bug Catcher Scoop | exhaust/air-cleaners
Torqstorm Single Centrifugal, BBC | exhaust/boost
T4 76mm Turbocharger .96 A/R | exhaust/boost
NOS Cheater Plate System 4150 | exhaust/boost
Holley 0-1850S | fuel/carburetors
Jet Assortment Kit, 64-99 | fuel/carburetors
Power Valve 6.5 | fuel/carburetors
Rochester 2GC Tri-Power Setup | fuel/carburetors
Quick Fuel Slayer 750 VS | fuel/carburetors
Holley Terminator X Max LS Kit | fuel/efi
Atomic 2 EFI Black | fuel/efi
Retrofit EFI In-Tank Module 400 LPH | fuel/pumps
Deatschwerks DW300 | fuel/pumps
Facet Cube Style 4-6 PSI Electric Pump 12V | fuel/pumps
Malpassi Filter King | fuel/regulators
Mallory 4309 Return Style 3-12 PSI | fuel/regulators
Holley Dominator Billet Regulator | fuel/regulators
Tanks Inc. 55-57 Chevy Notched Corner PA-4 | fuel/tanks
Boyd Aluminum Tank 67-69 Camaro w/ Tray | fuel/tanks
RCI 8 Gallon Poly Cell | fuel/tanks
Filler Neck Hose 2-1/4" ID | fuel/tanks
Rollover Vent Valve -8AN | fuel/tanks
240-33 Ohm Dual Roller Level Sensor | fuel/senders
Accel 36lb Injectors EV1 | fuel/injection
102mm Drive By Cable Throttle Body Black | fuel/injection
Russell Full Flow 120° Swivel #10 | fuel/an-fittings
Fragola 10-AN x 45 Crimp Hose End | fuel/an-fittings
Vibrant Bulkhead Fitting 8AN w/ Nut | fuel/an-fittings
Male to Male Flare Reducer 8AN to 6AN | fuel/an-fittings
Earl's Ano-Tuff Plug AN-4 | fuel/an-fittings
1/2" NPT to 10AN 90 Degree Elbow | fuel/adapters
16x1.5 mm Power Steering Fitting to 6AN | fuel/adapters
5/16 Hardline Compression to -6 | fuel/adapters
Aeroquip FCA0650 Startlite 50' | fuel/hose
Gates Barricade EFI Hose 3/8 | fuel/hose
3/8" Aluminum Fuel Line Coil 25 ft | fuel/hose
Constant Tension Clamp Assortment | fuel/hose
Pertronix Ignitor III Ford V8 | fuel/ignition
Accel Super Stock Coil Yellow | fuel/ignition
NGK BR6ES | fuel/ignition
Magneto Vertex Style, Chevy | fuel/ignition
Master Power 4 Channel Line Lock | brakes/lines
Wilwood Dual Tandem Remote Reservoir 1" Bore | brakes/master
Hydratech Hydroboost Assist System | brakes/master
Braided Caliper Hose Pair Metric GM | brakes/lines
Kevlar Riveted Shoes 10 x 1.75 | brakes/pads
Lokar E-Brake Cables, Explorer 8.8 | brakes/parking
Cragar S/S 15x8 4.5 BS | brakes/custom-wheels
Ridler 695 18x9.5 Chrome | brakes/custom-wheels
Wheel Vintiques Artillery 16x4 | brakes/steel-wheels
Ford '40 Style Caps & Rings | brakes/hubcaps
BFGoodrich Silvertown WW 6.70-15 | brakes/tires
1932 Ford Commercial Grill Shell Steel | body/grilles
Bumperette Guards 1958 Impala Pair | body/bumpers
Rocker Panel Outer RH 60-66 GMC | body/sheet-metal
Cowl Vent Panel | body/sheet-metal
Tailgate, Fleetside, 73-80 | body/truck-bed
Body Side Molding Clips Set | body/emblems
Vent Window Rubber | body/glass
Shaved Door Handle Kit 50lb Solenoids | electrical/accessories
Rear Deck Lid, 1969 Firebird | body/hoods
Outside Door Handle Chrome 47-51 | body/mirrors
California Style Sport Mirrors, Remote | body/mirrors
Soft Top, White Vinyl, w/ Plastic Window | body/tops
TMI Sport XR Upholstery | interior/seats
ACC Molded Cutpile Black, 4 Speed | interior/carpet
Hushmat Ultra Floor Kit | interior/carpet
Procar Rally Recliner | interior/seats
Autometer Phantom 5-Gauge Kit | interior/gauges
New Vintage USA CFR Tach | interior/gauges
Classic Instruments GPS Sender SkyDrive | interior/gauges
Old Air Products Hurricane Heat/Cool/Defrost | interior/climate
Restomod Air Vapor II | interior/climate
Day/Night Inside Mirror | interior/hardware
Skull Knob, Brass | interior/pedals
Painless 12 Circuit Fuse Block | electrical/wiring
Ron Francis Access 24 Panel | electrical/wiring
Powermaster XS Torque | electrical/charging
GM 10SI 12 O'Clock Clear 94A | electrical/charging
Dapper Lighting OE7 Halo | electrical/lighting
Guide 682-C Style Bucket Pair | electrical/lighting
1157 LED Bulbs Amber | electrical/lighting
Ahooga 12 Volt Trumpet | electrical/accessories
RetroSound Hermosa | electrical/audio
Toggle Switch 20A SPST Lighted | electrical/switches
Koul Tools EZ On Hose Press | tools/hose
Deburring and Flare Kit 45° | tools/hose
Feeler Gauges 32 Blade | tools/hand
Engine Leveler 1500 lb | tools/shop
Snapback Trucker Cap | accessories/apparel
Heavyweight Zip Hood, Pinstripe Logo | accessories/apparel
Clay Bar Kit | accessories/care
VP Racing Octane Booster 32oz | accessories/fluids
E-Gift Certificate | accessories/gift-cards
Garage Banner 2x5 | accessories/decals
Hot Rod Kids Coloring Book | accessories/books
Core Charge | accessories/services
Fire Suppression Bottle Bracket, Roll Bar | accessories/safety
Stainless Button Head Bolt Assortment 200 pc | accessories/hardware
`;
