extension Language {
  /// Bytes as people say them, in decimal units: `1,2 GB`, `340 kB`.
  package func size(_ bytes: Int64) -> String {
    var value = Double(max(bytes, 0))
    var unit = "B"
    for larger in ["kB", "MB", "GB", "TB"] where value >= 999.5 {
      value /= 1000
      unit = larger
    }
    return (value < 9.95 && unit != "B" ? decimal(value) : number(Int(value.rounded()))) + " " + unit
  }
}
