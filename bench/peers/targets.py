"""What Morgue aims at: its figure at most such a share of Lucene's.

Times of searches are from call to answer.
"""

MEDIAN = {"a": 0.5, "b": 0.5, "c": 0.35, "d": 0.2, "e": 0.7, "f": 0.8, "g": 0.3}
P99 = dict.fromkeys("abcdefg", 0.8)
EXACT_MEDIAN = {"b": 0.3, "c": 0.35, "d": 0.25, "e": 0.7}
INDEX = {"cpu": 0.25, "wall": 0.35, "size": 1.0}
SEARCH_MEMORY = 0.2


class Share:
    """One of Morgue's figures over Lucene's, and its target if it has one."""

    def __init__(self, name, ours, theirs, target=None):
        self.name = name
        self.ratio = ours / theirs if theirs else float("inf")
        self.target = target

    @property
    def verdict(self):
        if self.target is None:
            return ""
        return "met" if self.ratio <= self.target else "missed"

    def as_dict(self):
        return {"name": self.name, "ratio": round(self.ratio, 4),
                "target": self.target, "verdict": self.verdict}


def class_share(searches, letter, measure, targets):
    """Of a class in one mode; `measure` is median or p99."""
    ours, theirs = (searches[name]["classes"][letter]["wall"][measure]
                    for name in ("morgue", "lucene"))
    return Share(f"{letter} {measure}", ours, theirs, targets.get(letter))


def index_share(index, measure):
    return Share(f"index {measure}", index["morgue"][measure],
                 index["lucene"][measure], INDEX.get(measure))


def memory_share(memory):
    return Share("search memory", memory["morgue"], memory["lucene"],
                 SEARCH_MEMORY)


def all_targets(comparison):
    """The shares that have a target, in the order of the report."""
    shares = []
    for letter in comparison["default"]["morgue"]["classes"]:
        shares.append(
            class_share(comparison["default"], letter, "median", MEDIAN))
        shares.append(class_share(comparison["default"], letter, "p99", P99))
    for letter in comparison["exact"]["morgue"]["classes"]:
        share = class_share(comparison["exact"], letter, "median", EXACT_MEDIAN)
        share.name = f"{letter} median, exact"
        shares.append(share)
    shares += [index_share(comparison["index"], name) for name in INDEX]
    shares.append(memory_share(comparison["search memory"]))
    return [share for share in shares if share.target is not None]
