"""Buying, selling, reserving, hiring: marketplaces, auctions, tickets, offers, insurance, cars, helpers, events, travel, rentals, giving."""
from .notation import pools, read

POOLS = pools("""
thing: old bicycle | oak table | leather sofa | baby stroller | acoustic guitar | record player | camera lens | winter coat | coffee grinder | bookshelf | skateboard | tent | silver ring | rocking chair | golf clubs | fridge | lamp | wedding dress
item: running shoes | headphones | vacuum cleaner | desk chair | rain jacket | blender | backpack | garden hose | phone case | mattress | kettle | suitcase | drill | sunglasses | monitor
antique: grandfather clock | gold watch | Persian rug | stamp collection | pearl necklace | old violin | oil painting | porcelain vase | first edition | rare coin
city: Paris | Lisbon | Toronto | Oslo | Berlin | Sydney | Chicago | Rome | Vienna | Denver | Helsinki | Leeds | Porto | Hamburg | Dublin | Austin
show: Hamlet | The Magic Flute | the cup final | the comedy night | Swan Lake | the jazz evening | the flower show | the Blue Ferry tour | the circus | the boat show | Cats
event: wedding | birthday party | office party | christening | garden party | retirement do | graduation | street fair | anniversary | product launch
flower: roses | tulips | lilies | sunflowers | orchids | carnations | a mixed bouquet | peonies | daffodils | a potted fern
occasion: birthday | anniversary | Mother's Day | get well | funeral | thank you | Valentine's Day | new baby | housewarming
car: VW Golf | Ford Focus | Toyota Yaris | Volvo V60 | Fiat 500 | Tesla Model 3 | Honda Civic | Skoda Octavia | Mini Cooper | BMW X3
carpart: brake pads | wiper blades | exhaust | spark plugs | battery | left mirror | headlight | air filter | tyres | clutch | bumper | alternator
furniture: wardrobe | bunk bed | kitchen cabinets | desk | bookcase | sofa bed | chest of drawers | garden shed | shoe rack
tool: hammer drill | chainsaw | cement mixer | tile cutter | scaffold | pressure washer | lawn aerator | floor sander | angle grinder | ladder | trencher
boat: rowing boat | kayak | motorboat | sailing yacht | canoe | pedal boat | houseboat | jet ski
plan: SkyMobile | Talk Plus | Netline | QuickCell | PhonePoint | Simply Mobile
service: Streamly | the newspaper | CineMax Plus | the meal kit | cloud storage | the magazine | Musica | the coffee box | FitNow
shop: Bookworm | Green Market | Techland | the shoe shop | Toys and Co | Homestyle | the garden centre | Beauty Corner | Sportshop
charity: the Red Cross | Save the Forest | the food bank | Doctors Abroad | the lifeboats | Clean Seas | the children's fund | the village school
campaign: Solar Kettle | The Last Map | Board Game Atlas | Roof for the Barn | Folding Scooter | Pocket Synth | Village Cinema | Rescue the Mill
food: finger food | a hot buffet | vegetarian dishes | barbecue | sandwiches | canapés | a three-course dinner | tapas | cake and coffee
diet: vegan guests | nut allergies | halal food | gluten-free guests | lactose intolerance | small children
theme: old town | street food | castles | art nouveau | harbour | wine cellars | ghost stories | hidden gardens | markets
room: kitchen | bathroom | living room | windows | office | stairs | oven | carpets | attic
repair: phone screen | watch | laptop | shoes | bicycle | coffee machine | zip | necklace
code: SAVE10 | SPRING24 | WELCOME | FREESHIP | VIP20 | BLACKFRI | THANKS5
cond: new = new, unused, still in the box | good = in good shape, well kept | worn = worn, well used, shabby
size: small = small, little | medium = medium, mid-sized | large = large, big, spacious
""")

TOOLS, REQUESTS, MISSING = read("broad_shop", """
== create_listing sell_shop
create listing, sell item, put up for sale, post classified ad, offer second-hand, advertise article
- Puts an item up for sale on the marketplace.
- Creates a classified ad with a price and condition.
- Offers second-hand goods to buyers.
@item string: item, article, title, product / What is sold.
@price number: price, asking price, amount, cost / The price asked.
@condition enum new|unused, good|well_kept, worn|used: condition, state, quality / State of the item.
sell my {item:thing} for {price:int:5-900}
put the {item:thing} on the marketplace, {price:int:10-800} dollars, {condition:cond}
I want to get rid of my {item:thing} and would like {price:int:5-500} for it
list one {item:thing}, {condition:cond}, price {price:num:5-300:2}
Post a classified ad for a {item:thing} at {price:int:20-900} euros
{item:thing} for sale, {price:int:5-999}
offer the {item:thing} second-hand, it is {condition:cond}, asking {price:int:10-700}
advertise {item:thing}, I hope to make {price:int:10-600}
?price sell my {item:thing}
?item put something up for sale at {price:int:5-900}

== search_listings sell_shop
search listings, find used goods, browse second-hand, look for bargains, marketplace search
- Searches second-hand offers.
- Finds used goods near a place.
- Browses the classifieds up to a price.
@item string: item, keyword, what, product / What is wanted.
@max_price number: maximum price, up to, budget, price limit / Highest price.
@city string: city, location, near, place / Where.
is anyone selling a {item:thing} in {city:city}
find a used {item:thing} under {max_price:int:10-500}
second-hand {item:thing} near {city:city}
I'm after a {item:thing} but can't spend more than {max_price:int:10-400}
Browse the classifieds of {city:city} for a {item:thing}, at most {max_price:int:20-600} euros
{item:thing}, pre-owned
show what {item:thing} offers there are around {city:city}
look for a cheap {item:thing}
?item what used things are sold in {city:city}
?item find something second-hand below {max_price:int:10-300}

== edit_listing_price sell_shop
change asking price, lower price of listing, update ad, reduce price, edit offer
- Changes the price of an ad that is already online.
- Lowers or raises what is asked for an item.
- Updates an offer.
@item string: item, listing, ad, offer / Which ad.
@price number: new price, price, amount / The new price.
lower the price of the {item:thing} to {price:int:5-500}
my {item:thing} should now cost {price:int:5-400}
change the ad for the {item:thing}: {price:int:10-900} from now on
nobody wants the {item:thing}, let it go for {price:int:2-200}
Update the listing {item:thing} with a price of {price:num:5-400:2}
{item:thing} down to {price:int:5-300}
ask {price:int:10-800} instead for the {item:thing}
reprice {item:thing}, {price:int:5-500}
?price lower the price of my {item:thing}
?item set the asking price to {price:int:5-500}

== remove_listing sell_shop
remove listing, take down ad, delete offer, mark as sold, withdraw from sale
- Takes an ad off the marketplace.
- Marks an item as sold.
- Withdraws an offer.
@item string: item, listing, ad, article / Which ad.
@sold boolean: sold, was sold, successful / Whether it was sold.
take down the ad for the {item:thing}
the {item:thing} {sold=true:is sold|has found a buyer}, remove it
I don't want to sell the {item:thing} any more
delete my offer of a {item:thing}
Withdraw the {item:thing} from sale, {sold=false:it wasn't sold|nobody bought it}
{item:thing} {sold=true:gone to a buyer}, close the listing
pull the {item:thing} off the market
stop advertising the {item:thing}
?item take my ad down
?item remove the listing, it {sold=true:is sold}

== message_seller sell_shop
message seller, contact vendor, ask about item, write to buyer, send enquiry
- Sends a message to the seller of an item.
- Asks something about an offer.
- Contacts the owner of an ad.
@item string: item, listing, offer, about / Which offer.
@message string: message, question, text, enquiry / What to ask.
ask the seller of the {item:thing}: {message:sellerq}
write to whoever sells the {item:thing}, {message:sellerq}
message about the {item:thing} saying {message:sellerq}
Contact the owner of the {item:thing} and ask {message:sellerq}
I'd like to know from the {item:thing} vendor, {message:sellerq}
{item:thing}: {message:sellerq}, send that to the seller
enquire about the {item:thing}, {message:sellerq}
question for the person offering a {item:thing}: {message:sellerq}
?message contact the seller of the {item:thing}
?item ask the seller {message:sellerq}

== pawn_item sell_shop
pawn item, pawnshop loan, leave valuables, borrow against, get cash for valuables
- Gives an item to the pawnshop for cash.
- Borrows money against valuables.
- Loan for jewellery, watches and so on.
@item string: item, valuable, object, pledge / What is pawned.
@amount number: amount, loan, cash wanted, sum / Wanted sum.
@weeks integer: weeks, term, period, redeem within / For how many weeks.
pawn my {item:antique} for {amount:int:50-2000}
I need {amount:int:100-3000} in cash and can leave a {item:antique}
borrow {amount:int:50-900} dollars against the {item:antique} for {weeks:int:2-26} weeks
what would the pawnbroker lend on a {item:antique}
Leave the {item:antique} as a pledge, {weeks:int:2-20} weeks
{item:antique}, pawnshop, {amount:int:80-900}
get money for my {item:antique}, I'll redeem it within {weeks:int:3-12} weeks
take the {item:antique} to hock
?item I need {amount:int:100-3000} from the pawnshop
?item pawn something for {weeks:int:2-26} weeks

== place_bid auction_shop
place bid, bid on item, auction offer, raise bid, join auction
- Places a bid in an auction.
- Offers a sum for a lot.
- Raises the bid up to a limit.
@lot string: lot, item, auction, article / What is auctioned.
@amount number: amount, bid, offer, sum / The bid.
@max_bid number: maximum bid, limit, auto bid up to / Highest automatic bid.
bid {amount:int:10-5000} on the {lot:antique}
offer {amount:int:20-900} for lot {lot:antique}
I'd go to {amount:int:50-3000} for the {lot:antique}, and if others raise up to {max_bid:int:3001-9000}
put in {amount:int:10-800} at the auction of the {lot:antique}
Place a bid of {amount:num:10-900:2} on the {lot:antique}
{lot:antique}, {amount:int:10-999}, bid
raise my hand for the {lot:antique} at {amount:int:100-4000}
enter {amount:int:30-700} for the {lot:antique}, limit {max_bid:int:701-2000}
?amount bid on the {lot:antique}
?lot place a bid of {amount:int:10-900}

== auction_status auction_shop
auction status, current bid, highest offer, time left in auction, am i winning
- Returns the state of an auction.
- Highest bid and time left for a lot.
- Whether one is winning.
@lot string: lot, auction, item, article / The lot.
what's the current bid on the {lot:antique}
am I still winning the {lot:antique}
how long does the auction of the {lot:antique} go on
{lot:antique} highest offer
Has anyone outbid me on the {lot:antique}
where does the {lot:antique} stand
when does the hammer fall for the {lot:antique}
did the {lot:antique} reach its reserve
?lot what's the current bid
?lot how long does the auction go on

== start_auction auction_shop
start auction, auction off item, sell to highest bidder, open bidding, create auction
- Starts an auction for an item.
- Opens the bidding with a starting price and a length.
- Sells to the highest bidder.
@item string: item, lot, article, object / What is auctioned.
@start_price number: starting price, minimum bid, opening bid / First price.
@days integer: days, runtime, length, duration / How many days it runs.
auction off the {item:antique} starting at {start_price:int:1-900}
sell the {item:antique} to the highest bidder within {days:int:2-14} days
open bidding on my {item:antique}, minimum {start_price:int:10-700}, {days:int:3-10} days
start an auction for the {item:antique}
Put the {item:antique} under the hammer for {days:int:2-21} days with an opening bid of {start_price:num:5-400:2}
{item:antique}, auction, from {start_price:int:1-500}
let people bid on the {item:antique} for {days:int:5-30} days
who pays most gets the {item:antique}, begin at {start_price:int:20-300}
?item start an auction at {start_price:int:1-900}
?item open bidding for {days:int:3-14} days

== appraise_item auction_shop
appraise item, estimate value, what is it worth, valuation of antique, expert opinion
- Estimates what an antique is worth.
- Valuation by an expert.
- Appraises jewellery, art and old things.
@item string: item, antique, object, piece / What is valued.
@year integer: year, made in, age, from / When it was made.
what is my {item:antique} worth
have the {item:antique} from {year:int:1700-1970} valued
appraise a {item:antique}
I inherited a {item:antique}, is it worth anything
Get an expert's estimate for the {item:antique} made in {year:int:1650-1980}
value of a {year:int:1750-1980} {item:antique}
{item:antique} appraisal
how much might a {item:antique} fetch
?item appraise something from {year:int:1700-1970}
?item what is this worth

== buy_tickets tickets_shop
buy tickets, book seats, ticket purchase, get admission, reserve show seats
- Buys tickets for a show or match.
- Books seats at an event.
- Ticket purchase with category.
@event string: event, show, performance, match / The event.
@quantity integer: quantity, number of tickets, seats, how many / How many tickets.
@category enum standing, seated|stalls, balcony|circle, box|lounge: category, seat type, section / Where to sit.
@day string: day, date, when / Which day.
buy {quantity:int:2-12} tickets for {event:show}
get us {quantity:int:2-8} seats at {event:show} {day:date}
I'd like to see {event:show} with {quantity:int:2-6} people {category=balcony:on the balcony|up in the circle}
{quantity:int:1-10} tickets {event:show} {category=standing:standing|standing room}
Book {quantity:int:2-9} places for {event:show}, {day:date}, {category=seated:seated|in the stalls}
can you get me into {event:show}, {quantity:int:2-5} of us
purchase admission to {event:show} for {quantity:int:2-20}
{event:show}, {category=box:a box}, {quantity:int:2-6} people
?quantity buy tickets for {event:show}
?event get us {quantity:int:2-8} seats {day:date}

== ticket_availability tickets_shop
ticket availability, seats left, is show sold out, check tickets, remaining places
- Tells whether there are tickets left.
- Remaining seats for an event.
- Sold out or not.
@event string: event, show, match, performance / The event.
@day string: day, date, when / The day.
are there tickets left for {event:show}
is {event:show} sold out {day:date}
seats still free at {event:show}
can one still get into {event:show} {day:date}
Check the availability for {event:show} on {day:date}
{event:show} {day:date} any places
how many seats remain for {event:show}
could we still go to {event:show}
?event are there tickets left {day:date}
?event is the show sold out

== resell_ticket tickets_shop
resell ticket, sell my ticket, give back ticket, ticket exchange, pass on seat
- Offers a ticket for resale.
- Passes on a seat one can't use.
- Ticket exchange at a price.
@event string: event, show, ticket for, match / The event.
@price number: price, amount, asking price / The price.
I can't go to {event:show}, sell my ticket
resell my seat at {event:show} for {price:int:10-200}
put the ticket for {event:show} on the exchange, {price:int:15-150} dollars
pass on my place at {event:show}
Somebody else may have my {event:show} ticket for {price:num:10-120:2}
{event:show} ticket back, {price:int:10-99}
I fell ill, get rid of the seats for {event:show}
offer my admission to {event:show} to others
?event sell my ticket for {price:int:10-200}
?event I can't go, pass on my ticket

== subscribe_service tickets_shop
subscribe, start subscription, sign up for plan, become subscriber, take out membership
- Starts a subscription.
- Signs up for a service monthly or yearly.
- Becomes a paying member.
@service string: service, subscription, plan, product / What to subscribe to.
@billing enum monthly|per_month, yearly|annual: billing, payment period, interval / How it is paid.
subscribe to {service:service}
sign me up for {service:service} {billing=monthly:monthly|by the month}
I want {service:service} {billing=yearly:for a whole year|with yearly payment}
start {service:service}, {billing=monthly:paid each month}
Take out a membership of {service:service}
{service:service} subscription {billing=yearly:annual}
from now on I'd like to get {service:service} regularly
become a member at {service:service}
?service start a subscription {billing=monthly:paid monthly}
?service sign me up

== pause_subscription tickets_shop
pause subscription, suspend membership, put plan on hold, skip deliveries, freeze contract
- Pauses a subscription for some time.
- Puts a membership on hold.
- Skips deliveries without cancelling.
@service string: service, subscription, plan, membership / Which one.
@weeks integer: weeks, length, for how long, period / For how many weeks.
pause {service:service} for {weeks:int:2-12} weeks
put {service:service} on hold
I'm away, no {service:service} for {weeks:int:2-8} weeks
freeze my {service:service} membership
Skip {service:service} the next {weeks:int:2-10} weeks but don't cancel
suspend {service:service} {weeks:int:2-20} weeks
{service:service} needs a break
hold back {service:service} while we travel, {weeks:int:2-6} weeks
?service pause my subscription for {weeks:int:2-12} weeks
?service freeze my membership

== buy_gift_card deals_shop
buy gift card, gift voucher, send gift certificate, present card, voucher for shop
- Buys a gift card for a shop.
- Voucher of some value for somebody.
- Sends a gift certificate.
@shop string: shop, store, brand, merchant / The shop.
@amount number: amount, value, sum, worth / Value of the card.
@recipient string: recipient, for, to, person / Who gets it.
buy a {amount:int:10-200} dollar gift card for {shop:shop}
give {recipient:person} a voucher of {shop:shop} worth {amount:int:10-150}
gift certificate {shop:shop} {amount:int:20-100}
I'd like to surprise {recipient:person} with {amount:int:15-200} euros at {shop:shop}
Send a present card of {amount:int:10-300} to {recipient:person}, shop {shop:shop}
voucher for {shop:shop}, {amount:num:10-90:2}
{recipient:person} loves {shop:shop}, get a card with {amount:int:20-250} on it
a {shop:shop} card, {amount:int:25-100}
?amount buy a gift card for {shop:shop}
?shop give {recipient:person} a voucher worth {amount:int:10-150}

== set_price_alert deals_shop
price alert, notify when cheaper, watch price, tell me when price drops, price tracker
- Notifies when an item becomes cheaper.
- Watches a price until it falls below a limit.
- Sets an alert for a product.
@product string: product, item, article, what / The product.
@target_price number: target price, below, limit, threshold / Price to wait for.
tell me when the {product:item} cost less than {target_price:int:10-400}
watch the price of the {product:item}
alert me if the {product:item} drops below {target_price:int:20-300}
{product:item} too expensive, let me know when it's under {target_price:int:10-250}
Set a price alert for {product:item} at {target_price:num:10-300:2}
notify me once the {product:item} get cheaper
price tracker {product:item} {target_price:int:15-200}
I'll buy the {product:item} as soon as they are {target_price:int:10-150} or less, keep an eye on it
?product tell me when it costs less than {target_price:int:10-400}
?product set a price alert

== find_coupon deals_shop
find coupon, discount code search, voucher code, promo code for shop, get deals
- Finds discount codes for a shop.
- Coupons and current promotions.
- Voucher codes that work now.
@shop string: shop, store, merchant, brand / The shop.
@category string: category, product, kind of goods, for / Kind of goods.
any coupons for {shop:shop}
find a discount code for {shop:shop}
is there a promotion on {category:item} at {shop:shop}
promo codes {shop:shop}
Where can I save money on {category:item} at {shop:shop}
I'm about to order from {shop:shop}, got a voucher code for me
deals at {shop:shop}
search for money off at {shop:shop}, {category:item}
?shop find a discount code
?shop is there a promotion on {category:item}

== redeem_code deals_shop
redeem code, use voucher, apply promo code, enter coupon, cash in gift card
- Redeems a voucher or gift card code.
- Enters a promo code.
- Adds the value of a coupon to the account.
@code string: code, voucher code, coupon, promo code / The code.
redeem {code:code}
use the voucher {code:code}
I have a coupon {code:code}
enter promo code {code:code}
Please apply {code:code} to my account
{code:code} is on my gift card, cash it in
add {code:code}
does {code:code} still work, try it
?code redeem my voucher
?code enter a promo code

== loyalty_points deals_shop
loyalty points, bonus balance, reward points, customer card, how many points
- Returns the points on a loyalty card.
- Bonus balance at a shop.
- Rewards collected.
@shop string: shop, store, programme, card / Which programme.
how many points do I have at {shop:shop}
bonus balance {shop:shop}
what have I collected on my {shop:shop} card
did {shop:shop} credit my rewards
Show the loyalty points for {shop:shop}
{shop:shop} customer card, what's on it
can I already get a reward at {shop:shop}
check stamps at {shop:shop}
?shop how many points do I have
?shop what's on my customer card

== travel_insurance insurance_shop
travel insurance quote, trip cover, insure journey, holiday insurance, cancellation cover
- Returns a quote for travel insurance.
- Covers illness, luggage and cancellation on a trip.
- Insures a journey for some people and days.
@destination string: destination, country, to, place / Where the trip goes.
@days integer: days, trip length, duration / Length of the trip.
@travellers integer: travellers, persons, people, insured / How many people.
travel insurance for {days:int:3-60} days in {destination:land}
insure our trip to {destination:land}, {travellers:int:2-8} people, {days:int:5-30} days
what does holiday cover for {destination:land} cost
I fly to {destination:land} for {days:int:4-90} days and want to be covered if I get ill
Quote for {travellers:int:2-6} travellers going to {destination:land}
{destination:land} {days:int:7-40} days insurance for the journey
protect us against cancellation, destination {destination:land}
cover for luggage and doctor in {destination:land}, {travellers:int:2-5} persons
?destination travel insurance for {days:int:3-60} days
?destination insure {travellers:int:2-8} people on a trip

== car_insurance_quote insurance_shop
car insurance quote, insure vehicle, motor policy price, auto cover, vehicle insurance
- Returns a quote for car insurance.
- What it costs to insure a vehicle.
- Motor policy by model and driver's age.
@car string: car, model, vehicle, make / The car.
@driver_age integer: driver age, age, years old / Age of the driver.
@cover enum liability|basic|third_party, full|comprehensive: cover, level, policy type / How much is covered.
what does it cost to insure a {car:car}
car insurance for a {car:car}, driver is {driver_age:int:18-80}
{cover=full:fully comprehensive} cover for my {car:car}
motor policy {car:car} {cover=liability:third party only|just liability}
I'm {driver_age:int:18-75} and bought a {car:car}, what would a policy be
Get a quote for a {car:car} with {cover=full:full} insurance
how expensive is a {car:car} to insure at {driver_age:int:18-60}
{car:car}, {driver_age:int:20-80} years old, {cover=liability:basic cover}
?car what does car insurance cost at age {driver_age:int:18-75}
?car a quote with {cover=full:full} cover

== home_insurance_quote insurance_shop
home insurance quote, contents insurance, insure house, household policy, building cover
- Returns a quote for home insurance.
- Covers fire, burglary and water damage.
- Household contents policy.
@size number: size, square metres, living space, floor area / Size of the home.
@value number: contents value, worth, sum insured / Value of what is inside.
@city string: city, place, location / Where the home is.
insure a home of {size:int:25-300} square metres
household policy for {size:int:30-200} m2 in {city:city}
contents insurance, {size:int:30-150} square metres, things worth {value:int:5000-90000}
What would it cost to protect {size:num:30-120:1} square metres against fire and burglars
quote for my flat in {city:city}, {size:int:30-140} square metres, sum insured {value:int:10000-80000}
building cover {size:int:80-300} sqm
we moved into {size:int:40-160} square metres and want insurance
{city:city}, {size:int:40-200} square metres, contents
?size insure my home in {city:city}
?size what does a policy for things worth {value:int:5000-90000} cost

== file_claim insurance_shop
file claim, report damage to insurer, insurance claim, claim money back, notify loss
- Files a claim with the insurance.
- Reports damage or loss to the insurer.
- Asks for money after an accident or theft.
@what string: damage, item, what, loss / What was damaged or lost.
@when string: date, when, day, time of loss / When it happened.
@amount number: amount, damage sum, value, cost / Amount of the damage.
my {what:item} was stolen {when:past}, tell the insurance
file a claim for {what:item}, damage {amount:int:50-3000}
report to my insurer that the {what:furniture} broke {when:past}
claim {amount:int:30-900} for the ruined {what:item}
Insurance claim: {what:item} lost {when:past}
the {what:furniture} got wet, will the policy pay, hand it in
{what:item} damaged, worth {amount:int:20-800}
notify the insurance company about the {what:thing}
?what file an insurance claim over {amount:int:50-3000}
?what something broke {when:past}, tell the insurer

== compare_mortgages finance_shop
compare mortgage offers, home loan rates, best mortgage, mortgage search, find cheap house loan
- Compares mortgage offers of banks.
- Finds the best rate for a home loan.
- Offers by loan sum and fixed term.
@amount number: loan amount, sum, amount, borrow / How much to borrow.
@years integer: fixed term, years, term, period / Years the rate is fixed.
@fixed boolean: fixed rate, fixed interest, constant rate / Whether the rate stays the same.
compare mortgages over {amount:int:50000-800000}
who lends {amount:int:80000-600000} for {years:int:5-30} years at the best rate
mortgage offers {amount:int:100000-700000}, {years:int:5-30} years, {fixed=true:fixed rate|rate fixed}
we need {amount:int:60000-500000} for a house, which bank is cheapest
Find a home loan of {amount:int:90000-900000} {fixed=false:with a variable rate|at a floating rate}
{amount:int:100000-400000} house loan {years:int:10-30} years
show what banks charge for borrowing {amount:int:50000-500000} to build
list mortgage rates for {years:int:5-25} years and {amount:int:70000-400000}
?amount compare mortgages for {years:int:5-30} years
?amount which bank has the best {fixed=true:fixed} rate for a house

== find_phone_plan finance_shop
find phone plan, mobile contract, sim only deal, cell tariff comparison, cheap data plan
- Finds mobile phone plans.
- Compares tariffs by data volume and price.
- SIM contracts with calls and data.
@data_gb number: data volume, gigabytes, gb, data / Gigabytes a month.
@max_price number: maximum price, per month, budget / Highest monthly price.
@contract boolean: contract, with contract, tied / Whether a fixed contract is fine.
find a phone plan with {data_gb:int:2-100} GB
mobile tariff, {data_gb:int:3-60} gigabytes, up to {max_price:int:5-60} a month
I use about {data_gb:int:2-40} gigs, which plan is cheapest
sim only with {data_gb:int:5-80} GB {contract=false:without a contract|no strings attached}
Which cell plan gives me {data_gb:int:10-99} gigabytes for less than {max_price:int:8-50}
{data_gb:int:2-50} GB {contract=true:on contract}
cheap plan with {data_gb:int:1-30} GB of data
my mobile bill is too high, I need {data_gb:int:2-30} GB for {max_price:int:5-30}
?data_gb find a phone plan under {max_price:int:5-60} a month
?data_gb which mobile plan {contract=false:without a contract}

== switch_energy finance_shop
switch energy supplier, compare electricity tariffs, cheaper power, change gas provider, energy deal
- Compares energy suppliers.
- Finds a cheaper power or gas tariff by consumption.
- Switches the provider.
@consumption integer: consumption, kilowatt hours, usage, yearly use / Kilowatt hours a year.
@energy enum electricity|power, gas: energy, kind, type / Power or gas.
@green boolean: green energy, renewable, eco tariff / Only renewable sources.
find cheaper {energy=electricity:electricity|power} for {consumption:int:1000-9000} kilowatt hours
we use {consumption:int:1500-8000} kWh, who is the cheapest
{energy=gas:gas} tariff {consumption:int:5000-40000} kWh a year
change my {energy=electricity:power} supplier, usage {consumption:int:1200-6000}, {green=true:renewable only|green please}
Compare offers for a consumption of {consumption:int:1000-9000} kilowatt hours
{green=true:eco} energy, {consumption:int:1500-5000} kWh
switch to another provider, we need {consumption:int:2000-9000} kWh
heating costs too much, {consumption:int:8000-30000} kWh of {energy=gas:gas}, what else is there
?consumption find cheaper {energy=electricity:electricity}
?consumption switch my {energy=gas:gas} provider

== open_bank_account finance_shop
open bank account, new account, become bank customer, start savings account, account application
- Opens a bank account.
- Application for a current or savings account.
- Becomes a customer at a bank.
@name string: name, customer, holder, applicant / Name of the account holder.
@type enum current|checking, savings|deposit, joint|shared: account type, type, kind / Kind of account.
@deposit number: first deposit, opening amount, initial sum / First payment.
open a {type=savings:savings} account for {name:person}
{name:person} needs a {type=current:current|checking} account
new account {name:person}, first deposit {deposit:int:50-2000}
my daughter {name:person} wants to start saving, {type=savings:a deposit account}
Open a {type=joint:joint|shared} account in the name of {name:person} with {deposit:int:100-5000} to begin with
{name:person} would like to bank with you
apply for an account for {name:person}
set up {type=current:everyday banking} for {name:person}
?name open a {type=savings:savings} account
?name open an account with {deposit:int:50-2000}

== find_car cars_shop
find car for sale, car dealer search, used car market, buy vehicle, automobile offers
- Finds cars for sale.
- Dealer offers by model, price and mileage.
- Used and new vehicles.
@model string: model, car, make, vehicle / The model.
@max_price number: maximum price, budget, up to / Highest price.
@max_mileage integer: maximum mileage, kilometres, odometer, miles driven / Most kilometres.
find a {model:car} under {max_price:int:2000-40000}
used {model:car} with less than {max_mileage:int:10000-150000} km
which dealers have a {model:car}
I want to buy a {model:car} and have {max_price:int:3000-35000} to spend
Search for a {model:car} for at most {max_price:int:5000-45000} with no more than {max_mileage:int:20000-180000} on the clock
{model:car} offers
second-hand {model:car}, {max_mileage:int:15000-120000} kilometres at most
show vehicles like the {model:car} up to {max_price:int:4000-30000}
?model find a car under {max_price:int:2000-40000}
?model which dealers have cars with less than {max_mileage:int:10000-150000} km

== book_test_drive cars_shop
book test drive, try car, dealer appointment, drive before buying, trial drive
- Books a test drive of a car.
- Appointment at the dealer to try a model.
- Drive it before buying.
@model string: model, car, vehicle / The car.
@day string: day, date, when / The day.
@time string: time, hour, at / Time of day.
I'd like to try the {model:car} {day:date}
book a test drive with a {model:car} on {day:date} at {time:time}
can I drive the {model:car} before buying, {day:date}
trial drive {model:car} {day:date}
Arrange for me to take a {model:car} for a spin {day:date} at {time:time}
{day:date}, {time:time}, test {model:car}
let me sit behind the wheel of a {model:car} {day:date}
appointment at the dealer for the {model:car}, {day:date}
?day book a test drive of the {model:car}
?model I want a test drive {day:date}

== order_car_part cars_shop
order car part, spare parts, vehicle component, buy replacement part, auto parts
- Orders a spare part for a car.
- Finds components that fit a model.
- Auto parts shop.
@part string: part, component, spare part, piece / The part.
@model string: model, car, vehicle, fits / For which car.
@quantity integer: quantity, pieces, how many / How many.
order {part:carpart} for a {model:car}
I need new {part:carpart} for my {model:car}
{quantity:int:2-8} {part:carpart}, {model:car}
which {part:carpart} fit a {model:car}, get them
Buy a replacement {part:carpart} for the {model:car}
{model:car} {part:carpart}
spare parts: {part:carpart}, {quantity:int:2-6} pieces, model {model:car}
the {part:carpart} of the {model:car} is broken, send another
?model order {part:carpart}
?part I need a spare part for a {model:car}

== trade_in_car cars_shop
trade in car, sell car to dealer, what will dealer pay, part exchange, vehicle valuation
- Returns what a dealer pays for a car.
- Trade-in value by model, year and mileage.
- Part exchange.
@model string: model, car, vehicle / The car.
@year integer: year, first registration, built / Year of the car.
@mileage integer: mileage, kilometres, miles driven, odometer / Kilometres driven.
what do I get for my {model:car} from {year:int:2005-2024}
trade in a {year:int:2008-2023} {model:car} with {mileage:int:10000-200000} km
the dealer should take my {model:car} in part exchange, it has done {mileage:int:20000-220000} kilometres
sell the {model:car} to a dealer
Value a {model:car}, built {year:int:2000-2023}, {mileage:int:5000-180000} on the odometer
{model:car} {year:int:2006-2022} purchase price from dealer
how much is my old {model:car} still good for
part exchange {model:car}, {mileage:int:30000-200000} km
?model what do I get for a car from {year:int:2005-2024}
?model trade in my car, {mileage:int:10000-200000} km

== send_flowers helpers_shop
send flowers, flower delivery, order bouquet, florist order, have blossoms brought
- Delivers flowers to somebody.
- Orders a bouquet at the florist.
- Sends blossoms with a card on a day.
@flowers string: flowers, bouquet, kind, blossoms / Which flowers.
@recipient string: recipient, to, for, person / Who gets them.
@day string: delivery day, date, when / When.
@occasion string: occasion, reason, event / Why.
send {flowers:flower} to {recipient:person}
{recipient:person} should get {flowers:flower} {day:date}
order {flowers:flower} for {recipient:person}, occasion {occasion:occasion}
have the florist bring {flowers:flower} to {recipient:person} {day:date}
Deliver {flowers:flower} {day:date} to {recipient:person} for {occasion:occasion}
I want to say sorry to {recipient:person} with {flowers:flower}
{flowers:flower}, {recipient:person}, {day:date}
it's {occasion:occasion}, surprise {recipient:person} with {flowers:flower}
?flowers send something from the florist to {recipient:person}
?recipient have {flowers:flower} delivered {day:date}

== furniture_assembly helpers_shop
furniture assembly, build furniture, handyman for flat pack, put together cupboard, assembly service
- Books somebody to assemble furniture.
- Puts flat-pack cupboards and beds together.
- Assembly service at home.
@furniture string: furniture, piece, item, object / What is to be assembled.
@day string: day, date, when / When.
@quantity integer: quantity, pieces, how many / How many pieces.
somebody should put together my {furniture:furniture} {day:date}
book assembly of a {furniture:furniture}
I bought a {furniture:furniture} and can't build it myself, send help {day:date}
{quantity:int:2-6} times {furniture:furniture}, assembly, {day:date}
Hire a handyman to set up the {furniture:furniture}
{furniture:furniture} needs to be screwed together
build the {furniture:furniture} for us {day:date}
flat pack {furniture:furniture}, who can do it
?furniture book furniture assembly {day:date}
?furniture I need something put together

== book_cleaning helpers_shop
book cleaning, cleaning service, hire cleaner, housekeeping visit, maid service
- Books a cleaner.
- Cleaning of a home or a single room.
- Housekeeping for some hours on a day.
@area string: area, room, what to clean, part of home / What is cleaned.
@day string: day, date, when / When.
@hours integer: hours, duration, how long / How many hours.
book a cleaner for the {area:room} {day:date}
have the {area:room} cleaned
{hours:int:2-8} hours of cleaning {day:date}
someone should scrub the {area:room} {day:date}
I need a housekeeper for {hours:int:2-6} hours {day:date}
Arrange that the {area:room} gets a thorough going-over, {hours:int:2-5} hours
cleaning service {day:date}, {area:room}
the {area:room} is filthy, get help {day:date}

== hire_movers helpers_shop
hire movers, moving company, removal service, relocate household, transport furniture
- Hires a moving company.
- Removal of a household from one town to another.
- Transports furniture.
@from string: from, old address, origin, pick up / Where the things are.
@to string: to, new address, destination / Where they go.
@day string: day, moving date, when / When.
movers from {from:city} to {to:city} {day:date}
we are relocating to {to:city}, hire a removal firm
I move from {from:city} to {to:city} on {day:date}
who can carry our household to {to:city} {day:date}
Get a removal van for {day:date}, {from:city} to {to:city}
moving company, destination {to:city}
transport all my furniture out of {from:city} over to {to:city}
{to:city} is our new home from {day:date}, organise the move
?to movers from {from:city} {day:date}
?to hire a moving company

== repair_quote helpers_shop
repair quote, fix broken item, repair shop, mend things, cost of repair
- Returns a quote for a repair.
- Shops that mend watches, phones, shoes.
- Cost of fixing something.
@item string: item, object, broken thing, what / What is broken.
@problem string: problem, fault, damage, defect / What is wrong.
what does it cost to fix a {item:repair}
get my {item:repair} mended
repair quote for a {item:repair}, it {problem:fault}
who can make my {item:repair} work again
The {item:repair} {problem:fault}, find a shop
{item:repair} repair
is it worth fixing a {item:repair} that {problem:fault}
price for mending the {item:repair}
?item what does a repair cost, it {problem:fault}
?item find a shop that mends things

== hire_babysitter helpers_shop
hire babysitter, childcare booking, nanny for evening, look after kids, sitter search
- Books a babysitter.
- Somebody who looks after children for some hours.
- Childcare at home.
@children integer: children, kids, number of children / How many children.
@day string: day, date, evening, when / When.
@hours integer: hours, duration, how long / How long.
find a babysitter for {children:int:2-5} kids {day:date}
somebody to look after our {children:int:2-4} children {day:date} for {hours:int:2-8} hours
we go out {day:date}, who minds the little ones
nanny {day:date} {hours:int:3-9} hours
Book childcare on {day:date}
sitter for {hours:int:2-6} hours {day:date}, {children:int:2-4} kids
{day:date} I need a person who stays with the children
get us a sitter {day:date}
?day find a babysitter for {children:int:2-5} kids
?day I need a nanny for {hours:int:2-8} hours

== plan_event events_shop
plan event, event planner, organise party, arrange celebration, event management
- Plans an event.
- Organises a party for guests within a budget.
- Event planner for weddings and company parties.
@event string: event, occasion, party, celebration / Kind of event.
@guests integer: guests, people, attendees, how many / Number of guests.
@budget number: budget, money, maximum cost / Budget.
@day string: day, date, when / When.
plan a {event:event} for {guests:int:10-300} guests
organise a {event:event} on {day:date}
we want a {event:event} with {guests:int:8-150} people and {budget:int:500-20000} dollars to spend
{event:event}, {guests:int:10-200} attendees, {day:date}
Arrange our {event:event}, the budget is {budget:int:300-15000}
can you take care of a {event:event} for {guests:int:12-90}
help me set up a {event:event} {day:date}
{budget:int:400-9000} euros for a {event:event}, {guests:int:10-120} people
?event plan something for {guests:int:10-300} guests
?event organise a party on {day:date}

== book_venue events_shop
book venue, rent hall, party location, event space, hire banquet room
- Books a venue.
- Halls and rooms for events by number of people.
- Rents a party location.
@city string: city, location, place, where / Where.
@people integer: people, capacity, guests, seats / For how many.
@day string: day, date, when / When.
a hall in {city:city} for {people:int:20-500} people
rent a venue in {city:city} {day:date}
where in {city:city} can {people:int:20-300} guests celebrate {day:date}
event space {city:city}, {people:int:15-250}
Book a location in {city:city} with room for {people:int:30-400}
{day:date} we need a banquet room in {city:city}
party location {city:city}
find somewhere big enough for {people:int:25-200} people around {city:city}
?city rent a hall for {people:int:20-500} people
?city book a venue {day:date}

== order_catering events_shop
order catering, food for party, caterer booking, buffet service, meals for guests
- Orders catering for an event.
- Buffet or dinner for a number of guests.
- Caterer that also minds diets.
@food string: food, menu, dishes, kind of meal / What is served.
@people integer: people, guests, portions, persons / For how many.
@day string: day, date, when / When.
@diet string: dietary needs, allergies, special requests / Special needs.
catering with {food:food} for {people:int:10-200} people
order {food:food} for {people:int:8-150} guests {day:date}
{people:int:15-120} persons, {food:food}, please mind {diet:diet}
who can serve {food:food} to {people:int:20-250} guests on {day:date}
Get a caterer for {day:date}: {food:food}, {people:int:10-90} portions, note {diet:diet}
{food:food} for {people:int:10-60}
feed {people:int:12-100} hungry people with {food:food}
our party needs {food:food}, we are {people:int:9-80}
?people order catering with {food:food}
?food I need a caterer for {people:int:10-200} people

== hire_photographer events_shop
hire photographer, book photo shoot, pictures of event, camera professional, portrait session
- Books a photographer.
- Pictures of a wedding, party or family.
- Photo shoot for some hours.
@event string: event, occasion, subject, shoot / What is photographed.
@city string: city, place, location / Where.
@hours integer: hours, duration, length / How many hours.
find a photographer for a {event:event} in {city:city}
book somebody to take pictures at our {event:event}
photo shoot, {event:event}, {hours:int:2-10} hours
I want beautiful photos of the {event:event} in {city:city}
Hire a professional with a camera for {hours:int:2-8} hours at the {event:event}
{event:event} pictures {city:city}
who can shoot our {event:event}
photographer in {city:city} for {hours:int:2-6} hours, it's a {event:event}
?event hire a photographer in {city:city}
?event book a photo shoot for {hours:int:2-8} hours

== hire_band events_shop
hire band, book musicians, dj for party, live entertainment, music for event
- Books a band or DJ for an event.
- Live music for a party.
- Entertainers by style and day.
@style string: style, music, genre, kind / What they play.
@day string: day, date, when / When.
@max_fee number: maximum fee, budget, pay, price limit / Highest fee.
book a {style:music} band {day:date}
who could play {style:music} at our party {day:date}
{style:music} musicians for at most {max_fee:int:200-5000}
we need someone making {style:music} {day:date}, budget {max_fee:int:300-4000}
Hire live {style:music} entertainment
{style:music} {day:date} for the celebration
guests love {style:music}, find performers
get a {style:music} act for under {max_fee:int:250-3000}
?style book a band {day:date}
?style hire musicians for at most {max_fee:int:200-5000}

== send_invitations events_shop
send invitations, invite guests, mail party cards, guest list, ask people to event
- Sends invitations to an event.
- Invites guests by name.
- Mails cards with an answer-by date.
@event string: event, party, occasion / The event.
@guests strings: guests, people, names, invited / Who is invited.
@reply_by string: reply by, answer until, rsvp date / Last day to answer.
invite {guests+:person} to the {event:event}
send {event:event} invitations to {guests*:person}
{guests*:person} should come to our {event:event}, answer by {reply_by:date}
ask {guests+:person} to the {event:event}
Mail cards for the {event:event} to {guests*:person}, RSVP {reply_by:date}
{event:event}: invite {guests*:person}
I'd love to have {guests*:person} at the {event:event}
put {guests+:person} on the list for the {event:event} and write to them
?guests send invitations to the {event:event}
?event invite {guests*:person}

== book_tour_guide trips_shop
book tour guide, guided tour, city walk, hire local guide, sightseeing tour
- Books a guided tour.
- A local guide shows a town on a theme.
- City walks in a language.
@city string: city, place, destination, town / Where.
@theme string: theme, topic, focus, subject / Theme of the tour.
@language string: language, spoken language, tongue / Language of the guide.
book a guided tour of {city:city}
a guide in {city:city} who speaks {language:language}
tour through {city:city} about {theme:theme}
somebody local should show us {city:city}, we like {theme:theme}
Arrange a walk in {city:city} in {language:language}, theme {theme:theme}
{city:city} sightseeing {language:language}
we'd love to explore {city:city} with an expert
hire a local in {city:city} for {theme:theme}
?city book a guided tour about {theme:theme}
?city find a guide who speaks {language:language}

== ship_luggage trips_shop
ship luggage, send suitcase ahead, baggage transport, luggage delivery, forward bags
- Sends luggage ahead to a destination.
- Picks up suitcases and brings them to the hotel.
- Baggage transport.
@to string: to, destination, hotel, deliver to / Where the bags go.
@pieces integer: pieces, bags, suitcases, how many / How many pieces.
@day string: pick up day, day, date, when / When they are picked up.
send {pieces:int:2-6} suitcases to {to:city}
pick up my bags {day:date} and bring them to {to:city}
luggage transport to {to:city}, {pieces:int:2-8} pieces
I don't want to drag {pieces:int:2-5} bags to {to:city}, ship them
Forward {pieces:int:2-4} pieces of baggage to {to:city} on {day:date}
bags to {to:city} {day:date}
our cases should be in {to:city} before us
collect {pieces:int:2-7} trunks {day:date}, destination {to:city}
?to send {pieces:int:2-6} suitcases ahead
?to pick up my luggage {day:date}

== reserve_campsite trips_shop
reserve campsite, camping pitch, tent place, caravan spot, book camping ground
- Reserves a pitch at a campsite.
- Place for a tent, caravan or camper.
- Camping by nights and persons.
@location string: location, region, lake, place / Where.
@nights integer: nights, length of stay, how long / How many nights.
@unit enum tent, caravan|trailer, camper|motorhome: unit, vehicle, accommodation / What one sleeps in.
@arrival string: arrival, from, day, check in / Day of arrival.
a pitch for our {unit=tent:tent} near {location:city} for {nights:int:2-14} nights
camping at {location:place}, {nights:int:2-10} nights from {arrival:date}
can we put the {unit=caravan:caravan|trailer} up near {location:city} {arrival:date}
reserve a place for a {unit=camper:motorhome|camper} at {location:city}
Book {nights:int:2-21} nights of camping in {location:city}
{location:city} campsite {arrival:date}
we sleep in a {unit=tent:tent}, {location:place}, {nights:int:2-7} nights
outdoor holiday near {location:city}, {nights:int:3-12} nights in the {unit=camper:camper}
?location reserve a pitch for {nights:int:2-14} nights
?location a place for our {unit=tent:tent} {arrival:date}

== rent_holiday_home trips_shop
rent holiday home, vacation rental, cottage booking, holiday flat, chalet for rent
- Rents a holiday home.
- Cottages, chalets and flats for a stay.
- Vacation rental by guests and budget.
@place string: place, region, destination, where / Where.
@guests integer: guests, people, sleeps, persons / For how many.
@max_price number: maximum price, per night, budget / Highest price a night.
a cottage near {place:city} for {guests:int:2-12}
holiday flat in {place:city}, {guests:int:2-8} people, at most {max_price:int:50-400} a night
rent a chalet around {place:city}
we are {guests:int:3-14} and want a house near {place:city}
Find a vacation rental in {place:city} under {max_price:int:60-500} per night
{place:city} {guests:int:2-10} guests holiday home
somewhere quiet to stay near {place:city} with a kitchen
let's spend the summer in {place:city}, a place that sleeps {guests:int:2-9}
?place rent a cottage for {guests:int:2-12} people
?place a holiday flat under {max_price:int:50-400} a night

== airport_transfer trips_shop
book airport transfer, shuttle to airport, pick up from terminal, ride to plane, airport shuttle
- Books a transfer from or to the airport.
- Shuttle for passengers with luggage.
- A driver waits at the terminal.
@airport string: airport, terminal, hub / The airport.
@direction enum to_airport|departure, from_airport|arrival: direction, way / To or from the airport.
@passengers integer: passengers, people, persons / How many.
@time string: time, pick up time, at / When.
transfer {direction=to_airport:to} the airport {airport:city} at {time:time}
pick {passengers:int:2-8} people up {direction=from_airport:from} the airport in {airport:city}
shuttle {direction=from_airport:away from|out of} {airport:city} airport at {time:time}
we fly from {airport:city}, {passengers:int:2-7} passengers need a ride {direction=to_airport:there|to the terminal}
A driver should wait at {airport:city} airport {time:time} {direction=from_airport:when we land}
{airport:city} airport {direction=to_airport:drop-off} {time:time}
airport ride {airport:city}
get {passengers:int:2-6} of us {direction=to_airport:to the plane} in {airport:city}
?airport airport transfer at {time:time}
?airport shuttle for {passengers:int:2-8} people

== rent_boat rent_shop
rent boat, boat hire, charter yacht, borrow canoe, hire vessel
- Rents a boat.
- Canoes, yachts and motorboats by the hour or day.
- Boat charter.
@boat string: boat, type, vessel, kind / What boat.
@day string: day, date, when / When.
@hours integer: hours, duration, how long / How many hours.
@skipper boolean: skipper, with captain, crew / Whether somebody steers it.
rent a {boat:boat} {day:date}
{boat:boat} for {hours:int:2-10} hours
hire a {boat:boat} {skipper=true:with a skipper|and somebody who steers it}
we want to go on the water in a {boat:boat} {day:date}
Charter a {boat:boat} for {hours:int:2-9} hours {day:date}, {skipper=false:no captain|we steer ourselves}
{boat:boat} {day:date} {hours:int:2-6} hours
is a {boat:boat} free {day:date}
let us paddle or sail, a {boat:boat} please
?boat rent a boat {day:date}
?boat hire a vessel {skipper=true:with a captain}

== rent_skis rent_shop
rent skis, ski hire, snowboard rental, borrow winter gear, ski equipment
- Rents skis, snowboards and boots.
- Winter sports equipment by size and days.
- Ski hire at the resort.
@gear enum skis|alpine, snowboard|board, cross_country|nordic, sledge|toboggan: gear, equipment, kind / What is rented.
@days integer: days, duration, how long / For how many days.
@height integer: height, body height, size, centimetres / Height of the person in centimetres.
rent {gear=skis:skis} for {days:int:2-14} days
a {gear=snowboard:snowboard} for somebody {height:int:120-200} cm tall
{gear=cross_country:cross-country skis}, {days:int:2-7} days, height {height:int:140-200}
I didn't bring any gear, hire {gear=skis:skis} for me, I'm {height:int:145-200} centimetres
Borrow a {gear=sledge:sledge|toboggan} for {days:int:2-5} days
{gear=snowboard:board} hire {days:int:2-9} days
we'd like {gear=skis:downhill skis} for the week
winter equipment: {gear=cross_country:nordic}, {days:int:3-10} days
?gear rent winter gear for {days:int:2-14} days
?gear I need ski equipment, I'm {height:int:145-200} cm tall

== rent_tool rent_shop
rent tool, tool hire, borrow machine, lend power tool, equipment rental
- Rents tools and machines.
- Power tools by the day.
- Equipment hire for building and garden.
@tool string: tool, machine, equipment, device / Which tool.
@days integer: days, duration, how long / For how many days.
@start string: start, from, pick up day, day / First day.
rent a {tool:tool} for {days:int:2-14} days
I need a {tool:tool} from {start:date}
borrow a {tool:tool} {start:date}, {days:int:2-7} days
tool hire: {tool:tool}
We don't own a {tool:tool}, where can I get one for {days:int:2-5} days
{tool:tool} {days:int:2-9} days {start:date}
lend me a {tool:tool}
get the {tool:tool} from the hire shop on {start:date}
?tool rent a machine for {days:int:2-14} days
?tool I need a tool from {start:date}

== rent_costume rent_shop
rent costume, hire suit, borrow evening dress, fancy dress, tuxedo rental
- Rents costumes and evening wear.
- Suits, gowns and fancy dress by size.
- Hire for a day.
@outfit string: outfit, costume, garment, kind / What to wear.
@size enum small|s, medium|m, large|l: size, fit, clothing size / Size.
@day string: day, date, for / When.
rent a {outfit:outfit} for {day:date}
a {outfit:outfit} in {size=medium:medium|size M}
I need a {outfit:outfit} {day:date}, {size=large:large|size L}
hire a {size=small:small} {outfit:outfit}
Where do I get a {outfit:outfit} for one evening
{outfit:outfit} {day:date}
dress me up as {outfit:outfit}, size {size=large:large}
borrow a {outfit:outfit} for the ball on {day:date}
?outfit rent a costume for {day:date}
?outfit hire something to wear in {size=medium:medium}

== rent_storage rent_shop
rent storage, self storage unit, store belongings, keep furniture, storage space
- Rents a storage unit.
- Space to keep furniture and boxes.
- Self storage by size and months.
@city string: city, location, place, where / Where.
@size enum small|locker, medium|room, large|hall: size, unit size, space / How big.
@months integer: months, duration, how long, term / For how many months.
storage in {city:city} for {months:int:2-24} months
a {size:size} storage unit in {city:city}
where can I keep my furniture in {city:city}
I go abroad for {months:int:3-18} months, put my things somewhere in {city:city}
Rent a {size:size} space in {city:city}, {months:int:2-12} months
{city:city} self storage {size:size}
boxes and a sofa need a roof in {city:city}
lock-up in {city:city} for {months:int:2-20} months
?city rent a {size:size} storage unit
?city storage for {months:int:2-24} months

== donate_charity giving_shop
donate to charity, give money, make donation, support cause, charitable gift
- Donates money to a charity.
- Supports a good cause once or monthly.
- Charitable gift.
@charity string: charity, cause, organisation, recipient / Who gets the money.
@amount number: amount, sum, donation, gift / How much.
@monthly boolean: monthly, recurring, every month / Whether it repeats.
donate {amount:int:5-500} to {charity:charity}
give {charity:charity} {amount:int:10-300} dollars {monthly=true:every month|monthly}
I'd like to support {charity:charity} with {amount:int:5-200}
{amount:int:10-900} for {charity:charity}, {monthly=false:just once|one time}
Make a donation of {amount:num:5-200:2} to {charity:charity}
{charity:charity} {amount:int:5-99}
help {charity:charity}, send {amount:int:20-400}
a gift of {amount:int:10-250} goes to {charity:charity} {monthly=true:each month}
?amount donate to {charity:charity}
?charity give {amount:int:5-500} to a good cause

== back_project giving_shop
back project, crowdfunding pledge, support campaign, fund idea, pledge money
- Pledges money to a crowdfunding campaign.
- Backs a project and picks a reward.
- Supports a maker's idea.
@campaign string: campaign, project, idea, fundraiser / The project.
@amount number: amount, pledge, sum, contribution / How much.
@reward string: reward, perk, tier, thank-you / Which reward.
back {campaign:campaign} with {amount:int:5-500}
pledge {amount:int:10-300} dollars to {campaign:campaign}
I want {campaign:campaign} to succeed, put in {amount:int:5-200}
{campaign:campaign}, {amount:int:10-150}, reward {reward:perk}
Support the crowdfunding of {campaign:campaign} with {amount:int:15-400} and take the {reward:perk}
chip in {amount:int:5-90} for {campaign:campaign}
fund {campaign:campaign} {amount:int:10-99}
for {campaign:campaign} I'd give {amount:int:20-250} and get the {reward:perk}
?amount back {campaign:campaign}
?campaign pledge {amount:int:10-300}

== start_fundraiser giving_shop
start fundraiser, create campaign, collect money for, launch crowdfunding, raise funds
- Starts a fundraiser.
- Collects money for a goal until a date.
- Launches a crowdfunding campaign.
@title string: title, name, purpose, campaign name / What the money is for.
@goal number: goal, target amount, sum needed / How much is needed.
@deadline string: deadline, end date, until, closes / Last day.
start a fundraiser called {title:campaign} for {goal:int:500-50000}
collect {goal:int:300-20000} for {title:campaign} until {deadline:date}
we need {goal:int:1000-90000} for {title:campaign}, let people give
launch crowdfunding {title:campaign}, goal {goal:int:1000-40000}
Set up a campaign named {title:campaign} with a target of {goal:int:500-30000} that ends {deadline:date}
raise {goal:int:200-9000} for {title:campaign}
{title:campaign}, {goal:int:500-9000}, closes {deadline:date}
ask the public for {goal:int:1000-15000}, purpose {title:campaign}
?goal start a fundraiser called {title:campaign}
?title collect {goal:int:300-20000} until {deadline:date}

== give_away giving_shop
give away, donate goods, free to collect, pass on belongings, clothes donation
- Gives things away for free.
- Donates clothes, toys and furniture.
- Offers goods to be collected.
@item string: item, goods, things, what / What is given away.
@to string: to, organisation, recipient, charity / Who may have it.
@pickup boolean: pick up, collect at home, fetch / Whether it is fetched at home.
give away my {item:thing}
the {item:thing} can go to {to:charity}
somebody may have the {item:thing} for free, {pickup=true:please fetch it|they must collect it}
donate a {item:thing} to {to:charity} {pickup=false:and I'll bring it|which I deliver myself}
Pass the {item:thing} on to people who need it
free {item:thing}, {pickup=true:pick-up only}
we no longer use the {item:thing}, offer it for nothing
hand my {item:thing} over to {to:charity}
?item give something away to {to:charity}
?item free to a good home, {pickup=true:must be fetched}
""")

POOLS |= pools("""
land: Japan | Kenya | Peru | Norway | Thailand | Canada | Morocco | India | the USA | Greece | Brazil | Egypt
sellerq: is it still available | can you deliver it | what are the measurements | would you take less | how old is it | does it work | are there scratches | when can I collect it
fault: won't switch on | makes a noise | is cracked | has come loose | leaks | stopped working | lost a screw | got wet
music: swing | folk | rock covers | salsa | classical | disco | Irish | gospel | eighties pop | klezmer
outfit: tuxedo | pirate | evening gown | witch | kilt | astronaut | dinner jacket | vampire | cowboy outfit | Roman toga | ball gown
perk: T-shirt | signed copy | early bird set | poster | deluxe box | sticker pack | dinner with the makers
""")
