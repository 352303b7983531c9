"""Holds ratios of one run of wengang_bench against those kept in bench/ratios.txt; sh bench/guard calls it.

A line there: compiler, processor, case, counter, value."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

KEPT = pathlib.Path(__file__).parent / "ratios.txt"
ROOM = 0.75  # what is worse than this part of the kept ratio is slower, not noise
# 16 384 rows are in the cache, 2 097 152 well beyond it: in between, what the neighbours do to the shared cache is all that is measured.
KERNEL = "(liaocheng_2022|nation_2021_29|xining_2021|jilin_2018|tianjin_2019)/avx2/(16384|2097152)"
OTHERS = "holes/liaocheng_2022/(none_missing|1_percent)/16384|mixed/(two_)?(what_ifs|notices)/2097152|sweep/(liaocheng_2022|xining_2021)/grid/16/2097152"
BIGGER_IS_BETTER = {"of_limit", "against_plain"}
SMALLER_IS_BETTER = {"holes_ratio", "mixed_ratio", "of_a_pass"}


def processor():
    """Vendor, family and model: those of one kind have the same caches, more or less."""
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return None, set()
    found = dict(re.findall(r"^(vendor_id|cpu family|model|flags)\s*:\s*(.*)$", text, re.MULTILINE))
    names = [found.get(k, "?") for k in ("vendor_id", "cpu family", "model")]
    return "-".join(names), set(found.get("flags", "").split())


def measure(program, cases):
    """Compiler, and {(case, counter): value}."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        run = subprocess.run(
            [program, "--suite", "--rows=16384,2097152", "--instruction-set=avx2", f"--benchmark_filter=^({cases})/iterations",
             f"--benchmark_out={out.name}", "--benchmark_out_format=json"], stdout=subprocess.PIPE, text=True, check=False)  # fmt: skip
        if run.returncode != 0:
            sys.exit(run.stdout + f"guard: {program} failed")
        report = json.load(out)
    kind, version = report["context"]["compiler"].split()[:2]
    ratios = {
        (each["name"].split("/iterations")[0], counter): each[counter]
        for each in report["benchmarks"]
        for counter in sorted(BIGGER_IS_BETTER | SMALLER_IS_BETTER)
        if each.get(counter, 0) > 0
    }
    return f"{kind}-{version.split('.')[0]}", ratios


def read_kept(compiler, machine):
    lines = [line.split() for line in KEPT.read_text(encoding="utf-8").splitlines()] if KEPT.exists() else []
    return {(case, counter): float(value) for c, m, case, counter, value in lines if (c, m) == (compiler, machine)}


def update(compiler, machine, ratios):
    old = KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else []
    lines = [line for line in old if not line.startswith(f"{compiler} {machine} ")]
    lines += [f"{compiler} {machine} {case} {counter} {value:.3f}" for (case, counter), value in sorted(ratios.items())]
    KEPT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def better_by(key, value, kept):
    """Above 1: better than the kept ratio."""
    return value / kept if key[1] in BIGGER_IS_BETTER else kept / value


def main():
    program, updating = sys.argv[1], "--update" in sys.argv[2:]
    machine, flags = processor()
    if "avx2" not in flags:
        print("guard: this machine has no AVX2: nothing is compared")
        return
    compiler, ratios = measure(program, f"{KERNEL}|{OTHERS}")
    if updating:
        update(compiler, machine, ratios)
        print(f"guard: {len(ratios)} ratios of {compiler} on {machine} are kept")
        return
    kept = read_kept(compiler, machine)
    if not kept:
        print(f"guard: nothing is kept of {compiler} on {machine}: nothing is compared (sh bench/guard --update)")
        return
    missing = sorted(kept.keys() - ratios.keys())
    worse = {key for key in kept.keys() & ratios.keys() if better_by(key, ratios[key], kept[key]) < ROOM}
    if worse:  # once more, these alone: a neighbour on the machine does not last
        again = measure(program, "|".join(sorted({case for case, _ in worse})))[1]
        for key in worse:
            if better_by(key, again[key], kept[key]) > better_by(key, ratios[key], kept[key]):
                ratios[key] = again[key]
    failed = 0
    for key in sorted(ratios):
        verdict = "(nothing kept)"
        if key in kept:
            by = better_by(key, ratios[key], kept[key])
            verdict = "SLOWER" if by < ROOM else "better: sh bench/guard --update" if by > 1 / ROOM else ""
            failed += by < ROOM
            verdict = f"kept {kept[key]:7.3f}  {verdict}"
        print(f"{key[0]:44} {key[1]:14} {ratios[key]:7.3f}  {verdict}".rstrip())
    for case, counter in missing:
        print(f"{case:44} {counter:14} WAS NOT MEASURED")
    print(f"guard: {compiler} on {machine}: {failed} of {len(ratios)} ratios are worse than {ROOM} of what is kept")
    sys.exit(1 if failed or missing else 0)


main()
