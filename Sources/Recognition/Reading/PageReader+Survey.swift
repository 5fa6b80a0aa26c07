package import Records

extension PageReader {
  /// The mended faults that touch a page, from 1, judged from its file and from how it was read then, without reading it;
  /// nil where the file or the machine did not let it be looked at today.
  package func survey(_ path: String, page: Int, earlier: EarlierReading) -> Set<MendedFault>? {
    do throws(RecognitionError) {
      return try decoder.survey(path, page: page, earlier: earlier)
    } catch {
      switch error.reason {
      case .outOfMemory, .vanished, .noAccess, .changed: return nil
      default: return []
      }
    }
  }
}
