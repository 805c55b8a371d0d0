#!/usr/bin/env python3
"""Makes the comparison's queries out of its own articles.

    make_queries.py ARTICLES.tsv QUERIES.tsv [SEED]

A query is a line, class<TAB>words[<TAB>from<TAB>to], as `morgue-bench search`
reads them:

    a  rare term      in 5 to 60 articles
    b  common term    in 4 to 70 of 100 articles
    c  AND            two or three words of one sentence
    d  OR, ranked     two to four words of one sentence
    e  phrase         two or three words side by side
    f  AND + dates    one or two words, within a month to three years
    g  newest first   a common term

Engines do not cut `U.S.`, `AT&T` or `don't` alike, nor fold `café`.  So that
they are asked for the same articles, a query has only words of plain letters
that do not also stand in the corpus as a part of such a thing.  Stemmers part
too, which only the engines can tell: half as many again are drawn as will be
timed, and keep_queries.py keeps those that all engines answer alike.
"""

import collections
import random
import re
import sys
import unicodedata

# How many of each class are timed.
SIZES = {"a": 150, "b": 150, "c": 150, "d": 200, "e": 150, "f": 150, "g": 100}
DRAWN_FOR_ONE = 1.5
DAY = 86400

FUNCTION_WORDS = frozenset("""
a about after also an and are as at be been but by for from had has have he her
his if in into is it its more new no not of on one or said she such than that
the their then there these they this to was we were when which who will with
would you""".split())

# What every engine takes for the end of a word, wherever it stands.
BREAK = re.compile(r"[\s,;()\[\]{}\"“”„«»!?/—–…\x1f-]+")
PLAIN = re.compile(r"[A-Za-z]+\Z")
POSSESSIVE = re.compile(r"['’][sS]\Z")
SENTENCE_END = re.compile(r"(?<=[.!?]) +|\x1f")
# Words parted by nothing but a space, and joined to nothing at either end.
PLAIN_RUN = re.compile(r"(?<![\w'’&.,@/+<>#-])[A-Za-z]{2,}(?: [A-Za-z]{2,})+"
                       r"(?![\w'’&@/+<>#-]|[.,:]\w)")


def letters_in(piece):
    """The words an engine might see in something that is not plain."""
    folded = unicodedata.normalize("NFKD", piece).lower()
    runs = re.findall("[a-z]+", folded)
    return [*runs, "".join(runs)]


class Vocabulary:
    """How many articles hold each word; which words are fit for a query."""

    def __init__(self):
        self.articles = 0
        self.holding = collections.Counter()
        self.unfit = collections.Counter()

    def add(self, text):
        self.articles += 1
        words = set()
        for piece in BREAK.split(text):
            piece = POSSESSIVE.sub("", piece.strip(".:'‘’"))
            if PLAIN.match(piece):
                words.add(piece.lower())
            elif piece:
                self.unfit.update(letters_in(piece))
        self.holding.update(words)

    def is_fit(self, word):
        return self.unfit[word] * 2000 <= self.holding[word]

    def between(self, least, most):
        """Fit words that so many articles hold, function words aside."""
        return sorted(
            word for word, holding in self.holding.items()
            if least <= holding <= most and len(word) > 2
            and word not in FUNCTION_WORDS and self.is_fit(word))


class Corpus:
    """The articles of a file, at random; their vocabulary and their dates."""

    def __init__(self, file):
        self.file = file
        self.places = []
        self.vocabulary = Vocabulary()
        dates = set()
        offset = 0
        for line in file:
            _, seconds, headline, body = self.columns(line)
            self.vocabulary.add(headline + "\x1f" + body)
            if seconds:
                dates.add(int(seconds))
            self.places.append(offset)
            offset += len(line)
        if not self.places:
            raise ValueError("there are no articles to make queries of")
        self.oldest = min(dates, default=0)
        self.newest = max(dates, default=0)

    @staticmethod
    def columns(line):
        return line.decode("utf-8").rstrip("\n").split("\t")

    def sentence(self, chance):
        self.file.seek(chance.choice(self.places))
        body = self.columns(self.file.readline())[3]
        return chance.choice(SENTENCE_END.split(body))


class QueryMaker:
    """Draws queries from a corpus, the same ones for the same seed."""

    TRIES = 1_000_000  # for a class, before the corpus is found too poor

    def __init__(self, corpus, seed):
        self.corpus = corpus
        self.vocabulary = corpus.vocabulary
        self.chance = random.Random(seed)
        articles = self.vocabulary.articles
        self.rare = self.vocabulary.between(5, min(60, 0.04 * articles))
        self.common = self.vocabulary.between(0.04 * articles, 0.7 * articles)
        self.least = max(2, min(20, articles // 250))  # for words of sentences

    def make(self):
        """All queries: class, words[, from, to]."""
        draws = {"c": lambda: self.draw_words((2, 2, 3)),
                 "d": lambda: self.draw_words((2, 3, 3, 4)),
                 "e": self.draw_phrase,
                 "f": self.draw_dated}
        queries = []
        for letter, timed in SIZES.items():
            size = int(timed * DRAWN_FOR_ONE)
            if letter in draws:
                drawn = self.distinct(letter, draws[letter], size)
            else:
                words = self.rare if letter == "a" else self.common
                drawn = [(word,) for word in self.sample(letter, words, size)]
            queries += [(letter, *query) for query in drawn]
        return queries

    def sample(self, letter, words, size):
        """So many words, each once before any comes twice."""
        if not words:
            raise ValueError(f"no words in the articles for class {letter}")
        shuffled = self.chance.sample(words, len(words))
        return [shuffled[i % len(shuffled)] for i in range(size)]

    def distinct(self, letter, draw, size):
        queries = {}
        for _ in range(self.TRIES):
            query = draw()
            if query:
                queries[query] = True
            if len(queries) == size:
                return list(queries)
        raise ValueError(f"too few sentences in the articles for {letter}")

    def draw_words(self, counts):
        words = {}
        for run in re.findall("[A-Za-z]{3,}",
                              self.corpus.sentence(self.chance)):
            word = run.lower()
            if (word not in FUNCTION_WORDS and self.vocabulary.is_fit(word)
                    and self.vocabulary.holding[word] >= self.least):
                words[word] = True
        count = self.chance.choice(counts)
        if len(words) < count:
            return None
        return (" ".join(self.chance.sample(list(words), count)),)

    def draw_phrase(self):
        count = self.chance.choice((2, 2, 3))
        runs = [run.lower().split() for run in
                PLAIN_RUN.findall(self.corpus.sentence(self.chance))]
        runs = [run for run in runs if len(run) >= count]
        if not runs:
            return None
        run = self.chance.choice(runs)
        start = self.chance.randrange(len(run) - count + 1)
        words = run[start:start + count]
        if FUNCTION_WORDS.issuperset(words):
            return None
        if not all(self.vocabulary.is_fit(word) for word in words):
            return None
        return (" ".join(words),)

    def draw_dated(self):
        words = self.draw_words((1, 2, 2))
        if not words:
            return None
        corpus = self.corpus
        days = self.chance.choice((30, 90, 365, 3 * 365))
        span = min(days * DAY, corpus.newest - corpus.oldest)
        start = self.chance.randint(corpus.oldest, corpus.newest - span)
        return (*words, str(start), str(start + span))


def make_queries(file, seed=42):
    """The queries of the articles in a file opened for bytes."""
    return QueryMaker(Corpus(file), seed).make()


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: make_queries.py ARTICLES.tsv QUERIES.tsv [SEED]")
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 42
    try:
        with open(sys.argv[1], "rb") as articles:
            queries = make_queries(articles, seed)
    except ValueError as error:
        sys.exit(f"make_queries.py: {error}")
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.writelines("\t".join(query) + "\n" for query in queries)


if __name__ == "__main__":
    main()
