/// A command line that cannot be understood.
package enum UsagePhrase: Phrase {
  case unknownOption, missingValue, missingArgument, wrongValue, unexpectedArgument, unknownCommand, notUnderstood,
    seeHelp

  package var vietnamese: String {
    switch self {
    case .unknownOption: "Không có tùy chọn {name}."
    case .missingValue: "Tùy chọn {name} thiếu giá trị."
    case .missingArgument: "Thiếu {name}."
    case .wrongValue: "Giá trị “{value}” không dùng được cho {name}."
    case .unexpectedArgument: "Không hiểu “{name}” ở chỗ này."
    case .unknownCommand: "Không có lệnh “{name}”."
    case .notUnderstood: "Không hiểu dòng lệnh."
    case .seeHelp: "Xem cách dùng: {command} --help"
    }
  }

  package var english: String {
    switch self {
    case .unknownOption: "There is no option {name}."
    case .missingValue: "The option {name} needs a value."
    case .missingArgument: "{name} is missing."
    case .wrongValue: "“{value}” is no value for {name}."
    case .unexpectedArgument: "“{name}” is not expected here."
    case .unknownCommand: "There is no command “{name}”."
    case .notUnderstood: "The command line is not understood."
    case .seeHelp: "See how it is used: {command} --help"
    }
  }
}
