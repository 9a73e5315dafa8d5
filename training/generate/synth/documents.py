"""Documents and files: search, summarise, open, translate, rename, share, tag, archive, convert, compare, sign, print."""
from generate.synth.engine import Book, P, words

book = Book("documents")
TOOLS, REQUESTS, MISSING = book.tools, book.requests, book.missing

POOLS = {
    "doc": words("lease agreement|travel report|safety manual|budget sheet|employment contract|user guide|meeting minutes|tax return|price list|thesis draft|insurance policy|warranty card|annual report|cover letter|floor plan|test protocol|data sheet|newsletter|invoice from june|delivery note|project plan|press release|birth certificate|recipe collection|packing list|privacy policy|offer for the roof|research paper|slides for monday|customer list|service contract|audit report|will|cv|timetable|wiring diagram|construction permit|purchase order|expense report|course script|questionnaire|photo album|business plan|statement of account|school report|operating instructions|non-disclosure agreement|house rules|job description|grant application|menu card|travel itinerary|medical certificate|speech for the wedding|complaint letter|poster draft|membership form|vehicle papers|style guide|release notes"),
    "folder": words("invoices|taxes 2026|old stuff|contracts|projects|holiday photos|work in progress|school|private|shared|templates|house|car|insurance|receipts|clients|drafts|archive|legal|hr|marketing|downloads|music sheets|recipes|backups"),
    "tag": words("urgent|paid|to read|private|tax|draft|important|reviewed|legal|2026|warranty|kids|confidential|done|follow up|house|car|obsolete|signed|client a"),
    "text": words("confidential|paid in full|draft version|see appendix b|best regards|valid until may|the deadline is friday|all rights reserved|subject to change|page intentionally left blank|second warning|with thanks|for internal use only|the price includes delivery|signed in duplicate|please reply soon|no smoking|to be discussed"),
    "old": words("total|net price|2025|the tenant|version one|monday|dollar|customer|office|the seller|director|colour|section 4|euro|summer|draft"),
    "new": words("gross price|2026|the landlord|version two|tuesday|pound|client|branch|the buyer|manager|shade|section 5|franc|winter|final|subtotal"),
    "field": words("name|date of birth|address|tax number|account number|job title|phone number|nationality|signature date|insurance number|membership number|city|postal code|marital status|employer"),
    "value": words("Vindholm|Alderbrook|12 Mill Lane|4711-220|unmarried|freelance baker|0155 555 2040|33107|Windham|DE 778 120|teacher|first of may|Okewara|widowed|Norvia Ltd|98-1123-7|nurse|Birkford 7|M 40 221|single"),
    "printer": words("office printer|hp upstairs|laser printer|reception printer|copier|home printer|label printer|colour printer|photo printer|second floor printer"),
    "format": {"pdf": ["pdf"], "word": ["word", "docx"], "text": ["plain text", "txt"], "html": ["html", "a web page"], "markdown": ["markdown"], "epub": ["epub", "an e-book"]},
    "question": words("the notice period|the total amount|the delivery date|who signed it|the warranty length|the main risks|the address|the next steps|the interest rate|the cancellation terms|the responsible person|the opening hours|the penalties|the required tools|the author"),
    "comment": words("please check the figures|this is outdated|great work|source is missing|too long|ask the lawyer|needs a picture|spelling mistake here|move to the appendix|not clear to me|agreed|who wrote this|add an example|numbers don't match"),
    "section": words("introduction|summary|chapter 3|appendix|conclusion|table of contents|second paragraph|section 4|preface|glossary|last page|methods|results|terms|annex b|references"),
    "recipient": words("my boss|the team|the landlord|accounting|my tutor|the whole department|my lawyer|the client|our tax advisor|the board|my sister|the supplier"),
}

DOC = P("doc", "document|file|name|title", "Which document.|Name or title of the file.", need=True)

book.add("search", "search documents|find files|look for text in files|locate paper|full text search|document lookup",
 "Searches all documents for words or a topic.|Finds files that deal with something.|Looks through the stored papers.|Full text search over the archive.",
 [P("query", "query|topic|keywords|search text|text", "What to look for.", need=True),
  P("folder", "folder|in|directory|collection", "Only in this folder."),
  P("kind", "file type|type|format", "Only files of this type.", {"pdf": "pdf", "image": "image|picture", "sheet": "spreadsheet|table", "text": "text|word"}),
  P("period", "period|date|changed|from", "When it was written.")], """
 search [my documents] for {query:topic}
 find {kind=pdf:pdfs|pdf files} about {query:topic} [in {folder:folder}]
 is there anything on {query:topic} [in {folder:folder}]
 where did i write about {query:topic}
 which papers mention {query:topic}
 look for {query:topic} in the {folder:folder} folder
 i'm looking for a file about {query:topic} [from {period:period}]
 {query:topic} {kind=sheet:spreadsheets|tables}
 do we have documents on {query:topic}
 show everything that deals with {query:topic}
 find the text {query:text}
 in which file does it say {query:text}
 i need all {kind=image:pictures|images} of {query:topic}
 what have we got about {query:topic} [from {period:period}]
 go through the files and find {query:topic}
 hunt down anything on {query:topic}
 documents about {query:topic}
 {kind=text:text files|word files} on {query:topic}
""", """
 query: search my documents [in {folder:folder}]
 query: find {kind=pdf:pdf files} [from {period:period}]
""", near="sharing")

book.add("ask", "ask document|answer question from file|extract fact|look up in document|question about text|find detail in document",
 "Answers a question from the content of one document.|Looks a detail up in a file.|Extracts a fact from a text.|Tells what a document says about something.",
 [DOC, P("question", "question|about|fact|what", "What one wants to know.", need=True)], """
 what does the {doc:doc} say about {question:question}
 look in the {doc:doc} for {question:question}
 find {question:question} in the {doc:doc}
 according to the {doc:doc}, what about {question:question}
 tell me {question:question} from the {doc:doc}
 which are {question:question} in the {doc:doc}
 does the {doc:doc} mention {question:question}
 extract {question:question} from the {doc:doc}
 i need to know {question:question}, it's in the {doc:doc}
 check the {doc:doc} and tell me {question:question}
 {question:question} according to the {doc:doc}
 can you get {question:question} out of the {doc:doc}
 where in the {doc:doc} are {question:question}
 pull {question:question} from the {doc:doc}
 what do we know about {question:question} from the {doc:doc}
""", """
 doc: what does it say about {question:question}
 question: i have a question about the {doc:doc}
""", near="content")

book.add("summarise", "summarise document|make summary|shorten text|give abstract|condense file|tl dr",
 "Sums up a document in a few sentences.|Gives a short version of a text.|Condenses a file to its main points.|Writes an abstract.",
 [DOC, P("sentences", "sentences|length|max sentences|points", "How many sentences or points.", "integer"),
  P("style", "style|format|form", "Running text or bullet points.", {"bullets": "bullets|list|bullet_points", "prose": "prose|paragraph|text"}),
  P("language", "language|in language|output language", "Language of the summary.")], """
 summarise the {doc:doc} [in {sentences:int:2-12} sentences]
 give me the gist of the {doc:doc}
 what is the {doc:doc} about
 sum up {doc:filename} [{style=bullets:as bullet points|in bullets}]
 the {doc:doc} in {sentences:int:2-10} sentences please
 i have no time to read the {doc:doc}, what's in it
 shorten the {doc:doc} to the main points
 boil the {doc:doc} down [to {sentences:int:3-15} sentences]
 key points of the {doc:doc} [{style=bullets:as a list}]
 short version of {doc:filename} [in {language:language}]
 could you write an abstract of the {doc:doc}
 tell me briefly what the {doc:doc} says
 condense the {doc:doc} [{style=prose:into one paragraph|as running text}]
 {doc:doc} tl dr
 i'd like the {doc:doc} in a nutshell [in {language:language}]
""", """
 doc: give me a summary [in {sentences:int:2-12} sentences]
 doc: summarise the document {style=bullets:as bullet points}
""", near="content")

book.add("open", "open document|show file|display page|view document|bring up paper|load file",
 "Opens a document on the screen.|Shows a file, at a page if asked.|Displays a paper for reading.|Brings a document up.",
 [DOC, P("page", "page|page number|at page", "Page to show.", "integer"),
  P("mode", "mode|access|how", "For reading or editing.", {"read": "read|view|read_only", "edit": "edit|write"})], """
 open the {doc:doc} [at page {page:int:2-90}]
 show me {doc:filename}
 bring up the {doc:doc} [{mode=edit:for editing|so i can edit it}]
 let me see the {doc:doc}
 i want to read the {doc:doc}
 display page {page:int:2-200} of the {doc:doc}
 pull up {doc:filename} [{mode=read:read only|just for reading}]
 go to page {page:int:2-150} in the {doc:doc}
 put the {doc:doc} on the screen
 open {doc:filename}
 i'd like to look at the {doc:doc}
 get the {doc:doc} out please
 can i have the {doc:doc} in front of me
 load {doc:filename} [{mode=edit:to edit}]
 page {page:int:2-99} of {doc:filename}
""", """
 doc: open a document
 doc: show me page {page:int:2-99}
""", near="content")

book.add("read_aloud", "read aloud|speak document|narrate text|listen to file|voice output of document|recite",
 "Reads a document out loud.|Speaks the text of a file.|Turns a document into speech.|Narrates a part of a text.",
 [DOC, P("section", "section|part|chapter|from", "Which part."),
  P("speed", "speed|pace|tempo", "How fast.", {"slow": "slow", "normal": "normal", "fast": "fast"})], """
 read the {doc:doc} aloud
 read me the {section:section} of the {doc:doc}
 i want to listen to the {doc:doc} [{speed=slow:slowly}]
 speak {doc:filename}
 narrate the {doc:doc} [, {speed=fast:quickly|a bit faster}]
 say what is in the {section:section} of {doc:filename} out loud
 my eyes are tired, read out the {doc:doc}
 play the {doc:doc} as audio
 recite the {doc:doc}
 could you read the {doc:doc} to me [{speed=slow:at a slow pace}]
 let me hear the {section:section} of the {doc:doc}
 voice output for the {doc:doc}
 turn {doc:filename} into speech
 i'm driving, read {doc:filename} to me
 read out loud the {doc:doc} [{speed=normal:at normal speed}]
""", """
 doc: read it aloud
 doc: read me the {section:section}
""", near="content")

book.add("translate", "translate document|convert language|make translation|put text into language|localise file",
 "Translates a document into another language.|Makes a translated copy of a file.|Puts a text into a language.|Converts what is written from one language to another.",
 [DOC, P("target", "target language|to|language|into", "Language to translate to.", need=True),
  P("source", "source language|from|original language", "Language it is written in.")], """
 translate the {doc:doc} (into|to) {target:language}
 translate {doc:filename} from {source:language} to {target:language}
 i need the {doc:doc} in {target:language}
 put the {doc:doc} into {target:language}
 make a {target:language} version of the {doc:doc}
 can you turn the {source:language} {doc:doc} into {target:language}
 {doc:doc} in {target:language} please
 our partner only reads {target:language}, translate the {doc:doc}
 render {doc:filename} in {target:language}
 what would the {doc:doc} be in {target:language}
 from {source:language} into {target:language}: the {doc:doc}
 we should have the {doc:doc} in {target:language} too
 do the {doc:doc} over in {target:language}
 convert the text of {doc:filename} to {target:language}
 i don't understand {source:language}, give me the {doc:doc} in {target:language}
""", """
 target: translate the {doc:doc}
 doc: translate the document to {target:language}
""", near="changing")

book.add("rename", "rename document|change file name|give new title|retitle file|set document name",
 "Gives a file another name.|Changes the title of a document.|Renames a paper.|Sets a new file name.",
 [P("doc", "document|file|old name|from", "The document as it is named now.", need=True),
  P("name", "new name|name|title|to", "The new name.", need=True)], """
 rename {doc:filename} to {name:filename}
 rename the {doc:doc} to {name:title}
 call the {doc:doc} {name:title}
 change the name of {doc:filename} to {name:filename}
 the {doc:doc} should be titled {name:title}
 {doc:filename} is a bad name, make it {name:filename}
 give the {doc:doc} the title {name:title}
 retitle the {doc:doc} as {name:title}
 can {doc:filename} be called {name:filename}
 new name for the {doc:doc}: {name:title}
 set the file name of the {doc:doc} to {name:filename}
 from now on {doc:filename} is named {name:filename}
 i want the {doc:doc} to be known as {name:title}
 change {doc:filename} into {name:filename}
 name the {doc:doc} {name:title} instead
""", """
 name: rename {doc:filename}
 name: give the {doc:doc} another name
""", near="managing")

book.add("share", "share document|send file to person|give access to document|forward paper|pass file on|publish for colleague",
 "Shares a document with people.|Sends a file to somebody.|Gives a person access to read or edit.|Passes a paper on.",
 [DOC, P("people", "recipients|people|with|to", "Who gets it.", "strings", True),
  P("rights", "permission|rights|access|role", "What they may do.", {"read": "read|view|viewer", "comment": "comment|commenter", "edit": "edit|editor|write"}),
  P("note", "message|note|text", "A line to go with it.")], """
 share the {doc:doc} with {people+:person}
 send {doc:filename} to {people+:person} [with the note {note:phrase}]
 give {people+:person} access to the {doc:doc} [{rights=edit:for editing|so they can edit}]
 let {people+:person} {rights=read:see|read|view} the {doc:doc}
 {people+:person} may {rights=comment:comment on} the {doc:doc}
 {people+:person} needs the {doc:doc}
 forward the {doc:doc} to {people+:email}
 pass {doc:filename} on to {people+:person}
 i want {people*:person} to {rights=edit:work on|edit} the {doc:doc}
 can {people+:person} get the {doc:doc} [{rights=read:read only}]
 mail the {doc:doc} to {people+:email} [and write {note:phrase}]
 show the {doc:doc} to {people+:recipient}
 distribute {doc:filename} among {people*:person}
 the {doc:doc} should go to {people+:recipient}
 hand the {doc:doc} to {people+:person}
 make {doc:filename} available for {people*:person}
""", """
 people: share the {doc:doc}
 doc: send the file to {people+:person}
""", near="sharing")

book.add("unshare", "stop sharing|revoke access|remove permission|make private|take back access|unshare file",
 "Takes back the access to a document.|Stops sharing a file with somebody.|Makes a document private again.|Revokes a permission.",
 [DOC, P("person", "person|from|user|who", "Who loses access; else everybody.")], """
 stop sharing the {doc:doc} [with {person:person}]
 revoke access to {doc:filename} [for {person:person}]
 make the {doc:doc} private again
 {person:person} must not see the {doc:doc} any more
 take the {doc:doc} away from {person:person}
 nobody else should see the {doc:doc}
 unshare {doc:filename}
 remove {person:person} from the {doc:doc}
 withdraw the permission of {person:person} on the {doc:doc}
 lock {person:person} out of {doc:filename}
 the link to the {doc:doc} should not work any longer
 {person:person} left the company, end the access to the {doc:doc}
 only i may open the {doc:doc} from now on
 close the {doc:doc} to everyone
 cancel the sharing of {doc:filename}
""", """
 doc: stop sharing with {person:person}
 doc: make a document private
""", near="sharing")

book.add("tag", "tag document|add label|categorise file|mark with keyword|attach tags|classify document",
 "Puts tags on a document.|Labels a file with keywords.|Categorises a paper.|Adds keywords, so that it is found again.",
 [DOC, P("tags", "tags|labels|keywords|categories", "The labels.", "strings", True)], """
 tag the {doc:doc} (as|with) {tags+:tag}
 label {doc:filename} {tags+:tag}
 mark the {doc:doc} as {tags+:tag}
 put the labels {tags*:tag} on the {doc:doc}
 add the tag {tags+:tag} to {doc:filename}
 the {doc:doc} is {tags+:tag}, label it so
 classify the {doc:doc} under {tags+:tag}
 give {doc:filename} the keywords {tags*:tag}
 the {doc:doc} belongs to the category {tags+:tag}
 attach {tags*:tag} to the {doc:doc}
 flag the {doc:doc} as {tags+:tag}
 keywords for the {doc:doc}: {tags*:tag}
 stick a {tags+:tag} label on {doc:filename}
 i'd like to find the {doc:doc} under {tags*:tag}
 categorise {doc:filename} as {tags+:tag}
""", """
 tags: tag the {doc:doc}
 doc: add the label {tags+:tag}
""", near="managing")

book.add("archive", "archive document|put away file|move to archive|store long term|file old document|retire document",
 "Moves a document to the archive.|Puts a file away that is no longer in use.|Stores a paper for the long term.|Takes a document out of the way without deleting it.",
 [DOC, P("years", "years|retention|keep for", "How many years to keep it.", "integer")], """
 archive the {doc:doc} [for {years:int:2-30} years]
 put the {doc:doc} away for good, but keep it
 move {doc:filename} to the archive
 the {doc:doc} is no longer needed, store it long term
 keep the {doc:doc} for {years:int:2-30} years
 {doc:doc} into the archive
 file the {doc:doc} away
 retire {doc:filename}
 i'm finished with the {doc:doc}, into the archive with it
 please archive {doc:filename}
 store the {doc:doc} for {years:int:5-30} years
 the {doc:doc} can go to long term storage
 lay the {doc:doc} down in the archives
 we must retain the {doc:doc} [for {years:int:3-15} years]
 get the {doc:doc} out of sight but don't delete it
""", """
 doc: archive a document [for {years:int:2-30} years]
 doc: put something into the archive
""", near="managing")

book.add("move", "move document|put into folder|change folder|relocate file|sort into directory|transfer file",
 "Moves a file into a folder.|Sorts a document into a directory.|Changes where a file lies.|Puts a paper in another place.",
 [DOC, P("folder", "folder|directory|to|destination", "Where it goes.", need=True),
  P("copy", "copy|keep original|duplicate", "True to leave the original in place.", "boolean")], """
 move the {doc:doc} to [the folder] {folder:folder}
 put {doc:filename} into {folder:folder} [{copy=true:but leave the original|and keep a copy here}]
 the {doc:doc} belongs in {folder:folder}
 sort {doc:filename} into the {folder:folder} folder
 {copy=true:copy} {doc:filename} to {folder:folder}
 drag the {doc:doc} over to {folder:folder}
 transfer {doc:filename} into {folder:folder}
 {doc:filename} to {folder:folder}
 place the {doc:doc} under {folder:folder}
 i want the {doc:doc} in the {folder:folder} directory
 could you drop {doc:filename} in {folder:folder}
 {doc:doc} is in the wrong place, it should be in {folder:folder}
 shift the {doc:doc} from here to {folder:folder}
 relocate {doc:filename} to {folder:folder}
 {copy=true:duplicate} the {doc:doc} into {folder:folder}
""", """
 folder: move the {doc:doc}
 doc: put a file into {folder:folder}
""", near="managing")

book.add("delete", "delete document|remove file|throw away paper|erase file|put in trash|destroy document",
 "Deletes a document.|Throws a file away.|Puts a paper in the trash, or erases it for good.|Removes a file from storage.",
 [DOC, P("forever", "permanent|forever|skip trash|erase", "True to erase it for good.", "boolean")], """
 delete the {doc:doc}
 throw {doc:filename} away
 erase the {doc:doc} [{forever=true:for ever|permanently|beyond recovery}]
 put {doc:filename} in the trash
 remove the {doc:doc} [{forever=true:completely}]
 i don't want the {doc:doc} any more
 get rid of {doc:filename}
 {doc:filename} can go in the bin
 shred the {doc:doc}
 bin the {doc:doc}
 trash {doc:filename} [{forever=false:but let me restore it later}]
 the {doc:doc} is rubbish, wipe it
 destroy the {doc:doc} {forever=true:without a trace}
 discard {doc:filename}
 the old {doc:doc} should be deleted [{forever=true:for good}]
""", """
 doc: delete a document
 doc: put a file in the trash
""", near="managing")

book.add("convert", "convert document|change file format|save as|export to pdf|transform file type|make pdf",
 "Converts a file to another format.|Saves a document as another file type.|Makes a PDF, text or web page out of a file.|Changes the format.",
 [DOC, P("format", "format|to|target format|file type", "The new format.", {"pdf": "pdf", "word": "docx|word", "text": "txt|text", "html": "html", "markdown": "md|markdown", "epub": "epub"}, True)], """
 convert {doc:filename} to {format:format}
 make {format:format} out of the {doc:doc}
 save the {doc:doc} as {format:format}
 i need {doc:filename} as {format:format}
 turn the {doc:doc} into {format:format}
 export {doc:filename} as {format:format}
 change the format of the {doc:doc} to {format:format}
 can i have the {doc:doc} as {format:format}
 {doc:filename} to {format:format}
 they only accept {format:format}, convert the {doc:doc}
 the {doc:doc} has to be {format:format}
 produce {format:format} from {doc:filename}
 write the {doc:doc} out as {format:format}
 transform {doc:filename} into {format:format}
 give me the {doc:doc} in {format:format} format
""", """
 format: convert {doc:filename}
 doc: convert a file to {format:format}
""", near="changing")

book.add("compare", "compare documents|show differences|diff files|contrast versions|find changes between|check two versions",
 "Compares two documents and shows the differences.|Tells what changed between versions.|Makes a diff of files.|Contrasts two texts.",
 [P("first", "first|document a|old|left", "The first document.", need=True),
  P("second", "second|document b|new|right", "The other document.", need=True)], """
 compare {first:filename} with {second:filename}
 what is the difference between {first:filename} and {second:filename}
 what changed from {first:filename} to {second:filename}
 diff {first:filename} {second:filename}
 show the differences of {first:filename} and {second:filename}
 is {first:filename} the same as {second:filename}
 how does the {first:doc} differ from the {second:doc}
 put {first:filename} and {second:filename} side by side and mark changes
 check the {first:doc} against the {second:doc}
 where do {first:filename} and {second:filename} disagree
 contrast the {first:doc} with the {second:doc}
 are there changes in {second:filename} versus {first:filename}
 i want to know what's new in {second:filename} compared to {first:filename}
 lay {first:filename} over {second:filename}
 match the {first:doc} to the {second:doc} and list deviations
""", """
 second: compare {first:filename}
 second: what is different from {first:filename}
""", near="content")

book.add("fill_form", "fill form|complete form field|enter into form|set form value|write in form|populate field",
 "Writes a value into a field of a form.|Fills a form in.|Completes a field of a document.|Enters personal details into a form.",
 [P("field", "field|field name|entry|box", "Which field.", need=True),
  P("value", "value|text|content|answer", "What to write.", need=True),
  P("doc", "form|document|file|which form", "Which form.")], """
 write {value:value} in the field {field:field} [of the {doc:doc}]
 fill in {value:value} for {field:field}
 the {field:field} in the {doc:doc} is {value:value}
 enter {value:value} as {field:field} [on the {doc:doc}]
 in the form, {field:field} is {value:value}
 complete the {field:field} with {value:value}
 set the {field:field} box to {value:value}
 put {value:value} where it asks for {field:field}
 {field:field} {value:value} [in the {doc:doc}]
 for {field:field} write {value:value}
 the form wants my {field:field}, that's {value:value}
 insert {value:value} under {field:field} [in {doc:filename}]
 my {field:field} on the {doc:doc} should read {value:value}
 populate {field:field} with {value:value}
 use {value:value} as the {field:field} in {doc:filename}
""", """
 value: fill in the {field:field} [of the {doc:doc}]
 field: write {value:value} in the form
""", near="changing")

book.add("sign", "sign document|add signature|request signature|approve with signature|e-sign|put signature",
 "Signs a document, or asks others for their signature.|Adds an electronic signature.|Sends a paper for signing.|Approves a document with a signature.",
 [DOC, P("signers", "signers|people|by|who signs", "Who signs; else the user.", "strings"),
  P("due", "deadline|due date|until|by date", "Until when.")], """
 sign the {doc:doc}
 put my signature under {doc:filename}
 get the {doc:doc} signed by {signers+:person} [until {due:date}]
 ask {signers+:person} to sign {doc:filename} [by {due:date}]
 the {doc:doc} needs my autograph
 {signers+:person} must sign the {doc:doc}
 send {doc:filename} to {signers+:person} for signature
 e-sign {doc:filename}
 i'd like to sign {doc:filename} electronically
 collect signatures for the {doc:doc} from {signers*:person}
 the {doc:doc} has to be signed [by {due:date}]
 could {signers+:person} put a name under the {doc:doc}
 signature on {doc:filename} please
 request the signatures of {signers*:person} for {doc:filename}
 initial the {doc:doc} for me
""", """
 doc: sign a document
 doc: ask {signers+:person} for a signature
""", near="sharing")

book.add("print", "print document|make paper copy|send to printer|hard copy|print file|put on paper",
 "Prints a document.|Makes paper copies of a file.|Sends a file to a printer.|Puts a document on paper, on one or both sides.",
 [DOC, P("copies", "copies|count|number of copies", "How many.", "integer"),
  P("printer", "printer|device|on printer", "Which printer."),
  P("colour", "colour|color|color mode", "True for colour.", "boolean"),
  P("double", "double sided|duplex|both sides", "True for both sides.", "boolean")], """
 print the {doc:doc} [{copies:int:2-40} times] [on the {printer:printer}]
 print {copies:int:2-50} copies of {doc:filename} [{colour=true:in colour}]
 i need the {doc:doc} on paper [{colour=false:in black and white|without colour}]
 send {doc:filename} to the {printer:printer}
 put the {doc:doc} on the {printer:printer}
 {copies:int:2-30} paper copies of the {doc:doc} please [, {double=true:double sided|both sides}]
 run off {doc:filename} [{copies:int:2-20} times]
 hard copy of {doc:filename}
 get {doc:filename} out of the {printer:printer} [{double=false:single sided}]
 could you print the {doc:doc} {double=true:on both sides|double sided}
 i want the {doc:doc} printed {colour=true:in colour|coloured}
 print {doc:filename}
 the {doc:doc} must be on paper [, {copies:int:2-9} times]
 let the {printer:printer} print {doc:filename}
 we need {copies:int:2-60} printouts of the {doc:doc}
""", """
 doc: print {copies:int:2-50} copies
 doc: print something on the {printer:printer}
""", near="sharing")

book.add("scan", "scan paper|digitise document|capture page|scan to file|make scan|photograph document",
 "Scans a paper into a file.|Digitises a page.|Makes a file from what lies on the scanner.|Captures a document with the scanner.",
 [P("name", "file name|name|title|save as", "Name of the new file."),
  P("folder", "folder|save to|directory", "Where to save it."),
  P("dpi", "resolution|dpi|quality", "Dots per inch.", "integer"),
  P("pages", "pages|page count|number of pages", "How many pages.", "integer")], """
 scan this [as {name:filename}] [into {folder:folder}]
 scan the letter on the glass [at {dpi:int:100-600:50} dpi]
 digitise {pages:int:2-40} pages [and save them to {folder:folder}]
 make a scan [named {name:title}]
 read the paper in and call it {name:filename}
 get this sheet into the computer [under {folder:folder}]
 scan {pages:int:2-60} pages [with {dpi:int:100-600:50} dpi]
 i put a page on the scanner, save it as {name:filename}
 capture the page [as {name:filename}]
 start the scanner
 i need a digital copy of this paper [in {folder:folder}]
 new scan {name:filename}
 could you take in the {pages:int:2-30} pages from the feeder
 turn this paper into a file [named {name:title}]
 scanner at {dpi:int:100-600:50} dpi please
""", near="sharing")

book.add("create", "create document|new file|start letter|make blank document|draft document|write new text",
 "Creates a new document.|Starts an empty file with a title.|Makes a draft from a template.|Opens a blank letter, table or presentation.",
 [P("title", "title|name|file name|heading", "Title of the new document.", need=True),
  P("kind", "type|kind|template|format", "What sort of document.", {"letter": "letter", "sheet": "spreadsheet|table", "slides": "presentation|slides", "note": "note|memo"}),
  P("folder", "folder|in|directory", "Where it is kept.")], """
 create a new {kind=letter:letter} called {title:title} [in {folder:folder}]
 start a {kind=sheet:spreadsheet|table} named {title:title}
 new {kind=slides:presentation|slide deck} {title:title}
 make a {kind=note:memo|note} with the heading {title:title}
 i want to write a {kind=letter:letter}, title {title:title}
 set up an empty document {title:title} [under {folder:folder}]
 begin a new file, call it {title:title}
 draft a document titled {title:title}
 we need {kind=slides:slides} for {title:title}
 blank {kind=sheet:sheet} {title:title} [in {folder:folder}]
 give me an empty page named {title:title}
 prepare a {kind=note:note} {title:title}
 open a fresh document with the title {title:title}
 could you make a {kind=letter:letter} template {title:title}
 new document {title:filename}
""", """
 title: create a new {kind=letter:letter}
 title: start an empty document in {folder:folder}
""", near="changing")

book.add("comment", "comment on document|add remark|annotate file|leave feedback|write margin note|insert comment",
 "Adds a comment to a document.|Leaves a remark at a place of a text.|Annotates a file.|Writes a note in the margin.",
 [DOC, P("text", "comment|text|remark|note", "What to say.", need=True),
  P("section", "section|at|position|place", "Where in the document.")], """
 comment on the {doc:doc}: {text:comment}
 add the remark {text:comment} to the {doc:doc}
 leave a comment in {doc:filename} [at the {section:section}], {text:comment}
 write {text:comment} in the margin of the {doc:doc}
 annotate the {section:section} of the {doc:doc} with {text:comment}
 put a sticky note {text:comment} on {doc:filename}
 my feedback on the {doc:doc} is {text:comment}
 note at the {section:section} of {doc:filename}: {text:comment}
 insert the comment {text:comment} [at the {section:section}] in the {doc:doc}
 tell the author of the {doc:doc} {text:comment}
 next to the {section:section} in the {doc:doc} write {text:comment}
 {doc:filename} comment {text:comment}
 i have a remark on the {doc:doc}, {text:comment}
 please attach {text:comment} as a comment to {doc:filename}
 remark for the {doc:doc}: {text:comment}
""", """
 text: leave a comment on the {doc:doc}
 doc: add the comment {text:comment}
""", near="changing")

book.add("replace_text", "replace text|find and replace|swap words|substitute term|change wording|edit phrase",
 "Replaces words in a document by others.|Finds a term and puts another in its place.|Swaps wording throughout a text.|Substitutes a phrase.",
 [P("old", "find|old text|search|from", "What is replaced.", need=True),
  P("new", "replace|new text|with|to", "What comes instead.", need=True),
  P("doc", "document|file|in", "Which document.")], """
 replace {old:old} with {new:new} [in the {doc:doc}]
 change every {old:old} to {new:new} [in the {doc:doc}]
 swap {old:old} for {new:new} [in {doc:filename}]
 substitute {new:new} for {old:old} [throughout the {doc:doc}]
 where it says {old:old}, write {new:new}
 {old:old} should be {new:new} [in the {doc:doc}]
 turn {old:old} into {new:new} everywhere [in {doc:filename}]
 use {new:new} instead of {old:old} in the {doc:doc}
 correct {old:old} to {new:new} [in the {doc:doc}]
 find {old:old} and put {new:new} [in {doc:filename}]
 the word {old:old} must become {new:new}
 in the {doc:doc} exchange {old:old} for {new:new}
 i wrote {old:old} but meant {new:new}, fix the {doc:doc}
 could all {old:old} be {new:new}
 edit the {doc:doc} so that {old:old} reads {new:new}
""", """
 new: replace {old:old} [in the {doc:doc}]
 old: put {new:new} instead in the {doc:doc}
""", near="changing")
