import Testing

@testable import Comments

@Suite struct ScriptSettingsTests {
  private func value(_ script: String) -> String? {
    ScriptSettings.value(of: "host", after: "remark_config", in: script)
  }

  @Test(arguments: [
    "var remark_config = { host: \"https://r.example\", site_id: 'x' }",
    "window.remark_config={site_id:'x','host' : 'https://r.example'}",
    "remark_config = {\n  ghost: 'no', hostname: 'no',\n  // host is here\n  \"host\":`https://r.example`}",
    "const remark_config = {}; remark_config.host = 'https://r.example';",
  ])
  func `a setting is found however it is written`(script: String) {
    #expect(value(script) == "https://r.example")
  }

  @Test(arguments: [
    "", "remark_config", "remark_config = {host", "remark_config = {host:", "remark_config host: '",
    "remark_config = {host: location.host}", "other = {host: 'https://r.example'}",
    "host: 'https://r.example'; remark_config = {}", "remark_config = {host: 'open",
  ])
  func `what is no setting gives none`(script: String) {
    #expect(value(script) == nil)
  }

  @Test func `a number may stand where a string is due`() {
    let script = "DiscourseEmbed = { discourseUrl: 'https://d.example/', topicId: 47 };"
    let topic = ScriptSettings.value(of: "topicId", after: "DiscourseEmbed", in: script)
    #expect(topic == "47")
  }
}
