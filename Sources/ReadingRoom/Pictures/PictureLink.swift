internal import Records

/// How large a page's picture is.
enum PictureSize: String, Hashable, Sendable, CaseIterable {
  /// Beside others.
  case leaf
  /// For reading on a screen.
  case reading
  /// As fine as the scan.
  case full

  /// Pixels; nil for the scan's own.
  var width: Int? {
    switch self {
    case .leaf: 180
    case .reading: 1240
    case .full: nil
    }
  }
}

/// Addresses of pictures.
enum PictureLink {
  static func to(_ page: PageID, _ size: PictureSize) -> String { "/picture/\(page.rawValue)/\(size.rawValue).jpg" }
}
