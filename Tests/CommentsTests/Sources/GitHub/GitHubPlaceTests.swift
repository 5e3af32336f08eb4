import Models
import Testing

@testable import Comments

@Suite struct GitHubPlaceTests {
  @Test(arguments: [
    "https://github.com/Moss/Wall.kit/issues/7", "http://www.github.com/moss/wall.kit/issues/7/",
    "https://github.com/moss/wall.kit/issues/7?x=1#issuecomment-9",
    "https://github.com/moss/wall.kit/issues/7/files",
  ])
  func `one place has one name`(address: String) {
    let place = GitHubPlace(WebAddress(address), kinds: ["issues"])
    #expect(place?.repository == "moss/wall.kit")
    #expect(place?.number == "7")
  }

  @Test(arguments: [
    "https://gist.github.com/moss/wall/issues/7", "https://github.com.evil.example/a/b/issues/7",
    "https://github.com/moss/wall/issues", "https://github.com/moss/wall/issues/x",
    "https://github.com/moss/wall/issues/0", "https://github.com/moss/wall/issues/007",
    "https://github.com/moss/../issues/7",
    "https://github.com/mo%2Fss/wall/issues/7", "https://github.com//wall/issues/7",
    "https://github.com/moss/wall/pull/7", "https://github.com/moss/wall/issues/7a",
    "https://github.com/x/moss/wall/issues/7", "https://github.com/moss/wäll/issues/7",
  ])
  func `other addresses are none`(address: String) {
    #expect(GitHubPlace(WebAddress(address), kinds: ["issues"]) == nil)
  }
}
