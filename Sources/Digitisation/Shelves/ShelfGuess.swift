package import Records

/// How a folder seems to be meant to be read, where a person does not say it all.
package enum ShelfGuess {
  /// The rule for `folder` by how deep its scans lie; where a person named its fonds, no folder below stands for one.
  /// `archive` is left out of the look.
  package static func rule(forFolder folder: String, fonds: String?, archive: String) -> ShelfRule {
    let look = ShelfLook(below: FolderPath(folder), leavingOut: archive)
    guard fonds != nil else { return ShelfRule(levels: look.levels) }
    return ShelfRule(fonds: fonds, levels: ShelfLevels(depthInFonds: look.depth ?? 0, first: Array(look.firstOfMany)))
  }
}
