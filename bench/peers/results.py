"""Reads what the steps of compare.sh leave in their folder of results."""

import re
import statistics

ENGINES = {"morgue": "Morgue", "lucene": "Lucene", "sqlite": "FTS5"}
CLASSES = {"a": "rare term", "b": "common term", "c": "AND", "d": "OR, ranked",
           "e": "phrase", "f": "AND + dates", "g": "newest first"}


def read_table(path):
    """The rows of a file of tab-separated columns."""
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip()]


def read_costs(path):
    """By label: CPU seconds, wall seconds, peak memory in bytes."""
    return {label: {"cpu": round(float(user) + float(system), 2),
                    "wall": float(wall), "memory": int(kib) * 1024}
            for label, user, system, wall, kib in read_table(path)}


def read_search(path):
    """What `morgue-bench search` and its peers print: microseconds by class,
    queries a second by number of threads."""
    search = {"classes": {}, "qps": {}}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if re.match(r"[a-g] ", line):
                numbers = line.split()[-5:]
                times = [float(number) for number in numbers[1:]]
                search["classes"][line[0]] = {
                    "queries": int(numbers[0]),
                    "cpu": {"median": times[0], "p99": times[1]},
                    "wall": {"median": times[2], "p99": times[3]}}
            qps = re.match(r"QPS, (\d+) threads?: ([\d.]+)", line)
            if qps:
                search["qps"][qps[1]] = float(qps[2])
    return search


def medians(trees):
    """Numbers in dictionaries of one shape: the median of each."""
    if isinstance(trees[0], dict):
        return {key: medians([tree[key] for tree in trees])
                for key in trees[0]}
    return statistics.median(trees)


def read_rounds(folder, name):
    """The median round of a search that was run several times."""
    files = sorted(folder.glob(f"{name}-*.txt"))
    if not files:
        raise FileNotFoundError(f"no {name}-*.txt in {folder}")
    return medians([read_search(file) for file in files])


def read_hits(path):
    return [int(row[0]) for row in read_table(path)]


def compare_answers(queries, ours, theirs):
    """By class: how many queries there are, how many a peer answers with
    another number of articles, and the widest such pair."""
    if not len(queries) == len(ours) == len(theirs):
        raise ValueError("queries and hit counts are not of one run")
    answers = {}
    for query, our, their in zip(queries, ours, theirs):
        answer = answers.setdefault(
            query[0], {"queries": 0, "differ": 0, "widest": None})
        answer["queries"] += 1
        if our != their:
            answer["differ"] += 1
            pair = answer["widest"] or [query[1], our, our]
            if abs(our - their) > abs(pair[1] - pair[2]):
                answer["widest"] = [query[1], our, their]
    return answers


def load_comparison(folder):
    """Everything that was measured, as it goes into compare.json."""
    drawn = read_table(folder / "drawn.tsv")
    hits = {name: read_hits(folder / f"{name}.hits") for name in ENGINES}
    corpus = {name: int(value)
              for name, value in read_table(folder / "corpus.tsv")}
    return {
        "machine": dict(read_table(folder / "machine.tsv")),
        "corpus": corpus,
        "added by Morgue": int(read_table(folder / "added.tsv")[0][1]),
        "answers": {name: compare_answers(drawn, hits["morgue"], hits[name])
                    for name in ENGINES if name != "morgue"},
        "default": {name: read_rounds(folder, f"{name}-default")
                    for name in ENGINES},
        "exact": {name: read_rounds(folder, f"{name}-exact")
                  for name in ("morgue", "lucene")},
        "index": index_costs(folder, corpus["articles"]),
        "search memory": {
            name: cost["memory"] for name, cost in
            read_costs(folder / "memory.tsv").items()},
    }


def index_costs(folder, articles):
    """By engine: CPU microseconds an article, wall seconds, bytes on disk,
    peak memory.  Morgue's compacting is added to its adding."""
    steps = read_costs(folder / "index.tsv")
    sizes = {label: int(size)
             for label, size in read_table(folder / "size.tsv")}
    parts = {"morgue": ["morgue add", "morgue compact"],
             "lucene": ["lucene"], "sqlite": ["sqlite stems"]}
    return {name: index_cost([steps[label] for label in labels], articles,
                             sizes[name])
            for name, labels in parts.items()}


def index_cost(steps, articles, size):
    return {
        "cpu": sum(step["cpu"] for step in steps) / articles * 1e6,
        "wall": sum(step["wall"] for step in steps),
        "memory": max(step["memory"] for step in steps),
        "size": size}
