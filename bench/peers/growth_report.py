#!/usr/bin/env python3
"""Writes growth.md, growth.svg and growth.json, and prints the first.

    growth_report.py RESULTS OUT
"""

import json
import pathlib
import sys

import markdown
import plot
from results import read_costs, read_table


def load_growth(folder):
    """A size a row, smallest first: what its articles cost."""
    steps = read_costs(folder / "index.tsv")
    rows = []
    for label, size in read_table(folder / "size.tsv"):
        articles = int(label)
        add, compact = steps[f"{label} add"], steps[f"{label} compact"]
        rows.append({
            "articles": articles,
            "add, CPU µs an article": add["cpu"] / articles * 1e6,
            "compact, CPU µs an article": compact["cpu"] / articles * 1e6,
            "add, wall s": add["wall"],
            "compact, wall s": compact["wall"],
            "bytes an article": int(size) / articles,
            "add, peak memory": add["memory"],
            "compact, peak memory": compact["memory"]})
    rows.sort(key=lambda row: row["articles"])
    return {"machine": dict(read_table(folder / "machine.tsv")), "sizes": rows}


def page(growth):
    machine = growth["machine"]
    head = ["articles", "CPU µs an article: add", "compact", "both",
            "articles a second", "bytes an article",
            "peak memory, MB: add", "compact"]
    rows = []
    for size in growth["sizes"]:
        add = size["add, CPU µs an article"]
        compact = size["compact, CPU µs an article"]
        wall = size["add, wall s"] + size["compact, wall s"]
        rows.append([
            f"{size['articles']:,}", markdown.number(add),
            markdown.number(compact), markdown.number(add + compact),
            markdown.number(size["articles"] / wall if wall else 0),
            markdown.number(size["bytes an article"]),
            markdown.megabytes(size["add, peak memory"]),
            markdown.megabytes(size["compact, peak memory"])])
    return (f"# Morgue as an archive grows\n\n- {machine['date']}; "
            f"{machine['processor']}, {machine['cores']} cores, "
            f"{machine['memory']}; {machine['system']}\n"
            f"- Morgue {machine['morgue']}; articles made up by morgue-bench "
            "generate, added in one run, then\n  merged into one segment\n\n"
            + markdown.table(head, rows))


def drawing(growth):
    sizes = growth["sizes"]
    articles = [size["articles"] for size in sizes]
    cpu = plot.LinePanel("CPU an article, µs", articles)
    adds = [size["add, CPU µs an article"] for size in sizes]
    compacts = [size["compact, CPU µs an article"] for size in sizes]
    cpu.add("add + compact", [a + c for a, c in zip(adds, compacts)])
    cpu.add("add", adds)
    cpu.add("compact", compacts)
    disk = plot.LinePanel("On disk, bytes an article", articles)
    disk.add("archive", [size["bytes an article"] for size in sizes])
    return plot.drawing("Morgue as an archive grows", [cpu, disk])


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: growth_report.py RESULTS OUT")
    growth = load_growth(pathlib.Path(sys.argv[1]))
    out = pathlib.Path(sys.argv[2])
    (out / "growth.md").write_text(page(growth), encoding="utf-8")
    (out / "growth.svg").write_text(drawing(growth), encoding="utf-8")
    (out / "growth.json").write_text(json.dumps(growth, indent=1) + "\n",
                                     encoding="utf-8")
    print(page(growth))
    print(f"written: {out}/growth.md, growth.svg, growth.json")


if __name__ == "__main__":
    main()
