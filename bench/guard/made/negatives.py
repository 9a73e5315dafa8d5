"""What only looks like personal data. Each maker gives a whole sentence or line without any."""
import uuid
from datetime import datetime, timedelta

from .kind import DIGITS, UPPER, groups, luhn, n, pick

HEX = "0123456789abcdef"


def version(r):
    return f"{r.randint(0, 20)}.{r.randint(0, 40)}.{r.randint(0, 99)}"


def isbn13(r):
    head = r.choice(["978", "979"]) + n(r, 9)
    return head + str(-sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(head)) % 10)


def stamp(r):
    return datetime(2026, 1, 1) + timedelta(seconds=r.randrange(30_000_000))


def luhn16(r):
    return luhn(r.choice("456") + n(r, 14))


NEGATIVES = {
    "order": [
        lambda r: f"Your order {n(r, r.choice([7, 8, 9, 10, 12]), '123456789')} has been shipped.",
        lambda r: f"Order #{n(r, 3)}-{n(r, 7)}-{n(r, 7)} is on its way.",
        lambda r: f"Invoice {pick(r, UPPER, 3)}-2026-{n(r, 5)} was paid.",
        lambda r: f"Please quote order number {luhn(n(r, 9, '123456789'))} in your reply.",
        lambda r: f"PO {n(r, 8, '123456789')}, line {r.randint(1, 40)}: {r.randint(1, 500)} units",
        lambda r: f"Ticket {pick(r, UPPER, 2)}-{n(r, 5, '123456789')} was closed as a duplicate of {pick(r, UPPER, 2)}-{n(r, 5, '123456789')}.",
        lambda r: f"Bestellung {n(r, 9, '123456789')} wurde storniert.",
        lambda r: f"La commande {n(r, 10, '123456789')} est prête.",
    ],
    "version": [
        lambda r: f"Upgrade to version {version(r)} before Friday.",
        lambda r: f"Running firmware v{version(r)}.{r.randint(0, 255)} on the controller.",
        lambda r: f"requires numpy>={version(r)}, <{version(r)}",
        lambda r: f"Release {version(r)}-rc{r.randint(1, 5)} fixes a race in the scheduler.",
        lambda r: f"see section {r.randint(1, 9)}.{r.randint(1, 9)}.{r.randint(1, 9)}.{r.randint(1, 9)} of the manual",
        lambda r: f"Driver version {r.randint(10, 31)}.{r.randint(0, 9)}.{r.randint(0, 99)}.{r.randint(1000, 9999)} is installed.",
    ],
    "serial": [
        lambda r: f"Serial: SN{n(r, 10)} model {pick(r, UPPER, 2)}-{n(r, 4)}",
        lambda r: f"Replace part no. {n(r, 3)}-{n(r, 5)}-{pick(r, UPPER, 2)} with {pick(r, UPPER, 3)}{n(r, 6)}.",
        lambda r: f"SKU {pick(r, UPPER, 3)}{n(r, 5)} is out of stock; use SKU {n(r, 8)}.",
        lambda r: f"The serial {n(r, 4)}-{n(r, 4)}-{n(r, 4)} is printed under the battery.",
        lambda r: f"Batch {n(r, 6)}/{pick(r, UPPER, 1)} of lot {n(r, 9)} passed inspection.",
        lambda r: f"Article {n(r, 8)} EAN {isbn13(r).replace('978', '400', 1)[:12]}{r.randint(0, 9)}",
    ],
    "price": [
        lambda r: f"The total comes to ${r.randint(1, 999)},{n(r, 3)}.{n(r, 2)} including tax.",
        lambda r: f"Revenue grew from {r.randint(1, 90)},{n(r, 3)},{n(r, 3)} to {r.randint(100, 900)},{n(r, 3)},{n(r, 3)} EUR.",
        lambda r: f"Das kostet {r.randint(1, 999)}.{n(r, 3)},{n(r, 2)} €.",
        lambda r: f"a budget of {r.randint(1, 9)} {n(r, 3)} {n(r, 3)} crowns",
        lambda r: f"Shares fell {r.randint(1, 9)}.{n(r, 2)}% to {r.randint(10, 900)}.{n(r, 2)} on volume of {n(r, 8, '123456789')}.",
    ],
    "measure": [
        lambda r: f"temperature {r.randint(10, 90)}.{n(r, 1)} pressure {r.randint(900, 1100)}.{n(r, 2)} humidity {r.randint(10, 99)}",
        lambda r: f"The beam measures {r.randint(100, 999)} x {r.randint(100, 999)} x {r.randint(1000, 9999)} mm.",
        lambda r: f"samples: {' '.join(str(r.randint(100, 999)) for _ in range(6))}",
        lambda r: f"x={r.uniform(-1, 1):.8f} y={r.uniform(-1, 1):.8f} loss={r.uniform(0, 3):.6f}",
        lambda r: f"The village has {r.randint(1000, 90000)} inhabitants and lies {r.randint(10, 900)} m above the sea.",
        lambda r: f"Resolution 1920x1080 at {r.randint(24, 144)} Hz, {r.randint(1000, 9999)} kbit/s",
        lambda r: f"dose 2.5 mg/kg, repeated {r.randint(2, 6)} times, range {r.randint(10, 50)}-{r.randint(60, 90)}",
        lambda r: f"between {r.randint(100, 999)} and {r.randint(1000, 9999)} counts per channel, {r.randint(0, 9)}.{n(r, 3)} on average",
    ],
    "hash": [
        lambda r: f"commit {pick(r, HEX, 40)}",
        lambda r: f"sha256:{pick(r, HEX, 64)}  layer.tar",
        lambda r: f"md5 {pick(r, HEX, 32)} ok",
        lambda r: f"Reverted {pick(r, HEX, 7)} and {pick(r, HEX, 8)}.",
        lambda r: f"request {uuid.UUID(int=r.getrandbits(128))} finished",
        lambda r: f"ETag: \"{pick(r, HEX, 16)}\"",
    ],
    "log": [
        lambda r: f"{stamp(r):%H:%M:%S}.{n(r, 3)} DEBUG worker[{r.randint(100, 99999)}] took {r.randint(1, 9000)} ms",
        lambda r: f"offset={n(r, 10, '123456789')} length={n(r, 6, '123456789')} seq={n(r, 9, '123456789')}",
        lambda r: f"epoch {1_700_000_000 + r.randrange(90_000_000)} tick {n(r, 13, '1')}",
        lambda r: f"at Object.<anonymous> (index.js:{r.randint(1, 900)}:{r.randint(1, 90)})",
        lambda r: f"0x{pick(r, HEX, 8)}: {' '.join(pick(r, HEX, 2) for _ in range(8))}",
        lambda r: f"pid {r.randint(1000, 99999)} uid 1000 rss {n(r, 7, '123456789')} threads {r.randint(1, 64)}",
        lambda r: f"HTTP 200 in {r.randint(1, 900)} ms, {n(r, 6, '123456789')} bytes, retry {r.randint(0, 5)}",
    ],
    "published": [
        lambda r: f"ISBN {isbn13(r)[:3]}-{r.randint(0, 9)}-{n(r, 4)}-{n(r, 4)}-{n(r, 1)} is out of print.",
        lambda r: f"ISBN {isbn13(r)}",
        lambda r: f"See ISSN {n(r, 4)}-{n(r, 4)}, vol. {r.randint(1, 90)}, pp. {r.randint(1, 400)}-{r.randint(401, 900)}.",
        lambda r: f"RFC {r.randint(100, 9999)}, section {r.randint(1, 12)}.{r.randint(1, 9)}",
        lambda r: f"DIN EN ISO {r.randint(1000, 99999)}-{r.randint(1, 9)} applies.",
        lambda r: f"patent US{r.randint(6, 11)},{n(r, 3)},{n(r, 3)} B2",
    ],
    "tracking": [
        lambda r: f"Tracking number 1Z{pick(r, UPPER + DIGITS, 6)}{n(r, 10)}",
        lambda r: f"Parcel {groups(n(r, 12), 4, 4)} arrives tomorrow.",
        lambda r: f"Tracking: {n(r, 20, '9')}",
        lambda r: f"Flight LH{r.randint(100, 9999)} leaves from gate B{r.randint(1, 60)} at {r.randint(0, 23)}:{r.randint(10, 59)}.",
        lambda r: f"Container {pick(r, UPPER, 3)}U {n(r, 6)} {n(r, 1)} is at berth {r.randint(1, 9)}.",
    ],
    "passes_a_check": [
        lambda r: f"Order number {luhn16(r)} is ready for pickup.",
        lambda r: f"Transaction reference {luhn(n(r, 8, '123456789'))} was settled.",
        lambda r: f"meter reading {luhn(n(r, 8, '123456789'))} at noon",
        lambda r: f"Lot {luhn(n(r, 14, '123456789'))} of the sensor was recalled.",
        lambda r: f"job {n(r, 11, '123456789')} finished after {n(r, 9, '123456789')} steps",
        lambda r: f"Queue depth {n(r, 9, '123456789')}, of which {n(r, 10, '123456789')} acknowledged.",
    ],
    "prose": [
        lambda r: f"We met {r.randint(2, 9)} times and agreed on {r.randint(10, 90)} of {r.randint(91, 200)} points.",
        lambda r: f"Chapter {r.randint(1, 30)} covers pages {r.randint(1, 300)} to {r.randint(301, 600)}.",
        lambda r: f"The pump ran for {r.randint(10, 5000)} hours at {r.randint(10, 99)} percent load.",
        lambda r: f"Room {r.randint(100, 999)} on floor {r.randint(1, 9)} seats {r.randint(10, 300)}.",
        lambda r: f"The score was {r.randint(0, 9)}:{r.randint(0, 9)} after {r.randint(90, 120)} minutes.",
        lambda r: f"Error {r.randint(1000, 99999)} means that the disk is full; the passport of the parcel is a form, not a number.",
        lambda r: f"Dial {r.randint(100, 999)} for the front desk or press {r.randint(1, 9)}.",
        lambda r: f"def f(x): return x[{r.randint(0, 99)}] * {r.randint(2, 4096)} + 0x{pick(r, HEX, 4)}",
        lambda r: f"A mailing list has {r.randint(100, 9999)} members @ peak, see notes.txt and main.rs.",
    ],
}
