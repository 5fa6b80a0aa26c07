/// What a part refers to (`.rels`): by number, the kind and the name of another part.
final class RelationsPart: XMLPart {
  struct Relation {
    /// The last word of the address that names the kind; it is the same in both editions of the standard.
    var kind: String
    var target: String
  }

  private(set) var relations: [String: Relation] = [:]
  private let folder: String

  /// `part` is the one whose relations these are; names are from its folder.
  init(of part: String) {
    folder = part.contains("/") ? String(part[..<(part.lastIndex(of: "/") ?? part.startIndex)]) : ""
  }

  func begin(_ element: String, _ attributes: XMLAttributes) throws(SheetFault) {
    guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    relations[id] = Relation(kind: kind, target: resolved(target))
  }

  func end(_ element: String) {}
  func take(_ text: String) {}

  func first(_ kind: String) -> String? {
    relations.sorted { $0.key < $1.key }.first { $0.value.kind == kind }?.value.target
  }

  private func resolved(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = path.popLast() } else if step != "." { path.append(step) }
    }
    return path.joined(separator: "/")
  }

  /// The name of the part with the relations of `part`.
  static func name(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return part[...slash] + "_rels/" + part[part.index(after: slash)...] + ".rels"
  }
}
