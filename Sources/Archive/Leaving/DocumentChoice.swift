package import Records

/// Which documents somebody wants to have.
package enum DocumentChoice: Hashable, Sendable {
  case all
  /// Those of these numbers.
  case documents([DocumentID])
  /// Those in a dossier, a box or a fonds, by their whole names; what is nil is not asked for.
  case shelved(fonds: String?, box: String?, dossier: String?)
}

/// The documents of a choice.
package struct Departure: Hashable, Sendable {
  /// Those that may leave, by number.
  package var documents: [DocumentID] = []
  /// How many have pages that wait to be read. Of withheld ones nothing is told.
  package var unsettled = 0
  /// What cannot be given of the documents that were named by number, in the order in which they were.
  package var refused: [RefusedDeparture] = []

  package init(documents: [DocumentID] = [], unsettled: Int = 0, refused: [RefusedDeparture] = []) {
    self.documents = documents
    self.unsettled = unsettled
    self.refused = refused
  }
}

/// A document that was named by its number and cannot be given.
package struct RefusedDeparture: Hashable, Sendable {
  /// The raw value is printed for programs.
  package enum Reason: String, Hashable, Sendable {
    /// There is none of that number.
    case missing
    case withheld
    /// Not all of its pages have been read.
    case unsettled
  }

  package var document: DocumentID
  package var reason: Reason

  package init(document: DocumentID, reason: Reason) {
    self.document = document
    self.reason = reason
  }
}

/// Where a document that leaves has its place, for the name of its file.
package struct DeparturePlace: Hashable, Sendable {
  package var document: DocumentID
  /// The file that holds its first page.
  package var path: String
  package var shelf: ShelfPlace
  /// Page of that file, from 1.
  package var firstPage: Int
  /// No other document has pages in that file.
  package var isWholeFile: Bool

  package init(document: DocumentID, path: String, shelf: ShelfPlace, firstPage: Int, isWholeFile: Bool) {
    self.document = document
    self.path = path
    self.shelf = shelf
    self.firstPage = firstPage
    self.isWholeFile = isWholeFile
  }
}

/// A scan that a document was read from.
package struct DepartureScan: Hashable, Sendable {
  package var path: String
  /// Nil where it could not be read.
  package var digest: Digest?
}
