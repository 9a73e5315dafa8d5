"""Calculators of mathematics, geometry, physics, chemistry, statistics, health: in the manner of function-calling benchmarks."""
from .notation import pools, read

POOLS = pools("""
compound: H2O | CO2 | NaCl | glucose | ammonia | methane | ethanol | sulfuric acid | calcium carbonate | benzene | acetone | caffeine | aspirin | potassium nitrate | C6H12O6 | NH3 | Fe2O3 | HCl | sucrose
element: gold | carbon | oxygen | iron | copper | helium | uranium | sodium | silver | mercury | tin | neon | titanium | zinc | lead | chlorine | calcium | platinum | iodine | boron
reaction: H2 + O2 | Fe + O2 | CH4 + O2 | Na + Cl2 | Al + HCl | N2 + H2 | C3H8 + O2 | Mg + HCl | KClO3 | Zn + H2SO4
expr: x^2 | 3x^2 + 2x | sin(x) | 4x^3 - x | e^x | ln(x) | x^4 + 2x^2 + 1 | cos(2x) | 5x - 7 | 1/x | x*sin(x) | sqrt(x) | tan(x) | 2x^5 | x^3 - 3x
lunit: kilometers | miles | meters | feet | inches | centimeters | yards | millimeters | km | nautical miles | light years
munit: kilograms | pounds | grams | ounces | stone | tons | kg | milligrams | carats
vunit: liters | gallons | cups | milliliters | pints | tablespoons | quarts | fluid ounces | teaspoons
planet: Mercury | Venus | Earth | Mars | Jupiter | Saturn | Uranus | Neptune | Pluto | the Moon | Titan | Europa
species: human | mouse | fruit fly | zebrafish | maize | rice | yeast | chimpanzee | chicken | tomato
gene: BRCA1 | TP53 | CFTR | MYC | FOXP2 | HBB | APOE | EGFR | SOX2 | PAX6
liquid: water | oil | milk | mercury | ethanol | honey | seawater | petrol
sex: male = male, man, boy | female = female, woman, girl
scale: celsius = Celsius, degrees Celsius | fahrenheit = Fahrenheit, degrees Fahrenheit | kelvin = Kelvin, kelvins
event: rolling a six | drawing an ace | heads | a red ball | a winning ticket | a defective part
""")

TOOLS, REQUESTS, MISSING = read("science", """
== triangle_area geometry
calculate triangle area, area of triangle, compute triangle surface, triangle size, get triangle area
- Calculates the area of a triangle from base and height.
- Computes the area of a triangle.
- Returns the surface of a triangle, given the length of its base and its height.
- Triangle area.
@base number: base, base length, b, side / The base of the triangle. / Length of the base.
@height number: height, h, altitude / The height of the triangle. / Altitude over the base.
Find the area of a triangle with a base of {base:int:1-90} units and a height of {height:int:1-90} units
Calculate the area of a triangle with base {base:num:1-40:1} and height {height:num:1-40:1}
what's the area of a triangle {base:int:2-60} cm wide and {height:int:2-60} cm high
triangle, base {base:int:1-50}, height {height:int:1-50}, area please
How large is the surface of a triangle whose base measures {base:int:1-90} m and whose altitude is {height:int:1-90} m
I have a triangular sail with a base of {base:num:1-9:1} meters and a height of {height:num:1-12:1} meters, how much cloth is that
could you work out a triangle's area if the base is {base:int:1-90} and the height is {height:int:1-90}
area of a triangle: {base:int:2-99} by {height:int:2-99}
Given a triangle of height {height:int:1-60} and base {base:int:1-60}, what is its area
the gable is a triangle {base:num:3-12:1} m across and {height:num:1-8:1} m tall, compute its area
a triangle's base is {base:int:3-80} inches and its height {height:int:3-80} inches. How many square inches does it cover
triangular field with base {base:int:20-900} and height {height:int:20-900}, size
?height Find the area of a triangle with a base of {base:int:1-90} units
?base what's the area of a triangle that is {height:int:1-60} cm high
?height triangle area with base {base:int:1-60}

== circle_area geometry
circle area, calculate disc area, area of circle, compute circle surface, circular area
- Calculates the area of a circle.
- Area enclosed by a circle of a given radius.
- Computes pi times the radius squared.
- Returns how much surface a disc covers.
@radius number: radius, r, circle radius / The radius of the circle. / Distance from the centre.
Calculate the area of a circle with a radius of {radius:int:1-90} units
what's the area of a circle of radius {radius:num:1-30:1}
How big is a disc with radius {radius:int:1-60} cm
a round pool has a radius of {radius:num:1-12:1} meters, how much surface is that
circle area r = {radius:int:1-99}
find the surface of a round table with a {radius:int:20-99} cm radius
area covered by a sprinkler that reaches {radius:int:2-30} meters in every direction
If a circle's radius is {radius:num:1-40:1} inches, what is its area
pizza with radius {radius:int:8-25}, what's its area
Please determine the area of a circular plate whose radius measures {radius:int:2-90} mm
compute pi r squared for r {radius:int:2-50}
a circular lawn, {radius:int:2-40} m from centre to edge, how many square meters
?radius Calculate the area of a circle
?radius how big is a round table top
?radius what's the area of that disc

== circle_perimeter geometry
circumference, circle perimeter, distance around circle, compute circumference, circle outline length
- Calculates the circumference of a circle from its diameter.
- How far it is around a circle.
- Length of a circle's outline, given the diameter.
- Perimeter of a circle.
@diameter number: diameter, d, width across, circle diameter / The diameter. / Distance across the circle.
What is the circumference of a circle with a diameter of {diameter:int:1-99} cm
how far is it around a circle {diameter:int:2-80} meters across
Calculate the perimeter of a circle whose diameter is {diameter:num:1-50:1}
circumference for diameter {diameter:int:1-99}
a wheel {diameter:int:10-90} cm in diameter, how far does it roll in one turn
distance around a pond that's {diameter:int:3-90} m wide
the tree is {diameter:num:20-150:1} cm thick, what's its girth
how long must a ribbon be to go around a cake {diameter:int:12-40} cm in diameter
Find the length of the outline of a circle with diameter {diameter:int:5-95} inches
once round a circular track {diameter:int:40-400} meters across is how long
pipe diameter {diameter:int:10-300}, get the circumference
If the diameter of a ring is {diameter:num:12-30:1} mm, what's its circumference
?diameter What is the circumference of the circle
?diameter how far is it around my round pond

== rectangle geometry
rectangle area, area of rectangle, floor area, compute rectangular surface, width times length
- Calculates the area of a rectangle.
- Area from length and width.
- Computes how many square units a rectangular floor or field has.
- Rectangular surface.
@length number: length, l, side a, long side / The length. / The longer side.
@width number: width, w, side b, short side, breadth / The width. / The shorter side.
Calculate the area of a rectangle with length {length:int:2-99} and width {width:int:1-90}
how many square meters is a room of {length:num:2-12:1} by {width:num:2-9:1} meters
area of a {length:int:2-90} by {width:int:2-90} rectangle
our garden is {length:int:5-80} m long and {width:int:4-50} m wide, how big is that
a carpet {length:num:1-6:1} m x {width:num:1-5:1} m covers how much floor
find the surface of a rectangular field {length:int:20-900} meters long and {width:int:20-500} meters wide
rectangle {length:int:1-99} times {width:int:1-99}, area
What's the floor space if the hall measures {length:int:5-60} by {width:int:5-40} feet
sheet of paper, {length:int:10-60} cm long, {width:int:10-50} cm wide. area please
how much paint area is a wall {length:num:2-12:1} m in length and {width:num:2-4:1} m in width
the plot has sides of {length:int:10-300} and {width:int:10-200}, its area is what
work out the area of a rectangle, length {length:int:3-80} cm, width {width:int:2-70} cm
?width how big is a rectangle with length {length:int:2-90}
?width my room is {length:num:2-9:1} meters long, how many square meters is that
?length rectangle area, width {width:int:2-90}

== cylinder_volume geometry
cylinder volume, volume of cylinder, tank capacity, compute barrel volume, cylindrical volume
- Calculates the volume of a cylinder.
- How much fits into a cylinder of some radius and height.
- Computes the capacity of a cylindrical tank.
- Returns pi r squared h.
@radius number: radius, r, cylinder radius / Radius of the base.
@height number: height, h, length, depth / Height of the cylinder.
What is the volume of a cylinder with radius {radius:int:1-50} and height {height:int:1-90}
Calculate the capacity of a cylindrical tank of radius {radius:num:1-9:1} m and height {height:num:1-12:1} m
how much fits in a can {height:int:5-30} cm tall with a {radius:int:2-12} cm radius
cylinder r {radius:int:1-40} h {height:int:1-60}
volume of a pipe with a radius of {radius:int:2-40} cm and a length of {height:int:10-900} cm
a well is {height:int:3-40} meters deep and has a radius of {radius:num:0-3:1} meters, what's its volume
find how many cubic inches are in a cylinder of height {height:int:2-60} and radius {radius:int:1-30}
my water barrel has radius {radius:int:20-60} and is {height:int:50-150} high, what does it hold
If a round column is {height:num:2-8:1} m high and its radius is {radius:num:0-2:1} m, how much concrete does it take
the volume of a round tin, radius {radius:int:3-15}, height {height:int:4-30}
Compute the volume of a cylinder: radius {radius:num:1-20:1}, height {height:num:1-30:1}
what can a silo with {radius:int:2-9} m radius and {height:int:5-30} m height store
?height volume of a cylinder with radius {radius:int:1-50}
?radius how much does a tank {height:int:1-9} m tall hold

== sphere_volume geometry
sphere volume, volume of ball, compute globe volume, ball content, spherical volume
- Calculates the volume of a sphere.
- Volume of a ball with the given radius.
- How much space a globe takes.
- Content of a sphere.
@radius number: radius, r, ball radius / The radius of the sphere.
What's the volume of a sphere with a radius of {radius:int:1-60} cm
Calculate the volume of a ball of radius {radius:num:1-30:1}
how much space does a globe with radius {radius:int:5-60} take up
sphere radius {radius:int:1-99} volume
a balloon has a radius of {radius:int:5-40} cm, how much air is in it
how many cubic meters in a spherical tank of radius {radius:num:1-12:1} m
Find the volume of a sphere, r is {radius:int:2-80}
if a planet had a radius of {radius:int:500-9000} km what would its volume be
marble of radius {radius:int:4-15} mm, content
Compute the content of a spherical container whose radius is {radius:int:3-70} inches
what volume does a football with a {radius:int:9-13} cm radius have
tell me how big a sphere of radius {radius:num:2-50:1} is inside
?radius What is the volume of the sphere
?radius how much air is in a balloon

== hypotenuse geometry
pythagoras, hypotenuse, right triangle long side, diagonal length, pythagorean theorem
- Calculates the hypotenuse of a right triangle.
- Applies the Pythagorean theorem to two legs.
- Length of the diagonal from two perpendicular sides.
- Longest side of a right-angled triangle.
@a number: a, leg a, side a, first leg, base leg / One leg.
@b number: b, leg b, side b, second leg / The other leg.
What is the hypotenuse of a right triangle with legs {a:int:1-60} and {b:int:1-60}
find the longest side of a right-angled triangle with sides {a:int:3-40} cm and {b:int:3-40} cm
use Pythagoras with {a:int:1-90} and {b:int:1-90}
diagonal of a screen {a:int:20-90} cm wide and {b:int:15-60} cm high
a ladder's foot is {a:num:1-4:1} m from the wall and it touches {b:num:2-9:1} m up, how long is the ladder
hypotenuse {a:int:1-50} and {b:int:1-50}
If I walk {a:int:10-900} m east and {b:int:10-900} m north, how far am I from the start
Compute the length of the hypotenuse given two sides of length {a:num:1-30:1} and {b:num:1-30:1}
how long is the diagonal of a {a:int:2-40} by {b:int:2-40} field
legs of {a:int:3-30} and {b:int:3-30}, give me the third side of the right triangle
the gate is {a:num:1-5:1} m wide and {b:num:1-3:1} m high, I need the diagonal brace
by the pythagorean theorem what goes with {a:int:3-90} and {b:int:3-90}
?b What is the hypotenuse if one leg is {a:int:1-60}
?b right triangle, first leg {a:int:3-40}, length of the long side

== free_fall_velocity mechanics
final velocity, impact speed, free fall velocity, falling object speed, drop speed
- Calculates the final velocity of an object that falls from a height.
- Impact speed of something dropped.
- Speed at which a dropped object hits the ground, neglecting air resistance.
- Free fall calculator.
@height number: height, drop height, h, distance fallen / Height in meters. / How far it falls.
@gravity number: gravity, g, gravitational acceleration / Acceleration due to gravity, 9.81 if left out.
Calculate the final velocity of a ball dropped from {height:int:1-300} m
How fast is an object going when it hits the ground after falling {height:int:2-500} meters
what's the impact speed of a stone dropped from {height:int:3-90} meters
a phone falls {height:num:1-9:1} m, how fast does it hit the floor
free fall from {height:int:5-900} m
if I let go of an apple at {height:int:2-60} meters with gravity {gravity:num:1-12:2}, how quick is it at the bottom
Find the speed of a rock that has fallen {height:int:5-400} m where g is {gravity:num:1-25:1}
velocity at the ground after a {height:int:10-300} meter drop
a diver jumps off a {height:int:3-30} m cliff, with what speed does he enter the water
Determine the final speed of an object in free fall from a height of {height:int:2-200} meters
drop height {height:int:1-150}, final speed
how fast would a hammer dropped from {height:int:2-50} m land on a world with a gravity of {gravity:num:1-9:2}
?height Calculate the final velocity of a dropped ball
?height how fast does a falling stone hit the ground

== speed mechanics
calculate speed, average speed, velocity from distance and time, compute pace, how fast
- Calculates the average speed from distance and time.
- Speed of something that covers a distance in a time.
- Distance divided by time.
- Average velocity.
@distance number: distance, distance travelled, length covered, d / The distance. / How far it went.
@time number: time, hours, duration, elapsed time, t / The time it took.
What is the average speed of a car that travels {distance:int:20-900} km in {time:num:1-12:1} hours
I rode {distance:int:5-120} kilometers in {time:int:1-8} hours, how fast was I
Calculate the speed of a train covering {distance:int:50-900} miles in {time:int:1-9} hours
speed for {distance:int:10-500} km and {time:int:1-10} h
a runner does {distance:int:100-5000} meters in {time:int:10-900} seconds, what's the velocity
how quick is something that needs {time:int:2-90} seconds for {distance:int:5-900} meters
we drove {distance:int:50-900} miles, it took {time:num:1-14:1} hours, average please
The boat needed {time:int:2-20} hours for {distance:int:10-300} nautical miles. What was its mean velocity
distance {distance:int:5-900}, time {time:int:1-60}, velocity
Compute how fast a bird is that flies {distance:int:10-400} km in {time:int:1-9} hours
average pace over {distance:int:3-42} km in {time:num:1-6:1} hours
my hike was {distance:int:5-40} km long and lasted {time:int:2-10} hours, at what speed did I walk
?time what's the average speed over {distance:int:20-900} km
?distance how fast was I if it took {time:int:2-10} hours

== kinetic_energy mechanics
kinetic energy, energy of motion, moving energy, compute kinetic energy, motion energy
- Calculates the kinetic energy of a moving object.
- Energy of motion from mass and velocity.
- Computes half m v squared.
- How much energy something moving has, in joules.
@mass number: mass, m, weight, object mass / Mass in kilograms.
@velocity number: velocity, v, speed, object speed / Velocity in meters per second.
Calculate the kinetic energy of an object with a mass of {mass:int:1-2000} kg moving at {velocity:int:1-90} m/s
how much energy does a {mass:int:500-3000} kg car have at {velocity:int:5-60} meters per second
kinetic energy m {mass:int:1-90} v {velocity:int:1-90}
a {mass:num:0-9:1} kg ball flies at {velocity:int:5-60} m/s, what's its energy
what energy is in a bullet of {mass:num:0-1:3} kg going {velocity:int:200-900} meters a second
Find the energy of motion of a cyclist, {mass:int:50-120} kg, riding at {velocity:int:3-18} m/s
If something weighs {mass:int:2-900} kilograms and goes {velocity:int:2-80} m/s how many joules is that
What is the kinetic energy when mass is {mass:num:1-50:1} and velocity is {velocity:num:1-50:1}
joules of a {mass:int:1-500} kg mass at speed {velocity:int:1-99}
half m v squared with mass {mass:int:1-99} and speed {velocity:int:1-99}
a train of {mass:int:9000-90000} kg rolls at {velocity:int:5-60} m/s. How much energy must the brakes take
determine the kinetic energy for a velocity of {velocity:int:1-70} and a mass of {mass:int:1-300}
?mass what's the kinetic energy at {velocity:int:5-60} m/s
?velocity kinetic energy of a {mass:int:1-900} kg object

== potential_energy mechanics
potential energy, energy of height, gravitational energy, lifting energy, stored height energy
- Calculates gravitational potential energy.
- Energy stored in an object lifted to a height.
- Work needed to raise a mass.
- Computes m g h.
@mass number: mass, m, weight / Mass in kilograms.
@height number: height, h, elevation, lift height / Height in meters.
What's the potential energy of a {mass:int:1-500} kg object at a height of {height:int:1-90} m
how much energy does it take to lift {mass:int:1-900} kg up {height:int:1-60} meters
Calculate the gravitational potential energy for a mass of {mass:num:1-90:1} kg raised {height:num:1-50:1} meters
m g h for {mass:int:1-99} kg and {height:int:1-99} m
energy stored in {mass:int:100-9000} kilograms of water {height:int:5-300} meters up
I carry a {mass:int:5-40} kg pack to a hut {height:int:200-2500} m higher, how many joules is that
a {mass:int:1-50} kg rock lies on a ledge {height:int:3-90} m above ground, its potential energy is
Find the work done raising {mass:int:10-900} kg by {height:int:2-40} m
potential energy mass {mass:int:2-80} height {height:int:2-80}
If a crane hoists {mass:int:100-5000} kg to {height:int:5-80} m, what energy is stored
lifting {mass:int:20-200} kg onto a shelf {height:num:1-4:1} m high costs what energy
elevated {height:int:2-90} meters, weighs {mass:int:1-90} kg, give me its stored energy
?height potential energy of a {mass:int:1-500} kg object
?mass how much energy to lift it {height:int:1-60} meters

== force mechanics
newton force, calculate force, force from acceleration, second law, compute thrust
- Calculates force from mass and acceleration.
- Newton's second law.
- Force in newtons that gives a mass an acceleration.
- F equals m a.
@mass number: mass, m, object mass / Mass in kilograms.
@acceleration number: acceleration, a, rate of acceleration / Acceleration in m/s².
What force is needed to accelerate {mass:int:1-2000} kg at {acceleration:num:1-20:1} m/s²
Calculate the force on a {mass:int:1-900} kg object with an acceleration of {acceleration:int:1-30} m/s^2
F = ma with m {mass:int:1-90} and a {acceleration:int:1-30}
how many newtons push a {mass:int:500-3000} kilogram car at {acceleration:num:1-9:1} meters per second squared
how hard do I have to push {mass:int:5-400} kg to get {acceleration:num:0-5:1} m/s² 
a rocket of {mass:int:1000-90000} kg shall accelerate with {acceleration:int:5-40} m/s², what thrust does it need
use Newton's second law, mass {mass:int:1-99}, acceleration {acceleration:int:1-50}
newtons for {mass:int:1-99} kg and {acceleration:num:1-12:1} m/s²
Find the net force that makes a sled of {mass:int:20-300} kg speed up by {acceleration:num:0-4:1} m/s every second
what force acts when {mass:num:1-50:1} kg accelerates by {acceleration:num:1-15:1}
Determine the force: mass is {mass:int:2-800} kg, acceleration is {acceleration:int:2-20}
given an acceleration of {acceleration:int:1-20} and a mass of {mass:int:1-200}, compute the force
?acceleration what force do I need for {mass:int:1-900} kg
?mass calculate the force for an acceleration of {acceleration:int:1-20} m/s²

== density matter
calculate density, density from mass and volume, compute specific weight, mass per volume, material density
- Calculates density from mass and volume.
- Mass per volume of a substance.
- Computes how dense something is.
- Density calculator.
@mass number: mass, m, weight / The mass. / In grams or kilograms.
@volume number: volume, v, space occupied / The volume.
What is the density of an object with a mass of {mass:int:1-900} g and a volume of {volume:int:1-300} cm³
Calculate the density of a substance whose mass is {mass:num:1-90:1} kg and volume {volume:num:1-30:1} m³
how dense is a block of {mass:int:10-2000} grams that takes up {volume:int:5-500} cubic centimeters
density for mass {mass:int:1-500} and volume {volume:int:1-200}
a stone weighs {mass:int:50-900} g and displaces {volume:int:10-300} ml of water, how dense is it
mass per volume of {mass:int:10-900} kg in {volume:int:1-60} cubic meters
I have {volume:int:50-900} milliliters of something weighing {mass:int:40-900} grams, what's its density
If {volume:int:2-90} cubic inches weigh {mass:int:5-300} ounces, find the density
mass {mass:num:1-90:2}, volume {volume:num:1-90:2}, get rho
Determine how heavy it is per unit of volume: {mass:int:10-990} g, {volume:int:5-400} cm3
the ingot is {mass:int:100-9000} grams at {volume:int:10-900} cubic centimeters. Density please
compute density given volume {volume:int:2-80} and mass {mass:int:2-800}
?volume what's the density of a {mass:int:10-900} gram stone
?mass density of something with a volume of {volume:int:5-300} cm³

== ohms_law electricity
ohms law, electric current, compute current, amperage from voltage, circuit current
- Calculates the current through a resistor.
- Ohm's law: voltage divided by resistance.
- How many amperes flow in a circuit.
- Current in amps from volts and ohms.
@voltage number: voltage, volts, v, potential difference / Voltage in volts.
@resistance number: resistance, ohms, r, resistor / Resistance in ohms.
What current flows through a {resistance:int:1-900} ohm resistor at {voltage:int:1-400} volts
Calculate the current with a voltage of {voltage:int:1-240} V and a resistance of {resistance:int:1-900} ohms
how many amps at {voltage:int:3-240} volts and {resistance:int:2-500} ohms
Ohm's law for {voltage:num:1-24:1} V, {resistance:int:10-990} ohm
I connect {resistance:int:5-900} ohms to a {voltage:int:5-48} volt battery, what's the amperage
current if V is {voltage:int:1-99} and R is {resistance:int:1-99}
a heater with {resistance:int:5-90} ohms on {voltage:int:110-240} volts draws how much
find the amperes in a circuit with {voltage:int:3-60} volts across {resistance:num:1-90:1} ohms
the LED strip gets {voltage:int:5-24} volts, resistance {resistance:int:20-400} ohms, which current is that
In an electric circuit the resistance is {resistance:int:2-300} ohms and the potential difference {voltage:int:2-300} V. Find the current
amps for {voltage:int:9-230} V over {resistance:int:3-600} ohm
resistance {resistance:int:1-800}, voltage {voltage:int:1-300}, how much current
?resistance what current flows at {voltage:int:3-240} volts
?voltage how many amps go through {resistance:int:5-500} ohms

== molar_mass chemistry
molar mass, molecular weight, formula weight, mass per mole, molecule mass
- Calculates the molar mass of a compound.
- Molecular weight of a substance from its formula or name.
- Grams per mole.
- Weight of one mole of something.
@compound string: compound, formula, substance, molecule, chemical / Chemical formula or name.
What is the molar mass of {compound:compound}
molecular weight of {compound:compound}
how many grams does one mole of {compound:compound} weigh
Calculate the molar mass of the compound {compound:compound}
{compound:compound} g/mol
how heavy is a mole of {compound:compound}
give me the formula weight for {compound:compound}
I need the molecular mass of {compound:compound} for my lab report
tell me what a mole of {compound:compound} weighs
find molar mass {compound:compound}
grams per mole of {compound:compound}
could you look up how much {compound:compound} weighs per mole
?compound What is the molar mass
?compound calculate the molecular weight of the substance

== element_info chemistry
get element, periodic table lookup, element properties, chemical element facts, element data
- Looks up a chemical element.
- Returns atomic number, weight, group and other properties of an element in the periodic table.
- Periodic table entry.
- Facts about an element.
@element string: element, name, symbol, element name / Name or symbol of the element.
@property enum number|atomic_number|Z, weight|atomic_weight|mass, melting|melting_point, electrons|electron_configuration: property, attribute, field, detail / Which property is wanted.
what is the {property=number:atomic number} of {element:element}
tell me about the element {element:element}
{element:element} {property=melting:melting point}
at what temperature does {element:element} {property=melting:melt}
How many protons, so which {property=number:atomic number}, does {element:element} have
look up {element:element} in the periodic table
what are the chemical properties of {element:element}
{property=weight:atomic weight|relative atomic mass} of {element:element}
give me the {property=electrons:electron configuration} for {element:element}
how are the {property=electrons:electrons} arranged in {element:element}
where in the periodic table is {element:element}
how {property=weight:heavy} is an atom of {element:element}
?element look up an element in the periodic table
?element what's the {property=melting:melting point}

== balance_equation chemistry
balance equation, chemical equation balancer, stoichiometry, solve reaction, find coefficients, complete reaction
- Balances a chemical equation.
- Finds the coefficients of a reaction.
- Takes the reactants and returns the balanced reaction with its products.
- Stoichiometry solver.
@reaction string: reaction, equation, reactants, unbalanced equation / The reaction to balance. / Left side of the equation.
balance {reaction:reaction}
balance the equation {reaction:reaction} please
what are the coefficients for {reaction:reaction}
Complete and balance the chemical reaction {reaction:reaction}
I can't get {reaction:reaction} to balance
what comes out of {reaction:reaction}
solve the stoichiometry of {reaction:reaction}
how many molecules react in {reaction:reaction}
please find the balanced form of {reaction:reaction}
{reaction:reaction} balanced
what's the proper equation for {reaction:reaction}
help with my chemistry homework, balance {reaction:reaction}
?reaction balance my chemical equation
?reaction which coefficients do I need

== mean statistics
calculate mean, average of numbers, arithmetic mean, compute average, mean of list
- Calculates the mean of a list of numbers.
- Arithmetic average of several values.
- Computes the average.
- Sum divided by count.
@numbers numbers: numbers, values, data, list, data points / The numbers. / Values to average.
Find the mean of {numbers*:int:1-100}
What is the average of {numbers*:num:0-50:1}
average {numbers*:int:1-200}
Calculate the arithmetic mean of the numbers {numbers*:int:1-60}
my grades were {numbers*:int:1-15}, what's my average
on average how much is {numbers*:int:10-900}
mean: {numbers*:num:0-99:2}
we measured {numbers*:num:10-40:1}, tell me the mean value
the scores {numbers*:int:20-100} average out to what
Compute the average of the following data: {numbers*:int:1-500}
take {numbers*:int:1-90} and average them
what do {numbers*:num:1-20:1} come to on average
?numbers Calculate the mean
?numbers what is the average of my numbers

== median statistics
median, middle value, find median, compute middle number, median of list
- Finds the median of a list of numbers.
- The value in the middle of the sorted data.
- Computes the middle value.
- Median of data points.
@numbers numbers: numbers, values, data, list, sample / The numbers.
What's the median of {numbers*:int:1-100}
find the middle value of {numbers*:int:1-60}
median {numbers*:int:1-200}
Calculate the median for {numbers*:num:0-50:1}
sort {numbers*:int:1-99} and tell me which is in the middle
which number is the middle one of {numbers*:int:1-80}
the prices were {numbers*:num:1-90:2}, give me the median
median of the sample {numbers*:int:10-900}
Determine the median of the data set {numbers*:int:1-500}
half of the values are below what in {numbers*:int:1-60}
I'd like the median rather than the average of {numbers*:int:1-80}
middle number among {numbers*:num:1-30:1}
?numbers find the median
?numbers which value is in the middle

== standard_deviation statistics
standard deviation, calculate spread, stdev, data dispersion, compute variability
- Calculates the standard deviation.
- How far values spread around their mean.
- Dispersion of a data set, for a sample or a whole population.
- Measure of variability.
@numbers numbers: numbers, values, data, observations / The data.
@population boolean: population, is population, whole population / True for a population, false for a sample.
What is the standard deviation of {numbers*:int:1-100}
how much do {numbers*:int:10-90} vary
stdev {numbers*:num:0-30:1}
Calculate the {population=true:population} standard deviation of {numbers*:int:1-60}
{population=false:sample} standard deviation for {numbers*:num:1-50:1}
how spread out are {numbers*:int:1-200}
sigma of {numbers*:int:1-80}
find the dispersion of the data {numbers*:num:1-99:1}
the measurements {numbers*:num:5-25:2} scatter by how much
Compute the variability of {numbers*:int:10-500}
treat {numbers*:int:1-50} as a {population=true:whole population} and give me sigma
{numbers*:int:1-30} is only a {population=false:sample}, what's its deviation
?numbers compute the standard deviation
?numbers how spread out is my data

== is_prime numbers
is prime, prime check, test primality, check prime number, primality test
- Checks whether a number is prime.
- Tests primality of an integer.
- Tells if a number has no divisors but one and itself.
- Prime check.
@number integer: number, n, value, integer to check / The integer to test.
Is {number:int:2-9999} a prime number
check if {number:int:2-999} is prime
is {number:int:2-99999} divisible by anything except one and itself
test {number:int:2-999} for primality
{number:int:2-9999} prime or not
Determine whether the number {number:int:2-99999} is prime
can {number:int:3-999} be divided evenly by anything
I bet {number:int:11-999} is prime, am I right
tell me if {number:int:2-5000} belongs to the primes
does {number:int:4-999} have divisors
would {number:int:2-9999} be prime
primality of {number:int:2-999}
?number is that number prime
?number check a number for primality

== prime_factors numbers
prime factorization, factorize number, decompose into primes, get factors, integer factors
- Finds the prime factors of a number.
- Decomposes an integer into primes.
- Factorizes a number.
- Returns all primes whose product is the number.
@number integer: number, n, integer, value / The number to factorize.
What are the prime factors of {number:int:4-9999}
factorize {number:int:4-99999}
decompose {number:int:4-999} into primes
which primes multiply to {number:int:6-9999}
break {number:int:10-999} down into its factors
prime factorization of {number:int:4-9999}
Find the factors of {number:int:4-5000}
{number:int:12-999} as a product of primes
split {number:int:6-999} into prime numbers
could you write {number:int:10-9999} as primes multiplied together
factors {number:int:4-900}
what is {number:int:20-9999} made of in primes
?number find the prime factors
?number factorize a number for me

== gcd numbers
greatest common divisor, gcd, highest common factor, largest shared divisor, common factor
- Finds the greatest common divisor of two integers.
- Highest common factor.
- Largest number that divides both.
- GCD of a and b.
@a integer: a, first number, num one, x / First integer.
@b integer: b, second number, num two, y / Second integer.
What is the greatest common divisor of {a:int:2-900} and {b:int:2-900}
gcd of {a:int:2-500} and {b:int:2-500}
highest common factor of {a:int:4-400} and {b:int:4-400}
which is the largest number that divides both {a:int:6-900} and {b:int:6-900}
gcd {a:int:2-99}, {b:int:2-99}
Find the largest divisor shared by {a:int:10-999} and {b:int:10-999}
what do {a:int:10-300} and {b:int:10-300} have in common as a divisor
by what can I reduce the fraction {a:int:2-99} over {b:int:2-99}
compute the GCD for the numbers {a:int:5-900} and {b:int:5-900}
I have {a:int:10-99} apples and {b:int:10-99} pears, into how many equal bags can I put them at most
hcf {a:int:4-200}, {b:int:4-200}
tell me the biggest common factor of {a:int:4-600} and {b:int:4-600}
?b greatest common divisor of {a:int:2-900}
?b gcd of {a:int:6-300} and something

== factorial numbers
factorial, compute factorial, n factorial, permutations of n, product up to n
- Calculates the factorial of a number.
- Product of all integers up to n.
- In how many orders n things can be arranged.
- Returns n!.
@n integer: n, number, value, count / A non-negative integer.
What is the factorial of {n:int:1-30}
calculate {n:int:3-25} factorial
in how many ways can I arrange {n:int:3-15} books on a shelf
factorial {n:int:1-40}
multiply all the numbers from one to {n:int:3-20}
Compute the factorial of the number {n:int:2-50}
how many orders are there for {n:int:3-12} people in a queue
product of the integers up to {n:int:3-30}
number of permutations of {n:int:3-12} things
find {n:int:4-20} factorial for me
how many seating orders for {n:int:4-12} guests
what do I get if I take the factorial of {n:int:2-18}
?n compute the factorial
?n in how many ways can I arrange my books

== quadratic algebra
solve quadratic, quadratic equation, find roots, quadratic roots, solve second degree equation, parabola zeros
- Solves a quadratic equation.
- Finds the roots of ax² + bx + c = 0.
- Returns where a parabola crosses zero, from its three coefficients.
- Roots of a second degree polynomial.
@a integer: a, coefficient a, quadratic coefficient, leading coefficient / Coefficient of x squared.
@b integer: b, coefficient b, linear coefficient / Coefficient of x.
@c integer: c, coefficient c, constant term, constant / The constant term.
Find the roots of a quadratic equation with coefficients a = {a:int:1-20}, b = {b:int:-20-20}, c = {c:int:-30-30}
Solve a quadratic equation where a is {a:int:1-12}, b is {b:int:-15-15} and c is {c:int:-20-20}
roots for a {a:int:1-9} b {b:int:-9-9} c {c:int:-9-9}
quadratic with coefficients {a:int:1-15}, {b:int:-15-15} and {c:int:-15-15}
where is a parabola zero with a = {a:int:1-9}, b = {b:int:-12-12} and c = {c:int:-20-20}
Calculate the solutions of the second degree equation given by a={a:int:1-20}, b={b:int:-20-20}, c={c:int:-20-20}
what does x have to be when the coefficients are {a:int:1-9}, {b:int:-9-9}, {c:int:-9-9}
my homework has a parabola, a is {a:int:1-9}, b is {b:int:-9-9}, c is {c:int:-9-9}, where does it cross the axis
please find both solutions of the quadratic {a:int:1-12}, {b:int:-12-12}, {c:int:-12-12}
zeros of a quadratic function, leading coefficient {a:int:1-9}, linear {b:int:-9-9}, constant {c:int:-9-9}
x squared times {a:int:2-9} plus x times {b:int:2-19} plus {c:int:2-29} equals zero, solve for x
find the roots, a {a:int:1-20}, b {b:int:-20-20}, c {c:int:-20-20}
?c roots of the quadratic with a = {a:int:1-9} and b = {b:int:-9-9}

== derivative calculus
derivative, differentiate function, compute derivative, slope function, symbolic differentiation
- Differentiates a function.
- Computes the derivative of an expression, at a point if one is given.
- Rate of change of a function.
- Symbolic derivative.
@function string: function, expression, f, formula / The function to differentiate.
@point number: point, at x, x value, evaluate at / Where to evaluate it.
What is the derivative of {function:expr}
differentiate {function:expr}
Calculate the derivative of the function {function:expr} at x = {point:int:0-20}
d/dx of {function:expr}
what's the slope of {function:expr} at {point:int:0-20}
how fast does {function:expr} change at x {point:num:0-9:1}
take the derivative of {function:expr} for me
find the rate of change of {function:expr}
derive {function:expr}
I need to differentiate {function:expr} and evaluate it at {point:int:0-12}
f prime of {function:expr}
steepness of {function:expr} where x is {point:int:0-15}
?function compute the derivative
?function differentiate my function at x = {point:int:0-12}

== integral calculus
integral, integrate function, area under curve, definite integral, compute integral
- Integrates a function between two limits.
- Area under a curve.
- Computes a definite integral of an expression.
- Numerical integration from a lower to an upper bound.
@function string: function, integrand, expression, curve / The function to integrate.
@lower number: lower limit, from, a, start x, lower bound / The lower limit.
@upper number: upper limit, to, b, end x, upper bound / The upper limit.
Find the area under the curve {function:expr} from {lower:int:0-5} to {upper:int:6-30}
integrate {function:expr} between {lower:int:0-5} and {upper:int:6-20}
Calculate the definite integral of {function:expr} from x = {lower:int:0-9} to x = {upper:int:10-40}
integral of {function:expr}, {lower:int:0-4} to {upper:int:5-15}
what's the area below {function:expr} with limits {lower:int:0-5} and {upper:int:6-20}
how large is the integral over {function:expr} from {lower:num:0-4:1} to {upper:num:5-12:1}
Estimate the area under {function:expr} in the interval from {lower:int:1-5} to {upper:int:6-12}
I want to integrate {function:expr}, lower limit {lower:int:0-5}, upper limit {upper:int:6-30}
area between the x axis and {function:expr}, starting at {lower:int:0-5}, ending at {upper:int:6-20}
evaluate the integral of {function:expr} on {lower:int:0-5} to {upper:int:6-20}
sum up {function:expr} continuously from {lower:int:0-9} up to {upper:int:10-30}
what do you get integrating {function:expr} from {lower:int:1-3} to {upper:int:4-9}
?upper integrate {function:expr} starting at {lower:int:0-5}
?function find the area under a curve from {lower:int:0-5} to {upper:int:6-20}

== bmi health
body mass index, bmi, weight status, calculate bmi, body weight index
- Calculates the body mass index.
- BMI from weight and height.
- Tells whether a person's weight fits their height.
- Body mass index in kg per m².
@weight number: weight, weight kg, body weight, mass / Weight in kilograms.
@height number: height, height cm, body height, tall / Height in centimeters.
What's the BMI of someone who weighs {weight:int:45-140} kg and is {height:int:145-205} cm tall
I'm {height:int:145-205} cm and weigh {weight:int:45-130} kilos, am I overweight
calculate my body mass index, {weight:num:45-130:1} kg, {height:int:145-205} cm
bmi {weight:int:45-120} kg {height:int:150-200} cm
is {weight:int:50-120} kilograms too much for a height of {height:int:150-200} centimeters
Find the Body Mass Index for a person with a weight of {weight:int:45-130} kg and a height of {height:int:145-205} cm
my weight is {weight:int:45-130} and my height is {height:int:145-205}, what index is that
patient: height {height:int:140-205}, weight {weight:num:40-140:1}, please get the BMI
am I too thin at {weight:int:40-60} kg with {height:int:155-195} cm
a boy of {height:int:110-170} cm weighing {weight:int:20-70} kg, is that normal
work out the body mass index: {height:int:150-200} cm, {weight:int:50-110} kg
does a weight of {weight:int:45-120} kg suit someone {height:int:145-205} centimeters tall
?height I weigh {weight:int:45-130} kg, what's my BMI
?weight I'm {height:int:145-205} cm tall, am I overweight

== calorie_need health
daily calories, calorie requirement, energy needs, basal metabolic rate, compute calorie intake
- Estimates how many calories a person needs per day.
- Daily energy requirement from age, weight, sex and activity.
- Basal metabolic rate calculator.
- How much someone should eat.
@age integer: age, years, age years / Age in years.
@weight number: weight, body weight, kg / Weight in kilograms.
@sex enum male|m|man, female|f|woman: sex, gender / Biological sex.
@activity enum low|sedentary|inactive, medium|moderate, high|active|very_active: activity, activity level, lifestyle / How active the person is.
how many calories should a {age:int:18-85} year old {sex:sex} of {weight:int:45-120} kg eat per day
calculate my daily calorie needs, I'm {age:int:18-85} and weigh {weight:int:45-120} kg
daily calories for a {sex:sex}, {age:int:18-80} years, {weight:int:45-120} kilos
I'm a {activity=high:very active|sporty} {sex:sex} aged {age:int:16-70} at {weight:int:45-120} kg, how much energy do I need
I {activity=low:sit all day|hardly move}, weigh {weight:int:50-130} kg and am {age:int:18-80}, what may I eat
what's the basal metabolic rate of a {age:int:18-80} year old weighing {weight:int:45-130} kilograms
energy requirement: age {age:int:18-80}, weight {weight:num:45-120:1}
with {activity=medium:moderate} exercise and {weight:int:50-110} kg at {age:int:18-75}, how many calories a day
{weight:int:45-120} kg, {age:int:18-85}, {activity=low:sedentary}. kcal per day
how much food does my {age:int:60-90} year old mother need, she weighs {weight:int:45-90} kilos
estimate calories for a {activity=medium:moderately active} {age:int:20-70} year old, {weight:int:50-110} kg
a {sex:sex} who is {age:int:20-60} and {activity=high:trains a lot}, {weight:int:50-110} kg, needs what intake
?weight how many calories does a {age:int:18-80} year old {sex:sex} need
?age I weigh {weight:int:45-120} kg, how many calories should I eat

== convert_temperature units
convert temperature, temperature converter, celsius to fahrenheit, degrees conversion, change temperature scale
- Converts a temperature between scales.
- Celsius, Fahrenheit and Kelvin conversion.
- Expresses degrees of one scale in another.
- Temperature unit converter.
@value number: value, temperature, degrees, temp / The temperature.
@source enum celsius|C|Celsius, fahrenheit|F|Fahrenheit, kelvin|K|Kelvin: from scale, from unit, source unit, from / Scale of the value.
@target enum celsius|C|Celsius, fahrenheit|F|Fahrenheit, kelvin|K|Kelvin: to scale, to unit, target unit, to / Wanted scale.
convert {value:int:-40-400} {source:scale} to {target:scale}
what is {value:int:0-300} degrees {source=celsius:Celsius} in {target=fahrenheit:Fahrenheit}
{value:num:30-110:1} {source=fahrenheit:Fahrenheit} in {target=celsius:Celsius}
the recipe says {value:int:250-500} {source=fahrenheit:Fahrenheit}, how much is that in {target=celsius:Celsius}
how hot is {value:int:100-900} {source=kelvin:kelvins|Kelvin} in {target:scale}
express {value:int:-20-120} {source:scale} in {target:scale}
Please change {value:num:0-99:1} degrees {source=celsius:Celsius} into {target=kelvin:Kelvin}
turn {value:int:0-200} {source:scale} into {target:scale}
it's {value:int:20-110} {source=fahrenheit:Fahrenheit} outside, what's that for us {target=celsius:Celsius} people
my fever is {value:num:36-41:1} {source=celsius:Celsius}, tell the American nurse in {target=fahrenheit:Fahrenheit}
{source:scale} to {target:scale}, {value:int:0-400}
water boils at {value:int:90-212} {source:scale}, make it {target:scale}
?target convert {value:int:0-300} degrees {source=celsius:Celsius}
?value convert {source=celsius:Celsius} to {target=fahrenheit:Fahrenheit}

== convert_length units
convert length, distance converter, length conversion, unit of length change, convert distance units
- Converts a length from one unit to another.
- Distance conversion, such as miles to kilometers.
- Changes the unit of a length.
- Length unit converter.
@value number: value, length, amount, distance / The length.
@source string: from unit, source unit, unit, from / Its unit.
@target string: to unit, target unit, new unit, to / The wanted unit.
convert {value:int:1-900} {source:lunit} to {target:lunit}
how many {target:lunit} are {value:int:1-500} {source:lunit}
{value:num:1-90:1} {source:lunit} in {target:lunit}
what's {value:int:1-900} {source:lunit} in {target:lunit}
the sign says {value:int:2-300} {source:lunit}, how many {target:lunit} is it
express a length of {value:num:1-99:2} {source:lunit} in {target:lunit}
I'm {value:num:4-80:1} {source:lunit} tall, what's that in {target:lunit}
give me {value:int:1-999} {source:lunit} as {target:lunit}
turn {value:int:1-900} {source:lunit} into {target:lunit}
a rope of {value:int:2-60} {source:lunit}, that's how many {target:lunit}
Convert a distance of {value:int:1-5000} {source:lunit} into {target:lunit}
from {source:lunit} to {target:lunit}: {value:int:1-800}
?target convert {value:int:1-900} {source:lunit}
?value how do I get from {source:lunit} to {target:lunit}

== convert_weight units
convert weight, mass converter, weight conversion, kilos to pounds, change mass unit
- Converts a weight from one unit to another.
- Mass conversion, such as kilograms to pounds.
- Changes the unit of a mass.
- Weight unit converter.
@value number: value, weight, amount, mass / The weight.
@source string: from unit, source unit, unit, from / Its unit.
@target string: to unit, target unit, wanted unit, to / The wanted unit.
convert {value:int:1-900} {source:munit} to {target:munit}
how many {target:munit} are in {value:int:1-500} {source:munit}
{value:num:1-90:1} {source:munit} in {target:munit}
my suitcase weighs {value:int:5-70} {source:munit}, what's that in {target:munit}
what's {value:int:1-900} {source:munit} in {target:munit}
express {value:num:1-200:1} {source:munit} as {target:munit}
I need {value:int:50-900} {source:munit} of flour, how many {target:munit} is it
{value:int:100-9000} {source:munit} to {target:munit} please
Please change a mass of {value:int:1-800} {source:munit} into {target:munit}
the baby has {value:num:2-9:2} {source:munit}, grandma wants {target:munit}
a load of {value:int:2-40} {source:munit} makes how many {target:munit}
weigh {value:int:1-99} {source:munit} in {target:munit}
?target convert {value:int:1-900} {source:munit}
?value how many {target:munit} for my {source:munit}

== convert_volume units
convert volume, liquid measure converter, volume conversion, cooking measures, change capacity unit
- Converts a volume from one unit to another.
- Liquid measures, such as cups to milliliters.
- Changes the unit of a capacity.
- Volume unit converter.
@value number: value, volume, amount, quantity / The volume.
@source string: from unit, source unit, unit, from / Its unit.
@target string: to unit, target unit, result unit, to / The wanted unit.
convert {value:int:1-90} {source:vunit} to {target:vunit}
how many {target:vunit} go into {value:int:1-50} {source:vunit}
{value:num:0-20:1} {source:vunit} in {target:vunit}
the recipe needs {value:int:1-12} {source:vunit}, tell me in {target:vunit}
what's {value:int:1-400} {source:vunit} in {target:vunit}
my tank holds {value:int:20-90} {source:vunit}, how many {target:vunit} is that
{value:int:2-40} {source:vunit} of milk expressed in {target:vunit}
pour {value:int:1-12} {source:vunit}, I only have a measure for {target:vunit}
change {value:int:1-60} {source:vunit} to {target:vunit}
Convert a volume of {value:num:1-90:1} {source:vunit} into {target:vunit}
a pot with {value:int:1-30} {source:vunit} has how many {target:vunit}
I'd like {value:int:1-20} {source:vunit} given as {target:vunit}
?target convert {value:int:1-90} {source:vunit}
?value how many {target:vunit} are my {source:vunit}

== binomial probability
binomial probability, chance of successes, probability of k hits, bernoulli trials, success likelihood
- Calculates a binomial probability.
- Chance of exactly k successes in n independent trials.
- How likely a number of hits is, given the probability of one.
- Bernoulli trials.
@n integer: n, trials, number of trials, attempts / How many trials.
@k integer: k, successes, number of successes, hits / How many successes.
@p number: p, probability, success probability, chance / Probability of success in one trial.
What is the probability of getting {k:int:1-9} heads in {n:int:10-40} tosses [with p = {p:num:0-1:2}]
chance of exactly {k:int:1-9} successes in {n:int:10-50} trials if each has probability {p:num:0-1:2}
how likely are {k:int:1-9} sixes in {n:int:10-60} rolls
binomial n {n:int:10-60} k {k:int:1-9} p {p:num:0-1:2}
I flip a coin {n:int:10-30} times, how probable are {k:int:1-9} tails
Calculate the probability of {k:int:1-9} defective parts out of {n:int:10-90} with a defect rate of {p:num:0-1:2}
{n:int:10-50} shots, {k:int:1-9} hits, what are the odds
the odds that {k:int:1-9} of {n:int:10-60} seeds sprout when each does with {p:num:0-1:2}
probability for {k:int:1-9} out of {n:int:10-40}
if I guess on {n:int:10-50} questions, what's the chance of {k:int:2-9} right ones
out of {n:int:10-30} throws {k:int:1-9} should go in, at {p:num:0-1:1} each, how likely is that
Find the likelihood of seeing {k:int:1-8} successes in {n:int:10-40} Bernoulli trials
?n what's the probability of {k:int:1-9} heads
?k how likely is it in {n:int:10-40} coin tosses

== planet_weight astronomy
weight on planet, planetary weight, gravity weight, compute weight elsewhere, space weight
- Calculates what a person weighs on another planet.
- Weight under the gravity of a celestial body.
- How heavy something is elsewhere in the solar system.
- Planet weight calculator.
@planet string: planet, body, celestial body, world / The planet or moon.
@weight number: weight, mass, earth weight, kg / Weight on Earth in kilograms.
what would I weigh on {planet:planet} if I weigh {weight:int:40-120} kg here
how heavy is a {weight:int:10-900} kilo rover on {planet:planet}
{weight:int:30-130} kg on {planet:planet}
My weight is {weight:int:40-120} kg, how much would that be on {planet:planet}
calculate the weight of a {weight:int:50-120} kg astronaut on {planet:planet}
would {weight:int:40-120} kilos feel light on {planet:planet}
if you put {weight:int:1-99} kg on {planet:planet}, what does the scale say
on {planet:planet} what do {weight:int:20-200} kilograms weigh
weight of {weight:num:40-110:1} kg under the gravity of {planet:planet}
I'd like to know how much I weigh on {planet:planet}, on Earth it's {weight:int:40-130} kg
convert my {weight:int:40-120} kg to {planet:planet} weight
an elephant of {weight:int:2000-6000} kg standing on {planet:planet} weighs what
?weight how much would I weigh on {planet:planet}
?planet how heavy would {weight:int:40-120} kg be on another planet

== gene_info biology
gene lookup, get gene info, genome database, find gene function, genetics query
- Looks up a gene.
- Returns function and location of a gene in an organism.
- Genome database query.
- What a gene does.
@gene string: gene, gene name, gene symbol, locus / Symbol of the gene.
@species string: species, organism, genome / The organism.
what does the gene {gene:gene} do
look up {gene:gene} in the {species:species} genome
where is {gene:gene} located [in {species:species}]
tell me the function of {gene:gene}
gene {gene:gene} {species:species}
on which chromosome is {gene:gene}
find information about {gene:gene} for {species:species}
what happens when {gene:gene} is mutated
Get details on the {gene:gene} gene in {species:species}
I'm studying {gene:gene}, what's known about it
which protein does {gene:gene} code for
is there a {gene:gene} gene in {species:species}
?gene look up a gene
?gene what does that gene do in {species:species}
""")
