"""HWU64 as tools: every intent in several wordings, its slots as optional parameters. No sentence of the set stands here."""
import json
from pathlib import Path

from .columns import held_out, words
from .numbers import from_words
from .spec import Example, Param, Tool

# slot: names | …, then descriptions
SLOTS = {
 "date": ("date|day|on date|which day|calendar date", "The day.|Day or date it is about.|e.g. tomorrow, next friday|As the person says it."),
 "time": ("time|at time|clock time|start time|hour", "The time.|Time of day or time span.|e.g. 7 am, in two hours"),
 "timeofday": ("timeofday|time of day|part of day|day part|daypart", "Part of the day.|e.g. morning, tonight, this evening|Morning, noon, evening or night."),
 "place_name": ("place name|place|location|city|where", "A place.|City, country, street or area.|Name of the place.|Where."),
 "house_place": ("house place|room|area|location in house|room name", "A room.|Part of the house.|Which room of the home."),
 "device_type": ("device type|device|appliance|gadget|machine", "The device.|Kind of device.|Which appliance it is about."),
 "person": ("person|name|person name|who|contact", "Name of a person.|The person.|Who it is about."),
 "relation": ("relation|relationship|related person|family relation", "How the person is related.|e.g. mum, boss, friend|Relation to the user."),
 "event_name": ("event name|event|title|what|occasion", "Name of the event.|What the event is.|Title of the entry."),
 "media_type": ("media type|media|service|channel|source", "Kind of medium or service.|The medium.|e.g. facebook, radio, newspaper"),
 "business_name": ("business name|company|business|firm|shop name", "Name of a business.|Company or shop.|Which company."),
 "business_type": ("business type|kind of business|venue type|place type|category", "Kind of business.|e.g. restaurant, pub, shop|Type of venue."),
 "food_type": ("food type|food|dish|meal|cuisine", "The food.|Dish or kind of food.|What to eat."),
 "meal_type": ("meal type|meal|which meal", "Which meal.|e.g. breakfast, lunch, dinner"),
 "drink_type": ("drink type|drink|beverage", "The drink.|Kind of drink."),
 "ingredient": ("ingredient|ingredients|made with", "An ingredient.|What it is made with."),
 "cooking_type": ("cooking type|cooking method|how to cook", "Way of cooking.|e.g. baked, fried"),
 "order_type": ("order type|way of delivery|takeaway or delivery|mode", "Takeaway or delivery.|How the order is handed over.|e.g. delivery, take out"),
 "coffee_type": ("coffee type|coffee|kind of coffee", "Kind of coffee.|Which coffee.|e.g. espresso"),
 "color_type": ("color type|colour|color|light color|hue", "The colour.|Which colour.|Colour of the light."),
 "change_amount": ("change amount|amount|level|by how much|degree", "How much.|Amount of the change.|e.g. a bit, to fifty percent"),
 "weather_descriptor": ("weather descriptor|weather|condition|weather condition|kind of weather", "Kind of weather asked about.|e.g. rain, cold, sunny|The condition."),
 "definition_word": ("definition word|word|term|subject|what", "The word to define.|What is to be explained.|The term."),
 "radio_name": ("radio name|station|radio station|channel|frequency", "Name of the station.|Which radio station.|Station or frequency."),
 "music_genre": ("music genre|genre|style|kind of music", "Kind of music.|The genre.|e.g. jazz"),
 "music_descriptor": ("music descriptor|description|music mood|kind", "What the music is like.|Describes the music."),
 "music_album": ("music album|album", "The album."),
 "artist_name": ("artist name|artist|band|singer|musician", "The artist.|Band or singer.|Who performs."),
 "song_name": ("song name|song|track|title", "Name of the song.|Which song.|The track."),
 "playlist_name": ("playlist name|playlist|list", "Name of the playlist.|Which playlist."),
 "player_setting": ("player setting|setting|action|playback mode|control", "What the player is to do.|e.g. repeat, shuffle, continue|Setting of the player."),
 "app_name": ("app name|app|application", "Name of the app.|Which app."),
 "game_name": ("game name|game|title|which game", "Name of the game.|Which game.|The game."),
 "game_type": ("game type|kind of game", "Kind of game."),
 "audiobook_name": ("audiobook name|book|title|audio book", "Title of the book.|Which audiobook.|The book."),
 "audiobook_author": ("audiobook author|author|writer", "Who wrote it.|The author."),
 "podcast_name": ("podcast name|podcast|show|title", "Name of the podcast.|Which podcast.|The show."),
 "podcast_descriptor": ("podcast descriptor|topic|kind of podcast|episode|description", "What the podcast is about.|Describes the podcast or episode."),
 "list_name": ("list name|list|which list|name of list", "Name of the list.|Which list.|e.g. shopping"),
 "transport_type": ("transport type|vehicle|means of transport|mode|transport", "Means of transport.|e.g. train, bus, taxi|Kind of vehicle."),
 "transport_agency": ("transport agency|agency|company|provider", "The company.|Who runs the ride.|e.g. a taxi firm"),
 "transport_name": ("transport name|line|train name|number", "Name or number of the line.|Which line."),
 "transport_descriptor": ("transport descriptor|ticket kind|class|option", "Kind of ticket or way.|e.g. cheapest, round trip"),
 "alarm_type": ("alarm type|kind of alarm|alarm label|label", "Which alarm.|Kind of alarm."),
 "general_frequency": ("general frequency|frequency|how often|repeat|recurrence", "How often.|e.g. every day, weekly"),
 "joke_type": ("joke type|kind of joke|topic|type", "Kind of joke.|What the joke is about."),
 "news_topic": ("news topic|topic|subject|about", "What the news is about.|The topic."),
 "currency_name": ("currency name|currency|currencies|currency codes", "A currency.|Name of the currency.|e.g. dollar, euro"),
 "time_zone": ("time zone|zone|timezone|time zones", "A time zone.|Name of the zone.|e.g. est, pacific"),
 "personal_info": ("personal info|detail|field|information|contact detail", "Which detail of the contact.|e.g. phone number, address|The information."),
 "email_address": ("email address|address|email|mail address", "The e-mail address.|Address of the mail."),
 "email_folder": ("email folder|folder|mailbox", "Folder of the mail.|e.g. inbox"),
 "movie_name": ("movie name|movie|film|title", "Name of the film.|Which movie."),
 "movie_type": ("movie type|kind of movie|film genre|genre", "Kind of film.|e.g. comedy"),
}

# intent: family; names | …; descriptions | …
INTENTS = {
 "alarm_query": ("alarm", "alarm query|list alarms|get alarms|show alarms|check alarm|alarm status", "Tells which alarms are set.|Look up the alarms.|Says when the alarm will ring.|List existing alarms and wake-up times."),
 "alarm_set": ("alarm", "alarm set|set alarm|create alarm|add alarm|wake up call|new alarm", "Set an alarm.|Wakes the person at a time.|Creates a new alarm.|Adds an alarm or wake-up call."),
 "alarm_remove": ("alarm", "alarm remove|delete alarm|cancel alarm|remove alarm|turn off alarm|clear alarms", "Remove an alarm.|Deletes alarms that were set.|Cancels a wake-up alarm."),
 "audio_volume_up": ("volume", "audio volume up|volume up|increase volume|louder|raise volume|turn up sound", "Make it louder.|Raises the volume.|Turns the sound up.|Increase how loud the audio is."),
 "audio_volume_down": ("volume", "audio volume down|volume down|decrease volume|quieter|lower volume|turn down sound", "Make it quieter.|Lowers the volume.|Turns the sound down.|Decrease how loud the audio is."),
 "audio_volume_mute": ("volume", "audio volume mute|mute|silence|mute audio|sound off|be quiet", "Mute the sound.|Silences the device.|Turns the sound off.|Stops all audio output for a while."),
 "calendar_query": ("calendar", "calendar query|check calendar|get events|list appointments|show schedule|read agenda", "Look up events in the calendar.|Says what is on the agenda.|Tells about appointments, meetings and reminders.|Reads the schedule."),
 "calendar_set": ("calendar", "calendar set|create event|add event|set reminder|schedule meeting|new appointment", "Put an event into the calendar.|Creates an event or reminder.|Schedules a meeting or appointment.|Adds an entry to the agenda."),
 "calendar_remove": ("calendar", "calendar remove|delete event|cancel event|remove appointment|clear calendar|cancel meeting", "Remove an event from the calendar.|Deletes appointments or reminders.|Cancels a meeting.|Clears entries of the agenda."),
 "cooking_recipe": ("food", "cooking recipe|get recipe|find recipe|how to cook|recipe search|cooking help", "Find a recipe.|Explains how a dish is cooked.|Cooking instructions and recipes.|Tells how to prepare food."),
 "datetime_convert": ("datetime", "datetime convert|convert time|time zone conversion|time difference|convert timezone|translate time", "Convert a time to another time zone.|Time difference between places.|Tells what a time is elsewhere."),
 "datetime_query": ("datetime", "datetime query|get time|current time|get date|what time is it|date and time", "Tell the time or the date.|Current time, here or in a place.|Which day or date it is.|Reads the clock and the calendar date."),
 "email_addcontact": ("email", "email addcontact|add contact|save contact|new contact|store email address|create contact", "Add an address to the contacts.|Saves a new contact.|Stores somebody's e-mail address."),
 "email_query": ("email", "email query|check email|read emails|new mail|search inbox|list messages", "Check the e-mail.|Tells whether new mail has come.|Reads or searches mails that were received.|Looks into the inbox."),
 "email_querycontact": ("email", "email querycontact|get contact|find contact|contact details|look up phone number|address book", "Look up a contact's details.|Finds phone number, address or e-mail of a person.|Search the address book."),
 "email_sendemail": ("email", "email sendemail|send email|write mail|compose email|reply to email|mail someone", "Send an e-mail.|Writes a mail to somebody.|Composes or answers a message by e-mail."),
 "general_affirm": ("talk", "general affirm|affirm|yes correct|confirm understood|user agrees|acknowledge right", "The person says that it was right.|User affirms that the assistant understood.|Yes, that is correct."),
 "general_commandstop": ("talk", "general commandstop|stop|cancel command|abort|stop talking|end task", "Stop what is being done.|The person wants to stop or cancel the running command.|Shuts the assistant up."),
 "general_confirm": ("talk", "general confirm|ask to confirm|check understanding|verify command|confirm request|double check", "The person asks to confirm what was understood.|User wants the command checked or confirmed.|Asks whether it was understood rightly."),
 "general_dontcare": ("talk", "general dontcare|don t care|no preference|either way|anything is fine|does not matter", "The person does not care.|User has no preference.|Any option is fine with the user."),
 "general_explain": ("talk", "general explain|explain|clarify|rephrase answer|elaborate|did not understand", "The person wants an explanation.|User did not understand the answer and asks to clarify.|Explain the last answer more."),
 "general_joke": ("talk", "general joke|tell joke|joke|make me laugh|funny story|say something funny", "Tell a joke.|Says something funny.|Makes the person laugh."),
 "general_negate": ("talk", "general negate|negate|no wrong|reject answer|user disagrees|incorrect response", "The person says that it was wrong.|User says the assistant misunderstood.|No, that is not correct."),
 "general_praise": ("talk", "general praise|praise|compliment|thank the assistant|well done|positive feedback", "The person praises or thanks the assistant.|User says that it did well.|Receive thanks or a compliment."),
 "general_quirky": ("talk", "general quirky|small talk|chat|open conversation|personal chat|free conversation", "Chat about anything.|Small talk and odd questions.|Free conversation that fits no other tool."),
 "general_repeat": ("talk", "general repeat|repeat|say again|repeat last answer|once more|replay response", "Say the last answer again.|Repeats what was said.|The person wants to hear it once more."),
 "iot_cleaning": ("iot", "iot cleaning|start vacuum|vacuum cleaner|clean floor|robot cleaner|clean house", "Start the vacuum cleaner.|Cleans the floor with the robot.|Lets the cleaning robot run."),
 "iot_coffee": ("iot", "iot coffee|make coffee|brew coffee|coffee machine|prepare coffee|coffee maker", "Make a coffee.|Runs the coffee machine.|Brews coffee.|Prepares a cup of coffee."),
 "iot_hue_lightchange": ("light", "iot hue lightchange|change light color|set light colour|light color|adjust light hue|colour lamps", "Change the colour of the light.|Sets the lights to a colour.|Other light colour or mood."),
 "iot_hue_lightdim": ("light", "iot hue lightdim|dim lights|lower brightness|darken light|decrease light|reduce brightness", "Dim the light.|Makes the lights less bright.|Lowers the brightness."),
 "iot_hue_lightoff": ("light", "iot hue lightoff|lights off|turn off lights|switch lamp off|light out|kill lights", "Turn the light off.|Switches lamps off.|Makes the room dark."),
 "iot_hue_lighton": ("light", "iot hue lighton|lights on|turn on lights|switch lamp on|light up room|enable lamp", "Turn the light on.|Switches lamps on.|Puts on the lights."),
 "iot_hue_lightup": ("light", "iot hue lightup|brighten lights|raise brightness|increase light|more light|brightness up", "Make the light brighter.|Raises the brightness.|Turns the lights up."),
 "iot_wemo_off": ("plug", "iot wemo off|plug off|turn off socket|switch off outlet|smart plug off|power off device", "Switch the smart plug off.|Turns the socket off.|Cuts the power of the plug."),
 "iot_wemo_on": ("plug", "iot wemo on|plug on|turn on socket|switch on outlet|smart plug on|power on device", "Switch the smart plug on.|Turns the socket on.|Gives power to the plug."),
 "lists_createoradd": ("lists", "lists createoradd|add to list|create list|new list|put on list|list add item", "Add something to a list or make a new list.|Creates a list.|Puts an item on a list."),
 "lists_query": ("lists", "lists query|read list|show list|get lists|what is on list|check list", "Tell what is on a list.|Reads out lists.|Shows the lists there are."),
 "lists_remove": ("lists", "lists remove|remove from list|delete list|erase list item|clear list|drop list", "Remove something from a list or delete the list.|Erases a list or an item of it.|Takes an item off the list."),
 "music_likeness": ("music", "music likeness|like song|rate music|save favourite|music preference|remember taste", "Store that the person likes or dislikes the music.|Rates the song that plays.|Remembers taste in music."),
 "music_query": ("music", "music query|what song is this|identify song|song info|current track|music information", "Tell which song or artist plays.|Information about the music.|Names the current track."),
 "music_settings": ("music", "music settings|player settings|shuffle repeat|playback control|set playback mode|configure player", "Change settings of the music player.|Shuffle, repeat or skip.|Controls how the music plays."),
 "news_query": ("news", "news query|get news|read news|headlines|latest news|news search", "Tell the news.|Latest headlines, on a topic or place.|Reads news from a source."),
 "play_audiobook": ("play", "play audiobook|read audiobook|resume book|listen to book|start audio book|audiobook player", "Play an audiobook.|Reads a book aloud.|Goes on with the audiobook."),
 "play_game": ("play", "play game|start game|launch game|open game|let us play|gaming", "Start a game.|Plays a game with the person.|Opens a game."),
 "play_music": ("play", "play music|start music|play song|listen to music|music player|put on track", "Play music.|Plays a song, artist, genre or playlist.|Puts on some tunes."),
 "play_podcasts": ("play", "play podcasts|play podcast|start podcast|listen to podcast|podcast player|next episode", "Play a podcast.|Starts an episode of a podcast.|Finds and plays podcasts."),
 "play_radio": ("play", "play radio|start radio|tune radio|radio station|listen to radio|radio on", "Play the radio.|Tunes to a station.|Turns on a radio station."),
 "qa_currency": ("qa", "qa currency|exchange rate|convert currency|currency rate|forex|money conversion", "Exchange rate between currencies.|Converts money.|Tells what a currency is worth in another."),
 "qa_definition": ("qa", "qa definition|define word|definition|look up meaning|dictionary|describe thing", "Define a word.|Tells what something means or is.|Dictionary look-up.|Describes a thing."),
 "qa_factoid": ("qa", "qa factoid|fact question|general knowledge|answer fact|encyclopedia|look up fact", "Answer a question about facts.|General knowledge on people, places and history.|Looks a fact up."),
 "qa_maths": ("qa", "qa maths|calculate|math|solve equation|calculator|arithmetic", "Calculate something.|Solves a sum.|Does arithmetic."),
 "qa_stock": ("qa", "qa stock|stock price|share price|get quote|stock market|ticker", "Price of a share.|How a stock is doing.|Looks up the stock market."),
 "recommendation_events": ("recommend", "recommendation events|find events|local events|what is going on|event search|things to do", "Recommend events.|Finds what is going on in a place.|Concerts, shows and activities nearby."),
 "recommendation_locations": ("recommend", "recommendation locations|find places|nearby places|find restaurant|local search|where is shop", "Recommend places.|Finds restaurants, shops and other places.|Where something can be found nearby."),
 "recommendation_movies": ("recommend", "recommendation movies|find movies|movie recommendation|cinema program|suggest film|films showing", "Recommend films.|What is on at the cinema.|Finds good movies to watch."),
 "social_post": ("social", "social post|post status|tweet|share on social media|publish post|complain on social media", "Post something on social media.|Sends a tweet or status.|Publishes a message to the public."),
 "social_query": ("social", "social query|check social media|read feed|social notifications|new posts|timeline", "Tell what is new on social media.|Reads posts and notifications.|Checks the feed."),
 "takeaway_order": ("takeaway", "takeaway order|order food|order takeaway|food delivery|get meal delivered|place food order", "Order food.|Orders a takeaway or delivery.|Gets a meal from a restaurant."),
 "takeaway_query": ("takeaway", "takeaway query|takeaway info|order status|does restaurant deliver|delivery question|food order status", "Ask about a takeaway.|Tells whether a restaurant delivers or how the order is going.|Status of a food order."),
 "transport_query": ("transport", "transport query|train times|get directions|route planner|public transport|travel info", "Look up trains, buses and ways.|Timetables and directions.|How to get somewhere and when."),
 "transport_taxi": ("transport", "transport taxi|book taxi|call cab|order ride|get taxi|ride hailing", "Call a taxi.|Books a cab or a ride.|Orders a car to drive the person."),
 "transport_ticket": ("transport", "transport ticket|book ticket|buy train ticket|reserve ticket|ticket purchase|get fares", "Book a ticket.|Buys train, bus or plane tickets.|Reserves a seat for a journey."),
 "transport_traffic": ("transport", "transport traffic|traffic report|check traffic|road conditions|traffic jam|commute info", "Tell about traffic.|Traffic on the way to a place.|State of the roads and jams."),
 "weather_query": ("weather", "weather query|get weather|weather forecast|check weather|temperature outside|will it rain", "Tell the weather.|Weather forecast for a place and day.|Rain, sun, temperature outside."),
}
# Slots that come twice in many requests: a list where the tool takes one, the first one otherwise.
TWICE = {("qa_currency", "currency_name"), ("datetime_convert", "time_zone"), ("datetime_convert", "place_name"),
         ("transport_ticket", "place_name"), ("transport_query", "place_name")}
# Slots whose values are names, of which nobody knows all.
NAMED = {"place_name", "person", "event_name", "business_name", "definition_word", "radio_name", "artist_name", "song_name", "playlist_name",
         "app_name", "game_name", "audiobook_name", "audiobook_author", "podcast_name", "list_name", "transport_name", "movie_name", "music_album"}


def rows(path):
    """The set's rows, each with whether it is of the development split: a fixed tenth of the texts."""
    for line in Path(path).open():
        row = json.loads(line)
        yield row, held_out(row["text"].strip().lower(), 10)


def boundary(text, value, start):
    """Whether a value stands in the text as whole words."""
    end = start + len(value)
    ok = lambda a, b: not (a.isalnum() and b.isalnum())
    return text[start:end] == value and (start == 0 or ok(text[start - 1], value[0])) and (end == len(text) or ok(value[-1], text[end]))


class Slotted:
    """Rows with an intent and slots as a source: examples are drawn uniformly from an intent's rows.

    A slot is an optional parameter; one that few requests have is none, and one that is common may be shown as required.
    Now and then a value is replaced by one of another request, or where it is a name (`named`) by a made-up word, so that a
    value is found by where it stands. What has to be known (`known`: slot → values) is drawn from a list of its own.
    """

    def __init__(self, rows, intents, slots, dev, twice=(), numbers=(), least=0.03, named=(), known=None):
        self.dev, self.numbers, self.named, self.known, self.by, self.pool, seen, count = dev, numbers, named, known or {}, {}, {}, {}, {}
        for row, held in rows:
            if held == dev:
                self.by.setdefault(row["intent"], []).append(row)
            if not held:
                count[row["intent"]] = count.get(row["intent"], 0) + 1
                for s in row["slots"]:
                    key = row["intent"], s["name"]
                    seen[key] = seen.get(key, 0) + 1
                    self.pool.setdefault(s["name"], []).append(s["value"].strip())
        self.tools, self.kept, self.common = [], {}, {}
        for intent, (family, names, notes) in intents.items():
            params = []
            for s in [s for (i, s), k in seen.items() if i == intent and k >= max(3, least * count[i])]:
                params.append(Param(s, words(slots[s][0]), words(slots[s][1])))
                if (intent, s) in twice:
                    params.append(Param(s + "*", params[-1].names, params[-1].notes, "strings"))
                if s in numbers:
                    params.append(Param(s + "#", params[-1].names, params[-1].notes, "integer"))
            self.tools.append(Tool(intent, words(names), words(notes), params, family))
            self.kept[intent] = {p.key for p in params}
            self.common[intent] = {p.key for p in params if seen.get((intent, p.key), 0) >= 0.3 * count[intent]}

    def other(self, rng, s):
        """Another value for a slot, or None to leave it."""
        values = self.pool[s]
        if s in self.numbers or len(set(values)) < 25:
            return None
        if s in self.named and rng.random() < 0.25:
            return " ".join(made_up(rng) for _ in range(rng.choice((1, 1, 2, 3))))
        return rng.choice(values)

    def example(self, rng, intent):
        row = rng.choice(self.by[intent])
        text, args, kept = row["text"], {}, self.kept[intent]
        pieces, at, change = [], 0, not self.dev and rng.random() < 0.35
        for s in sorted(row["slots"], key=lambda s: s["start"]):
            value = text[s["start"]:s["end"]].strip()
            start = text.find(value, s["start"]) if value else -1
            if start < at or not boundary(text, value, start):
                continue
            if s["name"] in self.known:
                new = value if self.dev or rng.random() < 0.4 else rng.choice(self.known[s["name"]])
                new = new.lower() if value.islower() else new
            else:
                new = (change and rng.random() < 0.6 and self.other(rng, s["name"])) or value
            pieces += [text[at:start], new]
            at, name = start + len(value), s["name"]
            if name in kept:
                args.setdefault(name, new)
                if name + "*" in kept:
                    args.setdefault(name + "*", []).append(new)
                if name + "#" in kept and from_words(new) is not None:
                    args.setdefault(name + "#", from_words(new))
        said = "".join(pieces) + text[at:]
        if said != text and any(isinstance(v, str) and not within(said, v) for v in args.values()):
            return self.example(rng, intent)
        return Example(said.strip(), args)


def within(text, value):
    at = text.find(value)
    return at >= 0 and boundary(text, value, at)


def made_up(rng):
    """A word that no one knows."""
    return "".join(rng.choice(("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "st", "br", "ch", "tr")) +
                   rng.choice("aeiou") for _ in range(rng.randint(1, 3))) + rng.choice(("", "n", "r", "s", "x", "l"))


def hwu64(data, dev=False):
    return Slotted(rows(Path(data) / "hwu64/train.jsonl"), INTENTS, SLOTS, dev, TWICE, named=NAMED)
