import Fetching
import Testing

struct FetcherTests {
  @Test func `an address that is none is refused`() async {
    await #expect(throws: FetchError.self) {
      _ = try await Fetcher().fetch(Request(url: "no address"))
    }
  }
}
