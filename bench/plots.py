"""Draws what was measured: python bench/plots.py FOLDER_WITH_JSON FOLDER_OF_SVG; sh bench/plots calls it."""

import json
import pathlib
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402
import matplotlib.ticker  # noqa: E402

BLUE, ORANGE, GREY, PALE = "#1f5f99", "#c4661f", "#6b6b6b", "#c9c9c9"
matplotlib.rcParams.update(
    {
        "svg.hashsalt": "wengang",  # the same figures, the same file
        "svg.fonttype": "none",
        "font.family": "sans-serif",
        "font.size": 9,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlesize": 9,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "lines.linewidth": 1.5,
        "legend.frameon": False,
        "figure.constrained_layout.use": True,
    }
)


def plain_numbers(axis, ticks):
    """1, 2, 5, 10 … instead of powers, and nothing in between."""
    axis.set_major_locator(matplotlib.ticker.FixedLocator(ticks))
    axis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda x, _: f"{x:,.0f}".replace(",", " ")))
    axis.set_minor_locator(matplotlib.ticker.NullLocator())


class Report:
    """What Google Benchmark wrote."""

    def __init__(self, path):
        data = json.loads(path.read_text(encoding="utf-8"))
        context = data["context"]
        self.caches = {c["level"]: c["size"] for c in context["caches"] if c["type"] != "Instruction"}
        self.about = (f"{context.get('processor', 'processor unknown')}, {context['num_cpus']} cores; {context['compiler']} -O2; "
                      f"{context['date'][:10]}")  # fmt: skip
        self.cases = {}
        for each in data["benchmarks"]:
            if not each.get("error_occurred") and not each.get("skipped"):
                self.cases[each["name"].split("/iterations")[0]] = each

    def kernel(self):
        """(notice, set, rows, case) of the cases NOTICE/SET/ROWS."""
        for name, case in self.cases.items():
            parts = name.split("/")
            if len(parts) == 3 and parts[1] in ("portable", "128", "avx2", "avx512"):
                yield parts[0], parts[1], int(parts[2]), case

    def widest(self):
        sets = {s for _, s, _, _ in self.kernel()}
        return next(s for s in ("avx512", "avx2", "128", "portable") if s in sets)


def save(figure, folder, name, caption):
    figure.supxlabel(caption, fontsize=7.5, color=GREY, ha="left", x=0.01)
    figure.savefig(folder / name, metadata={"Date": None, "Creator": None})
    plt.close(figure)
    # matplotlib ends lines with blanks, which no diff likes.
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    (folder / name).write_text("\n".join(line.rstrip() for line in lines) + "\n", encoding="utf-8")
    print(folder / name)


def draw_rows(report, folder):
    """Throughput by number of rows: a panel a notice."""
    widest = report.widest()
    panels = {}
    for notice, with_set, rows, case in report.kernel():
        if with_set == widest:
            panels.setdefault(notice, []).append((rows, case))
    figure, axes = plt.subplots(2, 3, figsize=(10, 5.6), sharex=True, sharey=True)
    for axis, (notice, points) in zip(axes.flat, panels.items()):
        points.sort(key=lambda point: point[0])
        rows, bytes_per_row = [r for r, _ in points], points[0][1]["bytes_per_row"]
        axis.plot(rows, [c["limit_rows_per_second"] / 1e6 for _, c in points], color=ORANGE, linestyle="--", label="limit")
        axis.plot(rows, [c["rows_per_second"] / 1e6 for _, c in points], color=BLUE, marker="o", markersize=4, label="wengang")
        plain = [(r, c["rows_per_second"] / c["against_plain"] / 1e6) for r, c in points if c["against_plain"] > 0]
        if plain:
            axis.plot(*zip(*plain), color=GREY, linestyle=":", label="plain loop")
        axis.set(xscale="log", yscale="log", title=f"{notice}, {bytes_per_row:.0f} B a row")
        for level, size in report.caches.items():
            axis.axvline(size / bytes_per_row, color=PALE, linewidth=1, zorder=0)
            axis.annotate(f"L{level}", (size / bytes_per_row, 1), xycoords=("data", "axes fraction"), color=GREY, fontsize=7, va="top")
        axis.xaxis.set_minor_locator(matplotlib.ticker.NullLocator())
        plain_numbers(axis.yaxis, [100, 200, 500, 1000, 2000, 5000])
    for axis in axes.flat[len(panels):]:
        axis.set_axis_off()
    axes.flat[-1].legend(*axes.flat[0].get_legend_handles_labels(), loc="center left")
    for axis in axes[:, 0]:
        axis.set_ylabel("million rows a second")
    save(figure, folder, "rows.svg", f"By number of rows, one thread, {widest}. Grey: where columns and results fill a cache. {report.about}")


def draw_sweep(report, folder):
    """Cost a row by number of policies, against deciding them one after the other in the cache."""
    figure, axis = plt.subplots(figsize=(7, 4.2))
    drawn = False
    for notice, colour in (("liaocheng_2022", BLUE), ("xining_2021", ORANGE)):
        points = sorted(((int(n.split("/")[3]), c) for n, c in report.cases.items() if n.startswith(f"sweep/{notice}/grid/")), key=lambda p: p[0])
        if not points:
            continue
        drawn = True
        counts, costs = [p for p, _ in points], [c["ns_a_row"] for _, c in points]
        axis.plot(counts, costs, color=colour, marker="o", markersize=4, label=f"{notice}, swept")
        alone = [c["ns_a_row"] / c["of_a_pass"] for _, c in points]
        axis.plot(counts, alone, color=colour, linestyle="--", label=f"{notice}, one by one in the cache")
        axis.annotate(f" {points[-1][1]['of_a_pass']:.2f} of a pass each", (counts[-1], costs[-1]), va="center", color=colour, fontsize=8)
    axis.set(xscale="log", yscale="log", xlabel="policies", ylabel="nanoseconds a row, all policies", xlim=(0.9, 200))
    plain_numbers(axis.xaxis, [1, 2, 4, 8, 16, 32, 64])
    plain_numbers(axis.yaxis, [1, 2, 5, 10, 20, 50, 100])
    axis.legend()
    if drawn:
        save(figure, folder, "sweep.svg", f"Grids of rates by limits, one thread. {report.about}")


def draw_peers(peers, folder):
    """Throughput of each peer, and how many of its amounts are wrong."""
    notices = list(dict.fromkeys(r["notice"] for r in peers["records"]))
    figure, axes = plt.subplots(1, len(notices), figsize=(11, 4.6), sharey=True)
    for axis, notice in zip([axes] if len(notices) == 1 else axes, notices):
        records = [r for r in peers["records"] if r["notice"] == notice][::-1]
        speeds = [r["rows_per_second"] / 1e6 for r in records]
        wrong = [r["rows_with_other_amounts"] for r in records]
        colours = [ORANGE if w else BLUE if r["peer"].startswith("wengang") else GREY for w, r in zip(wrong, records)]
        axis.barh([r["peer"] for r in records], speeds, color=colours, height=0.7)
        for place, (speed, count) in enumerate(zip(speeds, wrong)):
            text = f"{count:,} wrong".replace(",", " ") if count else "none wrong"
            axis.annotate(f" {speed:.0f}, {text}", (speed, place), va="center", fontsize=7.5, color=ORANGE if count else GREY)
        axis.set(title=notice, xlabel="million rows a second", xlim=(0, max(speeds) * 1.45))
        axis.tick_params(axis="y", length=0)
    about = f"{peers['machine']}, {peers['cores']} cores; {peers['compiler']} {peers['flags']}, Python {peers['python']}; {peers['date']}"
    save(figure, folder, "peers.svg", f"{records[0]['rows']} enterprises, one thread; wrong: amounts that are not those of the notice. {about}")


def draw_notices(report, folder):
    """Of the limit, every notice."""
    widest = report.widest()
    points = sorted((case["of_limit"], notice, rows) for notice, with_set, rows, case in report.kernel() if with_set == widest)
    figure, axis = plt.subplots(figsize=(7, 1.2 + 0.145 * len(points)))
    axis.scatter([p[0] for p in points], range(len(points)), s=14, color=BLUE, zorder=2)
    axis.hlines(range(len(points)), 0, [p[0] for p in points], color=PALE, linewidth=0.6, zorder=1)
    axis.axvline(1, color=ORANGE, linestyle="--", linewidth=1)
    axis.set_yticks(range(len(points)), [p[1] for p in points], fontsize=6.5)
    axis.set(xlabel="of the limit", xlim=(0, max(1.05, points[-1][0] + 0.05)), ylim=(-1, len(points)))
    save(figure, folder, "notices.svg", f"Every notice, {points[0][2]} rows, one thread, {widest}. {report.about}")


def main():
    source, folder = map(pathlib.Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    if (source / "suite.json").exists():
        report = Report(source / "suite.json")
        draw_rows(report, folder)
        draw_sweep(report, folder)
    if (source / "peers.json").exists():
        draw_peers(json.loads((source / "peers.json").read_text(encoding="utf-8")), folder)
    if (source / "all.json").exists():
        draw_notices(Report(source / "all.json"), folder)


main()
