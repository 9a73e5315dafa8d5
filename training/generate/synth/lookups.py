"""Questions of knowledge: history, geography, sports, films, books, recipes, animals, plants, games, music theory, weather, news."""
from .notation import pools, read

POOLS = pools("""
event: the French Revolution | World War II | the moon landing | the fall of the Berlin Wall | the Battle of Hastings | the Great Fire of London | the signing of the Magna Carta | the Black Death | the Boston Tea Party | the Russian Revolution | the Cuban missile crisis | the eruption of Vesuvius | the sinking of the Titanic
ruler: France | Egypt | the Roman Empire | England | Prussia | the Ottoman Empire | Japan | Spain | Sweden | Persia | the USA | Brazil
country: Peru | Norway | Kenya | Japan | Brazil | Canada | Vietnam | Portugal | Iceland | Morocco | Mongolia | Chile | Ghana | Austria | Nepal | New Zealand | Greece | Finland | Bolivia
city: Paris | Tokyo | Lisbon | Nairobi | Toronto | Oslo | Lima | Berlin | Mumbai | Sydney | Chicago | Seoul | Rome | Cairo | Vienna | Denver | Cape Town | Helsinki | San Francisco | Bogota | Hanoi
mountain: Mount Everest | K2 | Kilimanjaro | Mont Blanc | Mount Fuji | Denali | the Matterhorn | Aconcagua | Ben Nevis
river: the Nile | the Amazon | the Danube | the Rhine | the Mississippi | the Ganges | the Volga | the Thames | the Mekong
team: Lakers | Real Madrid | Bayern Munich | Arsenal | the Yankees | Manchester United | Chicago Bulls | Juventus | Toronto Raptors | Boston Celtics | Green Bay Packers | Ajax | the All Blacks
league: Premier League | NBA | Bundesliga | La Liga | NFL | Serie A | Champions League | MLB | NHL | Six Nations
player: Serena Vol | Kip Adeyo | Luka Brandt | Mara Quist | Joao Terra | Tim Oldham | Rafa Sorel | Nina Petrak | Leo Castan
film: Silent Harbour | The Last Orchard | Moonlit Roads | Iron Garden | Seven Winters | Paper Tigers | Midnight Ferry | The Glass Hill | Red Lantern | Dust and Honey
genre: comedy | thriller | science fiction | horror | romance | western | documentary | animation | crime | fantasy | drama
book: The Salt Road | Winter Birds | A House of Clay | The Ninth Letter | Small Hours | The Cartographer's Son | Blue Kettle | Under the Lindens | Stone Rivers
dish: lasagne | pad thai | apple pie | ratatouille | goulash | risotto | chicken curry | banana bread | moussaka | lentil soup | paella | pancakes | shakshuka | dumplings | carrot cake
ingredient: eggs | tomatoes | chickpeas | salmon | spinach | rice | mushrooms | zucchini | tofu | potatoes | leeks | beef | feta | lentils | coconut milk
diet: vegan | vegetarian | gluten-free | low-carb | dairy-free | halal | keto
animal: elephant | octopus | red panda | giraffe | polar bear | hedgehog | blue whale | kangaroo | penguin | sloth | cheetah | honeybee | axolotl | koala | wolf | barn owl
plant: monstera | tomato plant | orchid | basil | aloe vera | rose bush | fern | cactus | olive tree | lavender | spider plant | hydrangea | chili plant | bonsai
game: Minecraft | chess | Catan | Monopoly | Tetris | Scrabble | poker | Mahjong | backgammon | Go | Ludo | bridge | Zelda
key: C major | A minor | G major | E flat major | F sharp minor | D minor | B flat major | E major | C sharp minor | D major
chord: C7 | Am | Gmaj7 | F sharp minor | Dsus4 | B flat | E minor seven | G | Cmaj9
artist: Nova Reyes | The Paper Kites Club | Lund Quartet | DJ Marlow | Ida and the Foxes | Blue Ferry | Mr Oakley | The Hollow Pines
word: serendipity | ubiquitous | ephemeral | quixotic | obfuscate | candour | zeitgeist | lugubrious | petrichor | mellifluous | gregarious
newstopic: the election | climate | football | space exploration | the stock market | electric cars | the storm | artificial intelligence | the strike | health policy | tennis | the royal family
painting: Starry Night | the Mona Lisa | Guernica | The Scream | The Kiss | Girl with a Pearl Earring | Water Lilies | The Night Watch
inventor: the telephone | the steam engine | the light bulb | penicillin | dynamite | the radio | the printing press | the zipper | the microscope | the bicycle
museum: the Louvre | the British Museum | the Prado | the Rijksmuseum | the Uffizi | the Met | the Deutsches Museum | the Hermitage | Tate Modern
breed: labrador | siamese | poodle | maine coon | dachshund | border collie | persian | beagle | husky
holiday: Easter | Thanksgiving | Diwali | Christmas | Ramadan | Hanukkah | Labour Day | Independence Day | Carnival | Midsummer
""")

TOOLS, REQUESTS, MISSING = read("lookups", """
== historical_event history
history event, historical event details, get event date, event in the past, history lookup
- Gets the date and details of a historical event.
- Looks up when and where something happened in history.
- Returns facts about an event of the past.
- History reference.
@event string: event, event name, name, occurrence / The historical event.
@location string: location, country, region, place / Where it happened.
when did {event:event} happen
tell me about {event:event}
what year was {event:event}
Get the date and the main facts of {event:event}
who was involved in {event:event}
{event:event} date
why did {event:event} take place
how long ago was {event:event}
what led to {event:event} [in {location:country}]
I have to write an essay on {event:event}, give me the facts
look up {event:event} in the history database
describe the course of {event:event}
?event when did that historical event happen
?event look up an event in the history of {location:country}

== ruler_in_year history
ruler lookup, who reigned, monarch in year, head of state then, get leader by year
- Tells who ruled a country in a year.
- Looks up the monarch, emperor or president at a time.
- Head of state in the past.
- Who reigned when.
@country string: country, realm, empire, state, nation / The country or empire.
@year integer: year, in year, at year / The year.
who ruled {country:ruler} in {year:int:1100-1990}
who was on the throne of {country:ruler} in the year {year:int:1000-1900}
head of state of {country:ruler} in {year:int:1800-2020}
who was the leader of {country:ruler} around {year:int:1500-1990}
{country:ruler} ruler {year:int:900-1950}
Who governed {country:ruler} back in {year:int:1200-1950}
in {year:int:1200-1990} who had the power in {country:ruler}
name the monarch of {country:ruler} of {year:int:1300-1900}
which king, queen or president did {country:ruler} have in {year:int:1300-1990}
find out who reigned over {country:ruler} in {year:int:1000-1900}
{year:int:1400-1990}, {country:ruler}, who was in charge
president or sovereign of {country:ruler} during {year:int:1700-1990}
?year who ruled {country:ruler} back then
?country who was king in {year:int:1200-1900}

== invention history
inventor lookup, who invented, find inventor, invention details, discovery origin
- Finds out who invented something.
- Inventor and year of an invention or discovery.
- Origin of a technology.
- Who discovered it.
@invention string: invention, discovery, thing, what / What was invented.
who invented {invention:inventor}
who came up with {invention:inventor}
where does {invention:inventor} come from
when was {invention:inventor} invented
inventor of {invention:inventor}
whose idea was {invention:inventor}
who do we have to thank for {invention:inventor}
find out who first made {invention:inventor}
was {invention:inventor} discovered by accident
tell me the origin of {invention:inventor}
which genius created {invention:inventor}
name of the person behind {invention:inventor}
?invention who invented it
?invention look up an inventor

== country_facts geography
country info, nation facts, get country data, country profile, country lookup
- Returns facts about a country.
- Capital, population, area, language or currency of a country.
- Country profile.
- Geography facts of a nation.
@country string: country, nation, state, country name / The country.
@fact enum capital|capital_city, population|inhabitants, area|size|surface, currency|money, language|languages: fact, field, property, info / Which fact is wanted.
what's the {fact=capital:capital|capital city} of {country:country}
how many {fact=population:people live|inhabitants are there} in {country:country}
how {fact=area:big|large} is {country:country}
what {fact=currency:currency|money} do they use in {country:country}
which {fact=language:language} is spoken in {country:country}
{country:country} {fact=population:population}
tell me about {country:country}
what do people in {country:country} {fact=language:speak}
{fact=capital:capital} {country:country}
facts about the country {country:country}
what do you {fact=currency:pay with} in {country:country}
Look up the {fact=area:area} of {country:country}
I need the {fact=population:number of inhabitants} of {country:country} for school
?country what's the {fact=capital:capital}
?country tell me the {fact=population:population} of a country

== mountain_height geography
mountain height, peak elevation, summit altitude, how high mountain, get elevation
- Gets the height of a mountain.
- Elevation of a summit.
- How high a peak is.
- Altitude above sea level of a mountain.
@mountain string: mountain, peak, summit, name / The mountain.
@unit enum meters|m|metres, feet|ft|foot: unit, in unit, units / Unit of the height.
how high is {mountain:mountain} [in {unit=feet:feet}]
height of {mountain:mountain}
how tall is {mountain:mountain} in {unit=meters:meters|metres}
{mountain:mountain} elevation
what's the altitude of {mountain:mountain}
how many {unit=feet:feet} is {mountain:mountain}
how many {unit=meters:metres|meters} up is the top of {mountain:mountain}
is {mountain:mountain} very high
elevation of the summit of {mountain:mountain} please
tell me how far {mountain:mountain} rises above the sea
Get the height of {mountain:mountain}
how big is {mountain:mountain}
?mountain how high is the mountain
?mountain elevation in {unit=feet:feet}

== river_info geography
river facts, river length, get river, river course, waterway info
- Returns facts about a river.
- How long a river is and through which countries it flows.
- Length, source and mouth of a river.
- River data.
@river string: river, river name, waterway, stream / The river.
how long is {river:river}
where does {river:river} flow into the sea
through which countries does {river:river} run
tell me about {river:river}
{river:river} length
where is the source of {river:river}
is {river:river} the longest in the world
which cities lie on {river:river}
how many kilometers does {river:river} flow
look up {river:river} for me
facts on {river:river}
where does {river:river} begin
?river how long is the river
?river where does the river flow

== weather_forecast weather
weather forecast, get forecast, predict weather, upcoming weather, weather outlook, meteo
- Forecasts the weather for a place and day.
- Upcoming weather: temperature, rain, wind.
- Weather outlook.
- Returns the forecast of a location for a coming date.
@place string: location, place, city, where, town / The place.
@date string: date, day, when, for day / The day of the forecast.
what will the weather be like in {place:city} {date:date}
will it rain in {place:city} [{date:date}]
weather forecast {place:city}
do I need an umbrella in {place:city} {date:date}
is it going to be sunny in {place:city}
how cold will it get in {place:city} {date:date}
forecast for {place:city}, {date:date}
should I take a coat, I'm going to {place:city} {date:date}
{place:city} outlook {date:date}
is snow expected in {place:city}
what's it going to be like outside in {place:place} {date:date}
can we have a picnic in {place:city} {date:date}
?place will it rain {date:date}
?place what's the forecast

== air_quality weather
air quality, pollution level, air index, smog check, get aqi, fine dust
- Gets the air quality of a place.
- Pollution index of a city, now.
- How clean the air is.
- Smog and fine dust levels.
@place string: location, city, place, area / Where.
how is the air in {place:city}
air quality {place:city}
is there smog in {place:city}
what's the pollution level in {place:city}
can I go running in {place:city} or is the air too dirty
how clean is the air in {place:city} right now
AQI for {place:city}
is it safe to breathe in {place:city}
fine dust in {place:city}
how polluted is {place:city}
Get the current air quality index of {place:city}
do people need masks because of pollution in {place:city}
?place how clean is the air
?place what's the air quality index

== sunrise weather
sunrise sunset, sun times, daylight hours, get dusk and dawn, day length
- Gets the times of sunrise and sunset.
- When it gets light or dark in a place.
- Daylight hours of a day.
- Dawn and dusk times.
@place string: location, place, city, where / Where.
@event enum sunrise|dawn, sunset|dusk: event, which, kind, sun event / Sunrise or sunset.
when is {event=sunset:sunset} in {place:city}
what time does the sun {event=sunrise:come up|rise} in {place:city}
how long is it light in {place:city}
when does it get {event=sunset:dark} in {place:city}
{event=sunrise:sunrise} {place:city}
daylight hours in {place:city}
when does the sun {event=sunset:go down|set} over {place:city}
what time does it get {event=sunrise:light} in {place:city}
sun times for {place:city}
{event=sunrise:dawn} in {place:city} please
at what hour is {event=sunset:dusk} in {place:city}
tell me how many hours of daylight {place:city} has
?place when is {event=sunset:sunset}
?place what time does the sun {event=sunrise:rise}

== game_score sports
game score, match result, get final score, sports result, who won game, latest result
- Gets the result of a team's match.
- Latest score of a sports team, today or on some day.
- Who won a game.
- Final or live score.
@team string: team, club, side, team name / The team.
@date string: date, day, played on, match day / The day of the match.
did {team:team} win [{date:past}]
what was the score of the {team:team} game
how did {team:team} play {date:past}
{team:team} result
who won, {team:team} or the others
Get the final score of {team:team}'s last match
score {team:team} {date:past}
how many goals or points did {team:team} get {date:past}
is {team:team} ahead right now
has {team:team} lost again
tell me how {team:team} got on
what's the latest on the {team:team} match
?team what was the score
?team who won the game {date:past}

== standings sports
league standings, league table, sports ranking, team rank, table position, get standings
- Gets the table of a league.
- Standings of a season.
- Which team is in which place.
- League ranking.
@league string: league, competition, tournament, championship / The league.
@season integer: season, year, season year / The season's year.
show the {league:league} table [of {season:int:1995-2026}]
who's top of the {league:league}
{league:league} standings
which team is last in the {league:league}
how does the {league:league} look at the moment
who leads the {league:league}
ranking in the {league:league} {season:int:2000-2025}
Who won the {league:league} in {season:int:1990-2025}
give me the current {league:league} ranking
where can I see places in the {league:league}
final table {league:league} {season:int:1990-2025}
what did the {league:league} table look like in {season:int:1990-2025}
?league show the league table
?league who is top of the table in {season:int:2000-2025}

== player_stats sports
player stats, athlete statistics, get player record, player performance, sportsperson info
- Gets the statistics of an athlete.
- Goals, points or titles of a player, in a season if given.
- Performance data of a sportsperson.
- Player record.
@player string: player, athlete, name, player name / The athlete.
@season integer: season, year, in year / The season.
how many goals has {player:player} scored [in {season:int:2000-2026}]
show {player:player}'s stats
how did {player:player} perform in {season:int:2005-2025}
{player:player} statistics {season:int:2005-2025}
what are the numbers of {player:player} this year
how many titles does {player:player} have
is {player:player} having a good season
career record of {player:player}
points per game of {player:player}
look up the athlete {player:player}
how old is the player {player:player} and what did she win
Get the statistics of player {player:player} for the {season:int:2000-2025} season
?player show the stats of a player
?player how many goals in {season:int:2005-2025}

== movie_info movies
movie details, film info, get movie, lookup film, film data
- Gets information on a movie.
- Cast, director, year and plot of a film.
- Film database entry.
- What a movie is about.
@title string: title, movie, film, movie title, name / Title of the movie.
@detail enum director|directed_by, cast|actors, plot|summary|story, year|release_year, rating|score: detail, field, info, attribute / What is wanted.
who {detail=director:directed} {title:film}
who {detail=cast:plays|acts} in {title:film}
what is the movie {title:film} {detail=plot:about}
when did {title:film} {detail=year:come out}
tell me about the film {title:film}
{title:film} {detail=cast:cast}
is {title:film} {detail=rating:any good|well rated}
{detail=plot:plot} of {title:film} without spoilers
which {detail=year:year} is the movie {title:film} from
look up {title:film} in the film database
who's the {detail=director:director} of {title:film}
what {detail=rating:score|rating} does {title:film} have
movie details for {title:film}
?title who {detail=director:directed} the movie
?title tell me about a film

== recommend_movie movies
recommend movie, suggest film, movie suggestions, find something to watch, film recommendations
- Recommends movies.
- Suggests films by genre and year.
- Something to watch tonight.
- Movie suggestions by taste.
@genre string: genre, category, type, kind of movie / The genre.
@after integer: released after, min year, since year, from year / Only movies from this year on.
what {genre:genre} should I watch
recommend a {genre:genre} movie [made after {after:int:1950-2022}]
I'm in the mood for {genre:genre}
suggest a good {genre:genre} film
find me a {genre:genre} that came out after {after:int:1970-2022}
we want to watch something, perhaps {genre:genre}
any {genre:genre} worth seeing since {after:int:1980-2023}
{genre:genre} movies please
what can we see tonight, I like {genre:genre}
movie night, {genre:genre}, nothing older than {after:int:1960-2020}
best {genre:genre} on screen
give me some {genre:genre} ideas for the weekend
?genre recommend a movie
?genre what should we watch tonight

== cinema_times movies
showtimes, cinema program, movie times, screening schedule, what's on at cinema
- Lists when a movie is shown in the cinema.
- Showtimes of a film in a town.
- Cinema program.
- Screenings on a day.
@place string: cinema, town, location, city / Town or cinema.
@title string: movie, film, title / The film.
@date string: date, day, when / The day.
what's on at the cinema in {place:city} [{date:date}]
when is {title:film} showing in {place:city}
movie times {place:city} {date:date}
which films are playing in {place:city}
is {title:film} still in the cinemas of {place:city}
screenings of {title:film} in {place:city} {date:date}
at what time can I see {title:film} in {place:city}
cinema program {place:city}
does any theatre in {place:city} show {title:film} {date:date}
showtimes for {title:film}, {place:city}
we're in {place:city}, what could we see at the movies {date:date}
where in {place:city} is {title:film} running
?place what's on at the cinema {date:date}
?place when is {title:film} showing

== book_info books
book lookup, book details, find author, get book, literature info
- Looks up a book.
- Author, year, pages and summary of a book.
- Who wrote it.
- Literature database.
@title string: title, book, book title, name / Title of the book.
who wrote {title:book}
what's the novel {title:book} about
how many pages does {title:book} have
tell me about the book {title:book}
author of {title:book}
when was {title:book} published
look up {title:book} in the book database
is {title:book} a good read
summary of the novel {title:book}
who is the writer of {title:book}
{title:book} author
which publisher brought out {title:book}
?title who wrote the book
?title tell me about that novel

== similar_books books
recommend book, suggest reading, similar books, what to read next, reading recommendations
- Recommends books.
- Suggests what to read on a subject or like another book.
- Reading recommendations.
- Finds similar novels.
@like string: subject, topic, about, similar to, genre / What it should be about or be like.
@count integer: count, number of books, how many, limit / How many suggestions.
recommend me a book about {like:topic}
what should I read after {like:book}
suggest {count:int:2-9} books on {like:topic}
I loved {like:book}, what's like it
something to read about {like:topic}
good books like {like:book}
give me {count:int:2-9} reading tips for {like:topic}
I want to read more on {like:topic}
which novels resemble {like:book}
reading list {like:topic}
could you propose {count:int:2-8} titles similar to {like:book}
are there nice books about {like:topic}
?like recommend me a book
?like suggest {count:int:2-9} books

== recipe food
find recipe, get recipe, how to cook, cooking instructions, recipe search
- Finds a recipe for a dish.
- Cooking instructions for a dish and a number of servings, in a diet.
- How to cook something.
- Recipe search.
@dish string: dish, recipe name, meal, food / The dish.
@servings integer: servings, people, portions, serves / For how many people.
@diet string: diet, dietary restriction, style, diet type / Diet that it must fit.
how do I make {dish:dish}
recipe for {dish:dish} [for {servings:int:2-12} people]
I want to cook {dish:dish} for {servings:int:2-10}
{diet:diet} {dish:dish} recipe
find a {diet:diet} recipe for {dish:dish}
what goes into {dish:dish}
teach me to cook {dish:dish}
I'm hungry for {dish:dish}, how is it done
{dish:dish}, {servings:int:2-8} servings
Find a {diet:diet} recipe for {dish:dish} that serves {servings:int:2-12}
give me instructions for preparing {dish:dish}
is there a {diet:diet} version of {dish:dish}
?dish find a {diet:diet} recipe
?dish what's the recipe for {servings:int:2-8} people

== cook_with food
recipes by ingredients, what can I cook with, leftovers recipe, ingredient search, use up food
- Finds dishes that can be made from some ingredients.
- What to cook with what's in the fridge.
- Recipe ideas from leftovers.
- Search recipes by ingredients.
@ingredients strings: ingredients, available ingredients, items, have, products / What there is.
what can I cook with {ingredients*:ingredient}
I have {ingredients*:ingredient}, any ideas for dinner
use up {ingredients*:ingredient}
dinner from {ingredients*:ingredient}
there's {ingredients*:ingredient} in the fridge, what could I do with it
ideas for {ingredients*:ingredient}
what meal needs {ingredients*:ingredient}
I've only got {ingredients*:ingredient} left
find dishes that use {ingredients*:ingredient}
which recipes contain {ingredients*:ingredient}
make something out of {ingredients*:ingredient}
leftovers: {ingredients*:ingredient}
?ingredients what can I cook with what I have
?ingredients find dishes by ingredients

== nutrition food
nutrition facts, food calories, nutrient lookup, calorie content, get nutritional values
- Gets the nutrition facts of a food.
- Calories, protein, fat and sugar in a food.
- Nutritional values per 100 grams or portion.
- How healthy a food is.
@food string: food, product, ingredient, item, dish / The food.
@grams integer: grams, amount, weight grams, portion / Amount in grams.
how many calories are in {food:ingredient}
how much protein has {food:ingredient}
nutrition facts {food:ingredient}
what's in {grams:int:20-500} grams of {food:ingredient}
are {food:ingredient} healthy
calories of {grams:int:20-600} g {food:dish}
does {food:dish} have a lot of fat
nutritional values for {grams:int:50-500} grams of {food:ingredient}
how much sugar is there in {food:dish}
I ate {grams:int:100-600} grams of {food:dish}, how many kilocalories was that
vitamins in {food:ingredient}
is {food:dish} fattening
?food how many calories are in {grams:int:50-500} grams
?food get the nutrition facts

== animal_facts animals
animal info, species facts, get animal, wildlife lookup, zoology data
- Gets facts about an animal.
- Habitat, diet, lifespan or speed of a species.
- Wildlife encyclopedia.
- What an animal eats and where it lives.
@animal string: animal, species, creature, animal name / The animal.
@fact enum habitat|lives_in, diet|food|eats, lifespan|max_age, speed|top_speed, size|weight: fact, attribute, property, detail / What to tell.
what does (a wild|the) {animal:animal} {fact=diet:eat}
where do you find the {animal:animal} {fact=habitat:in the wild}
how {fact=speed:fast} is the {animal:animal}
how {fact=lifespan:old} does the {animal:animal} get
tell me about the {animal:animal}
{animal:animal} {fact=habitat:habitat}
{fact=lifespan:life expectancy|lifespan} of the {animal:animal}
how {fact=size:big|heavy} is a grown {animal:animal}
facts about the {animal:animal}
what {fact=diet:food} do I find in the stomach of the {animal:animal}
can the {animal:animal} {fact=speed:outrun} a man
where does the {animal:animal} {fact=habitat:live}
?animal how {fact=speed:fast} is the animal
?animal tell me something about an animal

== pet_breed animals
pet breed info, breed lookup, dog or cat breed, breed character, get breed
- Describes a breed of dog or cat.
- Character and needs of a pet breed.
- Is a breed right for a family.
- Pet breed guide.
@breed string: breed, breed name, race, kind / The breed.
what's a {breed:breed} like as a pet
is a {breed:breed} good with children
how much exercise does a {breed:breed} need
{breed:breed} character
we are thinking of getting a {breed:breed}
does a {breed:breed} shed a lot of hair
tell me about the breed {breed:breed}
would a {breed:breed} suit a small flat
how big does a {breed:breed} get at home
pet guide {breed:breed}
is it hard to train a {breed:breed}
what should I know before buying a {breed:breed}
?breed tell me about a dog breed
?breed is that breed good with children

== plant_care plants
plant care, how to water, plant guide, gardening tips, houseplant advice
- Gives care instructions for a plant.
- How often to water, how much light it needs.
- Houseplant advice.
- Gardening guide for a species.
@plant string: plant, plant name, species, houseplant / The plant.
@aspect enum water|watering, light|sunlight, soil|fertilizer, pruning|cutting: aspect, topic, care type, question / Which part of the care.
how often should I {aspect=water:water} my {plant:plant}
does a {plant:plant} need much {aspect=light:light|sun}
when do I {aspect=pruning:cut back|prune} the {plant:plant}
my {plant:plant} looks sad, what does it need
care tips for a {plant:plant}
{plant:plant} {aspect=soil:soil|fertilizer}
how do I look after a {plant:plant}
is a {aspect=light:shady corner} fine for a {plant:plant}
what {aspect=soil:earth|soil} does the {plant:plant} like
how do you keep a {plant:plant} alive
the leaves of my {plant:plant} are yellow
how {aspect=water:thirsty} is a {plant:plant}
?plant how often do I have to {aspect=water:water} it
?plant give me care tips for a plant

== game_rules games
game rules, how to play, explain game, rulebook lookup, get rules
- Explains the rules of a game.
- How to play a board, card or video game.
- Rulebook lookup.
- What is allowed in a game.
@game string: game, game name, title, board game / The game.
@players integer: players, number of players, player count / How many play.
how do you play {game:game}
what are the rules of {game:game}
explain {game:game} to me
can you play {game:game} with {players:int:2-8} people
rules {game:game}
we're {players:int:2-8} players, how does {game:game} work
how do I win at {game:game}
is that allowed in {game:game}
rulebook for {game:game} please
who starts in {game:game}
teach us {game:game}
setup of {game:game} for {players:int:2-6}
?game explain the rules for {players:int:2-6} players
?game how do you play this game

== scale_notes music
scale notes, get musical scale, notes in key, key signature, music theory scale
- Lists the notes of a scale.
- Which notes belong to a key.
- Music theory: key signature and tones.
- Scale lookup.
@key string: key, scale, tonality, root and mode / The key, such as D minor.
which notes are in {key:key}
{key:key} scale
how many sharps or flats does {key:key} have
what's the key signature of {key:key}
notes of the {key:key} scale please
I have to practise {key:key}, which tones is that
play along in {key:key}, what notes can I use
spell the scale of {key:key}
what tones make up {key:key}
tell me the accidentals in {key:key}
scale notes, {key:key}
I'm improvising in {key:key}, what fits
?key which notes are in the scale
?key what's the key signature

== chord_fingering music
chord fingering, chord chart, how to play chord, chord diagram, get chord shape
- Shows how to play a chord on an instrument.
- Chord diagram for guitar, piano or ukulele.
- Fingering of a chord.
- Chord chart.
@chord string: chord, chord name, chord symbol / The chord.
@instrument enum guitar|acoustic_guitar, piano|keyboard, ukulele|uke: instrument, on, for instrument / The instrument.
how do I play {chord:chord} on the {instrument=guitar:guitar}
show me the fingering for a {chord:chord} chord
chord diagram {chord:chord} [for {instrument=ukulele:ukulele|uke}]
where do my fingers go for {chord:chord}
{chord:chord} on {instrument=piano:piano|the keyboard}
which keys do I press on the {instrument=piano:piano} for {chord:chord}
how's {chord:chord} gripped on a {instrument=guitar:guitar}
the song has a {chord:chord}, how is that fingered
{instrument=ukulele:ukulele} chart for {chord:chord}
an easy way to play the chord {chord:chord}
shape of a {chord:chord} chord please
I can't remember how to finger {chord:chord}
?chord how do I play this chord on the {instrument=guitar:guitar}
?chord show me a chord diagram

== concerts music
find concerts, gig search, live shows, tour dates, concert listing
- Finds concerts of an artist.
- Tour dates and gigs of a band in a town.
- Live shows.
- When a musician plays.
@artist string: artist, band, musician, performer / Who plays.
@city string: city, town, place, location / Where.
when does {artist:artist} play [in {city:city}]
concerts of {artist:artist}
is {artist:artist} on tour
I'd love to see {artist:artist} live
{artist:artist} tour dates
are there any gigs by {artist:artist} near {city:city}
does {artist:artist} come to {city:city}
find live shows of {artist:artist}
next concert {artist:artist} {city:city}
where can I hear {artist:artist} on stage
will {artist:artist} perform in {city:city} this year
check when {artist:artist} is giving a concert
?artist find concerts in {city:city}
?artist when is the band on tour

== define_word words
define word, dictionary lookup, word meaning, get definition, explain term
- Looks up the meaning of a word.
- Dictionary definition.
- Explains a term, with synonyms if wanted.
- What a word means.
@word string: word, term, expression, vocabulary / The word.
@synonyms boolean: synonyms, include synonyms, with synonyms / Whether to list synonyms too.
what does {word:word} mean
define {word:word}
meaning of {word:word} [{synonyms=true:with synonyms|and similar words}]
I don't know the word {word:word}
{word:word} definition
look {word:word} up in the dictionary
how would you explain {word:word}
what is meant by {word:word}
what's {word:word} supposed to mean
dictionary entry for {word:word} {synonyms=true:plus synonyms}
tell me what {word:word} stands for, {synonyms=false:no synonyms please}
she called it {word:word}, what's that
?word define a word
?word what does this word mean

== news_search news
get news, news headlines, search articles, latest news, press search, current events
- Gets the latest news on a subject.
- Headlines and articles from the press.
- News search, with optional number of articles.
- Current events.
@topic string: topic, subject, query, about, keyword / What the news should be about.
@count integer: count, number of articles, limit, max results / How many articles.
what's new about {topic:newstopic}
show me {count:int:2-20} headlines on {topic:newstopic}
latest news {topic:newstopic}
what are the papers saying about {topic:newstopic}
has anything happened with {topic:newstopic}
I want to read about {topic:newstopic}, give me the newest articles
{topic:newstopic} news
any reports on {topic:newstopic}
catch me up on {topic:newstopic}
find {count:int:2-15} articles concerning {topic:newstopic}
what does the press write about {topic:newstopic}
top stories about {topic:newstopic}
?topic find {count:int:2-10} articles
?topic search the press for me

== artwork_info art
artwork info, painting lookup, find artist of painting, art history, get painting
- Gets information on a work of art.
- Who painted a picture, when, and where it hangs.
- Art history lookup.
- Painting details.
@artwork string: artwork, painting, work, picture, title / The work of art.
who painted {artwork:painting}
where does {artwork:painting} hang
when was {artwork:painting} made
tell me about the painting {artwork:painting}
{artwork:painting} artist
in which museum can I see {artwork:painting}
what style is {artwork:painting}
which painter did {artwork:painting}
how big is the canvas of {artwork:painting}
art history of {artwork:painting}
is {artwork:painting} an oil painting
what does {artwork:painting} show
?artwork who painted this picture
?artwork look up a painting

== museum_hours art
museum hours, opening times museum, exhibition info, museum tickets, gallery opening
- Gets opening hours and ticket prices of a museum.
- When a gallery is open.
- Museum visit information.
- Opening times on a day.
@museum string: museum, gallery, name, museum name / The museum.
@day string: day, weekday, date, on / The day of the visit.
when is {museum:museum} open [on {day:weekday}]
opening hours of {museum:museum}
can I visit {museum:museum} on {day:weekday}
how much is the entrance to {museum:museum}
is {museum:museum} closed {day:weekday}
{museum:museum} tickets
what does it cost to see {museum:museum}
until when can we stay in {museum:museum} on {day:weekday}
we'd like to go to {museum:museum} on {day:weekday}
how long is {museum:museum} open
visiting times {museum:museum}
do they let people into {museum:museum} on {day:weekday}
?museum when is the museum open
?museum how much is the museum on {day:weekday}

== holiday_date calendar
holiday date, when is holiday, public holiday lookup, feast day, get holiday
- Tells when a holiday falls.
- Date of a public holiday or feast in a year.
- Holiday calendar.
- Public holidays of a country.
@holiday string: holiday, feast, name, celebration / The holiday.
@year integer: year, in year / The year.
when is {holiday:holiday} [in {year:int:2024-2040}]
what day is {holiday:holiday} on this year
date of {holiday:holiday} {year:int:2024-2035}
{holiday:holiday} {year:int:2024-2035}
on what calendar day is {holiday:holiday}
which weekday does {holiday:holiday} fall on in {year:int:2024-2035}
is {holiday:holiday} early this year
find the day of {holiday:holiday}
when do people celebrate {holiday:holiday}
in {year:int:2024-2040} when will {holiday:holiday} be
has {holiday:holiday} already been
tell me on what date {holiday:holiday} is
?holiday when is the holiday
?holiday which holiday date in {year:int:2025-2035}
""")
