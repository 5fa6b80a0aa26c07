internal import HTTPTypes
internal import Hummingbird
internal import Wording

/// `/language/en?to=/search`: another language from now on, in this browser.
struct LanguageRoute {
  static let cookie = "language"

  func add(to router: Router<RoomContext>) {
    router.get("language/:code") { request, context in
      guard let language = context.parameters.get("code").flatMap(Language.init(rawValue:)) else {
        throw PageFault.missing
      }
      let wanted = FormFields(request.uri.query)["to"] ?? "/"
      var response = Response.redirect(to: LocalPath(wanted).text)
      response.setCookie(
        Cookie(
          name: Self.cookie, value: language.rawValue, maxAge: 365 * 24 * 3600, path: "/", httpOnly: true,
          sameSite: .lax))
      return response
    }
  }
}

/// A path of this room; anything else a form or link may hold leads to the first page.
struct LocalPath: Hashable {
  let text: String

  init(_ typed: String) {
    let isOurs =
      typed.hasPrefix("/") && !typed.hasPrefix("//") && typed.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
    text = isOurs ? typed : "/"
  }
}
