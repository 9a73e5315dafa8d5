"""Input that is large or bad, through `edgehold guard scan`: python bench/guard/bad.py [--gigabytes 3]

Each is written to a pipe from here; time and the most memory that the process ever held are what the system says of it.
"""
import argparse
import os
import random
import subprocess
import sys
import time
from pathlib import Path

EDGEHOLD = os.environ.get("EDGEHOLD", Path(__file__).resolve().parents[2] / "target/release/edgehold")
MEGABYTE = 1_000_000
PROSE = ("The pump ran through the night without a word from anybody, and in the morning the water was clear again. "
         "Whoever had mended it left no note behind, but the floor was swept and the door was locked. ") * 20


def parts(whole, times):
    for _ in range(times):
        yield whole


def digits():
    r = random.Random(1)
    for _ in range(100):
        yield "".join(r.choices("0123456789", k=MEGABYTE)).encode()


def letter(i):
    return f"{PROSE}Write to jo{i}@example.org or call +49 30 901820 about it, says 536-90-4399.\n".encode()


def inputs(gigabytes):
    """A name, what is written, how the process should end, and how many finds are there at least."""
    block = b"".join(letter(i) for i in range(250))
    yield "100 MB of one digit", parts(b"7" * MEGABYTE, 100), 0, 0
    yield "100 MB of digits", digits(), 0, 0
    yield "a million addresses, each in brackets in the last", parts(b"(mail <jo@example.org> " * 1000, 1000), 0, 1_000_000
    yield "a million labelled numbers in open brackets", parts(b"ssn 536-90-4399 (passport " * 1000, 1000), 0, 1_000_000
    yield "a million brackets around one", iter([b"[" * MEGABYTE, b"jo@example.org", b"]" * MEGABYTE]), 0, 1
    yield "half a million card numbers, joined by dashes", parts(b"4111-1111-1111-1111-" * 500, 1000), 0, 0
    yield "10 MB of one name of the web", parts(b"a." * (MEGABYTE // 2), 10), 0, 0
    yield "a byte that is no UTF-8 behind 10 MB", iter([*parts(b"a word " * 100_000, 14), b"\xff"]), 1, 0
    yield "UTF-16", iter(["mail jo@example.org ".encode("utf-16-le") * 1000]), 1, 0
    yield f"{gigabytes:g} GB of letters", parts(block, round(gigabytes * 1000 * MEGABYTE / len(block))), 0, 0


def run(pieces):
    """Exit code, bytes written, seconds, the most memory in MiB, lines that were put out."""
    start = time.perf_counter()
    child = subprocess.Popen([EDGEHOLD, "--json", "guard", "scan"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    counter = subprocess.Popen(["wc", "-l"], stdin=child.stdout, stdout=subprocess.PIPE)
    child.stdout.close()
    written = 0
    try:
        for piece in pieces:
            child.stdin.write(piece)
            written += len(piece)
        child.stdin.close()
    except BrokenPipeError:
        pass
    _, status, usage = os.wait4(child.pid, 0)
    lines = int(counter.communicate()[0])
    return os.waitstatus_to_exitcode(status), written, time.perf_counter() - start, usage.ru_maxrss / 1024, lines


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("--gigabytes", type=float, default=3)
    a.add_argument("--only", default="", help="those with these words in their name")
    a = a.parse_args()
    print("| input | MB | s | MB/s | most memory, MiB | finds | exit |\n|---|---|---|---|---|---|---|")
    failed = False
    for name, pieces, expect, least in inputs(a.gigabytes):
        if a.only not in name:
            continue
        code, written, seconds, memory, finds = run(pieces)
        failed |= code != expect or code == 0 and finds < least
        print(f"| {name} | {written / MEGABYTE:.1f} | {seconds:.1f} | {written / MEGABYTE / seconds:.2f} | {memory:.0f} | {finds if code == 0 else '-'} | {code} |", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
