"""Money: loans, interest, currencies, budgets, invoices, taxes, shares, expenses."""
from .notation import pools, read

POOLS = pools("""
currency: euros | dollars | pounds | yen | francs | USD | EUR | GBP | CHF | rupees | kroner | pesos | Swedish kronor | JPY | zloty
spend: groceries | taxi | lunch | petrol | stationery | train tickets | parking | coffee | office chair | books | dinner with a client | hotel | printer ink | phone bill | dog food
budget: groceries | eating out | rent | travel | clothes | entertainment | gifts | utilities | marketing | training | household | fuel
account: savings | checking account | current account | joint account | holiday fund | business account | emergency fund | salary account | petty cash
ticker: ACME | NVX | ORBT | ZENN | KLMR | VOLT | PINE | QRTZ | HALO | BRNK
project: kitchen renovation | website redesign | spring fair | warehouse move | roof repair | logo design | garden work
goal: a new bike | a car | the wedding | a house deposit | a trip to Japan | a laptop | retirement | a boat | college
payee: the plumber | my landlord | the electricity company | my sister | the dentist | Gus Tanner | Brightwater Energy | the gym | Nadia Vance
insurance: car insurance | home insurance | travel insurance | pet insurance | health insurance | life insurance
coin: bitcoin | ether | dogecoin | litecoin | BTC | ETH | solana
subscription: Netbox | the gym membership | Streamly | the newspaper | cloud storage | CineMax Plus | the meal kit | the music service
""")

TOOLS, REQUESTS, MISSING = read("finance", """
== loan_payment loans
calculate loan payment, monthly instalment, loan repayment calculator, compute mortgage rate payment, amortize credit, get installment
- Calculates the monthly payment of a loan.
- Works out what a borrower pays back each month, given the amount, the yearly interest and the term.
- Mortgage and credit instalment calculator.
- Given principal, annual rate and years, returns the periodic repayment.
- Monthly rate of a credit.
@principal number: principal, loan amount, amount, borrowed, credit sum / The principal in dollars. / How much is borrowed. / Loan amount.
@rate number: annual rate, interest rate, rate, apr, yearly interest / Annual interest rate in percent. / The interest per year, e.g. 4.5.
@years integer: years, term, loan term years, duration years, period / The term in years. / Over how many years it is paid back.
What would I pay every month on a mortgage of {principal:int:50000-600000} at {rate:num:1-9:1} percent over {years:int:5-35} years
Calculate the monthly payment for a loan of {principal:int:1000-90000} dollars with an interest rate of {rate:num:1-14:1} percent and a term of {years:int:1-30} years
if I borrow {principal:int:2000-80000} over {years:int:2-15} years how much do I pay back each month
monthly instalment for {principal:int:5000-60000} at {rate:num:2-12:2} percent
we want to take out a {principal:int:80000-500000} euro mortgage[, {years:int:10-30} years], what are the payments
I'm borrowing {principal:int:3000-40000} dollars for {years:int:1-8} years at {rate:num:1-15:1} percent interest, work out my repayments
how big would the instalments be on a {principal:int:4000-50000} dollar car loan [over {years:int:2-7} years]
repayments on {principal:int:10000-300000} [at {rate:num:1-9:1} percent]
Find the monthly mortgage rate for a house costing {principal:int:90000-900000} with {rate:num:1-8:2} percent annual interest
a credit of {principal:int:1000-30000} at {rate:num:3-15:1} percent, paid off in {years:int:1-10} years, costs me what per month
could you tell me the repayment on {principal:int:2000-99000} borrowed for {years:int:1-30} years
loan: {principal:int:5000-200000}, rate {rate:num:1-12:1}, term {years:int:1-30}
?principal how much would my mortgage cost per month at {rate:num:1-9:1} percent
?principal calculate the monthly payment of my loan
?principal what are the repayments over {years:int:5-30} years

== compound_interest interest
compound interest, investment growth, calculate future value, grow deposit, savings growth calculator, project investment
- Computes how much an investment grows to with compound interest.
- Future value of a deposit that earns interest every year.
- Returns the final amount of money after a number of years, when interest is added to the capital.
- Growth of savings.
@principal number: principal, initial amount, starting balance, deposit, present value / The initial investment. / Money put in at the start.
@rate number: rate, annual return, growth rate, interest rate percent / Yearly return in percent. / Interest rate per year.
@years integer: years, time, number of years, period years / How many years it stays invested. / Duration in years.
What will {principal:int:500-50000} be worth after {years:int:2-40} years at {rate:num:1-10:1} percent
Calculate the compound interest on {principal:int:100-20000} dollars at {rate:num:1-12:1} percent per year for {years:int:1-30} years
if I invest {principal:int:1000-90000} for {years:int:2-30} years with a return of {rate:num:1-12:1} percent, how much do I end up with
I put {principal:int:500-9000} into an account paying {rate:num:1-7:2} percent, what's it worth in {years:int:2-25} years
how does {principal:int:100-9000} grow over {years:int:2-40} years at {rate:num:1-9:1} percent
future value of {principal:int:1000-80000} at {rate:num:1-9:1} percent for {years:int:2-30} years
My aunt left me {principal:int:2000-70000}, at {rate:num:1-8:1} percent a year what do I have in {years:int:3-30} years
grow {principal:int:100-10000} at {rate:num:1-9:1} percent over {years:int:1-50} years
Let {principal:int:1000-50000} sit for {years:int:5-40} years earning {rate:num:1-9:1} percent. What is the balance then
Predict the value of an investment of {principal:int:1000-50000} with an annual return of {rate:num:2-12:1} percent after {years:int:2-30} years
suppose a deposit of {principal:int:200-8000} earns {rate:num:1-6:1} percent annually, where would it be after {years:int:2-20} years
savings of {principal:int:1000-9000}, {rate:num:1-6:1} percent interest, {years:int:2-20} years, final amount
?years what will {principal:int:500-50000} grow to at {rate:num:1-9:1} percent
?rate calculate compound interest on {principal:int:500-5000} for {years:int:2-20} years
?principal what is my investment worth after {years:int:2-30} years at {rate:num:1-9:1} percent

== convert_currency currency
convert currency, exchange money, currency converter, fx convert, change money, translate amount
- Converts an amount of money from one currency to another.
- Uses the current exchange rate to express a sum in a different currency.
- Foreign exchange calculator.
- How much an amount is in another currency.
- Currency conversion at today's rate.
@amount number: amount, value, sum, quantity / The amount to convert. / How much money.
@source string: from currency, source, base currency, from, source currency / The currency that the amount is in. / Currency to convert from.
@target string: to currency, target, to, destination currency, quote currency / The currency wanted. / Currency to convert to.
convert {amount:int:5-9000} {source:currency} to {target:currency}
how many {target:currency} do I get for {amount:int:5-5000} {source:currency}
what's {amount:num:1-900:2} {source:currency} in {target:currency}
I need to change {amount:int:20-3000} {source:currency} into {target:currency}
{amount:int:5-900} {source:currency} in {target:currency}
Please exchange {amount:int:50-3000} {source:currency} for {target:currency}
if I have {amount:int:20-2000} {source:currency}, how much is that in {target:currency}
it costs {amount:int:5-900} {source:currency}, what would that be in {target:currency}
turn {amount:int:5-800} {source:currency} into {target:currency} for me
could you work out {amount:num:1-200:2} {source:currency} as {target:currency}
the hotel wants {amount:int:40-400} {source:currency}, tell me in {target:currency}
what would {amount:int:100-2000} {source:currency} fetch in {target:currency}
?target convert {amount:int:5-9000} {source:currency}
?target I want to change {amount:int:50-900} {source:currency}
?amount convert {source:currency} to {target:currency}

== exchange_rate currency
get exchange rate, currency rate, fx quote, rate lookup, currency pair price, forex rate
- Gets the current exchange rate between two currencies.
- Looks up what one unit of a currency costs in another.
- Latest forex quote of a currency pair.
- Exchange rate, without converting any amount.
@base string: base, from, base currency, first currency / The base currency. / One unit of this is priced.
@quote string: quote, to, quote currency, against, second currency / The currency in which it is priced. / Counter currency.
what's the exchange rate between {base:currency} and {quote:currency}
exchange rate {base:currency} to {quote:currency}
how do {base:currency} stand against {quote:currency} today
What is the current rate from {base:currency} to {quote:currency}
{base:currency} against {quote:currency}
tell me today's rate for {base:currency} in {quote:currency}
I'd like the forex quote for {base:currency} versus {quote:currency}
how strong are {base:currency} compared with {quote:currency}
rate of {base:currency} vs {quote:currency}
are {base:currency} up against {quote:currency}
look up the {base:currency} rate in {quote:currency}
what do {base:currency} trade at in {quote:currency}
?base what's the exchange rate in {quote:currency}
?quote how do {base:currency} stand today

== log_expense expenses
add expense, log spending, record expense, track purchase, note expenditure, save cost entry
- Records an expense.
- Adds a new expenditure with its amount to the expense log.
- Write down money that was spent, on what and when.
- Track a purchase.
@amount number: amount, cost, sum, price, total spent / How much was spent. / The amount of the expense.
@item string: category, description, item, purpose, what for / What the money was spent on. / Expense category.
@date string: date, day, spent on, when / The day of the expense. / Date of purchase, today if left out.
I spent {amount:num:2-200:2} on {item:spend} [{date:date}]
add an expense of {amount:int:2-300} dollars for {item:spend}
log {amount:num:2-90:2} for {item:spend}
just paid {amount:int:3-200} euros for {item:spend}
{item:spend} {amount:num:2-90:2}
note that {item:spend} cost me {amount:int:2-300} [{date:date}]
put {amount:int:2-300} down under {item:spend}
Record a {amount:int:5-300} dollar expense: {item:spend}
can you track that I bought {item:spend} for {amount:num:2-120:2}
new expense {item:spend}, {amount:num:2-120:2}
{amount:int:3-250} went on {item:spend} [{date:date}]
write down {amount:int:3-250} pounds spent on {item:spend}
?amount add an expense for {item:spend}
?amount I spent some money on {item:spend}
?item log an expense of {amount:int:5-200}

== spending_report expenses
spending summary, get expenses, expense report, analyze spending, how much spent, outgoings overview
- Shows how much was spent.
- Summarizes past expenses, optionally in one category and period.
- Returns total expenditure for a time span.
- Report on outgoings.
@category string: category, area, expense type, kind / Only this category. / What the money went on.
@period string: period, month, time range, timeframe / The period to report on. / e.g. a month.
how much did I spend on {category:spend} [{period:pastspan}]
show my expenses [{period:pastspan}]
what have I spent {period:pastspan}
where did all my money go {period:pastspan}
spending report
give me a summary of my outgoings [{period:pastspan}]
what did {category:spend} cost me {period:pastspan}
total expenditure [on {category:spend}] {period:pastspan}
have I been spending too much on {category:spend}
I'd like to see what we spent {period:pastspan}
list costs for {category:spend} {period:pastspan}
Break down my spending {period:pastspan}

== set_budget budgets
set budget, define spending limit, create budget, cap category, allocate budget, budget limit
- Sets the budget of a category.
- Defines the most that may be spent on something each month.
- Create or change a spending limit.
- Allocates money to a budget category.
@category string: category, budget name, area, envelope / The category the budget is for. / What is budgeted.
@limit number: limit, amount, maximum, monthly limit, cap / The highest amount. / Monthly limit in dollars.
set a budget of {limit:int:50-2000} for {category:budget}
I don't want to spend more than {limit:int:20-900} on {category:budget}
limit {category:budget} to {limit:int:50-900} a month
cap my {category:budget} spending at {limit:int:50-900}
my {category:budget} budget should be {limit:int:50-2000} dollars
allocate {limit:int:50-3000} to {category:budget}
make the {category:budget} budget {limit:int:40-900}
Please define a monthly limit of {limit:int:100-900} euros for {category:budget}
this month only {limit:int:30-600} for {category:budget}
let's put aside {limit:int:50-900} each month for {category:budget}
budget {category:budget} {limit:int:50-900}
from now on at most {limit:int:50-900} goes on {category:budget}
?limit set a budget for {category:budget}
?limit I want to limit what I spend on {category:budget}
?category set a budget of {limit:int:50-900}

== budget_left budgets
remaining budget, check budget, budget status, what is left, budget balance, funds left in category
- Tells how much of a budget is left.
- Checks the remaining money in a budget category.
- Budget status of this month.
- Returns the unspent part of a budget.
@category string: category, budget, area, envelope / Which budget to check. / The category.
how much is left in the {category:budget} budget
what can I still spend on {category:budget}
am I over budget on {category:budget}
{category:budget} budget status
is there anything left for {category:budget} this month
check my {category:budget} budget
remaining {category:budget} money
have we used up the {category:budget} budget
tell me how we're doing with the {category:budget} budget
do I have room for more {category:budget} this month
how close am I to the {category:budget} limit
left over for {category:budget}
?category how much of the budget is left
?category am I over budget

== create_invoice invoices
create invoice, issue bill, bill client, new invoice, send invoice, generate bill
- Creates an invoice for a client.
- Issues a bill over an amount to a customer.
- Drafts a new invoice with client, amount and what it is for.
- Bill somebody for work done.
@client string: client, customer, recipient, bill to / Who is billed. / The name of the customer.
@amount number: amount, total, sum, net amount / The amount of the invoice. / Total to be paid.
@work string: description, service, for, item, subject / What is charged for. / The work done.
create an invoice for {client:company} over {amount:int:100-9000} dollars
bill {client:company} {amount:int:50-9000} [for the {work:project}]
send {client:person} an invoice of {amount:int:50-5000} euros for the {work:project}
invoice {client:company} {amount:num:50-5000:2}
{client:person} owes us {amount:int:50-900} for the {work:project}, please write the bill
Issue a bill of {amount:int:100-5000} to {client:company}
I need a new invoice: {client:company}, {amount:int:100-5000}, {work:project}
charge {client:company} {amount:int:50-8000} for the {work:project}
make out a bill to {client:person} for {amount:int:50-2000}
could you invoice {client:company} for the {work:project}, {amount:int:100-9000} dollars
draft an invoice to {client:person} for {amount:int:100-2000}
the {work:project} is done, bill {client:company} {amount:int:500-9000}
?amount create an invoice for {client:company}
?amount bill {client:company} for the {work:project}
?client write an invoice over {amount:int:100-5000} dollars

== list_invoices invoices
list invoices, find bills, invoice overview, search invoices, show receivables, get invoices
- Lists invoices.
- Finds invoices by client or by whether they are paid.
- Overview of all bills that were issued, optionally only those with a certain status.
- Search issued invoices.
@client string: client, customer, of customer, company / Only invoices of this client. / Customer name.
@status enum paid|settled|closed, open|unpaid|outstanding, overdue|late|past_due: status, state, payment status / Payment status.
show me all {status=open:unpaid|open|outstanding} invoices
which invoices [of {client:company}] are {status=overdue:overdue|late|past due}
list invoices for {client:company}
has {client:company} got any {status=open:open|unpaid} bills
what bills have been {status=paid:paid|settled}
invoices
find the invoices we sent to {client:company}
who is {status=overdue:overdue|late} with their payments
what has {client:company} {status=paid:paid} so far
pull up every invoice {client:company} ever got
are there any {status=open:outstanding|unpaid} invoices
Give me an overview of our bills
bills to {client:person} that are {status=overdue:overdue}

== sales_tax taxes
calculate sales tax, vat calculator, add tax, compute vat, tax on price, gross price
- Calculates the sales tax on a price.
- Works out VAT for a net amount at a tax rate.
- Adds value added tax to a price.
- Tax owed on a purchase.
@price number: price, net amount, amount, base price, net / The price before tax. / Net amount.
@rate number: rate, tax rate, vat percent, percentage / The tax rate in percent. / VAT rate.
how much VAT is there on {price:int:5-5000} at {rate:int:5-25} percent
add {rate:int:5-25} percent tax to {price:num:5-900:2}
Calculate the sales tax on a {price:int:5-900} dollar item with a tax rate of {rate:num:1-12:2} percent
what's {price:int:10-3000} plus {rate:int:5-25} percent VAT
tax on {price:num:1-900:2} at {rate:int:3-25} percent
I'm buying a TV for {price:int:200-3000} before tax, tax is {rate:num:3-12:1} percent, what do I pay
gross price of {price:int:10-900} net with {rate:int:7-25} percent VAT
net {price:int:10-9000}, VAT {rate:int:5-25}
if the sales tax is {rate:num:3-11:1} percent how much comes on top of {price:int:10-900}
the tag says {price:num:5-90:2}, with {rate:num:3-11:2} percent sales tax that's how much
what tax do I owe on a sale of {price:int:100-9000} at {rate:int:5-25} percent
Compute value added tax for {price:int:10-5000} euros at a rate of {rate:int:5-25} percent
?rate how much sales tax on {price:int:10-900} dollars
?price calculate VAT at {rate:int:5-25} percent

== income_tax taxes
estimate income tax, income tax calculator, wage tax, tax liability, salary tax, compute annual tax
- Estimates income tax on a salary.
- Computes how much tax a person owes on yearly earnings.
- Annual tax liability from gross income, in a country and by filing status.
- Take the gross salary and return the tax.
@income number: income, gross income, salary, annual earnings, taxable income / Yearly gross income. / Annual earnings before tax.
@country string: country, jurisdiction, state, region / Where the tax is paid. / Country of residence.
@status enum single|unmarried, married|joint|married_jointly: filing status, status, marital status / Filing status.
how much income tax do I pay on {income:int:18000-200000}
estimate the tax on a salary of {income:int:18000-150000} [in {country:country}]
I earn {income:int:18000-150000} a year, what does the taxman take
Calculate the income tax for someone {status=single:single|unmarried} with earnings of {income:int:20000-250000} in {country:country}
we're {status=married:married} and make {income:int:30000-250000}, what will our taxes be
tax liability on {income:int:20000-300000} of annual income
what would I owe in taxes living in {country:country} and making {income:int:20000-120000}
{income:int:20000-120000} gross, {status=married:married|joint filing}, tax please
With a gross income of {income:int:20000-99000}, how much goes to the state
my pay is {income:int:20000-120000} per year, I'm {status=single:single}, what's the tax
if somebody in {country:country} makes {income:int:20000-120000}, how heavily are they taxed
wage tax for {income:int:20000-99000}
?income how much income tax do I owe
?income estimate my tax in {country:country}
?income what will the taxman take from a {status=single:single} person

== stock_price stocks
get stock price, share quote, stock quote, ticker price, equity price, latest share value
- Gets the current price of a stock.
- Looks up what a company's shares trade at.
- Latest quote for a ticker symbol or company.
- Share price.
@stock string: symbol, ticker, company, stock, security / Ticker symbol or company name. / Which share.
what's the share price of {stock:company}
{stock:ticker} stock price
how is {stock:company} stock doing
what are {stock:ticker} shares trading at
quote for {stock:ticker}
Get the latest stock price of {stock:company}
how much is one share of {stock:company}
check {stock:ticker} on the market
where's {stock:ticker} at today
is {stock:company} up today on the stock exchange
tell me what {stock:company} shares are worth
I wonder what {stock:ticker} is trading for
?stock what's the stock price
?stock how are the shares doing

== trade_stock stocks
place trade, buy or sell stock, trade shares, submit order, stock order, execute trade
- Buys or sells shares.
- Places an order for a number of shares of a stock.
- Submit a market or limit order to the broker.
- Execute a trade.
@side enum buy|BUY|purchase, sell|SELL: side, action, direction, order side / Whether to buy or to sell.
@stock string: symbol, ticker, stock, security / The stock to trade.
@shares integer: shares, quantity, number of shares, units, qty / How many shares.
@limit number: limit price, at price, limit, price / The worst price that is acceptable. / Limit price per share.
{side=buy:buy|purchase|get me} {shares:int:1-500} shares of {stock:ticker} [at {limit:num:5-300:2}]
{side=sell:sell|dump|get rid of} {shares:int:1-500} {stock:ticker} shares
I'd like to {side=buy:buy|purchase} {shares:int:1-200} shares of {stock:company}
{side=sell:sell|offload} {shares:int:1-200} of my {stock:company} shares
please {side=buy:buy} {shares:int:5-500} {stock:ticker} with a limit of {limit:int:5-400}
place an order to {side=sell:sell} {shares:int:1-500} shares of {stock:ticker}
{side=buy:pick up|buy} {shares:int:1-100} {stock:ticker} if it goes to {limit:num:5-200:2}
could you {side=sell:sell} {shares:int:1-300} shares in {stock:company} for me
{side=buy:buy} order {stock:ticker} {shares:int:1-500}
let's {side=buy:invest in|buy} {shares:int:1-50} shares of {stock:company}
Execute a {side=sell:sell} order for {shares:int:10-300} shares of {stock:ticker} at a price of {limit:num:5-500:2}
time to {side=sell:unload|sell} {shares:int:5-90} {stock:ticker}
?shares {side=buy:buy|purchase} shares of {stock:company}
?stock {side=sell:sell} {shares:int:1-200} shares
?shares {side=sell:sell|dump} my {stock:ticker}

== transfer_money accounts
transfer money, send payment, wire funds, make bank transfer, pay someone, move money
- Transfers money to somebody or to another account.
- Makes a bank transfer of an amount to a recipient.
- Wire funds, with an optional reference.
- Sends a payment.
@amount number: amount, sum, value, how much / The amount to send.
@to string: recipient, to, payee, to account, destination / Who or what gets the money. / The receiving account or person.
@source string: from account, source account, from, debit account / The account that is charged.
@reference string: reference, memo, note, purpose / Text on the statement. / A note for the payment.
send {amount:int:5-2000} to {to:payee}
transfer {amount:int:10-5000} dollars from {source:account} to {to:account}
pay {to:payee} {amount:num:5-900:2} [for the {reference:project}]
wire {amount:int:50-9000} euros to {to:company}
I owe {to:payee} {amount:int:5-300}, please pay it
move {amount:int:20-3000} to my {to:account}
could you transfer {amount:int:20-900} to {to:person} with the note {reference:phrase}
{to:payee} needs {amount:int:10-900} from my {source:account}
put {amount:int:20-3000} in the {to:account}
Make a bank transfer of {amount:int:20-900} to {to:payee}
settle up with {to:payee}, {amount:int:5-300} pounds
shift {amount:int:50-900} from the {source:account} over to the {to:account}
?amount send money to {to:payee}
?to transfer {amount:int:10-900} dollars
?amount pay {to:payee}

== account_balance accounts
get balance, account balance, check funds, bank balance, how much money, available funds
- Gets the balance of a bank account.
- Tells how much money is in an account.
- Checks available funds.
- Current balance.
@account string: account, account name, which account, account type / The account to look at. / Name of the account.
how much money is in my {account:account}
what's the balance of the {account:account}
how much do I have in the bank
{account:account} balance
am I broke
check my {account:account}
what funds do I have available
tell me how the {account:account} stands
is there anything in the {account:account}
balance please
how rich am I
show the current balance on my {account:account}
do I have enough money in the {account:account}

== savings_goal budgets
create savings goal, save for, start savings plan, set saving target, new piggy bank, plan savings
- Creates a savings goal.
- Starts saving towards something, with a target amount and a date.
- Set up a savings target.
- Plan how to save for a purchase.
@goal string: goal, purpose, name, saving for / What is saved for.
@amount number: target amount, target, amount, goal amount / How much is needed.
@by string: deadline, by, target date, due date / The date by which it should be there.
I want to save {amount:int:200-20000} for {goal:goal} [by {by:date}]
create a savings goal for {goal:goal} of {amount:int:200-50000}
help me put aside {amount:int:500-9000} for {goal:goal}
start saving for {goal:goal}, target {amount:int:500-20000}
saving up for {goal:goal}, I need {amount:int:300-9000} by {by:date}
we need {amount:int:300-9000} dollars for {goal:goal} by {by:date}
new savings plan: {goal:goal}, {amount:int:300-9000}
set a target of {amount:int:300-9000} euros to save for {goal:goal}
{goal:goal} costs {amount:int:300-30000}, make that a saving goal
let me save up for {goal:goal} until I have {amount:int:300-9000}
open a piggy bank for {goal:goal} with a goal of {amount:int:300-9000}
I'm putting money away for {goal:goal}, {amount:int:300-9000} in total
?amount I want to save up for {goal:goal}
?amount create a savings goal for {goal:goal}
?goal I want to save {amount:int:300-9000} dollars

== split_bill bills
split bill, divide costs, share check, bill splitter, per person cost, split restaurant check
- Splits a bill between people.
- Works out what each person pays, with an optional tip.
- Divide a restaurant check.
- Cost per head of a shared expense.
@total number: total, bill amount, amount, check total / The total of the bill.
@people integer: people, number of people, persons, party size, heads / How many people share it.
@tip number: tip, tip percent, gratuity, tip percentage / Tip in percent.
split {total:num:20-400:2} between {people:int:2-12} people
the bill is {total:int:30-500}, there are {people:int:2-12} of us[, and a {tip:int:5-25} percent tip]
divide {total:int:20-900} by {people:int:2-12} of us with {tip:int:5-25} percent tip
dinner came to {total:num:30-300:2} for {people:int:2-10}, what does everybody pay
how much does each of {people:int:2-12} people owe if the check is {total:int:40-400} dollars
we are {people:int:2-10} and have to pay {total:num:20-300:2}, what's the share
share a bill of {total:int:30-400} among {people:int:2-12} friends
{total:num:20-300:2} split {people:int:2-9} ways
{people:int:2-9} people went out, {total:int:40-400} altogether, {tip:int:5-25} percent gratuity, per person please
cost per head of {total:int:90-900} for a group of {people:int:3-15}
each person's part of {total:int:30-400} with {people:int:2-12} people
Calculate what {people:int:2-12} diners each pay on a total of {total:num:40-500:2}
?total split the bill between {people:int:2-12} people
?people the bill is {total:int:30-500}, split it
?people divide {total:num:30-300:2} evenly

== tip bills
calculate tip, tip calculator, gratuity amount, service tip, how much tip, compute gratuity
- Calculates a tip.
- Works out the gratuity on a bill at a percentage.
- How much to leave for the waiter.
- Returns the tip amount.
@bill number: bill, amount, total, check / The bill before the tip.
@percent number: percent, tip percent, rate, percentage / Tip in percent.
how much is a {percent:int:5-25} percent tip on {bill:num:10-200:2}
what's the tip on {bill:int:10-300} at {percent:int:5-25} percent
tip for {bill:num:10-200:2}
I want to leave {percent:int:5-25} percent on a {bill:int:10-200} dollar bill, how much is that
what should I give the waiter on a check of {bill:num:10-200:2}
{percent:int:10-25} percent gratuity on {bill:int:20-300}
the meal was {bill:num:10-150:2}, how much should I tip
Calculate the tip for a bill of {bill:int:10-200} with a tip rate of {percent:int:5-25} percent
my haircut was {bill:int:15-120}, what's a {percent:int:10-25} percent tip
leave a tip of {percent:int:5-25} percent, bill was {bill:num:10-150:2}
on {bill:int:10-200} dollars what gratuity is right
taxi fare {bill:num:5-60:2}, how much on top for the driver
?bill how much should I tip
?bill what's {percent:int:5-25} percent tip

== discount bills
apply discount, sale price, price after discount, reduced price, discount calculator, percent off
- Calculates the price after a discount.
- Takes a percentage off a price.
- Sale price from the original price and the reduction in percent.
- Price reduction.
@price number: price, original price, list price, full price / The price before the discount.
@percent number: discount, percent off, discount percent, reduction / The discount in percent.
what's {percent:int:5-80} percent off {price:int:10-900}
a jacket costs {price:num:20-400:2} and is reduced by {percent:int:5-70} percent, what do I pay
take {percent:int:5-70} percent off {price:num:5-400:2}
{price:int:10-900} minus {percent:int:5-60} percent
Calculate the discounted price of a {price:int:10-900} dollar item with {percent:int:5-70} percent off
price after a {percent:int:5-60} percent discount on {price:int:10-900}
shoes were {price:int:30-300}, now {percent:int:10-70} percent cheaper, new price
how much is it if I get {percent:int:5-50} percent off the full {price:int:10-900}
with my {percent:int:5-30} percent staff discount what does {price:num:5-200:2} become
reduce {price:int:20-900} by {percent:int:5-60} percent
sale of {percent:int:10-70} percent, old price {price:num:10-400:2}
I have a {percent:int:5-40} percent coupon and the thing costs {price:int:10-500}
?price what is it with {percent:int:5-60} percent off
?percent what's the price of a {price:int:20-500} dollar coat after the discount

== crypto_price crypto
crypto price, coin quote, get cryptocurrency rate, token price, coin value, crypto ticker
- Gets the price of a cryptocurrency.
- Looks up what a coin is worth now, in a currency of choice.
- Latest crypto quote.
- Value of a digital coin.
@coin string: coin, token, cryptocurrency, asset, symbol / Which coin. / Name or symbol of the cryptocurrency.
@currency string: currency, in currency, vs currency, quote currency / The currency of the price.
what's {coin:coin} worth [in {currency:currency}]
{coin:coin} price
how much is one {coin:coin} right now
how's {coin:coin} doing
has {coin:coin} gone up
tell me the value of {coin:coin} in {currency:currency}
check {coin:coin}
What does a {coin:coin} cost in {currency:currency}
give me the {coin:coin} quote in {currency:currency}
is {coin:coin} crashing
current rate of {coin:coin}
I'd like to know what {coin:coin} goes for
?coin what's the crypto price
?coin how much is the coin worth in {currency:currency}

== cancel_subscription subscriptions
cancel subscription, end recurring payment, stop membership, unsubscribe service, terminate plan, drop standing order
- Cancels a subscription.
- Ends a recurring payment for a service.
- Stops a membership from being charged again.
- Terminates a paid plan.
@service string: service, subscription, name, merchant, plan / Which subscription to cancel.
cancel {service:subscription}
I don't want to pay for {service:subscription} any more
stop my subscription to {service:subscription}
get rid of {service:subscription}, we never use it
unsubscribe me from {service:subscription}
please end {service:subscription}
{service:subscription} is too expensive, cancel it
quit {service:subscription}
could you terminate {service:subscription} for me
no more payments for {service:subscription} please
I'd like to drop {service:subscription}
let {service:subscription} run out
?service cancel my subscription
?service I want to stop a subscription

== insurance_quote insurance
insurance quote, estimate premium, get policy price, insurance cost, compare cover, price a policy
- Gets a quote for an insurance policy.
- Estimates the premium of an insurance for a person of some age.
- Price of cover.
- What a policy would cost per month.
@type string: type, insurance type, policy, cover, product / The kind of insurance.
@age integer: age, applicant age, driver age, years old / Age of the person insured.
how much would {type:insurance} cost me
get me a quote for {type:insurance} [for a {age:int:18-80} year old]
what's the premium on {type:insurance} at {age:int:18-80}
I'm {age:int:18-80} and I need {type:insurance}, what would I pay
{type:insurance} quote
price {type:insurance} for someone aged {age:int:18-75}
can you find out what {type:insurance} costs
estimate {type:insurance} for my mother, she is {age:int:40-85}
I'm looking for {type:insurance}
what do people pay for {type:insurance} at age {age:int:18-80}
is {type:insurance} expensive
Request an offer for {type:insurance}, the applicant is {age:int:18-80} years old
?type how much is insurance for a {age:int:18-70} year old
?type get me an insurance quote

== profit_margin accounts
profit margin, compute margin, gross margin, markup calculator, profitability, sales margin
- Computes the profit margin.
- Gets the margin in percent from revenue and cost.
- How much of the revenue is profit.
- Works out profitability of a sale.
@revenue number: revenue, sales, selling price, income, turnover / The money taken in.
@cost number: cost, expenses, cost of goods, costs / What it cost.
what's the profit margin on revenue of {revenue:int:1000-90000} and costs of {cost:int:500-80000}
we sold for {revenue:int:100-9000} and it cost us {cost:int:50-8000}, what's our margin
margin: revenue {revenue:int:100-90000}, cost {cost:int:50-80000}
Calculate the gross margin of a product sold at {revenue:num:5-500:2} that costs {cost:num:1-400:2} to make
how profitable is it to buy at {cost:int:5-500} and sell at {revenue:int:10-900}
I make it for {cost:num:1-90:2} and sell it for {revenue:num:5-200:2}, how much of that is profit
turnover was {revenue:int:10000-900000} with expenses of {cost:int:5000-800000}, what margin is that
With sales of {revenue:int:1000-90000} dollars and {cost:int:500-80000} dollars in costs, compute the margin
what percentage do we keep if we take {revenue:int:100-9000} and spend {cost:int:50-8000}
profit percentage for cost {cost:int:10-900} and price {revenue:int:20-1500}
our stall took in {revenue:int:100-3000} against {cost:int:50-2000} in costs, margin please
find the markup between {cost:int:5-500} cost and {revenue:int:10-900} selling price
?cost what's the margin on sales of {revenue:int:1000-9000}
?revenue compute the margin, costs were {cost:int:500-8000}
""")
POOLS["pastspan"] = ["this month", "last month", "last week", "this week", "in March", "in June", "this year", "since January", "yesterday", "last year", "over the summer", "in the last 30 days", "in October", "over the weekend"]
POOLS["country"] = ["Germany", "France", "Spain", "Canada", "Ireland", "Norway", "Portugal", "Japan", "Australia", "Italy", "Poland", "Denmark", "New Zealand", "Sweden"]
