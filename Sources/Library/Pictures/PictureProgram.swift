import Fetching

/// The program that decodes pictures, chafa (https://hpjansson.org/chafa): another process, so that a
/// hostile picture reaches neither our memory nor our life.
package enum PictureProgram {
  /// Its name, and that of Debian's package.
  package static let name = "chafa"

  /// What it makes of a picture.
  package enum Form: Hashable, Sendable {
    /// Characters in rows, with colours between them as SGR sequences (ECMA-48, section 8.3.117).
    case characters(Colors, usesUnicode: Bool)
    /// Red, green, blue and alpha of each pixel, as kitty's graphics protocol carries them.
    case pixels
    /// A device control string of DEC's VT340.
    case sixels
  }

  package enum Colors: String, Hashable, Sendable {
    case none
    case eight = "8"
    case sixteen = "16"
    /// Those of 256 that are the same on every terminal.
    case indexed = "240"
    case direct = "full"
  }

  /// More than any screenful of what is asked for.
  private static let maximumOutput = 8 * 1024 * 1024
  private static let deadline = 15
  /// A picture of 40 million pixels takes 160 MB, a scaled copy less, the libraries the rest.
  private static let memory = 1024 * 1024 * 1024

  /// Whether it is to be found along `PATH`.
  package static var isInstalled: Bool { ProgramRun.isInstalled(name) }

  /// Makes a picture fit into so many cells, whose `ratio` of width to height is given; what is
  /// printed is hostile still.
  package static func run(
    _ picture: LoadedPicture, as form: Form, columns: Int, rows: Int, ratio: Double = 0.5,
    stretches: Bool = false
  ) async throws(LibraryError) -> [UInt8] {
    let words =
      [name, "--animate=off", "--polite=on", "--threads=1", "--scale=max", "--font-ratio=\(ratio)"]
      + options(form) + (stretches ? ["--stretch"] : []) + ["--size=\(columns)x\(rows)", "-"]
    // It would look at the terminal of ours otherwise, and speak to it as tmux wants.
    let run = ProgramRun(
      words, input: picture.bytes, maximumBytes: maximumOutput, deadline: deadline,
      environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8"], memory: memory)
    do {
      return try await run.output()
    } catch {
      throw .program(error, name: name)
    }
  }

  /// One picture of one cell as pixels: how many there are is what the program takes for a cell.
  package static func cellSample() async throws(LibraryError) -> [UInt8] {
    let picture = try LoadedPicture(dot, from: "")
    return try await run(picture, as: .pixels, columns: 1, rows: 1, stretches: true)
  }

  /// A PNG of one grey pixel.
  private static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]

  /// Few colours show more shades where they are mixed.
  private static func dither(_ colors: Colors) -> String {
    switch colors {
    case .none, .eight, .sixteen: "ordered"
    case .indexed, .direct: "none"
    }
  }

  private static func options(_ form: Form) -> [String] {
    switch form {
    case .characters(let colors, let usesUnicode):
      [
        "--format=symbols", "--colors=\(colors.rawValue)", "--dither=\(dither(colors))",
        "--symbols=" + (usesUnicode ? "block+border+space-wide-inverted" : "ascii"),
      ]
    case .pixels: ["--format=kitty"]
    case .sixels: ["--format=sixels"]
    }
  }
}
