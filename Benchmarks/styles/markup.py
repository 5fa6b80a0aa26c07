"""The page of a paper as HTML. White words such as `@17n` mark where pen, seals and stamps will go: n number, d day, m month,
b beginning of the paper, k heading, h below the letterhead, s and s2 names, w foot of the office that signs."""
import html, re, unicodedata

esc = lambda t: html.escape(t, quote=False)
ARTICLE, BOLD = re.compile(r"^(Điều [0-9]+[.])"), r"<b>\1</b>"
NEXT = "\n"
SHEET = {"a4": "A4", "a5": "210mm 148mm", "landscape": "A4 landscape"}

def bare(text):
    """Capitals as an old typewriter sets them, without their marks."""
    strip = lambda w: "".join(c for c in unicodedata.normalize("NFD", w) if not unicodedata.combining(c)) if w.isupper() else w
    return "".join(map(strip, re.split(r"(\s+)", text)))

class Sheet:
    """HTML of one paper, the k-th of its batch."""
    def __init__(self, paper, k, die):
        self.p, self.k, self.die = paper, k, die
        self.print = (lambda t: esc(bare(t))) if not paper["marks"] else esc
        self.head = {"TeX Gyre Cursor": 11.5, "Cousine": 11.5, "TeX Gyre Pagella": 11}.get(paper["font"], 11.5 if paper["size"] < 14 else 12)
        if paper["page"] == "a5": self.head = 10.5

    def mark(self, what): return f"<span class=mk>@{self.k}{what}</span>"
    def gap(self, what, mm): return f"<span class=gap style='width:{mm}mm'>{self.mark(what)}</span>"
    def lines(self, texts, bold, size=1.0): return "".join(f"<div style='font-size:{size}em{';font-weight:bold' if bold else ''}'>{self.print(t)}</div>" for t in texts)

    def number(self):
        p = self.p
        if not p["number_form"]: return ""
        n = self.gap("n", 3 + 4.4 * len(p["ordinal"])) if "number" in p["hand"] else p["ordinal"]
        return f"<span class=pre>{p['label']} {esc(p['number_form']).replace(chr(0), n)}</span>"

    def dated(self):
        p, w = self.p, self.p["when"]; day, month = f"{w.day:02d}", f"{w.month:02d}" if w.month < 3 else str(w.month)
        if p["dated"] == "short": day, month = str(w.day), str(w.month)
        if p["dated"] in ("slash", "dash") and "date" not in p["hand"]:
            text = f"ngày {w.day:02d}/{w.month:02d}/{w.year}" if p["dated"] == "slash" else f"ngày {w.day:02d}-{w.month:02d}-{w.year}"
        else:
            if "date" in p["hand"]: day, month = self.gap("d", 11), self.gap("m", 11) if self.die.random() < .6 else month
            text = f"ngày {day} tháng {month} năm {w.year}"
        return f"<{'span' if p['typed'] else 'i'} class=pre>{esc(p['place'])}, {text}</{'span' if p['typed'] else 'i'}>"

    def body_of(self):
        """The issuing body with its superior, its rule, and where the style has it so the number above the rule."""
        p = self.p; rule = {"line": "<span class=u></span>", "star": "<div>*</div>", "dashes": "<div>-----</div>" if self.die.random() < .6 else "<div>-*-</div>"}.get(p["rule"], "")
        if p["rule"] == "dashes" and p["parent_lines"] is None: rule = "<div>--------</div>"
        who = self.lines(p["parent_lines"] or [], p["parent_bold"], p["parent"])
        last = self.lines(p["agency_lines"], p["agency_bold"])
        if p["rule"] == "under": head, _, tail = last.rpartition("<div style='"); last = f"{head}<div style='text-decoration:underline;text-underline-offset:2pt;{tail}"
        return who + last + (f"<div>{self.number()}</div>" if p["number"] == "above" else "") + rule

    def nation(self):
        p = self.p
        if not p["nation"]: return ""
        if not p["motto"]: return f"<b style='font-size:1.12em'>{p['nation']}</b><span class=u style='width:70%'></span>"
        motto = f"<b>{p['motto']}</b>" if not p["typed"] else p["motto"]
        if p["rule"] == "under" or self.die.random() < .3: motto = f"<u style='text-underline-offset:2pt'>{motto}</u>"
        else: motto += "<span class=u></span>" if not p["typed"] else "<div>-------------</div>"
        top = f"<div style='white-space:nowrap{';font-weight:bold' if not p['typed'] else ''}'>{self.print(p['nation'])}{self.mark('k')}</div>"
        return f"{top}<div style='font-size:1.06em'>{motto}</div>" + (f"<div style='margin-top:2pt'>{self.dated()}</div>" if p["date"] == "motto" else "")

    def letterhead(self):
        p = self.p
        date = self.dated() if p["date"] == "head" else ""
        about = f"<div class=about>{esc(p['line']).replace(NEXT, '<br>')}</div>" if p["kind"] == "CV" and p["about"] == "left" and p["line"] else ""
        number = self.number() if p["number"] == "row" else ""
        if p["columns"] == "one":
            body = self.lines(p["parent_lines"] or [], False) + self.lines(p["agency_lines"], True)
            return f"<div class=h style='text-align:center'>{self.nation()}</div><div class=h style='margin-top:8pt;width:60%;text-align:{self.die.choice(('left', 'left', 'center'))}'>{body}</div>{self.mark('h')}"
        left = 42 if len(max(p["agency_lines"], key=len)) < 27 else 46
        second = f"<tr><td>{number}{about}{self.mark('h')}</td><td>{date}</td></tr>"
        return f"<table class=h><tr><td width={left}%>{self.body_of()}</td><td>{self.nation()}</td></tr>{second}</table>"

    def heading(self):
        """Title and subject, or what a letter has in their place."""
        p, out = self.p, ""; bold = "font-weight:bold" if p["subject_bold"] else ""
        if p["kind"] != "CV":
            spaced = " style='letter-spacing:.25em'" if p["typed"] and self.die.random() < .4 else ""
            out += f"<h1 style='font-size:{p['title_size']}pt{';font-weight:normal' if p['typed'] else ''}'><span{spaced}>{self.print(p['title'])}</span></h1>"
            if p["line"]: out += f"<div class=s style='{bold}'>{esc(p['line']).replace(NEXT, '<br>')}</div>" + ("<span class=u style='width:20%'></span>" if self.die.random() < .65 and not p["typed"] else f"<div style='height:{self.die.choice((7, 9, 12, 16))}pt'></div>")
            if p["number"] == "title" and p["number_form"]: out += f"<div class=c>{self.number()}</div>"
        elif p["about"] == "title" and p["line"]: out += f"<div class=s style='margin-top:10pt;{bold}'>{esc(p['line']).replace(NEXT, '<br>')}</div>"
        if p["to_whom"]:
            to = p["to_whom"][0].split("; "); lead = self.die.choice(("Kính gửi:", "Kính gửi:", "<i>Kính gửi:</i>", "<b>Kính gửi:</b>", "Kính gởi:"))
            out += f"<div class=k>{lead} " + (esc(to[0]) if len(to) == 1 else "".join(f"<br>- {esc(t)}{';' if t != to[-1] else '.'}" for t in to)) + "</div>"
        if p["kind"] == "CV" and p["about"] == "text" and p["line"]: out += f"<div class=s style='font-style:italic'>Về việc: {esc(p['truth']['subject'])}</div>"
        return out

    def paragraph(self, t):
        if isinstance(t, str): return f"<p>{ARTICLE.sub(BOLD, esc(t))}</p>"
        kind, what = t
        if kind == "center": return f"<p class=c>{self.print(what) if self.p['typed'] else '<b>' + self.print(what) + '</b>'}</p>"
        return "<table class=t>" + "".join("<tr>" + "".join(f"<td>{esc(c)}</td>" for c in row) + "</tr>" for row in what) + "</table>"

    def signature(self, role, name, which, printed=True, below=None):
        bold = "" if self.p["typed"] else "font-weight:bold"
        rows = "".join(f"<div>{self.print(r)}</div>" for r in role)
        shown = f"<div>{esc(name)}</div>" if printed else f"<div style='color:white'>{'&nbsp;' * 30}</div>"
        room = self.die.choice((22, 25, 28, 31)) if self.p["page"] != "a5" else 17
        return f"<td style='{bold}'>{rows}<div class=at>{self.mark('w' + which)}</div><div style='height:{room}mm'></div><div class=at>{self.mark('s' + which)}</div>{shown}{f'<div>{esc(below)}</div>' if below else ''}</td>"

    def foot(self):
        p = self.p
        lead = {"plain": "<b><i>Nơi nhận:</i></b>", "under": "<u>Nơi nhận</u>:", "none": ""}[p["to"]]
        to = lead and f"{lead}<br>" + "<br>".join("- " + esc(r) for r in p["recipients"])
        role, below = (p["role"][:-1], p["role"][-1]) if p["below"] else (p["role"], None)
        main = self.signature(role, p["printed"], "", not p["red_name"], below)
        date = f"<tr><td></td><td>{self.dated()}</td></tr>" if p["date"] == "end" else ""
        if p["left"]:
            return f"<table class=h style='margin-top:10pt'>{date}<tr>{self.signature(p['left']['role'].split(' / '), p['left']['name'], '2')}{main}</tr></table>" + (f"<div class=to>{to}</div>" if to else "")
        return f"<table class=h style='margin-top:10pt'>{date}<tr><td class=to width=48%>{to}</td>{main}</tr></table>"

    def html(self):
        p = self.p; top, right, bottom, left = p["margin"]; k = self.k
        wide = p["style"] == "table-first"
        pages = [(f"q{k}", "A4 landscape" if wide else SHEET[p["page"]])] + ([(f"r{k}", "A4")] if wide else [])
        css = "".join(f"@page {n} {{ size: {size}; margin: {top}mm {right}mm {bottom}mm {left}mm }} .{n} {{ page: {n}; break-before: page }}" for n, size in pages)
        css += f".d{k} {{ font-family: '{p['font']}'; font-size: {p['size'] if p['page'] != 'a5' else 12}pt; line-height: {p['leading']} }} .d{k} .h {{ font-size: {self.head}pt }}"
        text = [self.paragraph(t) for t in p["body"]]
        start = f"<div class=at0>{self.mark('b')}</div>{self.letterhead()}{self.heading()}"
        if wide:
            cut = next((i for i, t in enumerate(p["body"]) if not isinstance(t, str)), len(text) - 1) + 1
            rest = text[cut:] or ["<p></p>"]; rest[-1] = f"<div class=keep>{rest[-1]}{self.foot()}</div>"
            return css, f"<section class='d{k} q{k}'>{start}{''.join(text[:cut])}</section><section class='d{k} r{k}'>{''.join(rest)}</section>"
        text[-1] = f"<div class=keep>{text[-1]}{self.foot()}</div>"
        return css, f"<section class='d{k} q{k}'>{start}{''.join(text)}</section>"

BASE = """body { margin: 0 } .mk { color: white; font-size: 5pt; font-weight: normal; font-style: normal; letter-spacing: 0 } .gap { display: inline-block; text-align: center } .at, .at0 { height: 0; line-height: 0 } .pre { white-space: pre-wrap }
.h { line-height: 1.22 } table.h { width: 100%; border-collapse: collapse } table.h td { vertical-align: top; text-align: center; padding: 0 } table.h tr + tr td { padding-top: 3pt } .about { font-size: .95em; padding: 0 6pt; text-wrap: balance }
p { margin: 0 0 5pt; text-indent: 1cm; text-align: justify } .c { text-align: center; text-indent: 0; margin: 3pt 0 6pt } h1 { text-align: center; margin: 11pt 0 0 } .s { text-align: center; text-wrap: balance; padding: 0 10% } h1 + .s { margin-top: 2pt } .s + p, .u + p, .u + .t { margin-top: 9pt } h1 + p { margin-top: 8pt }
.u { border-bottom: 1px solid black; display: block; margin: 2pt auto 3pt; width: 42%; height: 1px } .k { margin: 8pt 0 8pt 2.2cm } .to { font-size: 11pt; text-align: left !important; line-height: 1.2 } .keep { break-inside: avoid }
table.t { width: 100%; border-collapse: collapse; margin: 5pt 0 8pt; line-height: 1.15 } tr { break-inside: avoid } table.t td { border: 1px solid black; padding: 2pt 4pt; font-size: .9em } table.t tr:first-child td { font-weight: bold; text-align: center }
"""

def document(sheets):
    """One HTML document for a batch of papers; each begins on a page of its own size."""
    parts = [s.html() for s in sheets]
    return f"<!doctype html><meta charset=utf-8><style>{BASE}{''.join(c for c, _ in parts)}</style>{''.join(b for _, b in parts)}"
