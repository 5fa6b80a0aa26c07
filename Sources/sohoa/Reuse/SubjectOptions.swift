internal import ArgumentParser
internal import Records
internal import VietnameseText
internal import Wording
internal import Showing

/// Whose papers are meant: `--subject`, `--number`, `--born`, `--address`, `--works`.
struct SubjectOptions: ParsableArguments {
  @Option(help: .ofReuse(.subject, value: .name))
  var subject: String?
  @Option(help: .ofReuse(.number, value: .number))
  var number: String?
  @Option(help: .ofReuse(.born, value: .date))
  var born: String?
  @Option(help: .ofReuse(.address, value: .words))
  var address: String?
  @Option(help: .ofReuse(.works, value: .words))
  var works: String?

  /// Nil where only works were named.
  func party() throws -> Party? {
    try Self.party(subject: subject, number: number, born: born, address: address, works: works)
  }

  static func party(subject: String?, number: String?, born: String?, address: String?, works: String?) throws -> Party?
  {
    var name = subject.flatMap(Self.said)
    var digits = number.flatMap(Self.said)
    if let typed = name, !typed.contains(where: \.isLetter) { (name, digits) = (nil, digits ?? typed) }
    let identity: IdentityNumber?
    do { identity = try digits.map { try IdentityNumber($0) } } catch let fault as IdentityNumber.Fault {
      throw Failure.identity(fault)
    }
    guard name != nil || identity != nil else {
      if works.flatMap(Self.said) == nil { throw Failure.reuse(.subjectMissing, status: .usage) }
      return nil
    }
    return Party(
      name: name, number: identity, born: try born.map { try TypedDay.read($0) }, address: address.flatMap(Self.said))
  }

  var site: String? { works.flatMap(Self.said) }

  static func said(_ text: String) -> String? {
    let text = SafeText.line(text.composed.singleSpaced)
    return text.contains { $0.isLetter || $0.isNumber } ? text : nil
  }
}
