"""Writes Markdown: tables, and numbers for people."""


def table(head, rows):
    """Rows of texts below a head."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def number(value):
    """Three digits or so, thousands apart: 0.0412, 4.12, 41.2, 4,120."""
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    digits = 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:.{digits}f}"


def ratio(value):
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"


def megabytes(value):
    return f"{value / 1e6:,.0f}" if value >= 1e7 else f"{value / 1e6:.1f}"
