import Models
import Testing

@testable import FeedParsing

/// The scanner of plain XML is held against libxml2, which reads the same where both read.
@Suite struct XMLScannerTests {
  @Test(arguments: Fixture.feeds.filter { $0.hasSuffix(".xml") })
  func `the scanner reads what libxml2 reads, also damaged`(name: String) throws {
    let bytes = try Fixture.bytes(name)
    Self.compare(bytes, name)
    for place in stride(from: 0, to: bytes.count, by: 29) {
      var damaged = bytes
      for byte in [~bytes[place], UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\"")] {
        damaged[place] = byte
        Self.compare(damaged, "\(name) damaged at \(place)")
      }
    }
  }

  @Test(arguments: [
    "<rss>\r\n<a b='1\r\n2\t3'>x\ry</a></rss>", "<rss a='&lt;&#10;&amp;'>&#x1F600;&#151;</rss>",
    "<rss><a/><b /><c\n/></rss>", "<rss xmlns='u'><a xmlns=''><b/></a><c/></rss>",
    "<rss xmlns:p='u' p:q='1' q='2'><p:a xmlns:p='v' p:q='3'/><p:a/></rss>",
    "<rss><!-- a --><![CDATA[<x>&amp;]]]]><![CDATA[>]]></rss> <!-- end -->\n",
    "<rss xml:lang='en' xml:base='http://a.example/'><z:a>x</z:a></rss>",
    "<rss><a>&gt;&quot;&apos;</a>]]]</rss>",
  ])
  func `plain XML is read alone, and the same`(text: String) throws {
    let bytes = Array(text.utf8)
    let scanned = try #require(XMLScanner.read(bytes[...]))
    let read = XMLReader.read(bytes[...], isRepaired: false)
    #expect(read.outcome == .wellFormed)
    #expect(Self.dump(scanned) == Self.dump(read.tree))
  }

  @Test(arguments: [
    "<rss>&nbsp;</rss>", "<rss><a></rss>", "<rss a=b/>", "<rss a='1' a='2'/>", "<rss>&#0;</rss>",
    "<rss>\u{1}</rss>", "<rss a='<'/>", "<rss>a & b</rss>", "<rss><a:b:c/></rss>", "<rss/><rss/>",
    "<rss/>x", "<rss><!-- </rss>", "<rss><![CDATA[</rss>", "<rss><?php ?></rss>",
    "<rss>\u{FFFE}</rss>",
    "<rss xmlns:xml='u'/>", "<rss", "<rss>", "", "<ü/>", "<rss a='1'b='2'/>", "<rss></rss >x",
    "<rss><!DOCTYPE x></rss>", "<rss>&#xD800;</rss>", "<rss>&#1114112;</rss>", "<rss a='",
  ])
  func `what is unusual or wrong is left to others`(text: String) {
    #expect(XMLScanner.read(Array(text.utf8)[...]) == nil)
  }

  private static func compare(_ bytes: [UInt8], _ name: String) {
    let text = TextDecoding.utf8(bytes, contentType: nil)
    guard let prolog = XMLProlog(text), let scanned = XMLScanner.read(text[prolog.start...]) else {
      return
    }
    let strict = XMLReader.read(text[prolog.start...], isRepaired: false)
    let repaired = XMLRepair.repaired(text, prolog)
    let other =
      strict.outcome == .wellFormed
      ? strict.tree : XMLReader.read(repaired[...], isRepaired: true).tree
    #expect(dump(scanned) == dump(other), "\(name)")
  }

  /// All that a tree says, a line an element. A repaired root takes in the blanks behind its end.
  private static func dump(_ tree: XMLTree) -> [String] {
    tree.elements.indices.map { index in
      let element = XMLElement(tree: tree, index: index)
      let attributes = element.attributes.map { attribute in
        let name = tree.names[Int(attribute.name)]
        return "\(name.namespace) \(name.written)=\(element.value(of: attribute))"
      }
      let record = element.record
      let name = "\(element.namespace) \(element.name.written) \(record.parent) \(record.end)"
      return "\(name) \(attributes) \(element.text.trimmed)"
    }
  }
}
