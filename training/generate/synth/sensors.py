"""Sensors of factories, greenhouses, homes and vehicles: reading, thresholds, alerts, calibration, history, export."""
from generate.synth.engine import Book, P, words

book = Book("sensors")
TOOLS, REQUESTS, MISSING = book.tools, book.requests, book.missing

QUANTITY = {"temperature": "temperature|temp", "humidity": "humidity|rh", "pressure": "pressure", "level": "level|fill_level",
            "flow": "flow|flow_rate", "co2": "co2|carbon_dioxide", "light": "light|illuminance|brightness", "power": "power|power_draw"}

POOLS = {
    "sensor": words("boiler|coolant tank|oven 2|tomato bed|silo 4|rear axle|left tyre|freezer|pool|cold store|feed pump|engine bay|wine cellar|north wall|propagation bench|seed tray|compost heap|rain barrel|beehive 3|chicken coop|paint booth|dryer|press 7|kiln|mixer|server rack|battery pack|cabin|trailer|fuel tank|roof|well|irrigation line|cucumber row|orchid shelf|sauna|baby room|aquarium|gearbox|exhaust|compressor|hydraulic unit|extruder|cooling tower|milk tank|grain store|stable|radiator|heat pump|solar collector|inlet|outlet|hopper|conveyor 3|loading dock|attic|laundry room|cutting line|welding cell|water meter|gas meter|nursery bench|fish pond|terrarium")
    + [f"{a} {n}" for a in words("tank|zone|bed|room|motor|probe|shelf|stall") for n in range(1, 13)],
    "quantity": {"temperature": ["temperature", "heat", "temp"], "humidity": ["humidity", "dampness", "moisture"], "pressure": ["pressure"],
                 "level": ["fill level", "level"], "flow": ["flow", "flow rate", "throughput"], "co2": ["co2", "carbon dioxide", "air quality"],
                 "light": ["brightness", "light level", "illumination"], "power": ["power draw", "wattage", "electricity use"]},
    "group": words("greenhouse|paint shop|first floor|packing hall|fleet|stable|cellar|assembly line|cold chain|outdoor|garden|line 2|boiler room|truck 12|warehouse|kitchen|workshop|roof|test bench|farm"),
    "tag": words("north|critical|spare|winter|leased|outdoor|test|floor 2|line 4|wireless|heating|temporary|prototype|supplier b"),
    "unit": {"c": ["celsius", "degrees celsius"], "f": ["fahrenheit", "degrees fahrenheit"], "bar": ["bar"], "psi": ["psi"], "kpa": ["kilopascal", "kpa"], "percent": ["percent"]},
    "reason": words("it was cleaned|the probe was swapped|the cable is loose|we are painting|the tank is empty|spring cleaning|maintenance work|a false alarm|the winter break|a software update"),
}

book.add("read", "read sensor|get current value|measure now|current reading|sensor value|take measurement|query probe",
 "Reads what a sensor measures right now.|Gives the current value of a probe.|Takes a measurement.|Tells the latest reading of one measuring point.|Answers how warm, damp, full or bright it is somewhere.",
 [P("sensor", "sensor|sensor name|location|measuring point|probe", "Which sensor.|Place or machine that is measured.", need=True),
  P("quantity", "quantity|measure|metric|type", "What is measured.|Physical quantity.", QUANTITY)], """
 how {quantity=temperature:hot|warm|cold} is the {sensor:sensor} [right now]
 how {quantity=humidity:humid|damp|wet} is it at the {sensor:sensor}
 how {quantity=level:full|empty} is the {sensor:sensor}
 how {quantity=light:bright|dark} is it near the {sensor:sensor}
 what is the {quantity:quantity} (of|at) the {sensor:sensor} [now]
 read the {sensor:sensor} [sensor]
 {sensor:sensor} {quantity:quantity}
 give me the {quantity:quantity} of the {sensor:sensor}
 what does the {sensor:sensor} probe say
 check the {quantity:quantity} in the {sensor:sensor} (please|for me)
 how much {quantity=power:power|electricity|current} does the {sensor:sensor} (draw|use) at the moment
 how much is {quantity=flow:flowing|running} through the {sensor:sensor}
 is the {sensor:sensor} {quantity=temperature:warm enough|getting too hot|cold}
 current reading of the {sensor:sensor}
 i need the {quantity:quantity} at the {sensor:sensor}
 how many {quantity=temperature:degrees} does the {sensor:sensor} have
 tell me the {quantity=pressure:pressure} (on|in) the {sensor:sensor}
 could you take a measurement at the {sensor:sensor}
 how {quantity=co2:stuffy} is it around the {sensor:sensor}
 what's the value at the {sensor:sensor} this moment
""", """
 sensor: what is the {quantity:quantity}
 sensor: take a reading
 sensor: how {quantity=temperature:hot|warm} is it right now
""")

book.add("set_threshold", "set threshold|set limit|define limit value|change alarm limit|configure bounds|set min max",
 "Sets the limit at which a sensor counts as too high or too low.|Changes the alarm limits of a measuring point.|Defines the allowed range.|Stores an upper or lower bound for a value.",
 [P("sensor", "sensor|measuring point|probe|sensor name", "Which sensor.", need=True),
  P("max", "upper limit|max|maximum|high", "Highest allowed value.|Above it is too much.", "number"),
  P("min", "lower limit|min|minimum|low", "Lowest allowed value.|Below it is too little.", "number")], """
 set the upper limit of the {sensor:sensor} to {max:num:10-120:1}
 set the lower limit of the {sensor:sensor} to {min:num:0-60:1}
 the {sensor:sensor} must not go above {max:num:5-150:1}
 the {sensor:sensor} must never fall below {min:num:0-50:1} [or rise over {max:num:51-140:1}]
 limits for the {sensor:sensor} are {min:int:0-40} to {max:int:41-100}
 allow the {sensor:sensor} between {min:num:0-40:1} and {max:num:41-99:1}
 anything over {max:num:20-200:1} is too much for the {sensor:sensor}
 anything under {min:num:1-40:1} is too little for the {sensor:sensor}
 change the maximum of the {sensor:sensor} to {max:num:10-150:1}
 raise the ceiling of the {sensor:sensor} to {max:int:20-200}
 lower the floor of the {sensor:sensor} to {min:int:1-30}
 {sensor:sensor} max {max:int:10-300}
 {sensor:sensor} min {min:int:0-50} max {max:int:51-300}
 keep the {sensor:sensor} under {max:num:10-90:1}
 define {min:int:0-60} as the minimum for the {sensor:sensor}
 could the threshold of the {sensor:sensor} be {max:num:10-120:1} at most
 we should accept at least {min:num:1-60:1} at the {sensor:sensor}
""", """
 sensor: set the upper limit to {max:num:10-120:1}
 sensor: limits are {min:int:0-40} to {max:int:41-100}
""", near="alarms")

book.add("subscribe_alert", "subscribe to alert|notify when|create alarm rule|warn me if|add watch|alert on condition|set up notification",
 "Sends a message when a sensor leaves its range or passes a value.|Creates an alarm rule.|Warns somebody if a reading gets too high or too low.|Watches a measuring point and reports.",
 [P("sensor", "sensor|measuring point|watch|probe", "Which sensor to watch.", need=True),
  P("direction", "direction|condition|operator|crossing", "Above or below the value.", {"above": "above|over|gt|rising", "below": "below|under|lt|falling"}),
  P("value", "value|level|limit|threshold", "The value to compare with.", "number"),
  P("who", "recipient|notify|who|contact", "Who is told; else the user.|Person to warn."),
  P("channel", "channel|via|how|medium", "How the message is sent.", {"mail": "email|mail", "sms": "sms|text", "push": "push|app", "siren": "siren|horn"})], """
 warn me (if|when) the {sensor:sensor} {direction=above:goes over|exceeds|rises above|is more than} {value:num:5-150:1}
 warn {who:person} (if|when) the {sensor:sensor} {direction=below:drops under|falls below|is less than} {value:num:0-60:1} [{channel=mail:by email|by mail}]
 tell me when the {sensor:sensor} {direction=above:reaches|climbs past|gets over} {value:int:10-200}
 let {who:person} know if something is wrong with the {sensor:sensor}
 alert me [{channel=sms:by text message|by sms}] as soon as the {sensor:sensor} {direction=below:sinks below|goes under} {value:num:0-50:1}
 i want a message when the {sensor:sensor} {direction=above:tops|passes|is higher than} {value:num:10-120:1}
 {channel=siren:sound the siren|blow the horn} if the {sensor:sensor} {direction=above:is above|exceeds} {value:int:20-250}
 send {who:person} a {channel=sms:text|text message} when the {sensor:sensor} {direction=below:gets lower than|is under} {value:int:1-60}
 notify {who:person} whenever the {sensor:sensor} goes out of range
 alarm for {sensor:sensor} {direction=above:above|over} {value:num:10-150:1}
 alarm for {sensor:sensor} {direction=below:below|under} {value:num:0-70:1} [{channel=push:on my phone|as push message}]
 keep an eye on the {sensor:sensor} and shout if it is {direction=above:over|more than} {value:int:5-99}
 could you watch the {sensor:sensor} for me and report if it {direction=below:falls under|drops below} {value:int:1-80}
 i'd like to hear about it when the {sensor:sensor} {direction=above:gets past|goes beyond} {value:num:10-200:1}
 {who:person} wants to be warned about the {sensor:sensor} [{channel=mail:by email|via mail}]
""", """
 sensor: warn me when it goes {direction=above:over|above} {value:num:5-99:1}
 sensor: set up an alert for {who:person}
""", near="alarms")

book.add("list_alerts", "list alerts|active alarms|show warnings|open alarms|what is in alarm|get violations",
 "Lists the alarms that are active now.|Shows which sensors are out of range.|Gives open warnings.|Tells what needs attention.",
 [P("group", "area|group|zone|site", "Only in this area.|Part of the plant or house."),
  P("severity", "severity|level|priority", "How serious.|Least severity shown.", {"critical": "critical|high|red", "warning": "warning|medium|yellow", "info": "info|low"})], """
 which alarms are active [in the {group:group}]
 are there any {severity=critical:critical|serious|red} alerts [in the {group:group}]
 show [me] [all] open warnings
 what is out of range [in the {group:group}]
 any {severity=warning:warnings|yellow lights} [from the {group:group}]
 is everything in the green [in the {group:group}]
 which sensors complain [right now]
 list the {severity=info:minor|harmless} alarms
 what's beeping in the {group:group}
 active alerts [{group:group}]
 does anything in the {group:group} need attention
 give me the current violations [of the {group:group}]
 is there trouble with the readings in the {group:group}
 tell me what is in alarm
 why is the red light on in the {group:group}
 only the {severity=critical:urgent|critical} alarms please
""", near="alarms")

book.add("acknowledge_alert", "acknowledge alarm|confirm alert|accept warning|clear alarm|reset alarm|silence warning",
 "Confirms an active alarm, so that it stops.|Acknowledges a warning.|Marks an alarm as seen, with a remark.|Silences the alarm of a sensor.",
 [P("sensor", "sensor|alarm|source|measuring point", "Whose alarm.", need=True),
  P("note", "comment|note|reason|remark", "Why, in a few words.")], """
 acknowledge the {sensor:sensor} alarm [because {note:reason}]
 confirm the warning of the {sensor:sensor}
 i have seen the {sensor:sensor} alert, (clear it|thanks|you can reset it)
 silence the {sensor:sensor} alarm
 the alarm at the {sensor:sensor} is known, {note:reason}
 clear the {sensor:sensor} alert [, {note:reason}]
 reset the warning for the {sensor:sensor}
 stop that noise from the {sensor:sensor} alarm
 the {sensor:sensor} warning is under control
 ok i got it, the {sensor:sensor} alarm can be closed
 accept the alert of the {sensor:sensor} with the remark {note:reason}
 mark the {sensor:sensor} alarm as seen
 quit the {sensor:sensor} alarm
 ack {sensor:sensor}
 please note the {sensor:sensor} alarm came from this: {note:reason}
""", """
 sensor: acknowledge the alarm
 sensor: clear that warning because {note:reason}
""", near="alarms")

book.add("calibrate", "calibrate sensor|adjust probe|zero sensor|trim offset|run calibration|align to reference",
 "Calibrates a sensor against a known value.|Adjusts the offset of a probe.|Sets the zero point.|Aligns a measuring point with a reference.",
 [P("sensor", "sensor|probe|measuring point|device", "Which sensor.", need=True),
  P("reference", "reference|true value|target|known value", "The true value at this moment.|What it should read.", "number"),
  P("offset", "offset|correction|shift", "Correction to add.", "number")], """
 calibrate the {sensor:sensor} [to {reference:num:0-120:1}]
 the {sensor:sensor} is really {reference:num:0-90:1}, adjust the sensor
 zero the {sensor:sensor} [sensor]
 the {sensor:sensor} reads wrong, it should say {reference:num:1-120:1}
 add an offset of {offset:num:0-9:1} to the {sensor:sensor}
 correct the {sensor:sensor} by {offset:num:-8-8:1}
 my reference thermometer shows {reference:num:10-60:1}, align the {sensor:sensor} with it
 run the calibration of the {sensor:sensor}
 trim the {sensor:sensor} [by {offset:num:0-5:1}]
 the {sensor:sensor} shows {offset:num:0-6:1} too little, compensate
 could you recalibrate the {sensor:sensor}
 teach the {sensor:sensor} that this is {reference:num:0-100:1}
 set the zero point of the {sensor:sensor}
 tare the {sensor:sensor}
 we should realign the {sensor:sensor} [at {reference:num:0-50:1}]
 calibration {sensor:sensor} {reference:num:0-99:1}
""", """
 sensor: calibrate to {reference:num:0-120:1}
 sensor: add an offset of {offset:num:0-9:1}
""")

book.add("set_rate", "set sampling rate|measurement interval|change polling|sample every|logging frequency|set update period",
 "Sets how often a sensor measures.|Changes the sampling interval.|Lets a probe report more or less often.|Defines the time between two readings.",
 [P("sensor", "sensor|probe|measuring point", "Which sensor; else all."),
  P("interval", "interval|period|every|sampling time", "Time between two readings.|How often.", need=True)], """
 measure the {sensor:sensor} every {interval:duration}
 sample [the {sensor:sensor}] every {interval:duration}
 set the sampling interval [of the {sensor:sensor}] to {interval:duration}
 the {sensor:sensor} should report every {interval:duration}
 a reading every {interval:duration} is enough [for the {sensor:sensor}]
 poll the {sensor:sensor} once in {interval:duration}
 i'd like values from the {sensor:sensor} every {interval:duration}
 log the {sensor:sensor} at intervals of {interval:duration}
 slow the {sensor:sensor} down to one value per {interval:duration}
 measure more often, every {interval:duration}
 save battery, let the {sensor:sensor} send only every {interval:duration}
 could all sensors update every {interval:duration}
 {sensor:sensor} sampling {interval:duration}
 change the update period [of the {sensor:sensor}] to {interval:duration}
 take a data point each {interval:duration} [at the {sensor:sensor}]
""", """
 interval: measure the {sensor:sensor} more often
 interval: change the sampling rate [of the {sensor:sensor}]
""")

book.add("list_sensors", "list sensors|show probes|available measuring points|what sensors exist|sensor inventory|get devices",
 "Lists the sensors there are.|Shows all measuring points, of an area or a kind.|Gives an inventory of the probes.|Tells what can be measured.",
 [P("group", "area|group|zone|location", "Only in this area."),
  P("quantity", "quantity|type|kind|measures", "Only those that measure this.", QUANTITY),
  P("state", "status|state|filter", "Only online or offline ones.", {"online": "online|connected|ok", "offline": "offline|disconnected|lost"})], """
 which sensors (are there|do we have) [in the {group:group}]
 list [all] sensors [of the {group:group}]
 what can you measure [in the {group:group}]
 show me every probe that measures {quantity:quantity}
 how many sensors are {state=offline:offline|dead|not answering|unreachable}
 which ones are {state=online:online|alive|connected} [in the {group:group}]
 is there a {quantity:quantity} sensor in the {group:group}
 give me all {quantity:quantity} probes [in the {group:group}]
 what measuring points exist
 sensor list [{group:group}]
 which sensors went {state=offline:silent|missing|dark}
 where do we measure {quantity:quantity}
 inventory of the instruments [in the {group:group}]
 name all the things you can read
 what is wired up in the {group:group}
 are any probes {state=offline:down|disconnected} [in the {group:group}]
""")

book.add("history", "sensor history|past readings|get time series|show trend|plot values|chart readings|log of values",
 "Gives the readings of a sensor over a time.|Shows how a value developed.|Draws a chart of past measurements.|Returns the time series.",
 [P("sensor", "sensor|probe|measuring point|series", "Which sensor.", need=True),
  P("period", "period|range|window|since|timespan", "Over which time.|Time range, as said.")], """
 how did the {sensor:sensor} develop [over {period:period}]
 show the history of the {sensor:sensor} [for {period:period}]
 plot the {sensor:sensor} [over {period:period}]
 what were the readings of the {sensor:sensor} {period:period}
 chart of the {sensor:sensor} {period:period}
 draw me a curve of the {sensor:sensor} [for {period:period}]
 {sensor:sensor} trend [{period:period}]
 past values of the {sensor:sensor} [for {period:period}]
 how was the {sensor:sensor} doing {period:period}
 let me see the {sensor:sensor} graph [of {period:period}]
 give me the time series of the {sensor:sensor}
 i want to see the {sensor:sensor} as a line [for {period:period}]
 how has the {sensor:sensor} changed {period:period}
 look back at the {sensor:sensor} [over {period:period}]
 pull up the recordings of the {sensor:sensor} [{period:period}]
""", """
 sensor: show the history of {period:period}
 sensor: plot the values over {period:period}
""", near="history")

book.add("statistics", "sensor statistics|average value|min max of sensor|aggregate readings|compute mean|peak value|summarise readings",
 "Works out the average, highest or lowest reading of a sensor over a time.|Aggregates measurements.|Gives peak, mean or minimum.|Sums up past values in one number.",
 [P("sensor", "sensor|probe|measuring point", "Which sensor.", need=True),
  P("kind", "aggregate|statistic|function|operation", "Which figure.|How to sum up.", {"mean": "mean|average|avg", "max": "max|maximum|highest|peak", "min": "min|minimum|lowest", "sum": "sum|total"}, True),
  P("period", "period|range|window|timespan", "Over which time.")], """
 what was the {kind=max:highest|peak|maximum|top} value of the {sensor:sensor} [{period:period}]
 what was the {kind=min:lowest|smallest|minimum} reading of the {sensor:sensor} [{period:period}]
 {kind=mean:average|mean} of the {sensor:sensor} [over {period:period}]
 how {kind=max:hot did the} {sensor:sensor} get {period:period}
 how {kind=min:cold did the} {sensor:sensor} get {period:period}
 {kind=mean:on average, what does|on average, what did} the {sensor:sensor} show {period:period}
 what's the {kind=sum:total|sum} for the {sensor:sensor} [{period:period}]
 {kind=max:max} {sensor:sensor} [{period:period}]
 {kind=min:min} {sensor:sensor} [{period:period}]
 how far {kind=min:down did} the {sensor:sensor} go {period:period}
 how far {kind=max:up did} the {sensor:sensor} go {period:period}
 {kind=sum:add up} the {sensor:sensor} [for {period:period}]
 what is a {kind=mean:typical|normal|usual} value for the {sensor:sensor} [{period:period}]
 tell me the {kind=max:record|extreme high} of the {sensor:sensor}
 i need the {kind=mean:mean value} at the {sensor:sensor} {period:period}
 calculate the {kind=mean:average} for the {sensor:sensor} {period:period}
""", """
 sensor: what was the {kind=max:highest|peak} value {period:period}
 sensor: give me the {kind=mean:average} over {period:period}
""", near="history")

book.add("compare", "compare sensors|difference between probes|contrast readings|sensor delta|side by side|which is higher",
 "Compares two or more sensors with each other.|Shows readings side by side.|Tells the difference between measuring points.|Says which of several places is warmer, fuller or brighter.",
 [P("sensors", "sensors|probes|measuring points|items", "Which ones to compare.", "strings", True),
  P("period", "period|range|window", "Over which time; else now.")], """
 compare {sensors*:sensor} [over {period:period}]
 what is the difference between {sensors*:sensor} [{period:period}]
 put {sensors*:sensor} side by side [for {period:period}]
 which one is higher: {sensors*:sensor}
 which is warmest, {sensors*:sensor}
 {sensors*:sensor} next to each other please
 are {sensors*:sensor} about the same [{period:period}]
 show {sensors*:sensor} together [for {period:period}]
 how do {sensors*:sensor} differ
 contrast {sensors*:sensor} [{period:period}]
 do {sensors*:sensor} agree
 i'd like to see how {sensors*:sensor} relate to each other
 delta between {sensors*:sensor}
 rank {sensors*:sensor} by value
 could you overlay {sensors*:sensor} [for {period:period}]
""", """
 sensors: compare two sensors [over {period:period}]
 sensors: what's the difference between them
""", near="history")

book.add("export", "export readings|download data|save measurements to file|dump sensor data|write csv|extract log",
 "Writes readings to a file.|Exports the data of a sensor.|Saves measurements for use elsewhere.|Produces a download with past values.",
 [P("sensor", "sensor|probe|measuring point|source", "Which sensor; else all."),
  P("period", "period|range|window|timespan", "Over which time."),
  P("format", "format|file type|as", "Kind of file.", {"csv": "csv|text", "excel": "excel|xlsx|spreadsheet", "json": "json"}),
  P("file", "file|filename|path|output", "Name of the file.")], """
 export the {sensor:sensor} [for {period:period}] [as {format=csv:csv}]
 save the readings of the {sensor:sensor} to {file:filename}
 write the data [of the {sensor:sensor}] [from {period:period}] into (a|an) {format=excel:excel sheet|spreadsheet}
 download the {sensor:sensor} values [of {period:period}]
 dump everything [from {period:period}] to {file:filename}
 i need the measurements [of {period:period}] as {format=csv:csv|a csv file}
 can i have the {sensor:sensor} data as {format=json:json}
 give me a file with the {sensor:sensor} readings [of {period:period}]
 export all sensors [to {file:filename}]
 extract the {sensor:sensor} log [as {format=json:json}]
 send the {sensor:sensor} data to a {format=excel:table for excel|spreadsheet}
 export {sensor:sensor} {format=csv:csv}
 put {period:period} into a file [called {file:filename}]
 store the {sensor:sensor} numbers in {file:filename}
 our auditor wants the {sensor:sensor} data of {period:period} in {format=excel:excel|a spreadsheet}
""", near="history")

book.add("rename", "rename sensor|relabel probe|change sensor name|give new name|set display name",
 "Gives a sensor another name.|Changes the label of a measuring point.|Relabels a probe.|Sets the display name.",
 [P("sensor", "sensor|old name|probe|current name", "The sensor as it is called now.", need=True),
  P("name", "new name|name|label|to", "What it will be called.", need=True)], """
 rename the {sensor:sensor} (sensor to|to) {name:sensor}
 call the {sensor:sensor} sensor {name:sensor} from now on
 the {sensor:sensor} probe should be named {name:sensor}
 change the label of the {sensor:sensor} to {name:sensor}
 relabel {sensor:sensor} as {name:sensor}
 {sensor:sensor} is now {name:sensor}, change the name
 give the {sensor:sensor} the name {name:sensor}
 we moved the {sensor:sensor} probe, it's called {name:sensor} now
 new name for the {sensor:sensor}: {name:sensor}
 set the display name of the {sensor:sensor} to {name:sensor}
 could the {sensor:sensor} appear as {name:sensor}
 instead of {sensor:sensor} write {name:sensor}
 i want to see {name:sensor} where it says {sensor:sensor}
 the sign {sensor:sensor} is wrong, it must read {name:sensor}
 turn the name {sensor:sensor} into {name:sensor}
""", """
 name: rename the {sensor:sensor}
 sensor: the new name is {name:sensor}
""")

book.add("enable", "enable sensor|switch sensor|pause measurement|activate probe|deactivate sensor|set measuring state",
 "Switches a sensor on or off.|Pauses or resumes measuring.|Activates or deactivates a probe.|Takes a measuring point out of service or back in.",
 [P("sensor", "sensor|probe|measuring point", "Which sensor.", need=True),
  P("state", "state|action|mode|active", "On or off.", {"on": "on|enable|active|resume", "off": "off|disable|inactive|pause"}, True),
  P("length", "duration|for|pause length", "For how long.")], """
 {state=off:switch off|disable|deactivate|turn off} the {sensor:sensor} sensor [for {length:duration}]
 {state=on:switch on|enable|activate|turn on} the {sensor:sensor} sensor
 {state=off:pause|suspend|halt} the {sensor:sensor} measurement [for {length:duration}]
 {state=on:resume|restart|continue} measuring the {sensor:sensor}
 {state=off:stop} measuring the {sensor:sensor} [for {length:duration}]
 take the {sensor:sensor} probe {state=off:out of service|offline}
 put the {sensor:sensor} probe {state=on:back into service|back online}
 we don't need the {sensor:sensor} sensor {state=off:now|at the moment}, leave it out [for {length:duration}]
 the {sensor:sensor} may {state=on:measure again|record again|start measuring}
 ignore the {sensor:sensor} {state=off:sensor} for {length:duration}
 {state=off:mute} the {sensor:sensor} sensor [for {length:duration}]
 {state=on:wake} the {sensor:sensor} sensor up
 set the {sensor:sensor} sensor to {state=on:active}
 set the {sensor:sensor} sensor to {state=off:inactive}
 let the {sensor:sensor} probe {state=off:sleep|rest} [for {length:duration}]
""", """
 sensor: {state=off:switch off|pause} the sensor [for {length:duration}]
 sensor: {state=on:activate|resume} the measurement
 state: change the state of the {sensor:sensor} probe
""")

book.add("health", "sensor health|diagnose probe|battery of sensor|signal quality|check sensor itself|self test",
 "Tells whether a sensor itself works: battery, signal, last contact.|Diagnoses a probe.|Runs a self test of a measuring point.|Says why a sensor gives no or strange values.",
 [P("sensor", "sensor|probe|device|measuring point", "Which sensor.", need=True),
  P("aspect", "aspect|check|what|item", "What to look at.", {"battery": "battery|power_supply", "signal": "signal|radio|reception", "contact": "last_seen|contact|last_contact"})], """
 is the {sensor:sensor} sensor [still] (working|ok|alive)
 does the {sensor:sensor} probe need a new {aspect=battery:battery}
 how good is the {aspect=signal:signal|reception|radio link} of the {sensor:sensor} sensor
 {aspect=contact:when did we last hear from|when was the last contact with} the {sensor:sensor} sensor
 the {sensor:sensor} readings look odd, check the sensor
 diagnose the {sensor:sensor} sensor
 why does the {sensor:sensor} probe send nothing
 run a self test on the {sensor:sensor} sensor
 is the {sensor:sensor} sensor broken
 {aspect=battery:battery|battery state} of the {sensor:sensor} sensor
 {aspect=signal:signal strength} of the {sensor:sensor} probe
 can i trust the {sensor:sensor} sensor
 something's off with the {sensor:sensor} probe, find out what
 how long will the {sensor:sensor} probe {aspect=battery:battery last|cell last}
 is the {sensor:sensor} sensor faulty or is it real
 has the {sensor:sensor} sensor {aspect=contact:reported lately|said anything lately}
""", """
 sensor: is the sensor still working
 sensor: run a self test
""")

book.add("add_sensor", "add sensor|register probe|new measuring point|install sensor|connect sensor|create data point",
 "Adds a new sensor to the system.|Registers a probe with a name and what it measures.|Creates a measuring point.|Puts a newly installed sensor into the list.",
 [P("name", "name|sensor|label|sensor name", "Its name.", need=True),
  P("quantity", "quantity|measures|type|kind", "What it measures.", QUANTITY),
  P("serial", "serial number|id|address|serial", "Number printed on it."),
  P("place", "place|area|location|mounted at", "Where it is mounted.")], """
 add a [{quantity:quantity}] sensor called {name:sensor} [in the {place:room}]
 register the new {name:sensor} probe [with serial {serial:id}]
 i installed a {quantity:quantity} sensor at the {name:sensor} [, number {serial:id}]
 there is a new sensor named {name:sensor}, add it [, it measures {quantity:quantity}]
 create a measuring point {name:sensor} [for {quantity:quantity}]
 connect sensor {serial:id} as {name:sensor}
 we have a new probe on the {name:sensor} [that measures {quantity:quantity}], put it in the system
 new sensor {name:sensor} [{quantity:quantity}] [{serial:id}]
 include the {name:sensor} as a data point
 set up the freshly mounted {name:sensor} probe [in the {place:room}]
 from today {serial:id} measures the {name:sensor}, register it
 could you add {name:sensor} to the sensors
 hook up a {quantity:quantity} probe and name it {name:sensor}
 i want to measure the {quantity:quantity} of the {name:sensor} in future, create the point
 enter sensor {serial:id} under the name {name:sensor}
""", """
 name: add a new {quantity:quantity} sensor
 name: register a probe with serial {serial:id}
""")

book.add("remove_sensor", "remove sensor|delete probe|unregister measuring point|decommission sensor|drop data point",
 "Removes a sensor from the system for good.|Deletes a measuring point.|Unregisters a probe that was taken down.|Decommissions a sensor, its data may be kept.",
 [P("sensor", "sensor|name|probe|measuring point", "Which one.", need=True),
  P("keep", "keep data|keep history|archive|retain", "Whether old readings stay.", "boolean")], """
 remove the {sensor:sensor} sensor [{keep=true:but keep the data|and keep its history}]
 delete the {sensor:sensor} probe [{keep=false:with all its data|and everything it recorded}]
 the {sensor:sensor} sensor was taken down, unregister it
 we don't have the {sensor:sensor} sensor any more, (drop it|delete it)
 decommission the {sensor:sensor} sensor [{keep=true:, the old values stay}]
 throw the {sensor:sensor} probe out of the system
 the {sensor:sensor} sensor is gone for good [{keep=false:, wipe its readings too}]
 get rid of the {sensor:sensor} data point
 i unscrewed the {sensor:sensor} sensor, take it off the list
 {sensor:sensor} sensor can be deleted
 erase the {sensor:sensor} sensor [{keep=false:along with the history}]
 unregister {sensor:sensor}
 please forget the {sensor:sensor} sensor [{keep=true:but not what it measured}]
 retire the {sensor:sensor} probe
 strike the {sensor:sensor} measuring point
""", """
 sensor: remove a sensor
 sensor: unregister the probe [{keep=true:but keep the data}]
""")

book.add("set_unit", "set unit|change display unit|convert sensor units|measurement unit|show values in",
 "Chooses the unit in which readings are shown.|Changes the display unit of a quantity or sensor.|Switches between Celsius and Fahrenheit, bar and psi.|Sets the measurement unit.",
 [P("unit", "unit|units|display unit|in", "The unit.", {"c": "celsius|°C|c", "f": "fahrenheit|°F|f", "bar": "bar", "psi": "psi", "kpa": "kPa|kilopascal", "percent": "percent|%"}, True),
  P("sensor", "sensor|probe|for", "Which sensor; else all.")], """
 show [the {sensor:sensor}] in {unit:unit}
 switch [the {sensor:sensor}] to {unit:unit}
 i want {unit:unit} instead [for the {sensor:sensor}]
 display values in {unit:unit}
 use {unit:unit} (everywhere|from now on)
 the {sensor:sensor} should be given in {unit:unit}
 change the unit [of the {sensor:sensor}] to {unit:unit}
 i don't understand these figures, give them in {unit:unit}
 {unit:unit} please
 convert the {sensor:sensor} display to {unit:unit}
 our customers think in {unit:unit}, adapt the display
 can readings be in {unit:unit}
 unit {unit:unit} [for {sensor:sensor}]
 set the {sensor:sensor} to read {unit:unit}
 we use {unit:unit} here
""", """
 unit: change the unit [of the {sensor:sensor}]
 unit: show the {sensor:sensor} in another unit
""")

book.add("tag", "tag sensor|group sensors|assign to zone|label measuring points|put into group|categorise probes",
 "Puts sensors into a group.|Tags measuring points.|Assigns probes to a zone.|Categorises sensors, so that they can be looked at together.",
 [P("sensors", "sensors|probes|members|measuring points", "Which sensors.", "strings", True),
  P("tag", "tag|group|zone|category", "The group or label.", need=True)], """
 put {sensors+:sensor} into the group {tag:tag}
 tag {sensors+:sensor} as {tag:tag}
 {sensors+:sensor} belong to {tag:tag}
 assign {sensors+:sensor} to zone {tag:tag}
 group {sensors*:sensor} under {tag:tag}
 mark {sensors+:sensor} with {tag:tag}
 label {sensors*:sensor} {tag:tag}
 let {sensors*:sensor} form a group named {tag:tag}
 categorise {sensors+:sensor} as {tag:tag}
 add {sensors+:sensor} to the {tag:tag} sensors
 could {sensors*:sensor} get the tag {tag:tag}
 sort {sensors+:sensor} under {tag:tag}
 i'd like {sensors*:sensor} in one category, {tag:tag}
 bundle {sensors*:sensor} as {tag:tag}
 sensors {sensors*:sensor} go into {tag:tag}
""", """
 tag: put {sensors*:sensor} into a group
 sensors: tag some sensors as {tag:tag}
""")

book.add("find_outlier", "find anomaly|detect outliers|unusual readings|spot spikes|check for drift|anomaly search",
 "Looks for unusual values in the readings.|Finds spikes, gaps or drift.|Detects anomalies of a sensor.|Tells when something did not look normal.",
 [P("sensor", "sensor|probe|measuring point|series", "Which sensor; else all."),
  P("period", "period|range|window|timespan", "Over which time."),
  P("kind", "kind|type|pattern", "What to look for.", {"spike": "spike|peak", "gap": "gap|missing_data", "drift": "drift|slow_change"})], """
 was there anything unusual (at|with) the {sensor:sensor} [{period:period}]
 find {kind=spike:spikes|jumps|sudden peaks} [in the {sensor:sensor}] [{period:period}]
 are there {kind=gap:gaps|holes|missing values} in the {sensor:sensor} data [of {period:period}]
 does the {sensor:sensor} {kind=drift:drift|creep|slowly wander off}
 any anomalies [{period:period}]
 look for strange values [of the {sensor:sensor}] [in {period:period}]
 did the {sensor:sensor} behave normally [{period:period}]
 search {period:period} for outliers [at the {sensor:sensor}]
 when did the {sensor:sensor} go crazy
 anything weird in the readings [{period:period}]
 check {period:period} for {kind=gap:lost data|dropouts}
 {sensor:sensor} outliers [{period:period}]
 is there a {kind=drift:slow drift|long-term shift} at the {sensor:sensor}
 which values of the {sensor:sensor} don't fit in
 has the {sensor:sensor} been acting up [{period:period}]
 spot irregularities [of the {sensor:sensor}] [{period:period}]
""", near="history")
