import Testing
import VietnameseText

@Suite struct `Common pairs` {
  @Test(arguments: [
    ("uy_ban", true), ("qui_dinh", true), ("dinh_qui", true), ("ghe_thuyen", false), ("uy", false), ("", false),
  ])
  func `are those of state prose`(pair: String, isCommon: Bool) {
    #expect(CommonPairs.contains(Array(pair.utf8)) == isCommon)
  }

  @Test func `are counted in whatever way they are written`() {
    let common = CommonPairs.common(
      of: [("quản", "lý", 2), ("Quản", "lí", 1), ("hiếm", "thấy", 2)], among: 100_000)
    #expect(common == ["quan_li"])
    #expect(CommonPairs.packed(common).count == 4)
  }
}
