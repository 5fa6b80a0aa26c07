/// Another document's number in the text of this one: `Kế hoạch số 189/KH-UBND ngày 14/11/2025 của …`.
package struct Citation: Hashable, Sendable, Codable {
  /// As it is said before the number, or by the symbol; nil where neither tells.
  package var type: DocumentType?
  /// Without spaces: `189/KH-UBND`, `118/2025/NĐ-CP`, `57-NQ/TW`.
  package var number: String
  package var date: RecordDate?
  /// As printed behind `của`.
  package var agency: String?
  /// As it stands in the text, on one line.
  package var printed: String
  /// Page of the citing document, from 1, and where on it: the number's own words on its first line.
  package var page: Int
  package var box: PixelBox?
  /// 0 to 1.
  package var confidence: Double
  /// How often the document is cited.
  package var times: Int

  package init(
    type: DocumentType?, number: String, date: RecordDate?, agency: String?, printed: String, page: Int,
    box: PixelBox?, confidence: Double, times: Int = 1
  ) {
    self.type = type
    self.number = number
    self.date = date
    self.agency = agency
    self.printed = printed
    self.page = page
    self.box = box
    self.confidence = confidence
    self.times = times
  }
}
