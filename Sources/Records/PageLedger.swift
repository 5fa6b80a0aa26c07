/// The account of pages for a file, a dossier, a box or the whole archive (promise 1).
package struct PageLedger: Hashable, Sendable, Codable {
  package var registered = 0
  package var read = 0
  package var blank = 0
  package var unreadable = 0
  package var withheld = 0
  package var waiting = 0

  package init() {}

  package init(registered: Int, read: Int, blank: Int, unreadable: Int, withheld: Int, waiting: Int) {
    self.registered = registered
    self.read = read
    self.blank = blank
    self.unreadable = unreadable
    self.withheld = withheld
    self.waiting = waiting
  }

  package var settled: Int { read + blank + unreadable + withheld }
  package var balances: Bool { registered == settled + waiting }

  package static func + (left: PageLedger, right: PageLedger) -> PageLedger {
    PageLedger(
      registered: left.registered + right.registered, read: left.read + right.read, blank: left.blank + right.blank,
      unreadable: left.unreadable + right.unreadable, withheld: left.withheld + right.withheld,
      waiting: left.waiting + right.waiting)
  }
}
