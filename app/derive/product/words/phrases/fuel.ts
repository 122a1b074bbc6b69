// The merchant's own ground: what carries fuel from the tank to the spark.
export const fuelPhrases = `
fuel
  fuel system, fuel, fuel delivery, fuel system part, fuel and ignition, fuel component, fuel part, air and fuel,
  air and fuel delivery, plumbing, fuel system component, fuel plumbing, fuel and air, efi?, fuel injection?
fuel/an-fittings
  #an fitting, #an fittings, an fitting, an fittings, an hose end, #an?, an flare?, an plumbing, fitting?, fittings,
  hose end, hose ends, hose fitting, swivel fitting, swivel hose end, reusable hose end, ptfe hose end, ptfe
  fitting, swivel?, push lock fitting, push on fitting, push lock hose end, barb fitting?, crimp fitting, crimp hose
  end, crimp on fitting, pushlock fitting, pushlock hose end, #an hose fitting, #an hose end, #an swivel, full flow
  hose end, twist lok hose end, ano tuff, cutter fitting, cutter style hose end, hose end fitting, hose ends and
  fitting, jic fitting, #jic?, 37 degree flare, check valve, one way valve, shut off valve, shutoff valve, ball
  valve, fuel shut off valve, fuel shutoff, ball valve shut off, fuel check valve, inline check valve, petcock, fuel
  shut off, degree hose end, degree fitting, degree swivel
fuel/an-fittings/straight
  straight hose end, straight fitting, straight swivel hose end, straight push lock fitting, straight swivel,
  straight ptfe hose end, straight~, 0 degree~
fuel/an-fittings/forty-five
  45 degree hose end, 45 degree fitting, 45 degree swivel, 45 degree swivel hose end, 45 degree~, 45~
fuel/an-fittings/ninety
  90 degree hose end, 90 degree fitting, 90 degree swivel, 90 degree swivel hose end, 90 degree~, 90~, elbow~
fuel/an-fittings/one-eighty
  120 degree hose end, 180 degree hose end, 120 degree~, 180 degree~, 120~, 180~
fuel/an-fittings/sixty
  60 degree hose end, 30 degree hose end, 60 degree~, 30 degree~
fuel/an-fittings/one-fifty
  150 degree hose end, 150 degree~, 150~
fuel/an-fittings/couplers
  #an union, #an coupler, union coupler, union fitting, flare union, male union, female union, #an male union, #an
  female coupler, flare coupler, swivel coupler, union?, coupler?, #an reducer, flare reducer, male to male, female
  to female, #an male to #an male, #an male to male, #an female to #an male, #an male to #an female, female to male
  reducer, reducer fitting, reducer?, expander?, male flare, female swivel coupler, #an male coupler, #an swivel
  coupler, an reducer, an union, an coupler, port reducer?, union reducer, union?, coupler?, reducer?, #an to #an?
fuel/an-fittings/tees
  #an tee, an tee, tee fitting, y block, y fitting, t fitting, #an t fitting, #an y block, y block fitting, tee
  adapter fitting, #an y fitting, distribution y block, wye, flare tee, tee?, tee flare, distribution block fuel,
  fuel log, fuel block, fuel distribution block, fuel y block, y adapter, y splitter, tee adapter, #an female tee,
  tees and y block, tee~, y block~
fuel/an-fittings/caps
  #an cap, #an plug, an cap, an plug, flare cap, flare plug, #an flare cap, #an flare plug, orb plug, port plug,
  pipe plug, npt plug, #npt plug, #orb plug, allen plug, hex plug, block off cap, o ring plug, caps and plug, plug<,
  cap<, dust plug an, port plug o ring, #an block off cap, #an dust cap, hex head plug, #an port plug, cap<, plug<
fuel/an-fittings/bungs
  weld bung, weld on bung, weld in bung, bung, bungs, #an bung, weld on fitting, weld in fitting, #an weld bung,
  weld bungs, male weld bung, female weld bung, #npt bung, #npt weld bung, weld fitting, weld on?, weld in?, #orb
  weld bung, aluminum bung, steel bung, #an weld on bung, bung~, weld~
fuel/an-fittings/bulkheads
  bulkhead fitting, bulkhead?, bulkhead adapter, bulkhead union, bulkhead nut, #an bulkhead, bulkhead tee, bulkhead
  elbow, firewall bulkhead, tank bulkhead, #an bulkhead fitting, bulkhead washer, bulkhead~
fuel/an-fittings/kits
  fitting kit, hose end kit, #an fitting kit, fitting set, fitting assortment, #an fitting set, hose and fitting
  kit, hose fitting kit, #an hose end kit, #an fitting assortment, fitting pack, hose end pack, fitting~, kit~,
  assortment~, plumbing kit, fuel line plumbing kit, ptfe hose and fitting kit, braided hose and fitting kit, #an
  starter kit, hose starter kit, starter kit?
fuel/adapters
  adapter?, adapters, adaptor, adapter fitting, fitting adapter, hose adapter, fuel adapter, hose barb, barb, hose
  barb adapter, #an to barb, #an barb adapter, #an adapter, port adapter, flare adapter, #an to hose barb, barb
  adapter, #bspp?, #bsp?, bsp adapter, gauge adapter, gauge port adapter, banjo adapter, #an banjo, #an banjo
  fitting, fuel pressure take off, gauge port fitting, 10 an feed, carb inlet fitting, carburetor inlet fitting,
  carburetor adapter fitting, carb inlet adapter, carburetor fitting, carburetor fuel inlet fitting, dual feed
  fitting, fuel pump fitting, fuel pump adapter fitting, fuel pump outlet fitting, pump outlet fitting, regulator
  fitting, 7 8 20 adapter, 5 8 18 adapter, 9 16 24 adapter, carb adapter fitting, fuel inlet fitting, an fitting,
  #an fitting, fitting?
fuel/adapters/npt
  #an to #npt, #npt to #an, #npt adapter, pipe adapter, #an male to #npt, #npt fitting, #an x #npt, pipe thread
  adapter, #npt male, #npt to #npt, #npt elbow, #npt nipple, #an flare to #npt, #an to pipe, #an pipe adapter, pipe
  to flare, flare to pipe, #an to male #npt, #an male flare to #npt, #an male to male #npt, pipe fitting, pipe
  nipple, pipe coupling, #npt coupler, #npt union, #npt tee, #npt bushing, pipe bushing, pipe reducer, an to npt
  adapter, an to npt, #an female to #npt, #an swivel to #npt, npt adapter, #npt swivel, npt~, #npt~, pipe~, #an
  (male |female |flare |swivel |male flare |male swivel |female swivel |straight |)to #npt(| male| female| pipe|
  swivel), #npt (male |female |pipe |swivel |male pipe |male swivel |female swivel |straight |)to #an(| male|
  female| pipe| swivel)
fuel/adapters/orb
  #an to #orb, #orb to #an, #orb?, orb adapter, orb fitting, #orb adapter, #orb fitting, o ring boss, o ring port
  adapter, o ring port fitting, #an orb, port fitting, an to orb adapter, #an male to #orb, #orb male, orb to an,
  #orb port fitting, #an o ring boss, orb port fitting, #orb to #npt, #orb swivel, orb~, #orb~, o ring~, #an (male
  |female |flare |swivel |male flare |male swivel |female swivel |straight |)to #orb(| male| female| pipe| swivel),
  #orb (male |female |pipe |swivel |male pipe |male swivel |female swivel |straight |)to #an(| male| female| pipe|
  swivel), #an flare to #orb #orb
fuel/adapters/metric
  #metric to #an, #an to #metric, #metric adapter, metric adapter, metric fitting, #metric fitting, #metric banjo,
  #an x #metric, #metric?, metric thread adapter, #metric inverted flare, metric to an, #an male to #metric, #an to
  metric, an to metric adapter, metric~, #metric~, mm~, #an (male |female |flare |swivel |male flare |male swivel
  |female swivel |straight |)to #metric(| male| female| pipe| swivel), #metric (male |female |pipe |swivel |male
  pipe |male swivel |female swivel |straight |)to #an(| male| female| pipe| swivel)
fuel/adapters/hardline
  hardline adapter, hard line adapter, tube nut, tube sleeve, tube nut and sleeve, tubing adapter, compression
  fitting, compression adapter, tube adapter, hardline fitting, hard line fitting, hardline compression, hardline to
  #an, #an to hardline, hard line to #an, hardline compression adapter, ferrule, ferrules, tube nuts, inverted flare
  adapter, inverted flare to #an, #an to inverted flare, b nut, olive insert, ptfe olive, olive, tube nut sleeve,
  hardline union, hard line union, tube union, #an tube nut, tube nut set, hardline connector, hard line coupling,
  #an tube sleeve, hardline~, hard line~, tube~
fuel/adapters/efi
  quick connect, quick disconnect, quick connect fitting, quick connect adapter, efi adapter, efi fitting, efi
  adapter fitting, quick connect to #an, fuel rail fitting, fuel rail adapter, fuel line quick connect, spring lock,
  spring lock adapter, sae quick connect, push lock efi, fuel rail adapter fitting, gm fuel rail adapter, ls fuel
  rail adapter, #an to quick connect, #an quick connect, #an to quick disconnect, quick disconnect fitting, quick
  disconnect adapter, efi quick connect, fuel pressure adapter, fuel rail pressure adapter, rail adapter, quick
  connect~, quick disconnect~, efi~
fuel/carburetors
  carburetors and part, carburetor and accessory, carb and accessory, carburetion
fuel/carburetors/carburetors
  carburetor, carburetors, street avenger, double pumper, street demon, avs2, thunder avs, performer carb, rochester
  quadrajet, quadrajet, rochester 2g, 2gc, 2 barrel?, 4 barrel?, 4bbl?, 2bbl?, stromberg, stromberg 97, vacuum
  secondary, mechanical secondary, 4150?, 4160?, 4500?, 4150hp, ultra xp, ultra dominator, dominator carburetor,
  #cfm carburetor, edelbrock 1406, 1406, 1405, 1850, demon carb, speed demon, brawler carburetor, weber? carburetor,
  weber, tri power, dual quad, 2x4 carburetor, six pack, hp carburetor, avenger?, quick fuel, electric choke, manual
  choke, #cfm?, tri power setup, dual quads, marine carburetor, carter afb, afb, afb carburetor, wcfb, 2300,
  motorcraft 2100, autolite 2100, tri power kit, quick fuel slayer, slayer, 94 carb?, 97 carb?
fuel/carburetors/parts
  carburetor (rebuild kit|kit|gasket|float|jet|jet kit|needle|spacer|stud|base gasket|mounting gasket|flange
  gasket|part|insulator|bowl|metering block|linkage kit|repair kit|tuning kit|cap|plate|heat shield|drip
  plate|adapter|adapter plate|stud kit|heat insulator|block|base plate|fuel log|dashpot|renew kit|spacer
  plate|mounting stud|accelerator pump|float bowl|inlet screen|bolt|riser|stand|cover), carb (spacer|jet|base), main
  jet, main jets, jet kit, jet assortment, metering rod, metering rods, power valve, needle and seat, needle seat,
  float bowl, fuel bowl, bowl gasket, accelerator pump, squirter, pump cam, discharge nozzle, metering block, choke
  kit, choke, choke (conversion|cable|thermostat|spring|tube|stove|pull off|cap|coil|pull), electric choke kit,
  electric choke conversion, fuel log, dual feed line, carburetor fuel line, fuel line kit carburetor, dual feed
  fuel line, dual inlet fuel line, float?, renew kit, trick kit, fast kit carburetor, four hole spacer, 4 hole
  spacer, open spacer, phenolic spacer, secondary spring, secondary spring kit, secondary diaphragm, throttle plate
  gasket, fuel inlet needle, carb rebuild, bowl vent, carburetor fuel log, calibration kit, fuel inlet line, jet
  set?, sight plug, idle solenoid, float level, carburetor service kit, service parts kit?, carburetor tune up kit
fuel/carburetors/linkage
  throttle cable, throttle linkage, throttle bracket, throttle cable (bracket|kit|end|mount|clip|ferrule), throttle
  return spring, return spring, throttle lever, throttle (stud|ball|rod|arm|lever
  adapter|adapter|stop|spring|bellcrank|return spring kit|bracket kit), carburetor linkage, linkage kit, accelerator
  (cable|linkage|rod|bellcrank|cable bracket), gas pedal linkage, progressive linkage, carb linkage, throttle
  cables, bellcrank, carburetor (bracket|lever|throttle bracket|return spring), throttle and kickdown bracket,
  linkage?, linkage rod, braided throttle cable, throttle shaft, hi tech throttle, throttle cable and kickdown, hand
  throttle
fuel/efi
  efi kit, efi system, fuel injection kit, fuel injection system, efi conversion, efi conversion kit, efi kits, efi
  systems, electronic fuel injection, retrofit efi, throttle body injection, fuel injection conversion
fuel/efi/throttle-body
  throttle body efi, throttle body fuel injection, throttle body injection kit, throttle body system, self tuning
  efi, self tuning, self learning efi, sniper, sniper efi, sniper 2, go efi, fitech, fi tech, terminator x,
  terminator efi, terminator, terminator stealth, pro flo 4, pro flo, proflo, fast ez efi, ez efi, atomic efi, msd
  atomic, xflow, fast xfi, hp efi, dominator efi, x flow, tbi kit, stealth 4150, e street efi, e street, 4bbl efi,
  tbi conversion, throttle body fuel injection system, bolt on efi, 4 barrel efi, master kit efi, efi master kit,
  self tuning master kit, ultra efi, ls efi kit, efi throttle body kit, stack injection, stack efi, mechanical
  injection
fuel/efi/delivery
  efi fuel (delivery|delivery kit|system|system kit|kit|line kit|plumbing kit|conversion kit|supply kit|hose
  kit|delivery system|hookup kit|return kit|feed kit), fuel system kit, fuel delivery (kit|system|module), fuel
  command center, command center, hyperfuel, force fuel, fuel system conversion kit, fuel system upgrade kit, fuel
  system install kit, fuel plumbing kit, fuel line kit, efi line kit, fuel hose kit?, fuel conversion kit, ls swap
  fuel kit, ls fuel system kit, ls fuel kit, ls swap fuel system, efi plumbing kit, efi install kit, ls fuel system,
  ls fuel line kit, fuel feed kit, efi swap kit, complete fuel system, fuel system package, complete fuel system
  kit, returnless kit, fuel delivery and return kit, efi fuel delivery, fuel feed line kit, phantom?, phantom fuel
  system, phantom kit, efi starter kit, efi fuel system starter kit, fuel system starter kit
fuel/filters
  fuel filter and element, filter?, fuel filtration, filters, filtration
fuel/filters/filters
  fuel filter, fuel filters, gas filter, petrol filter, inline filter, in line filter, inline fuel filter, billet
  fuel filter, fuel strainer, pre filter, prefilter, post filter, fuel filter regulator, fuel filter and regulator,
  glass fuel filter, sediment bowl, glass bowl fuel filter, fuel water separator, water separator, fuel filter
  (kit|bracket|mount|clamp|housing|relocation kit|mounting bracket|assembly|holder|base|bowl), canister filter, fuel
  pump filter, high flow filter, micron filter, micron fuel filter, micron inline filter, #micron filter, clear view
  filter, clearview filter, billet filter, ls filter regulator, #micron?, micron?, 5 micron?, 10 micron?, 40
  micron?, 100 micron?, fuel canister, filter mount bracket, in line fuel filter, fuel filter/regulator, filter
  bracket, filter clamp
fuel/filters/elements
  filter element, replacement element, replacement filter element, fuel filter element, element, elements, filter
  elements, replacement filter, stainless element, paper element, cellulose element, micro glass element, microglass
  element, replacement cartridge, filter o ring kit, filter seal kit, filter screen, cleanable element, stainless
  mesh element, fabric element, replacement screen, filter cartridge, mesh element, element~, replacement~,
  cartridge~, screen~
fuel/injection
  fuel injection part, fuel injection component, fuel injection parts, injection part, injection
fuel/injection/rails
  fuel rail, fuel rails, injector, injectors, fuel injector, fuel injectors, injector (set|spacer|adapter|o
  ring|seal|clip|bung|kit|tester adapter|hat|nozzle|o rings), fuel rail
  (kit|crossover|mount|bracket|bolt|stand|cover|schrader|spacer|plug|crossover kit), injector o ring kit, fuel rail
  pulse damper, pulse damper, pulsation damper, fuel pulsation damper, fuel rails and injector, ev14, ev6, ev1, #lb
  injector, lb hr injector, injector set of 8, fuel injector set, fuel distributor, nozzle?, fuel pulse damper,
  matched injector, injection pump, fuel injection pump, injector pump, injection line
fuel/injection/throttle
  throttle body, throttle bodies, throttle body (adapter|spacer|gasket|kit|flange|adapter
  plate|bracket|linkage|blade|elbow), drive by wire throttle body, drive by cable throttle body, 102mm throttle
  body, 92mm throttle body, ls throttle body, cable throttle body, ls throttle cable bracket, individual throttle
  body, itb, itbs, throttle body airfoil, airfoil, throttle body bypass, throttle body coolant bypass
fuel/injection/sensors
  oxygen sensor, o2 sensor, wideband, wideband kit, wide band, wideband controller, wideband sensor, map sensor,
  throttle position sensor, tps, tps sensor, idle air control, iac, iac valve, iac motor, coolant temp sensor,
  coolant temperature sensor, engine coolant temperature sensor, air temperature sensor, intake air temp sensor, air
  temp sensor, iat sensor, mass air flow, maf, maf sensor, mass air meter, fuel pressure sensor, fuel pressure
  transducer, pressure transducer, pressure sensor, fuel pressure sender, knock sensor, cam sensor, camshaft
  position sensor, crank sensor, crankshaft position sensor, cam position sensor, crank position sensor, ecu, ecm,
  engine controller, engine computer, engine control module, ecu kit, megasquirt, microsquirt, ecu controller,
  sensor<, sensors<, handheld tuner, tuner, programmer, tuning software, pressure sensor 100 psi, transducer<, fuel
  pump controller?, flex fuel sensor, ethanol sensor, ethanol content sensor, o2 sensor extension sensor, sensor
  kit<, touchscreen controller, handheld controller, fuel management, egr valve, egr, egr cooler, egr tube, egr
  block off, vacuum solenoid?, iat, ect, ect sensor, o2 sensor extender, narrowband, air flow meter, airflow meter,
  mass flow, air injection, air injection pump, smog pump, air pump, air pump delete, smog pump eliminator, smog
  delete, emission, emissions, emission control, control module?, ecm harness?, vss buffer, idle control valve, idle
  valve, throttle position, crankshaft sensor, camshaft sensor, coolant sensor, afr controller, knock detector
fuel/pumps
  fuel pump, fuel pumps, gas pump, petrol pump, pump?, pumps, fuel pump kit, fuel pump
  (assembly|mount|bracket|mounting bracket|block|rebuild kit|strainer|sock|hanger|module|cover|isolator|pulley|push
  rod|controller|speed controller|arm|diaphragm|clamp|cradle|install kit|installation kit|voltage booster|bolt
  kit|sleeve|housing|retainer|baffle), fuel pump hanger, diesel pump, lift pump
fuel/pumps/in-tank
  in tank fuel pump, in tank pump, intank fuel pump, intank pump, in tank efi pump, in tank efi fuel pump, in tank?
  electric fuel pump, in tank, intank?, drop in pump, drop in module, fuel pump module, efi fuel pump module, pump
  module, in tank module, in tank retrofit, in tank hanger, 340lph, #lph in tank, stealth 340, aeromotive stealth,
  stealth fuel pump, e85 in tank pump, drop in fuel module, pump hanger, fuel hanger, fuel module, hydramat, hydra
  mat, fuel reservoir mat, pickup mat, in tank pump kit, tank pump, pump strainer, fuel sock, pump sock, strainer
  sock, retrofit module, dw300, dw400, dw200, dw65c, f90000267, f90000274, gss342, gss340, 255lph in tank, in tank~,
  intank~, module~, hanger~, strainer~, sock~
fuel/pumps/inline
  inline fuel pump, in line fuel pump, external fuel pump, external pump, inline pump, in line pump, inline efi
  pump, inline electric fuel pump, gsl392, gsl393, bosch 044, 044 pump, 044, a1000 pump, a1000 fuel pump, a750,
  frame mount fuel pump, external efi fuel pump, chassis mount pump, external electric fuel pump, #lph inline,
  external efi pump, #lph pump, #lph fuel pump, electric efi fuel pump, inline~, in line~, external~, a1000~
fuel/pumps/low-pressure
  mechanical fuel pump, mechanical pump, electric fuel pump, low pressure fuel pump, low pressure pump, low pressure
  electric pump, electric pump, rotary vane pump, facet pump, facet fuel pump, facet, cube pump, carter fuel pump,
  carter electric, carbureted fuel pump, carburetor fuel pump, red pump, blue pump, black pump, holley red, holley
  blue, holley red pump, holley blue pump, transfer pump, fuel transfer pump, posi flow, solid state fuel pump,
  micro electronic fuel pump, manual fuel pump, hand primer, primer bulb, diaphragm pump, gerotor pump, mighty
  might, mighty mite, high volume mechanical fuel pump, pulse pump, low pressure~, mechanical~, carbureted~, facet~,
  carter~
fuel/tanks
  fuel tank, fuel tanks, gas tank, petrol tank, gas tanks, tank?, tanks?, poly tank, stainless tank, aluminum tank,
  fuel tank and component
fuel/tanks/efi
  efi fuel tank, efi tank, efi gas tank, fuel injection tank, fuel injected tank, fuel injection gas tank, efi ready
  tank, efi fuel tank kit, fuel tank kit, tank kit, fuel tank package, gas tank kit, efi fuel tank package, efi tank
  kit, gas tank and pump, efi~, injection~, injected~
fuel/tanks/cells
  fuel cell, fuel cells, surge tank, surge tanks, swirl pot, fuel surge tank, fuel cell
  (foam|kit|bladder|cap|mount|strap|sump|sump kit|can|filler|bracket|mounting kit|fill plate|pickup|bulkhead
  fitting|tray|vent), racing cell, poly cell, fuel sump, sump kit, sump tank, fuel cell with foam, bladder cell,
  spun aluminum tank, moon tank, spun tank, fuel reservoir, drag tank, gallon cell, pressurized tank, gas can mount
  tank, external sump, weld on sump, baffle foam, foam baffle, tank foam, tank sump
fuel/tanks/stock
  replacement gas tank, steel gas tank, galvanized gas tank, oe gas tank, replacement fuel tank, side saddle tank,
  in cab tank, bed fill tank, gas tank conversion, bed floor tank, gas tank relocation, blazer tank, under bed gas
  tank, saddle tank, cab tank, stock~, oem~, replacement~, steel~, carbureted~
fuel/tanks/parts
  gas cap, fuel cap, tank strap, gas tank strap, fuel tank strap, fuel tank strap set, filler neck, fuel filler,
  filler cap, gas filler, fuel filler neck, filler neck (hose|grommet|kit|seal), filler hose, fuel fill hose, fuel
  neck hose, fuel (door|filler door|fill|filler cap|filler hose|filler kit|neck|door bezel|filler housing), gas
  door, gas tank (strap|pad|neck|filler neck|vent|bolt|sealer kit|skid plate|bracket|mount|cap|mounting kit|anti
  squeak|insulator|crossmember|filler hose|mounting strap|hose|hardware|grommet|lock
  ring|cover|door|lid|filler|shield|support), fuel tank (strap|pad|neck|vent|mount|mounting kit|bracket|vent
  kit|cap|filler neck|hardware|vent valve|bolt|skid plate|pickup|selector
  valve|hose|cover|shield|support|sump|grommet|brace|door|crossmember), rollover valve, roll over valve, rollover
  vent, rollover vent valve, vent valve, fuel vent, tank vent, tank mount, tank mounting kit, flush mount filler,
  remote filler, remote fill, fuel vent kit, tank selector valve, fuel tank selector, fuel pickup, pickup tube fuel,
  locking gas cap, flip top filler, flip up fuel door, vent kit, charcoal canister, evap canister, vapor canister,
  fuel cap bung, filler bung, tank brace, flush mount gas cap, tank strap kit, purge valve, canister purge, evap,
  evap valve, filler neck grommet, gas filler neck grommet, fuel filler neck grommet, filler grommet, fuel neck,
  fuel bladder, fuel cap tether, gas tank vent kit, vapor separator, fuel separator
fuel/hose
  hose?, hoses, fuel hose, hose and line, fuel line, fuel lines, line kit<, hose and tubing, fuel line hose, fuel
  hose and line, hose by the foot, hose and hose end, hose kit?, efi hose, efi fuel hose, fuel injection hose,
  rubber fuel hose, submersible fuel hose, submersible hose, vacuum hose, vacuum line, vacuum tubing, silicone
  vacuum hose, barricade, low pressure fuel hose, j30r9, 30r9, 30r7, 30r10, line<, gas line, corrugated fuel hose,
  in tank hose, convoluted hose, vacuum tee, vacuum connector, vacuum cap, vacuum block, vacuum manifold, vacuum
  fitting, vacuum distribution block
fuel/hose/ptfe
  ptfe hose, ptfe fuel hose, ptfe?, teflon hose, ptfe line, ptfe braided hose, ptfe hose kit, ptfe fuel line, ptfe
  fuel line kit, ptfe lined hose, conductive ptfe, convoluted ptfe, teflon line, teflon braided hose, ptfe brake
  hose, ptfe stainless hose, nylon braided ptfe, ptfe~, teflon~
fuel/hose/braided
  braided hose, braided stainless hose, stainless braided hose, nylon braided hose, braided fuel hose, braided fuel
  line, braided line, stainless steel braided hose, black nylon hose, black nylon braided hose, cpe hose, stainless
  hose, nylon hose, pro lite, prolite, pro lite 350, prolite 350, startlite, proclassic, pro classic, proclassic ii,
  perform o flex, autoflex, braided rubber hose, steel braided hose, braided cpe hose, stainless braided line, race
  hose, kevlar hose, nylon braided fuel line, braid~, braided~, nylon~, stainless~
fuel/hose/push-lock
  push lock hose, push lok hose, pushlock hose, push on hose, pushlok hose, push lock?, pushlock?, push lok?,
  pushlok?, super stock hose, push lok plus, push loc, push lock fuel hose, push on fuel hose, twist lok hose,
  push~, pushlock~, pushlok~
fuel/hose/clamps
  hose clamp, hose clamps, hose separator, hose separators, line separator, hose (clamp
  set|clip|holder|mount|cover|sleeve|finisher|separator clamp|bracket|bracket clamp|end cover|cover
  clamp|hanger|spring guard), hose finisher, cover clamp, line clamp, line clamps, adel clamp, p clamp, cushion
  clamp, p clamps, cushioned clamp, separator clamp, separator clamps, worm gear clamp, t bolt clamp, efi clamp,
  fuel injection clamp, fuel line clamp, fuel line (separator|bracket|clip|clamp set|holder|retainer), tube clamp,
  line clip, hose clamp set, econ o fit, clamp<, clamps<, hose separators billet, dual line clamp, efi hose clamp,
  separator<, separators, line retainer, frame clip, fuel hose clamp, tension clamp, constant tension, constant
  tension clamp, spring clamp, billet line clamp, clamps and separator, hard line clamp, braided hose clamp,
  mounting clamp, hose mounting clamp, firewall clamp
fuel/hose/hardline
  aluminum tubing, fuel line coil, fuel tubing, aluminum fuel line, aluminum fuel tubing, steel fuel line, stainless
  fuel line, stainless tubing, steel tubing, fuel hardline, fuel line set, fuel line tubing, coiled tubing, tubing<,
  aluminum line, copper nickel fuel line, fuel hard line, hard fuel line, prebent fuel line, pre bent fuel line,
  pump to carb line, fuel line pump to carburetor, fuel pump to carb line, fuel return line, coil tubing, nylon fuel
  tubing, nylon tubing, aluminum hardline, stainless hardline, hardline~, hard line~, tubing<, coil~, hardline?,
  hard line?
fuel/ignition
  ignition, ignition system, ignition part, ignition component, electronic ignition, ignition kit, tune up kit,
  ignition tune up kit, tune up
fuel/ignition/distributors
  distributor, distributors, hei, hei distributor, ignition coil, ignition coils, coil pack, coil packs, coil on
  plug, distributor (cap|rotor|cap and rotor|gear|gasket|hold down|clamp|holddown|shim|collar|advance
  kit|kit|wiring|shaft|cap kit|springs|hold down clamp|gear drive|cover|rebuild kit|module|terminal|block off), cap
  and rotor, cap rotor kit, rotor button, unilite, magneto, billet distributor, points distributor, coil bracket,
  ignition coil (bracket|mount|wire|cover|resistor|connector|relocation), ls coil, ls coil bracket, coil mount, coil
  relocation, points?, condenser ignition, contact set, points and condenser, points set, contact points, ballast
  resistor, ignition resistor, blaster coil, blaster 2, super stock coil, flame thrower coil, flamethrower, ignition
  points, ready to run distributor, pro billet distributor, pro billet, small cap hei, advance curve kit, vacuum
  advance, vacuum advance canister, advance spring kit, distributor vacuum advance, smart coil, coil wire, advance
  kit, pertronix distributor, dual point, distributors and coil, hei coil, hei cap, canister coil, coil near plug
fuel/ignition/plugs
  spark plug, spark plugs, plug wire, plug wires, spark plug wire, spark plug wires, ignition wire, ignition wires,
  wire set ignition, spark plug wire set, plug wire set, ignition wire set, ignition lead, spark plug lead, spiro
  pro, spark plug (wire loom|wire separator|boot|wire kit|loom|indexing washer|gasket|wire set|wire separators|wire
  holder|wire divider|boot protector|boots|heat shield|tube|wire retainer|wire boot), plug wire
  (loom|separator|kit|boot|divider), wire separator, wire separators, wire loom kit ignition, 8 5mm, 8mm wire, 8mm
  plug wire, super conductor, super conductor wire, ngk, autolite, champion spark, iridium plug, iridium, spark
  plugs and wire, suppression wire, solid core wire, br6es, 10mm wire, 8 8mm, wire looms, plug loom
fuel/ignition/boxes
  ignition box, ignition module, ignition control, ignition controller, ignitor, ignitor ii, ignitor iii, electronic
  ignition conversion, electronic ignition conversion kit, electronic ignition kit, 6al, 6al 2, 6a, digital 6al,
  6530, 7al, 6ls, ignition amplifier, hei module, rev limiter, rev control, pertronix, points conversion, points
  eliminator, capacitive discharge, cdi box, cdi, msd 6a, msd 6al, timing controller, ignition timing, digital 6,
  distributorless ignition, crank trigger kit, two step, launch control, timing computer, multi spark, breakerless
  ignition, hi 6, timing control
fuel/regulators
  fuel pressure regulator, fuel regulator, pressure regulator, regulator?, regulators, fuel pressure regulators, gas
  pressure regulator, fuel regulator kit, fpr, fuel pressure regulator (kit|bracket|rebuild
  kit|diaphragm|mount|adapter|spring|vacuum fitting), regulator (bracket|rebuild kit|spring|diaphragm|diaphragm
  kit|kit|mount|mounting bracket), adjustable regulator, adjustable fuel pressure regulator, billet regulator, a1000
  regulator, return style, return style regulator, regulators fuel, boost reference regulator
fuel/regulators/efi
  efi regulator, efi fuel pressure regulator, bypass regulator, efi bypass regulator, bypass fuel pressure
  regulator, efi fuel regulator, return style efi regulator, 58 psi?, 43 psi?, 58 psi regulator, a1000 injected
  bypass regulator, injected bypass regulator, bypass efi regulator, ls returnless regulator, 30 70 psi, 40 75 psi,
  rising rate, rising rate regulator, efi~, injected~, 58~, 43~, boost~, bypass~, rail~, filter regulator
fuel/regulators/carbureted
  carbureted regulator, carbureted bypass regulator, carburetor regulator, carbureted fuel pressure regulator, low
  pressure regulator, carburetor fuel pressure regulator, carb fuel pressure regulator, dead head regulator,
  deadhead regulator, deadhead, dead head, dead head fuel pressure regulator, 2 port regulator, 4 5 9 psi, 1 4 psi,
  4 9 psi, filter king, carbureted~, carburetor~, deadhead~, low pressure~
fuel/senders
  sending unit, sending units, sender, senders, fuel sender, fuel level
fuel/senders/level
  fuel sending unit, gas tank sending unit, fuel tank sending unit, gas tank sender, fuel tank sender, fuel level
  (sender|sending unit|sensor|sender kit|float), tank sender, fuel level sensor, gas sender, gas sending unit,
  sending unit (gasket|kit|lock ring|float|ring|strainer|gasket and lock ring|seal|wire|o
  ring|flange|filter|screen), sender (gasket|lock ring|float|kit|ring|flange|seal), level sender, level sensor, fuel
  gauge sender, fuel gauge sending unit, tube type sender, programmable sender, swing arm sender, fuel float,
  universal sender, universal sending unit, lock ring, ohm sender, #ohm sender, #ohm fuel sender, #ohm?, sender 0
  90, fuel probe, 240 33, 0 90 ohm, 73 10 ohm, 0 90, 73 10, 240 33 ohm, level probe, solid state sender
`;
