extension HostileCase {
  /// Feeds that want something to be run, opened or overwritten; `owned` is the file that would show it.
  static let execution: [HostileCase] =
    [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>x</script>",
      "file:///etc/passwd",
      "ssh:-oProxyCommand=touch${IFS}owned", "vbscript:x", "exec:touch owned",
      "filter:touch owned:https://a/",
      "|touch owned", "-oProxyCommand=touch owned", "--help", "smb://owned.example/share",
      "telnet:-f",
      "mailto:a@b.example?attach=/etc/passwd",
      "https://a.example/$(touch owned)`touch owned`;touch owned",
      "https://a.example/%0d%0aSet-Cookie:x", "//owned.example\\@bank.example/",
      "http://bank.example@owned.example/",
      "view-source:file:///etc/passwd", "ms-settings:x",
    ].map { link in
      HostileCase(
        "execution: a link to \(link.prefix(34))",
        text: String(
          decoding: hostileRSS(
            """
            <item><guid>\(link.escapedForXML)</guid><title>A link</title><link>\(link.escapedForXML)</link>
            <comments>\(link.escapedForXML)</comments><enclosure url="\(link.escapedForXML)" type="audio/mpeg"/>
            <description>&lt;a href="\(link.escapedForXML.escapedForXML)"&gt;a&lt;/a&gt;
            &lt;img src="\(link.escapedForXML.escapedForXML)"&gt;</description></item>
            """), as: UTF8.self))
    }
    + [
      "$(touch owned)", "`touch owned`", "; touch owned;", "| touch owned", "\"; touch owned; \"",
      "'; touch owned; '",
      "a\ntouch owned\n", "../../../../../../tmp/owned", "/etc/cron.d/owned", "-rf",
      "~/.ssh/authorized_keys", ".", "..",
      "%s%n%d", repeated("a/", 3000), "CON", "owned\u{0}.txt",
    ].map { title in
      HostileCase(
        "execution: a title like \(title.prefix(24).debugDescription)",
        text: String(
          decoding: hostileRSS(
            """
            <item><guid>g</guid><title>\(title.escapedForXML)</title><author>\(title.escapedForXML)</author>
            <category>\(title.escapedForXML)</category><description>\(title.escapedForXML)</description>
            <enclosure url="https://a.example/\(title.escapedForXML)" type="\(title.escapedForXML)"/></item>
            """), as: UTF8.self))
    }
}
