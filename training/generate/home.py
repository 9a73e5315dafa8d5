"""Requests to a smart home, from the sentence templates of Home Assistant's intents (CC BY 4.0, read from a folder).

The templates are in the "hassil" language: [optional], (a|b), (a;b) in any order, <rule>, {list} and {list:slot}. The data
has no names of rooms, devices, people or songs: those are invented here. Tools and their wordings are ours too.
"""
import os
import re
from itertools import product

import yaml

from .columns import held_out, words
from .numbers import cardinal
from .spec import Example, Param, Tool

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def cross(a, b):
    return [f"{x} {y}" for x, y in product(words(a), words(b))]


# Names never look like "room + class" ("kitchen light"): that is an area and a domain. So no room is a word of a device.
AREA = words("kitchen|bedroom|living room|bathroom|hallway|dining room|office|nursery|guest room|laundry room|master bedroom|kids room|playroom|"
    "study|library|pantry|sunroom|conservatory|porch|patio|terrace|backyard|front yard|garden|workshop|carport|utility room|mud room|"
    "entryway|foyer|lounge|den|gym|sauna|spare bedroom|guest bathroom|ensuite|walk in closet|wine cellar|boiler room|server room|hobby room|"
    "music room|home theater|cinema room|game room|craft room|studio|greenhouse|pool house|tool shed|stable|storage room|breakfast nook|"
    "family room|reception|meeting room|break room|break area|tea room|Emma's room|Leo's room|grandpa's room|Noor's bedroom|lab|sewing room|"
    "dressing room|powder room|veranda|roof terrace|summer house|reading room|box room|cloakroom|scullery|orangery|back hall|corridor")
FLOOR = words("first floor|second floor|third floor|ground floor|top floor|fourth floor|upstairs|downstairs|basement|attic|upper level|lower level|"
    "mezzanine|cellar level|garden level|loft|main floor|fifth floor|middle floor|parking level|lower ground floor|upper floor")
PERSON = words("Jane|Tomas|Anouk|Dario|Ilse|Benno|Petra|Kofi|Lena|Juno|Farid|Mira|Oskar|Priya|Wanda|Hugo|Selma|Ravi|Nadia|Emil|Greta|Milo|Ines|Yusuf|"
    "Paula|Aiko|Bruno|Clara|Dmitri|Elif|Femke|Goran|mom|dad|grandma|grandpa|aunt Rosa|uncle Pete|Mr Lindqvist|Maria Costa|John|Sarah Hill|"
    "Matteo|Zoe|Ahmed|Chloe|Liam Byrne|Ben|Alma")
ZONE = words("home|work|school|office|gym|library|train station|airport|kindergarten|grandma's house|supermarket|park|university|hospital|swimming pool|"
    "cabin|warehouse|clinic|football club|downtown|music school|climbing hall|beach house|city center|church|stadium|campus|marina|allotment|town hall")
PLACE = words("London|Paris|Lisbon|Oslo|Berlin|Vienna|Chicago|Nairobi|Kyoto|Porto|Zagreb|New York|San Diego|Cape Town|Buenos Aires|Hamburg|Dublin|"
    "Seattle|Bergen|Toulouse|Krakow|Bristol|Ghent|Utrecht|Salzburg|Malmo|Lake Garda|north coast|cabin|holiday house|beach|mountain hut|Helsinki|Lyon")
NAMES = {
 "light": cross("reading|desk|bedside|corner|ceiling|standing|wall|pendant|accent|overhead|vanity|mirror|shelf|counter|sofa|piano|aquarium|cabinet|stair|work bench|"
    "left|right|small|tall|blue|crystal|paper|lava|moon|play corner", "lamp|light|lights|lamps|spotlight|led strip")
    + cross("tv|bookcase|bed|under cabinet|display", "backlight|led strip|mood light") + words("chandelier|fairy lights|string lights|night light|floor lamp|table lamp|christmas lights|uplighter|downlights|lantern"),
 "fan": cross("ceiling|exhaust|tower|desk|box|pedestal|attic|window|bathroom|extractor|left|right|big|small|old|silent|turbo|quiet|wall|range hood", "fan|ventilator")
    + words("air circulator|ventilation fan|cooker hood fan|bladeless fan|whole house fan|rack fan"),
 "switch": cross("coffee|water|garden|bug|printer|heater|kettle|pond|towel|router|fountain|charger|pool|radio|iron|christmas tree", "plug|switch|outlet|pump|socket")
    + words("coffee machine|coffee maker|space heater|electric blanket|kettle|dishwasher|washing machine|tumble dryer|toaster|humidifier|dehumidifier|air purifier|towel warmer|"
    "slow cooker|rice cooker|water heater|irrigation|sprinkler|aquarium pump|printer|game console|bread maker|security camera|doorbell chime|smart plug three|plug seven|egg incubator"),
 "cover": cross("left|right|middle|front|back|big|small|sliding|east|west|upper|lower|electric|street side|south facing", "garage door|blind|curtain|shade|shutter|awning|gate|window|roller blind|skylight")
    + words("patio door|pool cover|projector screen|bay window|venetian blind|drapes|barn door|pergola roof|driveway gate|blackout curtain|sun sail|roof hatch|dog flap|french doors"),
 "valve": cross("main|sprinkler|gas|garden|radiator|water|irrigation|bypass|hot water|drip", "valve") + words("stopcock|main water tap|boiler feed valve|outdoor tap"),
 "lock": cross("front|back|side|garage|cellar|patio|main|shed|balcony|office|upstairs|garden|basement|barn", "door|door lock|gate lock|deadbolt") + words("smart lock|mailbox|gun safe|bike locker|cottage door|storage locker|wine cabinet|tool chest"),
 "media_player": cross("big|small|old|left|right|upper|main|vintage|blue|portable|party|ceiling|desk", "TV|speaker|soundbar|radio|stereo|tv")
    + words("TV|television|soundbar|record player|projector|home cinema|smart speaker|stereo|amplifier|hifi|media center|jukebox|streaming box|bluetooth speaker|tablet|boombox|subwoofer|surround system"),
 "climate": cross("smart|main|old|wall|gas|electric|upper|lower|left|right|eco", "thermostat|heater|radiator|air conditioner") + words("thermostat|AC unit|heat pump|aircon|floor heating|boiler|pellet stove|mini split|infrared panel"),
 "vacuum": cross("robot|dusty|little|turbo|silent|red|dust bunny|crumb|pet hair|happy", "vacuum|vac|hoover|sweeper|mop bot|vacuum cleaner") + words("dust buster|roomba|mopping robot|floor scrubber|crumb muncher|dust devil|suck it up|dirt hunter"),
 "lawn_mower": cross("robo|turf|little|green|electric|red|big|silent|meadow|happy", "mower|mowbot|grass cutter|lawn bot") + words("lawn ranger|turf titan|grass hopper|lawn shark|mow mow|sir mows a lot|lawn shaver|hedge hog"),
 "sensor": cross("outdoor|indoor|fridge|freezer|soil|attic|pool|crawl space|rain barrel|greenhouse", "humidity|moisture|pressure|air quality|battery level|CO2 level")
    + words("power usage|solar output|energy meter|water meter|gas meter|oil tank level|phone battery|rainfall|wind speed|uv index|noise level|smoke detector|doorbell battery|router signal|pollen count|heat index|barometer|dew point|car charge|grid power"),
 "opening": cross("patio|front|back|bathroom|cellar|balcony|barn|loft|shed|left|right", "door|window|hatch|skylight") + words("mailbox flap|fridge door|freezer lid|chicken coop|dog door|garden gate|cat flap"),
 "occupancy": cross("office|hall|driveway|desk|porch|bed|couch|stairs|parking|garden|toilet|lobby", "sensor|motion sensor|occupancy sensor|presence detector") + words("parking space|baby crib|guest toilet|treadmill|dog bed"),
 "scene": cross("movie|romantic|cozy|party|quiet|rainy|summer|sunset|focus|lazy|gaming|dinner|winter|yoga|spooky", "night|evening|mood|time|mode|morning") + words("deep sea|relax|bright day|campfire|tropical beach|northern lights|wind down|wake up gently|date night|study hard"),
 "script": cross("good morning|leaving home|bedtime|party|stealth|laundry|guest|vacation|coffee|alarm test|pet feeding|cleaning|garden|fire drill", "routine|sequence|procedure|program") + words("wake up call|flash everything|water the garden|feed the cat|lock up|reboot router|welcome home|red alert|goodnight"),
 "person": PERSON, "weather": PLACE,
 "todo": cross("holiday|school|garden|weekend|work|office|house|camping|party|birthday|moving|wedding", "packing|chores|projects|tasks|ideas|errands")
    + words("chores|to do|groceries|hardware store|pharmacy|bucket|wish|gift|movie|reading|work|errands|Friday market|farmers market|pet shop|baby stuff|Anouk's|team|bakery|garden center|meal plan|repairs|homework|books|recipes"),
}
ITEM = words("milk|eggs|bread|butter|apples|bananas|tomatoes|onions|garlic|rice|pasta|cheese|yogurt|coffee|tea|sugar|flour|salt|pepper|olives|chicken|"
    "toilet paper|paper towels|dish soap|laundry detergent|cat food|dog food|light bulbs|batteries|toothpaste|shampoo|olive oil|peanut butter|orange juice|"
    "sparkling water|ice cream|frozen peas|baking powder|brown sugar|cream cheese|sour cream|oat milk|soy sauce|maple syrup|red wine|ground beef|smoked salmon|"
    "green beans|sweet potatoes|spring onions|cherry tomatoes|whole wheat bread|bin bags|dishwasher tablets|aluminium foil|sponges|candles|wrapping paper|"
    "printer ink|stamps|sunscreen|plasters|potting soil|bird seed|nappies|baby wipes|hand cream|razor blades|two lemons|six bagels|three avocados|"
    "a dozen eggs|a bottle of wine|a bag of ice|a pint of cream|mac and cheese|salt and vinegar crisps|fish and chips|lime|parsley|ginger|lentils|chickpeas|mushrooms|cucumbers")
TASK = cross("clean|fix|paint|sell|move|check|measure|inspect|photograph", "the desk|the gutters|the bike|the fence|the boiler|the car|winter tyres|the tent|the oven|curtains|the printer|the shed") + words(
    "call the plumber|call mum|book the dentist|renew passport|pay rent|do the dishes|take out the trash|feed the cat|mow the lawn|change the bed sheets|"
    "buy stamps|send birthday cards|vacuum the stairs|cancel gym membership|return library books|back up the laptop|write thank you notes|walk the dog|file taxes|mend jeans|descale the kettle")
MESSAGE = cross("dinner|lunch|breakfast|the pizza|the movie|the taxi|the cake|the meeting|tea|the game", "is ready|is late|starts soon|will be here in a minute|starts at eight|is about to start|is almost ready") + \
    cross("we|the kids|your friends|the guests|our neighbours", "should come downstairs|need to leave now|are leaving at noon|are waiting outside|must be quiet please|should put shoes away") + words(
    "I am home|I'm running late|it's bedtime|time for bed|someone is at the door|the laundry is done|the baby is asleep|please turn the music down|grandma has arrived|"
    "there is cake in the kitchen|school bus is here|the dog needs a walk|we are out of milk|come help with the groceries|it is time to get up|the power will be off for an hour|bring me a towel|who took my keys|lights out in ten minutes")
TIMER = words("pizza|pasta|egg|eggs|tea|laundry|bread|cookies|nap|homework|rice|roast|cake|steak|workout|meditation|potatoes|coffee|lasagne|parking|dryer|chicken|brownies|"
    "soup|yoga|screen time|dough|plank|sourdough starter|hard boiled eggs|green tea|face mask|time out|dishwasher|piano practice|apple pie|sweet potato|study break|hair dye|slow cooker|sauna visit|game night|muffins|turkey|stew|nap time|stretching|chess")
COMMAND = cross("turn off|turn on|switch off|switch on|check|restart|start|stop", "the lights|the heating|the fan|the dishwasher|the radio|the sprinkler|the oven|the tv|the washing machine|the coffee machine|the music|the humidifier") + \
    cross("open|close|raise|lower|shut", "the blinds|the garage door|the curtains|the shutters|the awning|the front gate") + words(
    "lock the front door|unlock the back door|play some jazz|pause the movie|dim the lights|run the bedtime routine|tell me the weather|announce that dinner is ready|dock the vacuum|mow the lawn|vacuum the den|set the lamp to red|mute the speaker|feed the fish")
QUERY = cross("quiet|crimson|paper|electric|broken|golden|winter|hollow|northern|velvet|lonely|silver|distant|neon|wooden|burning", "harbour|satellites|lanterns|river|orchard|machines|horizon|foxes|letters|summer|mirrors|parade|thunder|gardens|hearts") + \
    cross("Marla|Otis|Wendel|Inga|Teodor|Sable|Lucia|Remy|Dorian|Pilar", "Vance|Okafor|Lindholm|Marsh|Quill|Moreno|Tate|Brandt") + \
    cross("the", "wandering owls|copper kings|midnight bakers|plastic poets|paper wolves|lost weekenders|velvet engines|salt sisters|tin soldiers") + words(
    "smooth jazz|classical piano|nineties rock|lofi beats|whale sounds|rain sounds|reggae|bluegrass|techno|salsa|opera|film scores|disco classics|white noise|Gregorian chants|swing|afrobeat|folk|acoustic covers|"
    "dreams of a lighthouse keeper|a letter for Eleanor|seven days of snow|when the river sings|how we built tomorrow|all my yesterdays|goodbye yellow moon|the baker and the bear|tales of the deep|murder at teatime")
POOL = {"area": AREA, "floor": FLOOR, "zone": ZONE, "shopping_list_item": ITEM, "todo_list_item": ITEM + TASK, "message": MESSAGE,
        "timer_name": TIMER, "timer_command": COMMAND, "search_query": QUERY}
# More of the same for training alone, so that a room is known by where it stands in a sentence.
MORE = {"area": cross("back|front|upper|lower|guest|old|new|north|south|east|west|big|small|main|second|staff|teen|twin|blue|green|yoga|art|piano|boot|bike|ski|dog|"
                      "toy|sun|winter|prayer|exercise|treatment|waiting|quiet|drawing|smoking|billiard|Noah's|Ingrid's|auntie's|tenant's",
                      "room|bath|hall|corner|wing|suite|chamber|parlour|space|annex|cabin|barn|atelier|ward|bay|booth|court|landing|passage|quarters|stairwell|deck|"
                      "balcony|shed|garage|driveway|lawn|courtyard|lobby|canteen|bedroom|bathroom|office|studio|closet|den|loft|study")
        + words("parlour|snug|annex|cabin|barn|atelier|landing|stairwell|vestibule|deck|balcony|garage|driveway|lawn|courtyard|lobby|canteen|kitchenette|closet|"
                "mudroom|washroom|toilet|bar|bunkhouse|gazebo|dojo|vault|archive|gallery|saloon|buttery|larder|oratory|belvedere|lanai|rumpus room|granny flat|"
                "spa|hot tub|jacuzzi|steam room|wet room|boot room|solarium|atrium|alcove|nook|reading nook|dining nook|window nook|coffee corner|tea corner|bay window|"
                "cellar|root cellar|bunker|chapel|cafeteria|mess hall|dormitory|dorm|infirmary|sick bay|clinic|hangar|silo|coop|kennel|aviary|stables|hayloft|"
                "woodshed|potting shed|garden shed|boat shed|boathouse|guest house|tree house|play house|hothouse|smokehouse|bath house|wash house|coach house|"
                "gatehouse|tack room|mail room|copy room|pump room|plant room|engine room|fuse room|cold room|freezer room|linen room|linen closet|coat closet|"
                "broom closet|airing cupboard|cupboard|hall closet|darkroom|screening room|theatre|media room|trophy room|ballroom|bar room|wine room|whisky room|"
                "card room|chess room|weight room|fitness room|changing room|locker room|shower room|shower|bath|tub|poolside|pool|pool deck|jetty|dock|pier|rooftop|"
                "roof|roof garden|herb garden|rose garden|kitchen garden|orchard|vineyard|paddock|pasture|yard|side yard|front porch|back porch|sun deck|loggia|arcade|"
                "gangway|crawl space|box bedroom|maid's room|nanny's room|au pair room|in law suite|bedsit|penthouse|studio flat|lower bath|half bath|water closet|loo|restroom"),
        "timer_name": cross("bread|tea|pizza|bath|washing|laundry|homework|oven|grill|garden|dog|swim|run|beer|soap|glue|paint|medicine", "one|two|break|check|time|session|round|batch")
        + words("ribs|quinoa|porridge|risotto|pretzels|scones|waffles|popcorn|jam|kimchi|ramen|noodles|gnocchi|focaccia|pull ups|sprint|debate|shower|reading|violin|knitting")}
MORE = {pool: [v for v in some if not held_out(v)] for pool, some in MORE.items()}
TITLE = {"area": .12, "floor": .05, "name": .15, "search_query": .4, "timer_name": .08, "shopping_list_item": .05, "todo_list_item": .1, "zone": .05}
DEFAULT = ("light", "light", "switch", "fan", "media_player", "climate")     # name_domains "default"

WILD = {"name", "area", "floor", "message", "search_query", "zone", "timer_name:name", "timer_command:conversation_command",
        "todo_list_item:item", "shopping_list_item:item", "zone:state"}              # slots with values of a split's own

# How examples name a list's value, where not after its slot.
KEY = {"color_temperature": "kelvin", "color_temperature_names": "white", "brightness_level": "level", "volume_step": "direction",
       "volume_step_up": "amount", "volume_step_down": "amount", "zone": "zone", "timer_command": "command", "volume": "volume"}
# Binary sensors' states as they are said; the data's own are on/off.
STATE = {"open": "open", "closed": "closed", "shut": "closed", "occupied": "occupied", "detected": "detected", "triggered": "triggered",
         "on": "on", "empty": "clear", "clear": "clear", "unoccupied": "clear"}

# Templates for requests that lack a required parameter: ours. The last of each list is the development split's.
MISSING = {
 "broadcast": ("message", "(make|send) an announcement|(broadcast|announce) something|broadcast a message [everywhere]|I want to announce something|announce a message to everyone"),
 "set_temperature": ("temperature", "(change|adjust|set) the temperature|(change|adjust) the temperature in the {area}|(set|adjust) the {area} temperature|set the temperature of the {name}|change the {floor} temperature"),
 "set_fan_speed": ("percentage", "(set|change|adjust) the fan speed|(set|change) the speed of the {name}|(set|change) the {name} speed|adjust the {area} fan speed|change how fast the {name} spins"),
 "set_position": ("position", "(set|change|adjust) the position of the {name}|(set|change) the {name} position|(adjust|change) the {area} {cover_classes:device_class} position|set a position for the {name}"),
 "set_volume": ("volume", "(set|change|adjust) the volume|(set|adjust) the volume in the {area}|(change|set) the {name} volume|(adjust|change) the volume on the {name}|set a new volume for the {name}"),
 "shopping_add": ("item", "add something to (my|the) shopping list|put (something|an item) on (my|the) shopping list|add (a new|an) item to the [shopping] list|I need something on the shopping list"),
 "shopping_complete": ("item", "(remove|delete) something from (my|the) shopping list|check (something|an item) off (my|the) shopping list|complete an item on the shopping list|tick something off the shopping list"),
 "list_add": ("item", "add (something|an item|a task) to (my|the) {name} list|put (something|an item) on my {name} list|I have something for my {name} list"),
 "list_complete": ("item", "check (something|an item) off (my|the) {name} list|(complete|check off) (something|an item) on my {name} list|mark something on the {name} list as done"),
 "list_remove": ("item", "(remove|delete) (something|an item) from (my|the) {name} list|(delete|remove) a task from my {name} list|take something off my {name} list"),
 "play_media": ("query", "play something [in the {area}]|play something on the {name}|play (a|an) {media_class} [in the {area}]|play (a|an) {media_class} on the {name}|put something on in the {area}"),
 "activate_scene": ("name", "(activate|start|change to) a scene|activate one of my scenes|set a scene"),
 "run_script": ("name", "(run|start) a script|run one of (my|the) scripts|launch a script"),
 "schedule_command": ("command", "do something (in|after) {timer_minutes:minutes} minutes|(in|after) {timer_hours:hours} hours do something|after {timer_seconds:seconds} seconds do something for me"),
}


def P(key, names, notes="", kind="string", required=False):
    return Param(key, words(names), words(notes), kind, None, required)


PARAMS = {p.key: p for p in (
    P("name", "name|device|device name|entity|entity name|target", "Name of the device.|The device meant.|Device or entity name, as the user says it.|Which device."),
    P("area", "area|room|location|area name|zone|place", "Room or area of the home.|The room.|Where in the home.|Area name."),
    P("floor", "floor|level|storey|floor name", "Floor of the home.|Which floor.|Name of the floor."),
    P("domain", "domain|device type|kind|type|device kind", "Kind of devices, for all of that kind.|Type of device.|Device domain.", "enum"),
    P("device_class", "device class|cover type|class|covering|kind", "Kind of covering, such as blind or window.|Class of the covers.|What type of opening.", "enum"),
    P("state", "state|status|condition|expected state", "State to check for.|Is it in this state?|The state asked about.", "enum"),
    P("brightness", "brightness|brightness percent|brightness pct|dim level", "Brightness in percent.|0 to 100.|How bright, in %.", "integer"),
    P("level", "brightness level|preset|level|extreme", "Brightness preset, if no number is said.|Maximum or minimum brightness.|Brightest or darkest.", "enum"),
    P("color", "color|colour|light color|hue", "Colour of the light.|Color name.|Which color.", "enum"),
    P("kelvin", "color temperature|kelvin|color temp|temperature kelvin", "Colour temperature in kelvin.|Kelvin value.|White tone in K.", "integer"),
    P("white", "white tone|color temperature name|white|warmth", "Named colour temperature.|Tone of white, if no kelvin value is said.|Named white.", "enum"),
    P("temperature", "temperature|target temperature|degrees|setpoint|temp", "Target temperature in degrees.|Degrees to set.|The set point.", "number"),
    P("percentage", "percentage|speed|speed percent|fan speed|level", "Speed in percent.|Fan speed, 0 to 100.|How fast, in %.", "integer"),
    P("position", "position|percentage|opening|position percent|level", "Position in percent, 100 is open.|How far open, in %.|0 to 100.", "integer"),
    P("volume", "volume level|volume|level|volume percent|loudness", "Volume in percent.|0 to 100.|New volume.", "integer"),
    P("direction", "direction|step|change|way", "Louder or quieter.|Up or down.|Direction of the change.", "enum"),
    P("amount", "amount|by|step size|volume step|percent", "By how many percent.|Size of the change in %.|How much, if said.", "integer"),
    P("item", "item|thing|entry|item name|product", "The item.|Item on the list.|What the entry says."),
    P("message", "message|text|announcement|content", "What to announce.|The words to broadcast.|Message text."),
    P("query", "search query|query|media|title|what|content", "What to play.|Title, artist or genre.|What to search for."),
    P("media_class", "media class|media type|type|content type|category", "Kind of media.|Type of content to look for.|What sort of media.", "enum"),
    P("zone", "zone|place|location|where", "Place to check.|Zone or place.|Where the person might be."),
    P("command", "command|conversation command|action|task|request", "What to do then, in words.|The command to run later.|Action to carry out."),
    *(P(k, f"{k}|{k[:-1]} count|num {k}|duration {k}", f"Number of {k}.|{k.capitalize()} part of the duration.|{k.capitalize()}.", "integer") for k in ("hours", "minutes", "seconds")),
    *(P("start_" + k, f"start {k}|original {k}|initial {k}|set {k}", f"The timer meant was set for this many {k}.|Timer's original {k}.|Original length: {k}.", "integer") for k in ("hours", "minutes", "seconds")),
)}
ALIAS = {   # the parameter "name" means something else in these families
    "timer": P("name", "name|timer name|label|timer|title", "Name of the timer.|The timer's label.|Which timer."),
    "list": P("name", "name|list|list name|todo list|list title", "Name of the list.|Which list.|The to-do list."),
    "person": P("name", "name|person|who|person name", "Name of the person.|Who is meant.|The person."),
    "weather": P("name", "name|place|location|city|where", "Place of the forecast.|City or place.|Where."),
    "scene": P("name", "name|scene|scene name|which scene|preset", "Name of the scene.|The scene.|Which scene."),
    "script": P("name", "name|script|script name|routine|which", "Name of the script.|The script.|Which routine."),
}
FAMILY = {"light": "light", "media": "media_player", "climate": "climate", "cover": "cover", "vacuum": "vacuum", "fan": "fan", "mower": "lawn_mower", "lock": "lock"}

# id # family # intents # parameters ("!": required) # names # notes
TOOLS = """
turn_on # light # HassTurnOn # name area floor domain # turn on|switch on|hass turn on|activate device|device on|power on|switch device on # Turn on a device, or all devices of a kind in a room.|Switches something on.|Activates lights, fans, plugs and other devices.|Turns on devices by name, area or floor.|Power on a device or group.
turn_off # light # HassTurnOff # name area floor domain # turn off|switch off|hass turn off|deactivate device|device off|power off|switch device off # Turn off a device, or all devices of a kind in a room.|Switches something off.|Deactivates lights, fans, plugs and other devices.|Turns off devices by name, area or floor.|Power off a device or group.
open_cover # cover # HassTurnOn # name device_class area floor # open cover|open|hass open cover|raise cover|open blinds or door|cover open # Open a blind, door, window, gate or valve.|Opens covers by name or by kind.|Raises blinds and opens doors.|Opens a covering or valve in the home.|Fully open something.
close_cover # cover # HassTurnOff # name device_class area floor # close cover|close|hass close cover|lower cover|shut blinds or door|cover close # Close a blind, door, window, gate or valve.|Closes covers by name or by kind.|Lowers blinds and shuts doors.|Closes a covering or valve in the home.|Fully close something.
lock # lock # HassTurnOn # name! area # lock|lock door|hass lock|secure lock|lock device|engage lock # Lock a door or lock.|Locks something.|Secures a lock by name.|Engages a smart lock.
unlock # lock # HassTurnOff # name! area # unlock|unlock door|hass unlock|release lock|unlock device|open lock # Unlock a door or lock.|Unlocks something.|Releases a lock by name.|Opens a smart lock.
activate_scene # scene # HassTurnOn # name! # activate scene|scene turn on|set scene|hass activate scene|apply scene|start scene # Activate a scene.|Applies a saved scene.|Switches the home to a scene.|Sets lights and devices as a scene says.
run_script # scene # HassTurnOn # name! # run script|start script|execute script|hass run script|run routine|script turn on # Run a script.|Starts a stored script or routine.|Executes a script by name.|Runs an automation script.
get_state # state # HassGetState # name area floor domain device_class state # get state|hass get state|check state|query device|device status|get device state|ask state # Get or check the state of devices.|Tells the state of a device or sensor.|Answers whether devices are on, open or locked.|Reads sensors and device states.|Which devices, or how many, are in a state.
locate_person # state # HassGetState # name zone # locate person|find person|where is person|person location|get presence|hass get person # Tell where a person is.|Who is at a place, or is somebody there.|Finds people.|Checks presence of people in a zone.
get_weather # state # HassGetWeather # name # get weather|weather|hass get weather|weather forecast|current weather|check weather # Get the weather.|Tells the current weather.|Weather at a place or at home.|Current weather conditions.
get_date # clock # HassGetCurrentDate # # get date|current date|hass get current date|today|get current date|what date # Tell today's date.|Gets the current date.|Which day it is.|Returns the date.
get_time # clock # HassGetCurrentTime # # get time|current time|hass get current time|clock|get current time|what time # Tell the time.|Gets the current time.|What the clock says.|Returns the time of day.
light_set # light # HassLightSet # name area floor brightness level color kelvin white # set light|light set|hass light set|adjust light|change light|light control|set light attributes # Set brightness, colour or colour temperature of lights.|Changes how a light shines.|Adjusts a light's brightness or color.|Dims or colours lights by name, area or floor.|Sets light attributes.
get_temperature # climate # HassClimateGetTemperature # name area # get temperature|climate get temperature|hass climate get temperature|read temperature|current temperature|check temperature # Get the current temperature.|Tells how warm it is.|Reads the temperature of a room or thermostat.|Room temperature now.
set_temperature # climate # HassClimateSetTemperature # temperature! name area floor # set temperature|climate set temperature|hass climate set temperature|set thermostat|adjust temperature|target temperature # Set the target temperature.|Changes a thermostat's set point.|Sets how warm it should be.|Adjusts heating or cooling of a room, floor or device.
set_fan_speed # fan # HassFanSetSpeed # percentage! name area floor # set fan speed|fan set speed|hass fan set speed|fan speed|adjust fan|change fan speed # Set a fan's speed in percent.|Changes how fast fans turn.|Sets the speed of fans.|Adjusts a fan by name, area or floor.
set_position # cover # HassSetPosition # position! name device_class area # set position|hass set position|set cover position|move cover|cover position|adjust cover # Move a cover or valve to a position.|Sets how far blinds are open.|Opens or closes a covering to a percentage.|Sets the position of covers.
broadcast # broadcast # HassBroadcast # message! # broadcast|hass broadcast|announce|broadcast message|make announcement|announce message # Announce a message throughout the home.|Broadcasts a message on all speakers.|Says something on every satellite.|Makes an announcement.
start_timer # timer # HassStartTimer # hours minutes seconds name # start timer|hass start timer|set timer|create timer|timer start|new timer|countdown # Start a timer.|Sets a countdown.|Starts a timer with an optional name.|Creates a timer of the given length.|Count down from a duration.
schedule_command # timer # HassStartTimer # command! hours minutes seconds # schedule command|delayed command|run later|hass delayed command|do later|timed action|command after delay # Do something after a delay.|Runs a command later.|Schedules an action in some minutes.|Carries out a command once the time is up.
cancel_timer # timer # HassCancelTimer # name area start_hours start_minutes start_seconds # cancel timer|hass cancel timer|stop timer|delete timer|timer cancel|end timer # Cancel a timer.|Stops a running timer.|Ends one timer.|Deletes a timer by name, room or length.
cancel_all_timers # timer # HassCancelAllTimers # area # cancel all timers|hass cancel all timers|stop all timers|clear timers|delete all timers|timers cancel all # Cancel all timers.|Stops every timer.|Clears all timers, of the home or a room.|Deletes all running timers.
increase_timer # timer # HassIncreaseTimer # hours minutes seconds name area start_hours start_minutes start_seconds # increase timer|hass increase timer|extend timer|add time to timer|timer add|lengthen timer # Add time to a timer.|Makes a timer longer.|Extends a running timer.|Adds hours, minutes or seconds.
decrease_timer # timer # HassDecreaseTimer # hours minutes seconds name area start_hours start_minutes start_seconds # decrease timer|hass decrease timer|shorten timer|remove time from timer|timer subtract|reduce timer # Take time off a timer.|Makes a timer shorter.|Shortens a running timer.|Subtracts hours, minutes or seconds.
pause_timer # timer # HassPauseTimer # name area start_hours start_minutes start_seconds # pause timer|hass pause timer|hold timer|timer pause|halt timer # Pause a timer.|Holds a running timer.|Halts a countdown for now.|Pauses a timer by name, room or length.
resume_timer # timer # HassUnpauseTimer # name area start_hours start_minutes start_seconds # resume timer|hass unpause timer|unpause timer|continue timer|timer resume # Resume a paused timer.|Continues a timer.|Lets a paused countdown go on.|Unpauses a timer by name, room or length.
timer_status # timer # HassTimerStatus # name area start_hours start_minutes start_seconds # timer status|hass timer status|check timer|time left|get timer|remaining time # Tell how much time is left on a timer.|Status of timers.|Remaining time of a timer.|Checks a timer by name, room or length.
shopping_add # list # HassShoppingListAddItem # item! # add to shopping list|shopping list add item|hass shopping list add item|shopping add|add shopping item|buy item # Add an item to the shopping list.|Puts something on the shopping list.|Notes something to buy.|Adds to the shopping list.
shopping_complete # list # HassShoppingListCompleteItem # item! # check off shopping list|shopping list complete item|hass shopping list complete item|shopping done|remove shopping item|complete shopping item # Check an item off the shopping list.|Completes an entry of the shopping list.|Removes something from the shopping list.|Marks something as bought.
list_add # list # HassListAddItem # item! name! # add to list|list add item|hass list add item|todo add|add todo item|new list item # Add an item to a list.|Puts something on a named to-do list.|Creates an entry in a list.|Adds a task to a list.
list_complete # list # HassListCompleteItem # item! name! # complete list item|list complete item|hass list complete item|check off item|todo done|mark item done # Mark an item of a list as done.|Checks something off a named list.|Completes a task.|Ticks off an entry of a to-do list.
list_remove # list # HassListRemoveItem # item! name! # remove from list|list remove item|hass list remove item|delete list item|todo remove|drop list item # Remove an item from a list.|Deletes something from a named list.|Takes an entry off a to-do list.|Removes a task.
mower_start # mower # HassLawnMowerStartMowing # name # start mowing|lawn mower start mowing|hass lawn mower start mowing|mow lawn|mower start|start lawn mower # Start mowing the lawn.|Sends the robot mower out.|Starts a lawn mower.|Mows the grass.
mower_dock # mower # HassLawnMowerDock # name # dock mower|lawn mower dock|hass lawn mower dock|stop mowing|mower return|return mower to base # Stop mowing and return to the dock.|Sends the lawn mower home.|Docks the robot mower.|Ends mowing.
vacuum_start # vacuum # HassVacuumStart+HassVacuumCleanArea # name area floor # start vacuum|vacuum start|hass vacuum start|clean area|hass vacuum clean area|vacuum clean|clean floor # Start vacuuming, a room or everywhere.|Lets the robot vacuum clean.|Vacuums an area or a floor.|Sends a vacuum cleaner out.
vacuum_dock # vacuum # HassVacuumReturnToBase # name! # vacuum return to base|hass vacuum return to base|dock vacuum|vacuum dock|send vacuum home|return vacuum # Return the vacuum to its base.|Sends the robot vacuum home.|Docks a vacuum cleaner.|Ends cleaning and docks.
play_media # media # HassMediaSearchAndPlay # query! media_class name area # play media|media search and play|hass media search and play|play|play music|search and play|start playback # Search for media and play it.|Plays a song, artist, show or other media.|Finds something and plays it on a device or in a room.|Starts music or video.
media_pause # media # HassMediaPause # name area # media pause|hass media pause|pause|pause media|pause playback|pause player # Pause media.|Pauses what is playing.|Halts playback on a player or in a room.|Pauses a media player.
media_resume # media # HassMediaUnpause # name area # media unpause|hass media unpause|resume media|unpause|resume playback|continue playing # Resume media.|Continues what was paused.|Resumes playback on a player or in a room.|Unpauses a media player.
media_next # media # HassMediaNext # name area # media next|hass media next|next track|skip track|skip|play next # Skip to the next track.|Next song or item.|Skips what is playing.|Goes to the next item on a player.
media_previous # media # HassMediaPrevious # name area # media previous|hass media previous|previous track|go back|last track|play previous # Go back to the previous track.|Previous song or item.|Replays the last track.|Goes to the previous item on a player.
mute # media # HassMediaPlayerMute # name # mute|media player mute|hass media player mute|mute player|silence|mute media # Mute a media player.|Silences sound.|Mutes what is playing.|Turns the sound off.
unmute # media # HassMediaPlayerUnmute # name # unmute|media player unmute|hass media player unmute|unmute player|restore sound|unmute media # Unmute a media player.|Restores sound.|Unmutes what is playing.|Turns the sound back on.
set_volume # media # HassSetVolume # volume! name area # set volume|hass set volume|volume set|volume level|set player volume|change volume to # Set the volume in percent.|Sets how loud a player is.|Changes the volume to a value.|Sets an absolute volume.
change_volume # media # HassSetVolumeRelative # direction! amount name area floor # change volume|set volume relative|hass set volume relative|volume step|adjust volume|volume up or down # Turn the volume up or down.|Makes it louder or quieter.|Changes the volume by a step.|Raises or lowers the volume.
""".strip().split("\n")


def tool_of(intent, file, block):
    """Home Assistant opens, locks and runs things with "turn on"; here those are tools of their own."""
    if intent in ("HassTurnOn", "HassTurnOff"):
        on, domains = intent == "HassTurnOn", block.get("name_domains", ())
        if "cover" in file or "cover" in domains or "valve" in domains:
            return "open_cover" if on else "close_cover"
        if "lock" in domains:
            return "lock" if on else "unlock"
        return {"name_scene": "activate_scene", "name_script": "run_script"}.get(file, "turn_on" if on else "turn_off")
    if intent == "HassGetState" and "person" in (*block.get("name_domains", ()), block.get("inferred_domain")):
        return "locate_person"
    if intent == "HassStartTimer" and file.startswith("command"):
        return "schedule_command"
    return INTENT.get(intent)


ROWS = [[c.strip() for c in row.split("#")] for row in TOOLS]
INTENT = {i: r[0] for r in reversed(ROWS) for i in r[2].split("+")}


def drop(template):
    """Templates that cannot be answered from the text: a half as a number, only a name, a room glued to a device's name
    ("bedroom ceiling fan" is one name here), and a dock of nobody knows whom."""
    return ("timer_half" in template or re.fullmatch(r"(\[<the>\] )?\{name\}( on)?", template)
            or "{area} [<the>] {name}" in template or re.fullmatch(r"return to .*", template))


# ------------------------------------------------------------------ hassil

class Hassil:
    """Parses templates into trees: str | ("seq", …) | ("alt", …) | ("any", …) any order | ("opt", p, node) | ("list", list, slot)."""

    def __init__(self, rules):
        self.rules, self.trees = rules, {}

    def rule(self, name):
        if name not in self.trees:
            node = self.parse(self.rules[name])
            if name == "in":                           # mostly "in", seldom "throughout"
                node = ("alt", *node[1:2] * 8, *node[2:3] * 2, *node[3:])
            self.trees[name] = node
        return self.trees[name]

    def parse(self, text):
        tokens = re.findall(r"[\[\]()|;]|<[^>]+>|\{[^}]+\}|[^\[\]()|;<{]+", text)
        node, rest = self.group(tokens, 0, None)
        assert rest == len(tokens), text
        return node

    def group(self, tokens, i, end):
        branches, mark = [[]], ""
        while i < len(tokens) and tokens[i] != end:
            t, start = tokens[i], i
            if t in "|;":
                mark = t
                branches.append([])
            elif t == "(":
                node, i = self.group(tokens, i + 1, ")")
                branches[-1].append(node)
            elif t == "[":
                node, i = self.group(tokens, i + 1, "]")
                # Sentences without their verb or preposition are allowed but rare.
                small = start == 0 or tokens[start + 1] in ("<in>", "in", "to", "on", "of", "by", "in]", "and")
                branches[-1].append(("opt", .88 if small else .5, node))
            elif t[0] == "<":
                branches[-1].append(self.rule(t[1:-1]))
            elif t[0] == "{":
                name, _, slot = t[1:-1].partition(":")
                branches[-1].append(("list", name, slot or name))
            else:
                branches[-1].append(t)
            i += 1
        nodes = [b[0] if len(b) == 1 else ("seq", *b) for b in branches]
        if len(nodes) == 1:
            return nodes[0], i
        return ("any" if mark == ";" else "alt", *nodes), i



def load(*path):
    with open(os.path.join(*path), encoding="utf-8") as f:
        return yaml.load(f, LOADER)


def folder(*path):
    return sorted(f for f in os.listdir(os.path.join(*path)) if f.endswith(".yaml"))


class Home:
    def __init__(self, data, dev=False):
        self.dev = dev
        rules, self.lists = {}, {}
        for f in folder(data, "rules", "en"):
            rules.update(load(data, "rules", "en", f)["expansion_rules"])
        self.hassil = Hassil(rules)
        for where in (("lists",), ("lists", "en")):
            for f in folder(data, *where):
                self.lists.update(load(data, *where, f)["lists"])
        self.values = {k: [(self.hassil.parse(v["in"]), str(v["out"])) for v in l["values"]] for k, l in self.lists.items() if "values" in l}
        self.pools = {k: self.share(v) for k, v in {**POOL, **NAMES}.items()}
        self.tools = [self.tool(row) for row in ROWS]
        self.by_id = {t.id: t for t in self.tools}
        templates = {t.id: {} for t in self.tools}      # id → {template text: (tree, block)}; equal templates count once
        for intent in sorted(os.listdir(os.path.join(data, "sentences", "en"))):
            if os.path.isdir(os.path.join(data, "sentences", "en", intent)):
                for f in folder(data, "sentences", "en", intent):
                    blocks = load(data, "sentences", "en", intent, f)["data"]
                    if any(not b.get("speech_to_phrase") for b in blocks):    # else lean copies of the other blocks
                        blocks = [b for b in blocks if not b.get("speech_to_phrase")]
                    for b in blocks:
                        self.read(templates, intent, f[:-5], b)
        self.templates, self.all, self.lacking = {}, {}, {}
        for id, found in templates.items():
            held = {t for t in found if held_out(t)}
            slots = {t: frozenset(re.findall(r"\{([^}]+)", t)) for t in found}
            for t in found:                                # the training split has every combination of slots
                if t in held and not any(slots[u] == slots[t] and u not in held for u in found):
                    held.remove(t)
            kept = [t for t in found if (t in held) == dev]
            if dev and (len(kept) < 2 or not any(WILD & set(slots[t]) for t in kept)):
                kept = list(found)                         # too few sentences: only the names are unseen, then
            self.templates[id], self.all[id] = [found[t] for t in kept], [found[t] for t in found]
        for id, (key, text) in MISSING.items():
            own = re.split(r"\|(?![^()]*\))", text)
            own = own[-1:] if dev else own[:-1]
            block = {"domains": self.domains(id, {}), "args": {}, "area": True}
            self.lacking[id] = [(self.hassil.parse(t), block) for t in own]

    def share(self, pool):
        """The split's part of a pool; both parts have something."""
        pool = sorted(set(pool))
        held = {v for v in pool if held_out(v)} or set(pool[:1])
        if len(held) < 3:
            held |= set(pool[::9])
        return [v for v in pool if (v in held) == self.dev]

    def tool(self, row):
        id, family, _, params, names, notes = row
        spread = {"domain": ("light", "fan") if id.startswith("turn") else ("light", "fan", "switch", "lock")}
        tool = Tool(id, words(names), words(notes), [], family)
        for key in params.split():
            p = PARAMS[key.rstrip("!")]
            if p.key == "name":
                p = ALIAS.get({"run_script": "script", "locate_person": "person", "get_weather": "weather"}.get(id, family), p)
            values = None
            if p.key == "domain":
                more = {"turn_on": ("switch", "media_player"), "turn_off": ("switch", "media_player")}.get(id, ("cover",))
                values = {v: [v.replace("_", " "), v] if "_" in v else [v, v + "s"] if v != "switch" else [v, "switches"] for v in spread["domain"] + more}
            elif p.key == "device_class":
                values = {out: [out + " door" if out == "garage" else out, out] for _, out in self.values["cover_classes"]}
            elif p.key == "state":
                values = {v: [v] for v in ("on", "off", "open", "opening", "closing", "locked", "unlocked", "detected", "triggered")}
                values |= {"closed": ["closed", "shut"], "occupied": ["occupied", "presence"], "clear": ["clear", "empty", "unoccupied"]}
            elif p.key == "color":
                values = {out: [out] for _, out in self.values["color"]}
            elif p.key == "level":
                values = {"100": ["max", "maximum", "highest"], "1": ["min", "minimum", "lowest"]}
            elif p.key == "white":
                values = dict(zip((out for _, out in self.values["color_temperature_names"]),
                                  (["candle", "candlelight", "extra warm"], ["warm", "warm white"], ["cool", "cool white", "cold"], ["daylight", "day"])))
            elif p.key == "direction":
                values = {"up": ["up", "increase", "louder"], "down": ["down", "decrease", "quieter"]}
            elif p.key == "media_class":
                values = {out: [out.replace("_", " "), out] if "_" in out else [out, "song"] if out == "track" else [out] for _, out in self.values["media_class"]}
            tool.params.append(Param(p.key, p.names, p.notes, p.kind, values, key.endswith("!")))
        return tool

    def domains(self, id, block):
        """Which pools a {name} may come from."""
        d = block.get("name_domains")
        if d == "default":
            return DEFAULT
        if d:
            return [x for x in d if x in NAMES] or None
        family = next(t.near for t in self.tools if t.id == id)
        return {"list": ["todo"]}.get(family, [FAMILY[family]] if family in FAMILY else None)

    def read(self, templates, intent, file, block):
        for text in block["sentences"]:
            id = tool_of(intent, file, block)
            if not id or drop(text):
                continue
            # "reading lamp" and "first floor" are names as a whole here: their last word is no word of the template.
            text = text.replace("{name} <light>", "{name}").replace("{floor} [floor]", "{floor}")
            if text in templates[id] and "{name}" not in text:
                continue
            domains = self.domains(id, block)
            if "bs_" in text:
                domains = ["opening"] if "bs_open" in text else ["occupancy"]
            if text in templates[id]:                  # the same sentence for another domain
                seen = templates[id][text][1]
                seen["domains"] = [*seen["domains"], *(d for d in domains if d not in seen["domains"])]
                continue
            args, inferred = {}, block.get("inferred_domain")
            if id in ("turn_on", "turn_off", "get_state") and inferred in ("light", "fan", "switch", "lock"):
                args["domain"] = inferred
            if "{volume_step_" in text:
                args["direction"] = "up" if "step_up" in text else "down"
            templates[id][text] = (self.hassil.parse(text), {"domains": domains, "args": args, "area": "{area}" in text or "{floor}" in text})

    # -------------------------------------------------------------- expansion

    def number(self, rng, name):
        r = self.lists[name]["range"]
        low, high = r["from"], r["to"]
        if name == "color_temperature":
            return rng.randrange(low, min(high, 7000) + 1, r["step"])
        if name == "temperature":
            return rng.randint(12, 30) if rng.random() < .7 else rng.randint(max(low, 45), min(high, 90))
        if name.startswith("timer_"):
            n = rng.choice((1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 45, 50)) if rng.random() < .6 else rng.randint(low, high)
            return min(n, rng.randint(1, 24)) if "hours" in name else n
        if name.startswith("volume_step"):
            return rng.choice((5, 10, 15, 20, 25, 30)) if rng.random() < .7 else rng.randint(1, 50)
        return rng.randrange(max(low, 5), high + 1, 5) if rng.random() < .6 else rng.randint(max(low, 1), high)

    def fill(self, rng, name, slot, block, args, out):
        key = KEY.get(name, "query" if slot == "search_query" else slot)
        if name in self.values:
            tree, value = rng.choice(self.values[name])
            said = []
            self.expand(rng, tree, block, args, said)
            said = "".join(said)
            args[key] = STATE[said] if name.startswith("bs_") else value
        elif "range" in self.lists.get(name, ()):
            args[key] = value = self.number(rng, name)
            said = str(value)
            if rng.random() < .3 and value <= 100:
                said = cardinal(value) if value <= 100 else str(value)
        else:
            pool = "name" if name == "name" else name
            if name == "name":
                pool = rng.choice(block["domains"])
            said = rng.choice(MORE[pool] if pool in MORE and not self.dev and rng.random() < .5 else self.pools[pool])
            # "bedroom ceiling fan": a room in a name, if none is said beside it and the name is more than a class
            if name == "name" and not block["area"] and " " in said and pool in ("light", "fan", "cover", "climate", "media_player") and rng.random() < .2:
                said = f"{rng.choice(self.pools['area'])} {said}"
            if rng.random() < TITLE.get(name, 0):
                said = " ".join(w[:1].upper() + w[1:] for w in said.split())
            args[key] = said
        out.append(said)

    def expand(self, rng, node, block, args, out):
        if isinstance(node, str):
            out.append(node)
            return
        kind = node[0]
        if kind == "seq":
            for n in node[1:]:
                self.expand(rng, n, block, args, out)
        elif kind == "alt":
            self.expand(rng, node[1 + int(rng.random() * (len(node) - 1))], block, args, out)
        elif kind == "opt":
            if rng.random() < node[1]:
                self.expand(rng, node[2], block, args, out)
        elif kind == "any":
            parts = list(node[1:])
            rng.shuffle(parts)
            for n in parts:
                out.append(" ")
                self.expand(rng, n, block, args, out)
            out.append(" ")
        else:
            self.fill(rng, node[1], node[2], block, args, out)

    def one(self, rng, tool, tree, block, strict=True):
        """(text, args), or None where the template gave a clumsy or a doubtful sentence."""
        args, out = dict(block["args"]), []
        self.expand(rng, tree, block, args, out)
        text = " ".join("".join(out).split())
        if "{" in text or BAD.search(text):
            return None
        name = args.get("name")
        if name:
            at = text.find(name)
            if CLASS.search(name.lower()) and tool.near in ("light", "cover", "fan", "state"):
                return None
            if tool.id in ("locate_person", "get_weather") and name[0].isupper() and re.search(r"\b(the|my|our|there) $", text[:at]):
                return None                                # "the Jane"
            if tool.near in ("scene", "mower", "vacuum") and at <= 4 and not re.search(r"scene|script", text):
                return None                                # nothing but a name
            if tool.id == "run_script":                    # "turn X on", "run X"; and a sign that X is a script
                if bool(re.match("(turn|switch|change|bring) ", text)) != text.endswith(" on") or not re.search(r"\bscript\b|^run |^start ", text):
                    return None
            if re.match(r"(is|are) there ", text) or text.startswith("are ") and tool.id == "locate_person" or text.startswith("are ") and not name.endswith("s"):
                return None
            if any(text.endswith(f" {w}") and name.endswith(w) and text.count(w) > 1 for w in ("mode", "mower")):
                return None
        many = re.match(r"how many .*? ?(\w+) (is|are) ", text)
        if many and many[1] != "people" and not many[1].endswith("s"):
            return None
        for key in ("area", "floor", "zone"):
            if key in args:
                before, _, after = text.partition(args[key])
                before = [w for w in before.split()[-2:] if w not in ("the", "my", "our")]
                if re.match(" (the|my|our) ", after):
                    return None
                if key != "floor" and before[-1:] and before[-1] in ("on", "across", "around", "throughout") and rng.random() < .7:
                    return None                            # "on the kitchen" is rare
        if tool.id == "get_state" and "state" in args and ASKED.search(text):
            return None
        text = tidy(text, tool.near == "timer")
        free = not any(p.kind == "string" and p.key in args for p in tool.params)
        share = 8 if any(p.kind == "string" for p in tool.params) else 4
        if free and strict and held_out(text, share) != self.dev:
            return None                                    # sentences without a name are split by the sentence itself
        return text, args

    def example(self, rng, tool_id):
        tool = self.by_id[tool_id]
        if tool_id in self.lacking and rng.random() < .06:
            for _ in range(20):
                made = self.one(rng, tool, *rng.choice(self.lacking[tool_id]), strict=False)
                if made:
                    return Example(*made, missing=MISSING[tool_id][0])
        tries = 0
        pick = rng.choice(self.templates[tool_id])
        while True:
            made = self.one(rng, tool, *pick, strict=tries < 300)
            if made:
                return Example(*made)
            tries += 1
            if tries % 12 == 0:                            # a template with few sentences: another one
                pick = rng.choice((self.templates if tries < 60 else self.all)[tool_id])


CLASSES = r"awnings?|blinds?|curtains?|doors?|gates?|shades?|shutters?|windows?|lights?|lamps?|lighting|fans?|switch(?:es)?"
CLASS = re.compile(rf"^({'|'.join(map(re.escape, map(str.lower, AREA)))}) ({CLASSES})$")     # "kitchen light": an area and a domain
# Doubled words and articles, which the templates' optional parts can give.
BAD = re.compile(r"\b(\w+) \1\b|\b(the|my|our|there) (the|my|our|this)\b|turn( the)?( volume)? (increase|decrease)\b|\b(my|the|our|in) here\b"
                 r"|\b(the|my|our) (a|an|two|three|six) |\b(each|single|any|some|every) (the|my|our)\b|\b(the|my|our|there) (any|some|all|every|each)\b|\bare is\b|\bthe (the|Emma's|Leo's|grandpa's|Noor's|grandma's)\b|\b(my|our) (Emma's|Leo's|grandpa's|Noor's)\b|\btell me is\b"
                 r"|\b(tell me|do you know) the weather like\b", re.I)

# "every fan off" would be an order; and articles in the wrong place: "which fan is the on".
ASKED = re.compile(r"^(all|every|each)\b|\b(is|are) (the|my|our|there) (on|off|open|opening|clos\w+|shut\w*|locked|unlocked|securely)\b|^(which|what) (my|the|our|of)\b")


def tidy(text, timer):
    text = re.sub(r"(\d) ?(k|kelvin)\b", r"\1 \2", text)
    text = re.sub(r"([a-z]) ?%", r"\1 percent", text)
    text = re.sub(r"([a-z]) ?°", r"\1 degrees", text)
    text = re.sub(r"\b(?<!hundred )(?<!ty )(1|one) degrees?\b", r"\1 degree", re.sub(r"\bdegree\b", "degrees", text))
    if timer:
        text = re.sub(r"([a-z])-(hour|minute|second)", r"\1 \2", text)
        # "5 minute timer" or "5 minutes timer", but only "for 5 minutes"
        text = re.sub(r"(\S+)[ -](hour|minute|second)s?(?! timer)\b(?!s)", lambda m: f"{m[1]} {m[2]}" + ("" if m[1] in ("1",) else "s"), text)
        text = re.sub(r"-(hour|minute|second)s\b", r"-\1", text)
        text = re.sub(r"(^|(?<!ty) )(1|one) (hour|minute|second)s\b", r"\1\2 \3", text)
        text = re.sub(r"\ban? (?=(\S+))", lambda m: "an " if re.match(r"(8\d?|11|18|eight\w*|eleven)\b", m[1]) else "a ", text)
    return text


if __name__ == "__main__":
    import random
    import sys
    import time

    rng, seen = random.Random(1), {}
    for dev in (False, True):
        t = time.time()
        home = Home(sys.argv[1], dev)
        print(f"{'dev' if dev else 'train'}: parsed in {time.time() - t:.2f} s, {len(home.tools)} tools, {sum(map(len, home.templates.values()))} templates")
        if not dev:
            for tool in home.tools:
                print(f"\n{tool.id} [{tool.near}] {len(home.templates[tool.id])} templates, {' '.join(p.key + '!' * p.required for p in tool.params)}")
                for _ in range(10):
                    e = home.example(rng, tool.id)
                    print("  ", e.text, e.args, e.missing and "MISSING " + e.missing)
        t, made = time.time(), []
        for i in range(20000):
            made.append((home.tools[i % len(home.tools)], home.example(rng, home.tools[i % len(home.tools)].id)))
        rate = 20000 / (time.time() - t)
        given = {}
        for tool, e in made:
            params, padded = {p.key: p for p in tool.params}, f" {e.text} "
            given.setdefault(tool.id, [{}, 0])[1] += 1
            for key, value in e.args.items():
                p = params[key]
                given[tool.id][0][key] = given[tool.id][0].get(key, 0) + 1
                if p.kind == "string":
                    assert re.search(rf"(?<!\w){re.escape(value)}(?!\w)", e.text), (tool.id, e)
                elif p.kind == "enum":
                    assert value in p.values, (tool.id, e)
                else:
                    assert re.search(rf"(?<!\w)({value}|{cardinal(value) if value <= 100 else value})(?![.\d])", e.text), (tool.id, e)
            for p in tool.params:
                assert not p.required or (p.key in e.args) != (p.key == e.missing), (tool.id, e)
            assert e.text == " ".join(e.text.split()) and "{" not in e.text and "<" not in e.text, e
            call = (tool.id, e.missing, sorted(e.args.items()))
            if seen.setdefault(e.text, (dev, call))[1] != call:
                print("two meanings:", e.text, call, seen[e.text][1])
        texts = {e.text for _, e in made}
        print(f"{rate:.0f} examples/s, {len(texts)} distinct of 20000, missing {sum(bool(e.missing) for _, e in made)}, "
              f"in the other split: {sum(seen[x][0] != dev for x in texts)}")
        for id, (keys, n) in given.items():
            unused = [p.key for p in home.by_id[id].params if p.key not in keys]
            always = [k for k, c in keys.items() if c == n and not {p.key: p for p in home.by_id[id].params}[k].required]
            if unused or always:
                print("  ", id, "never given:", unused, "always given, not required:", always)
