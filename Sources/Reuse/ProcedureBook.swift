internal import CProcedures
package import Records

/// All procedures that are known: those that the program brings along, and those of the office, which count before them.
package struct ProcedureBook: Sendable {
  package private(set) var procedures: [Procedure]

  package init(_ procedures: [Procedure]) { self.procedures = procedures }

  /// Those that the program brings along.
  package static var own: ProcedureBook {
    ProcedureBook(ownFiles.flatMap { ProcedureFile($0.text).procedures })
  }

  package static var ownFiles: [(name: String, text: String)] {
    (0..<sohoa_procedure_file_count()).map { index in
      let bytes = unsafe UnsafeBufferPointer(
        start: sohoa_procedure_file(index), count: sohoa_procedure_file_length(index))
      return (unsafe String(cString: sohoa_procedure_file_name(index)), unsafe String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Adds those of an office's file: each version takes the place of those of its code that hold on its days.
  package mutating func add(_ office: [Procedure]) {
    let codes = Set(office.map(\.code))
    procedures = procedures.filter { !codes.contains($0.code) } + office
  }

  /// All versions of a procedure, the oldest first.
  package func versions(of code: String) -> [Procedure] {
    procedures.filter { $0.code == code }.sorted { $0.validFrom < $1.validFrom }
  }

  /// The version in force on the day of reception.
  package func procedure(_ code: String, on day: RecordDate) -> Procedure? {
    versions(of: code).first { $0.isInForce(on: day) }
  }
}
