"""Calendar: events, reminders, meetings, availability, birthdays, invitations."""
from generate.synth.engine import Book, P, words

book = Book("calendar")
TOOLS, REQUESTS, MISSING = book.tools, book.requests, book.missing

POOLS = {
    "event": words("dentist|yoga class|team lunch|project review|parents' evening|piano lesson|haircut|job interview|budget meeting|weekly sync|football training|choir practice|car inspection|board meeting|book club|swimming lesson|housewarming party|movie night|design workshop|tax advisor|photo shoot|vet visit|school play|site visit|sales call|retrospective|standup|dance class|marathon|wedding rehearsal|garden party|customer demo|planning session|physio|language course|fire drill|board game evening|theatre visit|family dinner|kick-off|sprint review|flea market|neighbourhood meeting|first aid course|company picnic"),
    "task": words("water the plants|call the bank|take out the trash|buy milk|pay the rent|pick up the kids|feed the cat|send the invoice|renew the passport|charge the e-bike|check the oven|book the hotel|return the library books|clean the filter|walk the dog|turn in the homework|order firewood|defrost the chicken|pack the gym bag|change the bed sheets|submit the timesheet|answer the landlord|collect the parcel|stretch a little|drink some water|lock the shed|bring the ladder back|sign the lease|print the tickets|move the car|empty the dishwasher|get cash|wish grandpa luck|buy a present|take the cake out|hang up the laundry|fill up the car|cancel the subscription|file the tax return|write the thank you cards"),
    "calendar": words("work|private|family|holiday|school|team|sports|personal|shared|project|club|shift"),
    "occasion": words("wedding anniversary|name day|graduation|moving day|engagement|work anniversary|exam|first day of school|retirement|housewarming"),
    "trip": words("holiday|business trip|parental leave|sick leave|conference|sabbatical|training course|vacation|day off|exchange visit"),
    "repeat": {"daily": ["every day", "daily", "each day"], "weekly": ["every week", "weekly", "once a week"],
               "monthly": ["every month", "monthly", "once a month"], "yearly": ["every year", "yearly", "once a year"]},
    "why": words("i am ill|the train is late|something came up|the client asked for it|we are not ready|the room is taken|half the team is away|my flight was cancelled|of the holidays|i double booked"),
}

REPEAT = {"daily": "daily|day|every_day", "weekly": "weekly|week|every_week", "monthly": "monthly|month|every_month",
          "yearly": "yearly|year|annually"}

book.add("create_event", "create event|add appointment|new calendar entry|put in calendar|insert event|book slot|add to agenda",
 "Adds an appointment to the calendar.|Creates a new event with a title, a day and a time.|Enters something in the user's agenda.|Books a slot in the diary.|Use it when a new appointment is to be written down.",
 [P("title", "title|name|event|summary|subject", "What the appointment is.|Name of the event.|Short title.", need=True),
  P("day", "date|day|on day|when", "Day of the event.|The date, as said."),
  P("start", "time|start time|start|begins at|hour", "When it begins.|Time of day."),
  P("length", "duration|length|lasts", "How long it lasts.|Length of the event."),
  P("place", "location|place|where|venue", "Where it takes place.|Address or building.")], """
 put {title:event} (in|into) (my|the) calendar [(on|for) {day:date}] [at {start:time}]
 add {title:event} on {day:date} [at {start:time}] [for {length:span}]
 create an event {title:event} [on {day:date}] [at {start:time}] [in {place:place}]
 new appointment {title:event} {day:date} {start:time}
 i have {title:event} on {day:date} at {start:time} [at {place:place}], (note that|write it down|put it in)
 could you enter {title:event} for {day:date} [at {start:time}]
 please block {length:span} for {title:event} on {day:date}
 {title:event} {day:date} at {start:time}, please save it in my diary
 pencil in {title:event} [on {day:date}] [at {start:time}]
 i need {title:event} in my agenda [for {day:date}] [at {start:time}] [, it takes {length:span}]
 mark {day:date} down for {title:event}
 make an entry called {title:event} [on {day:date}] [from {start:time}] [lasting {length:span}]
 there's {title:event} at {place:place} on {day:date}, add that [, it starts at {start:time}]
 can we get {title:event} on the calendar [for {day:date}]
 i'd like to plan {title:event} [on {day:date}] [at {start:time}] [in {place:room}]
 calendar entry {title:event} [{day:date}] [{start:time}]
""", """
 title: add something to my calendar on {day:date}
 title: new appointment [on {day:date}] at {start:time}
 title: create an event in {place:place}
""")

book.add("delete_event", "delete event|cancel appointment|remove calendar entry|drop event|erase from agenda|call off meeting",
 "Removes an appointment from the calendar.|Cancels an event.|Deletes an entry of the diary.|Calls an appointment off, so that it no longer shows.|Takes something off the agenda.",
 [P("title", "title|event|name|appointment", "Which appointment.|Name of the event to remove.", need=True),
  P("day", "date|day|on day", "Its day.|Which day it is on."),
  P("tell", "notify guests|send cancellation|inform attendees|tell others", "Whether the guests get a message.|True to let the participants know.", "boolean")], """
 cancel {title:event} [on {day:date}] [{tell=true:and tell everybody|and let the guests know|and inform the others}]
 delete {title:event} [from my calendar]
 remove the {title:event} (on|from) {day:date} [{tell=false:without telling anyone|quietly|and don't notify anyone}]
 take {title:event} off (my|the) calendar
 {title:event} is not happening [on {day:date}], (scrap it|get rid of it)
 i can't make it to {title:event} [on {day:date}], (drop|erase) it
 call off {title:event} [on {day:date}] [{tell=true:and notify all participants|and send everyone a message}]
 could you kill the {title:event} entry
 we don't need {title:event} any more, clear it from the agenda
 scratch {title:event} [on {day:date}]
 strike the {title:event} appointment
 i want {title:event} gone from my diary
 the {title:event} on {day:date} fell through, please remove it
 can you throw out {title:event} [on {day:date}]
 {title:event} is off [{tell=true:, let people know}]
""", """
 title: cancel the appointment on {day:date}
 title: delete an event
 title: please take something off my calendar
""")

book.add("move_event", "move event|reschedule appointment|postpone meeting|shift entry|change date|push back event",
 "Moves an appointment to another day or time.|Reschedules an event.|Postpones or brings forward a meeting.|Gives an existing entry a new date.|Shifts something in the diary.",
 [P("title", "title|event|name|appointment", "Which appointment.|Name of the event.", need=True),
  P("day", "new date|date|to day|target day", "The new day.|Day to move it to."),
  P("start", "new time|time|to time|start", "The new time.|Time it begins after the move.")], """
 move {title:event} to {day:date} [at {start:time}]
 reschedule {title:event} (to|for) {day:date} [at {start:time}]
 push {title:event} back to {start:time}
 can we shift {title:event} to {start:time} [on {day:date}]
 postpone {title:event} until {day:date}
 {title:event} is now on {day:date} [at {start:time}] instead
 bring {title:event} forward to {start:time}
 could you put {title:event} off until {day:date} [at {start:time}]
 i'd rather have {title:event} at {start:time}, change it
 change the time of {title:event} to {start:time}
 {title:event} starts at {start:time} now instead, please correct that
 let's do {title:event} on {day:date} rather than today
 i need {title:event} moved to {day:date}
 delay {title:event} to {day:date} [{start:time}]
 {title:event} has been moved to {day:date}, update the entry
 swap {title:event} over to {day:date} [at {start:time}]
""", """
 title: move the appointment to {day:date}
 title: reschedule it to {start:time}
""")

book.add("list_events", "list events|show agenda|read calendar|upcoming appointments|get schedule|what is planned|day overview",
 "Shows the appointments of a day or a stretch of days.|Lists what is in the calendar.|Reads out the agenda.|Tells what is planned.|Gives the user's schedule.",
 [P("day", "date|day|when|range", "Which day or days.|The day asked about."),
  P("calendar", "calendar|calendar name|source", "Which calendar.|Name of the calendar to read."),
  P("count", "limit|max results|count|number", "How many at most.|Number of entries.", "integer")], """
 what's on (my|the) calendar [(on|for) {day:date}]
 what do i have [going on] {day:date}
 show (my|the) agenda [for {day:date}]
 what are my plans for {day:date}
 list [all] appointments [on {day:date}] [in the {calendar:calendar} calendar]
 read me my schedule [for {day:date}]
 anything planned on {day:date}
 do i have anything on {day:date}
 my next {count:int:2-12} appointments [please]
 how does my day look {day:date}
 what is coming up [in the {calendar:calendar} calendar]
 is there something in my diary [on {day:date}]
 agenda [{day:date}]
 tell me the next {count:int:2-9} entries [of the {calendar:calendar} calendar]
 i want to know what's happening on {day:date}
 where do i have to be {day:date}
 give me an overview of {day:date}
 what's scheduled [for {day:date}] [in my {calendar:calendar} calendar]
 how busy am i {day:date}
""")

book.add("find_event", "find event|search calendar|look up appointment|when is event|locate meeting|event details",
 "Finds an appointment by its name and tells when it is.|Searches the calendar.|Looks up when something takes place.|Answers when and where an event is.|Finds a single entry and its details.",
 [P("query", "query|title|event|search text|keyword", "What to look for.|Words of the title.|Name of the event.", need=True),
  P("what", "field|detail|info|property", "Which detail is asked for.|What to tell about it.", {"time": "time|when|start", "place": "place|location|where", "guests": "guests|attendees|who", "length": "duration|length|how_long"})], """
 {what=time:when is} [the|my] {query:event}
 {what=place:where is} the {query:event}
 {what=guests:who is coming to|who takes part in|who's going to} [the] {query:event}
 {what=length:how long is|how long does it take, the} {query:event}
 {what=time:what time does} {query:event} start
 {what=time:on what day is} {query:event}
 search my calendar for {query:event}
 find [the] {query:event} in my appointments
 look up {query:event}
 {what=time:when do i have} {query:event}
 do i have {query:event} anywhere in the calendar
 {what=place:which place is} {query:event} at
 {what=guests:how many people are going to} {query:event}
 details of {query:event} please
 {what=time:when's the next} {query:event}
 i forgot {what=time:when} {query:event} was, check it
 {what=place:where do i have to go for} {query:event}
""", """
 query: search my calendar
 query: find an appointment
""")

book.add("remind", "set reminder|remind me|add reminder|create nudge|schedule notification|remember to do",
 "Reminds the user of something at a time.|Sets a reminder.|Sends a nudge about a task later.|Makes sure a task is not forgotten.|Schedules a notification with a text.",
 [P("what", "text|task|message|what|about", "What to be reminded of.|The task.|Text of the reminder.", need=True),
  P("day", "date|day|on day", "Which day.|Date of the reminder."),
  P("at", "time|at|clock time|hour", "When to remind.|Time of day."),
  P("wait", "in|delay|after|time from now", "How long from now.|Wait this long first."),
  P("repeat", "repeat|recurrence|every|frequency", "How often it comes again.|Leave out for once.", REPEAT)], """
 remind me to {what:task} [at {at:time}]
 remind me in {wait:duration} to {what:task}
 remind me {day:date} [at {at:time}] to {what:task}
 don't let me forget to {what:task} [on {day:date}] [at {at:time}]
 i have to {what:task} [{day:date}] at {at:time}, give me a nudge
 set a reminder to {what:task} [{repeat:repeat}] [at {at:time}]
 reminder {what:task} {at:time}
 could you remind me about this in {wait:duration}: {what:task}
 i must not forget to {what:task} [on {day:date}]
 tell me to {what:task} in {wait:duration}
 make sure i {what:task} {repeat:repeat} [at {at:time}]
 ping me in {wait:duration} so that i {what:task}
 i keep forgetting to {what:task}, remind me {repeat:repeat}
 please jog my memory at {at:time} to {what:task}
 {repeat:repeat} at {at:time} i have to {what:task}, please remind me
 nudge me to {what:task} [on {day:date}]
 in {wait:duration} i need to {what:task}, can you remind me
 i want to be reminded to {what:task} [{day:date}] [{at:time}]
""", """
 what: remind me [on {day:date}] at {at:time}
 what: set a reminder for {day:date}
 what: give me a nudge in {wait:duration}
""", near="reminders")

book.add("list_reminders", "list reminders|show reminders|pending reminders|what should i remember|open nudges|get reminders",
 "Lists the reminders that are still to come.|Shows what the user will be reminded of.|Tells all open reminders.|Gives the pending nudges.",
 [P("day", "date|day|for day", "Only those of this day.|Which day."),
  P("done", "include done|completed|with finished|show old", "Also those already dealt with.|True to include finished ones.", "boolean")], """
 which reminders (are set|do i have|are pending) [for {day:date}]
 show [me] [all] my reminders
 list reminders [{done=true:including the finished ones|also those already done}]
 what did i want to remember
 what am i supposed to remember [{day:date}]
 are there any reminders left [for {day:date}]
 open reminders
 what will you remind me of [{day:date}]
 go through my reminders [{done=false:without the finished ones|only those still open}]
 did i set a reminder for {day:date}
 reminders [for] {day:date}
 read out everything i asked you to remind me of
 how many nudges are waiting
 what have i asked you not to let me forget
 give me the list of things to be reminded of [{done=true:, old ones too}]
""", near="reminders")

book.add("snooze_reminder", "snooze reminder|postpone reminder|delay nudge|remind again later|push reminder|defer notification",
 "Lets the current reminder come again later.|Postpones a reminder.|Delays a nudge by some time.|Asks again after a while.",
 [P("wait", "duration|delay|for|minutes later", "How long to wait.|Time until it comes again."),
  P("what", "reminder|text|which|task", "Which reminder.|Text of the reminder; else the last one.")], """
 snooze [for {wait:duration}]
 not now, (ask|tell|remind) me again in {wait:duration}
 snooze the reminder to {what:task} [for {wait:duration}]
 again in {wait:duration} please
 i'll do it later, come back in {wait:duration}
 give me another {wait:duration} before you nag me again
 put that reminder off [by {wait:duration}]
 delay the nudge to {what:task} by {wait:duration}
 later, i am busy right now, remind me once more in {wait:duration}
 let the reminder ring again in {wait:duration}
 hold that reminder back for {wait:duration}
 i am not done yet, repeat the reminder in {wait:duration}
 could you bother me again in {wait:duration}
 postpone the {what:task} reminder [by {wait:duration}]
 wait {wait:duration} and then remind me again
""", near="reminders")

book.add("complete_reminder", "complete reminder|mark reminder done|tick off|dismiss reminder|finish task|close reminder",
 "Marks a reminder as done.|Ticks off a task.|Dismisses a reminder because it is dealt with.|Closes a nudge for good.",
 [P("what", "reminder|task|text|which", "Which one is done.|The task that is finished.", need=True)], """
 mark {what:task} as done
 tick off {what:task}
 i already did it, {what:task}, check that off
 {what:task} is done
 you can forget the reminder to {what:task}
 no need to remind me to {what:task} any more
 dismiss the reminder to {what:task}
 i just managed to {what:task}, tick it off
 finished: {what:task}
 cross out {what:task}
 stop reminding me to {what:task}
 the reminder to {what:task} can go
 please close {what:task}, it's taken care of
 {what:task} done, remove the reminder
 i took care of it, {what:task}
""", """
 what: mark the reminder as done
 what: tick one off
""", near="reminders")

book.add("schedule_meeting", "schedule meeting|arrange meeting|set up call|organise get-together|plan meeting with people|book conversation",
 "Arranges a meeting with people and invites them.|Sets up a meeting or call with others.|Organises a conversation with named people.|Plans a get-together and sends the invitations.",
 [P("people", "attendees|participants|people|with|guests", "Who takes part.|Names of the people.", "strings", True),
  P("topic", "topic|subject|about|agenda", "What it is about.|Subject of the meeting."),
  P("day", "date|day|on day", "Which day."),
  P("start", "time|start|start time", "When it begins."),
  P("length", "duration|length|for", "How long it takes."),
  P("online", "online|video call|remote|virtual", "True for a video call.|Whether it is held remotely.", "boolean")], """
 set up a meeting with {people*:person} [about {topic:topic}] [on {day:date}] [at {start:time}]
 arrange a {online=true:video call|call|remote meeting} with {people*:person} [{day:date}] [at {start:time}]
 i need to talk to {people*:person} about {topic:topic} [{day:date}]
 get {people*:person} together [on {day:date}] [to discuss {topic:topic}]
 can you organise {length:span} with {people*:person} [on {day:date}]
 schedule a meeting with {people*:person} [{online=false:in person|face to face}] [{day:date}] [at {start:time}]
 {people*:person} and i should meet [{day:date}] [about {topic:topic}], please arrange it
 plan a conversation between {people*:person} [on {topic:topic}]
 meeting {people*:person} {day:date} {start:time}
 let's sit down with {people*:person} [for {length:span}] [on {day:date}]
 bring {people*:person} to one table on {day:date} [at {start:time}]
 i'd like a {length:span} meeting with {people*:person}
 we should discuss {topic:topic} with {people*:person} [{day:date}]
 could you fix a meeting for {people*:person} [{online=true:over video|online|by video}]
 find everyone together: {people*:person}, topic {topic:topic}
""", """
 people: set up a meeting about {topic:topic}
 people: arrange a call {day:date} at {start:time}
 people: i need a meeting of {length:span}
""", near="meetings")

book.add("check_availability", "check availability|free busy|is person free|look for conflicts|am i available|person free time",
 "Tells whether somebody is free at a time.|Checks for conflicts in a calendar.|Says if a person is busy or available.|Looks whether a slot is still open.",
 [P("person", "person|who|user|name", "Whose calendar; else the user's own.|The person asked about."),
  P("day", "date|day|on day", "Which day."),
  P("start", "time|from|at|start", "At which time.")], """
 am i free [on] {day:date} [at {start:time}]
 is {person:person} (free|available|busy) [on {day:date}] [at {start:time}]
 does {person:person} have time [on {day:date}] [at {start:time}]
 do i have time at {start:time} [on {day:date}]
 can {person:person} make it [on {day:date}] at {start:time}
 check whether {person:person} is around [on {day:date}]
 would {start:time} [on {day:date}] work for {person:person}
 any conflicts [on {day:date}] at {start:time}
 is {person:person} already taken {day:date}
 could {person:person} fit me in {day:date}
 is my {start:time} slot still open [on {day:date}]
 availability of {person:person} [{day:date}]
 am i double booked on {day:date}
 do {day:date} and {start:time} clash with anything
 i wonder if {person:person} is in {day:date}
 tell me if {person:person} is busy at {start:time}
""", near="meetings")

book.add("find_slot", "find free slot|suggest time|next opening|find common time|propose meeting times|earliest gap",
 "Finds the next gap of a given length, for one or several people.|Suggests times when all are free.|Looks for a common free slot.|Proposes when a meeting could be.",
 [P("length", "duration|length|minutes|slot length", "How long the gap must be.|Length of the slot."),
  P("people", "people|attendees|with|participants", "Who must be free.|Names of the people.", "strings"),
  P("day", "date|day|within|on day", "Which day or week to look in."),
  P("part", "part of day|preference|time of day|daypart", "Morning, afternoon or evening.|Preferred part of the day.", {"morning": "morning|am|forenoon", "afternoon": "afternoon|pm", "evening": "evening|after_work"})], """
 find a free slot of {length:span} [on {day:date}]
 when can {people*:person} all meet [for {length:span}]
 find a time that suits {people*:person} [on {day:date}] [{part=morning:in the morning|before noon}]
 when is the next gap of {length:span} in my calendar
 suggest a time for {people*:person}
 when would {people*:person} have {length:span} together
 i need {length:span} without appointments [{day:date}], where is there room
 propose a slot [{part=afternoon:in the afternoon|after lunch}] for {people*:person}
 where can i squeeze in {length:span} [{part=evening:in the evening|after work}]
 what's the earliest opening with {people*:person}
 look for {length:span} of common time [with {people*:person}] [on {day:date}]
 is there a {length:span} window [on {day:date}] [{part=afternoon:in the afternoon}]
 which time works for {people*:person} [on {day:date}]
 best time to meet {people*:person}
 give me the next empty {length:span} in the agenda
 i am looking for a hole of {length:span} in my week
""", near="meetings")

book.add("invite", "invite guests|add attendee|send invitation|add participant|ask people to event|bring person in",
 "Invites people to an existing event.|Adds guests to an appointment.|Sends an invitation.|Puts somebody on the list of participants.",
 [P("people", "people|guests|attendees|invitees", "Who is invited.|Names of the guests.", "strings", True),
  P("event", "event|title|to|appointment", "To what.|Which event."),
  P("note", "message|note|text", "A line to send along.|Words in the invitation.")], """
 invite {people+:person} [to {event:event}]
 add {people+:person} to (the|my) {event:event}
 send {people+:person} an invitation [for {event:event}]
 {people+:person} should come to {event:event} too, invite them
 put {people+:person} on the guest list [of {event:event}]
 ask {people+:person} to join [the] {event:event} [and write {note:phrase}]
 could you forward the {event:event} invite to {people+:person}
 i want {people+:person} at {event:event}
 include {people+:person} in {event:event}
 {event:event} is missing {people+:person}, send them the invite
 please let {people+:person} come along to {event:event}
 invite {people+:person} with the message {note:phrase}
 get {people+:person} on board for {event:event}
 guests for {event:event}: {people+:person}
 bring {people+:person} into {event:event}
""", """
 people: send an invitation for {event:event}
 people: add guests to {event:event}
""", near="meetings")

book.add("answer_invitation", "respond to invitation|accept invite|rsvp|reply to meeting request|decline invitation|confirm attendance",
 "Answers an invitation with yes, no or maybe.|Accepts or declines a meeting request.|Confirms whether the user will come.|Sends the RSVP for an event.",
 [P("answer", "response|answer|status|reply", "Yes, no or maybe.|The user's decision.", {"yes": "accept|yes|accepted|attending", "no": "decline|no|declined|not_attending", "maybe": "maybe|tentative|undecided"}, True),
  P("event", "event|title|invitation|meeting", "Which invitation.|Name of the event."),
  P("note", "comment|message|note|reason", "A line to the host.|Reason given.")], """
 {answer=yes:accept|say yes to|confirm} the invitation to {event:event}
 {answer=no:decline|turn down|say no to|reject} [the invite to] {event:event} [with the note {note:phrase}]
 {answer=maybe:tell them i may come|answer with maybe|say perhaps} to {event:event}
 {answer=yes:i will be there|count me in|i'm coming}, [reply] to the {event:event} invite
 {answer=no:i won't come to|i can't attend|i'll skip} {event:event}, answer the invitation
 reply {answer=yes:yes|that i'm coming} to (the|that) invitation
 reply {answer=no:no|that i can't come} to the request for {event:event} [because {note:why}]
 {answer=maybe:i'm not sure yet|i don't know yet}, set my response for {event:event}
 rsvp {answer=yes:yes|positive} [for {event:event}]
 rsvp {answer=no:no|negative} [for {event:event}]
 please {answer=yes:accept} the latest meeting request
 {answer=no:pass on} {event:event}, tell the host {note:phrase}
 let the organiser of {event:event} know {answer=yes:i'll join|i will attend}
 let the host know {answer=maybe:i might make it|it's still open} for {event:event}
 they asked me to {event:event}, {answer=no:please refuse politely|say i'm out}
""", """
 answer: answer the invitation to {event:event}
 answer: reply to the meeting request
""", near="meetings")

book.add("add_birthday", "add birthday|save birthday|store date of birth|remember birthday|note anniversary|record special day",
 "Stores somebody's birthday or anniversary.|Remembers the date of birth of a person.|Saves a yearly special day.|Writes down when a person was born.",
 [P("person", "person|name|who|contact", "Whose day it is.|Name of the person.", need=True),
  P("day", "date|day|born on|birthday", "The date.|Day of the year."),
  P("kind", "occasion|type|kind of day", "What is celebrated; else the birthday.|Which special day.")], """
 {person:person} was born on {day:date}
 save the birthday of {person:person} [, it's on {day:date}]
 {person:person} has a birthday on {day:date}, (remember|note|store) that
 {person:person} turns thirty on {day:date}, keep that in mind
 the {kind:occasion} of {person:person} is on {day:date}, save it
 add {person:person} to the birthday list [with {day:date}]
 birthday {person:person} {day:date}
 remember that {person:person} celebrates {kind:occasion} on {day:date}
 i don't want to forget the birthday of {person:person} again, it's {day:date}
 note down {day:date} as the birthday of {person:person}
 store the date of birth of {person:person}: {day:date}
 could you memorise the birthday of {person:person} [on {day:date}]
 {day:date} is when {person:person} gets a year older, keep it
 put the {kind:occasion} of {person:person} down [for {day:date}]
 new birthday: {person:person}[, {day:date}]
""", """
 person: save a birthday on {day:date}
 person: note an anniversary
""")

book.add("get_birthday", "get birthday|whose birthday|when was person born|upcoming birthdays|look up birthday|person age",
 "Tells when a person has birthday, or whose birthday is next.|Looks up a birthday.|Lists coming birthdays.|Answers who celebrates on a day and how old someone gets.",
 [P("person", "person|name|who|contact", "The person asked about."),
  P("day", "date|day|month|within", "Only birthdays of this day.|Day or month.")], """
 when is the birthday of {person:person}
 when does {person:person} have (his|her|a) birthday
 whose birthday is it {day:date}
 who has a birthday {day:date}
 when was {person:person} born
 how old is {person:person} [now]
 which birthdays are coming up
 does anybody celebrate {day:date}
 who is next to get older
 what age will {person:person} be
 list the birthdays in {day:month}
 birthday of {person:person}
 any birthdays {day:date}
 did i miss the birthday of {person:person}
 do i need a birthday present for {person:person} soon
 who gets cake {day:date}
""")

book.add("set_out_of_office", "set out of office|mark absence|block vacation|set away status|enter leave|absence note",
 "Marks the user as away for some time.|Enters leave in the calendar and answers requests automatically.|Sets an absence.|Blocks days because of holiday or illness.",
 [P("start", "from|start date|first day|away from", "First day of the absence.", need=True),
  P("end", "until|end date|last day|back on", "Last day or day of return."),
  P("reason", "reason|type|kind|why", "Why the user is away.|Kind of leave."),
  P("text", "message|auto reply|text", "Automatic answer to others.")], """
 i'm away from {start:date} until {end:date} [because of {reason:trip}]
 set me out of office from {start:date} [to {end:date}]
 out of office {start:date} until {end:date}
 i am on {reason:trip} from {start:date} [until {end:date}]
 mark me as absent from {start:date} [with the message {text:phrase}]
 block my calendar for {reason:trip} from {start:date} [to {end:date}]
 i won't be at work from {start:date} on [, tell people {text:phrase}]
 enter my {reason:trip} starting {start:date}
 my {reason:trip} begins {start:date} [and ends {end:date}]
 nobody can reach me from {start:date} to {end:date}, set the absence note
 i'll be off from {start:date} till {end:date}
 switch on my away status from {start:date} [through {end:date}]
 i take {reason:trip} starting {start:date}
 leave from {start:date} to {end:date} please [, auto reply {text:phrase}]
 nobody should book me from {start:date} [until {end:date}]
""", """
 start: set my out of office message
 start: mark me as away because of {reason:trip}
""")

book.add("share_calendar", "share calendar|give calendar access|let person see calendar|grant calendar permission|publish agenda",
 "Lets another person see or change a calendar.|Shares a calendar with somebody.|Grants access to the agenda.|Gives a person rights on a calendar.",
 [P("person", "person|with|user|recipient", "Who gets access.|Name or address.", need=True),
  P("calendar", "calendar|calendar name|which", "Which calendar."),
  P("rights", "permission|access|role|rights", "What they may do.|Read or edit.", {"read": "read|view|viewer|read_only", "write": "write|edit|editor"})], """
 share my [{calendar:calendar}] calendar with {person:person}
 let {person:person} {rights=read:see|look at|view} my [{calendar:calendar}] calendar
 let {person:person} {rights=write:edit|change things in|write into} (the|my) {calendar:calendar} calendar
 give {person:person} access to my {calendar:calendar} calendar [{rights=read:read only|just for viewing}]
 {person:person} needs to see my appointments
 {person:person} should be able to {rights=write:add entries to|make changes in} my [{calendar:calendar}] calendar
 could you open up the {calendar:calendar} calendar for {person:email}
 grant {person:email} {rights=write:editing rights|write access} on my calendar
 grant {person:email} {rights=read:viewing rights|read access} on the {calendar:calendar} calendar
 i'd like {person:person} to follow my calendar
 make the {calendar:calendar} calendar visible to {person:person}
 calendar access for {person:person}
 allow {person:email} into my {calendar:calendar} calendar
 my assistant {person:person} has to {rights=write:manage} my diary
 show my agenda to {person:person} permanently
""", """
 person: share my {calendar:calendar} calendar
 person: give somebody access to my agenda
""")

book.add("book_room", "book room|reserve meeting room|room reservation|get a room|hold space|reserve venue",
 "Reserves a room for a time.|Books a meeting room.|Holds a space for a group.|Makes a room reservation with the needed seats.",
 [P("room", "room|room name|space", "Which room; else any free one."),
  P("day", "date|day|on day", "Which day."),
  P("start", "time|from|start time", "From when."),
  P("length", "duration|length|for", "For how long."),
  P("seats", "seats|capacity|people count|persons", "How many people must fit.|Needed seats.", "integer")], """
 book [the] {room:room} [for {length:span}] [on {day:date}] [at {start:time}]
 reserve a room for {seats:int:2-60} people [on {day:date}] [at {start:time}]
 i need a room [with {seats:int:3-40} seats] [on {day:date}] [from {start:time}]
 get us a space for {seats:int:2-80} [on {day:date}]
 can i have {room:room} for {length:span} [{day:date}]
 keep {room:room} free for me [on {day:date}] at {start:time}
 we are {seats:int:3-50} people and need somewhere to sit down together [{day:date}] [at {start:time}]
 room reservation {day:date} {start:time} [{seats:int:4-30} persons]
 hold {room:room} [on {day:date}] [from {start:time}] [for {length:span}]
 please put my name on {room:room} for {day:date}
 we want to use {room:room} {day:date} [at {start:time}]
 find me a room that seats {seats:int:5-99} [for {length:span}]
 a room for {length:span} please [, {seats:int:2-30} of us]
 grab {room:room} at {start:time}
 i'd like to reserve {room:room} [for {day:date}]
""", near="meetings")

book.add("set_recurring", "make event recurring|repeat event|set recurrence|create series|repeat appointment|turn into series",
 "Makes an appointment come again regularly.|Turns an event into a series.|Sets how often an entry is repeated.|Lets an appointment recur until a date.",
 [P("title", "title|event|name|appointment", "Which appointment.", need=True),
  P("repeat", "repeat|frequency|recurrence|interval", "How often.|Rhythm of the series.", REPEAT, True),
  P("until", "until|end date|last date", "When the series ends."),
  P("times", "count|occurrences|times", "How many times.", "integer")], """
 repeat {title:event} {repeat:repeat} [until {until:date}]
 make {title:event} happen {repeat:repeat} [, {times:int:3-30} times]
 {title:event} takes place {repeat:repeat} from now on
 turn {title:event} into a series, {repeat:repeat} [until {until:date}]
 {title:event} should come back {repeat:repeat}
 let {title:event} recur {repeat:repeat} [for {times:int:3-20} times]
 we do {title:event} {repeat:repeat} now, set that up as a series
 i have {title:event} {repeat:repeat} now, make it a series [till {until:date}]
 {title:event} is {repeat:repeat}, copy it forward
 could {title:event} be repeated {repeat:repeat}
 set the rhythm of {title:event} to {repeat:repeat}
 recurring {title:event} {repeat:repeat} [until {until:date}]
 please make a series out of {title:event}, {repeat:repeat}
 i want {title:event} in there {repeat:repeat} [{times:int:2-12} times in total]
 {title:event} again and again, {repeat:repeat}
""", """
 repeat: make {title:event} a series
 repeat: repeat {title:event} until {until:date}
 title: repeat the appointment {repeat:repeat}
""")

book.add("count_days", "days until|countdown to event|how long until|time left to date|day difference|count sleeps",
 "Counts the days until a date or event.|Tells how long it is until something.|Gives a countdown.|Works out how much time is left before a day.",
 [P("target", "target|date|event|until", "The date or event counted to.|What to count down to.", need=True),
  P("unit", "unit|in|measure", "In which unit to answer.", {"days": "days|d", "weeks": "weeks|w", "workdays": "workdays|business_days|working_days"})], """
 how long until {target:event}
 how many {unit=days:days|sleeps} until {target:event}
 how many {unit=weeks:weeks} are left until {target:date}
 how many {unit=workdays:working days|business days|workdays} till {target:date}
 countdown to {target:event}
 how far away is {target:event}
 how much time do i have left before {target:event}
 {unit=days:days} to {target:event}
 is it long until {target:event}
 count the {unit=days:days} to {target:date}
 how soon is {target:event}
 tell me how many {unit=weeks:weeks} there are before {target:event}
 i can't wait for {target:event}, how many more {unit=days:days}
 the time remaining until {target:date}
 {target:event} is in how many {unit=weeks:weeks}
 how many more {unit=workdays:days of work} before {target:event}
""", """
 target: how many days are left
 target: start a countdown
""")
