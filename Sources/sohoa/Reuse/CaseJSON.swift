internal import Showing
internal import Archive
internal import Exchange
internal import Records
internal import Reuse

/// A case, one a line; an interface. Of an identity number only the last digits stand in it, unless it was asked for.
struct CaseJSON: Encodable {
  var kind = "case"
  var code: String
  var procedure: String
  @OrNull var subject: String?
  @OrNull var identity: String?
  @OrNull var works: String?
  var received: String
  @OrNull var division: String?
  @OrNull var exempt: String?
  var closed: Bool
  var used: [String]
  var added: [String]
  @OrNull var result: String?

  init(_ one: ProcedureCase, reveal: Bool) {
    (code, procedure, received) = (one.code, one.procedure, one.received.description)
    _subject = OrNull(wrappedValue: one.subject?.name.map(IdentityMask.masked))
    _identity = OrNull(wrappedValue: one.subject?.number.map { reveal ? $0.digits : $0.masked })
    _works = OrNull(wrappedValue: one.works.map(IdentityMask.masked))
    _division = OrNull(wrappedValue: one.division)
    _exempt = OrNull(wrappedValue: one.exempt?.rawValue)
    closed = one.isClosed
    used = one.components.filter { $0.value.kind == .used }.keys.sorted()
    added = one.components.filter { $0.value.kind == .added }.keys.sorted()
    _result = OrNull(wrappedValue: one.result?.file)
  }
}

/// How a component of a case stands, one a line; an interface.
struct CaseComponentJSON: Encodable {
  var kind = "case-component"
  var code: String
  var component: String
  @OrNull var componentCode: String?
  var name: String
  /// `held`, `expired`, `superseded`, `doubtful`, `missing`, `exempt`.
  var standing: String
  var required: Bool
  var copy: String
  @OrNull var until: String?
  @OrNull var supersededBy: Int64?
  @OrNull var inForce: Int64?
  var papers: [PaperJSON.Paper]
  @OrNull var step: String?

  init(
    _ component: ProcedureComponent, _ standing: ComponentStanding, in code: String, step: CaseStep?, on day: RecordDate
  ) {
    self.code = code
    self.component = component.key
    _componentCode = OrNull(wrappedValue: component.code)
    (name, copy, required) = (component.name, component.copy, component.isRequired)
    _step = OrNull(wrappedValue: step?.kind.rawValue)
    var (until, next, force): (RecordDate?, DocumentID?, DocumentID?) = (nil, nil, nil)
    switch standing {
    case .held(let chain, let last):
      (self.standing, papers, until) = ("held", [PaperJSON.Paper(chain.paper)], last)
      force = chain.inForce(on: day)
    case .expired(let chain, let last):
      (self.standing, papers, until) = ("expired", [PaperJSON.Paper(chain.paper)], last)
      force = nil
    case .superseded(let chain, let successor):
      (self.standing, papers, next) = ("superseded", [PaperJSON.Paper(chain.paper)], successor.document)
      force = chain.inForce(on: day)
    case .doubtful(let found): (self.standing, papers) = ("doubtful", found.map(PaperJSON.Paper.init))
    case .missing: (self.standing, papers) = ("missing", [])
    case .exempt: (self.standing, papers) = ("exempt", [])
    }
    _until = OrNull(wrappedValue: until?.description)
    _supersededBy = OrNull(wrappedValue: next?.rawValue)
    _inForce = OrNull(wrappedValue: force?.rawValue)
  }
}

/// A paper of somebody, one a line; an interface.
struct PaperJSON: Encodable {
  var kind = "paper"
  /// `subject` or `works`.
  var of: String
  var paper: Paper

  struct Paper: Encodable {
    var document: Int64
    var page: Int
    @OrNull var type: String?
    @OrNull var number: String?
    @OrNull var date: String?
    @OrNull var agency: String?
    @OrNull var sha256: String?
    var isSure: Bool
    /// Why it is taken for theirs, or why it is doubted.
    var grounds: [String]

    init(_ paper: FoundPaper) {
      (document, page) = (paper.document.id.rawValue, paper.page)
      _type = OrNull(wrappedValue: paper.type.map(IdentityMask.masked))
      _number = OrNull(wrappedValue: paper.number)
      _date = OrNull(wrappedValue: paper.date?.description)
      _agency = OrNull(wrappedValue: paper.agency)
      _sha256 = OrNull(wrappedValue: paper.document.digest?.rawValue)
      switch paper.match {
      case .same(let found): (isSure, grounds) = (true, found.map(\.rawValue))
      case .doubtful(let found): (isSure, grounds) = (false, found.map(\.rawValue))
      case .other: (isSure, grounds) = (false, [])
      }
    }
  }
}
