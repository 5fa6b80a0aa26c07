"""Papers to put into PDF files: drawn scans, with their words and where these stand.

A paper is drawn once with ../shared/tools/render.py and kept in a folder; words are known by fractions of the page.
"""
import functools, html, json, random, re, subprocess, sys, tempfile
from pathlib import Path

from PIL import Image

SHARED = Path(__file__).resolve().parents[3] / "shared"
sys.path.insert(0, str(SHARED / "tools"))
sys.dont_write_bytecode = True

BODY = [
    "Thực hiện Công văn số 1482/UBND-KT ngày 03 tháng 11 năm 2025 về việc rà soát hạ tầng kỹ thuật, đơn vị báo cáo kết quả như sau:",
    "Qua kiểm tra thực tế, toàn tuyến đường dài 4,6 km đã hoàn thành thảm nhựa, hệ thống thoát nước vận hành ổn định, vỉa hè lát gạch được nghiệm thu.",
    "Kinh phí quyết toán là 12.480 triệu đồng, thấp hơn dự toán ban đầu, phần chênh lệch được hoàn trả về ngân sách theo quy định hiện hành.",
    "Một số hộ dân tại khu phố chưa bàn giao mặt bằng; chính quyền địa phương tiếp tục vận động, hỗ trợ tái định cư trước mùa mưa bão.",
    "Đề nghị phòng chuyên môn cập nhật hồ sơ hoàn công, lưu trữ bản vẽ và chuyển cơ quan quản lý khai thác sử dụng lâu dài.",
    "Các đơn vị liên quan khẩn trương phối hợp, kịp thời phản ánh khó khăn, vướng mắc để tổng hợp, trình cấp có thẩm quyền xem xét quyết định.",
]
OFFICES = [
    ("UBND TỈNH AN GIANG", "SỞ XÂY DỰNG", "KH-SXD", "Kế hoạch", "KẾ HOẠCH", "Nâng cấp hạ tầng kỹ thuật khu dân cư phía đông", "An Giang", "GIÁM ĐỐC", "Lê Hoàng Phúc"),
    ("UBND TỈNH ĐỒNG THÁP", "SỞ NỘI VỤ", "BC-SNV", "Báo cáo", "BÁO CÁO", "Kết quả kiểm tra công tác văn thư quý ba", "Đồng Tháp", "PHÓ GIÁM ĐỐC", "Trần Bảo Ngân"),
    ("UBND TỈNH CÀ MAU", "SỞ CÔNG THƯƠNG", "TB-SCT", "Thông báo", "THÔNG BÁO", "Lịch cung cấp điện phục vụ sản xuất vụ mùa", "Cà Mau", "GIÁM ĐỐC", "Võ Thành Nhân"),
    ("UBND TỈNH VĨNH LONG", "SỞ TÀI CHÍNH", "QĐ-STC", "Quyết định", "QUYẾT ĐỊNH", "Phân bổ kinh phí sửa chữa trụ sở làm việc", "Vĩnh Long", "GIÁM ĐỐC", "Phan Quốc Việt"),
]
NUMBERS = [215, 348, 96, 1207, 583, 762]
DAYS = [(14, 11, 2025), (27, 10, 2025), (19, 12, 2025), (23, 9, 2025), (16, 10, 2025), (28, 11, 2025)]


class Paper:
    """One drawn page: `colour` as a scanner gives it (RGB), `grey`, `bilevel`; 300 dots an inch."""

    def __init__(self, folder, about):
        self.number, self.date, self.name = about["number"], about["date"], about["id"]
        self.words = [(text, *box) for text, *box in about["words"]]
        self.colour = Image.open(folder / f"{self.name}.png").convert("RGB")

    @functools.cached_property
    def grey(self): return self.colour.convert("L")

    @functools.cached_property
    def bilevel(self): return self.grey.point(lambda value: 255 * (value > 150)).convert("1", dither=Image.Dither.NONE)

    @functools.cache
    def at(self, dots, mode="colour"):
        """The scan at so many dots an inch; to be copied before it is changed."""
        if mode == "bilevel" and dots != 300: return self.at(dots, "grey").point(lambda value: 255 * (value > 165)).convert("1", dither=Image.Dither.NONE)
        image = getattr(self, mode)
        return image if dots == 300 else image.resize((round(image.width * dots / 300), round(image.height * dots / 300)), Image.Resampling.LANCZOS)

    def within(self, left, top, right, bottom, margin=0.012):
        """Words that stand wholly inside a part of the page (fractions), and those that stand wholly outside; with `margin`
        for the slight skew of a scan."""
        inside, outside = [], []
        for text, x0, y0, x1, y1 in self.words:
            if x0 > left + margin and x1 < right - margin and y0 > top + margin and y1 < bottom - margin: inside.append(text)
            elif x1 < left - margin or x0 > right + margin or y1 < top - margin or y0 > bottom + margin: outside.append(text)
        return inside, outside


def _document(index):
    parent, agency, symbol, kind, title, subject, place, role, signer = OFFICES[index % len(OFFICES)]
    rng = random.Random(f"paper {index}")
    return {"id": f"paper-{index}", "type": kind, "agency_parent": parent, "agency": agency, "number": f"{NUMBERS[index % 6]}/{symbol}", "place": place,
            "date": list(DAYS[index % 6]), "title": title, "subject": subject, "paragraphs": rng.sample(BODY, 5), "signer_role": [role], "signer": signer,
            "recipients": ["Như trên;", "Lưu: VT."]}


def draw(folder, count=6, level="typical", change=lambda document: document):
    """Draws papers that the folder has not, and gives all."""
    import render
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    papers = []
    for index in range(count):
        about = folder / f"paper-{index}.json"
        if not about.exists():
            document = change(_document(index))
            with tempfile.TemporaryDirectory() as work:
                drawn = render.render_pdf(document, work)
                subprocess.run(["pdftoppm", "-r", "300", "-png", "-singlefile", drawn, f"{work}/page"], check=True)
                rng = random.Random(f"scan {index}")
                signs = [sign for sign in render.signings(document, drawn) if sign[0] == 0]
                scan, _ = render.degrade(Image.open(f"{work}/page.png"), level, signs, rng)
                scan.save(folder / f"paper-{index}.png")
                marks = subprocess.run(["pdftotext", "-bbox", drawn, "-"], capture_output=True, text=True, check=True).stdout.split("<page ")[1]
            width, height = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', marks).groups())
            words = [(html.unescape(m[5]), float(m[1]) / width, float(m[2]) / height, float(m[3]) / width, float(m[4]) / height)
                     for m in re.finditer(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', marks)]
            about.write_text(json.dumps({"id": document["id"], "number": document["number"], "words": words,
                                         "date": "%04d-%02d-%02d" % tuple(reversed(document["date"]))}, ensure_ascii=False))
        papers.append(Paper(folder, json.loads(about.read_text())))
    return papers
