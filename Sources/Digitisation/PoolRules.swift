/// The numbers that the pool goes by.
package struct PoolRules: Hashable, Sendable {
  /// Reader processes at the same time.
  package var readers: Int
  /// A reader is replaced after this many pages: Tesseract's adaptive memory grows, and a fresh process is cheap
  /// (0.3 s) next to 500 pages (15 minutes).
  package var pagesPerReader = 500
  /// Readers that end with nothing in hand, one after the other without a finished job, before the batch gives up:
  /// one mishap ends no batch, and a broken installation is found within seconds.
  package var failedStarts = 5
  /// Files of which readers died, while no reader of the batch has finished such work even once, before the readers are
  /// taken for broken: two bad files may come first on a shelf, three from different places of the queue hardly do.
  package var doubtedFiles = 3
  /// A page that this many earlier runs gave out and never heard of again is set aside without another try. No page should
  /// bring down the program, only a reader; but runs that are broken off early by people and power cuts have the same first
  /// pages in hand time after time, through no fault of theirs.
  package var attempts = 16
  /// From this many broken runs on a page is read carefully at once.
  package var carefulAttempts = 8
  /// A page whose reader was killed from outside (SIGKILL that the pool did not send) is read again as if nothing had been, this
  /// often; after that it counts as a death, because a system that is short of memory kills so too.
  package var kills = 3
  /// Files that are inspected between two pages: totals are known early, yet the first page is read at once.
  package var inspectionsBetweenPages = 16
  /// Pages that may be held for the rule of the first page before no more are asked for.
  package var longestQueue = 20_000
  /// Answers that nobody asked for before a reader is taken for broken.
  package var strayAnswers = 100

  package init(readers: Int) {
    self.readers = readers
  }

  /// Below this many pieces of free work the pool asks for more.
  var lowWater: Int { 4 * readers }
  /// Findings that may wait to be filed before readers have to wait too, so that memory stays bounded.
  var unfiled: Int { 8 + 4 * readers }
}
