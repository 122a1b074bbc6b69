export const electricalPhrases = `
electrical
  electrical, electric, electrical system, electrical part, electrical component, electronics, electrical and
  lighting, lighting and electrical, power and electrical, electrical and wiring, 12 volt
electrical/audio
  audio, car audio, audio and accessory, stereo and audio, sound system
electrical/audio/radios
  radio, am fm radio, am fm, stereo, car stereo, car radio, head unit, cassette, radio (kit|faceplate|delete|delete
  plate|mounting kit|knob kit|conversion|trim|bracket|install kit|face plate|wiring), bluetooth, bluetooth radio,
  bluetooth receiver, cd player, cd changer, custom autosound, hidden radio, secretaudio, retrosound, usb port
  audio, ipod adapter, radio am fm, 8 track, bluetooth kit, hideaway radio, gps unit, navigation, navigation system,
  carplay, carplay adapter, bluetooth module, bluetooth adapter, digital media receiver, aux input, aux cable
electrical/audio/speakers
  speaker, speakers, kick panel speaker, dash speaker, 6x9 speaker, subwoofer, amplifier, amp kit audio, sub box,
  speaker (enclosure|grille|box|panel|baffle|pod|kit|wire|package tray), tweeter, woofer, crossover audio, dual
  voice coil speaker, dvc speaker, speaker kick panel, kick panels with speaker, channel amp, channel amplifier,
  mono amplifier, rear deck speaker
electrical/audio/antennas
  antenna, antenna (mast|base|cable|kit|bezel|ball|adapter|nut|gasket), power antenna, hidden antenna, fender
  antenna, aerial
electrical/switches
  battery and switch, batteries and switches, switches and relay, switches and relays, switch and sensor
electrical/switches/switches
  switch, switches, toggle switch, push button switch, push button start, rocker switch, ignition switch, headlight
  switch, dimmer switch, brake light switch, brake switch, stop light switch, turn signal switch, neutral safety
  switch, reverse light switch, backup light switch, door jamb switch, dome light switch, window switch, power
  window switch, wiper switch, heater switch, blower switch, starter button, start button, starter switch, push
  button starter, kill switch, master disconnect, disconnect switch, battery disconnect, battery disconnect switch,
  battery kill switch, battery cutoff switch, cutoff switch, cut off switch, fan toggle, switch panel, keyless
  ignition, hazard switch, horn relay switch, power seat switch, switch plate, battery, batteries, car battery,
  battery charger plug, lighter socket, cigarette lighter, cigar lighter, power outlet, usb charger, usb port,
  momentary switch, lighted switch, fuel pump switch, inertia switch, oil pressure switch, clutch safety switch,
  clutch switch, overdrive switch, ignition lock, ignition cylinder, ignition lock cylinder, ignition (key|switch
  bezel|switch kit|switch nut|switch lock), ignition and door lock, ignition switch and key, turn signal (cam|switch
  kit|cancel cam), universal turn signal switch, battery maintainer?, agm battery, lithium battery, deep cycle
  battery, 6 volt battery, 12 volt battery, stop switch, map light switch, footswitch, foot dimmer, dimmer, tailgate
  switch, pressure switch, vacuum switch, micro switch, power inverter, inverter, power converter, converter
  electrical, usb hub, hood pin switch, combination switch, multifunction switch, neutral switch, battery charger
  onboard?, key cylinder, ignition key, key blank
electrical/switches/relays
  relay, relays, relay kit, relay (panel|socket|block|bracket|center|harness kit|pack|box|board|base), headlight
  relay, headlight relay kit, fuel pump relay, fan relay, fan relay kit, horn relay, starter relay, starter
  solenoid, solenoid<, solenoid switch, fuse, fuses, fuse holder, inline fuse, circuit breaker, breaker, fusible
  link, flasher, turn signal flasher, led flasher, maxi fuse, mega fuse, anl fuse, fuse kit, voltage reducer,
  resistor<, voltage converter, ford starter solenoid, hazard flasher, bus bar, busbar, junction block, diode<,
  capacitor, converter 6v to 12v, relay and fuse, power distribution, electronic flasher, flasher relay, flasher
  unit
electrical/switches/cables
  battery cable, battery cables, battery (tray|box|hold down|terminal|mount|relocation|relocation kit|cable
  kit|bracket|cover|post|lug|heat shield|clamp|strap|kit|holddown|hold down kit|cable
  set|terminals|case|bolt|shelf|hold down bracket|hold down tray|topper), battery box, battery tray, ground strap,
  ground cable, ground wire, battery ground, positive cable, starter cable, remote battery, battery mounting, trunk
  mount battery, ground straps, jump post, remote jump post, tray battery
electrical/charging
  charging system, starting and charging, charging and starting, starters and alternators, alternator and starter
electrical/charging/charging
  alternator, alternators, generator, generators, dynamo, starter, starters, starter motor, mini starter, gear
  reduction starter, high torque starter, one wire alternator, 1 wire alternator, powermaster, alternator
  (conversion|kit|plug|wire|fan|rebuild kit|harness plug|pigtail|cover|bolt|spacer|wiring plug), starter
  (bolt|shim|heat shield|brace|bracket|drive|bendix|motor bolt|nose|rebuild kit), powergen, generator
  (bracket|pulley|brush|regulator cover|conversion), alternators and starter, ultra torque starter, xs torque, dizzy
  starter, 10si, 12si, cs130, 3g alternator, amp alternator, high torque, high output alternator, alternator
  bearing, starter bearing, starter motor rebuild kit, starter motor kit
electrical/charging/regulators
  voltage regulator, voltage regulators, alternator regulator, regulator alternator, generator regulator, external
  regulator, external voltage regulator, electronic voltage regulator, regulator voltage, generator cutout, cutout
  relay
electrical/lighting
  lighting, light, lights, lamp, lamps, lighting part, car light, exterior lighting, led light kit, bulbs and
  lighting
electrical/lighting/headlights
  headlight, headlights, head light, head lights, headlamp, head lamp, headlight
  (bulb|ring|bezel|door|bucket|kit|adjuster|stand|bar|bracket|housing|socket|trim
  ring|conversion|mounting|assembly|mount|cover|visor|lens|retaining ring|eyelid|conversion
  kit|retainer|gasket|conduit|delete|motor|shell), headlight bezels, headlamp
  (bezel|door|ring|bulb|bucket|assembly|kit), sealed beam, halo?, halo headlight, led headlight, h4, h4 headlight,
  h4 conversion, halogen headlight, dietz, guide 682, guide headlight, king bee, dropped headlight bar, headlight
  bracket, halogen?, tri bar, tri bar headlight, projector headlight, fog light, foglight, fog lamp, driving light,
  spot light, spotlight, spotlamp, spot lamp, appleton, unity spotlight, visor frenched headlight, frenched
  headlight, headlight pad, headlight (inner pad|base pad|to fender pad|gasket set|lens gasket), headlight door
  motor, hidden headlight, headlight vacuum
electrical/lighting/tail
  tail light, taillight, tail lights, taillights, tail lamp, taillamp, tail light
  (lens|bezel|gasket|housing|kit|bulb|assembly|conversion|panel|bracket|rim|socket|lenses|trim|stand|door|conversion
  kit|set|mounting pad|gasket set|harness led), taillight (lens|bezel|gasket|housing|kit|assembly), tail lamp
  (lens|bezel|gasket|housing|kit|assembly), turn signal, turn signals, turn signal
  (lens|light|assembly|kit|housing|lamp|bezel|bulb|lever kit|conversion|indicator), parking light, parking lamp,
  park light, park lamp, parking light (lens|assembly|housing|bezel|gasket|bulb), parking lamp
  (lens|assembly|housing|bezel|gasket), marker light, side marker, side marker light, side marker lens, blinker,
  brake light, stop light, stop lamp, third brake light, 3rd brake light, high mount brake light, backup light, back
  up light, backup lamp, back up lamp, reverse light, sequential tail light, sequential, led tail light, led
  taillight, cowl light, cowl lamp, cat eye, blue dot, blue dots, blue dot lens, teardrop light, signal light,
  license (light|lamp|plate light|plate lamp|plate light kit|lens), license plate light, license plate lamp,
  cornering light, lens<, reflector<, reflectors<, lucas tail light, pontiac taillight, corvette taillight, tail
  lights and signal, running light, clearance light, cab light, cab lights, license lamp pad, light pad, lamp pad,
  light gasket, lamp gasket, light base pad, light mounting pad, light housing pad, lens gasket, lens gasket set,
  stop light lens, cornering lamp, parklight, parklights, park lens, park light lens, brake lamp
electrical/lighting/universal
  bulb, bulbs, light bulb, led bulb, light bulbs, miniature bulb, led strip, led strip light, underglow, rock light,
  led light bar, light bar, led?, leds?, led lighting, universal light, universal lamp, bulb socket, light socket,
  lamp socket, socket pigtail, bulb kit, hid kit, hid, led kit, led conversion kit, 1157, 1156, 194 bulb, 1157 bulb,
  1156 bulb, bulb holder, work light, utility light, indicator light, warning light, pilot light, led indicator,
  indicator lamp, light mount, engine bay light, underhood light, under hood light, trouble light vehicle, lightbar,
  gauge bulb led, universal lamps and bulb
electrical/lighting/interior
  dome light, dome lamp, courtesy light, courtesy lamp, map light, interior light, interior lighting, dome light
  (lens|bezel|base|assembly|kit|housing|bulb), dome (lens|lamp lens), glove box light, trunk light, courtesy light
  (lens|kit), under dash light, footwell light, interior led, interior led kit, ambient lighting, vanity light
electrical/wiring
  wiring, wiring harness, wire harness, harness, harnesses, wiring harnesses, wiring kit, wire kit?, wiring and
  harness, harness and wiring, wire loom?
electrical/wiring/chassis
  classic update, chassis harness, factory fit harness, factory fit, classic update kit, body harness, complete
  wiring kit, complete wiring harness, front light harness, dash harness, engine bay harness, tail light harness,
  rear body harness, headlight harness, headlight wiring harness, forward lamp harness, under dash harness, classic
  update harness, rear light harness, taillight harness, replacement harness, front lamp harness, instrument
  harness, oem wiring harness, cloth wiring harness, direct fit wiring harness, console harness, door harness, main
  wiring harness, complete car wiring, chassis wiring, factory~, classic update~, direct fit~, complete~
electrical/wiring/universal
  universal wiring harness, universal harness, universal wire harness, circuit harness, circuit wiring harness,
  circuit kit, circuit wiring kit, fuse panel, fuse block, fuse box, fuseblock, fuse panel kit, circuit fuse block,
  circuit fuse panel, highway 15, highway 22, highway 22 plus, power plus 20, universal wiring kit, universal
  wiring, hot rod wiring, street rod wiring, 12 circuit, 18 circuit, 20 circuit, 21 circuit, 14 circuit, 8 circuit,
  24 circuit, 22 circuit, 15 circuit, 28 circuit, 26 circuit, circuit universal harness, fuel pump (harness|wiring
  kit|relay harness|wiring harness|hot wire kit|wire harness), fuel pump relay wiring harness, fan (wiring
  harness|harness|wiring kit), fan relay harness, relay harness, relay wiring harness, headlight relay harness,
  access 24, power panel, universal~, circuit~
electrical/wiring/engine
  engine harness, engine wiring harness, standalone harness, stand alone harness, standalone wiring harness, stand
  alone wiring harness, ls harness, ls wiring harness, ls engine harness, injector harness, coil harness, ecu
  harness, efi harness, transmission harness, transmission wiring harness, main engine harness, swap harness, ls
  swap harness, ls standalone, alternator harness, ignition harness, hei harness, distributor harness, o2 sensor
  extension, extension harness, injector connector, lt1 harness, engine standalone, coyote harness, power harness,
  ls standalone wiring harness, standalone engine harness, injector pigtail, main harness, alternator wiring
  harness, throttle body harness, adapter harness, sensor extension harness, starter harness, trans harness
electrical/wiring/wire
  primary wire, wires<, wire terminal, terminal kit, terminals, terminal<, ring terminal, connector kit, weather
  pack, weatherpack, metri pack, deutsch connector, heat shrink, heat shrink tubing, wire loom, split loom, wire
  sleeve, wire sleeving, wire wrap, cloth wire, cloth loom, loom<, braided loom, wire tie, electrical tape,
  electrical connector, connectors, butt connector, weatherpack connector kit, pigtail, pigtail connector, wiring
  pigtail, plug connector, bulkhead connector, wire cover, harness wrap, harness tape, harness sleeve, powerbraid,
  power braid, conduit, firewall grommet, grommet kit<, grommets<, wire clamp, wire gauge, trailer wiring,
  scotchlok, solder seal, cloth covered wire, deutsch, firewall pass through, bulkhead pass through, grommet<, wire?
electrical/accessories
  electrical accessory, security, convenience
electrical/accessories/horns
  horn, horns, horn kit, air horn, ahooga, aoogah, ahooga horn, horn set, trumpet horn, train horn, horn
  (bracket|wiring|relay kit), dual horn, electric horn, musical horn
electrical/accessories/wipers
  wiper motor, windshield wiper motor, wiper kit, wiper (motor kit|system|transmission|conversion|pump|linkage|motor
  cover|bushing|pivot|drive), windshield washer, washer (pump|bottle|reservoir|kit|jar|bag), wiper motor conversion,
  electric wiper, electric wiper kit, electric wiper conversion, wipers, wiper, windshield washer kit, windshield
  wiper kit, selecta speed, wiper pivot, wiper pivot pad, wiper base, wiper transmission, washer fluid reservoir,
  washer reservoir, washer motor, washer hose, washer nozzle kit, wiper delay
electrical/accessories/security
  door popper, door poppers, door solenoid kit, solenoid popper, shaved door, shaved door kit, shave door, trunk
  popper, trunk release solenoid, remote trunk release, keyless entry, keyless, remote entry, alarm, car alarm,
  alarm system, remote start, cruise control, cruise control kit, backup camera, back up camera, dash cam, parking
  camera, rear camera, parking sensor, power door lock, power door locks, central locking, door lock actuator, power
  trunk kit, power trunk, gps tracker, immobilizer, engine start kit, garage door opener, power lock kit, trunk
  actuator, linear actuator, actuator<, push to start, touch and go ignition, dakota digital cruise, air bag control
  module, airbag, air bag module, srs, airbag module, body control module, security system, door lock module, door
  motor, seat motor?, control unit?, entry module, steering wheel lock, wheel clamp lock
`;
