internal import Archive
internal import HTTPTypes
internal import Hummingbird
internal import Wording

/// Chooses the language, and makes a page in plain words of every fault.
struct Courtesy: RouterMiddleware {
  let writer: PageWriter
  let language: Language

  @concurrent func handle(
    _ request: Request, context: RoomContext, next: @concurrent (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language = request.cookies[LanguageRoute.cookie].flatMap { Language(rawValue: $0.value) } ?? language
    // A path with a control character or a backslash is nobody's.
    guard request.uri.path.utf8.count <= Self.longestPath else { return notice(.uriTooLong, request, context) }
    do {
      return try await next(request, context)
    } catch let fault as PageFault {
      return notice(fault.status, request, context)
    } catch let fault as any HTTPResponseError {
      return notice(fault.status, request, context)
    } catch is ArchiveError {
      return notice(.serviceUnavailable, request, context)
    } catch {
      return notice(.internalServerError, request, context)
    }
  }

  private static let longestPath = 2000

  private func notice(_ status: HTTPResponse.Status, _ request: Request, _ context: RoomContext) -> Response {
    let notice: Notice =
      switch status.code {
      case 413, 414, 431: Notice(.tooLarge, .tooLarge, .tooLargeRemedy, in: context.language)
      case 400..<500: Notice(.missingTitle, .missing, .missingRemedy, in: context.language)
      default: Notice(.failedTitle, .failed, .failedRemedy, in: context.language)
      }
    var response = writer.page("notice", title: notice.title, of: notice, request, context)
    response.status = status
    return response
  }
}

/// A page that is only an answer in words.
struct Notice {
  let title: String
  let sentence: String
  let remedy: String

  init(_ title: RoomPhrase, _ sentence: RoomPhrase, _ remedy: RoomPhrase, in language: Language) {
    (self.title, self.sentence, self.remedy) = (language.say(title), language.say(sentence), language.say(remedy))
  }

  /// Two lines: what is wrong, and what to do.
  init(title: String, said: String) {
    let lines = said.split(separator: "\n", maxSplits: 1).map(String.init)
    (self.title, sentence, remedy) = (title, lines.first ?? "", lines.dropFirst().first ?? "")
  }
}

/// What a route throws where there is nothing to show.
enum PageFault: Error {
  case missing
  case unavailable

  var status: HTTPResponse.Status {
    switch self {
    case .missing: .notFound
    case .unavailable: .serviceUnavailable
    }
  }
}
