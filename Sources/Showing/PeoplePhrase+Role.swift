package import People
package import Wording

extension PeoplePhrase {
  package init(_ role: Role) {
    self =
      switch role {
      case .reader: .reader
      case .reviewer: .reviewer
      case .archivist: .archivist
      case .head: .head
      }
  }
}
