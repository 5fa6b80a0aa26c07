/// How a certified copy was made (Decree 30/2020, article 25): sao y, sao lục, trích sao.
package enum CopyForm: String, Hashable, Sendable, Codable, CaseIterable {
  case saoY = "SAO Y"
  case saoLuc = "SAO LỤC"
  case trichSao = "TRÍCH SAO"
}
