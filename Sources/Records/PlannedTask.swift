/// A task that a plan assigns: what is to be done, who leads, who helps, what comes of it, and by when.
package struct PlannedTask: Hashable, Sendable, Codable {
  /// What is to be done.
  package var work: String
  /// `Đơn vị chủ trì`.
  package var lead: String?
  /// `Đơn vị phối hợp`.
  package var partners: String?
  /// `Kết quả`, `Sản phẩm`.
  package var result: String?
  /// The time as printed: `Quý IV/2025`, `trước ngày 30/6/2026`, `Thường xuyên`.
  package var time: String?
  /// The last day of that time; nil where it has none.
  package var due: RecordDate?
  /// How far it is, as the plan says: `Đã hoàn thành`, `Đang triển khai`.
  package var reported: String?
  /// The heading that it stands under, without its number.
  package var section: String?
  /// Page of the document, from 1, and where on it.
  package var page: Int
  package var box: PixelBox?
  /// 0 to 1.
  package var confidence: Double

  package init(
    work: String, lead: String? = nil, partners: String? = nil, result: String? = nil, time: String? = nil,
    due: RecordDate? = nil, reported: String? = nil, section: String? = nil, page: Int, box: PixelBox? = nil,
    confidence: Double
  ) {
    self.work = work
    self.lead = lead
    self.partners = partners
    self.result = result
    self.time = time
    self.due = due
    self.reported = reported
    self.section = section
    self.page = page
    self.box = box
    self.confidence = confidence
  }
}

/// How far a task is. The raw value is stored and exported.
package enum TaskState: String, Hashable, Sendable, Codable, CaseIterable {
  case open, done, dropped
}
