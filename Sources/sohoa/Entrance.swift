internal import ArgumentParser
internal import Foundation
internal import Wording

/// A command of the archive; what it comes to is its exit status.
protocol ArchiveCommand: AsyncParsableCommand {
  func perform() async throws -> ExitStatus
}

extension ArchiveCommand {
  mutating func run() async throws {
    throw ExitCode(try await perform().rawValue)
  }
}

/// From a command line to an exit status: every failure becomes a sentence and a remedy on standard error.
enum Entrance {
  static func enter(with arguments: [String]) async -> ExitStatus {
    // A reader of our output that is gone is an error of the write, not the end of this program.
    signal(SIGPIPE, SIG_IGN)
    let status = await perform(arguments)
    guard let failure = Printer.end() else { return status }
    // A command that stopped because of it has said so already.
    if status == .done || status == .someUnreadable { Printer.complain(failure) }
    return status == .done || status == .someUnreadable ? failure.status : status
  }

  private static func perform(_ arguments: [String]) async -> ExitStatus {
    do {
      let typed = UsageText.prepared(Array(arguments.dropFirst()))
      if let failure = UsageText.dashed(in: typed) { throw failure }
      var command = try Sohoa.parseAsRoot(typed)
      if let command = command as? any ArchiveCommand { return try await command.perform() }
      try command.run()
      return .done
    } catch let failure as Failure {
      Printer.complain(failure)
      return failure.status
    } catch is CancellationError {
      return .interrupted
    } catch {
      return tell(error)
    }
  }

  /// Help and version are answers; all else that reaches this place is a command line that is not understood, or a
  /// fault that no room foresaw, of which only the kind is told.
  private static func tell(_ error: any Error) -> ExitStatus {
    let code = Sohoa.exitCode(for: error)
    if code.isSuccess {
      Printer.say(HelpText.translated(Sohoa.fullMessage(for: error), to: .spoken))
      return .done
    }
    guard code == .validationFailure else {
      let failure = Failure(.failed, .unexpected, ["text": .text(String(describing: type(of: error)))])
      Printer.complain(failure)
      return .failed
    }
    Printer.complain(UsageText(message: Sohoa.message(for: error)).failure(usage: Sohoa.fullMessage(for: error)))
    return .usage
  }
}
