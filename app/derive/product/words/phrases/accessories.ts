export const accessoriesPhrases = `
accessories
  apparel and accessory, accessories and apparel, merchandise, merch, swag, gear, lifestyle, novelty, automotive
  accessory?, car accessory?, promotional item
accessories/apparel
  apparel, clothing, clothes, apparel and gear, shirts and hat, shop wear
accessories/apparel/shirts
  t shirt!, tshirt!, tee shirt!, shirt!, shirts!, long sleeve!, crew neck!, crewneck!, logo tee!, graphic tee!,
  ladies tee!, mens tee!, womens tee!, youth tee!, kids tee!, v neck!, pocket tee!, work shirt!, button up!, baby
  onesie!, onesie!, henley!, jersey!, mens~, raglan!, ringer tee!, vintage tee!, pit shirt!, mechanic shirt!,
  bowling shirt!, tee black?, cotton tee!, unisex tee!, men s tee!, women s tee!, tees short sleeve!, blouse!,
  romper!, polo shirt!, tank top?, logo tees!
accessories/apparel/hats
  hat!, hats!, hoodie!, hoody!, hoodies!, sweatshirt!, beanie!, snapback!, trucker cap!, trucker hat!, ball cap!,
  baseball cap!, logo cap!, flexfit!, flex fit!, zip up!, zip hood!, zip hoodie!, pullover!, visor cap!, knit cap!,
  mesh cap!, bucket hat!, dad hat!, cap and hat!, windbreaker!, sweater!, skull cap!, winter cap!, full zip!, fleece
  jacket!, fleece pullover!
accessories/apparel/workwear
  jacket!, jackets!, glove!, gloves!, work glove!, nitrile glove!, mechanic glove!, mechanics glove!, coverall!,
  coveralls!, vest!, sock!, socks!, belt buckle!, bandana!, shop coat!, sunglasses!, pants!, sweatpants!, scarf!,
  wallet!, backpack!, safety glasses, safety goggles, knee pad, face mask!, gaiter!, flip flops!, slippers!, shoes
  casual!, jewelry!, necklace!, earring!, cufflink!, tie clip!, duffel bag!, fanny pack!, tote bag!, neck tie!,
  board shorts!, wrist watch!, mechanics apron!, lanyard<, ear protection, ear plug, respirator, dust mask
accessories/care
  car care, detailing, car detailing, cleaning, car wash, detail, care and cleaning, cleaners, polish and cleaner,
  cleaning supply
accessories/care/care
  wax, car wax, paste wax, polish, metal polish, chrome polish, aluminum polish, detail spray, detailer, quick
  detailer, quick detail, detailing kit, detail kit, car shampoo, car soap, wash soap, wash kit, wash and wax, wash
  mitt, microfiber, microfiber towel, microfiber cloth, chamois, wheel cleaner, tire shine, tire dressing, tire
  cleaner, interior cleaner, glass cleaner, leather conditioner, leather cleaner, clay bar, clay kit, ceramic
  coating, ceramic spray, spray wax, rubbing compound, polishing compound, cutting compound, compound polish, bug
  remover, tar remover, degreaser, engine degreaser, car duster, car duster brush, california duster, vinyl
  protectant, vinyl cleaner, protectant, trim restorer, bumper polish, mothers polish, meguiar, upholstery cleaner,
  carpet cleaner, convertible top cleaner, swirl remover, wheel brush, detailing brush, applicator pad, foam cannon,
  sealant wax, carnauba, carnauba wax, polishing cloth, polishing pad, foam pad polish, scratch remover, wax kit,
  waterless wash, mothers, air freshener, air fresheners, wax applicator, cleaner, cleaner spray?, hand cleaner,
  plastic polish, headlight restoration, headlight restoration kit
accessories/covers/covers
  car cover, car covers, truck cover, vehicle cover, indoor car cover, outdoor car cover, weatherproof cover, cover
  car, custom fit car cover, dust cover car, noah car cover, layer car cover, storage cover, car bubble, car
  capsule, motorcycle cover, convertible car cover, satin stretch cover, all weather cover, fitted cover, cab cover,
  universal car cover, outdoor cover, indoor cover, layer cover, indoor dust cover, dust cover?
accessories/decals
  decals and sign, decal and sticker, stickers and decal, signs and decor, garage decor, garage art, wall art,
  decals and stickers
accessories/decals/decals
  decal!, decals!, sticker!, stickers!, decal kit!, decal set!, stripe kit, stripe decal!, stripes, racing stripe,
  racing stripes, stripe set, vinyl stripe, vinyl graphic, graphic kit, sticker pack!, sticker sheet!, sign!,
  signs!, metal sign!, tin sign!, neon sign!, banner!, poster!, wall clock!, neon clock!, flag!, garage sign!, led
  sign!, wall art!, canvas print!, art print!, window cling!, bumper sticker!, magnet sign!, tin sign vintage!,
  thermometer sign!, license plate wall art!, street sign!, window decal!, embroidered patch!, iron on patch!, patch
  sew on!, sew on patch!, logo patch!, valve cover decal!, air cleaner decal!, data plate, data plate decal!,
  jacking instruction decal!, tire pressure decal!, restoration decal!, tailgate decal!, emission decal!, porcelain
  sign!, wall decal!, vinyl decal!, garage clock!, neon garage clock!, exterior decal!, graphics kit, graphics
accessories/decals/plates
  license plate frame, license plate, license frame, plate frame, license plate (bracket|holder|bolt|fastener|frame
  kit|mount|topper|cover|relocation|flip kit|surround|tag), number plate, vanity plate, plate topper, license tag,
  license tag frame, tag frame
accessories/fluids
  fluid and chemical, fluids and chemicals, chemical, chemicals, oil and fluid, fluids, oils and fluids, lubricants,
  chemicals and fluids, fluid, lubricant, oil and lubricant, additives
accessories/fluids/fluids
  motor oil, engine oil, break in oil, racing oil, synthetic oil, oil additive, zddp, zinc additive, zddplus, gear
  oil, gear lube, transmission fluid, atf, power steering fluid, brake fluid, dot 3, dot 4, dot 5, dot 3 brake
  fluid, dot 5 brake fluid, silicone brake fluid, coolant, antifreeze, water wetter, fuel additive, fuel stabilizer,
  octane booster, octane boost, fuel system cleaner, injector cleaner, lead additive, lead substitute, grease, wheel
  bearing grease, assembly lube, assembly lubricant, cam lube, engine assembly lube, hose assembly lube, fitting
  lube, anti seize, antiseize, penetrating oil, silicone lubricant, silicone spray, white lithium grease, dielectric
  grease, brake cleaner, brake parts cleaner, carb cleaner, carburetor cleaner, contact cleaner, parts cleaner,
  throttle body cleaner, rust remover, rust converter, rust inhibitor, rust preventer, rust dissolver, wd 40,
  lubricant spray, spray lubricant, starting fluid, differential fluid, limited slip additive, friction modifier,
  stop leak, radiator flush, cooling system flush, 10w30, 20w50, 10w40, 5w30, 15w40, sae 30, 30w, hydraulic fluid,
  hydraulic oil, washer fluid, refrigerant, r134a, ester oil, pag oil, shock oil, evapo rust, racing fuel, race
  fuel, chain lube, grease cartridge, quart oil, air filter cleaner, battery cleaner, oil stabilizer, coolant
  additive, fuel treatment, joe gibbs oil, driven oil, lucas oil, oil treatment, assembly lube tube, pre lube, valve
  lube, cam break in lube
accessories/fluids/sealants
  sealant, thread sealant, thread sealer, pipe sealant, pipe dope, thread tape, teflon tape, ptfe tape, ptfe thread
  tape, ptfe teflon thread tape, ptfe thread sealant, rtv, rtv silicone, silicone sealant, gasket maker, gasket
  sealer, gasket sealant, thread locker, threadlocker, loctite, epoxy, jb weld, j b weld, adhesive, weatherstrip
  adhesive, trim adhesive, spray adhesive, seam sealer, body filler, bondo, glazing putty, fuel tank sealer, gas
  tank sealer, gas tank sealer kit, tank sealer, fuel tank liner kit, tank liner, butyl tape, windshield urethane,
  urethane sealant, glue, headliner adhesive, super glue, exhaust sealant, muffler cement, exhaust putty, panel
  bond, 3m adhesive, body caulk, strip caulk, dum dum, double sided tape, emblem adhesive, emblem tape, contact
  cement, high tack, hylomar, permatex
accessories/fluids/paint
  paint, spray paint, engine paint, engine enamel, enamel, enamel paint, chassis paint, chassis black, high heat
  paint, high temp paint, vinyl dye, vinyl paint, interior paint, interior dye, trunk spatter paint, trunk splatter
  paint, spatter paint, primer, epoxy primer, clear coat, clearcoat, undercoating, under coating, undercoat, rust
  bullet, por 15, por15, por 15 paint, caliper paint, brake caliper paint, wheel paint, touch up paint, base coat,
  basecoat, single stage paint, reducer paint, powder coat, powder coating, exhaust paint, header paint, manifold
  paint, plasti dip, candy paint, metal flake, pinstriping paint, one shot enamel, paint kit, coating kit, bed liner
  spray, hardener, paint thinner, lacquer, lacquer thinner, automotive paint, frame paint, rust paint, suede paint,
  hot rod flatz, hot rod black, metal coating, aerosol paint, urethane paint
accessories/gift-cards/gift-cards
  gift card!, gift cards!, giftcard!, e gift card!, egift card!, gift certificate!, e gift certificate!, gift
  voucher!, store credit!, voucher!, e gift!, egift!, digital gift!, electronic gift!
accessories/books/books
  book!, books!, manual?, repair manual!, shop manual!, service manual!, owners manual!, owner s manual!, assembly
  manual!, workshop manual!, haynes!, chilton!, hardcover!, paperback!, dvd!, magazine!, catalog!, catalogue!,
  coloring book!, how to book!, wiring diagram!, literature!, sales brochure!, brochure!, guide book!, tech book!,
  how to rebuild!, factory assembly manual!, parts catalog!, how to build!, blueprint poster!, wiring manual!,
  calendar!, fabrication guide!, ebook!, e book!, instruction book!, build guide!, digital download!
accessories/gifts/gifts
  mug!, coffee mug!, pint glass!, shot glass!, koozie!, coozie!, can cooler!, keychain!, key chain!, key chains!,
  key ring!, key tag!, key fob!, keychains!, diecast!, die cast model!, hot wheels!, model car!, scale model!, toy!,
  toys!, ornament christmas!, christmas ornament!, bottle opener!, magnet!, fridge magnet!, lapel pin!, hat pin!,
  playing cards!, puzzle!, bar stool!, blanket!, throw pillow!, coaster!, coasters!, mouse pad!, phone case!,
  bobblehead!, stocking stuffer!, pocket knife!, lighter case!, zippo!, bumper pool!, gas pump globe!, gas pump
  replica!, decanter!, pedal car!, go kart!, slot car!, gift set!, gift box!, collectible!, collectibles!, piggy
  bank!, plush!, action figure!, ice bucket!, flask!, cup and saucer!, water bottle!, cooler bag!, lunch box!, beer
  glass!, fuzzy dice!, snow globe!, candle!, gift basket!, gift!, valve stem dice!, travel tumbler!, steel tumbler!,
  insulated tumbler!, autograph!, autographed!, signed photo!, photo!, photograph!, framed print!, memorabilia!,
  registry?
accessories/services/services
  shipping protection!, route protection!, package protection!, shipping insurance!, core charge!, core deposit!,
  labor!, labour!, labor charge!, service charge!, installation service!, install service!, service fee!, restocking
  fee!, handling fee!, rush fee!, custom order deposit!, consultation!, consulting!, tech support call!, dyno tune!,
  tuning service!, rebuild service!, repair service!, restoration service!, balancing service!, machine work!,
  machining service!, core exchange!, freight charge!, shipping charge!, shipping fee!, shipping upgrade!, expedited
  shipping!, expedite!, gift wrap!, gift wrapping!, extended warranty!, donation!, membership!, custom tune!, custom
  tuning!, event ticket!, car show registration!, admission!, workshop class!, subscription!, build slot!, invoice
  payment!, custom quote!, oversize fee!, carrier insurance!, order protection!, processing fee!, raffle!, hazmat
  fee!, oversized shipping!, service<, refundable core charge!, core refund!
accessories/safety/safety
  safety gear, racing gear, racing safety, helmet, racing helmet, full face helmet, race suit, racing suit, driving
  suit, fire suit, racing glove, racing gloves, racing shoe, racing shoes, driving shoes, driving gloves, head and
  neck restraint, head neck restraint, hans device, neck collar, fire extinguisher, fire suppression, fire
  suppression system, fire bottle, extinguisher, extinguisher bracket, extinguisher mount, window net, roll bar
  padding, roll bar, roll cage, roll cage kit, rollbar, roll bar kit, cage kit, driveshaft blanket, trans blanket,
  parachute, drag chute, safety equipment, arm restraint, wheelie bar, wheelie bars, first aid kit, road flare,
  emergency kit, warning triangle, nomex, sfi suit, tow rope, tow strap, ratchet strap, tie down, tie downs, tie
  down strap, axle strap, fuel can, gas can, fuel jug, utility jug, jerry can, portable fuel can, tow hook strap?,
  recovery strap, fire blanket, goggles, racing goggles, fireproof
accessories/hardware/hardware
  bolt assortment, nut and bolt kit, bolt kit<, bolt set<, screw assortment, screw kit<, washer assortment, hardware
  kit<, hardware<, fastener<, fastener kit<, bolts<, screws<, nuts<, washers<, zip tie, zip ties, cable tie, cable
  ties, rivet<, rivets<, pop rivet, rivet nut, nutsert, rivnut, cotter pin, cotter pin assortment, clip assortment,
  button head, button head bolt, stainless bolt, socket head cap screw, cap screw, hex bolt, hex head bolt, 12 point
  bolt, u nut, j nut, speed nut, dzus, dzus fastener, quarter turn fastener, body bolt, body bolt kit, stainless
  hardware kit, stainless bolt kit, bolt<, screw<, washer<, nut<, lock washer<, lock nut<, lock nuts, clip kit<,
  push clip, push pin<, retainer clip<, o ring assortment, o ring, o rings, crush washer, crush washers, copper
  washer, dowty washer, bonded seal, stud kit<, stud<, tab lock, woodruff key, hitch pin, hose pinch off, pin<,
  helicoil, heli coil, thread insert, threaded insert, grade 8 bolt, carriage bolt, trim screw, trim screws, sheet
  metal screw, wing bolt
`;
