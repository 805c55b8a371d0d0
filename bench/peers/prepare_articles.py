#!/usr/bin/env python3
"""Turns JSON lines into what every engine of the comparison is given.

    prepare_articles.py ARTICLES.jsonl OUT.jsonl OUT.tsv

Reads objects with id, date, headline (or title) and body.  Writes the same
articles twice, oldest first and those without a date before them:

    OUT.jsonl  id, date, headline, body, language: what Morgue reads
    OUT.tsv    id, seconds, headline, body: what the others read, so that
               parsing JSON is in none of their figures

The seconds are those of the clock that the date shows, counted from 1970;
empty where there is no date.  Paragraphs of a body are parted by an empty line
in the first and by the unit separator (U+001F) in the second.  An article
whose id was seen before is left out.  Prints the figures of the corpus, a name
and a value a line.
"""

import datetime
import json
import re
import sys

PARAGRAPH_SEPARATOR = "\x1f"
EPOCH = datetime.datetime(1970, 1, 1)


def wall_seconds(date):
    """Seconds since 1970 as the date's own clock shows them, or None."""
    try:
        moment = datetime.datetime.fromisoformat(str(date).rstrip("Zz"))
    except ValueError:
        return None
    return int((moment.replace(tzinfo=None) - EPOCH).total_seconds())


def one_line(text):
    """Without tabs, line ends and other control characters."""
    return re.sub(r"[\x00-\x20\x7f]+", " ", text).strip()


def paragraphs_of(body):
    parts = (one_line(part) for part in re.split(r"\n\s*\n", body))
    return [part for part in parts if part]


class Article:
    """One article, as all engines get it."""

    def __init__(self, line):
        fields = json.loads(line)
        self.id = one_line(str(fields["id"]))
        self.seconds = wall_seconds(fields.get("date"))
        headline = fields.get("headline") or fields.get("title")
        self.headline = one_line(headline or "")
        self.paragraphs = paragraphs_of(fields.get("body") or "")

    def json_line(self):
        fields = {"id": self.id, "language": "en", "headline": self.headline,
                  "body": "\n\n".join(self.paragraphs)}
        if self.seconds is not None:
            moment = EPOCH + datetime.timedelta(seconds=self.seconds)
            fields["date"] = moment.isoformat() + "Z"
        return json.dumps(fields, ensure_ascii=False) + "\n"

    def tab_line(self):
        seconds = "" if self.seconds is None else str(self.seconds)
        body = PARAGRAPH_SEPARATOR.join(self.paragraphs)
        return "\t".join((self.id, seconds, self.headline, body)) + "\n"

    def text_bytes(self):
        texts = [self.headline, *self.paragraphs]
        return sum(len(text.encode()) for text in texts)


def order_of(source):
    """Where the articles' lines begin, oldest first; how many were left out."""
    places, seen, left_out = [], set(), 0
    offset = 0
    for line in source:
        if line.strip():
            article = Article(line)
            if article.id in seen:
                left_out += 1
            else:
                seen.add(article.id)
                undated = article.seconds is None
                places.append((not undated, article.seconds or 0, offset))
        offset += len(line)
    return [place[-1] for place in sorted(places)], left_out


def prepare(source, json_lines, tab_lines):
    """Returns the figures of the corpus."""
    places, left_out = order_of(source)
    figures = {"articles": len(places), "left out (known ids)": left_out,
               "undated": 0, "bytes of text": 0}
    for place in places:
        source.seek(place)
        article = Article(source.readline())
        json_lines.write(article.json_line())
        tab_lines.write(article.tab_line())
        figures["undated"] += article.seconds is None
        figures["bytes of text"] += article.text_bytes()
    return figures


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: prepare_articles.py ARTICLES.jsonl OUT.jsonl OUT.tsv")
    with open(sys.argv[1], "rb") as source, \
         open(sys.argv[2], "w", encoding="utf-8") as json_lines, \
         open(sys.argv[3], "w", encoding="utf-8") as tab_lines:
        figures = prepare(source, json_lines, tab_lines)
    for name, value in figures.items():
        print(f"{name}\t{value}")


if __name__ == "__main__":
    main()
