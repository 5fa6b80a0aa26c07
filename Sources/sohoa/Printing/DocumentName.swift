internal import Archive
internal import Records
internal import Wording

/// A document in one line, as people cite it: `Kế hoạch 22/KH-UBND ngày 28/07/2025`.
struct DocumentName {
  let text: String

  init(type: String?, number: String?, date: RecordDate?, in language: Language) {
    var parts = [type ?? language.say(SearchPhrase.unnamed)]
    if let number { parts.append(number) }
    if let date { parts.append(language.say(SearchPhrase.ofDate, ["date": .text(language.date(date))])) }
    text = SafeText.line(parts.joined(separator: " "))
  }

  init(_ hit: SearchHit, in language: Language) {
    self.init(type: hit.type?.name ?? hit.title, number: hit.number, date: hit.date, in: language)
  }

  init(_ document: ArchivedDocument, in language: Language) {
    let description = document.description
    self.init(
      type: description?.type?.name ?? description?[.title]?.value, number: description?[.number]?.value,
      date: description?.date, in: language)
  }
}
