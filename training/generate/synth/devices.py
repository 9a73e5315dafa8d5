"""Looking after computers and small devices: reboot, network, battery, disk, firmware, backup, logs, bluetooth, users."""
from generate.synth.engine import Book, P, words

book = Book("devices")
TOOLS, REQUESTS, MISSING = book.tools, book.requests, book.missing

POOLS = {
    "device": words("router|gateway|laptop|edge box|raspberry pi|nas|printer server|kitchen tablet|access point|hall camera|old desktop|media player|thermostat|doorbell|smart plug|plc 4|robot controller|kiosk|point of sale terminal|handheld scanner|gate controller|weather station|drone|tv box|phone|watch|build server|mail server|test board|control panel|switch 2|modem|speaker|projector|e-reader|dash cam|tracker|display wall|data logger|thin client|backup server|charging station|ticket machine|barcode reader|home hub|robot vacuum|baby monitor|game console|film scanner|intercom")
    + [f"{a} {b}" for a in words("upstairs|spare|old|new|office|hall 2|barn|reception") for b in words("pc|camera|tablet|router|server|screen|printer|sensor box")],
    "service": words("web server|database|mqtt broker|print spooler|vpn client|file sync|time service|dns resolver|mail daemon|media server|backup agent|firewall|message queue|login service|camera stream|job scheduler|proxy|search index|metrics collector|update agent|docker|sound daemon"),
    "accessory": words("headphones|keyboard|mouse|car radio|soundbar|hearing aids|game controller|fitness band|stylus|earbuds|label printer|heart rate strap|remote control|bike computer|scale|barcode pen|microphone|headset|smart lock|tyre sensor"),
    "network": words("HomeNet|guest|office-5g|FactoryLAN|upstairs|cafe wifi|lab network|Blue Heron|warehouse 2|hotspot|barn|IoT-only|visitor|campus|caravan|neighbour mesh"),
    "host": words("gateway.local|nas.local|build01|mail.example.com|db.example.org|www.example.net|10.0.0.1|192.168.1.20|printer-3|files.example.com|camera2.local|api.example.com|backup.example.org|edge-07"),
    "user": words("lmora|guest2|operator|tvik|night_shift|intern|bwara|jane77|service|nholm|admin2|teacher|front_desk|kiosk|akorin|lab|rzel|auditor"),
    "folder": words("documents|photos|home folder|database|config files|mail|music|projects|system settings|website|recordings|user data|virtual machines|downloads"),
    "target": words("the nas|the usb stick|the cloud|the external drive|the second disk|the backup server|the office share|tape|the sd card|the other site"),
    "package": words("text editor|video player|python|web browser|office suite|antivirus|pdf reader|chat client|image viewer|vpn client|database driver|compiler|password manager|remote desktop|screen recorder|music player|drawing program|scanner driver|node|calculator"),
    "level": {"error": ["errors", "error lines"], "warning": ["warnings"], "info": ["info messages", "notices"], "debug": ["debug messages", "debug output"]},
    "word": words("timeout|login failed|disk full|kernel|connection lost|out of memory|permission denied|usb|certificate|overheating|restart|segfault|dhcp|watchdog|checksum|refused"),
    "zone": words("Europe/Berlin|Asia/Tokyo|America/Chicago|UTC|Europe/Lisbon|Africa/Nairobi|Australia/Perth|Asia/Kolkata|America/Bogota|central european time|pacific time|gmt"),
    "process": words("chrome|python3|backup job|java|video encoder|indexer|ffmpeg|the game|nginx|updater|rsync|the virus scan|postgres|the import|screensaver|compiler|mapper|sync client"),
    "version": words("2.4.1|1.12|3.0|7.9.2|2026.1|5.10.3|0.9.8|4.4|12.1|1.0.7|6.2.0|8.3"),
}

DEVICE = P("device", "device|host|machine|device name", "Which device; else this one.|Name of the device.")
NEEDED = P("device", "device|host|machine|device name", "Which device.|Name of the device.", need=True)

book.add("reboot", "reboot device|restart system|power cycle|reset machine|boot again|restart host",
 "Restarts a device.|Boots the system again.|Power cycles a machine, at once or later.|Switches a device off and on again.",
 [DEVICE, P("wait", "delay|in|after|wait", "How long to wait first."),
  P("at", "time|at|when|scheduled time", "When to do it."),
  P("force", "force|hard reset|without asking", "True even if programs are open.", "boolean")], """
 reboot [the {device:device}] [in {wait:duration}]
 restart the {device:device} [at {at:time}]
 turn the {device:device} off and on again
 the {device:device} hangs, boot it again [{force=true:by force|with a hard reset}]
 power cycle the {device:device}
 can you give the {device:device} a restart [in {wait:duration}]
 boot the {device:device} anew [at {at:time}]
 {device:device} reboot
 the {device:device} needs a fresh start
 restart everything [at {at:time}]
 please reset the {device:device} [{force=true:even if programs are open}]
 bring the {device:device} down and back up
 i want the {device:device} to restart itself [at {at:time}]
 let the system reboot {at:time}
 kick the {device:device}, it has frozen
""", near="hardware")

book.add("shutdown", "shut down device|power off|turn off computer|halt system|switch machine off|go to sleep",
 "Switches a device off or puts it to sleep.|Shuts the system down.|Powers a computer off, now or later.|Halts a machine until someone turns it on.",
 [DEVICE, P("mode", "mode|action|type", "Off, sleep or hibernate.", {"off": "off|shutdown|poweroff", "sleep": "sleep|suspend|standby", "hibernate": "hibernate|deep_sleep"}),
  P("wait", "delay|in|after|wait", "How long to wait first.")], """
 {mode=off:shut down} the {device:device} [in {wait:duration}]
 {mode=off:power off|turn off|switch off} the {device:device} [in {wait:duration}]
 send the {device:device} {mode=sleep:to sleep}
 put the {device:device} {mode=sleep:into standby|to sleep} [in {wait:duration}]
 {mode=hibernate:hibernate} the {device:device}
 i'm done for today, {mode=off:shut everything down}
 the {device:device} can {mode=off:go off|be switched off} [in {wait:duration}]
 {mode=sleep:suspend} [the {device:device}]
 {mode=off:halt} the system [in {wait:duration}]
 nobody uses the {device:device}, {mode=off:power it down}
 {device:device} {mode=off:off}
 close down the {device:device} [after {wait:duration}]
 let the {device:device} {mode=sleep:doze|nap} until i'm back
 could you {mode=off:turn off} this computer [in {wait:duration}]
 {mode=hibernate:save the session to disk and switch off} the {device:device}
""", near="hardware")

book.add("battery", "battery status|charge level|power remaining|how long will battery last|battery health|is device charging",
 "Tells how full the battery is and how long it lasts.|Gives the charge, the health or whether it is charging.|Checks the battery of a device.|Says how much power is left.",
 [DEVICE, P("aspect", "aspect|what|field|info", "Which detail.", {"level": "level|charge|percent", "time": "time_left|remaining_time", "health": "health|condition|wear", "charging": "charging|plugged_in"})], """
 battery status [of the {device:device}]
 {aspect=level:how full is} the battery of the {device:device}
 {aspect=time:how long will} the {device:device} last without a charger
 is the {device:device} {aspect=charging:charging|plugged in}
 {aspect=level:how much juice} does the {device:device} have
 {aspect=health:how worn is} the battery [of the {device:device}]
 do i have to charge the {device:device}
 {aspect=level:charge level} of the {device:device}
 battery [of the {device:device}]
 {aspect=time:how many hours} of battery are left [on the {device:device}]
 is the accumulator of the {device:device} {aspect=health:still good|getting old}
 {aspect=time:when} will the {device:device} run out of power
 {aspect=level:how many percent} does the {device:device} have left
 check the {device:device} battery
 does the {device:device} need the cable
 {aspect=level:remaining charge} [of the {device:device}]
""", near="hardware")

book.add("disk", "disk space|free storage|storage usage|how full is drive|check disk|space left",
 "Tells how much storage is used and free.|Checks the disk of a device.|Shows what takes up space.|Says how full a drive is.",
 [DEVICE, P("path", "path|folder|directory|mount", "Only this folder.")], """
 how much disk space is left [on the {device:device}]
 how full is the drive of the {device:device}
 free storage on the {device:device}
 how big is the {path:folder} folder [on the {device:device}]
 what takes up so much space [on the {device:device}]
 is there enough room for a film [on the {device:device}]
 disk usage [{device:device}]
 how many gigabytes are free [on the {device:device}]
 can i still save something on the {device:device}
 does {path:folder} need a lot of storage
 check the hard disk [of the {device:device}]
 space in {path:folder}
 is the {device:device} out of storage
 how much do my {path:folder} occupy
 tell me the free space [of the {device:device}]
""", near="storage")

book.add("clean", "clean up storage|free disk space|delete temporary files|clear cache|empty trash|purge old files",
 "Frees storage by deleting what is not needed.|Clears the cache or temporary files.|Empties the trash.|Makes room on the disk.",
 [DEVICE, P("what", "target|what|kind|scope", "What to delete.", {"cache": "cache|caches", "temp": "temp|temporary_files", "trash": "trash|recycle_bin", "logs": "old_logs|logs"}),
  P("days", "older than|days|min age", "Only what is older than so many days.", "integer")], """
 clear the {what=cache:cache} [of the {device:device}]
 delete {what=temp:temporary files|temp files} [older than {days:int:2-90} days]
 empty the {what=trash:trash|recycle bin} [on the {device:device}]
 make room on the {device:device}
 free some space [on the {device:device}]
 purge {what=logs:old logs|old log files} [after {days:int:3-90} days]
 tidy up the {device:device}
 get rid of {what=temp:leftovers|junk files} [on the {device:device}]
 the disk is full, clean up
 throw out everything {what=cache:cached} [on the {device:device}]
 remove {what=logs:log files} older than {days:int:5-120} days
 {what=trash:trash} [that is] older than {days:int:2-60} days can go
 sweep the {device:device} for rubbish
 could you do some housekeeping on the {device:device}
 clean {what=cache:browser caches}
""", near="storage")

book.add("network_status", "network status|check connection|am i online|get ip address|link state|internet check",
 "Tells whether a device is connected and how.|Gives address, signal and state of the network.|Checks the internet connection.|Says which network is used.",
 [DEVICE, P("aspect", "aspect|field|what|info", "Which detail.", {"ip": "ip|address|ip_address", "signal": "signal|strength", "name": "ssid|network_name|name", "online": "online|connected|state"})], """
 {aspect=online:is} the {device:device} online
 what is the {aspect=ip:ip address|ip} of the {device:device}
 how good is the {aspect=signal:wifi signal|reception} [of the {device:device}]
 which {aspect=name:wifi|network} is the {device:device} in
 {aspect=online:do we have} internet
 network status [of the {device:device}]
 {aspect=ip:under which address} can i reach the {device:device}
 {aspect=online:is} the {device:device} connected to anything
 why does the internet not work on the {device:device}
 {aspect=signal:how many bars} does the {device:device} have
 {aspect=ip:ip} {device:device}
 am i {aspect=online:connected}
 tell me the {aspect=name:name of the network} [on the {device:device}]
 {aspect=online:has} the {device:device} lost its connection
 {aspect=online:is} the link of the {device:device} up
""", near="network")

book.add("join_wifi", "connect to wifi|join network|set wireless|switch network|log into wlan|use wifi",
 "Connects a device to a wireless network.|Joins a wifi.|Changes to another network.|Logs into a WLAN with a password.",
 [P("network", "network|ssid|wifi name|name", "Which network.", need=True),
  P("password", "password|key|passphrase|secret", "Its password."),
  DEVICE], """
 connect to {network:network} [with the password {password:id}]
 join the wifi {network:network} [with {password:id}]
 connect the {device:device} to {network:network} [using the key {password:id}]
 use the network {network:network} [for the {device:device}]
 switch [the {device:device}] over to {network:network}
 log into {network:network} [, password {password:id}]
 put the {device:device} on {network:network}
 i want to be in the {network:network} wifi
 the {device:device} should use {network:network} [with the passphrase {password:id}]
 wifi {network:network} [key {password:id}]
 change the wireless network to {network:network}
 get the {device:device} into {network:network}
 can you hook me up to {network:network}
 let the {device:device} into the wlan {network:network}
 take {network:network} instead of the current wifi
""", """
 network: connect to the wifi
 network: put the {device:device} into another network
""", near="network")

book.add("radio", "switch wifi|toggle connection|enable network interface|turn mobile data|disconnect network|set airplane mode",
 "Switches a connection on or off: wifi, mobile data, VPN, airplane mode.|Turns a network interface on or off.|Disconnects or enables a link.|Controls the radios of a device.",
 [P("link", "interface|connection|radio|link", "Which connection.", {"wifi": "wifi|wlan", "mobile": "mobile_data|cellular|lte", "vpn": "vpn", "bluetooth": "bluetooth|bt", "plane": "airplane_mode|flight_mode", "hotspot": "hotspot|tethering"}, True),
  P("state", "state|status|action|enabled", "On or off.", {"on": "on|enable|enabled", "off": "off|disable|disabled"}, True), DEVICE], """
 {state=on:turn on|switch on|enable} {link=wifi:wifi|wlan} [on the {device:device}]
 {state=off:turn off|switch off|disable} {link=wifi:wifi|the wireless} [on the {device:device}]
 {state=on:activate|enable} {link=plane:airplane mode|flight mode}
 {state=off:leave|end|deactivate} {link=plane:airplane mode|flight mode}
 {link=mobile:mobile data|cellular} {state=off:off} [on the {device:device}]
 {link=mobile:mobile data|lte} {state=on:on} please
 {state=on:start|open} a {link=hotspot:hotspot} [on the {device:device}]
 {state=off:close|stop} the {link=hotspot:hotspot|tethering}
 {state=on:bring up|start|connect} the {link=vpn:vpn} [on the {device:device}]
 {state=off:drop|disconnect|close} the {link=vpn:vpn}
 {link=bluetooth:bluetooth} {state=on:on}
 i don't need {link=bluetooth:bluetooth} now, {state=off:turn it off}
 the plane is taking off, {state=on:switch to} {link=plane:flight mode}
 no more {link=mobile:mobile data} for the {device:device}, {state=off:block it}
 can you {state=on:enable} {link=bluetooth:bluetooth} [on the {device:device}]
 {state=off:kill} the {link=wifi:wifi}
 let the {link=vpn:vpn tunnel} {state=on:come up}
""", """
 state: what about the {link=wifi:wifi}, change it
 link: {state=off:turn off|disable} the connection [on the {device:device}]
 link: {state=on:switch on} the radio
""", near="network")

book.add("ping", "ping host|check reachability|test connection to|is server up|measure latency|trace route",
 "Checks whether a host answers and how fast.|Tests the connection to a server.|Measures the latency.|Pings an address.",
 [P("host", "host|address|target|server", "Which host.", need=True),
  P("count", "count|times|packets", "How many tries.", "integer")], """
 ping {host:host} [{count:int:2-50} times]
 is {host:host} reachable
 does {host:host} answer
 how long does a packet take to {host:host}
 check the connection to {host:host}
 is {host:host} up
 send {count:int:2-100} packets to {host:host}
 test if we can reach {host:host}
 what is the latency to {host:host}
 can you see {host:host} from here
 try {host:host} [{count:int:2-20} times]
 reachability of {host:host}
 i can't get to {host:host}, does it respond
 how far away is {host:host} in milliseconds
 knock on {host:host}
 round trip to {host:host}
""", """
 host: ping the server [{count:int:2-50} times]
 host: is the host reachable
""", near="network")

book.add("speed_test", "speed test|measure bandwidth|internet speed|test download rate|check upload|line speed",
 "Measures how fast the internet connection is.|Tests the bandwidth.|Gives download and upload rates.|Runs a speed test.",
 [P("direction", "direction|kind|which", "Download or upload.", {"down": "download|down", "up": "upload|up", "both": "both"}), DEVICE], """
 how fast is the internet [on the {device:device}]
 run a speed test [on the {device:device}]
 measure the {direction=down:download rate|download speed}
 how quick is my {direction=up:upload} [on the {device:device}]
 test the bandwidth [of the {device:device}] [, {direction=both:both ways|both directions}]
 the videos stutter, how much speed do we get
 do i get the megabits i pay for
 speed test
 {direction=up:uploading} takes ages, measure the line
 how many megabits arrive at the {device:device}
 check how fast {direction=down:downloads} are
 is our line slow today
 bandwidth test [{device:device}]
 what's the throughput to the internet
 measure {direction=both:up and down}
""", near="network")

book.add("update_firmware", "update firmware|install update|upgrade system|flash device|apply patches|bring software up to date",
 "Installs new firmware or system updates on a device.|Upgrades a device to a version.|Flashes a device.|Brings the software up to date.",
 [NEEDED, P("version", "version|release|to version", "Which version; else the newest."),
  P("at", "time|at|schedule|when", "When to do it.")], """
 update the {device:device} [to {version:version}]
 install the newest firmware on the {device:device} [at {at:time}]
 upgrade the {device:device} to {version:version}
 flash the {device:device} [with version {version:version}]
 the {device:device} is out of date, bring it up to date
 put version {version:version} on the {device:device}
 patch the {device:device} [at {at:time}]
 {device:device} firmware {version:version}
 could the {device:device} get the latest software
 apply all updates on the {device:device} [at {at:time}]
 i want {version:version} on the {device:device}
 let the {device:device} update itself [at {at:time}]
 move the {device:device} up to release {version:version}
 load new firmware into the {device:device}
 roll out {version:version} to the {device:device}
 firmware update for the {device:device}
""", """
 device: install the firmware update [{version:version}]
 device: upgrade to {version:version}
""", near="diagnosis")

book.add("check_updates", "check for updates|firmware version|which version is installed|available upgrades|is software current|show system version",
 "Tells which version runs and whether there is a newer one.|Looks for available updates.|Shows the installed firmware version.|Says if software is current.",
 [DEVICE], """
 are there updates for the {device:device}
 which version runs on the {device:device}
 is the {device:device} up to date
 check for updates [on the {device:device}]
 what firmware does the {device:device} have
 is there anything newer for the {device:device}
 {device:device} version
 show the system version [of the {device:device}]
 do any of my devices lack patches
 how old is the software on the {device:device}
 has a new release come out for the {device:device}
 look whether the {device:device} can be upgraded
 which release am i using
 is an upgrade available
 what software level is the {device:device} at
""", near="diagnosis")

book.add("install_package", "install program|add software|install package|set up application|remove program|uninstall app",
 "Installs or removes a program.|Adds software to a device.|Sets up an application or takes it off.|Manages packages.",
 [P("package", "package|program|app|software", "Which program.", need=True),
  P("action", "action|operation|mode", "Install or remove.", {"install": "install|add", "remove": "remove|uninstall|delete"}, True), DEVICE], """
 {action=install:install|set up|add} the {package:package} [on the {device:device}]
 {action=remove:uninstall|remove|delete} the {package:package} [from the {device:device}]
 i {action=install:need|want} the {package:package} on the {device:device}
 get me the {package:package}, {action=install:install it}
 take the {package:package} {action=remove:off} the {device:device}
 {action=remove:get rid of} the {package:package} [on the {device:device}]
 put the {package:package} {action=install:onto} the {device:device}
 {action=install:install} {package:package}
 {action=remove:uninstall} {package:package}
 we don't use the {package:package} any longer, {action=remove:drop it}
 could you {action=install:download and set up} the {package:package}
 the {device:device} {action=install:is missing} the {package:package}
 the {package:package} on the {device:device} {action=remove:has to go}
 {action=install:equip} the {device:device} with the {package:package}
 {action=remove:strip} the {device:device} of the {package:package}
""", """
 package: {action=install:install} a program [on the {device:device}]
 package: {action=remove:uninstall} something from the {device:device}
""", near="diagnosis")

book.add("backup", "start backup|save copy of data|back up files|create snapshot|secure data|make image",
 "Makes a backup of data.|Saves a copy of files to a safe place.|Creates a snapshot of a device.|Secures data against loss.",
 [DEVICE, P("what", "source|what|folder|data", "What to save; else everything."),
  P("target", "target|destination|to|where", "Where to save it."),
  P("full", "full|complete|type full", "True for a full one, false for changes only.", "boolean")], """
 back up the {device:device} [to {target:target}]
 make a [{full=true:full|complete}] backup of the {device:device}
 save the {what:folder} [of the {device:device}] to {target:target}
 create a snapshot of the {device:device}
 secure my {what:folder} [on {target:target}]
 start the backup [of the {what:folder}] [{full=false:with changes only|, only what changed}]
 copy all {what:folder} to {target:target} as a safety copy
 i don't want to lose the {what:folder}, back them up
 run a {full=true:full} backup now
 backup {device:device} [{target:target}]
 please keep a safe copy of the {what:folder}
 image the {device:device} [onto {target:target}]
 put a copy of the {device:device} on {target:target} in case it dies
 we should back up the {what:folder} before the update
 an {full=false:incremental} backup of the {device:device}
""", near="storage")

book.add("restore", "restore backup|recover data|bring back files|roll back|load snapshot|undo to earlier state",
 "Restores data from a backup.|Brings lost files back.|Rolls a device back to an earlier state.|Loads a snapshot.",
 [DEVICE, P("what", "what|folder|data|files", "What to bring back."),
  P("day", "date|from|version|backup date", "From which day.")], """
 restore the {device:device} [from {day:past}]
 bring my {what:folder} back [from {day:past}]
 recover the {what:folder} [as of {day:past}]
 roll the {device:device} back to {day:past}
 i deleted the {what:folder}, get them back
 load the snapshot from {day:past}
 go back to the backup of {day:past}
 the {what:folder} are lost, recover them [on the {device:device}]
 restore {what:folder} {day:past}
 undo everything on the {device:device} since {day:past}
 play the backup from {day:past} back onto the {device:device}
 can you rescue my {what:folder}
 put the {device:device} in the state it had {day:past}
 i want the {what:folder} the way they were {day:past}
 return the {device:device} to {day:past}
""", near="storage")

book.add("backup_status", "backup status|last backup|list backups|did backup work|backup age|show snapshots",
 "Tells when the last backup was made and whether it worked.|Lists the backups there are.|Shows snapshots.|Says how old the newest copy is.",
 [DEVICE], """
 when was the last backup [of the {device:device}]
 did the backup [of the {device:device}] work
 list all backups [of the {device:device}]
 how old is the newest safety copy [of the {device:device}]
 is the {device:device} backed up
 which snapshots exist [for the {device:device}]
 backup status [{device:device}]
 are my data safe
 has the nightly backup gone through
 show the snapshots of the {device:device}
 from which days do i have copies of the {device:device}
 was there an error in the last backup
 do we have a recent copy of the {device:device}
 are the backups up to date
 how many backups are kept for the {device:device}
""", near="storage")

book.add("logs", "show logs|read system log|search log|get error messages|view journal|tail log",
 "Shows the log of a device or service.|Searches the system log.|Gives error messages of a time.|Reads the journal.",
 [DEVICE, P("service", "service|unit|program|process", "Only of this service."),
  P("level", "level|severity|type", "Which messages.", {"error": "error|err", "warning": "warning|warn", "info": "info", "debug": "debug"}),
  P("lines", "lines|count|last lines|tail", "How many lines.", "integer"),
  P("query", "query|search|contains|filter", "Word to look for."),
  P("period", "period|since|time|range", "From which time.")], """
 show the log of the {device:device} [for {period:period}]
 last {lines:int:5-500:5} lines of the {service:service} log
 any {level:level} on the {device:device} [{period:period}]
 search the log [of the {device:device}] for {query:word}
 what did the {service:service} write {period:period}
 why did the {service:service} crash, show the log
 {level:level} of the {service:service} [{period:period}]
 find {query:word} in the journal [of {period:period}]
 give me {lines:int:10-300:10} lines of the system log
 tail the {device:device} log
 did the {device:device} report {query:word} [{period:period}]
 let me see the {level:level} [from the {device:device}]
 logs {service:service}
 look through the {device:device} journal for {query:word}
 i want the {level:level} of {period:period}
 what messages came from the {device:device} {period:period}
""", near="diagnosis")

book.add("service", "control service|start stop service|restart daemon|manage system service|service action|enable service",
 "Starts, stops or restarts a service.|Controls a daemon on a device.|Manages background programs.|Restarts a system service that hangs.",
 [P("service", "service|unit|daemon|name", "Which service.", need=True),
  P("action", "action|operation|command", "What to do.", {"start": "start|run", "stop": "stop|halt", "restart": "restart|reload", "status": "status|check"}, True), DEVICE], """
 {action=restart:restart|reload} the {service:service} [on the {device:device}]
 {action=stop:stop|halt|shut down} the {service:service} [on the {device:device}]
 {action=start:start|launch|bring up} the {service:service} [on the {device:device}]
 {action=status:is} the {service:service} running [on the {device:device}]
 {action=status:check|how is} the {service:service}
 the {service:service} hangs, {action=restart:restart it}
 {service:service} {action=restart:restart}
 {service:service} {action=stop:stop}
 {service:service} {action=status:status} [{device:device}]
 the {service:service} should {action=start:run} on the {device:device}
 i {action=stop:don't want} the {service:service} running
 give the {service:service} a {action=restart:fresh start}
 {action=start:fire up} the {service:service} again
 does the {service:service} {action=status:work} [on the {device:device}]
 {action=stop:kill off} the {service:service} for now
 could you {action=start:get} the {service:service} going
""", """
 service: {action=restart:restart} the service
 action: do something with the {service:service}
""", near="diagnosis")

book.add("processes", "list processes|top processes|what uses cpu|memory hogs|running programs|task manager",
 "Lists running programs and how much they use.|Shows what loads the processor or memory.|Tells which process is the heaviest.|Gives the task list.",
 [P("by", "sort by|resource|by|order", "Which load counts.", {"cpu": "cpu|processor", "memory": "memory|ram", "disk": "disk|io"}),
  P("count", "count|limit|top", "How many.", "integer"), DEVICE], """
 what is eating the {by=cpu:cpu|processor} [on the {device:device}]
 which programs use most {by=memory:memory|ram}
 show the top {count:int:3-30} processes [by {by=cpu:cpu|processor load}]
 why is the {device:device} so slow
 what is running [on the {device:device}]
 list {count:int:3-40} processes [on the {device:device}]
 which task hammers the {by=disk:disk|drive}
 what keeps the {device:device} busy
 running programs [on the {device:device}]
 who hogs the {by=memory:ram} on the {device:device}
 the fan is loud, which program is to blame
 biggest {by=memory:memory} users [on the {device:device}]
 task list [{device:device}]
 what slows everything down
 sort the processes by {by=disk:disk use}
""", near="diagnosis")

book.add("kill_process", "kill process|end task|close program|terminate application|force quit|stop hanging program",
 "Ends a program that runs.|Kills a process.|Force quits an application that hangs.|Terminates a task by name or number.",
 [P("process", "process|name|program|task", "Which program.", need=True),
  P("force", "force|hard|kill", "True without giving it time to save.", "boolean"), DEVICE], """
 kill {process:process} [on the {device:device}] [{force=true:by force|the hard way}]
 end {process:process}
 {process:process} hangs, force it to quit
 close {process:process} [on the {device:device}]
 terminate {process:process} [{force=false:gently|and let it save first}]
 quit {process:process} please
 {process:process} does not respond, get rid of it
 force quit {process:process}
 please make {process:process} go away
 abort {process:process} [on the {device:device}]
 {process:process} must be ended
 i can't close {process:process}, do it for me
 shoot down {process:process} [{force=true:without mercy}]
 cancel the task {process:process}
 {process:process} is frozen, kill it [{force=true:immediately without saving}]
""", """
 process: kill the hanging program
 process: end a task on the {device:device}
""", near="diagnosis")

book.add("pair", "pair bluetooth|connect accessory|bluetooth pairing|link headset|add bluetooth device|couple accessory",
 "Pairs an accessory over Bluetooth.|Connects headphones, a keyboard or the like.|Links a wireless accessory with a device.|Couples two gadgets.",
 [P("accessory", "accessory|bluetooth device|peripheral|name", "What to pair.", need=True),
  DEVICE, P("pin", "pin|code|passkey", "Code it asks for.", "integer")], """
 pair the {accessory:accessory} [with the {device:device}]
 connect my {accessory:accessory} [to the {device:device}]
 link the {accessory:accessory} [with the {device:device}] [, the code is {pin:int:1000-9999}]
 couple the {accessory:accessory} and the {device:device}
 i have a new {accessory:accessory}, connect it over bluetooth
 bluetooth {accessory:accessory}
 add the {accessory:accessory} as a bluetooth device [with pin {pin:int:1000-9999}]
 can the {device:device} use my {accessory:accessory}
 hook the {accessory:accessory} up to the {device:device}
 let me use the {accessory:accessory} [on the {device:device}]
 the {accessory:accessory} is in pairing mode, grab it
 get the {accessory:accessory} to talk to the {device:device}
 join the {accessory:accessory} to the {device:device} [with passkey {pin:int:1000-9999}]
 search for the {accessory:accessory} and pair it
 marry the {accessory:accessory} with the {device:device}
""", """
 accessory: pair a bluetooth device [with the {device:device}]
 accessory: connect over bluetooth, the code is {pin:int:1000-9999}
""", near="network")

book.add("unpair", "unpair bluetooth|disconnect accessory|forget bluetooth device|remove pairing|unlink headset",
 "Removes the pairing with an accessory.|Disconnects a Bluetooth device.|Forgets headphones, a keyboard or the like.|Unlinks a wireless accessory.",
 [P("accessory", "accessory|bluetooth device|peripheral|name", "What to unpair.", need=True), DEVICE], """
 unpair the {accessory:accessory} [from the {device:device}]
 disconnect my {accessory:accessory}
 forget the {accessory:accessory} [on the {device:device}]
 cut the link between the {accessory:accessory} and the {device:device}
 i sold the {accessory:accessory}, remove the pairing
 release the {accessory:accessory} [from the {device:device}]
 the {accessory:accessory} should no longer be coupled
 drop the connection to the {accessory:accessory}
 take the {accessory:accessory} off bluetooth
 unlink {accessory:accessory}
 the {device:device} must let go of the {accessory:accessory}
 detach the {accessory:accessory} [from the {device:device}]
 delete the {accessory:accessory} from the bluetooth list
 my {accessory:accessory} keeps connecting to the {device:device}, end that
 separate the {accessory:accessory} from the {device:device}
""", """
 accessory: unpair a device
 accessory: remove the pairing from the {device:device}
""", near="network")

book.add("add_user", "add user|create account|new login|grant access to system|register user|set up account",
 "Creates a user account.|Adds a login to a device.|Sets up an account with a role.|Gives a new person access to the system.",
 [P("user", "user|username|login|account", "Name of the account.", need=True),
  P("role", "role|rights|group|permission", "What they may do.", {"admin": "admin|administrator|root", "user": "user|standard|normal", "guest": "guest|read_only|visitor"}), DEVICE], """
 add the user {user:user} [as {role=admin:an administrator|admin}] [on the {device:device}]
 create an account for {user:user} [with {role=user:normal rights|standard rights}]
 {user:user} needs a login [on the {device:device}]
 set up {user:user} as a {role=guest:guest|visitor}
 new user {user:user} [on the {device:device}]
 let {user:user} log in [to the {device:device}]
 register {user:user} [with {role=admin:full rights|admin rights}]
 make an account called {user:user}
 give {user:user} access to the {device:device} [{role=guest:for looking only|as a guest}]
 we have a colleague starting, login {user:user}
 i want {user:user} to be able to use the {device:device}
 open an account {user:user} [, {role=user:ordinary user|normal user}]
 {user:user} joins us, add the account
 could {user:user} get an account [on the {device:device}]
 put {user:user} on the list of users
""", """
 user: add a user [on the {device:device}]
 user: create an account with {role=admin:admin rights}
""", near="users")

book.add("lock_user", "lock user|disable account|remove login|block user|delete account|revoke system access",
 "Locks or deletes a user account.|Blocks a login.|Takes a user's access to the system away.|Disables an account, for now or for good.",
 [P("user", "user|username|login|account", "Which account.", need=True),
  P("mode", "mode|action|how", "Lock it or delete it.", {"lock": "lock|disable|block", "delete": "delete|remove|erase"}), DEVICE], """
 {mode=lock:lock|block|disable} the account {user:user} [on the {device:device}]
 {mode=delete:delete|remove|erase} the user {user:user} [from the {device:device}]
 {user:user} must not log in any more
 {user:user} has left us, {mode=delete:wipe the account}
 {mode=lock:suspend} {user:user} [for now]
 throw {user:user} off the {device:device}
 take {user:user} out of the system
 {mode=lock:freeze} the login of {user:user}
 kick {user:user} out
 no access for {user:user} [on the {device:device}]
 {user:user} was hacked, {mode=lock:shut the account at once}
 revoke the login {user:user}
 account {user:user} {mode=delete:can be deleted}
 bar {user:user} from the {device:device}
 {mode=delete:get rid of} the {user:user} account
""", """
 user: {mode=lock:lock} the account
 user: {mode=delete:delete} a user from the {device:device}
""", near="users")

book.add("list_users", "list users|who is logged in|show accounts|active sessions|login list|who has access",
 "Lists the accounts of a device or who is logged in.|Shows active sessions.|Tells who has access.|Gives all users.",
 [DEVICE, P("scope", "scope|filter|which", "All accounts or those logged in.", {"all": "all|accounts", "active": "active|logged_in|online"})], """
 who is {scope=active:logged in} [on the {device:device}]
 list {scope=all:all accounts|all users} [on the {device:device}]
 which {scope=all:accounts} exist [on the {device:device}]
 who has access to the {device:device}
 is anybody {scope=active:using|working on} the {device:device}
 show the {scope=active:open sessions|active sessions} [on the {device:device}]
 users of the {device:device}
 how many people are {scope=active:signed in}
 give me {scope=all:every login} of the {device:device}
 {scope=active:who's on} the {device:device} right now
 user list [{device:device}]
 tell me which {scope=all:logins are set up} on the {device:device}
 can anyone besides me get into the {device:device}
 what user names does the {device:device} know
 {scope=active:current} users
""", near="users")

book.add("set_password", "change password|reset password|new passcode|set login secret|renew credentials|password reset",
 "Sets a new password for an account.|Resets a forgotten password.|Changes the secret of a login.|Lets a user choose a new passcode.",
 [P("user", "user|username|account|login", "Which account.", need=True),
  P("password", "password|new password|secret|passcode", "The new password; else one is made up.")], """
 change the password of {user:user} [to {password:id}]
 reset the password for {user:user}
 {user:user} forgot the password, set a new one
 give {user:user} the passcode {password:id}
 new password for {user:user} [, {password:id}]
 the login {user:user} shall have {password:id} as password
 {user:user} can't get in, renew the credentials
 set {password:id} as the password of {user:user}
 make up a fresh password for {user:user}
 password reset {user:user}
 {user:user} needs another secret
 let {user:user} log in with {password:id} from now on
 i forgot my password, my login is {user:user}
 replace the passcode of {user:user} [by {password:id}]
 could you renew the password on {user:user}
""", """
 user: reset a password
 user: set the password to {password:id}
""", near="users")

book.add("set_clock", "set system clock|change time zone|sync time|adjust device time|set timezone|time server",
 "Sets the clock or the time zone of a device.|Synchronises the time.|Changes the time zone.|Corrects a wrong clock.",
 [DEVICE, P("zone", "time zone|zone|timezone|tz", "The time zone."),
  P("time", "time|clock|set to", "The right time.")], """
 set the time zone [of the {device:device}] to {zone:zone}
 the clock of the {device:device} is wrong, it is {time:time}
 set the clock [of the {device:device}] to {time:time}
 sync the time [of the {device:device}]
 the {device:device} should use {zone:zone}
 change the timezone to {zone:zone} [on the {device:device}]
 correct the {device:device} clock to {time:time}
 we moved, the {device:device} is in {zone:zone} now
 {device:device} timezone {zone:zone}
 put the clock of the {device:device} right
 synchronise the clock with the time server
 my {device:device} goes wrong by an hour, fix its clock
 the {device:device} lives in the wrong time zone, make it {zone:zone}
 it's {time:time} now, tell the {device:device} clock
 adjust system time to {time:time}
""", near="users")

book.add("find_device", "find device|locate gadget|ring my phone|where is my device|track device|make device beep",
 "Tells where a device is, or makes it ring.|Locates a lost gadget.|Lets a device beep, so that it is found.|Tracks where something was last seen.",
 [NEEDED, P("ring", "ring|beep|play sound|alarm", "True to let it make a sound.", "boolean")], """
 where is my {device:device}
 find the {device:device}
 i can't find the {device:device} [, {ring=true:make it ring|let it beep}]
 locate the {device:device}
 {ring=true:ring} my {device:device}
 let the {device:device} {ring=true:beep|make a noise|play a sound}
 i lost my {device:device}
 where did i leave the {device:device}
 somebody took the {device:device}, track it
 show the {device:device} on the map [{ring=false:but silently|without a sound}]
 the {device:device} must be somewhere here, {ring=true:make it whistle}
 where was the {device:device} last seen
 position of the {device:device}
 my {device:device} is gone
 help me look for the {device:device}
""", """
 device: find my device
 device: {ring=true:make it ring}, i can't find it
""", near="hardware")

book.add("temperature", "device temperature|cpu heat|is device too hot|fan speed|thermal status|check cooling",
 "Tells how hot a device is inside and how fast its fan turns.|Gives the thermal state.|Checks the cooling of a computer.|Says whether a processor overheats.",
 [DEVICE, P("part", "part|component|sensor", "Which part.", {"cpu": "cpu|processor", "gpu": "gpu|graphics", "disk": "disk|ssd", "fan": "fan|cooler"})], """
 how hot is the {part=cpu:cpu|processor} [of the {device:device}]
 is the {device:device} overheating
 {part=gpu:graphics card|gpu} temperature [of the {device:device}]
 how fast does the {part=fan:fan} [of the {device:device}] turn
 the {device:device} feels hot, check it
 thermal status [of the {device:device}]
 is the {part=disk:ssd|disk} [of the {device:device}] getting too warm
 does the cooling of the {device:device} work
 {part=cpu:cpu} temp [{device:device}]
 how many degrees inside the {device:device}
 is the {part=fan:cooler} spinning [in the {device:device}]
 could the {device:device} melt
 check the heat of the {part=gpu:gpu}
 what's the temperature of the {device:device}
 why is the {part=fan:fan} so loud [on the {device:device}]
""", near="hardware")
