"""Look-ups: law, history, science, health, food, going out, music, sports, games, books, language, religion, geography, weather, markets."""
from .notation import pools, read

POOLS = pools("""
case: Roe v. Wade | Brown v. Board of Education | Miranda v. Arizona | Halworth v. Norvia | Korström v. City of Elmford | Tevmora v. Kestline | Marbury v. Madison | Sandaji v. Quiltek | Apple v. Samsung | Brenholm v. State
party: Norvia Foods | Quiltek | Halvik and Sons | the city of Denver | Lumagen | a landlord | Kestline Energy | the railway | Hydraform | Terralux
court: the Supreme Court | the high court | the district court | the court of appeal | the European Court of Justice | a family court
state: California | Texas | Bavaria | Ontario | Scotland | New York | Queensland | Florida | Catalonia | Ohio
lawtopic: speeding | tenant eviction | copyright | dog bites | inheritance | shoplifting | working hours | data protection | divorce | noise at night
patent: foldable bicycle | solar kettle | noise-cancelling pillow | water filter | self-tying shoe | wireless charger | wind-up torch | cooling vest
battle: the Battle of Waterloo | the Siege of Leningrad | the Thirty Years' War | the Crimean War | the Battle of Gettysburg | the Punic Wars | the Trojan War | the Opium War | the Battle of Hastings
treaty: the Treaty of Versailles | the Peace of Westphalia | the Kyoto Protocol | the Treaty of Rome | the Geneva Convention | the Paris Agreement | the Treaty of Tordesillas | the Camp David Accords
figure: Cleopatra | Napoleon | Genghis Khan | Marie Curie | Isaac Newton | Joan of Arc | Leonardo da Vinci | Nelson Mandela | Catherine the Great | Julius Caesar | Ada Lovelace | Alexander the Great
country: Peru | Norway | Kenya | Japan | Brazil | Canada | Vietnam | Portugal | Iceland | Morocco | Chile | Ghana | Austria | Nepal | Greece | Finland | the USA | France | India | Egypt
city: Paris | Tokyo | Lisbon | Nairobi | Toronto | Oslo | Lima | Berlin | Mumbai | Sydney | Chicago | Rome | Cairo | Vienna | Denver | Cape Town | Helsinki | Bogota | Hanoi | Los Angeles
invention: the telephone | the steam engine | the light bulb | dynamite | the printing press | the zipper | the microscope | the bicycle | velcro | the dishwasher | the ballpoint pen
element: gold | carbon | oxygen | iron | copper | helium | uranium | sodium | mercury | tin | neon | titanium | zinc | iodine
species: red fox | blue whale | snow leopard | axolotl | monarch butterfly | barn owl | komodo dragon | emperor penguin | giant squid | hedgehog | platypus | cheetah | sea otter | Bengal tiger
gene: BRCA1 | TP53 | CFTR | MYC | FOXP2 | HBB | APOE | EGFR | SOX2 | PAX6
protein: haemoglobin | insulin | collagen | keratin | myosin | actin | ferritin | albumin | elastin | titin
disease: measles | asthma | diabetes | malaria | shingles | anaemia | migraine | gout | pneumonia | tetanus | chickenpox | arthritis | scurvy
symptom: fever | rash | headache | cough | dizziness | sore throat | stomach ache | swollen joints | tiredness | itching
drug: ibuprofen | amoxicillin | paracetamol | insulin | aspirin | metformin | penicillin | codeine
mineral: quartz | amethyst | obsidian | granite | marble | pyrite | topaz | basalt | limestone | jade
dino: Tyrannosaurus | Triceratops | Stegosaurus | Velociraptor | Brachiosaurus | Ankylosaurus | Iguanodon | Spinosaurus
dish: lasagne | pad thai | apple pie | ratatouille | goulash | risotto | chicken curry | banana bread | moussaka | lentil soup | paella | pancakes | dumplings | carrot cake
ingredient: eggs | tomatoes | chickpeas | salmon | spinach | rice | mushrooms | tofu | potatoes | leeks | beef | feta | butter | cream | honey
wine: Riesling | Merlot | Chardonnay | Rioja | Malbec | Chianti | Pinot Noir | Sauvignon Blanc | Shiraz | Port
cocktail: mojito | margarita | negroni | daiquiri | piña colada | old fashioned | cosmopolitan | Bloody Mary | martini | caipirinha
cuisine: Thai | Italian | Mexican | Ethiopian | Lebanese | Japanese | vegan | Greek | Korean | seafood | Indian | tapas
cheese: Gouda | Brie | Cheddar | Gruyère | Roquefort | Manchego | Parmesan | Feta | Stilton | Camembert
restaurant: The Copper Pot | Casa Lorena | Blue Lantern | Osteria Pavel | Green Fork | The Old Mill | Saffron House | Noodle Yard
hotel: Hotel Astoria | Seaview Lodge | The Grand Elm | Harbour Inn | Hotel Mirador | Pine Hostel | The Falcon | Casa Verde
song: Paper Moonlight | Harbour Lights | Run to the River | Summer in Oslo | Broken Compass | Yesterday's Rain | Velvet Sky | Count to Ten | Golden Dust
artist: Nova Reyes | The Paper Kites Club | Lund Quartet | DJ Marlow | Ida and the Foxes | Blue Ferry | Mr Oakley | The Hollow Pines
composer: Bach | Mozart | Chopin | Clara Schumann | Verdi | Debussy | Vivaldi | Dvořák | Sibelius
instrument: violin | oboe | bagpipes | ukulele | harp | saxophone | accordion | sitar | drum kit | cello | flute | banjo | trombone
chord: C major seven | Am | G7 | F sharp minor | Dsus4 | B flat | E minor | Cadd9
genre: jazz | folk | hip hop | techno | blues | reggae | opera | punk | country | soul
team: Lakers | Real Madrid | Bayern Munich | Arsenal | the Yankees | Manchester United | Chicago Bulls | Juventus | Boston Celtics | Ajax | the All Blacks | Green Bay Packers
league: Premier League | NBA | Bundesliga | La Liga | NFL | Serie A | Champions League | MLB | NHL | Six Nations
player: Serena Vol | Kip Adeyo | Luka Brandt | Mara Quist | Joao Terra | Tim Oldham | Rafa Sorel | Nina Petrak | Leo Castan
sport: football | tennis | basketball | rugby | ice hockey | cricket | volleyball | golf | handball | baseball
stat: goals | assists | points | rebounds | saves | aces | yellow cards | home runs | tries | minutes played
boardgame: Catan | Monopoly | Scrabble | Ludo | Risk | Carcassonne | Cluedo | backgammon | Mahjong | Ticket to Ride | Pandemic
videogame: Minecraft | Tetris | Zelda | Stardew Valley | Pac-Man | Mario Kart | SimCity | Doom | Pokémon Red | Portal
cardgame: poker | bridge | rummy | blackjack | canasta | hearts | whist | solitaire | uno
book: The Salt Road | Winter Birds | A House of Clay | The Ninth Letter | Small Hours | Blue Kettle | Under the Lindens | Stone Rivers | Moby Dick | Pride and Prejudice
author: Jane Austen | Gabriel García Márquez | Virginia Woolf | Chinua Achebe | Leo Tolstoy | Agatha Christie | Haruki Murakami | Toni Morrison | Franz Kafka | Mary Shelley
word: serendipity | ubiquitous | ephemeral | quixotic | candour | zeitgeist | lugubrious | petrichor | gregarious | happy | enormous | brave | tired
idiom: break a leg | piece of cake | spill the beans | under the weather | once in a blue moon | bite the bullet | hit the sack | the last straw | raining cats and dogs
name: Siobhan | Matthew | Aiko | Mohammed | Freya | Dmitri | Zuri | Isabella | Liam | Anneliese
religion: Buddhism | Islam | Hinduism | Judaism | Sikhism | Christianity | Taoism | Shinto | Jainism
festival: Diwali | Hanukkah | Eid | Carnival | Oktoberfest | Holi | Midsummer | Chinese New Year | Day of the Dead | Songkran
god: Zeus | Thor | Anubis | Shiva | Athena | Quetzalcoatl | Loki | Venus | Ra | Poseidon
mountain: Mount Everest | K2 | Kilimanjaro | Mont Blanc | Mount Fuji | Denali | the Matterhorn | Aconcagua | Ben Nevis | Table Mountain
river: the Nile | the Amazon | the Danube | the Rhine | the Mississippi | the Ganges | the Volga | the Thames | the Mekong
lake: Lake Victoria | Lake Baikal | Lake Geneva | Loch Ness | Lake Titicaca | Lake Superior | Lake Como | the Dead Sea
island: Madagascar | Iceland | Crete | Java | Tasmania | Zanzibar | Malta | Sri Lanka | Bali
building: the Eiffel Tower | the Colosseum | Big Ben | the Taj Mahal | the Empire State Building | Sagrada Família | the Burj Khalifa | Neuschwanstein | the Sydney Opera House
volcano: Etna | Vesuvius | Krakatoa | Mount Fuji | Mauna Loa | Popocatépetl | Eyjafjallajökull | Stromboli
artwork: Starry Night | the Mona Lisa | Guernica | The Scream | The Kiss | Girl with a Pearl Earring | Water Lilies | The Night Watch | The Birth of Venus
sculpture: David | The Thinker | Venus de Milo | the Little Mermaid | Laocoön | the Pietà | Manneken Pis | Spider
painter: Rembrandt | Frida Kahlo | Monet | Picasso | Van Gogh | Michelangelo | Artemisia Gentileschi | Klimt | Hokusai | Rodin
museum: the Louvre | the British Museum | the Prado | the Rijksmuseum | the Uffizi | the Met | the Deutsches Museum | Tate Modern
style: baroque | cubism | impressionism | art deco | gothic | pop art | surrealism | renaissance | bauhaus
company: Apple | Toyota | Siemens | Nestlé | Samsung | Volvo | Shell | Sony | Nvidia | Unilever | Lego | Spotify
trivia: science | geography | film | sports | animals | food | history | music | literature | politics
beach: Bondi Beach | Brighton | Copacabana | Waikiki | Southwold | Biarritz | Galway Bay | Cuxhaven | Dover
pollutant: ozone | PM2.5 | nitrogen dioxide | carbon monoxide | sulphur dioxide | pollen | dust
housetype: flat = flat, apartment | house = house, family home | studio = studio, one-room flat | land = plot, building land
""")

TOOLS, REQUESTS, MISSING = read("broad_know", """
== law_case_search law_know
law case search, find court case, case lookup, legal case details, search judgments, get ruling
- Retrieves the details of a law case for a given case name.
- Looks up a judgment.
- Returns facts, court and outcome of a legal dispute.
@case_name string: case name, case title, parties, case / Name of the case. / Such as A v. B.
@year integer: year, decided in, year of ruling / Year of the decision.
Find the details of the case {case_name:case}
what was decided in {case_name:case}
look up {case_name:case} from {year:int:1900-2024}
give me the ruling in {case_name:case}
who won {case_name:case}
What is the outcome of the legal dispute {case_name:case}, decided in {year:int:1880-2024}
summary of {case_name:case}
which court heard {case_name:case}
a lawyer mentioned {case_name:case}, what is that about
?case_name find a law case from {year:int:1950-2024}
?case_name what was decided in that case

== lawsuits_against law_know
lawsuits against company, find suits, court records of party, litigation search, who is being sued
- Finds lawsuits a company or person is involved in.
- Court records by party.
- Litigation search by defendant and place.
@party string: party, defendant, company, name / Who is sued or suing.
@location string: location, state, jurisdiction, place / Where the suit was filed.
@since integer: since year, from year, after / Only suits since this year.
find lawsuits against {party:party}
is anyone suing {party:party}
court records about {party:party} in {location:state}
What legal trouble has {party:party} been in since {since:int:1990-2025}
list suits filed in {location:state} with {party:party} as defendant
{party:party} litigation after {since:int:2000-2025}
was {party:party} ever taken to court
search for cases involving {party:party}, jurisdiction {location:state}, from {since:int:1995-2024} on
?party find lawsuits filed in {location:state}
?party who has been sued since {since:int:2000-2025}

== patent_search law_know
patent search, find patents, patent lookup, inventions registered, search intellectual property
- Searches patents by keyword.
- Finds registered inventions and their owners.
- Returns patents of a subject or company.
@subject string: subject, keywords, invention, topic / What the invention is about.
@owner string: owner, assignee, company, holder / Who holds the patent.
search patents for a {subject:patent}
has somebody already patented the {subject:patent}
patents on {subject:patent} owned by {owner:company}
Find registered inventions concerning {subject:patent}
which rights does {owner:company} hold on a {subject:patent}
{subject:patent} patent
I had an idea, a {subject:patent}, does it exist as a protected invention
look through intellectual property of {owner:company} about {subject:patent}
?subject search patents
?subject find the patents owned by {owner:company}

== law_lookup law_know
law lookup, statute search, what does the law say, legal rule, find regulation, penalty lookup
- Finds the law on a topic in a state.
- What the statute says and what the penalty is.
- Legal rule of a jurisdiction.
@topic string: topic, offence, subject, matter / The legal topic.
@jurisdiction string: jurisdiction, state, country, region / Where the law applies.
what does the law say about {topic:lawtopic} in {jurisdiction:state}
rules on {topic:lawtopic}
penalty for {topic:lawtopic} in {jurisdiction:state}
Which statute of {jurisdiction:state} covers {topic:lawtopic}
is there a regulation about {topic:lawtopic}
{jurisdiction:state} {topic:lawtopic} law
what am I allowed to do regarding {topic:lawtopic} in {jurisdiction:country}
legal situation of {topic:lawtopic} please
?topic what does the law say in {jurisdiction:state}
?topic look up a statute

== find_lawyer law_know
find lawyer, attorney search, solicitor near me, legal help, get legal counsel
- Finds lawyers in a city by field.
- Attorney search.
- Legal counsel for divorce, contracts or crime.
@city string: city, location, place, near / Where.
@field string: field, specialty, area of law, matter / Field of law.
find a lawyer in {city:city} for {field:lawtopic}
I need an attorney in {city:city}
solicitors around {city:city} who know about {field:lawtopic}
who can defend me in {city:city}, it's about {field:lawtopic}
Look for legal counsel specialised in {field:lawtopic} near {city:city}
{city:city} attorney {field:lawtopic}
my neighbour is suing me over {field:lawtopic}, whom can I hire in {city:city}
list advocates based in {city:city}
?city find a lawyer for {field:lawtopic}
?city I need legal help

== court_schedule law_know
court schedule, hearing date, docket, when is trial, upcoming hearings
- Returns the hearings of a court.
- When a trial takes place.
- The docket for a day.
@court string: court, tribunal, courthouse / The court.
@day string: day, date, on / The day.
which hearings are at {court:court} {day:date}
docket of {court:court}
what trials does {court:court} have {day:date}
When does {court:court} sit
show the schedule for {court:court} on {day:date}
{court:court} hearings {day:date}
who stands before {court:court} {day:date}
list upcoming trials of {court:court}
?court which hearings are there {day:date}
?court show me the docket

== war_details past_know
battle details, war facts, historical battle, who won battle, military history, conflict lookup
- Gets the date, sides and outcome of a battle or war.
- Military history reference.
- Who fought whom, when, and who won.
@name string: battle, war, conflict, name / Name of the battle or war.
@detail enum date|when, winner|victor|outcome, casualties|losses: detail, fact, info / Which fact is wanted.
{detail=winner:who won} {name:battle}
{detail=date:when was} {name:battle}
tell me about {name:battle}
how many {detail=casualties:died|fell} in {name:battle}
describe the course of {name:battle}
who fought in {name:battle}
{name:battle} {detail=date:date}
Give me facts about the conflict known as {name:battle}
I have to give a talk on {name:battle}
{detail=winner:which side came out on top} in {name:battle}
?name {detail=winner:who won} the war
?name tell me about that battle

== treaty_info past_know
treaty info, peace agreement, convention lookup, who signed treaty, pact details
- Returns information on a treaty.
- Who signed an agreement, when and about what.
- Pacts, conventions and peace deals.
@treaty string: treaty, agreement, convention, pact / Name of the treaty.
who signed {treaty:treaty}
what does {treaty:treaty} say
when did {treaty:treaty} come into force
tell me the main points of {treaty:treaty}
Which countries belong to {treaty:treaty}
why was {treaty:treaty} agreed on
{treaty:treaty} date and parties
explain the agreement called {treaty:treaty}
?treaty who signed the treaty
?treaty look up a peace agreement

== monarch_lookup past_know
monarch lookup, king or queen, who reigned, royal ruler, emperor search, who sat on throne
- Finds the monarch of a realm in a year.
- Which king, queen or emperor reigned.
- Royal rulers by country.
@realm string: realm, kingdom, country, empire / The country.
@year integer: year, in, at the time / The year.
which king or queen reigned over {realm:country} in {year:int:900-1950}
who sat on the throne of {realm:country} in {year:int:1000-1900}
monarch of {realm:country}, {year:int:1100-1950}
Who wore the crown in {realm:country} in the year {year:int:1000-1940}
{year:int:1200-1940} {realm:country} royal ruler
in {year:int:900-1900} which emperor had {realm:country}
name the sovereign reigning in {realm:country} around {year:int:1300-1950}
who was queen or king of {realm:country} when it was {year:int:1200-1930}
?year who sat on the throne of {realm:country}
?realm who was king in {year:int:1000-1900}

== president_lookup past_know
president lookup, head of government, prime minister of, list of presidents, who is in office
- Finds the president or prime minister of a country.
- Who held office in a year.
- Elected leaders and their terms.
@country string: country, nation, republic, state / The country.
@year integer: year, in office in, term year / The year, now if left out.
@full_list boolean: full list, all, whole series / Whether to return all office holders.
who is the president of {country:country}
prime minister of {country:country} in {year:int:1945-2025}
{full_list=true:all|the complete list of} presidents {country:country} has had
Who held the highest elected office of {country:country} in {year:int:1900-2024}
who governs {country:country} these days
{country:country} head of government {year:int:1950-2025}
was there an election in {country:country} in {year:int:1990-2024}, who got in
name the leader voted in by the people of {country:country}
?country who was president in {year:int:1950-2024}
?country list {full_list=true:all} prime ministers

== biography past_know
biography, life of person, famous person facts, who was, historical figure, look up personality
- Returns the biography of a famous person.
- Life dates, deeds and works of a historical figure.
- Who somebody was.
@person string: person, name, figure, personality / Name of the person.
@section enum early_life|childhood, career|work, death|end: section, part of life, period / Part of the life that is wanted.
who was {person:figure}
tell me about the life of {person:figure}
how did {person:figure} {section=death:die}
what was {person:figure}'s {section=early_life:childhood|youth} like
{person:figure} biography
Summarise the {section=career:career} of {person:figure}
where was {person:figure} born
what is {person:figure} famous for
give me a portrait of {person:figure}
?person give me a biography
?person tell me how that person {section=death:died}

== on_this_day past_know
on this day, what happened on date, day in history, historical anniversary, events of a date
- Tells what happened on a day in history.
- Anniversaries for a month and day.
- Events, births and deaths of a date.
@day integer: day, day of month, date / Day of the month.
@month string: month, name of month / Month.
what happened on {month:month} {day:int:1-28} in history
events of {day:int:1-28} {month:month}
who was born on the day {day:int:1-28} {month:month}
anniversaries, {month:month} {day:int:1-28}
Tell me something historic that took place on {month:month} {day:int:1-28}
my birthday is {day:int:1-28} {month:month}, what happened then in other years
was there anything big on {day:int:1-28} {month:month}
day in history: {month:month} {day:int:1-28}
?day what happened in history in {month:month}
?month what happened on the {day:int:1-28}th

== inventor_lookup past_know
who invented, inventor lookup, origin of invention, invention history, creator of thing
- Tells who invented something and when.
- History of an invention.
- Finds the creator of a device.
@invention string: invention, device, object, thing / The invention.
who invented {invention:invention}
whose idea was {invention:invention}
when did {invention:invention} come up
who first built {invention:invention}
Which person is credited with {invention:invention}
inventor of {invention:invention}
how did {invention:invention} come about
how old is {invention:invention}, and who thought of it
?invention who invented it
?invention find the inventor

== element_data science_know
element data, periodic table, chemical element properties, atomic number, element lookup
- Returns properties of a chemical element.
- Periodic table reference.
- Atomic number, weight, melting point of an element.
@element string: element, name, symbol, substance / Name of the element.
@property enum atomic_number|number, weight|atomic_mass, melting_point|melts_at: property, field, value / The wanted property.
{property=atomic_number:atomic number} of {element:element}
at what temperature does {element:element} {property=melting_point:melt}
{element:element} in the periodic table
how {property=weight:heavy} is an atom of {element:element}
tell me about the element {element:element}
What is the {property=melting_point:melting point} of {element:element}
which {property=atomic_number:position in the periodic table} has {element:element}
chemical properties of {element:element}
?element what is the {property=atomic_number:atomic number}
?element look up an element

== species_info science_know
species info, animal lookup, wildlife facts, creature details, zoology reference, about an animal
- Returns facts about a species.
- Habitat, diet, size and status of an animal.
- Wildlife reference.
@species string: species, animal, creature, name / The animal.
@fact enum habitat|where, diet|food, lifespan|age, status|endangered: fact, field, aspect / Which fact.
where does the {species:species} {fact=habitat:live}
what does a {species:species} {fact=diet:eat}
how {fact=lifespan:old} does the {species:species} get
is the {species:species} {fact=status:endangered|threatened}
facts about the {species:species}
Describe the animal called {species:species}
{species:species} {fact=diet:diet}
my daughter wants to know everything on the {species:species}
in what kind of {fact=habitat:surroundings} do you find the {species:species}
?species what does that animal {fact=diet:eat}
?species look up a species

== species_count science_know
endangered species list, threatened animals, species in region, animals of country, count species
- Lists the species that live in a country.
- Endangered animals of a region.
- Wildlife by area.
@region string: region, country, area, place / The region.
@endangered boolean: endangered only, threatened, at risk / Only species that are in danger.
which animals live in {region:country}
list {endangered=true:endangered|threatened} species of {region:country}
what wildlife can I see in {region:country}
which creatures of {region:country} {endangered=true:may die out soon|are at risk}
Get the species found in {region:country}
fauna {region:country}
{endangered=true:rare and dying} animals in {region:country}
are there bears or wolves in {region:country}, show the animal list
?region which animals are {endangered=true:endangered}
?region what wildlife is there

== gene_function science_know
gene function, what does gene do, genetics lookup, gene information, chromosome of gene
- Returns what a gene does.
- Function, chromosome and related disorders of a gene.
- Genetics database.
@gene string: gene, gene symbol, name / Symbol of the gene.
@organism string: organism, species, animal / Organism.
what does the gene {gene:gene} do
on which chromosome is {gene:gene}
gene {gene:gene} in the {organism:organism}
which disorders come from mutations in {gene:gene}
Retrieve the function of {gene:gene}
{gene:gene} of the {organism:organism}, info please
look {gene:gene} up in the genetics database
is {gene:gene} linked to cancer
?gene what does this gene do
?gene look up a gene of the {organism:organism}

== protein_info science_know
protein info, protein structure, amino acid sequence, what is protein for, protein database
- Returns structure and role of a protein.
- Amino acid sequence.
- Protein database.
@protein string: protein, name, molecule / The protein.
@sequence boolean: include sequence, amino acids, with chain / Whether to return the sequence.
what is {protein:protein} for
structure of {protein:protein}
show {protein:protein} {sequence=true:with its amino acids|including the sequence}
where in the body is {protein:protein} made
Get the protein entry for {protein:protein}
what job does {protein:protein} do in a cell
{protein:protein} protein data, {sequence=false:without the sequence}
how large is the molecule {protein:protein}
?protein look up a protein
?protein show the structure {sequence=true:and the sequence}

== dinosaur_facts science_know
dinosaur facts, prehistoric animal, fossil lookup, extinct creature, dino encyclopedia
- Returns facts about a dinosaur.
- Size, food and period of an extinct animal.
- Fossil encyclopedia.
@name string: dinosaur, name, fossil, creature / Name of the dinosaur.
how big was {name:dino}
what did {name:dino} eat
when did {name:dino} live
facts about {name:dino}
Tell my son something about {name:dino}
could {name:dino} run fast
where have bones of {name:dino} been dug up
{name:dino} prehistoric info
?name tell me about a dinosaur
?name how big was it when it lived

== mineral_lookup science_know
mineral lookup, rock identification, gemstone facts, stone properties, hardness of mineral
- Returns properties of a mineral or rock.
- Hardness, colour and where a stone is found.
- Gemstone facts.
@mineral string: mineral, rock, stone, gem / The mineral.
how hard is {mineral:mineral}
what is {mineral:mineral} made of
where can one find {mineral:mineral}
does {mineral:mineral} scratch glass
Describe the stone {mineral:mineral}
{mineral:mineral} properties
what colours does {mineral:mineral} come in
my ring has {mineral:mineral} in it, what kind of gem is that
?mineral how hard is that stone
?mineral look up a rock

== disease_info health_know
disease info, illness facts, medical condition, about a disease, health encyclopedia, sickness lookup
- Returns information on a disease.
- Causes, symptoms and treatment of an illness.
- Health encyclopedia.
@disease string: disease, illness, condition, sickness / The disease.
@aspect enum symptoms|signs, causes|reasons, treatment|cure: aspect, section, part / What is wanted.
what are the {aspect=symptoms:symptoms|signs} of {disease:disease}
how is {disease:disease} {aspect=treatment:treated|cured}
what {aspect=causes:causes} {disease:disease}
tell me about {disease:disease}
is {disease:disease} catching
{disease:disease} {aspect=treatment:therapy}
my aunt has {disease:disease}, what is that
Where does {disease:disease} {aspect=causes:come from}
explain the condition {disease:disease}
?disease how is it {aspect=treatment:treated}
?disease tell me about an illness

== symptom_checker health_know
symptom checker, possible illness, what do I have, diagnose symptoms, health complaint check
- Suggests what symptoms may mean.
- Possible illnesses for complaints.
- Symptom check by age.
@symptoms strings: symptoms, complaints, signs, problems / What is felt.
@age integer: age, years old, patient age / Age of the person.
what could {symptoms+:symptom} mean
I have {symptoms+:symptom}
{symptoms*:symptom}, what is wrong with me
my child aged {age:int:1-15} has {symptoms+:symptom}
Which illness comes with {symptoms*:symptom}
since yesterday {symptoms+:symptom}, I am {age:int:18-90}
check these complaints: {symptoms*:symptom}
should I worry about {symptoms+:symptom}
?symptoms check my symptoms
?symptoms I'm {age:int:18-90} and don't feel well, what do I have

== drug_information health_know
drug information, medicine leaflet, side effects lookup, medication facts, pill info
- Returns information on a medicine.
- Side effects, use and dosage of a drug.
- Package leaflet.
@drug string: drug, medicine, medication, pill / Name of the drug.
@topic enum side_effects|unwanted_effects, dosage|dose, interactions|combinations: topic, section, about / Which part.
what are the {topic=side_effects:side effects|unwanted effects} of {drug:drug}
what is {drug:drug} good for
{topic=dosage:how much} {drug:drug} may one take
can I {topic=interactions:combine} {drug:drug} with other pills
leaflet of {drug:drug}
Does {drug:drug} make you sleepy, show the {topic=side_effects:side effects}
information about the medicine {drug:drug}
recommended {topic=dosage:dose} of {drug:drug}
?drug what are the {topic=side_effects:side effects}
?drug show me a package leaflet

== vaccination_advice health_know
vaccination advice, travel vaccines, shots for country, immunisation list, which jabs
- Lists the vaccinations advised for a country.
- Which jabs travellers need.
- Immunisation advice.
@country string: country, destination, travel to, place / Where somebody travels.
@month string: month, travel month, when / When.
which vaccinations do I need for {country:country}
jabs for {country:country}
I travel to {country:country} in {month:month}, what shots do I need
is yellow fever an issue in {country:country}, list the vaccines
Get the immunisation advice for {country:country}
against what should I be vaccinated before {country:country}
{country:country} travel vaccines {month:month}
recommended needles before a trip to {country:country}
?country which vaccinations do I need
?country what jabs are advised in {month:month}

== recipe_finder eat_know
recipe finder, how to cook, get recipe, cooking instructions, dish preparation, find meal recipe
- Finds a recipe for a dish.
- Cooking instructions with ingredients.
- How a meal is prepared, for a number of people.
@dish string: dish, meal, recipe name, food / The dish.
@servings integer: servings, people, portions, serves / For how many.
@max_minutes integer: maximum minutes, time limit, ready within, cooking time / Longest time in minutes.
recipe for {dish:dish}
how do I make {dish:dish} for {servings:int:2-12}
{dish:dish}, ready in {max_minutes:int:15-90} minutes
I want to cook {dish:dish} tonight, {servings:int:2-8} people
Find instructions for preparing {dish:dish} that take at most {max_minutes:int:20-120} minutes
what goes into {dish:dish}
teach me {dish:dish}
{servings:int:2-10} portions of {dish:dish}, how
?dish find a recipe for {servings:int:2-8} people
?dish something I can cook in {max_minutes:int:10-60} minutes

== ingredient_substitute eat_know
ingredient substitute, replace ingredient, alternative for, instead of, cooking swap
- Finds a substitute for an ingredient.
- What to use instead of something in the kitchen.
- Cooking swap.
@ingredient string: ingredient, food, item, missing item / What is to be replaced.
@dish string: dish, recipe, used in / What is being cooked.
what can I use instead of {ingredient:ingredient}
substitute for {ingredient:ingredient} in {dish:dish}
I have no {ingredient:ingredient}, what now
replace {ingredient:ingredient}
Which alternative to {ingredient:ingredient} works in {dish:dish}
making {dish:dish} but we are out of {ingredient:ingredient}
my guest can't eat {ingredient:ingredient}, what do I swap it for
{ingredient:ingredient} alternative
?ingredient what can I use instead in {dish:dish}
?ingredient find me a substitute

== wine_pairing eat_know
wine pairing, which wine with food, wine recommendation, drink to match dish, sommelier
- Recommends a wine for a dish.
- What to drink with a meal.
- Sommelier's advice within a price.
@dish string: dish, food, meal, with / The food.
@max_price number: maximum price, budget, price limit / Highest price.
which wine goes with {dish:dish}
wine for {dish:dish} under {max_price:int:8-60} dollars
what shall we drink with {dish:dish}
red or white to {dish:dish}
Recommend a bottle that suits {dish:dish}, at most {max_price:int:10-90} euros
pair {dish:dish}
sommelier, we are having {dish:dish}
{dish:dish}, matching wine, budget {max_price:int:9-50}
?dish recommend a wine under {max_price:int:8-60} dollars
?dish which wine goes with our meal

== wine_info eat_know
wine info, grape variety, wine details, vintage rating, about a wine
- Returns details of a wine.
- Grape, region and taste of a wine.
- Rating of a vintage.
@wine string: wine, grape, variety, name / The wine or grape.
@vintage integer: vintage, year, harvest / Year of harvest.
what does {wine:wine} taste like
how good was {wine:wine} in {vintage:int:1990-2024}
where does {wine:wine} grow
tell me about a {vintage:int:1985-2023} {wine:wine}
Is {wine:wine} dry or sweet
rating for {wine:wine}, vintage {vintage:int:1995-2024}
{wine:wine} grape details
which region is {wine:wine} from
?wine how good was the {vintage:int:1990-2024} vintage
?wine tell me about that grape

== cocktail_recipe eat_know
cocktail recipe, mix drink, bar recipe, how to make cocktail, bartender guide
- Returns the recipe of a cocktail.
- How to mix a drink.
- Bartender's guide, also without alcohol.
@cocktail string: cocktail, drink, name, mixed drink / The drink.
@alcohol boolean: with alcohol, alcoholic, contains spirits / Whether it has alcohol.
how do you mix a {cocktail:cocktail}
{cocktail:cocktail} recipe
what's in a {cocktail:cocktail}
a {cocktail:cocktail} {alcohol=false:without alcohol|for the kids|as a mocktail}
Tell me how the bartender makes a {cocktail:cocktail}
I'd like a {cocktail:cocktail} {alcohol=false:but I'm driving|alcohol free}
which glass and spirits for a {cocktail:cocktail}
shake me a {cocktail:cocktail}
?cocktail how do you mix a drink {alcohol=false:without alcohol}
?cocktail find a cocktail recipe

== cheese_guide eat_know
cheese guide, about a cheese, cheese origin, dairy encyclopedia, kinds of cheese
- Returns facts about a cheese.
- Milk, origin and flavour of a cheese.
- Dairy encyclopedia.
@cheese string: cheese, name, kind, variety / The cheese.
where is {cheese:cheese} made
what milk is {cheese:cheese} from
does {cheese:cheese} smell
tell me about {cheese:cheese}
How long is {cheese:cheese} ripened
{cheese:cheese} origin
is {cheese:cheese} soft or hard
describe the taste of {cheese:cheese}
?cheese where is this cheese made
?cheese tell me about a cheese

== restaurant_search out_know
restaurant search, find place to eat, where to dine, restaurants in city, eatery finder
- Finds restaurants in a city by cuisine.
- Where to eat out.
- Eateries by rating and kind of food.
@city string: city, location, place, town / Where.
@cuisine string: cuisine, kind of food, type, kitchen / Kind of food.
@min_rating number: minimum rating, stars, at least / Lowest rating.
find {cuisine:cuisine} restaurants in {city:city}
where can I eat {cuisine:cuisine} in {city:city}
places to dine in {city:city} with at least {min_rating:num:3-5:1} stars
{city:city} {cuisine:cuisine} food
We are hungry and in {city:city}, what is good
a {cuisine:cuisine} eatery in {city:city} rated {min_rating:num:3-5:1} or better
list restaurants of {city:city}
I fancy {cuisine:cuisine} in {city:city} tonight
?city find a {cuisine:cuisine} restaurant
?city where can we dine with at least {min_rating:num:3-5:1} stars

== restaurant_menu out_know
restaurant menu, what do they serve, dishes and prices, view menu, food card
- Returns the menu of a restaurant.
- Dishes and prices of a place.
- What is on the card.
@restaurant string: restaurant, place, name, eatery / The restaurant.
@section enum starters|appetizers, mains|main_courses, desserts|sweets, drinks|beverages: section, course, part / Part of the menu.
what's on the menu at {restaurant:restaurant}
which {section=desserts:desserts|sweets} does {restaurant:restaurant} have
show the {section=drinks:drinks} of {restaurant:restaurant}
how expensive is eating at {restaurant:restaurant}
{restaurant:restaurant} {section=starters:starters} please
Does {restaurant:restaurant} serve fish as a {section=mains:main course}
the card of {restaurant:restaurant}
what do they cook at {restaurant:restaurant}
?restaurant what's on the menu
?restaurant which {section=desserts:desserts} do they have

== hotel_info out_know
hotel info, hotel details, amenities of hotel, about a hotel, lodging facts
- Returns details of a hotel.
- Amenities, stars and address of a place to stay.
- Whether it has a pool, breakfast or Wi-Fi.
@hotel string: hotel, name, lodging, inn / The hotel.
@city string: city, town, location / Where it is.
does {hotel:hotel} have a pool
tell me about {hotel:hotel} in {city:city}
how many stars has {hotel:hotel}
is breakfast included at {hotel:hotel}
Get the amenities of {hotel:hotel}, {city:city}
where exactly is {hotel:hotel}
what do guests say about {hotel:hotel}
{hotel:hotel} details
?hotel does the hotel in {city:city} have a pool
?hotel how many stars has it

== museum_times out_know
museum opening hours, when is museum open, gallery times, visiting hours, admission times
- Returns the opening hours of a museum.
- When a gallery can be visited on a day.
- Opening and closing time.
@museum string: museum, gallery, name, collection / The museum.
@day string: day, weekday, on / The day.
when is {museum:museum} open
opening hours of {museum:museum} on {day:weekday}
can I visit {museum:museum} on {day:weekday}
till when does {museum:museum} let people in
Is {museum:museum} closed on {day:weekday}
{museum:museum} times
we want to go to {museum:museum}, {day:weekday}, when does it open its doors
what time does {museum:museum} shut
?museum which hours on {day:weekday}
?museum when is the gallery open

== concert_finder out_know
concert finder, live music, gigs in town, upcoming shows, who plays where, tour dates
- Finds concerts in a city.
- Tour dates of an artist.
- Live music by place, artist and day.
@city string: city, place, town, location / Where.
@artist string: artist, band, singer, who / Who plays.
@day string: day, date, when / When.
which concerts are in {city:city} {day:date}
is {artist:artist} playing in {city:city}
gigs {city:city}
live music in {city:city} on {day:date}
Does {artist:artist} come to {city:city} this year
what shows can I see {day:date} in {city:city}
I'd love to hear {artist:artist} live, {city:city} would be best
{city:city}, {day:date}, bands
?city when is {artist:artist} on stage
?city which concerts are there {day:date}

== song_lyrics music_know
song lyrics, text of song, get lyrics, words of song, sing along text
- Returns the lyrics of a song.
- The words of a track by an artist.
- Text for singing along.
@song string: song, title, track, name / The song.
@artist string: artist, singer, band, by / Who sings it.
lyrics of {song:song}
what are the words to {song:song} by {artist:artist}
text of {song:song}
I want to sing along to {song:song}
How does {song:song} by {artist:artist} go
give me the verses of {song:song}
{artist:artist} {song:song} lyrics
show what they sing in {song:song}
?song what are the words to that song by {artist:artist}
?song show me the lyrics

== album_list music_know
discography, albums of artist, list records, what has band released, album lookup
- Lists the albums of an artist.
- Discography of a band.
- Records released, sorted by year.
@artist string: artist, band, musician, singer / The artist.
@since integer: since, from year, after / Only albums since this year.
which albums has {artist:artist} made
discography of {artist:artist}
records by {artist:artist} since {since:int:1980-2025}
what did {artist:artist} release after {since:int:1990-2025}
List everything {artist:artist} has put out
{artist:artist} albums
has {artist:artist} brought out anything new
show me the LPs of {artist:artist} from {since:int:1970-2020} on
?artist which albums came out since {since:int:1990-2025}
?artist show the discography

== instrument_info music_know
instrument info, about musical instrument, how to play instrument, instrument range, learn instrument
- Returns facts about a musical instrument.
- Range, family and origin of an instrument.
- How it is played.
@instrument string: instrument, name, musical instrument / The instrument.
@topic enum history|origin, tuning|strings, technique|playing: topic, aspect, about / What about it.
how do you {topic=technique:play} the {instrument:instrument}
where does the {instrument:instrument} {topic=history:come from}
{topic=tuning:tuning} of a {instrument:instrument}
tell me about the {instrument:instrument}
What kind of instrument is a {instrument:instrument}
how is a {instrument:instrument} {topic=tuning:tuned}
is the {instrument:instrument} hard to learn
{instrument:instrument} {topic=history:history}
?instrument how is it {topic=tuning:tuned}
?instrument tell me about an instrument

== chord_notes music_know
chord notes, which notes in chord, chord lookup, finger chord, harmony tones
- Returns the notes of a chord.
- How a chord is fingered on guitar, piano or ukulele.
- Tones that make a harmony.
@chord string: chord, name, symbol, harmony / The chord.
@instrument enum guitar, piano|keyboard, ukulele: instrument, on, for / Instrument for the fingering.
which notes are in {chord:chord}
how do I play {chord:chord} on the {instrument=guitar:guitar}
{chord:chord} {instrument=ukulele:ukulele}
show me the fingers for {chord:chord}
What tones make up the chord {chord:chord}
{instrument=piano:piano|keyboard} fingering of {chord:chord}
where do I put my fingers for {chord:chord} on a {instrument=guitar:guitar}
spell the chord {chord:chord}
?chord show me a chord on the {instrument=guitar:guitar}
?chord which notes are in this chord

== composer_works music_know
composer works, classical music lookup, pieces by composer, list of compositions, opus search
- Lists the works of a composer.
- Classical pieces by composer and genre.
- Opus and catalogue numbers.
@composer string: composer, name, by, musician / The composer.
@form string: form, genre, kind of piece, type / Such as symphony or waltz.
which {form:form} did {composer:composer} write
works of {composer:composer}
list all {form:form} by {composer:composer}
what did {composer:composer} compose
Show me the pieces {composer:composer} left us
{composer:composer} {form:form}
how many {form:form} are there by {composer:composer}
I like {composer:composer}, what else is there
?composer list all {form:form}
?composer which pieces did he compose

== match_result sport_know
match result, game score, who won match, final score, sports result, how did team play
- Returns the score of a match.
- How a team played on a day.
- Final result of a game.
@team string: team, club, side, squad / The team.
@opponent string: opponent, against, other team / Whom they played.
@day string: day, date, when / When the game was.
how did {team:team} play {day:past}
score of {team:team} against {opponent:team2}
did {team:team} win
{team:team} vs {opponent:team2} result
What was the final score when {team:team} met {opponent:team2} {day:past}
who won, {team:team} or {opponent:team2}
{team:team} last game
did {opponent:team2} beat {team:team} {day:past}
?team what was the score {day:past}
?team how did they play

== league_table sport_know
league table, standings, ranking of teams, who is top, league position
- Returns the table of a league.
- Standings after the latest round or of a season.
- Ranking of teams by points.
@league string: league, competition, division, tournament / The league.
@season string: season, year, edition / The season.
standings in the {league:league}
who is top of the {league:league}
{league:league} table {season:season}
how did the {league:league} end in {season:season}
Show the ranking of all {league:league} teams
which club leads the {league:league}
who came last in the {league:league} in {season:season}
points and places, {league:league}
?league show the standings
?league who was champion in {season:season}

== player_statistics sport_know
player statistics, athlete stats, get player record, goals of player, performance figures
- Returns the statistics of a player.
- Goals, points and more of an athlete in a season.
- Performance figures.
@player string: player, athlete, name, sportsman / The player.
@stat string: statistic, figure, metric, what / Which figure.
@season string: season, year, period / The season.
how many {stat:stat} does {player:player} have
{player:player} {stat:stat} in {season:season}
statistics of {player:player}
How well did {player:player} do in {season:season}
get the number of {stat:stat} for the player {player:player}
what are the {season:season} numbers of {player:player}
{stat:stat} made by {player:player}
is {player:player} in good form, show the figures
?player how many {stat:stat} in {season:season}
?player show me player statistics

== team_schedule sport_know
team schedule, next match, fixtures, upcoming games, when does team play
- Returns the next matches of a team.
- Fixtures of a club.
- When and where a side plays.
@team string: team, club, side, squad / The team.
@count integer: number of games, next n, how many / How many games.
when does {team:team} play next
next {count:int:2-10} games of {team:team}
fixtures {team:team}
who is {team:team} up against this week
Give me the schedule of {team:team}
{team:team} upcoming matches, {count:int:2-12} of them
is there a {team:team} game soon
against whom do {team:team} play the coming {count:int:2-6} times
?team when is the next match
?team show the next {count:int:2-10} games

== ranking_list sport_know
world ranking, top players list, best athletes, ranking of sport, leaderboard
- Returns the world ranking of a sport.
- Best players at the moment.
- Leaderboard for men or women.
@sport string: sport, discipline, game / The sport.
@gender enum men|male, women|female: gender, category, division / Men or women.
@top integer: top, count, limit / How many places.
who is number one in {sport:sport}
top {top:int:3-50} {gender=women:women} in {sport:sport}
world ranking {sport:sport} {gender=men:men}
The best {sport:sport} players right now
list the first {top:int:5-100} of the {sport:sport} ranking
which {gender=women:woman|lady} leads in {sport:sport}
{sport:sport} leaderboard
rank the {gender=men:male} stars of {sport:sport}
?sport who is number one among {gender=women:women}
?sport top {top:int:3-50} of the world ranking

== board_game_rules play_know
board game rules, how to play, game instructions, setup of game, rule book
- Explains the rules of a board game.
- Setup, turns and goal of a game.
- Rule book for a number of players.
@game string: game, board game, name, title / The game.
@players integer: players, number of players, people / How many play.
how do you play {game:boardgame}
rules of {game:boardgame} for {players:int:2-8} players
explain {game:boardgame}
we are {players:int:2-8} and want to set up {game:boardgame}
What is the aim of {game:boardgame}
who starts in {game:boardgame}
instructions {game:boardgame}
can {players:int:2-7} people play {game:boardgame}, and how
?game how do {players:int:2-8} people play it
?game explain the rules

== video_game_info play_know
video game info, game release, platform of game, game details, computer game lookup
- Returns details of a video game.
- Release, platforms and rating of a computer game.
- Who made it and when it came out.
@game string: game, title, video game, name / The game.
@platform enum pc|computer, switch, playstation|ps5, xbox: platform, console, system / The console.
when did {game:videogame} come out
can I play {game:videogame} on {platform=switch:the Switch}
who developed {game:videogame}
is {game:videogame} good
Tell me about the computer game {game:videogame}
{game:videogame} for {platform=pc:PC|Windows}
from which age is {game:videogame}
does {game:videogame} exist for {platform=playstation:PlayStation|the PS5}
?game is it available on {platform=xbox:Xbox}
?game when did that video game come out

== card_game_help play_know
card game help, rules for cards, deal cards, hand ranking, how to play cards
- Explains a card game.
- How cards are dealt and which hand wins.
- Help with ranks and tricks.
@game string: card game, game, name / The game.
@topic enum dealing|deal, ranking|values, scoring|points: topic, question, part / What about it.
how are cards {topic=dealing:dealt} in {game:cardgame}
which {topic=ranking:hand is higher} in {game:cardgame}
{topic=scoring:scoring} in {game:cardgame}
teach me {game:cardgame}
I forgot how {game:cardgame} goes
How do you count the {topic=scoring:points} in {game:cardgame}
{game:cardgame} card game rules
what {topic=ranking:beats what} in {game:cardgame}
?game how are the cards {topic=dealing:dealt}
?game teach me a card game

== trivia_question play_know
trivia question, quiz me, get quiz, knowledge question, pub quiz
- Returns a trivia question.
- Quiz questions by category and difficulty.
- For a pub quiz.
@category string: category, topic, subject, field / Topic of the question.
@difficulty enum easy|simple, medium|normal, hard|difficult: difficulty, level, how hard / How hard.
@count integer: count, number of questions, how many / How many.
ask me a {difficulty=hard:hard|difficult} question about {category:trivia}
quiz me on {category:trivia}
{count:int:2-20} trivia questions
give us {count:int:3-15} {difficulty=easy:easy|simple} ones on {category:trivia}
I need material for a pub quiz, topic {category:trivia}
test my knowledge of {category:trivia}
quiz please
let's play trivia, {difficulty=medium:medium} level

== deck_draw play_know
draw cards, shuffle deck, deal hand, pick random card, new deck
- Draws cards from a shuffled deck.
- Deals a hand.
- Picks random playing cards.
@count integer: count, number of cards, hand size, how many / How many cards.
@jokers boolean: jokers, include jokers, with jokers / Whether jokers are in the deck.
draw {count:int:2-13} cards
deal me a hand of {count:int:3-13}
shuffle the deck and give me {count:int:2-10} cards {jokers=true:jokers included|with jokers}
pick {count:int:2-9} random playing cards
I want {count:int:2-7} off the top, {jokers=false:no jokers}
hand out {count:int:5-13} cards
{count:int:2-12} cards from a fresh pack {jokers=true:with the jokers}
take {count:int:2-8} from the pile
?count draw some cards
?count deal me a hand {jokers=false:without jokers}

== book_details book_know
book details, look up book, who wrote, novel information, title search, plot of book
- Returns details of a book.
- Author, plot and year of a novel.
- Title search.
@title string: title, book, novel, name / The book.
who wrote {title:book}
what is {title:book} about
when was {title:book} published
how many pages has {title:book}
Tell me the plot of {title:book}
{title:book} book info
is {title:book} worth reading
which language was {title:book} written in
?title who wrote that book
?title what is the novel about

== author_books book_know
author books, works of writer, bibliography, novels by, what else has written
- Lists the books of an author.
- Bibliography of a writer.
- Novels sorted by year.
@author string: author, writer, novelist, by / The author.
@limit integer: limit, count, at most / How many books.
which books did {author:author} write
novels by {author:author}
the first {limit:int:2-15} works of {author:author}
bibliography {author:author}
I loved everything by {author:author}, what else is there
Show {limit:int:3-20} titles from {author:author}
what has {author:author} published
list the stories of the writer {author:author}
?author list {limit:int:3-20} books by the author
?author which novels did she write

== quote_search book_know
quote search, find quotation, famous saying, who said, citation lookup
- Finds quotations by a person or on a topic.
- Famous sayings.
- Who said what.
@author string: author, person, who, speaker / Who said it.
@topic string: topic, about, subject, keyword / What it is about.
a quote by {author:author}
what did {author:figure} say about {topic:quotetopic}
famous sayings on {topic:quotetopic}
find a quotation about {topic:quotetopic}
I need some wise words on {topic:quotetopic} for a speech
cite {author:figure}
{author:author} quote {topic:quotetopic}
give me one line about {topic:quotetopic} from {author:author}

== define_term book_know
define word, dictionary lookup, meaning of word, what does word mean, explain term
- Returns the definition of a word.
- Dictionary entry with meaning and part of speech.
- Explains a term.
@word string: word, term, expression, entry / The word.
what does {word:word} mean
define {word:word}
meaning of {word:word}
look up {word:word} in the dictionary
Explain the term {word:word}
I came across {word:word}, what's that
{word:word} definition
how is {word:word} used
?word what does that word mean
?word look something up in the dictionary

== synonyms book_know
synonyms, thesaurus, other word for, similar words, antonym finder, opposite of word
- Finds synonyms or antonyms of a word.
- Thesaurus.
- Words with the same or the opposite meaning.
@word string: word, term, expression / The word.
@kind enum synonym|same|similar, antonym|opposite: kind, relation, type / Same or opposite meaning.
another word for {word:word}
what is the {kind=antonym:opposite|antonym} of {word:word}
{kind=synonym:synonyms} of {word:word}
how else can I say {word:word}
I keep writing {word:word}, give me {kind=synonym:similar words}
which word means {kind=antonym:the contrary of} {word:word}
thesaurus {word:word}
Find terms that are close to {word:word} in meaning
?word give me {kind=synonym:synonyms}
?word what's the {kind=antonym:opposite}

== idiom_meaning book_know
idiom meaning, explain saying, proverb origin, figure of speech, phrase meaning
- Explains an idiom.
- Meaning and origin of a saying.
- Figures of speech.
@idiom string: idiom, saying, phrase, expression / The idiom.
@language string: language, tongue, in / Language of the explanation.
what does the saying {idiom:idiom} mean
where does {idiom:idiom} come from
explain {idiom:idiom}
why do people say {idiom:idiom}
Is there a phrase like {idiom:idiom} in {language:language}
origin of the expression {idiom:idiom}
my boss told me {idiom:idiom}, what did she mean
{idiom:idiom} in {language:language}
?idiom explain the saying in {language:language}
?idiom what does this figure of speech mean

== name_origin culture_know
name origin, first name meaning, given name lookup, where does name come from, etymology of name
- Returns origin and meaning of a first name.
- Where a given name comes from.
- Gender and popularity of a name.
@name string: name, first name, given name / The name.
what does the name {name:name} mean
origin of {name:name}
is {name:name} a boy's or a girl's name
how common is {name:name}
Where does the first name {name:name} come from
we want to call our baby {name:name}, tell me about it
{name:name} name meaning
from which language is {name:name}
?name what does my name mean
?name look up a first name

== religion_info culture_know
religion info, about a faith, beliefs of religion, history of religion, holy book
- Returns facts about a religion.
- Beliefs, origin and holy texts of a faith.
- How many followers it has.
@religion string: religion, faith, belief / The religion.
@aspect enum beliefs|teachings, origin|history, followers|members: aspect, part, about / What is wanted.
what do people {aspect=beliefs:believe} in {religion:religion}
how did {religion:religion} {aspect=origin:begin|start}
how many {aspect=followers:followers|members} has {religion:religion}
tell me about {religion:religion}
Which holy book belongs to {religion:religion}
{religion:religion} {aspect=origin:history}
explain the faith {religion:religion} to a child
the {aspect=beliefs:teachings} of {religion:religion} in short
?religion what do they {aspect=beliefs:believe}
?religion tell me about a faith

== festival_date culture_know
festival date, when is festival, celebration info, feast day, holiday customs
- Returns the date of a festival.
- When a feast is celebrated in a year and how.
- Customs of a celebration.
@festival string: festival, feast, celebration, name / The festival.
@year integer: year, in, edition / The year.
when is {festival:festival} in {year:int:2024-2032}
how is {festival:festival} celebrated
what day does {festival:festival} fall on
{festival:festival} {year:int:2024-2030}
Which customs belong to {festival:festival}
is {festival:festival} soon
where do people celebrate {festival:festival}
date of the feast {festival:festival} in the year {year:int:2025-2035}
?festival when is the festival in {year:int:2024-2032}
?festival how is it celebrated

== mythology culture_know
mythology, god lookup, about a deity, legends and myths, pantheon reference
- Returns facts about a god or mythical figure.
- Legends and family of a deity.
- Greek, Norse, Egyptian and other myths.
@deity string: god, deity, figure, name / The god.
who was the god {deity:god}
myths about {deity:god}
what was {deity:god} in charge of
tell me a legend of {deity:god}
Which pantheon does {deity:god} belong to
parents of {deity:god}
{deity:god} mythology
did people build temples for {deity:god}
?deity tell me a legend
?deity who was that god

== language_facts culture_know
language facts, where is language spoken, number of speakers, about a tongue, language family
- Returns facts about a language.
- Where a tongue is spoken and by how many.
- Family and script of a language.
@language string: language, tongue, name / The language.
how many people speak {language:language}
where is {language:language} spoken
which script does {language:language} use
what family does {language:language} belong to
Is {language:language} hard to learn
facts about {language:language}
{language:language} speakers
which tongues are related to {language:language}
?language how many people speak it
?language where is this language spoken

== mountain_facts earth_know
mountain facts, peak height, summit elevation, first ascent, about a mountain
- Returns height and location of a mountain.
- First ascent of a peak.
- Summit elevation in metres or feet.
@mountain string: mountain, peak, summit, name / The mountain.
@unit enum metres|meters|m, feet|ft: unit, measure, in / Unit.
how high is {mountain:mountain}
elevation of {mountain:mountain} {unit=feet:in feet}
who first climbed {mountain:mountain}
in which country is {mountain:mountain}
Get the height of the peak {mountain:mountain} {unit=metres:in metres}
{mountain:mountain} {unit=feet:feet}
is {mountain:mountain} the tallest of its range
how far up is the top of {mountain:mountain}
?mountain how high is it {unit=metres:in metres}
?mountain who first climbed the peak

== river_facts earth_know
river facts, river length, where does river flow, source and mouth, about a river
- Returns length, source and mouth of a river.
- Which countries a river flows through.
- Stream data.
@river string: river, stream, waterway, name / The river.
how long is {river:river}
where does {river:river} begin
into which sea does {river:river} flow
which countries does {river:river} cross
Find source and mouth of {river:river}
{river:river} length
what big cities lie on {river:river}
is {river:river} good for ships
?river how long is the river
?river where does it flow into the sea

== lake_depth earth_know
lake facts, depth of lake, lake area, water body lookup, about a lake
- Returns depth and area of a lake.
- Facts on a body of water.
- How deep and large it is.
@lake string: lake, water, loch, name / The lake.
how deep is {lake:lake}
area of {lake:lake}
where is {lake:lake}
can one swim in {lake:lake}
What are the size and depth of {lake:lake}
{lake:lake} facts
is {lake:lake} fresh or salty
how much water is in {lake:lake}
?lake how deep is the lake
?lake where is that lake

== capital_city earth_know
capital city, capital of country, seat of government, chief city, country capital lookup
- Returns the capital of a country.
- Seat of government.
- Chief city of a state or nation.
@country string: country, nation, state, land / The country.
capital of {country:country}
what is the chief city of {country:country}
from where is {country:country} governed
which city is {country:country}'s capital
Name the seat of government of {country:country}
in which town does the parliament of {country:country} meet
{country:country} capital
main city {country:country}
?country what's the capital
?country which city is the seat of government

== population_of earth_know
population, number of inhabitants, how many people live, residents count, population statistics
- Returns the population of a place.
- How many people live in a city or country.
- Inhabitants in a year.
@place string: place, city, country, region / The place.
@year integer: year, in, as of / The year.
how many people live in {place:city}
population of {place:country} in {year:int:1900-2025}
number of residents of {place:city}
{place:country} inhabitants
Is {place:city} larger than a million people
how populous was {place:city} in {year:int:1850-2020}
head count for {place:country} as of {year:int:1950-2024}
how crowded is {place:country}, people in total
?place how many people lived there in {year:int:1900-2020}
?place get the population

== landmark_info earth_know
landmark info, famous building, sight facts, monument details, tower height
- Returns facts about a famous building.
- Height, age and architect of a monument.
- Sights and landmarks.
@landmark string: landmark, building, monument, sight / The building.
how tall is {landmark:building}
who built {landmark:building}
when was {landmark:building} finished
tell me about {landmark:building}
Which architect designed {landmark:building}
{landmark:building} age
where does {landmark:building} stand
how long did it take to put up {landmark:building}
?landmark how tall is the tower
?landmark tell me about that sight

== weather_history weather_know
weather history, past weather, historical temperature, what was the weather, climate record
- Returns the weather of a past day.
- Temperature and rain on record.
- Climate archive.
@city string: city, place, location, town / The place.
@day string: date, day, when / The day.
what was the weather in {city:city} {day:past}
how hot was it in {city:city} {day:past}
did it rain in {city:city} {day:past}
{city:city} weather {day:past}
Get the recorded temperature of {day:past} for {city:city}
was there snow {day:past} in {city:city}
look in the climate archive, {city:city}, {day:past}
how cold did it get {day:past} over in {city:city}
?day what was the weather in {city:city} back then
?city what was the weather {day:past}

== pollution_level weather_know
pollution level, air quality index, smog report, how clean is air, particulate reading
- Returns the air quality of a place.
- Level of ozone, dust or pollen.
- Smog report.
@place string: place, city, location, area / Where.
@pollutant string: pollutant, substance, particle, measure / Which substance.
how clean is the air in {place:city}
level of {pollutant:pollutant} in {place:city}
air quality {place:city}
is there smog in {place:city}
Can I go jogging in {place:city} or is there too much {pollutant:pollutant}
{pollutant:pollutant} {place:city}
what do the stations in {place:city} measure for {pollutant:pollutant}
is it healthy to breathe in {place:city} today
?place how much {pollutant:pollutant} is in the air
?place what's the air quality

== earthquake_list weather_know
earthquake list, recent quakes, seismic activity, tremor report, did earth shake
- Lists recent earthquakes in a region.
- Seismic activity above a magnitude.
- Tremor report.
@region string: region, country, area, place / Where.
@min_magnitude number: minimum magnitude, at least, strength, richter / Smallest magnitude.
@period string: period, time, within, since / In which time.
were there earthquakes in {region:country} in {period:period}
quakes above {min_magnitude:num:3-7:1} in {region:country}
did the earth shake in {region:country}
list tremors of at least {min_magnitude:num:2-7:1} for {period:period} in {region:country}
Seismic activity {region:country}
how strong was the quake in {region:country}
{region:country}, {period:period}, earthquakes
any tremors over magnitude {min_magnitude:num:4-8:1} in {region:country}
?region list earthquakes above {min_magnitude:num:3-7:1}
?region were there any quakes in {period:period}

== tide_times weather_know
tide times, high tide, low water, tide table, when is flood, sea level times
- Returns the times of high and low tide.
- Tide table for a beach or harbour.
- When the water is high.
@beach string: beach, harbour, coast, place / The place at the sea.
@day string: day, date, when / The day.
when is high tide in {beach:beach}
tide table {beach:beach} {day:date}
at what time is the water low at {beach:beach} {day:date}
can we walk the sands at {beach:beach} {day:date} or is it flooded
Get the tides of {beach:beach}
{beach:beach} ebb and flow {day:date}
when does the sea come back at {beach:beach}
sailing from {beach:beach} {day:date}, when is the flood
?beach when is high tide {day:date}
?beach give me the tide table

== volcano_status weather_know
volcano status, is volcano active, eruption alert, last eruption, lava warning
- Returns whether a volcano is active.
- Alert level and last eruption.
- Lava and ash warnings.
@volcano string: volcano, mountain, crater, name / The volcano.
is {volcano:volcano} active
when did {volcano:volcano} last erupt
alert level of {volcano:volcano}
is it safe to walk up {volcano:volcano}
Does {volcano:volcano} throw out ash at the moment
{volcano:volcano} eruption
will flights be cancelled because of {volcano:volcano}, what's its state
is lava coming down {volcano:volcano}
?volcano is the volcano active
?volcano when was the last eruption

== artwork_search art_know
artwork search, find painting, who painted, about a picture, masterpiece lookup
- Returns details of a painting.
- Painter, year and place of a masterpiece.
- Artwork search by title.
@title string: title, painting, work, picture / Name of the work.
@artist string: artist, painter, by / Who painted it.
who painted {title:artwork}
where does {title:artwork} hang
details of {title:artwork} by {artist:painter}
how old is {title:artwork}
Tell me what can be seen on {title:artwork}
is {title:artwork} in oil
what's {title:artwork} worth
the picture {title:artwork}, painter {artist:painter}, which year
?title which picture by {artist:painter} is that
?title who painted it

== sculpture_info art_know
sculpture info, statue lookup, who made statue, carving details, about a sculpture
- Returns details of a sculpture.
- Who carved or cast a statue, of what, and where it stands.
- Statue lookup.
@name string: sculpture, statue, name, figure / The sculpture.
@material boolean: include material, what made of, with material / Whether to return the material.
who made the statue {name:sculpture}
where does the sculpture {name:sculpture} stand
the statue {name:sculpture}, {material=true:what is it made of|and from which material}
how tall is the sculpture {name:sculpture}
Find the sculptor of {name:sculpture}
statue {name:sculpture} details
when was {name:sculpture} carved
is there a copy of the figure {name:sculpture}
?name who made this statue
?name where does the sculpture stand

== artist_works art_know
artist works, paintings by artist, oeuvre, list of pictures, creations of painter
- Lists the works of an artist.
- Paintings and sculptures by somebody.
- Oeuvre by period.
@artist string: artist, painter, sculptor, creator / The artist.
@from_year integer: from year, since, earliest / Earliest year.
@to_year integer: to year, until, latest / Latest year.
which works did {artist:painter} create
paintings by {artist:painter} between {from_year:int:1500-1800} and {to_year:int:1801-1970}
list the pictures of {artist:painter}
What did {artist:painter} paint after {from_year:int:1600-1950}
{artist:painter} works until {to_year:int:1650-1960}
the oeuvre of {artist:painter}
show all creations of {artist:painter} from {from_year:int:1500-1900}
where do I find things made by {artist:painter}, make a list
?artist list paintings made after {from_year:int:1600-1950}
?artist which works did the artist create

== art_style art_know
art style, explain art movement, epoch of art, about a style, artistic period
- Explains an art movement.
- Time, ideas and artists of a style.
- Epoch of painting or building.
@style string: style, movement, epoch, period / The style.
what is {style:style}
which artists belong to {style:style}
when was {style:style} in fashion
how do I recognise {style:style}
Explain the movement called {style:style}
examples of {style:style}
{style:style} epoch
what came before {style:style}
?style explain an art movement
?style which artists belong to that style

== art_auction_prices art_know
art prices, auction results, what did painting sell for, price of artwork, art market
- Returns auction results of an artist.
- What paintings sold for.
- Art market prices.
@artist string: artist, painter, name / The artist.
@year integer: year, sold in, season / Year of sale.
what do pictures by {artist:painter} sell for
auction results for {artist:painter} in {year:int:1990-2025}
highest price ever paid for {artist:painter}
how expensive is a {artist:painter}
Art market figures, {artist:painter}, {year:int:2000-2025}
for how much did {artist:painter} go under the hammer in {year:int:1995-2025}
{artist:painter} prices
is a {artist:painter} a good investment
?artist auction results of {year:int:1990-2025}
?artist what did the painting sell for

== stock_history market_know
stock history, past share price, historical stock data, share chart, price development
- Returns past prices of a share.
- Historical stock data of a company.
- How a share developed over a period.
@company string: company, stock, ticker, firm / The company.
@period string: period, time range, over, since / Which time.
how did {company:company} shares do over {period:period}
price history of {company:company}
{company:company} stock {period:period}
what was a share of {company:company} worth {period:period}
Retrieve historical data for {company:company} stock
did {company:company} go up or down in {period:period}
show me the {company:company} chart for {period:period}
development of {company:company} on the stock exchange
?company how did the share do over {period:period}
?company show the price history

== company_facts market_know
company facts, firm profile, who owns company, revenue of company, business lookup
- Returns facts about a company.
- Revenue, staff, founder and seat of a firm.
- Business profile.
@company string: company, firm, business, corporation / The company.
@figure enum revenue|turnover|sales, employees|staff, founder|founded_by: figure, fact, field / Which fact.
how much {figure=revenue:revenue|turnover} does {company:company} make
how many {figure=employees:people work|employees are there} at {company:company}
who {figure=founder:founded|started} {company:company}
profile of {company:company}
Where is the seat of {company:company}
{company:company} {figure=employees:staff}
what does the firm {company:company} do
the yearly {figure=revenue:sales} of {company:company}
?company who {figure=founder:founded} it
?company show the firm's profile

== property_search market_know
property search, real estate listings, homes for sale, find flat, house hunting, buy or rent home
- Finds homes for sale or rent.
- Real estate listings by city and price.
- House hunting.
@city string: city, location, area, place / Where.
@type enum flat|apartment, house|home, studio, land|plot: type, property type, kind / Kind of property.
@max_price number: maximum price, budget, up to / Highest price.
@bedrooms integer: bedrooms, rooms, beds / Number of bedrooms.
find a {type:housetype} in {city:city}
{type:housetype} with {bedrooms:int:2-6} bedrooms in {city:city} up to {max_price:int:1000-900000}
we want to move to {city:city}, what is on the market
homes for sale in {city:city} below {max_price:int:90000-900000}
I'm looking for {bedrooms:int:2-5} bedrooms in {city:city}
Show me every {type:housetype} on offer in {city:city}
{city:city} {type:housetype}, budget {max_price:int:500-5000}
real estate listings {city:city}
?city find a {type:housetype} with {bedrooms:int:2-5} bedrooms
?city what homes can I get for {max_price:int:90000-900000}

== house_value market_know
house value, property price estimate, what is home worth, appraisal, square metre price
- Estimates what a home is worth.
- Price per square metre in a place.
- Property appraisal.
@city string: city, location, place, area / Where the home is.
@size number: size, square metres, living space, area in square metres / Living space.
@year_built integer: year built, built in, construction year / When it was built.
what is a home of {size:int:30-300} square metres in {city:city} worth
price estimate, {city:city}, {size:int:40-250} m2, built in {year_built:int:1880-2024}
how much could I sell my flat in {city:city} for, it has {size:num:30-150:1} square metres
Appraise a house from {year_built:int:1850-2020} with {size:int:80-300} square metres in {city:city}
value of {size:int:25-200} square metres in {city:city}
{city:city} {size:int:30-200} sqm appraisal
is {size:int:40-120} square metres in {city:city} expensive
my place was put up in {year_built:int:1900-2022}, {size:int:40-200} square metres, {city:city}, what would buyers pay
?size what is my home in {city:city} worth
?city estimate the price of {size:int:30-300} square metres

== salary_survey market_know
average salary, what do people earn, pay for job, wage survey, typical income
- Returns the average salary of a job.
- What people earn in a profession and place.
- Wage survey.
@job string: job, profession, occupation, role / The job.
@country string: country, place, region, where / Where.
what does a {job:job} earn in {country:country}
average salary of a {job:job}
is a {job:job} well paid
typical pay for {job:job} in {country:country}
How much money does one make as a {job:job}
{job:job} wages {country:country}
I want to become a {job:job}, what income can I expect
what would they pay a {job:job} in {country:country}
?job what do people earn in {country:country}
?job average salary for that profession

== cost_of_living market_know
cost of living, living expenses, how expensive is city, price level, compare living costs
- Returns the cost of living in a city.
- Price level for rent, food and transport.
- Compares two places.
@city string: city, place, town, location / The city.
@compare_to string: compare to, other city, versus / City to compare with.
how expensive is living in {city:city}
cost of living {city:city} compared to {compare_to:country}
what do rent and food cost in {city:city}
can one live cheaply in {city:city}
Is {city:city} dearer than {compare_to:country}
price level in {city:city}
how much money does a month in {city:city} take
{city:city} versus {compare_to:country}, living expenses
?city how expensive is it to live there
?city compare the cost of living with {compare_to:country}
""")

POOLS |= pools("""
organism: human | mouse | fruit fly | zebrafish | rice plant | chimpanzee | chicken | yeast
form: symphonies | waltzes | operas | string quartets | piano concertos | sonatas | songs | fugues | ballets
team2: Liverpool | Inter Milan | Barcelona | Houston Rockets | the Red Sox | Porto | the Springboks | Dallas Cowboys | Celtic
season: 2023 | 2019 | 2010 | 1998 | 2024/25 | the last season | 2021 | 1987
quotetopic: love | courage | friendship | war | money | time | happiness | failure | freedom | growing old
job: nurse | carpenter | data scientist | pilot | teacher | lawyer | truck driver | cook | plumber | architect | midwife | welder
""")
