export const brakesPhrases = `
brakes
  brake, brakes, braking, brake system, brake part, brake kit, brake component, brakes and wheels, wheels and
  brakes, brake system component, brake hydraulic, drum brake, brake package
brakes/lines
  brake line, brake lines, brake fitting, brake plumbing, lines and fittings brake
brakes/lines/kits
  brake line kit, brake line set, brake hard line, brake hardline, brake pipe, brake tubing, brake tube, brake line
  (clip|nut|clamp|bracket|coil|tab|fitting|adapter|protector|spring|tee|retainer), stainless brake line, prebent
  brake line, pre bent brake line, nicopp, nickel copper line, copper nickel line, copper nickel tubing, cunifer,
  inverted flare nut, inverted flare fitting, inverted flare union, front to rear line
brakes/lines/valves
  proportioning valve, prop valve, combination valve, residual valve, residual pressure valve, metering valve,
  distribution block, brake (distribution block|tee|block|fitting|valve|adapter|banjo|bulkhead|banjo bolt|hose
  adapter|light switch tee), line lock, linelock, line loc, roll control, brake proportioning valve, residual check
  valve, banjo bolt, banjo fitting, brake hose fitting, adjustable proportioning, valves and brake fitting, brake
  light switch fitting, hydraulic brake valve, brake bias, balance bar, abs sensor, abs module, abs pump, anti lock
  brake, wheel speed sensor, abs, brake pressure switch?, anti lock brake control module, traction control, brake
  control module
brakes/lines/hoses
  brake hose, flex brake hose, brake flex hose, brake flex line, flexible brake line, brake hose
  (kit|clip|bracket|set), caliper hose, braided brake line, braided brake hose, caliper line, rear axle hose brake,
  stainless brake hose, flexline, flex line
brakes/pads
  brake pad and rotor, disc brake, brake pads and rotors, brake hardware
brakes/pads/pads
  brake pad, brake pads, brake shoe, brake shoes, brake rotor, rotor, rotors, disc brake pad, disc brake rotor,
  brake disc, brake disk, slotted rotor, drilled rotor, drum brake shoe, brake shoe set, ceramic pad, semi metallic
  pad, rotor and pad kit, brake lining, pad set<, ceramic brake pad, drum hardware kit, pads<, shoes, drilled and
  slotted rotor, two piece rotor, parking brake shoe, rotor hat, vented rotor, riveted shoe, bonded shoe, brake pad
  set, brake shoe kit, pad<, pad wear sensor, brake wear sensor, wear indicator, wear sensor, rotor and pad
brakes/pads/calipers
  caliper, brake caliper, calipers, caliper (bracket|rebuild kit|pin|mount|bolt|slide|kit|bleeder|piston|mounting
  bracket), caliper mounting bracket, bleeder screw, brake bleeder, bleeder valve, piston caliper, 4 piston caliper,
  6 piston caliper, bleeder
brakes/pads/drums
  brake drum, drum, finned drum, buick drum, finned brake drum, wheel cylinder, brake wheel cylinder, drum brake
  (kit|hardware|hardware kit|spring|self adjuster|cylinder|assembly|set), brake (hardware kit|spring|adjuster|star
  wheel|hold down|backing plate|self adjuster|spring kit|return spring), backing plate, drum brake kit, wheel
  cylinder (kit|repair kit|cup), self adjuster, self adjusting kit, hydraulic brake conversion, juice brake, juice
  brakes, lincoln style brake, bendix brake
brakes/pads/hubs
  wheel bearing, front wheel bearing, wheel hub, hub, hub assembly, hub bearing, dust cap<, bearing kit<, grease
  cap, wheel bearing (kit|seal|race|nut|grease cap|lock ring), wheel seal, front hub, rear hub, hub and rotor,
  bearing and seal kit, locking hub, grease seal, wheel bearing dust cap, hub stud, bearing<, brake hub, wheel hub
  assembly, axle hub
brakes/custom-wheels
  custom wheel, custom wheels
brakes/custom-wheels/alloy
  wheel, wheels, rim, rims, alloy wheel, aluminum wheel, billet wheel, forged wheel, cast wheel, mag wheel, mags,
  mag, torq thrust, torque thrust, torq thrust ii, five spoke wheel, 5 spoke wheel, cragar, cragar ss, weld racing
  wheel, halibrand, kidney bean wheel, salt flat wheel, drag wheel, weld wheel, radir, ansen, rally wheel aluminum,
  wheel and tire package, wheel set, wheel package, foose wheel, slot mag, daisy mag, polished wheel, chrome wheel,
  gasser wheel, wheels and tire, automotive rim, american racing, us mags, draglite, rims and wheel, 18 inch wheel,
  20 inch wheel, staggered wheel, spindle mount wheel, prostar
brakes/custom-wheels/wire
  wire wheel, wire wheels, spoke wheel wire, wire spoke, kelsey wire wheel, wire spoke wheel, knock off wheel, wire
  knockoff, kelsey hayes wire, true spoke
brakes/disc
  disc brake conversion, disk brake conversion, disc conversion, disc brake kit, disk brake kit, disc brake
  conversion kit, drum to disc, disc brake set, disc kit, brake conversion, brake conversion kit, brake upgrade kit,
  big brake kit, disc brake upgrade, disc brake package, conversion kit brake, power disc conversion, disc brake
  bracket kit, power disc brake kit, disc conversion kit, disc brake bracket, disc brake wheel kit, wheel kit disc,
  brake kit disc
brakes/disc/front
  front disc [brake] [conversion], front disc kit, front disc brake kit, front big brake kit, power front disc,
  dynapro front, front brake kit, forged dynalite, dynapro, front~
brakes/disc/rear
  rear disc [brake] [conversion], rear disc kit, rear disc brake kit, rear brake kit, rear big brake kit, rear~, 9
  inch~, 12 bolt~, 10 bolt~
brakes/hubcaps
  hubcaps and lug nut, hubcap and trim ring, wheel accessory, wheel hardware
brakes/hubcaps/caps
  hubcap, hub cap, wheel cover, center cap, trim ring, beauty ring, baby moon, moon cap, full moon, spider cap,
  flipper, lug nut, lug nuts, lugnut, lug, wheel lug, wheel center cap, wheel cap, wheel nut, wheel lock, lug
  (bolt|stud|nut cover|key), spinner, spinner cap, wheel spinner, knock off, caps and lug, dog dish, dog dish cap,
  poverty cap, rally cap, lancer hubcap, rally wheel cap, fiesta hubcap, wire wheel cover, caps and rings, acorn
  nut, moon disc, moon disk, smoothie cap, wheel trim, wheel trim ring, wheel ornament
brakes/hubcaps/spacers
  wheel spacer, wheel adapter, wheel stud, hub centric ring, hubcentric ring, wheel spacers, wheel adapters, wheel
  stud kit, press in stud, wheel centering ring, bolt pattern adapter, lug stud, screw in stud, wheel spacer adapter
brakes/master
  master cylinder and booster, booster and master cylinder, brake booster and master, power brake
brakes/master/boosters
  master cylinder, brake master cylinder, brake booster, power brake booster, booster, vacuum booster, booster and
  master cylinder, booster kit, master cylinder (kit|cap|gasket|bracket|rebuild
  kit|pushrod|bore|combo|reservoir|fill kit|adapter|plug|cover|rod|repair kit|conversion|brace), power brake
  (kit|conversion|conversion kit|booster kit|unit), brake booster (kit|bracket|check valve|rebuild|master cylinder
  combo|rod|delete), firewall mount booster, under floor booster, frame mount booster, remote reservoir, brake
  reservoir, remote brake fill, dual master, vacuum pump brake, electric vacuum pump, vacuum reservoir, vacuum
  canister, boosters and master, dual reservoir, fruit jar master, tandem master, corvette master cylinder, manual
  brake conversion, drum to power, power drum brake conversion, power drum brake, manual to power, vacuum pump
brakes/master/hydroboost
  hydroboost, hydro boost, hydra boost, hydraulic brake assist, hydroboost (kit|system|line kit|hose kit|conversion)
brakes/master/pedals
  brake pedal assembly, brake pedal bracket, swing pedal assembly, brake pedal kit, brake pedal master cylinder,
  under floor pedal, frame mount pedal, pedal assembly brake, master cylinder pedal assembly, brake pedal mount,
  brake pedal rod
brakes/steel-wheels
  steel wheel, steel rim, steelie, steelies, steel wheels
brakes/steel-wheels/steel
  bare~, smoothie~, rally~
brakes/steel-wheels
  smoothie, smoothie wheel, rally wheel, rallye wheel, artillery wheel, artillery, solid steel wheel, gennie wheel,
  wheel vintiques, salt flat special steel, wide 5, steel artillery, hot rod steel wheel, og steel wheel, og rally,
  painted steel wheel, og style wheel, police wheel, d window, chrome reverse wheel, chrome reverse, wheelsmith
brakes/steel-wheels/fifteen
  15~, 15x~
brakes/steel-wheels/seventeen
  17~, 17x~
brakes/steel-wheels/twenty
  20~, 20x~
brakes/tires
  tire, tyre, tires, whitewall, wide whitewall, whitewall tire, redline tire, bias ply, bias ply tire, radial tire,
  drag radial, cheater slick, slick, drag slick, radial, coker, coker classic, bf goodrich, bfgoodrich, silvertown,
  firestone, us royal, diamond back, raised white letter, pie crust slick, et street, drag tire, tire set,
  blackwall, spare tire, hoosier, mickey thompson, winter tire, snow tire, performance tire, all season tire, all
  terrain tire, mud tire
brakes/tires/tubes
  inner tube, tire tube, valve stem, valve stem cap, tire flap, tire gauge?, tire (accessory|pressure sensor), tpms,
  tire inner tube, portawall, port a wall, tpms sensor, tpms kit, tire pressure monitor, tire pressure sensor
brakes/parking
  parking brake, emergency brake, e brake, ebrake, hand brake, handbrake, park brake
brakes/parking/cables
  parking brake (cable|handle|lever|kit|assembly|pedal|bracket|cable kit|hardware|equalizer|conversion), emergency
  brake (cable|handle|lever|kit|pedal|hand brake|boot), e brake (cable|handle|lever|kit|boot|pedal), brake cable,
  hand brake (lever|cable|handle|kit|mount), parking brake caliper, cable and handle, brake cables, electric parking
  brake
`;
