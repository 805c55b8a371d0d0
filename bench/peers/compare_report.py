#!/usr/bin/env python3
"""Writes compare.md, compare.svg and compare.json, and prints the first.

    compare_report.py RESULTS OUT
"""

import json
import pathlib
import sys

import markdown
import plot
import targets
from results import CLASSES, ENGINES, load_comparison

FEW = 100_000  # articles below which starting a program counts for much


def heading(comparison):
    machine, corpus = comparison["machine"], comparison["corpus"]
    lines = [
        "# Morgue beside Lucene and SQLite FTS5\n",
        f"- {machine['date']}; {machine['processor']}, {machine['cores']} "
        f"cores, {machine['memory']}; {machine['system']}",
        f"- Morgue {machine['morgue']}; Lucene {machine['lucene']} on OpenJDK "
        f"{machine['java']}; SQLite {machine['sqlite']}",
        f"- {corpus['articles']:,} articles ({machine['corpus']}), "
        f"{markdown.megabytes(corpus['bytes of text'])} MB of text"]
    added = comparison["added by Morgue"]
    if added != corpus["articles"]:
        lines.append(f"- **Morgue took {added:,} of them only**")
    if corpus["articles"] < FEW:
        lines.append(f"- below {FEW:,} articles the time to start a program "
                     "counts for much: read the indexing with care")
    return "\n".join(lines) + "\n"


def answers(comparison):
    rows = []
    for letter, name in CLASSES.items():
        row = [f"{letter} {name}"]
        for peer in comparison["answers"].values():
            if letter in peer:
                row += difference(peer[letter])
        if len(row) > 1:
            row.insert(1, drawn(comparison, letter))
            rows.append([*row, timed(comparison, letter)])
    head = ["class", "drawn", "Lucene differs", "widest", "FTS5 differs",
            "widest", "timed"]
    return ("\n## Answers\n\nHow many articles match, counted by each engine: "
            "queries on which a peer and Morgue\ndiffer, and the widest of the "
            "differences, Morgue's count and the peer's. Only\nqueries that "
            "all three answer alike are timed.\n\n"
            + markdown.table(head, rows))


def drawn(comparison, letter):
    return str(comparison["answers"]["lucene"][letter]["queries"])


def timed(comparison, letter):
    classes = comparison["default"]["morgue"]["classes"]
    return str(int(classes[letter]["queries"]) if letter in classes else 0)


def difference(answer):
    if not answer["widest"]:
        return ["0", ""]
    words, ours, theirs = answer["widest"]
    return [str(answer["differ"]), f"{words}: {ours:,} / {theirs:,}"]


def share_cells(share):
    target = "" if share.target is None else f"{share.target:g}"
    return [markdown.ratio(share.ratio), target, share.verdict]


def class_rows(searches, measure, limits):
    """A row a class: each engine's figure, and Morgue's share of Lucene's."""
    rows = []
    for letter in searches["morgue"]["classes"]:
        figures = [markdown.number(search["classes"][letter]["wall"][measure])
                   for search in searches.values()]
        share = targets.class_share(searches, letter, measure, limits)
        rows.append([f"{letter} {CLASSES[letter]}", *figures,
                     *share_cells(share)])
    return rows


def qps_rows(searches):
    rows = []
    for threads in searches["morgue"]["qps"]:
        values = [search["qps"][threads] for search in searches.values()]
        share = targets.Share("qps", *values[:2])
        rows.append([f"{threads} thread{'s' if threads != '1' else ''}",
                     *(markdown.number(value) for value in values),
                     markdown.ratio(share.ratio)])
    return rows


def searching(comparison):
    default, exact = comparison["default"], comparison["exact"]
    three, two = list(ENGINES.values()), ["Morgue", "Lucene"]
    ends = ["ratio to Lucene", "target", ""]
    return "".join([
        "\n## Searching\n\nMicroseconds from call to answer; of each query the "
        "median of its repetitions, of a class\nthe median and the 99th "
        "percentile of its queries, of all rounds the median. Ten hits,\n"
        "warm, in process, no articles read.\n\n"
        "Median, default counts (Lucene may stop counting at 1,000):\n\n",
        markdown.table(["class", *three, *ends],
                       class_rows(default, "median", targets.MEDIAN)),
        "\n99th percentile, default counts:\n\n",
        markdown.table(["class", *three, *ends],
                       class_rows(default, "p99", targets.P99)),
        "\nMedian, every match counted:\n\n",
        markdown.table(["class", *two, *ends],
                       class_rows(exact, "median", targets.EXACT_MEDIAN)),
        "\n99th percentile, every match counted:\n\n",
        markdown.table(["class", *two, *ends],
                       class_rows(exact, "p99", {})),
        "\nQueries a second, all classes mixed, default counts:\n\n",
        markdown.table(["", *three, "ratio to Lucene"], qps_rows(default)),
        "\nThe same, every match counted:\n\n",
        markdown.table(["", *two, "ratio to Lucene"], qps_rows(exact))])


INDEX_ROWS = {
    "cpu": ("CPU an article, µs", markdown.number),
    "wall": ("wall, s", markdown.number),
    "size": ("on disk, MB", markdown.megabytes),
    "memory": ("peak memory, MB", markdown.megabytes)}


def indexing(comparison):
    index, memory = comparison["index"], comparison["search memory"]
    rows = []
    for measure, (name, form) in INDEX_ROWS.items():
        values = [form(cost[measure]) for cost in index.values()]
        share = targets.index_share(index, measure)
        rows.append([name, *values, *share_cells(share)])
    rows.append(["peak memory of searching, MB",
                 *(markdown.megabytes(memory[name]) for name in ENGINES),
                 *share_cells(targets.memory_share(memory))])
    head = ["", *ENGINES.values(), "ratio to Lucene", "target", ""]
    return ("\n## Indexing, size, memory\n\nUp to one merged segment. Morgue "
            "reads JSON lines and keeps the articles; Lucene\nreads "
            "tab-separated text and stores them; FTS5 reads the same and does "
            "not.\n\n" + markdown.table(head, rows))


def summary(shares):
    missed = [f"{share.name} ({markdown.ratio(share.ratio)}, target "
              f"{share.target:g})" for share in shares
              if share.verdict == "missed"]
    text = f"\n{len(shares) - len(missed)} of {len(shares)} targets met."
    return text + (" Missed: " + "; ".join(missed) + ".\n" if missed else "\n")


def class_panel(title, searches, measure):
    panel = plot.DotPanel(title)
    for letter in searches["morgue"]["classes"]:
        share = targets.class_share(searches, letter, measure, {})
        panel.add(f"{letter} {CLASSES[letter]}", markdown.ratio(share.ratio),
                  {ENGINES[name]: search["classes"][letter]["wall"][measure]
                   for name, search in searches.items()})
    return panel


def cost_panel(comparison):
    """All as shares of Lucene's, since the units differ."""
    panel = plot.DotPanel("Costs, Lucene's = 1")
    costs = {name: [cost[name] for cost in comparison["index"].values()]
             for name in INDEX_ROWS}
    costs["search"] = [comparison["search memory"][name] for name in ENGINES]
    names = ["indexing, CPU", "indexing, wall", "size on disk",
             "indexing, memory", "search, memory"]
    for name, values in zip(names, costs.values()):
        shares = [value / values[1] for value in values]
        panel.add(name, markdown.ratio(shares[0]),
                  dict(zip(ENGINES.values(), shares)))
    return panel


def drawing(comparison):
    default, exact = comparison["default"], comparison["exact"]
    return plot.drawing(
        f"Morgue, Lucene and FTS5, "
        f"{comparison['corpus']['articles']:,} articles",
        [class_panel("CPU of a query, median, µs", default, "median"),
         class_panel("CPU of a query, 99th percentile, µs", default, "p99"),
         class_panel("CPU of a query, every match counted, median, µs",
                     exact, "median"),
         cost_panel(comparison)])


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: compare_report.py RESULTS OUT")
    comparison = load_comparison(pathlib.Path(sys.argv[1]))
    shares = targets.all_targets(comparison)
    comparison["targets"] = [share.as_dict() for share in shares]
    page = "".join([heading(comparison), answers(comparison),
                    searching(comparison), indexing(comparison),
                    summary(shares)])
    out = pathlib.Path(sys.argv[2])
    (out / "compare.md").write_text(page, encoding="utf-8")
    (out / "compare.svg").write_text(drawing(comparison), encoding="utf-8")
    (out / "compare.json").write_text(json.dumps(comparison, indent=1) + "\n",
                                      encoding="utf-8")
    print(page)
    print(f"written: {out}/compare.md, compare.svg, compare.json")


if __name__ == "__main__":
    main()
