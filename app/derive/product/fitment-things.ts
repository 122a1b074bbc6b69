// The things that titles name, by what their kind says of fit. A title's last thing is what it sells.

const phrases = (text: string) =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Made to a size, not for a car. */
export const universalThings = phrases(`
  hose end, fitting, adapter, adaptor, union, coupler, coupling, bulkhead, tee, y block, y fitting, weld bung, bung, an cap, an plug
  npt plug, port plug, orb plug, orb cap, hex plug, allen plug, pipe plug, flare cap, flare plug, tube nut, tube sleeve, b nut, banjo, elbow
  reducer, nipple, fuel block, distribution block, fuel log, check valve, shut off valve, shutoff valve, ball valve, ferrule, crush washer
  stat o seal, dowty, o ring, line separator, hose separator, line clamp, hose clamp, t bolt clamp, p clamp, cushion clamp, adel clamp
  heat shrink, wire loom, split loom, ptfe hose, braided hose, fuel hose, push lock, push lok, hose, hardline, hard line, tubing, nicopp, fuel line
  vacuum hose, hose sleeve, fire sleeve, heat sleeve, hose cover, fuel filter, efi filter, efi pump, inline pump, in tank pump, micron, flaring kit, pressure test kit, efi fuel system, efi starter kit, starter kit, inline filter, in line filter, filter element, replacement element
  pre filter, fuel pump, pump kit, regulator, sending unit, level sender, fuel sender, sender, fuel cell, surge tank, swirl pot, catch can, efi system, efi kit
  fuel injection system, fuel injection kit, sniper efi, throttle body efi, fuel system kit, fuel delivery kit, pump hanger, fuel sock, pump strainer, strainer, relay
  an wrench, hose cutter, vise jaw, vise insert, hose press, assembly tool, flaring tool, tube bender, tubing bender, tubing cutter, mandrel, test gauge
  fuel pressure gauge, pressure gauge, motor oil, engine oil, racing oil, classic oil, hot rod oil, oil 5 qt, gear oil, brake fluid, coolant, antifreeze, assembly lube, lube, grease, thread sealant, sealant, additive
  zddp, power steering fluid, transmission fluid, atf, break in oil, fuel stabilizer, octane booster, rtv, threadlocker, brake cleaner, carb cleaner
  toggle switch, push button, terminal, battery cable, fuse block, fuse panel, fuse box, bulb, led strip, gauge, shift knob, steering wheel, seat belt, lap belt
  bucket seat, bomber seat, sound deadener, sound deadening, insulation mat, rod end, heim joint, air spring, air bag, air tank, band clamp, v band, exhaust clamp
  exhaust tip, muffler, glasspack, glass pack, resonator, exhaust tubing, u bend, mandrel bend, header wrap, exhaust wrap, electric fan, pusher fan, puller fan`);

/** No part of a car. */
export const otherThings = phrases(`
  hot wheels, christmas ornament, ornament, garage clock, wall clock, neon clock, t shirt, tee shirt, shirt, hoodie, hat, beanie, snapback, ball cap, baseball cap, trucker cap, club cap, jacket, sweatshirt, sock, glove, apron, helmet, mug, tumbler
  koozie, sticker, decal, poster, tin sign, metal sign, neon sign, wall sign, garage sign, sign, banner, flag, keychain, key chain, key fob, lanyard, gift card, gift certificate
  book, service manual, shop manual, owner manual, owners manual, repair manual, catalog, magazine, calendar, art print, model kit, diecast, die cast, air freshener, wax, polish
  detailer, detail spray, car wash, car shampoo, microfiber, towel, chamois, clay bar, glass cleaner, chrome cleaner, waterless wash, metal cleaner, interior cleaner, leather conditioner, tire shine, tire dressing
  wheel cleaner, degreaser, torque wrench, wrench set, wrench, socket set, ratchet, pliers, screwdriver, hammer, floor jack, bottle jack, jack stand, post lift, car lift
  scissor lift, creeper, engine stand, engine hoist, engine crane, dolly, dollies, tool box, toolbox, tool cart, stool, workbench, welder, grinder, drill bit, impact gun, multimeter
  timing light, tool, tool set, sandblaster, blast cabinet, parts washer, service fee, core deposit, shipping protection, route protection`);

/** Made for an engine or a car; some have a universal thing in their name, such as a fuel rail. */
export const boundThings = phrases(`
  fuel rail, injector, voltage regulator, window regulator, radiator hose, brake hose, brake line, brake line kit, oil filter, mechanical fuel pump, mechanical pump, rotary vane pump, carbureted pump, block off
  low pressure fuel pump, oil pump, water pump, power steering pump, gauge cluster, gauge set, gauge panel, gauge kit, gauge pod, carburetor, carb, intake manifold, manifold, transmission adapter, bellhousing
  wheel adapter, motor mount, engine mount, gasket, spark plug, plug wire, fuel tank, gas tank, radiator, thermostat, valve cover, oil pan, distributor, coil, header, exhaust manifold
  car cover, dust cover, vehicle cover, truck cover, glove box, glovebox, seat cover, seat upholstery, air cleaner, air filter, master cylinder, caliper, converter, starter, alternator, distributor cap, gas cap, hub cap, wheel, spacer, tire, crossmember, shifter
  bracket, plate, panel, cover, trim, molding, rocker, camshaft, lifter, timing cover, head bolt, harness, emblem, bezel, lens, tail light, headlight, hood, fender, door handle, mirror, weatherstrip, seal, cylinder head, head, piston, crankshaft`);
