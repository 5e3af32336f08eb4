import Models

extension Comment.Roles {
  /// What GitHub's `author_association` says of who keeps the place, in either of its spellings.
  init(gitHubAssociation word: String?) {
    switch word?.lowercased() {
    case "owner": self = .admin
    case "member", "collaborator": self = .moderator
    default: self = []
    }
  }
}
