internal import Foundation

exit(await Entrance.enter(with: CommandLine.arguments).rawValue)
