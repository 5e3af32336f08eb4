import Models
import Testing

@testable import Comments

@Suite struct GitHubAssociationTests {
  @Test func `who keeps the place is told in either spelling`() {
    #expect(Comment.Roles(gitHubAssociation: "OWNER") == .admin)
    #expect(Comment.Roles(gitHubAssociation: "collaborator") == .moderator)
    #expect(Comment.Roles(gitHubAssociation: "first time contributor") == [])
    #expect(Comment.Roles(gitHubAssociation: nil) == [])
  }
}
