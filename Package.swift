// swift-tools-version: 6.2
import PackageDescription

/// Every target is built alike: Swift 6, every warning an error, nothing imported by accident.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [String] = [], path: String? = nil) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, path: path,
    swiftSettings: strict)
}

/// A released program carries the Swift runtime in itself: loading it piece by piece took a fifth of
/// the time to the first frame, and one file is easier to take to a server. Not in debug builds,
/// whose objects are linked into the tests as well.
func program(_ name: String, _ dependencies: [String]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: strict,
    linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))])
}

func tests(_ name: String, _ dependencies: [String], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, resources: resources,
    swiftSettings: strict)
}

/// The theme files are compiled in, so that one binary is the whole program. They are named here
/// one by one: a listing of the folder would be cached and miss the next file.
let themes = [
  "gruvbox-dark", "high-contrast", "ink", "mono", "newsprint", "solarized-light",
]

let package = Package(
  name: "broadsheet",
  products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CFriBidi"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CCurl"),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZstd"),
    .systemLibrary(name: "CLinux"),

    module("Models"),
    module("Threads"),
    module("SampleEdition", ["Models"]),
    module("Catalogue", ["Models"]),
    module("Related", ["Models"]),
    module("Brief", ["Related", "Models"]),
    module("Markup", ["Models", "CXML2"]),
    module("FeedParsing", ["Models", "CXML2"]),
    module("ReaderMode", ["Markup", "FeedParsing", "Models"]),
    module("Fetching", ["Models", "CCurl", "CLinux"]),
    module("Storage", ["Models", "Threads", "CSQLite", "CZstd"]),
    module("Comments", ["Fetching", "Markup", "FeedParsing", "Models"]),
    module(
      "Library",
      [
        "Storage", "Fetching", "FeedParsing", "Comments", "Related", "Brief", "Markup",
        "ReaderMode",
        "SampleEdition", "Threads", "Models",
      ]),

    module("Terminal", ["CNcurses", "CFriBidi", "CLinux"]),
    .target(
      name: "BundledThemes", path: "Themes", resources: themes.map { .embedInCode("\($0).theme") },
      swiftSettings: strict),
    module("ReaderUI", ["Terminal", "BundledThemes", "Catalogue", "Models"]),

    program(
      "broadsheet", ["Library", "ReaderUI", "Terminal", "Catalogue", "Models", "CLinux"]),
    // The bare C program that the reader's first screen is held against.
    .executableTarget(
      name: "barelist",
      linkerSettings: [
        .linkedLibrary("sqlite3"), .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"),
      ]),
    // It starts the programs beside it, which are therefore built first.
    program(
      "bench",
      [
        "broadsheet", "barelist", "Library", "Storage", "FeedParsing", "Markup", "ReaderUI",
        "Terminal", "Models", "CSQLite", "CXML2", "CLinux",
      ]),
    // Made-up input for what reads the outside world.
    program(
      "fuzz",
      [
        "Library", "Comments", "FeedParsing", "Fetching", "ReaderMode", "Markup", "ReaderUI",
        "Terminal", "Models",
      ]
    ),

    .target(
      name: "TestSupport", dependencies: ["Models", "Terminal", "Fetching", "CLinux"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("ModelsTests", ["Models"]),
    tests("ThreadsTests", ["Threads"]),
    tests("ReaderModeTests", ["ReaderMode", "Models"]),
    tests("MarkupTests", ["Markup", "Models", "TestSupport"], resources: [.copy("Fixtures")]),
    tests(
      "FeedParsingTests", ["FeedParsing", "Models", "TestSupport"], resources: [.copy("Fixtures")]),
    tests("FetchingTests", ["Fetching", "Models", "TestSupport"]),
    tests("StorageTests", ["Storage", "Models", "TestSupport"], resources: [.copy("Fixtures")]),
    tests("RelatedTests", ["Related", "Models", "TestSupport"], resources: [.copy("Fixtures")]),
    tests("BriefTests", ["Brief", "Models"]),
    tests("CatalogueTests", ["Catalogue", "Models"]),
    tests("SampleEditionTests", ["SampleEdition", "FeedParsing", "Markup", "Models"]),
    tests(
      "CommentsTests",
      ["Comments", "Fetching", "FeedParsing", "Markup", "Models", "TestSupport"],
      resources: [.copy("Fixtures")]),
    tests(
      "LibraryTests",
      [
        "Library", "Storage", "Fetching", "Comments", "Markup", "Models", "Terminal", "TestSupport",
      ]),
    tests("TerminalTests", ["Terminal", "TestSupport"]),
    tests(
      "ReaderUITests",
      ["ReaderUI", "BundledThemes", "Catalogue", "Terminal", "Markup", "Models", "TestSupport"],
      resources: [.copy("Screens"), .copy("Documents")]),
    tests("BenchTests", ["bench", "Models"]),
    tests("FuzzTests", ["fuzz"]),
    tests("BroadsheetTests", ["broadsheet", "Models", "Terminal", "TestSupport", "CSQLite"]),
  ],
  swiftLanguageModes: [.v6]
)
