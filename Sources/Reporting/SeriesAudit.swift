internal import Archive
internal import Records

/// What is off among the documents of one series.
struct SeriesAudit {
  let series: RegisterSeries
  let entries: [RegisterEntry]

  var findings: [RegisterFinding] { missing + doubled + outOfOrder }

  private var ordered: [RegisterEntry] {
    entries.sorted { ($0.ordinal ?? 0, $0.document.rawValue) < ($1.ordinal ?? 0, $1.document.rawValue) }
  }

  /// A gap longer than the series has documents says that the series is not all here, and nothing of a single page.
  private var missing: [RegisterFinding] {
    let longest = max(Self.shortGap, entries.count)
    return zip(ordered, ordered.dropFirst()).compactMap { before, after in
      guard let low = before.ordinal, let high = after.ordinal, high - low > 1, high - low - 1 <= longest else {
        return nil
      }
      return .missing(series, numbers: (low + 1)...(high - 1), before: before, after: after)
    }
  }

  private var doubled: [RegisterFinding] {
    let alike = Dictionary(grouping: ordered) { entry in
      (entry.number?.ordinal ?? "").drop { $0 == "0" }.lowercased()
    }
    return alike.values.filter { $0.count > 1 }.sorted { ($0[0].ordinal ?? 0) < ($1[0].ordinal ?? 0) }.map { group in
      .doubled(series, number: group[0].number?.written ?? "", group)
    }
  }

  /// Those that have to be left out so that dates rise with numbers; as few as possible.
  private var outOfOrder: [RegisterFinding] {
    let dated = ordered.filter { $0.date != nil }
    let kept = Set(Self.rising(dated.compactMap(\.date)))
    return dated.indices.filter { !kept.contains($0) }.map { index in
      .outOfOrder(
        series, dated[index], before: kept.filter { $0 < index }.max().map { dated[$0] },
        after: kept.filter { $0 > index }.min().map { dated[$0] })
    }
  }

  /// The places of a longest run of days that never falls.
  private static func rising(_ days: [RecordDate]) -> [Int] {
    // The last place of the best run of each length, and what stands before each place in its run.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: days.count)
    for (place, day) in days.enumerated() {
      let length = ends.partitioningIndex { days[$0] > day }
      before[place] = length > 0 ? ends[length - 1] : nil
      if length < ends.count { ends[length] = place } else { ends.append(place) }
    }
    var run: [Int] = []
    var next = ends.last
    while let place = next {
      run.append(place)
      next = before[place]
    }
    return run.reversed()
  }

  /// Numbers; a gap as long as this is told even of a series of two documents.
  private static let shortGap = 3
}

extension [Int] {
  /// The first place whose element meets `condition`, which all behind it meet, too.
  fileprivate func partitioningIndex(where condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
