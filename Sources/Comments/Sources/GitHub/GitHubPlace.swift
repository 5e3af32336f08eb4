import Models

/// A repository of GitHub, and what is numbered in it: an issue, a pull request, a discussion.
struct GitHubPlace: Hashable, Sendable {
  /// `owner/name` in lower case: GitHub tells none apart by case.
  let repository: String
  /// Decimal digits.
  let number: String?

  /// From `owner/name`; nil where either has a letter that GitHub does not allow in names.
  init?(repository: String, number: String? = nil) {
    let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isName(parts[0], "-", limit: 39),
      Self.isName(parts[1], "-._", limit: 100), parts[1] != ".", parts[1] != ".."
    else { return nil }
    self.repository = repository.lowercased()
    guard let number else {
      self.number = nil
      return
    }
    guard let digits = number.numericID else { return nil }
    self.number = digits
  }

  /// From `github.com/owner/name/KIND/number`, with more after it or not.
  init?(_ address: WebAddress, kinds: Set<String>) {
    guard address.host == "github.com" || address.host == "www.github.com" else { return nil }
    let parts = address.path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[0].isEmpty, kinds.contains(String(parts[3])) else { return nil }
    self.init(repository: parts[1] + "/" + parts[2], number: String(parts[4]))
  }

  private static func isName(_ name: Substring, _ marks: String, limit: Int) -> Bool {
    (1...limit).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: marks.unicodeScalars.contains(scalar)
        }
      }
  }
}
