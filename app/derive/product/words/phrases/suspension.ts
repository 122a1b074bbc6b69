export const suspensionPhrases = `
suspension
  suspension, chassis and suspension, steering and suspension, suspension and steering, suspension
  (part|kit|component), steering, front suspension, rear suspension, steering (part|component), front end, chassis
suspension/air-ride
  air ride, air suspension, airride, air ride suspension, bagged suspension
suspension/air-ride/springs
  airbag suspension, air bag kit, air spring, air shock, air strut, shockwave, air ride kit, air ride system, air
  ride compressor, air ride tank, air compressor suspension, viair, viair compressor, air tank, air ride
  (fitting|bracket|valve|line|bag), bag bracket, air bag bracket, bellow, double convoluted, sleeve bag, air springs
  and compressor, cool ride, coolride, strongarm air, air suspension compressor, air ride air tank, airpod, bag?,
  air suspension (kit|system), 12v compressor air, compressor air ride, dual compressor, rolling sleeve bag, onboard
  air, air bag?, air bags?, airbag kit, air bag suspension, air bag spring, air bag mount, air bag plate, rear air
  bag
suspension/air-ride/controls
  air management, e level, height sensor, ridepro, ride pro, air ride (control|controller|gauge|switch|management),
  air valve manifold, solenoid manifold air, vu4, switchbox, air switch box, leveling system, air ride paddle valve,
  paddle valve, air management system, level controller
suspension/axles
  front axle kit, axle kit front
suspension/axles/leaf
  straight axle, straight axle kit, i beam axle, ibeam, dropped axle, drop axle, drop axle kit, tube axle, dropped
  tube axle, front axle, leaf spring, leafspring, mono leaf, monoleaf, leaf spring (shackle|hanger|bracket|perch|u
  bolt|pad|slider|eye bolt|mount|hardware|clamp|kit|insulator), spring shackle, shackle kit, shackle, spring hanger,
  spring perch, transverse spring, transverse leaf, buggy spring, spring leaf, rear leaf, front leaf spring,
  parallel leaf, parallel leaf spring kit, u bolt kit?, u bolt plate, reversed eye spring, super slide spring,
  spring slider, batwing, solid axle kit, solid front axle, leaf spring conversion, multi leaf, leaf?, spring pad,
  spring u bolt, spring liner, traction bar, slapper bar, caltrac, traction device, i beam?
suspension/axles/radius
  radius rod, hairpin, hair pin, split wishbone, wishbone, wishbone split kit, radius arm, hairpin radius rod,
  panhard rod?, batwing bracket, front four bar, four bar kit, front 4 bar
suspension/axles/spindles
  spindle, kingpin, king pin, kingpin set, king pin set, king pin kit, spindle nut, steering arm, steering knuckle,
  knuckle, round back spindle, square back spindle, spindle (bolt|mount|kit|bushing|pin|arm), round spindle, early
  ford spindle, stub axle, hub carrier
suspension/bushings
  bushing and ball joint, bushings and ball joints, suspension bushing
suspension/bushings/rebuild
  front end rebuild [kit], front end kit, front end rebuilding, ball joint, balljoint, upper ball joint, lower ball
  joint, front suspension rebuild kit, suspension rebuild kit, front end suspension kit, ball joint boot, hyper
  flex, master bushing kit, front end master kit, steering rebuild kit, front suspension kit, control arm (master
  rebuild kit|rebuild kit|service kit), master rebuild kit suspension, steering knuckle bearing
suspension/bushings/steering
  tie rod, tie rod end, inner tie rod, outer tie rod, tie rod (sleeve|adjuster|adjusting sleeve|end
  boot|tube|assembly|conversion), pitman arm, idler arm, center link, centerlink, drag link, steering linkage, relay
  rod, steering link, adjuster sleeve, drag link end, steering stabilizer, steering damper, bump steer kit,
  bumpsteer, bump steer, idler?, steering arm kit, steering linkage kit, ackerman
suspension/bushings/bushings
  bushing, bushing kit, bushing set, control arm bushing, sway bar bushing, leaf spring bushing, trailing arm
  bushing, shock bushing, poly bushing, urethane bushing, rubber bushing, delrin bushing, bushings, bump stop,
  bumpstop, snubber, polyurethane, control arm shaft, cross shaft, control arm shaft kit, alignment (cam|shim),
  alignment cam bolt, camber shim, axle snubber, spring bushing, bushing sleeve, upper control arm shaft, control
  arm bumper, rebound bumper, axle bumper, jounce bumper, suspension bumper, bumper stop, camber kit, camber bolt,
  caster kit, alignment kit, inner shaft, control arm bushing kit, strut rod bushing, strut arm bushing, eccentric,
  control arm bushing and shaft kit
suspension/shocks
  shock and spring, shocks and struts, coilovers and shocks, shocks and springs, struts and springs
suspension/shocks/coilovers
  coilover, coil over, coilovers, coil over (kit|system|conversion|shock|suspension), coilover
  (kit|system|conversion|shock|spring|bracket|wrench|mount), coil over (spring|bracket|mount), coil over conversion
  kit, spanner coil over, proma star, aldan, viking shock
suspension/shocks/shocks
  shock, shocks, shock absorber, strut, struts, gas shock, tube shock, shock (mount|bracket|stud|tower|boot|tower
  brace|extension|relocation|bolt|crossmember|hoop|kit), lever shock, rear shock, front shock, strut mount, strut
  bearing, shock relocation kit, strut tower brace, drop shock, monotube
suspension/shocks/springs
  coil spring, coil springs, front coil spring, rear coil spring, spring rate, springs<, spring<, coil?, spring
  (spacer|isolator|insulator|rubber|cup|clamp), coil spring spacer, coil spring isolator, front spring, rear spring,
  hyperco, conical spring, progressive spring, lb spring, spring set<, torsion bar, torsion bar
  (key|adjuster|bushing|socket), spring compressor bolt?, helper spring, overload spring, helper bag?
suspension/control-arms
  control arm, a arm, trailing arm, upper arm, lower arm, control arms, wishbone arm, upper and lower control arm,
  rear control arm, truck arm, truck arms, trailing arms, lower control arm, upper control arm
suspension/control-arms/tubular
  tubular control arm, tubular upper, tubular lower, tubular a arm, tubular arm, tubular trailing arm, strut rod,
  strut rod kit, strut bar lower, strongarm, strongarms, boxed control arm, lower arm strut, tubular~, adjustable~
suspension/control-arms/stock
  stamped control arm, control arm assembly, oe control arm, stamped~, reproduction~, oem~, stock~
suspension/chassis
  chassis kit, chassis part, ifs, irs, ifs and chassis
suspension/chassis/mustang-ii
  mustang ii?, mustang 2?, ifs kit, mustang ii (kit|ifs|crossmember|front end|suspension|ifs kit), front
  crossmember, ifs crossmember, independent front suspension, crossmember kit?, crossmember, cross member, superide,
  m2 front suspension, front suspension crossmember, bolt in crossmember, weld in crossmember, mii?, mii front end
suspension/chassis/frames
  chassis, frame, frame rail, rolling chassis, subframe, sub frame, subframe connector, sub frame connector, front
  clip, frame (kit|clip|boxing|notch|c notch|horn|section|extension|boxing plate|stiffener|bracket), c notch, step
  notch, boxing plate, frame boxing plate, body mount, body mount (kit|bushing|cushion|pad|bolt), cab mount, cab
  mount bushing, x member, x member kit, perimeter frame, subframe bushing, subframe mount, subframe bolt, chassis
  brace, frame brace, body bushing, k member, kmember, bolt in subframe, radiator core mount, frame swap kit, rear
  frame section, firewall to frame brace, monte carlo bar, export brace, shock tower brace, cowl brace, firewall
  brace, chassis stiffening kit, frame stiffening, core support bushing, suspension crossmember, rear crossmember,
  front crossmember assembly, frame crossmember, crossmember brace
suspension/chassis/rear
  rear suspension kit, rear suspension, torque arm, 3 link, three link, watts link, watt link, independent rear
  suspension, g bar, truck arm kit, rear suspension conversion, rear coil conversion, air ride rear suspension,
  trailing arm kit, suspension system?, suspension package, total control
suspension/links
  link and hardware, links and hardware, suspension link
suspension/links/rod-ends
  rod end, heim joint, heim, rod end bearing, spherical bearing, spherical rod end, 4 link, four link, 4link,
  triangulated 4 link, parallel 4 link, 4 link (kit|bar|tab|bracket|bushing), four link kit, panhard, panhard bar,
  panhard (rod|bar kit|bracket|mount), track bar, ladder bar, ladder bars, jam nut, clevis, tube adapter weld in,
  weld in tube adapter, tube end, weld in tube end, link bar, rod end boot, misalignment spacer, high misalignment,
  johnny joint, radius rod end, bung threaded tube, threaded tube end, swedged tube, pivot bushing weld in, toe
  link, lateral link, trailing link, camber link, control link, upper link, lower link, link kit, toe arm, toe arms,
  camber arm, trailing arm link
suspension/links/brackets
  suspension bracket, weld on bracket, weld on tab, chassis tab, frame bracket, four link bracket, axle bracket,
  shock bracket weld, tab<, bracket tab, weld tab, suspension tab, gusset, clevis tab, link tab, mounting tab, 4
  link tab, axle mount bracket, panhard bracket
suspension/lowering
  lowering
suspension/lowering/drop
  lowering kit, drop kit, lowering spring, lowering springs, drop spring, drop coil, drop shackle, drop hanger,
  lowering (block|shackle|hanger|shock|package|coil|link), flip kit, axle flip kit, drop package, static drop,
  dropped coil, lowering suspension kit, lift kit, leveling kit, lift spring, drop coil spring, coil spring drop,
  front drop, rear drop, lowered suspension, drop coils, lift block, body lift, drop?, lowering leaf spring
suspension/lowering/spindles
  drop spindle, dropped spindle, lowered spindle, lowering spindle, drop spindles, modular drop spindle
suspension/steering
  steering box, steering gear, steering box and rack
suspension/steering/power
  power steering, power steering (pump|box|kit|hose|conversion|conversion kit|reservoir|line|cooler|gear|gear
  box|fitting|adapter|cylinder|control valve|ram|hose kit|pulley kit|rebuild kit|valve|pressure hose|return hose),
  steering pump, ps pump, ps hose, saginaw pump, type ii pump, steering hose, electric power steering, eps, ps
  reservoir, power steering adapter fitting, power steering fitting, pump reservoir steering, power steering flow
  control valve, steering pressure hose, steering pump reservoir, steering cooler, power steering filter
suspension/steering/boxes
  steering box, steering gear box, steering gearbox, manual steering, manual steering box, vega box, vega steering,
  cross steer, steering box (mount|adapter|rebuild kit|bracket|seal kit|coupler mount|cover), sector shaft, quick
  ratio, 605 box, 525 box, 800 box, worm gear steering, cowl steering, steering gear, unisteer, cross steer kit
suspension/steering/racks
  rack and pinion, rack, steering rack, rack and pinion (kit|cradle|conversion|mount|bushing|cradle kit), power
  rack, manual rack, rack bushing, steering rack (bushing|bellow|boot|extension), cradle kit, rack spacer
suspension/columns
  column and wheel, steering columns and wheels
suspension/columns/columns
  steering column, column, tilt column, shift column, tilt steering column, column drop, column mount, column floor
  mount, steering column (mount|drop|floor mount|dash mount|bearing|knob|lever|cover|shift lever|bushing|turn signal
  lever|swivel|insert|trim ring|adapter|floor plate|repair kit|wiring adapter|collar|sleeve|support), turn signal
  lever, column shifter lever, tilt lever, column dress up, floor shift column, column shift column, tilt column
  lever, column floor plate, tilt mechanism, column shaft, clock spring, clockspring, column bearing, column
  bushing, column lever, column cover, column to floor pad, steering column (pad|post|grommet|floor
  pad|boot|seal|post floor pad|gearshift boot|clamp|key|lock), column grommet, column shift lever, column turn
  signal, column wiring?
suspension/columns/shafts
  steering (u joint|shaft|coupler|joint|rag joint|universal joint|coupling|shaft support|shaft bearing|shaft
  kit|intermediate shaft|vibration reducer), rag joint, dd shaft, double d shaft, double d, dd, coupler steering,
  steering shaft, support bearing, intermediate shaft, vibration reducer, vibration damper joint, needle bearing u
  joint, steering box coupler, rod end shaft support
suspension/columns/wheels
  steering wheel, steering wheel (adapter|hub|cover|horn button|kit|center cap|spacer|nut|puller adapter|quick
  release|grip|horn ring|emblem|half wrap), horn button, horn ring, horn cap, horn contact kit, steering wheel
  adapter kit, quick release hub, banjo wheel, banjo steering wheel, hub adapter, wood grain wheel, 3 spoke wheel,
  wheel adapter hub, steering hub, grant wheel, quick release steering
suspension/sway-bars
  sway bar, swaybar, anti sway bar, antisway bar, anti roll bar, antiroll bar, stabilizer bar, stabiliser bar, end
  link, endlink, sway bar (link|end link|kit|bracket|mount|clamp|relocator|endlink|frame bracket), stabilizer
  (link|bar link|bar kit), track kit?
`;
