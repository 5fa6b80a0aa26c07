internal import CLanguageModel

extension LanguageModel {
  /// The model of Vietnamese state prose that is part of the program; made by Benchmarks/PackLanguageModel.
  package static func stateProse() throws(DamagedLanguageModel) -> LanguageModel {
    let bytes = unsafe UnsafeBufferPointer(start: sohoa_state_prose(), count: sohoa_state_prose_length())
    return try unsafe LanguageModel(packed: Array(bytes))
  }
}
