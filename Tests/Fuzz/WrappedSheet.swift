import Foundation

/// A workbook around the XML of a sheet and of its shared texts, stored as it is: inputs come to the cells, past checksums.
enum WrappedSheet {
  static func data(_ sheet: [UInt8], _ shared: [UInt8]) -> Data {
    let relation = { (name: String, id: String, target: String) in
      "<Relationship Id=\"\(id)\" Type=\"x/\(name)\" Target=\"/\(target)\"/>"
    }
    let parts: [(String, [UInt8])] = [
      ("_rels/.rels", Array("<r>\(relation("officeDocument", "a", "b.xml"))</r>".utf8)),
      ("b.xml", Array("<workbook><sheets><sheet name=\"s\" id=\"s\"/></sheets></workbook>".utf8)),
      (
        "_rels/b.xml.rels",
        Array(
          "<r>\(relation("worksheet", "s", "s.xml"))\(relation("sharedStrings", "t", "t.xml"))\(relation("styles", "u", "u.xml"))</r>"
            .utf8)
      ),
      ("u.xml", Array("<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>".utf8)),
      ("t.xml", shared), ("s.xml", sheet),
    ]
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, bytes) in parts {
      let size = number(UInt32(bytes.count), 4)
      let common =
        number(20, 2) + number(0, 8) + number(checksum(bytes), 4) + size + size
        + number(UInt32(name.utf8.count), 2) + number(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 10) + number(UInt32(file.count), 4) + name.utf8
      file += [0x50, 0x4B, 3, 4] + common + name.utf8 + bytes
    }
    let count = number(UInt32(parts.count), 2)
    let end =
      [0x50, 0x4B, 5, 6] + number(0, 4) + count + count + number(UInt32(directory.count), 4)
      + number(UInt32(file.count), 4) + number(0, 2)
    return Data(file + directory + end)
  }

  private static func number(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(number >> (8 * $0) & 0xFF) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
