internal import CLineKernels
internal import Foundation

/// Which instructions the integer kernels use; all give the same bits.
package enum KernelKind: String, CaseIterable, Sendable {
  case scalar, avx2, avxvnni, avx512vnni, neon, neondot

  var number: Int32 {
    switch self {
    case .scalar: Int32(LINE_KERNEL_SCALAR.rawValue)
    case .avx2: Int32(LINE_KERNEL_AVX2.rawValue)
    case .avxvnni: Int32(LINE_KERNEL_AVXVNNI.rawValue)
    case .avx512vnni: Int32(LINE_KERNEL_AVX512VNNI.rawValue)
    case .neon: Int32(LINE_KERNEL_NEON.rawValue)
    case .neondot: Int32(LINE_KERNEL_NEON_DOT.rawValue)
    }
  }

  /// Whether this processor has them.
  package var isAvailable: Bool { line_kernel_available(number) }

  /// The fastest that this processor has.
  package static let fastest: KernelKind =
    [.avx512vnni, .avxvnni, .avx2, .neondot, .neon].first(where: \.isAvailable) ?? .scalar

  /// The one named in `SOHOA_KERNEL`, where this processor has it; else the fastest.
  package static let chosen: KernelKind = {
    let named = ProcessInfo.processInfo.environment["SOHOA_KERNEL"].flatMap(KernelKind.init(rawValue:))
    return named.flatMap { $0.isAvailable ? $0 : nil } ?? fastest
  }()
}
