internal import Records
internal import VietnameseText

/// Tasks in the rows of tables, which may go on over pages.
struct TableTasks {
  private(set) var tasks: [TaskDraft] = []
  /// The rows of print of each page that stand in no such table.
  private(set) var rest: [Int: [Row]] = [:]

  init(_ layouts: [PageLayout]) {
    var open: TaskTable?
    for layout in layouts {
      var row = 0
      var outside: [Row] = []
      while row < layout.rows.count {
        let next = TaskTable(in: layout, from: row)
        // A page may go on with the table of the page before, also where the heading stands again.
        if row == 0, var table = open {
          let end = next?.heading.lowerBound ?? layout.rows.count
          let lead = Self.leading(layout)
          let taken = Self.rows(of: &table, in: layout, from: lead, to: end)
          if taken > lead {
            add(Self.tasks(of: table, Array(layout.rows[lead..<taken]), layout, isRest: true), after: table)
            row = taken
            open = taken == layout.rows.count ? table : nil
            if taken < end || next == nil { continue }
          } else {
            open = nil
          }
        }
        guard var table = next, table.heading.lowerBound >= row else { break }
        outside += layout.rows[row..<table.heading.lowerBound]
        let end = Self.rows(of: &table, in: layout, from: table.heading.upperBound, to: layout.rows.count)
        tasks += Self.tasks(of: table, Array(layout.rows[table.heading.upperBound..<end]), layout, isRest: false)
        open = end == layout.rows.count ? table : nil
        row = end
      }
      rest[layout.number] = outside + layout.rows[row...]
    }
  }

  /// Adds the tasks of a page that goes on with a table; the first may be the rest of the last one.
  private mutating func add(_ more: [TaskDraft], after table: TaskTable) {
    var more = more[...]
    if table.index(of: .ordinal) != nil, let rest = more.first, !rest.has(.ordinal), let last = tasks.indices.last,
      tasks[last].has(.ordinal)
    {
      tasks[last].join(rest)
      more = more.dropFirst()
    }
    tasks += more
  }

  /// A page begins with its number.
  private static func leading(_ layout: PageLayout) -> Int {
    guard let first = layout.rows.first, first.words.count == 1, first.words[0].text.allSatisfy(\.isNumber),
      layout.isCentred(first.pieces[0])
    else { return 0 }
    return 1
  }

  /// Where the table ends: before two rows that do not keep to its columns. One alone is a heading within the table.
  private static func rows(of table: inout TaskTable, in layout: PageLayout, from start: Int, to limit: Int) -> Int {
    var end = start
    var strange = 0
    for index in start..<max(start, limit) {
      if ends(layout.rows[index]) { break }
      if table.take(layout.rows[index], letterHeight: layout.letterHeight) {
        end = index + 1
        strange = 0
      } else {
        strange += 1
        if strange == 2 { break }
      }
    }
    return end
  }

  /// `Nơi nhận:`, or the sign that ends the text of a document.
  private static func ends(_ row: Row) -> Bool {
    let words = row.words
    return words.prefix(2).map(\.bare) == ["noi", "nhan"] || words.last?.text.hasSuffix("./.") ?? false
  }

  private static func tasks(
    of table: TaskTable, _ rows: [Row], _ layout: PageLayout, isRest: Bool
  ) -> [TaskDraft] {
    var table = table
    let taken = rows.map { (row: $0, isIn: table.take($0, letterHeight: layout.letterHeight)) }
    let words = taken.filter(\.isIn).flatMap(\.row.words)
    // A row in one piece across the columns is the heading of those below it.
    let headings = taken.filter { !$0.isIn && $0.row.pieces.count == 1 }.map(\.row)
    let bands = TableBands(words, table: table, letterHeight: layout.letterHeight, isRest: isRest).bands
    return bands.map { band in
      var cells: [Int: [ReadWord]] = [:]
      for word in band { cells[table.column(of: word), default: []].append(word) }
      func text(_ column: Int) -> String {
        ParagraphTasks.text(TaskTable.ordered(cells[column] ?? [], layout.letterHeight)[...])
      }
      var draft = TaskDraft(
        work: table.index(of: .work).map(text) ?? "", page: layout.number, box: PixelBox.around(band.map(\.box)))
      for (index, column) in table.columns.enumerated() {
        guard let label = column.label, label != .work else { continue }
        if label != .ordinal || !text(index).isEmpty { draft.set(label, text(index)) }
      }
      draft.note(band)
      let top = band.map { TaskTable.middle($0) }.min() ?? 0
      draft.section = headings.last { $0.middle < top }.map { ParagraphTasks.text($0.words[...]) }
      return draft
    }
  }
}
