/// A file's content by its SHA-256, in lower-case hexadecimal (64 characters).
package struct Digest: RawRepresentable, Hashable, Sendable, Codable {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// How a scan is stored. The raw value is stored and exported.
package enum ScanFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case tiff, jpeg, png, jpeg2000, webp, bmp, gif, pnm, pdf
}

/// What tells one state of a file on disk from another without reading it.
package struct FileStamp: Hashable, Sendable, Codable {
  /// Bytes.
  package var size: Int64
  /// Last change, in nanoseconds since 1970.
  package var modified: Int64

  package init(size: Int64, modified: Int64) {
    self.size = size
    self.modified = modified
  }
}

/// Where a file stands on the shelf: phông, hộp, hồ sơ. Taken from the folders it lies in, by the rule of its shelf.
package struct ShelfPlace: Hashable, Sendable, Codable {
  package var fonds: String?
  package var box: String?
  package var dossier: String

  package init(fonds: String? = nil, box: String? = nil, dossier: String) {
    self.fonds = fonds
    self.box = box
    self.dossier = dossier
  }
}
