import Glibc
import Library
import Models
import ReaderUI
import Terminal

/// The ways out of the reader: files, the clipboard, the browser and other programs.
extension ReaderSession {
  func write(_ text: String, to path: String) -> Message {
    let path = Paths.absolute(path)
    do {
      try TextFile.create(path, text)
      return .notice("Written to \(path)")
    } catch {
      if error.number == EEXIST { return .failure("\(path) exists already; choose another name") }
      return .failure("Cannot write \(path): \(error.reason)")
    }
  }

  func copy(_ text: String) -> Message {
    guard screen.copy(text) else { return .failure("That is too long for the clipboard") }
    return .notice("Copied: \(text)")
  }

  /// A part of a text; terminals take some 75 KB at once.
  func copyPassage(_ text: String) -> Message {
    guard screen.copy(text) else {
      return .failure("That is too long for the clipboard; w writes the article to a file")
    }
    return .notice("Copied \(Wording.count(text.count, "character"))")
  }

  /// The addresses of articles, one a line; with titles, each below its title.
  func copy(_ ids: [Article.ID], withTitles: Bool) throws -> Message {
    guard ids.count <= 1000 else { return .failure("These are too many for the clipboard") }
    let articles = try ids.compactMap { try desk.article($0) }
    let lines = articles.flatMap { article -> [String] in
      guard let url = article.url else { return [] }
      return withTitles ? [article.headline.title, url] : [url]
    }
    guard !lines.isEmpty else { return .failure("There is no address for these") }
    guard screen.copy(lines.joined(separator: "\n") + "\n") else {
      return .failure("That is too long for the clipboard")
    }
    return .notice("Copied the addresses of \(Wording.count(articles.count, "article"))")
  }

  /// Links go to the browser as one argument, never through a shell.
  func open(_ address: String, inBackground: Bool) -> Message {
    let allowed = ["http", "https", "gemini", "mailto"]
    guard let scheme = WebAddress(address).scheme, allowed.contains(scheme) else {
      return .failure("Only http, https, gemini and mailto links are opened")
    }
    let program = state.configuration.settings.browser.split(separator: " ").map(String.init)
    guard let name = program.first else {
      return .failure("No browser is set: set browser firefox")
    }
    do {
      try ChildProcess.spawn(program + [address], detached: true)
      return .notice("Opened \(address)")
    } catch {
      return .failure("Cannot start \(name); choose another with: set browser PROGRAM")
    }
  }

  /// Runs a command line of the reader's own on the terminal, and waits until they have seen it.
  func pipe(_ text: String, to command: String) -> Message {
    screen.leave()
    defer { screen.enter() }
    do {
      let end = try ShellCommand(command, input: text).runInTerminal()
      print("\nPress Enter to come back to Broadsheet. ", terminator: "")
      fflush(nil)
      _ = readLine()
      return end == .exited(0) ? .notice("Done: \(command)") : .failure("It failed: \(command)")
    } catch {
      return .failure("Cannot run it: \(String(cString: strerror(error.code)))")
    }
  }
}
