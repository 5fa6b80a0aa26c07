internal import Archive
internal import Records
internal import Showing
internal import Wording

/// The text of a document, page by page.
struct TextPage {
  let title: String
  let recordLink: String
  let pages: [Page]

  struct Page {
    let label: String
    let text: String?
    let outcome: String
  }

  init(_ document: ArchivedDocument, _ language: Language) {
    title = DocumentName(document, in: language).text
    recordLink = RecordLink.to(document.id)
    pages = document.pages.map { page in
      Page(
        label: language.say(RoomPhrase.pageOf, ["page": .count(page.index), "count": .count(document.pages.count)]),
        text: page.text.map { IdentityMask.masked(SafeText.lines($0.text)) },
        outcome: PageName.outcome(of: page, in: language))
    }
  }
}
