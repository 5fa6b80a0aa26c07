internal import Records

/// A rectangle on a page's picture, in pixels of the page as it was read.
struct FrameView: Hashable {
  let x: Int
  let y: Int
  let width: Int
  let height: Int

  init(_ box: PixelBox, margin: Int = 0) {
    (x, y) = (box.x - margin, box.y - margin)
    (width, height) = (box.width + 2 * margin, box.height + 2 * margin)
  }
}
