import Foundation

// Feeds hostile bytes to what reads bytes that others wrote. Built with libFuzzer by `make check-deep` (`SOHOA_FUZZ=1 swift build
// --sanitize fuzzer`), which has the main program.
//
// usage: SOHOA_FUZZ=SUBJECT fuzz [libFuzzer's options] [FOLDER of inputs]
//   SUBJECT  frames, query, sheet, spreadsheet, trained-data or language-model

private let subject: Subject = {
  let name = ProcessInfo.processInfo.environment["SOHOA_FUZZ"] ?? ""
  guard let subject = Subject(rawValue: name) else {
    print("SOHOA_FUZZ must be one of: \(Subject.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
  }
  return subject
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  subject.take(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}
