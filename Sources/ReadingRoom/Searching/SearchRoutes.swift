internal import Archive
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import People
internal import Records
internal import Showing
internal import VietnameseText
internal import Wording

/// The first page, and answers to questions.
struct SearchRoutes {
  let desk: ArchiveDesk
  let writer: PageWriter
  private let names: KnownNames

  init(desk: ArchiveDesk, writer: PageWriter) {
    self.desk = desk
    self.writer = writer
    names = KnownNames(desk: desk)
  }

  func add(to router: Router<RoomContext>) {
    router.get("/") { request, context in try await start(request, context) }
    router.get("search") { request, context in try await search(request, context) }
    router.get("suggest") { request, context in try await suggest(request, context.viewer) }
  }

  private func start(_ request: Request, _ context: RoomContext) async throws -> Response {
    let shelves = context.viewer.shelves
    let held = try await desk.ask { archive in try archive.holdings(within: shelves) }
    var page = SearchPage(SearchForm(FormFields(nil)), in: context.language)
    page.isStart = true
    page.holdings = context.language.say(
      RoomPhrase.holdings, ["documents": .count(held.documents), "pages": .count(held.pages)])
    return writer.page("search", title: page.title, of: page, request, context)
  }

  private func search(_ request: Request, _ context: RoomContext) async throws -> Response {
    let form = SearchForm(FormFields(request.uri.query))
    guard !form.isEmpty else { return try await start(request, context) }
    let language = context.language
    var page = SearchPage(form, in: language)
    switch Self.read(form) {
    case .failure(let fault):
      page.fault = FaultView(FailurePhrase(fault.reason), text: fault.value, in: language)
    case .success(let query) where query.words.syllables(limit: 1).isEmpty && query == Self.withoutConditions(query):
      page.fault = FaultView(.wordsWithoutLetters, text: form.typed, in: language)
    case .success(let query) where query.standing == .withheld:
      page.answer = AnswerView(SearchAnswer(), query, form, [], nil, language)
    case .success(var query):
      query.shelves = context.viewer.shelves
      page.answer = try await answer(query, form, context.viewer, language)
    }
    return writer.page(
      "search", title: form.typed.isEmpty ? page.title : form.typed, of: page, request, context, typed: form.typed)
  }

  private static func read(_ form: SearchForm) -> Result<SearchQuery, SearchLanguage.Fault> {
    Result { () throws(SearchLanguage.Fault) in
      var query = try SearchLanguage.read(form.line)
      query.order = form.order
      query.groupsDocuments = true
      query.isForgiving = true
      query.limit = SearchForm.perScreen
      query.offset = form.offset
      return query
    }
  }

  private static func withoutConditions(_ query: SearchQuery) -> SearchQuery {
    var bare = SearchQuery(words: query.words, limit: query.limit, offset: query.offset)
    bare.order = query.order
    bare.groupsDocuments = query.groupsDocuments
    bare.isForgiving = query.isForgiving
    return bare
  }

  private func answer(
    _ query: SearchQuery, _ form: SearchForm, _ viewer: Viewer, _ language: Language
  ) async throws -> AnswerView {
    try await desk.ask { archive in
      var answer = try archive.search(query)
      // What has been withheld since the index was written.
      let withheld = try archive.withheld(among: answer.hits.map(\.document))
      answer.hits.removeAll { withheld.contains($0.document) || !viewer.sees($0.shelf) }
      let places = try answer.hits.map { hit in
        try archive.shownPage(hit.page).map { place in
          let words = FoundWords.of(hit, query)
          let found = words.flatMap { words in place.text.map { archive.boxes(of: words, in: $0) } } ?? []
          return FoundPlace(
            index: place.index, text: place.text,
            frames: FoundOnPages.joined(found),
            words: words)
        }
      }
      let facets = form.offset == 0 && answer.total > 1 ? try archive.facets(of: query) : nil
      return AnswerView(answer, query, form, places, facets, language)
    }
  }

  private func suggest(_ request: Request, _ viewer: Viewer) async throws -> Response {
    let typed = String((FormFields(request.uri.query)["q"] ?? "").prefix(100))
    // Names are counted over all shelves.
    let found = typed.count < 2 || !viewer.shelves.isEmpty ? [] : try await names.beginning(typed)
    let json = try JSONEncoder().encode(found)
    return Response(
      status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: json)))
  }
}

/// Where on its page a result was found.
struct FoundPlace: Hashable, Sendable {
  /// Page of the document, from 1.
  let index: Int
  let text: PageText?
  let frames: [PixelBox]
  /// What was looked for, for framing it on the page.
  let words: String?
}
