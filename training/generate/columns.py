"""What a device can measure: columns, the words people use for them, and how answers name them."""
import random
import zlib
from dataclasses import dataclass, field


def held_out(text, share=8):
    """True for the fixed share of templates and names that only the development split may use."""
    return zlib.crc32(text.encode()) % share == 0


def words(text):
    return [w.strip() for w in text.split("|") if w.strip()]


@dataclass
class Column:
    name: str                 # as in the table's header
    unit: str                 # as in a result
    part: str                 # "motor"; "" for a quantity of the whole
    quantity: str             # "temperature"
    say: str                  # as an answer names it: "motor temperature"
    nouns: list               # noun phrases that ask for it
    how: list = field(default_factory=list)    # questions for the latest value
    high: list = field(default_factory=list)   # clauses for the maximum
    low: list = field(default_factory=list)
    up: list = field(default_factory=list)     # yes/no questions after "is"
    down: list = field(default_factory=list)
    range: tuple = (0, 100, 1)                 # low, high, decimals
    article: bool = True
    latest: str = ""          # own wording of the latest answer
    null: str = ""            # name in "There is no … reading"

    def the(self):
        return ("the " if self.article else "") + self.say


UNITS = {"percent": "%", "c": "°C", "f": "°F", "k": "K", "bar": "bar", "kpa": "kPa", "hpa": "hPa", "psi": "psi",
         "l_min": "l/min", "m3_h": "m³/h", "mm_s": "mm/s", "g": "g", "v": "V", "mv": "mV", "a": "A", "ma": "mA",
         "w": "W", "kw": "kW", "kwh": "kWh", "rpm": "rpm", "hz": "Hz", "cm": "cm", "mm": "mm", "m": "m", "kg": "kg",
         "ppm": "ppm", "lux": "lux", "db": "dB", "dbm": "dBm", "bpm": "bpm", "ms": "ms", "s": "s", "h": "h",
         "kib_s": "KiB/s", "mib": "MiB", "gib": "GiB", "mib_s": "MiB/s", "m_s": "m/s", "km_h": "km/h", "nm": "Nm",
         "ug_m3": "µg/m³", "mg_dl": "mg/dl", "mmhg": "mmHg", "us_cm": "µS/cm", "l": "l", "mhz": "MHz", "": ""}

# quantity: (name pieces, unit suffixes, nouns, how, high, low, up, down, range, the answer's word)
# {p} is the bare part ("motor"), {t} with its article ("the motor").
Q = {
 "temperature": ("temp|temperature", "c|c|f|k", "{p} temperature|{p} temp|temperature of {t}|temperature in {t}|temperature at {t}",
  "how hot is {t}|how warm is {t}|how cold is {t}|is {t} hot|is {t} too hot|is {t} overheating|how hot is {t} running|how many degrees is {t}|is {t} warm enough|what temperature is {t}|what temperature does {t} have|how hot is it in {t}",
  "how hot did {t} get|the hottest {t} got|how hot has {t} been|how warm did {t} get|the hottest {t} has been|when was {t} hottest|what was the hottest {t} was|hottest {t}|how hot {t} got|what's the hottest {t} has been",
  "how cold did {t} get|the coldest {t} got|the coolest {t} has been|how cool did {t} get|when was {t} coldest|the coldest {t} has been|coldest {t}|how cold {t} got",
  "{t} heating up|{t} getting hotter|{t} warming up|{t} getting warmer|{t} getting hot", "{t} cooling down|{t} getting colder|{t} cooling off|{t} getting cooler", (-20, 120, 1), "temperature"),
 "humidity": ("humidity|rh", "percent", "{p} humidity|humidity in {t}|humidity of {t}",
  "how humid is {t}|how damp is {t}|how dry is {t}|is {t} too humid|how humid is it in {t}",
  "how humid did {t} get|the most humid {t} got|the dampest {t} has been", "how dry did {t} get|the driest {t} got|the driest {t} has been",
  "{t} getting damper|{t} getting more humid|{t} getting wetter", "{t} drying out|{t} getting drier", (5, 99, 1), "humidity"),
 "moisture": ("moisture|moisture_level", "percent", "{p} moisture|moisture in {t}|moisture of {t}|{p} moisture level",
  "how moist is {t}|how wet is {t}|how dry is {t}|is {t} too dry|is {t} too wet|how damp is {t}", "how wet did {t} get|the wettest {t} has been",
  "how dry did {t} get|the driest {t} got|the driest {t} has been", "{t} getting wetter|{t} getting damper", "{t} drying out|{t} getting drier", (5, 99, 1), "moisture"),
 "pressure": ("pressure|press", "bar|kpa|psi|hpa", "{p} pressure|pressure in {t}|pressure of {t}|pressure at {t}",
  "how much pressure is in {t}|how much pressure is on {t}|is {t} under pressure|what pressure is {t} at|how pressurised is {t}", "", "", "{t} building up pressure|{t} building pressure", "{t} losing pressure", (0, 900, 2), "pressure"),
 "flow": ("flow|flow_rate", "l_min|m3_h", "{p} flow|{p} flow rate|flow through {t}|flow rate of {t}|flow in {t}",
  "how much is flowing through {t}|how fast does {t} flow|how much flows through {t}", "", "", "", "", (0, 400, 1), "flow"),
 "vibration": ("vibration|vibration_rms|vib", "mm_s|g", "{p} vibration|vibration of {t}|vibration level of {t}|{p} vibrations",
  "how much is {t} vibrating|how strongly does {t} vibrate|is {t} vibrating|how badly is {t} shaking|how much does {t} shake|is {t} shaking", "how much did {t} vibrate|how badly did {t} shake|the most {t} vibrated", "",
  "{t} vibrating more|{t} shaking more", "{t} vibrating less", (0, 30, 2), "vibration"),
 "voltage": ("voltage|volts|", "v|v|mv", "{p} voltage|voltage of {t}|voltage at {t}|{p} volts|voltage on {t}",
  "how many volts does {t} have|how many volts is {t} at|how many volts are on {t}", "", "", "", "", (0, 480, 2), "voltage"),
 "current": ("current|amps", "a|ma", "{p} current|current of {t}|current through {t}|{p} amps|current draw of {t}",
  "how many amps does {t} draw|how much current does {t} draw|how much current is {t} drawing", "how much current did {t} draw|the most current {t} drew", "", "{t} drawing more current", "{t} drawing less current", (0, 60, 2), "current"),
 "power": ("power|power_draw", "w|kw", "{p} power|power draw of {t}|{p} power consumption|power of {t}|{p} wattage|power use of {t}",
  "how much power is {t} using|how much power does {t} use|how much power does {t} draw|how many watts does {t} use", "how much power did {t} use at most|the most power {t} used", "the least power {t} used", "{t} using more power", "{t} using less power", (0, 3000, 1), "power"),
 "energy": ("energy|consumption", "kwh", "{p} energy|energy of {t}|{p} energy use|{p} consumption", "how much energy has {t} used|how many kilowatt hours has {t} used", "", "", "", "", (0, 900, 1), "energy"),
 "speed": ("rpm|speed_rpm|speed", "|rpm|m_s|km_h", "{p} speed|speed of {t}|{p} rpm|rpm of {t}|{p} revolutions",
  "how fast is {t}|how fast is {t} turning|how fast is {t} spinning|how quickly is {t} turning|how fast does {t} run|how fast is {t} going", "how fast did {t} go|how fast did {t} spin|the fastest {t} went|the fastest {t} ran|fastest {t}", "the slowest {t} ran|how slow did {t} get|the slowest {t} turned",
  "{t} speeding up|{t} getting faster", "{t} slowing down|{t} getting slower", (0, 6000, 0), "speed"),
 "level": ("level|fill|fill_level", "percent|cm|l|mm", "{p} level|{p} fill level|level of {t}|level in {t}|fill level of {t}",
  "how full is {t}|how much is in {t}|how much is left in {t}|is {t} full|is {t} empty|how empty is {t}", "how full did {t} get|the fullest {t} was|the fullest {t} has been", "how empty did {t} get|the emptiest {t} was", "{t} filling up|{t} getting fuller", "{t} emptying|{t} running low|{t} running out|{t} draining|{t} getting emptier", (0, 100, 1), "level"),
 "co2": ("co2", "ppm", "{p} CO2|{p} CO2 level|CO2 in {t}|carbon dioxide in {t}|CO2 level in {t}", "how much CO2 is in {t}|how stuffy is {t}|how good is the air in {t}", "how stuffy did {t} get", "", "{t} getting stuffy", "", (380, 4000, 0), "CO2"),
 "light": ("light|brightness|illuminance", "lux", "{p} brightness|{p} light level|light in {t}|brightness of {t}|brightness in {t}", "how bright is {t}|how dark is {t}|how much light is in {t}|is it dark in {t}", "how bright did {t} get|the brightest {t} got", "how dark did {t} get|the darkest {t} got", "{t} getting brighter", "{t} getting darker", (0, 9000, 0), "brightness"),
 "noise": ("noise|sound", "db", "{p} noise|{p} noise level|noise in {t}|noise of {t}|sound level of {t}", "how loud is {t}|how noisy is {t}|how quiet is {t}|is {t} loud", "how loud did {t} get|the loudest {t} got|the loudest {t} was", "the quietest {t} was|how quiet did {t} get", "{t} getting louder|{t} getting noisier", "{t} getting quieter", (20, 120, 1), "noise level"),
 "weight": ("weight|mass|load", "kg", "{p} weight|weight of {t}|weight on {t}|{p} mass", "how heavy is {t}|how much does {t} weigh", "how heavy did {t} get|the heaviest {t} was", "the lightest {t} was", "{t} getting heavier", "{t} getting lighter", (0, 900, 1), "weight"),
 "position": ("position|distance|height", "mm|cm|m", "{p} position|position of {t}|{p} height|height of {t}|{p} distance|distance of {t}", "how high is {t}|where is {t}|how far is {t}|how far away is {t}", "", "", "", "", (-200, 900, 1), "position"),
 "ph": ("ph", "", "{p} pH|pH of {t}|{p} acidity", "how acidic is {t}", "", "", "", "", (3, 11, 2), "pH"),
 "frequency": ("frequency|freq", "hz|mhz", "{p} frequency|frequency of {t}|{p} clock|clock frequency of {t}", "", "", "", "", "", (0, 4000, 1), "frequency"),
 "torque": ("torque", "nm", "{p} torque|torque of {t}|torque on {t}", "how much torque is on {t}", "", "", "", "", (0, 400, 1), "torque"),
 "usage": ("usage_percent|percent|used_percent|util_percent", "", "{p} usage|{p} use|{p} utilisation|{p} load|usage of {t}|use of {t}", "how busy is {t}|how much of {t} is used|how loaded is {t}|is {t} busy", "how busy did {t} get|the busiest {t} was|how busy was {t} at its peak", "the least busy {t} was", "{t} getting busier", "{t} getting less busy", (0, 100, 1), "use"),
 "latency": ("latency|delay|response_time", "ms", "{p} latency|latency of {t}|{p} delay|{p} response time|response time of {t}", "how slow is {t} to answer|how laggy is {t}", "", "", "", "", (0, 900, 1), "latency"),
 "count": ("count|errors|total", "", "{p} count|number of {p} events|{p} total|count of {t}", "", "", "", "", "", (0, 9000, 0), "count"),
 "wear": ("wear|health|soh", "percent", "{p} wear|{p} health|health of {t}|condition of {t}|wear of {t}", "how healthy is {t}|how worn is {t}|how worn out is {t}", "", "", "{t} wearing out", "", (0, 100, 0), "health"),
 "runtime": ("runtime|hours|run_time", "h|s", "{p} runtime|running time of {t}|{p} hours|{p} operating hours", "how long has {t} been running|how many hours has {t} run|how long has {t} been on", "", "", "", "", (0, 9000, 1), "runtime"),
 "signal": ("signal|rssi", "dbm", "{p} signal|{p} signal strength|signal of {t}|{p} reception|signal strength of {t}", "how good is the {p} signal|how strong is {t}|how good is the {p} reception", "the strongest {t} was", "the weakest {t} was", "{t} getting stronger", "{t} getting weaker", (-110, -20, 0), "signal strength"),
}

MACHINE = words("motor|pump|bearing|gearbox|spindle|compressor|fan|turbine|rotor|shaft|conveyor|drill|press|mixer|winch|crane|valve|generator|engine|inverter|transformer|cylinder|hydraulics|nozzle|extruder|centrifuge|blower|brake|wheel|actuator|front motor|rear motor|left wheel|right wheel|main pump|feed pump|drum|saw|lathe|robot arm|gripper|axle|clutch|alternator|starter|stator|coil|belt|hoist|piston|drive")
VESSEL = words("tank|boiler|inlet|outlet|water|oil|coolant|fuel|silo|reservoir|pipe|pool|radiator|exhaust|intake|supply|return line|hot water|cold water|well|cistern|barrel|aquarium|brine|milk|grain|heat pump|reactor|vat|filter|condenser|evaporator|steam|gas|diesel|chiller|sump|basin|hopper")
ROOM = words("kitchen|bedroom|bathroom|living room|cellar|attic|garage|greenhouse|office|hallway|garden|balcony|outside|outdoor|indoor|room|fridge|freezer|oven|barn|stable|workshop|server room|nursery|sauna|soil|air|roof|lab|warehouse|shed|hive|incubator|cabin|basement|dining room|terrace|pantry|closet|loft|porch|studio|classroom|hall")
ELECTRIC = words("battery|gpu|cpu|board|panel|solar|grid|charger|heater|case|ssd|disk|phase 1|phase 2|input|output|phone|laptop|router|wifi|modem|antenna|chip|camera|display|sensor|power supply|usb|bus|cell|pack|load|house|car|lamp|fuse|controller|probe|drone|scooter|bike|radio|gateway|screen|keyboard|relay|socket|server|memory|network")
BODY = words("skin|body|arm|left arm|right leg|chest|patient|ear|wrist|core|foot|leg|hand|back|head")
GROUPS = [
 (MACHINE, words("temperature|vibration|speed|speed|power|current|torque|pressure|noise|wear|runtime|position|voltage|temperature|usage|count|frequency")),
 (VESSEL, words("temperature|pressure|flow|level|ph|temperature|weight|level|flow|humidity|moisture")),
 (ROOM, words("temperature|humidity|co2|light|noise|temperature|humidity|pressure|power|energy")),
 (ELECTRIC, words("temperature|voltage|current|power|usage|frequency|latency|energy|signal|wear|runtime|level|count|temperature|weight|speed")),
 (BODY, words("temperature|temperature|position|pressure|moisture|weight")),
]
UPPER = {"gpu": "GPU", "cpu": "CPU", "ssd": "SSD", "usb": "USB", "wifi": "wifi"}
SYL = words("ba|ke|lo|mi|nu|ra|so|ti|va|zo|dra|fen|gor|hil|jun|kal|lem|mor|nex|pol|quin|ros|sten|tor|ul|vex|wim|yar|zel|bro|cla|dim|fro|gli")


def invented(rng):
    return "".join(rng.choice(SYL) for _ in range(rng.choice((2, 2, 3))))


def compose(rng, part, quantity):
    """A column of `quantity` on `part`, with a header such as motor_temp_c."""
    pieces, units, nouns, how, high, low, up, down, limits, word = Q[quantity]
    piece, unit = rng.choice(pieces.split("|")), rng.choice(units.split("|"))
    if piece in ("speed_rpm",) or (quantity == "speed" and piece == "rpm"):
        unit = ""
    name = "_".join(x for x in (part.replace(" ", "_"), piece, unit) if x)
    unit = UNITS[unit] if unit else ("rpm" if "rpm" in piece else "%" if "percent" in piece else "")
    shown = UPPER.get(part, part)
    bare = part in ("outside", "outdoor", "indoor", "hydraulics")
    fill = lambda text: [w.format(p=shown, t=shown if bare else "the " + shown) for w in words(text)]
    say = f"{shown} {word}"
    return Column(name, unit, part, quantity, say, fill(nouns) if not bare else [f"{shown} {word}"],
                  *(fill(x) for x in (how, high, low, up, down)), range=limits)


def a_part(rng, dev):
    while True:
        parts, quantities = rng.choice(GROUPS)
        part = rng.choice(parts) if rng.random() < 0.85 else invented(rng)
        if rng.random() < 0.04:
            part = invented(rng) + rng.choice((" 2", " b", " left", ""))
        if held_out(part) == dev or part in ("battery", "cpu", "memory", "disk"):
            return part, quantities
