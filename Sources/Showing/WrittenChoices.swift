package import Records

/// What a number or a day that was written by hand may be, as values of its field, the likeliest first.
package struct WrittenChoices {
  package struct Choice: Hashable, Encodable {
    package var value: String
    /// 0 to 1.
    package var probability: Double

    package init(value: String, probability: Double) {
      self.value = value
      self.probability = probability
    }
  }

  package let choices: [Choice]

  /// None where the field was not read from handwriting.
  package init(of field: DescribedField?, named name: FieldName, on page: PageText?) {
    guard let field, let box = field.evidence.box, field.evidence.rule.hasSuffix("-written"),
      let kind: WrittenNumber.Kind = name == .number ? .number : name == .date ? .day : nil,
      let written = page?.written.first(where: { $0.kind == kind && $0.box.isBeside(box) })
    else {
      choices = []
      return
    }
    let choices: [Choice] = written.readings.compactMap { reading in
      if kind == .number {
        return Choice(value: reading.text + field.value.drop(while: \.isNumber), probability: reading.probability)
      }
      guard let date = RecordDate(field.value), let day = Int(reading.text),
        let other = RecordDate(year: date.year, month: date.month, day: day)
      else { return nil }
      return Choice(value: other.description, probability: reading.probability)
    }
    // What was weighed with other witnesses first.
    self.choices = choices.filter { $0.value == field.value } + choices.filter { $0.value != field.value }
  }
}

extension PixelBox {
  /// Whether a gap lies in a line, or where its ends stand apart by a letter's height.
  fileprivate func isBeside(_ line: PixelBox) -> Bool {
    x < line.right + line.height && line.x - line.height < right && y < line.bottom && line.y < bottom
  }
}
