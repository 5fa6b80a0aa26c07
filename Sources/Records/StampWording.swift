internal import VietnameseText

/// What the lines of stamps say: by this they are told from the text of a page.
package enum StampWording {
  /// The stamp that a line of words belongs to by itself; nil where it is text.
  package static func kind(of words: [String]) -> PageStamp.Kind? {
    let bare = words.map(\.bare).filter { !$0.isEmpty }
    if isSignature(words, bare) { return .digitalSignature }
    let isUpper =
      words.contains { $0.contains(where: \.isLetter) } && !words.contains { $0.contains(where: \.isLowercase) }
    if isUpper, urgency(bare) != nil { return .urgency }
    if isUpper && bare == ["den"] || bare == ["cong", "van", "den"] && words.count <= 4 { return .incomingMail }
    return nil
  }

  /// Whether a line is one of an electronic signature where it stands beside one that surely is: in a text such lines
  /// give an address.
  package static func continuesSignature(_ words: [String]) -> Bool {
    let bare = words.map(\.bare).filter { !$0.isEmpty }
    let text = words.joined(separator: " ")
    let isLabelled = text.contains(":" as Character) && leads(bare, among: signatureAddresses)
    return isLabelled
      || words.count <= 6
        && (text.contains("@" as Character) && text.contains("." as Character) && !text.contains("/" as Character)
          || bare.last?.hasSuffix("govvn") == true)
  }

  /// The mark of urgency that words in capitals are, folded and without signs.
  package static func urgency(_ bare: [String]) -> String? { urgencyMarks.first { bare == $0.words }?.name }

  /// Whether a word inside a small frame says that it is the stamp of incoming mail.
  package static func labelsIncomingMail(_ word: String) -> Bool {
    incomingLabels.contains(word.bare) && word.first?.isUppercase == true
  }

  private static func isSignature(_ words: [String], _ bare: [String]) -> Bool {
    let text = words.joined(separator: " ")
    return text.contains(":" as Character) && (leads(bare, among: signatureLeads) || text.hasSuffix("+07:00"))
  }

  /// A scrap of the stamp's emblem may stand before; a text that mentions a signature does so farther in.
  private static func leads(_ bare: [String], among leads: [[String]]) -> Bool {
    bare.indices.prefix(4).contains { start in leads.contains { bare[start...].starts(with: $0) } }
  }

  /// What the lines of an electronic signature begin with; a colon is asked for too.
  private static let signatureLeads = phrases(
    "ky boi|nguoi ky|thoi gian ky|ngay ky|digitally signed|so chung thu|signature valid|gio ky")
  private static let signatureAddresses = phrases("co quan tinh|co quan so|co quan uy ban|co quan van phong|email")

  private static func phrases(_ list: String) -> [[String]] {
    list.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
  }

  private static let incomingLabels: Set<String> = ["den", "ngay", "chuyen", "luu"]

  private static let urgencyMarks: [(words: [String], name: String)] = [
    (["hoa", "toc"], "HỎA TỐC"), (["hoa", "toc", "hen", "gio"], "HỎA TỐC HẸN GIỜ"),
    (["thuong", "khan"], "THƯỢNG KHẨN"), (["khan"], "KHẨN"),
  ]
}

extension String {
  /// Letters and digits only, lower case, without marks.
  fileprivate var bare: String { String(folded.filter { $0.isLetter || $0.isNumber }) }
}
