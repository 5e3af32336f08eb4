internal import Fetching
internal import Glibc

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
  package static var isInstalled: Bool {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Makes a picture fit into so many cells, whose `ratio` of width to height is given; what is
  /// printed is hostile still.
  package static func run(
    _ picture: LoadedPicture, as form: Form, columns: Int, rows: Int, ratio: Double = 0.5
  ) async throws(LibraryError) -> [UInt8] {
    let words =
      [name, "--animate=off", "--polite=on", "--threads=1", "--scale=max", "--font-ratio=\(ratio)"]
      + options(form) + ["--size=\(columns)x\(rows)", "-"]
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

  private static func options(_ form: Form) -> [String] {
    switch form {
    case .characters(let colors, let usesUnicode):
      [
        "--format=symbols", "--colors=\(colors.rawValue)",
        "--symbols=" + (usesUnicode ? "block+border+space-wide-inverted" : "ascii"),
      ]
    case .pixels: ["--format=kitty"]
    case .sixels: ["--format=sixels"]
    }
  }
}
