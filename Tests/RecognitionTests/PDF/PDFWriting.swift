import CLeptonica
import Foundation
import Records

@testable import Recognition

/// A small writer of PDF files, for pages that tests draw: objects in the order in which they are added, nothing compressed.
///
/// Values are PDF source; a reference to an object is its source too ("7 0 R").
struct PDFWriting {
  /// Number 1 is the catalogue and number 2 the tree of pages; both are written at the end.
  private var objects: [Data] = [Data(), Data()]
  private var pages: [String] = []
  /// Further entries of the catalogue.
  var catalogue = ""
  /// What pages inherit from the tree of pages.
  var inherited = ""

  static let a4 = (width: 595.28, height: 841.89)

  mutating func add(_ body: String) -> String { add(Data(body.utf8)) }

  private mutating func add(_ body: Data) -> String {
    objects.append(body)
    return "\(objects.count) 0 R"
  }

  /// The reference that the object after the next `later` ones will have: for objects that contain themselves.
  func nextReference(later: Int = 0) -> String { "\(objects.count + 1 + later) 0 R" }

  mutating func stream(_ entries: String, _ bytes: Data) -> String {
    add(Data("<< \(entries) /Length \(bytes.count) >>\nstream\n".utf8) + bytes + Data("\nendstream".utf8))
  }

  mutating func stream(_ entries: String, _ source: String) -> String { stream(entries, Data(source.utf8)) }

  /// A form: `source` with the resources that it names, to be painted as one thing.
  mutating func form(_ source: String, box: String = "0 0 595.28 841.89", resources: String = "", entries: String = "")
    -> String
  {
    stream("/Type /XObject /Subtype /Form /BBox [\(box)] /Resources << \(resources) >> \(entries)", source)
  }

  /// A page; `box` is its media box, `entries` whatever else it has.
  mutating func page(
    _ source: String, resources: String = "", box: String = "0 0 595.28 841.89", entries: String = ""
  ) {
    let contents = stream("", source)
    pages.append(
      add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [\(box)] /Resources << \(resources) >> /Contents \(contents) \(entries) >>"
      ))
  }

  /// A page that has its box and its resources from the tree of pages.
  mutating func heir(_ source: String, resources: String, box: String = "0 0 595.28 841.89") {
    inherited = "/MediaBox [\(box)] /Resources << \(resources) >>"
    let contents = stream("", source)
    pages.append(add("<< /Type /Page /Parent 2 0 R /Contents \(contents) >>"))
  }

  func file() -> Data {
    var data = Data("%PDF-1.7\n%\u{e2}\u{e3}\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(data.count)
      let body =
        switch index {
        case 0: Data("<< /Type /Catalog /Pages 2 0 R \(catalogue) >>".utf8)
        case 1:
          Data("<< /Type /Pages /Kids [\(pages.joined(separator: " "))] /Count \(pages.count) \(inherited) >>".utf8)
        default: object
        }
      data += Data("\(index + 1) 0 obj\n".utf8) + body + Data("\nendobj\n".utf8)
    }
    let start = data.count
    data += Data("xref\n0 \(places.count + 1)\n0000000000 65535 f \n".utf8)
    for place in places {
      data += Data((String(repeating: "0", count: 10) + "\(place)").suffix(10).utf8) + Data(" 00000 n \n".utf8)
    }
    return data + Data("trailer\n<< /Size \(places.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }
}

extension PDFWriting {
  /// A bilevel or grey picture, or a bilevel one as a stencil that paints where it is black.
  mutating func picture(_ image: borrowing PageImage, isStencil: Bool = false, entries: String = "") -> String {
    let bits = image.depth == 1 ? 1 : 8
    let kind = isStencil ? "/ImageMask true" : "/ColorSpace /DeviceGray"
    return stream(
      "/Type /XObject /Subtype /Image /Width \(image.size.width) /Height \(image.size.height) /BitsPerComponent \(bits) "
        + "\(kind) \(entries)", image.rows())
  }
}

extension PageImage {
  /// The pixels of a bilevel or grey picture in rows of whole bytes, black as 0.
  func rows() -> Data {
    var data = Data()
    // Inverted first: bits behind the edge lie elsewhere once the bytes are in the order of the file.
    guard let plain = try? PageImage(depth == 1 ? pixInvert(nil, pix) : pixClone(pix)),
      let swapped = try? PageImage(pixEndianByteSwapNew(plain.pix)), let start = pixGetData(swapped.pix)
    else { return data }
    let step = Int(pixGetWpl(swapped.pix)) * 4
    let used = depth == 1 ? (size.width + 7) / 8 : size.width
    let raw = UnsafeRawPointer(start)
    for row in 0..<size.height { data.append(contentsOf: UnsafeRawBufferPointer(start: raw + row * step, count: used)) }
    // Keeps the pixels until here.
    _ = swapped.size
    return data
  }
}
