"""Functions as developers name them: accounts, repositories, tickets, text, images, maps, network, data, files, money."""
from .notation import pools, read

POOLS = pools("""
user: jdoe42 | mira_k | 10482 | alpha77 | tomtom | U-5531 | kwame.o | the admin | 88213 | lena_dev | sysop | bluefox | 7789123 | guest_19 | rhea.s
repo: weather-app | linux-tools | acme/website | pybot | shop-backend | notes-cli | data-pipeline | game-engine | docs | mobile-client | ml-utils | chat-server
branch: main | develop | feature-login | release-2.1 | hotfix-cart | staging | experiment | master
issue: login page crashes on submit | dark mode flickers | cannot upload large files | wrong total in the cart | typo in the footer | search returns nothing | export to PDF fails | slow start after update | emails sent twice
sentence: the weather is lovely today | where is the nearest bank | I would like a cup of tea | this phone is far too slow | the staff were kind and helpful | thank you for your patience | we look forward to your visit | the room was dirty and loud | the soup tasted wonderful | my order never arrived | good morning everyone | please close the door behind you | recieve the adress | their going too the beach
city: Paris | Nairobi | Toronto | Oslo | Lima | Berlin | Mumbai | Sydney | Chicago | Seoul | Rome | Cairo | Vienna | Denver | Helsinki | San Francisco | Hanoi | Buenos Aires | Lagos | Porto
country: Peru | Norway | Kenya | Japan | Brazil | Canada | Vietnam | Portugal | Iceland | Morocco | Chile | Ghana | Austria | New Zealand | Greece | Finland | India | Mexico
address: 12 Harbour Lane, Porto | 221 Station Road | 5 Elm Street, Denver | 78 Mill Road, Leeds | 1600 Orchard Avenue | Lindenallee 4, Berlin | 9 Rue Verte, Lyon | 340 Pine Street, Seattle
code: 90210 | SW1A 1AA | 10115 | 75001 | M5V 3L9 | 2000 | 94103 | 8001 | 110001 | EH1 2NG
domain: example.com | shop.example.org | acme.test | mail.example.net | blog.example.com | files.example.org | example.io
image: sunset.jpg | logo.png | team_photo.jpg | cat.webp | banner.png | receipt_04.jpg | portrait.png | map.tiff | holiday.jpeg | scan_12.png
clip: interview.mp4 | birthday.mov | demo.mp4 | lecture3.mkv | goal.avi | drone_flight.mp4 | promo.webm
audio: voice_memo.m4a | call_0412.wav | podcast7.mp3 | meeting.mp3 | speech.flac | song_demo.wav
query: unpaid orders | customers from Spain | users without email | products under ten euros | staff hired in March | open invoices | late shipments | top sellers
table: orders | customers | products | employees | invoices | logs | sessions | payments | suppliers
cell: B4 | A1 | C12 | F7 | D20 | AA3 | H9 | E15
sheet: Budget | Sales 2026 | Inventory | Roster | Sheet1 | Grades | Expenses
hex: #ff8800 | #1e90ff | #333333 | teal | crimson | navy blue | olive | #00c853 | lavender | coral
token: hunter2 | hello world | secret42 | open sesame | abc123 | my password | foobar | blue monday
sku: lamp-20 | red mug | SKU-8841 | steel bolts | A4 paper | toner 55 | garden hose | size 9 boots | USB cables | pallet wrap
warehouse: Rotterdam | Leipzig | north depot | Dallas hub | warehouse 3 | the central store | Lyon | bay 12
coin: bitcoin | ethereum | dogecoin | solana | BTC | ETH | litecoin | cardano
cur: USD | EUR | euros | yen | British pounds | Swiss francs | dollars | rupees | CAD | Mexican pesos | Turkish lira | won
host: db01 | web-3 | mail.example.net | 192.168.1.20 | gateway | api.example.com | printer.local | node7
metric: cpu usage | memory | requests per second | error rate | disk latency | sales | page views | temperature | rainfall | visitors
lang: Python | JavaScript | Go | Rust | Java | C | Ruby | PHP | Kotlin | Bash
tag: urgent | travel | food | vip | beta | draft | security | billing | spring sale
hashtag: #sunset | #vegan | #worldcup | #python | #throwback | #marathon | #newmusic
channel: general | support | random | releases | marketing | design team | night shift | ops
chart: bar = bar chart, bars, column chart | line = line graph, line chart, curve | pie = pie chart, pie, cake diagram | scatter = scatter plot, dots
prio: low = low, minor, not urgent | medium = medium, normal | high = high, urgent, pressing
job: nightly-backup | send-newsletter | cleanup | report-builder | sync-contacts | reindex | import-prices
event: user.created | order.paid | push | payment failed | file uploaded | new comment
role: admin | editor | viewer | moderator | developer | guest | owner | billing manager
""")

TOOLS, REQUESTS, MISSING = read("broad_api", """
== get_user_profile accounts_api
get user profile, fetch user, user info, retrieve member details, lookup account holder, users show
- Retrieves the profile of a user for a given user ID.
- Fetch details about one member.
- Returns name, avatar, bio and sign-up day of an account.
- GET /users.
@user_id string: user id, uid, username, handle, login / The unique identifier of the user. / User name or number.
@with_posts boolean: include posts, with activity, recent posts / Whether to include recent posts. / Also return activity.
Get the profile of user {user_id:user}
who is {user_id:user} on our platform
show me everything we have about the member {user_id:user}
I need the bio and avatar of {user_id:user}[ {with_posts=true:along with the recent posts|including what they posted lately}]
fetch account details for {user_id:user}, {with_posts=false:without posts|no activity please}
pull up {user_id:user}
When did {user_id:user} sign up
Retrieve the user whose handle is {user_id:user}
look up the info on {user_id:user} {with_posts=true:with their latest posts}
?user_id get the profile of a user
?user_id show me that member's details

== update_user_email accounts_api
update user email, change email address, set contact mail, edit account email, modify user
- Changes the email address of a user account.
- Updates the stored contact mail.
- Sets a new e-mail for the given user.
@user_id string: user id, account, username, member / The user to change. / Whose account.
@email string: new email, address, mail, contact email / The new email address. / Where mail will go from now on.
change the email of {user_id:user} to {email:email}
set {email:email} as the contact address for {user_id:user}
{user_id:user} has a new mail: {email:email}
Update user {user_id:user} with the email {email:email}
from now on {user_id:user} should be reachable at {email:email}
please correct the e-mail on account {user_id:user}, it is {email:email}
use {email:email} instead of the old address for {user_id:user}
account {user_id:user} email {email:email}
?email change the email address of {user_id:user}
?user_id set the account mail to {email:email}

== deactivate_account accounts_api
deactivate account, disable user, suspend login, lock user, block member
- Deactivates a user account so it can no longer log in.
- Suspends a member.
- Disables the login of the given user, with an optional reason.
@user string: user, account id, member, username / Account to disable.
@reason string: reason, cause, note, why / Why it is suspended.
deactivate the account {user:user}
suspend {user:user} for {reason:spamreason}
lock {user:user} out
{user:user} must not be able to log in any more
Please disable user {user:user}, reason: {reason:spamreason}
block member {user:user} because of {reason:spamreason}
shut {user:user} out of the system
take away the access of {user:user} due to {reason:spamreason}
?user suspend an account for {reason:spamreason}
?user disable a user

== assign_role accounts_api
assign role, grant permission, set user role, give rights, add role to user
- Assigns a role to a user.
- Grants a set of rights to an account.
- Changes what somebody is allowed to do.
@user string: user, member, assignee, username / The user who gets the role.
@role string: role, permission set, rights, group / The role to give. / Such as editor.
make {user:user} {role:role}
give {user:user} the role of {role:role}
grant {role:role} rights to {user:user}
{user:user} should be {role:role} from now on
Assign the {role:role} role to user {user:user}
promote {user:user} to {role:role}
add {user:user} to the group {role:role}
let {user:user} in as {role:role}
?role change the role of {user:user}
?user grant somebody {role:role} permissions

== reset_password accounts_api
reset password, send password link, forgot password, renew credentials, password recovery
- Sends a password reset link to the given email.
- Starts the recovery of a forgotten password.
- Lets a user choose new credentials.
@email string: email, account email, address, mail / The email of the account.
reset the password for {email:email}
{email:email} forgot their password
send a recovery link to {email:email}
I can't log in any more, my mail is {email:email}, let me choose a new password
new credentials for {email:email} please
Trigger a password reset for the account registered under {email:email}
the user with {email:email} is locked out and needs a fresh password
help {email:email} get back into their account
?email reset my password
?email somebody forgot their password

== list_repositories repos_api
list repositories, get repos, show code projects, user repositories, all repos of owner
- Lists the repositories of a user or organisation.
- Returns code projects owned by an account.
- GET repos for owner, optionally sorted by a field.
@owner string: owner, user, organisation, account name / Who owns the repositories.
@sort enum stars|popularity, updated|last_updated|recent, name|alphabetical: sort by, order, sorting / How to sort the list.
list all repositories of {owner:user}
what code projects does {owner:user} have
show the repos owned by {owner:user} {sort=stars:by stars|most popular first}
{owner:user} repositories {sort=updated:latest changes first|sorted by last update}
Which projects did {owner:user} publish, {sort=name:in alphabetical order|ordered by name}
give me the repos under {owner:user}
I'd like to browse what {owner:user} has on the code host
get repos {owner:user}
?owner list the repositories
?owner show the code projects {sort=stars:with most stars first}

== create_issue repos_api
create issue, open bug report, file issue, new issue in repo, report bug
- Creates an issue in a repository.
- Opens a bug report with a title and optional labels.
- Files a problem against a code project.
@repo string: repository, repo name, project, code project / The repository.
@title string: title, subject, summary, headline / Title of the issue.
@labels strings: labels, tags, categories / Labels to attach.
open an issue in {repo:repo} titled {title:issue}
report a bug in {repo:repo}: {title:issue}
file {title:issue} against {repo:repo} with the labels {labels*:tag}
Create a new issue called {title:issue} in the repository {repo:repo}
{title:issue}, please put that in the tracker of {repo:repo}
add an issue to {repo:repo} labelled {labels+:tag}, the title is {title:issue}
there's a problem in {repo:repo}, {title:issue}
new ticket for project {repo:repo}: {title:issue}
?title open an issue in {repo:repo}
?repo file a bug: {title:issue}

== list_commits repos_api
list commits, commit history, get changes, git log, recent commits of branch
- Returns the commits of a repository.
- Shows the change history of a branch.
- Lists who changed what in the code, newest first.
@repo string: repository, repo, project / The repository name.
@branch string: branch, ref, line of development / Branch to read. / Default branch if left out.
@limit integer: limit, max results, count, number of commits / At most this many commits.
show the last {limit:int:2-60} commits in {repo:repo}
what changed in {repo:repo} on branch {branch:branch}
commit history of {repo:repo}
git log for {repo:repo}, branch {branch:branch}, {limit:int:2-90} entries
Who has been pushing to {repo:repo} lately
list the newest {limit:int:3-50} changes on {branch:branch} of {repo:repo}
give me the log of {repo:repo}
I want to see what was committed to {branch:branch} in {repo:repo}
?repo show the last {limit:int:2-60} commits
?repo what was committed to {branch:branch}

== merge_branch repos_api
merge branch, merge pull request, integrate changes, combine branches, git merge
- Merges one branch into another.
- Integrates the changes of a source branch into a target.
- Combines two lines of development of a repository.
@repo string: repository, repo, project / The repository.
@source string: source branch, from branch, head, incoming branch / Branch whose changes are taken.
@target string: target branch, into branch, base / Branch that receives them.
merge {source:branch} into {target:branch} in {repo:repo}
bring the work from {source:branch} over to {target:branch} of {repo:repo}
in {repo:repo}, integrate {source:branch} into {target:branch}
the changes on {source:branch} are ready, put them into {target:branch} in project {repo:repo}
{repo:repo}: merge from {source:branch} to {target:branch}
Combine branch {source:branch} with base {target:branch} for the repo {repo:repo}
{target:branch} should get everything from {source:branch}, repo {repo:repo}
please land {source:branch} on {target:branch} in {repo:repo}
?target merge {source:branch} in {repo:repo}
?repo merge {source:branch} into {target:branch}

== run_tests repos_api
run unit tests, execute test suite, test project, start tests, check code with tests
- Runs the unit tests of a project.
- Executes the test suite and returns passes and failures.
- Starts automated checks of the code, optionally with coverage.
@project string: project, repository, path, package / What to test.
@coverage boolean: coverage, measure coverage, with coverage / Whether to measure code coverage.
run the tests of {project:repo}
do all the unit tests in {project:repo} still pass
execute the test suite for {project:repo} {coverage=true:with coverage|and measure coverage}
test {project:repo}
Check whether {project:repo} is broken by running its specs
start {project:repo} tests, {coverage=false:no coverage|without measuring coverage}
I changed something in {project:repo}, see if anything fails
is {project:repo} green
?project run the unit tests
?project execute the tests {coverage=true:with a coverage report}

== create_ticket support_api
create ticket, open support case, new helpdesk ticket, submit request, raise incident
- Creates a support ticket.
- Opens a case at the help desk with a subject and priority.
- Submits a customer's problem to the service team.
@subject string: subject, title, summary, problem / What the ticket is about.
@customer string: customer, requester, from, client / Who has the problem.
@priority enum low|minor, medium|normal, high|urgent|critical: priority, urgency, severity / How urgent it is.
create a ticket: {subject:issue}
raise a {priority:prio} priority ticket, {subject:issue}
{customer:person} says {subject:issue}, open a case
New helpdesk ticket for {customer:person}: {subject:issue}, priority {priority:prio}
please tell the support team that {subject:issue}
Open a support case with the subject {subject:issue} on behalf of {customer:person}
log an incident of {priority:prio} urgency: {subject:issue}
submit to service desk {subject:issue}
?subject create a ticket for {customer:person}
?subject open a {priority:prio} priority support case

== close_ticket support_api
close ticket, resolve case, mark ticket solved, finish support request, end incident
- Closes a support ticket.
- Marks a case as resolved.
- Sets the state of an incident to done, with an optional closing note.
@ticket string: ticket id, case number, ticket, incident / The ticket's number.
@note string: note, resolution, comment, remark / How it was resolved.
close ticket {ticket:id}
case {ticket:id} is solved
mark {ticket:id} as resolved with the note {note:fixnote}
we are done with incident {ticket:id}, {note:fixnote}
Resolve support request {ticket:id}
{ticket:id} can be closed, comment: {note:fixnote}
end the case numbered {ticket:id}
set ticket {ticket:id} to done
?ticket close the ticket
?ticket mark a case as solved with the remark {note:fixnote}

== assign_ticket support_api
assign ticket, give case to agent, set ticket owner, hand over case, route ticket
- Assigns a ticket to an agent.
- Hands a support case to somebody.
- Sets who takes care of an incident.
@ticket string: ticket id, case, ticket number / The ticket.
@agent string: agent, assignee, owner, colleague / Who should handle it.
assign ticket {ticket:id} to {agent:person}
give case {ticket:id} to {agent:person}
{agent:person} should look after ticket {ticket:id}
hand {ticket:id} over to {agent:person}
Route incident {ticket:id} to agent {agent:person}
let {agent:person} deal with {ticket:id}
make {agent:person} the owner of {ticket:id}
ticket {ticket:id} goes to {agent:person}
?agent assign ticket {ticket:id}
?ticket give the case to {agent:person}

== search_tickets support_api
search tickets, find cases, list support requests, query helpdesk, show tickets
- Finds support tickets by text and status.
- Lists cases at the help desk.
- Returns open or closed incidents that match.
@query string: query, search text, keywords, about / What to look for.
@status enum open|unresolved, closed|solved|resolved: status, state / Only tickets in this state.
find tickets about {query:supportword}
show me all {status=open:open|unresolved|pending} tickets
which cases mention {query:supportword}
list the {status=closed:closed|solved|finished} cases on {query:supportword}
has anyone complained about {query:supportword}
Search the helpdesk for {query:supportword}, {status=open:still open|not yet solved}
what's in the support queue about {query:supportword}
are there {status=open:unresolved} incidents concerning {query:supportword}

== translate_text text_api
translate text, translation, convert language, interpret sentence, say in another language
- Translates a text into another language.
- Returns the given words in the target language.
- Machine translation, source language is detected if not given.
@text string: text, sentence, words, phrase, content / The text to be translated.
@target string: target language, to, into, language / Language to translate into.
@source string: source language, from, original language / Language of the text.
translate {text:sentence} into {target:language}
how do you say {text:sentence} in {target:language}
what is {text:sentence} in {target:language}
Put this from {source:language} into {target:language}: {text:sentence}
I need the {target:language} version of {text:sentence}
to {target:language}: {text:sentence}
Please give me a translation of {text:sentence} from {source:language} to {target:language}
what would a {target:language} speaker say for {text:sentence}
?target translate {text:sentence}
?text translate something into {target:language}

== detect_language text_api
detect language, identify language, which language is this, guess language of text, language recognition
- Detects the language of a text.
- Identifies in which tongue something is written.
- Returns a language code with a confidence.
@text string: text, sample, snippet, content / Text to examine.
which language is this: {text:foreign}
what tongue is {text:foreign} written in
detect the language of {text:foreign}
somebody wrote {text:foreign}, where could they be from by language
is {text:foreign} Spanish or what
identify {text:foreign}
Recognise the language in which {text:foreign} was typed
language of the snippet {text:foreign} please
?text detect the language
?text in which language is that text

== analyze_sentiment text_api
analyze sentiment, mood of text, opinion detection, positive or negative, get polarity
- Analyses the sentiment of a text.
- Tells whether something sounds positive, negative or neutral.
- Scores the mood of a review or comment.
@text string: text, comment, review, message / The text to analyse.
@scale enum label|word, score|number: output, format, result type / Label or score.
what's the sentiment of {text:sentence}
is {text:sentence} positive or negative
how happy does {text:sentence} sound
Score the mood of this comment {scale=score:as a number|with a figure}: {text:sentence}
does the customer sound angry: {text:sentence}
Analyse the opinion expressed in {text:sentence}
polarity of {text:sentence}, {scale=label:just the label|one word}
judge the tone of {text:sentence}
?text analyse the sentiment
?text is that review positive

== check_spelling text_api
check spelling, spell check, find typos, proofread, correct orthography
- Checks the spelling of a text and suggests corrections.
- Finds misspelled words.
- Proofreads a sentence.
@text string: text, sentence, words, passage / Text to check.
@language string: language, dictionary, lang / Language of the dictionary.
check the spelling of {text:typo}
are there typos in {text:typo}
proofread this: {text:typo}
did I write {text:typo} correctly
Spell check {text:typo} in {language:language}
find mistakes in the {language:language} sentence {text:typo}
correct {text:typo}
is {text:typo} misspelled
?text check the spelling
?text proofread my {language:language} text

== extract_keywords text_api
extract keywords, find key phrases, main terms, topic words, keyword extraction
- Extracts the most important words from a text.
- Returns key phrases of a document.
- Finds out what terms stand for the content.
@text string: document, text, content, article / Where the terms are taken from.
@count integer: count, number of keywords, top n, how many / How many keywords.
get {count:int:2-20} keywords from {text:filename}
what are the main terms in {text:filename}
extract key phrases from {text:filename}
Which words describe {text:filename} best, top {count:int:3-15}
boil {text:filename} down to {count:int:2-9} keywords
tag words for {text:filename}
pull the most important expressions out of {text:filename}
find the {count:int:3-12} most relevant terms of the document {text:filename}
?text extract {count:int:2-20} keywords
?text get the main terms

== text_to_speech text_api
text to speech, synthesize voice, read text aloud, speak text, make audio from text
- Turns a text into spoken audio.
- Synthesises a voice that says the given words.
- Reads something out in a male or female voice.
@text string: text, words, content, script / What is to be spoken.
@voice enum female|woman, male|man: voice, speaker, gender / Voice to use.
@speed number: speed, rate, tempo / Speaking rate, 1 is normal.
say {text:sentence} in a {voice=female:female|woman's} voice
turn {text:sentence} into speech
make an audio file in which {voice=male:a man|a male speaker} says {text:sentence}
Read out {text:sentence} at speed {speed:num:0-2:1}
speak: {text:sentence}
I want to hear {text:sentence}
synthesise {text:sentence} with a {voice=male:man's} voice, rate {speed:num:0-2:2}
generate voice for {text:sentence}
?text synthesise speech with a {voice=female:woman's} voice
?text turn a text into audio

== resize_image image_api
resize image, scale picture, change image size, shrink photo, set dimensions
- Resizes an image to the given width and height in pixels.
- Scales a picture up or down.
- Changes the dimensions of a photo.
@file string: image, file, picture, photo, source / The image file.
@width integer: width, w, pixels wide, new width / Width in pixels.
@height integer: height, h, pixels high, new height / Height in pixels.
resize {file:image} to {width:int:100-4000} by {height:int:100-3000}
make {file:image} {width:int:100-2000} pixels wide
scale the picture {file:image} down to a width of {width:int:64-900}
I need {file:image} at {width:int:100-1920} x {height:int:100-1080}
Shrink {file:image} so that it is {width:int:100-900} px wide and {height:int:100-900} px high
set the dimensions of {file:image}: height {height:int:100-2000}, width {width:int:100-2000}
blow {file:image} up to {width:int:2000-6000} pixels across
{file:image} should measure {width:int:200-900} times {height:int:200-900}
?width resize {file:image}
?file scale a photo to {width:int:100-2000} pixels wide

== crop_image image_api
crop image, cut picture, trim edges, select region, clip photo
- Crops an image to an aspect ratio.
- Cuts away the borders of a picture.
- Trims a photo to square, wide or portrait format.
@file string: image, file, picture, photo / The image.
@ratio enum square|1:1, wide|16:9, portrait|3:4: aspect ratio, shape, format / The shape to cut to.
crop {file:image} to {ratio=square:a square|square format}
cut {file:image} to {ratio=wide:widescreen|a wide format|landscape}
trim the edges of {file:image} so it becomes {ratio=portrait:a portrait|upright}
make {file:image} {ratio=square:square}
I need {file:image} as {ratio=portrait:portrait format}, cut off the rest
take the borders off {file:image} to get {ratio=wide:a wide banner}
{ratio=square:square} crop of {file:image}
Clip the photo {file:image} into {ratio=wide:a panorama shape}
?file crop a picture to {ratio=square:a square}
?ratio cut {file:image} to another shape

== remove_background image_api
remove background, cut out subject, transparent background, isolate object, erase backdrop
- Removes the background of a picture.
- Makes everything behind the subject transparent.
- Cuts out the person or object in a photo.
@file string: image, picture, file, photo / The picture.
@color string: new background, fill colour, backdrop / Colour put behind the subject.
remove the background from {file:image}
cut out the person in {file:image}
make {file:image} transparent behind the object
replace what is behind the subject of {file:image} with {color:hex}
erase the backdrop of {file:image}
Isolate the product in {file:image} and put it on {color:hex}
{file:image} without the background please
I only want the figure from {file:image}, not the scenery
?file remove the background of the photo
?file put the subject on {color:hex}

== ocr image_api
ocr, read text from image, extract text from picture, recognize characters, scan text, image to text
- Recognises the text in an image.
- Optical character recognition.
- Returns the words that are printed or written on a photo or scan.
@image string: image, file, scan, picture / The image with text on it.
@language string: language, lang, script / Language of the text.
what does it say in {image:image}
read the text in {image:image}
extract the words from the scan {image:image}, they are in {language:language}
Run OCR on {image:image}
type out what is printed on {image:image}
get me the {language:language} text from the photo {image:image}
recognise the letters in {image:image}
turn {image:image} into editable text
?image read the text from a photo
?image extract the {language:language} text from a scan

== generate_image image_api
generate image, create picture, draw illustration, text to image, paint from prompt
- Generates an image from a description.
- Draws what the prompt says.
- Creates an illustration or a photo-like picture.
@prompt string: prompt, description, subject, what to draw / What the picture shows.
@style enum photo|realistic, cartoon|comic, watercolor|aquarelle, sketch|pencil: style, look, technique / Look of the picture.
draw {prompt:scene}
create a picture of {prompt:scene} {style=watercolor:as a watercolour|in watercolours}
generate a {style=photo:realistic|photographic} image of {prompt:scene}
paint {prompt:scene} for me
I'd love to see {prompt:scene} {style=cartoon:in comic style|as a cartoon}
Illustrate {prompt:scene}
make a {style=sketch:pencil sketch|rough drawing} showing {prompt:scene}
an image please: {prompt:scene}
?prompt draw me a picture
?prompt generate an image {style=cartoon:in cartoon style}

== color_palette image_api
color palette, matching colours, colour scheme, generate palette, get harmonious shades
- Generates a colour palette from a base colour.
- Finds shades that go well together.
- Returns a colour scheme of several hues.
@color string: base colour, seed colour, hue, start / The colour to start from.
@count integer: count, number of colours, size, how many / How many colours.
make a palette of {count:int:3-9} colours based on {color:hex}
which colours go with {color:hex}
colour scheme around {color:hex}
I'm painting with {color:hex}, suggest {count:int:2-6} matching shades
Generate {count:int:3-8} hues that harmonise with {color:hex}
what should I combine {color:hex} with
palette from {color:hex} please
shades to suit {color:hex}
?color make a palette of {count:int:3-9} colours
?color which colours go well with it

== trim_video media_api
trim video, cut clip, shorten video, video cutter, keep part of film
- Trims a video to a start and end second.
- Cuts out a part of a clip.
- Keeps only what lies between two moments of a film.
@file string: video, clip, file, film / The video file.
@start number: start, from second, begin, in point / Start in seconds.
@end number: end, to second, stop, out point / End in seconds.
trim {file:clip} from {start:int:1-40} to {end:int:41-300} seconds
cut {file:clip} so it starts at second {start:int:1-60} and ends at second {end:int:61-400}
keep only seconds {start:int:2-30} to {end:int:31-90} of {file:clip}
shorten the clip {file:clip}, begin {start:int:1-20}, end {end:int:30-120}
I just want the part between {start:int:3-50} s and {end:int:60-200} s in {file:clip}
{file:clip}: throw away everything before {start:num:1-9:1} and after {end:num:20-60:1} seconds
Cut out a piece of {file:clip} lasting from {start:int:5-60} until {end:int:70-500}
in {file:clip} use {start:int:2-15} as the in point and {end:int:20-80} as the out point
?end trim {file:clip} starting at second {start:int:1-60}
?file cut the video from {start:int:1-40} to {end:int:41-300} seconds

== transcribe_audio media_api
transcribe audio, speech to text, write down recording, audio transcription, recognize speech
- Transcribes a recording into text.
- Writes down what is said in an audio file.
- Speech recognition with optional speaker names.
@file string: audio file, recording, file, sound / The recording.
@speakers boolean: speaker labels, separate speakers, who said what / Whether to tell speakers apart.
transcribe {file:audio}
write down what is said in {file:audio}
turn the recording {file:audio} into text {speakers=true:and mark who says what|with speaker names}
speech to text on {file:audio}
type up {file:audio} for me, {speakers=false:no speaker labels|speakers don't matter}
I can't listen now, give me {file:audio} in writing
Make a transcript of {file:audio} {speakers=true:with the speakers told apart}
what do they say in {file:audio}
?file transcribe the recording
?file make a transcript {speakers=true:with speaker labels}

== extract_audio media_api
extract audio, video to mp3, save soundtrack, get sound from video, rip audio
- Extracts the audio track of a video.
- Saves the sound of a clip as its own file.
- Converts a film to mp3 or wav.
@video string: video, clip, source file / The video.
@format enum mp3, wav: format, audio type, file type / Audio format.
get the sound out of {video:clip}
extract the audio of {video:clip} as {format=mp3:mp3|an mp3}
I only need the soundtrack from {video:clip}
save what you hear in {video:clip} as {format=wav:wav|a wav file}
rip {video:clip} to {format=mp3:mp3}
make an audio file from the film {video:clip}
Pull the voice track off {video:clip}
{video:clip} sound only please
?video extract the audio
?video save the sound as {format=wav:wav}

== add_subtitles media_api
add subtitles, caption video, burn captions, put text on film, subtitle clip
- Adds subtitles to a video.
- Puts captions in a language under a film.
- Writes spoken words on the picture.
@video string: video, film, clip, file / The video.
@language string: language, subtitle language, caption language / Language of the subtitles.
add {language:language} subtitles to {video:clip}
caption {video:clip} in {language:language}
put {language:language} text under {video:clip}
I want people to be able to read along in {language:language} when watching {video:clip}
subtitle {video:clip}, {language:language}
Burn {language:language} captions into the film {video:clip}
{video:clip} needs titles in {language:language} for viewers who can't hear
give {video:clip} subs in {language:language}
?language add subtitles to {video:clip}
?video add {language:language} captions to the clip

== geocode_address maps_api
geocode address, address to coordinates, get latitude longitude, locate address, find coordinates
- Converts an address to coordinates.
- Returns latitude and longitude for a street address or place.
- Finds where on the map something lies.
@address string: address, location, place, query / Street and city. / A full address.
what are the coordinates of {address:address}
geocode {address:address}
find latitude and longitude for {address:address}
where on the map is {address:address}
I need the lat and long of {address:address}
Locate {address:address}
give me the position of {address:address} as coordinates
turn the address {address:address} into a point
?address geocode an address
?address what are the coordinates of that place

== reverse_geocode maps_api
reverse geocode, coordinates to address, what is at location, find address of point, nearest address
- Converts coordinates to an address.
- Returns the street and town at a latitude and longitude.
- Tells what place lies at a point.
@lat number: latitude, lat, y, north / Latitude in degrees.
@lon number: longitude, lon, lng, x, east / Longitude in degrees.
what's the address at {lat:num:1-70:4}, {lon:num:1-150:4}
which place is at latitude {lat:num:-50-70:3} and longitude {lon:num:-120-150:3}
reverse geocode {lat:num:1-70:5} {lon:num:1-120:5}
I'm at {lat:num:30-60:4} north and {lon:num:1-30:4} east, what street is that
Find the town that lies at longitude {lon:num:-90-90:2}, latitude {lat:num:-40-60:2}
turn lat {lat:num:1-60:3} lon {lon:num:1-99:3} into a street address
what do I find at the point {lat:num:-30-60:4}, {lon:num:-99-99:4}
address for coordinates {lat:num:10-70:6}, {lon:num:10-70:6}
?lon which address is at latitude {lat:num:1-70:3}
?lat reverse geocode, longitude {lon:num:1-99:3}

== lookup_postcode maps_api
lookup postcode, zip code info, postal code search, area of zip, town by postcode
- Looks up the town that belongs to a postal code.
- Returns city, region and coordinates for a ZIP code.
- Postcode directory.
@code string: postal code, zip code, postcode, zip / The code.
@country string: country, nation, country name / Country of the code.
which town has the postcode {code:code}
where is zip code {code:code}
look up {code:code} in {country:country}
what area does the postal code {code:code} belong to
{code:code}, {country:country}, which city
Find the city and region for ZIP {code:code}
my parcel says {code:code}, where is that going
is {code:code} a valid code in {country:country}
?code look up a postcode
?code which town belongs to that zip in {country:country}

== places_nearby maps_api
places nearby, nearby search, points of interest, find around me, local business search
- Finds places of a type near a location.
- Nearby search for shops, cash machines, chemists and so on.
- Returns points of interest within a radius.
@type string: place type, category, kind, keyword / What to look for.
@location string: location, near, around, centre / Where to search.
@radius integer: radius, distance, within metres, search radius / Radius in metres.
find {type:poi} near {location:city}
are there any {type:poi} around {location:address}
{type:poi} within {radius:int:100-5000} metres of {location:address}
Show me {type:poi} no more than {radius:int:200-3000} m from {location:address}
I'm staying at {location:address}, where are {type:poi}
list {type:poi} close to {location:city}
search {location:city} for {type:poi}, radius {radius:int:500-9000}
what {type:poi} does {location:city} have
?type what is there within {radius:int:100-2000} metres of {location:address}
?location find {type:poi} nearby

== elevation_at maps_api
elevation at place, altitude above sea level, height of location, terrain height, get ground level
- Returns the elevation of a place above sea level.
- How high a town or point lies.
- Terrain height in metres or feet.
@place string: place, location, town, point / The place.
@unit enum meters|metres|m, feet|ft: unit, measure / Unit of the answer.
how high above sea level is {place:city}
elevation of {place:city}
at what altitude does {place:city} lie {unit=feet:in feet}
what is the ground level at {place:address}
Give me the terrain height of {place:city} {unit=meters:in metres}
{place:city} altitude
is {place:city} high up or by the sea, tell me the height
get the elevation for {place:address}, {unit=feet:feet please}
?place how high above sea level is this place
?place elevation {unit=meters:in metres}

== timezone_of maps_api
timezone of city, get time zone, utc offset, what timezone, time zone lookup
- Gets the time zone of a city.
- Returns the UTC offset at a place.
- Which zone a location belongs to and whether it has summer time.
@city string: city, place, location, town / The city.
what time zone is {city:city} in
UTC offset of {city:city}
how many hours is {city:city} off Greenwich
does {city:city} have daylight saving time
Retrieve the timezone for {city:city}
which zone do I set my clock to in {city:city}
{city:city} timezone
is the clock in {city:city} ahead of UTC
?city what time zone is it there
?city get the UTC offset

== public_holidays maps_api
public holidays, bank holidays of country, list national holidays, days off, official holidays
- Lists the public holidays of a country in a year.
- Returns official days off.
- Bank holiday calendar.
@country string: country, nation, state / The country.
@year integer: year, calendar year / The year.
which public holidays does {country:country} have in {year:int:2024-2032}
bank holidays {country:country} {year:int:2024-2032}
when are people off work in {country:country}
list the national holidays of {country:country}
On which days are offices closed in {country:country} during {year:int:2025-2030}
get me all official days off for {year:int:2025-2032} in {country:country}
what do they celebrate in {country:country} as a nation, dates please
holidays in {country:country}
?country list the public holidays of {year:int:2025-2030}
?country when are the bank holidays

== dns_lookup net_api
dns lookup, resolve domain, get dns records, nslookup, find ip of host name
- Looks up DNS records of a domain.
- Resolves a host name to its addresses.
- Returns A, MX, TXT or NS entries.
@domain string: domain, host name, name, zone / The domain name.
@record enum A|address, MX|mail, TXT|text, NS|name_server: record type, type, entry / Record type.
resolve {domain:domain}
what IP does {domain:domain} point to
show the {record=MX:MX|mail} records of {domain:domain}
dig {domain:domain}
Which {record=NS:name servers|NS entries} does {domain:domain} use
DNS lookup of {domain:domain} for {record=TXT:TXT|text} entries
where does {domain:domain} get its mail, look up {record=MX:the mail exchanger}
find the address behind the host name {domain:domain}
?domain do a DNS lookup
?domain show me the {record=MX:mail records}

== whois net_api
whois, domain owner lookup, registration info, who owns domain, domain expiry
- Returns the registration data of a domain.
- Tells who owns a web address and when it expires.
- WHOIS query.
@domain string: domain, web address, site, name / The domain.
who owns {domain:domain}
whois {domain:domain}
when does the registration of {domain:domain} run out
who registered {domain:domain}
is {domain:domain} taken, and by whom
Look up the registrar of {domain:domain}
find out to whom the web address {domain:domain} belongs
registration details for {domain:domain}
?domain who owns this web address
?domain run a whois query

== ping_host net_api
ping host, check server reachable, test connection, host alive, measure latency
- Pings a host and measures the latency.
- Checks whether a machine can be reached.
- Sends a number of test packets.
@host string: host, server, machine, address / The host.
@count integer: count, packets, tries, times / How many packets.
ping {host:host}
is {host:host} up
send {count:int:2-20} packets to {host:host}
can we reach {host:host}
how long does it take for {host:host} to answer
Check if the server {host:host} is alive, try {count:int:2-10} times
test the connection to {host:host}
does {host:host} respond
?host ping the server
?host send {count:int:2-20} test packets

== ip_location net_api
ip geolocation, locate ip address, where is ip, country of ip, ip info
- Locates an IP address.
- Returns country, city and provider of an IP.
- Where a visitor comes from.
@ip string: ip address, ip, address / The IP address.
where is {ip:ip}
which country does the IP {ip:ip} come from
geolocate {ip:ip}
somebody logged in from {ip:ip}, what city is that
provider of {ip:ip}
Find the location for IP address {ip:ip}
trace {ip:ip} to a town
info on {ip:ip}
?ip locate the IP address
?ip where does this visitor come from

== shorten_url net_api
shorten url, make short link, tiny link, compress web address, create alias link
- Shortens a web address.
- Creates a short link with an optional alias.
- Makes a long URL easy to type.
@url string: url, long link, web address, target / The long address.
@alias string: alias, custom name, slug, short name / Wanted ending of the short link.
shorten {url:url}
make a short link for {url:url}
{url:url} is too long, give me something shorter
turn {url:url} into a tiny link called {alias:slug}
Create a short URL that leads to {url:url} with the alias {alias:slug}
I want to post {url:url} but need it compact
short link {url:url}, slug {alias:slug}
compress the address {url:url}
?url make a short link called {alias:slug}
?url shorten a link

== qr_code codes_api
make qr code, qr generator, create qr, encode as qr, draw scannable square
- Creates a QR code for a text or link.
- Encodes content as a scannable square.
- Returns an image that phones can scan.
@data string: data, content, text, link / What the code contains.
@size integer: size, pixels, width / Edge length in pixels.
make a QR code for {data:url}
encode {data:token} as a QR code, {size:int:100-900} pixels
I want people to scan a square and land on {data:url}
QR with {data:url}
generate a scannable code containing {data:token}, size {size:int:120-800}
create a {size:int:100-1000} pixel QR image that opens {data:url}
put {data:url} into a code for phones
a QR for the text {data:token} please
?data make a QR code
?data create a {size:int:100-900} pixel QR image

== barcode codes_api
create barcode, barcode generator, print ean, make product code, draw bars
- Creates a barcode for a number.
- Draws the stripes for a product label.
- Supports EAN and Code 128.
@number string: number, digits, article number, product code / The number to encode.
@type enum ean|ean13, code128: type, symbology, format / Kind of barcode.
make a barcode for {number:eannum}
I need the stripes for product {number:eannum}
{type=ean:EAN|an EAN} code of {number:eannum}
label with bars for article {number:eannum} as {type=code128:code 128}
Generate a barcode image that encodes {number:eannum}
draw {number:eannum} so that a till can scan it
encode {number:eannum}, {type=ean:EAN 13}
barcode {number:eannum}
?number create a barcode
?number I need an {type=ean:EAN} label

== random_number codes_api
random number, generate random integer, draw number, pick number between, dice roll
- Generates random numbers in a range.
- Draws a number between a minimum and a maximum.
- Returns one or several random integers.
@min integer: minimum, min, from, lowest / Lower bound.
@max integer: maximum, max, to, highest / Upper bound.
@count integer: count, how many, quantity, n / How many numbers.
give me a random number between {min:int:1-10} and {max:int:20-1000}
pick {count:int:2-10} numbers from {min:int:1-5} to {max:int:40-90}
draw something at random, at least {min:int:1-20}, at most {max:int:30-500}
random integer {min:int:1-9} {max:int:10-99}
think of a number from {min:int:1-10} to {max:int:11-100}
Generate {count:int:2-50} random integers with minimum {min:int:1-100} and maximum {max:int:101-9999}
let chance choose a number not above {max:int:50-900} and not below {min:int:1-40}
roll for me, {min:int:1-3} through {max:int:6-20}
?max give me a random number starting from {min:int:1-9}
?min pick a random number up to {max:int:20-100}

== hash_text codes_api
hash text, compute checksum, sha256, md5 digest, fingerprint of string
- Computes the hash of a text.
- Returns an MD5 or SHA digest.
- Checksum of the given input.
@text string: text, input, string, message / What is hashed.
@algorithm enum md5, sha1, sha256: algorithm, method, hash type / Hash function.
hash {text:token} with {algorithm=sha256:SHA256|sha-256}
what's the {algorithm=md5:MD5|md5 sum} of {text:token}
checksum of {text:token}
get the digest for {text:token} using {algorithm=sha1:SHA1|sha-1}
Compute a fingerprint of the string {text:token}
{algorithm=md5:md5} {text:token}
scramble {text:token} one way, {algorithm=sha256:sha256} please
hash value for {text:token}
?text compute a {algorithm=sha256:SHA256} hash
?text get the checksum of a text

== new_uuid codes_api
generate uuid, unique identifier, create guid, make unique id, new uuid
- Generates unique identifiers.
- Returns one or more UUIDs.
- Makes a fresh GUID.
@count integer: count, how many, number / How many identifiers.
generate a UUID
give me {count:int:2-60} UUIDs
I need a unique identifier for a record
new guid please
create {count:int:2-40} unique ids
something nobody else has as an id
make {count:int:3-20} fresh GUIDs
an id that is guaranteed unique
uuid

== make_password codes_api
generate password, create passphrase, random password, strong password maker, new secret
- Generates a strong password.
- Creates a random secret of a given length.
- Password maker with or without special characters.
@length integer: length, characters, number of characters / How long it is.
@symbols boolean: symbols, special characters, punctuation / Whether signs such as % are used.
generate a password of {length:int:8-40} characters
I need a strong password
make a secret {length:int:10-30} letters long {symbols=false:without special characters|no symbols}
suggest a safe password {symbols=true:with special characters|including symbols}
random password, length {length:int:8-64}
new passphrase that is hard to guess
think up a login secret with {length:int:8-24} characters {symbols=true:and punctuation}
something nobody can crack, {length:int:12-40} characters

== test_regex codes_api
test regex, match pattern, regular expression check, try regexp, does text match
- Tests a regular expression against a text.
- Tells whether a pattern matches.
- Returns the matches of a regexp.
@pattern string: pattern, regex, expression, regular expression / The pattern.
@text string: text, input, sample, subject / Text to search.
does the pattern {pattern:regex} match {text:token}
test the regex {pattern:regex} against {text:token}
try {pattern:regex} on {text:token}
which parts of {text:token} are found by {pattern:regex}
Check whether {text:token} fits the regular expression {pattern:regex}
run regexp {pattern:regex} over the sample {text:token}
will {pattern:regex} catch {text:token}
match {text:token} with {pattern:regex}
?text test the regex {pattern:regex}
?pattern check whether {text:token} matches

== query_database data_api
query database, run select, fetch records, search table, get rows
- Queries a table of the database.
- Returns rows that match a condition.
- Fetches records, up to a limit.
@table string: table, collection, dataset, entity / Table name.
@limit integer: limit, max rows, number of rows / Maximum number of rows.
@sort_by string: sort by, order by, sort column / Column to sort by.
get all rows from {table:table}
show {limit:int:2-200} records of the {table:table} table
fetch {table:table} ordered by {sort_by:column}
select everything in {table:table} sorted by {sort_by:column}, at most {limit:int:5-500}
what's in the {table:table} table
Query the table {table:table} and return the first {limit:int:3-100} entries
let me see {limit:int:3-50} of our {table:table}
{table:table} by {sort_by:column} from the database
?table fetch {limit:int:2-100} rows
?table query the database

== insert_record data_api
insert record, add row, create entry, store data, save to table
- Inserts a record into a table.
- Adds a row to the database.
- Stores a new entry under a name.
@table string: table, collection, dataset / Where it is stored.
@name string: name, label, value, entry / Name of the new entry.
add {name:company} to the table {table:table}
insert a row for {name:person} into {table:table}
store {name:company} in {table:table}
new record in {table:table}: {name:person}
Create an entry named {name:company} in the collection {table:table}
put {name:person} into {table:table}
{table:table} needs another row, {name:company}
save {name:person} under {table:table}
?name add a row to {table:table}
?table store {name:company} in the database

== read_cell data_api
read cell, get spreadsheet value, cell content, value at cell, sheet lookup
- Reads a cell of a spreadsheet.
- Returns what stands in a field of a sheet.
- Gets the value at a position like B4.
@cell string: cell, position, field, reference / Cell such as B4.
@sheet string: sheet, tab, worksheet, table name / The sheet.
what's in cell {cell:cell}
read {cell:cell} of the sheet {sheet:sheet}
which value stands at {cell:cell} in {sheet:sheet}
get {cell:cell} from {sheet:sheet}
tell me the content of field {cell:cell}
Look into the worksheet {sheet:sheet}, cell {cell:cell}
{sheet:sheet} {cell:cell} value
how much does {cell:cell} say
?cell read a cell of {sheet:sheet}
?cell what's in that field of the spreadsheet

== write_cell data_api
write cell, set spreadsheet value, update cell, enter number in sheet, fill field
- Writes a number into a cell of a spreadsheet.
- Enters a figure at a position of a sheet.
- Overwrites a field.
@cell string: cell, position, field / Cell such as B4.
@value number: value, number, figure, content / What to write.
@sheet string: sheet, tab, worksheet / The sheet.
write {value:int:1-900} into cell {cell:cell}
put {value:num:1-500:2} in {cell:cell} of {sheet:sheet}
set {cell:cell} to {value:int:1-9999}
in sheet {sheet:sheet} field {cell:cell} should be {value:int:1-900}
enter {value:num:1-90:1} at {cell:cell}
Update {cell:cell} in the worksheet {sheet:sheet} with the figure {value:int:100-9000}
{cell:cell} must say {value:int:1-99}
overwrite {cell:cell}, new value {value:num:1-999:1}
?value write something into {cell:cell}
?cell put {value:int:1-900} into the spreadsheet

== draw_chart data_api
draw chart, plot graph, create diagram, visualize values, make bar chart
- Draws a chart of the given numbers.
- Plots values as bars, a line or a pie.
- Visualises a series.
@values numbers: values, data, series, numbers / The numbers to draw.
@type enum bar|bars|column, line|curve, pie|cake, scatter|points: chart type, kind, style / Kind of chart.
@title string: title, heading, caption / Title above the chart.
draw a {type:chart} of {values*:int:1-90}
plot {values*:num:1-50:1}
make a {type:chart} titled {title:metric} with {values*:int:1-500}
visualise the numbers {values*:int:2-99} as a {type:chart}
I'd like a diagram of {values*:int:1-60} called {title:metric}
Create a {type:chart} from the series {values*:num:1-99:1}
graph {values*:int:10-900}
show {values*:int:1-90} in a picture
?values draw a {type:chart}
?values plot a graph called {title:metric}

== convert_units_api data_api
csv to json, convert file format, transform data file, export as, change format
- Converts a data file to another format.
- Turns CSV into JSON, XML or back.
- Exports a data set in the wanted format.
@file string: file, source, data file, input / File to convert.
@format enum json, xml, csv, yaml: target format, to, output format / Wanted format.
convert {file:filename} to {format=json:JSON}
turn {file:filename} into {format=xml:XML}
export {file:filename} as {format=csv:CSV|comma separated values}
I need {file:filename} in {format=yaml:YAML}
make {format=json:a JSON} out of {file:filename}
Transform the file {file:filename} to {format=csv:CSV} format
{file:filename} as {format=xml:an XML document}
rewrite {file:filename} in {format=json:json notation}
?format convert {file:filename}
?file export the data as {format=csv:CSV}

== warehouse_stock stock_api
warehouse stock, inventory level, quantity on hand, how many in store, get stock
- Returns how many pieces of an item are in stock.
- Inventory level of a product at a warehouse.
- Quantity on hand.
@item string: item, sku, product, article / The article.
@warehouse string: warehouse, depot, location, site / Which warehouse.
how many {item:sku} do we have in {warehouse:warehouse}
stock level of {item:sku}
are there still {item:sku} left at {warehouse:warehouse}
check the inventory for {item:sku} in {warehouse:warehouse}
what quantity of {item:sku} is on hand
Is {item:sku} available in {warehouse:warehouse}
{warehouse:warehouse}, {item:sku}, count please
do we need to reorder {item:sku}, how much is there
?item what's the stock in {warehouse:warehouse}
?item how many are left in the warehouse

== move_stock stock_api
move stock, transfer goods, relocate inventory, shift items between depots, stock transfer
- Moves goods from one warehouse to another.
- Transfers a quantity of an item.
- Books a stock relocation.
@item string: item, sku, goods, article / What is moved.
@quantity integer: quantity, pieces, amount, units / How many.
@from string: from, source, origin depot / Where it is now.
@to string: to, destination, target depot / Where it goes.
move {quantity:int:2-500} {item:sku} from {from:warehouse} to {to:warehouse}
transfer {quantity:int:5-300} pieces of {item:sku} to {to:warehouse}
{to:warehouse} needs {quantity:int:2-90} {item:sku} from {from:warehouse}
shift {item:sku}, {quantity:int:2-200} units, over to {to:warehouse}
Relocate {quantity:int:10-900} {item:sku} to {to:warehouse}
send {to:warehouse} another {quantity:int:2-60} {item:sku}
from {from:warehouse} take {quantity:int:2-99} {item:sku} and bring them to {to:warehouse}
stock transfer: {item:sku} x {quantity:int:2-99}, destination {to:warehouse}
?to move {quantity:int:2-500} {item:sku} from {from:warehouse}
?quantity transfer {item:sku} to {to:warehouse}

== reorder_item stock_api
reorder item, purchase order, order supplies, replenish, buy more from supplier
- Orders more of an item from a supplier.
- Creates a purchase order.
- Replenishes stock that runs low.
@item string: item, sku, product, supply / What to order.
@quantity integer: quantity, amount, units, pieces / How many.
@supplier string: supplier, vendor, from / Who delivers.
order {quantity:int:2-900} more {item:sku}
reorder {item:sku}, {quantity:int:10-500} pieces, from {supplier:company}
we are running out of {item:sku}, get {quantity:int:5-200}
purchase order to {supplier:company} for {quantity:int:2-99} {item:sku}
Replenish {item:sku} with {quantity:int:10-400} units
ask {supplier:company} for another {quantity:int:5-90} {item:sku}
buy {quantity:int:2-80} {item:sku} for the store
top up {item:sku} by {quantity:int:10-300}
?quantity reorder {item:sku} from {supplier:company}
?item order {quantity:int:2-300} more from {supplier:company}

== send_sms messages_api
send sms, text phone, send text message, sms gateway, short message
- Sends an SMS to a phone number.
- Texts somebody.
- Delivers a short message through the gateway.
@to string: to, phone number, recipient, number / Phone number of the recipient.
@message string: message, body, text, content / Text of the message.
send an SMS to {to:phone}: {message:phrase}
text {to:phone} that {message:phrase}
message to {to:phone} saying {message:phrase}
{to:phone} should get the text {message:phrase}
Send the short message {message:phrase} to the number {to:phone}
sms {to:phone} {message:phrase}
let {to:phone} know by phone message: {message:phrase}
write {message:phrase} to mobile {to:phone}
?message send a text to {to:phone}
?to send an SMS saying {message:phrase}

== post_message messages_api
post message, send to channel, chat post, write in room, publish to team chat
- Posts a message in a team chat channel.
- Writes something for everyone in a room.
- Sends text to a channel.
@channel string: channel, room, group, conversation / The channel.
@text string: text, message, body, content / What to post.
post {text:phrase} in {channel:channel}
tell the {channel:channel} channel that {text:phrase}
write {text:phrase} to everyone in {channel:channel}
in {channel:channel}: {text:phrase}
Publish the message {text:phrase} to the channel {channel:channel}
announce on {channel:channel} that {text:phrase}
drop a line in {channel:channel} saying {text:phrase}
channel {channel:channel} should read {text:phrase}
?text post something in {channel:channel}
?channel post {text:phrase} to the team chat

== schedule_post messages_api
schedule post, plan social media post, publish later, queue tweet, timed posting
- Schedules a social media post.
- Publishes a text later at a given day.
- Puts a posting into the queue.
@text string: text, caption, post, content / What to publish.
@when string: when, date, publish at, day / When it goes out.
@hashtag string: hashtag, tag, topic tag / Tag to add.
post {text:phrase} on {when:date}
schedule {text:phrase} for {when:date} with {hashtag:hashtag}
{when:date} publish {text:phrase} on our page
queue a post for {when:date}: {text:phrase}
Plan the posting {text:phrase}, tag {hashtag:hashtag}, going out {when:date}
let our followers read {text:phrase} {when:date}
put {text:phrase} online {when:date}
have {text:phrase} appear on social media {when:date}
?when schedule the post {text:phrase}
?text publish something on our page {when:date}

== trending_topics messages_api
trending topics, popular hashtags, what is hot, get trends, viral now
- Returns trending topics in a country.
- Popular hashtags at the moment.
- What people talk about on social media.
@country string: country, region, location, place / Where.
@limit integer: limit, count, top n / How many trends.
what's trending in {country:country}
top {limit:int:3-30} hashtags in {country:country}
what are people talking about online
Get the {limit:int:5-50} most popular topics right now
which hashtags are hot in {country:country}
trends {country:country}
what has gone viral today
show me {limit:int:3-20} subjects everyone posts about in {country:country}

== schedule_job jobs_api
schedule job, cron task, run regularly, plan task, timed job
- Schedules a job to run regularly.
- Runs a task every hour, day or week.
- Sets up a cron entry.
@job string: job, task, script, command / What to run.
@every enum hour|hourly, day|daily, week|weekly: interval, every, frequency / How often.
@at string: at, time, start time / Time of day.
run {job:job} {every=day:daily|every day} at {at:time}
schedule {job:job} {every=week:weekly|once a week}
{job:job} should start {every=hour:every hour|hourly}
cron entry: {job:job}, {every=day:each day}, {at:time}
Set the task {job:job} to repeat {every=week:every week}
I want {job:job} to happen {every=day:once a day} at {at:time}
every time {every=hour:an hour passes} launch {job:job}
repeat {job:job} {every=day:on a daily basis}
?every schedule {job:job}
?job run something {every=hour:every hour}

== deploy_app jobs_api
deploy app, release version, roll out, publish service, push to production
- Deploys an application to an environment.
- Rolls out a version of a service.
- Pushes a release to staging or production.
@app string: app, service, application, project / The application.
@environment enum staging|test, production|live: environment, stage, target / Where it is deployed.
@version string: version, release, build, tag / Version to deploy.
deploy {app:repo} to {environment=production:production|prod|the live system}
roll out version {version:ver} of {app:repo} on {environment=staging:staging|the test system}
release {app:repo} {version:ver} to {environment=production:live}
put {app:repo} on {environment=staging:the staging server}
Ship build {version:ver} of {app:repo} to {environment=production:our customers in production}
push {app:repo} {environment=production:live}
{app:repo} version {version:ver} should go to {environment=staging:test}
publish {app:repo} on {environment=production:the production machines}
?environment deploy {app:repo}
?app roll out version {version:ver} on {environment=staging:staging}

== get_logs jobs_api
get logs, read log lines, show errors, fetch log entries, tail log
- Returns log lines of a service.
- Shows the newest entries of a log.
- Filters by level such as error or warning.
@service string: service, app, host, source / Whose log.
@level enum error|errors, warning|warnings, info: level, severity, filter / Only this level.
@lines integer: lines, count, limit, tail / How many lines.
show the logs of {service:host}
last {lines:int:5-500} log lines from {service:repo}
any {level=error:errors|error messages} on {service:host}
what {level=warning:warnings} did {service:repo} write
tail {service:host} {lines:int:10-200}
Fetch {lines:int:10-100} log entries of {service:host}, {level=error:only errors}
why did {service:repo} crash, read its log
log of {service:host} please
?service show me the {level=error:errors}
?service get the last {lines:int:5-500} log lines

== get_metric jobs_api
get metric, read monitoring value, performance data, server statistics, query metric
- Returns a metric of a host.
- Reads a monitoring value over a period.
- Performance figures of a server.
@metric string: metric, measurement, series, indicator / Which metric.
@host string: host, server, machine, instance / The machine.
@period string: period, time range, window, since / Time range.
what was the {metric:metric} on {host:host} in {period:period}
show {metric:metric} for {host:host}
{host:host} {metric:metric} please
how did {metric:metric} develop over {period:period} on {host:host}
Retrieve the {metric:metric} of the machine {host:host}
is the {metric:metric} of {host:host} normal
monitoring: {metric:metric}, {host:host}, {period:period}
graph data of {metric:metric} on {host:host} for {period:period}
?host what was the {metric:metric} in {period:period}
?metric get a metric of {host:host}

== register_webhook jobs_api
register webhook, subscribe to event, add callback url, notify endpoint, event hook
- Registers a webhook that is called on an event.
- Sends a notice to a URL whenever something happens.
- Adds a callback address.
@event string: event, trigger, on, event type / The event.
@url string: url, callback, endpoint, target address / Address to call.
call {url:url} when {event:event} happens
register a webhook for {event:event} at {url:url}
notify {url:url} on every {event:event}
subscribe {url:url} to {event:event}
Whenever {event:event} occurs, send a request to {url:url}
hook {event:event} up with {url:url}
add the callback {url:url} for the event {event:event}
{event:event} should trigger {url:url}
?url add a webhook for {event:event}
?event register {url:url} as a webhook

== crypto_rate rates_api
crypto rate, coin price, bitcoin value, get cryptocurrency quote, token price
- Returns the price of a cryptocurrency.
- Current value of a coin in a currency.
- Quote for a token.
@coin string: coin, cryptocurrency, symbol, token / The coin.
@currency string: currency, quote currency, in, against / Currency of the price.
what is {coin:coin} worth in {currency:cur}
price of {coin:coin}
how much is one {coin:coin} right now
{coin:coin} in {currency:cur}
Get the current quote of {coin:coin} against {currency:cur}
has {coin:coin} gone up, what does it cost
value of the token {coin:coin}
what do I have to pay for a {coin:coin} in {currency:cur}
?coin what is the coin worth in {currency:cur}
?coin get the cryptocurrency price

== exchange_amount rates_api
exchange amount, convert money, currency conversion, foreign exchange, change cash
- Converts an amount from one currency to another.
- Foreign exchange with today's rate.
- Returns what a sum is worth in other money.
@amount number: amount, sum, value, money / The amount to convert.
@from string: from currency, base, source currency / Currency of the amount.
@to string: to currency, target, quote / Wanted currency.
how much is {amount:int:2-900} {from:cur} in {to:cur}
convert {amount:num:5-900:2} {from:cur} to {to:cur}
I have {amount:int:10-5000} {from:cur}, what do I get in {to:cur}
{amount:int:1-900} {from:cur} to {to:cur}
change {amount:int:20-700} from {from:cur} into {to:cur}
What would {amount:num:10-500:2} {from:cur} be if paid in {to:cur}
in {to:cur}, how many are {amount:int:50-9000} {from:cur}
exchange {from:cur} {amount:int:100-900} for {to:cur}
?to convert {amount:int:5-900} {from:cur}
?from how much is {amount:int:5-900} in {to:cur}

== verify_iban rates_api
verify iban, check bank account number, validate iban, is account valid, bank code check
- Checks whether an IBAN is valid.
- Validates a bank account number.
- Returns bank name and country of an account.
@iban string: iban, account number, bank account / The account number.
is {iban:iban} a valid IBAN
check the bank account {iban:iban}
validate {iban:iban}
which bank does {iban:iban} belong to
did I type the account number {iban:iban} right
Verify that {iban:iban} exists
look whether {iban:iban} has the right check digits
account {iban:iban} ok
?iban check my bank account number
?iban is that IBAN valid

== vat_check rates_api
vat check, validate vat number, tax id lookup, company tax number, sales tax id
- Checks a company's VAT number.
- Validates a tax identification.
- Returns the firm registered under a tax id.
@vat string: vat number, tax id, number / The VAT number.
is the VAT number {vat:vatno} valid
check tax id {vat:vatno}
which company has the VAT ID {vat:vatno}
validate {vat:vatno} for an invoice
{vat:vatno}, is that registered
Look up the firm behind tax number {vat:vatno}
our customer gave us {vat:vatno} as tax id, is it right
confirm {vat:vatno}
?vat validate a VAT number
?vat is this tax id registered
""")

POOLS |= pools("""
spamreason: spam | fraud | abusive language | unpaid fees | a security breach | fake reviews | harassment | inactivity
fixnote: restarted the router | refund sent | user error | fixed in the new version | password renewed | replaced the cable | cannot reproduce
supportword: refunds | login | the mobile app | late deliveries | payment | password | invoices | printing | shipping | cookies
foreign: guten Morgen zusammen | où est la gare | hoje é domingo | dobrý den | buenas noches amigo | hyvää huomenta | grazie mille | dzień dobry | merhaba nasılsın | god morgen
typo: recieve | definately | the seperate adress | accomodation | I beleive you | wierd neighbours | tommorow at noon | publically | an arguement | occured
scene: a fox in the snow | two robots playing cards | a castle on a cliff | an old fishing boat | a bowl of lemons | a city made of glass | a dragon drinking tea | sunflowers at night | a snail racing a bicycle | mountains at dawn
poi: pharmacies | cash machines | supermarkets | playgrounds | petrol stations | dentists | coffee shops | gyms | post offices | bookshops | charging points | hostels | public toilets | florists
slug: summer-sale | my-cv | party | join | demo2026 | offer | map | survey
eannum: 4006381333931 | 9780306406157 | 5012345678900 | 7351353 | 0036000291452 | 400123
regex: ^a.*z$ | foo.+ | [0-9]+ | hello? | ^b | .*day | o{2} | [a-z]+3
column: price | date | name | city | created_at | total | age | status
ver: 2.4.1 | 1.0 | v3 | 5.2.0 | 2026.1 | v1.9.8 | 0.7-beta
iban: DE89 3704 0044 0532 0130 00 | GB29 NWBK 6016 1331 9268 19 | FR14 2004 1010 0505 | NL91ABNA0417164300 | ES9121000418450200051332 | CH93 0076 2011
vatno: DE123456789 | ATU12345678 | FR40303265045 | IE6388047V | NL004495445B01 | GB999999973
""")
