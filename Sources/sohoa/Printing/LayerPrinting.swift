internal import Archive
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// The words of other programs beside the pages of a document, which are not its text.
struct LayerPrinting {
  let document: DocumentID
  let layers: [PageLayer]
  let language: Language
  let terminal: Terminal

  func say(json: Bool) throws {
    guard json else { return Printer.say(lines) }
    for layer in layers { try Printer.say(json: PageLayerJSON(layer, of: document)) }
  }

  /// One line beside what was read, where there is something.
  var hint: [String] {
    if layers.isEmpty { return [] }
    let pages = layers.map { language.number($0.page) }.joined(separator: ", ")
    return ["", language.say(RereadPhrase.layerHint, ["pages": .text(pages), "id": id])]
  }

  private var lines: [String] {
    if layers.isEmpty { return [language.say(RereadPhrase.layerNone, ["id": id])] }
    return layers.enumerated().flatMap { place, layer in
      let heading = language.say(ShowPhrase.pageHeading, ["page": .count(layer.page)])
      let maker = layer.layer.maker.map {
        language.say(RereadPhrase.layerLine, ["maker": .text(SafeText.line($0))])
      }
      return (place > 0 ? [""] : []) + [
        terminal.styled(heading, .bold),
        terminal.styled(maker ?? language.say(RereadPhrase.layerLineUnknown), .dim), SafeText.lines(layer.layer.text),
      ]
    }
  }

  private var id: Filling { .text(String(document.rawValue)) }
}

/// A layer as `show --layer --json` prints it, one page a line; an interface.
struct PageLayerJSON: Encodable {
  let kind = "layer"
  var document: Int64
  var page: Int
  @OrNull var maker: String?
  var text: String

  init(_ layer: PageLayer, of document: DocumentID) {
    self.document = document.rawValue
    page = layer.page
    maker = layer.layer.maker
    text = layer.layer.text
  }
}
