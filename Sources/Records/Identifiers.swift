/// The number under which the archive knows a page.
package struct PageID: RawRepresentable, Hashable, Sendable, Codable {
  package var rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The number under which the archive knows a document; what `sohoa show` takes.
package struct DocumentID: RawRepresentable, Hashable, Sendable, Codable {
  package var rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The number under which the archive knows a scan file.
package struct ScanFileID: RawRepresentable, Hashable, Sendable, Codable {
  package var rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The number under which the archive knows the root of a shelf.
package struct ShelfRootID: RawRepresentable, Hashable, Sendable, Codable {
  package var rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
}
