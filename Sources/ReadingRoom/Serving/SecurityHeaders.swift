internal import HTTPTypes
internal import Hummingbird

/// What a browser may do with a page: nothing from elsewhere, no script but ours, no frame around it (OWASP Secure Headers).
struct SecurityHeaders: RouterMiddleware {
  @concurrent func handle(
    _ request: Request, context: RoomContext, next: @concurrent (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fields { response.headers[name] = value }
    // Records are for who asked, and change: only pictures and our own files say otherwise.
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }

  private static let policy = """
    default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'
    """

  private static let fields: [HTTPField.Name: String] = {
    var fields: [HTTPField.Name: String] = [.contentSecurityPolicy: policy, .xContentTypeOptions: "nosniff"]
    for (name, value) in [
      // With no-referrer a browser would not say from where our own forms come.
      "referrer-policy": "same-origin", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin", "permissions-policy": "camera=(), microphone=(), geolocation=()",
    ] {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return fields
  }()
}
