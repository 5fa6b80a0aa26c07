internal import Archive
internal import Records
internal import Wording

/// The scan that a page is drawn from.
enum OriginalOfPage {
  /// On its shelf, or the archive's copy; fails where another paper took its place and no copy is kept.
  static func find(_ page: ArchivedPage, in archive: Archive) throws -> OriginalScan {
    guard let scan = try archive.original(of: page.id) else {
      throw Failure(
        status: .failed, sentence: Language.spoken.say(ReasonPhrase.reason(.overwritten)).capitalisedFirst + ".",
        remedy: Language.spoken.say(ReasonPhrase.remedy(.overwritten)))
    }
    return scan
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
