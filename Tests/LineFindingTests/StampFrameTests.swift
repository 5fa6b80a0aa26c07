import LineFinding
import Records
import Testing

@Suite struct `Frames of stamps` {
  /// A4 at 150 dots an inch; millimetres of the frame.
  private static func frames(_ walls: [PixelBox]) -> [PixelBox] {
    StampFrames.among(walls, width: 1240, height: 1754, resolution: 150)
  }

  /// An upright rule in bands, as rules are found, leaning by `lean` pixels from band to band.
  private static func rule(x: Int, y: Int, millimetres: Int, lean: Int = 0) -> [PixelBox] {
    let band = 35
    let height = millimetres * 150 * 10 / 254
    return stride(from: 0, to: height, by: band).enumerated().map { index, offset in
      PixelBox(x: x + index * lean, y: y + offset, width: 4, height: min(band - 1, height - offset))
    }
  }

  @Test func `are found at the left of the upper half, also askew`() {
    for lean in [0, 2] {
      let walls =
        Self.rule(x: 60, y: 400, millimetres: 30, lean: lean) + Self.rule(x: 380, y: 404, millimetres: 29, lean: lean)
      let found = Self.frames(walls)
      #expect(found.count == 1)
      #expect(found.first.map { $0.x == 60 && $0.y == 400 && abs($0.width - 324) <= 12 } ?? false)
    }
  }

  @Test func `reach over inner rules`() {
    let walls =
      Self.rule(x: 60, y: 400, millimetres: 25) + Self.rule(x: 160, y: 400, millimetres: 18)
      + Self.rule(x: 400, y: 400, millimetres: 25)
    #expect(Self.frames(walls).first?.width == 344)
  }

  @Test(arguments: [(60, 400, 120), (60, 1300, 30), (800, 400, 30)])
  func `are neither tall tables nor what stands low or at the right`(x: Int, y: Int, millimetres: Int) {
    let walls = Self.rule(x: x, y: y, millimetres: millimetres) + Self.rule(x: x + 320, y: y, millimetres: millimetres)
    #expect(Self.frames(walls).isEmpty)
  }

  @Test func `need two sides`() {
    #expect(Self.frames(Self.rule(x: 60, y: 400, millimetres: 30)).isEmpty)
  }
}
