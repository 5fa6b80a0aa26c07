"""Forty styles in which offices write: who they are, what they issue, how their letterhead and their signatures look.

A style is a dict over DEFAULTS. `bodies` are (superior body, issuing body, letters in symbols, offices that sign): "|" breaks a
line as printed, {P} {D} {C} are province, district and commune in capitals. What a style leaves out is as Decree 30/2020 has it.
"""
# Abbreviation in symbols: type, title.  A type that begins with "Khác: " is none of the lists.
KINDS = {"QĐ": ("Quyết định", "QUYẾT ĐỊNH"), "TB": ("Thông báo", "THÔNG BÁO"), "BC": ("Báo cáo", "BÁO CÁO"), "KH": ("Kế hoạch", "KẾ HOẠCH"), "TTr": ("Tờ trình", "TỜ TRÌNH"), "CV": ("Công văn", ""),
         "NQ": ("Nghị quyết", "NGHỊ QUYẾT"), "GM": ("Giấy mời", "GIẤY MỜI"), "HD": ("Hướng dẫn", "HƯỚNG DẪN"), "CTr": ("Chương trình", "CHƯƠNG TRÌNH"), "CT": ("Chỉ thị", "CHỈ THỊ"), "BB": ("Biên bản", "BIÊN BẢN"),
         "HĐ": ("Hợp đồng", "HỢP ĐỒNG"), "HĐTN": ("Hợp đồng", "HỢP ĐỒNG TRÁCH NHIỆM"), "PA": ("Phương án", "PHƯƠNG ÁN"), "QC": ("Quy chế", "QUY CHẾ"), "GGT": ("Giấy giới thiệu", "GIẤY GIỚI THIỆU"), "KL": ("Kết luận", "KẾT LUẬN"),
         "GUQ": ("Giấy ủy quyền", "GIẤY ỦY QUYỀN"), "PC": ("Phiếu chuyển", "PHIẾU CHUYỂN"), "PT": ("Khác: Phiếu trình", "PHIẾU TRÌNH"), "PĐN": ("Khác: Phiếu đề nghị", "PHIẾU ĐỀ NGHỊ"), "DS": ("Khác: Danh sách", "DANH SÁCH"),
         "BPC": ("Khác: Bảng phân công", "BẢNG PHÂN CÔNG"), "ĐĐN": ("Khác: Đơn đề nghị", "ĐƠN ĐỀ NGHỊ"), "GXN": ("Khác: Giấy xác nhận", "GIẤY XÁC NHẬN"), "BTK": ("Khác: Bảng tổng hợp", "BẢNG TỔNG HỢP"), "TM": ("Khác: Thư mời", "THƯ MỜI")}

# columns  two: body beside the heading · one: heading across, body below it · body: the body's lines alone, no heading
# rule     line under the body · under: last line underlined · star · none      number  row: beside the date · above: over the rule · title: below the title
# about    left: V/v below the number · title: below the title · text: in the salutation · none            date  head · motto: right below it · end
# cites    share of subjects with a second line that cites another paper by number and day
# sign     right · two (side by side) · second (head of a board with his other office below) · below (office below the name)
DEFAULTS = dict(field="office", columns="two", parent=1.0, parent_bold=False, agency_bold=True, rule="line", number="row", label="Số:", form="{n}/{t}-{L}", letter="{n}/{L}-{u}", about="left", lead="Về việc", subject_bold=True,
                date="head", dated="words", nation="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto="Độc lập - Tự do - Hạnh phúc", font="Tinos", size=13, leading=1.25, to="plain", sign="right", name="plain", seal="org", hand=(),
                stamps=(), looks=("colour", "grey", "bilevel"), page="a4", lengths=(1, 1, 1, 2), marks=True, cites=0, title_size=14, margin=(20, 15, 20, 30))

def style(called, bodies, kinds, **traits):
    unknown = set(traits) - set(DEFAULTS)
    assert not unknown, f"{called}: {unknown}"
    return DEFAULTS | traits | dict(style=called, bodies=bodies, kinds=kinds.split())

DEPUTY = "KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC"
HAND = ("number", "date")
STYLES = [
    style("department", [("UBND TỈNH {P}", "SỞ XÂY DỰNG", "SXD", ["GIÁM ĐỐC", DEPUTY]), ("ỦY BAN NHÂN DÂN|TỈNH {P}", "SỞ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG", "SNNMT", [DEPUTY]), ("UBND TỈNH {P}", "SỞ VĂN HÓA, THỂ THAO|VÀ DU LỊCH", "SVHTTDL", [DEPUTY, "Q. GIÁM ĐỐC"])],
          "QĐ CV TTr BC KH TB GM CV", hand=HAND, cites=.3),
    style("department-cites", [("UBND TỈNH {P}", "SỞ GIAO THÔNG VẬN TẢI", "SGTVT", [DEPUTY, "TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG"])], "CV TTr KH BC CV QĐ", field="cited", form="{n} /{t}-{L}", stamps=("incoming",), hand=HAND),
    style("department-tight", [("UBND TỈNH {P}", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SKHCN", [DEPUTY])], "CV TB KH GM", parent=.82, number="above", label="SỐ:", rule="under", size=14, about="title", lead="V/v", subject_bold=False),
    style("province", [(None, "ỦY BAN NHÂN DÂN|TỈNH {P}", "UBND", ["TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", "TL. CHỦ TỊCH|KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG", "CHỦ TỊCH", "TUQ. CHỦ TỊCH|GIÁM ĐỐC SỞ TÀI CHÍNH"])],
          "QĐ CV GM KH CT CV", field="works", hand=HAND, seal="state", stamps=("urgent",)),
    style("province-normative", [(None, "ỦY BAN NHÂN DÂN|TỈNH {P}", "UBND", ["TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH"])], "QĐ", form="{n}/{y}/QĐ-UBND", field="cited", seal="state", stamps=("signed",), lengths=(2, 2, 3)),
    style("council", [(None, "HỘI ĐỒNG NHÂN DÂN|TỈNH {P}", "HĐND", ["CHỦ TỊCH", "TM. THƯỜNG TRỰC HĐND|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH"])], "NQ TB NQ", seal="state", form="{n}/{t}-{L}", lengths=(1, 2), font="TeX Gyre Termes"),
    style("commune", [("UBND HUYỆN {D}", "UBND XÃ {C}", "UBND", ["TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", "CHỦ TỊCH"]), ("HUYỆN {D}", "ỦY BAN NHÂN DÂN|XÃ {C}", "UBND", ["TM. UBND XÃ|PHÓ CHỦ TỊCH"])],
          "QĐ CV TTr GXN BC BB", form="{n}/{t}-{L}", rule="none", hand=HAND, seal="state", motto="Độc lập – Tự do – Hạnh phúc"),
    style("commune-slip", [("HUYỆN {D}", "UBND XÃ {C}", "UBND", ["TM. ỦY BAN NHÂN DÂN|PHÓ CHỦ TỊCH"])], "GGT GXN PC", page="a5", about="none", hand=HAND, lengths=(0,), size=12, to="none", seal="state"),
    style("district", [("UBND HUYỆN {D}", "PHÒNG LAO ĐỘNG - THƯƠNG BINH|VÀ XÃ HỘI", "PLĐTBXH", ["TRƯỞNG PHÒNG", "KT. TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG"]), ("UBND HUYỆN {D}", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "TCKH", ["TRƯỞNG PHÒNG"])], "CV TB BC DS",
          label="Số", form="{n} / {t}-{L}", letter="{n} / {L}", rule="under", lead="V/v", hand=("number",)),
    style("hospital", [("SỞ Y TẾ {P}", "BỆNH VIỆN ĐA KHOA|TỈNH {P}", "BVĐK", ["GIÁM ĐỐC", DEPUTY]), ("SỞ Y TẾ", "BỆNH VIỆN ĐA KHOA KHU VỰC|{D}", "BVĐKKV", [DEPUTY])], "CV TB KH QĐ CV", field="health", letter="{n}/{L}-KHTH", name="titled", hand=HAND, stamps=("incoming",)),
    style("hospital-minutes", [("BỘ Y TẾ", "BỆNH VIỆN TÂM THẦN|TRUNG ƯƠNG 3", "BVTT3", ["GIÁM ĐỐC", "Q. GIÁM ĐỐC"])], "BB KH BPC TB", field="health", form="{n}/{t}.{L}", label="Số :", name="titled", sign="two", rule="star", looks=("grey", "bilevel")),
    style("health-centre", [("UBND HUYỆN {D}", "TRUNG TÂM Y TẾ", "TTYT", ["GIÁM ĐỐC", DEPUTY])], "CV QĐ BC PĐN", field="health", letter="{n}/{L}", about="text", to="under", name="red", hand=HAND),
    style("school", [("PHÒNG GD&ĐT {D}", "TRƯỜNG THCS {C}", "THCS", ["HIỆU TRƯỞNG", "P. HIỆU TRƯỞNG", "KT. HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG"]), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT {C}", "THPT", ["HIỆU TRƯỞNG"])], "QĐ TB KH DS CV", field="school", rule="under",
          form="{n}/{t}-{L}", motto="Độc lập - Tự do - Hạnh phúc", lead="V/v", size=14, hand=("number",), subject_bold=False),
    style("university", [("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC {P}", "ĐH{I}", ["HIỆU TRƯỞNG", "KT.HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG", "TL. HIỆU TRƯỞNG|TRƯỞNG PHÒNG ĐÀO TẠO"]), ("ĐẠI HỌC QUỐC GIA|THÀNH PHỐ SÔNG HỒNG", "TRƯỜNG ĐẠI HỌC TỔNG HỢP", "ĐHTH", ["HIỆU TRƯỞNG"])],
          "TB TB CV QĐ HD", field="school", form="{n}/{t}-{L}-ĐT", name="titled", hand=HAND, lead="Về việc"),
    style("university-stamp", [("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC MIỀN CHÂU THỔ", "ĐHMCT", ["HIỆU TRƯỞNG"])], "TB CV KH", field="school", form="{n}/{t}.{L}.ĐT", letter="{n}/{L}", name="red", hand=HAND, subject_bold=False, looks=("colour",)),
    style("party-province", [("TỈNH ỦY {P}", "BAN TỔ CHỨC", "BTCTU", ["K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN", "TRƯỞNG BAN"]), (None, "TỈNH ỦY {P}", "TU", ["T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ", "T/L BAN THƯỜNG VỤ|CHÁNH VĂN PHÒNG"])], "QĐ CV KH TB NQ CV", field="party", nation="ĐẢNG CỘNG SẢN VIỆT NAM", motto="",
          rule="star", label="Số", form="{n}-{t}/{L}", letter="{n}-CV/{L}", lead="về", to="under", hand=HAND),
    style("party-commune", [("ĐẢNG BỘ HUYỆN {D}", "ĐẢNG ỦY XÃ {C}", "ĐU", ["T/M ĐẢNG ỦY|BÍ THƯ", "T/M BAN CHẤP HÀNH|PHÓ BÍ THƯ"]), ("HUYỆN ỦY {D}", "ỦY BAN KIỂM TRA", "UBKTHU", ["T/M ỦY BAN KIỂM TRA|CHỦ NHIỆM"])], "NQ BC QĐ KL CTr", field="party", nation="ĐẢNG CỘNG SẢN VIỆT NAM", motto="", rule="star",
          label="Số", form="{n} - {t}/{L}", lead="", font="TeX Gyre Termes", hand=("date",), looks=("grey", "bilevel")),
    style("mass-organisation", [("HỘI NÔNG DÂN VIỆT NAM", "BCH HỘI NÔNG DÂN|TỈNH {P}", "HNDT", ["T/M BAN THƯỜNG VỤ|CHỦ TỊCH", "TM. BAN THƯỜNG VỤ|PHÓ CHỦ TỊCH"]), ("TỔNG LIÊN ĐOÀN LAO ĐỘNG|VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG|TỈNH {P}", "LĐLĐ", ["TM. BAN THƯỜNG VỤ|CHỦ TỊCH"]),
          ("ĐOÀN TNCS HỒ CHÍ MINH", "BCH TỈNH ĐOÀN {P}", "TĐTN", ["TM. BAN THƯỜNG VỤ|PHÓ BÍ THƯ"])], "CV CV KH BC", field="people", rule="star", label="Số", form="{n} - {t}/{L}", letter="{n} - CV/{L}", hand=HAND),
    style("front", [("MẶT TRẬN TỔ QUỐC VIỆT NAM|TỈNH {P}", "BAN THƯỜNG TRỰC", "MTTQ-BTT", ["TM. BAN THƯỜNG TRỰC|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", "TM. BAN THƯỜNG TRỰC|CHỦ TỊCH"])], "CV KH TB BC", field="people", form="{n}/{t}-{L}", letter="{n}/{L}", parent_bold=True, hand=("date",)),
    style("association", [("UBND TỈNH {P}", "HIỆP HỘI CHÈ VÀ CÀ PHÊ", "HHCCP", ["TM. BAN CHẤP HÀNH|CHỦ TỊCH", "TM. BAN CHẤP HÀNH|PHÓ CHỦ TỊCH THƯỜNG TRỰC"]), (None, "HỘI SINH VẬT CẢNH|TỈNH {P}", "HSVC", ["TM/ BAN THƯỜNG VỤ|CHỦ TỊCH"])], "TTr CV NQ ĐĐN BC", field="people",
          form="{n}/{L}-{t}", letter="{n}/{L}-{y}", rule="under", stamps=("incoming",), looks=("photo", "colour", "grey"), lead="V/v"),
    style("association-plain", [("UBND TỈNH {P}", "HỘI CỜ VÀ TRÒ CHƠI DÂN GIAN", "HCTCDG", ["TM. BAN CHẤP HÀNH|CHỦ TỊCH"]), (None, "CÂU LẠC BỘ XE ĐẠP|{P}", "CLBXĐ", ["TM. BAN CHỦ NHIỆM|CHỦ NHIỆM"])], "CV BB BC", field="people", letter="{n}/{L}", about="none", rule="under", size=14, to="under", looks=("photo", "grey")),
    style("company", [(None, "CÔNG TY CỔ PHẦN|CẤP NƯỚC {P}", "CN{I}", ["TM. HỘI ĐỒNG QUẢN TRỊ|CHỦ TỊCH", "TỔNG GIÁM ĐỐC", "KT. TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC"]), ("TỔNG CÔNG TY LƯƠNG THỰC|SÔNG HỒNG", "CÔNG TY CỔ PHẦN BAO BÌ|{P}", "BB{I}", ["GIÁM ĐỐC"])], "NQ QĐ CV TM TB", field="company", lead="",
          form="{n}/{t}- HĐQT- {L}", letter="{n}/CV-{L}", rule="under", hand=HAND, name="titled", size=12, dated="tp"),
    style("company-contract", [(None, "CÔNG TY TNHH MTV|THỦY LỢI {P}", "TL{I}", ["ĐẠI DIỆN BÊN A|GIÁM ĐỐC"])], "HĐ HĐTN BB", field="works", columns="one", number="title", form="{n}/{y}/{t}-{L}", about="title", subject_bold=False, sign="two", date="end", lengths=(1, 2, 3), to="none"),
    style("project-board", [("UBND TỈNH {P}", "BAN QUẢN LÝ DỰ ÁN|ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH|GIAO THÔNG VÀ NÔNG NGHIỆP", "BQLDA", ["GIÁM ĐỐC", DEPUTY, "TRƯỞNG BAN"])], "CV TTr QĐ PT", field="works", cites=.4, letter="{n}/{L}-KTTĐ", form="{n}/{t}-{L}", size=13, rule="line", hand=HAND, parent=.9),
    style("ministry", [(None, "BỘ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG", "BNNMT", ["BỘ TRƯỞNG", "KT. BỘ TRƯỞNG|THỨ TRƯỞNG", "TL. BỘ TRƯỞNG|VỤ TRƯỞNG VỤ KẾ HOẠCH - TÀI CHÍNH", "TL. BỘ TRƯỞNG|KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG"])], "CV QĐ TB CV", field="cited", seal="state", form="{n}/{t}-{L}", letter="{n} /{L}-TCLN",
          hand=("date",), looks=("photo", "colour", "grey"), stamps=("signed",)),
    style("ministry-bureau", [("BỘ XÂY DỰNG", "CỤC ĐƯỜNG BỘ VIỆT NAM", "CĐBVN", ["CỤC TRƯỞNG", "KT. CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG", "TUQ. CỤC TRƯỞNG|CHÁNH VĂN PHÒNG CỤC"])], "CV QĐ HD GM", field="works", rule="line", hand=HAND, parent_bold=False, stamps=("urgent",)),
    style("joint-over", [(None, "SỞ TÀI CHÍNH|SỞ NỘI VỤ", "STC-SNV", ["GIÁM ĐỐC SỞ NỘI VỤ", "KT. GIÁM ĐỐC SỞ NỘI VỤ|PHÓ GIÁM ĐỐC"])], "HD KH", form="{n}/{t}LT-{L}", sign="two", hand=HAND, agency_bold=True),
    style("joint-dash", [(None, "BỘ TƯ PHÁP - BỘ CÔNG AN", "BTP-BCA", ["KT. BỘ TRƯỞNG BỘ CÔNG AN|THỨ TRƯỞNG"]), (None, "BAN TUYÊN GIÁO TỈNH ỦY -|LIÊN ĐOÀN LAO ĐỘNG TỈNH {P}", "BTG-LĐLĐ", ["TM. BAN THƯỜNG VỤ|CHỦ TỊCH"])], "KH CTr", form="{n}/{t}-{L}", sign="two", looks=("grey", "bilevel")),
    style("court", [("TÒA ÁN NHÂN DÂN|TỈNH {P}", "TÒA ÁN NHÂN DÂN|HUYỆN {D}", "TA", ["CHÁNH ÁN", "KT. CHÁNH ÁN|PHÓ CHÁNH ÁN", "THẨM PHÁN"]), ("VIỆN KSND TỐI CAO", "VIỆN KIỂM SÁT NHÂN DÂN|TỈNH {P}", "VKS", ["VIỆN TRƯỞNG", "KT. VIỆN TRƯỞNG|PHÓ VIỆN TRƯỞNG"])], "CV TB QĐ BC", field="court", letter="{n}/{L}", seal="state", hand=HAND),
    style("military", [("QUÂN KHU 10", "BỘ CHỈ HUY QUÂN SỰ|TỈNH {P}", "BCH", ["CHỈ HUY TRƯỞNG", "KT. CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG"]), ("CÔNG AN TỈNH {P}", "CÔNG AN HUYỆN {D}", "CAH", ["TRƯỞNG CÔNG AN HUYỆN", "KT. TRƯỞNG CÔNG AN HUYỆN|PHÓ TRƯỞNG CÔNG AN HUYỆN"])], "CV KH QĐ BC", field="force", letter="{n}/{L}-TM", name="ranked", hand=HAND),
    style("insurance", [("BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI|TỈNH {P}", "BHXH", ["GIÁM ĐỐC", DEPUTY]), ("KHO BẠC NHÀ NƯỚC", "KHO BẠC NHÀ NƯỚC {P}", "KB{I}", [DEPUTY])], "CV TB HD", letter="{n}/{L}-CĐ", form="{n}/{t}-{L}", name="caps", font="Tinos", size=14, hand=("date",), leading=1.4),
    style("steering-board", [("UBND TỈNH {P}", "BAN CHỈ HUY PHÒNG THỦ|DÂN SỰ TỈNH", "BCHPTDS", ["TRƯỞNG BAN|PHÓ CHỦ TỊCH UBND TỈNH", "KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN THƯỜNG TRỰC"]), ("UBND HUYỆN {D}", "BAN CHỈ ĐẠO XÂY DỰNG|NÔNG THÔN MỚI", "BCĐ", ["KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|GIÁM ĐỐC SỞ NỘI VỤ"])],
          "KH TB CV QĐ", field="works", sign="second", letter="{n}/{L}", hand=HAND, stamps=("urgent",)),
    style("sub-department", [("SỞ Y TẾ {P}", "CHI CỤC DÂN SỐ -|KẾ HOẠCH HÓA GIA ĐÌNH", "CCDS", ["CHI CỤC TRƯỞNG", "KT. CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG"])], "QĐ CV KH PĐN BTK", field="health", form="{n}/{t} - CC", letter="{n}/CV - CC", name="red", hand=HAND, subject_bold=False),
    style("internal-form", [("CHI CỤC THỦY LỢI {P}", "PHÒNG HÀNH CHÍNH - TỔNG HỢP", "HCTH", ["Thủ trưởng đơn vị", "Trưởng phòng", "Người đề nghị"])], "PĐN BPC BTK DS", about="title", lead="V/v", number="none", date="end", dated="slash", to="none", seal="none", nation="", motto="", subject_bold=False),
    style("table-landscape", [("SỞ NỘI VỤ {P}", "TRUNG TÂM LƯU TRỮ LỊCH SỬ", "TTLTLS", ["GIÁM ĐỐC", DEPUTY])], "KH DS BTK BPC", page="landscape", number="row", lengths=(-1, -1, -2), size=13, hand=HAND, date="end"),
    style("table-first", [("UBND HUYỆN {D}", "VĂN PHÒNG HĐND VÀ UBND", "VP", ["CHÁNH VĂN PHÒNG", "KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG"])], "KH BC CTr", lengths=(-1, -2), form="{n}/{t}-{L}", rule="under", hand=("number",)),
    style("typewriter", [("UBND TỈNH {P}", "SỞ XÂY DỰNG", "XD", ["GIÁM ĐỐC SỞ XÂY DỰNG", "K/T GIÁM ĐỐC|PHÓ GIÁM ĐỐC"]), (None, "UBND TỈNH {P}", "UB", ["T/M UBND TỈNH|K/T CHỦ TỊCH|PHÓ CHỦ TỊCH", "TM. UBND TỈNH {P}|CHỦ TỊCH"])], "QĐ CV TB QĐ", field="works", font="TeX Gyre Cursor", size=12, dated="dash",
          label="Số:", form="{n}/{t}-{L}", letter="{n}/CV-{L}", rule="dashes", lead="V/v", looks=("typed",), subject_bold=False, agency_bold=False, title_size=13, to="under"),
    style("typewriter-old", [(None, "UỶ BAN NHÂN DÂN|HUYỆN {D}", "UB", ["TM/UBND HUYỆN|CHỦ TỊCH", "T/M UBND HUYỆN {D}|K/T CHỦ TỊCH|PHÓ CHỦ TỊCH"]), ("UBND HUYỆN {D}", "PHÒNG THỦY LỢI", "TL", ["TRƯỞNG PHÒNG"])], "QĐ QĐ CV BB", field="works", font="Cousine", size=12, dated="dash", label="Số", form="{n}/{t}.{L}", letter="{n}/CV.{L}",
          rule="dashes", nation="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto="Độc lập - Tự do - Hạnh phúc", lead="về việc", looks=("typed",), agency_bold=False, subject_bold=False, marks=False, title_size=13, hand=("number",)),
    style("heading-across", [("UBND TỈNH {P}", "THANH TRA TỈNH", "TTr", ["CHÁNH THANH TRA", "KT. CHÁNH THANH TRA|PHÓ CHÁNH THANH TRA"]), (None, "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {P}", "VPĐK", [DEPUTY])], "KL QĐ BB TB", columns="one", number="title", date="end", form="{n}/{t}-{L}", lead="Về việc", hand=("date",)),
    style("lawyers", [("ĐOÀN LUẬT SƯ TỈNH {P}", "VĂN PHÒNG LUẬT SƯ|BẾN NƯỚC VÀ CỘNG SỰ", "VPLS", ["TRƯỞNG VĂN PHÒNG", "Luật sư"])], "CV GUQ TM GGT", field="court", letter="{n}/{y}/CV-{L}", form="{n}/{y}/{t}-{L}", font="TeX Gyre Pagella", name="lawyer", rule="none", about="title", looks=("colour", "photo")),
    style("suffix", [("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRUNG TÂM GIÁO DỤC|THƯỜNG XUYÊN TỈNH", "GDTX", ["GIÁM ĐỐC"]), ("BỘ TÀI CHÍNH", "CHI CỤC THUẾ KHU VỰC {D}", "CCT", ["KT. CHI CỤC TRƯỞNG|PHÓ CHI CỤC TRƯỞNG"])], "QĐ TB CV QC", field="school", form="{n}{s}/{t}-{L}", letter="{n}{s}/{L}", date="motto", dated="slash"),
    style("title-two-lines", [("UBND TỈNH {P}", "VƯỜN QUỐC GIA {C}", "VQG", ["GIÁM ĐỐC", DEPUTY]), ("TỔNG CỤC THỐNG KÊ", "CỤC THỐNG KÊ TỈNH {P}", "CTK", ["CỤC TRƯỞNG"])], "KH BC CTr PA", lead="Triển khai", cites=.6, form="{n}/{t}-{L}", hand=("number",), about="title", subject_bold=True, font="TeX Gyre Termes", dated="short"),
]
