"""Medicines and health: doses, refills, interactions, vitals, symptoms, appointments with doctors."""
from generate.synth.engine import Book, P, words

book = Book("medication")
TOOLS, REQUESTS, MISSING = book.tools, book.requests, book.missing

POOLS = {
    "drug": words("ibuprofen|paracetamol|aspirin|metformin|insulin|vitamin d|iron tablets|amoxicillin|cough syrup|eye drops|blood thinner|antihistamine|magnesium|omeprazole|levothyroxine|asthma spray|nasal spray|zinc|probiotics|melatonin|ramipril|bisoprolol|statin|antibiotic|painkiller|water tablet|folic acid|calcium|cortisone cream|sleeping pill|heart pills|thyroid tablet|allergy pill|inhaler|the blue pills|the small white tablet|Trevalin|Corsidan|Nolumab|Pentarol|Zyrafen|Balmexin|Dorvastil|Quintapril|Selomax|Viridol|Hexatine|Lumirol"),
    "amount": words("one tablet|two tablets|half a tablet|10 drops|20 drops|a spoonful|5 ml|10 ml|400 mg|500 mg|75 mg|two puffs|one puff|a capsule|12 units|8 units|a sachet|one and a half tablets|1000 iu|two pills"),
    "meal": {"before": ["before breakfast", "on an empty stomach", "before the meal"], "with": ["with food", "with breakfast", "during dinner"],
             "after": ["after lunch", "after eating", "after the meal"], "bed": ["before going to bed", "at bedtime"]},
    "symptom": words("headache|nausea|dizziness|a sore throat|a dry cough|back pain|a rash|stomach ache|shortness of breath|a runny nose|tiredness|toothache|itchy skin|heartburn|chest tightness|joint pain|blurred vision|cramps in the leg|a stiff neck|earache|chills|palpitations|hot flushes|a swollen ankle|a migraine|trouble sleeping|loss of appetite|a tingling hand"),
    "doctor": words("dentist|family doctor|cardiologist|eye doctor|dermatologist|physiotherapist|gynaecologist|paediatrician|ear nose and throat doctor|orthopaedist|neurologist|psychologist|diabetes nurse|lung specialist|midwife|allergist|oncologist|urologist|podiatrist|hearing specialist"),
    "doctor_name": words("dr Vindholm|dr Okewara|Dr Linmora|doctor Brenvik|dr Zelaji|Dr Korinen|doctor Tevantes|Dr Halowski|dr Dasmora|Dr Ruvholm"),
    "reason": words("a check-up|my knee|a blood test|a vaccination|the test results|a new prescription|my back|an allergy test|a sick note|a hearing test|the follow-up|stitches|a mole|new glasses|my blood pressure"),
    "allergen": words("penicillin|peanuts|pollen|latex|bee stings|lactose|cat hair|dust mites|shellfish|aspirin|nickel|iodine|gluten|eggs|strawberries|sulfa drugs|soy|mould"),
    "vaccine": words("flu shot|tetanus|measles|hepatitis b|tick vaccine|covid booster|polio|shingles|pneumonia shot|whooping cough|yellow fever|rabies|mumps|rubella"),
    "pulse_state": {"rest": ["at rest", "while sitting", "lying down"], "sport": ["after running", "during exercise", "after the stairs"]},
}
POOLS["mix"] = POOLS["drug"] + words("grapefruit juice|alcohol|milk|coffee|cheese|liquorice|green tea|red wine|garlic|spinach|energy drinks|st john's wort")

book.add("log_dose", "log dose|record intake|mark medicine taken|confirm pill|note medication|track dose",
 "Records that a medicine was taken.|Notes the intake of a dose.|Confirms that the pill was swallowed.|Tracks which medicine was taken when.",
 [P("drug", "medicine|drug|medication|name", "Which medicine.", need=True),
  P("amount", "dose|amount|quantity|dosage", "How much."),
  P("at", "time|taken at|when|at", "When it was taken.")], """
 i took [{amount:amount} of] {drug:drug} [at {at:time}]
 i just had my {drug:drug}
 log {amount:amount} of {drug:drug} [at {at:time}]
 mark the {drug:drug} as taken
 {drug:drug} taken [at {at:time}]
 note that i swallowed {amount:amount} of {drug:drug}
 record a dose of {drug:drug} [, {amount:amount}]
 had {amount:amount} {drug:drug} at {at:time}
 my {drug:drug} is done for this morning, tick it off
 please write down {amount:amount} of {drug:drug} [for {at:time}]
 at {at:time} i used the {drug:drug}
 {drug:drug} {amount:amount} {at:time}
 i've already taken {drug:drug}
 confirm the {drug:drug}
 he got {amount:amount} of {drug:drug} [at {at:time}]
 she has had her {drug:drug}
 i gave mum {amount:amount} of {drug:drug}
""", """
 drug: i took {amount:amount}
 drug: i've just taken my medicine [at {at:time}]
 drug: log a dose
""", near="doses")

book.add("skip_dose", "skip dose|mark dose missed|leave out pill|record missed medication|omit intake|dose forgotten",
 "Records that a dose was left out or forgotten.|Marks a medicine as missed.|Notes why a pill was not taken.|Skips the coming dose.",
 [P("drug", "medicine|drug|medication|name", "Which medicine.", need=True),
  P("reason", "reason|why|cause", "Why.", {"forgot": "forgot|forgotten", "sick": "side_effects|felt_sick|unwell", "empty": "out_of_stock|none_left", "doctor": "doctor_advice|doctor"})], """
 i {reason=forgot:forgot} my {drug:drug}
 skip the {drug:drug} today
 i didn't take {drug:drug} [because {reason=sick:it makes me sick|i felt ill}]
 leave out {drug:drug} this time [, {reason=doctor:the doctor said so|on medical advice}]
 no {drug:drug} this evening, {reason=empty:i have none left|the box is empty}
 i missed the {drug:drug}
 {drug:drug} not taken
 mark {drug:drug} as missed
 the {drug:drug} {reason=forgot:slipped my mind}
 i'm not going to take {drug:drug} now
 omit one {drug:drug}
 she refused the {drug:drug} today
 i left {drug:drug} out [{reason=sick:because of nausea}]
 dad did not get his {drug:drug} {reason=forgot:because we forgot}
 pass over the next {drug:drug} [{reason=doctor:as the doctor told me}]
""", """
 drug: i {reason=forgot:forgot} a pill
 drug: skip the next dose
""", near="doses")

book.add("next_dose", "next dose|when to take medicine|due medication|upcoming pill|time of next intake|what do i take now",
 "Tells when a medicine is due next and how much of it.|Says which pills have to be taken now.|Gives the time of the next intake.|Shows what is due.",
 [P("drug", "medicine|drug|medication|name", "Which medicine; else all."),
  P("day", "date|day|for", "For which day.")], """
 when do i take {drug:drug} next
 when is my next {drug:drug}
 which pills are due [{day:date}]
 what do i have to take {day:date}
 is it time for {drug:drug} [yet]
 next dose [of {drug:drug}]
 do i need any medicine now
 can i take {drug:drug} again already
 how long until my next {drug:drug}
 tell me when {drug:drug} is due
 which medicine comes next
 am i supposed to take {drug:drug} now
 how much {drug:drug} do i take next
 what's due [{day:date}] in terms of tablets
 when may i have another {drug:drug}
 what medication is left for {day:date}
""", near="doses")

book.add("dose_history", "dose history|intake record|did i take|adherence report|past doses|medication log",
 "Tells whether and when a medicine was taken.|Shows past intakes.|Gives a record of doses over a time.|Reports how regularly pills were taken.",
 [P("drug", "medicine|drug|medication|name", "Which medicine; else all."),
  P("period", "period|range|time|since", "Over which time.")], """
 did i take my {drug:drug} [{period:period}]
 have i already taken {drug:drug}
 how often did i take {drug:drug} [{period:period}]
 when did i last take {drug:drug}
 show my intake record [of {period:period}]
 how regularly did i take {drug:drug} [{period:period}]
 which doses did i miss {period:period}
 list all intakes [of {drug:drug}] [{period:period}]
 has mum had her {drug:drug}
 what did i swallow {period:period}
 i don't remember, was there a {drug:drug} {period:period}
 intake log {drug:drug} [{period:period}]
 how much {drug:drug} did i have {period:period}
 was the {drug:drug} given {period:period}
 my doctor wants to know how i took {drug:drug} {period:period}
 how many pills did i forget {period:period}
""", near="doses")

book.add("add_medicine", "add medication|set dosing schedule|new prescription|create medication plan|start medicine|put drug on plan",
 "Adds a medicine to the plan, with dose and times.|Sets how often a drug is taken.|Creates a dosing schedule.|Starts a new prescription.",
 [P("drug", "medicine|drug|medication|name", "Which medicine.", need=True),
  P("amount", "dose|amount|dosage", "How much each time."),
  P("times", "times per day|frequency|daily count|per day", "How many times a day.", "integer"),
  P("meal", "with meal|timing|relation to meal", "Before, with or after meals.", {"before": "before_meal|before", "with": "with_meal|with", "after": "after_meal|after", "bed": "bedtime|before_bed"}),
  P("length", "duration|for|course length", "How long it is taken.")], """
 i have to take {drug:drug} {times:int:2-5} times a day [{meal:meal}] [for {length:duration}]
 add {drug:drug} to my plan [, {amount:amount} {times:int:2-4} times daily]
 the doctor prescribed {drug:drug} [, {amount:amount} {meal:meal}]
 new medicine {drug:drug} [{amount:amount}] [{meal:meal}]
 from now on i take {amount:amount} of {drug:drug} {meal:meal}
 put {drug:drug} on the schedule [{times:int:2-6} times a day]
 set up {drug:drug} {meal:meal} [for {length:duration}]
 start {drug:drug} with {amount:amount} [{times:int:2-4} times per day]
 {drug:drug} goes on the list of my daily pills [, {meal:meal}]
 i was given {drug:drug}, {times:int:2-5} times daily [for {length:duration}]
 i'm supposed to use {drug:drug} for {length:duration}
 schedule {amount:amount} {drug:drug} {meal:meal}
 could you include {drug:drug} in the medication plan
 i need {drug:drug} {times:int:2-4} times a day from today
 my new tablets are called {drug:drug} [, {amount:amount} {meal:meal}]
""", """
 drug: add a medicine [{times:int:2-4} times a day]
 drug: i have to take {amount:amount} {meal:meal}
""", near="doses")

book.add("stop_medicine", "stop medication|discontinue drug|remove from plan|end prescription|take off schedule|cancel medicine",
 "Takes a medicine off the plan.|Ends a prescription.|Discontinues a drug from a day on.|Cancels all further doses.",
 [P("drug", "medicine|drug|medication|name", "Which medicine.", need=True),
  P("day", "end date|last day|from|stop on", "When it ends.")], """
 stop {drug:drug} [on {day:date}]
 i don't take {drug:drug} any more
 remove {drug:drug} from my plan
 discontinue {drug:drug} [from {day:date}]
 the doctor took me off {drug:drug}
 {drug:drug} ends on {day:date}
 take {drug:drug} off the schedule
 no more {drug:drug} after {day:date}
 i'm done with {drug:drug} for good, delete it
 the course of {drug:drug} is over
 cancel {drug:drug}
 i no longer need {drug:drug}
 drop {drug:drug} from the list [as of {day:date}]
 please end the {drug:drug} prescription
 we are stopping {drug:drug} {day:date}
""", """
 drug: stop a medicine
 drug: take something off my medication plan
""", near="doses")

book.add("show_plan", "show medication plan|list medicines|my prescriptions|current drugs|medication overview|what do i take",
 "Lists all medicines on the plan with dose and times.|Shows the current prescriptions.|Gives an overview of what is taken.|Tells the dosage of a drug as planned.",
 [P("drug", "medicine|drug|name", "Only this medicine."),
  P("part", "part of day|time of day|when", "Only this part of the day.", {"morning": "morning", "noon": "noon|midday", "evening": "evening", "night": "night"})], """
 show my medication plan
 which medicines am i on
 what do i normally take [{part=morning:in the morning|mornings}]
 list all my prescriptions
 how is {drug:drug} dosed in my plan
 what's my usual dose of {drug:drug}
 everything i take [{part=evening:in the evenings|at supper}] please
 overview of my tablets
 what drugs are on my list
 the nurse asks which medicines i use
 my plan [{part=noon:for midday|at noon}]
 how many times a day is {drug:drug} on my plan
 print out what medication i get
 medication list [{part=night:for the night}]
 is {drug:drug} part of my plan
""", near="doses")

book.add("refill", "refill prescription|order medicine|request repeat prescription|reorder pills|renew prescription|get more medication",
 "Orders more of a medicine.|Requests a repeat prescription.|Reorders pills at the pharmacy before they run out.|Renews a prescription.",
 [P("drug", "medicine|drug|medication|name", "Which medicine.", need=True),
  P("packs", "packs|quantity|boxes|count", "How many packs.", "integer"),
  P("pharmacy", "pharmacy|where|pick up at|place", "Where to get it.")], """
 refill my {drug:drug}
 order {packs:int:2-6} packs of {drug:drug} [at {pharmacy:place}]
 i'm running out of {drug:drug}, get more
 i need a new prescription for {drug:drug}
 reorder {drug:drug} [in {pharmacy:place}]
 ask the pharmacy for {packs:int:2-5} boxes of {drug:drug}
 renew the {drug:drug} prescription
 the {drug:drug} is almost finished, please get a refill
 request {drug:drug} from the practice
 more {drug:drug} please [, {packs:int:2-9} packs]
 could you have {drug:drug} ready for pick-up [at {pharmacy:place}]
 {drug:drug} refill
 my last {drug:drug} is gone, order it again
 send a repeat request for {drug:drug}
 buy another box of {drug:drug}
""", """
 drug: order {packs:int:2-6} packs
 drug: i need a refill [at {pharmacy:place}]
""", near="doses")

book.add("supply", "pills left|medication supply|how long will medicine last|remaining tablets|check medicine stock|supply status",
 "Tells how many pills are left and how long they last.|Checks the supply of a medicine at home.|Says what will run out soon.|Gives the remaining amount.",
 [P("drug", "medicine|drug|medication|name", "Which medicine; else all.")], """
 how many {drug:drug} pills do i have left
 how long will my {drug:drug} last
 do i have enough {drug:drug} for the holiday
 which medicines are running low
 is there any {drug:drug} left
 {drug:drug} supply
 when will i run out of {drug:drug}
 check what's still in the medicine cabinet
 how much {drug:drug} is in the house
 what do i need to restock soon among my medicines
 is the {drug:drug} pack nearly empty
 remaining {drug:drug}
 how many days of {drug:drug} are there
 will the {drug:drug} get me through the week
 tell me how many doses of {drug:drug} remain
""", near="doses")

book.add("interaction", "check interaction|drug interaction|can i combine|is it safe with|compatibility check|mix medicines",
 "Checks whether medicines, food or drinks go together.|Warns about interactions.|Tells if two drugs can be combined.|Looks up the compatibility of substances.",
 [P("items", "medicines|drugs|items|substances", "What is to be taken together.", "strings", True)], """
 can i take {items*:mix} together
 do {items*:mix} interact
 is it safe to combine {items*:mix}
 check {items*:mix} for interactions
 may i mix {items*:mix}
 are {items*:mix} compatible
 is there a problem with {items*:mix} at the same time
 do {items*:mix} go together
 interactions between {items*:mix}
 does it hurt to have {items*:mix} on the same day
 i take {items*:mix}, is that ok together
 is there an issue between {items*:drug}
 would {items*:mix} be dangerous in combination
 i'm worried about {items*:mix} at once
 what happens if i use {items*:mix} side by side
""", """
 items: check for an interaction
 items: can i take two medicines together
""", near="doses")

book.add("drug_info", "medicine information|side effects|what is drug for|read leaflet|drug facts|dosage information",
 "Tells what a medicine is for, its side effects or how to store it.|Reads from the package leaflet.|Gives facts about a drug.|Explains a medicine in plain words.",
 [P("drug", "medicine|drug|medication|name", "Which medicine.", need=True),
  P("topic", "topic|section|question|info", "Which section.", {"use": "use|purpose|indication", "side": "side_effects|adverse_effects", "storage": "storage|how_to_store", "max": "max_dose|maximum_dose"})], """
 what are the {topic=side:side effects|unwanted effects} of {drug:drug}
 what is {drug:drug} {topic=use:good for|for|used for}
 how do i {topic=storage:store|keep} {drug:drug}
 what's the {topic=max:maximum dose|most i may take} of {drug:drug}
 tell me about {drug:drug}
 does {drug:drug} {topic=side:make you tired|cause nausea|upset the stomach}
 read me the leaflet of {drug:drug}
 must {drug:drug} {topic=storage:be kept in the fridge|stay cool}
 {topic=use:why would someone take} {drug:drug}
 explain {drug:drug} to me
 {drug:drug} {topic=side:side effects}
 how much {drug:drug} is {topic=max:too much|allowed per day}
 {topic=use:which illness is treated with} {drug:drug}
 what do i need to know about {drug:drug}
 is {drug:drug} {topic=side:addictive|bad for the liver}
""", """
 drug: what are the {topic=side:side effects}
 drug: read me the leaflet
""", near="doses")

book.add("log_pressure", "log blood pressure|record blood pressure|save pressure reading|enter systolic diastolic|note blood pressure",
 "Records a blood pressure reading.|Saves the upper and lower value.|Notes systolic and diastolic pressure.|Enters what the cuff showed.",
 [P("upper", "systolic|upper|high value|sys", "Upper value in mmHg.", "integer", True),
  P("lower", "diastolic|lower|low value|dia", "Lower value in mmHg.", "integer", True),
  P("pulse", "pulse|heart rate|bpm", "Pulse shown with it.", "integer")], """
 my blood pressure is {upper:int:100-190} over {lower:int:55-110}
 log blood pressure {upper:int:100-190} to {lower:int:55-110} [pulse {pulse:int:50-120}]
 blood pressure {upper:int:100-190}/{lower:int:55-110}
 i measured {upper:int:100-190} over {lower:int:55-110} [with a pulse of {pulse:int:50-120}]
 the cuff says {upper:int:100-190} over {lower:int:55-110}
 note {upper:int:100-190} and {lower:int:55-110} as blood pressure
 bp {upper:int:100-190} {lower:int:55-110}
 record a pressure of {upper:int:100-190} over {lower:int:55-110} [, heart {pulse:int:50-120}]
 my values were {upper:int:100-190} by {lower:int:55-110}
 systolic {upper:int:100-190} diastolic {lower:int:55-110}
 just took my pressure, {upper:int:100-190} over {lower:int:55-110}
 please save {upper:int:100-190} over {lower:int:55-110}, it was high today
 the nurse read {upper:int:100-190} over {lower:int:55-110}
 upper value {upper:int:100-190}, lower value {lower:int:55-110} [, pulse {pulse:int:50-120}]
 rr {upper:int:100-190}/{lower:int:55-110}
""", """
 upper: log my blood pressure
 lower: systolic is {upper:int:100-190}
""", near="vitals")

book.add("log_pulse", "log heart rate|record pulse|save heart beats|note bpm|enter pulse|track heart rate",
 "Records the heart rate.|Saves the pulse in beats a minute.|Notes how fast the heart beats, at rest or after sport.|Enters a pulse.",
 [P("bpm", "bpm|pulse|heart rate|beats", "Beats a minute.", "integer", True),
  P("state", "state|context|situation", "At rest or after exercise.", {"rest": "rest|resting", "sport": "exercise|sport|active"})], """
 my pulse is {bpm:int:45-180} [{state:pulse_state}]
 log a heart rate of {bpm:int:45-180} [{state:pulse_state}]
 heart rate {bpm:int:45-180}
 my heart beats {bpm:int:45-180} times a minute [{state:pulse_state}]
 i counted {bpm:int:45-180} beats per minute
 note a pulse of {bpm:int:45-180}
 {bpm:int:45-180} bpm {state:pulse_state}
 record {bpm:int:45-180} beats
 my watch shows a pulse of {bpm:int:45-180}
 {state:pulse_state} my heart was at {bpm:int:45-180}
 save heart rate {bpm:int:45-180} [{state:pulse_state}]
 my heart went up to {bpm:int:90-190} {state=sport:while running|on the bike}
 {state=rest:resting} pulse {bpm:int:45-95}
 put down {bpm:int:45-180} for the pulse
 the heart is ticking at {bpm:int:45-180}
""", """
 bpm: log my heart rate {state:pulse_state}
 bpm: record my pulse
""", near="vitals")

book.add("record_ecg", "record ecg|start electrocardiogram|take heart trace|run ekg|measure heart rhythm|ecg recording",
 "Starts the recording of an ECG.|Takes a trace of the heart rhythm.|Runs an electrocardiogram for some seconds.|Measures the electrical activity of the heart.",
 [P("seconds", "seconds|duration|length", "How many seconds.", "integer"),
  P("lead", "lead|channel|electrode", "Which lead.", {"one": "I|1|lead_1", "two": "II|2|lead_2", "three": "III|3|lead_3"}),
  P("send", "send to|recipient|doctor|share with", "Who gets the trace.")], """
 record an ecg [for {seconds:int:10-120} seconds] [on {lead=two:lead two|the second lead}]
 start an ekg [and send it to {send:person}]
 take a trace of my heart [for {seconds:int:10-90} seconds]
 measure my heart rhythm
 i feel my heart stumbling, record it [and send it to {send:person}]
 run an electrocardiogram [on {lead=one:lead one|the first lead}]
 make a {seconds:int:10-120} second ecg
 ecg please
 check my heartbeat with the electrodes [on {lead=three:lead three}]
 could you take an ecg now
 {send:person} wants an ecg from me
 let's do a heart recording of {seconds:int:20-120} seconds
 ekg {seconds:int:10-60} seconds
 trace my heart now and forward it to {send:person}
 is my rhythm regular, do a recording
""", near="vitals")

book.add("log_weight", "log body weight|record weight|save kilos|weigh in|enter weight|track body weight",
 "Records the body weight.|Saves what the scales show.|Notes the weight in kilograms.|Enters a weigh-in.",
 [P("kg", "weight|kilograms|kg|value", "Weight in kilograms.", "number", True),
  P("person", "person|who|for", "Whose weight; else the user's.")], """
 i weigh {kg:num:45-130:1} [kilos] today
 log my weight as {kg:num:45-130:1} kg
 the scales say {kg:num:45-130:1}
 weight {kg:num:45-130:1}kg
 {person:person} weighs {kg:num:8-110:1} kilos
 record {kg:num:45-120:1} kilograms [for {person:person}]
 i'm down to {kg:num:50-120:1} kilos
 i am up to {kg:num:50-120:1} kilograms now
 note {kg:num:45-130:1} kilos body weight
 weighed {person:person}: {kg:num:5-90:1} kg
 save my weigh-in, {kg:num:45-130:1}
 body weight of {kg:num:45-130:1}
 just stepped on the scales, {kg:num:45-130:1} kg
 put {kg:num:45-130:1} kilos in my weight diary
 enter {kg:num:40-120:1} kg [for {person:person}]
""", """
 kg: log my weight
 kg: record the weight of {person:person}
""", near="vitals")

book.add("log_temperature", "log body temperature|record fever|save temperature|note fever|enter body heat|track fever",
 "Records the body temperature.|Saves a fever reading.|Notes what the fever thermometer shows.|Enters degrees, for the user or somebody cared for.",
 [P("degrees", "temperature|degrees|value|celsius", "Body temperature.", "number", True),
  P("person", "person|who|patient", "Whose temperature; else the user's."),
  P("site", "site|measured at|where", "Where it was measured.", {"ear": "ear", "mouth": "mouth|oral", "forehead": "forehead|skin", "armpit": "armpit|underarm"})], """
 i have a fever of {degrees:num:37-41:1}
 my temperature is {degrees:num:35-41:1} [{site=ear:in the ear}]
 {person:person} has {degrees:num:36-41:1} degrees of fever
 log a body temperature of {degrees:num:35-41:1} [{site=mouth:under the tongue|in the mouth}]
 fever {degrees:num:37-41:1}
 {person:person} is burning up with {degrees:num:38-41:1}
 the fever thermometer shows {degrees:num:35-41:1} [{site=forehead:on the forehead}]
 measured {degrees:num:36-40:1} degrees [{site=armpit:under the arm|in the armpit}]
 note {degrees:num:36-40:1} degrees for {person:person}
 my fever went up to {degrees:num:38-41:1}
 record fever of {degrees:num:37-41:1} [for {person:person}]
 down to {degrees:num:36-38:1} again, the fever is going
 body temperature {degrees:num:35-41:1}
 put {degrees:num:36-41:1} in the fever chart [of {person:person}]
 save {degrees:num:36-40:1} as my body temperature
""", """
 degrees: i have a fever
 degrees: log the temperature of {person:person}
""", near="vitals")

book.add("log_glucose", "log blood sugar|record glucose|save sugar level|enter glucose reading|note blood sugar",
 "Records a blood sugar reading.|Saves the glucose level with its relation to a meal.|Notes what the glucose meter showed.|Enters sugar in mg/dl.",
 [P("value", "value|glucose|sugar|level", "The reading.", "number", True),
  P("meal", "meal|timing|relation to meal", "Before or after eating.", {"before": "before_meal|before|fasting", "after": "after_meal|after"})], """
 my blood sugar is {value:int:60-320} [{meal=before:before breakfast|on an empty stomach}]
 log {value:int:60-300} as glucose [{meal=after:after lunch|after the meal}]
 glucose {value:int:60-320} [{meal=before:fasting}]
 sugar at {value:int:60-320} {meal=after:after eating|after dinner}
 the meter says {value:int:60-320} for my sugar
 i pricked my finger, {value:int:60-300}
 note a blood sugar of {value:num:3-18:1}
 {meal=before:before eating} i had a sugar of {value:int:60-250}
 record glucose {value:num:4-15:1} [{meal=after:two hours after the meal}]
 my sugar went up to {value:int:150-350}
 my sugar dropped to {value:int:45-80}
 {meal=before:fasting} sugar {value:int:60-200}
 save the sugar reading {value:int:60-300}
 bz {value:int:60-300}
 put {value:int:60-300} into my diabetes diary
""", """
 value: log my blood sugar {meal=before:before breakfast}
 value: record the glucose
""", near="vitals")

book.add("vitals_history", "show vitals|health readings history|blood pressure trend|past measurements|vital chart|get health data",
 "Shows past readings of blood pressure, pulse, weight, fever or sugar.|Gives the course of a vital sign.|Tells the last or average health readings.|Draws a chart of body measurements.",
 [P("kind", "vital|type|measure|kind", "Which reading.", {"pressure": "blood_pressure|bp", "pulse": "heart_rate|pulse", "weight": "weight|body_weight", "fever": "temperature|body_temperature", "sugar": "glucose|blood_sugar"}, True),
  P("period", "period|range|time|since", "Over which time.")], """
 how was my {kind=pressure:blood pressure} [{period:period}]
 show my {kind=weight:weight} [over {period:period}]
 what was my last {kind=pulse:pulse|heart rate} reading
 chart of my {kind=sugar:blood sugar|glucose} [for {period:period}]
 have i {kind=weight:lost weight|put on weight} {period:period}
 average {kind=pressure:blood pressure} {period:period}
 how did the {kind=fever:fever|body temperature} develop [{period:period}]
 list my {kind=sugar:sugar values|glucose readings} [of {period:period}]
 is my {kind=pulse:resting pulse} getting better
 {kind=pressure:blood pressure} history [{period:period}]
 what did the {kind=weight:scales} show {period:period}
 how high was my {kind=fever:fever} {period:period}
 i want to see the {kind=pulse:heart rates} of {period:period}
 did my {kind=sugar:sugar} stay in range {period:period}
 past {kind=weight:weights}
 my doctor asks for the {kind=pressure:blood pressure values} of {period:period}
""", """
 kind: show my readings of {period:period}
 kind: give me the chart of my health values
""", near="vitals")

book.add("log_symptom", "log symptom|record complaint|note how i feel|symptom diary|report pain|add symptom",
 "Records a symptom with its strength.|Writes into the symptom diary.|Notes a complaint or pain.|Keeps track of how a person feels ill.",
 [P("symptom", "symptom|complaint|what|description", "Which symptom.", need=True),
  P("strength", "severity|strength|intensity|level", "From 1 to 10.", "integer"),
  P("since", "since|start|onset|when", "Since when.")], """
 i have {symptom:symptom} [since {since:past}]
 note {symptom:symptom} [, strength {strength:int:1-10}]
 i feel {symptom:symptom} [since {since:past}] [, about a {strength:int:1-10} out of ten]
 log {symptom:symptom} [with severity {strength:int:1-10}]
 {symptom:symptom} since {since:past}, write that down
 i've been having {symptom:symptom} [since {since:past}]
 symptom {symptom:symptom} {strength:int:1-10}
 there is {symptom:symptom} again
 {symptom:symptom} is killing me [, {strength:int:5-10} of 10]
 i woke up with {symptom:symptom}
 put {symptom:symptom} in the symptom diary
 i'm suffering from {symptom:symptom} [since {since:past}]
 it started {since:past}, {symptom:symptom}
 record that i had {symptom:symptom} {since:past}
 she complains about {symptom:symptom}
 rate my {symptom:symptom} a {strength:int:1-10}
""", """
 symptom: i feel ill since {since:past}, note that
 symptom: log a symptom with severity {strength:int:1-10}
""", near="care")

book.add("symptom_history", "symptom history|past complaints|how often symptom|review symptom diary|list symptoms",
 "Shows past symptoms.|Tells how often a complaint came up.|Reads from the symptom diary.|Lists what the person suffered from over a time.",
 [P("symptom", "symptom|complaint|which", "Which symptom; else all."),
  P("period", "period|range|time|since", "Over which time.")], """
 how often did i have {symptom:symptom} [{period:period}]
 when did i last have {symptom:symptom}
 show my symptom diary [of {period:period}]
 which complaints did i have {period:period}
 list my symptoms [{period:period}]
 has {symptom:symptom} become rarer [{period:period}]
 what did i note about {symptom:symptom}
 how bad was {symptom:symptom} {period:period}
 review of my complaints {period:period}
 symptoms {period:period}
 was {symptom:symptom} there {period:period} as well
 how many days with {symptom:symptom} {period:period}
 the doctor wants to know how frequent {symptom:symptom} is
 tell me what ailed me {period:period}
 go through what i suffered from {period:period}
""", near="care")

book.add("doctor_appointment", "book doctor appointment|make medical appointment|see a doctor|request consultation|appointment at practice|get checked by doctor",
 "Asks for an appointment with a doctor.|Books a visit at a practice.|Requests a consultation with a specialist.|Arranges to see a medical person.",
 [P("doctor", "doctor|specialist|practice|with", "Which doctor.", need=True),
  P("day", "date|day|on|preferred date", "Which day."),
  P("at", "time|at|preferred time", "At what time."),
  P("reason", "reason|why|concern|about", "Why.")], """
 get me an appointment with the {doctor:doctor} [on {day:date}] [because of {reason:reason}]
 i need to see a {doctor:doctor} [about {reason:reason}]
 book the {doctor:doctor} [for {day:date}] [at {at:time}]
 make an appointment at the {doctor:doctor} for {reason:reason}
 i should go to the {doctor:doctor} [{day:date}]
 could i see the {doctor:doctor} on {day:date} [at {at:time}]
 ask {doctor:doctor_name} for a slot [on {day:date}] [about {reason:reason}]
 {doctor:doctor} {day:date} {at:time} please
 a visit to the {doctor:doctor} because of {reason:reason}
 when can the {doctor:doctor} see me, preferably {day:date}
 please arrange a consultation with the {doctor:doctor} [at {at:time}]
 i'd like a {doctor:doctor} to look at {reason:reason}
 request a date with the {doctor:doctor}
 sign me up at the {doctor:doctor} [for {reason:reason}]
 my wife needs the {doctor:doctor} [{day:date}]
""", """
 doctor: book a doctor's appointment for {day:date}
 doctor: i need an appointment because of {reason:reason}
""", near="care")

book.add("add_allergy", "add allergy|record intolerance|note allergic reaction|save allergy|register sensitivity",
 "Stores an allergy or intolerance.|Notes what a person does not tolerate.|Records an allergic reaction to something.|Adds to the allergy pass.",
 [P("allergen", "allergen|substance|to|against", "What it is against.", need=True),
  P("severity", "severity|strength|reaction", "How bad.", {"mild": "mild|light", "severe": "severe|strong|anaphylactic"}),
  P("person", "person|who|patient", "Whose allergy; else the user's.")], """
 i'm allergic to {allergen:allergen}
 {person:person} is {severity=severe:severely|very badly|highly} allergic to {allergen:allergen}
 note an allergy to {allergen:allergen}
 i can't stand {allergen:allergen}, put it in my allergy pass
 i do not tolerate {allergen:allergen}
 add {allergen:allergen} to the allergies [of {person:person}]
 {person:person} reacts {severity=mild:slightly|mildly} to {allergen:allergen}
 {allergen:allergen} gives me a bad reaction, remember it
 {person:person} must not come near {allergen:allergen} because of an allergy
 allergy {allergen:allergen} [{severity=severe:severe}]
 i have a [{severity=mild:mild}] {allergen:allergen} intolerance
 {allergen:allergen} makes {person:person} swell up, save it as an allergy
 record that i am sensitive to {allergen:allergen}
 my body rejects {allergen:allergen}
 keep in mind that {person:person} has an allergy against {allergen:allergen}
""", """
 allergen: add an allergy [for {person:person}]
 allergen: i had an allergic reaction
""", near="care")

book.add("vaccination", "log vaccination|record shot|add immunisation|save jab|vaccination record|enter booster",
 "Records a vaccination.|Notes that somebody got a shot.|Enters an immunisation with its date.|Adds to the vaccination card.",
 [P("vaccine", "vaccine|shot|against|immunisation", "Which vaccine.", need=True),
  P("day", "date|day|on|given on", "When it was given."),
  P("person", "person|who|patient", "Who got it; else the user.")], """
 i got the {vaccine:vaccine} [on {day:past}]
 {person:person} was vaccinated with {vaccine:vaccine} [on {day:past}]
 log the {vaccine:vaccine} [for {person:person}]
 note my {vaccine:vaccine} jab [from {day:past}]
 {vaccine:vaccine} given on {day:past}
 enter {vaccine:vaccine} in the vaccination card [of {person:person}]
 {person:person} had the {vaccine:vaccine} {day:past}
 add an immunisation, {vaccine:vaccine} [, {day:past}]
 i was jabbed with {vaccine:vaccine} {day:past}
 record {vaccine:vaccine} as done
 the {vaccine:vaccine} is in my arm since {day:past}
 save that {person:person} received the {vaccine:vaccine}
 vaccination {vaccine:vaccine} {day:past}
 they gave {person:person} the {vaccine:vaccine} [{day:past}]
 my booster was {vaccine:vaccine}, please keep a record
""", """
 vaccine: log a vaccination [for {person:person}]
 vaccine: i got a shot {day:past}
""", near="care")
