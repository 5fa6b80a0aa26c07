internal import Digitisation

/// What a run comes to.
enum RunVerdict {
  /// A run that found nothing at all to work on has failed; one that left something out, or misses files that the archive
  /// has, is done, but not with all.
  static func status(of summary: BatchSummary) -> ExitStatus {
    let files = summary.files
    let seen = files.new + files.changed + files.unchanged + files.duplicate + files.leftAside + files.struckOff
    if summary.missingCount > 0 { return .someUnreadable }
    if summary.problemCount > 0 { return seen == 0 ? .failed : .someUnreadable }
    if !summary.overwritten.isEmpty || !summary.undecided.isEmpty { return .someUnreadable }
    return summary.someUnreadable ? .someUnreadable : .done
  }
}
