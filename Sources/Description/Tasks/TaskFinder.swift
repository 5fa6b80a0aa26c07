package import Records
internal import VietnameseText

/// Finds the tasks that a plan assigns, in running text and in tables.
package struct TaskFinder: Sendable {
  private let year: Int?
  private let assigns: Bool

  /// `description` tells the plan's year, for times that do not tell theirs.
  package init(of description: RecordDescription) {
    year = Self.year(of: description)
    assigns = description.type.map { Self.assigning.contains($0) } ?? true
  }

  /// In the order of the plan; nothing where no unit is said to lead.
  package func tasks(in pages: [DescribablePage]) -> [PlannedTask] {
    guard assigns, pages.contains(where: { Self.mayAssign($0.text) }) else { return [] }
    let layouts = pages.sorted { $0.number < $1.number }.map(PageLayout.init)
    let tables = TableTasks(layouts)
    var text = PlanParagraphs()
    for layout in layouts { text.add(tables.rest[layout.number] ?? [], of: layout) }
    let drafts = ParagraphTasks(text.paragraphs).tasks + tables.tasks
    let placed = drafts.enumerated().sorted { first, second in
      let (one, two) = (first.element, second.element)
      return (one.page, one.box?.y ?? 0, first.offset) < (two.page, two.box?.y ?? 0, second.offset)
    }
    let tasks = placed.compactMap { $0.element.task(year: year) }
    let names = UnitNames(tasks)
    return tasks.map { task in
      var task = task
      task.lead = task.lead.map { names.corrected(all: $0) }
      task.partners = task.partners.map { names.corrected(all: $0) }
      return task
    }
  }

  /// `chủ` and `trì` somewhere; a cell of a table may break between them.
  private static func mayAssign(_ page: PageText) -> Bool {
    let words = Set(
      page.lines.lazy.flatMap(\.words).filter { $0.text.count <= 6 }.map { word in
        word.text.folded.filter(\.isLetter)
      })
    return words.contains("chu") && words.contains("tri")
  }

  /// `năm 2026` in the subject, else the year of the date.
  private static func year(of description: RecordDescription) -> Int? {
    let words = (description[.subject]?.value ?? "").folded.split(separator: " ")
    let told = zip(words, words.dropFirst()).compactMap { word, next in
      word == "nam" ? Int(next.prefix { $0.isNumber }) : nil
    }.filter { (1990...2100).contains($0) }
    return told.first ?? description.date?.year
  }

  /// Types that assign tasks, and those to which a plan is enclosed; in a letter of invitation somebody chairs.
  private static let assigning: Set<DocumentType> = [
    .keHoach, .chuongTrinh, .phuongAn, .deAn, .duAn, .quyetDinh, .chiThi, .nghiQuyet, .thongBao, .congVan, .congDien,
    .huongDan, .ketLuan, .chienLuoc,
  ]
}
