internal import Records

/// Text in which identity numbers show their last three digits only: runs of nine or twelve digits that stand alone.
package enum IdentityMask {
  package static func masked(_ text: String) -> String {
    guard text.utf8.count(where: { (48...57).contains($0) }) >= 9 else { return text }
    var (out, run) = ("", "")
    func close() -> String { run.count == 9 || run.count == 12 ? IdentityNumber.masked(run) : run }
    for letter in text {
      if letter.isASCII, letter.isNumber {
        run.append(letter)
      } else {
        out += close()
        run = ""
        out.append(letter)
      }
    }
    return out + close()
  }
}
