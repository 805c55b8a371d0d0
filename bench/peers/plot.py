"""Draws panels of dots or lines as an SVG picture, white behind, so that it
reads the same on light and dark pages."""

import math
from xml.sax.saxutils import escape

WIDTH = 580   # of a panel
MARGIN = 24   # around the picture
HEAD = 74     # above the panels: title and legend
ROW = 28      # of a panel of dots
# Told apart by the colour-blind.
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#7b3294"]
GREY = "#595959"
STYLE = "font-family:Helvetica,Arial,sans-serif"


def text(x, y, words, size=12, anchor="start", colour="#1a1a1a", bold=False):
    weight = ' font-weight="bold"' if bold else ""
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" '
            f'text-anchor="{anchor}" fill="{colour}"{weight}>'
            f"{escape(str(words))}</text>\n")


def line(x1, y1, x2, y2, colour="#d0d0d0", width=1):
    return (f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
            f'stroke="{colour}" stroke-width="{width}"/>\n')


def mark(x, y, series):
    """A circle, a square or a triangle: shapes differ as colours do."""
    colour = COLOURS[series % len(COLOURS)]
    if series % 3 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{colour}"/>\n'
    if series % 3 == 1:
        return (f'<rect x="{x - 5:.1f}" y="{y - 5:.1f}" width="10" '
                f'height="10" fill="{colour}"/>\n')
    return (f'<polygon points="{x:.1f},{y - 6:.1f} {x - 6:.1f},{y + 5:.1f} '
            f'{x + 6:.1f},{y + 5:.1f}" fill="{colour}"/>\n')


class LogScale:
    """Places values between two ends, equal ratios equally far apart."""

    def __init__(self, values, start, end):
        values = [value for value in values if value > 0] or [1]
        self.low = math.log10(min(values)) - 0.1
        self.high = math.log10(max(values)) + 0.1
        self.start, self.end = start, end

    def place(self, value):
        share = (math.log10(max(value, 1e-9)) - self.low) / (
            self.high - self.low)
        return self.start + min(max(share, 0), 1) * (self.end - self.start)

    def ticks(self):
        """Powers of ten; with few of them also 2 and 5 of each."""
        steps = (1,) if self.high - self.low > 2.4 else (1, 2, 5)
        powers = range(math.floor(self.low), math.ceil(self.high) + 1)
        ticks = [step * 10.0 ** power for power in powers for step in steps]
        return [tick for tick in ticks
                if self.low <= math.log10(tick) <= self.high]


def tick_name(value):
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def round_up(value):
    """To a number that divides well by four."""
    if value <= 0:
        return 1
    power = 10 ** math.floor(math.log10(value))
    steps = (1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10, 12)
    return next(step * power for step in steps if step * power > value * 1.02)


class DotPanel:
    """Rows of a name, a dot a series on a logarithmic axis, and a note."""

    def __init__(self, title):
        self.title = title
        self.rows = []

    def add(self, name, note, values):
        self.rows.append((name, note, values))

    def series(self):
        return list(dict.fromkeys(
            name for row in self.rows for name in row[2]))

    def height(self):
        return 66 + ROW * len(self.rows)

    def draw(self, left, top, series):
        values = [value for row in self.rows for value in row[2].values()]
        scale = LogScale(values, left + 130, left + WIDTH - 90)
        bottom = top + 40 + ROW * len(self.rows)
        parts = [text(left, top + 14, self.title, 14, bold=True),
                 text(left + WIDTH - 10, top + 32, "Morgue : Lucene", 11, "end",
                      GREY)]
        for tick in scale.ticks():
            x = scale.place(tick)
            parts.append(line(x, top + 38, x, bottom))
            parts.append(text(x, bottom + 16, tick_name(tick), 11, "middle",
                              GREY))
        for i, row in enumerate(self.rows):
            parts.append(self.draw_row(row, left, top + 54 + ROW * i, scale,
                                       series))
        return "".join(parts)

    @staticmethod
    def draw_row(row, left, y, scale, series):
        name, note, values = row
        parts = [text(left, y + 4, name),
                 line(scale.start, y, scale.end, y, "#e8e8e8"),
                 text(left + WIDTH - 10, y + 4, note, 12, "end")]
        for label in reversed(values):
            parts.append(mark(scale.place(values[label]), y,
                              series.index(label)))
        return "".join(parts)


class LinePanel:
    """A line a series over sizes on a logarithmic axis; values begin at 0."""

    HEIGHT = 260

    def __init__(self, title, sizes):
        self.title = title
        self.sizes = sizes
        self.lines = {}

    def add(self, name, values):
        self.lines[name] = values

    def series(self):
        return list(self.lines)

    def height(self):
        return self.HEIGHT + 66

    def draw(self, left, top, series):
        scale = LogScale(self.sizes, left + 60, left + WIDTH - 60)
        base = top + 40 + self.HEIGHT
        most = round_up(max(max(values) for values in self.lines.values()))
        parts = [text(left, top + 14, self.title, 14, bold=True)]
        for i in range(5):
            y = base - self.HEIGHT * i / 4
            parts.append(line(scale.start, y, scale.end, y))
            parts.append(text(scale.start - 8, y + 4, f"{most * i / 4:,.0f}",
                              11, "end", GREY))
        for size in self.sizes:
            parts.append(text(scale.place(size), base + 16, f"{size:,}", 11,
                              "middle", GREY))
        for name, values in self.lines.items():
            points = [(scale.place(size), base - self.HEIGHT * value / most)
                      for size, value in zip(self.sizes, values)]
            parts.append(self.draw_line(points, values, series.index(name)))
        parts.append(text((scale.start + scale.end) / 2, base + 34, "articles",
                          11, "middle", GREY))
        return "".join(parts)

    @staticmethod
    def draw_line(points, values, series):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        colour = COLOURS[series % len(COLOURS)]
        parts = [f'<polyline points="{path}" fill="none" stroke="{colour}" '
                 'stroke-width="2"/>\n']
        for (x, y), value in zip(points, values):
            parts.append(mark(x, y, series))
            parts.append(text(x, y - 10, f"{value:,.0f}", 11, "middle"))
        return "".join(parts)


def legend(series, left, top):
    parts = []
    for i, name in enumerate(series):
        parts.append(mark(left + 6 + 130 * i, top, i))
        parts.append(text(left + 20 + 130 * i, top + 4, name))
    return "".join(parts)


def drawing(title, panels):
    """The picture, two panels side by side."""
    series = list(dict.fromkeys(
        name for panel in panels for name in panel.series()))
    parts = [text(MARGIN, MARGIN + 14, title, 18, bold=True),
             legend(series, MARGIN, MARGIN + 36)]
    top = HEAD + 14
    for i in range(0, len(panels), 2):
        pair = panels[i:i + 2]
        for column, panel in enumerate(pair):
            parts.append(panel.draw(MARGIN + column * (WIDTH + MARGIN), top,
                                    series))
        top += max(panel.height() for panel in pair) + MARGIN
    width = 2 * WIDTH + 3 * MARGIN
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" '
            f'height="{top}" viewBox="0 0 {width} {top}" style="{STYLE}">\n'
            f'<rect width="{width}" height="{top}" fill="#ffffff"/>\n'
            f'{"".join(parts)}</svg>\n')
