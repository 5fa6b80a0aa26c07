internal import Records

extension FieldsFound {
  /// Number and symbol. Digits that were written into the gap by hand are only given where they are sure.
  var numberFields: [FieldName: DescribedField] {
    guard let number else { return [:] }
    let reading = number.reading
    let heading = header.heading == nil ? 0.8 : 1
    let sureness = (number.rule == "zone-3-number" ? 1 : 0.9) * heading * (reading.corrections > 0 ? 0.9 : 1)
    let body = evidence.agency?.agency.flatMap(\.words) ?? []
    let symbol = SymbolReading.spelt(reading.symbol, after: body.compactMap { $0.text.first(where: \.isLetter) })
    var fields: [FieldName: DescribedField] = [:]
    let citation = OwnCitation.found(in: layouts, symbol: reading.symbol)
    if let citation, citation.number.ordinal != reading.ordinal || !isPrinted(number) {
      fields[.number] = field(
        citation.number.written, [citation.piece], "appendix-citation", confidence: citation.piece.confidence * 0.9)
    } else if reading.ordinal == "", let written = writtenNumber(number, symbol: symbol) {
      fields[.number] = written
    } else if reading.ordinal == "" {
      // A draft: neither number nor day are filled in. Elsewhere the number is there, but was not read.
      if date?.reading.isBlank ?? false, date?.reading.date == nil, reading.isDetached {
        fields[.number] = field(
          reading.written, [number.piece], "zone-3-number-blank", confidence: number.piece.confidence * sureness)
      }
    } else if reading.ordinal != nil, isPrinted(number) {
      let confirmed = citation == nil ? sureness : min(1, sureness * 1.1)
      let printed = field(
        reading.written.dropLast(reading.symbol.count) + symbol, [number.piece], number.rule,
        confidence: digitSureness(number) * confirmed * (citation == nil && isCited(reading) ? Self.citedDoubt : 1))
      fields[.number] = weighed(printed, number)
    } else {
      fields[.number] = writtenNumber(number, symbol: symbol)
    }
    // A gap that is not empty, and that was not believed to hold print, was filled in with a pen.
    let isByHand = fields[.number].map { $0.evidence.rule.hasSuffix("-written") } ?? (reading.ordinal != "")
    fields[.symbol] = field(
      symbol, [number.piece], number.rule + (isByHand ? "-by-hand" : ""),
      confidence: symbolSureness(number) * sureness)
    return fields
  }

  /// Whether the text names a paper of this number as another one: then it may be that paper's number which was found.
  private func isCited(_ number: NumberReading) -> Bool {
    let written = number.written
    for page in layouts {
      for row in page.rows where row.box.y > (page.number == header.layout.number ? headerEnd : 0) {
        let words = row.words
        guard let index = words.firstIndex(where: { $0.text.contains(written) }) else { continue }
        let before = words[max(0, index - 8)..<index].map(\.bare)
        if !before.contains("kem"), !before.contains("hanh") { return true }
      }
    }
    return false
  }

  private var headerEnd: Int {
    max(header.left.box?.bottom ?? 0, header.title?.bottom ?? 0, number?.piece.box.bottom ?? 0)
  }

  /// What is left of the certainty about a number, or a day, that the text gives to another paper.
  private static let citedDoubt = 0.6

  /// The symbol draws down the confidence of a word that carries both; digits alone are read far better.
  private func digitSureness(_ number: NumberZone) -> Double {
    let isWhole = !number.touchesLabel && !number.reading.isDetached
    guard isWhole else { return number.digitConfidence }
    // Where the symbol is vouched for, it is no longer what draws the confidence down.
    let isVouched = symbolSureness(number) >= RecordDescription.doubtful
    let vouched = !isVouched ? 0 : number.shape == .print ? Thresholds.vouchedPrint : Thresholds.vouchedDigits
    return max(number.digitConfidence, (number.digitConfidence + 1) / 2, vouched)
  }

  private func isPrinted(_ number: NumberZone) -> Bool {
    guard number.reading.ordinal != nil, number.reading.hasDigits else { return false }
    if number.shape == .byHand {
      // Ink that belongs to another line raises a word's box, but hardly any hand is read so surely with its symbol.
      return !number.touchesLabel && !number.reading.isDetached && number.digitConfidence >= Thresholds.gluedDigits
    }
    if number.shape == .print {
      return number.digitConfidence >= (number.reading.isDetached ? Thresholds.shapedDigits : 0)
    }
    let least =
      number.touchesLabel
      ? Thresholds.touchingDigits : number.reading.isDetached ? Thresholds.detachedDigits : Thresholds.printedDigits
    return number.digitConfidence >= least
  }

  /// Date and place; month and year where the day was written by hand.
  var dateFields: [FieldName: DescribedField] {
    guard let date else { return [:] }
    var fields: [FieldName: DescribedField] = [:]
    let reading = date.reading
    let citation = number.flatMap { OwnCitation.found(in: layouts, symbol: $0.reading.symbol) }
    if let day = reading.date, reading.isSure || citation?.date == day {
      let confidence = citation?.date == day ? max(reading.confidence, 0.95) : reading.confidence
      let sense = DateSense(layouts)
      let isImpossible = citation?.date != day && sense.contradicts(day)
      // A year that was clearly read stays: the citation may be what was misread, or what the author got wrong.
      let isUnclear = reading.yearConfidence < Thresholds.clearYear
      fields[.date] = field(
        (isImpossible && isUnclear ? sense.agreeing(with: day) ?? day : day).description, [date.piece],
        isImpossible ? "date-against-citations" : date.rule,
        confidence: confidence * (header.heading == nil ? 0.8 : 1) * (isImpossible ? 0.6 : 1))
    } else if let citation, let day = citation.date {
      fields[.date] = field(
        day.description, [citation.piece], "appendix-citation", confidence: citation.piece.confidence * 0.9)
    }
    if fields[.date] == nil { fields[.date] = writtenDate(date) }
    if fields[.date] == nil, let month = reading.printedMonth {
      fields[.month] = field(
        month.description, [date.piece], date.rule + (month.month == nil ? "-year" : "-month"),
        confidence: reading.monthConfidence * (header.heading == nil ? 0.8 : 1))
    }
    if let place = reading.place {
      let isByHand = fields[.date].map { $0.evidence.rule.hasSuffix("-written") } ?? !reading.isBlank
      fields[.place] = field(
        place, [date.piece], date.rule + (isByHand ? "-by-hand" : ""), confidence: date.piece.confidence)
    }
    return fields
  }
}
