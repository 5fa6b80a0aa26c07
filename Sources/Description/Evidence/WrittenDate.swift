internal import Records

/// A date of which a pen wrote the day, and maybe the month: what was read is weighed with the days on which offices work.
struct WrittenDate {
  /// The likeliest day, and how likely it is; nil where the calendar has none of what was read.
  let likeliest: (date: RecordDate, probability: Double)?

  init(year: Int, months: [(value: Int, probability: Double)], days: [WrittenNumber.Reading]) {
    var weights: [RecordDate: Double] = [:]
    var read = 0.0
    for month in months {
      for day in days {
        guard let value = Int(day.text), let date = RecordDate(year: year, month: month.value, day: value) else {
          continue
        }
        let probability = day.probability * month.probability
        read += probability
        weights[date, default: 0] += probability * Self.weight(date)
      }
    }
    // Whatever else it may be has the weight of any day.
    let all = weights.values.reduce(0, +) + max(0, 1 - read) * Self.anyDay
    likeliest = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { ($0.key, all > 0 ? $0.value / all : 0) }
  }

  /// Of 180 papers 4 were dated on a Saturday or Sunday, where 51 would be by chance; less than that is taken from it.
  private static func weight(_ date: RecordDate) -> Double {
    // Saturdays are free since October 1999.
    let isFree = date.weekday == .sunday || date.weekday == .saturday && date.year >= 2000
    return isFree ? freeDay : 1
  }

  private static let freeDay = 0.15
  private static let anyDay = 0.75
}

extension RecordDate {
  enum Weekday: Int { case saturday, sunday, monday, tuesday, wednesday, thursday, friday }

  /// By Zeller's congruence.
  var weekday: Weekday {
    let (m, y) = month < 3 ? (month + 12, year - 1) : (month, year)
    return Weekday(rawValue: (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7) ?? .monday
  }
}
