internal import CWorkbook
internal import Foundation

/// The parts of a workbook: files in a ZIP archive, unpacked one at a time and never whole.
@safe final class PackageReading {
  private let bytes: NSData
  private let package: OpaquePointer
  private var entries: [String: workbook_entry] = [:]

  init(_ data: Data) throws(SheetFault) {
    bytes = data as NSData
    guard let package = unsafe workbook_package_open(bytes.bytes, bytes.length) else { throw .cutShort }
    unsafe self.package = package
    try readDirectory()
  }

  deinit { unsafe workbook_package_close(package) }

  /// Bytes of a part's name; what has a longer one is none that is looked for.
  private static let longestName = 512

  private func readDirectory() throws(SheetFault) {
    var name = [CChar](repeating: 0, count: Self.longestName)
    var isFirst = true
    while true {
      var entry = workbook_entry()
      let found = unsafe workbook_package_next(package, isFirst, &entry, &name, name.count)
      if found < 0 { throw .cutShort }
      if found == 0 { return }
      isFirst = false
      let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let key = Self.key(text)
      // A program that reads the first and one that reads the last would see two workbooks.
      guard entries.updateValue(entry, forKey: key) == nil else { throw .suspicious(part: text) }
      guard entries.count <= SheetLimits.parts else { throw .tooLarge(.parts) }
    }
  }

  /// Names of parts are the same whatever the case (ECMA-376 part 2, 6.2.2.3).
  private static func key(_ name: String) -> String {
    name.lowercased().split(separator: "/").joined(separator: "/")
  }

  func has(_ name: String) -> Bool { entries[Self.key(name)] != nil }

  /// Lets `part` read the XML part `name` from its first byte to its last.
  func read(_ name: String, as part: any XMLPart) throws(SheetFault) {
    guard let entry = entries[Self.key(name)] else { throw .damaged(part: name) }
    if entry.is_encrypted { throw .encrypted }
    let reading = try XMLReading(part, named: name)
    try unsafe unpack(entry, named: name) { piece throws(SheetFault) in try unsafe reading.take(piece) }
    try reading.end()
  }

  /// The first bytes of the part `name`; empty where there is none.
  func beginning(of name: String, count: Int) -> [UInt8] {
    guard var entry = entries[Self.key(name)], unsafe workbook_package_unpack(package, &entry) else { return [] }
    var piece = [UInt8](repeating: 0, count: count)
    let read = unsafe workbook_package_read(package, &piece, UInt32(count))
    unsafe workbook_package_end(package)
    return Array(piece.prefix(max(0, Int(read))))
  }

  private static let piece = 64 << 10

  private func unpack(
    _ entry: workbook_entry, named name: String, _ take: (UnsafeRawBufferPointer) throws(SheetFault) -> Void
  ) throws(SheetFault) {
    var entry = entry
    guard unsafe workbook_package_unpack(package, &entry) else { throw .damaged(part: name) }
    var isOpen = true
    defer { if isOpen { unsafe workbook_package_end(package) } }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 16)
    defer { unsafe piece.deallocate() }
    var total = 0
    while true {
      let count = Int(unsafe workbook_package_read(package, piece.baseAddress, UInt32(Self.piece)))
      if count < 0 { throw .damaged(part: name) }
      if count == 0 { break }
      total += count
      // What the directory says of sizes may be a lie; what comes out counts.
      let isBomb = total > SheetLimits.growthCounts && total / SheetLimits.growth > bytes.length
      if total > SheetLimits.part || isBomb { throw .tooLarge(.unpacked) }
      try unsafe take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
    isOpen = false
    guard unsafe workbook_package_end(package) else { throw .damaged(part: name) }
  }
}
