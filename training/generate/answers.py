"""Made-up results of any tool, and the sentence that the assistant answers with.

`answer` reads the result alone, so that the same JSON always has the same answer: keys are said as words, values are
copied. Nothing is counted, computed or written another way. The rules, the first that fits:
  failed    an error, or ok/success false, or a status of failure     That did not work: device offline.
  text      a string that is a sentence, or a lone message            (as it is)
  nothing   an empty list; a null                                     I found nothing. / There is no value.
  list      a list, or an object that holds one of objects or alone   I found: Dentist (Friday, 09:00), Lunch (price 4 EUR).
  done      ok/success true, or a status of success, and the rest     Done: id A-17, locked yes.
  fields    the rest                                                  The name is Ann, there is no dose and locked: yes.
Run `python -m generate.answers` for examples and checks.
"""
import json
import re
from functools import lru_cache

from .spec import compact


def words(text):
    return text.split("|")


# ── the answer ────────────────────────────────────────────────────────────────────────────────────────────────────────

GOOD = frozenset(words("ok|OK|Ok|success|done|Done|completed|succeeded|accepted|applied|confirmed"))
BAD = frozenset(words("error|failed|failure|fail|rejected|denied|timeout|Error|ERROR|FAILED"))
FLAGS = ("status", "ok", "success", "done", "result", "succeeded")           # with a value of GOOD, BAD, true or false
REASONS = ("message", "reason", "detail", "msg", "error_message", "cause", "error", "description")
WRAPPERS = ("data", "result", "response", "payload", "output")               # around an object or a list: not said
HOLDERS = frozenset(words("items|results|events|entries|records|rows|list|matches|hits|values|elements|found"))
SUBJECTS = ("quantity", "metric", "measure", "measurement", "property", "sensor", "variable", "parameter")   # of "value"
UNITS = ("unit", "units", "currency", "uom")
SUFFIX = frozenset(words("km|kg|mg|ml|cm|mm|kwh|kw|bpm|mmhg|percent|seconds|minutes|hours|days|meters|miles|grams|liters"))
NAMING = words("name|title|label|subject|summary|task|event|item|device|product|song|city|contact|place|file|room|topic")
COLON = frozenset(words("from|to|at|by|since|until|for|in|on|with|via|of|as|per|like|expires|starts|ends|opens|closes|seen|"
                        "remaining|spent|left"))                             # a key that ends so is no noun: "from: Oslo"
ONE = frozenset(words("status|gps|news|series|progress|address|analysis|campus|virus|bus|class|access|business|basis|axis|"
                      "bonus|radius|focus|process|wireless|illness|success|express|loss|pass|canvas|gas|atlas|lens"))
FIELDS, ROWS, LISTED = 6, 4, 6                                               # at most so many are said


@lru_cache(100_000)
def said(key):
    """A key as words: dueDate, due_date and Due date are "due date"."""
    key = re.sub(r"([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", r"\1\3 \2", str(key))
    return " ".join(re.split(r"[\s_.\-/]+", key.strip("_ "))).lower()


def say(value):
    """A value as it stands in the JSON; a list of them as a, b and c."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        flat = [text for text in (row(v) for v in value if not void(v)) if text]
        return join(flat[:LISTED], "more" if len(flat) > LISTED else "")
    return compact(value)


def join(parts, last=""):
    """a, b and c"""
    parts = parts + [last] if last else parts
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)


def end(text):
    return text if text[-1:] in (".", "!", "?") else text + "."


def number(v):
    return isinstance(v, (int, float)) and not isinstance(v, bool) or isinstance(v, str) and bool(re.fullmatch(r"-?\d+(?:[.,]\d+)?", v))


def void(v):
    return v is None or v == "" or v == {} or isinstance(v, list) and all(map(void, v))


def fields(obj, before=""):
    """[(words, value, unit)] of an object, in order. "… unit" goes to the field of that name; "unit" to the last number
    before it, or else to the next one. An object in it is flattened; its "value" goes by its own key."""
    out, unit, subject, named = [], "", "", {}
    if "value" in obj and not before:
        subject = next((k for k in SUBJECTS if isinstance(obj.get(k), str) and obj[k]), "")
    for key, v in obj.items():
        name = said(key) or "value"
        if name.endswith(" unit") and isinstance(v, str):
            named[f"{before} {name[:-5]}".strip()] = v
        elif key in UNITS and (isinstance(v, str) or v is None):
            at = next((i for i in range(len(out) - 1, -1, -1) if number(out[i][1]) and not out[i][2]), None)
            if at is None:
                unit = v
            else:
                out[at] = (*out[at][:2], v)
        elif key != subject:
            if key == "value":
                name = before or (said(obj[subject]) if subject else name)
            elif before:
                name = f"{before} {name}"
            if isinstance(v, dict) and v:
                out += fields(v, name)
            elif number(v):
                rest, _, own = name.rpartition(" ")
                if own in SUFFIX and rest and not unit:
                    name, unit = rest, own
                out.append((name, v, unit))
                unit = ""
            else:
                out.append((name, v, ""))
    return [(n, v, named.get(n, u)) for n, v, u in out] if named else out


def with_unit(v, unit):
    return f"{say(v)} {unit}" if unit else say(v)


def plural(name):
    last = name.rpartition(" ")[2]
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and last not in ONE


def clause(name, v, unit):
    if void(v):
        return f"there {'are' if plural(name) else 'is'} no {name}"
    last = name.rpartition(" ")[2]
    if isinstance(v, bool) or last in COLON or last.endswith("ed") and not last.endswith("eed"):
        return f"{name}: {say(v)}"
    return f"the {name} {'are' if plural(name) else 'is'} {with_unit(v, unit)}"


def pairs(some):
    return [f"{name} {with_unit(v, unit)}" for name, v, unit in some if not void(v)]


def row(item):
    """A row by its naming field, or else its first string that is no id; then the next two fields that hold something:
    strings alone, numbers and booleans after their key."""
    if not isinstance(item, dict):
        return say(item)
    some = [f for f in fields(item) if not void(f[1]) and not isinstance(f[1], list)]
    if not some:
        return ""
    is_id = lambda f: f[0].rpartition(" ")[2] in ("id", "uuid")
    at = next((i for i, f in enumerate(some) if f[0].rpartition(" ")[2] in NAMING and isinstance(f[1], str)), None)
    if at is None:
        at = next((i for i, f in enumerate(some) if isinstance(f[1], str) and not is_id(f)), 0)
    head = some.pop(at)
    more = [f[1] if isinstance(f[1], str) else pairs([f])[0] for f in [f for f in some if not is_id(f)][:2]]
    title = head[1] if isinstance(head[1], str) else pairs([head])[0]
    return f"{title} ({', '.join(more)})" if more else title


def found(items):
    """A list in words."""
    if any(isinstance(i, dict) for i in items):
        rows = [r for r in map(row, items) if r]
        text = ", ".join(rows[:ROWS]) + (" and more" if len(rows) > ROWS else "")
    else:
        text = say(items)
    return end(f"I found: {text}") if text else "I found nothing."


def good(key, v):
    return key in FLAGS and (v is True and key != "result" or isinstance(v, str) and v in GOOD)


def bad(key, v):
    return key in FLAGS and (v is False and key not in ("result", "done") or isinstance(v, str) and v in BAD) or \
        key == "error" and bool(v) or key == "errors" and isinstance(v, (list, dict)) and bool(v)


def failure(obj):
    """What an object that tells of a failure gives as its reason."""
    for key in REASONS + ("errors",):
        v = obj.get(key)
        if isinstance(v, list) and v:
            v = v[0]
        if isinstance(v, dict):
            v = next((v[k] for k in REASONS if isinstance(v.get(k), str)), v.get("code"))
        if isinstance(v, (str, int)) and not isinstance(v, bool) and v != "":
            return end(f"That did not work: {v}")
    return "That did not work."


def answer(r):
    """What the assistant says to a result: see the rules above."""
    if isinstance(r, str):
        wrong = re.match(r"(?:error|failed)\s*:\s*(.+)", r, re.I | re.S)
        if wrong:
            return end(f"That did not work: {wrong[1]}")
        if r[-1:] in (".", "!", "?"):
            return r
    if r is None or r == "" or r == {}:
        return "There is no value."
    if isinstance(r, list):
        return found(r)
    if not isinstance(r, dict):
        return answer({"result": r})
    if any(bad(k, v) for k, v in r.items()):
        return failure(r)
    done = any(good(k, v) for k, v in r.items())
    left = {k: v for k, v in r.items() if not good(k, v) and k != "error" and (k != "errors" or number(v))}
    if not left:
        return "Done."
    for key, v in left.items():
        if key in WRAPPERS and isinstance(v, (dict, list)):
            return answer(v)
        if isinstance(v, list) and (any(isinstance(i, dict) for i in v) or key in HOLDERS or len(left) == 1):
            return found(v)
    if len(left) == 1:
        key, v = next(iter(left.items()))
        if key in WRAPPERS and (v is None or isinstance(v, str) and v[-1:] in ("", ".", "!", "?")):
            return answer(v)
        if key in ("message", "text", "msg") and isinstance(v, str) and v:
            return end(f"Done: {v}" if done else v)
    some = fields(left)[:FIELDS]
    if done:
        said_ = ", ".join(pairs(some))
        return end(f"Done: {said_}") if said_ else "Done."
    text = join([clause(*f) for f in some]) or "there is no value"
    return end(text[0].upper() + text[1:])


NUMBER = re.compile(r"(?<!\w)-?\d+(?:[.:,/-]\d+)*|\d+(?:[.:,/-]\d+)*")
STARTS = re.compile(r"(?:^|[.!?] )\w+")


def check_faithful(result, call_arguments, text):
    """Whether every number of the answer, and every capitalised word that does not start a sentence, is in the result or
    in the call's arguments (an object, or its JSON text). A number has to be there whole, with its sign."""
    if isinstance(call_arguments, str):
        call_arguments = json.loads(call_arguments or "{}")
    seen = json.dumps([result, call_arguments], ensure_ascii=False)          # spaced, so that numbers stay apart
    if not set(NUMBER.findall(text)) <= set(NUMBER.findall(seen)):
        return False
    capitals = {w for w in re.findall(r"\w+", STARTS.sub(" ", text)) if w[0].isupper()}
    return not capitals or capitals <= set(re.findall(r"\w+", seen))


# ── values ────────────────────────────────────────────────────────────────────────────────────────────────────────────

FIRST = words("Anna|Ben|Carla|Dmitri|Elena|Farid|Greta|Hugo|Ines|Jonas|Kemal|Lucia|Marek|Nadia|Omar|Petra|Quentin|Rosa|Samir|Tessa|Umar|Vera|Walter|Xenia|Yusuf|Zoe|Amara|Bruno|Chloe|Daniel|Emma|Felix|Hana|Ivan|Julia|Liam|Mia|Noah|Olga|Paul|Sofia|Tom")
CITY = words("Oslo|Bergen|Lisbon|Porto|Graz|Lyon|Turin|Ghent|Leeds|Cork|Riga|Krakow|Brno|Split|Izmir|Cairo|Lagos|Nairobi|Quito|Lima|Denver|Austin|Boston|Osaka|Kyoto|Hanoi|Perth|Pune|Zurich|Malmo|Utrecht|Seville|New York|San Diego|Cape Town")
WEEKDAY = words("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")
MONTH = words("January|February|March|April|May|June|July|August|September|October|November|December")
ADJ = words("red|blue|green|old|new|small|large|quiet|front|rear|left|right|upper|lower|main|spare|cold|warm|soft|hard|fresh|open|daily|weekly|annual|final|first|local|silver|golden|broken|urgent|simple|double|wild|steel|wooden|plain|dry|wet|north|south|east|west|hidden|bright|dark|long|short|light|heavy|happy|lost|late|early")
NOUN = words("lamp|door|pump|heater|valve|fan|camera|printer|kettle|window|garage|gate|shelf|bridge|river|garden|kitchen|office|cellar|attic|meeting|report|invoice|lunch|dentist|review|workshop|call|trip|party|concert|lesson|match|walk|order|parcel|ticket|contract|backup|update|filter|battery|sensor|engine|tyre|brake|oven|freezer|mirror|chair|desk|sofa|carpet|bicycle|train|bus|ferry|flight|hotel|museum|market|bakery|school|library|hospital|pharmacy|station|harbour|forest|lake|island|mountain|storm|song|novel|poem|film|recipe|soup|bread|milk|coffee|tea|rice|salad|apple|lemon|onion|cheese|chicken|salmon|pasta|cake|jacket|shirt|boots|scarf|laptop|tablet|phone|router|cable|screen|keyboard|drill|hammer|ladder|paint|rope|seed|tulip|oak|horse|cat|dog|falcon|vaccine|blood test|x-ray|team|project|budget|plan|survey|audit|delivery|repair|cleaning|training|interview|birthday|holiday|tax return|rent")
STATE = words("on|off|open|closed|idle|running|stopped|paused|active|inactive|pending|shipped|delivered|cancelled|available|occupied|charging|full|empty|online|offline|busy|ready|locked|unlocked|armed|disarmed|in progress|waiting|scheduled|draft|approved|expired|enabled|disabled|playing|muted|standby|heating|cooling|in transit|on hold|out of stock|sunny|cloudy|rainy|partly cloudy|light rain|clear|windy|normal|critical|low|high|medium|stable|rising|falling|good|poor|moderate|excellent|degraded|overdue|paid|unpaid|booked|checked in|returned|on time|delayed|boarding")
CLASS = words("home|work|urgent|standard|premium|basic|express|economy|business|sports|science|history|jazz|rock|folk|classical|drama|comedy|vegan|vegetarian|gluten free|seafood|electronics|clothing|groceries|tools|furniture|internal|public|private|personal|automatic|manual|eco|night|away|silent|turbo|cotton|leather|plastic|aluminium|diesel|electric|hybrid|adult|child|A|B|C|AB|gold|bronze|beginner|advanced|weekly|monthly|yearly|none|mixed|wireless|digital")
COLOR = words("red|green|blue|white|black|yellow|orange|purple|warm white|cool white|pink|grey|brown|teal|navy|crimson|olive")
LANGUAGE = words("English|German|French|Spanish|Norwegian|Turkish|Arabic|Hindi|Japanese|Polish|Dutch|Italian|en|de|fr|es")
SYL = words("ba|ke|lo|mi|nu|ra|so|ti|va|zo|dra|fen|gor|hil|jun|kal|lem|mor|nex|pol|quin|ros|sten|tor|ul|vex|wim|yar|zel|bro|cla|dim|fro|gli|ast|er|ond|isk|arn|ley")
WHY = words("device offline|not found|timeout|no connection|permission denied|invalid value|already booked|out of range|battery too low|quota exceeded|unknown device|service unavailable|wrong password|no such file|disk full|not authorised|rate limit reached|door is open|sensor not responding|the queue is full|card declined|no signal|not supported|already running|missing field|user is not logged in|nothing is playing|account locked|slot already taken|network unreachable|bad request|the room is occupied|device is busy|connection refused|invalid token|could not reach the server|no seats left|item out of stock|calendar is read only|address not recognised|limit exceeded|maintenance mode|internal error|motor blocked|water tank empty|not enough credit|file is too large")


def invented(rng):
    return "".join(rng.choice(SYL) for _ in range(rng.choice((2, 2, 3))))


def cap(text):
    return text[:1].upper() + text[1:]


def of(pool):
    return lambda rng: rng.choice(pool)


def person(rng):
    r = rng.random()
    last = cap(invented(rng))
    return rng.choice(FIRST) if r < 0.2 else f"{rng.choice(FIRST)} {last}" if r < 0.8 else \
        f"Dr. {last}" if r < 0.87 else f"{cap(invented(rng))} {last}"


def place(rng):
    r = rng.random()
    return rng.choice(CITY) if r < 0.5 else cap(invented(rng)) if r < 0.75 else f"{rng.choice(ADJ)} {rng.choice(NOUN)}" if r < 0.9 \
        else f"{cap(invented(rng))} {rng.choice(words('Street|Road|Square|Hall|Park|Station|Avenue|Clinic'))}"


def address(rng):
    return f"{cap(invented(rng))} {rng.choice(words('Street|Road|Lane|Avenue|Way'))} {rng.randint(1, 199)}"


def thing(rng):
    r = rng.random()
    text = rng.choice(NOUN) if r < 0.3 else f"{rng.choice(ADJ)} {rng.choice(NOUN)}" if r < 0.65 else \
        f"{cap(invented(rng))} {rng.choice(NOUN)}" if r < 0.8 else f"{rng.choice(NOUN)} with {rng.choice(FIRST)}" if r < 0.9 else \
        f"{rng.choice(ADJ)} {rng.choice(ADJ)} {rng.choice(NOUN)}" if r < 0.95 else f"{rng.choice(NOUN)} {rng.randint(1, 40)}"
    return cap(text) if rng.random() < 0.5 else text


def brand(rng):
    r = rng.random()
    return cap(invented(rng)) if r < 0.6 else f"{cap(invented(rng))} {rng.choice(words('Ltd|Group|Labs|Works|Media|Foods|Air'))}" if r < 0.8 \
        else f"{cap(invented(rng))} {rng.choice('ABSTXZ')}{rng.randint(1, 900)}"


def note(rng):
    return f"{rng.choice(words('check|call|bring|clean|move|buy|fix|return|replace|water|ask about|pick up'))} the {rng.choice(NOUN)}"


def ident(rng):
    n, r = rng.randint(1, 99999), rng.random()
    letters = "".join(rng.choice("ABCDEFGHKLMNPRSTWXZ") for _ in range(rng.choice((1, 2, 2, 3))))
    return f"{letters}-{n}" if r < 0.45 else f"{letters}{n}" if r < 0.6 else f"{rng.choice(words('ev|usr|ord|tsk|inv|job'))}_{rng.randrange(16**5):05x}" \
        if r < 0.75 else f"{rng.randrange(16**6):06x}" if r < 0.85 else n


def clock(rng):
    t = f"{rng.randint(0, 23):02}:{rng.choice((0, 15, 30, 45, rng.randint(0, 59))):02}"
    r = rng.random()
    return t if r < 0.8 else f"{rng.choice(WEEKDAY)} {t}" if r < 0.9 else f"{rng.randint(1, 12)}:{rng.choice((0, 15, 30)):02} {rng.choice(('am', 'pm'))}"


def date(rng):
    y, m, d, r = rng.randint(2019, 2031), rng.randint(1, 12), rng.randint(1, 28), rng.random()
    return f"{y}-{m:02}-{d:02}" if r < 0.6 else f"{d} {MONTH[m - 1]}" if r < 0.7 else rng.choice(WEEKDAY) if r < 0.8 else \
        rng.choice(("today", "tomorrow", "yesterday")) if r < 0.85 else f"{y}-{m:02}-{d:02}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}" \
        if r < 0.93 else f"{d:02}.{m:02}.{y}" if r < 0.97 else f"{y}-{m:02}-{d:02}T{rng.randint(0, 23):02}:00:00Z"


def span(rng):
    return f"{rng.randint(1, 90)} {rng.choice(words('min|h|minutes|hours|days|s|weeks|months'))}"


def code(rng):
    return rng.choice((f"v{rng.randint(0, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}", f"{rng.randint(0, 30)}.{rng.randint(0, 12)}",
                       f"{rng.choice('ABCDEF')}{rng.randint(1, 60)}", f"{rng.randint(100, 9999)}"))


def contact(rng):
    return f"{invented(rng)}@{invented(rng)}.{rng.choice(('com', 'org', 'net', 'example'))}" if rng.random() < 0.5 else \
        f"+{rng.randint(1, 98)} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(10, 99)}"


def several(rng):
    make = rng.choice((of(NOUN), of(NOUN), of(FIRST), of(CITY), of(COLOR), of(CLASS), lambda rng: rng.randint(0, 99), thing))
    return list(dict.fromkeys(make(rng) for _ in range(rng.choice((0, 1, 2, 2, 3, 3, 4, 7)))))


def yes_no(rng):
    return rng.random() < 0.5


def numeric(units, low, high, decimals):
    units = units.split()

    def make(rng):
        v, r = rng.uniform(low, high), rng.random()
        if r < 0.05:
            v *= rng.choice((-1, 0, 10))
        d = decimals if r < (0.7 if decimals else 0.95) else rng.choice((0, 1, 2))
        v = round(v, d) + 0.0
        return int(v) if d == 0 or v == int(v) and rng.random() < 0.8 else v
    make.units = units
    return make


# What fields hold, and names for them.
KINDS = [
    (numeric("°C °C °F K", -25, 95, 1), "temperature|room temperature|water temperature|feels like|dew point|setpoint|target temperature|oven temperature|body temperature|surface temperature|melting point"),
    (numeric("% % percent", 0, 100, 0), "humidity|battery|battery level|progress|completion|cloud cover|soil moisture|brightness|volume|discount|tax rate|chance of rain|occupancy|oxygen saturation|fan speed|cpu load|memory usage|disk usage|confidence|accuracy|attendance|charge|market share|opening|valve position"),
    (numeric("EUR USD € GBP $ NOK CHF", 0, 2500, 2), "price|balance|total|subtotal|cost|fee|fare|amount|amount due|refund|tip|salary|rent|deposit|budget|tax|shipping cost|daily rate|revenue|profit|net worth|credit limit|spent|remaining budget|donation|bid|fine|toll"),
    (numeric("km m mi km ft", 0, 900, 1), "distance|altitude|elevation|range|distance left|trip length|visibility|depth|snow depth|radius|odometer|route length"),
    (numeric("cm mm m in", 1, 250, 0), "height|width|length|thickness|diameter|rainfall|water level|wave height|waist|clearance|wheel size"),
    (numeric("kg g lb t", 0, 400, 1), "weight|mass|payload|net weight|body weight|load|yield|gross weight|portion|cargo"),
    (numeric("min h s min days", 1, 240, 0), "duration|eta|travel time|waiting time|time left|cooking time|delay|uptime|sleep time|prep time|runtime|screen time|snooze|downtime|timeout|lead time|age of data"),
    (numeric("km/h m/s mph kn", 0, 140, 1), "speed|wind speed|gust|max speed|average speed|current speed|speed limit|flow speed"),
    (numeric("bpm", 40, 190, 0), "heart rate|pulse|resting heart rate|tempo|cadence"),
    (numeric("mg ml µg g mg", 1, 900, 0), "dose|dosage|glucose|cholesterol|sodium|caffeine|vitamin c|insulin|sugar|protein|fat|fibre|carbs"),
    (numeric("kcal kJ", 20, 2800, 0), "calories|energy intake|calories burned"),
    (numeric("bar hPa kPa psi mmHg", 0, 1040, 1), "pressure|tyre pressure|blood pressure|air pressure|oil pressure|boiler pressure|water pressure"),
    (numeric("W kW kWh V A mA Hz Wh", 0, 500, 1), "power|energy|consumption|voltage|current|frequency|solar output|grid import|energy today|capacity|peak load|feed in"),
    (numeric("l ml gal m³", 0, 300, 1), "fuel|fuel level|tank volume|water used|flow|intake|coolant|engine size|milk yield"),
    (numeric("MB GB TB kB Mbit/s", 1, 900, 1), "size|file size|free space|storage|download speed|upload speed|bandwidth|memory|data used|quota"),
    (numeric("ppm ppb µg/m³ lux dB dBm", 0, 1500, 0), "co2|pm25|ozone|illuminance|noise|signal strength|carbon monoxide|light level|pollen|radiation"),
    (numeric("", 0, 60, 0), "count|quantity|stock|seats|guests|unread|open tickets|attempts|members|copies|pages|chapters|votes|likes|followers|views|steps|laps|goals|points|rank|position|priority|level|floor|platform|gate number|queue length|errors|warnings|alerts|retries|sessions|participants|bedrooms|rooms|servings|stops|transfers|year|age|room number|track number|episode|season|line number|copies left|items left|missed calls|messages|repetitions|sets"),
    (numeric("", 0, 10, 1), "score|rating|uv index|ph|grade|index|magnitude|exchange rate|ratio|average|mean|median|maximum|minimum|sum|bmi|latitude|longitude|heading|angle|difference|credit score|handicap|load average|risk score|similarity"),
    (person, "owner|author|assignee|patient|doctor|driver|manager|contact|guest|teacher|host|organizer|sender|recipient|artist|composer|director|customer|technician|nurse|player|winner|editor|caller|signed by|created by|reporter|pilot|coach|tenant|supervisor|full name|name|user|member|approver"),
    (place, "location|city|destination|origin|venue|station|region|country|room|zone|area|site|warehouse|next stop|birthplace|depot|branch|department|building|terminal|harbour|district|airport|clinic|last seen at place|shelf"),
    (address, "address|street|shipping address|home address|pickup point|meeting point"),
    (thing, "title|item|device|product|subject|event|task|topic|description|next event|label|lesson|dish|ingredient|project|position title|course|symptom|exhibit|sensor name|asset|book|movie|exercise|appointment|reminder|medication|plant|headline|room name|appliance|part"),
    (brand, "brand|manufacturer|model|vendor|supplier|company|publisher|album|carrier|airline|network|operator|provider|employer|store|bank|artist name|label name|station name|ship|team|school|song|species|plugin"),
    (note, "note|comment|instruction|next step|hint|advice|action|recommendation|todo"),
    (ident, "id|order id|serial number|ticket|booking reference|reference|invoice number|tracking number|account|customer id|job id|event id|case number|license plate|batch|sku|flight number|claim number|work order|confirmation code|asset tag|user id|transaction id|reservation|policy number|barcode|policy id|message id"),
    (clock, "time|start|start time|end|end time|next dose|departure|arrival|sunrise|sunset|opens at|closes at|alarm|last seen|check in|check out|wake time|bedtime|next run|kickoff|high tide|low tide|pickup time|next feeding|local time"),
    (date, "date|due date|deadline|created|updated|expires|birthday|delivery date|last service|next service|released|modified|start date|end date|valid until|last visit|renewal date|next payment|expiry|published|purchased|warranty until|last backup|next inspection|harvest date|founded|joined"),
    (span, "remaining|time remaining|length of stay|interval|elapsed|warranty|notice period|overtime|playtime|response time|best before|average wait"),
    (of(STATE), "state|status|condition|mode|door|phase|availability|weather|forecast|lamp|lock|health|trend|air quality|payment status|order status|flight status|power state|quality|stage|connection|traffic|heating|outlook|job state|result state|charger"),
    (of(CLASS), "type|category|genre|class|plan|size class|material|scene|group|kind|profile|diet|fuel type|blood type|tariff|sport|format|program|membership|difficulty|role|cuisine"),
    (of(COLOR), "color|colour|paint|light color|hair color"),
    (of(LANGUAGE), "language|source language|translation language|spoken language"),
    (code, "version|firmware|seat|gate|build|release|channel|row|pin|postcode|extension|code|zip code|port|license|table"),
    (contact, "email|phone|phone number|contact email|mobile|support line|reply to"),
    (several, "tags|members list|colors|ingredients|symptoms|allergies|attendees|stops list|languages|devices|topics|steps done|genres|cities|participants list|rooms|skills|features|speakers|toppings|sizes|scores|matches won|warnings|permissions|open windows|side effects|lines"),
    (yes_no, "available|locked|open|online|enabled|paid|in stock|confirmed|active|verified|charging|muted|connected|occupied|recurring|public|refundable|motion detected|present|required|overdue|delivered|booked|valid|leak|armed|raining|playing|full|visible|favorite|shared|expired|archived|new|vegetarian|exists|installed|running|signed|on call|pet friendly|wheelchair accessible|is admin|reachable|found"),
    (place, "from|to|at"), (person, "by|for|with"), (date, "since|until|on"),
]
FIELD = {name: make for make, names in reversed(KINDS) for name in words(names)}
NAMES = list(FIELD)
BY_WORD = {}
for _name in NAMES:
    BY_WORD.setdefault(_name.split()[-1], []).append(_name)
TITLES = {n: FIELD.get(n, thing) for n in NAMING} | {"name": thing, "song": thing, "room": thing, "file": lambda rng: f"{invented(rng)}.{rng.choice(('pdf', 'txt', 'csv', 'jpg'))}",
                                                     "city": of(CITY), "contact": person, "place": place}
TITLE_NAMES = words("name|name|name|title|title|title|label|subject|summary") + NAMING
BEFORE = words("current|last|next|total|average|max|min|new|old|previous|main|daily|monthly|weekly|latest|first|outdoor|indoor|left|right|front|rear|remote|net|estimated|actual|local|peak|base|final|second|engine|home|car|garden|kitchen|user|order|device")
ACT = frozenset(words("set|turn|start|stop|add|create|send|play|pause|open|close|lock|unlock|book|cancel|delete|remove|update|change|call|move|switch|order|schedule|dim|make|post|save|write|adjust|enable|disable|log|mute|run|reset|share|invite|pay|transfer|rename|put|publish|control|trigger|arm|assign"))
READ = frozenset(words("get|read|check|show|fetch|query|lookup|look|measure|tell|calculate|compute|convert|translate|find|estimate|view|track"))
LIST = frozenset(words("list|search|find|browse|show|history|recommend|suggest|events|items|results|upcoming|all"))
MINOR = frozenset(words("the|a|an|of|for|in|on|to|at|by|with|from|and|or|this|that|me|my|your|info|data|details|value|off|up|down|out|it|its|as|is"))


def key_style(rng):
    return rng.choice(("snake", "snake", "snake", "snake", "camel", "camel", "space", "pascal"))


def key(name, style):
    parts = name.split(" ")
    return "_".join(parts) if style == "snake" else name if style == "space" else \
        (parts[0] if style == "camel" else cap(parts[0])) + "".join(map(cap, parts[1:]))


def close(shown):
    """The words that a tool is about: (all words of its name, what its name names, fields its texts speak of)."""
    f = shown.spec["function"]
    name = said(f["name"]).split()
    about = [w for w in name if w not in ACT and w not in READ and w not in LIST and w not in MINOR and w.isalpha()]
    hints = [n for w in about + re.findall(r"[a-z]+", (f.get("description") or "").lower()) for n in BY_WORD.get(w, ())
             if w not in MINOR and w not in ACT]
    return name, " ".join(about[-2:]), hints


def a_field(rng, hints=(), about=""):
    """The name of a field, and what makes its values."""
    r = rng.random()
    if about and r < 0.12:
        name = about
        near = BY_WORD.get(name.split()[-1])
        return name, FIELD[near[0]] if near else rng.choice((of(STATE), thing, KINDS[0][0], KINDS[16][0], KINDS[17][0], brand, several, yes_no, ident))
    if hints and r < 0.5:
        name = rng.choice(hints)
    elif r > 0.94:
        kind = rng.choice(("level", "code", "count", "date", "type", "time", "", "", "", ""))
        return f"{invented(rng)} {kind}".strip(), FIELD[kind] if kind else rng.choice(KINDS[:-3])[0]
    elif r > 0.75:
        name = rng.choice(rng.choice(KINDS)[1].split("|"))
    else:
        name = rng.choice(NAMES)
    make = FIELD[name]
    if rng.random() < 0.18 and name not in COLON:
        name = f"{rng.choice(BEFORE)} {name}"
    return name, make


def put(rng, obj, name, make, style, nested=True):
    """Adds a field to an object; its unit, too. False where the key is taken."""
    k, v = key(name, style), make(rng)
    units = getattr(make, "units", ())
    if any(said(x) == said(k) for x in obj) or k in FLAGS and (k == "status" and v in GOOD | BAD or k != "status") or k in WRAPPERS or k in UNITS:
        return False
    r = rng.random()
    if rng.random() < 0.03:
        obj[k] = None
    elif units and r < 0.42:
        u = rng.choice(units)
        if nested and r < 0.14:
            obj[k] = {"value": v, "unit": u} if rng.random() < 0.85 else {"unit": u, "value": v}
        elif r < 0.3 and not any(x in obj for x in UNITS):
            if rng.random() < 0.1 and not any(number(x) or isinstance(x, dict) for x in obj.values()):
                obj["unit"], obj[k] = u, v
                return True
            obj[k] = compact(v) if rng.random() < 0.08 else v
            obj["currency" if u in ("EUR", "USD", "GBP", "NOK", "CHF") and rng.random() < 0.6 else rng.choice(("unit", "unit", "unit", "units"))] = u
        elif r < 0.36:
            named = {k + ("_unit" if style == "snake" else " unit" if style == "space" else "Unit"): u}
            obj |= named | {k: v} if rng.random() < 0.3 else {k: v} | named
        else:
            obj[k] = f"{compact(v)}{'' if u in ('%', '€', '$') or rng.random() < 0.1 else ' '}{u}"
    elif units and r < 0.5 and units[-1].lower() in SUFFIX:
        obj[key(f"{name} {units[-1].lower()}", style)] = v
    else:
        obj[k] = v
    return True


def some_fields(rng, n, tool, obj=None, nested=True):
    obj, style = {} if obj is None else obj, key_style(rng)
    while n > 0:
        name, make = a_field(rng, tool[2], tool[1])
        if nested and n > 1 and rng.random() < 0.06 and " " not in name and key(name, style) not in obj and name not in FLAGS + WRAPPERS:
            inner = some_fields(rng, rng.choice((2, 2, 3)), (tool[0], "", ()), nested=False)
            obj[key(name, style)] = inner
            n -= 2
        elif put(rng, obj, name, make, style, nested):
            n -= 1
    return obj


# ── results by shape ──────────────────────────────────────────────────────────────────────────────────────────────────

def single(rng, tool, echo):
    """One value."""
    name, make = a_field(rng, tool[2], tool[1])
    r = rng.random()
    if r < 0.06:
        return rng.choice((numeric("", -50, 900, 1), numeric("", 0, 9000, 0)))(rng)
    if r < 0.1:
        return rng.choice((thing, place, person, ident, clock, date, of(STATE), brand))(rng)
    if r < 0.16:
        return {"result": make(rng)} if make is not several else {"result": thing(rng)}
    if r < 0.3:
        number_kind = rng.choice(KINDS[:16])
        v = {"value": number_kind[0](rng), "unit": rng.choice(number_kind[0].units)}
        if rng.random() < 0.6:
            what = (rng.choice(SUBJECTS), key(rng.choice(words(number_kind[1])), rng.choice(("snake", "space", "camel"))))
            v = {what[0]: what[1]} | v if rng.random() < 0.5 else v | {what[0]: what[1]}
        return v
    if r < 0.34:
        return {"value": make(rng)} if make is not several else {"value": note(rng)}
    obj = dict(echo)
    style = key_style(rng)
    while not put(rng, obj, name, make, style):
        name, make = a_field(rng)
    return obj


def sentence(rng):
    n = rng.choice(NOUN)
    return rng.choice((f"{cap(n)} is {rng.choice(STATE)}.", f"The {n} was {rng.choice(words('added|moved|removed|updated|sent|saved|started'))}.",
                       f"{rng.choice(FIRST)} will {note(rng)} at {clock(rng)}.", f"{cap(n)} set to {rng.randint(1, 100)}.",
                       f"Timer set for {span(rng)}.", f"{cap(n)} booked for {rng.choice(WEEKDAY)}."))


def action(rng, tool, echo):
    """Something was done."""
    flag = {"status": rng.choice(("ok", "ok", "ok", "done", "success", "success", "OK", "completed", "accepted", "applied", "confirmed"))}
    flag = rng.choice((flag, flag, {"ok": True}, {"success": True}, {"success": True}, {"result": rng.choice(("ok", "done", "success"))}, {"done": True}))
    r = rng.random()
    if r < 0.2:
        obj = flag | echo
    elif r < 0.3:
        obj = flag | {"message": sentence(rng)[:-1] + rng.choice((".", ""))}
    elif r < 0.35:
        return rng.choice(("ok", "OK", "done", "success")) if rng.random() < 0.2 else sentence(rng) if rng.random() < 0.5 else {"message": sentence(rng)}
    elif r < 0.55:
        obj = flag | echo | {rng.choice(("id", "id", "id", key(rng.choice(words("order id|event id|job id|booking reference|confirmation code|ticket")), rng.choice(("snake", "camel"))))): ident(rng)}
    else:
        obj = some_fields(rng, rng.choice((1, 1, 2, 2, 3)), tool, flag | echo)
    if rng.random() < 0.12:                                                  # the flag last
        k = next(iter(flag))
        obj[k] = obj.pop(k)
    return obj


def several_fields(rng, tool, echo):
    obj = dict(echo)
    if rng.random() < 0.4 and not obj:
        obj["name"] = (person if rng.random() < 0.5 else thing)(rng)
    n = rng.choices((2, 3, 4, 5, 6, 8), (30, 30, 16, 8, 4, 2))[0] - len(obj)
    some_fields(rng, max(n, 1), tool, obj)
    u = next((k for k in UNITS if k in obj), "")                             # its unit at the end, where that is as clear
    if u and rng.random() < 0.4 and not any(number(v) or isinstance(v, dict) for v in list(obj.values())[list(obj).index(u) + 1:]):
        obj[u] = obj.pop(u)
    return obj


def many(noun):
    return noun if noun.endswith("s") else noun[:-1] + "ies" if re.search("[^aeiou]y$", noun) else noun + ("es" if re.search("(x|z|ch|sh)$", noun) else "s")


def holder(rng, tool, items, echo):
    r = rng.random()
    if r < 0.3:
        return items
    about = tool[1].replace(" ", "_")
    name = rng.choice(sorted(HOLDERS)) if r < 0.65 else rng.choice(words("items|results|events")) if r < 0.8 else \
        many(about) if r < 0.9 and about else many(re.sub(r"\W", "_", rng.choice(NOUN)))
    obj = {name: items}
    if rng.random() < 0.2:
        more = {rng.choice(("count", "total")): len(items)}
        obj = more | obj if rng.random() < 0.5 else obj | more
    if rng.random() < 0.1:
        obj = rng.choice(({"status": "ok"}, {"success": True}, {"ok": True})) | obj
    return {k: v for k, v in echo.items() if k not in obj} | obj


def rows(rng, tool, echo):
    n = rng.choices((1, 2, 3, 4, 5, 6), (14, 30, 30, 14, 8, 2))[0]
    if rng.random() < 0.22:                                                  # of plain values
        make = rng.choice((thing, thing, place, person, brand, of(NOUN), clock, date, ident, of(COLOR), numeric("", -20, 400, 1), lambda rng: rng.randint(0, 99)))
        return holder(rng, tool, list(dict.fromkeys(make(rng) for _ in range(n + 2 * (n > 4)))), echo)
    style, columns = key_style(rng), []
    title = rng.choice(TITLE_NAMES) if rng.random() < 0.85 else ""
    for _ in range(rng.choice((0, 1, 1, 2, 2, 2, 3)) + (not title)):
        name, make = a_field(rng, tool[2])
        units = getattr(make, "units", ())
        unit = rng.choice(units) if units and rng.random() < 0.4 else ""
        form = rng.choice(("beside", "value", "string")) if unit else ""
        if name != title and make is not several and all(name != c[0] for c in columns) and not (form == "beside" and any(c[3] == form for c in columns)):
            columns.append((name, make, unit, form))
    if not columns and not title:
        title = "name"
    if title:
        columns.insert(1 if columns and rng.random() < 0.12 else 0, (title, TITLES[title], "", ""))
    if rng.random() < 0.3 and all(c[0] != "id" for c in columns):
        columns.insert(0 if rng.random() < 0.8 else len(columns), ("id", (lambda rng: rng.randint(1, 999)) if rng.random() < 0.5 else ident, "", ""))
    out, absent = [], rng.random() < 0.06
    for _ in range(n):
        item = {}
        for name, make, unit, form in columns:
            k, v = key(name, style), make(rng)
            if absent and name != title and rng.random() < 0.3:
                item[k] = None
            elif form == "value":
                item[k] = {"value": v, "unit": unit}
            elif form == "string":
                item[k] = f"{compact(v)} {unit}"
            else:
                item[k] = v
                if form:
                    item["unit"] = unit
        out.append(item)
    return holder(rng, tool, out, echo)


def nothing(rng, tool, echo):
    r = rng.random()
    if r < 0.55:
        return holder(rng, tool, [], echo)
    if r < 0.63:
        return None
    if r < 0.75:
        return {"value": None} if rng.random() < 0.7 else {"result": None}
    name, _ = a_field(rng, tool[2], tool[1])
    return (echo if rng.random() < 0.3 else {}) | {key(name, key_style(rng)): None}


def why(rng):
    r, text = rng.random(), rng.choice(WHY)
    text = text if r < 0.55 else f"{rng.choice(NOUN)} {rng.choice(('not found', 'is offline', 'does not exist', 'is not available', 'timed out', 'is locked'))}" if r < 0.75 \
        else f"no {rng.choice(NOUN)} named {cap(invented(rng))}" if r < 0.83 else f"value must be at most {rng.randint(1, 500)}" if r < 0.9 \
        else rng.choice(text and (text.upper().replace(" ", "_"), text.replace(" ", "_"), f"E{rng.randint(1, 999)}: {text}"))
    return (cap(text) if rng.random() < 0.3 else text) + ("." if rng.random() < 0.08 else "")


def failed(rng, tool, echo):
    told = {rng.choice(words("message|message|reason|reason|detail|error|error|cause|error_message|msg")): why(rng)}
    http = {"code": rng.choice((400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, rng.choice(WHY).upper().replace(" ", "_")))}
    r = rng.random()
    flag = rng.choice(({"status": rng.choice(("error", "error", "failed", "failure", "rejected", "denied"))}, {"ok": False}, {"success": False}, {"success": False}))
    if r < 0.3:
        return {"error": why(rng)} | (echo if rng.random() < 0.4 else {}) | (http if rng.random() < 0.15 else {})
    if r < 0.6:
        obj = flag | (told if rng.random() < 0.9 else {})
        return obj | {k: v for k, v in echo.items() if k not in obj}
    if r < 0.8:
        obj = {"error": {"message": why(rng)} | http if rng.random() < 0.4 else http | {"message": why(rng)}}
        return flag | obj if rng.random() < 0.5 else obj
    if r < 0.86:
        return {"error": True, "message": why(rng)}
    if r < 0.9:
        return flag | http | told
    if r < 0.96:
        return rng.choice(("Error", "error", "ERROR")) + ": " + why(rng)
    return flag


YES_NO = [n for n in NAMES if FIELD[n] is yes_no]


def yes(rng, tool, echo):
    name = rng.choice(YES_NO) if rng.random() < 0.85 else f"is {rng.choice(STATE)}"
    if rng.random() < 0.1:
        return yes_no(rng)
    return (echo if rng.random() < 0.5 else {}) | {key(name, key_style(rng)): yes_no(rng)}


SHAPES = (single, action, several_fields, rows, nothing, failed, yes)
ODDS = {"": (18, 14, 22, 20, 7, 12, 7), "act": (5, 58, 10, 2, 2, 20, 3), "read": (34, 3, 34, 7, 6, 9, 7), "list": (4, 2, 8, 62, 13, 9, 2)}
RESERVED = frozenset(FLAGS + REASONS + WRAPPERS + UNITS + SUBJECTS + ("value", "errors", "text")) | HOLDERS


def result_and_answer(rng, shown, args):
    """A plausible result of a tool for a call, and the answer to it."""
    tool = close(shown)
    word = next((w for w in tool[0] if w in ACT or w in READ or w in LIST), "")
    fits = [kind for kind, some in (("act", ACT), ("read", READ), ("list", LIST)) if word in some]
    odds = ODDS[rng.choice(fits) if fits and rng.random() < 0.75 else ""]
    echo = {}
    if args and rng.random() < 0.4:
        call = json.loads(shown.call(args)["function"]["arguments"])
        echo = {k: v for k, v in call.items() if k not in RESERVED and not isinstance(v, dict) and len(compact(v)) <= 44}
        if len(echo) > 1 and rng.random() < 0.3:
            echo.pop(rng.choice(list(echo)))
    most = 250 if rng.random() < 0.92 else 600
    while True:
        r = rng.choices(SHAPES, odds)[0](rng, tool, echo)
        if isinstance(r, (dict, list)) and r and rng.random() < 0.05 and not (isinstance(r, dict) and {"error", *FLAGS} & set(r)):
            r = {rng.choice(WRAPPERS): r} if rng.random() < 0.6 else {"status": rng.choice(("ok", "success")), "data": r}
        if len(compact(r)) <= most:
            return r, answer(r)


# ── checks ────────────────────────────────────────────────────────────────────────────────────────────────────────────

CASES = [
    ({"temperature": 21.5, "unit": "°C"}, "The temperature is 21.5 °C."), (42, "The result is 42."), ({"result": 42}, "The result is 42."),
    ({"value": 40, "unit": "%", "quantity": "humidity"}, "The humidity is 40 %."), ({"value": 3, "unit": "km"}, "The value is 3 km."),
    ({"status": "ok"}, "Done."), ({"success": True, "id": "A-17"}, "Done: id A-17."),
    ({"ok": True, "device": "porch lamp", "state": "on"}, "Done: device porch lamp, state on."),
    ({"status": "done", "area": "kitchen", "brightness": 40}, "Done: area kitchen, brightness 40."),
    ({"name": "X", "dose": {"value": 200, "unit": "mg"}, "nextDose": "08:00"}, "The name is X, the dose is 200 mg and the next dose is 08:00."),
    ({"distance_km": 5, "steps": 900, "due_date": None}, "The distance is 5 km, the steps are 900 and there is no due date."),
    ([{"title": "Dentist", "day": "Friday", "price": 9, "currency": "EUR"}, {"title": "Lunch"}], "I found: Dentist (Friday, price 9 EUR), Lunch."),
    ({"items": [{"id": 4, "name": "Milk", "open": False}], "count": 1}, "I found: Milk (open no)."), (["a", "b", "c"], "I found: a, b and c."),
    ([], "I found nothing."), ({"items": [], "count": 0}, "I found nothing."), (None, "There is no value."), ({"value": None}, "There is no value."),
    ({"error": "device offline"}, "That did not work: device offline."), ({"status": "error", "message": "Full."}, "That did not work: Full."),
    ({"ok": False, "reason": "busy"}, "That did not work: busy."), ({"success": False}, "That did not work."),
    ({"success": False, "error": {"code": 404, "message": "not found"}}, "That did not work: not found."), ("Error: gone", "That did not work: gone."),
    ({"available": False}, "Available: no."), ({"locked": True}, "Locked: yes."), ("Lamp is on.", "Lamp is on."), ("ok", "Done."),
    ({"result": True}, "Result: yes."), ({"errors": 0, "error": None}, "The errors are 0."), ({"errors": [{"message": "gone"}]}, "That did not work: gone."),
    ({"price": "9.50", "shop": "Nord", "currency": "EUR"}, "The price is 9.50 EUR and the shop is Nord."), ([[1, 2], [3]], "I found: 1 and 2 and 3."),
    ({"humidity": 4, "tempUnit": "K", "temp": 2, "createdAt": "today"}, "The humidity is 4, the temp is 2 K and created at: today."),
    ({"unit": "m", "depth": 7}, "The depth is 7 m."), ({"order": {"items": [{"name": "Milk", "n": 2}]}}, "The order items are Milk (n 2)."),
    ({"status": "ok", "data": {"load": "85%"}}, "The load is 85%."), ({"status": "shipped"}, "The status is shipped."),
]


def main():
    import random
    import time

    from .spec import Example, Param, Tool, show
    for r, text in CASES:
        assert answer(r) == text, (r, answer(r), text)
    assert not check_faithful({"a": 4.5}, {}, "The a is 4.") and not check_faithful({"a": "x"}, {}, "The a is Xen Yol.")
    assert not check_faithful({"a": -4}, {}, "The a is 4.") and check_faithful([4, 5], '{"b":"Xen 6"}', "The 4, 5 and 6 is Xen.")
    rng = random.Random(1)
    verbs, made = sorted(ACT | READ | LIST), []
    for i in range(400):
        params = [Param(n, [n], kind="integer" if hasattr(FIELD[n], "units") else "string") for n in rng.sample(NAMES, rng.choice((0, 1, 2, 3)))]
        verb, noun = rng.choice(verbs), rng.choice((rng.choice(NOUN), rng.choice(NAMES), invented(rng)))
        tool = Tool(str(i), [f"{verb} {noun}"], [f"{cap(verb)} the {noun}."], params)
        made.append((show(rng, tool, rng.choice(("snake", "camel", "pascal", "dotted"))), params))
    calls = []
    for _ in range(20_000):
        shown, params = rng.choice(made)
        calls.append((shown, {p.key: rng.randint(1, 99) if p.kind == "integer" else thing(rng) for p in params if rng.random() < 0.8}))
    start = time.process_time()
    out = [result_and_answer(rng, *call) for call in calls]
    took = time.process_time() - start
    for shown, args in calls[:40]:
        r, text = out.pop(0)
        out.append((r, text))
        call = shown.call(args)["function"]
        print(f"{call['name']} {call['arguments']}\n  {compact(r)}\n  → {text}")
    out = out[-40:] + out[:-40]
    ours = set(words("The|the|is|are|and|there|There|no|yes|I|found|nothing|Done|That|did|not|work|value|result|more|Result"))
    sizes, texts = [], []
    for (shown, args), (r, text) in zip(calls, out):
        arguments = shown.call(args)["function"]["arguments"]
        assert check_faithful(r, arguments, text), (r, text)
        assert answer(json.loads(compact(r))) == text and text and "  " not in text and text[-1] in ".!?", (r, text)
        seen = compact(r)                                                    # every word is copied, or one of ours
        known = set(re.findall(r"[\w°µ³]+", seen)) | set(re.findall(r"\w+", said(re.sub(r"[^\w\s]", " ", seen))))
        stray = set(re.findall(r"[\w°µ³]+", text)) - known - ours
        assert not {w for w in stray if w.lower() not in known}, (r, text, stray)
        sizes.append(len(seen))
        texts.append(text)
    sizes.sort()
    starts = {s: sum(t.startswith(s) for t in texts) for s in ("Done", "I found:", "I found nothing", "That did not", "There ", "The ")}
    print(f"\n{len(NAMES)} field names; characters: median {sizes[10_000]}, 90 % {sizes[18_000]}, most {sizes[-1]}; different answers {len(set(texts))}\n{starts}")
    print(f"{took / len(calls) * 1000:.3f} ms each")
    assert len(NAMES) >= 300 and sizes[18_000] <= 250 and sizes[-1] <= 600


if __name__ == "__main__":
    main()
