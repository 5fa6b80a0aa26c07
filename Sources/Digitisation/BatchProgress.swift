/// How far a batch is; made anew whenever something happened.
package struct BatchProgress: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    /// Files are still being entered; readers may already work.
    case takingIn
    /// All files are entered.
    case reading
    /// All pages are settled.
    case finishing
  }

  package var phase = Phase.takingIn
  /// Files that intake has come across, scans or not.
  package var filesSeen = 0
  /// Pages settled in this run.
  package var pagesSettled = 0
  /// Pages to be settled in this run, as far as files are counted.
  package var pagesKnown = 0
  /// Files whose pages are not counted yet.
  package var filesUncounted = 0
  /// Nil until the first pages are settled.
  package var pagesPerMinute: Double?
  /// A guess from the speed so far and from the pages a file has had so far; nil while there is too little to go by.
  package var timeLeft: Duration?
  /// The file that a reader was given last.
  package var currentFile: String?
}
