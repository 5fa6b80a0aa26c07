internal import Archive
internal import Exchange
internal import Records

/// What `inventory import --json` prints.
struct InventoryImportJSON: Encodable {
  let kind = "inventory-import"
  var new: Int
  var changed: Int
  var unchanged: Int

  init(_ outcome: InventoryImport) {
    (new, changed, unchanged) = (outcome.new, outcome.changed, outcome.unchanged)
  }
}

/// A line of the inventory.
struct InventoryLineJSON: Encodable {
  let kind = "inventory-line"
  var code: String
  @OrNull var fonds: String?
  @OrNull var inventory: String?
  @OrNull var box: String?
  @OrNull var title: String?
  @OrNull var firstDay: String?
  @OrNull var lastDay: String?
  @OrNull var sheets: Int?
  @OrNull var pages: Int?
  @OrNull var retention: String?
  @OrNull var division: String?
  @OrNull var field: String?
  @OrNull var priority: String?

  init(_ line: InventoryLine) {
    code = line.code
    fonds = line.fonds
    inventory = line.inventory
    box = line.box
    title = line.title
    firstDay = line.firstDay?.description
    lastDay = line.lastDay?.description
    sheets = line.sheets
    pages = line.pages
    retention = line.retention
    division = line.division
    field = line.field
    priority = line.priority
  }
}

/// A dossier of the inventory beside what was scanned: `scanned`, `not-scanned`, `not-planned`, `pages-differ`, `unclear`.
struct InventoryDifferenceJSON: Encodable {
  let kind = "inventory-difference"
  var difference: String
  @OrNull var code: String?
  @OrNull var fonds: String?
  @OrNull var box: String?
  @OrNull var dossier: String?
  @OrNull var pagesPlanned: Int?
  @OrNull var pages: Int?

  static func all(_ comparison: InventoryComparison) -> [InventoryDifferenceJSON] {
    comparison.met.map { met in
      InventoryDifferenceJSON(met.pagesDiffer ? "pages-differ" : "scanned", met.line, met.dossier)
    } + comparison.notScanned.map { InventoryDifferenceJSON("not-scanned", $0, nil) }
      + comparison.notPlanned.map { InventoryDifferenceJSON("not-planned", nil, $0) }
      + comparison.unclear.map { InventoryDifferenceJSON("unclear", $0, nil) }
  }

  private init(_ difference: String, _ line: InventoryLine?, _ dossier: ScannedDossier?) {
    self.difference = difference
    code = line?.code
    fonds = dossier?.place.fonds ?? line?.fonds
    box = dossier?.place.box ?? line?.box
    self.dossier = dossier?.place.dossier
    pagesPlanned = line?.pages
    pages = dossier?.pages
  }
}
