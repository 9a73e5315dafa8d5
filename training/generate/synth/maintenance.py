"""Upkeep of machines: work orders, spare parts, vibration, bearings, oil, inspections, logbook, shifts, technicians."""
from generate.synth.engine import Book, P, words

book = Book("maintenance")
TOOLS, REQUESTS, MISSING = book.tools, book.requests, book.missing

POOLS = {
    "machine": words("press 3|main pump|conveyor 2|lathe|cnc mill|bottling line|crane 4|forklift|air compressor|labelling machine|gearbox 7|paint robot|injection moulder|chiller|band saw|palletiser|shrink wrapper|blower|separator|tumble dryer|packing robot|extruder|welding robot|vacuum pump|boiler 1|mixer 5|screw conveyor|shredder|tunnel oven|roller mill|stacker|wind turbine 6|hydraulic ram|drill press|grinder|dosing unit|cartoner|slicer|peeler|centrifuge|agitator|tipper|winder|cutting table|lift 2|dough kneader|filling station|pellet mill|debarker|ventilator|cooling fan|generator|turbine|sorting belt|capping head|stamping press|plotter|stretch hood|kiln 2|sand blaster")
    + [f"{a} {n}" for a in words("line|mill|robot|pump|fan|oven|saw|mixer") for n in range(1, 13)],
    "fault": words("it leaks oil|it makes a grinding noise|the belt slips|the display stays dark|it overheats|the emergency stop sticks|the guard is loose|it does not start|it smells of burning|the hose is cracked|the seal is gone|pressure drops|the drive jerks|the chain is slack|it shakes a lot|the sensor gives nothing|the door does not close|the nozzle is clogged|it loses air|a screw is missing|the cable is chafed|the brake squeals"),
    "job": words("replace the filter|tighten the belt|swap the seal|grease the bearings|check the wiring|align the shaft|clean the nozzles|change the blade|bleed the valves|weld the frame|renew the coupling|balance the rotor|fix the leak|repair the guard|adjust the clutch|update the drive|refill the coolant|exchange the fuse|sharpen the knives|mount the new hose"),
    "part": words("v-belt|ball bearing|shaft seal|oil filter|fuse|gasket|hydraulic hose|solenoid valve|coupling|proximity switch|drive chain|brake pad|contactor|spark plug|air filter|cutting blade|pressure gauge|o-ring|gear wheel|roller|spring|nozzle|circuit breaker|toothed belt|cylinder|encoder|pulley|grease cartridge|relay|fan wheel|limit switch|cable gland|impeller|thermostat|suction cup|servo motor|carbon brush|pump diaphragm"),
    "skill": words("electrician|mechanic|welder|hydraulics expert|plumber|programmer|fitter|apprentice|refrigeration technician|crane inspector"),
    "shift": {"early": ["early", "morning"], "late": ["late", "afternoon", "evening"], "night": ["night"]},
    "spot": words("drive end|fan side|upper bearing|front left|gear side|motor side|inlet side|rear bearing|foot|housing|coupling side|outboard end"),
    "entry": words("belt changed without problems|new seal fitted, runs quietly|oil topped up|noise came back after an hour|guard was found open|emergency stop tested|cleaned and greased|test run passed|hose replaced, no leak|waiting for the part|short stop because of a jam|set back to normal speed|fuse blew twice|filter was completely black|vendor was on site|works on manual only"),
    "oil": words("hydraulic oil|gear oil|engine oil|grease|coolant|compressor oil|cutting fluid|transformer oil|brake fluid|spindle oil"),
    "reason": words("a jam|strange noises|the weekly cleaning|a tool change|smoke|a missing guard|overheating|lack of material|a safety check|planned upkeep|a broken belt|the audit|shift change|a water leak"),
    "check": words("lockout check|crane inspection|fire extinguisher check|ladder inspection|pressure test|visual inspection|belt check|safety walk|electrical test|leak test|lift inspection|guard check|noise measurement|thermal imaging|annual overhaul"),
}

PRIORITY = {"low": "low|minor|3", "normal": "normal|medium|2", "high": "high|urgent|1"}

book.add("create_order", "create work order|report fault|open ticket|request repair|new job|log defect|raise maintenance request",
 "Creates a work order for a machine.|Reports a defect, so that it is repaired.|Opens a repair ticket.|Asks the workshop to do a job.|Registers that something is broken.",
 [P("machine", "machine|equipment|asset|unit", "Which machine.", need=True),
  P("task", "description|task|problem|fault", "What is wrong or to be done.|The defect in words."),
  P("priority", "priority|urgency|severity", "How urgent it is.", PRIORITY),
  P("due", "due date|deadline|by|until", "When it must be done.")], """
 create a work order for the {machine:machine} [to {task:job}] [by {due:date}]
 the {machine:machine} is broken, {task:fault}
 report a fault on the {machine:machine}, {task:fault}
 open a {priority=high:urgent|high priority|critical} ticket for the {machine:machine} [, {task:fault}]
 please have someone {task:job} on the {machine:machine} [until {due:date}]
 we need to {task:job} on the {machine:machine} [{priority=low:when there is time|no hurry}]
 something is wrong with the {machine:machine}, {task:fault} [{priority=high:and it's urgent|, very important}]
 the {machine:machine} needs fixing [by {due:date}]
 {machine:machine} defect {task:fault}
 new job on the {machine:machine}: {task:job}
 raise a [{priority=normal:normal|medium priority}] request for the {machine:machine}
 can the workshop {task:job} at the {machine:machine}
 i noticed a problem at the {machine:machine}, {task:fault}, write a ticket
 get the {machine:machine} repaired [before {due:date}]
 could you log that about the {machine:machine}: {task:fault}
 the {machine:machine} gave up, {task:fault} [{priority=high:, top priority}]
""", """
 machine: create a work order [to {task:job}]
 machine: i want to report a fault, {task:fault}
 machine: open an {priority=high:urgent} ticket
""", near="orders")

book.add("update_order", "update work order|change order status|close ticket|set job state|mark repair done|hold order",
 "Changes the state of a work order.|Closes a repair ticket, or puts it on hold.|Marks a job as started or finished.|Updates the progress of an order.",
 [P("order", "order|order number|ticket|id|job number", "Number of the order.", need=True),
  P("state", "status|state|progress", "The new state.", {"open": "open|reopened", "started": "in_progress|started|active", "waiting": "waiting|on_hold|paused", "done": "done|closed|completed"}, True),
  P("note", "comment|note|remark", "A remark.")], """
 {state=done:close|finish|complete} order {order:id}
 {order:id} is {state=done:done|finished|fixed} [, {note:entry}]
 put {order:id} {state=waiting:on hold|on ice} [with the note {note:entry}]
 {state=open:reopen} ticket {order:id}
 i have {state=started:started|begun} (work on|with) {order:id}
 set ticket {order:id} to {state=waiting:waiting}
 set job {order:id} to {state=started:in progress|active}
 mark {order:id} as {state=done:completed|repaired|done}
 {order:id} {state=waiting:has to wait|can't go on yet}, note {note:entry}
 we're {state=done:through} with {order:id}
 work on {order:id} {state=started:has begun|is under way}
 ticket {order:id} {state=done:closed}
 the repair under {order:id} {state=open:was not finished after all}
 change the status of {order:id} to {state=done:closed}
 could you {state=waiting:pause} the job {order:id}
 order {order:id} is {state=started:being worked on} now
""", """
 order: {state=done:close} the order
 state: change the status of {order:id}
""", near="orders")

book.add("list_orders", "list work orders|open jobs|show tickets|outstanding repairs|maintenance backlog|get orders",
 "Lists work orders, of a machine or a person.|Shows the repairs still to do.|Gives the backlog of jobs.|Tells which tickets are open or overdue.",
 [P("machine", "machine|equipment|asset", "Only of this machine."),
  P("person", "technician|assignee|person", "Only of this person."),
  P("state", "status|state|filter", "Which state.", {"open": "open|pending", "overdue": "overdue|late", "done": "done|closed"}),
  P("priority", "priority|urgency|importance", "Only of this urgency.", PRIORITY)], """
 which jobs are {state=open:open|pending|still to do} [for the {machine:machine}]
 list the work orders [of {person:person}]
 what does {person:person} have to repair
 show {state=overdue:overdue|late} tickets [of the {machine:machine}]
 are there {priority=high:urgent|top priority} orders [for {person:person}]
 what's {state=open:outstanding} on the {machine:machine}
 repair backlog [{machine:machine}]
 which repairs were {state=done:finished|completed} [on the {machine:machine}]
 how many tickets are {state=open:open}
 is there an order for the {machine:machine} already
 give me the {priority=low:minor|low priority} jobs
 show {priority=normal:normal|medium priority} orders [for the {machine:machine}]
 which work orders are {state=overdue:behind schedule|past their date}
 what is on the job list of {person:person}
 work orders {machine:machine}
 tell me what has been reported about the {machine:machine}
 anything {state=open:waiting} for the workshop
""", near="orders")

book.add("assign", "assign technician|dispatch mechanic|give job to|allocate worker|put person on order|send someone",
 "Gives a job to a technician.|Assigns a person to a work order.|Dispatches somebody to a machine.|Allocates the work to a mechanic.",
 [P("person", "technician|person|assignee|worker", "Who does it.", need=True),
  P("order", "order|ticket|order number|job", "Number of the order."),
  P("machine", "machine|equipment|where", "Machine where help is needed."),
  P("start", "time|from|at|start", "When to be there.")], """
 assign {person:person} to {order:id}
 send {person:person} to the {machine:machine} [at {start:time}]
 give {order:id} to {person:person}
 {person:person} should look at the {machine:machine} [at {start:time}]
 put {person:person} on ticket {order:id}
 {person:person} takes over {order:id}
 let {person:person} handle the {machine:machine}
 i want {person:person} at the {machine:machine} by {start:time}
 hand {order:id} over to {person:person}
 have {person:person} take care of {order:id}
 could {person:person} go to the {machine:machine} [around {start:time}]
 make {person:person} responsible for {order:id}
 {order:id} is for {person:person}
 dispatch {person:person} [to the {machine:machine}]
 technician for {order:id} is {person:person}
 order {order:id} goes to {person:person} instead
""", """
 person: assign somebody to {order:id}
 person: send a technician to the {machine:machine}
""", near="orders")

book.add("find_technician", "find technician|who is available|on call engineer|available mechanic|look up specialist|standby contact",
 "Tells which technician is available or on call.|Finds somebody with a skill.|Looks up the specialist on duty.|Gives the standby contact.",
 [P("skill", "skill|trade|qualification|speciality", "What they must be able to do."),
  P("day", "date|day|on", "On which day."),
  P("shift", "shift|shift name|work shift", "In which shift.", {"early": "early|morning", "late": "late|evening", "night": "night"})], """
 who is on call [on {day:date}]
 is there a free {skill:skill} [on {day:date}]
 which {skill:skill} works the {shift:shift} shift
 find me a {skill:skill}
 i need a {skill:skill} [{day:date}]
 who has standby duty [{day:date}]
 who can i ring in the {shift:shift} shift
 do we have a {skill:skill} on site
 look for somebody who is a {skill:skill}
 what {skill:skill} is around [{day:date}]
 available {skill:skill} [{day:date}]
 who's the {skill:skill} on duty [in the {shift:shift} shift]
 name a {skill:skill} who has time
 which mechanics are in [on {day:date}]
 whom do we call on {day:date} if something breaks
 any {skill:skill} left {day:date}
""", near="orders")

book.add("check_stock", "check spare part stock|part availability|how many in store|look up inventory|warehouse quantity|is part in stock",
 "Tells how many pieces of a spare part are in store.|Checks whether a part is available.|Looks a part up in the warehouse.|Says where a spare is and how many are left.",
 [P("part", "part|spare part|item|article", "Which part.", need=True),
  P("machine", "machine|for machine|fits|equipment", "Machine it must fit.")], """
 how many {part:part} pieces do we have [for the {machine:machine}]
 is there a {part:part} in stock [for the {machine:machine}]
 do we have a {part:part} left
 check the stock of {part:part}
 {part:part} in store
 where do i find a {part:part} [for the {machine:machine}]
 have we run out of {part:part}
 i need a {part:part}, is one there
 look in the warehouse for a {part:part}
 are any spares of {part:part} left
 stock level {part:part}
 which shelf is the {part:part} on
 can i get a {part:part} for the {machine:machine} today
 tell me if there is still a {part:part} lying around
 count of {part:part} in the depot
 is the {part:part} available
""", """
 part: check the spare part stock
 part: is there a spare for the {machine:machine}
""", near="orders")

book.add("order_part", "order spare part|purchase part|request material|reorder item|buy replacement|procure spare",
 "Orders a spare part from the supplier.|Requests material for a repair.|Buys replacements.|Starts the purchase of parts.",
 [P("part", "part|item|article|material", "What to order.", need=True),
  P("count", "quantity|count|pieces|amount", "How many.", "integer"),
  P("supplier", "supplier|vendor|from", "From whom."),
  P("express", "express|rush|fast delivery", "True for express delivery.", "boolean")], """
 order {count:int:2-60} pieces of {part:part} [from {supplier:company}]
 order a [new] {part:part} [from {supplier:company}] [{express=true:by express|with express delivery}]
 we need {count:int:2-40} more of the {part:part}
 buy a replacement {part:part}
 reorder the {part:part} [{express=true:as fast as possible|, urgent delivery}]
 get me {count:int:1-20} x {part:part}
 request {part:part} from {supplier:company}
 the last {part:part} is used up, order another {count:int:2-30}
 purchase {count:int:2-99} pieces {part:part} [{express=false:normal shipping is fine|with standard shipping}]
 could purchasing get a {part:part} [from {supplier:company}]
 i'd like {count:int:2-50} units of {part:part} on the shelf
 procure a {part:part}
 {supplier:company} should send us {count:int:2-30} pieces of {part:part}
 have a {part:part} delivered [{express=true:overnight}]
 {part:part} running out, please restock with {count:int:5-80}
 ask {supplier:company} for a {part:part}
""", """
 part: order {count:int:2-60} pieces [from {supplier:company}]
 part: order a spare part from {supplier:company}
""", near="orders")

book.add("use_part", "book part out|withdraw from stock|take spare|consume material|issue part|register used parts",
 "Books a part out of the store.|Registers that material was used for an order.|Withdraws a spare from stock.|Notes the consumption of parts.",
 [P("part", "part|item|article|material", "What was taken.", need=True),
  P("count", "quantity|count|pieces|number", "How many.", "integer"),
  P("order", "order|for order|job|ticket", "For which order.")], """
 i took {count:int:1-20} x {part:part} [for {order:id}]
 book out {count:int:1-30} pieces of {part:part} [for {order:id}]
 a {part:part} was used for {order:id}
 i used up {count:int:1-12} pieces of {part:part} [on {order:id}]
 withdraw a {part:part} from the store
 {count:int:1-15} {part:part} pieces gone from the shelf [, for {order:id}]
 charge a {part:part} to {order:id}
 issue {count:int:2-20} pieces {part:part} [to {order:id}]
 i am taking a {part:part} with me [for {order:id}]
 deduct {count:int:1-20} pieces of {part:part}
 we consumed a {part:part}
 note that i fetched a {part:part} [for job {order:id}]
 {part:part} taken, {count:int:1-9} pieces
 for {order:id} i fitted a {part:part}, book it out
 remove {count:int:1-25} pieces {part:part} from stock
""", """
 part: book out {count:int:1-30} pieces
 part: i took something for {order:id}
""", near="orders")

book.add("vibration", "analyse vibration|vibration check|get vibration level|shake analysis|measure machine vibration|vibration spectrum",
 "Evaluates the vibration of a machine.|Measures how much a machine shakes and tells whether it is still allowed.|Runs a vibration analysis at a measuring spot.|Gives the vibration spectrum.",
 [P("machine", "machine|equipment|asset", "Which machine.", need=True),
  P("spot", "position|measuring spot|point|where", "Where on the machine."),
  P("axis", "axis|direction|orientation", "In which direction.", {"horizontal": "horizontal|x|h", "vertical": "vertical|y|v", "axial": "axial|z|a"})], """
 how much does the {machine:machine} (vibrate|shake)
 check the vibration of the {machine:machine} [at the {spot:spot}] [{axis=vertical:vertically}]
 is the {machine:machine} running smoothly
 is the shaking of the {machine:machine} still within limits
 the {machine:machine} trembles, analyse that
 vibration analysis {machine:machine} [{spot:spot}]
 measure the {axis=horizontal:horizontal|sideways} vibration of the {machine:machine} [at the {spot:spot}]
 give me the {axis=axial:axial} vibration at the {machine:machine}
 do you see imbalance on the {machine:machine}
 how rough does the {machine:machine} run [at the {spot:spot}]
 what do the oscillations of the {machine:machine} look like
 the floor near the {machine:machine} is trembling, take a look
 show the vibration spectrum of the {machine:machine} [, {spot:spot}]
 does the {machine:machine} wobble more than it should
 i feel a buzzing in the {machine:machine}, is it out of balance
 vibration level at the {spot:spot} of the {machine:machine}
""", """
 machine: run a vibration check [at the {spot:spot}]
 machine: measure the {axis=horizontal:horizontal} vibration
""", near="condition")

book.add("bearing", "check bearing|bearing condition|remaining bearing life|bearing wear|assess bearing|inspect bearing state",
 "Assesses the condition of a bearing.|Estimates how long a bearing will last.|Tells whether a bearing is worn.|Gives the state of the bearings of a machine.",
 [P("machine", "machine|equipment|asset", "Which machine.", need=True),
  P("spot", "bearing|position|side", "Which bearing.")], """
 how are the bearings of the {machine:machine}
 is the {spot:spot} bearing of the {machine:machine} worn
 how long will the bearing of the {machine:machine} last
 check the bearings on the {machine:machine} [, {spot:spot}]
 bearing condition {machine:machine} [{spot:spot}]
 remaining life of the {machine:machine} bearing
 do the bearings in the {machine:machine} need replacing
 i hear a hum in the {machine:machine}, is it the bearing
 assess the bearing at the {spot:spot} of the {machine:machine}
 when will the {machine:machine} bearing fail
 are the ball races of the {machine:machine} still good
 tell me the bearing health of the {machine:machine}
 how worn out are the bearings of the {machine:machine}
 should we worry about the {machine:machine} bearing
 give a forecast for the bearing on the {machine:machine}
 the {machine:machine} squeals, look at its bearings
""", """
 machine: check the bearing [at the {spot:spot}]
 machine: how long will the bearing last
""", near="condition")

book.add("oil", "check oil|oil analysis|lubricant level|oil condition|when is oil change due|fluid check",
 "Tells level, state or age of the oil in a machine.|Checks a lubricant or fluid.|Says when the next oil change is due.|Gives results of the oil analysis.",
 [P("machine", "machine|equipment|asset", "Which machine.", need=True),
  P("aspect", "aspect|what|property|field", "Level, quality or due date.", {"level": "level|amount|fill", "quality": "quality|condition|contamination", "due": "due|next_change|change_date"}),
  P("fluid", "fluid|lubricant|oil type", "Which fluid.")], """
 {aspect=level:how much|is there enough} {fluid:oil} in the {machine:machine}
 {aspect=due:when is|when do we have to do} the next oil change on the {machine:machine}
 is the {fluid:oil} in the {machine:machine} {aspect=quality:still good|dirty|contaminated}
 check the oil of the {machine:machine}
 oil {aspect=level:level} {machine:machine}
 what's the {aspect=quality:condition|quality} of the {fluid:oil} in the {machine:machine}
 does the {machine:machine} need {fluid:oil}
 how old is the {fluid:oil} in the {machine:machine}
 {aspect=due:when must the lubricant be swapped} in the {machine:machine}
 is the {machine:machine} {aspect=level:low on oil|short of oil}
 look at the {fluid:oil} of the {machine:machine}
 are there {aspect=quality:metal particles|water droplets} in the {machine:machine} oil
 lubrication {machine:machine}
 how is the {machine:machine} oiled
 {fluid:oil} {aspect=quality:analysis} for the {machine:machine}
 tell me if the {machine:machine} has {aspect=level:sufficient lubricant}
""", """
 machine: check the {fluid:oil}
 machine: {aspect=due:when is} the next oil change
""", near="condition")

book.add("log_oil", "log oil change|record lubrication|note greasing|enter refill|document fluid top up|register oil change",
 "Records that oil was changed or topped up.|Notes a lubrication.|Documents how much fluid was filled in.|Enters a greasing that was done.",
 [P("machine", "machine|equipment|asset", "Which machine.", need=True),
  P("litres", "litres|amount|quantity|volume", "How much was filled in.|Litres.", "number"),
  P("fluid", "fluid|lubricant|oil type|product", "Which fluid.")], """
 i filled {litres:num:1-60:1} litres of {fluid:oil} into the {machine:machine}
 topped up the {machine:machine} with {litres:num:1-30:1} litres [of {fluid:oil}]
 note an oil change on the {machine:machine} [, {litres:int:2-80} litres]
 the {machine:machine} got new {fluid:oil} [today]
 log {litres:num:1-40:1} l {fluid:oil} for the {machine:machine}
 the {machine:machine} was greased, write that down
 i just lubricated the {machine:machine}
 record that the {fluid:oil} in the {machine:machine} was changed
 enter {litres:int:1-90} litres for the {machine:machine}
 {machine:machine} greased
 we put {litres:num:1-20:1} litres of fresh {fluid:oil} in the {machine:machine}
 document the refill of {fluid:oil} at the {machine:machine}
 {fluid:oil} changed at the {machine:machine}, {litres:int:2-50} litres
 the {machine:machine} has been lubricated with {fluid:oil}
 add a lubrication record for the {machine:machine}
 poured {litres:num:1-15:1} litres into the {machine:machine}
""", """
 machine: log an oil change [of {litres:int:2-80} litres]
 machine: i topped up {litres:num:1-30:1} litres of {fluid:oil}
""", near="logbook")

book.add("plan_inspection", "plan inspection|schedule check|set inspection date|arrange service|plan preventive maintenance|book overhaul",
 "Plans an inspection or service of a machine.|Schedules preventive maintenance.|Sets the date of a check.|Arranges the regular overhaul.",
 [P("machine", "machine|equipment|asset", "Which machine.", need=True),
  P("kind", "inspection|type|check|service type", "Which inspection."),
  P("day", "date|day|due|on", "On which day."),
  P("interval", "interval|every|repeat after", "How often it is repeated.")], """
 plan (an inspection|a service) of the {machine:machine} [for {day:date}]
 schedule the {kind:check} of the {machine:machine} [for {day:date}] [and repeat it every {interval:duration}]
 the {machine:machine} must be inspected [on {day:date}]
 book a {kind:check} for the {machine:machine} [on {day:date}]
 {kind:check} at the {machine:machine} on {day:date}
 service the {machine:machine} every {interval:duration}
 set the {machine:machine} service for {day:date}
 we should overhaul the {machine:machine} {day:date}
 put the {machine:machine} down for a {kind:check} [on {day:date}]
 arrange preventive maintenance of the {machine:machine} [on {day:date}]
 the {machine:machine} needs a {kind:check} every {interval:duration}
 could you plan the {kind:check} of the {machine:machine}
 inspection {machine:machine} {day:date}
 {day:date} is a good day for the {kind:check} on the {machine:machine}
 let's have the {machine:machine} serviced on {day:date}
 i'd like to have the {machine:machine} looked over [{day:date}]
""", """
 machine: plan an inspection on {day:date}
 machine: schedule the {kind:check}
""", near="condition")

book.add("next_inspection", "next inspection|inspection due|when is service|get maintenance plan|last check date|upcoming overhauls",
 "Tells when a machine is inspected next or was last.|Lists inspections that are due.|Looks at the maintenance plan.|Says when service is coming.",
 [P("machine", "machine|equipment|asset", "Which machine; else all."),
  P("kind", "inspection|type|check", "Which inspection."),
  P("which", "which|direction|when", "The last or the next.", {"last": "last|previous", "next": "next|upcoming"})], """
 {which=next:when is the next} inspection of the {machine:machine}
 {which=last:when was the last} {kind:check} [of the {machine:machine}]
 which machines are due for a {kind:check}
 {which=next:when is} the {machine:machine} due [for service]
 {which=last:when was} the {machine:machine} serviced
 {which=last:when did somebody} inspect the {machine:machine}
 which inspections are coming up
 is the {kind:check} of the {machine:machine} overdue
 {which=next:how long until} the {machine:machine} has to be inspected
 maintenance plan [of the {machine:machine}]
 {which=next:next} service {machine:machine}
 {which=last:last} {kind:check} {machine:machine}
 what has to be inspected soon
 tell me {which=next:when} the {kind:check} is due [for the {machine:machine}]
 has the {machine:machine} had its {kind:check}
 how long ago was the {which=last:previous} service of the {machine:machine}
""", near="condition")

book.add("record_inspection", "record inspection result|log check passed|enter inspection finding|sign off inspection|save check outcome|document test",
 "Records the result of an inspection.|Notes whether a check was passed.|Signs off an inspection with a finding.|Documents a test that was done.",
 [P("machine", "machine|equipment|asset", "Which machine.", need=True),
  P("result", "result|outcome|verdict", "Passed or not.", {"pass": "pass|ok|passed", "fail": "fail|not_ok|failed", "partial": "partial|with_remarks"}, True),
  P("kind", "inspection|type|check", "Which inspection."),
  P("finding", "finding|remark|note", "What was found.")], """
 the {kind:check} of the {machine:machine} was {result=pass:fine|passed|ok}
 the {machine:machine} {result=fail:failed|did not pass} the {kind:check} [, {finding:fault}]
 the {machine:machine} {result=pass:passed|made it through} the {kind:check}
 inspected the {machine:machine}, {result=pass:all good|everything in order|no complaints}
 inspected the {machine:machine}, {result=fail:not acceptable|not ok}, {finding:fault}
 inspected the {machine:machine}, {result=partial:some remarks|passed with remarks}, {finding:fault}
 sign off the {kind:check} of the {machine:machine} as {result=pass:passed}
 sign off the {machine:machine} inspection as {result=fail:failed}
 {kind:check} {machine:machine} {result=pass:ok}
 {kind:check} {machine:machine} {result=fail:not ok} [, {finding:fault}]
 note for the {machine:machine} inspection: {result=partial:partly ok}, {finding:fault}
 enter {result=pass:a pass} for the {kind:check} on the {machine:machine}
 enter {result=fail:a fail} for the {kind:check} on the {machine:machine}
 i tested the {machine:machine} and it is {result=fail:unsafe|not in order}, {finding:fault}
 i tested the {machine:machine} and it is {result=pass:in order|sound}
""", """
 result: record the {kind:check} of the {machine:machine}
 machine: the {kind:check} was {result=pass:passed|fine}
""", near="condition")

book.add("stop", "stop machine|halt equipment|shut down machine|emergency stop|take out of operation|lock out machine",
 "Stops a machine.|Takes a machine out of operation.|Halts equipment at once or after the running cycle.|Shuts a machine down, with the reason.",
 [P("machine", "machine|equipment|asset|unit", "Which machine.", need=True),
  P("mode", "mode|how|type", "At once or at the end of the cycle.", {"now": "immediate|emergency|now", "cycle": "end_of_cycle|after_cycle|soft"}),
  P("reason", "reason|why|cause", "Why it is stopped.")], """
 stop the {machine:machine} [{mode=now:at once|immediately|right now}] [because of {reason:reason}]
 halt the {machine:machine} [{mode=cycle:after this cycle|when the cycle is over}]
 shut the {machine:machine} down [because of {reason:reason}]
 {mode=now:emergency stop} for the {machine:machine}
 the {machine:machine} has to stand still [{mode=cycle:after the current piece}]
 take the {machine:machine} out of operation [due to {reason:reason}]
 bring the {machine:machine} to a standstill
 switch the {machine:machine} off [, reason is {reason:reason}]
 lock out the {machine:machine} [for {reason:reason}]
 could you let the {machine:machine} {mode=cycle:finish its cycle and then stop} [because of {reason:reason}]
 {machine:machine} off
 the {machine:machine} must not run any longer, {reason:reason}
 cut the {machine:machine} [{mode=now:instantly}]
 please turn off the {machine:machine}
 {reason:reason} at the {machine:machine}, stop it
""", """
 machine: stop the machine [{mode=now:at once}]
 machine: shut it down because of {reason:reason}
""", near="condition")

book.add("start", "start machine|run equipment|put into operation|restart machine|power up machine|release machine",
 "Starts a machine.|Puts equipment back into operation.|Lets a machine run, at a given speed.|Restarts after a stop.",
 [P("machine", "machine|equipment|asset|unit", "Which machine.", need=True),
  P("speed", "speed|percent|rate|power", "Speed in percent.", "integer"),
  P("test", "test run|trial|dry run", "True for a trial run without material.", "boolean")], """
 start the {machine:machine} [at {speed:int:10-100} percent]
 run the {machine:machine} at {speed:int:10-100}%
 switch the {machine:machine} on [{test=true:for a test run|for a trial}]
 put the {machine:machine} back into operation
 the {machine:machine} may run again [with {speed:int:10-100} percent]
 restart the {machine:machine} [{test=true:without material|as a dry run}]
 power up the {machine:machine}
 get the {machine:machine} going
 could you turn the {machine:machine} on
 {machine:machine} on
 release the {machine:machine} for production
 we can go on with the {machine:machine}, start it [{test=false:with material|, no trial}]
 fire up the {machine:machine}
 let the {machine:machine} run [at {speed:int:10-100} percent]
 do a {test=true:trial run|dry run} with the {machine:machine}
 bring the {machine:machine} up to {speed:int:20-100} percent
""", """
 machine: start the machine [at {speed:int:10-100} percent]
 machine: do a {test=true:test run}
""", near="condition")

book.add("machine_status", "machine status|is machine running|equipment state|why did machine stop|operating state|uptime of machine",
 "Tells whether a machine runs, stands or is in fault.|Gives the operating state and hours.|Says why a machine stopped.|Reports what a machine is doing.",
 [P("machine", "machine|equipment|asset|unit", "Which machine; else all.")], """
 is the {machine:machine} running
 what is the {machine:machine} doing [right now]
 why did the {machine:machine} stop
 status of the {machine:machine}
 which machines are standing still
 {machine:machine} status
 does the {machine:machine} run
 what state is the {machine:machine} in
 how many hours has the {machine:machine} run
 is anything in the hall in fault
 what error does the {machine:machine} show
 since when has the {machine:machine} been down
 are all machines up
 is the {machine:machine} in use
 tell me about the {machine:machine}, is it up
 overview of all equipment
 has the {machine:machine} stopped again
""", near="condition")

book.add("write_log", "write logbook|add log entry|note in logbook|machine diary|append remark|enter observation",
 "Writes an entry into the logbook of a machine.|Notes an observation.|Appends a remark to the machine's diary.|Keeps what happened for later.",
 [P("text", "text|entry|note|remark", "What to write.", need=True),
  P("machine", "machine|equipment|asset", "For which machine.")], """
 write in the logbook [of the {machine:machine}] {text:entry}
 log entry [for the {machine:machine}]: {text:entry}
 note in the machine diary [of the {machine:machine}] that {text:entry}
 add to the log [of the {machine:machine}]: {text:entry}
 {machine:machine} logbook {text:entry}
 put down for the {machine:machine}: {text:entry}
 remark on the {machine:machine}: {text:entry}
 please record {text:entry} [in the book of the {machine:machine}]
 observation at the {machine:machine}, {text:entry}
 i want to leave a remark [for the {machine:machine}], {text:entry}
 enter {text:entry} [for the {machine:machine}]
 keep a note [about the {machine:machine}]: {text:entry}
 make an entry [in the {machine:machine} book], {text:entry}
 add the remark {text:entry} to the {machine:machine}
 in the logbook please: {text:entry}
""", """
 text: write something in the logbook [of the {machine:machine}]
 text: add a log entry for the {machine:machine}
""", near="logbook")

book.add("read_log", "read logbook|search log entries|show machine history|last entries|what happened to machine|get diary",
 "Shows the entries of a machine's logbook.|Searches what was noted earlier.|Tells what was done to a machine and when.|Reads the machine's history.",
 [P("machine", "machine|equipment|asset", "Which machine."),
  P("period", "period|since|range|time", "From which time."),
  P("query", "query|search text|keyword|contains", "Word to look for.")], """
 show the logbook [of the {machine:machine}] [for {period:period}]
 what was noted about the {machine:machine} [{period:period}]
 what happened to the {machine:machine} {period:period}
 search the logbook for {query:part} [at the {machine:machine}]
 last entries for the {machine:machine}
 read me the {machine:machine} diary
 did anybody write about a {query:part} [{period:period}]
 history of the {machine:machine} [{period:period}]
 what did the colleagues do on the {machine:machine} {period:period}
 find log entries with {query:part}
 which remarks are there on the {machine:machine}
 logbook {machine:machine} {period:period}
 look in the books when the {machine:machine} got a new {query:part}
 was something done to the {machine:machine} {period:period}
 i want to read what was written {period:period}
""", near="logbook")

book.add("handover", "shift handover|hand over shift|write handover note|pass to next shift|end of shift report|shift report",
 "Writes the handover note for the next shift.|Hands over with what the colleagues must know.|Makes the end-of-shift report.|Passes information on to the following crew.",
 [P("note", "note|message|text|summary", "What the next shift must know.", need=True),
  P("shift", "shift|to shift|next shift", "Shift that takes over.", {"early": "early|morning", "late": "late|evening", "night": "night"}),
  P("machine", "machine|equipment|about", "Machine it concerns.")], """
 tell the {shift:shift} shift: {note:entry}
 handover for the {shift:shift} shift, {note:entry}
 pass on to the next crew that {note:entry}
 shift report: {note:entry} [at the {machine:machine}]
 leave a message for the {shift:shift} shift [about the {machine:machine}], {note:entry}
 the {shift:shift} shift should know {note:entry}
 hand over with the note {note:entry}
 for the colleagues after me: {note:entry}
 end of shift, {note:entry}
 handover [about the {machine:machine}]: {note:entry}
 i am going home, tell the {shift:shift} crew {note:entry}
 let the following shift know {note:entry}
 write {note:entry} into the handover [for the {shift:shift} shift]
 please inform the {shift:shift} shift [about the {machine:machine}]: {note:entry}
 put in the shift report that {note:entry}
""", """
 note: write a handover for the {shift:shift} shift
 note: tell the next shift something about the {machine:machine}
""", near="logbook")

book.add("shift_plan", "shift plan|who works when|get roster|shift crew|show duty roster|crew list",
 "Shows who works in which shift.|Reads the duty roster.|Tells when a person has duty.|Gives the crew of a shift.",
 [P("shift", "shift|shift name|which shift", "Which shift.", {"early": "early|morning", "late": "late|evening", "night": "night"}),
  P("day", "date|day|on|week", "Which day."),
  P("person", "person|worker|employee|name", "Whose duty.")], """
 who works the {shift:shift} shift [on {day:date}]
 when does {person:person} have duty
 what shift does {person:person} have [on {day:date}]
 show the roster [for {day:date}]
 crew of the {shift:shift} shift [{day:date}]
 is {person:person} in the {shift:shift} shift [on {day:date}]
 shift plan [{day:date}]
 how many people are in the {shift:shift} shift
 who is in on {day:date}
 who takes over from {person:person}
 duty roster {person:person}
 am i working the {shift:shift} shift [on {day:date}]
 list the {shift:shift} crew
 which days does {person:person} work
 who's there at night [on {day:date}]
 who is my shift partner {day:date}
""", near="logbook")
