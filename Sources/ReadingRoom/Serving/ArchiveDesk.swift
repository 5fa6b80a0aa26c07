internal import Archive
internal import Dispatch

/// Asks the archive away from the threads that serve connections, because its calls block while the disk works.
struct ArchiveDesk: Sendable {
  private let archive: Archive
  private let queue = DispatchQueue(label: "archive", attributes: .concurrent)

  init(_ archive: Archive) { self.archive = archive }

  func ask<Value: Sendable>(_ question: @escaping @Sendable (Archive) throws -> Value) async throws -> Value {
    let archive = archive
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try question(archive) }) }
    }
  }
}
