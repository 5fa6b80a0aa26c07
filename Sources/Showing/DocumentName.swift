package import Archive
package import Records
package import Wording

/// A document in one line, as people cite it: `Kế hoạch 22/KH-UBND ngày 28/07/2025`.
package struct DocumentName {
  package let text: String

  package init(type: String?, number: String?, date: RecordDate?, month: RecordMonth? = nil, in language: Language) {
    var parts = [type ?? language.say(SearchPhrase.unnamed)]
    if let number { parts.append(number) }
    if let date { parts.append(language.say(SearchPhrase.ofDate, ["date": .text(language.date(date))])) }
    if date == nil, let month {
      let isYear = month.month == nil
      let said = month.month.map { language.month($0, of: month.year) } ?? String(month.year)
      parts.append(language.say(isYear ? SearchPhrase.ofYear : .ofMonth, ["date": .text(said)]))
    }
    text = IdentityMask.masked(SafeText.line(parts.joined(separator: " ")))
  }

  package init(_ hit: SearchHit, in language: Language) {
    self.init(
      type: hit.type?.name ?? hit.title, number: hit.number, date: hit.date, month: hit.month, in: language)
  }

  package init(_ document: ArchivedDocument, in language: Language) {
    let description = document.description
    self.init(
      type: description?.type?.name ?? description?[.title]?.value, number: description?[.number]?.value,
      date: description?.date, month: description?[.month].flatMap { RecordMonth($0.value) }, in: language)
  }

  package init(_ citation: Citation, in language: Language) {
    self.init(type: citation.type?.name, number: citation.number, date: citation.date, in: language)
  }
}
