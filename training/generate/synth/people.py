"""People: contacts, messages, calls, social posts, jobs and recruiting, school, legal cases, lessons and helpers."""
from .notation import pools, read

POOLS = pools("""
app: WhatsApp | Signal | Telegram | SMS | Slack | Teams | Messenger
group: family group | book club | football team | neighbours | climbing crew | choir | class of 2009 | parents group | night shift | old flatmates
network: Instagram | Facebook | LinkedIn | Mastodon | Bluesky | Twitter | Threads
post: what a sunset today | we are hiring again | new blog post is up | happy birthday to our founder | just finished my first marathon | free cake at the office | the shop is closed tomorrow | our puppies need a home | snow at last | thank you all for coming | big news soon | who wants concert tickets
job: software engineer | nurse | welder | data analyst | truck driver | chef | graphic designer | electrician | teacher | accountant | marketing manager | carpenter | project manager | translator | pharmacist | receptionist | warehouse worker | gardener
skill: Python | welding | Excel | forklift driving | first aid | copywriting | SQL | sales | plumbing | public speaking | Photoshop | bookkeeping | Kubernetes | sewing
subject: maths | biology | history | chemistry | geography | physics | French | art | music | computer science | English | economics | sports | philosophy
grade: A | B | C | D | A minus | B plus | C minus | B minus | A plus
task: essay on climate change | lab report | page 42 exercises | book review | vocabulary test | geometry worksheet | presentation about volcanoes | reading log | group poster
crime: theft | fraud | breach of contract | copyright infringement | arson | tax evasion | negligence | trespassing | unfair dismissal | burglary | defamation | drunk driving
court: the Supreme Court | the district court | the family court | the court of appeal | the labour court | Riverton County Court | the High Court | California | New York | Ohio | Texas | Bavaria
relation: my mum | my dad | my boss | my brother | my sister | the plumber | my landlord | grandma | the babysitter | my wife | my husband | the dentist | my neighbour | the vet | uncle Bob | the school office
number: 555 0134 | 0171 555 0199 | 020 555 0142 | 555 0177 | +1 555 0101 | 0660 555 0122 | 5550163 | 01 555 0188
degree: bachelor | master | PhD | diploma | MBA | high school diploma | apprenticeship
clause: the non-compete clause | the notice period | the liability section | the payment terms | the warranty | the termination clause | the data protection part
helper: babysitter | dog sitter | cleaner | gardener | handyman | piano teacher | house sitter | mover | carer
cause: food bank | animal shelter | beach cleanup | reading club | blood drive | refugee kitchen | park cleanup | soup kitchen
leave: vacation = vacation, holiday, annual leave | sick = sick leave, time off sick | parental = parental leave
""")

TOOLS, REQUESTS, MISSING = read("people", """
== find_contact contacts
find contact, lookup contact, search address book, get contact details, who is, contact info
- Finds a person in the address book.
- Looks up a contact's phone number, e-mail or address.
- Search contacts by name.
- Returns the stored details of somebody you know.
@name string: name, person, contact name, who / Name of the contact.
@field enum phone|phone_number|mobile, email|mail|email_address, address|postal_address, employer|company|workplace: field, detail, attribute, info / Which detail is wanted.
what's {name:person}'s {field=phone:phone number|number}
find {name:person} in my contacts
do you have the {field=email:email address|email|mail address} of {name:person}
where does {name:person} {field=address:live}
who does {name:person} {field=employer:work for}
look up {name:person}
{name:person} {field=phone:mobile number|phone}
how can I reach {name:person}
show the contact details of {name:person}
I've lost the {field=phone:number} of {name:person}
which {field=employer:company|firm} is {name:person} with
who is {name:person} in my address book
give me the {field=address:postal address|home address} for {name:person}
?name find a contact
?name what's the {field=phone:phone number}

== add_contact contacts
add contact, create contact, save contact, new address book entry, store number, remember person
- Adds a person to the address book.
- Saves a new contact with phone number and e-mail.
- Creates an entry in the contact list.
- Store somebody's number.
@name string: name, full name, contact name, person / Name of the new contact.
@phone string: phone, phone number, number, mobile, tel / Phone number.
@email string: email, mail, email address / E-mail address.
add {name:person} to my contacts[, number {phone:number}]
save {phone:number} as {name:person}
new contact {name:person}, {phone:number}
{name:person} has a new number, it's {phone:number}, please store it
remember {name:person} under {email:email}
create an entry for {name:person} with the email {email:email}
I met {name:person} today, put the number {phone:number} in my phone
put {name:person} in the address book
keep {name:person}'s address {email:email}
could you save {name:person}, phone {phone:number}, mail {email:email}
store a contact named {name:person}
enter {name:person} with telephone {phone:number}
?name add a new contact with the number {phone:number}
?name save {email:email} in my contacts

== send_message messages
send message, text someone, write message, message person, send text, instant message
- Sends a text message to a person.
- Writes a short message to somebody over a messenger.
- Text someone.
- Delivers an instant message to a recipient through an app.
@to string: recipient, to, contact, receiver, person / Who gets the message.
@text string: text, message, body, content / What the message says.
@app string: app, service, via, channel, messenger / Messenger to use.
text {to:person} that {text:phrase}
send a message to {to:person} saying {text:phrase}
tell {to:person} {text:phrase}
message {to:relation} [on {app:app}] {text:phrase}
let {to:relation} know that {text:phrase}
write {to:person} on {app:app}: {text:phrase}
{app:app} {to:person} {text:phrase}
can you drop {to:person} a line, {text:phrase}
please inform {to:relation} that {text:phrase}
shoot {to:person} a text, {text:phrase}
I want to say to {to:person} that {text:phrase}
send "{text:phrase}" to {to:person} [via {app:app}]
?to send a message saying {text:phrase}
?text text {to:person}
?text send {to:relation} a message on {app:app}

== group_message messages
message group, post in group chat, send to group, notify team chat, broadcast to group
- Posts a message in a group chat.
- Sends the same text to everybody of a group.
- Broadcast to a group conversation.
- Writes into a chat group.
@group string: group, chat, group name, channel / Name of the group chat.
@text string: text, message, content, body / The message.
tell the {group:group} that {text:phrase}
post in the {group:group} chat: {text:phrase}
let everyone in the {group:group} know {text:phrase}
write to the {group:group} {text:phrase}
group message to {group:group}, {text:phrase}
announce in {group:group} that {text:phrase}
send all of the {group:group} this: {text:phrase}
put "{text:phrase}" into the {group:group} chat
broadcast to the {group:group} that {text:phrase}
the whole {group:group} should hear that {text:phrase}
drop a message in the {group:group}: {text:phrase}
ping the {group:group} with {text:phrase}
?text write something to the {group:group}
?group post in the group chat that {text:phrase}

== read_messages messages
read messages, unread texts, check inbox, get new messages, message list, show chats
- Reads out messages.
- Shows new messages, optionally only those from one person.
- Check unread texts.
- Returns the latest chat messages.
@sender string: sender, from, person, contact / Only messages from this person.
@unread boolean: unread only, new only, unread / Only messages that were not read yet.
read my messages
has {sender:person} written
what did {sender:person} text me
any {unread=true:new|unread} messages [from {sender:person}]
show me the last thing {sender:person} wrote
did {sender:relation} answer my text
read me what {sender:relation} sent
do I have any {unread=true:unread} texts
check messages from {sender:person}
show {unread=false:all|old and new} messages from {sender:person}
messages
who texted me
anything from {sender:person}

== call calls
make call, phone someone, dial, start voice call, ring person, place phone call
- Calls a person.
- Dials a number or phones a contact.
- Starts a voice or video call with somebody.
- Place a phone call.
@who string: contact, person, number, callee, name / Who to call, by name or number.
@mode enum voice|audio|phone, video|facetime|camera: mode, call type, kind / Voice or video.
call {who:person}
phone {who:relation}
give {who:person} a ring
dial {who:number}
{mode=video:video call|facetime} {who:person}
I need to speak to {who:relation}
start a {mode=video:video chat|video call} with {who:relation}
could you get {who:person} on the line
make a {mode=voice:voice call} to {who:person}
ring {who:relation} for me
let me talk to {who:person} on {mode=video:camera|video}
get me {who:relation} on the phone
put a call through to {who:company}
?who make a call
?who I'd like to phone someone

== missed_calls calls
missed calls, call history, recent calls, call log, list calls, who called
- Lists recent calls.
- Shows the call history, all or only missed calls.
- Who called and when.
- Call log of a day.
@kind enum missed|unanswered, incoming|received, outgoing|dialed: type, kind, direction, call type / Which calls.
@date string: date, day, since, when / Calls of this day.
who called me [{date:past}]
did I {kind=missed:miss} any calls
show {kind=missed:missed|unanswered} calls [from {date:past}]
list the calls I {kind=outgoing:made|dialed} {date:past}
who did I {kind=outgoing:phone|ring} {date:past}
call log
{kind=incoming:incoming|received} calls {date:past}
has anybody tried to reach me {date:past}
call history please
which numbers rang me {date:past}
what calls came {kind=incoming:in} {date:past}
Was there a call I {kind=missed:didn't pick up|missed} {date:past}

== block_number calls
block caller, block number, reject caller, ban contact, stop calls from, blacklist number
- Blocks a number or a person.
- Stops calls and messages from somebody.
- Puts a caller on the blacklist.
- Reject all calls from a number.
@who string: number, caller, contact, person / Number or name to block.
block {who:number}
never let {who:person} call me again
put {who:number} on the blacklist
I don't want any more calls from {who:number}
reject everything from {who:person}
ban {who:person}
{who:number} keeps spamming me, block it
please stop {who:company} from ringing me
shut out {who:number}
make sure {who:number} can't reach me
ignore calls by {who:person} for good
blacklist {who:person}
?who block a caller
?who I want to stop someone from calling

== create_post social
create post, publish status, share update, post on social media, tweet, publish online
- Publishes a post on a social network.
- Shares a status update with followers.
- Write a public post.
- Posts text to a social media account.
@text string: text, content, status, caption, message / Text of the post.
@network string: network, platform, site, social network / Where to post it.
post on {network:network}: {text:post}
share "{text:post}" with my followers
tweet {text:post}
publish {text:post} [on {network:network}]
put this on {network:network}, {text:post}
new status {text:post}
I'd like my {network:network} friends to read {text:post}
update my {network:network} with {text:post}
write a public post saying {text:post}
let the world know {text:post}
caption for {network:network}, {text:post}
make a post that says {text:post}
?text post something on {network:network}
?text I want to publish a status

== social_stats social
follower count, profile stats, social analytics, engagement numbers, get reach, account insights
- Gets the statistics of a social media account.
- Number of followers, likes or views of a profile.
- How well an account is doing.
- Analytics of a social network profile.
@network string: network, platform, site, service / The social network.
@metric enum followers|subscribers|fans, likes|reactions, views|impressions|reach: metric, statistic, measure, value / What to count.
how many {metric=followers:followers|fans} do I have on {network:network}
{network:network} {metric=likes:likes|reactions}
how is my {network:network} account doing
has anybody {metric=views:seen|viewed} my {network:network} profile
how often was I {metric=views:seen} on {network:network}
{metric=followers:follower} count for {network:network}
are people {metric=likes:liking} my posts on {network:network}
show me the analytics of my {network:network} page
what {metric=views:reach} do I get on {network:network}
did I gain {metric=followers:followers} at {network:network}
statistics for {network:network}
insights on our {network:network} presence please
?network how many {metric=followers:followers} do I have
?network show my profile statistics

== search_jobs jobs
search jobs, find vacancies, job openings, look for work, job board search, open positions
- Searches job offers.
- Finds vacancies by profession, place and salary.
- Open positions on the job board.
- Look for work.
@role string: role, job title, position, profession, keyword / The kind of job.
@place string: location, place, city, where / Where to work.
@salary integer: minimum salary, salary, min pay, pay from / Lowest yearly pay.
find jobs as a {role:job} [in {place:place}]
are there any openings for a {role:job}
I'm looking for work as a {role:job} near {place:place}
{role:job} vacancies {place:place}
who is hiring a {role:job}
search for {role:job} positions paying at least {salary:int:20000-120000}
what {role:job} jobs are going in {place:place}
I want a new job, {role:job}, no less than {salary:int:20000-90000} a year
show open positions for a {role:job} around {place:place}
where could I work as a {role:job}
job offers {role:job}
does anyone in {place:place} need a {role:job}
?role find me a job in {place:place}
?role are there any jobs paying {salary:int:25000-90000}

== search_candidates recruiting
search candidates, find applicants, talent search, recruit people, candidate lookup, source talent
- Searches for candidates with a skill.
- Finds applicants for a position.
- Talent database query by skill and years of experience.
- Who could be hired.
@skill string: skill, expertise, qualification, knows / What they must be able to do.
@years integer: years of experience, experience, min years, seniority years / Least years of experience.
@degree string: degree, education, qualification level, diploma / Required education.
find candidates who know {skill:skill}
we need somebody with {skill:skill} and {years:int:2-15} years of experience
are there applicants with {skill:skill} skills
who in the talent pool can do {skill:skill}
search the applicants for {skill:skill} [with a {degree:degree}]
list people experienced in {skill:skill} for at least {years:int:2-12} years
I want to hire someone for {skill:skill}
candidates: {skill:skill}, {years:int:1-10} years
anyone with a {degree:degree} who's good at {skill:skill}
which applicants have done {skill:skill} for {years:int:2-12} years
get me CVs that mention {skill:skill}
talent search {skill:skill}
?skill find candidates with {years:int:2-10} years of experience
?skill who could we hire

== schedule_interview recruiting
schedule interview, book interview, invite applicant, set up job interview, arrange candidate meeting
- Schedules a job interview.
- Invites an applicant to an interview on a day and time.
- Arranges a meeting with a candidate.
- Book an interview slot.
@candidate string: candidate, applicant, person, name / Who is interviewed.
@date string: date, day, on / The day of the interview.
@time string: time, start time, at, hour / When it starts.
set up an interview with {candidate:person} on {date:weekday} [at {time:time}]
interview {candidate:person} at {time:time}
invite {candidate:person} to a job interview, {date:date}
book {candidate:person} for an interview {date:date} at {time:time}
we'd like to meet the applicant {candidate:person} [at {time:time}]
can {candidate:person} come for an interview at {time:time}
arrange a talk with candidate {candidate:person} for {date:date}
schedule {candidate:person}'s interview
put {candidate:person} down for the interview slot at {time:time}
let's see the candidate {candidate:person} {date:date}
job interview, {candidate:person}, {date:date}, {time:time}
plan an interview for {candidate:person} {date:date}
?candidate schedule a job interview at {time:time}
?candidate set up an interview for {date:date}

== request_leave work
request leave, ask for time off, vacation request, book holiday days, apply for absence, submit time off
- Requests time off work.
- Submits a leave application with first and last day.
- Book vacation days or report sick leave.
- Ask for absence.
@start string: start date, from, first day, start / First day off.
@end string: end date, until, last day, to / Last day off.
@type enum vacation|holiday|annual, sick|sick_leave|illness, parental|family: type, leave type, reason, kind / Kind of leave.
I'd like to take {type:leave} from {start:date} [until {end:date}]
request time off starting {start:date}
give me {start:weekday} off
apply for {type:leave} beginning {start:date}
I'm {type=sick:ill|sick}, put me down as away from {start:date}
book {type=vacation:holiday|vacation} days {start:date} to {end:date}
can I be off {start:weekday}
I won't come to work from {start:date} till {end:date}
{type:leave} {start:date}
submit an absence from {start:date} until {end:date}
I want to be free on {start:weekday}
please enter {type=parental:parental leave} as of {start:date}
?start I'd like to take {type=vacation:a vacation}
?start request time off

== leave_balance work
leave balance, remaining vacation, days off left, holiday entitlement, pto balance, vacation days left
- Tells how many days off are left.
- Remaining vacation of an employee.
- Holiday entitlement that hasn't been used.
- PTO balance.
@employee string: employee, person, staff member, name / Whose balance; yours if left out.
how many vacation days do I have left
leave balance of {employee:person}
how much holiday does {employee:person} still have
have I got any days off left
remaining time off
can {employee:person} still take holiday this year
what's {employee:person}'s PTO balance
did I use up all my vacation
how many more days can I be away
unused leave for {employee:person}
check the holiday entitlement [of {employee:person}]
how many free days remain for me

== payslip work
get payslip, salary statement, pay stub, wage slip, download payroll document
- Gets a payslip.
- Returns the salary statement of a month.
- Pay stub download.
- Shows what was paid for a month's work.
@month string: month, pay period, period, for month / The month of the payslip.
show my payslip [for {month:month}]
what did I earn in {month:month}
pay stub {month:month}
I need the salary statement of {month:month}
download my wage slip
how much was I paid in {month:month}
get me the payroll document from {month:month}
{month:month} payslip please
has my salary statement arrived
find my wage slip of {month:month}
my landlord wants to see my payslip
what was my net pay in {month:month}

== record_grade school
record grade, enter mark, add score, give grade, save test result, set student grade
- Records a student's grade.
- Enters a mark in a subject.
- Saves the result of a test or exam.
- Give a student a grade.
@student string: student, pupil, name, learner / The student.
@grade string: grade, mark, result, letter grade / The grade.
@subject string: subject, course, class, topic / The school subject.
give {student:person} a {grade:grade} [in {subject:subject}]
{student:person} got a {grade:grade} in {subject:subject}
enter {grade:grade} for {student:person}
record {student:person}'s {subject:subject} grade as {grade:grade}
{subject:subject}, {student:person}, {grade:grade}
mark {student:person} with {grade:grade}
put a {grade:grade} in the book for {student:person}
{student:person} earned a {grade:grade} on the {subject:subject} test
please save the result {grade:grade} for pupil {student:person}
set {student:person} to {grade:grade} in {subject:subject}
the exam of {student:person} was worth a {grade:grade}
write down that {student:person} has a {grade:grade} in {subject:subject}
?grade enter a grade for {student:person}
?student record a {grade:grade} in {subject:subject}

== get_grades school
get grades, student marks, report card, show results, academic record, view scores
- Shows the grades of a student.
- Report card, all subjects or one.
- Academic record of a pupil.
- Returns marks.
@student string: student, pupil, name, learner / Whose grades.
@subject string: subject, course, class / Only this subject.
how is {student:person} doing in {subject:subject}
show the grades of {student:person}
what marks does {student:person} have [in {subject:subject}]
report card for {student:person}
did {student:person} pass {subject:subject}
{student:person} {subject:subject} marks
is {student:person} good at {subject:subject}
academic record of {student:person} please
what has {student:person} scored so far
let me see {student:person}'s results in {subject:subject}
how well did {student:person} do this term
which grades has {student:person} got
?student show the grades in {subject:subject}
?student let me see a report card

== assign_homework school
assign homework, give assignment, set homework, hand out task, create class assignment
- Assigns homework to a class.
- Sets a task for students with a due date.
- Creates an assignment in a subject.
- Hand out homework.
@task string: task, assignment, homework, title, description / What is to be done.
@subject string: subject, class, course / The school subject.
@due string: due date, due, deadline, hand in by / When it must be handed in.
give my {subject:subject} class the {task:task} [due {due:weekday}]
assign {task:task} for {due:weekday}
homework: {task:task}
set the {task:task} as homework in {subject:subject}
the students have to do the {task:task} until {due:date}
everybody in {subject:subject} should finish the {task:task} by {due:date}
hand out {task:task} to the class
create an assignment {task:task}, due {due:date}
{subject:subject} homework is {task:task}
tell the kids to do the {task:task} by {due:weekday}
I want the pupils to prepare the {task:task}
new assignment for {subject:subject}, {task:task}
?task give my {subject:subject} class some homework
?task set homework due {due:weekday}

== mark_attendance school
mark attendance, take attendance, register presence, set absent, roll call entry, log student presence
- Marks a student as present or absent.
- Takes attendance.
- Register that somebody is missing from class.
- Attendance entry for a day.
@student string: student, pupil, name, person / The student.
@state enum present|here|attended, absent|missing|away, late|tardy|delayed: status, state, attendance, presence / Whether the student is there.
{student:person} is {state=absent:absent|missing|not here|ill} today
mark {student:person} as {state=present:present|here}
{student:person} came {state=late:late|too late}
put {student:person} down as {state=absent:absent|away}
attendance {student:person} {state=present:present}
{student:person} {state=absent:didn't show up}
register {student:person} as {state=late:late|tardy}
note that {student:person} {state=present:was in class|attended}
{student:person} has {state=present:just arrived on time}
roll call, {student:person}, {state=absent:missing}
set {student:person} to {state=late:delayed} please
for the register: {student:person} {state=late:came after the bell}
?student mark someone as {state=absent:absent}
?student put a pupil down as {state=late:late}

== search_cases legal
search cases, find lawsuit, case law lookup, legal precedent search, court case finder
- Searches court cases.
- Finds lawsuits by subject, court and year.
- Case law and precedents.
- Legal database query for rulings.
@subject string: subject, topic, offence, matter, keyword / What the case is about.
@court string: court, jurisdiction, location, state / Court or jurisdiction.
@year integer: year, filed year, decided in / Year of the case.
find cases about {subject:crime} [in {court:court}]
are there precedents on {subject:crime}
search {subject:crime} rulings from {year:int:1960-2025}
what has {court:court} decided about {subject:crime}
lawsuits {subject:crime} {year:int:1980-2025}
Find information about court cases involving {subject:crime} from the year {year:int:1970-2025}
look up case law on {subject:crime}
has anybody been sued for {subject:crime} before {court:court}
I'm researching {subject:crime} judgements of {court:court}
which trials dealt with {subject:crime} in {year:int:1980-2025}
pull up every {subject:crime} case
legal precedents for {subject:crime}, {court:court}
?subject find court cases from {year:int:1990-2025}
?subject search the rulings of {court:court}

== case_details legal
case details, get lawsuit, case lookup, retrieve legal case, case file, docket info
- Gets the details of one court case by its number.
- Retrieves a case file.
- Docket information for a case number.
- Status and documents of a lawsuit.
@case string: case number, case id, docket number, file number / Number of the case.
@documents boolean: include documents, with documents, full documents, attachments / Whether to return the documents too.
show me case {case:id}
what's the status of lawsuit {case:id}
get the file for case number {case:id}
details of {case:id} {documents=true:with all documents|including the documents}
docket {case:id}
how did case {case:id} end
look up court file {case:id} {documents=false:without the documents}
pull {case:id} from the docket
who won {case:id}
read me the outcome of the trial {case:id}
I need case {case:id} {documents=true:and everything filed in it}
retrieve the legal case with the id {case:id}
?case get the details of a court case
?case what's the status of the lawsuit

== find_lawyer legal
find lawyer, attorney search, get legal help, solicitor finder, book counsel
- Finds a lawyer.
- Searches attorneys by field of law and place.
- Legal counsel near you.
- Solicitor directory.
@field string: field, specialty, area of law, legal matter / What the lawyer should know about.
@place string: place, city, location, near / Where.
I need a lawyer for {field:crime} [in {place:place}]
find an attorney who handles {field:crime}
who can defend me, it's about {field:crime}
solicitor {field:crime} {place:place}
is there a good lawyer around {place:place} for {field:crime}
I've been accused of {field:crime} and need counsel
recommend an advocate specialised in {field:crime}
which law firm in {place:place} does {field:crime}
someone to represent me in a matter of {field:crime}
legal help with {field:crime}
get me an attorney near {place:place}, {field:crime}
look for counsel on {field:crime}
?field find a lawyer in {place:place}
?field I need an attorney

== explain_clause legal
explain clause, contract clause lookup, interpret contract, check terms, read agreement section
- Explains a clause of a contract in plain words.
- Looks up a section of an agreement.
- Interpret contract terms.
- What a contract says about something.
@clause string: clause, section, part, term, topic / Which part of the contract.
@document string: document, contract, file, agreement file / The contract's file.
explain {clause:clause} [in {document:filename}]
what does {clause:clause} mean
I don't understand {clause:clause} of {document:filename}
read {clause:clause} in {document:filename} and tell me what it says
is {clause:clause} fair
put {clause:clause} in plain English
have a look at {clause:clause}, {document:filename}
what am I agreeing to with {clause:clause}
interpret {clause:clause} from {document:filename}
does {document:filename} say anything unusual in {clause:clause}
summarise {clause:clause} for me
could you go through {clause:clause}
?clause explain a clause in {document:filename}
?clause what does this part of the contract mean

== find_tutor lessons
find tutor, private lessons, tuition search, book coaching, look for teacher
- Finds a tutor.
- Private lessons in a subject, up to a price per hour.
- Tuition for pupils.
- Somebody who teaches a subject.
@subject string: subject, topic, course, field / What is taught.
@price number: max price, hourly rate, price per hour, budget / Highest price per hour.
find a tutor for {subject:subject}
my daughter needs private lessons in {subject:subject}
who can coach me in {subject:subject}
{subject:subject} tutor for at most {price:int:10-90} an hour
I'm failing {subject:subject}, get me some help
tuition {subject:subject}
look for someone who teaches {subject:subject} under {price:int:15-80} dollars per hour
I'd like to take lessons in {subject:subject}
is there anyone giving {subject:subject} lessons [for less than {price:int:10-60}]
extra teaching in {subject:subject} please
a coach for {subject:subject}, {price:int:15-70} an hour
learn {subject:subject} with a teacher of my own
?subject find a tutor for {price:int:10-80} an hour
?subject my son needs private lessons

== hire_helper helpers
hire helper, find babysitter, book domestic help, request household service, find a pair of hands
- Finds somebody to help at home.
- Books a babysitter, cleaner or handyman for a day.
- Domestic help for some hours.
- Household service request.
@kind string: service, kind, helper, type of help, role / What kind of helper.
@date string: date, day, when, on / The day.
@hours integer: hours, duration hours, number of hours, length / How many hours.
I need a {kind:helper} {date:date}
find a {kind:helper} [for {hours:int:2-12} hours]
book a {kind:helper} on {date:weekday}
can somebody come as a {kind:helper} {date:date}
{kind:helper} wanted, {hours:int:2-10} hours
get us a {kind:helper} for {date:weekday}, {hours:int:2-9} hours
we're looking for a {kind:helper}
is a {kind:helper} free {date:date}
hire a {kind:helper}
send me a {kind:helper} {date:date}
who could be our {kind:helper} for {hours:int:2-8} hours
arrange a {kind:helper} for {date:date}
?kind I need some help at home {date:date}
?kind hire somebody for {hours:int:2-8} hours

== volunteer charity
sign up volunteer, join charity work, register helper, volunteer shift, offer to help
- Signs a person up as a volunteer.
- Registers somebody for charity work on a day.
- Offer help to a good cause.
- Volunteer registration.
@cause string: cause, project, organisation, activity, event / What to help with.
@name string: name, volunteer, person, participant / Who helps.
@date string: date, day, when, available on / The day.
sign me up for the {cause:cause}
{name:person} wants to help at the {cause:cause}
I'd like to volunteer at the {cause:cause} [{date:date}]
register {name:person} for the {cause:cause} {date:date}
put {name:person} on the helpers list of the {cause:cause}
do they need people at the {cause:cause}, I have time {date:date}
count me in for the {cause:cause}
I can lend a hand at the {cause:cause} {date:date}
volunteers for the {cause:cause}: {name:person}
enrol {name:person} in the {cause:cause}
let me work for the {cause:cause} {date:date}
{cause:cause} {date:date}, I'm coming to help
?cause I'd like to volunteer {date:date}
?cause register {name:person} as a volunteer
""")
