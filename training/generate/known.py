"""Columns with words of their own: what `edgehold collect` writes, and common single columns."""
from .columns import Column, words


def col(name, unit, part, quantity, say, nouns, how="", high="", low="", up="", down="", limits=(0, 100, 1),
        article=True, latest="", null=""):
    return Column(name, unit, part, quantity, say, words(nouns), *(words(x) for x in (how, high, low, up, down)),
                  range=limits, article=article, latest=latest, null=null)


HOT = "how hot is {t}|how warm is {t}|is {t} hot|is {t} too hot|is {t} overheating|what temperature is {t} at|how hot is {t} running|how many degrees is {t}|is {t} running hot|how hot does {t} run|how hot's {t}|is {t} cool enough|how cool is {t}"


def hot(*things):
    return "|".join(HOT.replace("{t}", t) for t in things)


def each(text, *things):
    return "|".join(text.replace("{t}", t) for t in things)


DEVICE = [
 col("battery_percent", "%", "battery", "charge", "battery level",
  "battery level|battery|battery charge|battery percentage|charge level|remaining battery|charge|battery status|battery state|state of the battery|battery percent|charge of the battery|level of the battery|batt level|power level",
  "how full is the battery|how much battery is left|how much battery do I have|how much charge is left|how charged is the battery|is the battery low|is the battery full|how much juice is left|how much battery is there|how much battery have I got left|do I need to charge|how empty is the battery|is the battery nearly empty|is the battery almost empty|how's the battery|how is the battery doing|how much power is left|how much battery remains|is the battery dead|is there enough battery|battery left|does it need charging|is the battery charged|how much is left in the battery",
  "how full did the battery get|how high did the battery get|the fullest the battery was", "how low did the battery get|the lowest the battery got|how empty did the battery get|how far down did the battery go",
  "the battery charging|the battery filling up|the battery charging up|the device charging|it charging", "the battery draining|the battery running down|the battery discharging|the battery going down|the battery running out|the battery dying|the battery running low|the battery losing charge",
  (0, 100, 0), latest="The battery is at {v}.", null="battery"),
 col("cpu_temp_c", "°C", "cpu", "temperature", "CPU temperature",
  "CPU temperature|CPU temp|processor temperature|temperature of the CPU|temperature of the processor|core temperature|chip temperature|CPU heat|processor temp",
  hot("the CPU", "the processor", "the chip"),
  each("how hot did {t} get|the hottest {t} got|how hot has {t} been|the hottest {t} has been|when was {t} hottest|how warm did {t} get|hottest {t}|how hot {t} got|hottest {t} got|what was the hottest {t} got", "the CPU", "the processor"),
  each("how cool did {t} get|the coolest {t} got|the coldest {t} has been|how cold did {t} get|when was {t} coolest", "the CPU", "the processor"),
  each("{t} heating up|{t} getting hotter|{t} warming up|{t} getting hot|{t} getting warmer", "the CPU", "the processor"),
  each("{t} cooling down|{t} getting cooler|{t} cooling off", "the CPU", "the processor"), (18, 99, 1), latest="The CPU is at {v}."),
 col("cpu_percent", "%", "cpu", "usage", "CPU use",
  "CPU usage|CPU use|processor usage|CPU utilisation|CPU utilization|CPU percentage|processor use|CPU percent|processor utilisation|use of the CPU|CPU consumption|usage of the processor",
  "how busy is the CPU|how busy is the processor|how much CPU is used|how much CPU is being used|how much of the CPU is in use|is the CPU busy|how hard is the CPU working|how hard is the processor working|is the processor busy|how much CPU is in use|is the CPU maxed out|is the CPU idle",
  "how busy did the CPU get|the busiest the CPU was|how hard did the CPU work at most|when was the CPU busiest", "the least busy the CPU was|when was the CPU least busy",
  "the CPU getting busier|the processor getting busier|the CPU working harder", "the CPU getting less busy|the CPU calming down", (0, 100, 1), article=False),
 col("load_1m", "", "system", "load", "load average", "load average|load average|load average|system load|load|one minute load|machine load|average load|load of the system|1 minute load|device load",
  "how loaded is the system|how loaded is the machine|how loaded is the device|is the system under load|how high is the load|is the load high|how busy is the machine|is the machine under heavy load",
  "how high did the load get|how loaded did the machine get", "", "the load going up|the system getting busier", "the load going down", (0, 12, 2)),
 col("memory_used_percent", "%", "memory", "usage", "memory use",
  "memory usage|memory use|RAM usage|RAM use|memory|RAM|used memory|memory percentage|memory utilisation|memory consumption|used RAM|use of memory|RAM consumption|memory used",
  "how full is the memory|how full is the RAM|how much memory is used|how much memory is in use|how much RAM is used|how much memory is being used|is the memory full|how much RAM is in use|how much of the memory is used|what percentage of memory is used|is the RAM full|how much memory are you using|how's the memory",
  "how full did the memory get|the most memory used|how much memory was used at most", "the least memory used",
  "the memory filling up|memory filling up|the RAM filling up|memory use growing|memory running out|the device running out of memory|it running out of memory|the memory leaking", "memory being freed|memory use shrinking", (2, 99, 1), article=False),
 col("memory_available_mib", "MiB", "memory", "available", "available memory",
  "available memory|free memory|free RAM|available RAM|memory left|remaining memory|unused memory|spare memory",
  "how much memory is free|how much memory is left|how much memory is available|how much RAM is free|how much RAM is left|how much free memory is there|how much RAM is available|how many megabytes of memory are free|is there enough memory left|how much memory do I have left|how much memory remains|how much RAM do we have left",
  "the most memory that was free|how much memory was free at most", "the least free memory|how little memory was left|how little memory was free",
  "the free memory growing", "the free memory shrinking", (20, 16000, 0), article=False),
 col("swap_used_percent", "%", "swap", "usage", "swap use", "swap usage|swap use|swap|used swap|swap utilisation|swap space used|swap percentage|swap memory|swap consumption",
  "how full is the swap|how much swap is used|how much swap is in use|is swap being used|is the swap full|is it swapping|how much swap are we using",
  "how full did the swap get|the most swap used", "", "the swap filling up|swap filling up", "the swap emptying", (0, 100, 1), article=False),
 col("disk_used_percent", "%", "disk", "usage", "disk use",
  "disk usage|disk use|disk|storage usage|storage use|used disk space|disk utilisation|hard drive usage|used storage|disk space used|drive usage|use of the disk|disk percentage|used space|storage used",
  "how full is the disk|how much disk is used|how much disk space is used|is the disk full|how full is the storage|how full is the drive|how much storage is used|is the storage full|how much of the disk is used|is the drive full|is the disk nearly full|is the disk almost full|how full is the hard drive|how much space is used|how's the disk|how full's the disk",
  "how full did the disk get|the fullest the disk was|how full did the storage get", "the emptiest the disk was",
  "the disk filling up|the storage filling up|the disk getting full|the disk getting fuller|disk filling up|the drive filling up|the hard drive filling up|the storage getting full|my disk filling up|the disk filling|the device running out of storage", "the disk emptying|the disk getting emptier", (2, 99, 1), article=False),
 col("disk_free_gib", "GiB", "disk", "free", "free disk space",
  "free disk space|free space|disk space left|free storage|available disk space|remaining storage|disk space|available storage|remaining disk space|storage left|free disk|storage space|unused disk space|space left",
  "how much disk space is left|how much space is left|how much disk space is free|how much storage is left|how much free space is there|how much space do I have|is there enough disk space|how many gigabytes are free|how much storage is free|how much room is left on the disk|how much disk is left|how much disk is free|how many gigabytes are left|how much disk space is available|how much space is left on the disk|is there space left on the disk|how much disk space do I have|how much disk space do we have left|how much storage do I have left|how much room is left|how much space is free on the drive",
  "the most disk space that was free", "the least free disk space|how little disk space was left|how little space was left",
  "the free space growing", "the free space shrinking|the free disk space shrinking|disk space running out|the device running out of disk space|it running out of space|disk space running low|storage running out|the disk running out of space", (0, 900, 1), article=False),
 col("disk_read_kib_s", "KiB/s", "disk", "read", "disk read rate", "disk read speed|disk reads|disk read rate|disk reading speed|read speed of the disk|read rate|read speed|disk read|disk read throughput|data read from the disk",
  "how fast is the disk reading|how much is being read from the disk|how fast does the disk read|how much is the disk reading|is the disk reading", "how fast did the disk read|the fastest the disk read", "", "the disk reading more", "the disk reading less", (0, 90000, 1)),
 col("disk_write_kib_s", "KiB/s", "disk", "write", "disk write rate", "disk write speed|disk writes|disk write rate|disk writing speed|write speed of the disk|write rate|write speed|disk write|disk write throughput|data written to the disk",
  "how fast is the disk writing|how much is being written to the disk|how fast does the disk write|how much is the disk writing|is the disk writing|is anything writing to the disk", "how fast did the disk write|the fastest the disk wrote", "", "the disk writing more", "the disk writing less", (0, 90000, 1)),
 col("net_rx_kib_s", "KiB/s", "network", "receive", "receive rate", "download speed|download rate|incoming traffic|receive rate|network receive rate|inbound traffic|incoming data|received data rate|incoming network traffic|net rx|rx rate|downstream|network download|data coming in|downloads|inbound network traffic",
  "how fast is the download|how much is coming in|how much data is coming in|how fast is the network receiving|how much is being downloaded|how fast am I downloading|how much is it receiving|how much is the device receiving|is it downloading anything|how fast is it downloading|is something being downloaded|how much are we downloading",
  "how fast did it download|the fastest download|how much came in at most|the most it received", "", "the download getting faster|the download speeding up", "the download getting slower|the download slowing down", (0, 90000, 1)),
 col("net_tx_kib_s", "KiB/s", "network", "send", "send rate", "upload speed|upload rate|outgoing traffic|send rate|network send rate|outbound traffic|outgoing data|sent data rate|outgoing network traffic|net tx|tx rate|upstream|network upload|transmit rate|data going out|uploads|outbound network traffic",
  "how fast is the upload|how much is going out|how much data is going out|how fast is the network sending|how much is being uploaded|how fast am I uploading|how much is it sending|how much is the device sending|is it uploading anything|how fast is it uploading|is something being uploaded|how much are we uploading|how fast is it transmitting",
  "how fast did it upload|the fastest upload|how much went out at most|the most it sent", "", "the upload getting faster|the upload speeding up", "the upload getting slower|the upload slowing down", (0, 90000, 1)),
 col("uptime_h", "h", "device", "uptime", "uptime", "uptime|running time|time since the last reboot|time since boot|system uptime|device uptime|hours since the last restart|time since the last restart|machine uptime|time since startup",
  "how long has the device been running|how long has it been on|how long has it been up|how long have you been running|how long ago was the last reboot|when was the last reboot|how many hours has it been up|how long has the system been up|how long is it running|how long since the last restart|when did it last restart|how long have you been on|when was it last rebooted|how long has this thing been running|how long has the machine been on|when did the device start|how long has it been since the last reboot|how long have you been up|when did you last reboot",
  "", "", "", "", (0, 3000, 1)),
]
# Asked of the whole device, where the CPU's is the only temperature.
CPU_IS_DEVICE = words(hot("it", "the device", "this device", "this thing", "the machine", "the computer", "the system")
                      + "|how hot are you|how hot are you running|are you hot|are you overheating|what's your temperature|what is the device temperature")

COMMON = [
 col("soc", "%", "battery", "charge", "battery level", "state of charge|battery level|battery|battery charge|charge level|SoC", "how full is the battery|how much charge is left|how much battery is left|is the battery low",
  "", "how low did the battery get", "the battery charging", "the battery draining|the battery running down", (0, 100, 0), null="battery", latest="The battery is at {v}."),
 col("batt_pct", "%", "battery", "charge", "battery level", "battery level|battery|battery charge|battery percentage|charge level", "how full is the battery|how much battery is left|how much charge is left|is the battery low",
  "", "how low did the battery get", "the battery charging", "the battery draining|the battery running down", (0, 100, 0), null="battery", latest="The battery is at {v}."),
 col("heart_rate_bpm", "bpm", "heart", "rate", "heart rate", "heart rate|pulse|heartbeat|heart beat|pulse rate", "how fast is my heart beating|how fast is the heart beating|how fast is my pulse|how high is my pulse", "how fast did my heart beat|how high did my pulse get", "how slow did my heart beat|how low did my pulse get", "my heart beating faster|my pulse going up", "my heart slowing down|my pulse coming down", (38, 190, 0)),
 col("spo2_percent", "%", "blood", "oxygen", "blood oxygen", "blood oxygen|oxygen saturation|oxygen level|SpO2|saturation|oxygen in the blood|blood oxygen level", "how much oxygen is in my blood|how good is my oxygen", "", "how low did my oxygen get", "", "my oxygen dropping", (80, 100, 0), article=False),
 col("respiration_rate_bpm", "bpm", "breath", "rate", "breathing rate", "breathing rate|respiration rate|respiratory rate|respiration|breaths per minute", "how fast am I breathing|how fast is the patient breathing", "how fast did I breathe", "", "", "", (6, 40, 0)),
 col("systolic_mmhg", "mmHg", "blood", "systolic", "systolic pressure", "systolic pressure|blood pressure|systolic blood pressure|systolic", "how high is my blood pressure", "", "", "", "", (80, 200, 0)),
 col("glucose_mg_dl", "mg/dl", "blood", "glucose", "glucose", "glucose|blood sugar|glucose level|blood glucose|sugar level|blood sugar level", "how high is my blood sugar|how much sugar is in my blood", "how high did my blood sugar get", "how low did my blood sugar get", "my blood sugar rising", "my blood sugar dropping", (50, 300, 0), article=False),
 col("steps", "", "person", "steps", "step count", "steps|step count|number of steps|steps taken", "how many steps have I taken|how far have I walked|how many steps did I take", "", "", "", "", (0, 30000, 0)),
 col("weight_kg", "kg", "body", "weight", "weight", "weight|body weight", "how much do I weigh|how heavy am I", "how heavy was I", "how light was I", "my weight going up", "my weight going down", (40, 160, 1)),
 col("wind_speed_m_s", "m/s", "wind", "speed", "wind speed", "wind speed|wind|speed of the wind", "how windy is it|how strong is the wind|how fast is the wind|is it windy", "how strong did the wind get|how windy did it get|the strongest wind", "the calmest it was", "the wind picking up|the wind getting stronger|it getting windier", "the wind dying down|the wind calming down", (0, 40, 1)),
 col("rain_mm", "mm", "rain", "amount", "rainfall", "rainfall|rain|amount of rain|precipitation", "how much has it rained|how much rain fell|how much rain was there|is it raining", "the most rain", "", "the rain getting heavier", "the rain easing off", (0, 80, 1), article=False),
 col("uv_index", "", "sun", "uv", "UV index", "UV index|UV|UV level|UV radiation", "how strong is the sun|how strong is the UV", "how strong did the sun get", "", "", "", (0, 12, 1)),
 col("dew_point_c", "°C", "dew", "point", "dew point", "dew point", "", "", "", "", "", (-15, 25, 1)),
 col("pressure_hpa", "hPa", "air", "pressure", "air pressure", "air pressure|barometric pressure|atmospheric pressure|pressure|barometer|barometer reading", "how high is the air pressure", "", "", "the barometer rising", "the barometer falling", (950, 1050, 1)),
 col("humidity_percent", "%", "", "humidity", "humidity", "humidity|relative humidity|air humidity|moisture", "how humid is it|how damp is it|how dry is the air|is it humid", "how humid did it get", "how dry did it get", "it getting more humid", "the air drying out", (5, 99, 1)),
 col("temperature_c", "°C", "", "temperature", "temperature", "temperature|temp", "how hot is it|how warm is it|how cold is it|how many degrees is it|is it hot|is it cold|what temperature is it", "how hot did it get|how warm did it get|the hottest it got|the hottest it has been", "how cold did it get|the coldest it got|the coldest it has been", "it getting hotter|it getting warmer|it warming up", "it getting colder|it cooling down", (-25, 45, 1)),
 col("pm25_ug_m3", "µg/m³", "air", "dust", "fine dust", "fine dust|PM2.5|particulate matter|dust|air quality|dust level", "how dusty is the air|how clean is the air|how dirty is the air", "", "", "the air getting dirtier", "the air getting cleaner", (0, 200, 1), article=False),
 col("co2_ppm", "ppm", "", "co2", "CO2 level", "CO2 level|CO2|carbon dioxide|carbon dioxide level|CO2 concentration", "how much CO2 is in the air|how stuffy is it|how good is the air", "how stuffy did it get", "", "it getting stuffy", "", (380, 4000, 0)),
 col("voltage_v", "V", "", "voltage", "voltage", "voltage|volts|supply voltage", "how many volts are there|how many volts", "", "", "", "", (0, 480, 1)),
 col("pressure_bar", "bar", "", "pressure", "pressure", "pressure", "how much pressure is there|how high is the pressure", "", "", "the pressure building up", "it losing pressure", (0, 30, 2)),
 col("flow_l_min", "l/min", "", "flow", "flow", "flow|flow rate|throughput", "how much is flowing|how fast is it flowing", "", "", "", "", (0, 200, 1)),
 col("vibration_rms_mm_s", "mm/s", "", "vibration", "vibration", "vibration|vibrations|vibration level", "how much is it vibrating|how much does it shake|is it vibrating|is it shaking", "how much did it vibrate", "", "it vibrating more", "it vibrating less", (0, 30, 2)),
 col("rpm", "rpm", "", "speed", "speed", "speed|rpm|revolutions|rotation speed|revs", "how fast is it turning|how fast is it spinning|how fast does it run", "how fast did it spin|the fastest it ran", "the slowest it ran", "it speeding up", "it slowing down", (0, 6000, 0)),
 col("gpu_temp_c", "°C", "gpu", "temperature", "GPU temperature", "GPU temperature|GPU temp|graphics card temperature|temperature of the GPU|graphics temperature", hot("the GPU", "the graphics card"), "how hot did the GPU get|the hottest the GPU got", "the coolest the GPU got", "the GPU heating up", "the GPU cooling down", (18, 99, 1), latest="The GPU is at {v}."),
 col("gpu_percent", "%", "gpu", "usage", "GPU use", "GPU usage|GPU use|graphics usage|GPU utilisation", "how busy is the GPU|how busy is the graphics card", "how busy did the GPU get", "", "the GPU getting busier", "", (0, 100, 1), article=False),
 col("fan_rpm", "rpm", "fan", "speed", "fan speed", "fan speed|fan rpm|speed of the fan|fan|fans", "how fast is the fan|how fast is the fan spinning|is the fan running|how fast do the fans spin|is the fan on", "how fast did the fan spin", "the slowest the fan ran", "the fan speeding up", "the fan slowing down", (0, 6000, 0)),
 col("signal_dbm", "dBm", "wifi", "signal", "signal strength", "signal strength|wifi signal|signal|reception|wifi strength|wifi signal strength|wifi reception", "how good is the signal|how strong is the signal|how good is the reception|how good is the wifi|how strong is the wifi|is the wifi weak", "", "how weak did the signal get", "the signal getting stronger", "the signal getting weaker", (-110, -20, 0)),
 col("ping_ms", "ms", "network", "latency", "ping", "ping|latency|network latency|round trip time|network delay", "how slow is the network|how long does a ping take", "", "", "", "", (1, 900, 1)),
 col("processes", "", "system", "processes", "number of processes", "number of processes|process count|processes|running processes", "how many processes are running|how many programs are running", "", "", "", "", (20, 900, 0)),
 col("battery_temp_c", "°C", "battery", "temperature", "battery temperature", "battery temperature|battery temp|temperature of the battery|batt temp", hot("the battery"), "how hot did the battery get|the hottest the battery got", "how cold did the battery get", "the battery heating up|the battery getting hot|the battery getting hotter", "the battery cooling down", (-5, 60, 1)),
 col("battery_voltage_v", "V", "battery", "voltage", "battery voltage", "battery voltage|voltage of the battery|battery volts", "how many volts does the battery have", "", "", "", "", (3, 60, 2)),
 col("battery_health_percent", "%", "battery", "wear", "battery health", "battery health|health of the battery|battery wear|battery condition", "how healthy is the battery|how worn is the battery", "", "", "the battery wearing out", "", (50, 100, 0)),
 col("disk_temp_c", "°C", "disk", "temperature", "disk temperature", "disk temperature|disk temp|temperature of the disk|hard drive temperature|SSD temperature|drive temperature|storage temperature", hot("the disk", "the hard drive"), "how hot did the disk get", "", "the disk heating up|the disk getting hot", "the disk cooling down", (15, 80, 1)),
 col("cpu_freq_mhz", "MHz", "cpu", "frequency", "CPU frequency", "CPU frequency|clock speed|CPU speed|CPU clock|processor frequency|CPU clock speed|processor speed", "how fast is the CPU|how fast is the CPU running|how fast is the processor", "", "", "", "", (400, 5200, 0)),
 col("power_w", "W", "", "power", "power draw", "power draw|power consumption|power|power use|wattage|energy use|power usage", "how much power is it using|how many watts is it using|how much power does it draw|how much electricity is it using", "", "", "", "", (0, 900, 1)),
 col("brightness_percent", "%", "screen", "light", "screen brightness", "screen brightness|display brightness|brightness|brightness of the screen", "how bright is the screen|how bright is the display", "", "", "", "", (0, 100, 0)),
]
# Quantities that no column here has, for questions that must be answered with "no such reading".
ABSENT = words("memory temperature|RAM temperature|CPU voltage|network temperature|location|GPS position|altitude|sound volume|volume|light level|radiation level|tyre pressure|oil level|fuel level|tide level|pollen count|ambient temperature|outside temperature|room temperature|indoor temperature|water temperature|noise level|wind direction|elevation|bandwidth limit|frame rate|FPS|packet loss|error rate|ink level|toner level|paper level|soil moisture|motion|acceleration|tilt angle|compass heading|magnetic field|sunlight|snow depth|visibility|cloud cover|ozone level|smoke level|gas level|carbon monoxide|blood alcohol|body temperature|cholesterol|sleep duration|calories burned|distance travelled|odometer|mileage|engine temperature|water level|flow rate|open connections|number of users|core count|battery cycles|cycle count|motherboard temperature|VRAM usage|graphics memory|cache size|power factor|leakage current|water pressure|print progress|queue length|page faults|interrupt rate|temperature outside|stress level|moisture|acidity|salinity|turbidity|torque|cadence|heading|bluetooth signal|mobile signal|5G signal|satellite count|microphone level|camera temperature|case temperature|fan noise|screen time|charging current|charge current|charging power|battery current|solar yield|electricity meter|gas meter|water meter")
