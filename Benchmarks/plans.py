#!/usr/bin/env python3
"""Draws three plans in the ways departments write them (21 tasks in paragraphs under six headings, 26 in a table, 12 mixed), has them
read, and counts the tasks of which every part is exact: docs/accuracy.md.

usage: Benchmarks/plans.py WORK [--levels typical,hard] [--seed 1] [--verbose]     WORK is a folder that is made
Needs what ../shared/tools/render.py needs, and a release build.
"""
import argparse, json, random, subprocess, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RENDER = ROOT.parent / "shared" / "tools" / "render.py"
SOHOA = ROOT / ".build" / "release" / "sohoa"
PARTS = ["work", "lead", "partners", "result", "time", "reported", "section"]

VERBS = ["Rà soát, thống kê", "Số hóa", "Chuẩn hóa dữ liệu của", "Xây dựng quy chế quản lý", "Tập huấn nghiệp vụ về", "Kiểm tra việc lập",
         "Hướng dẫn các đơn vị khai thác", "Công bố danh mục", "Chỉnh lý và sắp xếp", "Bàn giao cho Trung tâm Lưu trữ lịch sử tỉnh"]
THINGS = ["hồ sơ cấp giấy phép xây dựng giai đoạn 2015 - 2020", "hồ sơ thẩm định dự án đầu tư xây dựng", "tài liệu quy hoạch đô thị và nông thôn",
          "kết quả giải quyết thủ tục hành chính còn hiệu lực", "hồ sơ nhà ở và thị trường bất động sản", "dữ liệu hạ tầng kỹ thuật đô thị",
          "tài liệu lưu trữ của các phòng chuyên môn", "hồ sơ chứng chỉ hành nghề hoạt động xây dựng"]
UNITS = ["Văn phòng Sở", "Thanh tra Sở", "Phòng Quy hoạch - Kiến trúc", "Phòng Quản lý xây dựng", "Trung tâm Kiểm định chất lượng xây dựng",
         "Phòng Hạ tầng kỹ thuật", "Phòng Kế hoạch - Tài chính"]
RESULTS = ["Báo cáo kết quả thực hiện", "Danh mục hồ sơ được phê duyệt", "Cơ sở dữ liệu được cập nhật", "Quy chế được ban hành",
           "100% hồ sơ được số hóa và ký số", "Văn bản hướng dẫn", "Biên bản bàn giao"]
TIMES = ["Quý I/2026", "Quý IV/2026", "Trước ngày 30/6/2026", "Tháng 9/2026", "Thường xuyên", "Năm 2026", "Trước ngày 15/11/2026"]
STATES = ["Đã hoàn thành", "Đang triển khai", "Chưa triển khai", "Đang thực hiện"]
HEADINGS = ["Hoàn thiện thể chế", "Phát triển hạ tầng số", "Số hóa hồ sơ, tài liệu", "Dữ liệu dùng chung", "Đào tạo, tập huấn", "Kiểm tra, giám sát"]


class Once(random.Random):
    """Throws no work twice, so that each can be found by its words."""
    def work(self):
        self.left = getattr(self, "left", None) or self.sample([f"{v} {t}" for v in VERBS for t in THINGS], len(VERBS) * len(THINGS))
        return self.left.pop()


def task(die, section):
    lead, *others = die.sample(UNITS, 3)
    return dict(work=die.work(), lead=lead, partners=", ".join(others) if die.random() < .8 else None,
                result=die.choice(RESULTS), time=die.choice(TIMES), reported=die.choice(STATES) if die.random() < .5 else None, section=section)


def in_paragraphs(tasks):
    """Numbered tasks under Roman headings, each part a paragraph with a dash."""
    lines, section, number = [], None, 0
    for t in tasks:
        if t["section"] != section:
            section = t["section"]
            lines.append(f"**{['I', 'II', 'III', 'IV', 'V', 'VI'][HEADINGS.index(section)]}. {section}**")
        number += 1
        lines += [f"{number}. {t['work']}.", f"- Đơn vị chủ trì: {t['lead']}."]
        if t["partners"]: lines.append(f"- Đơn vị phối hợp: {t['partners']}.")
        lines += [f"- Kết quả, giải pháp thực hiện: {t['result']}.", f"- Thời gian hoàn thành: {t['time']}."]
        if t["reported"]: lines.append(f"- Tình trạng: {t['reported']}.")
    return lines


def in_table(tasks):
    rows = [["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Kết quả", "Thời gian hoàn thành", "Trạng thái"]]
    rows += [[str(n), t["work"], t["lead"], t["partners"] or "", t["result"], t["time"], t["reported"] or ""] for n, t in enumerate(tasks, 1)]
    return [rows]


def plans(seed):
    die = Once(seed)
    said = [task(die, HEADINGS[k * 6 // 21]) for k in range(21)]
    table = [task(die, None) for _ in range(26)]
    mixed = [task(die, HEADINGS[2]) for _ in range(5)] + [task(die, None) for _ in range(7)]
    for t in mixed[:5]: t["reported"] = None
    ways = [("paragraphs", said, in_paragraphs(said)), ("table", table, in_table(table)),
            ("mixed", mixed, in_paragraphs(mixed[:5]) + ["Các nhiệm vụ khác tại bảng sau:"] + in_table(mixed[5:]))]
    for name, tasks, lines in ways:
        yield tasks, dict(
            id=name, type="Kế hoạch", agency_parent="ỦY BAN NHÂN DÂN TỈNH AN GIANG", agency="SỞ XÂY DỰNG", number=f"{die.randint(100, 3000)}/KH-SXD",
            place="An Giang", date=[12, 1, 2026], title="KẾ HOẠCH", subject="Số hóa hồ sơ, tài liệu năm 2026", signer_role=["GIÁM ĐỐC"],
            signer="Nguyễn Thị Thử", recipients=["Như trên;", "Lưu: VT."],
            paragraphs=["Sở Xây dựng ban hành Kế hoạch số hóa hồ sơ, tài liệu năm 2026 với các nhiệm vụ sau:"] + lines + ["Yêu cầu các đơn vị tổ chức thực hiện./."])


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].splitlines()[0])
    parser.add_argument("work", type=Path); parser.add_argument("--levels", default="typical,hard"); parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    o = parser.parse_args(); o.work.mkdir(parents=True, exist_ok=True)
    drawn = list(plans(o.seed))
    (o.work / "docs.jsonl").write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for _, d in drawn), encoding="utf-8")
    subprocess.run([sys.executable, RENDER, o.work / "docs.jsonl", o.work / "scans", "--levels", o.levels, "--format", "pdf"], check=True)
    subprocess.run([SOHOA, "run", o.work / "scans", "--archive", o.work / "archive"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    said = subprocess.run([SOHOA, "tasks", "--archive", o.work / "archive", "--json"], capture_output=True, text=True).stdout
    found = {}
    for line in map(json.loads, said.splitlines()):
        if line["kind"] == "task": found.setdefault(Path(line["file"]).name.split(".")[:2].__str__(), []).append(line)
    for level in o.levels.split(","):
        for tasks, d in drawn:
            read = sorted(found.get([d["id"], level].__str__(), []), key=lambda t: (t["page"], t["box"]["y"]))
            by_work = {t["work"].rstrip(". "): t for t in read}
            exact, wrong = 0, {}
            for t in tasks:
                r = by_work.get(t["work"])
                off = [p for p in PARTS if r is None or (r[p] or None) != t[p]]
                exact += not off
                for p in (["work"] if r is None else off): wrong[p] = wrong.get(p, 0) + 1
                if off and o.verbose: print("  ", t, "\n   ->", r and {p: r[p] for p in off})
            print(f"{d['id']:<10} {level:<8} {exact} of {len(tasks)} exact, {len(read)} found; off: {wrong or 'nothing'}", flush=True)


if __name__ == "__main__":
    main()
