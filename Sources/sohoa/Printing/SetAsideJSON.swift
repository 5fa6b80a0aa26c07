internal import Archive
internal import Exchange
internal import Records
internal import Wording

/// A page that could not be read, as `report --set-aside --json` and `retry --json` print it, one a line; an interface.
struct SetAsideJSON: Encodable {
  let kind = "set-aside"
  @OrNull var fonds: String?
  @OrNull var box: String?
  var dossier: String
  var file: String
  var page: Int
  var document: Int64
  var reason: String
  /// The reason and the remedy in words, in the language that is spoken.
  var said: String
  var remedy: String
  var attempts: Int
  var setAsideAt: String
  var overwritten: Bool
  /// Only of `retry`: whether the page waits again.
  @OrNull var retried: Bool?

  init(_ page: SetAsidePage, in language: Language) {
    fonds = page.shelf.fonds
    box = page.shelf.box
    dossier = page.shelf.dossier
    file = page.path
    self.page = page.index
    document = page.document.rawValue
    reason = page.reason.rawValue
    said = language.say(ReasonPhrase.reason(page.reason))
    remedy = language.say(ReasonPhrase.remedy(page.reason))
    attempts = page.attempts
    setAsideAt = page.at
    overwritten = page.isOverwritten
  }
}
