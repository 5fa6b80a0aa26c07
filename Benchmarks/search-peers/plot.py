"""Growth as an SVG: the 95th percentile over all kinds by the number of pages, both axes by tens."""

from math import log10

COLOURS = {"sohoa": "#c0392b", "tantivy": "#2471a3", "xapian": "#7d8b2c", "fts5": "#7f8c8d"}
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 400, 60, 90, 40, 50


def draw(results):
    results = sorted(results, key=lambda result: result["pages"])
    series = {}
    for result in results:
        for name, engine in result["engines"].items():
            series.setdefault(name, []).append((result["pages"], engine["kinds"]["all"]["clock"]))
    counts = [result["pages"] for result in results]
    first, last = log10(counts[0]), max(log10(counts[-1]), log10(counts[0]) + 0.1)

    def x(pages):
        return LEFT + (log10(pages) - first) / (last - first) * (WIDTH - LEFT - RIGHT)

    def y(milliseconds):
        share = (log10(max(milliseconds, 0.1)) + 1) / 5
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="20" font-size="14">Milliseconds of a search by pages: p95 (lines) and p50 (dots)</text>',
    ]
    for power in range(-1, 5):
        level = y(10.0**power)
        label = f"{10.0**power:g}"
        parts.append(f'<path d="M{LEFT} {level:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{level + 4:.1f}" text-anchor="end">{label}</text>')
    for pages in counts:
        parts.append(f'<text x="{x(pages):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{pages:,}</text>')
    labels = []
    for name, points in sorted(series.items(), key=lambda item: -item[1][-1][1][1]):
        colour = COLOURS.get(name, "black")
        line = " ".join(f"{x(pages):.1f},{y(times[1]):.1f}" for pages, times in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for pages, times in points:
            parts.append(f'<circle cx="{x(pages):.1f}" cy="{y(times[0]):.1f}" r="3" fill="{colour}"/>')
        level = max(y(points[-1][1][1]) + 4, labels[-1] + 14 if labels else 0)
        labels.append(level)
        parts.append(f'<text x="{WIDTH - RIGHT + 8}" y="{level:.1f}" fill="{colour}">{name}</text>')
    return "\n".join(parts + ["</svg>", ""])
