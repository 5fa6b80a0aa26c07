internal import ArgumentParser
internal import Wording

extension ArgumentHelp {
  /// Help in the language that is spoken.
  static func said(_ phrase: HelpPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func said(_ phrase: RecordHelpPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func said(_ phrase: RemovalPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func said(_ phrase: StorePhrase) -> ArgumentHelp { ArgumentHelp(Language.spoken.say(phrase)) }

  static func ofReading(_ phrase: RereadPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofSetAside(_ phrase: SetAsidePhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofSheets(_ phrase: SheetPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofShelves(_ phrase: ShelfHelpPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofExports(_ phrase: ExportPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofReuse(_ phrase: ReuseHelpPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofBackups(_ phrase: BackupPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofCopies(_ phrase: CopyPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofServing(_ phrase: ServePhrase) -> ArgumentHelp { ArgumentHelp(Language.spoken.say(phrase)) }

  static func ofPeople(_ phrase: PeoplePhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }

  static func ofInventory(_ phrase: InventoryPhrase, value: ValuePhrase? = nil) -> ArgumentHelp {
    ArgumentHelp(Language.spoken.say(phrase), valueName: value.map { Language.spoken.say($0) })
  }
}
