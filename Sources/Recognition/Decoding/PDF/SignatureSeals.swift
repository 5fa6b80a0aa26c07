internal import CPageContent
internal import CPoppler
internal import Records

/// Takes the seals of digital signatures off a page before it is drawn: what lies under them is the page's.
enum SignatureSeals {
  /// - Parameter page: a `PopplerPage`, `height` points high as it is shown.
  static func hide(on page: OpaquePointer, height: Double, by content: PageContent) {
    let seals = content.paints.filter(\.isSignatureSeal).map { content.box(of: $0.area, scale: precision) }
    guard !seals.isEmpty, let list = poppler_page_get_annot_mapping(page) else { return }
    defer { poppler_page_free_annot_mapping(list) }
    var node: UnsafeMutablePointer<GList>? = list
    while let entry = node {
      node = entry.pointee.next
      guard let mapping = entry.pointee.data?.assumingMemoryBound(to: PopplerAnnotMapping.self).pointee,
        poppler_annot_get_annot_type(mapping.annot) == POPPLER_ANNOT_WIDGET
      else { continue }
      let area = mapping.area
      let box = PixelBox(
        x: Int(pixels: area.x1 * precision), y: Int(pixels: (height - area.y2) * precision),
        width: Int(pixels: (area.x2 - area.x1) * precision), height: Int(pixels: (area.y2 - area.y1) * precision))
      guard seals.contains(where: { $0.isNear(box) }) else { continue }
      let flags = poppler_annot_get_flags(mapping.annot).rawValue | POPPLER_ANNOT_FLAG_HIDDEN.rawValue
      poppler_annot_set_flags(mapping.annot, PopplerAnnotFlag(rawValue: flags))
    }
  }

  /// Steps a point.
  private static let precision = 4.0
}

extension PixelBox {
  /// Whether all edges are within two points, counted in steps of `SignatureSeals`, of those of `other`.
  fileprivate func isNear(_ other: PixelBox) -> Bool {
    let most = 8
    return abs(x - other.x) <= most && abs(y - other.y) <= most && abs(right - other.right) <= most
      && abs(bottom - other.bottom) <= most
  }
}
