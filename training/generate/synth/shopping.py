"""Shopping: search, cart, orders, returns, prices, reviews, delivery, shops."""
from .notation import pools, read

POOLS = pools("""
product: running shoes | a desk lamp | a rain jacket | headphones | a frying pan | coffee beans | a backpack | bed sheets | a phone case | hiking boots | a yoga mat | a kettle | sunglasses | a toaster | a garden hose | printer paper | a wool sweater | a board game | dog food | a water bottle | batteries | a drill | candles | a pillow
item: running shoes | desk lamp | rain jacket | headphones | frying pan | coffee grinder | backpack | bed sheets | phone case | yoga mat | kettle | sunglasses | toaster | garden hose | sweater | board game | drill | blender | vacuum cleaner | tent | keyboard | armchair
plural: batteries | T-shirts | socks | light bulbs | coffee mugs | notebooks | towels | plates | candles | screws | AA cells | storage boxes | wine glasses | dish cloths | face masks
color: red | navy blue | black | white | olive green | grey | yellow | dark brown | pink | turquoise
brand: Nordpeak | Lumio | Kestrel | Brightwell | Orka | Tallow & Pine | Zephyr | Hartmann | Mikado | Soleil
store: Corner Market | FreshMart | Book Nook | the hardware store | the pharmacy | Toyland | the bakery on Mill Road | Gadget Hut | the shoe shop | Green Grocer
code: SUMMER20 | WELCOME10 | FREESHIP | SAVE15 | XMAS25 | TAKE5 | BACK2SCHOOL | LUCKY7
complaint: it is too small | it arrived broken | the colour is wrong | I don't like it | it makes a strange noise | a part is missing | it doesn't fit | the zip is broken | I ordered two by mistake | it stopped working
opinion: great value for money | broke after a week | comfortable and light | smaller than expected | exactly as described | would buy again | not worth the price | my kids love it | really easy to clean
address: 12 Mill Lane | 44 Station Road | Orchard Street 7 | my office | my parents | 9 Harbour Close | the neighbour | 210 Linden Avenue | the parcel locker
size: small = small, S | medium = medium, M | large = large, L | xl = extra large, XL
payment: card = card, credit card | paypal = PayPal | invoice = invoice, bill | gift = gift card, voucher
""")

TOOLS, REQUESTS, MISSING = read("shopping", """
== search_products catalog
search products, find items, product search, browse catalog, look for goods, shop search
- Searches products in the shop.
- Finds items by words, with a highest price, a colour or a brand.
- Browse the catalog.
- Product search.
@query string: query, search term, product, keywords, item / What to look for.
@max number: max price, price limit, up to, maximum price / Highest price.
@color string: color, colour, shade / Wanted colour.
@brand string: brand, manufacturer, maker, make / Wanted brand.
find {query:product} [under {max:int:5-300} dollars]
I'm looking for {query:item} in {color:color}
do you sell {query:product}
{query:item} by {brand:brand}
show me {color:color} {query:item}
search for {query:item} from {brand:brand} up to {max:int:20-300}
have you got {query:product} for less than {max:int:10-200}
I need {query:product}
what {query:item} do you have
browse {query:item}, {color:color} please
something like {query:product} that costs at most {max:int:10-250} euros
look for {brand:brand} {query:item}
?query find me something under {max:int:10-200} dollars
?query show me what you have by {brand:brand}

== product_details catalog
product details, item info, get product, show specification, item description
- Shows the details of one product.
- Description, specification and size chart of an article.
- Product page by article number or name.
- What a product is made of.
@product string: product, product id, item, article, sku / Article number or name.
tell me more about article {product:id}
product page {product:id}
what is the {product:item} made of
details of item {product:id}
how big is the {product:item}
show the description of {product:id}
which sizes does the {product:item} come in
I'd like to know more on the {product:item}
open article number {product:id}
what's the material of {product:id}
give me all information on product {product:id}
does the {product:item} need assembling
?product show me the product details
?product what is it made of

== check_stock catalog
check stock, is available, inventory lookup, in stock, product availability, store availability
- Checks whether a product is in stock.
- Availability of an article, online or in a store.
- How many pieces are left.
- Stock lookup.
@product string: product, item, article, sku / The product.
@store string: store, shop, branch, location / Which store.
is the {product:item} in stock
do you have the {product:item} at {store:store}
how many pieces of the {product:item} are left
is {product:id} available [at {store:store}]
when will the {product:item} be back in stock
{product:item} availability
is the {product:item} sold out
can I still get the {product:item}
check availability of {product:id} in {store:store}
does {store:store} have the {product:item} on the shelf
any {product:item} left
can I still order the {product:item} or is it gone
?product is it in stock at {store:store}
?product how many are left

== compare_prices prices
compare prices, find cheapest, price comparison, best deal, lowest price finder
- Compares the prices of a product at several shops.
- Finds the cheapest offer.
- Price comparison.
- Where something costs the least.
@product string: product, item, query, article / The product.
where is the {product:item} cheapest
compare prices for {product:product}
who has the best price on {product:product}
cheapest {product:item}
is there a better deal for the {product:item} elsewhere
price comparison {product:item}
how much does {product:product} cost in different shops
find the lowest price for a {product:item}
I don't want to pay too much for {product:product}, compare
where should I buy {product:product} to save money
best offer on {product:item}
which shop sells {product:product} for the least
?product where is it cheapest
?product compare prices for me

== price_alert prices
price alert, notify on price drop, watch price, price watcher, deal notification
- Sets a price alert.
- Notifies when a product gets cheaper than a price.
- Watch the price of an article.
- Deal notification.
@product string: product, item, article, what / The product.
@price number: target price, price, below, threshold / Notify below this price.
tell me when the {product:item} drops below {price:int:5-400}
price alert for {product:item} at {price:int:10-300}
watch the {product:item} until it's under {price:int:10-300} dollars
let me know if the {product:item} costs less than {price:int:5-250}
notify me when {product:id} gets cheaper than {price:num:5-200:2}
I'd buy the {product:item} for {price:int:10-300}, ping me when it's that cheap
keep an eye on the price of {product:product}, {price:int:5-200} is my limit
alert me about {product:item} under {price:int:10-400} euros
{product:item} below {price:int:10-250}, send a notification
once {product:product} falls to {price:int:5-150} I want to hear about it
set an alarm on the {product:item} price at {price:int:10-400}
wait for the {product:item} to come down to {price:int:10-350}
?price tell me when the {product:item} gets cheaper
?product notify me when the price is below {price:int:5-250}

== add_to_cart cart
add to cart, put in basket, add item to bag, cart add, place in trolley
- Adds a product to the cart.
- Puts some pieces of an article into the shopping basket.
- Add to bag, with size.
- Fill the trolley.
@product string: product, item, article, product name, sku / What to add.
@quantity integer: quantity, count, amount, number, qty / How many.
@size enum small|S, medium|M, large|L, xl|XL|extra_large: size, clothing size, size code / Size.
add {product:product} to my cart
put {quantity:int:2-20} {product:plural} in the basket
I'll take {quantity:int:2-12} {product:plural}
into the bag: {product:item} in {size:size}
{quantity:int:2-40} {product:plural}
put the {product:item} in my trolley
I want the {product:item}, size {size:size}
cart: {quantity:int:2-9} of {product:id}
could you add {quantity:int:2-30} {product:plural} to the shopping cart
throw in {product:product} as well
one more thing for the basket, {product:product}
I'd like to buy {quantity:int:2-25} {product:plural}
?product add {quantity:int:2-9} pieces to the cart
?product put it in my basket in size {size:size}

== remove_from_cart cart
remove from cart, take out of basket, delete cart item, drop from bag, cart remove
- Removes a product from the cart.
- Takes an article out of the basket.
- Delete a line of the shopping cart.
- Drop an item from the bag.
@product string: product, item, article, cart item / What to remove.
remove the {product:item} from my cart
take the {product:item} out of the basket
I don't want the {product:item} any more
delete {product:plural} from the cart
no {product:plural} after all
drop the {product:item}
the {product:item} can go from my bag
please take {product:id} out of my cart
get rid of the {product:plural} in the basket
scratch the {product:item} from my order basket
I changed my mind about the {product:item}
cart without the {product:plural} please
?product remove something from my cart
?product take it out of the basket

== view_cart cart
view cart, show basket, cart contents, what's in my bag, cart total
- Shows the cart.
- Lists what's in the basket and the total.
- Contents of the bag.
- Cart overview.
@currency string: currency, in currency, price currency / Show prices in this currency.
what's in my cart
show the basket [in {currency:money}]
how much is my cart altogether
cart total in {currency:money}
list everything in my bag
what have I put in the trolley so far
basket please
open my shopping cart
what would I pay for all that's in the basket
let me see my bag
is my cart empty
what does the cart come to in {currency:money}

== apply_coupon cart
apply coupon, redeem code, use voucher, promo code, discount code
- Applies a coupon code to the cart.
- Redeems a promotion code.
- Use a voucher for a discount.
- Enters a discount code.
@code string: code, coupon, coupon code, promo code, voucher / The code.
use the code {code:code}
apply coupon {code:code}
I have a voucher, {code:code}
redeem {code:code}
{code:code} for my cart
does {code:code} still work
enter promo code {code:code}
my friend gave me {code:code}, take it off the price
put {code:code} on my basket
try the discount code {code:code}
I got {code:code} in the newsletter, use it
get me the reduction with {code:code}
?code apply my coupon
?code I have a voucher to redeem

== checkout orders
checkout, place order, buy now, complete purchase, submit order, pay cart
- Places the order for what's in the cart.
- Checks out with a payment method and a delivery address.
- Complete the purchase.
- Buy everything in the basket.
@payment enum card|credit_card|creditcard, paypal|PayPal, invoice|bill, gift|gift_card|voucher: payment method, payment, pay with, method / How to pay.
@address string: address, delivery address, ship to, shipping address / Where to send it.
check out [with {payment:payment}]
buy everything in my cart
place the order, deliver it to {address:address}
pay by {payment:payment}
I'm done shopping, order it all
complete my purchase with {payment:payment} and ship to {address:address}
order what's in the basket
go to checkout and use my {payment:payment}
finish the purchase, send it to {address:address}
buy it now, payment by {payment:payment}
I'd like to pay now
submit the order for delivery to {address:address}
that's all, I'll pay with {payment:payment}

== order_status orders
order status, track order, where is my parcel, order tracking, shipment status
- Tells the status of an order.
- Tracks a parcel by order number.
- Where a shipment is.
- Delivery tracking.
@order string: order id, order number, order, tracking number / The order.
where is my order {order:id}
has {order:id} been shipped
track {order:id}
when will order {order:id} arrive
status of {order:id}
I'm still waiting for {order:id}
is parcel {order:id} on its way
what's happening with order {order:id}
{order:id} tracking
how far along is my order number {order:id}
did you send {order:id} yet
why hasn't {order:id} come
?order where is my order
?order when will my parcel arrive

== cancel_order orders
cancel order, stop order, revoke purchase, abort order, call off purchase
- Cancels an order that hasn't been sent.
- Stops a purchase.
- Revoke an order by number.
- Abort before shipping.
@order string: order id, order number, order, purchase number / The order to cancel.
@reason string: reason, why, cancel reason, comment / Why.
cancel order {order:id}
stop {order:id}, {reason:complaint}
I don't need {order:id} any more
please call off my purchase {order:id}
revoke {order:id}
order {order:id} was a mistake, cancel it
don't send {order:id}
can I still cancel {order:id}
abort the order with the number {order:id}
cancel {order:id} because {reason:complaint}
I want out of order {order:id}
forget about {order:id}, I bought it elsewhere
?order cancel my order
?order I don't want my order any more

== return_item returns
return item, start return, send back product, create return label, refund request
- Starts the return of an item.
- Sends a product of an order back, with a reason.
- Creates a return label.
- Ask for a refund of goods.
@order string: order id, order number, order, purchase / Order that the item belongs to.
@item string: item, product, article, which item / What is sent back.
@reason string: reason, return reason, why, problem / Why it is sent back.
I want to return the {item:item} from order {order:id}
send back {item:item}, order {order:id}, {reason:complaint}
return {order:id}
I'd like my money back for {order:id}, {reason:complaint}
how do I send the {item:item} back, it was in {order:id}
make a return label for {order:id}
{order:id} goes back, {reason:complaint}
refund order {order:id} please
The {item:item} I bought under {order:id} has to go back because {reason:complaint}
start a return for the {item:item} in {order:id}
give me a label, I'm returning {order:id}
my order {order:id} is no good, {reason:complaint}, I'm sending it back
?order I want to return the {item:item}
?order send something back because {reason:complaint}

== exchange_item returns
exchange item, swap size, replace product, change article, request replacement
- Exchanges an item for another size or colour.
- Swaps a bought product.
- Ask for a replacement instead of a refund.
- Change of size.
@item string: item, product, article, bought item / What is exchanged.
@size enum small|S, medium|M, large|L, xl|XL|extra_large: new size, size, wanted size / Size wanted instead.
@color string: new color, color, colour, wanted colour / Colour wanted instead.
exchange my {item:item} for a {size:size}
can I have the {item:item} in {color:color} instead
swap the {item:item} for size {size:size}
I need the {item:item} in {size:size}, not the one you sent
replace the {item:item} with a new one
the {item:item} should be {color:color}, can you change it
I'd rather have my {item:item} in {color:color}
change the size of the {item:item} I got to {size:size}
trade the {item:item} in for {color:color}
get me another {item:item}, this one is faulty
may I swap the {item:item}
the {item:item} is tight, send me a {size:size}
?item exchange it for a {size:size}
?item can I have it in {color:color} instead

== write_review reviews
write review, rate product, leave feedback, submit rating, post review
- Writes a review of a product.
- Rates an article with stars and a comment.
- Leave feedback.
- Submit a rating.
@product string: product, item, article, reviewed item / What is rated.
@stars integer: stars, rating, score, points / One to five stars.
@text string: text, comment, review, feedback / The comment.
give the {product:item} {stars:int:1-5} stars
rate the {product:item} {stars:int:1-5}
{stars:int:2-5} stars for my {product:item}, {text:opinion}
I'd like to review the {product:item}: {stars:int:2-5} stars, {text:opinion}
leave {stars:int:2-5} stars on {product:id} [saying {text:opinion}]
my {product:item} deserves {stars:int:2-5} stars
post a review for {product:id} with {stars:int:2-5} stars
the {product:item} gets {stars:int:2-5} out of five from me
feedback on the {product:item}, {stars:int:1-5} stars, {text:opinion}
submit a {stars:int:2-5} star rating for the {product:item}
I rate {product:id} with {stars:int:2-5}, {text:opinion}
put {stars:int:2-5} stars under the {product:item}
?stars write a review for the {product:item}
?product leave a {stars:int:2-5} star review

== read_reviews reviews
read reviews, customer opinions, get ratings, what do buyers say, product feedback
- Shows what customers say about a product.
- Reviews and average rating of an article.
- Customer opinions, best or worst first.
- Ratings.
@product string: product, item, article, about / The product.
@order enum best|highest|top, worst|lowest|critical, newest|latest|recent: sort, order, order by, which first / Which come first.
what do people say about the {product:item}
reviews of the {product:item}
is the {product:item} any good
show the {order=worst:worst|most critical} reviews of {product:id}
{order=newest:newest|latest} opinions on the {product:item}
how is the {product:item} rated
do customers like {product:id}
read me {order=best:the best} comments on the {product:item}
{product:item} ratings
what are buyers complaining about with the {product:item}
what did others think of {product:id}
are people happy with the {product:item}
?product show me the reviews
?product read the {order=worst:worst} ratings

== delivery_slot delivery
choose delivery slot, schedule delivery, set delivery time, change delivery date, book delivery window
- Chooses when an order is delivered.
- Sets day and time of a delivery.
- Reschedule a delivery window.
- Book a slot with the courier.
@order string: order id, order number, order, parcel / The order.
@date string: date, day, delivery date, on / The day.
@time string: time, window, after, slot / The time.
deliver {order:id} {date:date}
bring order {order:id} {date:date} at {time:time}
I'm not home, move the delivery of {order:id} to {date:weekday}
could {order:id} come {date:date} instead
schedule {order:id} for {date:date} around {time:time}
reschedule parcel {order:id} to {date:date}
delivery of {order:id} on {date:weekday} please
I want {order:id} delivered {date:date}
book the courier for {order:id}, {date:date}
{order:id} should arrive {date:date} after {time:time}
make {order:id} come {date:weekday} at {time:time}
can the driver bring {order:id} {date:date}
?order deliver my order {date:date}
?date I want to choose the delivery day of {order:id}

== change_address delivery
change delivery address, redirect parcel, update shipping address, send elsewhere, reroute order
- Changes the delivery address of an order.
- Redirects a parcel to another place.
- Update where an order is shipped.
- Reroute a shipment.
@order string: order id, order number, order, shipment / The order.
@address string: address, new address, deliver to, destination / The new address.
send {order:id} to {address:address} instead
change the address of order {order:id} to {address:address}
redirect {order:id} to {address:address}
I've moved, {order:id} has to go to {address:address}
{order:id} new address {address:address}
please ship order {order:id} to {address:address}
leave parcel {order:id} at {address:address}
reroute {order:id}, {address:address}
can you drop {order:id} off at {address:address}
wrong address on {order:id}, it should be {address:address}
take {order:id} to {address:address} rather than to me
update {order:id}, deliver to {address:address}
?address send order {order:id} somewhere else
?order redirect my parcel to {address:address}

== shipping_cost delivery
shipping cost, postage calculator, delivery fee, how much shipping, freight estimate
- Calculates the cost of shipping.
- Postage for a weight to a country.
- Delivery fee.
- What it costs to send something.
@country string: country, destination, to, ship to country / Where it is sent.
@weight number: weight, weight kg, kilos, parcel weight / Weight in kilograms.
@express boolean: express, fast, priority, express delivery / Whether it should go fast.
how much is shipping to {country:country}
postage for {weight:num:0-30:1} kg to {country:country}
what does it cost to send {weight:int:1-30} kilos to {country:country} [{express=true:by express}]
delivery fee {country:country}
do you ship to {country:country} and for how much
{express=true:express|priority} shipping of {weight:int:1-25} kg to {country:country}
a parcel of {weight:num:1-20:1} kilograms to {country:country}, price
is delivery to {country:country} free
freight to {country:country} for {weight:int:2-90} kg
how expensive is {express=true:fast|express} delivery to {country:country}
shipping {weight:int:1-20} kg, {country:country}, {express=false:normal speed|standard}
what would I pay for mailing {weight:int:1-15} kg to {country:country}
?country how much is shipping for {weight:int:1-30} kg
?country what's the delivery fee

== wishlist lists
add to wishlist, save for later, remember product, favourite item, wish list add
- Puts a product on the wish list.
- Saves an article for later.
- Mark as favourite.
- Remember something to buy some day.
@product string: product, item, article, what / What to save.
@list string: list, list name, wishlist name, collection / Which list.
save the {product:item} for later
put {product:product} on my wish list
I'd love a {product:item} some day
wishlist {product:item}
mark {product:id} as a favourite
add the {product:item} to the {list:wishes} list
remember the {product:item} for {list:wishes}
I can't afford the {product:item} now, keep it for later
bookmark {product:id}
{product:item} on the {list:wishes} wish list please
favourite the {product:item}
note {product:product} among the things I wish for
?product add something to the {list:wishes} list
?product save it for later

== grocery_list lists
add groceries, grocery list, shopping list items, food to buy, supermarket list
- Adds things to the grocery list.
- Notes what to buy in the supermarket.
- Several items at once for the shopping list.
- Food that is running out.
@items strings: items, groceries, products, entries, things / What to buy.
put {items*:food} on the shopping list
we need {items*:food}
groceries: {items*:food}
we're out of {items*:food}
buy {items*:food} at the supermarket
add {items*:food} to the list
don't forget {items*:food} when shopping
{items*:food} are missing in the fridge
get {items*:food} next time
write down {items*:food}
on the list go {items*:food}
I must buy {items*:food}
?items put something on the shopping list
?items add things to the grocery list

== store_hours stores
store hours, shop opening times, is store open, opening hours lookup, closing time
- Tells when a shop is open.
- Opening hours of a store on a day.
- Closing time.
- Is it open now.
@store string: store, shop, business, store name / The shop.
@day string: day, weekday, date, on / The day.
is {store:store} open [on {day:weekday}]
when does {store:store} close
opening hours of {store:store}
until when can I shop at {store:store} {day:weekday}
{store:store} hours
what time does {store:store} open on {day:weekday}
can I still get into {store:store}
does {store:store} open on {day:weekday}
how late is {store:store} open
closing time of {store:store} on {day:weekday}
are they closed at {store:store}
I have to go to {store:store}, when is it open
?store is the shop open on {day:weekday}
?store when do they close

== find_store stores
find store, nearest shop, store locator, shop nearby, where to buy locally
- Finds the nearest shop.
- Store locator by place and kind.
- Where a branch is.
- Shops near an address.
@kind string: store, shop, brand, chain / Which shop or chain.
@place string: location, near, place, city, address / Near what.
where's the nearest {kind:brand} store
is there a {kind:brand} shop near {place:place}
find {kind:brand} in {place:place}
{kind:brand} store {place:place}
closest branch of {kind:brand}
how do I find a {kind:brand} outlet around {place:place}
does {kind:brand} have a shop in {place:place}
I'd rather go to a {kind:brand} shop myself, where is one
store locator {kind:brand}
which {kind:brand} branch is closest to {place:place}
are there shops of {kind:brand} nearby
locate a {kind:brand} store
?kind find a store near {place:place}
?kind where's the nearest branch

== gift_card gifts
buy gift card, send voucher, gift certificate, give present card, e-gift
- Buys a gift card for somebody.
- Sends a voucher over an amount to a person.
- Gift certificate with a message.
- Give a present card.
@amount number: amount, value, worth, balance / What it's worth.
@recipient string: recipient, for, to, receiver, email / Who gets it.
@message string: message, greeting, text, note / A greeting.
buy a gift card of {amount:int:10-300} dollars [for {recipient:person}]
send {recipient:person} a voucher worth {amount:int:10-200}
gift card {amount:int:10-200} to {recipient:email}
I need a {amount:int:20-200} euro gift certificate
give {recipient:person} a present card with {amount:int:10-150} on it
a {amount:int:10-250} dollar voucher for {recipient:person}
mail a gift card for {amount:int:15-200} to {recipient:email} saying {message:phrase}
it's {recipient:person}'s birthday, get a voucher over {amount:int:20-200}
{recipient:person} should get a gift card, {amount:int:20-150} pounds
order an e-gift worth {amount:int:10-300}
present voucher, {amount:int:10-150}, for {recipient:person}
I'd like to give somebody a card worth {amount:int:10-250}
?amount buy a gift card for {recipient:person}
?amount send {recipient:email} a voucher
""")
POOLS["money"] = ["euros", "dollars", "pounds", "yen", "Swiss francs", "USD", "EUR"]
POOLS["food"] = ["milk", "eggs", "bread", "apples", "rice", "cheese", "onions", "toilet paper", "butter", "coffee", "yoghurt", "bananas", "flour", "dish soap", "olive oil", "carrots", "tea bags", "oat milk", "chicken breast", "sugar"]
POOLS["wishes"] = ["birthday", "Christmas", "kitchen", "camping", "baby", "garden", "wedding", "new flat"]
POOLS["country"] = ["Germany", "Canada", "Norway", "Japan", "Brazil", "Spain", "Kenya", "Poland", "Australia", "Ireland", "Mexico", "Italy", "Switzerland", "India"]
