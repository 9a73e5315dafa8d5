"""Body and health of everyday life: fitness, running, food, weight, nights, calm, rehab, aids, pregnancy, chronic illness, first aid, mood, dentist, elder care, matches."""
from .notation import pools, read

POOLS = pools("""
exercise: squats | push-ups | pull-ups | lunges | bench press | burpees | sit-ups | deadlifts | planks | kettlebell swings | bicep curls | calf raises | rowing | dips
workout: swimming | cycling | a long walk | weight training | dancing | rowing | hiking | skating | boxing | jogging | nordic walking | skipping rope | badminton
pose: downward dog | the cobra | tree pose | child's pose | the warrior | the bridge | the plank pose | sun salutation | pigeon pose | the headstand | cat and cow
focus: stiff hips | the lower back | better balance | tight shoulders | sleep | flexibility | strong legs | a calm mind | neck tension | breathing
food: a bowl of porridge | two fried eggs | a banana | a chicken sandwich | a slice of cake | lentil soup | a bag of crisps | greek yoghurt | a handful of almonds | pasta with pesto | an apple | sushi | a cheeseburger | rice and beans
drink: water | herbal tea | orange juice | cola | black coffee | milk | lemonade | beer | sparkling water | wine | a smoothie
nutrient: protein = protein, proteins | carbs = carbs, carbohydrates | fat = fat, fats | fibre = fibre, roughage
diet: vegan | vegetarian | low carb | gluten free | lactose free | low salt | mediterranean | keto | pescatarian | sugar free
body: left knee | right shoulder | lower back | neck | left ankle | wrist | right hip | elbow | jaw | achilles tendon | thumb | ribs | shin
symptom: a headache | dizziness | nausea | heartburn | a sore throat | hot flushes | cramps | tingling fingers | a rash | swollen feet | palpitations | ringing in my ears | a blocked nose
feeling: happy | sad | anxious | calm | angry | lonely | proud | exhausted | grateful | irritable | bored | hopeful | overwhelmed
trigger: work | a quarrel | bad weather | loneliness | too little sleep | good news | money worries | a walk in the sun | the exam | the family visit | the news | traffic
allergen: peanuts | shellfish | birch pollen | gluten | milk protein | house dust | wasp stings | penicillin | eggs | latex | soy | strawberries | nickel | grass pollen
reaction: hives | swollen lips | sneezing | itchy eyes | a tight throat | stomach ache | a rash on the arms | a runny nose | vomiting | red blotches
inhaler: the blue inhaler | the preventer | the brown puffer | the reliever | the spacer | the purple one
injury: a burn | a nosebleed | a deep cut | a sprained ankle | a wasp sting | a bump on the head | fainting | choking | a splinter | hypothermia | heatstroke | a broken finger | a snake bite
aid: the hearing aids | the left hearing aid | the right hearing aid | both ears
wheelchair: the wheelchair | the power chair | the folding chair | the mobility scooter | the sports chair
tooth: the upper left molar | a front tooth | a wisdom tooth | the lower right molar | a filling | the crown at the back | the gums | a canine | the bridge | the retainer
senior: Grandpa Elio | Mrs Tevholm | Grandma Ilse | Mr Osterik | Aunt Rosa | Uncle Henrik | Mrs Lindmora | Father | Great-aunt Wanda | Mr Fermora
care: washing | getting dressed | a shower | breakfast | shaving | help to the toilet | a walk outside | hair care | changing the bed | compression stockings | foot care
team: the Falcons | Millwick United | the red team | the juniors | Stonebrook Rovers | the under fifteens | the Herons | Northfield Ladies | the second eleven
shoe: the trail shoes | the blue runners | the racing flats | the old trainers | the spiked shoes | the carbon pair | the wide sneakers | the winter runners
visit: a check-up | a cleaning | a filling | braces | a crown | bleaching | a root treatment | a broken tooth | an extraction
""")

TOOLS, REQUESTS, MISSING = read("broad_body", """
== set_log fitness
log exercise set, record reps, strength set, lifting entry, gym log
- Records a set of an exercise.
- Repetitions and weight lifted.
- Strength training log.
@exercise string: exercise, movement, lift, drill / Which exercise.
@reps integer: reps, repetitions, count, times / How many repetitions.
@kilos number: weight, kilos, load, kg / Weight in kilos.
{reps:int:5-60} {exercise:exercise}
{exercise:exercise} {reps:int:3-30} times [with {kilos:int:5-140:5} kilos]
just did {reps:int:5-40} {exercise:exercise}
{exercise:exercise}, {kilos:int:10-150:5} kg, {reps:int:2-20} reps
managed {reps:int:5-30} {exercise:exercise} today
my arms are burning after {reps:int:8-50} {exercise:exercise}
new record, {kilos:int:40-200:5} kilos in {exercise:exercise}
put down {exercise:exercise} at {kilos:int:10-90:5} kilos
?exercise i did {reps:int:5-40} reps
?exercise lifted {kilos:int:20-120:5} kilos

== workout_log fitness
log workout, record activity, training session entry, add sport, exercise diary
- Records a workout.
- Activity with its length and effort.
- Training diary.
@activity string: activity, sport, workout, what / What was done.
@length string: duration, length, time, how long / How long.
@effort integer: effort, intensity, exertion, rating / Effort from 1 to 10.
{activity:workout} for {length:span}
i've been out {activity:workout} [{length:span}]
{length:span} of {activity:workout}, effort {effort:int:1-10}
completely worn out from {activity:workout}, a {effort:int:7-10}
{activity:workout} this morning, {length:span}
note {activity:workout}
did {activity:workout} with the neighbours
easy one: {activity:workout}, {effort:int:1-4} out of ten
?activity i exercised for {length:span}
?activity log a session with effort {effort:int:2-9}

== workout_make fitness
create workout, suggest training, exercise routine, build session, workout idea
- Suggests a workout.
- Routine for a goal in some minutes.
- With or without equipment.
@minutes integer: minutes, time, length, duration / How many minutes.
@goal enum strength|muscle, fat|weight_loss|burn, mobility|stretch: goal, aim, focus / What for.
@equipment boolean: equipment, weights, gear / Use equipment.
give me {minutes:int:5-60:5} minutes of exercise
i want to {goal=fat:lose my belly|burn fat}
something for {goal=strength:bigger arms}, {minutes:int:10-60:5} minutes
i'm in a hotel room {equipment=false:without any gear}
{minutes:int:5-30:5} minutes, {goal=mobility:loosen up}
i sit all day, what can i do about it
{goal=strength:get me strong} {equipment=true:with dumbbells}
quick sweat before breakfast
train me {equipment=false:using only my body weight} for {minutes:int:10-40:5} minutes

== personal_best fitness
personal best, exercise record, best lift, my maximum, strength progress
- Shows the best result in an exercise.
- Personal record and progress.
- Maximum so far.
@exercise string: exercise, lift, movement / Which exercise.
what's my best in {exercise:exercise}
record for {exercise:exercise}
how many {exercise:exercise} have i ever done
am i getting better at {exercise:exercise}
{exercise:exercise} maximum
have i ever lifted more in {exercise:exercise}
did i improve with {exercise:exercise}
top score {exercise:exercise}
?exercise what is my record
?exercise show my best

== steps fitness
step count, how many steps, walking distance, pedometer, daily movement
- Shows the steps of a day.
- Walking and movement in a period.
- Pedometer reading.
@period string: period, day, when, time range / Which time.
how many steps [{period:past}]
did i walk enough {period:past}
steps {period:past}
was i a couch potato {period:past}
how far have my feet carried me {period:past}
have i reached my ten thousand
i've hardly left the sofa, how bad is it
pedometer {period:past}
movement {period:past}

== goal fitness
set fitness goal, daily target, activity goal, step goal, movement aim
- Sets a goal for steps, minutes or workouts.
- Daily or weekly target.
- Activity aim.
@kind enum steps|step_count, minutes|active_minutes, workouts|sessions: kind, type, what / What is counted.
@amount integer: amount, target, number, goal / How many.
@per enum day|daily, week|weekly: per, period, every / Day or week.
{amount:int:3000-15000:500} {kind=steps:steps} {per=day:a day}
i want to do {amount:int:2-6} {kind=workouts:workouts} {per=week:every week}
{amount:int:20-90:5} {kind=minutes:active minutes} {per=day:daily}
goal: {amount:int:4000-12000:500} {kind=steps:steps}
push me to {amount:int:5000-14000:500} {kind=steps:paces} {per=day:each day}
make it {amount:int:2-5} {kind=workouts:training sessions} {per=week:weekly}
i'm lazy, {amount:int:15-60:5} {kind=minutes:minutes of moving} must be possible
raise my target to {amount:int:6000-16000:500}
?amount set a goal for {kind=steps:steps}
?amount i want to move more {per=week:each week}

== run_start running
start run, begin tracking run, record jog, go running, run tracker
- Starts recording a run.
- Tracks distance and pace, with a target.
- Begin a jog.
@distance number: distance, kilometers, target distance, km / Planned kilometers.
@kind enum easy|recovery, interval|speed, long|endurance: kind, type, run type / Kind of run.
i'm off for a run
{distance:int:3-30} kilometers [{kind=easy:easy}]
shoes are on, track me
{kind=interval:speed work} now
{kind=long:long one} today, {distance:int:14-35} k
start the jog
let's run {distance:num:3-20:1} kilometers
a slow trot, {kind=easy:recovery}
out the door for {distance:int:3-15} km

== pace running
set target pace, run speed, pace alert, minutes per kilometer, keep tempo
- Sets a target pace for running.
- Minutes and seconds per kilometer.
- Alerts when too slow or fast.
@minutes integer: minutes, pace minutes, min per km / Minutes per kilometer.
@seconds integer: seconds, pace seconds, sec / Plus these seconds.
pace {minutes:int:4-8} minutes {seconds:int:5-55:5} seconds
i want to run {minutes:int:4-8} minutes per kilometer
don't let me get slower than {minutes:int:4-8} minutes
{minutes:int:4-7} minutes and {seconds:int:5-55:5} seconds a k
hold {minutes:int:4-8} minutes each kilometer
beep if i drop under {minutes:int:5-8} minutes {seconds:int:5-55:10} seconds
i always start too fast, {minutes:int:5-8} minutes please
tempo {minutes:int:4-7} minutes
?minutes set a pace
?minutes tell me when i'm too slow

== run_stats running
running statistics, kilometers run, jog history, average pace, mileage
- Shows how much somebody ran.
- Kilometers, pace and time of a period.
- Running mileage.
@period string: period, when, time range / Which time.
how far did i run {period:period}
mileage {period:period}
kilometers {period:period}
am i getting faster
my average pace {period:past}
how was the jog {period:past}
did i slack off {period:period}
show my runs [{period:period}]
longest run so far

== shoes running
running shoe mileage, add shoes, wear of trainers, shoe tracker, retire shoes
- Tracks the kilometers on running shoes.
- Adds or retires a pair.
- Shoe wear.
@shoe string: shoes, pair, shoe, which / Which pair.
@action enum add|new, retire|discard, show|check: action, what, command / What to do.
{action=show:how worn are} {shoe:shoe}
{action=retire:throw out} {shoe:shoe}
{action=add:bought} {shoe:shoe}
the soles of {shoe:shoe} are gone, {action=retire:retire them}
{shoe:shoe} {action=add:are new}
{action=show:kilometers on} {shoe:shoe}
can i still run in {shoe:shoe}, {action=show:check}
unboxed {shoe:shoe}, {action=add:add them}
?shoe {action=retire:retire} a pair
?shoe {action=show:how many kilometers} do they have

== race running
enter race, register for run, marathon sign up, race entry, start number
- Enters somebody in a race.
- Distance and day, start number.
- Marathon or fun run registration.
@race string: race, event, run, name / Which race.
@runner string: runner, name, participant, who / Who runs.
@distance integer: distance, kilometers, km / How many kilometers.
{runner:person} runs the {race:race}
enter me for the {race:race} [, {distance:int:5-42} kilometers]
{race:race} {distance:int:5-42} k
start number for {runner:person}, {race:race}
i lost a bet and have to do the {race:race}
put {runner:person} down for {distance:int:5-42} kilometers at the {race:race}
sign up, {race:race}
{runner:person} wants to join the {race:race}
?race {runner:person} would like to race
?race {distance:int:5-42} kilometers please

== yoga_flow calm
start yoga, yoga session, stretching flow, guided asana, mat practice
- Starts a guided yoga session.
- Flow for some minutes with a focus.
- Mat practice.
@minutes integer: minutes, length, duration, how long / How many minutes.
@focus string: focus, goal, body part, for / What it is for.
@level enum beginner|easy, medium|intermediate, advanced|hard: level, difficulty, grade / How hard.
{minutes:int:5-60:5} minutes of yoga [for {focus:focus}]
mat is rolled out
something for {focus:focus}
{level=beginner:i've never done yoga}, {minutes:int:10-30:5} minutes
{level=advanced:a tough flow} today
i'm all stiff, {focus:focus}
{minutes:int:10-45:5} minutes for {focus:focus}, {level=beginner:gentle}
stretch with me
yoga {level=medium:middle level}

== pose calm
explain yoga pose, how to do asana, posture help, pose instruction, position guide
- Explains a yoga pose.
- How to do it safely.
- Asana guide.
@pose string: pose, asana, position, posture / Which pose.
how do i do {pose:pose}
show me {pose:pose}
{pose:pose}
am i doing {pose:pose} right
where do my hands go in {pose:pose}
{pose:pose} hurts my wrists, what am i doing wrong
explain {pose:pose} step by step
teach me {pose:pose}
?pose how does that pose go
?pose explain an asana

== meditate calm
start meditation, guided meditation, mindfulness session, sit in silence, calm mind
- Starts a meditation.
- Guided or silent, some minutes.
- Mindfulness session.
@minutes integer: minutes, length, duration / How many minutes.
@guided boolean: guided, with voice, spoken / With a voice.
@theme string: theme, topic, for, about / What about.
meditate {minutes:int:3-45} minutes
my head is spinning, calm me down
{minutes:int:5-30:5} minutes {guided=false:in silence}
a {guided=true:guided} one about {theme:focus}
i need to come down, {minutes:int:3-20}
sit with me {guided=true:and talk me through it}
too many thoughts, {minutes:int:5-25:5} minutes of quiet
{theme:focus}, {minutes:int:5-20:5} minutes
ommm

== breathe calm
breathing exercise, breath pacer, slow breathing, inhale exhale guide, calm breath
- Guides a breathing exercise.
- Pattern and number of rounds.
- Breath pacer.
@pattern enum box|square, calm|four_seven_eight, energy|fast: pattern, method, technique / Which pattern.
@rounds integer: rounds, cycles, breaths, repetitions / How many rounds.
help me breathe
i'm having a panic attack
{pattern=box:box breathing} [{rounds:int:4-20} rounds]
{rounds:int:4-20} slow breaths
{pattern=energy:wake me up with breathing}
inhale, exhale, {rounds:int:5-20} times
my heart is racing, {pattern=calm:calm it}
{pattern=calm:something soothing}, {rounds:int:4-12} cycles
i'm about to go on stage and shaking

== gratitude calm
gratitude entry, thankful for, good thing today, joy diary, positive note
- Notes something to be thankful for.
- Good thing of the day.
- Gratitude diary.
@text string: text, entry, what, good thing / What it is.
i'm thankful that {text:good}
today {text:good}
good thing: {text:good}
write in my joy diary {text:good}
what made me smile: {text:good}
{text:good}, i'm so glad
remember the nice moment when {text:good}
feeling lucky, {text:good}
?text gratitude diary
?text i want to note something nice

== meal_log eating
log meal, food diary, i ate, record calories, eating entry
- Records what was eaten.
- Food diary with meal and calories.
- Calorie entry.
@food string: food, meal, dish, what / What was eaten.
@meal enum breakfast|morning, lunch|noon, dinner|supper, snack|between: meal, when, meal type / Which meal.
@calories integer: calories, kcal, energy / Calories.
i had {food:food} [for {meal=breakfast:breakfast}]
{food:food}, {calories:int:80-900:10} calories
{meal=lunch:lunch was} {food:food}
ate {food:food}
{meal=snack:couldn't resist} {food:food}
{food:food} {meal=dinner:this evening|for supper}
i'm ashamed, {food:food} in front of the tv
{calories:int:90-800:10} kcal, {food:food}, {meal=snack:in between}
put {food:food} in the food diary
?food {meal=lunch:lunch}, {calories:int:200-900:10} calories
?food i have eaten something

== calories_left eating
calories left, energy budget today, can i still eat, remaining kcal, daily intake
- Tells how many calories are left.
- Intake of a day against the goal.
- Energy budget.
@day string: day, date, when / Which day.
how many calories are left
can i still have dessert
intake {day:past}
did i overeat {day:past}
budget for tonight
would a beer still fit
have i been good {day:past}
kcal {day:past}
i'm hungry again, am i allowed

== nutrient eating
nutrient total, protein today, carb intake, macro breakdown, fat eaten
- Tells how much of a nutrient was eaten.
- Protein, carbs, fat or fibre of a day.
- Macro totals.
@nutrient enum protein|proteins, carbs|carbohydrates, fat|lipids, fibre|fiber: nutrient, macro, which / Which nutrient.
@day string: day, date, period / Which day.
how much {nutrient:nutrient} did i get [{day:past}]
{nutrient:nutrient} {day:past}
enough {nutrient=protein:protein} for my muscles
too {nutrient=fat:greasy} {day:past}
was there enough {nutrient=fibre:roughage}
my {nutrient:nutrient} so far
i ate nothing but {nutrient=carbs:pasta and rice}, how much is that
total {nutrient:nutrient}
?nutrient how much did i get {day:past}

== diet eating
set diet, food preference, eating style, dietary plan, switch nutrition
- Sets the way somebody eats.
- Diet such as vegan or low carb, from a day.
- Nutrition plan.
@diet string: diet, style, plan, way of eating / Which diet.
@from string: from, start, date, since / From when.
i'm {diet:diet} now
{diet:diet} from {from:date}
switch me to {diet:diet}
{from:weekday} i start eating {diet:diet}
the doctor says {diet:diet}
no more of the old stuff, {diet:diet} please
plan my food {diet:diet} [from {from:date}]
we try {diet:diet} for a while
?diet i'm changing my diet from {from:date}
?diet set an eating style

== fasting eating
start fast, intermittent fasting, eating window, stop eating timer, fasting hours
- Starts a fast of some hours.
- Intermittent fasting timer.
- Eating window.
@hours integer: hours, length, duration, fast for / How many hours.
@from string: from, start, since, last meal / When it began.
fast for {hours:int:10-36} hours
no food for {hours:int:12-24} hours [from {from:time}]
my last bite was at {from:time}
{hours:int:12-20} hours without eating
from {from:time} the kitchen is closed for me
start the {hours:int:12-20} hour window
i won't touch anything until tomorrow, {hours:int:12-24} hours
empty stomach mode, {hours:int:12-20}
begin fasting

== drink intake
log water, drank, fluid intake, hydration entry, add glass
- Records what was drunk.
- Milliliters of water or something else.
- Hydration diary.
@milliliters integer: milliliters, amount, ml, volume / How much in milliliters.
@drink string: drink, beverage, fluid, what / What was drunk.
{milliliters:int:100-1000:50} ml [of {drink:drink}]
drank {milliliters:int:100-900:50} milliliters of {drink:drink}
{milliliters:int:200-800:50} {drink:drink}
finished my bottle, {milliliters:int:300-1000:50}
that was {milliliters:int:150-700:50} ml {drink:drink}
i gulped down {milliliters:int:200-900:50} milliliters
{drink:drink}, {milliliters:int:100-500:50} ml
after the run {milliliters:int:300-900:50} milliliters of {drink:drink}
?milliliters i had some {drink:drink}
?milliliters log a drink

== drink_left intake
hydration status, have i drunk enough, water goal, fluid today, still to drink
- Tells whether enough was drunk.
- Fluid of a day against the goal.
- Hydration status.
@day string: day, date, when / Which day.
have i had enough water
my mouth is dry, am i behind
how much do i still have to drink
fluids {day:past}
did i drink anything {day:past}
my head hurts, maybe too little water
water so far
hydration {day:past}
how many glasses to go

== drink_remind intake
drink reminder, remind to hydrate, water alarm, sip reminder, hydration nudge
- Reminds to drink every so often.
- Interval in minutes.
- Water nudge.
@minutes integer: every minutes, interval, minutes, spacing / Every so many minutes.
@until string: until, end, stop at / Until when.
remind me to drink every {minutes:int:20-120:10} minutes
i forget to drink, nudge me every {minutes:int:30-120:10}
a sip every {minutes:int:15-90:5} minutes [until {until:time}]
water alarm {minutes:int:30-120:10} minutes
keep me hydrated till {until:time}, each {minutes:int:20-90:10} minutes
poke me every {minutes:int:20-100:10} minutes so i take a glass
i dry out at the desk, {minutes:int:30-90:10} minutes
every {minutes:int:20-120:10} minutes some water
?minutes remind me to drink until {until:time}
?minutes don't let me forget my water

== weigh intake
log weight, step on scale, record body weight, weigh in, kilos today
- Records the body weight.
- Weigh-in in kilos.
- Scale entry.
@kilos number: weight, kilos, kg, body weight / Weight in kilos.
@person string: person, who, name / Whose weight.
{kilos:num:45-130:1} kilos
i weigh {kilos:num:45-120:1}
the scale says {kilos:num:48-130:1}
{person:person} weighs {kilos:num:12-110:1}
{kilos:num:50-120:1} this morning, ugh
weigh-in {kilos:num:45-120:1}
down to {kilos:num:50-110:1} kilos
{person:person} is at {kilos:int:20-110} kilos
?kilos i stepped on the scale
?kilos log {person:person}'s weight

== weight_trend intake
weight trend, have i lost weight, weight curve, body weight history, kilos lost
- Shows how the weight changed.
- Curve over a period.
- Weight history.
@period string: period, since, time range / Which time.
have i lost anything [{period:period}]
weight {period:period}
my trousers are tight, did i gain
curve of my kilos {period:period}
how much came off {period:period}
am i getting fatter
is the diet working {period:period}
up or down {period:period}
show my weight history

== waist intake
measure body, log waist, body measurement, tape measure entry, circumference
- Records a body measurement.
- Waist, hips, chest or arm in centimeters.
- Tape measure.
@part enum waist|belly, hips|bottom, chest|bust, arm|biceps: part, body part, where / What was measured.
@centimeters number: centimeters, cm, girth, size / Centimeters.
{part=waist:waist} {centimeters:int:60-130}
{part=hips:hips} are {centimeters:num:80-130:1} centimeters
my {part=arm:biceps} has {centimeters:int:24-50} cm
{centimeters:int:75-130} around the {part=chest:chest}
{part=waist:belly} is at {centimeters:int:65-125}
tape says {centimeters:int:60-120} for my {part=waist:middle}
{part=arm:upper arm} {centimeters:num:24-48:1}
i measured my {part=hips:bottom}, {centimeters:int:85-125} centimeters
?centimeters measure my {part=waist:waist}
?part it's {centimeters:int:60-120} centimeters

== sleep_log nights
log sleep, record night, sleep diary, hours slept entry, bedtime note
- Records a night.
- Hours slept and how good it was.
- Sleep diary.
@hours number: hours, sleep length, slept, duration / How many hours.
@quality enum bad|poor, ok|fair, good|great: quality, how, rating / How good.
slept {hours:int:3-11} hours
{hours:num:3-10:1} hours, {quality=bad:awful}
i was {quality=bad:awake half the night}, {hours:int:2-6} hours
{quality=good:slept like a log}, {hours:int:6-11}
{hours:int:4-10} hours of shuteye
{quality=ok:so so}, about {hours:int:4-9} hours
i feel {quality=good:refreshed} after {hours:int:6-10} hours
only {hours:int:2-6} hours because of the thunder
?hours the night was {quality=bad:terrible}
?hours i slept {quality=good:well}

== bedtime nights
bedtime reminder, when to go to bed, wind down alert, sleep schedule, lights out time
- Sets a bedtime.
- Reminds to go to sleep, some minutes ahead.
- Sleep schedule.
@time string: time, bedtime, at, lights out / When to be in bed.
@ahead integer: minutes ahead, lead, warning, before / So many minutes before.
i want to be in bed by {time:time}
bedtime {time:time}
tell me to stop scrolling at {time:time}
lights out {time:time} [, warn me {ahead:int:10-60:5} minutes before]
send me to sleep at {time:time}
i stay up far too late, {time:time} is the limit
{ahead:int:10-60:10} minutes before {time:time} i should wind down
make me sleepy at {time:time}
?time remind me to go to bed
?time i have to sleep earlier

== snore nights
snore recorder, record night sounds, sleep talking, listen for snoring, apnea check
- Records snoring at night.
- Listens for sounds and breathing pauses.
- Night sound recorder.
@on boolean: on, record, active, listen / True records.
@until string: until, stop, end / Until when.
{on=true:record} my snoring
my wife says i saw wood all night
{on=false:don't listen} tonight
{on=true:listen} to me until {until:time}
do i talk in my sleep
{on=true:keep an ear on my breathing} [till {until:time}]
snoring {on=false:off}
i wake up gasping, {on=true:record it}
night microphone {on=true:on}

== nap nights
power nap, short sleep timer, nap alarm, doze, siesta
- Times a nap.
- Wakes after some minutes.
- Siesta alarm.
@minutes integer: minutes, length, nap time, duration / How many minutes.
nap {minutes:int:10-90:5} minutes
i'll lie down for {minutes:int:10-60:5} minutes
wake me after {minutes:int:15-45:5} minutes
siesta {minutes:int:15-90:5}
just close my eyes, {minutes:int:10-40:5} minutes
can't keep my eyes open, {minutes:int:10-40:5}
doze for {minutes:int:10-30:5}
{minutes:int:15-60:5} minute snooze on the couch
?minutes i need a nap
?minutes wake me from my nap

== symptom symptoms
log symptom, report complaint, health diary, pain entry, feeling ill
- Records a symptom.
- Pain or complaint with strength and since when.
- Health diary.
@symptom string: symptom, complaint, pain, what / What hurts or bothers.
@strength integer: strength, severity, intensity, level / From 1 to 10.
@since string: since, start, onset, when / Since when.
i've got {symptom:symptom} [since {since:past}]
my {symptom:body} hurts again
{symptom:symptom}, {strength:int:1-10} out of ten
since {since:past} my {symptom:body} aches
woke up with {symptom:symptom}
my {symptom:body} is killing me, a {strength:int:6-10}
{symptom:symptom} again
there it is, {symptom:symptom} since {since:past}
i can hardly move, it's my {symptom:body}
?symptom it hurts, {strength:int:3-9} of ten
?symptom i've been feeling ill since {since:past}

== symptom_ask symptoms
symptom history, how often headache, complaint overview, pain diary lookup, when did it hurt
- Shows how often a symptom came.
- Pain diary of a period.
- Complaint history.
@symptom string: symptom, complaint, pain / Which symptom.
@period string: period, since, time range / Which time.
how often did i have {symptom:symptom} [{period:period}]
{symptom:symptom} {period:period}
when was the last time i had {symptom:symptom}
is it getting worse with my {symptom:body}
list my complaints {period:period}
the doctor wants to know about {symptom:symptom}
was there {symptom:symptom} {period:period}
what bothered me {period:period}
do i suffer from {symptom:symptom} more than before

== temp symptoms
log fever, body temperature, thermometer reading, record temperature, how hot am i
- Records the body temperature.
- Fever in degrees for a person.
- Thermometer entry.
@degrees number: degrees, temperature, fever, celsius / Degrees Celsius.
@person string: person, patient, who, name / Whose temperature.
{degrees:num:36-40:1} degrees
{person:person} has {degrees:num:37-41:1}
fever, {degrees:num:38-40:1}
{person:person} is burning up, {degrees:num:38-41:1}
thermometer shows {degrees:num:36-40:1}
{degrees:num:36-40:1} under the arm [, {person:person}]
temperature of {person:person} is {degrees:num:36-40:1}
my forehead glows, {degrees:num:38-40:1}
?degrees {person:person} has a fever
?degrees log my temperature

== mood mood
log mood, how i feel, mood diary, emotion entry, record feelings
- Records a mood.
- Feeling with its strength and reason.
- Mood diary.
@mood string: mood, feeling, emotion, how / How somebody feels.
@score integer: score, level, rating, strength / From 1 to 10.
@reason string: reason, trigger, cause, because of / Why.
i'm {mood:feeling} [because of {reason:trigger}]
feeling {mood:feeling}
{mood:feeling}, {score:int:1-10}
{reason:trigger} makes me {mood:feeling}
today i was {mood:feeling}
so {mood:feeling} since {reason:trigger}
mood {score:int:1-10}, {mood:feeling}
no idea why i am so {mood:feeling}
{mood:feeling} all day long, blame {reason:trigger}
?mood a {score:int:1-10} today
?mood it's because of {reason:trigger}

== mood_show mood
mood trend, how was my mood, feelings overview, emotional history, mood curve
- Shows the mood over a period.
- Good and bad days.
- Mood curve.
@period string: period, since, time range / Which time.
how have i been feeling [{period:period}]
mood {period:period}
were there more good days {period:period}
was i down {period:period}
am i happier than before
my emotional ups and downs {period:period}
my therapist asks how it went {period:period}
bad days {period:period}
curve of my feelings

== cycle mood
log period, cycle entry, menstruation start, bleeding note, period tracker
- Records the start or end of a period.
- Cycle diary with flow.
- Menstruation entry.
@event enum start|begin, end|stop: event, what, phase / Start or end.
@flow enum light|weak, medium|normal, heavy|strong: flow, bleeding, strength / How strong.
@day string: day, date, when / Which day.
my period {event=start:started} [{day:past}]
{event=end:it's over}, no more bleeding
{event=start:day one}, {flow=heavy:heavy}
bleeding {event=end:stopped} {day:past}
{day:past} i {event=start:got it}
aunt flo {event=start:is here}, {flow=light:only spotting}
{flow=medium:normal flow}, {event=start:began} {day:past}
finally {event=end:done with it}
?event something about my period {day:past}

== cycle_ask mood
next period, cycle forecast, fertile days, when is ovulation, period prediction
- Predicts the next period.
- Fertile days and ovulation.
- Cycle forecast.
@what enum period|bleeding, fertile|fertility, ovulation|egg: what, event, phase / What is asked.
when is my {what=period:next period}
am i late
{what=fertile:fertile days} please
{what=ovulation:ovulation}
we're trying for a baby, {what=fertile:best days}
will i {what=period:bleed} on our holiday
can i get pregnant this week, {what=fertile:tell me}
do i have to pack tampons, {what=period:when does it come}
how long is my cycle usually

== kick pregnancy
count kicks, baby movement, log kick, fetal movement, unborn kicks
- Counts the movements of an unborn baby.
- Kicks within some minutes.
- Pregnancy diary.
@kicks integer: kicks, movements, count, number / How many.
@minutes integer: minutes, within, time, duration / In how many minutes.
{kicks:int:2-30} kicks [in {minutes:int:5-60:5} minutes]
the little one moved {kicks:int:2-20} times
{kicks:int:3-25} bumps within {minutes:int:10-60:5} minutes
wild tonight, {kicks:int:8-40} kicks
baby {kicks:int:2-25}
quiet today, just {kicks:int:2-6}
i felt {kicks:int:2-20} punches in my belly
{kicks:int:3-20} movements, {minutes:int:10-60:10} minutes
?kicks the baby is kicking
?kicks count the movements of {minutes:int:10-60:10} minutes

== contraction pregnancy
log contraction, labour timer, contraction tracker, birth pains, time between contractions
- Times a contraction.
- Length in seconds and strength.
- Labour tracker.
@seconds integer: seconds, length, duration / How many seconds.
@strength enum mild|weak, medium|moderate, strong|intense: strength, pain, intensity / How strong.
there's one, {seconds:int:20-90:5} seconds
{strength=strong:that was a hard one}
contraction {seconds:int:20-90:5} seconds, {strength=mild:mild}
it's starting, {strength=medium:medium}
ouch, {seconds:int:30-95:5} seconds
another wave [{seconds:int:30-90:10} seconds]
{seconds:int:30-90:5} seconds {strength=strong:and i couldn't speak}
belly went hard
labour pain, {strength=mild:bearable}

== due pregnancy
pregnancy week, how far along, baby size, due date info, week of pregnancy
- Tells about the week of pregnancy.
- Size of the baby and due date.
- How far along.
@week integer: week, pregnancy week, which week / Which week.
how far along am i
week {week:int:4-41}
how big is the baby in week {week:int:6-41}
when am i due
what grows in week {week:int:5-40}
how many weeks to go
is it as big as a lemon yet
what happens in the {week:int:6-40} week stage
does it have fingernails in week {week:int:8-30}

== prenatal pregnancy
book midwife, prenatal appointment, ultrasound slot, pregnancy check, antenatal visit
- Books a pregnancy check.
- Midwife, ultrasound or birth class.
- Antenatal appointment.
@kind enum midwife|visit, ultrasound|scan, class|birth_class|course: kind, type, what / What is booked.
@date string: date, day, when / Which day.
{kind=midwife:midwife} {date:date}
{kind=ultrasound:ultrasound} [{date:date}]
we want to see the baby on the screen, {kind=ultrasound:scan} {date:date}
{kind=class:birth class} for both of us
learn how to push and breathe, {kind=class:a course}
{date:weekday} {kind=midwife:the midwife should come}
{kind=ultrasound:a look inside} {date:date}
next {kind=midwife:check with the midwife} {date:date}
?kind pregnancy appointment {date:date}

== sugar chronic
log blood sugar, glucose reading, sugar level, diabetes entry, meter value
- Records a blood sugar value.
- Glucose before or after a meal.
- Diabetes diary.
@value integer: value, glucose, mg, reading / Value in mg per dl.
@when enum before|fasting, after|post_meal, bedtime|night: when, timing, moment / When it was measured.
sugar {value:int:60-300}
{value:int:70-280} {when=before:before breakfast|fasting}
{value:int:90-300} {when=after:after lunch}
the meter shows {value:int:60-320}
glucose {value:int:65-250} {when=bedtime:at bedtime}
i pricked my finger, {value:int:70-260}
feeling shaky, only {value:int:45-75}
{when=after:after the cake} it's {value:int:150-330}
?value my blood sugar {when=before:before eating}
?value log a glucose value

== insulin chronic
log insulin, insulin dose, units injected, bolus entry, diabetes injection
- Records an insulin dose.
- Units of fast or slow insulin.
- Injection entry.
@units integer: units, dose, amount, ie / How many units.
@kind enum fast|bolus|rapid, slow|basal|long: kind, type, insulin / Fast or slow.
{units:int:2-40} units [{kind=fast:fast}]
injected {units:int:2-30} {kind=slow:slow insulin}
{kind=fast:bolus} {units:int:2-20}
{units:int:2-16} for the pizza
gave myself {units:int:3-30} units
{kind=slow:long acting} {units:int:8-40} before bed
jab of {units:int:2-24}
i shot {units:int:2-20} {kind=fast:rapid}
?units i took my {kind=slow:basal}
?units log an insulin shot

== pressure chronic
log blood pressure, systolic diastolic, pressure reading, cuff value, hypertension diary
- Records blood pressure.
- Upper and lower value, with pulse.
- Cuff reading.
@upper integer: systolic, upper, top value, high / Upper value.
@lower integer: diastolic, lower, bottom value, low / Lower value.
@pulse integer: pulse, heart rate, beats / Heartbeats per minute.
{upper:int:100-190} over {lower:int:60-110}
pressure {upper:int:100-190} to {lower:int:60-110} [, pulse {pulse:int:50-120}]
the cuff says {upper:int:105-180} over {lower:int:60-105}
{upper:int:100-180} over {lower:int:55-110}, heart at {pulse:int:50-130}
i measured {upper:int:100-180} and {lower:int:60-100}
too high again, {upper:int:150-200} over {lower:int:90-120}
blood pressure {upper:int:100-170} {lower:int:60-99}
grandpa has {upper:int:120-190} over {lower:int:65-110}
?upper log my blood pressure
?lower the upper value is {upper:int:110-180}

== puff chronic
log inhaler, asthma spray, puffs taken, inhalation entry, reliever use
- Records puffs of an inhaler.
- Asthma spray with a trigger.
- Inhalation diary.
@puffs integer: puffs, count, sprays, doses / How many puffs.
@inhaler string: inhaler, spray, device, which / Which inhaler.
@trigger string: trigger, cause, because of, reason / What set it off.
{puffs:int:2-6} puffs [of {inhaler:inhaler}]
used {inhaler:inhaler} {puffs:int:2-5} times
couldn't breathe, {puffs:int:2-6} puffs
{inhaler:inhaler}, {puffs:int:2-4} because of {trigger:trig}
{trigger:trig} again, {puffs:int:2-6} sprays
my chest was tight, took {puffs:int:2-4} from {inhaler:inhaler}
wheezing from {trigger:trig}, {puffs:int:2-5} puffs
{puffs:int:2-4} before sport
?puffs i used {inhaler:inhaler}
?puffs asthma because of {trigger:trig}

== peak chronic
peak flow, lung reading, blow test, breathing meter, asthma value
- Records a peak flow value.
- Lung strength in liters per minute.
- Blow test.
@value integer: value, liters per minute, peak flow, reading / Liters per minute.
@time enum morning|am, evening|pm: time, when, part of day / Morning or evening.
peak flow {value:int:150-700:10}
blew {value:int:180-650:10} {time=morning:this morning}
{value:int:200-650:10} on the lung meter
{time=evening:tonight} {value:int:200-600:10}
my lungs manage {value:int:150-600:10}
{value:int:200-600:10} {time=morning:in the morning}
best of three blows: {value:int:200-700:10}
weak today, only {value:int:120-350:10}
?value i did the blow test {time=evening:this evening}
?value log my peak flow

== allergy chronic
add allergy, register intolerance, allergen note, i'm allergic, allergy list
- Notes an allergy or intolerance.
- Allergen of a person and how bad it is.
- Allergy list entry.
@allergen string: allergen, substance, food, to / What somebody cannot stand.
@person string: person, who, patient, name / Who.
@severity enum mild|light, severe|dangerous|anaphylaxis: severity, how bad, level / How bad.
{person:person} is allergic to {allergen:allergen}
i can't have {allergen:allergen}
{allergen:allergen} {severity=severe:could kill me}
{person:person} doesn't tolerate {allergen:allergen}
no {allergen:allergen} for {person:person}, {severity=severe:it's dangerous}
{allergen:allergen} gives me {severity=mild:a bit of itching}
add {allergen:allergen} to my allergies
turns out it is {allergen:allergen} that {person:person} reacts to
?allergen {person:person} has an allergy
?allergen i have a {severity=severe:severe} intolerance

== reaction chronic
log allergic reaction, reaction entry, flare up note, allergy diary, outbreak
- Records an allergic reaction.
- What happened and what may have caused it.
- Allergy diary.
@reaction string: reaction, symptom, what happened, outbreak / What happened.
@cause string: cause, suspect, trigger, after / After what.
{reaction:reaction} after {cause:allergen}
i got {reaction:reaction} [from {cause:allergen}]
{cause:allergen} and then {reaction:reaction}
suddenly {reaction:reaction}
i touched or ate {cause:allergen} and have {reaction:reaction}
{reaction:reaction}, probably {cause:allergen}
my body doesn't like {cause:allergen}, {reaction:reaction}
again {reaction:reaction} in the office
?reaction i reacted to {cause:allergen}

== pollen chronic
pollen forecast, hay fever warning, pollen count, allergy weather, what is flying
- Shows the pollen count.
- Forecast of birch, grass or other pollen at a place.
- Hay fever warning.
@place string: place, region, town, where / Where.
@day string: day, date, when / Which day.
pollen in {place:place} [{day:date}]
is it a bad day for hay fever
what's flying {day:date}
can i leave the window open or will i sneeze
pollen count {place:place}
will my eyes itch {day:date}
should i take my tissues to {place:place}
grass and birch {day:date}
is the air full of the yellow stuff in {place:place}

== rehab_do rehab
log physio exercise, rehab session, therapy exercise done, home exercise entry, physiotherapy diary
- Records a physiotherapy exercise.
- Repetitions done and pain felt.
- Rehab diary.
@exercise string: exercise, drill, movement, what / Which exercise.
@repetitions integer: repetitions, reps, times, count / How often.
@pain integer: pain, pain level, hurt, score / Pain from 0 to 10.
{exercise:physio} {repetitions:int:5-40} times
did my {exercise:physio} [, pain {pain:int:0-10}]
{exercise:physio}, {repetitions:int:5-30}, hurt {pain:int:1-9}
the therapist will be proud, {repetitions:int:8-40} {exercise:physio}
{exercise:physio} done
finished {exercise:physio}, {pain:int:0-10} out of ten
{repetitions:int:5-30} {exercise:physio} with the new knee
home exercises: {exercise:physio}
?exercise i did {repetitions:int:5-30} repetitions
?exercise it hurt {pain:int:2-9}

== physio rehab
book physiotherapy, therapist appointment, physio slot, rehab appointment, manual therapy booking
- Books a physiotherapy appointment.
- For a body part, on a day.
- Therapist slot.
@part string: body part, problem, where, for / What is treated.
@date string: date, day, when / Which day.
@therapist string: therapist, with, who / With whom.
physio for my {part:body} [{date:date}]
my {part:body} needs a pair of skilled hands
{date:date} with {therapist:person} because of my {part:body}
i can't bend my {part:body}, get me a therapist
{therapist:person} should look at my {part:body}
my {part:body}, {date:weekday}
prescription in hand, my {part:body} {date:date}
somebody must knead my {part:body} {date:date}
?part physio {date:date}
?part an appointment with {therapist:person}

== ears rehab
hearing aid volume, set hearing program, louder ears, hearing device, adjust hearing aid
- Adjusts hearing aids.
- Volume and program.
- Louder or softer ears.
@program enum speech|conversation, music|concert, noise|restaurant|noisy, tv|television: program, mode, situation / For which situation.
@volume integer: volume, level, loudness / Volume from 1 to 10.
@side enum left|l, right|r, both|pair: side, ear, which / Which ear.
i can't understand a word in this {program=noise:restaurant}
{side=left:left ear} to {volume:int:1-10}
everyone is mumbling
hearing aid {volume:int:1-10} [{side=both:both sides}]
{program=music:concert starts}, switch
{side=right:the right one} up to {volume:int:4-10}
i want to follow the {program=tv:tv news}
cutlery sounds so shrill, volume {volume:int:1-4}
{program=speech:talking to my daughter}, make it clear
what did you say, {volume:int:5-10}

== glasses rehab
glasses prescription, log eye values, diopter entry, lens strength, spectacles data
- Records the strength of glasses.
- Diopters of the left and right eye.
- Prescription values.
@left number: left, left eye, left diopters / Left eye in diopters.
@right number: right, right eye, right diopters / Right eye in diopters.
left {left:num:1-8:2} right {right:num:1-8:2}
my glasses have {left:num:1-7:2} on the left and {right:num:1-7:2} on the right
right eye {right:num:1-8:2}, left {left:num:1-8:2}
new values: {left:num:1-6:2} left, {right:num:1-6:2} right
the optician measured {right:num:1-7:2} right and {left:num:1-7:2} left
diopters {left:num:1-8:2} left and {right:num:1-8:2} right
i see worse now, {left:num:1-9:2} left and {right:num:1-9:2} right
prescription left {left:num:1-5:2}, right {right:num:1-5:2}
?left the right eye has {right:num:1-6:2}
?right my left eye is at {left:num:1-6:2}

== chair rehab
wheelchair control, chair speed limit, power chair mode, drive wheelchair, seat tilt
- Sets a power wheelchair.
- Speed limit in kilometers per hour or seat tilt.
- Chair control.
@chair string: chair, wheelchair, device, which / Which chair.
@speed integer: speed, kilometers per hour, limit, pace / Speed limit.
@tilt integer: tilt, recline, seat angle, degrees / Seat tilt in degrees.
{chair:wheelchair} not faster than {speed:int:2-10}
lean me back {tilt:int:5-40:5} degrees
{speed:int:2-10} kilometers an hour for {chair:wheelchair}
seat {tilt:int:5-45:5} degrees
my bottom is sore, tilt {tilt:int:10-40:5}
it scares me, slow {chair:wheelchair} to {speed:int:2-5}
recline {chair:wheelchair} by {tilt:int:5-40:5} degrees
we're crossing a square, {speed:int:5-10} for {chair:wheelchair}
i can't see the table, tilt {tilt:int:2-15}

== ramp rehab
step free route, wheelchair access, barrier free check, is there a ramp, accessible entrance
- Tells whether a place is accessible.
- Ramps, wide doors and toilets.
- Barrier-free check.
@place string: place, building, location, where / Which place.
@need enum ramp|entrance, toilet|wc|restroom, route|way: need, feature, what / What is needed.
can i roll into {place:place}
{need=ramp:a ramp} at {place:place}
{need=toilet:accessible toilet} near {place:place}
are there stairs at {place:place}
{place:place} with a wheelchair
how do i get to {place:place} {need=route:without steps}
is the door of {place:place} wide enough
mum has a walker, is {place:place} okay
?place is there {need=ramp:a ramp}
?place where is {need=toilet:a toilet i can use}

== aid_steps emergency
first aid steps, emergency instructions, what to do injury, treat wound, help guide
- Tells what to do in an emergency.
- First aid for an injury.
- Step by step help.
@injury string: injury, emergency, problem, what / What happened.
@child boolean: child, for a child, kid, infant / The patient is a child.
{injury:injury}, what do i do
how do i treat {injury:injury}
first aid {injury:injury} [{child=true:child}]
help, {injury:injury}
{child=true:my daughter has} {injury:injury}
{injury:injury}, quick
my colleague has {injury:injury}
what should you never do with {injury:injury}
{injury:injury} on a hike, no doctor near
?injury first aid please
?injury something happened to {child=true:my little boy}

== cpr emergency
cpr guide, heart massage rhythm, resuscitation help, chest compression beat, not breathing help
- Guides resuscitation.
- Beat for chest compressions.
- For a person who does not breathe.
@patient enum adult|grown_up, child|kid, baby|infant: patient, who, age / Who it is.
he isn't breathing
{patient=adult:a man} collapsed and doesn't react
{patient=baby:the baby} isn't breathing
give me the beat for chest compressions
{patient=child:the boy} has no pulse
how do i press, it's {patient=adult:my father}
resuscitation
{patient=child:a child} pulled out of the water
she's turning blue

== kit emergency
first aid kit check, restock bandages, kit contents, medicine chest stock, kit expiry
- Checks the first aid kit.
- What is missing or expired.
- Restock an item.
@item string: item, content, supply, what / Which item.
do we have {item:kit}
{item:kit} in the first aid kit
is anything expired in the kit
we used up {item:kit}
check the kit
any {item:kit} left for a scraped knee
are we prepared for accidents
does the car kit have {item:kit}
what's missing in the medicine chest

== contact_sos emergency
emergency contact, alert relatives, send sos, panic button, call for help
- Alerts an emergency contact.
- Sends a call for help with a text.
- SOS message.
@contact string: contact, person, relative, who / Who is alerted.
@text string: text, message, what / What to tell.
sos
alert {contact:person}
i've fallen and can't get up
tell {contact:person} it's an emergency
{contact:person} must come at once
get help, {text:sos}
send {contact:person} a call for help: {text:sos}
{text:sos}, let {contact:person} know
panic button

== dentist dental
dentist appointment, book dental visit, tooth check, practice slot, see dentist
- Books an appointment at the dentist.
- Check-up, cleaning or pain, on a day.
- Dental practice slot.
@reason string: reason, treatment, what, for / What for.
@date string: date, day, when / Which day.
@pain boolean: pain, urgent, emergency, acute / Somebody is in pain.
{reason:visit} [{date:date}]
dentist {date:date}, {reason:visit}
{pain=true:my tooth is throbbing}, {reason:visit} please
{reason:visit} on {date:weekday}
it's been two years, {reason:visit} {date:date}
{pain=true:i can't chew}, i think i need {reason:visit}
{reason:visit} {pain=false:nothing urgent}
put me in the chair for {reason:visit} {date:date}
?reason dentist {date:date}
?reason {pain=true:my cheek is swollen}

== tooth dental
report tooth problem, tooth note, dental complaint, tooth record, mouth trouble
- Notes a problem with a tooth.
- Pain, broken or loose.
- Dental record entry.
@tooth string: tooth, where, place, which / Which tooth.
@problem enum pain|ache, broken|chipped, loose|wobbly, bleeding|blood: problem, complaint, what / What is wrong.
{tooth:tooth} {problem=pain:hurts|aches}
{problem=broken:broke} {tooth:tooth} on a nut
{tooth:tooth} is {problem=loose:wobbling}
{tooth:tooth} {problem=bleeding:bleeds when i brush}
ice cream, ouch, {tooth:tooth} {problem=pain:stings}
{problem=broken:a piece came off} {tooth:tooth}
{tooth:tooth} {problem=loose:fell out nearly}
something is wrong with {tooth:tooth}
?tooth my tooth {problem=pain:hurts}

== brush dental
brushing timer, tooth brushing log, floss note, oral care, clean teeth
- Times or notes tooth brushing.
- Brush, floss or rinse.
- Oral care log.
@care enum brush|brushing, floss|string, rinse|mouthwash: care, what, kind / What was done.
@seconds integer: seconds, time, length / How many seconds.
{care=brush:brushing} {seconds:int:60-180:10} seconds
{care=floss:flossed}
time my {care=brush:teeth}
{care=rinse:mouthwash} {seconds:int:20-60:10} seconds
{care=brush:scrubbed} them {seconds:int:60-200:10} seconds
{care=floss:cleaned between them}
kids to the sink, {care=brush:brush} {seconds:int:60-180:30} seconds
{care=rinse:gargled}
?care {seconds:int:60-180:10} seconds in the bathroom

== care_visit elder
care visit log, nursing note, elder care entry, carer report, home care done
- Records care given to an old person.
- What the carer did, and when.
- Home care report.
@person string: person, resident, client, senior / Who was cared for.
@care string: care, service, task, what / What was done.
@carer string: carer, nurse, by, who / Who did it.
{care:care} for {person:senior}
{person:senior} had {care:care} [by {carer:person}]
{carer:person} did {care:care} with {person:senior}
{person:senior}: {care:care}
{person:senior} didn't want {care:care} but it worked
visited {person:senior}, {care:care}
{carer:person} helped {person:senior}, {care:care}
tick off {care:care} at {person:senior}
?person {care:care} done
?care {carer:person} was with {person:senior}

== visit_plan elder
plan care visit, schedule carer, elder visit, home help booking, send nurse
- Plans a care visit.
- Carer to an old person on a day.
- Home help schedule.
@person string: person, client, senior, who / Who is visited.
@day string: day, date, when / Which day.
@time string: time, at, hour / What time.
visit {person:senior} [{day:date}]
{person:senior} {day:weekday} at {time:time}
somebody should look in on {person:senior} {day:date}
{person:senior} can't be alone {day:date}
nurse for {person:senior}, {time:time}
i can't go to {person:senior} {day:weekday}, send someone
{day:date} {time:time} {person:senior}
{person:senior} needs a hand {day:date}
?person a carer {day:date}
?person home help at {time:time}

== fall elder
report fall, old person fell, fall alarm, fall note, tumble report
- Reports that an old person fell.
- Where, and whether hurt.
- Fall record.
@person string: person, senior, resident, who / Who fell.
@place string: place, where, room, location / Where.
@hurt boolean: hurt, injured, pain / Somebody is hurt.
{person:senior} fell [in the {place:room}]
{person:senior} lay on the floor of the {place:room}
{person:senior} slipped, {hurt=false:nothing happened}
{person:senior} tumbled in the {place:room}, {hurt=true:her hip hurts}
{hurt=true:bleeding}, {person:senior} went down
found {person:senior} beside the bed, {hurt=false:unharmed}
{person:senior} stumbled over the rug
{place:room}: {person:senior} took a fall
?person someone fell in the {place:room}
?person a fall, {hurt=true:injured}

== steady elder
mobility aid, lend walker, order crutches, care equipment, rent aid
- Orders or rents an aid.
- Walker, crutches or shower stool.
- Care equipment.
@aid string: aid, equipment, device, item / Which aid.
@person string: person, for, patient, who / For whom.
@weeks integer: weeks, rent for, duration / For how many weeks.
{aid:walk} for {person:senior}
i need {aid:walk} [for {weeks:int:2-12} weeks]
{person:senior} can't get around without {aid:walk}
rent {aid:walk} {weeks:int:2-10} weeks
broke my leg, {aid:walk} please
{person:senior} gets {aid:walk}
{aid:walk}, {weeks:int:2-12} weeks, {person:senior}
could someone drop off {aid:walk} at {person:senior}'s
?aid something so {person:senior} can walk
?aid rent it for {weeks:int:2-10} weeks

== goal_scored match
log goal, score point, match event, goal entry, who scored
- Records a goal or point in a match.
- Scorer, team and minute.
- Match statistics.
@team string: team, side, club, for / For which team.
@player string: player, scorer, who, name / Who scored.
@minute integer: minute, time, when / Which minute.
goal for {team:team}
{player:person} scores for {team:team} [in minute {minute:int:1-90}]
{minute:int:1-90}, {player:person}, {team:team}
it's in the net, {team:team}
{team:team} lead, {player:person} hit it
{player:person} nods it home for {team:team}, minute {minute:int:2-90}
one more for {team:team}
what a strike by {player:person}, {team:team} are ahead
?team {player:person} scored in minute {minute:int:2-89}

== card match
book player, yellow card, red card, foul entry, referee note
- Records a foul or a card.
- Yellow or red for a player in a minute.
- Referee's note.
@player string: player, who, offender, name / Which player.
@card enum yellow|caution, red|sent_off: card, colour, punishment / Which card.
@minute integer: minute, time, when / Which minute.
{card=yellow:yellow} for {player:person}
{player:person} {card=red:is sent off} [minute {minute:int:5-90}]
{player:person}, {card=yellow:booked}, {minute:int:2-90}
nasty tackle by {player:person}, {card=red:red}
{card=red:off with} {player:person}
{player:person} complained too much, {card=yellow:caution}
minute {minute:int:5-90} {card=yellow:yellow card} {player:person}
{player:person} {card=red:may go and shower early}
?player {card=yellow:a yellow} in minute {minute:int:2-90}
?card {player:person} gets a card

== sub match
substitute player, change player, bring on, swap players, team change
- Substitutes a player.
- Who comes off and who comes on.
- Team change in a minute.
@off string: off, out, leaves, player out / Who leaves.
@on string: on, in, comes in, player in / Who comes in.
@minute integer: minute, when, time / Which minute.
{on:person} for {off:person}
{off:person} off, {on:person} on [minute {minute:int:5-90}]
bring {on:person} in for {off:person}
{off:person} limps, {on:person} comes
{off:person} is tired, put {on:person} in
minute {minute:int:20-90}, {on:person} replaces {off:person}
{off:person} goes to the bench and {on:person} plays
swap {off:person} with {on:person}
?on take {off:person} off
?off bring on {on:person}

== score match
match score, current result, who is winning, game standing, final result
- Tells the score of a match.
- Result of a team.
- Who is winning.
@team string: team, side, club / Which team.
what's the score of {team:team}
how did {team:team} do
are {team:team} winning
{team:team} result
did {team:team} lose again
who is ahead
i missed the game of {team:team}, tell me
are {team:team} still in the lead
final whistle, {team:team}?

== training_plan match
plan training, team practice, training session schedule, practice on, coach plan
- Plans a training session for a team.
- Day, time and topic of practice.
- Coach's schedule.
@team string: team, group, who, squad / Which team.
@day string: day, date, when / Which day.
@topic string: topic, focus, drill, content / What is trained.
{team:team} train {day:weekday}
practice for {team:team} {day:date} [{topic:drills}]
{team:team} {day:weekday}: {topic:drills}
{team:team} need {topic:drills}
we lost because of {topic:drills}, {team:team} train it {day:date}
get {team:team} on the pitch {day:date}
{topic:drills} with {team:team}
session {day:date}, {team:team}
?team practice {day:date}
?team {topic:drills} on {day:weekday}

== availability match
player availability, who can play, mark absent player, injured list, squad reply
- Notes whether a player can play.
- Available, injured or away on a day.
- Squad reply.
@player string: player, name, who, member / Which player.
@state enum in|available|fit, injured|hurt, away|absent: state, status, availability / Can he or she play.
@day string: day, match day, date / Which day.
{player:person} {state=in:can play} [{day:weekday}]
{player:person} {state=injured:twisted a knee}
{player:person} is {state=away:on holiday} {day:date}
{state=in:count on} {player:person} {day:weekday}
no {player:person} {day:date}, {state=away:family party}
{player:person} {state=in:is fit again}
{player:person} {state=injured:pulled a muscle}
{day:weekday} without {player:person}, {state=injured:hurt}
?player someone {state=away:can't come} {day:weekday}
?state what about {player:person} {day:weekday}
""")
POOLS |= pools("""
race: harbour run | city marathon | forest trail | charity run | night race | hill sprint | new year run | mud race | bridge half marathon | lake loop
good: the sun came out | my son hugged me | a stranger smiled at me | i finished the book | the soup was perfect | my back did not hurt | an old friend called | we laughed a lot | the bus was on time | i slept well
trig: cold air | dust | running | smoke | perfume | stress | pollen | a cold | laughing | paint fumes | exhaust fumes
physio: leg raises | heel slides | shoulder circles | hip bridges | neck rolls | wall squats | ankle pumps | band pulls | balance stands | wrist bends
kit: plasters | bandages | tweezers | burn gel | scissors | a cold pack | gloves | disinfectant | gauze | a rescue blanket | tape
sos: my car is in the ditch | i am lost in the woods | somebody is following me | i feel very faint | i am locked in | my chest hurts | i broke my leg | the house is flooded
walk: a walker | crutches | a shower stool | a grab rail | a walking stick | a raised toilet seat | a bath seat | a rollator | a standing aid | a bed table
drills: corner kicks | passing | penalties | stamina | sprints | defence | free kicks | ball control | headers | fast breaks | serves | warm up games
""")
