internal import Records

/// Numbers and days that a pen wrote into the print.
extension FieldsFound {
  /// What was written into a gap of `piece`.
  private func written(_ kind: WrittenNumber.Kind, in piece: Piece) -> WrittenNumber? {
    let reach = piece.box.height
    return layouts.first { $0.number == piece.page }?.written.first { number in
      number.kind == kind && number.box.x < piece.box.right + reach && piece.box.x - reach < number.box.right
        && number.box.y < piece.box.bottom && piece.box.y < number.box.bottom
    }
  }

  /// Certainty of a field of which `probability` was said: below the limit a person is asked.
  private func sureness(_ probability: Double) -> Double {
    probability >= Self.leastSure ? probability : min(0.99, probability) * RecordDescription.doubtful
  }

  /// Of what is at least so probable, 98 in 100 have to be right (docs/handwriting.md).
  private static let leastSure = 0.95

  /// The number whose digits were written before the printed symbol.
  func writtenNumber(_ number: NumberZone, symbol: String) -> DescribedField? {
    let witness = number.reading.corrections == 0 ? number.reading.ordinal : nil
    guard let readings = written(.number, in: number.piece)?.readings,
      let best = Self.weighed(readings, by: witness).first
    else { return nil }
    // Print of another form, as 02-02/26.
    let isOther =
      number.reading.ordinal == nil
      && number.piece.words.contains { $0.confidence >= Thresholds.printedDigits && Self.hasJoinedDigits($0.text) }
    return field(
      best.text + String(number.reading.separator) + symbol, [number.piece], number.rule + "-written",
      confidence: sureness(best.probability) * (isOther ? Self.contradicted : 1))
  }

  /// Digits with a stroke or a hyphen between them.
  private static func hasJoinedDigits(_ text: String) -> Bool {
    let letters = Array(text)
    return letters.indices.dropFirst().dropLast().contains {
      "-/".contains(letters[$0]) && letters[$0 - 1].isNumber && letters[$0 + 1].isNumber
    }
  }

  /// A number that was read as print, beside what it would be as handwriting: where both say the same, it is sure, and where the other is
  /// sure, a person is asked.
  func weighed(_ printed: DescribedField, _ number: NumberZone) -> DescribedField {
    guard let best = written(.number, in: number.piece)?.readings.first, let ordinal = number.reading.ordinal,
      number.shape != .print
    else { return printed }
    var field = printed
    if best.text == ordinal {
      field.confidence = max(field.confidence, sureness(best.probability))
    } else if best.probability >= Self.leastSure {
      field.confidence = min(field.confidence, Self.contradicted)
    }
    return field
  }

  private static let contradicted = 0.6
  private static let agreed = 0.985

  /// The date whose day, and maybe month, were written between printed words.
  func writtenDate(_ date: DateZone) -> DescribedField? {
    let reading = date.reading
    guard let year = reading.printedMonth?.year, let days = written(.day, in: date.piece)?.readings else { return nil }
    let months =
      reading.printedMonth?.month.map { [(value: $0, probability: 1.0)] }
      ?? (written(.month, in: date.piece)?.readings ?? []).compactMap { reading in
        Int(reading.text).map { (value: $0, probability: reading.probability) }
      }.enumerated().map { place, month in
        // Two readers that do not know of each other say the same.
        let isAgreed = place == 0 && month.value == date.reading.readMonth
        return (value: month.value, probability: isAgreed ? max(month.probability, Self.agreed) : month.probability)
      }
    guard let best = WrittenDate(year: year, months: months, days: Self.weighed(days, by: reading.readDay)).likeliest
    else {
      return nil
    }
    let isImpossible = DateSense(layouts).contradicts(best.date)
    return field(
      best.date.description, [date.piece], date.rule + "-written",
      confidence: sureness(best.probability) * (isImpossible ? 0.6 : 1))
  }

  /// The readings with the reader of print as a witness: it seldom reads a pen's digits, and hardly ever as what they might be but are not.
  private static func weighed(_ readings: [WrittenNumber.Reading], by witness: String?) -> [WrittenNumber.Reading] {
    guard let witness, let place = readings.firstIndex(where: { $0.text == witness }) else { return readings }
    var readings = readings
    let said = readings[place].probability
    let all = 1 + said * (Self.witness - 1)
    for index in readings.indices { readings[index].probability /= all }
    readings[place].probability *= Self.witness
    return readings.sorted { $0.probability > $1.probability }
  }

  /// How much likelier a reading is that the reader of print has, too.
  private static let witness = 2.0
}
