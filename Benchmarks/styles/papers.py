"""Puts a paper together: what a style prints, and what an archivist would write down of it."""
import datetime, re
from offices import KINDS
import words

UNTITLED = {"GGT", "GXN", "PC", "GUQ"}          # these say nothing below their title
LISTS = {"DS": "đề nghị khen thưởng năm {y}|cán bộ tham gia đoàn kiểm tra|hồ sơ bàn giao cho kho lưu trữ tỉnh {p}", "BPC": "nhiệm vụ của viên chức quý II năm {y}|lịch trực lãnh đạo dịp nghỉ lễ", "BTK": "tài liệu hết giá trị năm {b}|kinh phí chỉnh lý tài liệu quý IV năm {b}",
         "PĐN": "mua văn phòng phẩm tháng 7 năm {y}|sửa chữa máy in phòng kế toán", "PT": "giải quyết hồ sơ điều chỉnh dự toán|cho ý kiến về đề cương nhiệm vụ"}
OPENED = {"BB": ["Họp rút kinh nghiệm công tác quý III năm {y}", "Bàn giao hồ sơ, tài liệu đợt 2", "Kiểm tra hiện trạng kho và trang thiết bị"], "GM": ["Dự Hội nghị tổng kết công tác năm {b}", "Họp tháo gỡ vướng mắc giải phóng mặt bằng xã {c}"],
          "CTr": ["Công tác năm {y}"], "QC": ["Quản lý và sử dụng tài sản công"], "PA": ["Phòng cháy, chữa cháy và cứu nạn tại trụ sở cơ quan"], "TM": ["Tham dự lễ kỷ niệm 20 năm ngày thành lập"], "HD": ["Lập hồ sơ và giao nộp hồ sơ vào lưu trữ cơ quan"]}
LETTERS = ["VP", "TH", "HCTH", "NV", "KHTC", "TCHC", "QLĐT&HT", "NC"]

def initials(place): return "".join(w[0] for w in place.split())

class Composer:
    """Papers of one style after another; everything is thrown with one die."""
    def __init__(self, die): self.die = die
    def pick(self, of): return of[self.die.randrange(len(of))]
    def chance(self, share): return self.die.random() < share
    def name(self):
        women = self.chance(.35)
        return " ".join((self.pick(words.FAMILY), self.pick(words.WOMEN if women else words.MEN), self.pick(words.GIVEN_W if women else words.GIVEN_M)))

    def paper(self, style, index):
        """Dict with what is printed (`style` and keys in small letters) and `truth`, one document of labels.jsonl."""
        s, typed = style, style["looks"] == ("typed",)
        kind = s["kinds"][index % len(s["kinds"])]; type, title = KINDS[kind]
        p, c, d = self.pick(words.PROVINCES), self.pick(words.COMMUNES), self.pick(words.DISTRICTS)
        when = datetime.date(self.die.randint(1986, 1998) if typed else self.die.randint(2009, 2026), self.die.randint(1, 12), self.die.randint(1, 28))
        other = lambda: when - datetime.timedelta(days=self.die.randint(15, 700))
        def fill(text):          # each {n} and {d} its own
            while "{n}" in text or "{d}" in text:
                day = other(); text = text.replace("{n}", str(self.die.randint(2, 2900)), 1).replace("{d}", self.pick((f"{day:%d/%m/%Y}", f"{day.day:02d} tháng {day.month} năm {day.year}")), 1)
            due = when + datetime.timedelta(days=40)
            return text.format(p=p, c=c, y=when.year, z=when.year + 4, b=when.year - 1, next=when.year + 1, due=f"{due:%d/%m/%Y}", P=p.upper(), C=c.upper(), D=d.upper(), I=initials(p))
        parent, agency, letters, roles = s["bodies"][index % len(s["bodies"]) if len(s["kinds"]) % len(s["bodies"]) else self.die.randrange(len(s["bodies"]))]
        parent, agency = (x and fill(x).split("|") for x in (parent, agency)); letters = fill(letters)
        size = self.pick((1, 2, 2, 3, 3, 4)); n = str(self.die.randint(10 ** (size - 1), 10 ** size - 1)).zfill(2)
        hand = [h for h in s["hand"] if self.chance(.55)]
        form = s["letter"] if kind == "CV" else s["form"]
        shown = form.replace("{n}", "\0").replace("{s}", self.pick(("a", "b", "BS", ""))).format(t=kind, L=letters, y=when.year, u=self.pick(LETTERS))
        number = None if s["number"] == "none" else "".join(shown.replace("\0", n).split())
        about = s["about"]; line = None
        if kind in UNTITLED or about == "none": subject = None
        else:
            core = fill(self.pick(LISTS[kind].split("|") if kind in LISTS else OPENED[kind] if kind in OPENED and self.chance(.6) else words.SUBJECTS[s["field"]]))
            lead = "" if kind in OPENED and core[0].isupper() or kind in LISTS and self.chance(.6) else self.pick((s["lead"], s["lead"], "V/v")) if s["lead"] else ""
            if kind == "CV": subject = core; line = self.pick(("V/v {}", "V/v {}", "V/v: {}", "Về việc {}", "(V/v {})")).format(core)
            else:
                subject = f"{lead} {core}" if lead else core
                if lead.startswith("Triển khai"): subject = f"Triển khai công tác {core}" if core[0].islower() else core
                if not lead and self.chance(.5): subject = subject[0].upper() + subject[1:]
                if not lead and s["field"] in ("company", "people") and self.chance(.4): subject = subject.upper()
                line = subject
            if self.chance(s["cites"]): more = fill(self.pick(words.CITING)); subject += " " + more; line = line.rstrip(")") + "\n" + more + (")" if line.endswith(")") else "")
        role = fill(self.pick(roles)).split("|"); signer = self.name()
        sign = s["sign"]
        if sign == "two" and kind not in ("BB", "HĐ", "HĐTN") and "joint" not in s["style"]: sign = "right"
        if kind == "BB" or kind in ("HĐ", "HĐTN"): sign = "two"
        below = sign == "second" and len(role) > 1 and self.chance(.5)
        if sign == "two":
            left = {"BB": [self.pick(("THƯ KÝ", "NGƯỜI GHI BIÊN BẢN", "ĐẠI DIỆN BÊN GIAO"))], "HĐ": ["ĐẠI DIỆN BÊN B", "GIÁM ĐỐC"], "HĐTN": ["BÊN NHẬN TRÁCH NHIỆM"]}.get(kind, ["KT. " + ("BỘ TRƯỞNG BỘ TƯ PHÁP" if "BỘ" in agency[0] else "TRƯỞNG BAN"), "THỨ TRƯỞNG" if "BỘ" in agency[0] else "PHÓ TRƯỞNG BAN"] if s["style"] == "joint-dash" else ["GIÁM ĐỐC SỞ TÀI CHÍNH"])
            if kind == "BB": role = [self.pick(("CHỦ TRÌ", "CHỦ TỌA", "ĐẠI DIỆN BÊN NHẬN"))]
        prefix = ""
        if s["name"] == "titled" and self.chance(.65): prefix = self.pick(words.TITLES) + self.pick((" ", " ", ""))
        if s["name"] == "ranked" and self.chance(.85): prefix = self.pick(words.RANKS) + " "
        if s["name"] == "lawyer": prefix = self.pick(("Luật sư ", "LS. ", ""))
        drawn = signer.upper() if s["name"] == "caps" else signer
        to = [fill(self.pick(words.WHOM))] if kind in ("CV", "TTr", "PT", "PC", "PĐN", "ĐĐN") or kind == "BC" and self.chance(.4) else []
        stamps = [m for m in s["stamps"] if self.chance(.6)]
        date = when.isoformat()
        page = s["page"]; length = self.pick(s["lengths"])
        if kind in ("DS", "BPC", "BTK"): length = -abs(length or 1)
        truth = dict(type=type, number=number, date=date, agency_parent=" ".join(parent) if parent else None, agency=" ".join(agency), subject=subject, signer_role=" / ".join(role), signer=drawn, addressee=to[0] if to else None,
                     urgency="HỎA TỐC" if "urgent" in stamps else None, secrecy=None, copy_of=None, red_seal=s["seal"] != "none", handwritten=[h for h in hand if h != "number" or number], signer_printed=prefix + drawn)
        if sign == "two": truth["signers"] = [dict(role=" / ".join(left), name=self.name()), dict(role=truth["signer_role"], name=drawn)]
        place = fill(self.pick(("{p}", "{p}", "{c}" if "commune" in s["style"] else "{p}")))
        if agency[0].startswith("BỘ ") and "QUÂN SỰ" not in agency[0] or (parent or [""])[0].startswith("BỘ XÂY"): place = "Hà Nội"
        if s["dated"] == "tp": place = "TP. " + place
        return dict(s, kind=kind, title=title, truth=truth, parent_lines=parent, agency_lines=agency, number_form=None if number is None else shown, ordinal=n, when=when, place=place, hand=truth["handwritten"], line=line, role=role, below=below, sign=sign, printed=prefix + drawn,
                    left=truth["signers"][0] if sign == "two" else None, to_whom=to, stamps=stamps, length=length, page=page, body=self.body(kind, s, agency, length, fill, role), recipients=self.recipients(s), incoming=fill(self.pick(("SỞ NỘI VỤ TỈNH {P}", "UBND HUYỆN {D}", "VĂN PHÒNG HUYỆN ỦY"))),
                    typed=typed, red_name=s["name"] == "red" and self.chance(.75))

    def recipients(self, s): return self.die.sample([t for t in words.TO if s["looks"] != ("typed",) or "Website" not in t], self.die.randint(1, 4)) + [self.pick(("Lưu: VT.", "Lưu VT, HCTH.", "Lưu: VT, KHTC (2b).", "Lưu VP."))]

    def body(self, kind, s, agency, length, fill, role):
        """Paragraphs: text, ("center", text) or ("table", rows)."""
        some = lambda of, k: [fill(of[i]) for i in sorted(self.die.sample(range(len(of)), min(k, len(of))))]
        if length < 0:
            head = self.pick(words.ROWS); rows = [head]
            for k in range(self.die.randint(7, 12) if length == -1 else self.die.randint(20, 26)):
                rows.append([str(k + 1), self.name(), self.pick(words.UNITS), self.pick(("", "Tổ trưởng", "Thành viên"))] if len(head) == 4 else [str(k + 1), self.pick(words.TASKS), self.pick(words.UNITS), f"Tháng {self.die.randint(1, 12)}", f"{self.die.randint(2, 90)}.{self.die.randint(100, 999)}.000"])
            return some(words.SENTENCES, 1) + [("table", rows)] + some(words.SENTENCES, 1)
        count = {0: 2, 1: self.die.randint(3, 6), 2: self.die.randint(15, 19), 3: self.die.randint(26, 30)}[length]
        bases = words.PARTY_BASES if s["field"] == "party" else words.BASES
        text = [t for _ in range(1 + count // 13) for t in some(words.SENTENCES, min(count, 13))][:count]
        if kind == "QĐ":
            head = re.sub(r"^(KT|TL|TUQ|Q|P|K/T|T/L)\.? ?", "", role[0]).replace("PHÓ ", "")
            if agency[0].startswith(("ỦY BAN", "UBND", "UỶ BAN")): head = "CHỦ TỊCH"
            whole = role[0].startswith(("TM", "T/M")) or head.endswith(agency[0])
            return [("center", " ".join(agency) if whole else f"{head.split(' SỞ ')[0].upper()} {' '.join(agency)}")] + some(bases, 4) + [("center", "QUYẾT ĐỊNH:")] + some(words.ARTICLES, 4)[:2] + text[3:] + [fill(words.ARTICLES[3])]
        if kind == "NQ": return some(bases, 3) + [("center", self.pick(("QUYẾT NGHỊ:", "QUYẾT NGHỊ")))] + text
        if kind == "BB": return [f"Hôm nay, vào lúc {self.die.randint(7, 16)} giờ 30 phút, tại phòng họp cơ quan, chúng tôi gồm:", f"1. Ông {self.name()} - Chủ trì;", f"2. Bà {self.name()} - Thư ký."] + text + ["Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản."]
        if kind in ("HĐ", "HĐTN"): return some(words.BASES, 2) + ["BÊN A: " + " ".join(agency), f"Người đại diện: Ông {self.name()}", "BÊN B: CÔNG TY TNHH TƯ VẤN LÚA VÀNG", f"Người đại diện: Bà {self.name()}", "Hai bên thống nhất ký kết hợp đồng với các điều khoản sau:"] + text
        if kind in UNTITLED: return [f"Cấp cho ông (bà): {self.name()}. Chức vụ: chuyên viên. Được cử đến liên hệ công tác."] + text[:2]
        return text + [fill(self.pick(words.CLOSING))]
