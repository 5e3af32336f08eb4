import Testing

@testable import Comments

@Suite struct PercentEncodingTests {
  @Test func `nothing in a text gets out of its place in an address`() {
    #expect("a-z_0.9~".percentEncoded == "a-z_0.9~")
    #expect("/a b?c=d&e#f%é\n".percentEncoded == "%2Fa%20b%3Fc%3Dd%26e%23f%25%C3%A9%0A")
  }
}
