"""Trades and workplaces: building site, workshop, press and media, food trades, freight, offices, software, infrastructure, laboratory, extraction, wood and textile."""
from .notation import pools, read

POOLS = pools("""
site: the north block | site 4 | the school extension | house 12 | the bridge job | the tower | the Millwick site | hall C | the underpass | the new clinic wing
build: bricks | rebar | plasterboard | gravel | roof tiles | insulation | timber beams | mortar | sand | window frames | drain pipes | screed
trade: the plumbers | the electricians | the roofers | the bricklayers | the painters | the tilers | the carpenters | the crane crew | the plasterers | the surveyors
injury: a man fell off a ladder | someone cut his hand | a beam slipped off the hook | a nail went through a boot | dust got into his eyes | a visitor tripped over a cable | a pallet tipped over | the scaffold wobbled
wood: oak | beech | spruce | walnut | pine | ash | maple | larch | birch plywood | cherry
piece: shelf boards | table legs | door panels | stair treads | chair backs | drawer fronts | window sills | bed slats | cabinet sides
metal: mild steel | aluminium | stainless | brass | cast iron | bronze | copper | titanium | grey iron
part: the frame | the bracket | the railing | the trailer hitch | the tank lid | the gate hinge | the pipe flange | the base plate | the handrail | the boat keel
mould: mould 14 | the pump housing mould | mould B-3 | the bell mould | the gear blank mould | mould 220 | the manhole cover mould
printed: flyers | business cards | posters | brochures | wedding invitations | menus | stickers | calendars | booklets | letterheads | banners
paper: glossy | recycled | matt | cardboard | kraft | newsprint | 170 gram | uncoated | linen finish
reel: reel 7 | the jumbo reel | roll 114 | reel B | mother roll 3 | roll 88
section: sports | politics | local news | culture | business | the weekend supplement | travel | the obituaries | science
headline: mayor opens new bridge | storm leaves hundreds without power | school wins science prize | ferry strike enters second week | old mill becomes theatre | record heat in the valley | town votes on swimming hall | missing hiker found safe
scene: scene 12 | scene 4B | the chase | the kitchen scene | scene 31 | the rooftop fight | the opening shot | scene 7 | the funeral scene
track: vocals | lead guitar | drums | bass | the piano | backing vocals | the violin | track 5 | the snare | the synth
meat: minced beef | pork chops | lamb shoulder | sausages | rump steak | ribs | chicken thighs | goulash meat | liver | bacon | veal
milk: the big vat | vat 3 | the yoghurt vat | the cream tank | cheese vat 1 | the pasteurizer | vat B
cheese: gouda | mountain cheese | camembert | goat cheese | blue cheese | tilsit | feta
fish: cod | herring | mackerel | crabs | haddock | squid | plaice | prawns | sea bass | sardines
boat: the Marlin | the Sea Otter | cutter 12 | the Johanna | the Blue Tern | trawler 5 | the Morning Star
box: container TKU 4410 | the reefer | container 88 | box MSL 2071 | the tank container | container ZX 19 | the open top
berth: berth 2 | berth 7 | quay B | the east pier | the timber quay | berth 11
vessel: the MV Calder | the Nordvik | the Eastern Pearl | the Sirius | the barge Greta | the Harmonia | the Tern Express
signal: signal 14 | signal A7 | the home signal | signal 302 | the distant signal | signal N2 | the shunting signal
points: points 5 | switch 12 | points 33B | the yard switch | points 8 | the junction switch
train: the freight train | train 4471 | the express | the ballast train | the regional | train 812 | the night sleeper | the light engine
uld: the horse pallet | pallet PMC 204 | container AKE 77 | the vaccine shipment | the flower shipment | crate 12 | pallet 5510 | the engine crate
flight: flight NK 204 | VB 881 | QL 17 | the night freighter | TR 530 | ZO 4402 | the morning rotation
route: tour 7 | route North | tour 22 | the city round | the island tour | route 105 | the evening round
caller: a refund | a broken modem | an unpaid bill | a late delivery | a cancelled contract | a wrong invoice | a lost password | a price question
client: Osterby | the Valmora estate | Kessler and daughters | Mrs Tevholm | the port authority | the Brenvik heirs | Quilmark | the Linden cooperative
matter: the rent dispute | the merger | the will | the patent claim | the divorce | the building permit | the supply contract | the dismissal
drawing: the floor plan | the roof section | the site plan | the facade | the staircase detail | the cellar plan | the bathroom layout | the east elevation view
bug: the login page hangs | search returns nothing | the export is empty | the app crashes on start | emails go out twice | the cart forgets items | dates are off by one day | the upload never ends | fonts look blurry | the totals are wrong
service: the api | the web shop | checkout | the auth service | the mailer | the search index | billing | the mobile backend | the image resizer | the chat server
branch: main | develop | release 4 | the hotfix branch | feature login | staging branch | the payments branch | next
server: web 3 | db 1 | the mail host | node 14 | the file server | the backup box | cache 2 | rack 7 server 4 | the build host | proxy B
line: line 4471 | the Millwick cabinet | the fibre to house 9 | number 0551 20 | circuit 88-B | the hotel's line | port 17
mast: mast 12 | the hill tower | cell 4410 | the harbour mast | the station antenna | site N-9
sample: sample 18 | sample B-204 | the blood sample | the soil core | tube 55 | specimen K7 | vial 9 | the river sample | the swab | sample 3301
test: ph | lead | salmonella | viscosity | sugar | nitrate | moisture | chloride | protein | hardness
suite: bay 2 | cleanroom A | the ISO 5 room | the filling suite | the wafer bay | room C3 | the gowning room
face: face 3 | the lower gallery | tunnel B | shaft 2 | the east drift | level 400 | the north decline | chamber 9
well: well 7 | the offshore well | well A-12 | the pilot well | well Brent 3 | producer 5 | injector 2
stand: stand 14 | the upper slope | compartment 7 | the spruce stand | the ravine | the old beech wood | parcel 33
loom: loom 6 | loom 14 | the jacquard loom | the wide loom | machine W2 | loom B
fabric: cotton twill | wool felt | denim | linen | viscose | polyester satin | silk | jersey | canvas | corduroy
colour: navy | scarlet | olive | charcoal | ivory | mustard | turquoise | burgundy | sand | violet
""")

TOOLS, REQUESTS, MISSING = read("broad_work", """
== site_log building
site diary, construction log, daily site report, write building log, record progress
- Writes an entry into the site diary.
- Records what happened on a construction site.
- Daily report with weather and crew size.
@text string: entry, text, report, note / What happened.
@site string: site, project, where, location / Which site.
@crew integer: crew, workers, headcount, people on site / How many workers.
diary: {text:phrase}
write down for {site:site} that {text:phrase}
{site:site}, {crew:int:3-60} people there, {text:phrase}
today on {site:site}: {text:phrase}
for the record {text:phrase}
site report {site:site} {text:phrase}
we had {crew:int:4-50} on the job, {text:phrase}
log {text:phrase}
?text site diary for {site:site}
?text make an entry, {crew:int:4-40} workers

== site_order building
order building material, call off supplies, material delivery, request bricks, site supply
- Orders material to a construction site.
- Calls off a delivery for a day.
- Supplies by the ton, pallet or piece.
@material string: material, goods, product, what / What is needed.
@amount integer: amount, quantity, pallets, how much / How much.
@site string: site, deliver to, where / Where to.
@date string: date, day, needed by, when / When.
we run out of {material:build} at {site:site}
{amount:int:2-40} pallets of {material:build} [to {site:site}]
{material:build} for {site:site} {date:date}
the masons have no {material:build} left
send {amount:int:2-30} tons of {material:build} {date:date}
{site:site} needs {material:build}
without {material:build} nobody can work {date:date}
order {material:build}, {amount:int:3-90}
?material a delivery to {site:site} {date:date}
?material order {amount:int:2-20} pallets

== concrete building
order concrete, pour concrete, ready mix delivery, concrete truck, cast foundation
- Orders ready-mixed concrete.
- Cubic meters of concrete at a time.
- Truck for a pour.
@cubic number: cubic meters, volume, amount, m3 / Cubic meters.
@time string: time, at, when, pour time / When.
@site string: site, where, place / Where.
{cubic:int:2-60} cubes of concrete [for {site:site}]
we pour {cubic:int:3-80} cubic meters at {time:time}
mixer trucks to {site:site}, {cubic:int:4-60} m3
the slab takes {cubic:num:2-40:1} cubic meters
foundation at {site:site} {time:time}, {cubic:int:5-70}
{time:time}, {cubic:int:4-50} cubic meters of ready mix
formwork is ready on {site:site}, we need {cubic:int:3-60}
get the pump and {cubic:int:6-60} cubes for {time:time}
?cubic concrete at {time:time}
?cubic send a mixer to {site:site}

== crew building
send crew, assign trade, schedule workers, gang to site, craftsmen planning
- Sends a trade or crew to a site.
- Plans who works where on a day.
- Gang assignment.
@crew string: crew, trade, gang, who / Which crew.
@site string: site, where, place / Where to.
@date string: date, day, when / When.
{crew:trade} to {site:site} [{date:date}]
{crew:trade} start at {site:site} {date:date}
we need {crew:trade} on {site:site}
{site:site} is waiting for {crew:trade}
{date:weekday} {crew:trade} go over to {site:site}
let {crew:trade} work at {site:site}
pipes and walls are ready, {crew:trade} can come to {site:site} {date:date}
plan {crew:trade} for {site:site}
?crew somebody must go to {site:site} {date:date}
?site where do {crew:trade} go {date:date}

== incident building
report accident, safety incident, near miss, injury on site, hazard notice
- Reports an accident or near miss at work.
- Safety incident with place and severity.
- Hazard report.
@what string: what happened, description, incident, event / What happened.
@site string: site, place, where / Where.
@severity enum near_miss|no_harm, minor|light, serious|severe: severity, seriousness, level / How bad.
{what:injury} [at {site:site}]
{severity=serious:it's bad}, {what:injury}
{what:injury}, {severity=near_miss:luckily nobody got hurt}
{site:site}: {what:injury}
{what:injury}, {severity=minor:only a scratch}
safety officer, {what:injury}
{what:injury} over at {site:site}, {severity=serious:the ambulance is here}
i have to tell you that {what:injury}
?what there was an accident at {site:site}
?what {severity=near_miss:a near miss} to report

== cutlist workshop
add to cut list, cut boards, saw pieces, wood cutting order, panel cutting
- Puts pieces on the cut list.
- Boards of a wood in a length and a number.
- Sawing order for the carpenter.
@piece string: piece, part, item, what / What is cut.
@count integer: count, number, pieces, how many / How many.
@length integer: length, millimeters, size, mm / Length in millimeters.
@wood string: wood, material, species, timber / Which wood.
{count:int:2-60} {piece:piece} [in {wood:wood}]
cut {piece:piece} to {length:int:100-2800:10} millimeters
{piece:piece}, {length:int:200-2500:10} mm, {count:int:2-30} times
i need {piece:piece} from {wood:wood}
saw {count:int:2-20} {piece:piece} out of {wood:wood}, each {length:int:150-2400:10} long
{wood:wood} {piece:piece} for the customer's cupboard
{piece:piece} again, {count:int:2-40}
the joiner asks for {piece:piece} {length:int:200-2000:10} mm
?piece cut {count:int:2-20} from {wood:wood}
?piece {length:int:200-2400:10} mm long please

== weld workshop
weld parts, welding job, start weld, join metal, weld seam order
- Orders a welding job.
- Joins parts with a process and current.
- Weld seam task.
@part string: part, workpiece, piece, component / What is welded.
@process enum mig|mag|wire, tig|argon, stick|electrode: process, method, technique / Which process.
@amps integer: amps, current, amperes / Welding current.
weld {part:part} [with {process=tig:tig}]
{part:part} has cracked, {process=mig:mig} it
{part:part} at {amps:int:40-250:5} amps
join {part:part} by {process=stick:stick electrode}
{process=tig:argon} seam on {part:part}, {amps:int:40-180:5} A
{part:part} came apart again
put a bead on {part:part}
stick {part:part} back together
?part {process=mig:mig} weld at {amps:int:60-250:5} amps
?part something has to be welded

== pour workshop
pour metal, foundry casting, cast part, melt charge, fill mould
- Pours metal into a mould.
- Casting at a melt temperature.
- Foundry order.
@metal string: metal, alloy, melt, material / Which metal.
@mould string: mould, form, pattern, target / Which mould.
@degrees integer: temperature, degrees, melt temperature, celsius / Degrees Celsius.
pour {metal:metal} into {mould:mould} [at {degrees:int:650-1600:10} degrees]
cast {mould:mould} in {metal:metal}
{mould:mould} with {metal:metal}
the ladle is full of {metal:metal}, fill {mould:mould}
{metal:metal}, {degrees:int:700-1580:10} degrees, {mould:mould}
we want {mould:mould} made from {metal:metal}
{mould:mould} is dry, go with {metal:metal}
tap the furnace at {degrees:int:900-1600:10}, {metal:metal} to {mould:mould}
?mould pour {metal:metal}
?metal fill {mould:mould}

== tool_out workshop
borrow tool, sign out equipment, tool crib, take tool, equipment loan
- Signs a tool out of the store.
- Who took which equipment.
- Tool crib entry.
@tool string: tool, equipment, device, item / Which tool.
@person string: person, worker, who, borrower / Who takes it.
{person:person} takes {tool:tool}
{tool:tool} for {person:person}
sign out {tool:tool} [to {person:person}]
{person:person} grabbed {tool:tool} this morning
i'm off with {tool:tool}
{tool:tool} goes up on the roof with {person:person}
hand {tool:tool} to {person:person}
note that {tool:tool} left the store
?tool {person:person} needs equipment
?tool sign a tool out

== print_order press
print job, order printing, press run, copies order, print shop order
- Orders a print run.
- Copies on some paper, in colour or black.
- Print shop job.
@what string: product, what, item, document / What is printed.
@copies integer: copies, run, quantity, how many / How many copies.
@paper string: paper, stock, material / Which paper.
@colour boolean: colour, color, four colour / In colour.
{copies:int:50-5000:50} {what:printed} [on {paper:paper}]
{what:printed} {colour=true:in full colour}
we want {what:printed}, {copies:int:100-3000:100}
{what:printed} on {paper:paper}, {colour=false:just black}
for the village fair: {what:printed}
run {copies:int:100-9000:100} {what:printed}
can i have {what:printed} on {paper:paper} stock
{copies:int:20-900:10} {what:printed} {colour=true:four colours}
?what {copies:int:100-900:100} copies on {paper:paper}
?what print something {colour=false:black and white}

== ink press
ink level, check press ink, cartridge status, toner left, colour supply
- Tells how much ink a press has.
- Level of cyan, magenta, yellow or black.
- Colour supply.
@colour enum cyan|c, magenta|m, yellow|y, black|k: colour, color, ink / Which ink.
how much {colour=cyan:cyan} is left
ink
do we have enough {colour=black:black} for the run
{colour=yellow:yellow} level
the posters look pale, is {colour=magenta:magenta} low
prints come out grey
will {colour=black:black} last the night shift
which colours must be refilled

== paper_reel press
paper machine setting, set reel weight, paper grade, grammage change, mill machine speed
- Changes the grade made on the paper machine.
- Grammage and speed of a reel.
- Mill setting.
@reel string: reel, roll, machine reel, which / Which reel.
@grams integer: grammage, grams, weight, gsm / Grams per square meter.
@speed integer: speed, meters per minute, rate / Meters per minute.
{reel:reel} at {grams:int:45-300:5} gsm
switch {reel:reel} to {grams:int:50-250:5} grams
{reel:reel} {speed:int:300-1500:50} meters a minute, {grams:int:60-200:10} g
thicker sheets on {reel:reel}, {grams:int:120-300:10}
{grams:int:50-170:5} gram paper from {reel:reel}
it tears all the time, {grams:int:70-160:10} on {reel:reel}
make {reel:reel} {grams:int:40-120:5} grams heavy
customer wants {grams:int:80-250:10} gsm, use {reel:reel}
?grams change {reel:reel}
?reel set it to {grams:int:60-250:10} gsm

== headline press
file story, submit article, newspaper desk, news item, send copy to editor
- Files a story with the news desk.
- Headline for a section, with length in lines.
- Copy for the editor.
@headline string: headline, title, story, heading / The headline.
@section string: section, desk, page, column / Which section.
@lines integer: lines, length, size / How many lines.
{headline:headline} for {section:section}
story: {headline:headline} [, {lines:int:20-140:10} lines]
{section:section} {lines:int:20-120:10} lines, {headline:headline}
i'm filing {headline:headline}
my piece {headline:headline} goes to {section:section}
hold the page, {headline:headline}
breaking news: {headline:headline}
{headline:headline}, put it in {section:section}
?headline {lines:int:20-120:10} lines for {section:section}
?headline file an article

== deadline press
editorial deadline, copy deadline, closing time of page, when is press time, page close
- Tells the deadline of a section.
- Closing time of a page.
- When copy must be in.
@section string: section, page, desk / Which section.
@day string: day, edition, date / Which edition.
when does {section:section} close
deadline for {section:section} [{day:date}]
how long can i still write for {section:section}
until when do you take copy
{section:section} {day:weekday}
my interview runs late, when must {section:section} be in
is {section:section} already at the printer
press time {day:date}

== shot media
schedule scene, film shoot plan, call sheet, shoot day, set scene
- Puts a scene on the shooting schedule.
- Film scene on a day at a place.
- Call sheet entry.
@scene string: scene, shot, setup, take / Which scene.
@day string: day, date, when / Which day.
@place string: location, place, set, where / Where.
we shoot {scene:scene} {day:date}
{scene:scene} at {place:place} {day:date}
camera rolls on {scene:scene} {day:weekday}
move {scene:scene} to {day:date}
{day:date}, {place:place}, {scene:scene}
{scene:scene} needs sunshine, take {day:date}
actors for {scene:scene} must be there {day:weekday}
film {scene:scene} {day:date} near {place:place}
?scene we shoot at {place:place} {day:date}

== take media
log take, clapperboard, mark take, note good take, film slate
- Logs a take of a scene.
- Marks it as good or not.
- Slate entry.
@scene string: scene, slate, shot / Which scene.
@take integer: take, number, take number / Number of the take.
@good boolean: good, keeper, print it, usable / The director likes it.
{scene:scene} take {take:int:1-30}
take {take:int:2-25} of {scene:scene} was {good=true:great|perfect}
{scene:scene}, {take:int:1-20}, {good=false:useless, a plane flew over}
{good=true:print} {take:int:2-20} on {scene:scene}
slate {scene:scene} {take:int:2-20}
she laughed in take {take:int:2-20} of {scene:scene}, {good=false:bin it}
number {take:int:2-25} is {good=true:the one} for {scene:scene}
mark {take:int:2-25}, {scene:scene}
?take mark {scene:scene} as {good=true:good}
?scene take {take:int:2-25}

== mix media
mix track, fader level, audio channel volume, set track gain, studio mixer
- Sets the level of a track in the mix.
- Fader in decibels, or mute.
- Studio mixer.
@track string: track, channel, instrument, source / Which track.
@decibels number: decibels, gain, level, db / Level in decibels.
@mute boolean: mute, silent, off / Silence it.
{track:track} {decibels:int:1-12} db louder
{mute=true:mute} {track:track}
i can't hear {track:track}, give it {decibels:int:2-9}
{track:track} at {decibels:int:-30-6} decibels
{track:track} is drowned out
{mute=false:bring back} {track:track}
take {track:track} {mute=true:out of the mix}
{track:track} fader to {decibels:num:-24-6:1}
more of {track:track}, {decibels:int:2-8} decibels
?track it is too quiet, {decibels:int:2-9} db

== session media
book recording session, studio time, reserve recording studio, band booking, studio slot
- Books time in the recording studio.
- Session for a band on a day, some hours.
- Studio slot.
@artist string: artist, band, client, who / Who records.
@date string: date, day, when / Which day.
@hours integer: hours, length, duration / How many hours.
studio for {artist:client} [{date:date}]
{artist:client} record {date:date}
{hours:int:2-10} hours for {artist:client}
{artist:person} wants to lay down a demo {date:date}
{artist:person} sings {date:weekday}, {hours:int:2-8} hours
get the booth ready for {artist:client}
{date:date} {artist:person} {hours:int:2-9} hours in the studio
the album isn't finished, {artist:person} comes back {date:date}
?artist studio time {date:date}
?artist {hours:int:3-9} hours of recording

== photo media
book photo shoot, portrait session, photographer appointment, picture session, studio shooting
- Books a photo session.
- Portrait, passport or product pictures.
- Photographer on a day.
@kind enum portrait|headshot, passport|id_photo, product|still_life, wedding|marriage: kind, type, session / What pictures.
@name string: name, client, who, for / For whom.
@date string: date, day, when / Which day.
{kind=portrait:portraits} of {name:person} [{date:date}]
{kind=passport:passport photo} for {name:person}
{name:person} gets {kind=wedding:married}, we need a photographer {date:date}
{name:client} want {kind=product:pictures of their goods} {date:date}
{date:weekday} {name:person}, {kind=portrait:headshot}
{name:person} needs a nice face for the profile
snaps of {name:person} {date:date}
{name:client} {kind=product:product shots}
?name {kind=portrait:a portrait} {date:date}
?name shooting {date:date}

== butcher foodtrade
order meat, butcher order, meat counter, cut meat, reserve roast
- Orders meat at the butcher's.
- Kilos of a cut, picked up on a day.
- Meat counter.
@cut string: cut, meat, product, what / Which meat.
@kilos number: kilos, kilograms, weight, kg / How many kilos.
@day string: day, pickup, date, when / When it is fetched.
{kilos:num:1-8:1} kilos of {cut:meat}
{cut:meat} for {day:date}
we have a barbecue {day:date}, {cut:meat}
{kilos:int:2-12} kg {cut:meat} [{day:weekday}]
put {cut:meat} aside for me
{cut:meat}, about {kilos:int:2-9} kilos
grandma's roast for {day:weekday}: {cut:meat}
could you mince or slice {cut:meat}, {kilos:int:2-6} kilos
?cut {kilos:int:2-9} kilos please
?cut i'd like meat for {day:date}

== vat foodtrade
heat vat, dairy vat temperature, pasteurize milk, milk tank heating, cheese vat
- Heats a dairy vat.
- Pasteurizes milk at a temperature for some time.
- Vat control.
@vat string: vat, tank, kettle, vessel / Which vat.
@degrees number: degrees, temperature, celsius, target / Degrees Celsius.
@length string: duration, hold time, how long / How long it is held.
{vat:milk} to {degrees:int:4-85} degrees
hold {vat:milk} at {degrees:int:60-80} for {length:span}
pasteurize {vat:milk} {degrees:int:62-78} celsius
{degrees:int:30-45} degrees in {vat:milk} so it curdles
the curd won't set, warm {vat:milk} to {degrees:int:30-42}
{vat:milk}: {degrees:num:28-75:1} degrees, {length:span}
cool {vat:milk} down to {degrees:int:2-12}
milk is in, bring {vat:milk} up to {degrees:int:63-75}
?degrees heat {vat:milk}
?vat bring it to {degrees:int:60-80} degrees

== ripen foodtrade
cheese ripening, turn cheese, cellar shelf, age cheese, maturing log
- Notes care of ripening cheese.
- Turned, brushed or salted, with the number of wheels.
- Maturing cellar log.
@cheese string: cheese, kind, sort, which / Which cheese.
@care enum turn|flip, brush|smear, salt|brine: care, action, treatment / What was done.
@wheels integer: wheels, count, loaves, how many / How many wheels.
{care=turn:turned} {wheels:int:2-90} wheels of {cheese:cheese}
{cheese:cheese} {care=brush:brushed}
{cheese:cheese} went into {care=salt:brine}
i've {care=turn:flipped} the {cheese:cheese}
the {cheese:cheese} got its {care=salt:salt}, {wheels:int:3-80} pieces
{wheels:int:4-60} {cheese:cheese} {care=brush:smeared}
the {cheese:cheese} wants {care=brush:brushing} again
cellar round done, {cheese:cheese} {care=turn:is upside down now}
?cheese {wheels:int:3-80} wheels {care=turn:turned}
?care something done with the {cheese:cheese}

== catch foodtrade
log catch, fishing boat landing, record fish, kilos caught, haul entry
- Records a catch.
- Kilos of a fish landed by a boat.
- Fishing log.
@fish string: fish, species, catch, what / Which fish.
@kilos integer: kilos, weight, kilograms, amount / How many kilos.
@boat string: boat, vessel, cutter, ship / Which boat.
{kilos:int:20-900:10} kilos of {fish:fish}
{boat:boat} landed {kilos:int:50-900:10} kg {fish:fish}
{fish:fish} from {boat:boat}, {kilos:int:30-800:10}
the nets were full, {kilos:int:100-900:10} {fish:fish}
we pulled up {kilos:int:20-700:10} kilos {fish:fish} [on {boat:boat}]
log {fish:fish} {kilos:int:20-500:10}
poor day, only {kilos:int:5-50} kilos of {fish:fish}
{boat:boat} is back with {kilos:int:40-900:10} {fish:fish}
?fish {kilos:int:30-600:10} kilos from {boat:boat}
?kilos {boat:boat} caught {fish:fish}

== crane_box freight
move container, harbour crane job, unload box, lift container, quay crane
- Moves a container with the harbour crane.
- Unloads a box from a ship to a place.
- Quay crane job.
@container string: container, box, unit, load / Which container.
@to string: to, target, destination, where / Where it goes.
@ship string: ship, vessel, from / From which ship.
take {container:box} off {ship:vessel}
{container:box} to {to:berth}
lift {container:box} over to {to:berth}
{container:box} must come down first [from {ship:vessel}]
set {container:box} on {to:berth}
{ship:vessel} carries {container:box}, put it at {to:berth}
unload {container:box}
customs want to see {container:box} at {to:berth}
?container lift one to {to:berth}
?container unload {ship:vessel}

== berth freight
assign berth, dock ship, mooring place, harbour master, quay reservation
- Gives a ship a berth.
- Mooring place and time of arrival.
- Harbour master's plan.
@ship string: ship, vessel, boat, who / Which ship.
@berth string: berth, quay, pier, place / Which berth.
@time string: time, arrival, eta, when / When.
{ship:vessel} goes to {berth:berth} [at {time:time}]
{berth:berth} for {ship:vessel}
{ship:vessel} arrives at {time:time}, {berth:berth}
where {ship:vessel} ties up: {berth:berth}
let {ship:vessel} moor at {berth:berth}
keep {berth:berth} free for {ship:vessel}
{time:time} {ship:vessel} at {berth:berth}
{ship:vessel} can come in to {berth:berth}
?berth {ship:vessel} arrives at {time:time}
?ship keep {berth:berth} free

== signal freight
set signal, railway signal, signal aspect, clear train, signal box command
- Sets a railway signal.
- Stop, caution or clear.
- Signal box command.
@signal string: signal, id, mast, which / Which signal.
@aspect enum stop|red|danger, caution|yellow, clear|green|proceed: aspect, state, colour / What it shows.
{signal:signal} {aspect=stop:to red|to danger}
{aspect=clear:clear} {signal:signal}
someone is on the track, {signal:signal} {aspect=stop:stop}
{signal:signal} at {aspect=caution:caution}
let the train pass {signal:signal}, {aspect=clear:green}
{signal:signal} {aspect=clear:proceed}
hold everything at {signal:signal}, {aspect=stop:red}
they should creep past {signal:signal}, {aspect=caution:yellow}
?signal {aspect=stop:red} please
?aspect change {signal:signal}

== points freight
set points, throw switch, railway switch, route train, change track
- Throws a railway switch.
- Points left or right.
- Route over a turnout.
@points string: points, switch, turnout, which / Which points.
@side enum left|diverging, right|straight: side, position, direction / Which way.
@lock boolean: lock, secured, blocked / Lock them afterwards.
{points:points} {side=left:left}
throw {points:points} to the {side=right:right}
{points:points} {side=left:to the siding}, {lock=true:and lock them}
the freight has to go {side=right:straight on} over {points:points}
{side=left:left} on {points:points}
{points:points} {side=right:right} {lock=true:and secured}
swing {points:points} {side=left:leftwards}
lay {points:points} for the {side=right:straight} track
?side throw {points:points}
?points set them {side=left:to the left}

== train_where freight
locate train, train position, track occupancy, where is the train, which block
- Tells where a train is.
- Block or track it occupies.
- Position from the signal box.
@train string: train, train number, service, which / Which train.
where is {train:train}
{train:train} position
has {train:train} passed the bridge
which track is {train:train} on
is the section clear of {train:train}
how far away is {train:train}
did {train:train} leave the yard
i don't see {train:train} on the panel
?train where is it now
?train which block is occupied

== cargo freight
load air cargo, assign cargo to flight, air freight booking, uld to plane, freight on flight
- Puts air cargo on a flight.
- Pallet or container with its weight.
- Load plan entry.
@cargo string: cargo, pallet, shipment, load / Which cargo.
@flight string: flight, aircraft, plane, flight number / Which flight.
@kilos integer: weight, kilos, kg, mass / Weight in kilos.
{cargo:uld} on {flight:flight}
load {cargo:uld} into {flight:flight} [, {kilos:int:100-4000:10} kilos]
{flight:flight} takes {cargo:uld}
{cargo:uld} flies with {flight:flight}
{kilos:int:200-3500:10} kg, {cargo:uld}, {flight:flight}
there's room on {flight:flight} for {cargo:uld}
{cargo:uld} is urgent, {flight:flight}
get {cargo:uld} up in the air with {flight:flight}
?flight {cargo:uld} weighs {kilos:int:100-3000:10} kilos
?cargo something for {flight:flight}

== courier freight
assign parcel to tour, courier depot, driver round, delivery route plan, load van
- Gives a parcel to a delivery tour.
- Courier depot sorting.
- Which round takes it.
@parcel string: parcel, shipment, package, number / Which parcel.
@tour string: tour, route, round, van / Which tour.
@before string: before, deadline, by, latest / Deliver before.
{parcel:id} on {tour:route}
{tour:route} takes {parcel:id} [before {before:time}]
put {parcel:id} with {tour:route}
{parcel:id} must be there by {before:time}
the customer waits for {parcel:id}, {tour:route}
sort {parcel:id} to {tour:route}
{tour:route} still has space for {parcel:id}
{parcel:id} was left on the belt, {tour:route} should grab it
?parcel put a package on {tour:route}
?parcel deliver it by {before:time}

== queue office
call queue, waiting callers, hotline load, how many on hold, call centre status
- Shows the queue of the call centre.
- How many callers wait and how long.
- Hotline load by topic.
@topic string: topic, subject, line, concern / Which topic.
how many are on hold
callers waiting about {topic:caller}
is the hotline busy
how long do people wait
queue [{topic:caller}]
are they all ringing because of {topic:caller}
everyone is complaining they can't get through
phones are going crazy, numbers please
the line for {topic:caller}

== call_note office
log call, call centre note, wrap up call, record conversation, caller summary
- Notes what a call was about.
- Wrap-up of a conversation with a caller.
- Hotline log.
@caller string: caller, customer, name, who / Who called.
@topic string: topic, reason, subject, about / What about.
@solved boolean: solved, resolved, closed / Whether it is settled.
{caller:person} called about {topic:caller}
{caller:person}, {topic:caller}, {solved=true:sorted}
{caller:person} rang because of {topic:caller} and is {solved=false:still furious}
talked to {caller:person} [about {topic:caller}]
{topic:caller} from {caller:person}, {solved=false:will call again}
{caller:person} is {solved=true:happy now}
just hung up with {caller:person}, {topic:caller}
{caller:person} had {topic:caller}, {solved=true:done}
?caller a call about {topic:caller}
?caller the customer is {solved=true:satisfied}

== billable office
log billable time, record hours, time sheet entry, law firm hours, work on matter
- Records billable hours.
- Time a lawyer spent on a matter of a client.
- Time sheet.
@hours number: hours, time, duration, effort / How many hours.
@matter string: matter, case, file, work / On what.
@client string: client, for, customer / For which client.
{hours:num:1-9:1} hours on {matter:matter}
{matter:matter} for {client:client}, {hours:num:1-8:1} hours
i sat over {matter:matter} for {hours:int:2-9} hours
bill {client:client} {hours:num:1-9:1} hours
{client:client} {hours:int:2-8} h
{hours:int:2-10} hours of reading, {matter:matter}
worked {hours:num:1-9:1} hours [for {client:client}]
put {hours:int:2-8} hours down on {matter:matter}
?hours i worked on {matter:matter}
?hours time sheet for {client:client}

== plan_send office
send drawing, architect plan, share blueprint, release plan, distribute drawing
- Sends an architect's drawing to somebody.
- Plan in a scale.
- Release a blueprint.
@drawing string: drawing, plan, blueprint, sheet / Which drawing.
@to string: to, recipient, who, person / Who gets it.
@scale integer: scale, ratio, one to / One to how many.
{drawing:drawing} to {to:person}
send {to:person} {drawing:drawing} [one to {scale:int:20-200:10}]
{to:person} can't start without {drawing:drawing}
{to:company} asks for {drawing:drawing}
{drawing:drawing} at 1 to {scale:int:20-500:10} for {to:person}
let {to:person} have {drawing:drawing}
{drawing:drawing} is final, {to:company} may see it
the builder {to:person} has the old plans, send {drawing:drawing}
?drawing {to:person} wants to see the plans
?to release {drawing:drawing}

== receipt office
book receipt, accounting entry, post voucher, record expense, bookkeeping
- Books a receipt in the accounts.
- Amount, account and supplier.
- Bookkeeping entry.
@amount number: amount, sum, total, money / How much.
@account enum travel|trips, office|supplies, meals|hospitality, rent|premises: account, category, cost type / Which account.
@supplier string: supplier, payee, from, company / Who was paid.
{amount:num:5-900:2} for {account=office:paper and pens}
{supplier:company} {amount:num:20-3000:2} [{account=travel:travel}]
{account=meals:lunch with a client}, {amount:int:20-200}
book {amount:num:10-900:2} from {supplier:company}
{account=rent:rent}, {amount:int:500-4000:50} to {supplier:company}
the train cost {amount:int:20-200}, {account=travel:travel expenses}
i paid {supplier:company} {amount:int:20-800}
voucher {amount:num:5-500:2} {account=meals:hospitality}
?amount receipt from {supplier:company}
?amount {account=office:office supplies}

== ticket software
create ticket, open issue, report bug, file defect, new task in tracker
- Creates a ticket.
- Reports a bug in a component with a priority.
- POST issue.
@title string: title, summary, description, problem / What is wrong.
@component string: component, service, module, area / Which part.
@priority enum low|minor, normal|medium, urgent|blocker|critical: priority, severity, urgency / How urgent.
{title:bug}
{title:bug} [in {component:service}]
bug: {title:bug}, {priority=urgent:blocker}
customers say {title:bug}
{component:service}: {title:bug}
{title:bug} but {priority=low:no rush}
{priority=urgent:drop everything}, {title:bug}
someone should look at this, {title:bug} since {component:service} changed
new issue {title:bug} {priority=normal:medium}
?title open a {priority=urgent:critical} ticket
?title something's off with {component:service}

== ticket_assign software
assign ticket, give issue to developer, change owner, take over bug, hand task
- Gives a ticket to a developer.
- Changes the owner of an issue.
- Assignee update.
@ticket string: ticket, issue, id, number / Which ticket.
@person string: assignee, developer, owner, who / Who takes it.
{person:person} takes {ticket:id}
{ticket:id} to {person:person}
can {person:person} look at {ticket:id}
hand {ticket:id} over to {person:person}
{ticket:id} is {person:person}'s problem now
{person:person} knows that code, give them {ticket:id}
i'm on holiday, {ticket:id} for {person:person}
let {person:person} fix {ticket:id}
?ticket give {person:person} a bug
?person who takes {ticket:id}

== ticket_state software
update ticket status, move issue, close ticket, change workflow state, mark resolved
- Moves a ticket to another state.
- Open, in progress, in review or done.
- Workflow transition.
@ticket string: ticket, issue, id, key / Which ticket.
@state enum open|todo, doing|in_progress, review|testing, done|closed|resolved: state, status, column / New state.
{ticket:id} is {state=done:fixed|done}
close {ticket:id}, it's {state=done:finished}
i {state=doing:started on} {ticket:id}
{ticket:id} {state=review:ready for review}
it still breaks, {state=open:reopen} {ticket:id}
{ticket:id} {state=doing:in progress}
somebody please {state=review:test} {ticket:id}
{ticket:id} goes {state=open:back to the pile}
?ticket mark it {state=done:resolved}
?state change {ticket:id}

== build software
run build, compile project, start pipeline, ci job, build branch
- Starts a build of a branch.
- CI pipeline with or without tests.
- Compile and package.
@branch string: branch, ref, version, what / Which branch.
@tests boolean: tests, run tests, with tests / Run the tests.
build {branch:branch}
compile {branch:branch} {tests=false:and skip the tests}
is {branch:branch} still green, {tests=true:run everything}
pipeline for {branch:branch} [{tests=true:with tests}]
kick off ci on {branch:branch}
i pushed to {branch:branch}, go
{branch:branch} {tests=false:without testing}
make a fresh package from {branch:branch}
?branch start a build {tests=true:with all the tests}
?branch compile it

== build_state software
build status, is pipeline green, ci result, last build, failing tests
- Tells how the last build went.
- Pipeline result of a branch.
- Failing tests.
@branch string: branch, ref, project / Which branch.
is {branch:branch} green
did {branch:branch} compile
what broke on {branch:branch}
ci status
{branch:branch} red or green
are the tests passing
who broke the build
can i merge or is {branch:branch} failing
how did the pipeline of {branch:branch} go

== deploy software
deploy service, release version, roll out, ship to production, push live
- Deploys a service to an environment.
- Rolls out a version.
- Ship to staging or production.
@service string: service, app, application, what / Which service.
@target enum production|prod|live, staging|test, preview|dev: environment, target, stage / Where to.
@version string: version, tag, release / Which version.
ship {service:service} [to {target=production:production}]
{service:service} {target=production:live} please
try {service:service} on {target=staging:staging} first
put {version:version} of {service:service} on {target=staging:the test system}
customers are waiting for {service:service}
release {service:service} {version:version}
go live with {service:service}
{service:service} onto {target=preview:the preview}
?service deploy {version:version}
?service push it to {target=production:prod}

== rollback software
roll back release, undo deploy, revert version, previous release, restore old version
- Goes back to an earlier version.
- Undoes a deploy of a service.
- Revert a release.
@service string: service, app, what, application / Which service.
@version string: version, to, tag / Back to which version.
roll {service:service} back [to {version:version}]
the release killed {service:service}, undo it
{service:service} was fine before, go back
revert {service:service}
{version:version} of {service:service} worked, restore it
users scream, put {service:service} back as it was
take {service:service} back to {version:version}
that was a mistake, {service:service} as it was yesterday
?service back to {version:version}
?service undo the deploy

== reboot infra
restart server, reboot machine, power cycle host, bounce server, reset node
- Restarts a server.
- Soft reboot or power cycle.
- Host reset in the data centre.
@server string: server, host, machine, node / Which server.
@hard boolean: hard, forced, power cycle / Cut the power.
reboot {server:server}
{server:server} hangs
{server:server} doesn't answer, {hard=true:pull the plug}
restart {server:server} {hard=false:gently}
{hard=true:power cycle} {server:server}
give {server:server} a kick
{server:server} needs a fresh start
turn {server:server} off and on again
?server reboot it {hard=true:the hard way}
?server restart a host

== load infra
server load, cpu usage, memory use, disk space left, host health
- Tells the load of a server.
- Processor, memory or disk use.
- Host health.
@server string: server, host, machine, node / Which server.
@metric enum cpu|processor, memory|ram, disk|storage: metric, measure, what / What to show.
how busy is {server:server}
{metric=disk:disk space} on {server:server}
{server:server} {metric=memory:memory}
is {server:server} running full
why is {server:server} so slow
does {server:server} have enough {metric=memory:ram}
{metric=cpu:processor} of {server:server}
will {server:server} run out of {metric=disk:storage}
?server how much {metric=cpu:cpu} do we use
?server is the host alright

== line_fault infra
report line fault, phone line down, telecom trouble, no dial tone, connection outage
- Reports a fault on a telephone or fibre line.
- Dead, noisy or slow.
- Telecom trouble ticket.
@line string: line, circuit, connection, number / Which line.
@fault enum dead|down, noise|crackling, slow|weak: fault, problem, symptom / What is wrong.
{line:line} is {fault=dead:dead}
{line:line} {fault=noise:crackles}
nobody can phone on {line:line}
{line:line} crawls, {fault=slow:so slow}
a digger cut {line:line}, {fault=dead:nothing works}
you can't understand a word on {line:line}, {fault=noise:it hisses}
{line:line} {fault=dead:down}
internet over {line:line} is {fault=slow:like treacle}
?line the connection is {fault=dead:gone}
?line there's {fault=noise:a hum} on the phone

== mast infra
antenna power, cell site control, mobile mast, switch transmitter, mast output
- Sets the power of a mobile mast.
- Cell site transmitter in percent.
- Antenna output.
@mast string: mast, cell, site, antenna / Which mast.
@percent integer: percent, power, output, level / Output in percent.
{mast:mast} to {percent:int:10-100:5} percent
poor reception in the valley, {mast:mast} up to {percent:int:60-100:5}
{mast:mast} {percent:int:10-100:5}%
lower {mast:mast} to {percent:int:10-60:5} percent
festival weekend, {mast:mast} at {percent:int:80-100:5}
residents worry about {mast:mast}, only {percent:int:10-50:5} percent
{percent:int:20-100:5} percent output on {mast:mast}
phones drop out near {mast:mast}, give it {percent:int:50-100:5}
?percent turn up {mast:mast}
?mast set the antenna to {percent:int:20-100:5} percent

== sample_in lab
register sample, log specimen, sample intake, receive specimen, new lab sample
- Registers a sample in the laboratory.
- Specimen with its origin.
- Sample intake.
@sample string: sample, specimen, id, tube / Which sample.
@origin string: origin, from, source, customer / Where it comes from.
@cold boolean: cold, refrigerated, keep cool / Store it cold.
{sample:sample} from {origin:place}
{sample:sample} came in [from {origin:company}]
{origin:company} sent {sample:sample}, {cold=true:keep it in the fridge}
log {sample:sample}
received {sample:sample} {cold=false:room temperature is fine}
{sample:sample}, {origin:place}, {cold=true:must stay cold}
the courier dropped off {sample:sample}
book in {sample:sample} {cold=true:chilled}
?sample something from {origin:company} came in
?sample a new specimen, {cold=true:cool storage}

== lab_test lab
order analysis, run lab test, request assay, measure sample, test specimen
- Orders a test on a sample.
- Laboratory analysis with replicates.
- Assay request.
@sample string: sample, specimen, tube, which / Which sample.
@tests strings: tests, analytes, parameters, assays / What to measure.
@replicates integer: replicates, repeats, times / How often.
{tests+:test} in {sample:sample}
check {sample:sample} for {tests+:test}
is there any {tests+:test} in {sample:sample}
measure {tests*:test} of {sample:sample}
{sample:sample}: {tests+:test}, {replicates:int:2-6} replicates
how much {tests+:test} does {sample:sample} contain
run {tests*:test} on {sample:sample} {replicates:int:2-5} times
i suspect {tests+:test} in {sample:sample}
?tests analyse {sample:sample}
?sample we want {tests+:test}

== lab_result lab
lab result, analysis outcome, get test value, sample findings, assay report
- Shows the result of a lab test.
- Findings of a sample.
- Analysis report.
@sample string: sample, specimen, id / Which sample.
@test string: test, analyte, parameter / Which value.
result of {sample:sample}
{test:test} of {sample:sample}
is {sample:sample} ready
what did {sample:sample} show
did you find {test:test} in {sample:sample}
{sample:sample} findings
was {sample:sample} above the limit [for {test:test}]
good or bad news about {sample:sample}
?sample what was the {test:test} value
?sample are the results in

== centrifuge lab
spin centrifuge, run centrifuge, separate sample, rotor speed, spin down
- Runs the centrifuge.
- Speed in rotations and minutes.
- Spin down a sample.
@rpm integer: rpm, speed, rotations, revolutions / Rotations per minute.
@minutes integer: minutes, time, duration / How many minutes.
@sample string: sample, tube, what / What is in it.
{rpm:int:500-12000:500} rpm for {minutes:int:2-40} minutes
spin {sample:sample} at {rpm:int:1000-9000:500}
{sample:sample} {minutes:int:3-30} minutes, {rpm:int:800-8000:200} rpm
separate {sample:sample} with {rpm:int:1000-9000:500} rotations
get the cells down, {rpm:int:500-5000:250} rpm
centrifuge {rpm:int:1000-9000:500}
let the rotor run {minutes:int:2-20} minutes at {rpm:int:1000-8000:500}
pellet {sample:sample}, {rpm:int:2000-9000:500}
?rpm spin {sample:sample}
?rpm {minutes:int:3-30} minutes in the centrifuge

== cleanroom lab
cleanroom particles, room class check, particle count, clean area reading, airborne count
- Reads the particle count of a cleanroom.
- Pressure, particles or humidity.
- Clean area status.
@room string: room, bay, area, suite / Which room.
@value enum particles|count, pressure|overpressure, humidity|moisture: value, reading, measure / Which value.
{value=particles:particles} in {room:suite}
is {room:suite} clean enough
{room:suite} {value=pressure:pressure}
how {value=humidity:damp} is {room:suite}
may we open the product in {room:suite}
did someone leave the airlock of {room:suite} open, {value=pressure:pressure please}
dust in {room:suite}
{value=particles:count} for {room:suite}
?room how many {value=particles:particles} are there
?room is the air clean

== blast mining
plan blast, mine explosion, schedule detonation, shot firing, blasting notice
- Plans a blast in the mine.
- Detonation at a face at a time.
- Shot firing notice.
@face string: face, place, gallery, where / Where.
@time string: time, at, when / When.
@kilos integer: kilos, explosive, charge, kg / Kilos of explosive.
blast at {face:face} {time:time}
we fire {face:face} at {time:time} [with {kilos:int:20-500:10} kilos]
{time:time} everybody out of {face:face}, it goes bang
{face:face}: {kilos:int:30-400:10} kg at {time:time}
drill holes are loaded in {face:face}, {time:time}
blow up {face:face} at {time:time}
rock has to come down at {face:face} {time:time}
shot at {time:time}, {face:face}
?time blast at {face:face}
?face we fire at {time:time}

== mine_air mining
mine ventilation, gallery fan, air flow underground, ventilate tunnel, fresh air shaft
- Sets the ventilation of a gallery.
- Fan speed underground in percent.
- Fresh air for a shaft.
@face string: place, gallery, shaft, where / Where.
@percent integer: percent, fan speed, air flow, level / Fan in percent.
fan in {face:face} to {percent:int:10-100:5} percent
{face:face} {percent:int:20-100:10}%
the men can hardly breathe in {face:face}, {percent:int:60-100:5}
gas in {face:face}, air at {percent:int:80-100:5} percent
more wind through {face:face}, {percent:int:50-100:5}
smoke from the shot hangs in {face:face}, blow with {percent:int:60-100:10}
nobody works in {face:face}, {percent:int:10-30:5} percent is enough
ventilate {face:face} at {percent:int:30-100:5}
?percent more air in {face:face}
?face fan at {percent:int:30-100:10} percent

== gas_check mining
gas reading underground, methane level, mine gas sensor, dangerous gas, carbon monoxide underground
- Reads the gas sensors underground.
- Methane or carbon monoxide in a gallery.
- Mine gas level.
@face string: place, gallery, shaft, where / Where.
@gas enum methane|firedamp, monoxide|co, oxygen|o2: gas, kind, which / Which gas.
{gas=methane:methane} in {face:face}
is {face:face} safe to enter
{gas=oxygen:oxygen} at {face:face}
can we send people into {face:face}
how much {gas=monoxide:carbon monoxide} is in {face:face}
it smells odd in {face:face}
{face:face} gas
the lamp flickers in {face:face}, check {gas=methane:firedamp}
?face what's the {gas=methane:methane} level
?face is the gas too high

== well mining
well rate, oil flow, choke setting, set production, barrels per day
- Sets the production of an oil well.
- Barrels per day through the choke.
- Well flow.
@well string: well, borehole, producer, which / Which well.
@barrels integer: barrels, rate, barrels per day, flow / Barrels per day.
{well:well} at {barrels:int:100-5000:50} barrels
choke {well:well} back to {barrels:int:100-2000:50}
{well:well} should give {barrels:int:200-4000:50} barrels a day
{barrels:int:200-5000:100} barrels per day from {well:well}
pump harder at {well:well}, {barrels:int:1000-6000:100}
the tanks are full, {well:well} down to {barrels:int:50-900:50}
open {well:well} up to {barrels:int:500-5000:50} barrels
{well:well} {barrels:int:100-4000:50}
?barrels change the flow of {well:well}
?well produce {barrels:int:200-4000:100} barrels a day

== fell timber
mark tree for felling, cut trees, forestry harvest, logging order, thin stand
- Orders trees to be felled.
- Harvest of a stand, number of trees.
- Forestry logging order.
@stand string: stand, place, compartment, where / Where.
@count integer: trees, count, number, how many / How many trees.
@species string: species, kind, wood, tree / Which tree.
fell {count:int:5-300:5} trees in {stand:stand}
{stand:stand}: thin out [the {species:wood}]
beetles are in {stand:stand}, get the {species:wood} out
{count:int:4-90} {species:wood} at {stand:stand}
harvest {stand:stand}
chainsaws to {stand:stand}
too dense in {stand:stand}, {count:int:10-200:10} must go
the storm broke {count:int:4-60} stems in {stand:stand}
?stand cut {count:int:5-100:5} trees
?stand fell some {species:wood}

== planting timber
plant trees, reforest, seedlings order, forest planting, new trees
- Plants young trees in a stand.
- Reforestation with a species and number.
- Seedlings.
@species string: species, tree, kind / Which tree.
@count integer: seedlings, count, number, how many / How many.
@stand string: stand, area, where / Where.
{count:int:50-5000:50} {species:wood} seedlings [in {stand:stand}]
plant {species:wood} on {stand:stand}
{stand:stand} is bare, {species:wood} there
new forest: {species:wood}, {count:int:100-4000:100}
put {count:int:50-900:50} young {species:wood} into {stand:stand}
for our grandchildren, {species:wood} at {stand:stand}
replace what the storm took with {species:wood}
get {species:wood} into the ground
?species plant {count:int:100-900:50} trees
?species reforest {stand:stand}

== saw timber
saw logs, sawmill order, cut lumber, plank cutting, board thickness
- Saws logs into boards.
- Thickness in millimeters and wood.
- Sawmill order.
@wood string: wood, species, logs, timber / Which wood.
@thickness integer: thickness, millimeters, mm, board size / Thickness in millimeters.
@boards integer: boards, count, planks, how many / How many boards.
{wood:wood} planks, {thickness:int:15-80} mm
saw the {wood:wood} into {thickness:int:18-60} millimeter boards
{boards:int:10-200:5} boards of {wood:wood} [{thickness:int:18-60} thick]
run {wood:wood} through the blade at {thickness:int:20-70}
{thickness:int:18-70} mm {wood:wood}
logs on the deck are {wood:wood}, slice them
cut {wood:wood}, {boards:int:10-150:10} pieces
someone is building a terrace, {boards:int:20-150:5} {wood:wood} planks
?wood {boards:int:10-90:5} planks, {thickness:int:18-60} mm
?wood saw some boards

== weave textile
set loom, weave fabric, start weaving, loom program, cloth production
- Starts weaving on a loom.
- Fabric and meters.
- Loom order.
@loom string: loom, machine, which / Which loom.
@fabric string: fabric, cloth, material, textile / Which fabric.
@meters integer: meters, length, how much / How many meters.
{fabric:fabric} on {loom:loom}
{loom:loom} makes {meters:int:50-2000:50} meters of {fabric:fabric}
weave {fabric:fabric} [on {loom:loom}]
{meters:int:100-1500:50} m {fabric:fabric}
load {loom:loom} with {fabric:fabric}
the jeans maker wants {fabric:fabric}, {meters:int:200-2000:100} meters
let {loom:loom} run {fabric:fabric}
{loom:loom} is idle, {fabric:fabric}
?fabric start {loom:loom}
?fabric {meters:int:100-900:50} meters on {loom:loom}

== dye textile
dye fabric, colour bath, tint cloth, dyeing vat, textile colouring
- Dyes fabric in a colour.
- Bath temperature and colour.
- Cloth colouring.
@fabric string: fabric, cloth, material, what / What is dyed.
@colour string: colour, color, shade, dye / Which colour.
@degrees integer: temperature, degrees, bath temperature / Degrees Celsius.
{fabric:fabric} in {colour:colour}
dye the {fabric:fabric} {colour:colour} [at {degrees:int:40-98} degrees]
make {fabric:fabric} {colour:colour}
{colour:colour} for the {fabric:fabric}, bath at {degrees:int:40-95}
{fabric:fabric} looks washed out, {colour:colour} again
next roll of {fabric:fabric} comes {colour:colour}
{degrees:int:50-95} degrees, {colour:colour}, {fabric:fabric}
this season everybody buys {colour:colour}, tint {fabric:fabric}
?colour dye the {fabric:fabric}
?fabric dye it {colour:colour}

== loom_stop textile
loom stop reason, yarn break, weaving fault, machine halt log, thread torn
- Logs why a loom stopped.
- Yarn break, jam or empty bobbin.
- Weaving fault.
@loom string: loom, machine, which / Which loom.
@cause enum yarn|thread|break, jam|blocked, empty|bobbin: cause, reason, fault / Why.
{loom:loom} {cause=yarn:thread torn}
{cause=jam:jammed} again, {loom:loom}
{loom:loom} stands still, {cause=empty:the bobbin is empty}
{cause=yarn:yarn break} on {loom:loom}
{loom:loom} {cause=jam:is stuck}
nothing moves at {loom:loom}, {cause=empty:ran out of thread}
{loom:loom} stopped because {cause=yarn:a warp end snapped}
{cause=empty:no more yarn} in {loom:loom}
?loom it stopped, {cause=yarn:a thread broke}
?cause {loom:loom} has stopped
""")
POOLS |= pools("""
tool: the jigsaw | the laser level | a cordless drill | the angle grinder | the big ladder | a torque wrench | the nail gun | the heat gun | the tile cutter | the sander | the chain hoist
version: v2.4 | 1.19.3 | build 880 | v7 | 3.0.1 | release 42 | v12.1 | 5.6 | 2.0-rc1
""")
