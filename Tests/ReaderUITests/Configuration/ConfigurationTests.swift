import ReaderUI
import Testing

struct ConfigurationTests {
  @Test func `the defaults printed as a configuration change nothing`() {
    let text = Configuration.defaultsText
    let (configuration, problems) = Configuration.load(
      text: Array(text.utf8), file: "config", reading: { _ in nil })
    #expect(problems == [])
    #expect(configuration.settings == Settings())
    #expect(configuration.keymap == Keymap())
    #expect(configuration.theme == Configuration().theme)
  }
}
