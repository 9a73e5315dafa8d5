"""Calculators of every kind: solids, physics, electronics, chemistry, biology, finance, statistics, everyday sums."""
from .notation import pools, read

POOLS = pools("""
metal: copper | aluminium | steel | iron | silver | brass | gold | lead | zinc | titanium | tungsten
medium: water | glass | diamond | air | ice | quartz | ethanol | sapphire | acrylic | oil
acid: hydrochloric acid | acetic acid | citric acid | nitric acid | ammonia | sodium hydroxide | sulfuric acid | lye
isotope: carbon-14 | iodine-131 | uranium-238 | radium-226 | cobalt-60 | caesium-137 | tritium | potassium-40
birth: 4 May 1988 | 12 October 1995 | 1 January 2001 | March 3 1979 | 1964-07-21 | 30 June 2010 | 17.9.1956 | December 24 1999 | 2 February 2015 | 8 August 1947
start: 3 March 2024 | 1 January 2025 | 2025-05-12 | June 1 | 14 July 2023 | 9 September 2024 | today | Christmas | 2024-02-29 | April 11
end: 20 November 2026 | 31 December 2027 | 2026-08-30 | 15 October | 4 April 2028 | New Year's Eve | Easter | 2029-01-01 | 18 May 2026
genotype: Aa | AA | aa | Bb | BB | bb | AaBb | Tt | TT | Rr | rr
animal: rabbits | bacteria | deer | mice | yeast cells | wolves | fish | ants | people | pigeons
food: butter | flour | sugar | rice | milk | honey | cocoa powder | oats | chopped nuts | olive oil
kunit: cups | tablespoons | teaspoons | grams | ounces | millilitres | pints | pounds | sticks
sport: running | cycling | swimming | rowing | dancing | hiking | skipping rope | tennis | yoga | gardening
roman: XIV | MCMXC | XLII | CDXX | MMXXVI | LXXXVIII | DCVII | IX | XCIX
car: my van | the sedan | an old pickup | our camper | the hybrid | a hatchback
color: red | brown | black | orange | yellow | green | blue | violet | grey | white
stock: shares | bonds | the fund | a flat | the shop | gold coins | the campaign
base: binary = binary, base two | octal = octal | hexadecimal = hexadecimal, hex | decimal = decimal
sex: male = man, male, boy | female = woman, female, girl
""")

TOOLS, REQUESTS, MISSING = read("broad_calc", """
== cone_volume solids_calc
cone volume, volume of cone, conical capacity, calculate cone content, funnel volume
- Calculates the volume of a cone.
- Returns one third of base area times height.
- Capacity of a funnel or a pointed heap.
@radius number: radius, r, base radius / Radius of the base.
@height number: height, h, tall / Height of the cone.
Calculate the volume of a cone with a radius of {radius:int:1-60} cm and a height of {height:int:1-90} cm
how much ice cream fits into a cone {height:int:8-20} cm tall with radius {radius:int:2-6} cm
a heap of sand is {height:num:1-6:1} m high and its foot has a radius of {radius:num:1-8:1} m, how many cubic metres
cone, r {radius:int:1-40}, h {height:int:1-60}, volume
Given that a funnel is {height:int:5-40} inches deep and {radius:int:2-20} inches in radius, what does it hold
What is the content of a conical tent whose base radius is {radius:num:1-4:1} and whose height is {height:num:1-4:1}
compute how much concrete is in a cone of height {height:int:2-30} and radius {radius:int:1-20}
party hat of radius {radius:int:4-12} and height {height:int:10-30}, space inside
?height volume of a cone with radius {radius:int:2-50}
?radius how much does a cone {height:int:5-40} cm high hold

== cube_volume solids_calc
cube volume, volume of cube, cubic content, calculate dice volume, edge to volume
- Calculates the volume of a cube from its edge.
- Returns the edge length cubed.
- Space taken by a dice-shaped body.
@edge number: edge, side, edge length, a / Length of an edge.
What is the volume of a cube with an edge of {edge:int:1-90} cm
a die has sides of {edge:num:1-5:1} cm, how much space does it take
cube {edge:int:1-99}
find the content of a cubic crate that measures {edge:num:0-4:1} m on each side
how many cubic inches are in a block {edge:int:2-40} inches every way
Compute the volume of a cube whose side length is {edge:int:2-70}
an ice cube of {edge:int:2-6} cm, its volume
if each edge of a cubical glass box is {edge:int:10-90} cm, what does it hold
?edge volume of a cube
?edge how much fits into a cubic crate

== box_volume solids_calc
box volume, cuboid volume, rectangular prism, carton capacity, length width height volume
- Calculates the volume of a box.
- Volume of a cuboid from its three sides.
- How much fits into a carton, a room or a trench.
@length number: length, l, long side / Length of the box.
@width number: width, w, breadth / Width of the box.
@height number: height, h, depth / Height of the box.
volume of a box {length:int:2-90} by {width:int:2-90} by {height:int:2-90}
how much fits into a carton {length:int:10-90} cm long, {width:int:10-80} cm wide and {height:int:5-70} cm high
Calculate the volume of a rectangular prism with length {length:int:1-40}, width {width:int:1-40} and height {height:int:1-40}
we dig a trench {length:num:2-40:1} m long, {height:num:0-3:1} m deep and {width:num:0-2:1} m wide, how much earth is that
a room measures {length:num:2-9:1} x {width:num:2-8:1} x {height:num:2-4:1} metres, how many cubic metres of air
cuboid {length:int:1-30}, {width:int:1-30}, {height:int:1-30}
What does a chest hold that is {height:int:20-90} high, {length:int:40-150} long and {width:int:20-80} across
space in a parcel of {length:int:10-60} times {width:int:10-60} times {height:int:5-40}
?height volume of a box {length:int:2-90} long and {width:int:2-60} wide
?length what does a crate {width:int:10-90} cm wide and {height:int:10-90} cm high hold

== sphere_surface solids_calc
sphere surface area, surface of ball, area of sphere, calculate globe skin, spherical surface
- Calculates the surface area of a sphere.
- Returns four pi r squared.
- How much material covers a ball.
@radius number: radius, r, ball radius / Radius of the sphere.
What is the surface area of a sphere with radius {radius:int:1-90}
how much leather covers a ball of {radius:int:5-20} cm radius
Calculate the area of the outside of a globe whose radius is {radius:num:2-60:1} cm
sphere surface, r {radius:int:1-70}
paint a dome ball with radius {radius:num:1-15:1} m, how many square metres
a soap bubble {radius:num:1-9:1} cm in radius, how large is its skin
Determine the outer area of a ball given that its radius is {radius:int:2-50} inches
a planet of radius {radius:int:1000-9000} km has how much surface
?radius surface area of a sphere
?radius how much leather covers a ball

== pyramid_volume solids_calc
pyramid volume, volume of pyramid, square pyramid content, calculate pointed roof volume, pyramid capacity
- Calculates the volume of a pyramid with a square base.
- One third of the base area times the height.
- Space under a pointed roof.
@base number: base side, base length, side, foot / Side of the square base.
@height number: height, h, altitude / Height of the pyramid.
volume of a pyramid with a base of {base:int:2-300} m and a height of {height:int:2-200} m
how much stone is in a pyramid {height:int:20-150} metres high whose foot is {base:int:30-250} metres long
Find the content of a square pyramid, side {base:int:1-60}, altitude {height:int:1-60}
the roof is a pyramid over a square of {base:num:3-15:1} m, {height:num:1-6:1} m tall, what's the space under it
pyramid {base:int:2-40} {height:int:2-40}, volume please
Compute how many cubic feet a pyramid has if its base side is {base:int:4-90} feet and its height {height:int:4-90} feet
a glass pyramid has height {height:int:5-30} and base length {base:int:5-40}, how big is it inside
if the square base measures {base:num:1-20:1} and the tip is {height:num:1-20:1} above it, what is the pyramid's volume
?height volume of a pyramid with a base of {base:int:2-200} m
?base how much stone is in a pyramid {height:int:20-150} metres high

== trapezoid_area plane_calc
trapezoid area, trapezium surface, area of trapezoid, calculate area of quadrilateral, parallel sides area
- Calculates the area of a trapezoid.
- Mean of the two parallel sides times the height.
- Surface of a four-sided figure with two parallel sides.
@a number: first base, side a, long base, lower side / One parallel side.
@b number: second base, side b, short base, upper side / The other parallel side.
@height number: height, h, distance of the sides / Height between them.
area of a trapezoid with bases {a:int:2-60} and {b:int:2-60} and height {height:int:1-50}
a dam's cross section is {a:num:5-40:1} m wide below, {b:num:1-9:1} m above and {height:num:2-20:1} m high, what area
trapezium: parallel sides {a:int:1-40} cm and {b:int:1-40} cm, height {height:int:1-30} cm
Calculate the surface of a trapezoid whose height is {height:int:2-40} and whose sides are {a:int:3-50} and {b:int:3-50}
how large is a lampshade panel {b:int:5-20} on top, {a:int:21-60} at the bottom, {height:int:10-50} tall
Find the area of a plot with parallel borders of {a:int:20-90} and {b:int:20-90} metres lying {height:int:10-60} metres apart
trapezoid {a:int:1-20}, {b:int:1-20}, {height:int:1-20}
what's the area if the two parallel sides measure {a:num:1-30:1} and {b:num:1-30:1} with altitude {height:num:1-20:1}
?height area of a trapezoid with bases {a:int:2-60} and {b:int:2-60}
?b trapezoid with one base of {a:int:2-60} and a height of {height:int:2-40}, area

== ellipse_area plane_calc
ellipse area, oval surface, area of ellipse, calculate oval size, semi axes area
- Calculates the area of an ellipse.
- Surface of an oval from its two half axes.
- Returns pi times a times b.
@a number: semi major axis, a, long half axis / Longer half axis.
@b number: semi minor axis, b, short half axis / Shorter half axis.
area of an ellipse with half axes {a:int:5-60} and {b:int:1-40}
an oval table has a long half axis of {a:int:60-150} cm and a short one of {b:int:30-90} cm, how big is the top
Find the area of an ellipse given that a is {a:num:1-30:1} and b is {b:num:1-20:1}
ellipse {a:int:2-90} {b:int:2-90}
how much lawn is in an oval with semi axes of {a:int:5-40} m and {b:int:3-30} m
Calculate the surface of an oval pond, semi-major axis {a:int:4-30}, semi-minor axis {b:int:2-20}
what does an elliptical mirror cover, {b:int:10-40} and {a:int:41-90} cm from the middle
oval, {a:int:3-50} by {b:int:3-50} measured from the centre, area
?b area of an ellipse whose semi-major axis is {a:int:5-60}
?a ellipse with a short half axis of {b:int:2-40}, area

== polygon_angle plane_calc
polygon interior angle, angle sum, inner angle of regular polygon, corner angle, degrees in polygon
- Calculates the interior angle of a regular polygon.
- Angle at each corner of a figure with n sides.
- Degrees inside a hexagon, octagon and so on.
@sides integer: number of sides, n, sides, corners / How many sides.
what is the interior angle of a regular polygon with {sides:int:3-40} sides
how many degrees has each corner of a figure with {sides:int:3-20} corners
angle inside a regular {sides:int:5-60}-gon
A regular polygon has {sides:int:3-30} sides. What is each inner angle
compute the corner angle, n {sides:int:3-50}
at what angle do I cut boards for a frame of {sides:int:3-12} equal sides
a tower with {sides:int:5-16} equal walls, angle between two walls
interior angle for {sides:int:3-99} sides please
?sides what is the interior angle of a regular polygon
?sides how many degrees has each corner

== arc_length plane_calc
arc length, length of circular arc, curve length, bend length, part of circumference
- Calculates the length of an arc.
- Part of a circle's outline for an angle.
- Curve length from radius and central angle.
@radius number: radius, r, bend radius / The radius.
@angle number: angle, central angle, degrees, theta / Angle in degrees.
length of an arc with radius {radius:int:2-90} and angle {angle:int:5-350}
how long is a curve of {angle:int:10-180} degrees on a circle with radius {radius:int:5-300} m
a pendulum {radius:int:20-90} cm long swings through {angle:int:5-60} degrees, how far does the bob go
arc, r {radius:int:1-50}, {angle:int:10-180}°
The road bends by {angle:int:10-120} degrees with a radius of {radius:int:20-500} metres, how many metres is the bend
Calculate the arc length given that the central angle is {angle:num:5-180:1} degrees and the radius is {radius:num:1-40:1}
crust of a pizza slice of {angle:int:20-90} degrees, radius {radius:int:10-20} cm
work out the piece of circumference that {angle:int:15-200} degrees cut out when r is {radius:int:3-60}
?angle arc length on a circle of radius {radius:int:2-90}
?radius how long is an arc of {angle:int:10-180} degrees

== point_distance plane_calc
distance between points, euclidean distance, point to point length, coordinate distance, gap between coordinates
- Calculates the distance between two points in a plane.
- Euclidean distance from coordinates.
- Straight-line length from (x1, y1) to (x2, y2).
@x1 number: x1, first x, start x / X of the first point.
@y1 number: y1, first y, start y / Y of the first point.
@x2 number: x2, second x, end x / X of the second point.
@y2 number: y2, second y, end y / Y of the second point.
distance between the points {x1:int:-20-20}, {y1:int:-20-20} and {x2:int:-20-20}, {y2:int:-20-20}
how far is it from x {x1:int:1-50} y {y1:int:1-50} to x {x2:int:1-50} y {y2:int:1-50}
point one is at {x1:num:1-30:1} and {y1:num:1-30:1}, point two at {x2:num:1-30:1} and {y2:num:1-30:1}, distance please
Calculate the euclidean distance given x1 is {x1:int:1-99}, y1 is {y1:int:1-99}, x2 is {x2:int:1-99} and y2 is {y2:int:1-99}
from {x1:int:1-40}, {y1:int:1-40} straight to {x2:int:1-40}, {y2:int:1-40}, how long is that
What is the length of the segment from {x1:int:-9-9}, {y1:int:-9-9} to {x2:int:-9-9}, {y2:int:-9-9}
on the grid I go from column {x1:int:1-30} row {y1:int:1-30} to column {x2:int:1-30} row {y2:int:1-30}, as the crow flies
gap between {x1:num:0-9:1}, {y1:num:0-9:1} and {x2:num:0-9:1}, {y2:num:0-9:1}

== lens_image waves_calc
thin lens equation, image distance, lens formula, where does image form, focus calculation
- Calculates the image distance of a thin lens.
- Where a lens forms the picture of an object.
- Applies the lens equation to focal length and object distance.
@focal_length number: focal length, f, focus / Focal length in centimetres.
@object_distance number: object distance, distance of object, g, subject distance / Distance of the object in centimetres.
a lens has a focal length of {focal_length:int:2-50} cm and the object is {object_distance:int:51-300} cm away, where is the image
image distance for f {focal_length:int:2-40} and object distance {object_distance:int:41-200}
a candle stands {object_distance:int:20-200} cm in front of a lens with focus {focal_length:int:3-19} cm, at what distance must the screen be
Calculate where the image forms given that the object distance is {object_distance:num:20-90:1} cm and the focal length {focal_length:num:1-19:1} cm
use the thin lens formula with f {focal_length:int:5-30} cm, object at {object_distance:int:31-150} cm
magnifying glass f {focal_length:int:3-20}, subject {object_distance:int:21-90} away, picture where
how far behind a {focal_length:int:5-50} cm lens does something {object_distance:int:60-400} cm off become sharp
lens {focal_length:int:2-20} cm, object {object_distance:int:25-99} cm
?object_distance where is the image of a lens with f {focal_length:int:2-50} cm
?focal_length the object is {object_distance:int:20-90} cm from the lens, where is the image

== refraction waves_calc
snell's law, refraction angle, bending of light, angle in medium, light into water
- Calculates the angle of refraction.
- How a ray of light bends when it enters another medium.
- Applies Snell's law.
@angle number: angle of incidence, incoming angle, theta1 / Angle in degrees.
@from string: first medium, from, outside material / Where the light comes from.
@to string: second medium, into, inside material / What the light enters.
light goes from {from:medium} into {to:medium} at {angle:int:5-80} degrees, what is the angle of refraction
at what angle does a ray continue in {to:medium} if it hits at {angle:int:5-80} degrees
how does a beam bend when passing from {from:medium} to {to:medium} under {angle:num:5-80:1} degrees
Snell's law, incidence {angle:int:10-80}°, {from:medium} to {to:medium}
A laser strikes {to:medium} with an angle of incidence of {angle:int:5-85} degrees. Find the refracted angle
ray from {from:medium}, {angle:int:5-70} degrees, entering {to:medium}
Calculate how light is refracted by {to:medium} if the incoming angle is {angle:int:5-75} degrees
a fisherman looks at {angle:int:20-70} degrees into {to:medium}, where is the line of sight below
?to light comes from {from:medium} at {angle:int:5-80} degrees, what is the refracted angle
?angle how does light bend from {from:medium} into {to:medium}

== wave_length waves_calc
wavelength, wave length from frequency, calculate wave, length of sound wave, lambda
- Calculates the wavelength from frequency and speed.
- Length of a sound, light or water wave.
- Speed divided by frequency.
@frequency number: frequency, f, pitch, hertz / Frequency in hertz.
@speed number: speed, wave speed, velocity, v / Speed in metres per second, that of light if left out.
wavelength of a {frequency:int:20-9000} Hz tone travelling at {speed:int:200-1500} m/s
What is the wavelength of a signal with a frequency of {frequency:int:100-9000} hertz
how long is a sound wave of {frequency:int:50-5000} Hz in air at {speed:int:320-360} metres per second
lambda for f {frequency:int:10-900}
waves run at {speed:num:1-12:1} m/s and {frequency:num:0-3:1} come by every second, how long are they
Calculate the length of a wave given a speed of {speed:int:10-900} m/s and a frequency of {frequency:int:2-800} Hz
the organ plays {frequency:int:30-900} hertz, what is the distance between two crests
frequency {frequency:int:100-900} MHz, wave length please
?frequency what is the wavelength at a speed of {speed:int:200-400} m/s
?frequency calculate the length of a wave

== doppler waves_calc
doppler effect, observed frequency, shifted pitch, moving source tone, doppler shift
- Calculates the observed frequency of a moving source.
- How the pitch changes when a siren approaches or leaves.
- Doppler shift of sound.
@frequency number: source frequency, emitted pitch, f / Frequency of the source in hertz.
@velocity number: source speed, velocity, v / Speed of the source in metres per second.
@direction enum approaching|towards, receding|away: direction, movement / Whether the source comes or goes.
a siren of {frequency:int:300-2000} Hz comes {direction=approaching:towards me|closer} at {velocity:int:5-60} m/s, what do I hear
observed pitch of a {frequency:int:200-900} hertz horn {direction=receding:moving away|leaving} at {velocity:int:5-90} metres per second
Doppler effect, source {frequency:int:100-3000} Hz, speed {velocity:int:5-200} m/s
A train whistling at {frequency:int:300-900} Hz {direction=approaching:approaches} the platform with {velocity:int:10-60} m/s. Which frequency arrives
which tone reaches me when an ambulance sounding {frequency:int:400-1200} Hz drives {direction=receding:off|away from me} with {velocity:int:10-40} m/s
how much does {frequency:int:100-900} Hz shift if the source moves at {velocity:num:2-80:1} m/s
Calculate the shifted frequency for velocity {velocity:int:3-90} and emitted frequency {frequency:int:100-5000}
the car horn has {frequency:int:200-600} hertz and the car does {velocity:int:10-60} m/s, {direction=approaching:coming nearer}
?velocity observed pitch of a {frequency:int:200-900} Hz horn that is {direction=receding:moving away}
?frequency a siren comes {direction=approaching:closer} at {velocity:int:5-60} m/s, what do I hear

== pendulum waves_calc
pendulum period, swing time, oscillation time, period of pendulum, how long does a swing take
- Calculates the period of a pendulum.
- Time for one full swing from the length of the string.
- Oscillation of a hanging weight.
@length number: length, string length, l, rope length / Length in metres.
@gravity number: gravity, g, acceleration / Gravity, 9.81 by default.
period of a pendulum {length:num:0-20:1} m long
how long does a swing on a {length:num:1-9:1} metre rope take
What is the oscillation time of a pendulum of length {length:num:0-5:2} m where g is {gravity:num:1-25:2}
pendulum l {length:int:1-60}
a lamp hangs on {length:num:1-12:1} m of chain, how many seconds per swing
Find the time of a full oscillation given a string of {length:num:0-3:2} metres
the clock's pendulum measures {length:num:0-2:2} m, its period please
on a world with gravity {gravity:num:1-20:1}, what is the swing time for {length:num:1-9:1} m
?length what is the period of a pendulum
?length how long does a swing on a rope take

== acceleration motion_calc
acceleration, calculate acceleration, rate of speed change, speeding up, change of velocity per time
- Calculates the acceleration from two speeds and a time.
- How quickly something gets faster or slower.
- Change of velocity divided by time.
@start_speed number: initial velocity, start speed, from speed, u / Speed at the start.
@end_speed number: final velocity, end speed, to speed, v / Speed at the end.
@time number: time, seconds, duration, t / Time in seconds.
a car goes from {start_speed:int:0-30} to {end_speed:int:31-90} m/s in {time:int:2-30} seconds, what is the acceleration
Calculate the acceleration given an initial velocity of {start_speed:int:0-40} m/s, a final velocity of {end_speed:int:41-120} m/s and a time of {time:num:1-20:1} s
how hard do I speed up from {start_speed:num:0-9:1} to {end_speed:num:10-40:1} in {time:int:2-20} s
from {start_speed:int:0-20} m/s to {end_speed:int:21-60} m/s within {time:int:2-15} s
In {time:int:3-60} seconds a rocket's speed rises from {start_speed:int:10-100} to {end_speed:int:200-900} m/s. What's the acceleration
braking from {start_speed:int:20-60} to {end_speed:int:1-19} takes {time:num:1-9:1} seconds, how strong is the slowing
acceleration: u {start_speed:int:0-20}, v {end_speed:int:21-90}, t {time:int:1-30}
how many m/s every second, start {start_speed:int:0-15}, end {end_speed:int:16-70}, lasting {time:int:2-40} s
?time acceleration from {start_speed:int:0-30} to {end_speed:int:31-90} m/s
?end_speed a car starts at {start_speed:int:2-30} m/s and accelerates for {time:int:2-30} seconds, how much

== momentum motion_calc
momentum, calculate momentum, mass times velocity, impetus, linear momentum
- Calculates the momentum of a moving body.
- Mass times velocity.
- How much push something in motion has.
@mass number: mass, m, weight / Mass in kilograms.
@velocity number: velocity, v, speed / Velocity in metres per second.
What is the momentum of a {mass:int:2-3000} kg object moving at {velocity:int:1-90} m/s
momentum, mass {mass:num:1-90:1}, velocity {velocity:num:1-40:1}
a bowling ball weighing {mass:int:4-8} kg rolls with {velocity:int:2-12} m/s, its momentum
Calculate the impetus given a speed of {velocity:int:2-60} metres per second and a mass of {mass:int:2-900} kilograms
how much push has a {mass:int:50-120} kg rugby player at {velocity:num:3-10:1} m/s
m {mass:int:1-99} v {velocity:int:1-99}, momentum
a truck of {mass:int:2000-30000} kg drives {velocity:int:5-30} m/s, mass times speed please
find the linear momentum for {velocity:int:2-50} m/s and {mass:int:2-50} kg
?velocity momentum of a {mass:int:2-900} kg object
?mass what momentum has something moving at {velocity:int:2-60} m/s

== projectile_range motion_calc
projectile range, throw distance, how far does ball fly, trajectory calculator, landing distance
- Calculates how far a thrown object flies.
- Range of a projectile from speed and angle.
- Landing distance of a ball, an arrow or a cannon shot.
@speed number: launch speed, initial speed, velocity, v0 / Speed in metres per second.
@angle number: launch angle, angle, elevation, degrees / Angle in degrees.
how far does a ball fly at {speed:int:5-60} m/s and {angle:int:10-80} degrees
range of a projectile launched with {speed:int:10-300} m/s at an angle of {angle:int:5-85} degrees
I throw a stone {angle:int:20-70} degrees upward with {speed:int:5-30} metres per second, where does it land
Calculate the landing distance given an initial speed of {speed:num:5-90:1} and a launch angle of {angle:num:10-80:1}
projectile {speed:int:5-99} m/s {angle:int:10-80}°
an arrow leaves the bow at {speed:int:30-90} m/s, {angle:int:5-60} degrees, distance
the hose sprays at {angle:int:20-70} degrees and {speed:int:4-25} m/s, how far does the water reach
A cannon fires with an elevation of {angle:int:10-60} degrees and a speed of {speed:int:50-400} m/s. What is the range
?angle how far does a ball fly at {speed:int:5-60} m/s
?speed range of a projectile launched at {angle:int:10-80} degrees

== work_done motion_calc
work done, mechanical work, force times distance, calculate work, energy spent pushing
- Calculates the work done by a force over a distance.
- Force times distance, in joules.
- Energy needed to push or pull something.
@force number: force, f, newtons, push / Force in newtons.
@distance number: distance, d, displacement, way / Distance in metres.
how much work is done pushing with {force:int:5-900} N over {distance:int:2-90} m
work for a force of {force:num:5-300:1} newtons and a distance of {distance:num:1-60:1} metres
I pull a sledge {distance:int:10-900} metres with {force:int:20-400} newtons, how many joules
Calculate the mechanical work given that the displacement is {distance:int:2-70} m and the force {force:int:10-500} N
work, F {force:int:2-99}, d {distance:int:2-99}
A crate is shoved {distance:num:1-30:1} m by a push of {force:int:50-700} N. What energy was spent
find force times way for {force:int:5-600} newton and {distance:int:2-50} metre
joules for {force:int:10-90} N along {distance:int:2-40} m
?distance how much work does a force of {force:int:5-900} N do
?force what work is done over {distance:int:2-90} m

== heat_energy heat_calc
heat energy, specific heat calculation, energy to warm, warm up energy, heat needed
- Calculates the heat needed to warm something up.
- Mass times specific heat times temperature change.
- Energy for heating water or metal.
@mass number: mass, m, amount, kilograms / Mass in kilograms.
@temperature_change number: temperature change, delta t, degrees warmer, rise / By how many degrees.
@material string: material, substance, of / What is warmed.
how much energy does it take to warm {mass:int:1-90} kg of {material:medium} by {temperature_change:int:2-90} degrees
heat for {mass:num:0-20:1} kilograms of {material:metal} and a rise of {temperature_change:int:5-400} degrees
Calculate the heat needed to raise {mass:int:1-60} kg of {material:metal} by {temperature_change:int:5-300} kelvin
the kettle holds {mass:num:0-3:1} kg and gets {temperature_change:int:20-85} degrees hotter, how many joules
delta T {temperature_change:int:2-80}, m {mass:int:1-50}, {material:medium}
A block of {material:metal} with a mass of {mass:num:0-9:1} kg is heated by {temperature_change:int:10-200} degrees. What energy went in
to make {mass:int:50-300} kg of bath water {temperature_change:int:5-30} degrees warmer I need how much energy
energy for warming up {material:medium}, {mass:int:2-40} kg, {temperature_change:int:3-60} degrees more
?temperature_change heat needed for {mass:int:1-90} kg of {material:metal}
?mass how much energy warms {material:medium} by {temperature_change:int:2-90} degrees

== thermal_expansion heat_calc
thermal expansion, length change with temperature, heat expansion, how much does metal grow, expansion of rod
- Calculates how much a body lengthens when it is heated.
- Thermal expansion of a rod, rail or bridge.
- Growth in length per temperature change.
@material string: material, metal, substance / Material of the body.
@length number: length, original length, l0 / Length in metres.
@temperature_change number: temperature change, delta t, warming, rise / Degrees of warming.
how much longer does a {length:int:2-300} m rod of {material:metal} get when it warms by {temperature_change:int:5-200} degrees
expansion of {material:metal}, length {length:int:1-90} m, delta t {temperature_change:int:5-100}
A bridge of {material:metal} is {length:int:20-900} metres long. How much does it grow if it gets {temperature_change:int:10-50} degrees hotter
Calculate the thermal expansion given {length:num:1-30:1} m of {material:metal} and a rise of {temperature_change:int:5-90} kelvin
rails of {material:metal}, {length:int:10-60} m each, summer is {temperature_change:int:20-60} degrees warmer, what gap do I leave
by what length does {length:num:0-9:1} m {material:metal} wire stretch at {temperature_change:int:10-300} degrees more
{material:metal} pipe {length:int:2-50} m, {temperature_change:int:10-90} degrees warming, change in length
heating {material:metal} by {temperature_change:int:10-400} degrees, originally {length:int:1-20} metres
?length how much does {material:metal} expand when it warms by {temperature_change:int:5-200} degrees
?material a {length:int:2-90} m rod gets {temperature_change:int:5-90} degrees hotter, how much does it grow

== engine_efficiency heat_calc
carnot efficiency, heat engine efficiency, thermal efficiency, best possible efficiency, hot and cold reservoir
- Calculates the greatest efficiency of a heat engine.
- Carnot efficiency from the hot and the cold temperature.
- Share of heat that can become work.
@hot number: hot temperature, source temperature, th / Hot side in kelvin.
@cold number: cold temperature, sink temperature, tc / Cold side in kelvin.
Carnot efficiency between {hot:int:400-1500} K and {cold:int:250-350} K
what is the best efficiency of an engine with a hot side of {hot:int:350-2000} kelvin and a cold side of {cold:int:200-340} kelvin
how much of the heat can become work at {hot:int:400-900} and {cold:int:270-310} K
efficiency, th {hot:int:400-1200}, tc {cold:int:250-320}
Given that the sink is at {cold:int:260-320} K and the source at {hot:int:450-1300} K, find the maximum efficiency
A steam engine works between {hot:int:380-700} kelvin and {cold:int:280-320} kelvin. What is its thermal efficiency at most
cold reservoir {cold:int:200-300}, hot reservoir {hot:int:400-800}, highest possible yield
limit for a motor that takes heat at {hot:int:500-1500} K and dumps it at {cold:int:280-330} K
?cold best efficiency of an engine with a hot side of {hot:int:350-2000} K
?hot Carnot efficiency if the cold side has {cold:int:250-340} K

== lift_pressure heat_calc
calculate pressure, force per area, pressure from force, how much pressure, pascals
- Calculates pressure from force and area.
- Force divided by the surface it acts on.
- Returns pascals.
@force number: force, f, weight force, load / Force in newtons.
@area number: area, surface, a, contact area / Area in square metres.
pressure of {force:int:10-9000} N on {area:num:0-9:2} square metres
what pressure does a force of {force:int:50-5000} newtons exert on an area of {area:num:0-5:1} m2
a heel of {area:num:0-1:3} square metres carries {force:int:300-900} N, how many pascals
Calculate force per area given F {force:int:10-900} and A {area:num:1-20:1}
how strongly does {force:int:100-5000} N press on {area:int:2-40} square metres
the piston has a surface of {area:num:0-2:2} m2 and pushes with {force:int:100-9000} N, pressure please
F {force:int:1-99}, A {area:int:1-60}, pressure
snow weighs {force:int:1000-90000} newtons on a roof of {area:int:20-300} square metres, what pressure is that
?area what pressure does a force of {force:int:50-5000} newtons exert
?force pressure on {area:num:1-9:1} square metres

== series_resistance circuits_calc
total resistance, series resistors, parallel resistors, combine resistors, equivalent resistance
- Calculates the total resistance of several resistors.
- Resistors in series or in parallel.
- Equivalent resistance of a circuit.
@resistors numbers: resistors, resistances, values, ohms / Resistances in ohms.
@connection enum series|in_row, parallel|side_by_side: connection, arrangement, circuit type / How they are connected.
total resistance of {resistors*:int:1-900} ohms {connection=series:in series}
{resistors*:int:5-500} ohm {connection=parallel:in parallel|side by side}
What is the equivalent resistance of resistors with {resistors*:num:1-90:1} ohms connected {connection=parallel:in parallel}
I solder {resistors*:int:10-900} ohms {connection=series:one after another|in a row}, what do I get
combine resistors {resistors*:int:1-99} {connection=parallel:parallel}
Calculate the resistance when {resistors*:int:2-600} ohms are joined {connection=series:in a chain|serially}
how many ohms do {resistors*:int:10-300} make {connection=parallel:next to each other}
{connection=series:series} circuit of {resistors*:int:2-200}, ohms in total
?resistors total resistance of resistors {connection=series:in series}
?connection total resistance of {resistors*:int:1-900} ohms

== electric_power circuits_calc
electric power, watts from volts and amps, power consumption of circuit, voltage times current, calculate wattage
- Calculates electric power from voltage and current.
- Volts times amps gives watts.
- How much a device draws.
@voltage number: voltage, volts, u, tension / Voltage in volts.
@current number: current, amps, i, amperes / Current in amperes.
power of a device at {voltage:int:3-400} V and {current:num:0-20:1} A
how many watts are {current:num:0-16:1} amps at {voltage:int:5-240} volts
Calculate the electric power given a voltage of {voltage:int:5-400} volts and a current of {current:int:1-60} amperes
the heater draws {current:int:2-16} A from {voltage:int:110-240} V, what's the wattage
{voltage:int:1-99} V, {current:int:1-60} A, power
A motor takes {current:num:1-40:1} amperes on {voltage:int:12-400} volts. What does it consume
volts {voltage:num:1-48:1}, amps {current:num:0-9:2}, watts please
my charger says {voltage:int:5-20} V {current:num:0-5:1} A, how strong is that
?current power of a device at {voltage:int:3-400} V
?voltage how many watts are {current:int:1-16} amps

== resistor_code circuits_calc
resistor color code, read resistor bands, colour rings, ohms from colors, resistor decoder
- Decodes the colour bands of a resistor.
- Which resistance the coloured rings mean.
- Reads a resistor.
@bands strings: bands, colors, rings, stripes / The colours in order.
what resistance is {bands*:color}
decode a resistor with the rings {bands*:color}
resistor {bands*:color}
the stripes are {bands*:color}, how many ohms
Read the colour code {bands*:color}
I found a component banded {bands*:color}, what is its value
which resistor has the colours {bands*:color}
ohms for bands {bands*:color}
?bands decode the colour rings of a resistor
?bands what resistance is this

== battery_life circuits_calc
battery life, battery runtime, how long lasts battery, discharge time, capacity over current
- Calculates how long a battery lasts.
- Runtime from capacity and drain.
- Hours a device runs on one charge.
@capacity number: capacity, mah, battery size, charge / Capacity in milliamp hours.
@current number: current, drain, consumption, load / Current in milliamps.
how long does a {capacity:int:200-9000} mAh battery last at {current:int:5-900} mA
battery life for {capacity:int:500-9000} mAh and a drain of {current:int:10-500} milliamps
my sensor needs {current:int:2-90} mA and the cell has {capacity:int:100-3500} mAh, hours please
Calculate the runtime given a load of {current:int:10-800} mA on a battery of {capacity:int:1000-9000} mAh
{capacity:int:500-5000} mAh, {current:int:10-300} mA, runtime
The lamp draws {current:int:50-900} milliamps. How many hours does it shine on {capacity:int:1000-9000} milliamp hours
when is a pack of {capacity:int:1000-9900} mAh empty if {current:int:20-700} mA flow
discharge time, capacity {capacity:int:200-4000}, consumption {current:int:5-400}
?current how long does a {capacity:int:200-9000} mAh battery last
?capacity runtime of a device that draws {current:int:5-900} mA

== capacitor_energy circuits_calc
capacitor energy, energy stored in capacitor, charge energy, condenser joules, half c v squared
- Calculates the energy stored in a capacitor.
- Joules in a charged condenser.
- Half the capacity times the voltage squared.
@capacitance number: capacitance, capacity, c, farads / Capacitance in microfarads.
@voltage number: voltage, v, volts / Voltage in volts.
energy in a {capacitance:int:1-900} microfarad capacitor at {voltage:int:5-400} V
how many joules does a capacitor of {capacitance:int:10-4700} µF hold when charged to {voltage:int:5-90} volts
Calculate the energy stored given C {capacitance:num:1-90:1} and V {voltage:num:1-60:1}
condenser {capacitance:int:1-99} microfarads, {voltage:int:3-60} volts
the flash has {capacitance:int:50-900} microfarads at {voltage:int:100-400} V, what energy is in it
A capacitor with a capacitance of {capacitance:int:2-500} is charged to {voltage:int:2-300} volts. Find the energy
stored energy, voltage {voltage:int:5-99}, capacitance {capacitance:int:5-990}
how much is in the cap at {voltage:int:5-50} V, it is {capacitance:int:100-990} µF
?voltage energy in a {capacitance:int:1-900} microfarad capacitor
?capacitance how many joules does a capacitor hold at {voltage:int:5-400} volts

== ph_value solutions_calc
ph value, calculate ph, acidity, hydrogen ion concentration, how acidic
- Calculates the pH of a solution.
- How acidic or alkaline something is at a concentration.
- Acidity from molar concentration.
@substance string: acid or base, substance, solute, compound / Acid or base.
@concentration number: concentration, molarity, c, strength / Concentration in mol per litre.
pH of {concentration:num:0-2:3} molar {substance:acid}
what is the pH value of {substance:acid} at {concentration:num:0-1:2} mol per litre
how acidic is a {concentration:num:0-3:2} M solution of {substance:acid}
Calculate the pH given {substance:acid} with a molarity of {concentration:num:0-1:3}
{substance:acid} {concentration:num:0-1:2} M, acidity
find out how sour {substance:acid} is, strength {concentration:num:0-2:1} mol/l
We dissolved {substance:acid} until it had {concentration:num:0-1:3} mol/l. What pH do we get
what would litmus show in {substance:acid} of concentration {concentration:num:0-2:2}, compute the pH
?concentration what is the pH of {substance:acid}
?substance pH of a {concentration:num:0-2:2} molar solution

== dilution solutions_calc
dilution, dilute solution, how much water to add, c1v1 c2v2, mix weaker solution
- Calculates how to dilute a stock solution.
- Volume of concentrate needed for a weaker mixture.
- C1 V1 equals C2 V2.
@stock number: stock concentration, c1, strong concentration, starting strength / Concentration of the stock.
@target number: target concentration, c2, wanted strength / Wanted concentration.
@volume number: final volume, v2, total amount / Wanted volume in millilitres.
dilute a {stock:int:20-99}% solution to {target:int:1-19}%, I need {volume:int:50-2000} ml
how much of the {stock:num:2-12:1} M stock do I take for {volume:int:50-1000} ml of {target:num:0-1:2} M
Calculate the dilution given a stock concentration of {stock:int:10-90}, a target concentration of {target:int:1-9} and a final volume of {volume:int:100-5000} ml
I want {volume:int:100-900} ml at {target:int:2-15} percent made from {stock:int:20-96} percent alcohol
c1 {stock:int:10-50}, c2 {target:int:1-9}, v2 {volume:int:100-900}
from {stock:int:25-80}% vinegar mix {volume:int:200-900} millilitres of {target:int:3-15}% vinegar
The cleaner is {stock:int:20-90} percent strong and must be weakened to {target:int:1-10} percent, {volume:int:500-5000} ml in all. How much goes in
weaker mixture: {target:num:0-2:1} molar, {volume:int:50-500} ml, stock {stock:num:3-18:1} molar
?target dilute a {stock:int:20-99}% solution, I need {volume:int:50-900} ml
?volume dilute a {stock:int:20-99}% solution to {target:int:1-19}%

== ideal_gas solutions_calc
ideal gas law, gas pressure, pv equals nrt, pressure of gas, gas calculator
- Calculates the pressure of a gas with the ideal gas law.
- PV = nRT solved for the pressure.
- Pressure from moles, volume and temperature.
@moles number: moles, n, amount of gas / Amount in moles.
@volume number: volume, v, litres, container / Volume in litres.
@temperature number: temperature, t, kelvin / Temperature in kelvin.
pressure of {moles:num:0-9:1} moles of gas in {volume:int:1-90} litres at {temperature:int:200-600} K
{moles:int:1-20} mol, {volume:int:2-90} l, {temperature:int:250-400} kelvin, ideal gas
Calculate the gas pressure given n {moles:num:1-9:1}, V {volume:num:1-50:1} and T {temperature:int:250-500}
a cylinder of {volume:int:5-80} litres holds {moles:int:2-60} moles at {temperature:int:270-320} kelvin, what's the pressure inside
What pressure do {moles:num:0-5:2} mol exert at a temperature of {temperature:int:270-900} K in a volume of {volume:num:1-30:1} litres
use pv equals nRT with {moles:int:1-9} moles, {volume:int:10-60} litres, {temperature:int:273-373} K
balloon, {temperature:int:270-310} kelvin, {volume:int:2-20} litres, {moles:num:0-2:2} moles, pressure
how hard does gas push on a {volume:int:1-50} litre tank with {moles:int:1-30} mol in it at {temperature:int:280-400} K
?temperature pressure of {moles:int:2-9} moles of gas in {volume:int:1-90} litres
?volume pressure of {moles:int:2-9} moles of gas at {temperature:int:200-600} K

== half_life solutions_calc
half life decay, radioactive decay, remaining amount, isotope left, how much decays
- Calculates how much of a radioactive substance is left.
- Decay over time from the half life.
- Remaining amount after some years, days or hours.
@amount number: initial amount, start quantity, n0, grams / Amount at the start.
@half_life number: half life, halving time, t half / Half-life.
@time number: elapsed time, time passed, t, age / Time gone by, in the same unit.
how much of {amount:int:2-900} grams is left after {time:int:2-90} days if the half-life is {half_life:int:1-60} days
half life {half_life:num:1-30:1} years, start {amount:int:10-500} g, after {time:int:2-90} years
A sample of {amount:int:5-300} mg has a halving time of {half_life:int:2-40} hours. What remains after {time:int:3-99} hours
Calculate the remaining amount given an initial amount of {amount:num:1-90:1}, a half-life of {half_life:num:1-20:1} and an elapsed time of {time:num:1-60:1}
{amount:int:10-400} units decay with a half-life of {half_life:int:2-30} minutes, what about {time:int:5-90} minutes later
the drug's half-life is {half_life:int:2-24} h, I took {amount:int:50-800} mg {time:int:2-48} hours ago, how much is still in me
decay: n0 {amount:int:10-900}, t half {half_life:int:1-50}, t {time:int:1-99}
after {time:int:10-900} years, what is left of {amount:int:5-90} kg with half-life {half_life:int:5-500} years
?half_life how much of {amount:int:2-900} grams is left after {time:int:2-90} days
?time half life {half_life:int:2-90} years, start {amount:int:10-500} g, how much is left

== punnett_square life_calc
punnett square, genetic cross, offspring genotypes, inheritance calculator, cross two parents
- Computes the offspring of a genetic cross.
- Punnett square of two parental genotypes.
- Share of children that inherit a trait.
@parent1 string: first parent, mother genotype, parent one / Genotype of one parent.
@parent2 string: second parent, father genotype, parent two / Genotype of the other parent.
cross {parent1:genotype} with {parent2:genotype}
Punnett square for {parent1:genotype} and {parent2:genotype}
what offspring do parents {parent1:genotype} and {parent2:genotype} have
one pea plant is {parent1:genotype}, the other {parent2:genotype}, what do the seedlings look like
Find the genotype ratio given that the mother is {parent1:genotype} and the father {parent2:genotype}
{parent1:genotype} x {parent2:genotype}
how likely is each trait if {parent1:genotype} mates with {parent2:genotype}
inheritance from {parent1:genotype} and {parent2:genotype}
?parent2 cross a plant that is {parent1:genotype}
?parent1 the father is {parent2:genotype}, what about the children

== population_growth life_calc
population growth, exponential growth, future population, growth forecast, how many will there be
- Calculates the size of a population after some time.
- Exponential growth of people, animals or germs.
- Forecast from a growth rate.
@initial integer: initial population, start size, present number, p0 / Size now.
@rate number: growth rate, percent per year, increase, r / Growth in percent.
@years integer: years, time, periods, generations / Number of periods.
a town of {initial:int:500-90000} people grows by {rate:num:0-9:1} percent a year, how many in {years:int:2-50} years
population now {initial:int:100-9000}, growth rate {rate:num:1-20:1}%, {years:int:2-40} years
Calculate the future population given {initial:int:50-9000} animals, {years:int:2-30} years and an increase of {rate:int:1-30} percent
there are {initial:int:10-900} rabbits and each season {rate:int:10-90} percent more, what about after {years:int:2-12} seasons
how big will a colony of {initial:int:100-900} be in {years:int:2-20} generations at {rate:int:2-60} percent
p0 {initial:int:100-9999}, r {rate:num:1-9:2}, t {years:int:2-60}
Bacteria increase by {rate:int:5-95}% every hour. Starting from {initial:int:10-500}, how many after {years:int:2-24} hours
forecast the inhabitants {years:int:5-50} years ahead, today {initial:int:1000-90000}, plus {rate:num:0-4:1} percent yearly
?rate a town of {initial:int:500-90000} people, how many in {years:int:2-50} years
?years population {initial:int:100-9000}, growth {rate:num:1-20:1}%

== calories_burned life_calc
calories burned, exercise energy, workout calories, burn calculator, energy used in sport
- Calculates the calories burned by an activity.
- Energy used during sport for a body weight and time.
- How many kilocalories a workout takes.
@activity string: activity, sport, exercise, workout / What was done.
@minutes integer: minutes, duration, time, length / How long in minutes.
@weight number: body weight, weight, kilograms / Weight in kilograms.
calories for {minutes:int:5-180} minutes of {activity:sport}
how much do I burn {activity:sport} for {minutes:int:10-120} minutes at {weight:int:45-130} kg
I weigh {weight:int:45-120} kilos and did {minutes:int:10-90} minutes of {activity:sport}, how many calories is that
{activity:sport} {minutes:int:10-99} min {weight:int:50-99} kg
Estimate the energy a person of {weight:num:45-120:1} kg uses in {minutes:int:15-150} minutes of {activity:sport}
does {activity:sport} for {minutes:int:20-90} minutes work off a cake, count the kilocalories
after {minutes:int:10-60} minutes {activity:sport}, what have I burned
Given {minutes:int:10-120} minutes of {activity:sport}, compute the calories
?minutes how many calories do I burn {activity:sport}
?activity calories for {minutes:int:5-180} minutes at {weight:int:45-120} kg

== heart_rate_zone life_calc
heart rate zone, training pulse, target heart rate, maximum pulse, exercise heart rate
- Calculates the training heart rate for an age.
- Pulse zone for easy or hard exercise.
- Maximum heart rate and target range.
@age integer: age, years old, years / Age in years.
@intensity enum easy|light, moderate|medium, hard|intense: intensity, effort, level / How hard the training is.
@resting integer: resting heart rate, resting pulse, pulse at rest / Pulse at rest.
what should my pulse be for {intensity=easy:easy|light} training at age {age:int:15-85}
target heart rate, {age:int:15-85} years old, {intensity=hard:hard|intense} effort
I am {age:int:16-80} and my resting pulse is {resting:int:45-80}, which heart rate for a {intensity=moderate:moderate|medium} workout
maximum heart rate at {age:int:15-90}
Compute the training zone for someone aged {age:int:18-75} with {resting:int:45-85} beats at rest
how fast may the heart of a {age:int:20-80} year old beat in sport
pulse zone {age:int:15-80}, {intensity=easy:gentle}
Given an age of {age:int:15-80}, find the range for {intensity=hard:very demanding} exercise
?age what should my pulse be for {intensity=easy:easy} training
?age target heart rate with a resting pulse of {resting:int:45-80}

== ideal_weight life_calc
ideal weight, healthy weight for height, target body weight, weight recommendation, normal weight
- Calculates the ideal weight for a height.
- Healthy weight range of a man or woman.
- What somebody of a size should weigh.
@height number: height, body height, size, centimetres / Height in centimetres.
@sex enum male|man, female|woman: sex, gender / Man or woman.
ideal weight for a {sex:sex} of {height:int:145-205} cm
what should a {sex:sex} {height:int:145-205} cm tall weigh
I'm {height:int:150-200} centimetres tall, what's a healthy weight
normal weight at {height:int:145-205} cm
Calculate the recommended weight given a height of {height:int:145-205} cm, {sex:sex}
how heavy ought I to be at {height:int:150-199} cm
{height:int:145-205} cm {sex:sex} healthy weight range
is there a target weight for someone measuring {height:int:150-200} cm
?height ideal weight for a {sex:sex}
?height what should I weigh

== return_on_investment invest_calc
return on investment, roi, investment gain, profit percentage, yield of investment
- Calculates the return on an investment in percent.
- Gain compared with what was put in.
- ROI from cost and final value.
@cost number: cost, invested, initial investment, price paid / What was put in.
@value number: final value, gain, proceeds, sold for / What came out.
I put {cost:int:100-9000} dollars into shares and sold them for {value:int:100-12000}, what's the ROI
return on investment, cost {cost:int:500-9000}, proceeds {value:int:600-15000}
Calculate the ROI given an initial investment of {cost:int:1000-90000} and a final value of {value:int:1000-150000}
we spent {cost:int:200-9000} on adverts and earned {value:int:200-20000}, was it worth it in percent
what profit percentage is {value:int:500-9000} out of {cost:int:400-8000}
bought at {cost:int:100-900}, now worth {value:int:100-1900}, yield
The flat cost {cost:int:50000-400000} and brought {value:int:60000-700000}. What return is that
paid {cost:num:100-900:2}, got back {value:num:100-1500:2}, gain in percent
?value ROI of an investment of {cost:int:1000-90000}
?cost I sold my shares for {value:int:1000-9000}, what's the return

== depreciation invest_calc
depreciation, loss of value, write off asset, straight line depreciation, book value
- Calculates the yearly depreciation of an asset.
- How much a machine or car loses in value.
- Straight-line write-off over its useful life.
@cost number: purchase price, cost, asset value, price new / Price when new.
@salvage number: salvage value, residual value, scrap value / Value at the end.
@years integer: useful life, years, lifetime / Years of use.
a machine costs {cost:int:2000-90000} and is used for {years:int:3-20} years, yearly depreciation please
depreciation of {cost:int:1000-50000} dollars over {years:int:3-15} years with a salvage value of {salvage:int:100-900}
how much value does {cost:int:5000-60000} lose a year if it lasts {years:int:4-15} years
write off {cost:int:500-9000} in {years:int:2-10} years, residual value {salvage:int:50-400}
Calculate the straight-line depreciation given a purchase price of {cost:int:1000-90000}, a useful life of {years:int:3-25} years and a scrap value of {salvage:int:100-990}
the van was {cost:int:15000-60000} new and will be worth {salvage:int:1000-9000} in {years:int:5-12} years, what's the annual loss
asset {cost:int:1000-9000}, life {years:int:2-10}
What can we deduct each year for a press bought at {cost:int:10000-90000} and kept {years:int:5-20} years
?years depreciation of an asset that cost {cost:int:1000-90000}
?cost yearly write-off over {years:int:3-15} years

== break_even invest_calc
break even point, units to cover costs, when is it profitable, sales needed, cost coverage
- Calculates how many units must be sold to break even.
- Break-even point from fixed costs, price and unit cost.
- From which number on a business makes profit.
@fixed number: fixed costs, overhead, running costs / Fixed costs.
@price number: unit price, price, selling price / Price per unit.
@unit_cost number: variable cost, unit cost, cost per piece / Cost per unit.
break even with fixed costs of {fixed:int:500-90000}, price {price:int:10-90} and unit cost {unit_cost:int:1-9}
how many mugs must I sell at {price:num:8-30:2} each if making one costs {unit_cost:num:1-7:2} and the rent is {fixed:int:300-3000}
Calculate the break-even point given overhead {fixed:int:1000-50000}, a variable cost of {unit_cost:int:2-20} and a selling price of {price:int:21-99}
our stall pays {fixed:int:200-2000} a month, a sandwich sells for {price:num:4-12:1} and costs us {unit_cost:num:1-3:1}, when do we earn money
fixed {fixed:int:100-9000}, price {price:int:10-90}, variable {unit_cost:int:1-9}
from what quantity on is it profitable: {unit_cost:int:2-30} to make, {price:int:31-99} to buy, {fixed:int:1000-9000} overhead
With running costs of {fixed:int:2000-40000} and a margin between {price:int:20-90} and {unit_cost:int:5-19}, how many pieces cover it
sales needed to cover {fixed:int:500-9000} at {price:int:15-60} a piece and {unit_cost:int:3-14} cost
?fixed break even with price {price:int:10-90} and unit cost {unit_cost:int:1-9}
?price break-even point for fixed costs of {fixed:int:500-9000} and {unit_cost:int:1-9} per unit

== inflation_adjust invest_calc
inflation adjustment, value of money later, purchasing power, real value, price after inflation
- Calculates what money is worth after inflation.
- Purchasing power over the years.
- Adjusts a price for rising costs of living.
@amount number: amount, sum, money, price today / The sum today.
@rate number: inflation rate, inflation, percent, price rise / Inflation per year in percent.
@years integer: years, time span, period / Number of years.
what will {amount:int:100-90000} dollars buy in {years:int:2-40} years at {rate:num:1-12:1} percent inflation
purchasing power of {amount:int:500-9000} after {years:int:2-30} years, inflation {rate:num:0-9:1}%
something costs {amount:int:2-900} now, what will it cost in {years:int:3-30} years if prices rise {rate:num:1-9:1} percent a year
Calculate the real value of {amount:int:1000-90000} given {rate:int:1-12} percent inflation for {years:int:2-25} years
{amount:int:100-9000}, {rate:num:1-9:1}%, {years:int:2-30} years, inflation
How much less is my {amount:int:1000-50000} worth {years:int:5-30} years from now with a rate of {rate:num:1-6:1} percent
with {rate:num:2-15:1} percent yearly increase in prices, {amount:int:10-900} becomes what after {years:int:2-20} years
adjust {amount:int:100-5000} for {years:int:2-20} years of {rate:num:1-8:1} percent inflation
?rate what will {amount:int:100-9000} buy in {years:int:2-40} years
?amount purchasing power after {years:int:2-30} years at {rate:num:1-9:1} percent

== yearly_pay invest_calc
yearly salary, annual pay, hourly wage times hours, hourly to yearly pay, wage calculator
- Calculates a yearly salary from an hourly wage.
- Pay per month or year from the hours worked.
- Wage calculator.
@hourly number: hourly wage, hourly rate, pay per hour / Pay per hour.
@hours number: hours per week, weekly hours, working time / Hours a week.
@weeks integer: weeks, weeks per year, working weeks / Weeks worked in a year.
what's the yearly pay at {hourly:num:9-60:2} an hour and {hours:int:10-45} hours a week
{hourly:int:10-90} per hour, {hours:int:8-40} hours weekly, salary
I earn {hourly:num:10-40:1} an hour, work {hours:int:15-45} hours a week and {weeks:int:40-52} weeks a year, how much is that
Calculate the annual wage given an hourly rate of {hourly:int:9-99} and a working time of {hours:num:10-42:1} hours
how much money do {hours:int:10-40} weekly hours at {hourly:num:11-35:1} bring
with {weeks:int:42-52} weeks of {hours:int:20-40} hours paid {hourly:int:12-60}, what does she make
turn {hourly:num:10-50:2} hourly into a salary for {hours:int:20-45} hours
part-time job, {hours:int:5-20} h a week, {hourly:int:10-30} each hour, pay
?hours what's the yearly pay at {hourly:int:10-60} an hour
?hourly salary for {hours:int:10-45} hours a week

== mortgage_affordability invest_calc
mortgage affordability, house price I can afford, borrowing limit, maximum home loan, affordability check
- Calculates how expensive a house somebody can afford.
- Maximum home loan from income, debts and savings.
- Borrowing limit.
@income number: income, yearly income, salary, earnings / Yearly income.
@deposit number: deposit, down payment, savings, own money / Money at hand.
@debts number: monthly debts, obligations, other loans / Monthly debts.
how much house can I afford with an income of {income:int:20000-200000} and a deposit of {deposit:int:5000-90000}
affordability: earnings {income:int:30000-150000}, down payment {deposit:int:10000-80000}, debts {debts:int:100-900} a month
what's the most a bank would lend me on a salary of {income:int:25000-180000}
We make {income:int:40000-190000} a year, pay {debts:int:100-1500} monthly for a car and have saved {deposit:int:5000-99000}. Which home price is possible
borrowing limit for {income:int:20000-120000}
Calculate the maximum home loan given {income:int:30000-160000} income and {debts:int:50-900} of other obligations
with {deposit:int:10000-90000} of our own and {income:int:30000-140000} yearly, what can we buy
can someone earning {income:int:30000-99000} get a house loan, how much
?income how much house can I afford with a deposit of {deposit:int:5000-90000}
?income what's my borrowing limit

== correlation stats_calc
correlation, pearson coefficient, relation of two series, do values go together, compute correlation
- Calculates the correlation of two series of numbers.
- Pearson coefficient.
- How strongly two lists of values go together.
@x numbers: x values, first series, x, first list / First list of numbers.
@y numbers: y values, second series, y, second list / Second list of numbers.
correlation of {x*:int:1-90} with the list {y*:int:1-90}
are {x*:int:1-60} and the series {y*:int:1-60}, in that order, related
Pearson coefficient, x: {x*:num:1-40:1}; y: {y*:num:1-40:1}
Calculate the correlation between the first series {x*:int:10-500} and the second series {y*:int:10-500}
x values {x*:int:1-99}, y values {y*:int:1-99}, how well do they go together
sales were {x*:int:10-99} while temperatures were {y*:int:1-35}, is there a link
how strongly does {y*:int:1-50} depend on the input {x*:int:1-50}
correlate {x*:num:0-9:1} to list two {y*:num:0-9:1}
?y correlation of {x*:int:1-90}
?x correlate something with y values {y*:int:1-99}

== t_test stats_calc
t test, compare two groups, significance test, difference of means, student test
- Runs a t-test on two samples.
- Tells whether two groups differ significantly.
- Compares the means of two sets of measurements.
@group_a numbers: sample a, first group, group one, control / Values of the first group.
@group_b numbers: sample b, second group, group two, treatment / Values of the second group.
@alpha number: significance level, alpha, threshold / Significance level, usually 0.05.
t-test for {group_a*:int:1-60} against the values {group_b*:int:1-60}
do the groups {group_a*:num:1-20:1} versus {group_b*:num:1-20:1} differ
Is there a significant difference between sample one, {group_a*:int:5-99}, and sample two, {group_b*:int:5-99}, at alpha {alpha:num:0-1:2}
control group {group_a*:int:10-90}; treated group {group_b*:int:10-90}; test them
compare the mean of {group_a*:int:1-40} with that of {group_b*:int:1-40}
Student test, a: {group_a*:num:0-9:1}, b: {group_b*:num:0-9:1}, level {alpha:num:0-1:2}
the old machine made {group_a*:int:50-99} and the new one {group_b*:int:50-99}, real difference or chance
test whether {group_a*:int:100-300} and the others, {group_b*:int:100-300}, are from the same crowd
?group_b t-test for the sample {group_a*:int:1-60}
?group_a compare something with group two, {group_b*:int:1-60}

== linear_regression stats_calc
linear regression, best fit line, trend line, fit straight line, slope and intercept
- Fits a straight line to points.
- Linear regression with slope and intercept.
- Trend line through data.
@x numbers: x values, inputs, independent values / X values.
@y numbers: y values, outputs, dependent values / Y values.
@predict number: predict at, forecast x, new x / X to predict for.
fit a line through x {x*:int:1-40} and y {y*:int:1-90}
trend line for inputs {x*:int:1-20}, outputs {y*:int:1-99}
regression of y values {y*:num:1-50:1} on x values {x*:num:1-20:1}
Find slope and intercept given x: {x*:int:1-30}; y: {y*:int:5-200}
at hours {x*:int:1-12} we measured {y*:int:10-99}, which straight line fits best and what does it say for {predict:int:13-30}
best fit, x {x*:int:1-15}, y {y*:int:1-60}, predict x {predict:int:16-40}
draw me the trend: {x*:int:1-9} on the x side, {y*:int:10-90} on the y side
use least squares with inputs {x*:num:0-9:1} and results {y*:num:0-30:1}
?y fit a line through x values {x*:int:1-40}
?x regression with y values {y*:int:1-90}

== percentile stats_calc
percentile, quantile, value at percent rank, quartile, find cut off of data
- Calculates a percentile of a list of numbers.
- Value below which a share of the data lies.
- Quartiles and quantiles.
@values numbers: data, values, numbers, list / The numbers.
@percent number: percentile, rank, p, share / Which percentile.
the {percent:int:5-95}th percentile of {values*:int:1-500}
percentile {percent:int:5-95} of the scores {values*:int:1-99}
Below which value do {percent:int:10-95}% of {values*:int:1-200} lie
Calculate the quantile for {percent:int:5-99} percent given the data {values*:num:1-60:1}
data {values*:int:1-90}, p {percent:int:5-95}
which score must one beat to be above {percent:int:10-90} percent of {values*:int:10-99}
list {values*:num:0-30:1}, cut off at {percent:int:5-95} percent
find the {percent:int:10-90} percent mark in {values*:int:20-800}
?percent find a percentile of {values*:int:1-99}
?values what is the {percent:int:5-95}th percentile

== mode_range stats_calc
mode, most frequent value, most common number, which number occurs most, modal value
- Finds the most frequent number in a list.
- Returns the mode of the data.
- The value that occurs most often.
@values numbers: values, numbers, data, list / The numbers.
mode of {values*:int:1-9}
which number occurs most often in {values*:int:1-12}
Find the most common value given {values*:int:1-20}
most frequent shoe size among {values*:int:36-47}
What is the modal value of the data {values*:int:1-50}
{values*:int:1-30}, which one is there the most
the grades were {values*:int:1-6}, what did most pupils get
in the list {values*:num:1-9:1} find the one that repeats
?values what is the mode
?values find the most common value

== permutations chance_calc
permutations, number of arrangements, order counts, ways to arrange, npr
- Calculates the number of ordered arrangements.
- In how many ways k things of n can be put in order.
- Permutations nPr.
@n integer: n, total, number of items, set size / How many there are.
@k integer: k, chosen, r, places / How many are arranged.
in how many ways can {k:int:2-6} of {n:int:7-30} people be lined up
permutations of {n:int:5-40} things taken {k:int:2-4} at a time
nPr with n {n:int:5-50} and r {k:int:2-5}
how many different podiums with {k:int:2-4} places are possible among {n:int:5-60} runners
Calculate the number of arrangements given {n:int:4-20} books on a shelf with {k:int:2-4} spots
ordered picks, {k:int:2-6} out of {n:int:7-40}
{n:int:5-26} letters, words of {k:int:2-5}, none used twice, how many
ways to hand out {k:int:2-4} different prizes to {n:int:5-40} children
?k permutations of {n:int:5-40} things
?n in how many ways can {k:int:2-6} people be lined up

== combinations chance_calc
combinations, choose k of n, binomial coefficient, ways to pick, number of groups
- Calculates in how many ways a group can be chosen.
- Combinations without order, n choose k.
- Number of possible hands, teams or draws.
@n integer: n, total, pool, available / How many there are.
@k integer: k, chosen, pick, group size / How many are picked.
{n:int:5-60} choose {k:int:2-6}
how many ways are there to pick {k:int:2-6} from {n:int:7-90} when order doesn't matter
how many teams of {k:int:2-11} can be formed from {n:int:12-40} players
combinations, n {n:int:5-52}, k {k:int:2-5}
How many different hands of {k:int:3-7} cards come out of a deck of {n:int:20-60}
Calculate the number of groups given {n:int:6-30} pupils and a group size of {k:int:2-5}
pizza with {k:int:2-5} out of {n:int:6-25} toppings, how many kinds
lottery, {k:int:4-7} numbers drawn from {n:int:30-60}, how many tickets
?k how many teams can be formed from {n:int:12-40} players
?n how many ways are there to pick {k:int:2-6}

== dice_probability chance_calc
dice probability, chance of dice sum, odds of roll, throw probability, likelihood with dice
- Calculates the probability of a sum with several dice.
- Chance of a throw.
- Odds for rolling a total.
@dice integer: number of dice, dice, how many dice / How many dice.
@sum integer: target sum, total, points, eyes / The wanted total.
@sides integer: sides, faces, die type / Sides of each die, six if left out.
chance of rolling {sum:int:3-30} with {dice:int:2-6} dice
how likely is a total of {sum:int:4-20} from {dice:int:2-5} dice
Probability that {dice:int:2-8} dice with {sides:int:4-20} sides show {sum:int:5-60} together
{dice:int:2-5} dice, sum {sum:int:4-25}, odds
I throw {dice:int:2-4} dice, what are the odds of getting {sum:int:4-22} points
Calculate the likelihood of {sum:int:3-18} given {dice:int:2-3} dice
with dice of {sides:int:4-12} faces, {dice:int:2-5} of them, chance for {sum:int:5-40}
do I stand a good chance of {sum:int:5-12} using {dice:int:2-4} dice
?sum what are the odds with {dice:int:2-6} dice
?dice chance of rolling a total of {sum:int:3-18}

== coin_flips chance_calc
coin flip probability, heads chance, toss probability, series of coin tosses, odds of heads
- Calculates the probability of a number of heads.
- Chance in a series of coin tosses.
- Odds of tossing heads so many times.
@tosses integer: tosses, flips, throws, trials / How often the coin is tossed.
@heads integer: heads, successes, hits / Wanted number of heads.
probability of {heads:int:1-8} heads in {tosses:int:9-40} tosses
toss a coin {tosses:int:5-30} times, how likely are {heads:int:1-4} heads
Calculate the odds of {heads:int:2-10} heads given {tosses:int:11-50} flips
{tosses:int:5-20} flips, {heads:int:1-5} heads, chance
What are the chances that a coin comes up heads {heads:int:2-6} times out of {tosses:int:7-20}
I flip {tosses:int:4-15} coins, likelihood of seeing heads on {heads:int:1-3}
how probable: {heads:int:2-9} times heads when throwing {tosses:int:10-60} times
of {tosses:int:6-30} coin throws {heads:int:1-5} land on heads, how rare is that
?heads toss a coin {tosses:int:5-30} times, what are the odds
?tosses probability of {heads:int:2-9} heads

== convert_base number_calc
convert number base, binary converter, hex to decimal, change radix, number system
- Converts a number to another number system.
- Decimal to binary, octal or hexadecimal.
- Changes the radix.
@number integer: number, value, decimal, n / The decimal number.
@base enum binary|base2, octal|base8, hexadecimal|hex|base16: target base, radix, number system, to / The wanted base.
{number:int:2-9999} in {base=binary:binary|base two}
convert {number:int:10-99999} to {base=hexadecimal:hex|hexadecimal}
what is {number:int:8-4000} written in {base=octal:octal|the octal system}
how does a computer write {number:int:2-500} {base=binary:in zeros and ones}
Give the {base=hexadecimal:hexadecimal} form of {number:int:16-65000}
{base=binary:binary} {number:int:2-999}
turn the decimal number {number:int:10-900} into {base=octal:base eight}
express {number:int:100-9999} with the radix {base=hexadecimal:sixteen}
?number convert a number to {base=binary:binary}
?base convert {number:int:10-9999} to another base

== roman_numeral number_calc
roman numeral, read roman number, latin digits, roman to arabic, decode roman
- Reads a Roman numeral.
- Converts Roman letters to an ordinary number.
- What MCMXC and the like mean.
@numeral string: numeral, roman number, letters, text / The Roman numeral.
what number is {numeral:roman}
read the Roman numeral {numeral:roman}
the building says {numeral:roman}, which year is that
{numeral:roman} in normal digits
Convert {numeral:roman} from Roman to Arabic
how much is {numeral:roman}
decode {numeral:roman}
what does {numeral:roman} on the clock mean
?numeral read a Roman numeral
?numeral which year is that in normal digits

== least_common_multiple number_calc
least common multiple, lcm, smallest shared multiple, common multiple, meet again number
- Calculates the least common multiple of numbers.
- Smallest number divisible by all of them.
- When several cycles meet again.
@numbers integers: numbers, values, integers, list / The numbers.
least common multiple of {numbers*:int:2-60}
lcm {numbers*:int:2-40}
what is the smallest number that {numbers*:int:2-30} all divide
buses leave every {numbers*:int:5-60} minutes, after how long do they leave together again
Find the LCM given the integers {numbers*:int:2-99}
cogs with {numbers*:int:8-60} teeth, when do they line up again
shared multiple of {numbers*:int:2-25}
lowest number divisible by {numbers*:int:2-20}
?numbers find the least common multiple
?numbers what is the smallest shared multiple

== percentage number_calc
percentage, percent of number, calculate percent, share of total, portion in percent
- Calculates a percentage of a number.
- How much a share of a total is.
- Percent calculator.
@percent number: percent, rate, percentage, share / How many percent.
@total number: total, whole, base number, of / The whole.
what is {percent:int:1-99}% of {total:int:2-9000}
{percent:int:1-99} percent of {total:num:5-900:1}
Calculate {percent:num:1-90:1} percent of {total:int:10-90000}
how many of {total:int:20-900} pupils are {percent:int:2-98}%
out of {total:int:50-5000} votes {percent:num:1-90:1}% went to her, how many is that
{total:int:10-990}, {percent:int:1-99}%
take {percent:int:1-60} percent from a whole of {total:int:100-9999}, what is the part
the fund pays {percent:num:0-9:1} percent on {total:int:100-90000}, what's that in money
?total what is {percent:int:1-99} percent
?percent calculate a percentage of {total:int:2-9000}

== square_root number_calc
root of number, square root, nth root, extract root, cube root
- Calculates a root of a number.
- Square root, cube root or any other.
- Which number multiplied by itself gives the value.
@number number: number, radicand, value, x / The number.
@degree integer: degree, nth, root index / Which root, 2 if left out.
square root of {number:int:2-9999}
what's the root of {number:num:1-90:2}
which number times itself makes {number:int:4-900}
root {number:int:2-999}
Extract the root of degree {degree:int:3-6} from {number:int:8-9999}
the lawn is a square of {number:int:9-900} square metres, how long is one side
compute the {degree:int:4-9}th root of {number:int:10-90000}
sqrt {number:int:2-500}
?number what's the square root
?number extract the root of degree {degree:int:3-6}

== paint_needed house_calc
paint needed, litres of paint, how much paint, wall paint calculator, paint quantity
- Calculates how much paint is needed.
- Litres of paint for walls of some area.
- Quantity for one or more coats.
@area number: area, wall area, surface, square metres / Area in square metres.
@coats integer: coats, layers, number of coats / How many coats.
@coverage number: coverage, square metres per litre, yield / Square metres per litre.
how much paint for {area:int:5-300} square metres
litres of paint for a wall of {area:num:4-90:1} m2 with {coats:int:2-4} coats
I want to paint {area:int:10-120} square metres in {coats:int:2-3} layers, one litre does {coverage:int:6-14} square metres
paint: {area:int:5-200} m2, {coats:int:1-3} coats
How many buckets for a fence with a surface of {area:int:8-90} square metres
Calculate the paint quantity given {area:num:10-99:1} square metres and a coverage of {coverage:num:5-15:1}
the ceiling has {area:int:8-60} square metres, what do I buy
coating {area:int:20-400} square metres twice over, well, {coats:int:2-5} times, need paint
?area how much paint do I need
?area litres of paint for {coats:int:2-4} coats

== tile_count house_calc
tile count, number of tiles, floor tiles needed, how many tiles, tiling calculator
- Calculates how many tiles a floor needs.
- Number of tiles for a room and a tile size.
- Includes some waste if wanted.
@area number: floor area, area, square metres, room size / Floor area in square metres.
@tile_size number: tile size, edge of tile, side, tile width / Edge of a tile in centimetres.
@waste number: waste, spare percent, reserve, cutting loss / Extra percent for cutting.
how many tiles of {tile_size:int:10-90} cm for {area:int:3-90} square metres
tiles needed, floor {area:num:2-40:1} m2, tile {tile_size:int:10-60} cm, {waste:int:5-15}% waste
my bathroom has {area:num:2-12:1} square metres and I chose {tile_size:int:10-60} centimetre tiles
Calculate the number of tiles given an area of {area:int:4-120} and a tile size of {tile_size:int:15-80}
cover {area:int:5-60} square metres with slabs {tile_size:int:20-90} cm wide, plus {waste:int:5-20} percent reserve
floor {area:int:5-40}, tile {tile_size:int:10-60}, count
How many squares {tile_size:int:10-50} cm on a side fit on {area:num:1-30:1} square metres
terrace of {area:int:8-80} m2, stone plates of {tile_size:int:30-80} cm, how many do I order
?tile_size how many tiles for {area:int:3-90} square metres
?area how many tiles of {tile_size:int:10-90} cm

== wallpaper_rolls house_calc
wallpaper rolls, number of rolls, wall covering quantity, how much wallpaper, paper for room
- Calculates how many rolls of wallpaper a room needs.
- Wall covering from room perimeter and height.
- Rolls to buy.
@perimeter number: perimeter, round the room, wall length / Length of all walls in metres.
@height number: height, wall height, ceiling height / Height in metres.
how many rolls of wallpaper for walls {perimeter:int:8-40} m long in all and {height:num:2-4:1} m high
wallpaper, perimeter {perimeter:num:6-30:1}, height {height:num:2-4:2}
the room is {perimeter:int:10-30} metres around and {height:num:2-4:1} metres tall, what do I have to buy to paper it
Calculate the rolls given a ceiling height of {height:num:2-4:1} and a wall length of {perimeter:int:5-60}
papering {perimeter:int:8-35} m of wall, {height:num:2-3:1} m high
rolls for {height:num:2-4:1} m walls with {perimeter:int:10-50} m perimeter
How much wall covering does a hall take that measures {perimeter:int:15-80} m all round at {height:num:2-6:1} m
wall {perimeter:num:2-12:1} m, height {height:num:2-3:1} m, number of rolls
?height how many rolls of wallpaper for {perimeter:int:8-40} m of wall
?perimeter wallpaper for walls {height:num:2-4:1} m high

== concrete_amount house_calc
concrete amount, cement bags, how much concrete, slab volume, bags of concrete
- Calculates how much concrete a slab takes.
- Bags of cement for a foundation.
- Cubic metres from area and thickness.
@area number: area, slab area, surface / Area in square metres.
@thickness number: thickness, depth, slab height / Thickness in centimetres.
concrete for a slab of {area:int:2-90} square metres, {thickness:int:5-40} cm thick
how many bags of cement for {area:num:1-30:1} m2 at {thickness:int:8-30} cm
I'm pouring a floor of {area:int:5-120} square metres that is {thickness:int:8-25} centimetres deep
Calculate the amount of concrete given a thickness of {thickness:int:5-50} cm and an area of {area:int:3-200} m2
slab {area:int:2-60}, depth {thickness:int:5-30}
foundation {thickness:int:20-80} cm thick under {area:int:5-90} square metres, how much mix
what do I order to fill {area:num:2-20:1} square metres {thickness:int:10-40} cm high with concrete
patio of {area:int:6-40} m2, {thickness:int:6-15} cm, cubic metres please
?thickness concrete for a slab of {area:int:2-90} square metres
?area how much concrete for {thickness:int:5-40} cm thickness

== appliance_cost house_calc
electricity cost, appliance running cost, power bill estimate, cost of device, energy price calculator
- Calculates what an appliance costs in electricity.
- Running cost from watts, hours and price per kilowatt hour.
- Estimates a power bill.
@watts number: watts, power, wattage, consumption / Power in watts.
@hours number: hours, hours per day, running time, use / Hours of use a day.
@price number: price per kwh, tariff, electricity price, rate / Price per kilowatt hour.
what does a {watts:int:5-3000} watt heater cost if it runs {hours:int:1-24} hours a day
electricity cost, {watts:int:20-2500} W, {hours:num:0-20:1} h, {price:num:0-1:2} per kWh
my lamp has {watts:int:3-100} watts and burns {hours:int:2-24} hours, how much is that
Calculate the running cost given {hours:int:1-20} hours of use, a power of {watts:int:10-3500} watts and a tariff of {price:num:0-1:2}
how expensive is leaving a {watts:int:40-400} W freezer on for {hours:int:10-24} hours
{watts:int:10-999} watts for {hours:int:2-20} hours at {price:num:0-1:2}
the gaming PC takes {watts:int:200-900} W, {hours:num:1-9:1} hours daily, what's on the bill
cost per day of a fan with {watts:int:15-120} watts, {hours:int:3-20} hours
?hours what does a {watts:int:5-3000} watt heater cost to run
?watts electricity cost for {hours:int:2-20} hours

== trip_fuel daily_calc
fuel cost of trip, petrol money, gas cost calculator, drive cost, fuel expense
- Calculates the fuel cost of a drive.
- Petrol money from distance, consumption and price.
- What the gas for a trip costs.
@distance number: distance, kilometres, trip length, way / Distance in kilometres.
@consumption number: consumption, litres per 100 km, mileage / Litres per hundred kilometres.
@price number: fuel price, price per litre, petrol price / Price per litre.
fuel cost for {distance:int:20-1500} km at {consumption:num:3-15:1} litres per hundred and {price:num:1-3:2} a litre
what will petrol cost me for {distance:int:50-900} kilometres if the car takes {consumption:num:4-12:1} litres and a litre is {price:num:1-3:2}
Calculate the gas money given a distance of {distance:int:100-2000}, a consumption of {consumption:num:4-14:1} and a price of {price:num:1-3:2}
{distance:int:20-900} km, {consumption:int:4-12} l, {price:num:1-3:2}
how much do we chip in for diesel, {distance:int:100-900} km, it burns {consumption:num:4-11:1} litres, {price:num:1-3:2} per litre
at {price:num:1-3:2} per litre and {consumption:num:5-13:1} litres per 100 what does driving {distance:int:50-1200} km cost
The camper needs {consumption:int:8-18} litres and fuel is {price:num:1-3:2}. How expensive are {distance:int:200-2500} km
petrol for {distance:int:10-600} km, price {price:num:1-3:2}, mileage {consumption:num:4-10:1}
?price fuel cost for {distance:int:20-1500} km at {consumption:num:3-15:1} litres per hundred
?distance what does petrol cost at {price:num:1-3:2} a litre with {consumption:num:4-12:1} litres

== kitchen_conversion daily_calc
cooking conversion, cups to grams, kitchen measure converter, recipe units, convert ingredient amount
- Converts kitchen measures of an ingredient.
- Cups, spoons, grams and ounces in recipes.
- How much a cup of flour or sugar weighs.
@amount number: amount, quantity, how much, number / The amount.
@from string: from unit, unit, measure / Unit in the recipe.
@to string: to unit, target unit, wanted measure / Wanted unit.
@ingredient string: ingredient, food, of / What is measured.
how many {to:kunit} are {amount:int:1-20} {from:kunit} of {ingredient:food}
convert {amount:num:0-9:1} {from:kunit} of {ingredient:food} to {to:kunit}
{amount:int:1-12} {from:kunit} {ingredient:food} in {to:kunit}
the recipe says {amount:int:2-500} {from:kunit} of {ingredient:food} but I only measure in {to:kunit}
What do {amount:num:0-5:1} {from:kunit} of {ingredient:food} come to in {to:kunit}
{ingredient:food}, {amount:int:1-9} {from:kunit}, I need {to:kunit}
change {amount:int:50-900} {from:kunit} into {to:kunit}
if I have {amount:int:2-30} {from:kunit}, how many {to:kunit} is it
?to convert {amount:int:1-20} {from:kunit} of {ingredient:food}
?amount how many {to:kunit} of {ingredient:food}, I have {from:kunit}

== age_from_birthday daily_calc
age calculator, how old, compute age, years since birth, age on date
- Calculates somebody's age from the date of birth.
- How old a person is today or was on a day.
- Years since birth.
@birth_date string: birth date, born, date of birth, birthday / Date of birth.
@on string: on date, reference date, at / Day for which the age is wanted.
how old is someone born on {birth_date:birth}
I was born {birth_date:birth}, what's my age
age of a person with the birthday {birth_date:birth} on {on:end}
born {birth_date:birth}, age please
Calculate how many years have passed since the birth on {birth_date:birth}
how old will she be on {on:end} if her date of birth is {birth_date:birth}
{birth_date:birth} birthday, how many years old
is somebody from {birth_date:birth} grown up yet, tell me the age
?birth_date how old am I
?birth_date how old will she be on {on:end}

== days_between daily_calc
days between dates, date difference, count days, how long until, number of days
- Counts the days between two dates.
- Difference of dates in days or weeks.
- How long it is from one day to another.
@start string: start date, from, first date, beginning / First day.
@end string: end date, to, second date, until / Last day.
@unit enum days, weeks, months: unit, in, count in / Unit of the result.
how many {unit=days:days} are there between {start:start} and {end:end}
days from {start:start} to {end:end}
how long is it from {start:start} until {end:end} {unit=weeks:in weeks}
Count the {unit=weeks:weeks} between {start:start} and {end:end}
the project runs from {start:start} to {end:end}, what's its length
date difference {start:start} - {end:end}
between {start:start} and {end:end}, how many {unit=months:months}
starting {start:start}, how many sleeps until {end:end}
?end how many days are there from {start:start}
?start how many {unit=weeks:weeks} until {end:end}

== split_tip daily_calc
split bill with tip, restaurant bill share, divide check, tip per person, gratuity split
- Splits a restaurant bill with tip.
- What each person pays.
- Divides a check among friends and adds gratuity.
@bill number: bill, total, amount, check / The bill.
@tip number: tip percent, tip, gratuity / Tip in percent.
@people integer: people, persons, diners, split by / Among how many.
split a bill of {bill:num:20-300:2} among {people:int:2-12} people with {tip:int:5-25}% tip
what does each of {people:int:2-9} friends pay for {bill:int:20-400} dollars
dinner was {bill:num:20-200:2}, we are {people:int:2-10} and tip {tip:int:5-20} percent
{bill:int:20-500} divided by {people:int:2-12} diners, gratuity {tip:int:10-22}
Calculate everyone's share given a check of {bill:num:30-500:2}, {people:int:2-15} persons
how much per head with {tip:int:5-25} percent on top, {people:int:3-9} heads, total {bill:int:40-400}
{people:int:2-8} of us ate for {bill:int:30-300}, what do I owe
share of {bill:num:15-90:1} for {people:int:2-5}
?people split a bill of {bill:num:20-300:2} with {tip:int:5-25}% tip
?bill what does each of {people:int:2-9} friends pay
""")
