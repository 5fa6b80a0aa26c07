/// What is wrong in a file of procedures, and on which line, from 1.
package struct ProcedureFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notUnderstood
    case unknownKey(String), missingKey(String), doubleKey(String), wrongValue(String)
    /// A code or date is written without quotation marks.
    case notText(String)
    case noProcedure
    /// Two versions of one procedure hold on one day.
    case overlapping(String)
    case doubleComponent(String)
  }

  package var line: Int
  package var kind: Kind
}
