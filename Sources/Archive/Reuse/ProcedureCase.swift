package import Records

/// Why a case does not count in the indicators (TT 03/2025/TT-VPCP, article 5.2).
package enum CaseExemption: String, Hashable, Sendable, Codable, CaseIterable { case online, shown, secret }

/// A case of a procedure, as the one-stop shop received it.
package struct ProcedureCase: Hashable, Sendable {
  /// As the province's system has it: `H15.50.05.13-261008-0975`.
  package var code: String
  package var procedure: String
  package var subject: Party?
  package var works: String?
  package var received: RecordDate
  package var division: String?
  package var exempt: CaseExemption?
  package var steps: [CaseStep] = []

  package init(
    code: String, procedure: String, subject: Party?, works: String? = nil, received: RecordDate,
    division: String? = nil, exempt: CaseExemption? = nil
  ) {
    self.code = code
    self.procedure = procedure
    self.subject = subject
    self.works = works
    self.received = received
    self.division = division
    self.exempt = exempt
  }

  package var isClosed: Bool { steps.contains { $0.kind == .closed } }

  /// What counts of each component: its last step.
  package var components: [String: CaseStep] {
    Dictionary(steps.compactMap { step in step.component.map { ($0, step) } }) { $1 }
  }

  package var result: CaseStep? { steps.last { $0.kind == .result } }
}

/// What was done in a case.
package struct CaseStep: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable { case used, added, result, closed }

  package var kind: Kind
  package var component: String?
  package var document: DocumentID?
  /// DuocTaiSuDung of the national portal: 0 no, 1 used again, 2 by a result, whose code is `resultCode`.
  package var reuse: Int
  package var resultCode: String?
  /// The name of a file, without its folders, and its SHA-256.
  package var file: String?
  package var digest: Digest?

  package init(
    kind: Kind, component: String? = nil, document: DocumentID? = nil, reuse: Int = 0, resultCode: String? = nil,
    file: String? = nil, digest: Digest? = nil
  ) {
    self.kind = kind
    self.component = component
    self.document = document
    self.reuse = reuse
    self.resultCode = resultCode
    self.file = file
    self.digest = digest
  }
}

/// How a step was taken, or why not.
package enum CaseStepping: Hashable, Sendable { case taken, noCase, closed, alreadyDone, mayNotLeave }
