"""Machines at work: robots, conveyors, valves, pumps, energy, warehouse, fleet, farming, irrigation, drones, cranes, cold stores, building security."""
from .notation import pools, read

POOLS = pools("""
robot: robot 3 | the welding robot | arm B | the palletizer | robot R2 | the picker arm | cobot 7 | the left arm | gripper robot 1 | the paint robot
belt: belt 2 | conveyor 4 | the main conveyor | line A | the sorting belt | the packing line | conveyor C | belt 11 | the outfeed belt
valve: valve 12 | the inlet valve | the drain valve | V-101 | the steam valve | valve B | the bypass valve | the cooling water valve | the gas valve | valve 7
pump: pump 1 | the feed pump | P-204 | the coolant pump | the sump pump | pump B | the dosing pump | the vacuum pump | the booster pump
tank: tank 5 | the mixing tank | the diesel tank | silo 2 | the rainwater tank | tank A | the acid tank | the buffer vessel | the milk tank
machine: the press | the lathe | CNC 4 | the packaging machine | the compressor | the extruder | oven 2 | the mill | the laser cutter | the injection molder | the boiler | the turbine | the chiller
motor: motor 3 | the spindle | the main drive | motor M7 | the fan motor | the mixer | the hoist | the agitator
field: field 3 | the north field | the orchard | the vineyard | plot B | the greenhouse | the lower meadow | the potato field | zone 4 | the rose beds | the lawn
crop: wheat | maize | potatoes | tomatoes | barley | lettuce | strawberries | soybeans | carrots | rapeseed | grapes | sunflowers
stuff: pallets | gearboxes | bearings | cartons | steel rods | spare tyres | hydraulic oil | filters | copper wire | screws M8 | empty crates | label rolls
sku: SKU 4471 | part 88-102 | item A-17 | article 5520 | part number 7734 | SKU B221
bin: bay 4 | shelf C2 | aisle 12 | rack 7 | dock 3 | zone B | shelf 19 | the cold store | gate 2 | bin 44-A
truck: truck 17 | van 4 | the red lorry | vehicle 203 | truck B-12 | the delivery van | forklift 5 | bus 31 | trailer 9 | the tipper
driver: Ilse | Marek | Yusuf | Tom Alder | Priya | Ruben | Hanna | Joao
drone: drone 2 | the survey drone | drone Alpha | quad 5 | the inspection drone | drone Falcon
camera: camera 4 | the gate camera | the lobby camera | cam 2 | the parking camera | the back door camera | the loading dock camera
door: the main door | the back gate | gate 3 | the server room door | the emergency exit | the front door | door 12 | the warehouse gate | the side entrance
animal: the cows | the pigs | the hens | the sheep | the goats | barn 2 | the calves | the horses | pen 4
spray: fertilizer | herbicide | fungicide | compost tea | liquid lime | insecticide
agv: shuttle 4 | AGV 2 | the tugger | cart 11 | transporter B | the pallet mover | AGV Ella
line: compressed air | line 3 | the hydraulic circuit | the sprinkler main | the air network | boiler circuit 2 | the spray line
defect: scratches | cracks | wrong labels | missing screws | dents | bad welds | leaks | burrs | colour faults
batch: batch 4471 | lot B-19 | batch 88 | lot 2207 | charge K5 | batch A-102
hoist: crane 1 | the gantry crane | hoist B | the overhead crane | the jib crane | crane North
coldroom: cold room 2 | the freezer cell | the ripening chamber | the meat store | the dairy store | chamber 5
paint: RAL 5010 | traffic red | clear coat | primer | signal yellow | matt black
""")

TOOLS, REQUESTS, MISSING = read("industry", """
== robot_move robots
move robot, robot goto, position robot arm, drive arm to, send robot
- Moves a robot to a position.
- Sends a robot arm to coordinates, at a speed if given.
- Drive the arm to x, y and z.
- Position a robot.
@robot string: robot, arm, robot id, unit, device / Which robot.
@x number: x, x position, x mm, x coordinate / X in millimeters.
@y number: y, y position, y mm, y coordinate / Y in millimeters.
@z number: z, z position, z mm, height / Z in millimeters.
move {robot:robot} to x {x:int:0-900} y {y:int:0-900} [z {z:int:0-500}]
send {robot:robot} to position {x:int:0-900}, {y:int:0-900}
{robot:robot} go to x {x:int:0-900}, y {y:int:0-900}, z {z:int:0-600}
drive {robot:robot} to {x:int:100-900}, {y:int:100-900}, {z:int:100-600}
position {robot:robot} at x = {x:num:0-500:1} and y = {y:num:0-500:1}
I want {robot:robot} at coordinates {x:int:10-900}, {y:int:10-900}
bring {robot:robot} over to x {x:int:0-800} and y {y:int:0-800}
let {robot:robot} travel to x {x:int:0-999} y {y:int:0-999} z {z:int:0-500}
{robot:robot} coordinates {x:int:100-900}, {y:int:100-900}, {z:int:100-500}
could {robot:robot} be moved to point {x:int:10-900} / {y:int:10-900}
put {robot:robot} in the spot x {x:int:0-700}, y {y:int:0-700}, height {z:int:0-400}
steer {robot:robot} to x {x:num:0-300:2} y {y:num:0-300:2}
?x move {robot:robot} to y {y:int:0-900}
?robot go to x {x:int:0-900} y {y:int:0-900}

== gripper robots
control gripper, open or close gripper, grab release, set claw, gripper action
- Opens or closes the gripper of a robot.
- Grab or release a part.
- Claw control with optional force.
- Gripper action.
@robot string: robot, arm, unit, gripper / Which robot.
@action enum open|release|OPEN, close|grab|CLOSE: action, state, command, gripper state / Open or close.
@force number: force, newtons, grip force, strength / Force in newtons.
{action=open:open} the gripper of {robot:robot}
{robot:robot} {action=close:grab it|close the gripper}
let {robot:robot} {action=open:let go|release the part}
{action=close:close} the claw on {robot:robot} [with {force:int:5-90} newtons]
make {robot:robot} {action=close:hold the part|grip}
{action=open:drop} what {robot:robot} is holding
{robot:robot}: gripper {action=open:open}
{action=close:clamp} with {robot:robot} at {force:int:5-80} N
have {robot:robot} {action=close:take hold of the workpiece}
tell {robot:robot} to {action=open:open its hand}
{action=close:squeeze} gently with {robot:robot}, {force:int:2-20} newtons
{action=open:unclamp} {robot:robot}
?robot {action=open:open} the gripper
?robot {action=close:close} the claw

== robot_program robots
run robot program, start robot job, execute routine, launch robot task, load program
- Runs a stored program on a robot.
- Starts a job or routine by name, some number of cycles.
- Execute a robot task.
- Load and launch a program.
@program string: program, job, routine, program name, recipe / The program.
@robot string: robot, arm, unit, device / Which robot.
@cycles integer: cycles, repetitions, times, count / How often.
run program {program:id} on {robot:robot}
start job {program:title} [on {robot:robot}]
let {robot:robot} do routine {program:id} {cycles:int:2-90} times
execute {program:title} with {robot:robot}
{robot:robot}, program {program:id}
launch the routine {program:title}, {cycles:int:2-50} cycles
load {program:id} into {robot:robot} and go
have {robot:robot} perform the {program:title} job
repeat program {program:id} {cycles:int:2-40} times
begin the robot job {program:title}
{robot:robot} should carry out {program:id}
put {robot:robot} on task {program:title}
?program run a program on {robot:robot}
?program start the robot job {cycles:int:2-40} times

== conveyor conveyors
control conveyor, set belt speed, run belt, conveyor speed, belt drive
- Sets the speed of a conveyor belt.
- Runs a belt at meters per minute, forward or backward.
- Conveyor control.
- Belt drive.
@belt string: conveyor, belt, line, belt id / Which conveyor.
@speed number: speed, meters per minute, belt speed, rate / Speed in meters per minute.
@direction enum forward|fwd, reverse|backward|rev: direction, way, run direction / Direction of travel.
run {belt:belt} at {speed:int:1-90} meters per minute
set {belt:belt} to {speed:int:1-60} [{direction=reverse:backwards|in reverse}]
{belt:belt} speed {speed:num:1-40:1}
slow {belt:belt} down to {speed:int:1-20} m per minute
let {belt:belt} move {direction=forward:forward} with {speed:int:5-60} meters a minute
speed up {belt:belt} to {speed:int:20-90}
{belt:belt} {direction=reverse:reverse} at {speed:int:1-30}
I want {belt:belt} running at {speed:int:5-60} m/min
can {belt:belt} go {speed:num:1-50:1} meters per minute
make the parts on {belt:belt} travel at {speed:int:3-70}
drive {belt:belt} {direction=forward:forwards} {speed:int:3-60}
adjust {belt:belt} to a pace of {speed:int:2-80} meters per minute
?speed change the speed of {belt:belt}
?belt run the conveyor at {speed:int:1-60} meters per minute

== valve valves
set valve, operate valve, actuate valve, valve control, open close valve, throttle flow
- Opens or closes a valve.
- Sets the position of a valve in percent.
- Valve actuator command.
- Throttle a pipe.
@valve string: valve, valve id, tag, actuator / Which valve.
@position integer: position, percent open, opening, openness / How far open, in percent.
open {valve:valve} to {position:int:1-100} percent
set {valve:valve} at {position:int:0-100}%
{valve:valve} {position:int:1-100} percent
throttle {valve:valve} to {position:int:5-90} percent
turn {valve:valve} to {position:int:5-95}%
move the actuator of {valve:valve} to {position:int:0-100} percent
I need {valve:valve} {position:int:5-100}% open
please leave {valve:valve} only {position:int:5-60} percent open
position of {valve:valve} to {position:int:0-100}
{valve:valve} should be open by {position:int:10-90} percent
let through {position:int:5-95}% at {valve:valve}
crack {valve:valve} to {position:int:2-20} percent
?position set {valve:valve}
?valve open the valve to {position:int:1-100} percent

== pump_switch pumps
switch pump, start stop pump, pump control, run pump, set pump state
- Starts or stops a pump.
- Switches a pump on or off.
- Pump control.
- Runs a pump for some time.
@pump string: pump, pump id, unit, tag / Which pump.
@on boolean: on, running, enabled, active, run / True starts it, false stops it.
@duration string: duration, run time, for, how long / How long it runs.
{on=true:start|switch on|turn on} {pump:pump} [for {duration:duration}]
{on=false:stop|shut off|turn off} {pump:pump}
{pump:pump} {on=true:on}
{pump:pump} {on=false:off}
get {pump:pump} {on=true:going|running} for {duration:duration}
{on=false:shut down} {pump:pump}
let {pump:pump} {on=true:run} {duration:duration}
I want {pump:pump} {on=false:to stop|stopped}
{on=true:activate|fire up} {pump:pump}
could you {on=false:cut|halt} {pump:pump}
{pump:pump} must {on=false:not run any more}
please {on=true:run} {pump:pump} for {duration:duration}
?pump {on=true:start} the pump
?pump {on=false:stop} a pump

== tank_level tanks
tank level, get fill level, read tank, how full is tank, vessel content
- Reads the fill level of a tank.
- How full a silo or vessel is.
- Content of a tank in percent or liters.
- Level sensor.
@tank string: tank, vessel, silo, tank id, container / Which tank.
@unit enum percent|%, liters|l|litres: unit, in, display unit / Unit of the level.
how full is {tank:tank}
level of {tank:tank} [in {unit=percent:percent}]
how many {unit=liters:liters|litres} are in {tank:tank}
is {tank:tank} nearly empty
what's left in {tank:tank}
{tank:tank} level
does {tank:tank} need filling
read the sensor of {tank:tank}
how much is in {tank:tank}
what {unit=percent:percentage} of {tank:tank} is used
check the contents of {tank:tank}
is there enough in {tank:tank} for the day
?tank how full is the tank
?tank what's the fill level in {unit=liters:liters}

== motor_speed motors
set motor speed, motor rpm, spindle speed, drive speed, rotate motor
- Sets the speed of a motor.
- Rotations per minute of a drive or spindle.
- Motor control.
- How fast a motor turns.
@motor string: motor, drive, motor id, axis / Which motor.
@rpm integer: rpm, speed, revolutions, rotations per minute / Rotations per minute.
@clockwise boolean: clockwise, cw, turn right, direction clockwise / True for clockwise.
set {motor:motor} to {rpm:int:100-9000} rpm
turn {motor:motor} at {rpm:int:50-6000} rotations per minute [{clockwise=true:clockwise}]
{motor:motor} {rpm:int:100-8000} rpm
spin {motor:motor} {clockwise=false:counterclockwise|to the left} with {rpm:int:100-3000} rpm
I want {motor:motor} turning {rpm:int:60-5000} times a minute
bring {motor:motor} up to {rpm:int:500-9000} revolutions
run {motor:motor} {clockwise=true:clockwise} at {rpm:int:100-4000}
reduce {motor:motor} to {rpm:int:50-900} rpm
let {motor:motor} rotate with {rpm:int:100-7000} rpm
{motor:motor} speed {rpm:int:100-9000}
could {motor:motor} do {rpm:int:100-6000} rpm
rotate {motor:motor} {clockwise=false:anticlockwise} at {rpm:int:100-2500} rpm please
?rpm change the speed of {motor:motor}
?motor set it to {rpm:int:100-9000} rpm

== energy_use energy
energy consumption, get power usage, electricity use, kilowatt hours, energy report
- Reports the energy consumption.
- Electricity used by a machine or the whole site in a period.
- Kilowatt hours of a consumer.
- Energy report.
@consumer string: consumer, machine, meter, unit, source / What uses the energy.
@period string: period, time range, when, timeframe / The period.
how much electricity did {consumer:machine} use [{period:past}]
energy consumption of {consumer:machine}
what did we burn in power {period:past}
kilowatt hours for {consumer:machine} {period:past}
how many kWh went into {consumer:machine}
does {consumer:machine} draw a lot of power
power usage {period:past}
energy report {period:past}
is {consumer:machine} eating too much electricity
show the consumption of the whole plant {period:past}
what has {consumer:machine} consumed {period:past}
how much current was used {period:past} by {consumer:machine}

== limit_power energy
limit power, cap consumption, peak shaving, set load limit, power ceiling
- Limits the power of a consumer.
- Caps the load at some kilowatts.
- Peak shaving.
- Sets a ceiling on electric power.
@kilowatts number: kilowatts, limit, max power, kw, ceiling / Limit in kilowatts.
@consumer string: consumer, machine, circuit, unit / What is limited.
limit {consumer:machine} to {kilowatts:int:1-400} kilowatts
cap the load at {kilowatts:int:50-900} kW
{consumer:machine} may use at most {kilowatts:int:2-200} kW
don't let {consumer:machine} draw more than {kilowatts:num:1-90:1} kilowatts
keep power below {kilowatts:int:50-800} kilowatts
set a ceiling of {kilowatts:int:5-300} kW [for {consumer:machine}]
no more than {kilowatts:int:10-500} kilowatts altogether
hold {consumer:machine} under {kilowatts:int:2-200} kW
power limit {kilowatts:int:5-600}
shave the peak at {kilowatts:int:100-900} kW
restrict {consumer:machine} to {kilowatts:int:5-150} kilowatts
we have to stay under {kilowatts:int:50-700} kW
?kilowatts limit the power of {consumer:machine}
?kilowatts cap our load

== stock_find warehouse
locate stock, find in warehouse, where is item stored, storage lookup, bin location
- Finds where goods are stored.
- Storage location of an article.
- Locate something in the warehouse.
- Bin lookup.
@item string: item, article, goods, sku, material / What is looked for.
where are the {item:stuff} stored
find {item:sku} in the warehouse
which shelf holds {item:sku}
locate {item:stuff}
in what bin is {item:sku}
{item:sku} location
where did we put the {item:stuff}
I can't find the {item:stuff}
storage place of {item:sku}
tell me where {item:sku} lies
which aisle do I go to for {item:stuff}
look up the place of the {item:stuff}
?item where is it stored
?item find something in the warehouse

== stock_move warehouse
move stock, transfer goods, relocate items, warehouse transfer, bring pallets to
- Moves goods to another place in the warehouse.
- Transfers a quantity of an item to a bay or shelf.
- Relocate stock.
- Order a transport inside the store.
@item string: item, goods, article, material, what / What is moved.
@quantity integer: quantity, amount, count, units, number / How many.
@target string: target, destination, to, to location, to bin / Where it goes.
@source string: source, from, from location, from bin / Where it is now.
move {quantity:int:2-200} {item:stuff} to {target:bin}
bring {quantity:int:2-90} {item:stuff} from {source:bin} to {target:bin}
transfer the {item:stuff} to {target:bin}
{item:sku} to {target:bin}
take {quantity:int:2-60} {item:stuff} over to {target:bin}
relocate {item:sku} from {source:bin} to {target:bin}
put {quantity:int:2-90} of {item:sku} in {target:bin}
the {item:stuff} have to go to {target:bin}
shift {item:stuff} into {target:bin}
I need {quantity:int:2-80} {item:stuff} at {target:bin}
carry the {item:stuff} out of {source:bin} and into {target:bin}
get {item:sku} across to {target:bin}
?target move {quantity:int:2-200} {item:stuff}
?item bring {quantity:int:2-50} pieces to {target:bin}

== goods_in warehouse
receive goods, book incoming stock, goods receipt, stock intake, add to inventory
- Books goods that have arrived.
- Goods receipt of a quantity from a supplier.
- Adds incoming stock to the inventory.
- Intake of a delivery.
@item string: item, article, goods, material / What has arrived.
@quantity integer: quantity, amount, received, units / How many.
@supplier string: supplier, vendor, from, sender / Who delivered.
{quantity:int:2-500} {item:stuff} have arrived [from {supplier:company}]
book in {quantity:int:5-900} {item:stuff}
goods receipt: {quantity:int:2-400} of {item:sku}
we received {quantity:int:2-300} {item:stuff} from {supplier:company}
add {quantity:int:5-400} {item:stuff} to the inventory
{supplier:company} just delivered {quantity:int:2-90} {item:stuff}
incoming {quantity:int:2-200} {item:sku}
take in {quantity:int:2-120} {item:stuff}
register a delivery of {quantity:int:5-500} {item:stuff}
there came {quantity:int:2-99} {item:stuff} today
new stock, {item:sku}, {quantity:int:5-900}
enter {quantity:int:2-300} {item:stuff} as received
?quantity we received {item:stuff} from {supplier:company}
?item book in a delivery of {quantity:int:5-300} units

== vehicle_location fleet
vehicle location, track truck, where is vehicle, fleet tracking, gps position
- Tells where a vehicle is.
- GPS position of a truck or van.
- Fleet tracking.
- Locate a vehicle.
@vehicle string: vehicle, truck, vehicle id, unit, asset / Which vehicle.
where is {vehicle:truck}
track {vehicle:truck}
position of {vehicle:truck}
how far has {vehicle:truck} got
which road is {vehicle:truck} on
locate {vehicle:truck}
{vehicle:truck} GPS
has {vehicle:truck} reached the depot
show me {vehicle:truck} on the map
is {vehicle:truck} still on the way
whereabouts of {vehicle:truck} please
I've lost sight of {vehicle:truck}, find it
?vehicle where is the truck
?vehicle track a vehicle

== assign_driver fleet
assign driver, dispatch vehicle, allocate driver, driver roster, give truck to
- Assigns a driver to a vehicle.
- Who drives which truck, on a date.
- Dispatch.
- Allocates a vehicle to a person.
@driver string: driver, person, employee, driver name / Who drives.
@vehicle string: vehicle, truck, unit, vehicle id / What is driven.
@date string: date, day, when, shift date / The day.
{driver:person} drives {vehicle:truck} [{date:date}]
give {vehicle:truck} to {driver:person}
put {driver:driver} on {vehicle:truck} {date:date}
assign {vehicle:truck} to {driver:person}
let {driver:driver} take {vehicle:truck} {date:date}
{vehicle:truck} is for {driver:person} {date:date}
I want {driver:driver} behind the wheel of {vehicle:truck}
dispatch {driver:person} with {vehicle:truck}
{driver:person} gets {vehicle:truck}
schedule {driver:driver} as the driver of {vehicle:truck}
for {date:date} {driver:person} should have {vehicle:truck}
{driver:driver}, {vehicle:truck}, {date:date}
?driver who drives, assign somebody to {vehicle:truck}
?vehicle assign a vehicle to {driver:person}

== fuel_log fleet
log refuelling, record fuel, fuel entry, add fill up, tank record
- Records that a vehicle was refuelled.
- Fuel log entry with liters and odometer.
- Fill-up of a truck.
- Adds a fuel purchase to the fleet log.
@vehicle string: vehicle, truck, unit, vehicle id / Which vehicle.
@liters number: liters, litres, volume, amount, fuel liters / How many liters.
@km integer: odometer, mileage, km, kilometer reading / Kilometer reading.
{vehicle:truck} took {liters:int:20-400} liters
log {liters:num:20-300:1} liters of diesel for {vehicle:truck} [at {km:int:1000-400000} km]
I filled up {vehicle:truck} with {liters:int:20-400} litres
{vehicle:truck} refuelled, {liters:int:20-300} l, {km:int:1000-300000} km
fuel entry {vehicle:truck} {liters:num:10-200:1}
we put {liters:int:20-300} liters into {vehicle:truck}
record a fill-up of {liters:int:30-400} for {vehicle:truck}
{liters:int:20-300} litres went into {vehicle:truck} at {km:int:1000-300000} kilometers
note the fuel: {vehicle:truck}, {liters:int:20-200} liters
add {liters:int:20-200} liters of fuel to the log of {vehicle:truck}
{vehicle:truck} was at the pump, {liters:int:20-200} liters
enter refuelling of {vehicle:truck} with {liters:num:10-300:1} liters
?liters I refuelled {vehicle:truck}
?vehicle log {liters:int:20-300} liters of diesel

== irrigate farming
irrigate field, water crops, start irrigation, sprinkler control, run watering
- Waters a field or a zone.
- Starts irrigation for some minutes.
- Sprinkler control.
- Gives water to plants.
@zone string: zone, field, area, plot, sector / What is watered.
@minutes integer: minutes, duration minutes, run minutes, time / How many minutes.
water {zone:field} [for {minutes:int:5-90} minutes]
irrigate {zone:field}
sprinklers on in {zone:field} for {minutes:int:5-60} minutes
{zone:field} is dry, give it {minutes:int:5-90} minutes of water
start the irrigation of {zone:field}
let the sprinklers run {minutes:int:10-90} minutes at {zone:field}
{zone:field} {minutes:int:5-60} min of watering
could {zone:field} get some water
sprinkle {zone:field} {minutes:int:5-45} minutes
we need to water {zone:field} before noon
please moisten {zone:field} for {minutes:int:5-60} minutes
turn on watering for {zone:field}
?zone start the irrigation for {minutes:int:5-90} minutes
?zone water the field

== soil farming
soil moisture, read soil sensor, soil condition, ground humidity, soil nutrients
- Reads soil data of a field.
- Moisture, acidity or nutrients of the ground.
- Soil sensor.
- How wet a field is.
@field string: field, plot, zone, area, sensor location / Which field.
@quantity enum moisture|humidity|wetness, ph|acidity, nitrogen|nutrients|N: quantity, property, parameter, reading / What to read.
how {quantity=moisture:wet|damp|moist} is {field:field}
is the ground in {field:field} too {quantity=moisture:dry}
soil {quantity=ph:acidity|pH} of {field:field}
{quantity=nitrogen:nitrogen} in {field:field}
what's the {quantity=moisture:moisture} in {field:field}
soil data for {field:field}
does {field:field} have enough {quantity=nitrogen:nutrients|nitrogen}
{field:field} {quantity=ph:pH}
check the earth in {field:field}
how {quantity=ph:acidic|sour} is the soil of {field:field}
read the ground sensor at {field:field}
how's the soil doing in {field:field}
?field what's the soil {quantity=moisture:moisture}
?field read the soil {quantity=ph:acidity}

== sow farming
plan sowing, plant crop, schedule planting, seed field, sowing job
- Plans the sowing of a crop.
- Plants something on a field at a date.
- Seeding job.
- Schedules planting.
@crop string: crop, plant, seed, culture, variety / What is sown.
@field string: field, plot, where, area / Where.
@date string: date, day, sowing date, when / When.
plant {crop:crop} on {field:field}
sow {crop:crop} in {field:field} [{date:date}]
we want {crop:crop} in {field:field} this year
{crop:crop} goes into {field:field} {date:date}
seed {field:field} with {crop:crop}
put {crop:crop} in {field:field}
plan the sowing of {crop:crop} for {field:field}, {date:date}
next on {field:field}: {crop:crop}
schedule {crop:crop} planting at {field:field} {date:date}
{date:date} we sow {crop:crop} on {field:field}
use {field:field} for {crop:crop}
can you have {field:field} planted with {crop:crop}
?crop plan the sowing on {field:field}
?field we want to plant {crop:crop}

== spray farming
spray field, apply treatment, fertilize, crop protection, spread chemicals
- Applies fertilizer or crop protection to a field.
- Sprays a product at a rate per hectare.
- Fertilizing job.
- Treatment of a crop.
@product string: product, substance, agent, material / What is applied.
@field string: field, plot, target, area / Where.
@rate number: rate, liters per hectare, dose, amount per hectare / Dose per hectare.
spray {field:field} with {product:spray} [at {rate:num:1-60:1} liters per hectare]
put {product:spray} on {field:field}
{field:field} needs {product:spray}
apply {rate:int:2-90} liters of {product:spray} per hectare to {field:field}
treat {field:field} with {product:spray}
{product:spray} for {field:field}, {rate:num:1-40:1} l/ha
spread {product:spray} over {field:field}
give {field:field} some {product:spray}
there are weeds or bugs in {field:field}, use {product:spray}
dose {field:field} with {rate:int:2-50} liters of {product:spray} per hectare
get {product:spray} out on {field:field}
job: {product:spray}, {field:field}, {rate:int:1-40}
?product spray {field:field}
?field apply {rate:int:2-40} liters of {product:spray} per hectare

== feed_animals farming
feed livestock, feeding animals, dispense feed, give fodder, barn feeding
- Feeds the animals of a barn.
- Dispenses fodder in kilograms.
- Livestock feeding.
- Gives feed to a herd.
@group string: group, herd, animals, barn, pen / Which animals.
@kilos number: kilograms, amount, kg, feed amount / How much feed.
feed {group:animal} [{kilos:int:5-300} kilos]
give {group:animal} {kilos:int:5-300} kg of feed
{group:animal} are hungry
dispense {kilos:int:5-200} kilograms to {group:animal}
fodder for {group:animal}
let {group:animal} have their feed
breakfast for {group:animal}, {kilos:int:5-90} kg
have {group:animal} been fed, otherwise do it
put out {kilos:int:5-150} kilos for {group:animal}
{kilos:int:10-200} kg hay to {group:animal}
run the feeder for {group:animal}
an extra ration of {kilos:int:2-60} kg for {group:animal}
?group feed the animals {kilos:int:5-90} kilos
?group dispense some fodder

== drone_fly drones
fly drone, launch drone, send uav, start drone flight, drone to waypoint
- Sends a drone to a place.
- Starts a flight at an altitude.
- Launches a UAV.
- Drone to a waypoint.
@target string: destination, waypoint, location, target, to / Where it flies.
@drone string: drone, uav, drone id, aircraft / Which drone.
@altitude integer: altitude, height, meters, flight height / Height in meters.
fly {drone:drone} to {target:place} [at {altitude:int:10-120} meters]
send {drone:drone} over to {target:field}
launch {drone:drone} towards {target:place}
have a look at {target:field} from the air, {altitude:int:10-100} meters up
{drone:drone} to {target:field}, {altitude:int:20-120} m
a drone should go to {target:place}
inspect {target:field} with {drone:drone}
let {drone:drone} take off and fly to {target:place}
get {drone:drone} above {target:field} at {altitude:int:10-90} meters
survey {target:field} by drone
drone flight to {target:place}
start {drone:drone}, destination {target:place}
?target fly {drone:drone} at {altitude:int:10-120} meters
?target launch the drone

== drone_return drones
return drone home, land drone, recall uav, bring drone back, drone landing
- Calls a drone back.
- Lands a drone at home or where it is.
- Recall a UAV.
- End of a flight.
@drone string: drone, uav, aircraft, drone id / Which drone.
@mode enum home|return_home|base, here|land_now|immediately: mode, landing, where, how / Land at home or right there.
bring {drone:drone} back
land {drone:drone} [{mode=here:right there|where it is}]
{drone:drone} return {mode=home:home|to base}
recall {drone:drone}
call {drone:drone} {mode=home:home}
end the flight of {drone:drone}
get {drone:drone} down {mode=here:on the spot|immediately}
{drone:drone} should come back {mode=home:to the base}
there's a storm, let {drone:drone} land
fetch {drone:drone} from the sky
touch down with {drone:drone}
stop flying {drone:drone}, come {mode=home:back to the start}
?drone bring it back {mode=home:home}
?drone land the drone

== arm_alarm security
arm alarm, set security system, alarm mode, disarm alarm, activate burglar alarm
- Arms or disarms the alarm system.
- Sets the burglar alarm to away, night or off.
- Security mode.
- Activate the alarm of an area.
@mode enum away|armed_away|full, night|armed_night|home, off|disarmed|disarm: mode, state, arm mode, alarm state / The mode.
@area string: area, zone, partition, building / Which part of the building.
{mode=away:arm the alarm|set the alarm to away} [in the {area:room}]
alarm {mode=off:off}
{mode=off:disarm} the {area:room}
put the security system in {mode=night:night mode}
we're {mode=away:leaving, secure everything|all going out, protect the house}
{mode=night:going to bed, set the alarm|alarm for the night}
{mode=off:switch off} the burglar alarm
{mode=away:activate} the alarm for the {area:room}
I'm back, alarm {mode=off:off please}
security system {mode=away:on, nobody is in}
set the {area:room} to {mode=night:night} protection
make the {area:room} {mode=away:burglar-proof}

== lock_door security
lock door, unlock door, door control, gate lock, access door, bolt entrance
- Locks or unlocks a door.
- Door or gate lock control.
- Lets somebody in.
- Bolt an entrance.
@door string: door, gate, lock, entrance, door id / Which door.
@locked boolean: locked, lock, lock state, closed / True locks, false unlocks.
{locked=true:lock} {door:door}
{locked=false:unlock} {door:door}
{door:door} {locked=true:locked} please
{locked=false:open up} {door:door} for the courier
is {door:door} shut, {locked=true:bolt it}
{locked=true:secure|bolt} {door:door}
{locked=false:let them in} through {door:door}
nobody should get through {door:door}, {locked=true:lock it}
take {locked=false:the lock off} {door:door}
make sure {door:door} is {locked=true:locked}
release {door:door}, {locked=false:unlock it}
{locked=false:unbolt} {door:door} now
?door {locked=true:lock} the door
?door {locked=false:unlock} it

== camera_view security
show camera, view camera feed, live video, watch cctv, surveillance picture
- Shows the picture of a camera.
- Live or recorded video of a surveillance camera.
- CCTV view, at a time in the past if given.
- Watch a camera feed.
@camera string: camera, cam, camera id, source / Which camera.
@time string: time, at, recorded at, since / Show the recording of this time.
show me {camera:camera}
what does {camera:camera} see
put {camera:camera} on the screen
live picture of {camera:camera}
who's in front of {camera:camera}
recording of {camera:camera} at {time:time}
play back {camera:camera} from {time:time}
what happened on {camera:camera} at {time:time}
{camera:camera} feed
is somebody on {camera:camera}
look through {camera:camera}
I want to see {camera:camera} [at {time:time}]
?camera show me the camera picture
?camera play the recording of {time:time}

== grant_access security
grant access, give badge permission, allow entry, access card, authorize person
- Gives a person access to a door or area.
- Badge permission until a date.
- Authorizes somebody to enter.
- Access card management.
@person string: person, employee, user, cardholder, name / Who may enter.
@area string: area, door, zone, room, place / What they may enter.
@until string: until, expires, valid until, end date / How long it is valid.
give {person:person} access to the {area:room} [until {until:date}]
{person:person} may enter the {area:room}
let {person:person} into the {area:room} till {until:date}
allow {person:person} in the {area:room}
authorize {person:person} for the {area:room}
{person:person}'s badge should open the {area:room}
grant {person:person} entry to the {area:room}
add the {area:room} to {person:person}'s access card
I'd like {person:person} to be able to get into the {area:room}
{person:person} needs to go into the {area:room} until {until:date}
permission for {person:person}, {area:room}
from now on {person:person} is allowed in the {area:room}
?person give someone access to the {area:room}
?area give {person:person} an access permission

== call_agv transport
call transport vehicle, summon agv, request shuttle, send cart to, order tugger
- Calls a driverless transport vehicle to a place.
- Summons a shuttle or cart inside the plant.
- AGV request with optional load.
- Get an automated carrier.
@target string: station, place, to, pickup point, location / Where it should come.
@vehicle string: vehicle, agv, shuttle, carrier / Which vehicle; any if left out.
@cargo string: cargo, load, material, goods / What it should carry.
send {vehicle:agv} to {target:bin}
I need a driverless cart at {target:bin}
call {vehicle:agv} over to {target:bin}
have an AGV come to {target:bin} for the {cargo:stuff}
{vehicle:agv} to {target:bin} please
let {vehicle:agv} collect the {cargo:stuff} at {target:bin}
get a shuttle to {target:bin}
an automatic carrier is wanted at {target:bin}
{target:bin} is waiting for {vehicle:agv}
summon {vehicle:agv} to {target:bin}
can the robot cart drive up to {target:bin}
order a tugger for {target:bin}, {cargo:stuff}
?target call {vehicle:agv}
?target I need a driverless cart for the {cargo:stuff}

== set_pressure pressure
set pressure, regulate pressure, pressure setpoint, adjust bar, control compressor pressure
- Sets the pressure of a line.
- Regulates compressed air or hydraulics to a number of bar.
- Pressure setpoint.
- Adjusts a pressure controller.
@bar number: bar, pressure, setpoint, target pressure, value / The pressure in bar.
@line string: line, circuit, network, system / Which line.
set {line:line} to {bar:num:1-40:1} bar
{line:line} {bar:int:2-90} bar
raise the pressure in {line:line} to {bar:int:4-90} bar
keep {line:line} at {bar:num:1-12:1} bar
I'd like {bar:int:2-40} bar on {line:line}
reduce {line:line} down to {bar:num:1-9:1} bar
pressurize {line:line} with {bar:int:3-60} bar
{bar:num:2-20:1} bar for {line:line} please
regulate {line:line} at {bar:int:2-50}
bring {line:line} up to {bar:int:5-80} bar
there should be {bar:int:2-30} bar in {line:line}
let {line:line} run on {bar:num:1-15:1} bar
?bar raise the pressure in {line:line}
?line set the pressure to {bar:int:2-40} bar

== count_rejects quality
count rejects, defect count, scrap rate, quality statistics, faulty parts
- Counts rejected parts.
- Scrap of a batch, by kind of defect.
- Quality statistics of production.
- How many parts were faulty.
@batch string: batch, lot, batch number, production lot / Which batch.
@defect string: defect, fault type, reason, kind / Only this kind of defect.
how many rejects were in {batch:batch}
scrap rate of {batch:batch}
did {batch:batch} have many {defect:defect}
number of parts with {defect:defect} in {batch:batch}
how bad was {batch:batch}
{batch:batch} rejects
count the {defect:defect} of {batch:batch}
how much of {batch:batch} did we throw away
faulty pieces from {batch:batch} please
were there {defect:defect} in {batch:batch}
quality of {batch:batch}
what share of {batch:batch} failed because of {defect:defect}
?batch how many parts had {defect:defect}
?batch what's the scrap rate

== hoist_load cranes
lift load, move crane, hoist weight, raise hook, crane lift
- Lifts a load with a crane.
- Raises or lowers the hook to a height in meters.
- Crane control.
- Hoist something.
@crane string: crane, hoist, crane id, lifting gear / Which crane.
@height number: height, meters, hook height, target height / Height of the hook in meters.
raise the hook of {crane:hoist} to {height:num:1-20:1} meters
{crane:hoist} up to {height:int:2-30} m
lower {crane:hoist} to {height:num:0-9:1} meters
lift it {height:int:2-20} meters high with {crane:hoist}
hook of {crane:hoist} at {height:num:1-15:1}
hoist the load on {crane:hoist} to {height:int:2-25} meters
let {crane:hoist} go down to {height:num:0-5:1} m
bring {crane:hoist} to a height of {height:int:3-30} meters
I need {crane:hoist} at {height:int:2-20} meters
set the hook height on {crane:hoist} to {height:num:1-18:1}
pull up with {crane:hoist} until {height:int:4-30} m
have {crane:hoist} hang at {height:num:2-12:1} meters
?height raise the hook of {crane:hoist}
?crane lower the hook to {height:int:2-10} meters

== cool_store cooling
set cold room temperature, chill store, freezer setpoint, adjust cold storage, cooling chamber target
- Sets the temperature of a cold room.
- Setpoint of a freezer cell or ripening chamber.
- Cold storage control.
- How cold a chamber should be.
@degrees number: degrees, temperature, celsius, setpoint, target / Temperature in Celsius.
@chamber string: cold room, chamber, store, cell, unit / Which cold room.
chill {chamber:coldroom} to {degrees:int:-25-12} degrees
set {chamber:coldroom} to {degrees:num:1-12:1} degrees
{chamber:coldroom} {degrees:int:-30-10} degrees
keep {chamber:coldroom} at {degrees:int:-22-8}
it has to be {degrees:int:-25-6} degrees in {chamber:coldroom}
cool {chamber:coldroom} down to {degrees:num:1-8:1}
warm {chamber:coldroom} up to {degrees:int:2-14} degrees
target of {degrees:int:-20-10} Celsius for {chamber:coldroom}
make {chamber:coldroom} {degrees:int:-28-5} degrees cold
I want {degrees:int:-18-9} degrees inside {chamber:coldroom}
adjust {chamber:coldroom} to {degrees:num:1-9:1} Celsius
{degrees:int:1-12} degrees are enough for {chamber:coldroom}
?degrees make {chamber:coldroom} colder
?chamber chill it to {degrees:int:-20-8} degrees

== paint_job painting
start painting, paint booth job, apply coating, spray paint parts, coat batch
- Paints parts in the paint booth.
- Applies a coating to a batch, in a number of layers.
- Starts a coating job.
- Spray painting.
@paint string: paint, color, coating, colour code / The paint.
@batch string: batch, lot, parts, job / What is painted.
@layers integer: layers, coats, passes, number of coats / How many layers.
paint {batch:batch} in {paint:paint}
{batch:batch} gets {layers:int:2-6} coats of {paint:paint}
spray {paint:paint} on {batch:batch}
coat {batch:batch} with {paint:paint} [in {layers:int:2-5} layers]
put {paint:paint} on {batch:batch}
booth job: {batch:batch}, {paint:paint}, {layers:int:2-5} layers
use {paint:paint} for {batch:batch}
{layers:int:2-6} layers of {paint:paint} onto {batch:batch}
{batch:batch} should become {paint:paint}
start spraying {batch:batch} with {paint:paint}
finish {batch:batch} in {paint:paint}
apply {paint:paint} to {batch:batch} {layers:int:2-4} times
?paint paint {batch:batch}
?batch spray something with {paint:paint}
""")
