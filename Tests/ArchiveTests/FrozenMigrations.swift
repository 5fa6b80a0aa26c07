import Foundation
import Hashing

/// The first digits of the SHA-256 of each released migration, its name and its SQL.
enum FrozenMigrations {
  static func digest(_ text: String) -> String { SHA256.hash(data: Data(text.utf8)).hexadecimal }

  static let digests = [
    "cac0ca64c1e3", "ecce7c9c0f24", "5f291b8775f1", "927a9d977b98", "209cc9c27fda", "993b9a0e396d",
    "c0f36dc1b8e3", "82608efde393", "792d02ce8402", "a0c3e843a21e", "d0842e20c2d1", "d779e4d70517",
    "934d10fbceea", "ac7734942bd6", "9345ba1e4ebd", "07dc477b47fa", "051590673927", "27c6e6929b91", "85992ad093ec",
    "9838e6c7318d", "f90260b16c15",
  ]
}

enum SHA256Hex {
  static func of(_ data: Data) -> String { SHA256.hash(data: data).hexadecimal }
}
