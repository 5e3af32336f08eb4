import Testing

@testable import Brief

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let scalars = text.unicodeScalars.map { $0.value }
    return SentenceSplitter.pieces(of: scalars).map { SentenceSplitter.string(scalars[$0.range]) }
  }

  /// `|` stands where a sentence ends.
  @Test(arguments: [
    "It rained. |We stayed in! |Did you? |Yes…",
    "Dr. Lind met Mrs. Oda at 5 p.m. on Monday. |They spoke.",
    "The U.S. Senate voted. |It met in the U.S. |The vote was close.",
    "J. R. R. Tolkien wrote it. |George W. Bush read it.",
    "It cost 3.5 million, i.e. a lot, at example.org today. |Nobody paid.",
    "See Fig. 3 and No. 7. |The answer is no. |Peter left.",
    "Bolt Inc. and Keane Ltd. merged. |Shares of Bolt Inc. fell.",
    "“We waited.” |She left. |“Why?” he asked. |(It was late.) |Then they slept.",
    "\"Stop!\" |He ran.", "What?! |No way!! |Well... maybe so. |Really.",
    "Wait… what? |Yahoo! was mentioned.",
    "It ended in 2010. |Then it began. |He was 24. |Police came.",
    "Am 3. Oktober kam er, z. B. mit Dr. Vogt u. a. Gästen. |Dann ging er.",
    "Im 19. Jahrhundert kostete es ca. 5 Mio. Euro. |Heute nicht.",
    "Er sagte: „Das reicht.“ |Sie ging.",
    "M. Rivet est venu. |Qui l'eût cru ? |Personne ! |« Enfin. » |Il part.",
    "¿Quién es? |¡Nadie! |El Sr. Gómez vive en EE. UU. desde 2010. |Ya no.",
    "А. С. Пушкин родился в Москве. |Он писал стихи, т. е. много.",
    "그는 갔다. |그녀는 남았어요. |정말? |네.", "그는 3.5km를 걸었다.|그녀는 뛰었다.",
    "今日は雨。|明日は？|晴れ！！|「そうだ。行こう。」と言った。|彼は去った。",
    "他说：“好。”|我们走。|真的吗？！|（是的。）|好……",
    "ذهب الولد. |أين ذهب؟ |لا أعرف!", "وہ گیا۔ |وہ کہاں ہے؟ |گھر۔",
    "वह गया। |क्या हुआ? |डॉ. जोशी आईं।", "Նա գնաց։ |Որտե՞ղ։", "Πού πας; |Σπίτι. |Καλά· ναι.",
    "One line\nand the next. |A paragraph\n\n|Another one",
  ])
  func `sentences end where a reader ends them`(_ marked: String) {
    let parts = marked.split(separator: "|")
    let expected = parts.map { part in
      let start = part.drop(while: \.isWhitespace)
      return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
    #expect(sentences(parts.joined()) == expected)
  }

  @Test func `Thai parts at a space once there is enough for a sentence`() {
    let first = "สภาเมืองลงมติเมื่อวันอังคารให้สร้างสะพานใหม่ข้ามแม่น้ำหลังจากถกเถียงกันมานาน"
    let second = "สะพานจะเชื่อมเมืองเก่ากับมหาวิทยาลัย"
    #expect(sentences(first + " " + second) == [first, second])
    #expect(sentences("สภาเมือง ลงมติ") == ["สภาเมือง ลงมติ"])
  }

  @Test func `a paragraph that stops without a mark is told from one that ends`() {
    let pieces = SentenceSplitter.pieces(of: "It rained. By our staff".unicodeScalars.map(\.value))
    #expect(pieces.map(\.isClosed) == [true, false])
  }

  @Test func `nothing has no sentences`() {
    #expect(sentences("").isEmpty)
    #expect(sentences(" \n\n \u{3000}").isEmpty)
  }
}
