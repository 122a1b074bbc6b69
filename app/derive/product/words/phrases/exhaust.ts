export const exhaustPhrases = `
exhaust
  exhaust, exhaust part, exhaust and intake, intake and exhaust, exhaust component, air and fuel delivery?, air
  intake?, induction
exhaust/air-cleaners/air-cleaners
  air cleaner, air cleaners, air cleaner (assembly|kit|lid|base|stud|top|nut|wing
  nut|spacer|housing|adapter|cover|riser|set|snorkel|decal plate|hat|bracket|hold down|element kit|gasket), air
  cleaner wing nut, wing nut, air box, airbox, hot rod air cleaner, finned air cleaner, oval air cleaner, dual quad
  air cleaner, drop base air cleaner, breather air cleaner, carb hat, carburetor hat, air cleaners and filter, air
  filter assembly, air filter kit, air filter housing, air intakes, velocity stack, velocity stacks, air horn stack,
  carburetor scoop, bug catcher, bug catcher scoop, injector scoop, carb scoop, air scoop, hood scoop, hilborn
  scoop, scoop, shotgun scoop, flame arrestor
exhaust/air-cleaners/elements
  air filter, air filter element, air cleaner element, air element, engine air filter, k n filter, washable air
  filter, paper element air, cone filter, foam element, air filter oil, recharge kit, panel filter, pre filter wrap,
  round filter, air filters, air filter wrap
exhaust/air-cleaners/cold-air
  cold air intake, cold air kit, air intake, air intake kit, air intake tube, intake tube, intake tubing, silicone
  coupler, silicone elbow, silicone hose coupler, ram air kit, cold air intake system, air inlet, air intake system,
  cold air induction, air intake hose
exhaust/parts
  exhaust part, exhaust accessory, exhaust hardware
exhaust/parts/pipes
  exhaust pipe, exhaust tip, exhaust tips, tailpipe, tail pipe, tail pipes, tailpipes, exhaust tubing, exhaust tube,
  exhaust (clamp|hanger|flange|elbow|bend|gasket
  flange|hardware|collector|reducer|adapter|extension|bolt|stud|connector|hanger kit|flex pipe|coupler|bung|hardware
  kit|donut|turndown|crossover|band clamp|spring bolt), exhaust hangers, header (collector|flange|reducer|collector
  reducer|extension|turnout|muffler), collector, collectors, collector reducer, collector reducers, collector
  flange, collector gasket, collector extension, mandrel bend, mandrel bent tubing, mandrel bent, u bend, j bend, v
  band, v band clamp, vband, band clamp, lap joint clamp, muffler clamp, muffler hanger, y pipe, down pipe,
  downpipe, head pipe, mid pipe, flex pipe, header pipe, dump tube, exhaust dump, turn down, turndown, o2 sensor
  bung, oxygen sensor bung, o2 bung, o2 sensor plug, oxygen sensor plug, aluminized tubing, stainless tubing
  exhaust, exhaust builder kit, builder kit exhaust, pipes clamps and tip, ball and socket flange, ball flange,
  saddle clamp, lake pipe, lake pipes, side pipe, side pipes, lakester, lakes pipes, echo can, echo tip, tip<,
  muffler strap, hanger<, o2 sensor spacer, tips<, front pipe, intermediate pipe, x pipe?, h pipe?, crossover pipe,
  balance pipe, test pipe, cat delete, mid pipes, scavenger spike, merge collector, side pipe cover, side pipe
  shield, side exhaust, muffler eliminator, muffler delete pipe?, exhaust bracket, exhaust mount, exhaust hanger
  kit, flange gasket exhaust, exhaust rubber, exhaust insulator, header collector gasket, turn out, turnouts,
  exhaust shield bolt, cone, exhaust cone, weld el, 45 bend, 90 bend, mandrel 90, mandrel 45
exhaust/parts/heat
  heat wrap, header wrap, exhaust wrap, exhaust header wrap, heat shield, heat shields, heat shielding, exhaust heat
  shield, heat sleeve, heat shroud, heat sock, titanium wrap, heat shield sleeve, thermal sleeve, spark plug boot
  heat, lava wrap, header heat shield, exhaust insulation wrap, turbo blanket, heat tape, reflect a gold, gold heat,
  fire sleeve, firesleeve, thermal tape, thermal wrap, pipe wrap, muffler heat shield, heat screen, stainless
  locking tie exhaust, floor heat shield, starter heat wrap, heat protection, exhaust shield
exhaust/parts/cutouts
  cutout, cut out, exhaust cutout, electric cutout, exhaust cut out, catalytic converter, cat converter, catalytic,
  resonator, electric exhaust cutout, dump valve exhaust, high flow cat, cutouts, exhaust valve kit
exhaust/systems/kits
  exhaust system, exhaust kit, dual exhaust, dual exhaust system, dual exhaust kit, single exhaust, cat back,
  catback, cat back exhaust, axle back, header back, header back exhaust, crossmember back, exhaust systems, exhaust
  set, turnback, exhaust system kit, stainless exhaust, full exhaust, back exhaust, exhaust x pipe system, universal
  exhaust kit, cat back system, axle back exhaust, complete exhaust, american thunder, outlaw exhaust, crossmember
  back exhaust, x pipe exhaust, h pipe exhaust
exhaust/headers
  header, headers, header set, exhaust header, exhaust headers
exhaust/headers/full
  full length header, full length headers, long tube, long tube header, long tube headers, headers ceramic, tri y
  header, tri y headers, 4 into 1 header, equal length header, stepped header, fenderwell header, header bolt,
  header bolts, header (bolt kit|stud|stud kit|plug|locking bolt|fastener|adapter plate|install kit), sprint
  headers, lakes headers, lakester header, lakester headers, lake headers, long tubes, full length~, long tube~
exhaust/headers/universal
  block hugger, block huggers, block hugger header, shorty header, shorty headers, shorty, mid length header, mid
  length headers, universal header, zoomie, zoomies, zoomie headers, zoomie header, tight tuck, street rod header,
  ls swap header, swap headers, turbo header, weld up header kit, header kit, lsx swap header, hugger, shorty~,
  hugger~, universal~, zoomie~, swap~
exhaust/headers/manifolds
  exhaust manifold, exhaust manifolds, manifold exhaust, cast iron exhaust manifold, exhaust manifold
  (stud|bolt|spreader|kit|bolt kit|stud kit), ram horn manifold, rams horn manifold, ram horn, rams horn, ramhorn,
  ls manifold exhaust, turbo manifold, ram horns, rams horns, exhaust riser, heat riser, heat riser valve, manifold
  bolt exhaust
exhaust/mufflers/mufflers
  muffler, mufflers, silencer, glasspack, glass pack, glasspacks, cherry bomb, turbo muffler, chambered muffler,
  super 44, super 40, 40 series, 44 series, 50 series, delta flow, smithy, smithys, smithy muffler, bullet muffler,
  muffler (kit|set|delete), race muffler, performance muffler, steelpack, welded muffler, stainless muffler,
  magnapack, race bullet, vt muffler, street pro, slim muffler, spiral muffler, purple hornie, red hots
exhaust/boost
  forced induction, supercharger and turbo, superchargers and turbos, power adder, turbo and supercharger,
  superchargers and turbochargers
exhaust/boost/boost
  supercharger, superchargers, blower kit, supercharger kit, roots blower, 671 blower, 6 71, 8 71, 6 71 blower, 8 71
  blower, 144 blower, 177 blower, 142 blower, turbo, turbocharger, turbos, turbo kit, twin turbo, twin turbo kit,
  turbocharger kit, intercooler, wastegate, waste gate, blow off valve, blowoff valve, bov, boost controller,
  supercharger (pulley|snout|intake|drive|gear|drive belt kit|manifold|rebuild kit|pop off valve|scoop), centrifugal
  supercharger, procharger, paxton, vortech, weiand supercharger, magnuson, whipple, edelbrock e force, e force,
  torqstorm, turbo (flange|oil line|oil feed line|drain|oil drain|gasket|kit ls|inlet|timer|v band flange|oil drain
  kit), charge pipe, intercooler pipe, blower pulley, t3 t4, gt35, gt45, blower?, air to air intercooler, water
  methanol, methanol injection, water methanol injection, meth injection, boost?, water injection, water injection
  kit, boost gauge adapter?, turbo manifold kit, pop off valve, supercharger belt tensioner?, compressor wheel
exhaust/boost/nitrous
  nitrous, nitrous oxide, nitrous kit, nitrous system, nos kit, nitrous plate, nitrous bottle, nitrous
  (jet|solenoid|line|bracket|bottle bracket|purge|nozzle|controller|bottle heater|bottle warmer|bottle mount|bottle
  valve|filter|oxide system), purge kit, nitrous oxide kit, bottle warmer, bottle heater, plate system, cheater
  system, super powershot, fogger, sniper nitrous, nitrous oxide system, nitrous plate kit
`;
