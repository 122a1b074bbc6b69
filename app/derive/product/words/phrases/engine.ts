export const enginePhrases = `
engine
  engine, motor, drivetrain, drive train, powertrain, powertrain and drivetrain, engine (part|component|accessory),
  internal engine, small block, big block, ls swap, ls conversion, engine swap, swap part
engine/valvetrain
  valvetrain, valve train, cam and valvetrain, camshaft and valvetrain
engine/valvetrain/camshafts
  camshaft, cam, cam kit, cam and lifter [kit], camshaft kit, cam lifter kit, roller cam, flat tappet cam, hydraulic
  roller, thumpr, mutha thumpr, cam bearing, cam button, cam bolt, cam plate, cam retainer plate, camshaft
  (bearing|bolt|retainer|thrust) plate
engine/valvetrain/valvetrain
  lifter, tappet, pushrod, push rod, guide plate, guideplate, rocker arm, roller rocker, rocker, rocker stud, rocker
  shaft, rocker nut, poly lock, polylock, valve spring, spring retainer, valve retainer, valve lock, valve keeper,
  retainer and lock, valve seal, valve stem seal, intake valve, exhaust valve, engine valve, valve guide, valve
  seat, stud girdle, lash cap, valve job, trunnion, trunnion kit, fuel pump pushrod, valve lash, beehive spring,
  platinum spring, conical valve spring, dual spring kit, spring kit valve, rockers, roller rockers, afm delete, dod
  delete, lifter tray, lifter retainer, lifter link, hydraulic lifter, solid lifter, roller lifter, lash adjuster,
  spring seat, spring locator, spring cup valve, valve shim, valves?
engine/valvetrain/timing
  timing (chain|set|gear|belt|sprocket), timing chain [and gear] set, timing gear set, gear drive, double roller,
  true roller, timing component, cam gear, timing tensioner, timing chain tensioner, chain tensioner, chain guide,
  cam phaser, phaser limiter, phaser lockout, timing belt tensioner, timing belt kit, timing cover kit?
engine/clutches
  clutch, clutch and flywheel
engine/clutches/clutch-kits
  clutch kit, clutch set, clutch (disc|disk|cover), pressure plate, throwout bearing, throw out bearing, release
  bearing, pilot (bearing|bushing), clutch fork, clutch release, twin disc clutch, dual disc clutch
engine/clutches/flywheels
  flywheel, fly wheel, flexplate, flex plate, flywheel bolt, flexplate bolt, flywheel (shield|dowel|shim), ring
  gear, starter ring gear
engine/clutches/linkage
  clutch (linkage|master cylinder|master|slave|slave cylinder|hydraulic|cable|z
  bar|bellcrank|reservoir|line|hose|rod|pushrod), z bar, z bar kit, clutch pedal rod, hydraulic clutch
  [kit|conversion|slave|master], slave cylinder, hydraulic throwout bearing, hydraulic release bearing, bellhousing,
  bell housing, scattershield, blow shield, clutch linkage kit
engine/cooling
  cooling, cooling system, engine cooling, cooling part, cooling component, heating and cooling
engine/cooling/radiators
  radiator, radiator cap, radiator (mount|bracket|hold down|bushing|cushion|pad|fan combo|fan
  package|module|core|shroud|overflow|hardware|saddle|petcock|drain|filler neck), fan shroud, cooling module, cross
  flow radiator, crossflow, downflow radiator, radiator assembly, shroud<
engine/cooling/fans-pumps
  water pump, electric fan, cooling fan, radiator fan, engine fan, mechanical fan, flex fan, fan blade, fan clutch,
  fan spacer, puller fan, pusher fan, fan controller, fan control, fan switch, fan thermostat, thermostatic switch,
  fan?, electric water pump, coolant pump, fan mount, dual fan, water pump (bolt|spacer|pulley adapter|bypass|block
  off|backing plate), remote water pump, fan motor, fan relay kit cooling?, water pump kit, fan shroud kit
engine/cooling/hoses
  radiator hose, coolant hose, heater hose, hose kit radiator, water hose, bypass hose, thermostat, thermostat
  housing, water neck, water outlet, water inlet, coolant neck, coolant elbow, heater hose (cover|fitting|kit),
  heater hose fitting, coolant crossover, coolant (tube|pipe|manifold|vent|line), steam (vent|port|line|tube) [kit],
  water crossover, coolant adapter, molded hose, flex hose, lower hose, upper hose, radiator hose
  (kit|clamp|adapter)
engine/cooling/tanks
  overflow tank, expansion tank, surge tank coolant, coolant (tank|reservoir|overflow|recovery|recovery
  tank|bottle|expansion tank|catch can|surge tank), recovery tank, recovery bottle, coolant recovery tank, radiator
  overflow tank, puke tank, degas bottle, radiator (reservoir|expansion tank|recovery tank|recovery bottle)
engine/heads
  cylinder head, cylinderhead, heads, bare head, head stud [kit], head bolt [kit], cylinder head (stud|bolt|plug),
  ported head, assembled head, head casting, vortec head, ls3 head, combustion chamber, as cast head, cylinder head
  assembly
engine/heads/aluminum
  aluminum [cylinder] head, alloy cylinder head, aluminum~, aluminium~
engine/heads/iron
  iron head, cast iron head, iron~, vortec~
engine/driveline
  driveline, drive line, driveline and axle, axles and driveline, differential and axle, rear axle component, axle
  and differential
engine/driveline/axle-driveshaft
  driveshaft, drive shaft, prop shaft, propeller shaft, axle shaft, axle, rear axle, rearend, rear end, rear end
  housing, rear axle housing, axle housing, axle bearing, axle seal, axle retainer, axle flange, axle tube,
  differential, diff, third member, 3rd member, center section, 9 inch ford housing, posi, posi unit, posi carrier,
  posi traction, posi traction unit, limited slip, locker, locking differential, truetrac, spool, mini spool,
  carrier bearing, differential (cover|case|carrier|bearing|gasket|mount|fluid drain), rear end (cover|gasket), rear
  end (girdle|support), rear axle seal, quick change rear end, quick change, independent rear end, irs rear end,
  housing end, axle (stud|nut|shim|c clip), wheel seal rear axle, driveshaft (loop|safety
  loop|hoop|yoke|flange|bolt), center support bearing, torque tube, pinion support, pinion snubber, differential
  rebuild kit, ford 9 inch, 9 inch rear, 12 bolt rear, 10 bolt rear, rear end kit, rear end package, cv axle, cv
  axle shaft, cv boot, cv boot kit, cv joint, half shaft, halfshaft, axle boot, transfer case, transfer case
  (chain|kit|bearing|gasket|seal|adapter|shifter|linkage), limited slip differential, axle housing kit, rear axle
  kit, spider, axle package, disc brake rear end, driveshaft kit, driveshaft shop, two piece driveshaft, aluminum
  driveshaft, locker kit, lsd, lunchbox locker, traction lok, trac lok, positraction, diff cover, rear end fluid
  plug, axle key, carrier assembly, rear carrier, axle assembly, axle beam?, differential assembly, third member
  kit, differential housing, stub axle?, spline axle, axles pair
engine/driveline/gears
  ring and pinion, ring pinion, gear set?, pinion gear, pinion (bearing|seal|nut|yoke|shim|depth), crush sleeve,
  install kit gear, bearing install kit, ring gear bolt, ring gear spacer, differential gear, rear end gear, rear
  gear, spider gear, gear ratio?, rear end bearing, ring gear and pinion, ring and pinion gear, rear gears, gear and
  pinion
engine/driveline/u-joints
  u joint, ujoint, universal joint, driveshaft u joint, slip yoke, yoke, u joint strap, u joint bolt, pinion yoke,
  conversion u joint
engine/dress-up
  dress up, engine dress up, dress up kit, engine dress, chrome engine
engine/dress-up/covers-breathers
  valve cover, rocker cover, rocker box cover, valve cover (bolt|breather|stud|grommet|hold down|spacer|adapter|wing
  nut|hardware), breather, breather cap, breather element, oil (cap|filler cap|fill cap|fill tube|filler tube), push
  in breather, pcv, pcv valve, valley cover, valley pan cover, coil cover, ls coil cover, coil relocation bracket,
  pcv hose, crankcase breather, crankcase vent, oil breather
engine/dress-up/chrome-kits
  timing (chain cover|cover|gear cover), front cover, engine cover, timing (tab|pointer), dip stick chrome, fuel
  pump block off, fuel pump (block off plate|blockoff|block off|blockoff plate|delete plate), block off plate,
  blockoff plate, firewall cover, spark plug wire loom cover, engine bay dress, wire loom chrome
engine/dress-up/bolts
  engine (bolt|fastener|hardware) [kit], engine bolt set, intake bolt, intake manifold bolt, oil pan bolt, oil pan
  stud, timing cover bolt, valve cover bolt kit
engine/mounts
  engine mount, motor mount, engine mounting kit, engine mounting
engine/mounts/swap
  swap mount, engine swap mount, ls engine mount, ls motor mount, ls swap mount, ls conversion mount, conversion
  mount, adapter plate engine, engine adapter plate, mount adapter plate, engine mount adapter, sliding mount,
  slider mount, engine mount plate, motor mount adapter, swap kit?, motor plate, engine plate, weld in motor mount,
  engine setback plate, mid plate, ls swap kit, engine swap kit, engine conversion kit, conversion engine mount,
  swap~, ls~, conversion~, adapter~
engine/mounts/stock
  transmission mount, trans mount, motor mount bolt, engine mount bolt, motor mount insert, engine mount bushing,
  motor mount pad, frame mount, engine stand mount, torque strap, engine limiter, stock~, replacement~, rubber~
engine/gaskets
  engine gasket, gasket and seal, gaskets and rebuild, engine rebuild, engine rebuilding
engine/gaskets/rebuild
  rebuild kit<, engine rebuild kit, engine rering kit, rering kit, re ring kit, engine kit, master overhaul kit,
  overhaul kit<, engine overhaul, freeze plug, expansion plug, core plug, brass freeze plug, engine re ring, master
  engine kit, re main kit, oil galley plug
engine/gaskets/gaskets
  gasket<, head gasket, cylinder head gasket, gasket set<, gasket kit<, intake gasket, intake manifold gasket,
  exhaust gasket, header gasket, exhaust manifold gasket, valve cover gasket, oil pan gasket, water pump gasket,
  timing cover gasket, fuel pump gasket, thermostat gasket, thermostat housing gasket, water neck gasket,
  transmission pan gasket, valley pan, mls gasket, full gasket set, gasket maker set, engine gasket set, mls head
  gasket, valley pan gasket, o ring kit<
engine/gaskets/seals
  rear main seal, main seal, crank seal, crankshaft seal, front crank seal, timing cover seal, oil seal<, seal kit<,
  camshaft seal, water pump seal, engine seal, front main seal, seal<, rear main seal adapter, oil pan seal, seal
  set<
engine/intakes
  intake manifold, intake, manifold?, inlet manifold, aluminum intake, intake manifolds and accessory, intake
  adapter, intake plenum, intake elbow, carb to intake, manifold adapter plate, lower intake, upper intake, intake
  stud, intake manifold (stud|bolt set|spacer|adapter), intake valley cover
engine/intakes/dual-plane
  dual plane [intake|manifold|intake manifold], performer intake, performer rpm, performer rpm intake, dual plane~,
  performer~, eliminator~
engine/intakes/single-plane
  single plane [intake|manifold|intake manifold], victor jr, victor junior, super victor, torker, strip dominator,
  single plane~, victor~, torker~
engine/intakes/multi-carb
  tunnel ram, dual quad intake, tri power intake, 2x4 intake, 3x2 intake, dual quad manifold, cross ram, 6 pack
  intake, two carb intake, dual carb manifold, dual quad~, tri power~, 2x4~, 3x2~, cross ram~
engine/intakes/efi
  efi intake, efi intake manifold, ls intake manifold, fast lsxr, lsxr, hi ram, high ram, lo ram, mid rise, sniper
  intake, sheet metal intake, fabricated intake, itb intake, fuel injected intake, ls~, efi~, ls3~
engine/oil
  oil system, oiling, oil circulation, engine oil system, lubrication system, oiling system
engine/oil/pans-pumps
  oil pan, oil pump, oil pickup, oil pump pickup, oil pick up, oil pump (shaft|drive|driveshaft|spring|primer),
  windage tray, crank scraper, oil pan baffle, oil pan kit, dry sump, dry sump (pump|tank|pan), sump pan, engine oil
  pan, engine sump, pickup tube, oil pan (drain plug|kickout), drain plug, oil drain plug, oil pump pick up, oil pan
  pickup, quart pan, oil restrictor, oil deflector
engine/oil/filters
  oil filter, oil filter adapter, oil filter (relocation|relocation kit|mount|bypass|housing|remote), remote oil
  filter, remote filter mount, oil filter block, spin on oil filter, oil filter sandwich adapter, sandwich adapter,
  sandwich plate, oil filter relocator
engine/oil/coolers
  oil cooler, engine oil cooler, oil cooler (kit|adapter|line|hose), oil thermostat, accusump, oil accumulator, oil
  line, oil hose, oil feed line, oil catch can, catch can, oil separator, oil catch tank, air oil separator
engine/oil/dipsticks
  dipstick, dip stick, oil dipstick, engine dipstick, dipstick tube, engine oil dipstick, flexible dipstick,
  flexible engine dipstick
engine/transmissions
  transmission, gearbox, gear box, transmission and drivetrain part, overdrive transmission, manual transmission,
  automatic transmission
engine/transmissions/units
  transmission package, transmission kit, transmission rebuild kit, transmission
  (case|band|filter|pan|gasket|seal|bearing|output shaft|input shaft|tailshaft|tail
  housing|pump|servo|solenoid|controller|conversion|swap kit|adapter|adapter plate|bellhousing|vacuum
  modulator|modulator|breather|bolt|kit|plug|spacer|speedo gear), th350?, th400?, turbo 350?, turbo 400?, turbo350?,
  turbo400?, turbo hydramatic?, powerglide?, 700r4?, 200r4?, 200 4r?, 2004r?, 4l60e?, 4l65e?, 4l70e?, 4l80e?,
  4l85e?, 6l80?, 6l80e?, 6l90?, 8l90?, 10l90?, t56?, t 56?, tr6060?, t5?, tko?, tko600?, tkx?, tremec?, muncie?,
  saginaw transmission?, super t10?, borg warner t10?, toploader?, top loader?, c4?, c6?, aod?, aode?, 4r70w?,
  e4od?, 727?, 904?, torqueflite?, a833?, richmond 5 speed?, 4 speed transmission, 5 speed transmission, 6 speed
  transmission, 5 speed conversion, manual transmission conversion, shift kit, transgo, manual valve body, valve
  body, trans brake, transbrake, vacuum modulator, deep transmission pan, transmission pan, trans pan, trans filter,
  transmission controller, transmission control module, speedo gear, speedometer gear, speedometer drive gear,
  speedometer driven gear, tail housing, tailshaft housing, overdrive, overdrive unit, overdrive kit, synchro,
  synchronizer, shift fork, shift solenoid, tcc solenoid, pressure control solenoid, output shaft, input shaft,
  output shaft (bearing|seal|nut|yoke), transmission (shift solenoid|speed sensor|cooler bypass|mount bolt|harness
  plug), gearset, gear set manual, main shaft, countershaft, cluster gear, sprag, planetary, clutch pack, steel
  clutch plate, band kit, servo<, governor transmission, torque converter lockup, lockup kit, 4 speed?, 5 speed?, 6
  speed?, close ratio, automatic transmission rebuild kit, transmission tunnel mount?, servo<, 4 speed?, 5 speed?,
  transmission filter cover, transmission gear, gear filter, transmission assembly, transmission gear filter,
  transaxle, flexplate cover?
engine/transmissions/shifters
  shifter, gear shifter, gear shift, shifter kit, floor shifter, shift linkage, shifter linkage, shifter
  (cable|bracket|bushing|rod|arm|handle|stick|mount|bezel|cover|indicator|lever|plate|indicator lens|detent), shift
  (cable|rod|arm|lever|indicator), column shift (kit|linkage), column shift linkage kit, shift linkage kit,
  transmission linkage, kickdown, kickdown (cable|linkage|lever|bracket), detent cable, tv cable, throttle valve
  cable, transmission (crossmember|mount crossmember|cross member), trans crossmember, transmission crossmember,
  crossmember transmission, trans cross member, ratchet shifter, short shifter, neutral safety shifter, push button
  shifter, paddle shifter, tv cable corrector, gear selector, floor shift kit, floor shift conversion, crossmember,
  double hump crossmember, gearshift, gear shift lever, shift lever, shifter boot plate, shifter reverse lockout,
  short throw shifter, short throw, shift paddle, shift paddles, paddle shift, flat stick, shifter box, detent
  washer, detent spring, shift detent
engine/transmissions/converters
  torque converter, converter<, stall converter, torque converter bolt, converter bolt, stall torque converter,
  torque convertor, torque converter cover, inspection cover, flywheel inspection cover, torque converter dust
  cover, dust cover<
engine/transmissions/coolers
  transmission cooler, trans cooler, transmission oil cooler, transmission cooler (line|hose|kit|fitting), trans
  cooler (line|hose|kit|fitting), transmission cooling line, transmission line, trans line, transmission oil cooler
  line, transmission dipstick, trans dipstick, trans dip stick, transmission dip stick, transmission (fill
  tube|filler tube|dipstick tube|oil dipstick), locking transmission dipstick, locking trans dipstick, supercooler,
  stacked plate cooler, fluid cooler, transmission cooler line kit, plate and fin cooler, trans oil cooler, cooler
  line, cooler hose, cooler line kit
engine/engines
  complete engine, long block, short block, rotating assembly
engine/engines/crate
  crate engine, crate motor, longblock, long block, turn key engine, turnkey engine, remanufactured engine, engine
  assembly, engine package, ls3 crate, sp383, connect and cruise, 350 engine, complete engine, flathead v8 engine,
  crate?, complete engine kit, stroker engine
engine/engines/rotating
  piston, piston ring, ring set?, piston set, piston kit, wrist pin, connecting rod, con rod, rod bolt, connecting
  rod bolt, rod bearing, main bearing, connecting rod bearing, engine bearing, crankshaft, crank, crankshaft
  (bearing|key|spacer|pilot), crank (key|bearing), thrust bearing, thrust washer, main stud, main bolt, main cap,
  stroker kit, stroker, balanced rotating assembly, rotating kit, crank trigger, cam and main bearing, crank pin,
  oil squirter, balance shaft, flex hone?, rod set, rod kit?, h beam rod, i beam rod, forged piston, forged crank,
  ring kit?, bearing set main, cam bearing set
engine/engines/blocks
  engine block, cylinder block, short block, shortblock, block heater?, cylinder sleeve, block plate, bare block,
  cylinder liner, block?, aluminum block, iron block
engine/belts
  belt and pulley, belts and pulleys, accessory drive, pulleys and belts
engine/belts/drives
  serpentine (kit|system|conversion|drive|pulley system|pulley kit|front drive|front runner), serpentine, front
  runner, front drive, front drive system, front drive kit, front end accessory drive, pulley system, v belt drive,
  wraptor, accessory drive kit, sport track, tru trac, tru trac system, drive system?
engine/belts/pulleys
  pulley, pulley set, pulley kit, crank pulley, crankshaft pulley, water pump pulley, alternator pulley, power
  steering pulley, idler pulley, balancer, harmonic balancer, harmonic damper, vibration damper, torsional damper,
  damper bolt, balancer bolt, serpentine belt, drive belt, v belt, fan belt, alternator belt, supercharger belt,
  blower belt, belt tensioner, tensioner?, belt<, crank hub, pulley (bolt|spacer|cover|nose), power steering belt,
  crankshaft balancer, crankshaft damper, cog belt, damper, dampener, harmonic dampener, crank pin kit, crank
  pinning, crank pinning kit, underdrive pulley, idler, tensioner assembly, belt set, sheave, dampener bolt, crank
  bolt
engine/belts/brackets
  accessory bracket, alternator (bracket|mount|mounting bracket|bracket kit|relocation bracket|fan spacer), power
  steering [pump] bracket, power steering pump bracket, accessory mounting bracket, accessory bracket kit, front
  accessory bracket, bracket kit<, alternator and power steering bracket
`;
