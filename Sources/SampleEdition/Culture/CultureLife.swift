extension SampleArticle {
  static let untitled = SampleArticle(
    slug: "note-on-the-kettle", age: 13 * Age.hour, author: "Lotte Amadi", tags: ["notes"],
    html: #"""
      <p>Overheard at the next table: “I don't dislike him. I just think that he is the sort of person
      who fills a kettle for one.”</p>
      <p>This note has no title. Some feeds send such notes, and a reader has to find something to put
      on the headline; the first words will do.</p>
      """#)

  static let saltHistory = SampleArticle(
    slug: "a-short-history-of-salt", title: "🧂 A short history of salt, in nine pinches",
    age: 4 * Age.day + 3 * Age.hour, author: "Pilar Nakata", tags: ["food"],
    html: #"""
      <ol>
      <li>The sea had it first and has never asked for it back.</li>
      <li>Animals made paths to it; people walked on the paths; towns grew where the paths met. Many
      an old road was a cow's idea.</li>
      <li>It was traded for glass, for cloth, for silence.</li>
      <li>It was taxed, which is how one can tell that something is needed.</li>
      <li>With it a fish caught in May could be eaten in January, and winter lost half its argument.</li>
      <li>To spill it was bad luck, because it was expensive. Most bad luck is.</li>
      <li>It was put on roads, and the roads took up rust in return.</li>
      <li>It became cheap, and at once we were told to eat less of it.</li>
      <li>It is in the sea again, where the rain brought it, waiting for another cow.</li>
      </ol>
      """#)

  static let seedLibrary = SampleArticle(
    slug: "the-library-that-lends-beans", title: "The library that lends beans",
    age: 7 * Age.day, author: "Lotte Amadi", tags: ["gardens"],
    audio: SampleAudio(
      url: "https://example.org/culture/audio/beans.mp3", bytes: 9_120_775, seconds: 570),
    html: #"""
      <p>The branch library in Orchard Street lends books, ladders, a projector and, since April, beans.
      You take home ten in an envelope, you plant them, and in autumn you bring ten back. The rest is
      soup.</p>
      <p>The catalogue is kept in the drawers that used to hold the catalogue. Under <i>B</i>: the Blue
      Ansel, climbs anything; Aunt Philippa's, climbs nothing; Monday bean, so called because it was
      found in a coat.</p>
      <p>A bean is overdue when it has been eaten. The librarian, Gwen Castellan, has had three such
      cases and was lenient in two. “The third one,” she says, “described the recipe.”</p>
      <p>One borrower returned eleven. There is a form for this now.</p>
      <p>We recorded the sound of a dry bean drawer being opened by someone who believes that nobody is
      listening. It comes with this article.</p>
      """#)

  static let trainMeals = SampleArticle(
    slug: "yoru-no-ekiben", title: "夜行列車と、冷めてもおいしい駅弁のこと",
    age: 10 * Age.day, author: "早川ミナト", language: "ja", tags: ["旅", "食"],
    html: #"""
      <p>夜行列車に乗るときは、駅弁を二つ買うことにしている。一つは発車してすぐ、町の灯りがまだ窓を流れているうち
      に食べる。もう一つは、真夜中に目が覚めたときのためだ。</p>
      <p>駅弁は、冷めることを前提に作られた料理である。ご飯は少し固めに炊き、味は気持ち濃くする。煮物は昨日のうちに
      煮ておく。つまり、時間が調味料になっている。温かい料理は作り手の時計で食べるが、駅弁は食べる人の時計で食べ
      る。</p>
      <blockquote><p>「揺れに合わせて箸を動かすと、こぼれませんよ」と、隣の席の老人が教えてくれた。</p></blockquote>
      <p>午前三時、どこかの信号で列車が止まった。ふたを開けると、梅干しがひとつ、小さな停車駅の灯りのように光ってい
      た。</p>
      """#)

  static let bookLane = SampleArticle(
    slug: "roji-no-honya", title: "路地の奥の本屋は、雨の日だけ開いている",
    age: 3 * Age.week, author: "早川ミナト", language: "ja", tags: ["本"],
    html: #"""
      <p>その本屋には看板がない。晴れた日に行っても、ただの閉まった戸があるだけだ。雨が降ると、軒先に青い傘がひとつ
      立てかけられる。それが開店のしるしである。</p>
      <p>店主の宇田川さんに理由を尋ねると、笑ってこう答えた。「晴れた日は、みんな外にいたほうがいいでしょう。」</p>
      <ul>
      <li>棚は三つ。海、台所、その他。</li>
      <li>値段は鉛筆で書いてあり、雨の強さで少し変わる。</li>
      <li>立ち読みは歓迎。ただし、しずくは戸口で落とすこと。</li>
      </ul>
      <p>梅雨のあいだは毎日開いているので、町の人はその季節を「読書の秋」ならぬ「読書の梅雨」と呼んでいる。</p>
      """#)

  static let winterKimchi = SampleArticle(
    slug: "gimjang-day", title: "김장하는 날, 아파트 옥상에 모인 서른 집",
    age: 8 * Age.day, author: "한서윤", language: "ko", tags: ["음식"],
    html: #"""
      <p>새벽 다섯 시, 승강기가 배추를 싣고 열네 번 오르내렸다. 가람아파트 옥상에 모인 집은 모두 서른,
      배추는 이백사십 포기다. 혼자 사는 집은 네 포기, 아이가 셋인 집은 열다섯 포기를 맡았다.</p>
      <p>양념의 간은 투표로 정한다. 올해는 “조금 더 짜게”가 두 표 차로 이겼고, 진 쪽은 젓갈을 한 숟가락 더
      넣는 것으로 타협을 얻어 냈다.</p>
      <ol>
      <li>절인 배추를 세 번 씻는다.</li>
      <li>무채와 고춧가루를 먼저 버무려 색을 낸다.</li>
      <li>속을 넣는 동안 반드시 노래를 부른다. 규칙에 적혀 있다.</li>
      </ol>
      <p>저녁이 되자 통마다 이름표가 붙었다. 이름이 없는 통도 두 개 있었다. 누구든 먼저 떨어진 집이 가져가는
      통이다.</p>
      """#)

  static let cafeOfBooks = SampleArticle(
    slug: "maqha-al-kutub", title: "مقهى يقبل الكتب ثمنًا للقهوة",
    age: 11 * Age.day, author: "سلمى الرفاعي", language: "ar", tags: ["كتب"],
    html: #"""
      <p>في آخر السوق القديم مقهى صغير لا يأخذ المال قبل الظهر. من أراد فنجان قهوة وضع على الطاولة كتابًا
      قرأه، وكتب في صفحته الأولى سطرًا واحدًا لمن سيقرؤه بعده.</p>
      <p>بدأت الفكرة يوم تعطّلت آلة الحساب، فقال صاحب المقهى لزبائنه: «ادفعوا بما في حقائبكم». كان في
      الحقائب ثلاث روايات وديوان شعر ودليل لإصلاح الدراجات.</p>
      <blockquote><p>«القهوة تبرد، أما الكتاب فينتظر.»</p></blockquote>
      <p>صار على الرفوف اليوم أكثر من ألفي كتاب (2,140 بالضبط)، وما زال دليل الدراجات أكثرها إعارة.</p>
      """#)

  static let longTitle = SampleArticle(
    slug: "a-very-long-title",
    title: """
      On the Keeping of Umbrellas, Being a True and Patient Account of Forty-One Years behind the \
      Counter of the Lost Property Office at Port Ansel Central, with Some Remarks on Gloves, a \
      Digression concerning the Owner of the Left Ski, and an Appendix in Which the Author Confesses \
      to Having Once Taken an Umbrella Home
      """,
    age: 2 * Age.week, author: "Aurelio Penhallow", tags: ["books"],
    html: #"""
      <p>The title of this memoir fills the cover, the spine and, in the first edition, part of the
      back. The book itself has ninety pages. It is the best thing we have read this year about
      losing.</p>
      <p>Umbrellas, we learn, are left in the morning and missed in the afternoon. Gloves are left
      singly, teeth in pairs. A trombone is always fetched within the hour, and its owner always
      says that it is not his.</p>
      <p>The author never mocks. “People do not lose things because they are careless,” he writes on
      page 61, “but because for a moment they were happy, or sad, or had arrived.”</p>
      <p>The umbrella of the appendix was black, with a duck's head for a handle. He brought it back
      after one night. It is still there, he says, under 4,117, if it is yours.</p>
      """#)
}
