/// The words that another program stored with a page: somebody's recognition, kept beside what was read of the picture,
/// and never taken for it (promise 9).
package struct TextLayer: Hashable, Sendable, Codable {
  /// As it stands in the file, one line of text a line.
  package var text: String
  /// The program that wrote the file (Producer, else Creator, ISO 32000-1, 14.3.3); nil where the file does not say.
  package var maker: String?

  package init(text: String, maker: String? = nil) {
    self.text = text
    self.maker = maker
  }
}
