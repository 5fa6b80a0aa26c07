internal import ReaderLine

/// What a copy says of its document, as an XMP packet (ISO 16684-1; ISO 19005-2, 6.6), in Dublin Core, which every catalogue knows.
///
/// Nothing of it changes from one making to the next: neither the time nor the machine stands in it.
struct MetadataPacket {
  let facts: AccessCopyFacts
  /// Of ISO 19005.
  let part: Int

  var text: String {
    let properties = [
      "<pdfaid:part>\(part)</pdfaid:part>", "<pdfaid:conformance>\(part == 1 ? "B" : "U")</pdfaid:conformance>",
      "<dc:format>application/pdf</dc:format>", inOneLanguage("title", facts.title),
      list("language", "Bag", [facts.language]), list("creator", "Seq", facts.agency.map { [$0] } ?? []),
      list("type", "Bag", facts.type.map { [$0] } ?? []), list("date", "Seq", facts.date.map { [$0] } ?? []),
      facts.number.map { plain("dc:identifier", $0) } ?? "",
      facts.subject.map { inOneLanguage("description", $0) } ?? "",
      list("contributor", "Bag", facts.signer.map { [$0] } ?? []), plain("dc:source", facts.source),
      "<xmp:Identifier><rdf:Bag>\(items(facts.identifiers))</rdf:Bag></xmp:Identifier>",
      "<xmp:CreatorTool>sohoa</xmp:CreatorTool>",
    ].filter { !$0.isEmpty }
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      \(properties.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
  }

  private func plain(_ name: String, _ value: String) -> String { "<\(name)>\(Self.escaped(value))</\(name)>" }

  private func inOneLanguage(_ name: String, _ value: String) -> String {
    "<dc:\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escaped(value))</rdf:li></rdf:Alt></dc:\(name)>"
  }

  /// Empty where there is nothing to list.
  private func list(_ name: String, _ kind: String, _ values: [String]) -> String {
    values.isEmpty ? "" : "<dc:\(name)><rdf:\(kind)>\(items(values))</rdf:\(kind)></dc:\(name)>"
  }

  private func items(_ values: [String]) -> String { values.map { "<rdf:li>\(Self.escaped($0))</rdf:li>" }.joined() }

  /// Without characters that XML 1.0 does not allow (2.2).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\u{FFFE}", "\u{FFFF}": continue
      case let scalar where scalar.value < 0x20: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
