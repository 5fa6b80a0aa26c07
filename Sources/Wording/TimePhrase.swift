/// Spans of time, and the end of a list that was cut.
package enum TimePhrase: Phrase {
  case hours, minutes, seconds, andMore

  package var vietnamese: String {
    switch self {
    case .hours: "{hours} giờ {minutes} phút"
    case .minutes: "{minutes} phút {seconds} giây"
    case .seconds: "{seconds} giây"
    case .andMore: " và {count} mục khác"
    }
  }

  package var english: String {
    switch self {
    case .hours: "{hours} h {minutes} min"
    case .minutes: "{minutes} min {seconds} s"
    case .seconds: "{seconds} s"
    case .andMore: " and {count} more"
    }
  }
}
