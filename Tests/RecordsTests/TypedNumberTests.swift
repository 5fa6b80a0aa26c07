import Records
import Testing

@Suite struct `A number of which only the digits were typed` {
  private func description(
    number: String? = nil, symbol: String?, confidence: Double = 0.9, type: DocumentType? = nil
  ) -> RecordDescription {
    func field(_ value: String) -> DescribedField {
      DescribedField(
        value: value, printed: value, evidence: Evidence(page: 1, box: nil, rule: "test"), confidence: confidence)
    }
    var fields: [FieldName: DescribedField] = [:]
    fields[.number] = number.map(field)
    fields[.symbol] = symbol.map(field)
    fields[.type] = (type?.rawValue).map(field)
    return RecordDescription(fields: fields)
  }

  @Test(arguments: [("84", "84/QĐ-UBND"), (" 05 ", "05/QĐ-UBND"), ("12a", "12a/QĐ-UBND"), ("774BS", "774BS/QĐ-UBND")])
  func `is completed with the printed symbol`(typed: String, whole: String) {
    #expect(description(symbol: "QĐ-UBND").completed(typedNumber: typed) == whole)
  }

  @Test(arguments: [
    ("81/QĐ-UBND", "QĐ-UBND", "84/QĐ-UBND"), ("80/2020/NĐ-CP", "NĐ-CP", "84/2020/NĐ-CP"),
    ("81-QĐ/TU", "QĐ/TU", "84-QĐ/TU"), ("81/QĐ/UB", "QĐ/UB", "84/QĐ/UB"),
  ])
  func `keeps what stood behind the digits that were found`(found: String, symbol: String, whole: String) {
    #expect(description(number: found, symbol: symbol).completed(typedNumber: "84") == whole)
  }

  @Test(arguments: ["84/KH-SXD", "84-QĐ/TU", "số 84", "QĐ-UBND", "", "/", "84/", "84 85", "84 a"])
  func `stays as it was typed where it is more, or none`(typed: String) {
    #expect(description(symbol: "QĐ-UBND").completed(typedNumber: typed) == typed)
  }

  @Test func `stays as it was typed where the symbol does not tell what stands between`() {
    #expect(description(symbol: nil).completed(typedNumber: "84") == "84")
    #expect(description(symbol: "QĐ/UB").completed(typedNumber: "84") == "84")
    #expect(description(symbol: "QĐ-UBND", confidence: 0.69).completed(typedNumber: "84") == "84")
    #expect(description(number: "81/KH-SXO", symbol: "KH-SXD").completed(typedNumber: "84") == "84")
    #expect(description(symbol: "NĐ-CP", type: .nghiDinh).completed(typedNumber: "84") == "84")
  }
}
