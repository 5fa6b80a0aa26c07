package import Records

extension PageReader {
  /// The mended faults that touch a page, from 1, judged from its file and from how it was read then, without reading it.
  package func survey(_ path: String, page: Int, earlier: EarlierReading) -> Set<MendedFault> {
    (try? decoder.survey(path, page: page, earlier: earlier)) ?? []
  }
}
