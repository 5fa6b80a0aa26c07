/// A command line that cannot be understood.
package enum UsagePhrase: Phrase {
  case unknownOption, missingValue, missingArgument, wrongValue, unexpectedArgument, unknownCommand, notUnderstood,
    seeHelp, dashed, dashedRemedy

  package var vietnamese: String {
    switch self {
    case .unknownOption: "Không có tùy chọn {name}."
    case .missingValue: "Tùy chọn {name} thiếu giá trị."
    case .missingArgument: "Thiếu {name}."
    case .wrongValue: "Giá trị “{value}” không dùng được cho {name}."
    case .unexpectedArgument: "Không hiểu “{name}” ở chỗ này."
    case .unknownCommand: "Không có lệnh “{name}”."
    case .notUnderstood: "Không hiểu dòng lệnh."
    case .dashed: "“{name}” bắt đầu bằng gạch ngang nên bị hiểu là tùy chọn, nhưng không có tùy chọn này."
    case .dashedRemedy: "Nếu là từ cần tìm hoặc tên tệp, hãy đặt -- trước nó: {command} -- {name}"
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
    case .dashed: "“{name}” begins with a dash and is taken for an option, but there is no such option."
    case .dashedRemedy: "If it is a word or a file name, put -- before it: {command} -- {name}"
    case .seeHelp: "See how it is used: {command} --help"
    }
  }
}
