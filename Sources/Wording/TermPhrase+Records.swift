package import Records

extension TermPhrase {
  package init(_ state: PageState) {
    self =
      switch state {
      case .waiting: .waiting
      case .read: .read
      case .blank: .blank
      case .unreadable: .unreadable
      case .withheld: .withheld
      }
  }

  package init(_ field: FieldName) {
    self =
      switch field {
      case .type: .type
      case .title: .title
      case .number: .number
      case .symbol: .symbol
      case .date: .date
      case .month: .issueMonth
      case .place: .place
      case .agency: .agency
      case .subject: .subject
      case .signer: .signer
      case .addressee: .addressee
      case .recipients: .recipients
      case .urgency: .urgency
      case .agencyParent: .agencyParent
      case .signerRole: .signerRole
      case .copyForm: .copyForm
      case .copyNumber: .copyNumber
      case .copyDate: .copyDate
      }
  }
}
