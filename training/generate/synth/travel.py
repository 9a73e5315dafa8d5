"""Travel: flights, hotels, routes, rental cars, trains, ferries, distance, visas, time zones, sights."""
from .notation import pools, read

POOLS = pools("""
city: Paris | Tokyo | Lisbon | Nairobi | Toronto | Oslo | Lima | Berlin | Mumbai | Sydney | Chicago | Seoul | Rome | Cairo | Vienna | Denver | Cape Town | Helsinki | San Francisco | Bogota | Hanoi | Boston | Madrid | Athens | Dublin | New York | Prague | Bangkok | Las Vegas | Marrakesh | Glasgow | Porto | Hamburg | Buenos Aires | JFK | LAX | Heathrow
country: Peru | Norway | Kenya | Japan | Brazil | Canada | Vietnam | Portugal | Iceland | Morocco | Mongolia | Chile | Ghana | Australia | Nepal | New Zealand | Greece | India | Turkey | Mexico | Thailand | the USA | South Africa
flight: LH 441 | BA123 | UA 88 | KL1007 | DL 405 | AF 1180 | QF9 | EK 203 | FR 2231 | SK 908 | IB3170 | TK1721
hotel: Hotel Aurora | the Grand Plaza | Seaview Inn | Pension Edelweiss | Harbour Lodge | the Blue Lion | Casa Verde | Park Hotel | Alpine Rest | City Nest
cartype: SUV | van | convertible | compact | estate car | minivan | pickup | electric car | small car | sedan
airline: Nordwind | Skylark Air | Meridian | BlueJet | Pacific Wings | AirVolo | Condoria | Sunhop
currency: euros | yen | pounds | dollars
sight: museums | castles | beaches | viewpoints | churches | markets | art galleries | hiking trails | gardens | street food | nightlife | playgrounds
cuisine: Italian | Thai | vegan | Indian | seafood | Mexican | Japanese | Greek | Lebanese | Ethiopian | steak | Korean
train: ICE 571 | TGV 6601 | RE 5 | IC 2033 | Eurostar 9014 | S 8 | EC 195 | RJ 62
line: line 4 | bus 12 | tram 7 | the red line | the M41 | the number 9 bus | U2 | the airport express | line 66
nationality: German | Indian | American | British | Nigerian | Brazilian | Turkish | Canadian | South African | French | Polish | Filipino
luggage: a bicycle | skis | a surfboard | a second suitcase | a pushchair | my cello | golf clubs | a wheelchair
cabin: economy = economy, coach | business = business class, business | first = first class
via: car = by car, driving | walk = on foot, walking | bike = by bike, cycling | transit = by public transport, by bus and train
""")

TOOLS, REQUESTS, MISSING = read("travel", """
== search_flights flights
search flights, find flights, flight offers, look for air tickets, air travel search, get plane connections
- Searches flights between two cities.
- Finds air tickets from an origin to a destination on a date.
- Flight offers with prices, optionally direct flights or a cabin class only.
- Look up plane connections.
@source string: origin, from, departure city, departure airport, start / Where the flight starts. / City or airport code.
@target string: destination, to, arrival city, arrival airport / Where the flight goes. / City or airport code.
@date string: date, departure date, day, outbound date, leaving on / The day of departure.
@cabin enum economy|coach|ECONOMY, business|BUSINESS, first|FIRST|first_class: cabin, class, travel class, seat class / Cabin class.
@direct boolean: direct, nonstop, direct only, without stops / Only flights without a stop.
find flights from {source:city} to {target:city} [on {date:date}]
I want to fly from {source:city} to {target:city} {date:date}
are there {direct=true:direct|nonstop} flights to {target:city} from {source:city}
{source:city} to {target:city} by plane, {date:date}
what flights leave {source:city} for {target:city} {date:date}
how much is a {cabin:cabin} ticket from {source:city} to {target:city}
show me {cabin:cabin} connections {source:city} {target:city} {date:date}
We need to get from {source:city} to {target:city}, {direct=false:stops are fine}, flying {date:date}
cheapest air ticket {source:city} - {target:city}
my boss flies {cabin:cabin} from {source:city} to {target:city} on {date:weekday}, look what there is
can I get to {target:city} by air {direct=true:without changing}, starting in {source:city}
flights please, from {source:city}, to {target:city}, leaving {date:date}
?target find flights from {source:city} [on {date:date}]
?target I want to fly from {source:city}
?source look for flights to {target:city}

== book_flight flights
book flight, reserve plane seat, buy air ticket, purchase flight, confirm flight booking
- Books a flight by its number.
- Buys seats on a certain flight for some passengers.
- Reserve plane tickets.
- Purchase a flight that was found before.
@flight string: flight number, flight, flight id, flight code / The flight to book.
@passengers integer: passengers, seats, travellers, number of tickets, adults / How many people fly.
@seat enum window|window_seat, aisle|aisle_seat, middle|middle_seat: seat, seat preference, seat type / Preferred seat.
book {flight:flight} [for {passengers:int:1-9} people]
I'll take flight {flight:flight}
reserve {passengers:int:2-8} seats on {flight:flight}
get me a {seat=window:window} seat on {flight:flight}
buy {passengers:int:2-6} tickets for {flight:flight}
we are {passengers:int:2-9}, book us on {flight:flight}
{flight:flight} please, {seat=aisle:aisle|on the aisle}
put me on {flight:flight}
purchase {flight:flight} for {passengers:int:1-6} adults, {seat=window:by the window}
go ahead and book flight number {flight:flight}
I want to be on {flight:flight}, {seat=middle:a middle seat} is fine
flight {flight:flight}, {passengers:int:2-7} travellers, confirm it
?flight book a flight for {passengers:int:2-9} people
?flight reserve me a {seat=window:window} seat

== flight_status flights
flight status, track flight, is flight on time, flight delay info, get arrival gate, live flight
- Tells whether a flight is on time.
- Status, gate and delay of a flight.
- Track a plane.
- Live departure and arrival information.
@flight string: flight number, flight, flight code / The flight.
@date string: date, day, departure date / The day of the flight.
is {flight:flight} on time
has {flight:flight} landed yet
status of flight {flight:flight}
how late is {flight:flight} [{date:date}]
which gate does {flight:flight} leave from
{flight:flight} delayed?
when does {flight:flight} arrive {date:date}
where is flight {flight:flight} right now
my sister is on {flight:flight}, when will she be here
check {flight:flight} for delays
track {flight:flight}
has {flight:flight} been cancelled
?flight is my flight on time
?flight which gate do I have to go to

== check_in flights
online check in, check in passenger, get boarding pass, flight check in, confirm seat
- Checks a passenger in for a flight.
- Online check-in with the booking code.
- Get a boarding pass.
- Completes check-in and issues the pass.
@booking string: booking code, reference, booking reference, confirmation code, pnr / The booking code.
@name string: last name, surname, passenger, passenger name / Passenger's name.
check me in, my booking is {booking:id}
boarding pass for {booking:id}
check in {name:person} with code {booking:id}
I'd like to check in online, reference {booking:id}
do the check-in for booking {booking:id}
{booking:id} check in please
get the boarding card of {name:person}, {booking:id}
can you check in passenger {name:person} under {booking:id}
confirm the seats of reservation {booking:id} and give me the passes
start online check-in {booking:id}
my name is {name:person} and my code {booking:id}, check me in
issue the boarding pass, confirmation code {booking:id}
?booking check me in for my flight
?booking I need a boarding pass for {name:person}

== search_hotels hotels
search hotels, find accommodation, look for lodging, hotel search, find a room, places to stay
- Searches hotels in a place.
- Finds accommodation for guests, with dates and a highest price per night.
- Places to stay.
- Lodging search by city and stars.
@place string: city, location, place, destination, where / Where to stay.
@date string: check in, arrival date, from date, check in date, arrival / The day of arrival.
@nights integer: nights, number of nights, length of stay, stay / How many nights.
@price number: max price, price limit, budget, up to / Highest price per night.
@stars integer: stars, min stars, rating, category / Least number of stars.
find a hotel in {place:city} [for {nights:int:1-14} nights]
I need somewhere to stay in {place:city} {date:date}
hotels {place:city}
where can we sleep in {place:city} for under {price:int:40-300} a night
show me {stars:int:2-5} star hotels in {place:city}
looking for accommodation near {place:place} from {date:date}, {nights:int:2-10} nights
any rooms free in {place:city} {date:date}
cheap places to stay in {place:city}, max {price:int:30-150}
we arrive in {place:city} {date:date} and stay {nights:int:2-14} nights
a bed in {place:city} for not more than {price:int:30-200} euros please
which hotels in {place:city} have at least {stars:int:3-5} stars
Search lodging in {place:city} with check-in {date:date}
?place find a hotel for {nights:int:1-14} nights
?place I need a {stars:int:3-5} star hotel

== book_hotel hotels
book hotel, reserve room, make hotel reservation, book room, confirm stay
- Books a room in a hotel.
- Makes a reservation for guests at a certain hotel.
- Reserve a room with arrival day and nights.
- Confirm a stay.
@hotel string: hotel, hotel name, property, accommodation / The hotel.
@date string: check in, arrival, arrival date, from / The day of arrival.
@nights integer: nights, number of nights, duration nights / How many nights.
@room enum single|SINGLE, double|DOUBLE, suite|SUITE: room type, room, category, bed type / Kind of room.
book a {room=double:double|double room} at {hotel:hotel} [for {nights:int:1-14} nights]
reserve {hotel:hotel} {date:date}
I'd like a {room=single:single room} in {hotel:hotel} from {date:date}
{hotel:hotel}, {nights:int:1-9} nights, {room=suite:suite}
get us a room at {hotel:hotel}
make a reservation with {hotel:hotel} for {date:date}
we'll stay at {hotel:hotel} for {nights:int:2-12} nights
could you book {hotel:hotel} from {date:date}, {room=double:a room for two}
I've decided on {hotel:hotel}, book it for {nights:int:1-14} nights
put me up at {hotel:hotel} {date:date}
a {room=suite:suite} at {hotel:hotel} please
take the offer of {hotel:hotel}, arriving {date:date}
?hotel book a {room=double:double room} for {nights:int:1-9} nights
?hotel reserve me a room {date:date}

== cancel_booking bookings
cancel booking, cancel reservation, revoke trip, withdraw travel booking, annul reservation
- Cancels a travel booking.
- Withdraws a reservation of a hotel, flight or car by its code.
- Annul a trip.
- Ends a reservation and refunds it where possible.
@booking string: booking id, reservation, reference, booking code, confirmation number / Which booking.
@reason string: reason, why, comment, cancellation reason / Why it is cancelled.
cancel my booking {booking:id}
I can't travel, please cancel {booking:id}
drop the reservation {booking:id}
we're not going, {booking:id} has to be cancelled
call off {booking:id}
cancel trip {booking:id}
get me out of reservation {booking:id}
undo booking {booking:id} [because {reason:phrase}]
withdraw {booking:id}
{booking:id} is off, {reason:phrase}
please annul the booking with number {booking:id}
I no longer need reservation {booking:id}
?booking cancel my reservation
?booking we can't travel, cancel the trip

== route routes
get directions, plan route, navigate, find way, route planner, how to get there
- Gives directions from one place to another.
- Plans a route by car, bike, foot or public transport.
- Navigation to a destination.
- How to get somewhere.
@target string: destination, to, end, target, end location / Where to go.
@source string: origin, from, start, start location / Where to start; here if left out.
@mode enum car|driving|drive, walk|walking|foot, bike|bicycling|bicycle, transit|public_transport: mode, travel mode, transport, by / How to travel.
how do I get to {target:place}
directions from {source:place} to {target:place} [{mode:via}]
take me to {target:place}
navigate to {target:place}
which way is {target:place}
show me the way from {source:place} to {target:place}
route to {target:place} {mode:via}
I want to go to {target:place} {mode:via}
best way from {source:city} to {target:city} {mode:via}
lead me to {target:place}
{source:place} to {target:place} {mode:via}
I'm lost, guide me to {target:place}
?target give me directions
?target plan a route from {source:place}

== distance routes
get distance, how far, distance between cities, compute mileage, measure distance
- Tells the distance between two places.
- How far one city is from another, in kilometers or miles.
- Distance calculator.
- Mileage between places.
@source string: from, start, origin, place a, first city / First place.
@target string: to, end, destination, place b, second city / Second place.
@unit enum km|kilometers|kilometres, miles|mi: unit, units, in unit / Unit of the distance.
how far is it from {source:city} to {target:city} [in {unit=miles:miles}]
distance between {source:city} and {target:city}
how many {unit=km:kilometers|km} are there between {source:city} and {target:city}
{source:city} {target:city} distance
is {source:city} far from {target:city}
What's the distance in {unit=miles:miles} from {source:city} to {target:city}
how many {unit=miles:miles} lie between {source:city} and {target:city}
measure how far {source:place} is from {target:place}
how far apart are {source:city} and {target:city}
mileage from {source:city} to {target:city}
how long is the stretch from {source:city} to {target:city}
tell me how far {target:city} is away from {source:city}
?target how far is it from {source:city}
?target distance from {source:place}, please

== traffic routes
traffic info, road conditions, check congestion, get traffic jams, live traffic
- Reports the traffic on a road or in a town.
- Jams and congestion right now.
- Road conditions.
- Live traffic information.
@place string: road, location, area, where, route / The road or town.
how is the traffic in {place:city}
any jams on {place:road}
is {place:road} blocked
traffic {place:city}
are the roads clear around {place:city}
is there congestion on {place:road}
check {place:road} for accidents
how busy is {place:road}
will I get stuck on {place:road}
road conditions near {place:city}
live traffic for {place:road}
are there any closures on {place:road}
?place how's the traffic
?place is there a jam

== rent_car cars
rent car, car hire, book rental car, reserve vehicle, get rental, hire car
- Rents a car.
- Books a rental car in a place for some days.
- Car hire with pick-up day and kind of vehicle.
- Reserve a vehicle.
@place string: pickup location, location, city, where, pick up at / Where to pick it up.
@days integer: days, rental days, number of days, duration days / For how many days.
@type string: car type, vehicle class, type, category, vehicle / Kind of car.
@date string: pickup date, date, from, start date / The first day.
rent a {type:cartype} in {place:city} [for {days:int:1-21} days]
I need a car in {place:city} from {date:date}
hire a {type:cartype} at {place:city}
get me a {type:cartype} for {days:int:2-14} days in {place:city}
car hire {place:city} {days:int:1-14} days
can we pick up a {type:cartype} in {place:city} {date:date}
reserve a vehicle in {place:city}, {days:int:1-14} days
we'd like to drive around, book a {type:cartype} in {place:city} {date:date}
a rental for {days:int:2-10} days starting in {place:city}
is a {type:cartype} available in {place:city}
find me something to drive in {place:city} for {days:int:2-9} days
I'll need a {type:cartype} when I land in {place:city}
?place rent a {type:cartype} for {days:int:1-14} days
?place I need a rental car from {date:date}

== search_trains trains
search trains, train connections, rail timetable, find train, railway schedule, journey by rail
- Searches train connections.
- Rail timetable between two stations at a time.
- Finds trains from one city to another.
- Railway journeys.
@source string: from, origin, departure station, start station / Where to board.
@target string: to, destination, arrival station, end station / Where to get off.
@date string: date, day, travel date / The day of travel.
@time string: time, departure time, leaving at, after / When to leave.
trains from {source:city} to {target:city} [{date:date}]
when's the next train from {source:city} to {target:city}
I'd like to go by rail from {source:city} to {target:city}, leaving at {time:time}
train {source:city} {target:city} {time:time}
how do I get from {source:city} to {target:city} by train {date:date}
is there a train to {target:city} from {source:city} around {time:time}
rail connection {source:city} to {target:city}, {date:date}
what time do trains leave {source:city} for {target:city}
the first train in the morning from {source:city} to {target:city}
timetable of trains between {source:city} and {target:city}
take the railway from {source:city} to {target:city} at {time:time}
we want to travel from {source:city} to {target:city} by train on {date:weekday}
?target trains from {source:city}
?source when is the next train to {target:city}

== platform trains
train platform, live train status, train delay, which track, get train position
- Tells platform and delay of a train.
- Live status of a train by its number.
- From which track a train leaves.
- Train running information.
@train string: train number, train, train id, service / The train.
@station string: station, stop, at station / The station.
which platform does {train:train} leave from
is {train:train} delayed
what track is {train:train} on [at {station:city}]
{train:train} delay
how many minutes late is {train:train}
where is {train:train} now
does {train:train} stop in {station:city}
when does {train:train} get to {station:city}
platform of {train:train} in {station:city}
is {train:train} running today
from where in {station:city} does {train:train} depart
track {train:train} for me
?train which platform does my train leave from
?train is the train delayed

== next_bus transit
next bus, bus departures, public transit times, tram times, stop departures
- Tells when the next bus or tram leaves.
- Departures of a public transport line at a stop.
- Local transit times.
- Bus timetable.
@line string: line, route, bus number, line number / The line.
@stop string: stop, station, bus stop, from stop / The stop.
when does {line:line} come
next {line:line} [from {stop:place}]
when's the next departure of {line:line} at {stop:place}
did I miss {line:line}
{line:line} at {stop:place}
how long until {line:line} gets to {stop:place}
is {line:line} on its way
what time does {line:line} stop at {stop:place}
I'm standing at {stop:place}, when is {line:line} due
how often does {line:line} go
does {line:line} still run tonight
the last {line:line} from {stop:place}
?line when does the next bus leave from {stop:place}
?line how often does the tram go

== order_taxi transit
order taxi, call cab, book ride, get driver, request ride, hail taxi
- Orders a taxi.
- Calls a cab to a place, going to a destination.
- Book a ride with a driver.
- Request a pick-up.
@source string: pickup, from, pickup address, start / Where to be picked up.
@target string: destination, to, dropoff, drop off address / Where the ride goes.
@time string: time, pickup time, at, when / When to be picked up.
order a taxi to {source:place}
get me a cab from {source:place} to {target:place}
I need a ride from {source:place} [at {time:time}]
taxi at {source:place}, {time:time}
pick me up at {source:place}
send a driver to {source:place} for {time:time}
call a cab, I'm at {source:place} and want to go to {target:place}
someone has to collect us from {source:place} at {time:time}
book a ride from {source:place}, destination {target:place}
have a taxi waiting at {source:place}
a lift from {source:place} to {target:place} please
can a car come to {source:place} at {time:time}
?source order a taxi for {time:time}
?source I need a cab to {target:place}

== visa documents
visa requirements, need visa, entry rules, travel documents check, immigration requirements
- Tells whether a visa is needed.
- Entry requirements of a country for a nationality.
- Travel documents for a destination.
- Immigration rules.
@country string: destination, country, destination country, to / Country to be visited.
@nationality string: nationality, citizenship, passport, citizen of / Passport of the traveller.
@days integer: days, length of stay, stay days, duration / How long the stay is.
do I need a visa for {country:country}
what papers does a {nationality:nationality} citizen need for {country:country}
visa rules {country:country} [for {days:int:5-180} days]
can I enter {country:country} with a {nationality:nationality} passport
entry requirements of {country:country}
I'm going to {country:country} for {days:int:5-120} days, which documents do I need
is my {nationality:nationality} ID enough to get into {country:country}
how long may I stay in {country:country} without a visa
my wife has a {nationality:nationality} passport, will they let her into {country:country}
immigration rules for {country:country}
is there a visa on arrival in {country:country} for {nationality:nationality} tourists
what do they ask for at the border of {country:country}
?country do I need a visa
?country which papers does a {nationality:nationality} traveller need

== travel_advice documents
travel advisory, is it safe, safety warning, country risk, travel warning, security advice
- Gives the travel advisory of a country.
- How safe a destination is, with warnings and vaccinations.
- Security advice for travellers.
- Country risk level.
@country string: country, destination, region, where / The country.
is it safe to travel to {country:country}
travel warning {country:country}
how dangerous is {country:country}
are there any warnings about {country:country}
which vaccinations do I need for {country:country}
what should I be careful about in {country:country}
is {country:country} risky at the moment
security situation in {country:country}
would you advise against going to {country:country}
travel advisory for {country:country}
can women travel alone in {country:country}
health risks in {country:country}
?country is it safe there
?country show me the travel advisory

== local_time timezones
local time, current time in city, world clock, get time zone, what time is it there
- Tells the local time of a place.
- World clock.
- Current time and time zone of a city.
- What time it is elsewhere.
@place string: city, place, location, timezone, where / The city or country.
what time is it in {place:city}
local time {place:city}
how late is it in {place:city} now
is it night in {place:city}
which time zone is {place:city} in
{place:city} time
can I call someone in {place:city} or are they asleep
tell me the hour in {place:country}
what does the clock say in {place:city}
current time for {place:city} please
is it still morning in {place:city}
get the time of day in {place:country}
?place what time is it there
?place which time zone is that city in

== convert_time timezones
convert time zone, translate time, time difference converter, meeting time elsewhere, change timezone
- Converts a time from one time zone to another.
- What a time in one city is in another.
- Time zone converter for calls and meetings.
- Translates a clock time.
@time string: time, clock time, at, source time / The time to convert.
@source string: from city, from timezone, source, from / Where the time holds.
@target string: to city, to timezone, target, to / Where it should be told.
what's {time:time} {source:city} time in {target:city}
when it's {time:time} in {source:city}, what time is it in {target:city}
convert {time:time} from {source:city} to {target:city}
{time:time} in {source:city} is how late in {target:city}
The call is at {time:time} {source:city} time, when is that in {target:city}
translate {time:time} {source:city} to {target:city} time
my meeting starts {time:time} in {source:city}, I'm in {target:city}
if I land at {time:time} {source:city} time, what's that for people in {target:city}
{source:city} {time:time} in {target:city} time please
the show is live at {time:time} from {source:city}, when should we watch in {target:city}
tell me what {time:time} in {source:city} means in {target:city}
switch {time:time} from the zone of {source:city} to that of {target:city}
?target convert {time:time} from {source:city}
?time convert a time from {source:city} to {target:city}

== sights sights
find attractions, things to do, sightseeing tips, points of interest, what to see
- Finds attractions in a place.
- Things to do and see for tourists.
- Points of interest of some kind.
- Sightseeing suggestions.
@place string: city, place, location, destination / Where.
@kind string: category, type, kind, interest / What kind of sights.
@count integer: limit, count, number of results, how many / How many suggestions.
what is there to see in {place:city}
show me {kind:sight} in {place:city}
things to do in {place:city}
we have a day in {place:city}, what should we visit
{count:int:3-20} {kind:sight} in {place:city}
best {kind:sight} near {place:city}
sightseeing {place:city}
are there nice {kind:sight} around {place:city}
what do tourists do in {place:city}
I like {kind:sight}, what can you suggest in {place:city}
give me {count:int:3-15} attractions in {place:city}
is {place:city} worth a visit, what's there
?place show me some {kind:sight}
?place what is there to see

== book_table restaurants
book table, restaurant reservation, reserve table, make dinner reservation, dining booking
- Books a table in a restaurant.
- Makes a reservation for a number of guests at a time.
- Dinner reservation.
- Reserve seats for a meal.
@restaurant string: restaurant, place, venue, restaurant name / The restaurant.
@guests integer: guests, party size, people, persons, seats / How many guests.
@time string: time, at, reservation time, hour / The time.
@date string: date, day, on / The day.
book a table for {guests:int:2-14} at {restaurant:eatery}
reserve at {restaurant:eatery} for {guests:int:2-12} people, {time:time}
we're {guests:int:2-10}, get us a table at {restaurant:eatery} {date:date}
{restaurant:eatery}, {guests:int:2-9} persons, {date:date} at {time:time}
table for {guests:int:2-8} in {restaurant:eatery} please
can we eat at {restaurant:eatery} {date:date}, {guests:int:2-10} of us
I'd like to have dinner at {restaurant:eatery} with {guests:int:2-12} guests at {time:time}
make a reservation in {restaurant:eatery} for {guests:int:2-9}
{guests:int:2-10} seats at {restaurant:eatery} {date:weekday} night
see whether {restaurant:eatery} has room for {guests:int:2-15} at {time:time}
hold a table of {guests:int:4-12} for us at {restaurant:eatery}
lunch for {guests:int:2-8} at {restaurant:eatery} at {time:time}
?restaurant book a table for {guests:int:2-14}
?guests reserve a table at {restaurant:eatery}

== find_restaurant restaurants
find restaurant, search eateries, places to eat, food nearby, restaurant search
- Finds restaurants.
- Places to eat by cuisine and place.
- Where to have a meal.
- Eateries nearby, optionally only cheap ones.
@cuisine string: cuisine, food, kind of food, type / Kind of food.
@place string: location, place, near, area, city / Where.
@price enum cheap|low|inexpensive, medium|moderate|mid_range, expensive|high|upscale: price, price level, price range, budget / Price level.
where can I eat {cuisine:cuisine} food [in {place:city}]
find a {price=cheap:cheap|affordable} {cuisine:cuisine} restaurant
{cuisine:cuisine} places near {place:place}
I'm hungry, is there a {cuisine:cuisine} place around {place:place}
restaurants in {place:city}
good {cuisine:cuisine} in {place:city}
we want something {price=expensive:fancy|really posh} to eat in {place:city}
any {cuisine:cuisine} restaurants that are {price=medium:not too expensive|mid-priced}
where do people eat in {place:city}
somewhere to dine close to {place:place}
looking for {cuisine:cuisine} cooking
show me {price=cheap:budget} places to eat in {place:city}

== packing_list planning
packing list, what to pack, luggage checklist, suitcase list, trip checklist
- Makes a packing list for a trip.
- What to take along to a destination for some days.
- Luggage checklist.
- Suggests clothes and things for the suitcase.
@place string: destination, place, trip to, where / Where the trip goes.
@days integer: days, trip length, number of days, duration days / How long the trip is.
what should I pack for {place:city} [for {days:int:2-21} days]
packing list for {days:int:2-14} days in {place:country}
I'm off to {place:country}, what do I need to take
make a luggage checklist for {place:city}
what clothes do I bring to {place:country} for {days:int:3-21} days
help me pack, {place:city}, {days:int:2-10} days
what goes into my suitcase for {place:country}
things to take along to {place:city}
do I need a jumper or shorts in my bag for {place:country}
{days:int:3-20} days {place:country}, packing list
create a checklist of stuff for the trip to {place:city}
I always forget something, list what I need in {place:country}
?place what should I pack for {days:int:2-14} days
?place make me a packing list

== trip_plan planning
plan itinerary, create trip plan, travel planner, holiday schedule, day by day plan
- Plans an itinerary.
- Makes a day by day plan for a trip to a destination.
- Travel planner, by length and interest.
- Holiday schedule.
@place string: destination, place, city, country / Where to go.
@days integer: days, number of days, length, trip days / How many days.
@interest string: interest, focus, theme, preferences / What the traveller likes.
plan {days:int:2-21} days in {place:city}
make an itinerary for {place:country}, {days:int:3-21} days
I've got {days:int:2-10} days in {place:city}, organise them
a {days:int:2-14} day trip to {place:country} [with {interest:sight}]
schedule our holiday in {place:city} for {days:int:3-14} days, we love {interest:sight}
day by day plan {place:city} {days:int:2-9} days
what would {days:int:2-9} days in {place:city} look like
put together a tour of {place:country} lasting {days:int:5-21} days
how do we best spend {days:int:2-7} days in {place:city}
draw up a journey through {place:country}, {days:int:7-21} days, lots of {interest:sight}
{days:int:2-8} days {place:city}, plan it
design a {days:int:3-14} day itinerary of {place:country} with a focus on {interest:sight}
?days plan a trip to {place:city}
?place make an itinerary for {days:int:3-14} days

== luggage_rules luggage
luggage rules, baggage allowance, carry on limits, bag size rules, what may I take aboard
- Tells the luggage rules of an airline.
- Baggage allowance, size limits and fees.
- What may be taken on board.
- Carry-on limits.
@airline string: airline, carrier, company, operator / The airline.
@item string: item, object, baggage type, special item / A special item.
how much luggage can I take on {airline:airline}
does {airline:airline} allow {item:luggage}
baggage allowance {airline:airline}
what does {item:luggage} cost with {airline:airline}
may I bring {item:luggage} on {airline:airline}
how big can a cabin bag be at {airline:airline}
{airline:airline} carry-on size
is {item:luggage} free on {airline:airline}
luggage rules of {airline:airline} please
I'm flying {airline:airline} with {item:luggage}, is that ok
how heavy may my suitcase be on {airline:airline}
weight limit for bags, {airline:airline}
?airline may I take {item:luggage} on the plane
?airline how big can my cabin bag be

== fuel_cost cars
trip fuel cost, fuel price estimate, petrol cost, compute gas money, driving cost
- Estimates the fuel cost of a drive.
- What petrol for a distance costs, given consumption and price.
- Gas money for a trip.
- Driving cost calculator.
@distance number: distance, km, trip length, distance km / Distance in kilometers.
@consumption number: consumption, liters per 100 km, fuel efficiency, usage / Liters per 100 km.
@price number: fuel price, price per liter, petrol price, cost per liter / Price of a liter.
what does petrol for {distance:int:50-1500} km cost
gas money for {distance:int:50-1500} kilometers at {consumption:num:3-12:1} liters per hundred
my car takes {consumption:num:4-11:1} liters, how much is it to drive {distance:int:100-1200} km
fuel for {distance:int:20-999} km with a price of {price:num:1-3:2} per liter
how expensive is a drive of {distance:int:100-2000} kilometers
drive {distance:int:50-900}, uses {consumption:num:4-10:1}, litre costs {price:num:1-3:2}
we go {distance:int:100-1500} km, what do we spend on fuel
driving cost {distance:int:50-999} km
Estimate the cost of fuel over {distance:int:80-1800} km if one liter is {price:num:1-3:2}
diesel costs {price:num:1-3:2}, the trip is {distance:int:60-1300} km, how much in total
how much should each {distance:int:20-500} km lift cost in petrol
fuel bill of a {distance:int:90-1900} km journey at {consumption:num:5-13:1} l per 100
?distance how much do I spend on fuel at {consumption:num:4-11:1} liters per hundred
?distance what would the petrol cost

== ferry ferries
search ferries, ferry crossing, boat timetable, find sailing, ship connection
- Searches ferry crossings.
- Boat timetable between two ports, with or without a car.
- Sailings on a day.
- Ship connections.
@source string: from port, from, departure port, harbour / Where the ship leaves.
@target string: to port, to, arrival port, island / Where it goes.
@car boolean: with car, vehicle, car, bring vehicle / Whether a car comes along.
@date string: date, day, sailing date / The day.
ferries from {source:port} to {target:port} [{date:date}]
when does the boat from {source:port} to {target:port} leave
can we cross from {source:port} to {target:port} {car=true:with our car|with the car}
ferry {source:port} {target:port} {date:date}
is there a sailing to {target:port} from {source:port} {date:date}
ship from {source:port} to {target:port}, {car=false:no car|foot passengers only}
I'd like to go by boat from {source:port} to {target:port}
crossing times between {source:port} and {target:port}
how often do ships go from {source:port} to {target:port}
next sailing {source:port} to {target:port}
we're travelling {car=false:without a vehicle}, boat from {source:port} to {target:port} {date:weekday}
{car=true:taking the van|with a vehicle} on the ferry, {source:port} to {target:port}
?target when does the boat leave {source:port}
?source is there a ferry to {target:port}

== campsite camping
find campsite, camping search, caravan park, tent pitch, rv sites
- Finds campsites.
- Pitches for tents or caravans near a place.
- Camping grounds.
- Caravan park search.
@place string: location, near, region, place, area / Where.
@kind enum tent|tents, caravan|camper|trailer, motorhome|rv|campervan: type, unit, pitch type, equipment / With what one camps.
where can we camp near {place:place}
campsites around {place:city}
a pitch for a {kind=tent:tent} by {place:place}
is there a site for our {kind=caravan:caravan|camper} in {place:country}
camping {place:country}
we want to put up the {kind=tent:tent} close to {place:city}
can I park my {kind=motorhome:motorhome|RV} overnight near {place:place}
find a camping ground at {place:place}
{kind=caravan:caravan} park {place:city}
somewhere to sleep under canvas near {place:city}
nice spots for a {kind=motorhome:campervan} in {place:country}
good campgrounds not far from {place:place}
?place where can I put up my {kind=tent:tent}
?place find a campsite
""")
POOLS["road"] = ["the A1", "the M25", "highway 61", "the ring road", "Route 66", "the A8", "the I-95", "the E45", "the B27", "the coastal road", "the Harbour Bridge", "the North Tunnel"]
POOLS["eatery"] = ["Luigi's", "the Golden Fork", "Chez Odile", "Sakura Garden", "the Old Mill", "Trattoria Nonna", "Casa Pepe", "the Fish Market", "Spice Route", "the Lantern", "Zum Anker", "Bistro 21"]
POOLS["port"] = ["Calais", "Dover", "Piraeus", "Naxos", "Rostock", "Trelleborg", "Split", "Hvar", "Dublin", "Holyhead", "Kiel", "Oslo", "Genoa", "Tunis", "Santorini"]
