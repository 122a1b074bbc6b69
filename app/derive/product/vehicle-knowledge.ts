// What the trade knows of cars: makes, models with their years of production, nicknames, generations and body families.
// One line is one idea, so that it can be read and mended by someone who knows cars and not this program.
//
//   Make = alias, alias                       a make and what else it is called
//     Model 1967-1981 1990-1999 = alias, …    indented: a model, its years, its other names
//
// Marks before a model or an alias:
//   ~  also an ordinary word or a brand: counts beside its make or beside years, never alone
//   !  also sold as a donor of parts (Mustang II front ends): counts beside years, never alone
//   #  a truck, which "1966 Chevy truck" means and "1966 Chevy car" does not
// Several names on one line before "=" are written with "|": they share the years.

/** Cars still made are known up to this year. */
export const lastYear = 2026;

export const makesAndModels = `
Ford
  Model T 1909-1927 = t bucket, tin lizzie, tudor t
  Model A 1928-1931 = a bone, modela
  Model B 1932-1934
  Model 18 1932-1932
  Model 40 1933-1934
  Model 48 1935-1936
  #Model AA 1928-1931
  Crestline | Customline | Mainline 1952-1956
  Ranch Wagon | Country Squire 1952-1974
  ~Victoria 1951-1956
  Crown Victoria 1955-1956 1992-2011 = crown vic, p71
  Skyliner 1954-1959
  Sunliner 1952-1964
  Starliner 1960-1961
  Fairlane 1955-1970 = fairlane 500, fairlane gt, fairlane gta
  Galaxie 1959-1974 = galaxie 500, galaxy 500
  Custom 500 1957-1981 = custom 300, customliner
  Thunderbird 1955-1997 2002-2005 = t-bird, tbird, thunder bird, baby bird
  Falcon 1960-1970 = falcon futura, falcon sprint
  #Falcon Ranchero 1960-1965
  #Ranchero 1957-1979
  #Econoline 1961-2014
  ~Torino 1968-1976 = gran torino, torino gt, torino cobra
  Mustang 1964-2026 = mustang gt, mustang fastback, mustang mach 1, mach 1, mustang boss, boss 302 mustang, boss 429 mustang, mustang cobra, mustang lx, stang, mustang coupe, mustang convertible, mustang 5.0, mustang shelby, mustang svo
  !Mustang II 1974-1978 = mustang 2
  Shelby GT350 1965-1970 = gt-350, gt350
  Shelby GT500 1967-1970 = gt-500, gt500
  ~Maverick 1970-1977 = maverick grabber
  !Pinto 1971-1980
  !Granada 1975-1982
  ~LTD 1965-1986 = ford ltd
  ~Fairmont 1978-1983
  ~Escort 1981-2003
  ~Probe 1989-1997
  ~Ranger 1983-2011 2019-2026 = ford ranger
  #Bronco 1966-1996 2021-2026 = early bronco, full size bronco, fullsize bronco
  #Bronco II 1984-1990 = bronco 2
  #Courier 1972-1982
  #F-1 1948-1952 = f-1 pickup, f-1 truck, ford f1
  #F-2 | F-3 1948-1952
  #F-100 1953-1983
  #F-150 1975-2026 = f150 lightning, svt lightning
  #F-250 1953-2026
  #F-350 1953-2026
  Taurus 1986-2019 = taurus sho
  ~Focus 2000-2018
  GT40 1964-1969 = gt-40
Lincoln
  Zephyr 1936-1942 = lincoln zephyr
  ~Continental 1939-2002 = lincoln continental
  ~Capri 1952-1959
  ~Premiere 1956-1960
  Town Car 1981-2011
  ~Mark II 1956-1957
  ~Mark III 1969-1971
  ~Mark IV 1972-1976
  ~Mark V 1977-1979
  Mark VII 1984-1992
  Mark VIII 1993-1998
Mercury = merc
  Monterey 1952-1974
  Montclair 1955-1968
  Turnpike Cruiser 1957-1958
  Park Lane 1958-1968 = parklane
  ~Marauder 1963-1970 2003-2004
  ~Comet 1960-1977 = comet caliente
  ~Cyclone 1964-1971 = cyclone spoiler
  Cougar 1967-2002 = cougar xr7, cougar eliminator
  ~Montego 1968-1976
  ~Meteor 1961-1963
  Marquis 1967-1986 = grand marquis
  ~Capri 1970-1986
  ~Bobcat 1975-1980
  ~#M-1 | M-100 1948-1956
Edsel
  ~Citation | Corsair | Pacer | Villager 1958-1960
Chevrolet = chevy, chev, chevrolet's, chevys, chevies
  ~Master 1933-1942 = master deluxe, master 85
  ~Standard 1933-1937
  Fleetline 1941-1952
  Fleetmaster 1946-1948
  Stylemaster 1946-1948
  Styleline 1949-1952
  ~Deluxe 1941-1952 = styleline deluxe
  ~150 1953-1957 = one-fifty, chevy 150
  ~210 1953-1957 = two-ten, chevy 210, 210 post
  Bel Air 1950-1975 = belair
  Nomad 1955-1972 = nomad wagon
  Del Ray 1954-1958 = delray
  Biscayne 1958-1972
  Brookwood 1958-1972
  Impala 1958-1985 1994-1996 2000-2020 = impala ss, super sport impala
  Caprice 1965-1996 = caprice classic
  Corvette 1953-2026 = vette, sting ray, stingray, corvette sting ray, corvette stingray, zr1
  Corvair 1960-1969 = corvair monza, corvair spyder, corvair corsa
  #Corvair Greenbrier 1961-1965
  Nova 1962-1979 = chevy ii, chevy 2, chevy ii nova, nova ii, nova ss, nova chevy ii
  Chevelle 1964-1977 = chevelle ss, chevelle malibu, chevelle 300, chevelle super sport, chevelle laguna
  Malibu 1964-1983 1997-2025
  Laguna 1973-1976
  #El Camino 1959-1960 1964-1987 = elco, elky, el camino ss, elcamino
  Camaro 1967-2002 2010-2024 = camaro ss, camaro rs, camaro z28, z28, z-28, camaro z/28, iroc, iroc-z, camaro iroc-z, camaro berlinetta, yenko camaro, camaro lt
  Monte Carlo 1970-1988 1995-2007 = monte carlo ss, montecarlo
  !Vega 1971-1977 = cosworth vega
  ~Monza 1975-1980
  ~Chevette 1976-1987
  ~Citation 1980-1985
  ~Cavalier 1982-2005
  ~Beretta 1987-1996
  ~SSR 2003-2006
  #3100 1947-1959
  #3200 | #3600 | #3800 1947-1959
  ~#Half Ton 1947-1959
  #Cameo 1955-1958 = cameo carrier
  #Apache 1958-1961
  #Loadmaster | #Thriftmaster 1947-1954
  #C10 1960-1987 = c-10 pickup, c10 truck, c-10 truck, c/10, c-10 fleetside, c-10 stepside
  #K10 1960-1987
  #C20 | #K20 1960-1988
  #C30 | #K30 1960-1991
  #C/K 1960-2000 = c/k pickup, ck truck
  #C1500 | #K1500 | #C2500 | #K2500 1988-2000
  #Cheyenne 1971-1998
  #Scottsdale 1975-1988
  #Silverado 1975-2026 = silverado 1500
  #Suburban 1936-2026
  #Blazer 1969-2005 = k5 blazer, k5, blazer k5, chevy blazer
  #Tahoe 1995-2026
  #S10 1982-2004 = s10 pickup, s10 truck, s-10 blazer, s10 blazer
  #LUV 1972-1982 = chevy luv
  #G10 | #G20 1964-1996 = chevy van
  #Sedan Delivery 1928-1960
  #Astro 1985-2005 = astro van
GMC
  #100 1955-1966 = gmc 100
  #C10 1960-1987
  #C1500 1967-2000 = c15
  #K1500 1967-2000 = k15
  #C2500 | #K2500 1967-2000
  #C3500 | #K3500 1967-2000
  ~#C/K 1960-2000
  #Jimmy 1970-2001 = k5 jimmy
  #Sierra 1975-2026 = sierra classic, high sierra, sierra grande
  #Suburban 1937-1999
  #Sprint 1971-1977 = gmc sprint
  #Caballero 1978-1987
  #S15 1982-1991 = s-15 jimmy
  #Sonoma 1991-2004
  ~#Syclone 1991-1991
  ~#Typhoon 1992-1993
  ~#Yukon 1992-2026
Pontiac = poncho
  Chieftain 1949-1958
  Star Chief 1954-1966
  Super Chief 1957-1958
  ~Streamliner | Torpedo 1940-1951
  Catalina 1950-1981
  Bonneville 1957-2005
  Ventura 1960-1977
  Grand Prix 1962-2008
  ~Tempest 1961-1970
  LeMans 1961-1981 = le mans
  GTO 1964-1974 2004-2006 = ~goat, gto judge, pontiac judge, the judge
  Firebird 1967-2002 = firebird formula, firebird esprit, firebird 400, formula firebird, firebird trans am
  Trans Am 1969-2002 = trans-am, transam, ws6
  ~Formula 1970-2002
  ~Astre 1975-1977
  ~Grand Am 1973-2005
  Fiero 1984-1988 = fiero gt
  ~Safari 1955-1989
  Parisienne 1958-1986
  G8 2008-2009 = pontiac g8
Oldsmobile = olds
  Cutlass 1961-1988 = cutlass supreme, cutlass s, f-85 cutlass, cutlass salon, cutlass ciera
  F-85 1961-1972
  442 1964-1980 1985-1987 = 4-4-2, hurst olds, hurst/olds
  Toronado 1966-1992
  ~Starfire 1961-1980
  Vista Cruiser 1964-1977
  ~Omega 1973-1984
  ~Rocket 88 1949-1959 = olds 88, super 88, delta 88, dynamic 88, eighty-eight
  ~Ninety-Eight 1941-1996 = olds 98, oldsmobile 98
  Jetstar 1964-1966
Buick
  ~Special 1936-1969 = buick special
  ~Super 1940-1958 = buick super
  ~Century 1936-1958 1973-2005 = buick century
  Roadmaster 1936-1958 1991-1996
  ~Limited 1936-1958
  Skylark 1953-1998 = buick skylark, skylark gs, gran sport, gs400, gs455, gs 455, gs 400, gsx
  Riviera 1963-1999 = boattail riviera
  LeSabre 1959-2005 = le sabre
  ~Invicta 1959-1963
  Electra 1959-1990 = electra 225, deuce and a quarter
  ~Wildcat 1962-1970 = buick wildcat
  ~Apollo 1973-1975
  Regal 1973-2020 = regal t-type, regal turbo
  Grand National 1982-1987 = gnx, buick gn, turbo buick
  Sportwagon 1964-1972 = sport wagon
  Reatta 1988-1991
Cadillac = caddy, caddie
  DeVille 1949-2005 = coupe deville, coupe de ville, sedan deville, sedan de ville, de ville
  Eldorado 1953-2002 = biarritz
  Fleetwood 1927-1996 = fleetwood brougham
  Series 62 1940-1964 = series sixty-two
  Calais 1965-1976
  Seville 1956-2004
  LaSalle 1927-1940 = la salle
  ~Brougham 1987-1992
  CTS-V 2004-2019
Chrysler
  ~Airflow 1934-1937
  ~Imperial 1926-1983
  ~Windsor | Saratoga 1939-1961
  New Yorker 1939-1996
  Chrysler 300 1955-1971 2005-2023 = 300 letter car, chrysler 300c, 300h
  ~Newport 1961-1981
  Cordoba 1975-1983
  ~Royal 1937-1950
  Town & Country 1941-1950 = town and country
  PT Cruiser 2001-2010
DeSoto = de soto
  Firedome | Fireflite | Firesweep | Adventurer 1952-1960
  ~Custom | Deluxe 1939-1952
Dodge
  Coronet 1949-1976 = coronet 500, coronet r/t
  Super Bee 1968-1971 = superbee
  Charger 1966-1978 1982-1987 2006-2023 = charger r/t, charger 500, charger daytona, general lee
  ~Daytona 1969-1969 1984-1993
  Challenger 1970-1974 1978-1983 2008-2023 = challenger r/t, challenger t/a
  ~Dart 1960-1976 = dart swinger, dart gt, dart gts, swinger, dart sport
  ~Demon 1971-1972 = dodge demon
  Polara 1960-1973
  Monaco 1965-1978
  ~Lancer 1955-1962
  ~Royal 1954-1959
  ~Aspen 1976-1980
  ~Magnum 1978-1979 2005-2008
  ~Mirada 1980-1983
  ~Diplomat 1977-1989
  ~Omni 1978-1990
  ~Viper 1992-2017 = dodge viper
  #D100 1957-1989 = d-100 truck, d100 pickup
  #D150 1977-1993
  #D200 | #D300 | #W100 | #W150 | #W200 1957-1993
  #Power Wagon 1945-1980
  #Lil Red Express 1978-1979 = little red express
  #A100 1964-1970
  #Ramcharger 1974-1993
  ~#Dakota 1987-2011 = dodge dakota
  #Sweptline 1959-1971
  ~#Ram 1981-2026 = ram 1500, dodge ram
  ~Job Rated 1939-1947
Plymouth
  ~Deluxe | Special Deluxe 1933-1950
  ~Cranbrook | Cambridge | Concord | Savoy | Plaza 1951-1965
  Belvedere 1951-1970
  ~Fury 1956-1978 = sport fury, plymouth fury
  Satellite 1965-1974 = sebring satellite, satellite sebring
  GTX 1967-1971
  Road Runner 1968-1980 = roadrunner
  Superbird 1970-1970
  Valiant 1960-1976 = valiant signet
  Barracuda 1964-1974 = cuda, aar cuda, hemi cuda, 'cuda
  ~Duster 1970-1976 = duster 340, twister duster
  ~Scamp 1971-1976 = valiant scamp
  ~Volare 1976-1980
  Prowler 1997-2002
AMC = american motors
  AMX 1968-1974
  Javelin 1968-1974 = javelin amx
  ~Rebel 1967-1970 = rebel machine
  ~Hornet 1970-1977
  Gremlin 1970-1978
  ~Pacer 1975-1980
  ~Matador 1971-1978
  ~Ambassador 1958-1974
  ~Marlin 1965-1967
  ~Spirit 1979-1983
  ~Eagle 1980-1988
  SC/Rambler 1969-1969
Rambler
  ~American | Classic | Rogue 1958-1969
Nash
  Metropolitan 1953-1962
  ~Ambassador | Statesman | Airflyte 1941-1957
  ~Lafayette 1934-1940
Hudson
  ~Hornet 1951-1957
  ~Commodore | Pacemaker | Wasp | Jet 1941-1957
  ~Terraplane 1932-1938
Studebaker
  ~Champion 1939-1958 = champion starlight
  ~Starlight 1947-1955
  ~Commander | President | Dictator | Land Cruiser 1927-1966
  ~Lark 1959-1966
  ~Hawk 1956-1964 = golden hawk, silver hawk, gt hawk, gran turismo hawk
  Avanti 1963-1985
  Starliner 1953-1954
  ~Champ 1960-1964
Packard
  ~Clipper 1941-1957
  ~Caribbean | Patrician | Super Eight 1933-1958
Willys = overland, willys overland
  ~Americar 1937-1942
  Jeepster 1948-1950
  #Willys Pickup 1937-1965
  #Willys Wagon 1946-1964
  ~Aero 1952-1955
  Whippet 1926-1931
Kaiser = kaiser-frazer
  Henry J 1951-1954
  ~Manhattan | Darrin 1951-1955
Jeep
  #CJ2A 1945-1949 = cj-2a
  #CJ3A 1949-1953 = cj-3a
  #CJ3B 1953-1968 = cj-3b
  #CJ5 1955-1983 = cj-5
  #CJ6 1955-1981 = cj-6
  #CJ7 1976-1986 = cj-7
  #CJ8 1981-1986 = cj-8, scrambler
  #CJ 1945-1986
  #Wrangler 1987-2026 = wrangler yj, wrangler tj, wrangler jk, jeep yj, jeep tj
  #Cherokee 1974-2001 = cherokee xj, jeep xj
  #Wagoneer 1963-1991 = grand wagoneer
  #Gladiator 1963-1971 2020-2026
  #Commando 1966-1973 = jeepster commando
  ~#J10 | J20 1974-1988
  ~#MB 1941-1945 = willys mb
~International = ~ih, international harvester, ihc
  #Scout 1961-1980 = scout 80, scout 800
  #Scout II 1971-1980 = scout 2
  ~#Travelall 1953-1975
Volkswagen = vw
  Beetle 1949-1979 = ~bug, super beetle, vw bug, ~type 1, volkswagen bug, standard beetle
  Karmann Ghia 1955-1974 = ghia
  ~#Bus 1950-1979 = vw bus, ~type 2, microbus, kombi, transporter
  ~Thing 1969-1980 = vw thing
  ~Type 3 1961-1973 = squareback, notchback vw, vw fastback
  ~Rabbit | Golf 1974-2021
Porsche
  356 1948-1965
  911 1964-2026
  914 1969-1976
  944 1982-1991
Datsun
  240Z 1970-1973
  260Z 1974-1975
  280Z 1975-1978
  280ZX 1979-1983
  510 1968-1973
  ~#620 1972-1979
Toyota
  ~Corolla 1966-2026
  Celica 1970-2006
  Supra 1979-2002 2019-2026
  #Land Cruiser 1951-2026 = fj40, fj-40, fj60
  #Hilux 1968-2026
  #Tacoma 1995-2026
Nissan
  240SX 1989-1998
  300ZX 1984-2000
  #Hardbody 1986-1997
Honda
  ~Civic 1972-2026
  S2000 1999-2009
Mazda
  Miata 1989-2026 = mx-5, mx5
  RX-7 1978-2002
BMW
  2002 tii 1968-1976 = bmw 2002
  ~E30 1982-1994
  ~E36 1990-2000
Mercedes-Benz = mercedes, benz
  190SL 1955-1963
  300SL 1954-1963
MG
  MGA 1955-1962
  MGB 1962-1980
  ~Midget 1961-1980 = mg midget
Triumph
  Spitfire 1962-1980
  TR3 | TR4 | TR6 | TR7 1955-1981
Austin-Healey = austin healey, healey
  Sprite 1958-1971 = bugeye sprite
  ~3000 1959-1967
Austin
  ~Mini 1959-2000
Jaguar = jag
  E-Type 1961-1974 = xke
  XK120 | XK140 | XK150 1948-1961
  XJ6 1968-1997
  XJS 1975-1996 = xj-s
Sunbeam
  ~Tiger | Alpine 1959-1968
~Shelby
  ~Cobra 1962-1967 = ac cobra, shelby cobra, 427 cobra
Opel
  ~Manta 1970-1975
Fiat
  ~Topolino 1936-1955
  124 Spider 1966-1985
DeLorean
  DMC-12 1981-1983
Anglia
Henry J
Essex
Graham
Hupmobile
Auburn
~Cord
Duesenberg
Franklin
Crosley
Frazer
REO
Divco
~Maxwell
Land Rover
  Defender 1983-2016 2020-2026
  ~Series III 1971-1985
Volvo
  P1800 1961-1973
  240 1974-1993
`;

/** Words that stand for several makes. */
export const makeGroups = `
GM = general motors: Buick, Cadillac, Chevrolet, GMC, Oldsmobile, Pontiac
Mopar = chrysler corporation, mo-par: Chrysler, Dodge, Plymouth
FoMoCo = ford motor company, ford/mercury family: Ford, Lincoln, Mercury
BOP = buick olds pontiac: Buick, Oldsmobile, Pontiac
`;

// Name [1973-1987] = alias, … : Make Model 1964-1972, …   Years after the name are what it means by itself.
// A "*" for the model is every model of the make in those years.
// A name that two houses share has one line for each; what is said beside it, or else the years, tells them apart.
export const families = `
Tri-Five = tri five, trifive, tri 5, tri-fives, shoebox chevy, shoebox chevrolet, shoe box chevy: Chevrolet Bel Air 1955-1957, Chevrolet 210 1955-1957, Chevrolet 150 1955-1957, Chevrolet Nomad 1955-1957, Chevrolet Del Ray 1955-1957, Chevrolet Sedan Delivery 1955-1957
Squarebody 1973-1987 = square body, square bodies, squarebodies, squarebody truck, square body truck: Chevrolet C10 1973-1987, Chevrolet K10 1973-1987, Chevrolet C20 1973-1987, Chevrolet K20 1973-1987, Chevrolet C30 1973-1991, Chevrolet K30 1973-1991, Chevrolet C/K 1973-1987, Chevrolet Blazer 1973-1991, Chevrolet Suburban 1973-1991, Chevrolet Silverado 1975-1987, Chevrolet Scottsdale 1975-1987, Chevrolet Cheyenne 1973-1987, Chevrolet Truck 1973-1987, GMC C10 1973-1987, GMC C1500 1973-1987, GMC K1500 1973-1987, GMC C2500 1973-1987, GMC K2500 1973-1987, GMC C3500 1973-1991, GMC K3500 1973-1991, GMC Jimmy 1973-1991, GMC Suburban 1973-1991, GMC Sierra 1975-1987, GMC Truck 1973-1987
OBS = old body style, obs truck, gmt400: Chevrolet C1500 1988-1998, Chevrolet K1500 1988-1998, Chevrolet C2500 1988-2000, Chevrolet K2500 1988-2000, Chevrolet C/K 1988-1998, Chevrolet Silverado 1988-1998, Chevrolet Cheyenne 1988-1998, Chevrolet Tahoe 1995-1999, Chevrolet Suburban 1992-1999, Chevrolet Truck 1988-1998, GMC C1500 1988-1998, GMC K1500 1988-1998, GMC Sierra 1988-1998, GMC Yukon 1992-1999, GMC Truck 1988-1998
OBS = old body style, obs truck: Ford F-150 1987-1996, Ford F-250 1987-1997, Ford F-350 1987-1997, Ford Bronco 1987-1996
F-Body = f body, fbody: Chevrolet Camaro 1967-2002, Pontiac Firebird 1967-2002, Pontiac Trans Am 1969-2002, Pontiac Formula 1970-2002
A-Body = a body, abody: Chevrolet Chevelle 1964-1977, Chevrolet Malibu 1964-1981, Chevrolet El Camino 1964-1981, Chevrolet Monte Carlo 1973-1977, Pontiac GTO 1964-1973, Pontiac LeMans 1964-1981, Pontiac Tempest 1964-1970, Oldsmobile Cutlass 1964-1981, Oldsmobile 442 1964-1980, Oldsmobile F-85 1964-1972, Oldsmobile Vista Cruiser 1964-1977, Buick Skylark 1964-1972, Buick Special 1964-1969, Buick Sportwagon 1964-1972, Buick Century 1973-1981, Buick Regal 1973-1977
A-Body = a body, abody: Dodge Dart 1963-1976, Dodge Demon 1971-1972, Plymouth Valiant 1960-1976, Plymouth Barracuda 1964-1969, Plymouth Duster 1970-1976, Plymouth Scamp 1971-1976
B-Body = b body, bbody: Dodge Charger 1966-1978, Dodge Coronet 1965-1976, Dodge Super Bee 1968-1971, Dodge Polara 1962-1964, Dodge Daytona 1969-1969, Plymouth Road Runner 1968-1975, Plymouth GTX 1967-1971, Plymouth Satellite 1965-1974, Plymouth Belvedere 1962-1970, Plymouth Superbird 1970-1970, Plymouth Fury 1962-1964, Chrysler Cordoba 1975-1979
B-Body = b body, bbody: Chevrolet Impala 1958-1985, Chevrolet Impala 1994-1996, Chevrolet Caprice 1965-1996, Chevrolet Biscayne 1958-1972, Chevrolet Bel Air 1958-1975, Pontiac Catalina 1959-1981, Pontiac Bonneville 1959-1981, Oldsmobile Rocket 88 1959-1985, Buick LeSabre 1959-1985, Buick Roadmaster 1991-1996
C-Body = c body, cbody: Dodge Polara 1965-1973, Dodge Monaco 1965-1977, Plymouth Fury 1965-1978, Chrysler New Yorker 1965-1978, Chrysler Newport 1965-1978, Chrysler 300 1965-1971
E-Body = e body, ebody: Dodge Challenger 1970-1974, Plymouth Barracuda 1970-1974
G-Body = g body, gbody: Chevrolet Monte Carlo 1978-1988, Chevrolet Malibu 1978-1983, Chevrolet El Camino 1978-1987, Pontiac Grand Prix 1978-1987, Oldsmobile Cutlass 1978-1988, Oldsmobile 442 1978-1987, Buick Regal 1978-1987, Buick Grand National 1982-1987
H-Body = h body: Chevrolet Vega 1971-1977, Chevrolet Monza 1975-1980, Pontiac Astre 1975-1977
X-Body = x body, xbody: Chevrolet Nova 1962-1979, Pontiac Ventura 1971-1977, Oldsmobile Omega 1973-1979, Buick Apollo 1973-1975, Buick Skylark 1975-1979
Full Size = full size chevy, fullsize chevy, full-size chevrolet, bubble top, bubbletop: Chevrolet Impala 1958-1985, Chevrolet Bel Air 1958-1975, Chevrolet Biscayne 1958-1972, Chevrolet Caprice 1965-1996, Chevrolet Brookwood 1958-1972
`;

// Name, … : Make Model 1967-1969   What a generation is called, with the years that the name alone tells.
// A nickname of a line of trucks stands for the truck that is meant unless another is named beside it.
// Numbered generations (1st gen, second generation …) are read beside the model: "Make Model n".
export const generations = `
c1 corvette, corvette c1: Chevrolet Corvette 1953-1962
c2 corvette, corvette c2, c2 vette, midyear corvette, mid-year corvette: Chevrolet Corvette 1963-1967
c3 corvette, corvette c3, c3 vette: Chevrolet Corvette 1968-1982
c4 corvette, corvette c4, c4 vette: Chevrolet Corvette 1984-1996
c5 corvette, corvette c5: Chevrolet Corvette 1997-2004
c6 corvette, corvette c6: Chevrolet Corvette 2005-2013
c7 corvette, corvette c7: Chevrolet Corvette 2014-2019
c8 corvette, corvette c8: Chevrolet Corvette 2020-2026
fox body, foxbody, fox body mustang, foxbody mustang, fox mustang, fox-bodied mustang: Ford Mustang 1979-1993
sn95, sn-95, sn95 mustang: Ford Mustang 1994-2004
s197, s197 mustang: Ford Mustang 2005-2014
s550, s550 mustang: Ford Mustang 2015-2023
ad truck, advance design, advance-design, advanced design: Chevrolet Truck 1947-1954
slick ford, ford slick, slick sixties: Ford F-100 1961-1966
bumpside, bump side: Ford F-100 1967-1972
dentside, dent side: Ford F-100 1973-1979
bullnose, bull nose: Ford F-150 1980-1986
bricknose, brick nose: Ford F-150 1987-1991
shoebox, shoebox ford, shoe box ford, ford shoebox: Ford * 1949-1951
fat fender, fat fender ford, fat-fendered ford: Ford * 1935-1948
task force, taskforce, task-force: Chevrolet Truck 1955-1959
action line, action-line: Chevrolet Truck 1967-1972
deuce, deuce coupe, deuce roadster: Ford * 1932-1932
early bronco: Ford Bronco 1966-1977
early camaro: Chevrolet Camaro 1967-1969
baby bird, little bird, early bird thunderbird: Ford Thunderbird 1955-1957
square bird, squarebird: Ford Thunderbird 1958-1960
bullet bird: Ford Thunderbird 1961-1963
flair bird: Ford Thunderbird 1964-1966
bugeye sprite: Austin-Healey Sprite 1958-1961
lead sled mercury, lead sled merc: Mercury * 1949-1951
boattail riviera, boat tail riviera: Buick Riviera 1971-1973
split window corvette, split-window corvette: Chevrolet Corvette 1963-1963
colonnade: Chevrolet Chevelle 1973-1977
shoebox nova, box nova: Chevrolet Nova 1962-1965
`;

/** Where a model's generations begin, for "second gen Camaro"; the last ends when the model does or as said. */
export const numberedGenerations = `
Chevrolet Camaro: 1967-1969, 1970-1981, 1982-1992, 1993-2002, 2010-2015, 2016-2024
Pontiac Firebird: 1967-1969, 1970-1981, 1982-1992, 1993-2002
Pontiac Trans Am: 1969-1969, 1970-1981, 1982-1992, 1993-2002
*  F-Body: 1967-1969, 1970-1981, 1982-1992, 1993-2002
Ford Mustang: 1964-1973, 1974-1978, 1979-1993, 1994-2004, 2005-2014, 2015-2023, 2024-2026
Chevrolet Chevelle: 1964-1967, 1968-1972, 1973-1977
Chevrolet Nova: 1962-1965, 1966-1967, 1968-1974, 1975-1979
Chevrolet Monte Carlo: 1970-1972, 1973-1977, 1978-1980, 1981-1988, 1995-1999, 2000-2007
Chevrolet El Camino: 1959-1960, 1964-1967, 1968-1972, 1973-1977, 1978-1987
Chevrolet Impala: 1958-1958, 1959-1960, 1961-1964, 1965-1970, 1971-1976, 1977-1985, 1994-1996
Chevrolet C10: 1960-1966, 1967-1972, 1973-1987
Chevrolet S10: 1982-1993, 1994-2004
Chevrolet Corvair: 1960-1964, 1965-1969
Ford Bronco: 1966-1977, 1978-1979, 1980-1986, 1987-1991, 1992-1996, 2021-2026
Ford F-100: 1953-1956, 1957-1960, 1961-1966, 1967-1972, 1973-1979, 1980-1983
Ford Thunderbird: 1955-1957, 1958-1960, 1961-1963, 1964-1966, 1967-1971, 1972-1976
Ford Falcon: 1960-1963, 1964-1965, 1966-1970
Dodge Charger: 1966-1967, 1968-1970, 1971-1974, 1975-1978
Dodge Challenger: 1970-1974, 1978-1983, 2008-2023
Plymouth Barracuda: 1964-1966, 1967-1969, 1970-1974
Mercury Cougar: 1967-1970, 1971-1973, 1974-1976
Pontiac GTO: 1964-1967, 1968-1972, 1973-1973, 1974-1974, 2004-2006
Buick Riviera: 1963-1965, 1966-1970, 1971-1973, 1974-1976
Oldsmobile Cutlass: 1961-1963, 1964-1967, 1968-1972, 1973-1977, 1978-1988
Mazda RX-7: 1978-1985, 1986-1991, 1992-2002
`;

/** Things that have a car's name in theirs and are no car. */
export const notVehicles = `
master cylinder, master cylinders, master kit, master rebuild, master engine, master bushing, master overhaul, master switch, master window
monte carlo bar, bug deflector, bug shield, bug screen, standard shift, standard bore, standard size, standard rotation
deluxe kit, super sport emblem kit, champion spark, dart block, dart head, dart heads, eagle rods, demon carb, demon carburetor
vega steering box, vega box, vega cross steer, corvair steering box, corvair box, pinto rack, granada spindles, granada rotors
model a style, thunderbird turbos, hurricane fan, typhoon intake, century filter, bus bar, international shipping, mini starter
golf cart, mini fuse, mini fuses, mini tube, eagle eye, ford green, ford blue, chevy orange, pontiac blue, mopar blue
`;

/** Names of one and the same car: a part for one is a part for the other. */
export const kin = `
Chevrolet: Chevelle, Malibu, Laguna
Chevrolet: C10, Cheyenne, Silverado, Scottsdale, C/K, C1500
Chevrolet: K10, Cheyenne, Silverado, Scottsdale, C/K, K1500
GMC: C10, C1500, Sierra, C/K
GMC: K1500, Sierra, C/K
Pontiac: Firebird, Trans Am, Formula
Oldsmobile: Cutlass, 442, F-85
Buick: Regal, Grand National
Ford: Falcon, Falcon Ranchero
Ford: Torino, Fairlane
`;
