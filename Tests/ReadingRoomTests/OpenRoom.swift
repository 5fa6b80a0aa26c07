import Archive
import Foundation
import FoundationNetworking
import ReadingRoom
import Wording

/// A reading room that is open as long as its owner, with a browser without a screen.
final class OpenRoom: Sendable {
  let port: Int
  let firstCode: String?
  private let serving: Task<Void, any Error>

  init(_ archive: Archive, mostPictureBytes: Int64 = 1 << 30) async throws {
    var settings = RoomSettings(
      archive: archive, reader: Self.program(named: "sohoa-reader"), program: Self.program(named: "sohoa"),
      host: "127.0.0.1", port: 0, language: .vietnamese)
    settings.mostPictureBytes = mostPictureBytes
    let serving = ReadingRoom(settings)
    let (rooms, opened) = AsyncStream.makeStream(of: OpenedRoom.self)
    self.serving = Task { try await serving.serve(heedsSignals: false) { opened.yield($0) } }
    let room = await rooms.first { _ in true }
    port = room?.port ?? 0
    firstCode = room?.firstCode
  }

  deinit { serving.cancel() }

  struct Answer: Sendable {
    var status: Int
    var headers: [String: String]
    var body: Data
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// What the room answers; redirects are not followed.
  func get(_ path: String, headers: [String: String] = [:], method: String = "GET", body: String? = nil) async throws
    -> Answer
  {
    guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body.map { Data($0.utf8) }
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    // A day: other tests may keep the processors busy for minutes.
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 86_400
    let session = URLSession(configuration: configuration, delegate: StayingHere(), delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(for: request)
    let http = response as? HTTPURLResponse
    let fields = (http?.allHeaderFields ?? [:]).compactMap { name, value in
      (name as? String).flatMap { name in (value as? String).map { (name.lowercased(), $0) } }
    }
    return Answer(status: http?.statusCode ?? 0, headers: Dictionary(fields) { $1 }, body: data)
  }

  static func program(named name: String) -> String {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: name).path(percentEncoded: false)
  }
}

private final class StayingHere: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) { completionHandler(nil) }
}
