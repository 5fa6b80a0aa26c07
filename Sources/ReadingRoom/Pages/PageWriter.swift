internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Mustache
internal import NIOCore
internal import People
internal import Showing
internal import Wording

/// Fills the templates. Everything that is filled in is escaped for HTML.
struct PageWriter: Sendable {
  private let library: MustacheLibrary
  private let words: [Language: [String: String]]

  init() throws {
    var library = MustacheLibrary()
    for name in RoomFiles.names where name.hasSuffix(".mustache") {
      try library.register(RoomFiles.text(named: name) ?? "", named: String(name.dropLast(".mustache".count)))
    }
    self.library = library
    words = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, Dictionary(uniqueKeysWithValues: RoomPhrase.allCases.map { ($0.rawValue, language.say($0)) }))
      })
  }

  /// The page of the template `name`, filled with `content`.
  func page<Content>(
    _ name: String, title: String, of content: Content, _ request: Request, _ context: RoomContext, typed: String = ""
  ) -> Response {
    let language = context.language
    let other: Language = language == .vietnamese ? .english : .vietnamese
    let here = request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
    let frame = PageFrame(
      language: language.rawValue, title: title, typed: typed, words: words[language] ?? [:],
      atShelves: request.uri.path.hasPrefix("/shelves") || request.uri.path.hasPrefix("/dossier"),
      otherLanguage: other.rawValue, otherLanguageName: other == .english ? "English" : "Tiếng Việt",
      otherLanguageLink: Link.to("/language/" + other.rawValue, ["to": LocalPath(here).text]),
      mayReview: context.viewer.may(.review), maySeeProgress: context.viewer.may(.seeProgress),
      person: context.viewer.name.isEmpty ? nil : PersonView(context), content: content)
    let html = library.render(frame, withTemplate: name) ?? ""
    return Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }
}

/// What stands around every page.
private struct PageFrame<Content> {
  let language: String
  let title: String
  let typed: String
  let words: [String: String]
  let atShelves: Bool
  let otherLanguage: String
  let otherLanguageName: String
  let otherLanguageLink: String
  let mayReview: Bool
  let maySeeProgress: Bool
  let person: PersonView?
  let content: Content
}

/// Who is signed in, beside the way out.
private struct PersonView {
  let name: String
  let role: String
  let token: String

  init(_ context: RoomContext) {
    name = SafeText.line(context.viewer.name)
    role = context.language.say(PeoplePhrase(context.viewer.role))
    token = context.formToken
  }
}
