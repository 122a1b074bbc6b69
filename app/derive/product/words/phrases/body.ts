export const bodyPhrases = `
body
  body, exterior, body part, exterior part, exterior trim, exterior and body, body and exterior, frame and body
  part, body panel, body component, exterior accessory, restoration body
body/bumpers/bumpers
  bumper, bumpers, bumper (bracket|guard|bolt|arm|filler|cushion|mount|kit|end|iron|face bar|blade|jack
  slot|trim|brace|tip|valance|cover|bolt kit|shock|insert|mounting bracket), front bumper, rear bumper, nerf bar,
  nerf bars, bumperette, spreader bar, valance, valance panel, front valance, rear valance, roll pan, rollpan,
  bumper delete, bumperettes, face bar, push bar, tube bumper, bumper reinforcement, impact bar, bumper absorber,
  bumper arm grommet, bumper grommet, bumper bracket grommet, bumper valance, license bracket bumper
body/emblems/emblems
  emblem, badge, script, nameplate, name plate, letter set, molding, moulding, moldings, trim molding, body side
  molding, side molding, wheel well molding, wheel lip molding, rocker molding, drip rail molding, windshield
  molding, window molding, reveal molding, windshield reveal molding, belt molding, belt line molding, door edge
  guard, edge guard, molding clip, moulding clip, trim clip, emblems and trim, hood ornament, ornament, hood emblem,
  fender emblem, grille emblem, trunk emblem, quarter panel emblem, spear, stainless trim, exterior trim kit,
  stainless molding, stone guard, gravel guard, gravel shield, fender skirt, fender skirts, skirt, skirts, fender
  trim, fender ornament, hood spear, hood bar, trim<, trim kit<, hood molding, roof rail molding, drip molding, vent
  ornament, fuel door guard, gas door guard, door guard, pinstripe, curb feeler, curb feelers, continental kit, lake
  pipe trim, ss emblem, bowtie, crest, fender louver, louver, louvers, bright work, brightwork, medallion, trunk lid
  emblem, tail panel molding, sill molding, letters, tailgate letters, hood letters, letter kit
body/fiberglass
  fiberglass body, fiberglass, fibreglass
body/fiberglass/bodies
  fiberglass (body|fender|panel|dash|door|running board|roof|front end|deck lid|body kit|part|grille
  shell|bumper|bed|rear fender|coupe body|roadster body|car body), fibreglass (body|fender|panel), roadster body,
  coupe body, steel body, steel roadster body, car body, replica body, kit car body, body shell, t bucket body, t
  bucket kit, bucket body, one piece front end, tilt front end, flip front end, bodies and fender, fenders
  fiberglass, complete body, body package, carbon fiber fender, quarter scoop, side scoop, body scoop, brake scoop,
  scoop quarter
body/grilles/grilles
  grille, grill, grilles, grille (insert|shell|bar|mount|bracket|molding|emblem
  bracket|kit|extension|trim|support|surround|bolt|assembly|guard|bezel), grill shell, grill insert, billet grille,
  radiator shell, billet grill, mesh grille, grille shell insert, grille bar, grille teeth, tube grille, deuce
  grille
body/hoods/hoods
  hood, bonnet, decklid, deck lid, decklid skin, trunk lid, boot lid, trunk, cowl hood, cowl induction hood, steel
  hood, hood panel, hood skin, hood (bumper|pad retainer|side|top|louver|extension|panel|blister|lip), trunk (lid
  skin|floor lid|kit|brace), hoods and decklid, hood and trunk, ram air hood, hood bulge, hood sides, 3 piece hood,
  cowl induction, smooth hood, hood side panel, rumble seat lid, rumble lid, fiberglass hood, hood scoop panel,
  fiberglass trunk lid, fiberglass decklid, hood corner, hood corners, hood protector, bug deflector, bug shield,
  hood deflector
body/hoods/hinges
  hood (hinge|latch|strut|spring|pin|release|release cable|prop|lift|strap|catch|lock|hinge spring|prop
  rod|pull|release kit|hold down|handle|mechanism|pin kit|latch kit|lace), hood hinges, trunk
  (hinge|latch|lock|strut|release|torsion rod|rod|prop|lid hinge|handle|popper lock|seal channel|shock), decklid
  (hinge|latch), deck lid hinge, lift support, gas strut, gas spring lift, hood pins, tilt hood kit, hood lift kit,
  trunk hinge, hood shocks, hinge pad, trunk hinge pad, hood strut, hood catch, trunk handle pad, hood piston, trunk
  piston, hood damper, hood cable, pull down motor, decklid pull down
body/mirrors
  mirror and handle, mirrors and handles, door hardware, exterior hardware
body/mirrors/mirrors
  mirror, mirrors, side mirror, door mirror, peep mirror, outside mirror, rear view mirror exterior, side view
  mirror, sport mirror, bullet mirror, swan mirror, tow mirror, door handle, outside door handle, exterior door
  handle, door handles, outside handle, door handle (gasket|pad|kit|button|set|spring|assembly|ferrule), handle
  exterior, mirror (arm|bracket|glass|head|mounting kit|gasket|clamp|bolt|mount|mounting pad), remote mirror, mirror
  remote cable, exterior mirror, peep mirrors, billet door handle, handle<, tailgate handle, handles<, shaved door
  handle, shaved door handle kit, shaved handle kit, shaved handle, mirror motor, mirror switch?, door handle pads,
  handle pad, mirror base, mirror glass replacement
body/mirrors/locks
  door lock, door latch, latch<, lock cylinder, door lock cylinder, door lock (set|kit|cylinder|key|knob|rod), bear
  claw latch, bear claw, bear jaw latch, bearclaw, door striker, striker, striker bolt, striker plate, lock set,
  door and trunk lock set, trunk lock kit, door latch kit, latch kit<, door lock assembly, striker pin, safety pin
  striker, latch assembly, glove box and trunk lock, door lock set, key lock set, door catch, lock<, door dovetail,
  trunk lock cylinder, locks<
body/sheet-metal
  sheet metal, sheetmetal, body sheet metal
body/sheet-metal/panels
  fender, fenders, front fender, rear fender, inner fender, fender
  (bolt|brace|apron|extension|patch|liner|well|bracket|shim|splash shield|welting|washer body|kit|panel|support),
  floor pan, floorpan, floor pans, trunk floor, trunk pan, trunk floor pan, floor panel, floor (patch|patch
  panel|brace|support|board|section|riser), quarter panel, quarter, quarter panels, quarter skin, quarter panel
  skin, quarter extension, rocker panel, rocker, rockers, patch panel, patch, patch panels, body patch, repair
  panel, wheelhouse, wheel house, wheel tub, wheel tubs, mini tub, mini tubs, mini tub kit, tail panel, tail light
  panel, rear body panel, cowl panel, cowl vent, cowl top, cowl side panel, cab corner, cab corners, roof skin, roof
  panel, roof, lower quarter, trunk drop off, drop off, body panels, radiator support, core support, radiator core
  support, rad support, apron, shock tower, package tray metal, toe board, toe panel, steel fender, splash shield,
  splash apron, welting, fender welting, body welt, dutchman panel, inner rocker, outer rocker, inner fender panel,
  sill plate metal, skid plate, front inner fender, battery tray panel, frame rail cover, tunnel cover, transmission
  tunnel, trans tunnel, body mount floor brace, tub?, wheel well, wheelwell, valance metal, tail pan, subrail, cab
  floor, cab floor pan, rear seat floor, inner structure, pillar, a pillar, hinge pillar, gas tank brace, rain
  gutter, drip rail, quarter window frame panel, bedside, bed side, bed side panel, inch cowl?, cowl?, fender
  filler, tow panel, splash pan, gravel pan, stone deflector, fender bracing, bed floor panel?, body panel kit,
  inner quarter, outer wheelhouse, inner wheelhouse, door jamb, toeboard, cowl kick panel, shock panel, pinch weld
  panel, body channel, hat channel, subfloor, floor reinforcement, torque box, torque boxes, cab clip, header panel,
  header panel assembly, nose panel, nose?, front end assembly, doghouse, front clip sheet metal, mud flap, mud
  flaps, mudflap, splash guard, splash guards, rock guard, inner fender liner, hood extension, filler panel rear,
  rear clip, cab?, cab back panel, sail panel exterior, roof assembly, hatch?, hatchback
body/sheet-metal/doors
  door, doors, door skin, door shell, door hinge, door hinges, door hinge (pin|kit|pin and bushing
  kit|pins|bushing|pin kit|bolt|roller), hinge pin, hinge pin kit, door check, door check strap, door stop, suicide
  door hinge, suicide door kit, hidden door hinge, hinge<, hinge<, door bottom, door patch, door frame, door shim,
  door check link, hidden hinge, door alignment, door limit strap, door brace, lambo hinge
body/sheet-metal/firewalls
  firewall, recessed firewall, smooth firewall, firewall panel, firewall kit, inner fender well, smooth inner
  fender, smoothie firewall, filler panel, radiator filler panel, core support cover, radiator show panel, show
  panel, radiator cover panel, firewall (pad metal|fill panel|plate), block off panel, delete panel, louvered panel,
  inner panel, fender apron set, engine bay panel
body/glass
  weatherstrip and glass, glass and weatherstrip, weatherstripping and seal, window part, window, windows,
  weatherstrip and rubber, rubber and weatherstrip, rubber part
body/glass/weatherstrip
  weatherstrip, weather strip, weatherstripping, weather stripping, weatherstripping kit, door seal, trunk seal,
  hood seal, windshield (seal|gasket|rubber|weatherstrip), window (seal|sweep|felt|channel|run
  channel|rubber|weatherstrip|gasket|felts|sweeps), back glass seal, rear window (seal|gasket|rubber), window felt,
  window sweep, beltline, beltline weatherstrip, belt weatherstrip, run channel, glass run, glass run channel, roof
  rail (seal|weatherstrip), roofrail seal, door (weatherstrip|rubber|gasket|bumper|seal kit|weatherstripping|rubber
  seal|jamb seal|weatherstrip kit), trunk (weatherstrip|gasket|rubber|bumper), cowl seal, cowl
  (gasket|weatherstrip|rubber|to hood seal), vent window (seal|rubber|gasket|weatherstrip), vent glass seal, quarter
  window (seal|weatherstrip|gasket), tailgate (seal|weatherstrip|gasket|bumper), rubber seal, rubber kit, rubber
  gasket set body, rubber bumper, rubber bumper set, rubber stop, firewall seal, body seal, rubber plug, body plug,
  body plug set, floor plug, drain plug body, lock strip, locking strip, locking gasket, bulb seal, edge trim, pinch
  weld, u jam, ujam, windlace, wind lace, fuzzy, cat whisker, door jamb seal, roof seal, top seal, convertible
  weatherstrip, t top seal, t top weatherstrip, grommet<, jamb switch boot, pillar post seal, door panel seal, body
  rubber, rubber<, seals<, welt<, sweeper, sweeper set, window sweeper, beltstrip, belt strip, lockstrip, chrome
  lockstrip, u jamb, u jamb seal, jamb seal, pillar seal, pillar post, lacing, hood lacing, cowl lacing, roof rail,
  roof rail set, roof rail gasket, lid rubber, bar rubber, rumble seat (rubber|lid rubber|step pad|bumper), anti
  squeak, antisqueak, window rubber, vent rubber, door bottom seal, header seal, top header seal, windshield rubber
  set, cowl vent (gasket|seal|rubber|grommet), vent (gasket|rubber) cowl, door bottom rubber, door top rubber,
  rubber channel, felt, window channel, glass channel felt, division bar, division bar seal, bumper rubber, hood
  bumpers, rubber bumper kit, side window rubber, top insert rubber, soft top insert rubber, window visor?, body
  grommet, rubber grommet, seal kit body, door seal master kit, sealing strip, setting channel, hood
  (weatherstrip|to cowl seal|lacing|bumper rubber)
body/glass/glass
  windshield, windscreen, glass, door glass, side glass, back glass, rear glass, rear window, window glass, vent
  glass, quarter glass, tinted glass, curved windshield, glass kit, auto glass, windshield glass, flat glass, glass
  set, back window, wind wing, windshield frame, windshield post, windshield (bracket|stanchion|clip|kit),
  windshield installation kit, one piece window, quarter window, vent window, vent window
  (assembly|frame|handle|kit|delete), glass channel, glass setting channel, setting tape, louvered back window, tint
  film, window tint, rear slider, sliding rear window, window frame, window visor, window visors, vent visor, rain
  guard, wind deflector, window deflector, sunroof deflector
body/glass/windows
  window regulator, power window, power window (kit|conversion|motor|regulator|conversion kit|lift), power windows,
  regulator window, window (lift|motor|crank mechanism|track|guide|roller|lift
  channel|stop|kit|mechanism|scissor|sash channel), manual window regulator, electric window, electric life window,
  window regulator (roller|assembly|gear|handle spring), vent window regulator, door glass roller, window motor,
  power window switch kit?, window crank motor, window guide, glass guide
body/glass/wipers
  wiper blade, wiper arm, wiper blades, wiper arms, windshield wiper, wiper (blade refill|arm and
  blade|refill|escutcheon|bezel|nut|transmission link), arm and blade, washer nozzle
body/truck-bed
  truck bed, bed part, pickup bed, bed, tonneau, tonneau cover, bed cover, truck bed cover
body/truck-bed/wood
  bed wood, bedwood, wood bed, bed strip, bed strips, wood bed kit, oak bed, bed floor, bed wood kit, bed floor kit,
  bed (bolt|strip kit|mount kit|bolt kit|floor strip|wood finish|board), bed rail, bed mat, bed liner, bedliner,
  wood floor, bed wood set, truck bed wood, wood kit bed
body/truck-bed/tailgates
  tailgate, tail gate, tailgate (chain|latch|hinge|link|cable|cover|panel|skin|trunnion|hardware|cap|handle
  kit|strap|band), front bed panel, bed panel, step side fender, header panel bed, stake pocket, bed roll, liftgate,
  bed cross sill, cross sill, bed apron, bed step, stepside?, fleetside?, spare tire carrier, tire carrier, spare
  tire mount, bed cap, truck topper, camper shell, topper, bed rack, headache rack, ladder rack, bed box, tool box
  truck bed?
body/truck-bed/steps
  running board, runningboard, running boards, step plate, side step, running board
  (mat|bracket|trim|step|cover|rubber|splash), scuff plate?, truck step, step bar, side bar step, running board
  rubber, running board matting, step pad, step mat, nerf step, rock slider
body/tops/tops
  convertible top, soft top, vinyl top, roadster top, top kit, convertible top
  (frame|motor|pump|cylinder|boot|latch|pad|cable|hose|kit|weatherstrip|fluid|switch motor|well liner|header),
  landau top, hard top, hardtop shell, top boot, top bow, top pad, top frame, t top, t tops, ragtop, top well liner,
  top insert, roof insert, boot cover, tops and frame, sunroof, sliding ragtop, carson top, bimini, top latch, vinyl
  roof, top canvas, removable hardtop
body/spoilers/spoilers
  spoiler, rear spoiler, front spoiler, air dam, wing, rear wing, chin spoiler, splitter, front splitter, body kit,
  ground effects, diffuser, side skirt, decklid spoiler, ducktail spoiler, trunk spoiler, front air dam, spoiler
  kit, fender flare, fender flares, flare kit body, wide body kit
body/towing/hitches
  hitch, trailer hitch, tow hitch, tow bar, tow hook, hitch ball, receiver hitch, hitch mount, luggage rack, roof
  rack, trunk rack, ski rack, hitch receiver, tow strap mount, gooseneck, trailer ball, trailer, towing, tow
  package, hitch cover, trunk luggage rack, receiver tube, bike rack, winch, hitch ball mount, towing mirror?,
  trailer harness?
`;
