#!/usr/bin/env python3
"""Draws 120 documents to try the description with, always the same ones.   usage: make.py OUT [--only WORD]

All 29 types of Decree 30/2020, Party papers, normative documents, certified copies and papers outside the lists; every
second one worn by a typical copier, the others hard. Texts, names and numbers are put together from this file by a seeded
die; nothing is taken from a real paper. OUT holds the scans and truth.jsonl, as score.py reads it. Needs what render.py needs.
"""
import argparse, json, os, random, subprocess, sys, tempfile
from pathlib import Path
from PIL import Image

HERE = Path(__file__).resolve().parent
TOOLS = HERE.parents[2] / "shared" / "tools"
if not (TOOLS / "render.py").exists(): sys.exit(f"The page renderer is not there: put render.py into {TOOLS}, then run this again.")
sys.path.insert(0, str(TOOLS)); sys.dont_write_bytecode = True
import render

SEED = 305
# Superior body, issuing body, its letters in symbols, place, who signs.
BODIES = [
    ("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SNNMT", "Lâm Đồng", ["GIÁM ĐỐC"]),
    ("ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", "SỞ XÂY DỰNG", "SXD", "Đồng Tháp", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
    (None, "ỦY BAN NHÂN DÂN TỈNH CÀ MAU", "UBND", "Cà Mau", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ("UBND HUYỆN ĐỨC TRỌNG", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "PGDĐT", "Đức Trọng", ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]),
    ("BỘ XÂY DỰNG", "CỤC KINH TẾ XÂY DỰNG", "KTXD", "Hà Nội", ["CỤC TRƯỞNG"]),
    ("SỞ Y TẾ NGHỆ AN", "BỆNH VIỆN ĐA KHOA HUYỆN CON CUÔNG", "BVĐKCC", "Con Cuông", ["GIÁM ĐỐC"]),
    ("UBND TỈNH QUẢNG TRỊ", "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG", "BQLDA", "Quảng Trị", ["GIÁM ĐỐC"]),
    ("ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "SỞ NỘI VỤ", "SNV", "Cần Thơ", ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]),
    ("ĐẠI HỌC THÁI NGUYÊN", "TRƯỜNG ĐẠI HỌC NÔNG LÂM", "ĐHNL", "Thái Nguyên", ["HIỆU TRƯỞNG"]),
    ("UBND THÀNH PHỐ ĐÀ LẠT", "UBND PHƯỜNG XUÂN HƯƠNG", "UBND", "Xuân Hương", ["CHỦ TỊCH"]),
    ("VĂN PHÒNG UBND TỈNH GIA LAI", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "TTPVHCC", "Gia Lai", ["TUQ. CHÁNH VĂN PHÒNG", "GIÁM ĐỐC TRUNG TÂM"]),
    (None, "THANH TRA TỈNH VĨNH LONG", "TTr", "Vĩnh Long", ["CHÁNH THANH TRA"]),
]
PARTY = [
    (None, "TỈNH ỦY LÂM ĐỒNG", "TU", "Lâm Đồng", ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"]),
    ("TỈNH ỦY ĐỒNG THÁP", "BAN TỔ CHỨC", "BTCTU", "Đồng Tháp", ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]),
    ("ĐẢNG BỘ TỈNH CÀ MAU", "HUYỆN ỦY ĐẦM DƠI", "HU", "Đầm Dơi", ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"]),
    ("TỈNH ỦY GIA LAI", "ĐẢNG ỦY SỞ XÂY DỰNG", "ĐU", "Gia Lai", ["T/M ĐẢNG ỦY", "BÍ THƯ"]),
]
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Trương Đinh Lâm Mai Tô Hà Châu Thái Lưu Quách Kiều".split()
MIDDLE = "Văn Thị Minh Quốc Thanh Hữu Ngọc Đức Xuân Kim Hồng Công Thế Bá Mỹ Tuấn Đình Anh Phước Thành".split()
GIVEN = "Khôi Lệ Sơn Phúc Hòa Bền Sáng Tài Sen Đại Vân Phong Hiếu Thảo Dũng Hùng Trang Quỳnh Hưng Lan Tuyền Nghĩa Toàn Phượng Kiên Thủy Hạnh Bình Cường Ngân".split()
# Abbreviation, title, subjects. None: the paper prints no subject below its title.
TYPES = {
    "Nghị quyết": ("NQ", ["Về nhiệm vụ phát triển kinh tế - xã hội năm {y}", "Về chủ trương đầu tư tuyến đường ven biển", "Thông qua danh mục công trình, dự án thu hồi đất năm {y}"]),
    "Quyết định": ("QĐ", ["Về việc thành lập Tổ kiểm tra công tác văn thư, lưu trữ", "Về việc bổ nhiệm công chức giữ chức vụ lãnh đạo", "Phê duyệt Kế hoạch số hóa tài liệu lưu trữ giai đoạn {y} - {z}"]),
    "Chỉ thị": ("CT", ["Về việc tăng cường quản lý trật tự xây dựng", "Về việc phòng, chống cháy rừng mùa khô {y}", "Về việc chấn chỉnh kỷ luật, kỷ cương hành chính"]),
    "Quy chế": ("QC", ["Làm việc của cơ quan", "Phối hợp quản lý cây xanh đô thị", "Quản lý và sử dụng tài sản công"]),
    "Quy định": ("QyĐ", ["Về chế độ làm việc của cơ quan", "Về quản lý hồ sơ điện tử", "Về tiếp công dân"]),
    "Thông cáo": ("TC", ["Về tình hình kinh tế - xã hội quý III năm {y}", "Về kết quả kỳ họp thứ mười", "Về lịch cắt điện phục vụ thi công"]),
    "Thông báo": ("TB", ["Về lịch tiếp công dân tháng 11 năm {y}", "Kết luận của đồng chí Giám đốc tại cuộc họp giao ban tháng 9", "Về việc tuyển dụng viên chức năm {y}"]),
    "Hướng dẫn": ("HD", ["Lập hồ sơ và nộp lưu hồ sơ vào Lưu trữ cơ quan", "Tổ chức hội nghị viên chức năm {y}", "Đánh giá, xếp loại chất lượng công chức"]),
    "Chương trình": ("CTr", ["Công tác năm {y}", "Phát triển nhà ở đến năm {z}", "Hành động thực hiện cải cách hành chính"]),
    "Kế hoạch": ("KH", ["Kiểm tra kho lưu trữ và số hóa hồ sơ năm {y}", "Phòng, chống thiên tai và tìm kiếm cứu nạn năm {y}", "Triển khai ứng dụng chữ ký số tại các đơn vị trực thuộc"]),
    "Phương án": ("PA", ["Ứng phó sự cố tràn dầu trên sông", "Sắp xếp, xử lý nhà đất dôi dư", "Phân luồng giao thông dịp lễ 30 tháng 4"]),
    "Đề án": ("ĐA", ["Vị trí việc làm của cơ quan giai đoạn {y} - {z}", "Phát triển du lịch cộng đồng", "Xây dựng kho lưu trữ số"]),
    "Dự án": ("DA", ["Xây dựng cơ sở dữ liệu đất đai giai đoạn {y} - {z}", "Nâng cấp hệ thống cấp nước nông thôn", "Cải tạo trụ sở làm việc"]),
    "Báo cáo": ("BC", ["Kết quả thực hiện công tác lưu trữ 6 tháng đầu năm {y}", "Tình hình giải quyết thủ tục hành chính quý II năm {y}", "Kết quả kiểm tra an toàn công trình mùa mưa bão"]),
    "Biên bản": ("BB", ["Bàn giao hồ sơ, tài liệu", "Họp xét khen thưởng năm {y}", "Kiểm tra hiện trạng công trình"]),
    "Tờ trình": ("TTr", ["Về việc đề nghị phê duyệt danh mục tài liệu hết giá trị", "Về việc điều chỉnh dự toán chi năm {y}", "Đề nghị ban hành quy chế phối hợp"]),
    "Hợp đồng": ("HĐ", ["Cung cấp dịch vụ chỉnh lý tài liệu", "Thuê máy chủ năm {y}", "Tư vấn giám sát thi công"]),
    "Công điện": ("CĐ", ["Về việc ứng phó bão số 10", "Về việc bảo đảm an toàn hồ đập", "Về việc khắc phục hậu quả mưa lũ"]),
    "Bản ghi nhớ": ("BGN", ["Hợp tác đào tạo cán bộ lưu trữ", "Kết nối dữ liệu dùng chung", "Hợp tác nghiên cứu vật liệu mới"]),
    "Bản thỏa thuận": ("BTT", ["Về phối hợp quản lý tài nguyên nước", "Về sử dụng chung hạ tầng kỹ thuật", "Về trao đổi thông tin quy hoạch"]),
    "Giấy ủy quyền": ("GUQ", [None, "Về việc ký hợp đồng lao động", None]),
    "Giấy mời": ("GM", ["Dự Hội nghị tổng kết công tác năm {y}", "Họp bàn giải pháp tháo gỡ khó khăn dự án", "Dự lễ công bố quyết định"]),
    "Giấy giới thiệu": ("GGT", [None, None, None]),
    "Giấy nghỉ phép": ("GNP", [None, None, None]),
    "Phiếu gửi": ("PG", [None, None, None]),
    "Phiếu chuyển": ("PC", [None, "Đơn của công dân", None]),
    "Phiếu báo": ("PB", [None, "Kết quả giải quyết hồ sơ", None]),
    "Thư công": (None, ["Về chúc mừng ngày thành lập ngành", "Về phong trào trồng cây đầu năm", "Về thăm hỏi đồng bào vùng lũ"]),
}
LETTERS = ["bổ sung hồ sơ cấp phép xây dựng nhà kho", "phối hợp cung cấp số liệu thống kê năm {y}", "trả lời kiến nghị của cử tri xã Tân Hội", "lấy ý kiến dự thảo quy chế phối hợp"]
BODY = [
    "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;",
    "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư;",
    "Căn cứ Quyết định số 17/QĐ-UBND ngày 05 tháng 01 năm {before} của Ủy ban nhân dân tỉnh về việc sắp xếp kho lưu trữ;",
    "Thực hiện Công văn số 99/UBND-TH ngày 02/02/{before} của Ủy ban nhân dân tỉnh, các đơn vị rà soát hồ sơ và báo cáo kết quả trước ngày 30 tháng 6 năm {after}.",
    "Thủ trưởng các đơn vị trực thuộc có trách nhiệm phổ biến đến toàn thể công chức, viên chức và người lao động để thực hiện thống nhất.",
    "Kinh phí thực hiện lấy từ dự toán chi thường xuyên được giao hằng năm và các nguồn hợp pháp khác theo quy định của pháp luật.",
    "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, đề nghị phản ánh về Văn phòng để tổng hợp, xem xét, giải quyết theo thẩm quyền.",
    "Tài liệu hình thành từ năm 1995 đến năm {before} gồm 320 mét giá, trong đó 210 mét đã được chỉnh lý hoàn chỉnh, số còn lại đang bó gói.",
    "Giao Phòng Hành chính chủ trì, phối hợp với các phòng chuyên môn lập danh mục hồ sơ, số lượng trang và tình trạng vật lý của từng hộp.",
    "Việc giao nhận tài liệu được lập thành biên bản có chữ ký của hai bên, mỗi bên giữ một bản có giá trị như nhau.",
    "Các nội dung nêu tại Báo cáo số 214/BC-VP ngày 18 tháng 9 năm {before} được tiếp tục thực hiện cho đến khi hoàn thành.",
    "Người dân có thể tra cứu kết quả tại bộ phận tiếp nhận vào giờ hành chính các ngày làm việc trong tuần, mang theo giấy tờ tùy thân.",
]
TO = ["Như trên;", "Như Điều 3;", "Các phòng, đơn vị trực thuộc;", "Thường trực Tỉnh ủy (để báo cáo);", "Chi cục Văn thư;"]
WHOM = ["Công ty Cổ phần Nam Thành", "Ủy ban nhân dân các xã, phường", "Sở Tài chính; Sở Tư pháp; Văn phòng Ủy ban nhân dân tỉnh", "Ông Lý Văn Bền, thôn Phi Nôm"]
FONTS = [("Tinos", 13), ("Tinos", 14), ("TeX Gyre Termes", 13), ("Tinos", 13), ("DejaVu Serif", 11), ("Tinos", 13)]

class Maker:
    def __init__(self): self.die, self.documents = random.Random(SEED), []
    def pick(self, of): return of[self.die.randrange(len(of))]
    def name(self): return " ".join((self.pick(FAMILY), self.pick(MIDDLE), self.pick(GIVEN)))
    def ordinal(self): n = self.die.choice((self.die.randint(1, 9), self.die.randint(10, 99), self.die.randint(100, 999), self.die.randint(1000, 4999))); return f"{n:02d}"
    def date(self): return [self.die.randint(1, 28), self.die.randint(1, 12), self.die.randint(2015, 2026)]
    def body(self, count=None): return [BODY[k] for k in sorted(self.die.sample(range(len(BODY)), count or self.die.randint(4, 8)))]
    def to(self): return self.die.sample(TO, 2) + ["Lưu: VT, " + self.pick(("VP.", "TH.", "QLXD.", "HCTC (3b)."))]

    def add(self, type, symbol, title, subject, body, **more):
        parent, agency, letters, place, roles = body
        date = more.pop("date", None) or self.date()
        font, size = self.pick(FONTS)
        subject = subject and subject.format(y=date[2], z=date[2] + 4)
        number = more.pop("number", None) or f"{self.ordinal()}/{symbol}"
        dated = lambda p: p.format(before=date[2] - 1, after=date[2] + 1) if isinstance(p, str) else p
        d = dict(id=f"d{len(self.documents) + 1:03d}", type=type, agency_parent=parent, agency=agency, number=number, place=place, date=date, title=title,
                 subject=subject, paragraphs=self.body(), signer_role=roles, signer=self.name(), recipients=self.to(), font=font, size=size,
                 leading=self.pick((1.2, 1.25, 1.4)))
        d.update(more); d["paragraphs"] = [dated(p) for p in d["paragraphs"]]; self.documents.append(d)

    def titled(self):
        for type, (short, subjects) in TYPES.items():
            for k, subject in enumerate(subjects):
                body = BODIES[(len(self.documents) * 5 + k) % len(BODIES)]
                more = {}
                if type == "Tờ trình" or type == "Báo cáo" and k == 0: more["addressee"] = self.pick(WHOM)
                if type == "Công điện": more["urgency"] = "HỎA TỐC"
                if type == "Quyết định": more["paragraphs"] = [{"center": f"**{body[4][-1].replace('PHÓ ', '')} {body[1]}**"}] + self.body(3) + [{"center": "**QUYẾT ĐỊNH:**"}, "Điều 1. " + BODY[4], "Điều 2. " + BODY[5]]
                if type == "Biên bản" or type == "Hợp đồng" or type.startswith("Bản "):
                    more |= dict(signer=None, signer_role=[], signers=[{"role": [a], "name": self.name(), "seal": ""} for a in self.pick((("THƯ KÝ", "CHỦ TRÌ"), ("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B")))])
                symbol = f"{short}-{body[2]}" if short else f"{body[2]}-VP"
                self.add(type, symbol, type.upper(), subject, body, **more)
        for k, subject in enumerate(LETTERS):
            body = BODIES[(k * 3 + 1) % len(BODIES)]
            self.add("Công văn", f"{body[2]}-{self.pick(('VP', 'QLXD', 'TH', 'QLHĐ&VLXD'))}", "", subject, body, addressee=WHOM[k])

    def party(self):
        for k, (type, short, subject) in enumerate([
                ("Nghị quyết", "NQ", "về phát triển đô thị đến năm {z}"), ("Quyết định", "QĐ", "về việc chỉ định cấp ủy viên"), ("Quy định", "QĐ", "về chức năng, nhiệm vụ của các cơ quan tham mưu"),
                ("Chỉ thị", "CT", "về lãnh đạo đại hội chi bộ nhiệm kỳ {y} - {z}"), ("Kết luận", "KL", "về công tác cán bộ"), ("Thông tri", "TT", "về việc tổ chức sinh hoạt chuyên đề"),
                ("Hướng dẫn", "HD", "về công tác kiểm tra, giám sát năm {y}"), ("Báo cáo", "BC", "kết quả thực hiện nghị quyết năm {y}"), ("Chương trình", "CTr", "hành động thực hiện nghị quyết đại hội"),
                ("Công văn", "CV", "phối hợp rà soát hồ sơ lưu trữ Đảng")]):
            body = PARTY[k % len(PARTY)]
            self.add(type, None, "" if type == "Công văn" else type.upper(), subject, body, number=f"{self.ordinal()}-{short}/{body[2]}", header="party",
                     **({"addressee": "Các chi bộ trực thuộc"} if type == "Công văn" else {}))

    def normative(self):
        year = lambda: self.die.randint(2016, 2026)
        for type, symbol, subject, body in [
                ("Luật", "QH15", "Lưu trữ", (None, "QUỐC HỘI", "", "Hà Nội", ["CHỦ TỊCH QUỐC HỘI"])), ("Nghị định", "NĐ-CP", "Về công tác văn thư", (None, "CHÍNH PHỦ", "", "Hà Nội", ["TM. CHÍNH PHỦ", "THỦ TƯỚNG"])),
                ("Thông tư", "TT-BXD", "Quy định chi tiết về hồ sơ hoàn thành công trình", (None, "BỘ XÂY DỰNG", "", "Hà Nội", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"])), ("Thông tư liên tịch", "TTLT-BNV-BTC", "Hướng dẫn định mức chỉnh lý tài liệu", ("BỘ NỘI VỤ", "BỘ TÀI CHÍNH", "", "Hà Nội", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"])),
                ("Nghị quyết", "NQ-HĐND", "Quy định mức chi cho công tác lưu trữ trên địa bàn tỉnh", (None, "HỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG", "", "Lâm Đồng", ["CHỦ TỊCH"])), ("Quyết định", "QĐ-UBND", "Ban hành Quy định phân cấp quản lý chiếu sáng đô thị", BODIES[2]),
                ("Pháp lệnh", "UBTVQH15", "Xử phạt vi phạm hành chính đối với hành vi cản trở hoạt động tố tụng", (None, "ỦY BAN THƯỜNG VỤ QUỐC HỘI", "", "Hà Nội", ["CHỦ TỊCH"]))]:
            date = self.date(); self.add(type, None, type.upper(), subject, body, date=date, number=f"{self.ordinal()}/{date[2]}/{symbol}")

    def copies(self):
        for form, short in (("SAO Y", "SY"), ("SAO Y", "SY"), ("SAO LỤC", "SL"), ("TRÍCH SAO", "TrS"), ("SAO Y", "SY")):
            body, by = self.pick(BODIES[:8]), self.pick(BODIES); type = self.pick(("Quyết định", "Kế hoạch", "Thông báo"))
            copy = dict(form=form, agency_parent=by[0], agency=by[1], number=f"{self.ordinal()}/{short}-{by[2]}", place=by[3], date=self.date(), signer_role=by[4], signer=self.name(), recipients=["Lưu: VT."])
            self.add(type, f"{TYPES[type][0]}-{body[2]}", type.upper(), self.pick(TYPES[type][1]), body, copy=copy, paragraphs=self.body(4))

    def others(self):
        for title, symbol, subject in [("THƯ MỜI", "TM", "Tham dự hội thảo về lưu trữ điện tử"), ("GIẤY PHÉP XÂY DỰNG", "GPXD", None), ("KẾT LUẬN THANH TRA", "KLTT", "Việc chấp hành pháp luật về đất đai tại Công ty Hòa Bình"),
                                       ("GIẤY XÁC NHẬN", "GXN", None), ("PHIẾU KHẢO SÁT", "PKS", None), ("ĐIỀU LỆ", "ĐL", "Giải bóng chuyền công nhân viên chức năm {y}"), ("DANH MỤC HỒ SƠ", "DM", None)]:
            body = self.pick(BODIES); self.add("Khác: " + title.capitalize(), f"{symbol}-{body[2]}", title, subject, body)
        for title in ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP XÂY DỰNG", "BẢN CAM KẾT", "GIẤY BIÊN NHẬN HỒ SƠ")[:120 - len(self.documents)]:
            self.add("Khác: " + title.capitalize(), None, title, None, (None, None, "", "Tân Hội", ["NGƯỜI LÀM ĐƠN"]), number=" ", header="center", addressee="Ủy ban nhân dân xã Tân Hội", recipients=[])
            self.documents[-1]["number"] = None

def documents():
    maker = Maker()
    for part in (maker.titled, maker.party, maker.normative, maker.copies, maker.others): part()
    return maker.documents

def draw(d, level, out, tmp):
    rng = random.Random(f"{SEED}{d['id']}"); pdf = render.render_pdf(d, tmp)
    subprocess.run(["pdftoppm", "-r", "300", "-png", pdf, pdf[:-4]], check=True)
    signs, pages = render.signings(d, pdf), []
    for k, file in enumerate(sorted(Path(tmp).glob(d["id"] + "-*.png"))):
        with Image.open(file) as page: im, dpi = render.degrade(page, level, [s for s in signs if s[0] == k], rng)
        pages.append(im)
    name = f"{d['id']}.{level}.tif"
    pages[0].save(out / name, save_all=True, append_images=pages[1:], compression="jpeg", quality=80, dpi=(dpi, dpi))
    return {**{k: v for k, v in d.items() if k != "paragraphs"}, "level": level, "files": [name]}

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter); p.add_argument("out"); p.add_argument("--only", default=""); o = p.parse_args()
    out = Path(o.out); out.mkdir(parents=True, exist_ok=True); truth = []
    for k, d in enumerate(documents()):
        if o.only and o.only not in (d["id"], d["type"]): continue
        with tempfile.TemporaryDirectory() as tmp: truth.append(draw(d, ("typical", "hard")[k % 2], out, tmp))
    (out / "truth.jsonl").write_text("".join(json.dumps(t, ensure_ascii=False) + "\n" for t in truth), encoding="utf-8")
    print(f"{len(truth)} documents in {out}")

if __name__ == "__main__": main()
