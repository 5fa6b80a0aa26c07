// swift-tools-version: 6.2
// The rooms of sohoa and the way between them: a target may import only what is listed here.
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]
/// Everywhere but in the two rooms that hold C pointers: Recognition, and Archive's tokenizer edge.
let strict: [SwiftSetting] = house + [.strictMemorySafety()]

/// For the thread sanitizer (`make check-deep`).
let seen: [SwiftSetting] =
  Context.environment["SOHOA_THREAD_SANITIZER"] == nil ? [] : [.define("SOHOA_THREAD_SANITIZER")]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let hummingbird: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Mustache", package: "swift-mustache"),
  .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "sohoa",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sohoa", targets: ["sohoa"]),
    .executable(name: "sohoa-reader", targets: ["sohoa-reader"]),
    .executable(name: "sohoa-room", targets: ["sohoa-room"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
  ],
  targets: [
    .systemLibrary(name: "CTesseract", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
    .systemLibrary(name: "CLeptonica", pkgConfig: "lept", providers: [.apt(["libleptonica-dev"])]),
    .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CTIFF", pkgConfig: "libtiff-4", providers: [.apt(["libtiff-dev"])]),
    .systemLibrary(name: "CExif", pkgConfig: "libexif", providers: [.apt(["libexif-dev"])]),
    .systemLibrary(name: "COpenJPEG", pkgConfig: "libopenjp2", providers: [.apt(["libopenjp2-7-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    // No pkgConfig: it would link libcrypto.so, of whose 4 MB one function is wanted; loading it costs each command 1 ms.
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CPasswords", providers: [.apt(["libssl-dev"])]),
    // Linked as archives, like libcrypto (`Spreadsheets`).
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),

    .target(name: "CLanguageModel", exclude: ["state-prose.model", "common-pairs.table"]),
    .target(name: "VietnameseText", dependencies: ["CLanguageModel"], swiftSettings: strict),
    .target(name: "CAdministrativeUnits", exclude: ["units.tsv"]),
    .target(name: "Records", dependencies: ["VietnameseText", "CAdministrativeUnits"], swiftSettings: strict),
    // Without optimisation the tests would spend nine tenths of their time in these loops.
    .target(name: "CLineKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(
      name: "LineRecognition", dependencies: ["Records", "VietnameseText", "CLineKernels"], swiftSettings: strict),
    .target(
      name: "CWrittenDigits", exclude: ["written-digits.network"],
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "WrittenNumbers", dependencies: ["Records", "CWrittenDigits"], swiftSettings: strict),
    .target(name: "LineFinding", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "CTesseractLayout", dependencies: ["CTesseract"]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .target(
      name: "CPageContent", dependencies: ["CQPDF"], cxxSettings: [.define("POINTERHOLDER_TRANSITION", to: "4")]),
    .target(
      name: "Recognition",
      dependencies: [
        "Records", "VietnameseText", "LineFinding", "LineRecognition", "CTesseract", "CTesseractLayout", "CLeptonica",
        "CPageContent", "CPoppler", "CTIFF", "CExif", "COpenJPEG", "CPNG", "WrittenNumbers",
      ],
      swiftSettings: house),
    .target(
      name: "CAccessCopy", dependencies: ["CQPDF"], exclude: ["glyphless.ttf", "srgb.icc"],
      cxxSettings: [.define("POINTERHOLDER_TRANSITION", to: "4")]),
    .target(
      name: "AccessCopies", dependencies: ["Records", "ReaderLine", "Recognition", "CAccessCopy", "CPoppler"],
      swiftSettings: house),
    .target(
      name: "Hashing", dependencies: ["CCrypto"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary(":libcrypto.a")]),
    .target(name: "People", dependencies: ["Hashing", "CPasswords"], swiftSettings: strict),
    .target(name: "CWorkbook"),
    .target(
      name: "Spreadsheets", dependencies: ["Records", "CExpat", "CWorkbook"], swiftSettings: strict,
      linkerSettings: [":libexpat.a", ":libminizip.a", ":libz.a"].map { .linkedLibrary($0) }),
    .target(name: "ReaderLine", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Description", dependencies: ["Records", "VietnameseText"], swiftSettings: strict),
    .target(
      name: "Archive", dependencies: ["Records", "VietnameseText", "Hashing", "People", grdb, sqlite],
      swiftSettings: strict),
    .target(
      name: "Digitisation",
      dependencies: ["Records", "ReaderLine", "Description", "Archive", "Hashing", subprocess, system],
      swiftSettings: strict + seen),
    .target(name: "Reporting", dependencies: ["Records", "Archive", "VietnameseText"], swiftSettings: strict),
    .target(
      name: "Exchange", dependencies: ["Records", "Archive", "VietnameseText", "Hashing", "Spreadsheets"],
      swiftSettings: strict),
    .target(name: "CProcedures", exclude: ["procedures"]),
    .target(
      name: "Reuse", dependencies: ["Records", "VietnameseText", "Archive", "CProcedures"], swiftSettings: strict),
    .target(name: "Wording", dependencies: ["Records", "VietnameseText"], swiftSettings: strict),
    .target(
      name: "Showing", dependencies: ["Records", "VietnameseText", "People", "Archive", "Wording"],
      swiftSettings: strict),
    .executableTarget(
      name: "sohoa",
      dependencies: [
        "Showing", "People",
        "Records", "ReaderLine", "Description", "Archive", "Digitisation", "Reporting", "Reuse", "Exchange",
        "Spreadsheets",
        "Hashing", "Wording", "VietnameseText", argumentParser,
      ],
      swiftSettings: strict),
    .target(name: "CRoomFiles", exclude: ["files"]),
    .target(
      name: "ReadingRoom",
      dependencies: [
        "Records", "VietnameseText", "Archive", "Digitisation", "ReaderLine", "Wording", "Showing", "People",
        "Reporting",
        "CRoomFiles",
      ] + hummingbird, swiftSettings: strict),
    // A program of its own: its network library would make every start of `sohoa` slower.
    .executableTarget(name: "sohoa-room", dependencies: ["ReadingRoom", "Archive", "Wording"], swiftSettings: strict),
    .executableTarget(
      name: "CompareScans", dependencies: ["Recognition", "Description", "Records"], path: "Benchmarks/CompareScans",
      swiftSettings: strict),
    .executableTarget(
      name: "DescribeScans", dependencies: ["Archive", "Description", "Records"], path: "Benchmarks/DescribeScans",
      swiftSettings: strict),
    .executableTarget(
      name: "PackLanguageModel", dependencies: ["VietnameseText"], path: "Benchmarks/PackLanguageModel",
      swiftSettings: strict),
    .executableTarget(
      name: "ReadLines", dependencies: ["LineRecognition"], path: "Benchmarks/ReadLines", swiftSettings: strict),
    .executableTarget(
      name: "LikenessSpeed", dependencies: ["Archive", "Records"], path: "Benchmarks/LikenessSpeed",
      swiftSettings: strict),
    .executableTarget(
      name: "SearchSpeed", dependencies: ["Archive", "Records"], path: "Benchmarks/SearchSpeed", swiftSettings: strict),
    .executableTarget(
      name: "SheetSpeed", dependencies: ["Archive", "Records", "Spreadsheets"], path: "Benchmarks/SheetSpeed",
      swiftSettings: strict),
    .target(name: "CSandbox"),
    .executableTarget(
      name: "sohoa-reader", dependencies: ["AccessCopies", "Recognition", "ReaderLine", "Records", "CSandbox"],
      swiftSettings: strict),

    .executableTarget(
      name: "faulty-reader", dependencies: ["ReaderLine", "Records"], path: "Tests/FaultyReader", swiftSettings: strict),
    .executableTarget(name: "confined-process", dependencies: ["CSandbox"], path: "Tests/ConfinedProcess"),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Records", "VietnameseText", "Hashing", grdb],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "sohoa", "sohoa-reader", "faulty-reader", "confined-process", "Archive", "Showing", "Records", "Reporting",
        "Spreadsheets", "Wording", grdb,
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "DescriptionTests", dependencies: ["Description", "Records", "VietnameseText"], swiftSettings: strict),
    .testTarget(
      name: "DigitisationTests",
      dependencies: ["Digitisation", "Archive", "ReaderLine", "Records", "faulty-reader", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Archive", "Records", "Hashing", "Spreadsheets"],
      swiftSettings: strict),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"], swiftSettings: strict),
    .testTarget(name: "LineFindingTests", dependencies: ["LineFinding", "Records"], swiftSettings: strict),
    .testTarget(
      name: "LineRecognitionTests", dependencies: ["LineRecognition", "CLineKernels", "Records"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "WrittenNumbersTests", dependencies: ["WrittenNumbers", "Records"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "ReaderLineTests", dependencies: ["ReaderLine", "Records"], swiftSettings: strict),
    .testTarget(
      name: "RecognitionTests",
      dependencies: ["AccessCopies", "Recognition", "ReaderLine", "Records", "VietnameseText", "LineRecognition"],
      exclude: ["Fixtures"],
      swiftSettings: house),
    .testTarget(
      name: "PeopleTests", dependencies: ["People", "Archive", "Records"], swiftSettings: strict),
    .testTarget(
      name: "ReadingRoomTests",
      dependencies: [
        "ReadingRoom", "Archive", "Hashing", "People", "Records", "Wording", "sohoa", "sohoa-reader", "sohoa-room",
      ],
      swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Archive", "Records"], swiftSettings: strict),
    .testTarget(
      name: "ReuseTests", dependencies: ["Reuse", "Archive", "Description", "Records"], swiftSettings: strict),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "Records"], swiftSettings: strict),
    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"], swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Wording", "Records"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// Needs libFuzzer, so only where it is asked for (`make check-deep`).
if Context.environment["SOHOA_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Archive", "Exchange", "LineRecognition", "ReaderLine", "Records", "Spreadsheets", "VietnameseText",
      ],
      path: "Tests/Fuzz"))
}
