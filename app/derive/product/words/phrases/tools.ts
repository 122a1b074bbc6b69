export const toolsPhrases = `
tools
  tool, tools, tools and equipment, equipment, shop tool, garage tool, specialty tool, tools and shop equipment,
  tool kit, garage equipment, tool set
tools/an-wrenches/an-wrenches
  an wrench, an wrenches, #an wrench, #an wrenches, an wrench set, #an wrench set, an spanner, adjustable an wrench,
  adjustable an spanner, aluminum wrench, aluminum an wrench, fitting wrench, fitting wrenches, hose end wrench,
  double ended an wrench, billet an wrench, an wrench kit, aluminum wrench set, aluminium wrench, adjustable
  aluminum wrench, #an spanner, #an adjustable wrench, an hose wrench, an fitting wrench, an line wrench, aluminum
  fitting wrench, wrench an
tools/pressure-gauges/test
  fuel pressure gauge, fuel pressure gauges, fuel gauge pressure, fuel pressure test gauge, fuel pressure tester,
  fuel pressure test kit, liquid filled gauge, liquid filled fuel gauge, liquid filled pressure gauge, underhood
  gauge fuel pressure, pressure test kit, 0 100 psi gauge, 0 15 psi gauge, 0 60 psi gauge, mechanical fuel pressure
  gauge, electric fuel pressure gauge, glow pressure gauge, test gauge, fuel pressure gauge kit, inline fuel
  pressure gauge, fuel gauge 0 100 psi, psi gauge, pressure gauge, fuel pressure testing, liquid filled, psi fuel
  gauge, glycerin filled gauge, carb pressure gauge, efi pressure gauge, fuel psi gauge
tools/hand
  hand tool, hand tools
tools/hand/hand
  wrench, wrenches, wrench set, spanner, ratchet, ratchet set, torque wrench, socket, socket set, sockets,
  screwdriver, screwdriver set, plier, pliers, hammer, mallet, hex key, hex key set, allen wrench, allen key, t
  handle, pry bar, drill bit, drill bit set, tap and die, tap set, file set, chisel, utility knife, clamp tool, pick
  set, magnetic tray, parts tray, pliers set, crimper, crimping tool, crimp tool, wire stripper, wire crimper,
  terminal crimper, rivet gun, snap ring plier, brake bleeder tool, brake bleeder kit, brake bleeding kit, power
  bleeder, vacuum bleeder, one man bleeder, vacuum brake bleeder, puller, brake (tool|spring tool|spring
  pliers|adjusting tool|line wrench|spoon tool), clutch (tool|alignment tool), alignment tool, steering wheel
  puller, removal tool, remover tool, installation tool, installer tool, install tool, ball joint
  (separator|press|tool|splitter), tie rod separator, pickle fork, tie rod puller, spark plug socket, trim tool,
  trim removal tool, panel tool, door panel tool, windshield removal tool, clip remover tool, oil filter wrench,
  filter wrench, grease gun, oil can, funnel, funnel set, drain pan, parts washer brush, brush set, line wrench,
  flare nut wrench, flare nut wrench set, crowfoot, breaker bar, impact socket, lug wrench, tire iron, lug nut
  socket, combination wrench, header wrench, hog ring pliers, upholstery tool, hose clamp pliers, clamp pliers, fuel
  line disconnect tool, disconnect tool, quick disconnect tool, disconnect tool set, hose pinch, pinch pliers, tool
  roll, mechanics tool set, hand tools set, thread chaser, thread file, deburring tool, scraper, gasket scraper,
  spanner wrench, coilover spanner wrench, shock wrench, wheel stud tool, bearing packer, seal driver, seal puller,
  bearing driver, bearing race, socket tool, carburetor tool, jet tool, jet wrench, bit set, jetting tool, window
  crank tool, snap ring pliers, magnetic pickup tool, inspection mirror, inspection camera, borescope, lock ring
  tool, sending unit tool, lock ring wrench, lockring tool, fender roller, fender rolling tool, coil spring
  compressor, spring compressor, strut compressor, brake caliper tool, piston compressor tool, wheel cylinder hone,
  brake hone, door hinge tool, hinge spring tool, hood hinge spring tool, headlight aiming tool, bleeder kit, brake
  bleeder set, impact driver, tool assortment, stud remover, bolt extractor, screw extractor, extractor set,
  flashlight, headlamp tool, work gloves tool?, mechanic set, knife, tap, die set, hex bit, allen set, torx set, nut
  driver, adjustable wrench, pipe wrench, pliers wrench, locking pliers, vise grip, oil drain plug tool
tools/hand/engine
  valve spring compressor, valve spring tool, valve spring compressor tool, ring compressor, piston ring compressor,
  piston ring plier, ring filer, ring expander, degree wheel, cam degree kit, cam tool, cam install tool, cam
  bearing tool, camshaft tool, harmonic balancer puller, harmonic balancer installer, balancer puller, balancer
  installer, balancer tool, balancer installation tool, flywheel turner, flywheel holder, cylinder hone, hone,
  engine hone, ridge reamer, valve lapping tool, valve lash tool, distributor wrench, distributor tool, lifter tool,
  lifter removal tool, rod bolt protector, oil pump primer tool, oil primer tool, crank socket, piston stop, tdc
  tool, cc kit, pushrod checker, pushrod length checker, rod vise, freeze plug tool, engine tool, rocker arm tool,
  rear main seal tool, priming tool, engine oil primer, harmonic balancer tool, dial bore gauge
tools/hand/measuring
  timing light, multimeter, test light, circuit tester, compression tester, compression gauge, compression tester
  kit, leak down tester, leakdown tester, vacuum tester, vacuum pump tester, tachometer tester, obd scanner, code
  reader, code scanner, diagnostic scanner, diagnostic tool, scan tool, feeler gauge, feeler gauges, dial indicator,
  micrometer, caliper measuring, digital caliper, calipers digital, tire pressure gauge, tire gauge, spark tester,
  battery tester, cooling system tester, radiator tester, pressure tester, coolant pressure tester, float gauge,
  thread gauge, thread pitch gauge, infrared thermometer, temperature gun, camber gauge, alignment gauge, wheel
  alignment tool, tape measure, angle finder, bolt pattern gauge, lug pattern gauge, exhaust analyzer, carburetor
  synchronizer, dwell meter, spark plug gap tool, spark plug gap gauge, gapper, gap tool, fitting gauge, thread
  identification, thread identifier, thread checker, bore gauge, tester, fuel injector tester
tools/hose
  hose tool, hose and tube tool, hose assembly tool, hose and tubing tool, an tools
tools/hose/assembly
  hose assembly tool, vise jaw, vise jaws, vice jaws, soft jaws, an vise, an vise jaws, #an vise jaws, vise insert,
  vise, aluminum vise jaws, hose cutter, hose cutters, hose shear, hose shears, hose press, hose end assembly tool,
  hose assembly press, fitting assembly tool, push lock assembly tool, push lock tool, pushlock tool, hose mandrel,
  hose cutting tool, braided hose cutter, braided hose cutters, hose assembly kit, fitting assembly kit, hose end
  installation tool, fitting installation tool, ez on hose press, koul tool, koul tools, hose crimper, hose crimping
  tool, hydraulic crimper, an assembly tool, hose guillotine, ptfe hose cutter, steel braided hose cutter, fitting
  vise, assembly mandrel, hose end tool, hose expander tool, hose pliers
tools/hose/tube
  flaring tool, flare tool, flaring tool kit, flaring kit, flare kit, 37 degree flaring tool, double flaring tool,
  hydraulic flaring tool, tube bender, tubing bender, tube cutter, tubing cutter, pipe cutter, pipe bender, tube
  straightener, tubing straightener, tube deburrer, tube beader, tube bead tool, beading tool, bead roller tubing,
  tube flaring tool, tubing tool, tube bending pliers, brake line bender, line bender, brake line flaring tool,
  brake flaring tool, deburring and flare, tube bending tool, tube tool, brake line straightener, brake line tool,
  bender, hand bender, tube forming tool, tubing straighteners, flare nut tool, single flare tool, tubing benders
tools/shop
  shop equipment, shop supply, shop supplies, garage supply
tools/shop/lifts
  jack stand, jack stands, floor jack, jack, bottle jack, hydraulic jack, trolley jack, car lift, 2 post lift, 4
  post lift, scissor lift, quick jack, quickjack, car dolly, car dollies, wheel dolly, wheel dollies, body dolly,
  auto dolly, car ramps, ramp, ramps, service ramp, creeper, mechanics creeper, shop stool, stool, engine hoist,
  engine crane, cherry picker, engine stand, engine dolly, engine cradle, engine leveler, load leveler, transmission
  jack, engine lift plate, lift plate, engine lift bracket, engine (lift|run stand|test stand|support bar|stand
  adapter|tilter|sling), shop crane, fender cover, fender covers, shop
  (press|stand|mat|light|rag|towel|vac|apron|heater|cabinet|table|fan|stool seat|bench), work bench, workbench,
  wheel chock, wheel chocks, tire changer, wheel balancer, parts washer, shop press, shop rotisserie, rotisserie,
  body cart, body stand, transmission stand, wheel ramps, kneeling pad, rolling seat, low profile jack, jack pad,
  lifts stands and dollie, tow dolly, tire dolly, drain tray, oil drain pan, lift point, tire rack, car skate, car
  skates, fire extinguisher shop, garage mat, floor tile, garage floor, shop vac, bead breaker, tire lever, tire
  spoon, tire repair kit, tire changing tool
tools/shop/welding
  welder, mig welder, tig welder, welding wire, welding helmet, welding
  (glove|rod|magnet|clamp|blanket|jacket|table|tip|gun|cart|tank|jig), weld thru, plasma cutter, grinder, angle
  grinder, louver press, butt weld clamp, sandblaster, sand blaster, blast cabinet, blast media, chassis jig, hole
  saw, drill press, band saw, stud welder, spot weld cutter, welding tool
tools/hand/metal
  english wheel, bead roller, metal brake, shrinker stretcher, sheet metal brake, planishing hammer, body hammer,
  body hammer and dolly, hammer and dolly set, dolly set, panel beating, slide hammer, shot bag, tucking fork,
  cutting wheel, grinding disc, flap disc, cleco, clecos, cleco pliers, flanging tool, panel flanger, intergrip
  clamp, metal shear, tin snips, snips, tube notcher, notcher, step drill, dimple die, dimple die set, sheet metal
  tool, metal shaping
tools/shop/air
  air compressor shop, air compressor tool, impact wrench, impact gun, air ratchet, air tool, air tools, air hose,
  air hose reel, spray gun, paint gun, hvlp, hvlp gun, air hammer, die grinder, da sander, sander, sanding block,
  sandpaper, sanding disc, polisher, buffer, buffing wheel, buffing kit, air drill, tire inflator, air inflator,
  blow gun, pressure washer, air chuck, cordless impact, cordless drill, power tool, polishing kit, polishing wheel,
  masking tape, masking paper, long block sander, paint stand, paint booth
tools/shop/storage
  tool box, toolbox, tool chest, tool cabinet, tool bag, tool cart, tool tray, tool storage, tool organizer, socket
  organizer, wrench organizer, wrench rack, storage bin, storage rack, shelf unit, parts cart, rolling cabinet,
  storage cabinet, pegboard, peg board, an fitting organizer, fitting storage, garage storage, battery charger,
  battery maintainer, battery tender, trickle charger, jump starter, jumper cable, jumper cables, jump pack, jump
  box, battery jump starter, smart charger, battery chargers, parts organizer, small parts organizer, organizer?,
  storage case, shop organizer
`;
