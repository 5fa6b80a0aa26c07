/// What a part of a plan tells of a task, by the words that plans use for it.
enum TaskLabel: Hashable, Sendable {
  case ordinal, work, lead, partners, result, time, state

  /// The label that stands at `start` of `words` (folded, without signs), and how many words it has; the longest wins.
  static func found(in words: ArraySlice<String>) -> (label: TaskLabel, length: Int)? {
    for (phrase, label) in phrases where words.starts(with: phrase) { return (label, phrase.count) }
    return nil
  }

  /// The label of a column by its heading.
  init?(heading words: [String]) {
    let text = " " + words.joined(separator: " ") + " "
    func has(_ parts: String...) -> Bool { parts.contains { text.contains(" " + $0 + " ") } }
    if has("tt", "stt") {
      self = .ordinal
    } else if has("chu tri", "don vi thuc hien", "co quan thuc hien", "don vi dau moi", "nguoi thuc hien") {
      self = .lead
    } else if has("phoi hop") {
      self = .partners
    } else if has("ket qua", "san pham", "dau ra") {
      self = .result
    } else if has("tinh trang", "trang thai", "tinh hinh thuc hien") {
      self = .state
    } else if has("thoi gian", "thoi han", "han hoan thanh", "tien do") {
      self = .time
    } else if has("noi dung", "nhiem vu", "cong viec", "hoat dong") {
      self = .work
    } else {
      return nil
    }
  }

  /// Words that headings of such tables are made of; a row with any other word is none.
  static let headingWords: Set<String> = [
    "tt", "stt", "so", "noi", "dung", "nhiem", "vu", "cong", "viec", "hoat", "dong", "don", "vi", "co", "quan", "chu",
    "tri", "phoi", "hop", "thuc", "hien", "ket", "qua", "san", "pham", "dau", "ra", "moi", "thoi", "gian", "han",
    "hoan",
    "thanh", "tien", "do", "ghi", "trien", "khai", "cac", "can", "dat", "bo", "phan", "ca", "nhan", "nguoi", "chinh",
    "du", "kien", "muc", "tieu", "va", "giai", "phap", "ten", "duoc", "giao", "tinh", "trang", "thai", "hinh", "bien",
  ]

  private static let phrases: [([String], TaskLabel)] = {
    var texts: [(String, TaskLabel)] = []
    for unit in ["don vi", "co quan", "bo phan", "phong", "cac don vi", "cac co quan"] {
      for lead in ["chu tri thuc hien", "chu tri tham muu", "chu tri", "thuc hien", "dau moi"] {
        texts.append((unit + " " + lead, .lead))
      }
      for help in ["phoi hop thuc hien", "phoi hop"] { texts.append((unit + " " + help, .partners)) }
    }
    texts += ["chu tri thuc hien", "chu tri"].map { ($0, .lead) }
    texts += ["phoi hop thuc hien", "phoi hop"].map { ($0, .partners) }
    for result in ["ket qua", "san pham"] {
      let ways = ["giai phap", "va giai phap", "bien phap", "va bien phap"].flatMap { [" " + $0, " \($0) thuc hien"] }
      for more in ["", " san pham", " ket qua", " dau ra", " can dat", " thuc hien", " hoan thanh", " du kien"] + ways {
        texts.append((result + more, .result))
      }
    }
    texts += ["giai phap", "giai phap thuc hien", "giai phap ket qua", "bien phap thuc hien"].map { ($0, .result) }
    for state in ["tinh trang", "trang thai", "tinh hinh"] {
      for more in ["", " thuc hien", " trien khai", " hoan thanh"] where state + more != "tinh hinh" {
        texts.append((state + more, .state))
      }
    }
    for time in ["thoi gian", "thoi han", "tien do"] {
      for more in ["", " hoan thanh", " thuc hien"] { texts.append((time + more, .time)) }
    }
    texts.append(("han hoan thanh", .time))
    for work in ["noi dung cong viec", "noi dung thuc hien", "noi dung nhiem vu", "noi dung", "nhiem vu", "cong viec"] {
      texts.append((work, .work))
    }
    return texts.map { ($0.0.split(separator: " ").map(String.init), $0.1) }.sorted { $0.0.count > $1.0.count }
  }()
}
