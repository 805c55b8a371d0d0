#!/usr/bin/env python3
"""Tests what bench/compare.sh makes its queries and its report with.

    peers_test.py SOURCE-FOLDER
"""

import contextlib
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

SOURCE = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else ".").resolve()
PEERS = SOURCE / "bench" / "peers"
sys.path.insert(0, str(PEERS))
sys.dont_write_bytecode = True

import compare_report  # noqa: E402
import growth_report  # noqa: E402
import keep_queries  # noqa: E402
import make_queries  # noqa: E402
import markdown  # noqa: E402
import plot  # noqa: E402
import prepare_articles  # noqa: E402
import results  # noqa: E402
import targets  # noqa: E402


class PrepareArticles(unittest.TestCase):
    def prepare(self, *articles):
        lines = "".join(json.dumps(article) + "\n" for article in articles)
        out, tsv = io.StringIO(), io.StringIO()
        figures = prepare_articles.prepare(io.BytesIO(lines.encode()), out, tsv)
        return figures, [json.loads(line) for line in
                         out.getvalue().splitlines()], tsv.getvalue()

    def test_oldest_first_and_each_id_once(self):
        figures, articles, tsv = self.prepare(
            {"id": "b", "date": "1970-01-02", "headline": "B", "body": "x"},
            {"id": "c", "headline": "C", "body": "y"},
            {"id": "a", "date": "1970-01-01T00:01:00+02:00", "title": "A\tA",
             "body": "one\ntwo\n\n\nthree"},
            {"id": "b", "date": "1970-01-03", "headline": "B2", "body": "z"})
        self.assertEqual(tsv, "c\t\tC\ty\n"
                              "a\t60\tA A\tone two\x1fthree\n"
                              "b\t86400\tB\tx\n")
        self.assertEqual([article.get("date") for article in articles],
                         [None, "1970-01-01T00:01:00Z", "1970-01-02T00:00:00Z"])
        self.assertEqual(articles[1]["body"], "one two\n\nthree")
        self.assertEqual(figures, {"articles": 3, "left out (known ids)": 1,
                                   "undated": 1, "bytes of text": 19})


class Vocabulary(unittest.TestCase):
    def test_words_that_engines_cut_differently_are_unfit(self):
        cases = [("bank", "The bank, the Bank's short-bank.", True),
                 ("bank", "The bank and river.bank of old", False),
                 ("cafe", "A cafe is a café", False),
                 ("us", "Call us in the U.S.", False),
                 ("dont", "dont don't", False),
                 ("price", "price (price) “price” price.", True),
                 ("absent", "nothing of it", True)]
        for word, text, fit in cases:
            vocabulary = make_queries.Vocabulary()
            vocabulary.add(text)
            self.assertEqual(vocabulary.is_fit(word), fit, text)

    def test_counts_articles_not_occurrences(self):
        vocabulary = make_queries.Vocabulary()
        vocabulary.add("gold gold Gold's")
        vocabulary.add("silver")
        self.assertEqual(vocabulary.holding["gold"], 1)


def made_up_articles():
    """Lines of a TSV: common words, and rarer ones the higher their number."""
    chance = random.Random(7)
    letters = "bcdfghjkmp"
    words = ["".join(letters[int(digit)] + "a" for digit in f"{i:03}")
             for i in range(600)]
    for i in range(800):
        drawn = [words[min(int(chance.paretovariate(0.4)), 599)]
                 for _ in range(60)]
        body = ". ".join(" ".join(drawn[at:at + 12]) for at in range(0, 60, 12))
        yield f"id{i}\t{i * 86400}\tHeadline of it\t{body}.\n"


class MakeQueries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.text = "".join(made_up_articles())
        cls.queries = cls.make(3)

    @classmethod
    def make(cls, seed):
        return make_queries.make_queries(io.BytesIO(cls.text.encode()), seed)

    def test_as_many_of_each_class_as_wanted(self):
        for letter, size in make_queries.SIZES.items():
            self.assertEqual(sum(query[0] == letter for query in self.queries),
                             size * 1.5, letter)

    def test_the_seed_decides(self):
        self.assertEqual(self.queries, self.make(3))
        self.assertNotEqual(self.queries, self.make(4))

    def test_phrases_stand_in_the_articles(self):
        for letter, words, *_ in self.queries:
            if letter == "e":
                self.assertIn(words, self.text)

    def test_only_dated_queries_have_dates(self):
        for letter, _, *dates in self.queries:
            self.assertEqual(len(dates), 2 if letter == "f" else 0)
            if dates:
                self.assertLess(int(dates[0]), int(dates[1]))

    def test_a_corpus_too_poor_is_told(self):
        with self.assertRaises(ValueError):
            make_queries.make_queries(io.BytesIO(b"1\t0\tAn A\tan a\n"))
        with self.assertRaises(ValueError):
            make_queries.make_queries(io.BytesIO(b""))


SEARCH = """\
class               n   cpu median    cpu p99  wall median   wall p99  (micr)
a rare term       150        344.4     1984.9 {:12.1f} {:10.1f}
d OR ranked       200       2875.9     6921.7       2890.6     6923.5
QPS, 1 thread: 563
QPS, 2 threads: {:.0f}
peak memory: 21.6 MB
"""


class Results(unittest.TestCase):
    def test_reads_what_a_search_prints_and_takes_the_median_round(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for i, median in enumerate((10, 30, 20)):
                (folder / f"x-{i}.txt").write_text(
                    SEARCH.format(median, 100, 1000 + i))
            search = results.read_rounds(folder, "x")
        self.assertEqual(search["classes"]["a"]["wall"],
                         {"median": 20, "p99": 100})
        self.assertEqual(search["classes"]["d"]["wall"]["p99"], 6923.5)
        self.assertEqual(search["classes"]["d"]["queries"], 200)
        self.assertEqual(search["qps"], {"1": 563, "2": 1001})

    def test_finds_answers_that_differ(self):
        queries = [["a", "x"], ["a", "y"], ["a", "z"], ["e", "u v"]]
        answers = results.compare_answers(queries, [5, 9, 2, 1], [5, 7, 9, 1])
        self.assertEqual(answers["a"], {"queries": 3, "differ": 2,
                                        "widest": ["z", 2, 9]})
        self.assertEqual(answers["e"]["differ"], 0)
        with self.assertRaises(ValueError):
            results.compare_answers(queries, [1], [1, 2, 3, 4])

    def test_keeps_queries_that_all_answer_alike(self):
        drawn = [["a", str(i)] for i in range(200)] + [["b", "x"]]
        ours, theirs = list(range(201)), list(range(201))
        theirs[1] = theirs[200] = 999
        kept = keep_queries.keep_queries(drawn, [ours, ours, theirs])
        self.assertEqual(kept, [["a", "0"], *drawn[2:151]])
        with self.assertRaises(ValueError):
            keep_queries.keep_queries(drawn, [ours, [1]])

    def test_numbers_for_people(self):
        for value, shown in [(0, "0"), (0.0412, "0.041"), (4.118, "4.12"),
                             (41.2, "41.2"), (4120.4, "4,120")]:
            self.assertEqual(markdown.number(value), shown)


class Targets(unittest.TestCase):
    def test_verdicts(self):
        for ours, theirs, target, verdict in [
                (35, 100, 0.35, "met"), (36, 100, 0.35, "missed"),
                (1, 2, None, ""), (1, 0, 1, "missed")]:
            share = targets.Share("x", ours, theirs, target)
            self.assertEqual(share.verdict, verdict)


class Plot(unittest.TestCase):
    def test_names_are_escaped(self):
        panel = plot.DotPanel("a < b & c")
        panel.add("row", "1", {"x": 0, "y": 5})
        drawing = plot.drawing("t", [panel])
        xml.etree.ElementTree.fromstring(drawing)

    def test_axes_end_at_round_numbers(self):
        for value, end in [(0, 1), (2285, 2400), (4701, 6000), (0.9, 1),
                           (995, 1200), (1000, 1200)]:
            self.assertAlmostEqual(plot.round_up(value), end)

    def test_one_value_has_a_scale(self):
        scale = plot.LogScale([42], 0, 100)
        self.assertAlmostEqual(scale.place(42), 50)


def write_results(folder):
    """What one run leaves, made up."""
    files = {
        "machine.tsv": "processor\tP\ncores\t2\nmemory\t4 GiB\nsystem\tDebian\n"
                       "date\t2001-02-03\nmorgue\t1\nlucene\t2\njava\t3\n"
                       "sqlite\t4\ncorpus\tmade up\n",
        "corpus.tsv": "articles\t1000\nbytes of text\t900000\n",
        "added.tsv": "morgue\t1000\n",
        "drawn.tsv": "a\tx\nd\tu v\n",
        "morgue.hits": "5\n7\n", "lucene.hits": "5\n8\n",
        "sqlite.hits": "5\n7\n",
        "index.tsv": "morgue add\t1\t.5\t2\t100\n"
                     "morgue compact\t.5\t0\t1\t200\n"
                     "lucene\t16\t0\t6\t300\nlucene side\t9\t9\t9\t9\n"
                     "sqlite stems\t1\t0\t1\t50\nsqlite words\t1\t0\t1\t50\n",
        "size.tsv": "morgue\t2000000\nlucene\t1000000\nsqlite\t500000\n",
        "memory.tsv": "".join(f"{name}\t1\t0\t1\t{kib}\n" for name, kib in
                              (("morgue", 10), ("lucene", 100), ("sqlite", 5))),
        "morgue-default-1.txt": SEARCH.format(10, 90, 900),
        "morgue-exact-1.txt": SEARCH.format(10, 90, 900),
        "lucene-default-1.txt": SEARCH.format(40, 100, 900),
        "lucene-exact-1.txt": SEARCH.format(40, 100, 900),
        "sqlite-default-1.txt": SEARCH.format(80, 200, 900)}
    for name, content in files.items():
        (folder / name).write_text(content)


class Reports(unittest.TestCase):
    def run_report(self, report, folder):
        sys.argv[1:] = [str(folder), str(folder)]
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            report.main()
        return printed.getvalue()

    def test_comparison(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            write_results(folder)
            page = self.run_report(compare_report, folder)
            raw = json.loads((folder / "compare.json").read_text())
            xml.etree.ElementTree.parse(folder / "compare.svg")
        for row in [
                "| d OR, ranked | 1 | 1 | u v: 7 / 8 | 0 |  | 200 |",
                "| a rare term | 10.0 | 40.0 | 80.0 | 0.25 | 0.5 | met |",
                "| a rare term | 90.0 | 100 | 200 | 0.90 | 0.8 | missed |",
                "| CPU an article, µs | 2,000 | 16,000 | 1,000 | 0.12 | 0.25 "
                "| met |",
                "| wall, s | 3.00 | 6.00 | 1.00 | 0.50 | 0.35 | missed |",
                "| on disk, MB | 2.0 | 1.0 | 0.5 | 2.00 | 1 | missed |"]:
            self.assertIn(row + "\n", page)
        self.assertLess(page.index("## Answers"), page.index("## Searching"))
        self.assertEqual(raw["targets"][0], {
            "name": "a median", "ratio": 0.25, "target": 0.5,
            "verdict": "met"})

    def test_growth(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            write_results(folder)
            (folder / "index.tsv").write_text(
                "2000 add\t4\t0\t2\t100\n2000 compact\t2\t0\t2\t100\n"
                "1000 add\t1\t0\t1\t100\n1000 compact\t0\t0\t0\t100\n")
            (folder / "size.tsv").write_text("2000\t8000000\n1000\t3000000\n")
            page = self.run_report(growth_report, folder)
            xml.etree.ElementTree.parse(folder / "growth.svg")
        self.assertRegex(page, r"\| 1,000 \| 1,000 \| 0 \| 1,000 \| 1,000 "
                               r"\| 3,000 \|.*\n\| 2,000 \| 2,000 \| 1,000 ")


class CommandLine(unittest.TestCase):
    def run_compare(self, *arguments):
        return subprocess.run(
            [SOURCE / "bench" / "compare.sh", *arguments], text=True,
            capture_output=True, check=False)

    def test_help(self):
        done = self.run_compare("--help")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("Examples:", done.stdout)

    def test_what_cannot_be_meant_is_refused(self):
        for arguments, message in [
                (["--what"], "unknown option --what"),
                (["0"], "wants a number"), (["--reps"], "wants a number"),
                (["--out"], "wants a value"), (["10", "20"], "one N"),
                (["--articles", "/nowhere.jsonl"], "cannot read"),
                (["--growth", "--articles", "x"], "makes its own")]:
            done = self.run_compare(*arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(message, done.stderr)


if __name__ == "__main__":
    unittest.main()
