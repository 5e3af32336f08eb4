import Testing

@testable import Comments

@Suite struct NumericIDTests {
  @Test func `an id is a number above nothing in plain digits`() {
    #expect("7".numericID == "7")
    #expect("123456789012345678".numericID == "123456789012345678")
    for wrong in ["", "0", "007", "-1", "+1", "1a", "1 ", "٣", "1234567890123456789"] {
      #expect(wrong.numericID == nil)
    }
  }
}
