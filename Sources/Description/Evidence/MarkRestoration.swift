internal import Foundation
internal import VietnameseText

/// Gives capitals the marks back that recognition lost, where the same words stand in the text with their marks.
///
/// `SỞ Y TÉ` becomes `SỞ Y TẾ` because "Sở Y tế" stands in the body, in letters that are read far better than capitals.
struct MarkRestoration: Sendable {
  /// Marked forms of each folded pair of neighbouring words, with how often they stand in the text.
  private let pairs: [String: [String: Int]]
  /// Folded pairs without the space between, for words that recognition has run together.
  private let joined: [String: String]
  /// Folded second words of each first one.
  private let followers: [String: Set<String>]
  /// Abbreviations in the text, as written.
  private let abbreviations: Set<String>

  init(_ pages: [PageLayout]) {
    var pairs = Self.commonPairs
    for row in pages.prefix(4).flatMap(\.rows) {
      for piece in row.pieces where piece.upperShare < 0.5 {
        let words = piece.words.map { $0.text.lowercased().filter { $0.isLetter || $0.isNumber } }
        for index in words.indices.dropFirst() where !words[index].isEmpty && !words[index - 1].isEmpty {
          guard piece.words[index].confidence > 0.85, piece.words[index - 1].confidence > 0.85,
            // "nhân dân, Sở" is no pair.
            piece.words[index - 1].text.last?.isLetter ?? false
          else { continue }
          pairs[piece.words[index - 1].bare + " " + piece.words[index].bare, default: [:]][
            words[index - 1] + " " + words[index], default: 0] += 1
        }
      }
    }
    self.pairs = pairs
    abbreviations = Set(
      pages.prefix(4).flatMap(\.rows).flatMap(\.words).filter { $0.confidence > 0.6 && $0.letters >= 3 }
        .map { $0.text.filter(\.isLetter) }.filter {
          $0.allSatisfy(\.isUppercase) && !Syllable.isPossible($0.lowercased())
        })
    followers = pairs.keys.reduce(into: [:]) { followers, pair in
      let words = pair.split(separator: " ").map(String.init)
      if words.count == 2 { followers[words[0], default: []].insert(words[1]) }
    }
    joined = Dictionary(pairs.keys.map { ($0.filter { $0 != " " }, $0) }, uniquingKeysWith: { min($0, $1) })
  }

  /// The words with those that were hardly read set right by an abbreviation of the text that differs by a letter.
  func repaired(_ words: [ReadWord]) -> String {
    words.map { word in
      let letters = word.text.filter(\.isLetter)
      guard word.confidence < 0.5, letters.count >= 3, !Syllable.isPossible(letters.lowercased()),
        !abbreviations.contains(letters)
      else { return word.text }
      let near = abbreviations.filter {
        $0.count == letters.count && FuzzyMatching.distance($0.folded, letters.folded, limit: 1) != nil
      }
      return near.count == 1 ? near.reduce(word.text) { $0.replacing(letters, with: $1) } : word.text
    }.joined(separator: " ")
  }

  /// `text` in capitals with the marks of the same words elsewhere; unchanged where no such words stand there.
  func restored(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init).flatMap(apart)
    for index in words.indices.dropFirst() { words[index] = possible(words[index], after: words[index - 1]) }
    var votes = [[String: Int]](repeating: [:], count: words.count)
    let bare = words.map { $0.folded.filter { $0.isLetter || $0.isNumber } }
    let plain = words.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    for index in words.indices.dropFirst() {
      guard let forms = pairs[bare[index - 1] + " " + bare[index]], !Self.particles.contains(plain[index - 1]),
        !Self.particles.contains(plain[index])
      else { continue }
      for (form, count) in forms {
        let parts = form.split(separator: " ").map(String.init)
        guard parts.count == 2 else { continue }
        votes[index - 1][parts[0], default: 0] += count
        votes[index][parts[1], default: 0] += count
      }
    }
    return words.indices.map { index in
      // The paper's own form stands where the text has it too: Ủy and Uỷ are both right.
      guard votes[index][plain[index]] == nil,
        let best = votes[index].max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
        best.withCanonicalTone != plain[index].withCanonicalTone, best.count == plain[index].count
      else { return words[index] }
      let isUpper = words[index].filter(\.isLetter).allSatisfy(\.isUppercase)
      return words[index].replacing(plain[index].uppercased(), with: isUpper ? best.uppercased() : best)
    }.joined(separator: " ")
  }

  /// Words that stand beside any other, and so say nothing of its marks.
  private static let particles: Set<String> = ["và", "của", "các", "cho", "về", "với", "thuộc", "tại", "do"]

  /// A word that is no syllable becomes the one that stands behind the same word elsewhere and differs by a letter:
  /// `QUẢNG NGAÀI` is `QUẢNG NGÃI`.
  private func possible(_ word: String, after previous: String) -> String {
    guard word.count >= 3, word.allSatisfy(\.isUppercase), !Syllable.isPossible(word.lowercased()) else { return word }
    let near = (followers[previous.folded] ?? []).filter { FuzzyMatching.distance($0, word.folded, limit: 1) != nil }
    return near.count == 1 ? near.first?.uppercased() ?? word : word
  }

  /// Two words that were run into one that is no syllable: `QUANLY` becomes `QUAN LY`.
  private func apart(_ word: String) -> [String] {
    guard word.count >= 5, word.allSatisfy(\.isLetter), !Syllable.isPossible(word.lowercased()),
      let pair = joined[word.folded], let space = pair.firstIndex(of: " ")
    else { return [word] }
    let length = pair.distance(from: pair.startIndex, to: space)
    return [String(word.prefix(length)), String(word.dropFirst(length))]
  }

  private static let commonPairs: [String: [String: Int]] = {
    var pairs: [String: [String: Int]] = [:]
    for phrase in common {
      let words = phrase.split(separator: " ").map(String.init)
      for index in words.indices.dropFirst() {
        let marked = words[index - 1] + " " + words[index]
        pairs[marked.folded, default: [:]][marked, default: 0] += 2
      }
    }
    return pairs
  }()

  /// Bodies of state and Party, whose capitals are misread on many papers that name them nowhere else.
  private static let common: [String] =
    [
      "ủy ban nhân dân tỉnh", "ủy ban nhân dân thành phố", "ủy ban nhân dân huyện", "ủy ban nhân dân xã",
      "ủy ban nhân dân phường", "hội đồng nhân dân tỉnh", "hội đồng nhân dân huyện", "hội đồng nhân dân xã",
      "sở xây dựng", "sở y tế", "sở nội vụ", "sở tài chính", "sở tư pháp", "sở công thương", "sở du lịch",
      "sở ngoại vụ",
      "sở giáo dục và đào tạo", "sở giao thông vận tải", "sở kế hoạch và đầu tư", "sở khoa học và công nghệ",
      "sở lao động - thương binh và xã hội", "sở nông nghiệp và môi trường", "sở nông nghiệp và phát triển nông thôn",
      "sở tài nguyên và môi trường", "sở thông tin và truyền thông", "sở văn hóa và thể thao",
      "sở văn hóa thể thao và du lịch",
      "sở dân tộc và tôn giáo", "bộ xây dựng", "bộ y tế", "bộ nội vụ", "bộ tài chính", "bộ tư pháp", "bộ công thương",
      "bộ công an", "bộ quốc phòng", "bộ ngoại giao", "bộ giáo dục và đào tạo", "bộ khoa học và công nghệ",
      "bộ kế hoạch và đầu tư", "bộ nông nghiệp và môi trường", "văn phòng chính phủ", "thủ tướng chính phủ",
      "thanh tra tỉnh", "thanh tra chính phủ", "tòa án nhân dân tối cao", "viện kiểm sát nhân dân", "công an tỉnh",
      "ban quản lý dự án đầu tư xây dựng", "ban chỉ đạo", "ban tổ chức", "ban chấp hành", "ban thường vụ",
      "ban tuyên giáo",
      "tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy", "đảng bộ tỉnh", "phòng quản lý đô thị", "phòng kinh tế và hạ tầng",
      "trung tâm quy hoạch xây dựng", "trung tâm phục vụ hành chính công", "bệnh viện đa khoa tỉnh", "trường đại học",
      "chi cục giám định xây dựng",
      "giám đốc", "phó giám đốc", "chủ tịch", "phó chủ tịch", "chánh văn phòng", "phó chánh văn phòng", "bộ trưởng",
      "thứ trưởng", "cục trưởng", "chi cục trưởng", "vụ trưởng", "trưởng phòng", "trưởng ban", "hiệu trưởng", "bí thư",
      "chánh thanh tra", "thủ tướng", "viện trưởng", "chủ nhiệm", "đại diện",
      "thị xã", "thị trấn", "thành phố hồ chí minh", "thành phố cần thơ", "thành phố hà nội", "thành phố đà nẵng",
      "thành phố hải phòng", "thành phố huế",
    ] + provinces.map { "tỉnh " + $0 }

  /// Provinces before and after 1 July 2025.
  private static let provinces = [
    "an giang", "bà rịa - vũng tàu", "bạc liêu", "bắc giang", "bắc kạn", "bắc ninh", "bến tre", "bình dương",
    "bình định",
    "bình phước", "bình thuận", "cà mau", "cao bằng", "đắk lắk", "đắk nông", "điện biên", "đồng nai", "đồng tháp",
    "gia lai",
    "hà giang", "hà nam", "hà tĩnh", "hải dương", "hậu giang", "hòa bình", "hưng yên", "khánh hòa", "kiên giang",
    "kon tum",
    "lai châu", "lạng sơn", "lào cai", "lâm đồng", "long an", "nam định", "nghệ an", "ninh bình", "ninh thuận",
    "phú thọ",
    "phú yên", "quảng bình", "quảng nam", "quảng ngãi", "quảng ninh", "quảng trị", "sóc trăng", "sơn la", "tây ninh",
    "thái bình", "thái nguyên", "thanh hóa", "thừa thiên huế", "tiền giang", "trà vinh", "tuyên quang", "vĩnh long",
    "vĩnh phúc", "yên bái",
  ]
}
