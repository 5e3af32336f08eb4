extension SampleDiscussion {
  /// Nested four deep; comment 9 answers one that was taken down.
  static let kestrelBridge = SampleDiscussion(
    slug: "kestrel-bridge", title: "Kestrel Bridge closes for five months",
    articleGUID: "kestrel-bridge-closes",
    comments: [
      SampleComment(
        1, by: "Captain Eke", age: 33,
        "<p>For twenty-six years I have said: keep the ferries. I say no more. I say it from the "
          + "wheelhouse, at twelve-minute intervals.</p>"),
      SampleComment(
        2, to: 1, by: "lampseller", age: 31,
        "<p>Captain, with respect: your boat smells of pony.</p>"),
      SampleComment(
        3, to: 2, by: "Captain Eke", age: 30,
        "<p>My boat smells of <em>passengers</em>. The pony has not complained.</p>"),
      SampleComment(
        4, to: 3, by: "Pony owner, North Stairs", age: 27,
        "<p>The pony would like it known that he was seasick, and that the captain was very kind "
          + "about it.</p>"),
      SampleComment(
        5, to: 4, by: "lampseller", age: 24,
        "<p>I withdraw my remark about the pony. I do not withdraw the lamp that I have ordered for "
          + "the rowing boat.</p>"),
      SampleComment(
        6, by: "structural_sam", age: 29,
        "<p>A hanger on a tied arch carries the deck from above. Two neighbours cracked at the "
          + "same pin usually means the pin is seized, so that the hanger bends where it should "
          + "turn. Things to ask for when the report comes:</p><ul><li>Were the pins greased after "
          + "1987?</li><li>Are 16 and 17 next?</li></ul>"),
      SampleComment(
        7, to: 6, by: "Odile Marsh", age: 22,
        "<p>They were not, and we are looking. I should be glad to see you at the bridge office: "
          + "third door, mind the bucket.</p>"),
      SampleComment(
        8, to: 7, by: "structural_sam", age: 21,
        "<blockquote><p>mind the bucket</p></blockquote><p>Is the bucket under the roof or under "
          + "the bridge?</p>"),
      SampleComment(
        9, to: 77, by: "Nora from the bakery", age: 19,
        "<p>That is no way to speak about the bus drivers. Two of mine came over by the first boat "
          + "and the rolls were <strong>on time</strong>.</p>"),
      SampleComment(
        10, by: "Kofi, age 10", age: 18,
        "<p>Does it mean school is closed?? I live on the north bank and school is on the south "
          + "bank</p>"),
      SampleComment(
        11, to: 10, by: "School secretary", age: 15,
        "<p>No, Kofi. But you will be forgiven for arriving wet.</p>"),
      SampleComment(
        12, to: 8, by: "Odile Marsh", age: 12, "<p>Both. It is a long leak.</p>"),
      SampleComment(
        13, to: 6, by: "dye_penetrant", age: 9,
        "<p>The polytechnic's microphones found it first. Credit where it clicks. See "
          + "<a href=\"https://example.org/technology/how-kestrel-bridge-was-heard\">the report in "
          + "Signal &amp; Solder</a>.</p>"),
      SampleComment(
        14, by: "잠깐만요", age: 5, "<p>다리가 닫혀도 갈매기는 건너겠지요. 🕊️</p>"),
    ])
}
