internal import AccessCopies
internal import ReaderLine
internal import Recognition
internal import Records

extension PageReader {
  /// Does one job.
  func answer(to job: ReaderJob) -> ReaderAnswer {
    switch job.work {
    case .inspect(let path):
      do throws(RecognitionError) {
        let scan = try inspect(path)
        return .inspected(job: job.id, .scan(scan.format, pages: scan.pages))
      } catch {
        return .inspected(job: job.id, .unreadable(error.reason))
      }
    case .read(let request):
      let reading = read(
        request.path, page: request.page, careful: request.careful, screening: !request.isReleased)
      return .read(job: job.id, reading)
    case .look(let request):
      return .looked(job: job.id, look(at: request.path, page: request.page))
    case .survey(let request):
      let faults = survey(request.path, page: request.page, earlier: request.earlier)
      return .surveyed(job: job.id, faults.map { faults in MendedFault.allCases.filter(faults.contains) })
    case .copy(let request):
      do throws(AccessCopyFault) {
        return .copied(job: job.id, try AccessCopy(request).make(with: self))
      } catch {
        return .notCopied(job: job.id, error)
      }
    case .draw(let request):
      do throws(RecognitionError) {
        try draw(
          request.path, page: request.page, turn: request.turn, skew: request.skew, frames: request.frames,
          crop: request.crop, as: request.form == .jpeg ? .jpeg(width: request.width) : .png, output: request.output)
        return .drawn(job: job.id)
      } catch {
        return .notDrawn(job: job.id, error.reason)
      }
    }
  }
}
