internal import Records

/// Finds the boxes of the words of a line: the network tells only roughly where a letter stands, therefore the blobs
/// of ink that the layout found are shared out among the letters, and a word's box is drawn around its blobs.
///
/// The rules are those of Tesseract's `PAGE_RES_IT::ReplaceCurrentWord`.
struct WordPlacement {
  private let frame: LineFrame
  /// The words of the layout.
  private let words: [Extent]
  /// The letters' boxes, from boundary to boundary.
  private let letters: [Extent]

  /// `boundaries` are in columns of the network; `factor` is how many pixels of the page a column covers.
  init(_ frame: LineFrame, boundaries: [Int], factor: Float) {
    self.frame = frame
    words = frame.words.map(Extent.init)
    let line = Extent(frame.box)
    letters = zip(boundaries, boundaries.dropFirst()).map { left, right in
      Extent(
        left: line.left + Int((Float(left) * factor).rounded(.down)), top: line.top,
        right: line.left + Int((Float(right) * factor).rounded(.up)), bottom: line.bottom)
    }
  }

  /// The boxes of words, each given by its letters, in order.
  func boxes(of words: [Range<Int>]) -> [PixelBox] {
    let blobs = frame.blobs.map(Extent.init).sorted { $0.middle < $1.middle }
    let owners = blobs.map { blob in self.words.firstIndex { $0.union(blob) == $0 } }
    var next = 0
    var limits = Extent.empty
    return words.indices.map { index in
      let word = words[index]
      limits = bounds(of: index, in: words, after: limits)
      var box = Extent.empty
      let first = next
      for letter in word {
        let end =
          letter + 1 < word.upperBound
          ? self.end(of: letter).clipped(from: limits.left, to: limits.right)
          : limits.right
        var own = Extent.empty
        while next < blobs.count, blobs[next].middle < end {
          own = own.union(contained(blobs[next], in: limits))
          next += 1
        }
        box = box.union(own.isEmpty ? contained(letters[letter], in: limits) : own)
      }
      return marks(in: first..<next, owners).reduce(box) { $0.union(contained($1, in: limits)) }.box
    }
  }

  /// The words of the layout that have all of their blobs in `range`. Their boxes hold their marks, too: libtesseract
  /// keeps small marks apart from the blobs, and shares them out in the same way.
  private func marks(in range: Range<Int>, _ owners: [Int?]) -> [Extent] {
    Set(owners[range]).compactMap { owner in
      guard let owner, owners[..<range.lowerBound].last != owner, owners[range.upperBound...].first != owner else {
        return nil
      }
      return words[owner]
    }
  }

  private func contained(_ extent: Extent, in limits: Extent) -> Extent {
    extent.union(limits) == limits ? extent : extent.clipped(to: limits)
  }

  /// Half way between a letter and the next one.
  private func end(of letter: Int) -> Int { (letters[letter].right + letters[letter + 1].left) / 2 }

  /// How far a word may reach: over those words of the layout that lie largely in it, but not into a neighbour.
  private func bounds(of index: Int, in words: [Range<Int>], after previous: Extent) -> Extent {
    let current = extent(of: words[index])
    let following = index + 1 < words.count ? extent(of: words[index + 1]) : .empty
    var bounds = Extent.empty
    for part in frame.parts.map(Extent.init) {
      let least = max(min(part.height, part.width / 2), part.width / Self.significantShare)
      guard part.overlap(with: current) > least else { continue }
      if part.overlap(with: previous) > least {
        bounds.left = current.left
      } else if part.overlap(with: following) > least {
        bounds.right = current.right
      } else {
        bounds = bounds.union(part)
      }
    }
    if bounds.height <= 0 {
      bounds.top = current.top
      bounds.bottom = current.bottom
    }
    return bounds.width <= 0 ? current : bounds
  }

  private func extent(of word: Range<Int>) -> Extent {
    letters[word].reduce(.empty) { $0.union($1) }
  }

  /// A quarter of a part's width must lie in a word for the part to count for it (`kSignificantOverlapFraction`).
  private static let significantShare = 4
}
