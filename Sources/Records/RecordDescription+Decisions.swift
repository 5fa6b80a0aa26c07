extension RecordDescription {
  /// The description with what people decided in the place of what was found.
  ///
  /// A decided field keeps where on the page it was found, and as what it was recognised. A number that was decided
  /// brings its symbol with it, unless that was decided by itself.
  package func applying(_ decisions: [FieldName: FieldDecision]) -> RecordDescription {
    var description = self
    for (name, decision) in decisions { description.apply(decision, to: name) }
    if decisions[.symbol] == nil, let number = decisions[.number],
      let symbol = number.value.flatMap({ RecordNumber($0) })?.symbol
    {
      description[.symbol] = decided(symbol, by: number, named: .symbol)
    }
    return description
  }

  private mutating func apply(_ decision: FieldDecision, to name: FieldName) {
    decided.insert(name)
    self[name] = decision.value.map { self.decided($0, by: decision, named: name) }
  }

  private func decided(_ value: String, by decision: FieldDecision, named name: FieldName) -> DescribedField {
    let found = self[name]
    return DescribedField(
      value: value, printed: found?.printed ?? decision.found ?? "",
      evidence: Evidence(page: found?.evidence.page ?? 1, box: found?.evidence.box, rule: decision.rule), confidence: 1)
  }
}
