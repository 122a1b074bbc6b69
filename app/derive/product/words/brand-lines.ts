// What a brand is known for. A brand with one line of goods says much, one with many little; the departments and groups
// are in the order of how much of its range lies there.
import { remembered } from "./remembered.ts";

const lines = `
brakes: wilwood, baer, ssbc, stainless steel brakes, right stuff, right stuff detailing, mp brakes, master power brakes,
  leed brakes, hawk performance, ebc, powerstop, raybestos, wagner, bendix, inline tube, fine lines, kugel komponents
brakes/custom-wheels: american racing, cragar, halibrand, billet specialties wheels, us mags, foose, ridler, weld racing,
  centerline, budnik, boyd coddington, american legend, et wheels, radir, schott, forgeline, vision wheel
brakes/steel-wheels: wheel vintiques, wheelsmith, detroit steel wheel
brakes/tires: coker, coker tire, diamond back, firestone, bfgoodrich, bf goodrich, hoosier, mickey thompson, hankook,
  michelin, toyo, nitto
brakes/hubcaps: gorilla, mcgard, mooneyes
suspension: ridetech, qa1, detroit speed, hotchkis, heidts, tci engineering, art morrison, speedway motors chassis, umi,
  umi performance, bmr, belltech, cpp, classic performance products, chassis engineering, fatman fabrications,
  total cost involved, welder series, pete and jakes, so cal speed shop, super bell, magnum axle, global west,
  church boys, scott s hotrods, no limit, porterbuilt, kyb, bilstein, viking, aldan, aldan american, koni, monroe,
  qa 1, afco, moog, proforged, energy suspension, prothane, eibach, addco, posies, eaton detroit spring, aam
suspension/air-ride: airride technologies, slam specialties, accuair, air lift, viair, firestone ride rite, bagriders
suspension/columns: ididit, flaming river, billet specialties, grant, lecarra, budnik steering, colorado custom
suspension/steering: borgeson, unisteer, lares, steeroids
engine/valvetrain: comp cams, lunati, crane cams, isky, isky racing cams, howards cams, cloyes, crower, manley, scorpion,
  harland sharp, elgin
engine/heads: trick flow, afr, airflow research, dart, brodix, racing head service, promaxx
engine/intakes: weiand, offenhauser
engine/cooling: be cool, griffin, champion cooling, cold case, spal, derale, flowkooler, stant, flex a lite, us radiator,
  mishimoto, dewitts, afco cooling, northern radiator, stewart components, proform cooling, walker radiator
engine/gaskets: fel pro, felpro, cometic, mr gasket, sce gaskets, rebco
engine/oil: melling, milodon, canton, moroso, champ pans, stef s
engine/transmissions: tci automotive, hurst, b and m, gearstar, tremec, mcleod transmission, lokar, gennie shifter,
  american powertrain, silver sport, performance automatic, transgo, bowler, monster transmission, shiftworks, hughes
engine/clutches: mcleod, centerforce, ram clutches, ram automotive, zoom, hays, luk, act, spec
engine/driveline: currie, strange, strange engineering, moser, richmond gear, yukon, yukon gear, eaton, auburn, spicer,
  ratech, motive gear, us gear, detroit locker, moser engineering, john s industries
engine/engines: eagle, scat, wiseco, je pistons, mahle, sealed power, clevite, arp, icon, keith black, probe, blueprint,
  blueprint engines, k1, callies
engine/belts: march performance, march, vintage air front runner, eddie motorsports, concept one, billet specialties tru trac,
  ati, powerbond, drive junky, ictbillet, dirty dingo brackets, kwik performance, all american billet
engine/mounts: dirty dingo, trans dapt, hooker blackheart, ict billet
exhaust/headers: hooker, hedman, sanderson, doug s, doug s headers, patriot, patriot exhaust, stainless works headers, american racing headers,
  kooks, speed engineering, schoenfeld, ultimate headers, flowtech, pacesetter
exhaust/mufflers: flowmaster, magnaflow, cherry bomb, thrush, borla, dynomax, smithys, walker mufflers, hushpower
exhaust/systems: pypes, waldron s, gardner exhaust, corsa
exhaust/parts: vibrant, cone engineering, dei, design engineering, heatshield products, thermo tec, qtp, remflex, walker
exhaust/air-cleaners: k and n, kn, k n, spectre, wix air, airaid, aem intakes
exhaust/boost: procharger, vortech, paxton, whipple, magnuson, blower shop, weiand superchargers, garrett, turbonetics,
  precision turbo, nos, nitrous express, zex, torqstorm, littlefield, bds, cx racing
fuel: aeromotive, holley, fuelab, deatschwerks, walbro, ti automotive, carter, fitech, fast, edelbrock, quick fuel,
  demon, ricks tanks, magnafuel, weldon, bosch, radium, radium engineering, mallory, russell
fuel/an-fittings: earls, earl s, fragola, aeroquip, xrp, red horse, red horse performance, redhorse, evil energy, vibrant fittings,
  russell performance, goodridge, jegs fittings, speedflow, raceflux, ict fittings, performance world
fuel/pumps: walbro, deatschwerks, facet, aeromotive pumps, airtex, racetronix, quantum fuel
fuel/tanks: tanks inc, rick s tanks, boyd welding, boyd s, rci, jaz, fuel safe, atl, spectra premium, robbmc
fuel/carburetors: rochester, stromberg, weber, demon carburetion, brawler, barry grant, quick fuel technology, autolite carb
fuel/efi: fitech, msd atomic, holley efi, fast efi, sniper
fuel/ignition: msd, pertronix, accel, taylor, taylor cable, mallory ignition, ngk, champion spark plug, autolite, crane ignition,
  moroso wires, davis unified ignition, dui, denso, e3
interior/gauges: auto meter, autometer, dakota digital, classic instruments, stewart warner, new vintage usa, speedhut,
  vdo, dolphin, intellitronix, equus, aem, haneline
interior/climate: vintage air, classic auto air, old air products, restomod air, nostalgic ac, four seasons, hot rod air
interior/seats: tmi, tmi products, procar, scat procar, corbeau, legendary auto interiors, distinctive industries, pui, parts unlimited interiors,
  wise guys, glide engineering, seatbelt solutions, seatbelt planet, juliano s, rci belts, simpson belts, recaro
interior/carpet: dynamat, hushmat, acc, auto custom carpets, quietride, lizard skin, kilmat, trim parts carpet, boom mat
interior/pedals: clayton machine works
electrical/wiring: painless, painless performance, painless wiring, american autowire, ron francis, ron francis wiring, kwik wire,
  it s a snap, rebel wire, ez wiring, haywire, m and h, m h electric, speartech, psi conversion, infinity box
electrical/charging: powermaster, tuff stuff, proform electrical, delco remy, db electrical
electrical/lighting: dapper lighting, united pacific, trucklite, digi tails, holley retrobright, snake eater, morimoto, cibie, philips, sylvania, spyder
electrical/audio: custom autosound, retrosound, ken harrison, kicker, pioneer, jl audio, rockford fosgate
electrical/switches: optima, odyssey, antigravity, braille, xs power, cole hersee, watson s streetworks, interstate
electrical/accessories: autoloc, new port engineering, raingear, wolo, hella horns, specialty power windows
body: goodmark, amd, auto metal direct, dynacorn, classic industries body, key parts, bob drake, brookville, spectra body,
  golden star, tabco, sherman, mar k, trim parts, scott drake
body/glass: metro moulded, metro, softseal, steele rubber, steele rubber products, fairchild, repops, precision replacement parts,
  auto city classic, nu relics, electric life, precision, soff seal
body/truck-bed: mar k, bed wood, horkey s wood, bruce horkey
body/emblems: trim parts
tools: lisle, otc, sunex, craftsman, proform tools, performance tool, titan, tekton, milwaukee, dewalt, makita, gearwrench, koul tools,
  eastwood, lincoln electric, miller electric, hobart, weld pak, powerbuilt, snap on, mac tools, rol air, mastercool
accessories/care: meguiar s, meguiars, mothers, chemical guys, griot s garage, turtle wax, adam s polishes, california car duster, wizards
accessories/fluids: lucas, lucas oil, joe gibbs, driven, driven racing oil, amsoil, mobil 1, royal purple, valvoline, permatex, loctite,
  vp racing, red line, redline oil, torco, por 15, wd 40, crc, gunk, dupli color, duplicolor, rust oleum, sem, 3m, brad penn, penn grade, marvel
accessories/covers: covercraft, coverking, california car cover
accessories/safety: simpson, racequip, g force, impact, bell helmets, stroud, dj safety, competition engineering
accessories/books: cartech, haynes, chilton, motorbooks, ct publications
accessories/hardware: totally stainless, amk
`;

function readLines(): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const block of lines.trim().split(/\n(?=\S)/)) {
    const [place = "", names = ""] = block.split(/:(.*)/s);
    for (const name of names.split(",").map((text) => text.trim().toLowerCase().replaceAll(/\s+/g, " ")))
      places.set(name, [...(places.get(name) ?? []), place]);
  }
  return places;
}

export const brandLines: ReadonlyMap<string, readonly string[]> = readLines();

const endings =
  /\b(inc|llc|co|corp|company|usa|performance|products|racing|industries|engineering|automotive|brand)\b\.?/g;

/** Where the goods of this vendor lie; empty for a name that says nothing. */
export const linesOfVendor = remembered((vendor): readonly string[] => {
  const name = vendor
    .toLowerCase()
    .replaceAll(/['’]/g, " ")
    .replaceAll("&", " and ")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
  const plain = name.replaceAll(endings, "").replaceAll(/\s+/g, " ").trim();
  return brandLines.get(name) ?? brandLines.get(plain) ?? brandLines.get(plain.replaceAll(" ", "")) ?? [];
}, 5_000);
