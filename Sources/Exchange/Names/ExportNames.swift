package import Archive
internal import Foundation
package import Records

/// The paths of the files that are made of documents, below the folder that is written to: the shelf's tree, and in it the names of
/// the scans. Nothing that was read from a page stands in a name.
package struct ExportNames: Sendable {
  /// Of file names, without the dot.
  let ending: String
  /// What two paths have in common that some system takes for one.
  private var taken: Set<String> = []
  private var paths: [DocumentID: String] = [:]

  package init(ending: String) { self.ending = ending }

  /// Endings of scans, which go from the name.
  private static let scanEndings: Set<String> = [
    "tif", "tiff", "jpg", "jpeg", "jpe", "jfif", "png", "jp2", "j2k", "jpx", "webp", "bmp", "gif", "pnm", "pbm", "pgm",
    "ppm", "pdf",
  ]
  /// Digits of a page number.
  private static let digits = 3

  /// Gives each of `places` a path that no other has. `known` are paths that documents had before: they keep them where nothing else
  /// speaks against it. `foreign` are paths of other documents.
  package mutating func plan(
    _ places: [DeparturePlace], known: [DocumentID: String] = [:], foreign: [String] = []
  ) -> [DocumentID: String] {
    for path in foreign { taken.insert(SafeName.key(path)) }
    var waiting: [(document: DocumentID, stem: String)] = []
    for place in places {
      let stem = stem(of: place)
      if let path = known[place.document], isNumbered(path, from: stem), claim(path) {
        paths[place.document] = path
      } else {
        waiting.append((place.document, stem))
      }
    }
    for (document, stem) in waiting { paths[document] = free(stem) }
    return paths
  }

  /// The path of the signed original of this number, from 1, that goes out beside the file at `path`.
  package static func original(_ number: Int, beside path: String, ending: String) -> String {
    let stem = (path as NSString).deletingPathExtension
    return stem + "-original" + (number > 1 ? "-\(number)" : "") + (ending.isEmpty ? "" : "." + SafeName.of(ending))
  }

  /// Takes a path, with that of a signed original beside it; false where one of them is taken.
  private mutating func claim(_ path: String) -> Bool {
    let keys = [path, Self.original(1, beside: path, ending: "pdf")].map(SafeName.key)
    guard taken.isDisjoint(with: keys) else { return false }
    taken.formUnion(keys)
    return true
  }

  private mutating func free(_ stem: String) -> String {
    var number = 1
    while true {
      let path = Self.numbered(stem, number) + "." + ending
      if claim(path) { return path }
      number += 1
    }
  }

  private static func numbered(_ stem: String, _ number: Int) -> String {
    number == 1 ? stem : "\(stem) (\(number))"
  }

  private func isNumbered(_ path: String, from stem: String) -> Bool {
    guard path.hasSuffix("." + ending) else { return false }
    let own = path.dropLast(ending.count + 1)
    if own == stem { return true }
    guard own.hasPrefix(stem + " ("), own.hasSuffix(")") else { return false }
    return Int(own.dropFirst(stem.count + 2).dropLast()) != nil
  }

  /// The path without ending.
  private func stem(of place: DeparturePlace) -> String {
    let shelf = place.shelf
    var folders = [shelf.fonds, shelf.box, shelf.dossier].compactMap { $0 }.map(SafeName.of)
    let name = (place.path as NSString).lastPathComponent as NSString
    var stem = Self.scanEndings.contains(name.pathExtension.lowercased()) ? name.deletingPathExtension : name as String
    if !place.isWholeFile {
      let page = String(place.firstPage)
      stem += "-" + String(repeating: "0", count: max(0, Self.digits - page.count)) + page
    }
    var file = SafeName.of(stem)
    // The longest parts give way first.
    while units(folders, file) > SafeName.mostOfPath {
      let excess = units(folders, file) - SafeName.mostOfPath
      let longest = folders.indices.max { folders[$0].utf16.count < folders[$1].utf16.count }
      if let longest, folders[longest].utf16.count > file.utf16.count {
        folders[longest] = Self.shortened(folders[longest], by: excess)
      } else {
        file = Self.shortened(file, by: excess)
      }
    }
    return (folders + [file]).joined(separator: "/")
  }

  private static func shortened(_ part: String, by excess: Int) -> String {
    // At least a unit is left to the next longest, so that all give way alike.
    SafeName.cut(part, to: max(leastUnits, part.utf16.count - max(1, min(excess, part.utf16.count / 4))), of: part)
  }

  private static let leastUnits = 24

  private func units(_ folders: [String], _ file: String) -> Int {
    folders.reduce(0) { $0 + $1.utf16.count + 1 } + file.utf16.count + Self.numberRoom + 1 + ending.utf16.count
  }

  /// For a number in brackets, or for `-original`.
  private static let numberRoom = 12
}
