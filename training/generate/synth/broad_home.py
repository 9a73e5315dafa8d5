"""The household beyond lights: kitchen, pantry, shades, bathing, entrance, family, plants, power, air, nights, moving."""
from .notation import pools, read

POOLS = pools("""
food: milk | eggs | butter | carrots | yoghurt | cheese | ham | spinach | tomatoes | cream | chicken | tofu | mushrooms | leftover soup | apple juice | salmon | peppers | lettuce
dish: lasagne | lentil soup | pancakes | chicken curry | vegetable stew | fried rice | potato salad | spaghetti | fish fingers | chili | risotto | omelette | goulash | pumpkin soup | tacos
meal: breakfast = breakfast, the morning meal | lunch = lunch, midday | dinner = dinner, supper, the evening meal
baked: the pizza | a casserole | roast potatoes | the gratin | a chicken | the quiche | frozen chips | the vegetables | the lasagne
drink: espresso | cappuccino | a latte | black coffee | green tea | hot chocolate | an americano | flat white | decaf
shade: the curtains | the drapes | the roller blind | the shutters | the left blind | the awning | the net curtain | the roof window blind | the patio shade
hatch: the skylight | the roof window | the kitchen window | the bathroom window | the attic hatch | the fanlight | the tilt window | the back window | the cellar window
chore: the vacuuming | the dishes | taking out the rubbish | mopping the floor | raking the leaves | cleaning the toilet | dusting | washing the windows | setting the table | tidying the hall | wiping the counters | feeding the compost
plant: the fern | the basil | the orchid | the cactus | the rubber tree | the tomato pots | the balcony flowers | the yucca | the lemon tree | the herbs | the peace lily | the ivy
waste: paper | glass | organic waste | plastics | bulky waste | garden waste | residual waste | metal | old clothes | cardboard
key: the spare key | the cellar key | the garage key | the front door key | the shed key | the bike lock key | the mailbox key | the attic key | the gate key
garment: raincoat | black trousers | wool jumper | blue dress | linen shirt | winter boots | white sneakers | grey suit | denim jacket | striped scarf | green cardigan | hiking socks
occasion: a wedding | a job interview | the office | a hike | a garden party | a funeral | a first date | the opera | a rainy day | the beach | a school play
goods: plates | books | winter clothes | lamps | toys | cables | pans | photo albums | tools | bedding | glasses | board games | shoes
size: small | large | two-seater | heavy | seven-ton
sound: rain | ocean waves | white noise | a fan | birdsong | a lullaby | crackling fire | soft piano | a heartbeat | forest sounds
car: the car | the blue hatchback | the van | the estate | the electric car | the company car | the little one | Kira's car
code: 4711 | 2580 | 9034 | 1177 | 6012 | 8824 | 3390 | 5521
""")

TOOLS, REQUESTS, MISSING = read("broad_home", """
== oven_heat kitchen
preheat oven, set oven temperature, oven heat, bake setting, warm the oven
- Heats the oven to a temperature.
- Starts baking at some degrees, with hot air or grill.
- Oven control.
- POST oven target temperature and mode.
@degrees integer: degrees, temperature, celsius, target / Degrees Celsius. / How hot it gets.
@mode enum fan|hot_air|convection, grill|broil, normal|top_bottom|conventional: mode, heating mode, program / How it heats.
preheat the oven to {degrees:int:80-250:5}
oven {degrees:int:100-250:10} degrees [{mode=fan:hot air|fan}]
i want to bake {degrees:int:140-230:10} with {mode=normal:top and bottom heat}
{mode=grill:grill} at {degrees:int:180-250:10} please
get it hot for the pizza, {degrees:int:200-250:10} degrees
the casserole wants {degrees:int:120-200:10} degrees [{mode=fan:with the fan on|circulating air}]
roast needs {degrees:int:130-220:10} in there
make the cooker {degrees:int:150-240:10} celsius, {mode=grill:broiler}
we're about to put a gratin in, {degrees:int:160-220:10} should do
?degrees turn the oven on
?degrees start {mode=grill:the grill}

== dishwasher kitchen
start dishwasher, run dish cycle, wash dishes, dish machine program, rinse crockery
- Starts the dishwasher.
- Runs a dish cycle, eco or intensive, now or later.
- Machine for plates and cutlery.
- Washes the dishes.
@program enum eco|economy, intensive|heavy|pots, quick|short|express: program, cycle, wash mode / Which cycle.
@start string: start time, at, delay until, when / When it begins.
run the dishwasher
all the plates are dirty and the machine is full
[please] do the dishes [at {start:time}]
{program=intensive:really greasy pots|heavy cycle} in the dishwasher
dishwasher {program=eco:eco}, begin at {start:time}
we need clean glasses fast, {program=quick:the short one}
crockery is loaded, press go
dishes {program=quick:quick}
let the plates get washed at {start:time}
start rinsing the cups and cutlery on {program=eco:the economy setting}

== hood kitchen
extractor hood, set cooker hood, kitchen fan level, range hood, vent fumes
- Sets the cooker hood.
- Extractor above the stove, level 0 to 4.
- Sucks steam and smells out of the kitchen.
- Hood fan speed.
@level integer: level, speed, stage, fan step / 0 is off, 4 is strongest.
hood on {level:int:1-4}
it stinks of fried fish in here
extractor to level {level:int:1-4}
too much steam over the stove
get rid of the cooking smell
put the thing above the cooker on {level:int:1-4}
vent at stage {level:int:0-4}
the pan is smoking, suck that out
fumes everywhere, fan {level:int:2-4} over the hob

== kettle kitchen
boil water, heat kettle, kettle on, water boiler, hot water for tea
- Boils water in the kettle.
- Heats water to a temperature.
- Switch on the kettle.
@degrees integer: temperature, degrees, target temperature / Degrees Celsius; boils if left out. / Stop at this heat.
put the kettle on
i fancy a cuppa
boil some water
water at {degrees:int:60-95:5} degrees for green tea
kettle {degrees:int:40-100:5}
heat the water to {degrees:int:50-95:5} please
could we have hot water for the noodles
guests want tea, get going
instant soup time, i need something boiling

== coffee kitchen
brew coffee, make hot drink, coffee machine, prepare beverage, pour cup
- Makes a hot drink with the coffee machine.
- Brews a beverage, some number of cups.
- Coffee maker order.
- Prepares espresso and the like.
@drink string: drink, beverage, coffee type, recipe / What to brew.
@cups integer: cups, count, servings, how many / Number of cups.
@strong boolean: strong, extra shot, double shot, intense / Stronger than usual.
make me {drink:drink}
{drink:drink} [please]
i can barely keep my eyes open, {drink:drink} {strong=true:as strong as it gets}
{cups:int:2-6} cups of {drink:drink}
brew {drink:drink} for {cups:int:2-8} people
could i get {drink:drink}, {strong=false:not too strong|mild}
caffeine, now: {drink:drink}
pour {drink:drink} {strong=true:with an extra shot}
the visitors would love {drink:drink}, {cups:int:2-5} of them
?drink pour {cups:int:2-4} cups
?drink make something hot to drink

== egg_timer kitchen
kitchen timer, countdown for food, cooking alarm, egg timer, time the dish
- Starts a countdown for something on the stove.
- Rings when the food is done.
- Cooking timer with a label.
@length string: duration, length, minutes, countdown / How long.
@dish string: dish, label, what for, food / What is cooking.
beep in {length:span}, {dish:baked}
{length:span} for {dish:baked}
{dish:dish} has to come off the heat after {length:span}
give me a shout in {length:span}
{dish:dish} cooks for {length:span}, remind me
count down {length:span}
don't let {dish:baked} burn, {length:span}
cooking alarm {length:span}
?length tell me when {dish:baked} is done
?length kitchen timer for {dish:dish}

== slow_cook kitchen
slow cooker, start multicooker, simmer pot, crock pot setting, gentle cooking
- Runs the slow cooker.
- Simmers food for hours at low or high.
- Multicooker control.
@setting enum low|gentle, high|hot, warm|keep_warm: setting, heat, level, stage / How hot.
@length string: duration, cooking time, hours, for / How long.
simmer the stew on {setting=low:low} for {length:span}
slow cooker {setting=high:high}, {length:span}
{setting=warm:keep the soup warm} till we eat
start the pot {setting=low:very gently} please
let the goulash bubble for {length:span}
beans go in the crock pot, {length:span} on {setting=high:full heat}
{setting=warm:hold it warm}, the others are late
we'll be out all day, cook the chili {setting=low:slowly}
{length:span} in the multicooker

== fridge_add pantry
add to fridge, stock pantry, put in inventory, food stored, register groceries
- Notes food that was put in the fridge or cupboard.
- Adds groceries to the food inventory, with a best before date.
- Stock a kitchen item.
- inventory.add(item, amount, expiry)
@item string: item, food, product, grocery / What came in.
@amount integer: amount, quantity, pieces, count / How many.
@expiry string: expiry, best before, use by, good until / When it goes off.
i bought {item:food}
put {item:food} in the fridge list
there's {item:food} in the fridge now, good until {expiry:date}
{amount:int:2-12} {item:food} came home with me
stock up: {item:food}, use by {expiry:date}
new in the cupboard: {amount:int:2-20} {item:food}
we have {item:food} again
just unpacked {item:food} [that keep until {expiry:date}]
register {amount:int:2-10} packs of {item:food}
?item add {amount:int:2-9} things to the fridge

== fridge_take pantry
take from fridge, food used up, remove from pantry, consume item, eaten
- Takes food off the inventory.
- Notes that something was eaten or thrown away.
- Item used up.
@item string: item, food, product / What is gone.
@spoiled boolean: spoiled, thrown away, wasted, went bad / It had gone off.
we finished {item:food}
{item:food} {spoiled=true:went mouldy|had gone off|smelled terrible}
someone ate {item:food}
no {item:food} left
i used up {item:food}
{item:food} is all gone
had to {spoiled=true:bin|throw out} {item:food}
cross {item:food} off the stock list
the kids {spoiled=false:polished off} {item:food}
?item something in the fridge {spoiled=true:went bad}

== fridge_ask pantry
check fridge, is there any, food inventory lookup, look in pantry, what food is left
- Looks whether some food is in the house.
- Contents of fridge and cupboards.
- Query the food inventory.
@item string: item, food, product, ingredient / Which food; everything if left out.
is there any {item:food}
do we still have {item:food}
what's in the fridge
have we got enough {item:food} for tonight
{item:food} at home?
i'm hungry, what is there
before i go shopping, how much {item:food} is left
open the fridge for me, {item:food}
could i cook something with {item:food} or are we out
show what's in the larder

== expiring pantry
expiring food, best before list, what goes off soon, use up first, spoil warning
- Lists food that goes off soon.
- Items near their best before date.
- What should be eaten first.
@days integer: days, within days, horizon, days ahead / Look so many days ahead.
what must be eaten soon
anything about to go bad
which things expire in the next {days:int:2-14} days
best before dates
let's waste less, what goes off first
use-up list, {days:int:2-10} days
what won't last another {days:int:2-9} days
i don't want to throw food away again
is anything close to turning mouldy

== meal_plan pantry
plan meal, set menu for day, schedule dish, what to cook when, meal planner
- Puts a dish on the meal plan.
- Plans breakfast, lunch or dinner for a day.
- Weekly menu entry.
@dish string: dish, meal, recipe, food / What is eaten.
@day string: day, date, on, when / Which day.
@meal enum breakfast|morning, lunch|midday, dinner|supper|evening: meal type, time of day, slot / Which of the three meals.
{dish:dish} on {day:weekday}
let's eat {dish:dish} for {meal:meal} [on {day:weekday}]
cook {dish:dish} on {day:date}
{day:weekday} {meal:meal}: {dish:dish}
i feel like {dish:dish} {day:weekday}
the children asked for {dish:dish} for {meal:meal}
menu: {dish:dish}, {day:weekday}
we're having {dish:dish} {day:date}
how about {dish:dish} for {meal:meal} on {day:weekday}
?dish plan {meal:meal} for {day:weekday}
?dish put something on the menu for {day:weekday}

== meal_show pantry
show meal plan, what's for dinner, read menu, planned dishes, weekly menu
- Tells what is planned to eat.
- Reads the meal plan of a day.
- Which dishes come this week.
@day string: day, date, when / Which day.
what's for dinner
what are we eating on {day:weekday}
menu {day:weekday}
is anything cooked {day:date}
which dishes did we decide on
do i have to cook on {day:weekday}
tell me the food plan
what will be on the table {day:date}
so, what's on our plates this week

== curtains shades
move curtains, set blinds, open close drapes, shade control, roller blind
- Opens or closes a curtain or blind.
- Draws the drapes, in percent if given.
- Shutter and shade control.
@shade string: shade, curtain, blind, cover, which / Which shade.
@closed boolean: closed, shut, down, drawn / True closes.
@room string: room, where, place / In which room.
{closed=true:close|draw|lower} {shade:shade}
{closed=false:open|pull back|raise} {shade:shade} [in the {room:room}]
the sun is blinding me in the {room:room}, {closed=true:shut} {shade:shade}
{closed=false:let some daylight in}, {shade:shade}
{room:room}: {shade:shade} {closed=true:down}
{shade:shade} {closed=false:up}
people can look in, {closed=true:pull} {shade:shade}
good morning, {shade:shade} {closed=false:wide open} please
i'd like it dark in the {room:room} so {closed=true:drop} {shade:shade}

== awning shades
extend awning, retract sunshade, patio cover, roll out canopy, terrace shade
- Rolls the awning out or in.
- Sun canopy over the terrace, in percent.
- Extend or retract.
@percent integer: percent, extension, how far, position / 0 is in, 100 is fully out.
roll the awning out
awning {percent:int:5-100:5} percent
the patio is baking in the sun
canopy to {percent:int:10-100:5}%
a storm is coming, get the sunshade in
make some shade outside, {percent:int:20-90:10} percent
sunscreen of the terrace halfway
bring in the canvas before it rips
we'd like to sit outside without getting burnt

== window shades
open window, close window, tilt skylight, air the room, motor window
- Opens, tilts or closes a motor window.
- Lets fresh air in.
- Skylight and window drive.
@state enum open|wide, tilt|ajar, close|shut: state, position, action / What to do.
@window string: window, skylight, which, opening / Which window.
{state=open:open} {window:hatch}
{state=close:shut|close} {window:hatch}
{state=tilt:tilt} {window:hatch} [a little]
it is stuffy in here, {state=open:open up}
it's starting to rain, {state=close:close everything}
{window:hatch} {state=tilt:ajar} please
some fresh air through {window:hatch}, {state=open:all the way}
leave {window:hatch} {state=tilt:on tilt} overnight
there's a draught, {state=close:shut} {window:hatch}
?state do something about {window:hatch}

== slats shades
tilt slats, venetian blind angle, set lamella, louvre angle, blind tilt
- Turns the slats of a venetian blind.
- Louvre angle in degrees.
- Lets less glare in without closing.
@angle integer: angle, degrees, tilt, slat position / Angle of the slats.
slats at {angle:int:5-90:5} degrees
turn the louvres to {angle:int:10-80:5}
the screen reflects, tilt the blind
lamellas {angle:int:0-90:5} degrees
less glare on my desk but keep the view
venetian blind, angle {angle:int:5-85:5}
i want a bit of light but not in my face
twist the strips to {angle:int:15-75:5}

== pool_heat bathing
heat pool, set pool temperature, warm swimming pool, pool heater, pool target
- Heats the garden pool.
- Water temperature of the pool.
- Pool heater set point.
@degrees number: degrees, water temperature, target, celsius / Degrees Celsius.
pool to {degrees:int:22-32} degrees
the kids want to swim, {degrees:int:24-30}
make the pool {degrees:num:22-31:1} degrees warm
heat the water outside to {degrees:int:24-32}
i nearly froze in the pool yesterday, {degrees:int:26-31} please
swimming water {degrees:int:22-30} celsius
pool heater {degrees:int:20-30}
get the pool ready for the party at {degrees:int:25-31} degrees
?degrees warm up the pool
?degrees the pool is too cold

== pool_clean bathing
clean pool, pool robot, filter pool, vacuum pool floor, pool pump run
- Starts the pool cleaner.
- Filters or vacuums the pool.
- Gets leaves and algae out.
@job enum vacuum|floor, filter|pump, skim|surface: task, job, mode / What to clean.
@length string: duration, run time, how long / How long.
clean the pool
there are leaves floating in the pool, {job=skim:skim it}
{job=vacuum:vacuum the bottom of the pool}
run the {job=filter:filter} for {length:span}
the water looks green
pool robot {length:span}
{job=vacuum:scrub the floor} of the pool
dead bugs everywhere in the swimming pool
let the {job=filter:pump circulate} [{length:span}]

== pool_value bathing
pool water test, chlorine level, ph value, read pool chemistry, water quality
- Reads the chemistry of the pool.
- Chlorine, pH or temperature of the water.
- Pool test result.
@value enum chlorine|cl, ph|acidity, temperature|temp: value, measure, parameter / Which value.
how much {value=chlorine:chlorine} is in the pool
{value=ph:ph} of the pool
is the water ok to swim
how {value=temperature:warm|cold} is the pool
my eyes burn after swimming, check {value=chlorine:the chlorine}
pool chemistry
do i need to add chemicals
is it {value=temperature:warm enough} for a dip
{value=ph:acidity} in the water please

== sauna bathing
heat sauna, start sauna, sauna temperature, steam room, sauna oven
- Heats the sauna to a temperature.
- Starts the sauna oven for a time.
- Sauna ready at some degrees.
@degrees integer: degrees, temperature, heat, celsius / How hot.
@at string: ready at, time, from, start / When it should be ready.
sauna {degrees:int:60-100:5} degrees
heat up the sauna
we'd like to sweat at {at:time}
sauna ready at {at:time} with {degrees:int:70-95:5} degrees
finnish night, {degrees:int:80-100:5}
start the hot cabin to {degrees:int:60-90:5}
my muscles are sore, get the sauna going
let it be {degrees:int:65-95:5} in the steam room by {at:time}
sweat session, {at:time}

== bathtub bathing
fill bathtub, run a bath, draw bath, tub water, bath temperature
- Fills the bathtub.
- Runs a bath at some degrees, to a level.
- Draw warm water into the tub.
@degrees integer: degrees, water temperature, warmth / Degrees Celsius.
@level integer: fill level, percent, how full / How full in percent.
run me a bath
bathtub at {degrees:int:34-42} degrees
fill the tub {level:int:30-90:10} percent
i need a long hot soak
bath for the baby, {degrees:int:35-38} degrees, {level:int:20-40:5}%
let water into the tub, {degrees:int:36-41}
what a day, i want to lie in the bath
draw a bath, {level:int:40-90:10} percent full and {degrees:int:35-42} degrees
tub half full please
get the bath going

== shower bathing
shower preset, start shower, set shower, warm up shower, shower profile
- Starts the shower at a preset.
- Shower temperature and person's profile.
- Warm water in the shower cabin.
@person string: person, profile, user, whose / Whose setting.
@degrees number: temperature, degrees, warmth / Degrees Celsius.
start the shower [for {person:person}]
shower {degrees:int:30-42} degrees
{person:person} is coming in to shower
i'm all sweaty, {degrees:int:28-40} degrees
a cold one: {degrees:int:12-20}
shower like {person:person} has it
get the water in the cabin to {degrees:int:32-41}
rinse off after the beach
{person:person}'s shower setting

== doorbell entry
mute doorbell, ring tone of door, silence chime, bell volume, doorbell quiet
- Silences the doorbell or turns it on again.
- Chime on or off, for some time.
- Nobody should ring.
@muted boolean: muted, silent, quiet, off / True: no ringing.
@length string: duration, for, how long / For how long.
{muted=true:mute} the doorbell [for {length:span}]
{muted=true:no ringing}, the baby is asleep
i'm expecting a parcel, {muted=false:bell on}
{muted=true:silence} the chime for {length:span}
doorbell {muted=false:loud again}
{muted=true:i don't want to hear the door} for {length:span}
the bell may {muted=false:ring again}
nap time, {muted=true:hush} the front door
?muted change the doorbell for {length:span}

== door_log entry
who rang, doorbell history, visitor log, missed visitors, who was at the door
- Shows who rang the bell.
- Visitors at the front door in a period.
- Missed rings.
@period string: period, when, since, time range / Which time.
who was at the door
did somebody ring {period:past}
visitors {period:past}
i heard the bell but was in the shower
anyone come by {period:past}
did i miss a caller at the house
show the faces from the entrance {period:past}
bell history
was the courier here {period:past}

== door_code entry
create door code, entry pin, guest code, keypad access, temporary code
- Makes a code for the keypad at the door.
- A pin for a guest, valid until a date.
- Temporary entry.
@person string: person, guest, for whom, name / Who gets it.
@until string: until, valid until, expires, end / Last day.
a code for {person:person} [until {until:date}]
{person:person} should be able to get in without a key
door pin for {person:person}, good till {until:date}
let {person:person} use the keypad
the cleaner {person:person} needs to get in until {until:date}
four digits for {person:person}
{person:person} stays until {until:date} and can't have a key
guest entry {person:person}
?person make a door pin valid until {until:date}
?person create an entry code

== mailbox entry
check mailbox, any post, letter box status, mail arrived, post in the box
- Says whether there is post in the letter box.
- Mailbox sensor.
- When mail arrived.
any mail
is there post
did the postman come already
has the letter arrived
anything in the letter box
do i need to go down to the box
mailbox
is it worth walking to the mailbox
got letters today?

== key_lend entry
lend key, hand out key, key given to, register borrowed key, key holder
- Notes who has a house key.
- Hands a key out to somebody until a day.
- Key register.
@key string: key, which key, key name / Which key.
@person string: person, holder, borrower, to / Who gets it.
@back string: back on, return date, until, due / When it comes back.
{person:person} has {key:key}
gave {key:key} to {person:person} [until {back:weekday}]
{person:person} borrowed {key:key}, back {back:date}
{key:key} is with {person:person}
i let {person:person} have {key:key}
note that {person:person} took {key:key}
{key:key} goes to {person:person}
{person:person} will hang on to {key:key} till {back:weekday}
?person someone has {key:key}
?key {person:person} took a key

== key_where entry
find key, who has the key, key holder lookup, where is key, key whereabouts
- Tells who holds a key.
- Whereabouts of a house key.
- Look up the key list.
@key string: key, which key, key name / Which key.
who has {key:key}
where is {key:key}
i can't get in without {key:key}
{key:key}?
did anybody give {key:key} back
did i lend out {key:key}
looking for {key:key}
which neighbour got {key:key}
i have turned the place upside down for {key:key}
?key where's the key
?key who borrowed it

== guest_room entry
book guest room, house guest, visitor stay, prepare guest bed, overnight visit
- Notes that somebody stays overnight.
- Reserves the guest room from a day, for some nights.
- House guests.
@guest string: guest, visitor, person, name / Who stays.
@from string: from, arrival, date, day / First night.
@nights integer: nights, number of nights, length of stay / How many nights.
{guest:person} sleeps over [{from:weekday}]
{guest:person} is staying {nights:int:2-9} nights from {from:date}
guest room for {guest:person}, {from:date}
mother invited {guest:person} for {nights:int:2-7} nights
{guest:person} needs our spare bed
make up the bed for {guest:person}
{from:weekday} {guest:person} comes to stay
can {guest:person} crash here {from:date}
visit of {guest:person}: {nights:int:2-8} nights
?guest someone sleeps over on {from:weekday}

== chore_give family
assign chore, give household task, duty rota, who does what, housework job
- Gives a chore to somebody in the family.
- Puts a household task on the rota.
- Assign duty.
@chore string: chore, task, duty, job / What to do.
@person string: person, who, assignee, family member / Who does it.
@day string: day, on, when, due / Which day.
{person:person} does {chore:chore}
{chore:chore} is {person:person}'s turn [on {day:weekday}]
{day:weekday} {person:person} takes over {chore:chore}
can {person:person} be in charge of {chore:chore}
put {person:person} down for {chore:chore}
it's time {person:person} did {chore:chore}
{chore:chore}: {person:person}, {day:weekday}
i am sick of {chore:chore}, let {person:person}
make {person:person} responsible for {chore:chore} from now on
?person someone must do {chore:chore}
?chore give {person:person} something to do on {day:weekday}

== chore_done family
chore finished, tick off task, mark duty done, housework completed, check off chore
- Marks a chore as done.
- Ticks off a household task.
- Completed duty, by whom.
@chore string: chore, task, duty, job / What is done.
@person string: person, who, by, family member / Who did it.
{chore:chore} is done
{person:person} finished {chore:chore}
tick off {chore:chore}
i've just done {chore:chore}
no need for {chore:chore} any more, {person:person} took care of it
{chore:chore} check
thanks to {person:person} {chore:chore} is over with
{person:person} has dealt with {chore:chore}
finally got through {chore:chore}
?chore {person:person} finished a chore

== chore_ask family
chore rota, whose turn is it, duty plan, show housework, list chores
- Shows whose turn it is.
- Chores of a person or a day.
- Household rota.
@person string: person, who, family member / Whose duties.
@day string: day, date, when / Which day.
whose turn is it [on {day:weekday}]
what does {person:person} have to do
chores {day:weekday}
has {person:person} got any duties [{day:weekday}]
who cleans this week
housework plan
is {person:person} slacking again
what's still to be done in the house
show me the rota for {person:person}
i bet nobody did anything, let's see

== babysitter family
book babysitter, request child care, find sitter, nanny booking, evening sitter
- Books a babysitter.
- Asks for a sitter on a date, from a time, for some hours.
- Child care at home.
@date string: date, day, evening, when / Which day.
@from string: from, start time, at / From when.
@hours integer: hours, duration, length, how long / How many hours.
babysitter {date:date} [from {from:time}]
we want to go out {date:date} without the kids
somebody to watch the little ones {date:date}, {hours:int:2-8} hours
sitter for {date:date} at {from:time}
can anyone mind the children {date:date}
nanny, {date:date}, {from:time}, {hours:int:2-7} hours
we have theatre tickets for {date:date}, who stays with the baby
book the sitter {hours:int:3-6} hours on {date:weekday}
the twins need looking after on {date:date}
?date i need a babysitter for {hours:int:2-6} hours
?date get a sitter at {from:time}

== allowance family
pocket money, give allowance, pay kid, weekly money, children's money
- Notes pocket money for a child.
- Pays an allowance.
- Amount to a kid's account.
@child string: child, kid, who, recipient / Which child.
@amount number: amount, money, sum, euros / How much.
{child:person} gets {amount:int:2-30} euros
{amount:num:1-20:2} pocket money for {child:person}
pay {child:person} the weekly {amount:int:2-20}
{child:person} earned {amount:int:2-15} by helping
give {child:person} {amount:int:2-25}
{child:person} had an excellent report, so {amount:int:5-50} on top
hand {amount:int:2-12} over to {child:person}
allowance {child:person} {amount:int:3-20}
?amount {child:person} wants pocket money
?child give the kid {amount:int:2-10} euros

== bin_day family
trash calendar, next bin collection, garbage day, waste pickup date, which bin
- Tells when the bins are collected.
- Next pickup of a kind of waste.
- Rubbish calendar.
@waste string: waste, kind, bin, material / Which kind.
when is {waste:waste} collected
which bin goes out tonight
{waste:waste} next pickup
our bin is overflowing, when do they come
is it {waste:waste} this week
garbage day
do i have to put {waste:waste} out
when can i get rid of {waste:waste}
did we miss the collection again
the cellar is full of {waste:waste}, next date?

== water_plant plants
water plant, plant watered, log watering, give plants water, houseplant care
- Waters a houseplant or notes that it was watered.
- Gives a pot some water in milliliters.
- Plant care.
@plant string: plant, pot, flower, which / Which plant.
@amount integer: milliliters, amount, water, ml / How much water.
water {plant:plant}
{plant:plant} got {amount:int:50-900:50} milliliters
give {plant:plant} a drink
{plant:plant} looks all droopy
{plant:plant} {amount:int:100-800:50} ml
poor {plant:plant} is as dry as dust
{amount:int:50-600:50} ml for {plant:plant} please
i just watered {plant:plant}
the leaves of {plant:plant} are hanging
?plant water it
?plant {amount:int:50-500:50} milliliters of water

== thirsty plants
plants needing water, soil moisture, thirsty plants, dry pots, plant status
- Lists plants that need water.
- Soil moisture of a pot.
- How a houseplant is doing.
@plant string: plant, pot, flower / Which plant; all if left out.
which plants are thirsty
how is {plant:plant} doing
does {plant:plant} need anything
is the soil of {plant:plant} still damp
dry pots?
moisture {plant:plant}
are my flowers going to survive the heat
when did {plant:plant} last get water
do i have to look after anything green today

== mower plants
mow lawn, robot mower, cut grass, lawn robot, start mowing
- Starts or stops the robot mower.
- Cuts the grass to a height.
- Lawn robot command.
@action enum start|mow|go, stop|pause, dock|home|charge: action, command, state / What it does.
@height integer: height, cutting height, millimeters, grass length / Height of the grass in millimeters.
{action=start:mow} the lawn
{action=dock:send the mower home}
the grass is up to my knees, {action=start:cut it}
{action=start:trim} the grass to {height:int:25-70:5} millimeters
{action=stop:stop} the mower, there's a hedgehog
children on the lawn, {action=stop:halt the robot}
{action=dock:back to the charger} with the lawn robot
meadow look is over, {action=start:mow} at {height:int:30-60:5} mm
?action the lawn robot

== repot plants
plant care task, remind repotting, fertilize houseplant, prune plant, garden chore
- Notes a care task for a plant.
- Repot, fertilize or prune on a day.
- Plant to-do.
@plant string: plant, pot, flower / Which plant.
@task enum repot|new_pot, fertilize|feed, prune|cut: task, care, job / What to do.
@day string: day, date, when / When.
{task=repot:repot} {plant:plant} [{day:date}]
{plant:plant} wants {task=fertilize:feeding}
{day:weekday} {task=prune:cut back} {plant:plant}
{plant:plant} is too big for its pot, {task=repot:new pot} {day:date}
{task=fertilize:fertilizer} for {plant:plant}
{plant:plant} has got wild, {task=prune:trim it}
roots are coming out, {task=repot:move} {plant:plant} into something bigger
{plant:plant}: {task=prune:prune} on {day:weekday}
?plant {task=fertilize:fertilize} the plant {day:date}

== garden_hose plants
garden sprinkler, water garden, hose valve, sprinkle lawn, irrigation tap
- Turns the garden tap on or off.
- Sprinkles the lawn or beds for some minutes.
- Outdoor watering.
@on boolean: on, open, running, flow / True waters.
@minutes integer: minutes, duration, how long, run time / How many minutes.
{on=true:sprinkle} the garden [for {minutes:int:5-60:5} minutes]
{on=true:turn on} the hose
{on=false:shut off} the outside tap
the beds are parched, {on=true:give them} {minutes:int:10-50:5} minutes
it's raining anyway, {on=false:stop the sprinkler}
{on=true:water} the lawn {minutes:int:5-45:5} minutes
sprinkler {on=false:off}
the grass has gone brown, {on=true:start watering}
?on the sprinkler please

== tariff power
electricity price now, energy tariff, cost per kilowatt hour, current rate, power price
- Tells the price of electricity.
- Tariff at a time of day.
- Cost per kilowatt hour.
@at string: time, at, when, hour / At what time.
what does electricity cost [at {at:time}]
is power cheap right now
price per kilowatt hour at {at:time}
tariff {at:time}
should i wait with the dishwasher because of the rates
how expensive is current {at:date}
rate per unit
would it be dear to charge at {at:time}
what am i paying for energy at the moment

== cheap_hours power
cheapest hours, best time for power, low tariff window, when is electricity cheapest, off peak
- Finds the cheapest hours for electricity.
- Best time to run something for some hours.
- Low tariff window of a day.
@hours integer: hours, length, window, duration / How long the window is.
@day string: day, date, when / Which day.
when is electricity cheapest [{day:date}]
best {hours:int:2-6} hours to run the heat pump
cheapest {hours:int:2-8} hours {day:date}
off peak {day:date}
i want to save on power, when should i cook
find a window of {hours:int:2-5} hours with low prices
when's the least expensive moment to heat {day:date}
at which time does power cost almost nothing
good moment for the oven {day:date}

== solar power
solar yield, roof production, photovoltaic output, pv power, sun energy
- Shows what the solar roof produced.
- Photovoltaic yield in a period.
- Panel output.
@period string: period, when, time range, day / Which time.
how much did the roof make {period:past}
solar {period:past}
are the panels producing anything
what came from the sun {period:past}
pv output
yield of the photovoltaics {period:past}
was {period:past} a sunny one for us
do we have our own power right now
how many units did we harvest on the roof

== feed_in power
grid feed in, sold power, export to grid, energy sold back, surplus electricity
- Shows power sold to the grid.
- Surplus fed in during a period.
- Export meter.
@period string: period, when, since / Which time.
how much did we sell to the grid {period:past}
fed in {period:past}
what do we give away
surplus {period:past}
did we earn anything with our power {period:past}
exported energy {period:past}
how much of ours went to the network
what has the utility bought from us {period:past}

== ev_charge power
charge car, ev charger, wallbox start, plug in car, charging session
- Charges the electric car.
- Starts the wallbox until some percent or a time.
- EV charging session.
@percent integer: percent, target charge, limit, battery level / Charge up to this percent.
@ready string: ready by, departure, until, time / When it must be ready.
@car string: car, vehicle, which / Which car.
charge {car:car} [to {percent:int:50-100:5} percent]
{car:car} should be full by {ready:time}
i'm driving far at {ready:time}, fill it to {percent:int:70-100:5}%
start the wallbox
juice up {car:car}
{percent:int:40-100:5} percent is enough for {car:car}
plugged in, go ahead
{car:car} is nearly empty
battery to {percent:int:60-100:5} by {ready:time}
get {car:car} ready for the trip at {ready:time}

== ev_level power
car battery level, ev range, state of charge, how far can i drive, charge status
- Tells how full the car battery is.
- Range of the electric car.
- State of charge.
@car string: car, vehicle, which / Which car.
how full is {car:car}
range of {car:car}
can i make it to the coast with {car:car}
is {car:car} charged yet
how far does {car:car} get
state of charge
kilometers left in {car:car}
is the charging finished
do i need to plug in {car:car} tonight

== home_battery power
home battery reserve, storage limit, keep backup energy, house accumulator, reserve level
- Sets what the home battery keeps in reserve.
- Percent kept for a blackout.
- House storage setting.
@percent integer: percent, reserve, minimum, level / Reserve in percent.
keep {percent:int:10-80:5} percent in the house battery
reserve {percent:int:5-60:5}
a storm may cut the mains, hold back {percent:int:30-90:5}%
home storage never below {percent:int:5-50:5} percent
save {percent:int:10-70:5} percent for emergencies
backup energy {percent:int:10-80:10}
only use the accumulator down to {percent:int:5-40:5}
in case of an outage i want {percent:int:20-80:5} percent left
?percent set the battery reserve
?percent keep something for a blackout

== purifier air
air purifier, clean air, set air filter, purify room, fan filter speed
- Sets the air purifier.
- Cleans dust, smoke or pollen from the air of a room.
- Filter fan, quiet to strong.
@speed enum quiet|low|sleep, auto|automatic, strong|high|turbo: speed, mode, level / How strong.
@room string: room, where, place / Which room.
clean the air in the {room:room}
purifier {speed=auto:auto}
pollen is killing me, {speed=strong:full blast} in the {room:room}
{room:room} is dusty
air filter {speed=quiet:on quiet}, we're sleeping
somebody smoked in the {room:room}
filter the {room:room}, {speed=strong:strong}
my nose keeps running inside
let it {speed=auto:decide by itself} in the {room:room}
smoggy out there, keep it fresh in here

== air_quality air
room air quality, co2 level, humidity reading, is the air bad, indoor climate
- Reads the air of a room.
- Carbon dioxide, humidity or dust.
- Indoor air sensor.
@measure enum co2|carbon_dioxide, humidity|moisture, dust|particles: measure, value, quantity / What to read.
@room string: room, where / Which room.
how is the air in the {room:room}
{measure=co2:co2} in the {room:room}
is it too {measure=humidity:damp|dry} in the {room:room}
i've got a headache, is the air bad
{room:room} {measure=humidity:humidity}
how {measure=dust:dusty} is it in the {room:room}
should we open a window in the {room:room}
{measure=co2:carbon dioxide} value
mould on the wall, what's {measure=humidity:the moisture}

== humid air
humidifier, set humidity, moisten air, dehumidify, damp control
- Sets the humidity of a room.
- Humidifier or dehumidifier target in percent.
- Moisten or dry the air.
@percent integer: percent, target humidity, humidity, level / Relative humidity in percent.
@room string: room, where / Which room.
{percent:int:35-60} percent humidity in the {room:room}
my throat is dry at night, {percent:int:40-60} percent
{room:room} to {percent:int:35-65}% moisture
dry out the {room:room} down to {percent:int:40-55}
the piano needs {percent:int:40-55} percent
humidifier {percent:int:35-60}
mildew is growing in the {room:room}, go for {percent:int:35-50}
skin is itching, raise it to {percent:int:40-60} in the {room:room}
?percent the {room:room} is too damp
?percent set the humidifier

== radiator air
set heating, radiator temperature, room warmth, heat room, thermostat valve
- Sets the warmth of a room.
- Radiator target in degrees.
- Heats more or less.
@room string: room, where, zone / Which room.
@degrees number: degrees, temperature, target, celsius / Degrees Celsius.
@change enum warmer|up|more, cooler|down|less: change, direction, adjust / Warmer or cooler.
it is {change=warmer:freezing} in here
{room:room} {degrees:int:15-24} degrees
i'm {change=cooler:boiling} in the {room:room}
heat the {room:room} to {degrees:num:16-24:1}
my fingers are {change=warmer:ice cold}
{change=cooler:way too hot} in the {room:room}
make the {room:room} {change=warmer:cosier}
put the radiator on {degrees:int:17-23}
{degrees:int:18-23} in the {room:room} please
granny is {change=warmer:shivering} in the {room:room}

== smoke_test air
test smoke alarm, smoke detector check, alarm self test, detector battery, fire sensor test
- Tests a smoke alarm.
- Battery and self test of the detectors.
- Checks the fire sensors of the house.
@room string: room, where, location / Which detector; all if left out.
test the smoke alarm [in the {room:room}]
does the detector in the {room:room} still work
it keeps chirping in the {room:room}
are the alarm batteries low
smoke detector {room:room}
would it wake us if something burned
check all the fire sensors
something beeps every minute in the {room:room}
self test of the detectors

== smoke_hush air
silence smoke alarm, hush detector, false alarm, stop beeping, quiet fire sensor
- Silences a smoke alarm after a false alarm.
- Hush for some minutes.
- Stop the beeping.
@minutes integer: minutes, pause, how long / For how long.
@room string: room, where / Which detector.
it's only burnt toast, make it stop
hush the alarm in the {room:room}
false alarm
no fire, just steam in the {room:room}
quiet for {minutes:int:2-15} minutes, i'm frying
stop that awful beeping [in the {room:room}]
smoke alarm off for {minutes:int:3-20} minutes
nothing is burning here
mute the {room:room} detector {minutes:int:2-10} minutes

== fireplace air
light fireplace, gas fire, stove flame, ignite hearth, chimney fire
- Lights the gas fireplace or puts it out.
- Flame height of the hearth.
- Fire in the living room.
@on boolean: on, lit, burning, ignite / True lights it.
@flame integer: flame, height, level, intensity / Flame from 1 to 6.
{on=true:light} the fireplace
{on=false:put out} the fire
a cosy evening, {on=true:get the flames going}
hearth {on=true:on}, flame {flame:int:1-6}
{on=false:no more fire}, we're off to bed
{on=true:ignite} the stove at level {flame:int:1-6}
it would be romantic with {on=true:a fire burning}
{on=false:extinguish} the chimney
?on the fireplace please

== sleep_show night
sleep report, how did i sleep, sleep score, night summary, hours slept
- Shows how somebody slept.
- Sleep score, hours and phases of a night.
- Night report.
@night string: night, date, when, period / Which night.
@person string: person, sleeper, who / Whose sleep.
how did i sleep [{night:past}]
sleep score {night:past}
why am i so tired
did {person:person} sleep well
how many hours did {person:person} get {night:past}
was i awake a lot
night report for {person:person}
deep sleep {night:past}
i feel like i tossed and turned all night

== wake_light night
wake up light, sunrise alarm, gentle wake, dawn lamp, morning light
- Wakes with slowly growing light.
- Sunrise lamp at a time.
- Gentle alarm.
@time string: time, at, wake time, when / When to be awake.
@minutes integer: minutes, sunrise length, ramp, fade in / How long the dawn takes.
wake me gently at {time:time}
sunrise at {time:time} over {minutes:int:10-45:5} minutes
i hate shrill alarms, light at {time:time}
dawn lamp {time:time}
slowly bright by {time:time} please
i have to be up at {time:time}, use the lamp
{minutes:int:10-40:5} minutes of dawn, awake at {time:time}
get me out of bed softly, {time:time}
?time wake me with light
?time sunrise lamp, {minutes:int:10-40:5} minutes

== baby_monitor night
baby monitor, listen to nursery, watch baby, is baby asleep, crib camera
- Shows or plays what the baby monitor picks up.
- Looks into the crib.
- Is the baby asleep or crying.
@mode enum picture|video|camera, sound|audio|listen: mode, feed, channel / Picture or sound.
is the baby asleep
let me {mode=sound:hear} the nursery
{mode=picture:show} me the crib
did she cry
{mode=sound:listen in} on the little one
baby monitor {mode=picture:picture}
is everything quiet upstairs with the little one
check on the baby
i think i heard whimpering

== soothe night
play soothing sound, lullaby, white noise, sleep sound, calming noise
- Plays a calming sound.
- White noise or lullaby for some time.
- Sounds to fall asleep.
@sound string: sound, noise, track, melody / What to play.
@length string: duration, for, sleep timer, how long / How long.
{sound:sound} for {length:span}
play {sound:sound} so i can drop off
{sound:sound} in the nursery [for {length:span}]
help me fall asleep
can't sleep, {sound:sound}
the baby calms down with {sound:sound}
{sound:sound} until i'm gone, {length:span}
something soothing please
{length:span} of {sound:sound}

== outfit wardrobe
suggest outfit, what to wear, pick clothes, dress advice, wardrobe tip
- Suggests clothes from the wardrobe.
- What to wear for an occasion or weather.
- Outfit idea.
@occasion string: occasion, event, for, reason / For what.
@day string: day, date, when / Which day.
what should i wear
clothes for {occasion:occasion} [{day:date}]
i've got {occasion:occasion} and nothing to put on
dress me for {occasion:occasion}
outfit {occasion:occasion}
how does one dress for {occasion:occasion}
pick something nice, it's {occasion:occasion} {day:date}
no idea what to put on
what fits {occasion:occasion} {day:weekday}

== garment_where wardrobe
find garment, where are my clothes, locate clothing, wardrobe search, which drawer
- Finds a piece of clothing.
- Which drawer or closet something hangs in.
- Wardrobe lookup.
@garment string: garment, clothing, item, piece / What is looked for.
where's my {garment:garment}
which drawer has the {garment:garment}
i can't find the {garment:garment}
{garment:garment}?
did i store the {garment:garment} in the attic
looking for a {garment:garment}
the {garment:garment} has vanished again
do i still own a {garment:garment}
?garment where did i put it
?garment find a piece of clothing

== garment_add wardrobe
add clothing, register garment, new in closet, store clothes, hang up
- Adds a piece of clothing to the wardrobe list.
- Notes where a garment is kept.
- New in the closet.
@garment string: garment, clothing, item, piece / What it is.
@place string: place, drawer, closet, location / Where it is kept.
the {garment:garment} is in the {place:room}
i bought a {garment:garment}
new {garment:garment}, hangs in the {place:room}
add {garment:garment} to my clothes
put the {garment:garment} away in the {place:room}
got myself a {garment:garment}
{garment:garment} now lives in the {place:room}
a {garment:garment} for my birthday, note it
?garment new piece of clothing in the {place:room}

== wardrobe_donate wardrobe
give away clothes, donate garment, sort out clothing, discard from closet, charity pile
- Takes a piece of clothing out to give away.
- Marks a garment for donation.
- Sort out the closet.
@garment string: garment, clothing, item / What goes.
@to string: to, recipient, who gets it / Who gets it.
the {garment:garment} doesn't fit me any more
give the {garment:garment} to {to:person}
donate my {garment:garment}
{to:person} can have the {garment:garment}
never wear the {garment:garment}, away with it
charity: {garment:garment}
i've outgrown the {garment:garment}
{garment:garment} for {to:person}
?garment give something to {to:person}

== box_label moving
label moving box, pack carton, box contents, register box, what is in the box
- Notes what is in a moving box.
- Labels a carton with its contents and room.
- Packing list entry.
@box integer: box, number, carton, box number / Number of the box.
@contents string: contents, goods, inside, things / What is in it.
@room string: room, destination, goes to, where / Which room it goes to.
box {box:int:1-90} has {contents:goods}
{contents:goods} went into carton {box:int:1-90} [for the {room:room}]
carton {box:int:1-90}: {contents:goods}, {room:room}
i packed {contents:goods} in number {box:int:1-80}
label {box:int:1-90} with {contents:goods}
{contents:goods} for the {room:room}, box {box:int:1-90}
taped up {box:int:1-70}, inside are {contents:goods}
number {box:int:1-90} goes to the {room:room}, it's {contents:goods}
?box a carton with {contents:goods}
?contents box {box:int:1-90} goes to the {room:room}

== box_find moving
find moving box, which carton, where are packed things, box search, locate packed item
- Finds the box something was packed in.
- Which carton holds an item.
- Search the packing list.
@item string: item, thing, what, goods / What is looked for.
which box are the {item:goods} in
where did we pack the {item:goods}
{item:goods}?
i need the {item:goods} out of the cartons
find the {item:goods}
all cartons look alike, where are the {item:goods}
we can't unpack everything just for the {item:goods}
the {item:goods} must be in some box
?item which carton is it in
?item where did we pack that

== moving_van moving
book moving van, rent removal truck, order movers, relocation transport, hire van
- Books a van for moving house.
- Orders a removal truck with helpers.
- Relocation transport on a date.
@date string: date, day, moving day, when / Which day.
@helpers integer: helpers, people, movers, hands / How many helpers.
van for {date:date}
we move {date:date}, {helpers:int:2-6} strong people
order movers {date:date}
get a truck {date:date} with {helpers:int:2-5} helpers
the sofa has to get to the new flat {date:date}
moving day is {date:date}
who carries our stuff {date:date}
{helpers:int:2-6} movers on {date:weekday}
hire something big for {date:date}
?date book a removal truck
?date we need {helpers:int:2-5} movers

== address_change moving
change address, new address notice, tell about move, forward post, relocation notice
- Tells somebody the new address.
- Address change for a company or authority.
- Relocation notice.
@recipient string: recipient, company, whom, to / Who is told.
@address string: address, new address, place, street / The new address.
@from string: from, valid from, date, as of / From when.
tell {recipient:company} we now live at {address:place}
new address for {recipient:company}: {address:place} [from {from:date}]
{recipient:company} still writes to the old flat, it's {address:place}
from {from:date} my address is {address:place}
we're moving to {address:place}
send {recipient:company} my new address {address:place}
notify {recipient:company}, {address:place}
home is {address:place} as of {from:date}
?address tell {recipient:company} that we moved
?address change my address from {from:date}

== neighbour_note moving
message neighbour, note to next door, tell neighbours, hallway notice, inform house
- Leaves a note for a neighbour.
- Message to next door or the whole house.
- Hallway notice.
@text string: text, message, note, words / What it says.
@neighbour string: neighbour, person, to, recipient / Which neighbour; all if left out.
tell {neighbour:person} next door {text:phrase}
note for the whole house: {text:phrase}
let our neighbour {neighbour:person} know that {text:phrase}
hallway notice {text:phrase}
stick this on the board downstairs: {text:phrase}
drop {neighbour:person} across the landing a line, {text:phrase}
everyone in the building should read {text:phrase}
{neighbour:person} upstairs must hear that {text:phrase}
?text leave a note for {neighbour:person} next door
?text write something to the neighbours

== noise moving
complain about noise, report neighbour noise, loud music notice, disturbance report, too loud next door
- Reports noise in the building.
- Complaint about loud neighbours.
- Disturbance, with where it comes from.
@source string: source, noise, cause, what / What is loud.
@place string: place, flat, from, where / Where it comes from.
{source:racket} {place:flatpos}
i can't sleep because of {source:racket}
{source:racket} again, report it
{place:flatpos} they have {source:racket}
noise: {source:racket}, {place:flatpos}
this is unbearable, {source:racket} [{place:flatpos}]
complain about {source:racket}
it's past midnight and still {source:racket}
?source it's loud {place:flatpos}
""")
POOLS |= pools("""
racket: drilling | loud music | a party | heavy footsteps | shouting | a crying child | hammering | a trumpet | bass thumping | slamming doors | screaming kids
flatpos: upstairs | next door | on the third floor | below us | across the yard | in flat 12 | on the ground floor | in the attic flat | in the house opposite
""")
