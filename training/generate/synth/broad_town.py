"""Town life and public services: stops, town hall, culture, lost property, children, sports, streets, hire, hospitality, personal care, counters."""
from .notation import pools, read

POOLS = pools("""
stop: Mill Lane stop | Harbour Square | the school stop | Castle Gate | stop 14 | Linden Corner | the market stop | Chapel Hill | Old Bridge | the clinic stop | Northfield depot stop
route: line 12 | the 47 | bus 3 | the night bus | route 9 | the airport shuttle | line X5 | the school bus | bus 81 | line 4
service: a passport | an identity card | a residence permit | a marriage licence | a birth certificate | a driving licence | a change of address | a fishing permit | a business licence | a certificate of conduct
lost: a black umbrella | a wallet | a red glove | a silver ring | reading glasses | a blue backpack | a child's scooter | a phone | a leather purse | a violin case | a woollen hat | a set of keys
hurt: a pothole | a broken bench | graffiti | a fallen tree | an overturned bin | a loose paving slab | broken glass | a missing road sign | a blocked drain | an abandoned bicycle | a dripping fountain
crime: my bicycle was stolen | somebody scratched my car | the cellar was broken into | my handbag is gone | a window was smashed | someone keeps following me | money was taken from the till | my number plate is missing | the shed was robbed
show: The Paper King | Night Ferry | the winter revue | Three Uncles | the puppet show | The Glass Orchard | A Quiet Tuesday | the magic evening | Salt and Thunder | the youth musical
seat: stalls = stalls, downstairs seats | balcony = balcony, up on the balcony | box = a box, box seats
souvenir: postcards | a poster | the exhibition catalogue | a mug | a tote bag | a puzzle | fridge magnets | a notebook | a silk scarf | a fossil replica | a calendar
sport: football | badminton | judo | handball | gymnastics | fencing | archery | volleyball | table tennis | boxing | rowing | climbing
course: spinning | pilates | zumba | body pump | back fitness | aqua aerobics | kettlebell class | stretching | boot camp | circuit training
child: Milo | Juna | little Ben | Aisha | Tove | Nils | Pippa | Enno | Suri | Leo | Mats | Noa
reason: a cold | a fever | a doctor's appointment | a stomach bug | a family trip | chickenpox | a funeral | a headache | an ear infection | a broken arm
waste: old paint | a mattress | a broken fridge | car tyres | garden cuttings | rubble | fluorescent tubes | a sofa | scrap metal | cooking oil | an old television | wood
bike: bike 204 | a cargo bike | an e-bike | a city bike | cycle 77 | a tandem | bike 5019 | a scooter | a child's bike
flight: flight NK 204 | the flight to Stonewick | VB 881 | QL 17 | the evening plane | flight TR 530 | the Havenford flight | ZO 4402
dish: the fish soup | two schnitzels | the goat cheese salad | a margherita | the tasting menu | the lamb | mushroom risotto | the burger | the pumpkin ravioli | a kids' portion | the steak
drink: a gin and tonic | two lagers | a spritzer | a mojito | a ginger ale | red wine | a whisky sour | sparkling water | an old fashioned | a lemonade | cider
hair: a trim | highlights | a perm | a fringe | a beard trim | colour | a blow dry | a buzz cut | an updo | extensions
treat: a massage | a facial | a mud wrap | a foot bath | a manicure | hot stones | a salt scrub | a pedicure | a body peeling
remedy: nose spray | cough syrup | sun cream | plasters | throat lozenges | eye drops | heartburn tablets | a thermometer | vitamin D | wound gel | insect repellent
parcel: letter = letter, a letter | parcel = parcel, package | registered = registered letter, registered mail
grave: grave 118 | the Ostmora grave | plot C-40 | grandmother's grave | the family grave | row 7 number 3 | urn place 22
case: case 4 C 118 | the Brenvik hearing | file 22-K | the rent dispute | case 7 O 90 | the inheritance case | the traffic case
lamp: lamp 5512 | the lantern by the church | the street light outside number 9 | lamp post 88 | the lamps on Canal Lane | the light at the crossing | pole 204
job: kitchen = kitchen | staff = the staff, staff
""")

TOOLS, REQUESTS, MISSING = read("broad_town", """
== stop_board transit
departure board, next bus at stop, stop display, upcoming departures, live bus times
- Shows the next departures at a bus stop.
- Live display of a stop.
- When the bus comes.
- GET departures by stop and line.
@stop string: stop, bus stop, station, from / Which stop.
@line string: line, route, bus, number / Only this line.
when does {line:route} come to {stop:stop}
next departures {stop:stop}
i'm standing at {stop:stop}, how long do i have to wait
{stop:stop} [{line:route}]
what's leaving from {stop:stop} soon
have i missed {line:route} at {stop:stop}
is there still a ride home from {stop:stop} tonight
display of {stop:stop} please
will {line:route} turn up at {stop:stop} any time soon
?stop when's the next bus
?stop how late is {line:route}

== delay transit
bus delay, line disruption, service alert, is the bus late, route status
- Tells whether a line runs late.
- Disruptions and diversions of a route.
- Service status.
@line string: line, route, bus, service / Which line.
is {line:route} running late
{line:route} delays
any trouble with {line:route} today
why doesn't {line:route} show up
does {line:route} run as normal
{line:route} is it on time
diversions on {line:route}
everybody at the stop is grumbling, what's wrong with {line:route}
?line are the buses late
?line any disruption

== fare transit
ticket price, bus fare, cost of ride, buy pass, travel card price
- Tells what a ticket costs.
- Fare for a ride, a day or a month.
- Price of a travel card.
@kind enum single|one_way, day|day_pass, month|monthly_pass: ticket type, kind, validity / Which ticket.
@group enum adult|grown_up, child|kid, senior|pensioner: passenger, group, age class / For whom.
how much is a {kind=single:single|one-way ticket}
{kind=month:monthly pass} for {group=senior:a pensioner|seniors}
bus fare {group=child:kids}
what do i pay for {kind=day:the whole day}
do {group=child:children} ride free
{kind=day:day ticket} price
i commute {kind=month:all month}, how much is that
{group=adult:grown-ups} {kind=single:one ride} costs what
is there a discount for {group=senior:old people}

== ferry transit
ferry times, boat crossing, next sailing, ship timetable, river ferry
- Shows when the ferry leaves.
- Sailings to a place on a day.
- Boat timetable.
@to string: destination, to, pier, island / Where to.
@day string: day, date, when / Which day.
next ferry to {to:place}
boat to {to:place} [{day:date}]
how do i get across the water to {to:place}
sailings {day:date} to {to:place}
is the crossing to {to:place} running
last ship back from the island {day:date}
when can we cast off for {to:place}
river ferry {day:weekday}
does a boat go to {to:place} on {day:weekday}

== gate transit
airport gate, boarding gate, flight gate lookup, where to board, departure gate
- Tells the gate of a flight.
- Boarding time and gate.
- Where to go at the airport.
@flight string: flight, flight number, plane / Which flight.
which gate is {flight:flight}
{flight:flight} gate
where do i board {flight:flight}
are they boarding {flight:flight} yet
i'm through security, where is {flight:flight}
did the gate of {flight:flight} change
{flight:flight} leaves from where
how far do i walk to {flight:flight}
?flight which gate do i need
?flight where is boarding

== taxi transit
order taxi, call cab, taxi rank, send car, book ride
- Orders a taxi to a place.
- Sends a cab from the rank at a time.
- Ride for some people.
@pickup string: pickup, address, from, place / Where it comes.
@time string: time, at, when / When.
@people integer: people, passengers, seats / How many passengers.
taxi to {pickup:place} [at {time:time}]
send a cab to {pickup:place} for {people:int:2-7} people
i'm too drunk to drive, fetch me at {pickup:place}
cab {pickup:place} {time:time}
we're {people:int:3-8}, waiting at {pickup:place}
can someone drive me, i'm at {pickup:place}
{time:time}, a car at {pickup:place} please
my feet hurt, get a taxi to {pickup:place}
?pickup we need a taxi for {people:int:2-7}
?pickup taxi at {time:time}

== bike_hire transit
rent bike, unlock shared bicycle, bike share, start cycle hire, borrow bike
- Unlocks a shared bike.
- Starts a bicycle hire, for some time.
- Bike sharing.
@bike string: bike, cycle, bike number, vehicle / Which bike.
@length string: duration, time, how long / For how long.
unlock {bike:bike}
i want to cycle, {bike:bike} [for {length:span}]
rent {bike:bike}
{bike:bike} for {length:span}
let me have {bike:bike}
hire {bike:bike} {length:span}
i'm at the dock, open {bike:bike}
i'd rather pedal, give me {bike:bike}
?bike unlock a bike
?bike hire a cycle for {length:span}

== hall_appointment civic
town hall appointment, book citizen service, office slot, registry appointment, make appointment with authority
- Books an appointment at the town hall.
- Citizen services on a date.
- Slot for a document at the registry.
@service string: service, matter, document, concern / What it is about.
@date string: date, day, when / Which day.
appointment for {service:service} [{date:date}]
i need {service:service}
{service:service} {date:date}
my papers ran out, i have to get {service:service}
when can i come in for {service:service}
book me in at the town hall {date:date} for {service:service}
we're new in town and need {service:service}
slot for {service:service} on {date:weekday}
?service appointment at the registry {date:date}
?service i have to go to the town hall

== form civic
download form, get application form, official paper, request document form, blank form
- Sends a blank form of an authority.
- Application paper for a service.
- Form by name.
@service string: service, form, matter, subject / Which form.
@format enum paper|post|printed, pdf|digital|file: format, delivery, as / On paper or as a file.
form for {service:service} [{format=pdf:as a pdf}]
send me the papers for {service:service} {format=paper:by post}
what do i fill in for {service:service}
blank {service:service} form
i want to apply for {service:service}
{format=paper:printed} application for {service:service}
which sheet do they need for {service:service}
paperwork for {service:service}, {format=pdf:digital} is fine
?service send me a form
?service i need the application {format=pdf:as a file}

== defect civic
report street damage, city defect, tell town about problem, pothole report, civic complaint
- Reports damage in the street to the town.
- Potholes, graffiti, broken benches.
- Citizen report with a place.
@problem string: problem, damage, defect, what / What is wrong.
@place string: place, street, location, where / Where.
there is {problem:hurt} [at {place:place}]
{problem:hurt} {place:place}
i nearly fell over {problem:hurt} at {place:place}
someone should see to {problem:hurt} near {place:place}
{place:place} has {problem:hurt}
the town must do something about {problem:hurt}
tell the council: {problem:hurt} at {place:place}
{problem:hurt} for weeks now and nobody comes
?problem something is broken at {place:place}
?problem report damage in the street

== lamp_fault civic
street lamp out, report broken lantern, light pole fault, dark street, lamp defect
- Reports a street lamp that does not work.
- Broken or flickering lantern.
- Fault of a light pole.
@lamp string: lamp, pole, lantern, light / Which lamp.
@fault enum out|dark|dead, flicker|blinking, day|always_on|daytime: fault, problem, state / What it does.
{lamp:lamp} is {fault=out:out|dark}
{lamp:lamp} {fault=flicker:keeps blinking|flickers}
{lamp:lamp} {fault=day:burns all day long}
it's pitch black at night, {lamp:lamp}
i'm scared to walk home since {lamp:lamp} {fault=out:died}
{fault=out:no light} from {lamp:lamp}
{lamp:lamp} goes {fault=flicker:on and off}
waste of power, {lamp:lamp} is on {fault=day:in broad daylight}
?lamp a street lamp {fault=flicker:flickers}
?lamp it's {fault=out:dark} in our street

== road_works civic
road works, closed streets, construction on road, traffic closure, is road open
- Shows road works and closures.
- Is a street closed, until when.
- Construction sites on the road.
@street string: street, road, place, where / Which street.
is {street:place} closed
road works at {street:place}
they are digging up {street:place}, until when
can i drive through {street:place}
{street:place} construction
why all the diggers near {street:place}
how long does the closure of {street:place} last
which roads are shut at the moment
do i need a detour around {street:place}

== poll civic
polling station, where to vote, voting place, ballot location, election office
- Tells where somebody votes.
- Polling station of an address.
- Opening hours on election day.
@address string: address, street, home, place / Home address.
where do i vote
polling station for {address:place}
i live at {address:place}, where is the ballot box
election day, which building
{address:place} voting place
until when can i cast my vote
i've lost my polling card, where must i go
where do people from {address:place} hand in the ballot

== police lost
police report, file complaint, report crime, press charges, theft notice
- Files a report with the police.
- Reports a theft or damage, with place and time.
- Crime notice.
@what string: incident, what happened, offence, description / What happened.
@where string: place, where, location / Where it happened.
@when string: when, date, time / When.
{what:crime}
{what:crime} [at {where:place}] [{when:past}]
i want to press charges, {what:crime}
{when:past} {what:crime}
officer, {what:crime} near {where:place}
tell the police {what:crime}
file a report: {what:crime}, {where:place}
help, {what:crime} {when:past}
?what i want to report a crime {when:past}
?what something was stolen at {where:place}

== lost_report lost
report lost item, lost property notice, i lost something, missing belongings, register loss
- Registers something that was lost.
- Lost property office, with where and when.
- Missing item notice.
@item string: item, thing, object, what / What was lost.
@place string: place, where, last seen, location / Where.
@when string: when, date, day / When.
i lost {item:lost} [at {place:place}]
{item:lost} is gone, must have been near {place:place}
left {item:lost} on the bus {when:past}
{when:past} i forgot {item:lost} at {place:place}
has anyone handed in {item:lost}, i dropped it {when:past}
missing: {item:lost}
i can't find {item:lost} since {when:past}
{item:lost} slipped out of my bag at {place:place}
?item i lost something at {place:place}
?item i left my stuff behind {when:past}

== found lost
hand in found item, found property, report finding, something found, finder notice
- Registers something that was found.
- Handing in at the lost property office.
- Finder's notice.
@item string: item, thing, object, what / What was found.
@place string: place, where, found at / Where.
i found {item:foundthing} [at {place:place}]
somebody left {item:foundthing} at {place:place}
{item:foundthing} was lying near {place:place}
handing in {item:foundthing}
picked up {item:foundthing}
there was {item:foundthing} on the pavement by {place:place}
who does {item:foundthing} belong to, it was at {place:place}
an honest finder brings {item:foundthing}
?item i found something at {place:place}

== lost_search lost
search lost property, was it found, look up found items, lost office search, claim item
- Searches the found items.
- Has something been handed in.
- Lost property lookup by colour or kind.
@item string: item, thing, kind, what / What is looked for.
@colour string: colour, color, shade / Its colour.
has a {item:thing} been handed in
do you have my {colour:colour} {item:thing}
any {item:thing} at the lost property office
a {item:thing}, {colour:colour}, did it turn up
did some good soul bring a {item:thing}
{colour:colour} {item:thing} found?
is a {item:thing} on your shelf by chance
check the found things for a {colour:colour} {item:thing}
?item has my thing been found
?item was something {colour:colour} handed in

== theatre culture
book theatre tickets, reserve seats, stage tickets, show booking, play seats
- Books tickets for a show.
- Seats at the theatre for a date.
- Stage and play booking.
@show string: show, play, piece, performance / Which show.
@seats integer: seats, tickets, count, how many / How many.
@area enum stalls|parterre, balcony|gallery, box|loge: area, category, seat type / Where to sit.
@date string: date, evening, day / Which day.
{seats:int:2-8} tickets for {show:show}
{show:show} [{date:date}]
we'd love to see {show:show} from {area:seat}
seats in {area:seat} for {show:show}, {seats:int:2-6}
{date:date} {seats:int:2-9} times {show:show}
get us into {show:show} {date:date}
my mother wants to go to {show:show}
are there places left for {show:show}, {area:seat} please
?show {seats:int:2-6} seats for {date:date}
?show theatre tickets

== programme culture
what's on, event programme, shows tonight, theatre schedule, listings
- Shows what is on at the theatre.
- Programme of a day.
- Listings of shows and plays.
@date string: date, day, when / Which day.
what's on [{date:date}]
programme {date:date}
anything worth seeing at the theatre {date:date}
we want a night out {date:date}
which plays are running
is the stage dark on {date:weekday}
listings for {date:date}
i'm bored {date:date}, any shows

== museum_shop culture
museum shop order, buy souvenir, gift shop, purchase exhibit item, shop article
- Sells an article of the museum shop.
- Souvenir order, with how many.
- Gift shop purchase.
@article string: article, item, souvenir, product / What to buy.
@count integer: count, quantity, pieces, how many / How many.
@wrapped boolean: gift wrap, wrapped, as present / Wrapped as a gift.
{article:souvenir} please
i'd like {article:souvenir} {wrapped=true:gift wrapped|as a present}
{count:int:2-9} times {article:souvenir}
a little memento for auntie: {article:souvenir}
we loved the paintings, get {article:souvenir}
{article:souvenir}, {count:int:2-6} of them
{article:souvenir} {wrapped=false:no wrapping needed}
do you sell {article:souvenir}, i'd take {count:int:2-5}
?article something from the gift shop {wrapped=true:in wrapping paper}

== swim_info leisure
swimming pool hours, pool opening times, public bath info, how full is the pool, lanes open
- Opening hours of the public pool.
- How busy the baths are.
- Lanes and slides on a day.
@day string: day, date, when / Which day.
is the pool open [{day:date}]
when can i swim {day:weekday}
how crowded are the baths
opening hours {day:weekday}
are there free lanes {day:date}
the kids want to go down the slide {day:date}
until when may one splash around
public baths {day:weekday}
it's so hot, can we cool off somewhere

== court leisure
book tennis court, reserve court, court slot, play tennis, sports hall booking
- Reserves a tennis court.
- Court on a day at a time, indoors or outdoors.
- Sports booking.
@date string: date, day, when / Which day.
@time string: time, at, from / From when.
@indoor boolean: indoor, inside, covered, hall / Indoors.
court {date:date} [at {time:time}]
we want to hit some balls {date:date}
tennis {date:date} {time:time} {indoor=true:inside}
{date:weekday} at {time:time}, a court {indoor=false:outdoors}
is there a clay court free {date:date}
{indoor=true:in the hall}, {date:date}, {time:time}
i challenged my boss to a match {date:date} at {time:time}
rackets are packed, {date:date}
?date book a court at {time:time}
?date tennis {indoor=true:indoors}

== gym_class leisure
book gym class, join course, fitness class sign up, reserve workout spot, studio class
- Signs up for a class at the gym.
- Spot in a fitness course.
- Studio class on a day.
@course string: course, class, workout / Which class.
@day string: day, date, when / Which day.
{course:course} [on {day:weekday}]
i want to sweat with the others, {course:course}
sign me up for {course:course} {day:date}
spot in {course:course}
{day:weekday} {course:course} please
is there room in {course:course} {day:date}
new year resolution: {course:course} every week
put me on the list for {course:course}
?course join a class on {day:weekday}
?course something at the gym

== gym_freeze leisure
pause gym membership, freeze contract, suspend fitness membership, stop gym fee, membership hold
- Pauses a gym membership.
- Freezes the contract for some months.
- No fee while away.
@months integer: months, length, how long / How many months.
@reason string: reason, why, cause / Why.
freeze my gym contract for {months:int:2-9} months
i can't train because of {reason:reason}
pause membership {months:int:2-6} months
i broke my leg, stop the fee for {months:int:2-8} months
no gym for me, {reason:reason}
suspend it {months:int:2-10} months, {reason:reason}
i'm abroad {months:int:2-9} months and don't want to pay for weights
put my membership on ice

== club_join leisure
join sports club, club membership, sign up for team, become member, trial training
- Registers somebody with a sports club.
- Membership or a trial training in a sport.
- Club sign-up.
@sport string: sport, section, team, discipline / Which sport.
@person string: person, member, child, who / Who joins.
@trial boolean: trial, try out, taster / Only a trial.
{person:child} wants to play {sport:sport}
i'd like to {trial=true:try} {sport:sport}
{sport:sport} for {person:child}
can {person:child} {trial=true:come along once} to {sport:sport}
become a member, {sport:sport}
register {person:child} for {sport:sport}
is {sport:sport} something for {person:child}, {trial=true:a taster} maybe
{person:child} has energy to burn, {sport:sport}
?sport sign {person:child} up at the club
?sport i want to join the club

== allotment leisure
allotment plot, garden colony, rent garden plot, waiting list for garden, community garden
- Puts somebody on the list for an allotment.
- Rents a garden plot of some size.
- Community garden application.
@name string: name, applicant, person, who / Who wants it.
@size integer: size, square meters, area / Square meters.
{name:person} wants a garden plot
allotment for {name:person}, {size:int:50-400:10} square meters
put {name:person} on the waiting list for a little garden
{name:person} would love to grow vegetables, about {size:int:50-300:10} square meters
plot of {size:int:80-400:20} for {name:person}
a patch of soil for {name:person}
{name:person} has no balcony and dreams of a shed and beds
apply at the garden colony, {name:person}
?name a plot with {size:int:80-400:20} square meters

== kita_absent kids
report child absent, kindergarten sick note, child not coming, daycare absence, excuse kid
- Tells the kindergarten that a child stays home.
- Absence with a reason and a day.
- Daycare sick note.
@child string: child, name, kid, who / Which child.
@reason string: reason, why, illness, cause / Why.
@day string: day, date, when / Which day.
{child:child} has {reason:reason}
{child:child} isn't coming {day:date}
{child:child} stays at home [because of {reason:reason}]
no kindergarten for {child:child} {day:date}
{reason:reason}, so keep {child:child} off the list
{child:child} was up all night with {reason:reason}
excuse {child:child} on {day:weekday}
please note {child:child}: {reason:reason}
?child my kid has {reason:reason}
?child we won't come {day:date}

== pickup kids
who collects child, pick up permission, kindergarten pickup, someone else fetches, collection note
- Tells who collects a child.
- Pick-up permission at the kindergarten.
- Somebody else fetches the kid.
@child string: child, kid, name / Which child.
@person string: person, collector, who, adult / Who comes.
@time string: time, at, when / When.
{person:person} collects {child:child} [at {time:time}]
{child:child} goes home with {person:person}
today {person:person} fetches {child:child}
i'm stuck at work, {person:person} comes for {child:child}
{child:child} may leave with {person:person} at {time:time}
grandpa {person:person} picks {child:child} up
give {child:child} to {person:person} please
{time:time} {person:person} will be at the gate for {child:child}
?child {person:person} comes at {time:time}
?person someone else picks up {child:child}

== canteen kids
school canteen order, lunch order for pupil, school meal, book canteen, school lunch
- Orders a school lunch.
- Canteen meal for a pupil on a day.
- Vegetarian or normal menu.
@child string: child, pupil, student, for / Which pupil.
@menu enum normal|standard|meat, vegetarian|veggie, vegan|plant_based: menu, meal, choice / Which menu.
@day string: day, date, when / Which day.
lunch for {child:child} {day:date}
{child:child} eats {menu=vegetarian:veggie} [on {day:weekday}]
{child:child} {menu=vegan:vegan} {day:weekday}
{child:child} has school all afternoon, {menu=normal:the meat dish}
don't let {child:child} go hungry {day:date}
canteen: {child:child}, {menu=normal:standard menu}
{child:child} {menu=vegetarian:won't touch meat}
tray for {child:child} {day:weekday} please
?child school lunch {day:date}
?child order the {menu=vegan:plant-based} menu

== school_menu kids
canteen menu, what's for school lunch, cafeteria food today, school meals list, dishes of the week
- Shows the menu of the school canteen.
- What is served on a day.
- Cafeteria food.
@day string: day, date, when / Which day.
what do they serve at school [{day:date}]
canteen {day:weekday}
is there anything my picky kid will eat {day:date}
school food {day:date}
what's cooking in the cafeteria {day:weekday}
do they have fish on {day:weekday}
menu of the week
will it be noodles again

== yard civic
recycling yard info, where to dump, disposal point, can i bring, waste centre
- Tells whether the recycling yard takes something.
- Disposal and its fee.
- Dump and waste centre.
@waste string: waste, material, item, what / What to get rid of.
can i bring {waste:waste}
where do i get rid of {waste:waste}
{waste:waste} disposal
what does it cost to dump {waste:waste}
the garage is full, {waste:waste} has to go
do you take {waste:waste}
trailer loaded with {waste:waste}, is that fine
is {waste:waste} allowed in your skips
?waste what may i bring
?waste where can i dump it

== bulky civic
order bulky pickup, collect large waste, furniture removal, kerbside collection, junk collection
- Orders the pickup of bulky waste.
- Large things fetched from the kerb on a date.
- Junk collection.
@items strings: items, things, objects, waste / What is fetched.
@address string: address, place, street, where / Where.
@date string: date, day, when / When.
fetch {items+:junk} [from {address:place}]
{items*:junk} at {address:place}, {date:date}
we cleared out the flat: {items*:junk}
pick up {items+:junk} {date:date}
bulky waste {date:date}: {items+:junk}
{items*:junk} must disappear
there'll be {items+:junk} on the pavement at {address:place}
can a lorry take {items*:junk}
?items big junk at {address:place}
?items bulky pickup {date:date}

== grave_care memorial
grave care, plant grave, cemetery service, tend grave, flowers on grave
- Orders care for a grave.
- Flowers, candles or weeding at the cemetery.
- Tend a grave.
@grave string: grave, plot, burial place, which / Which grave.
@service enum flowers|planting, weeding|tidying, candle|light: service, care, what / What is done.
{service=flowers:flowers} on {grave:grave}
{grave:grave} is overgrown, {service=weeding:please weed}
{service=candle:a candle} for {grave:grave}
i live too far away to look after {grave:grave}
{service=flowers:plant something} at {grave:grave}
it's her birthday, {service=candle:light one} at {grave:grave}
tend {grave:grave}
{grave:grave} looks sad, {service=weeding:clean it up}
?grave {service=flowers:plants} for the grave
?grave cemetery care

== grave_find memorial
find grave, cemetery search, burial lookup, where is buried, grave location
- Finds a grave by name.
- Where somebody is buried.
- Cemetery register.
@name string: name, person, deceased, who / Whose grave.
where is {name:person} buried
grave of {name:person}
which row does {name:person} lie in
i want to visit {name:person}'s grave
{name:person} cemetery
i've been walking around for an hour looking for {name:person}'s stone
resting place of {name:person}
when did they lay {name:person} to rest
?name where is the grave
?name find a burial plot

== checkin hotel
hotel check in, guest arrival, register guest, front desk arrival, assign room
- Checks a guest in.
- Registers an arrival with a room number.
- Front desk.
@guest string: guest, name, person, visitor / Which guest.
@room integer: room, room number, number / Which room.
{guest:person} has arrived
{guest:person} gets room {room:int:101-499}
check {guest:person} in [to {room:int:101-499}]
{guest:person} is standing at the desk with luggage
room {room:int:101-450} for {guest:person}
key card for {guest:person}, {room:int:101-499}
put {guest:person} in {room:int:101-399}
welcome {guest:person}
?guest someone checks in to {room:int:101-450}
?guest a guest has arrived

== housekeeping hotel
room service cleaning, request housekeeping, fresh towels, hotel room task, make up room
- Sends housekeeping to a hotel room.
- Towels, cleaning or minibar.
- Room task for the maids.
@room integer: room, room number, where / Which room.
@task enum clean|tidy, towels|linen, minibar|drinks: task, request, what / What is needed.
{room:int:101-499} needs {task=towels:fresh towels}
{task=clean:make up} {room:int:101-499}
{task=minibar:fill the minibar} in {room:int:101-450}
guest spilled wine all over {room:int:101-450}
{room:int:101-499} {task=clean:cleaning}
{task=towels:bath linen} to {room:int:101-399}
the bed in {room:int:101-450} isn't made
they drank {task=minibar:the little fridge empty} in {room:int:101-399}
?room {task=towels:towels} please
?room {task=clean:clean} the room

== wake_call hotel
wake up call, hotel morning call, ring guest, alarm for room, desk call
- Orders a wake-up call for a room.
- Rings the guest at a time.
- Morning call.
@room integer: room, room number, extension / Which room.
@time string: time, at, when / When to ring.
wake room {room:int:101-499} at {time:time}
{room:int:101-499} {time:time} wake-up
ring {room:int:101-450} at {time:time}
the guest in {room:int:101-450} has an early plane, {time:time}
morning call {time:time} for {room:int:101-399}
at {time:time} let the phone ring in {room:int:101-450}
get the people in {room:int:101-399} out of bed by {time:time}
{time:time} call for {room:int:101-499}
?time wake {room:int:101-450} up
?room wake-up call at {time:time}

== rooms_free hotel
free rooms, hotel vacancy, room availability, any beds left, vacancies
- Shows free hotel rooms.
- Vacancies for a night and some people.
- Availability query.
@date string: date, night, arrival, when / Which night.
@people integer: people, guests, persons, how many / For how many.
any rooms left [{date:date}]
a bed for {people:int:2-6} {date:date}
are you full {date:date}
room for {people:int:2-5}
vacancies {date:date}
we missed the last train, can we sleep here
{date:weekday}, {people:int:2-6} people, is there space
could you put up {people:int:2-5} of us {date:date}

== kitchen_order dining
kitchen order, send dish to kitchen, table order, place food order, fire ticket
- Sends a food order to the kitchen.
- Dish for a table, with a wish.
- Kitchen ticket.
@dish string: dish, food, item, order / Which dish.
@table integer: table, table number, seat / For which table.
@wish string: wish, note, special request, change / Special request.
table {table:int:1-40} wants {dish:dish}
{dish:dish} for {table:int:1-40} [, {wish:wish}]
{table:int:1-30}: {dish:dish}
the lady at {table:int:1-30} takes {dish:dish} {wish:wish}
send {dish:dish} through
{dish:dish}, {wish:wish}
{table:int:1-35} have decided, {dish:dish}
one more order: {dish:dish}
?dish an order for table {table:int:1-30}
?dish table {table:int:1-30} would like food {wish:wish}

== bar_order dining
bar order, serve drink, pour drinks, drinks ticket, mix cocktail
- Orders drinks at the bar.
- Mixes or pours something for a table.
- Drinks ticket.
@drink string: drink, beverage, cocktail, order / Which drink.
@table integer: table, table number, where / Which table.
@ice boolean: ice, on the rocks, cold / With ice.
{drink:drink} [for table {table:int:1-30}]
{table:int:1-30} is thirsty, {drink:drink}
{drink:drink} {ice=true:on the rocks}
mix {drink:drink}
{drink:drink} {ice=false:without ice}, table {table:int:1-30}
the gentleman at {table:int:1-25} fancies {drink:drink}
another round: {drink:drink}
bring {drink:drink} over to {table:int:1-30}, {ice=true:plenty of ice}
?drink something to drink for {table:int:1-30}

== table_book dining
reserve table, restaurant booking, book dinner, table for, seat party
- Reserves a table.
- Booking for some people on a day at a time.
- Restaurant seats.
@people integer: people, guests, party size, persons / How many.
@date string: date, day, when / Which day.
@time string: time, at, from / When.
@outside boolean: outside, terrace, outdoors / On the terrace.
table for {people:int:2-12} [{date:date}]
{people:int:2-10} people at {time:time}
we'd like to eat {outside=true:on the terrace}, {people:int:2-8} of us
{date:weekday} {time:time}, {people:int:2-12}
can you squeeze in {people:int:2-9} {date:date}
it's our anniversary, {people:int:2-6} chairs by the window, {date:date}
dinner for {people:int:2-8} {date:date} {outside=false:indoors}
me and {people:int:3-9} colleagues want to have a meal {date:date} at {time:time}
?people a table {date:date}

== bill dining
bring bill, table check, settle table, split bill, print receipt
- Prints the bill of a table.
- Splits the check between guests.
- Settle up.
@table integer: table, table number / Which table.
@ways integer: ways, split, parts, payers / Into how many parts.
bill for {table:int:1-40}
{table:int:1-40} want to pay
split {table:int:1-30} {ways:int:2-8} ways
table {table:int:1-30} is leaving
{table:int:1-30} go dutch, {ways:int:2-6} receipts
what does {table:int:1-30} owe
check please, {table:int:1-40}
the guests at {table:int:1-25} are waving their wallets
?table the bill please
?table split it {ways:int:2-6} ways

== hairdresser care
hair appointment, book haircut, salon slot, barber booking, hairdresser visit
- Books a visit at the hairdresser.
- Cut or colour on a day with a stylist.
- Barber slot.
@service string: service, cut, treatment, what / What is done.
@date string: date, day, when / Which day.
@stylist string: stylist, hairdresser, with, by / Who does it.
{service:hair} [{date:date}]
my hair is a mess, {service:hair} please
{service:hair} with {stylist:person}
{date:weekday} {stylist:person}, {service:hair}
i look like a scarecrow, i need {service:hair} {date:date}
book {service:hair} {date:date} with {stylist:person}
the wedding is coming, {service:hair} {date:date}
can {stylist:person} give me {service:hair}
?service salon {date:date}
?service an appointment with {stylist:person}

== spa care
spa treatment, book massage, wellness booking, beauty appointment, relax session
- Books a treatment at the spa.
- Massage or beauty for some minutes.
- Wellness appointment.
@treatment string: treatment, massage, service, what / Which treatment.
@minutes integer: minutes, length, duration / How long.
@date string: date, day, when / Which day.
{treatment:treat} [{date:date}]
i want to be pampered, {treatment:treat}
{minutes:int:20-90:10} minutes of {treatment:treat}
my shoulders are like stone, {treatment:treat} {date:date}
{treatment:treat} for {minutes:int:20-80:10} minutes, {date:date}
gift for my wife: {treatment:treat}
stressed out, {treatment:treat} please
{date:weekday} {treatment:treat}
?treatment wellness {date:date}
?treatment {minutes:int:30-90:10} minutes at the spa

== optician care
optician appointment, eye test, glasses fitting, contact lens check, vision exam
- Books a visit at the optician.
- Eye test, new glasses or lenses.
- Vision check on a date.
@reason enum test|exam|check, glasses|frames, lenses|contacts: reason, service, what / What for.
@date string: date, day, when / Which day.
{reason=test:eye test} {date:date}
everything is blurry when i read, {reason=test:check my eyes} {date:date}
{reason=glasses:new frames} {date:date}
i sat on my specs, {reason=glasses:i need another pair}
my arms are getting too short for the newspaper
{reason=lenses:contact lenses} [{date:date}]
optician {date:weekday}
can someone measure my eyes {date:date}
i squint at the screen all day

== pharmacy counters
pharmacy stock, ask chemist, is medicine available, order at pharmacy, reserve remedy
- Asks the pharmacy for a remedy.
- Availability and reservation at the chemist.
- Counter order.
@product string: product, remedy, medicine, article / What is needed.
@reserve boolean: reserve, keep, hold back, put aside / Put it aside.
do you have {product:remedy}
{product:remedy} {reserve=true:put aside please}
{reserve=true:keep} {product:remedy} for me
is {product:remedy} in stock at the chemist
i'm out of {product:remedy}
my kid needs {product:remedy}, {reserve=false:just asking}
can i get {product:remedy} from the counter
chemist: {product:remedy}, {reserve=true:i'll collect it}
?product what does the chemist have

== duty_pharmacy counters
emergency pharmacy, night chemist, pharmacy on duty, open chemist now, late pharmacy
- Tells which pharmacy is open at night.
- Emergency chemist near a place.
- On-duty pharmacy.
@place string: place, near, town, where / Near where.
@date string: date, night, when / When.
which chemist is open at night [near {place:place}]
emergency pharmacy {date:date}
it's sunday and i need cough drops near {place:place}
who's on duty {date:date}
where can i still buy medicine at this hour
{place:place} night pharmacy
all the drugstores are shut, {place:place}
is there a late one around {place:place} {date:date}

== cash counters
bank counter, withdraw cash, counter withdrawal, get money out, teller payout
- Pays out cash at the bank counter.
- Withdraws an amount in some currency.
- Teller.
@amount integer: amount, sum, money, how much / How much.
@currency enum euro|eur, dollar|usd, pound|gbp: currency, notes, in / Which currency.
{amount:int:50-2000:50} in cash
withdraw {amount:int:50-3000:50} {currency=dollar:dollars}
i'm flying out, {amount:int:100-900:50} {currency=pound:pounds}
hand me {amount:int:20-900:10} {currency=euro:euros}
the machine ate my card, i need {amount:int:50-500:50}
{amount:int:100-2000:100} please, small notes
change {amount:int:100-900:50} into {currency=dollar:american money}
get {amount:int:50-900:50} out of my account
?amount i need {currency=pound:british money}
?amount withdraw some money

== card_block counters
block bank card, card stolen, stop card, lock debit card, cancel card
- Blocks a bank card.
- Lost or stolen card.
- Stop payments with a card.
@digits integer: last digits, card number, ending, card / Last four digits.
my card is gone, ending {digits:int:1000-9999}
block the one with {digits:int:1000-9999}
somebody is paying with my card
stolen: {digits:int:1000-9999}
stop the plastic before they empty my account
lock card {digits:int:1000-9999}
i left it in the cash machine
card {digits:int:1000-9999} away
there are payments i never made

== postage counters
send mail, post letter, parcel drop, ship package, post office counter
- Sends a letter or parcel.
- Postage by kind, weight and country.
- Post office counter.
@to string: to, recipient, address, destination / Where it goes.
@kind enum letter|envelope, parcel|package, registered|tracked: kind, type, service / What is sent.
@grams integer: grams, weight, g / Weight in grams.
{kind:parcel} to {to:place}
send {kind:parcel} to {to:person} [, {grams:int:20-900:10} grams]
post this to {to:place}
{grams:int:50-2000:50} grams to {to:person}
birthday present for {to:person}, {kind=parcel:by parcel}
{to:person} must sign for it, {kind=registered:registered}
{kind:parcel}, {grams:int:20-900:10} g, {to:place}
stamp it and off to {to:place}
?to post {kind:parcel}
?to {grams:int:50-900:10} grams by mail

== hold_mail counters
hold mail, stop delivery, keep letters at post office, holiday mail stop, store post
- Keeps mail at the post office for a while.
- Stops delivery from a day until another.
- Holiday mail hold.
@from string: from, start, first day / First day.
@until string: until, end, last day / Last day.
keep my letters until {until:date}
we are on holiday from {from:date} to {until:date}
no delivery till {until:date} please
hold the mail from {from:weekday}
the box overflows when we're away
from {from:date} nobody will be home
store everything until {until:weekday}
don't let the postman bring anything from {from:date} till {until:date}

== hearing counters
court hearing, courtroom lookup, when is trial, session date, which courtroom
- Tells when and where a hearing takes place.
- Courtroom of a case.
- Trial date.
@case string: case, file, matter, case number / Which case.
when is {case:case}
which room is {case:case} in
{case:case} hearing
i'm a witness in {case:case}, where must i be
has {case:case} been postponed
what time does the judge start with {case:case}
{case:case} is it today
which floor for {case:case}
?case when's the hearing
?case which courtroom do i go to
""")
POOLS |= pools("""
foundthing: a black umbrella | a wallet | a pair of gloves | a gold earring | some reading glasses | a school bag | a scarf | a phone | a bunch of keys | a teddy | a walking stick
thing: umbrella | wallet | jacket | ring | backpack | phone | scarf | bicycle helmet | handbag | cap | teddy bear | camera | lunch box
colour: red | blue | black | green | silver | yellow | brown | white | purple | checked
junk: a sofa | a mattress | two chairs | a wardrobe | an old carpet | a bookcase | a bathtub | a broken desk | a pram | garden chairs | a lampshade | a bed frame
wish: no onions | well done | without garlic | extra sauce | gluten free | medium rare | dressing on the side | not spicy | with rice instead | cut in half
""")
