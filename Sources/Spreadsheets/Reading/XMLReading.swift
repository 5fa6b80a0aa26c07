internal import CExpat
internal import Foundation

/// What a part of a workbook makes of its XML. Names come without their prefixes.
protocol XMLPart: AnyObject {
  func begin(_ element: String, _ attributes: XMLAttributes) throws(SheetFault)
  func end(_ element: String) throws(SheetFault)
  func take(_ text: String) throws(SheetFault)
  /// Whether only beginnings of elements matter: most of the time goes into the rest.
  var wantsBeginningsOnly: Bool { get }
}

extension XMLPart {
  var wantsBeginningsOnly: Bool { false }
}

/// The attributes of an element, while it begins.
@safe struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The attribute of this name, whatever its prefix; nil where there is none.
  subscript(name: StaticString) -> String? {
    guard var entry = unsafe list else { return nil }
    while let key = unsafe entry.pointee, let value = unsafe entry.successor().pointee {
      if unsafe Self.isSame(key, name) { return unsafe String(cString: value) }
      unsafe entry += 2
    }
    return nil
  }

  private static func isSame(_ key: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    let local = unsafe XMLReading.local(key)
    return unsafe strcmp(local, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }
}

/// XML read by expat, piece by piece. A document type, and so any entity, is refused where it begins.
@safe final class XMLReading {
  private let part: any XMLPart
  private let name: String
  private let parser: OpaquePointer
  private var fault: SheetFault?
  private var depth = 0
  private var fed = 0

  init(_ part: any XMLPart, named name: String) throws(SheetFault) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .damaged(part: name) }
    self.part = part
    self.name = name
    unsafe self.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetStartElementHandler(parser) { owner, element, attributes in
      guard let owner = unsafe owner, let element = unsafe element else { return }
      let name = unsafe String(cString: XMLReading.local(element))
      unsafe XMLReading.at(owner).beginElement(name, XMLAttributes(list: attributes))
    }
    if !part.wantsBeginningsOnly { setOtherHandlers() }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { owner, _, _, _, _ in
      guard let owner = unsafe owner else { return }
      let reading = unsafe XMLReading.at(owner)
      reading.stop(.suspicious(part: reading.name))
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  private func setOtherHandlers() {
    unsafe XML_SetEndElementHandler(parser) { owner, element in
      guard let owner = unsafe owner, let element = unsafe element else { return }
      let name = unsafe String(cString: XMLReading.local(element))
      unsafe XMLReading.at(owner).endElement(name)
    }
    unsafe XML_SetCharacterDataHandler(parser) { owner, text, count in
      guard let owner = unsafe owner, let text = unsafe text else { return }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      unsafe XMLReading.at(owner).take(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The name without its prefix.
  fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    guard let colon = unsafe strchr(name, 58) else { return unsafe name }
    return unsafe UnsafePointer(colon) + 1
  }

  private static func at(_ owner: UnsafeMutableRawPointer) -> XMLReading {
    unsafe Unmanaged<XMLReading>.fromOpaque(owner).takeUnretainedValue()
  }

  func take(_ piece: UnsafeRawBufferPointer) throws(SheetFault) {
    let bytes = unsafe piece.assumingMemoryBound(to: CChar.self)
    let status = unsafe XML_Parse(parser, bytes.baseAddress, Int32(piece.count), 0)
    fed += piece.count
    try check(status)
    // expat goes through an unfinished mark again with each piece.
    let behind = unsafe fed - Int(XML_GetCurrentByteIndex(parser))
    if behind > SheetLimits.mark { throw .suspicious(part: name) }
  }

  func end() throws(SheetFault) { try check(unsafe XML_Parse(parser, nil, 0, 1)) }

  private func check(_ status: XML_Status) throws(SheetFault) {
    if let fault { throw fault }
    guard status == XML_STATUS_OK else { throw .damaged(part: name) }
  }

  private func stop(_ fault: SheetFault) {
    self.fault = self.fault ?? fault
    unsafe XML_StopParser(parser, 0)
  }

  private func attempt(_ body: () throws(SheetFault) -> Void) {
    guard fault == nil else { return }
    do { try body() } catch { stop(error) }
  }

  private func beginElement(_ element: String, _ attributes: XMLAttributes) {
    if !part.wantsBeginningsOnly { depth += 1 }
    if depth > SheetLimits.nesting { return stop(.tooLarge(.nesting)) }
    attempt { () throws(SheetFault) in try part.begin(element, attributes) }
  }

  private func endElement(_ element: String) {
    depth -= 1
    attempt { () throws(SheetFault) in try part.end(element) }
  }

  private func take(_ text: String) {
    attempt { () throws(SheetFault) in try part.take(text) }
  }
}
