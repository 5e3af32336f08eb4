import ReaderUI
import Terminal
import Testing

struct ColorNameTests {
  @Test(
    arguments: [
      ("default", .standard), ("black", .palette(0)), ("white", .palette(7)),
      ("bright-black", .palette(8)), ("bright-white", .palette(15)), ("0", .palette(0)),
      ("255", .palette(255)), ("#ff8000", .rgb(red: 255, green: 128, blue: 0, fallback: nil)),
      ("#F80", .rgb(red: 255, green: 136, blue: 0, fallback: nil)),
      ("#ff8000/yellow", .rgb(red: 255, green: 128, blue: 0, fallback: 3)),
      ("#ff8000/208", .rgb(red: 255, green: 128, blue: 0, fallback: 208)),
    ] as [(String, Color)])
  func `colours are read as theme files write them`(text: String, color: Color) {
    #expect(ColorName.color(text) == color)
    #expect(ColorName.color(ColorName.text(color)) == color)
  }

  @Test(arguments: [
    "", "#", "#12", "#1234", "#12345", "#1234567", "#gggggg", "256", "-1", "+1", "1e2", "Red",
    "#fff/",
    "#fff/pink", "#fff/256", "#fff/default", "#fff/#fff", "#é00000", "٣",
  ])
  func `what is not a colour is refused`(text: String) {
    #expect(ColorName.color(text) == nil)
  }
}
