internal import Records
package import Wording

extension Language {
  /// The day of a time as ISO 8601 has it.
  package func day(_ time: String) -> String { RecordDate(String(time.prefix(10))).map(date) ?? time }
}
