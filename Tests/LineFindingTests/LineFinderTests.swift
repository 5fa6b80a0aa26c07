import Foundation
import LineFinding
import Records
import Testing

@Suite struct `Finding the lines of a page` {
  private let prose = "Cấn cứ quyết định số 22 ngày 14 tháng 11 củá sở xây dựng"

  private func found(_ page: PrintedPage, walls: [PixelBox] = []) -> PageLines {
    LineFinder(width: page.width, height: page.height, resolution: 150).lines(among: page.boxes, walls: walls)
  }

  private func letter(size: Double = 27, slope: Double = 0) -> PrintedPage {
    var page = PrintedPage(slope: slope)
    for line in 0..<20 { page.set(prose, x: 150, baseline: 300 + Double(line) * 1.2 * size, size: size) }
    return page
  }

  @Test func `each line of print is one line, from top to bottom`() {
    let lines = found(letter()).lines
    #expect(lines.map(\.row) == Array(0..<20))
    for (index, line) in lines.enumerated() {
      #expect(abs(line.height - (300 + Double(index) * 1.2 * 27)) < 1.5)
      #expect(abs(line.left - 150) < 3)
    }
  }

  @Test(arguments: [-4.0, -1.3, -0.2, 0, 0.4, 2, 5]) func `tells how a page lies askew`(degrees: Double) {
    let page = found(letter(slope: tan(degrees * .pi / 180)))
    #expect(abs(page.tilt.correction + degrees) < 0.06)
    #expect(page.lines.count == 20)
  }

  @Test(arguments: [18.0, 24, 27, 33, 40]) func `tells the size of the type`(size: Double) {
    for line in found(letter(size: size)).lines { #expect(abs(line.size / size - 1) < 0.12) }
  }

  @Test func `capitals are not taken for large type`() {
    var page = letter()
    page.set("SỞ XÂY DỰNG TỈNH AN GIANG", x: 400, baseline: 200)
    #expect(abs(found(page).lines[0].size / 27 - 1) < 0.15)
  }

  @Test func `marks belong to the line of their letters`() {
    var page = letter()
    let before = page.boxes.count
    page.set("ấ ố ế ấ ố ế ấ ố", x: 150, baseline: 1200)
    let line = found(page).lines.last
    #expect(line?.blobs.count == page.boxes.count - before)
  }

  @Test func `a faint digit that lost its middle stays in its line`() {
    var page = letter()
    let end = page.set("ngày 22 tháng ", x: 150, baseline: 1200)
    page.add(end, 1200 - 0.7 * 27, 0.34 * 27, 0.43 * 27)
    page.add(end, 1200 - 0.08 * 27, 0.36 * 27, 0.08 * 27)
    page.set("năm 1999", x: end + 0.7 * 27, baseline: 1200)
    let lines = found(page).lines
    #expect(lines.count == 21)
    #expect(lines.last?.intruders.isEmpty == true)
  }

  @Test func `letters of two lines that touch are shared out`() throws {
    var page = letter()
    // An office, and close below it the stamped one of the deputy, whose last mark touches the letter above.
    let upper = page.set("GIAM ĐOC ", x: 700, baseline: 1200, size: 30)
    let lower = page.set("PHO GIAM Đ", x: 690, baseline: 1228, size: 30)
    let right = max(upper, lower)
    page.add(right, 1200 - 0.66 * 30, 0.8 * 30, 28 + 0.66 * 30)
    let lines = found(page).lines.suffix(2)
    #expect(lines.map { Int($0.height) } == [1199, 1228] || lines.map { Int($0.height) } == [1200, 1228])
    for line in lines {
      #expect(abs(line.right - right - 0.8 * 30) < 2)
      #expect(line.blobs.allSatisfy { $0.height < 1.1 * 30 })
    }
  }

  @Test func `pieces side by side share a row, left before right`() {
    var page = letter()
    page.set("Nơi nhận", x: 150, baseline: 1200)
    page.set("GIÁM ĐỐC", x: 750, baseline: 1204)
    let last = found(page).lines.suffix(2)
    #expect(last.map(\.row) == [20, 20])
    #expect(last.map { Int($0.left / 100) } == [1, 7])
  }

  @Test func `no line crosses an upright rule`() {
    var page = letter()
    let end = page.set("sở xây dựng", x: 150, baseline: 1200)
    page.set("phòng quản lý", x: end + 20, baseline: 1200)
    #expect(found(page).lines.count == 21)
    let wall = PixelBox(x: Int(end) + 8, y: 1100, width: 2, height: 200)
    #expect(found(page, walls: [wall]).lines.count == 22)
  }

  @Test func `a dash before a line belongs to it, specks beside it do not`() {
    var page = letter()
    page.set("- như trên", x: 150, baseline: 1200)
    for speck in 0..<12 { page.add(20 + Double(speck) * 9, 1180 + Double(speck % 3) * 7, 2, 2) }
    let last = found(page).lines.last
    #expect(last.map { abs($0.left - 150) < 3 } == true)
  }

  @Test func `what reaches in from the line above is told`() {
    var page = letter()
    page.set("gypqgypqgypq", x: 150, baseline: 1200)
    page.set("sở xây dựng", x: 150, baseline: 1229)
    let lines = found(page).lines
    #expect(lines.last?.intruders.isEmpty == false)
  }

  @Test func `text that stands sideways is not in order`() {
    var page = PrintedPage()
    for column in 0..<15 {
      for row in 0..<40 { page.add(150 + Double(column) * 60, 200 + Double(row) * 13, 12, 11) }
    }
    #expect(found(letter()).orderliness > 0.95)
    #expect(found(page).orderliness < 0.5)
  }

  @Test func `an empty page and a page of specks have no lines to read`() {
    #expect(found(PrintedPage()).lines.isEmpty)
    var page = PrintedPage()
    for speck in 0..<200 { page.add(Double(speck * 37 % 1200), Double(speck * 91 % 1700), 2, 2) }
    #expect(found(page).lines.isEmpty)
  }

  @Test func `any boxes are taken`() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<60 {
      let boxes = (0..<200).map { _ in
        PixelBox(
          x: Int.random(in: -50...1300, using: &generator), y: Int.random(in: -50...1800, using: &generator),
          width: Int.random(in: 0...1300, using: &generator), height: Int.random(in: 0...400, using: &generator))
      }
      let page = LineFinder(width: 1240, height: 1754, resolution: 150).lines(among: boxes)
      #expect(page.lines.allSatisfy { $0.size.isFinite && $0.left <= $0.right })
    }
  }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
