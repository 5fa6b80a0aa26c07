internal import Records

/// Something on the paper that speaks for a type, and how much it says by itself.
struct TypeWitness: Hashable, Sendable {
  enum Kind: String, Sendable { case title, symbol, about, structure }

  let kind: Kind
  let type: DocumentType
  /// Probability, 0 to 1, with which this witness alone would be right; a judgement.
  let weight: Double
  let piece: Piece?
}

/// What the witnesses agree on.
struct TypeDecision: Sendable {
  let type: DocumentType
  let confidence: Double
  /// The strongest witness for it.
  let witness: TypeWitness
  let agreeing: Int

  /// Nil where the evidence is weak.
  init?(_ witnesses: [TypeWitness]) {
    let scores = Dictionary(grouping: witnesses, by: \.type).mapValues { group in
      1 - group.reduce(1) { $0 * (1 - $1.weight) }
    }
    let ranked = scores.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    guard let best = ranked.first, best.value >= Thresholds.typeEvidence else { return nil }
    let mine = witnesses.filter { $0.type == best.key }
    guard let strongest = mine.max(by: { $0.weight < $1.weight }) else { return nil }
    type = best.key
    // A witness for another type is doubt, unless it is a weak one that the symbol of several types shares.
    let other = ranked.dropFirst().first?.value ?? 0
    confidence = best.value * (1 - 0.4 * other)
    witness = strongest
    agreeing = mine.count
  }

  var rule: String { "type-by-" + witness.kind.rawValue + (agreeing > 1 ? "-agreed" : "") }
}
