import Testing
import Wording

@Suite struct `What the program says` {
  @Test func `has the same placeholders in both languages`() {
    for phrase in Self.everyPhrase {
      let vietnamese = Template(phrase.template(in: .vietnamese)).names
      let english = Template(phrase.template(in: .english)).names
      #expect(vietnamese == english, "\(phrase)")
    }
  }

  @Test func `is never empty`() {
    for phrases in Self.every {
      for language in Language.allCases {
        #expect(phrases.allSatisfy { !$0.template(in: language).isEmpty })
      }
    }
  }

  @Test func `has a remedy with every failure`() {
    for failure in FailurePhrase.allCases {
      for language in Language.allCases {
        #expect(failure.template(in: language).split(separator: "\n").count == 2, "\(failure)")
      }
    }
  }

  @Test func `has a remedy with every shelf that was not registered or moved`() {
    for failure in ShelfFailurePhrase.allCases {
      for language in Language.allCases {
        #expect(failure.template(in: language).split(separator: "\n").count == 2, "\(failure)")
      }
    }
  }

  @Test func `has a remedy with every backup that was not made or brought back`() {
    for failure in BackupFailurePhrase.allCases {
      for language in Language.allCases {
        #expect(failure.template(in: language).split(separator: "\n").count == 2, "\(failure)")
      }
    }
  }

  @Test func `has a remedy with every export that was not made`() {
    for failure in ExportFailurePhrase.allCases {
      for language in Language.allCases {
        #expect(failure.template(in: language).split(separator: "\n").count == 2, "\(failure)")
      }
    }
  }

  @Test func `has a remedy with every sheet that was not written or taken`() {
    for failure in SheetFailurePhrase.allCases {
      for language in Language.allCases {
        #expect(failure.template(in: language).split(separator: "\n").count == 2, "\(failure)")
      }
    }
  }

  @Test func `has a remedy with every case and procedure that was refused`() {
    for failure in ReuseFailurePhrase.allCases {
      for language in Language.allCases {
        #expect(failure.template(in: language).split(separator: "\n").count == 2, "\(failure)")
      }
    }
  }

  @Test func `says sizes as people do`() {
    let sizes: [Int64] = [0, 999, 1000, 9_949_999, 12_400_000, 999_400_000, 999_600_000, 3_250_000_000_000]
    #expect(
      sizes.map(Language.english.size) == ["0 B", "999 B", "1.0 kB", "9.9 MB", "12 MB", "999 MB", "1.0 GB", "3.3 TB"])
    #expect(Language.vietnamese.size(1_234_000) == "1,2 MB")
  }

  @Test func `has a remedy with every decision that was not taken`() {
    for refusal in DecisionPhrase.allCases {
      for language in Language.allCases {
        #expect(refusal.template(in: language).split(separator: "\n").count == 2, "\(refusal)")
      }
    }
  }

  @Test func `keeps Vietnamese in composed letters`() {
    for phrase in Self.everyPhrase {
      let scalars = phrase.template(in: .vietnamese).unicodeScalars
      #expect(!scalars.contains { (0x300...0x36F).contains($0.value) }, "\(phrase)")
    }
  }

  @Test func `chooses the form of a word by the count`() {
    #expect(Language.english.say(SearchPhrase.found, ["count": 1]) == "Found 1 page.")
    #expect(Language.english.say(SearchPhrase.found, ["count": 1234]) == "Found 1,234 pages.")
    #expect(Language.vietnamese.say(SearchPhrase.found, ["count": 1234]) == "Tìm thấy 1.234 trang.")
  }

  @Test func `names a rule in words where it has some`() {
    #expect(Language.english.rule("zone-4-date") == "the line of place and date")
    #expect(Language.vietnamese.rule("zone-99") == "zone-99")
  }

  @Test func `does not take braces in what is filled in for placeholders`() {
    let said = Language.english.say(IntakePhrase.missing, ["path": "{path} {x}"])
    #expect(said == "There is no file or folder {path} {x}.\nCheck the path.")
  }

  private static let every: [[any Phrase]] = [
    CheckPhrase.allCases, FailurePhrase.allCases, HelpPhrase.allCases, IntakePhrase.allCases, StorePhrase.allCases,
    ReasonPhrase.allCases,
    ReportPhrase.allCases, QualityPhrase.allCases,
    RulePhrase.allCases, RunPhrase.allCases, SearchPhrase.allCases, ShowPhrase.allCases, TermPhrase.allCases,
    TimePhrase.allCases, ExplainPhrase.allCases,
    UsagePhrase.allCases, ValuePhrase.allCases,
    AuditPhrase.allCases, ContentsPhrase.allCases, DecisionPhrase.allCases, RecordHelpPhrase.allCases,
    ReviewPhrase.allCases, ShelfPhrase.allCases, ShelfFailurePhrase.allCases, ShelfHelpPhrase.allCases,
    RereadPhrase.allCases, MendedFaultPhrase.allCases, BackupPhrase.allCases, BackupFailurePhrase.allCases,
    SetAsidePhrase.allCases, ExportPhrase.allCases, ExportFailurePhrase.allCases, FormatPhrase.allCases,
    ReusePhrase.allCases, ReuseHelpPhrase.allCases, ReuseFailurePhrase.allCases,
    InventoryPhrase.allCases, InventoryFailurePhrase.allCases, RoomPhrase.allCases, ServePhrase.allCases,
    PeoplePhrase.allCases, PeopleFailurePhrase.allCases, CopyPhrase.allCases, SheetPhrase.allCases,
    SheetFailurePhrase.allCases,
  ]
  private static var everyPhrase: [any Phrase] { every.flatMap { $0 } }
}
