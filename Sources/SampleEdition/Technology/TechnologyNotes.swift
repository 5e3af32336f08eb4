extension SampleArticle {
  static let typeSpecimen = SampleArticle(
    slug: "a-specimen-of-everything", title: "A specimen of everything a feed may send you",
    age: 26 * Age.hour, author: "The Workshop", tags: ["typography"],
    html: #"""
      <h1>A specimen</h1>
      <p>Printers used to show what type they had on one sheet: every size, every ornament, and
      a sentence about a fox. This is ours. If something here looks wrong on your screen, your
      screen and we should talk.</p>
      <h2>Words</h2>
      <p><strong>Strong</strong>, <em>emphasised</em>, <strong><em>both</em></strong>,
      <code>code()</code>, <del>withdrawn</del>, <ins>put in</ins>, <mark>marked</mark>, H<sub>2</sub>O,
      E = mc<sup>2</sup>, and a <a href="https://example.org/technology/links">link</a> next to
      <a href="https://example.com/another">another</a>. Wide characters: 新聞, 신문, しんぶん. Emoji:
      🗞️ 👩‍🔧 🇰🇷 👍🏽. Right to left: جريدة. Accents on one letter: ë, and e̊.</p>
      <h2>Lists</h2>
      <ul>
      <li>A bullet
        <ul>
        <li>inside a bullet
          <ul><li>inside a bullet</li></ul>
        </li>
        </ul>
      </li>
      <li>A bullet with two paragraphs.
      <p>This is the second. It has to keep its indent even when it is long enough to go on to another
      line, which it now is.</p></li>
      </ul>
      <ol start="9">
      <li>Nine</li>
      <li>Ten, whose number is wider than nine's</li>
      </ol>
      <h3>Quotes</h3>
      <blockquote><p>First he said this.</p>
      <blockquote><p>And was answered with this.</p></blockquote>
      <p>And then they had dinner.</p></blockquote>
      <h3>Code</h3>
      <pre><code>for letter in "broadsheet" {
      	print(letter)  // a tab in front, and a line that is rather too long for a narrow terminal to hold
      }</code></pre>
      <h3>Tables</h3>
      <table>
      <caption>Sizes of paper</caption>
      <thead><tr><th>Name</th><th>Width</th><th>Height</th></tr></thead>
      <tbody>
      <tr><td>Broadsheet</td><td>600 mm</td><td>750 mm</td></tr>
      <tr><td>Berliner</td><td>315 mm</td><td>470 mm</td></tr>
      <tr><td>Tabloid</td><td>280 mm</td><td>430 mm</td></tr>
      </tbody>
      </table>
      <h4>Pictures</h4>
      <figure><img src="https://example.org/technology/images/fox.png"
      alt="A woodcut of a fox jumping over a dog">
      <figcaption>The quick brown fox, before it became a cliché.</figcaption></figure>
      <p><img src="https://example.org/technology/images/rule.png" alt=""></p>
      <hr>
      <h5>Small print</h5>
      <p><small>Notes: [1] The dog was not lazy. It was a Tuesday.</small></p>
      """#)

  static let pocketParser = SampleArticle(
    slug: "a-parser-for-your-shirt-pocket", title: "A parser for your shirt pocket",
    age: 2 * Age.day + 5 * Age.hour, author: "Dele Marchetti", tags: ["programming"],
    html: #"""
      <p>People are afraid of parsers, as they are of geese. Both are manageable if you approach
      them from the front. Here is one that understands sums with brackets, and fits on the back
      of a tram ticket.</p>
      <pre><code class="language-swift">/// Sums such as `2+3*(4-1)`, read from left to right.
      struct Sum {
        var rest: Substring

        mutating func expression() -&gt; Int? {
          guard var value = term() else { return nil }
          while let sign = rest.first, "+-".contains(sign) {
            rest.removeFirst()
            guard let next = term() else { return nil }
            value = sign == "+" ? value + next : value - next
          }
          return value
        }
      }</code></pre>
      <p>The trick, if it is one, is that the shape of the code is the shape of the grammar. An
      expression is terms with signs between them; a term is factors with stars between them; a
      factor is a number or an expression in brackets. Write <code>term()</code> and
      <code>factor()</code> in the same way, and the geese will follow you.</p>
      <p>Three things to know before you use it for anything:</p>
      <ol>
      <li>It overflows. Use <code>addingReportingOverflow</code>, and be bored instead of woken.</li>
      <li>It recurses. Somebody will send you ten thousand brackets; count them.</li>
      <li>It answers <code>nil</code> and does not say where. A parser that cannot say where is a
      goose.</li>
      </ol>
      """#)

  static let repaintedScreen = SampleArticle(
    slug: "the-headline-that-wanted-to-be-red",
    title: "The headline that wanted to be &#27;[31mred&#27;[0m&#7; and was not",
    age: 4 * Age.day, author: "Mirela Stone", tags: ["security"],
    html: #"""
      <p>The title of this article carries a secret. Where it says “red” the feed has a control
      character, number 27, called Escape, followed by an instruction to the terminal: <em>from here
      on, in red</em>. Then comes a second one, and a bell.</p>
      <p>If your screen stayed as it was and nothing rang, your reader did its work. In older programs
      a headline could change the title of the window, move the cursor, and in one memorable case type
      a command and press the key.</p>
      <p>This paragraph tries again: &#27;]0;owned&#7; &#155;2J. It asks for a new window title and an
      empty screen. We hope that you are still here.</p>
      <p>There are politer tricks. Text can be told to run backwards, so that
      “&#8238;txt.exe&#8236;” seems to end in something else, and an empty space can hold a word that
      only a machine reads. The cure is always the same, and it is dull: one door, through which
      everything goes, and a doorman who has never been amused.</p>
      """#)

  static let hangulKeyboard = SampleArticle(
    slug: "old-hangul-typewriter", title: "고장 난 한글 타자기를 되살린 사람들",
    age: 6 * Age.day, author: "문해람", language: "ko", tags: ["수리"],
    html: #"""
      <p>창고에서 나온 세벌식 타자기는 ‘ㅎ’이 찍히지 않았다. 먼지를 털고, 기름을 치고, 활자대를 펴는 데
      꼬박 다섯 달이 걸렸다. 이 잡지의 수리 모임이 지난겨울 내내 한 일이다.</p>
      <p>타자기의 글쇠는 마흔네 개. 초성과 중성과 종성이 따로 있어, 손가락이 소리의 순서를 그대로 따라간다.
      화면에서는 한 글자가 순식간에 모이지만, 종이 위에서는 자음과 모음이 차례로 도착해 자리를 잡는다.</p>
      <ul>
      <li>가장 어려운 부품: 리본을 감는 톱니</li>
      <li>가장 쉬운 부품: 종</li>
      <li>남은 나사: 한 개 (어디에 쓰는지 아무도 모른다)</li>
      </ul>
      <p>되살아난 타자기로 처음 찍은 글은 “하하하”였다. ‘ㅎ’이 찍히는지 보려고 한 일이었지만, 읽는 사람은
      모두 따라 웃었다.</p>
      """#)

  static let repairCafe = SampleArticle(
    slug: "die-reparaturwerkstatt", title: "Warum in der Reparaturwerkstatt niemand „kaputt“ sagt",
    age: 9 * Age.day, author: "Jannis Overbeck", language: "de", tags: ["Reparatur"],
    html: #"""
      <p>In der Werkstatt hinter dem alten Schwimmbad gilt eine Regel: Wer einen Toaster bringt, muss
      zuerst erzählen, was er zuletzt getan hat. „Kaputt“ gilt nicht als Antwort. „Er hat gesummt, dann
      roch es nach Regen“ – damit kann man arbeiten.</p>
      <p>Jeden zweiten Samstag sitzen hier zwölf Freiwillige an langen Tischen, löten, kleben, nähen
      und schütteln den Kopf. Zwei Drittel der Geräte verlassen das Haus funktionierend. Bei einem
      weiteren Viertel weiß man danach wenigstens, warum nicht. Der Rest wird zu Ersatzteilen, mit
      Namensschild: „Aus Frau Petersens Mixer“.</p>
      <p>Am häufigsten fehlt übrigens kein Teil, sondern ein Schraubendreher: Dreieckig, fünfeckig,
      sternförmig mit Zapfen. Die Hersteller nennen das Sicherheit. In der Werkstatt hängt darüber ein
      Schild: <em>Was man nicht öffnen kann, gehört einem nicht.</em></p>
      """#)

  static let powerCut = SampleArticle(
    slug: "notes-from-a-power-cut", title: "Notes from a power cut, unedited",
    age: 12 * Age.day, author: "Wim Achterberg", tags: ["notes"],
    html: #"""
      <p>Typed on a telephone, by candle, <b>sent as it is.
      <p>19:02. Dark. <i>Everything that hums has stopped humming, and one notices that it hummed.
      <ul><li>The fridge: silent<li>The neighbour: not<li>The router: three <b>lights</i>, no net
      <p>19:40. Found candles. Found that the lighter is electric. <a href="https://example.org/matches
      ">Matches</a> exist for a reason.
      <blockquote>20:15. Read a newspaper. It had stored itself, comments and all. <div><span>
      <p>21:30. Light. Applause in the street, as after a landing. </blockquote></section></p></b>
      The markup of this note was never closed; please mind the step.
      """#)
}
