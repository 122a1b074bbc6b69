export const interiorPhrases = `
interior
  interior, interior part, interior trim, interior and trim, interior accessory, interior component, interior
  restoration, interior fitting
interior/climate
  climate control, heating and air conditioning, air conditioning, ac and heat, heating and cooling interior, heat
  and air, hvac, ac and heating, air conditioning and heat, heat and ac, ac?, heater and ac, heating
interior/climate/systems
  ac system, ac kit, air conditioning (kit|system|unit), complete ac, complete ac kit, complete ac system, climate
  system, surefit, heat cool defrost, heat and cool, heat cool, gen iv magnum, gen 5 magnum, gen ii mini, ac
  evaporator kit, evaporator kit, heat and ac unit, heat ac defrost, hurricane system, under dash ac, under dash
  unit, ac unit, air conditioner, heat ac unit, ac and heater kit, compac gen, air conditioning system complete
interior/climate/heaters
  heater, heater core, heater box, heater (kit|motor|fan|valve|control|cable|control panel|control valve|control
  cable|control knob|duct|box seal|hose kit interior|plenum|blower|delete|case|delete plate|door|switch
  panel|assembly|core seal), heater control, blower motor, blower, defroster, defrost, defroster duct, defroster
  vent, defrost duct, heater and defroster, blower (wheel|cage|motor resistor|resistor|housing|fan), heater shut off
  valve, auxiliary heater, heat and defrost, heat defrost, cabin heater, firewall heater plate, blower resistor,
  heater resistor, climate control module, heater tap, heater shutoff
interior/climate/parts
  ac compressor, compressor ac, sanden, sd508, sd7, sd7b10, ac condenser, condenser, evaporator, ac evaporator, ac
  (line|hose|line kit|hose kit|fitting|bulkhead|bracket|vent|drier|dryer|control|control panel|binary
  switch|expansion valve|compressor bracket|compressor kit|compressor clutch|louver|duct|block
  off|manifold|delete|port|compressor mount|hard line|compressor bracket kit|o ring|o ring kit|delete
  box|accumulator|servo), air conditioning (hose|line|vent|compressor|condenser|control), receiver drier, drier,
  receiver dryer, trinary switch, binary switch, expansion valve, dash vent, vent louver, billet vent, billet
  louver, vent hose, duct hose, louver vent, air vent, ac vents, defrost vent, fresh air vent, kick panel vent, ball
  vent, condenser kit, bulkhead plate ac, ac compressor bracket, refrigerant hose, compressor bracket, compressor,
  plug and play ac control, eye ball vent, floor vent, vent duct, air duct, compressor clutch, ac clutch, evaporator
  core, ac orifice tube, orifice tube, blend door, blend door actuator, cabin filter, cabin air filter, mode door,
  hvac actuator, accumulator drier, temperature control, temperature controls, ac controls, climate controls, hvac
  controls, ac control head, condenser fan, ac condenser fan, ac condenser cooling fan, evaporator housing, ac
  filter, ac selector
interior/carpet
  carpet and insulation, flooring, floor covering, carpet and upholstery
interior/carpet/carpet
  carpet, carpet kit, carpet set, loop carpet, cut pile carpet, cutpile, molded carpet, molded cutpile, loop pile,
  trunk carpet, carpet (heel pad|pad|padding|binding|kick|roll|retainer|underlay), carpeting, sill plate, door sill
  plate, sill plates, scuff plate, carpet kits, package tray carpet, vinyl floor covering, vinyl floor, rubber
  floor, door sill, heel plate, heel pad, carpet heel plate, sill mat, door sill mat, step mat door sill, door sill
  step mat
interior/carpet/insulation
  sound deadener, sound deadening, sound damping, sound dampening, insulation, insulator, heat barrier, thermal
  barrier, thermal insulation, dynamat, hushmat, hush mat, kilmat, noico, lizard skin, lizardskin, dynaliner, jute,
  jute padding, insulation kit, acoustic insulation, acoustishield, heat and sound barrier, firewall insulation,
  hood insulation, hood pad, hood liner, under hood insulation, quietride, acousti, heat and sound, sound barrier,
  floor insulation, sound proofing, firewall pad, floor kit, floor and tunnel shield, tunnel shield, boom mat,
  underhood cover
interior/carpet/mats
  floor mat, floor mats, carpet mat, trunk mat, mat<, rubber mat, car mat, cargo mat, cargo liner, floor liner,
  trunk liner, accelerator mat, mats, trunk kit mat, splatter mat, spatter mat, trunk organizer, cargo organizer,
  trunk cargo organizer, trunk matt, cargo net, trunk tray, seat organizer, floor matt
interior/panels
  door panel and dash, door panels and dash, dash part
interior/panels/panels
  door panel, door panels, headliner, head liner, kick panel, kick panels, quarter trim panel, interior panel, rear
  panel interior, panel board, panel set, trim panel, trim panels, interior trim panel, arm rest, armrest, arm rest
  (pad|base|cover), armrest (pad|base|cover), package tray, package shelf, rear package tray, sail panel, sail
  panels, headliner (bow|kit|board|bows), door card, door cards, panels and headliner, door panel
  (kit|clip|trim|cup|hardware|kit vinyl|set|insert|molding|screw), tailgate panel interior, trunk panel set,
  windlace kit interior, quarter panel interior, interior kit, full interior kit, interior package, panel kit<, door
  pull strap, seat back panel, vinyl headliner, roof liner, rear quarter interior, cowl side interior panel, seat
  divider, headliner grommet, headliner bow grommet, interior trim set, quarter trim
interior/panels/dash
  dash, dashboard, dash pad, dash insert, dash bezel, dash panel, dash panel insert, instrument panel, instrument
  bezel, gauge panel, gauge bezel, instrument cluster bezel, dash
  (cover|cap|trim|kit|assembly|face|knob|plate|rail|cluster bezel|mat|overlay|housing|plug|speaker grille|clock
  bezel), dashpad, dash carrier, dash clip, gauge pod, gauge mount, gauge mounting bracket, gauge mounting panel,
  gauge cluster panel, under dash panel, gauge cup, gauge housing, glove box door, wood dash, bezel<, fiberglass
  dash, billet dash insert, radio bezel, instrument housing, ashtray, ash tray, dash ash tray, dash gauge panel,
  clock spring cover?
interior/panels/consoles
  console, center console, floor console, overhead console, console
  (lid|door|kit|insert|cover|plate|latch|hinge|top|base|cup holder), cup holder, cupholder, drink holder, glove box,
  glovebox, glove box (liner|lock|door|latch|kit|insert|hinge), glove compartment, shifter console, console shifter
  plate, bench seat console, consoles and glove, storage console
interior/gauges
  gauge, gauges, gauge and instrument, instrument, instruments, gauges and instrument
interior/gauges/sets
  gauge set, gauge kit, gauge cluster, instrument cluster, instrument set, instrument system, instrument kit, 5
  gauge [set|kit], 6 gauge [set|kit], 4 gauge [set|kit], 3 gauge [set|kit], five gauge, six gauge, digital dash,
  quad gauge, vhx, vhx system, hdx, rtx, rtx instrument, dash gauge, gauge package, cluster, digital gauge cluster,
  dash cluster, invision, direct fit gauge, analog gauge set, gauge panel set, vhx instrument, hdx instrument,
  digital instrument, triple gauge, tribar
interior/gauges/single
  speedometer, speedo, tachometer, tach, oil pressure gauge, water temp gauge, water temperature gauge, temp gauge,
  temperature gauge, volt gauge, voltmeter, volt meter, ammeter, amp gauge, amp meter, fuel level gauge, fuel gauge,
  gas gauge, vacuum gauge, boost gauge, air fuel gauge, air fuel ratio gauge, wideband gauge, afr gauge, trans temp
  gauge, oil temp gauge, transmission temperature gauge, gps speedometer, clock, dash clock, electric clock,
  odometer, pyrometer, egt gauge, tach drive, shift light, air pressure gauge, transmission gear indicator, gear
  indicator, dual gauge, combo gauge, speed hut, hourmeter, pyro gauge, speedometer head, clock movement, nitrous
  pressure gauge, heads up display, hud, digital speedometer, gps speedometer gauge, rpm gauge, manifold pressure
  gauge, brake pressure gauge, gauge pod kit?
interior/gauges/senders
  oil pressure (sender|sending unit|sensor|switch sender|sending switch), temp sender, temperature (sender|sending
  unit|sensor), temp (sensor|sending unit), water temp (sender|sensor|sending unit), water temperature
  (sender|sending unit|sensor), coolant temperature sensor gauge, gps sender, speedometer cable, speedo cable, tach
  cable, tachometer cable, gauge (sender|light|lens|sensor|bulb|wiring|harness adapter|adapter|ring|fitting), gauges
  and sender, speed (sensor|signal|sender), vehicle speed sensor, speedometer (sender|adapter|gear box|signal
  generator|calibrator), pulse generator, speed pulse generator, oil pressure line kit gauge, gauge line kit,
  pressure sender, tach adapter, tach filter, gps speed sensor, constant voltage regulator gauge, instrument voltage
  regulator, gauge voltage reducer, sender oil pressure, sender temperature, sensor pressure oil, electric speed
  sender, speedometer drive, cable x, speed sensor
interior/pedals
  pedal and knob, pedals and knobs
interior/pedals/pedals
  pedal, pedals, gas pedal, accelerator pedal, throttle pedal, brake pedal, clutch pedal, pedal pad, pedal pads,
  pedal cover, pedal kit, pedal set, foot pedal, foot rest, dead pedal, gas pedal (pad|assembly|spoon), pedal
  (assembly|bushing|rubber|trim|arm|spring|box|extension), clutch pedal (assembly|pad|kit|bushing|spring|stop),
  brake pedal (pad|cover|arm|rubber|assembly interior), spoon pedal, spoon throttle, eliminator pedal, drive by wire
  pedal, dbw pedal, throttle pedal assembly, dimmer pedal, knob<, knobs<, shift knob, shifter knob, gear knob, dash
  knob, window crank knob, radio knob, heater knob, suicide knob, brody knob, headlight switch knob, shift boot,
  shifter boot, boot and ring, shift boot kit, shift boot ring, 8 ball knob, skull knob, knob kit<, column shift
  knob, emergency brake boot, hand brake boot, emergency brake pad, parking brake pedal pad, boot ring, gearshift
  boot, gear shift boot, gearshift dust cover, gearshift knob, pedal top pad, starter pedal, slip on pad, pedal
  (draft seal|stem grommet|shaft seal|grommet|seal|slip on pad|top pad), gear shift knob, boot kit shifter, boot?
interior/seats
  seat and upholstery, seats and upholstery, seating, upholstery
interior/seats/upholstery
  seat upholstery, seat cover, seat covers, upholstery kit, upholstery set, seat foam, seat bun, seat buns, foam
  bun, seat skin, seat (skin kit|vinyl|leather cover|padding|fabric|burlap|pad), upholstery fabric, upholstery
  vinyl, vinyl fabric, bench seat cover, bench seat upholstery, bucket seat (upholstery|cover|foam), foam cushion,
  seat cushion, sport r upholstery, tmi upholstery, seat upholstery kit, leather hide, upholstery (clip|foam|hog
  ring|thread|button), hog ring, interior upholstery, seat springs cover, cloth seat, tmi, seat covers vinyl, vinyl
  by the yard, rear seat cover, headrest cover, houndstooth cover
interior/seats/seats
  seat, seats, bench seat, bucket seat, bucket seats, seat belt, seat belts, seatbelt, lap belt, shoulder belt, lap
  and shoulder belt, 3 point belt, 2 point belt, retractable belt, safety belt, racing harness, 5 point harness, 4
  point harness, 6 point harness, five point harness, seat harness, shoulder harness, racing seat, front seat, rear
  seat, seat
  (track|slider|bracket|mount|frame|spring|hinge|riser|back|adjuster|release|bolt|stop|base|rail|heater|pedestal|belt
  kit|belt bolt|belt anchor|belt buckle|belt boot|belt extension|belt anchor hardware|back latch|back release|side
  shield|back trim|headrest|panel|track kit|recliner), seat belt
  (bolt|anchor|hardware|kit|buckle|retractor|mount|extender|set|latch|mounting kit), headrest, head rest, procar,
  procar seat, glide seat, wise guys seat, low back seat, high back seat, seat slider tracks, seat tracks, jump
  seat, seats and belts, split bench, 60 40 seat, seat heater kit, recliner, lap shoulder belt, lap belts, cam lock
  harness, harness belt, seat frames, pt harness, point harness, sfi harness, cam lock harness
interior/hardware/hardware
  sun visor, sunvisor, visor, sun visors, visor (bracket|clip|rod|set|vanity), rear view mirror, rearview mirror,
  inside mirror, inside rear view mirror, interior mirror, day night mirror, interior rear view mirror, inside
  rearview mirror, rear view mirror bracket, window crank, window crank handle, window handle, window winder, inside
  door handle, interior door handle, inside handle, coat hook, interior hardware, assist strap, grab handle, grab
  bar, door pull, door pull handle, interior screw, interior screw kit, lock knob, door lock knob, interior knob
  set, vent window crank, interior handle, interior handle set, crank handle, window crank set, cranks, escutcheon,
  door grab handle, sun shade, sunshade, interior screws, inside door pull, door lock button, interior garnish
  molding, garnish molding, garnish moulding, window visor interior?, grab strap
`;
