extension HostileCase {
  /// Documents that take time, memory or files from who reads their XML.
  static let markupOfXML: [HostileCase] = [
    HostileCase("XML: a billion laughs") { _ in
      let names = Array("abcdefghijklmno")
      let levels = zip(names, names.dropFirst())
        .map { "<!ENTITY \($1) \"\(repeated("&\($0);", 10))\">" }.joined()
      return hostileRSS(
        "<item><guid>x</guid><title>&o;</title></item>",
        prolog: "<!DOCTYPE rss [<!ENTITY a \"ha\">\(levels)]>")
    },
    HostileCase("XML: quadratic blow-up") { scale in
      hostileRSS(
        "<item><guid>x</guid><title>\(repeated("&a;", scale(400_000)))</title></item>",
        prolog: "<!DOCTYPE rss [<!ENTITY a \"\(repeated("x", scale(400_000)))\">]>")
    },
    HostileCase("XML: blow-up in an attribute") { scale in
      hostileRSS(
        "<item><guid>x</guid><enclosure url=\"http://a/\(repeated("&a;", scale(100_000)))\"/></item>",
        prolog: "<!DOCTYPE rss [<!ENTITY a \"\(repeated("x", scale(100_000)))\">]>")
    },
    HostileCase(
      "XML: an entity of itself",
      text:
        "<!DOCTYPE rss [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><rss><channel><title>&a;</title>"
        + "<item><guid>x</guid><title>&b;</title></item></channel></rss>"),
    HostileCase(
      "XML: parameter entities",
      text:
        "<!DOCTYPE rss [<!ENTITY % a \"<!ENTITY b 'x'>\">%a;<!ENTITY % c SYSTEM \"file:///etc/passwd\">%c;]>"
        + "<rss><channel><item><guid>x</guid><title>&b;</title></item></channel></rss>"),
    HostileCase(
      "XML: a file as an entity",
      text:
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&a;</title>"
        + "<item><guid>x</guid><description>&a;</description></item></channel></rss>"),
    HostileCase(
      "XML: an address as an entity",
      text:
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"http://127.0.0.1:1/canary\">]><rss><channel><title>&a;</title>"
        + "<item><guid>x</guid><title>&a;</title></item></channel></rss>"),
    HostileCase(
      "XML: a DTD elsewhere",
      text: "<!DOCTYPE rss PUBLIC \"-//x\" \"http://127.0.0.1:1/canary.dtd\"><rss><channel>"
        + "<item><guid>x</guid><title>&nbsp;a</title></item></channel></rss>"),
    HostileCase(
      "XML: XInclude of a file",
      text: "<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><item><guid>x</guid>"
        + "<description><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></description></item></channel></rss>"
    ),
    HostileCase(
      "XML: a style sheet from a file",
      text:
        "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"file:///etc/passwd\"?><rss><channel>"
        + "<item><guid>x</guid></item></channel></rss>"),
    HostileCase("XML: nesting without an end") { scale in
      hostileRSS(
        "<item><guid>x</guid><description>\(repeated("<div>", scale(100_000)))</description></item>"
      )
    },
    HostileCase("XML: nesting with an end") { scale in
      let depth = scale(100_000)
      return hostileRSS(
        "<item><guid>x</guid><a>\(repeated("<b>", depth))\(repeated("</b>", depth))</a></item>")
    },
    HostileCase("XML: nested items") { scale in
      hostileRSS(repeated("<item><guid>x</guid>", scale(50_000)))
    },
    HostileCase("XML: a million attributes") { scale in
      hostileRSS(
        "<item \((0..<scale(1_000_000)).map { "a\($0)=''" }.joined(separator: " "))><guid>x</guid></item>"
      )
    },
    HostileCase("XML: one attribute a million times") { scale in
      hostileRSS("<item \(repeated("a='b' ", scale(1_000_000)))><guid>x</guid></item>")
    },
    HostileCase("XML: an attribute of 10 MB") { scale in
      hostileRSS("<item a='\(repeated("x", scale(10_000_000)))'><guid>x</guid></item>")
    },
    HostileCase("XML: a name of 1 MB") { scale in
      let name = repeated("n", scale(1_000_000))
      return hostileRSS("<item><\(name)>a</\(name)><guid>x</guid></item>")
    },
    HostileCase("XML: a hundred thousand names") { scale in
      hostileRSS("<item><guid>x</guid></item>" + (0..<scale(100_000)).map { "<n\($0)/>" }.joined())
    },
    HostileCase("XML: a hundred thousand namespaces") { scale in
      hostileRSS(
        "<item \((0..<scale(100_000)).map { "xmlns:n\($0)='u\($0)'" }.joined(separator: " "))><guid>x</guid></item>"
      )
    },
    HostileCase("XML: namespaces declared in depth") { scale in
      hostileRSS(
        "<item><guid>x</guid>" + (0..<scale(20_000)).map { "<a xmlns:n\($0)='u\($0)'>" }.joined())
    },
    HostileCase("XML: prefixes of nobody") { scale in
      hostileRSS("<item><guid>x</guid></item>" + repeated("<q:w e:r='t'/>", scale(100_000)))
    },
    HostileCase("XML: a comment without an end", .either) { scale in
      hostileRSS("<item><guid>x</guid></item><!--" + repeated("- ", scale(1_000_000)))
    },
    HostileCase("XML: comments in comments") { scale in
      hostileRSS("<item><guid>x</guid><title>\(repeated("<!--", scale(200_000)))</title></item>")
    },
    HostileCase("XML: CDATA in CDATA") { scale in
      hostileRSS(
        "<item><guid>x</guid><title>\(repeated("<![CDATA[", scale(200_000)))</title></item>")
    },
    HostileCase("XML: ends of CDATA") { scale in
      hostileRSS("<item><guid>x</guid><title>\(repeated("]]>", scale(300_000)))</title></item>")
    },
    HostileCase("XML: instructions") { scale in
      hostileRSS("<item><guid>x</guid></item>" + repeated("<?a b?>", scale(200_000)))
    },
    HostileCase(
      "XML: two roots", .feed,
      text: "<rss><channel><item><guid>a</guid></item></channel></rss><rss/><feed/>"),
    HostileCase("XML: a subset of 1 MB") { scale in
      hostileRSS(
        "<item><guid>x</guid></item>",
        prolog: "<!DOCTYPE rss [\(repeated("<!ELEMENT a (b|c)*>", scale(60_000)))]>")
    },
    HostileCase("XML: a subset without an end", .either) { scale in
      Array("<!DOCTYPE rss [\(repeated("<!ENTITY a '", scale(100_000)))".utf8)
    },
    HostileCase("XML: a hundred thousand entities") { scale in
      hostileRSS(
        "<item><guid>x</guid><title>&e1;</title></item>",
        prolog: "<!DOCTYPE rss [\((0..<scale(100_000)).map { "<!ENTITY e\($0) 'x'>" }.joined())]>")
    },
    HostileCase("XML: references out of range") { scale in
      hostileRSS(
        "<item><guid>x</guid><title>\(repeated("&#0;&#xD800;&#x110000;&#99999999999;&#-1;&#x;&#;", scale(20_000)))</title></item>"
      )
    },
    HostileCase("XML: a reference without an end") { scale in
      hostileRSS("<item><guid>x</guid><title>&\(repeated("a", scale(1_000_000)))</title></item>")
    },
    HostileCase("XML: a million ampersands") { scale in
      hostileRSS("<item><guid>x</guid><title>\(repeated("&", scale(1_000_000)))</title></item>")
    },
    HostileCase("XML: a million brackets") { scale in
      hostileRSS("<item><guid>x</guid><title>\(repeated("<", scale(1_000_000)))</title></item>")
    },
    HostileCase("XML: ends of nothing") { scale in
      hostileRSS("<item><guid>x</guid></item>" + repeated("</zz>", scale(300_000)))
    },
    HostileCase("XML: quotes without an end") { scale in
      hostileRSS(
        "<item><guid>x</guid><title>\(repeated("<a b=\"<", scale(100_000)))</title></item>")
    },
    HostileCase("XML: many links under a long base") { scale in
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><id>x</id><content type="xhtml">
        <div xmlns="http://www.w3.org/1999/xhtml" xml:base="http://b.example/\(repeated("b/", 4000))">\
        \(repeated("<a href=\"c\">d</a>", scale(200_000)))</div></content></entry></feed>
        """.utf8)
    },
    HostileCase("XML: a chain of bases") { scale in
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><id>x</id><content type="xhtml">
        \(repeated("<div xml:base=\"b/\">", 240))\(repeated("<a href=\"c\">d</a>", scale(50_000)))
        """.utf8)
    },
    HostileCase("XML: many entries under a long base") { scale in
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.example/\(repeated("b/", scale(100_000)))">
        \(repeated("<entry><id>x</id><link href=\"c\"/></entry>", scale(20_000)))</feed>
        """.utf8)
    },
    HostileCase("XML: zero bytes everywhere") { _ in
      Array(
        hostileRSS("<item><guid>x</guid></item>").flatMap { $0 == 0x3E ? [0, $0, 0, 0] : [$0] })
    },
  ]
}
