"""wengang and its peers side by side, on the same rows in one process. README.md says how to read the table."""

import argparse
import datetime
import importlib
import importlib.metadata
import json
import os
import platform
import statistics
import sys
import time

from library import Library, Register
from notices import NOTICES

MODULES = ("numpy_peer", "numba_peer", "polars_peer", "duckdb_peer", "openfisca_peer")
SECONDS = 3  # of each peer and notice, within these rounds
LEAST_ROUNDS, MOST_ROUNDS = 3, 31
ROWS, ROWS_OF_CHECK = 8_388_608, 20_000

# heading, width (negative: to the left), whether only where there are times, text of a record
COLUMNS = (
    ("peer", -24, False, lambda r: r["peer"]),
    ("version", -14, False, lambda r: r["version"]),
    ("threads", 7, True, lambda r: str(r["threads"])),
    ("M rows/s", 9, True, lambda r: f"{r['rows_per_second'] / 1e6:.1f}"),
    ("x wengang", 10, True, lambda r: f"{r['times_wengang']:.1f}"),
    ("decided otherwise", 18, False, lambda r: grouped(r["rows_with_other_findings"])),
    ("other amounts", 14, False, lambda r: grouped(r["rows_with_other_amounts"])),
    ("by up to, fen", 14, False, lambda r: grouped(r["biggest_difference_fen"])),
)


class Own:
    """The library or the plain loop, as the peers are: they share the memory that they decide into."""

    threads, exact = 1, True

    def __init__(self, name, version, register, calculate):
        self.name, self.version = name, version
        self.calculate, self.difference = calculate, register.own_difference

    def prepare(self):
        """Nothing."""


class Other:
    """A peer with its name, and with what its results have in common with the library's."""

    def __init__(self, kind, register, facts, notice, bits):
        self.name, self.version = f"{kind.package} {kind.form}", importlib.metadata.version(kind.package)
        self.exact, self.threads = kind.exact, kind.threads
        self._register, self._peer = register, kind(notice, facts, bits)
        self.prepare, self.calculate = self._peer.prepare, self._peer.calculate

    def difference(self):
        return self._register.difference(*self._peer.results())


def own(library, register):
    version, compiler = library.version().decode(), library.compiler().decode()
    return [
        Own(f"wengang {library.instruction_set().decode()}", version, register, register.decide),
        Own("plain loop", " ".join(compiler.split()[:2]), register, register.decide_plain),
    ]


def find_peers(threads):
    """The peers that can be had here, and why the others cannot."""
    os.environ["POLARS_MAX_THREADS"] = str(threads)  # read when Polars is imported
    found, left_out = [], {}
    for module in MODULES:
        try:
            found += importlib.import_module(module).PEERS
        except ImportError as error:
            left_out[module.removesuffix("_peer")] = str(error)
    for kind in found:
        if kind.threaded:
            kind.threads = threads
    return found, left_out


def rounds_within(seconds):
    return min(max(LEAST_ROUNDS, int(SECONDS / max(seconds, 1e-6))), MOST_ROUNDS)


def seconds_of(contestant, clock):
    contestant.prepare()
    start = clock()
    contestant.calculate()
    return clock() - start


def time_in_turns(contestants, clock):
    """The median seconds of each; the order turns with every round."""
    rounds = [rounds_within(seconds_of(one, clock)) for one in contestants]
    times = [[] for _ in contestants]
    for turn in range(max(rounds)):
        for k in range(len(contestants)):
            at = (k + turn) % len(contestants)
            if turn < rounds[at]:
                times[at].append(seconds_of(contestants[at], clock))
    return [statistics.median(all_of_one) for all_of_one in times]


def compare_results(contestants):
    """Decides once, which compiles what has to be compiled, and compares."""
    differences = []
    for one in contestants:
        one.prepare()
        one.calculate()
        differences.append(one.difference())
    return differences


def compare(library, notice, peers, options):
    """A record for each peer."""
    with Register(library, notice, options.rows) as register:
        if register.fault():
            sys.exit(f"{notice.id}: {register.fault()}")
        contestants = own(library, register)
        if peers:
            facts, bits = register.facts(), library.bits(notice.reasons())
            contestants += [Other(kind, register, facts, notice, bits) for kind in peers]
        differences = compare_results(contestants)
        records = [record(one, notice.id, options.rows, found) for one, found in zip(contestants, differences)]
        if not options.check:
            add_times(records, time_in_turns(contestants, options.clock))
        return records


def record(one, notice, rows, found):
    return {
        "peer": one.name,
        "version": one.version,
        "notice": notice,
        "rows": rows,
        "threads": one.threads,
        "exact": one.exact,
        "rows_with_other_findings": found.findings,
        "rows_with_other_amounts": found.amounts,
        "biggest_difference_fen": found.biggest,
        "biggest_difference_fen_decided_alike": found.biggest_alike,
    }


def add_times(records, times):
    for each, seconds in zip(records, times):
        each["median_seconds"] = seconds
        each["rows_per_second"] = each["rows"] / seconds
        each["times_wengang"] = seconds / times[0]


def print_table(notice, records, options):
    columns = [c for c in COLUMNS if not (c[2] and options.check)]
    print(f"\n{notice.id}, {grouped(options.rows)} enterprises")
    print("".join(pad(heading, width) for heading, width, _, _ in columns))
    for each in records:
        print("".join(pad(text(each), width) for _, width, _, text in columns), flush=True)


def grouped(number):
    return f"{number:,}".replace(",", " ")


def pad(text, width):
    return text.ljust(-width) if width < 0 else text.rjust(width)


def wrong_peers(records):
    """Those that calculate exactly and yet differ."""
    return [r for r in records if r["exact"] and (r["rows_with_other_findings"] or r["rows_with_other_amounts"])]


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.partition(":")[2].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


def circumstances(library, options):
    """Of the whole run."""
    return {
        "date": datetime.date.today().isoformat(),
        "machine": processor(),
        "cores": os.cpu_count(),
        "compiler": library.compiler().decode(),
        "flags": "-O2",
        "instruction_set": library.instruction_set().decode(),
        "python": platform.python_version(),
        "clock": options.clock.__name__,
    }


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--library", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rows", type=positive, help=f"enterprises; {ROWS} unless said")
    parser.add_argument(
        "--notice", nargs="+", choices=NOTICES, default=list(NOTICES), metavar="ID", help=", ".join(NOTICES)
    )
    parser.add_argument("--json", metavar="FILE", help="where the figures go")
    parser.add_argument("--threads", type=positive, default=1, help="of Polars and DuckDB; the others have one")
    parser.add_argument("--check", action="store_true", help="time nothing; fail where integers or decimals differ")
    options = parser.parse_args()
    options.rows = options.rows or (ROWS_OF_CHECK if options.check else ROWS)
    # What others do on the machine does not count, as long as there is one thread.
    options.clock = time.process_time if options.threads == 1 else time.perf_counter
    return options


def main():
    options = parse()
    library = Library(options.library)
    peers, left_out = find_peers(options.threads)
    about = circumstances(library, options) | {"left_out": left_out}
    print(f"{about['machine']}, {about['compiler']}, {about['flags']}, Python {about['python']}, {about['date']}")
    for package, why in left_out.items():
        print(f"{package}: left out ({why})")
    records = []
    for notice in map(NOTICES.get, options.notice):
        of_notice = compare(library, notice, peers, options)
        print_table(notice, of_notice, options)
        records += of_notice
    if options.json and not options.check:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(about | {"records": records}, file, indent=1)
    wrong = wrong_peers(records)
    for each in wrong:
        print(f"WRONG: {each['peer']} differs from wengang in {each['notice']}")
    if wrong:
        sys.exit(1)
    exact = sum(kind.exact for kind in peers)
    print(f"\nwengang agrees with the decision of single units, and {exact} exact peers with wengang, in every row")


if __name__ == "__main__":
    main()
