internal import Archive
internal import Records
internal import Showing
internal import Wording

/// A field on which a reviewer is to decide: what was found, and what a pen may have written.
struct QuestionView {
  let name: String
  let label: String
  let value: String
  /// What stands there now, so that nothing is decided on what has changed since.
  let seen: String
  let choices: [String]
  let action: String
  let token: String
  /// Leads to the place on the page.
  let link: String?
  let page: Int

  static func all(of document: ArchivedDocument, token: String, in language: Language) -> [QuestionView] {
    guard document.needsReview, let description = document.description else { return [] }
    return description.doubtfulFields.map { doubtful in
      let (name, field) = (doubtful.name, doubtful.field)
      let page = field.flatMap { field in document.pages.first { $0.index == field.evidence.page } }
      let choices = WrittenChoices(of: field, named: name, on: page?.text).choices.map(\.value)
      return QuestionView(
        name: name.rawValue, label: language.say(TermPhrase(name)), value: SafeText.line(field?.value ?? ""),
        seen: field?.value ?? "", choices: choices.filter { $0 != field?.value }.map(SafeText.line),
        action: "/record/\(document.id.rawValue)/decide", token: token,
        link: field?.evidence.box == nil
          ? nil : RecordLink.to(document.id, page: field?.evidence.page ?? 1, field: name.rawValue),
        page: field?.evidence.page ?? 1)
    }
  }
}
