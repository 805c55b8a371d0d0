#!/usr/bin/env python3
"""Keeps the queries that all engines answer with the same number of articles.

    keep_queries.py DRAWN.tsv KEPT.tsv HITS HITS...

Each file of hits has one number for each query drawn.  Of each class the first
of them are kept that all files agree on, as many as make_queries.SIZES says or
as there are.
"""

import collections
import sys

from make_queries import SIZES
from results import read_hits, read_table


def keep_queries(drawn, hits):
    """`hits` are lists, one an engine, of one number for each query."""
    if any(len(numbers) != len(drawn) for numbers in hits):
        raise ValueError("there is not one number of hits for each query")
    kept, sizes = [], collections.Counter()
    for query, numbers in zip(drawn, zip(*hits)):
        if len(set(numbers)) == 1 and sizes[query[0]] < SIZES[query[0]]:
            sizes[query[0]] += 1
            kept.append(query)
    return kept


def main():
    if len(sys.argv) < 4:
        sys.exit("usage: keep_queries.py DRAWN.tsv KEPT.tsv HITS HITS...")
    kept = keep_queries(read_table(sys.argv[1]),
                        [read_hits(path) for path in sys.argv[3:]])
    if not kept:
        sys.exit("keep_queries.py: the engines agree on no query")
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.writelines("\t".join(query) + "\n" for query in kept)


if __name__ == "__main__":
    main()
