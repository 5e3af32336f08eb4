extension SampleArticle {
  static let nightBus = SampleArticle(
    slug: "night-bus-hill-village", title: "산골 마을에 다시 심야버스가 다닌다",
    age: 2 * Age.day, author: "한서윤", language: "ko", tags: ["교통"],
    html: #"""
      <p>첫눈이 내린 월요일 밤, 불을 환하게 켠 버스 한 대가 고갯길을 천천히 올라왔다. 승객은 세 명,
      그리고 장에서 팔고 남은 무 두 자루였다. 일곱 해 만에 심야버스가 돌아온 날이었다.</p>
      <p>가람면의 마지막 버스는 그동안 저녁 여섯 시 사십 분에 떠났다. 읍내 병원에서 진료가 늦어지면 택시를
      부르거나 친척 집에서 자야 했다. 주민들은 해마다 군청에 편지를 썼고, 올해는 편지 대신 운행 기록을
      보냈다. 누가, 언제, 왜 버스를 놓쳤는지 석 달 동안 마을회관 칠판에 적은 것이다.</p>
      <blockquote><p>“칠판이 꽉 차니까 군청에서 사람이 왔어요. 글씨를 지우지 말라고 하더군요.”</p></blockquote>
      <p>새 버스는 밤 아홉 시와 열한 시, 하루 두 번 다닌다. 정류장이 아니어도 손을 들면 선다. 운전기사
      오만석 씨는 승객의 이름을 이미 다 외웠다고 했다. “스물여섯 명이에요. 강아지까지 하면 스물일곱.”</p>
      """#)

  static let heatWeek = SampleArticle(
    slug: "seven-days-above-thirty-eight",
    title: "Seven days above 38 degrees: the valley learns to live at night",
    age: 3 * Age.day, author: "Peter Adeyemi-Lund", tags: ["weather"],
    html: #"""
      <p>The heat wave over the Lind valley entered its second week on Sunday. In Tarn the
      thermometer at the station has stood above 38 degrees on seven days running, which it had never
      done since somebody first hung it there.</p>
      <p>So the town has turned its day around. The market opens at five in the morning and is swept
      by nine. Schools ring at seven. The barber cuts hair from eight in the evening until nobody is
      left, and the library stays open all night with the windows wide, because it is the coolest
      building in the valley and the only one where whispering is the rule.</p>
      <p>The hospital has treated 140 people for heat stroke, most of them over seventy. Neighbours
      have drawn up lists: who knocks at whose door, and at what hour. “The list is the best
      medicine we have,” said the doctor on duty, Miriam Sole.</p>
      <ul>
      <li>Drink before you are thirsty.</li>
      <li>Close shutters on the sunny side, and open them at night.</li>
      <li>A wet shirt is worth two fans.</li>
      </ul>
      <p>Forecasters expect a storm on Wednesday. Nobody has complained in advance, which for the
      valley is also a record.</p>
      """#)

  static let nightTrain = SampleArticle(
    slug: "nachtzug-kommt-zurueck",
    title: "Der Nachtzug kommt zurück – und mit ihm der Schlafwagenschaffner",
    age: 5 * Age.day, author: "Klara Hinrichsen", language: "de", tags: ["Bahn"],
    html: #"""
      <p>Um 22.14 Uhr, auf Gleis 3, mit vier Minuten Verspätung: Nach neunzehn Jahren fährt wieder ein
      Nachtzug von Tarn an die Küste. Sechs Schlafwagen, ein Speisewagen, ein Wagen für Fahrräder, und
      in jedem Gang ein Schaffner, der fragt, wann er wecken darf.</p>
      <p>„Die meisten sagen: gar nicht“, erzählt Joachim Wendland, der schon im letzten Nachtzug
      Dienst hatte. „Das geht aber nicht. Die Küste ist irgendwann zu Ende.“</p>
      <p>Die Bahngesellschaft hatte mit halb leeren Wagen gerechnet. Inzwischen sind die Wochenenden
      bis in den Frühling ausgebucht. Ein Bett kostet so viel wie ein mittelmäßiges Hotel, nur dass
      man am Morgen woanders ist. Übernommen wurden die alten Messinglampen, die grünen Vorhänge und
      die Überschwänglichkeit der Durchsagen.</p>
      <p>Kritik gibt es auch: Die Anwohner am Güterbahnhof hören nun nachts das Rangieren. Eine von
      ihnen hat dem Lokführer geschrieben. Er hat geantwortet, handschriftlich, auf der Rückseite
      eines Fahrplans, und rangiert seitdem leiser.</p>
      """#)

  static let fishMarket = SampleArticle(
    slug: "five-minutes-of-fish-market",
    title: "🐟 Listen: five minutes at the fish market before anyone is polite",
    age: 8 * Age.day, author: "Noor Wexley", tags: ["sound"],
    audio: SampleAudio(
      url: "https://example.org/world/audio/fish-market.mp3", bytes: 4_812_004, seconds: 301),
    html: #"""
      <p>The auction at Fish Square begins at 4.10 in the morning and is over by 4.25. For the rest
      of the day the square belongs to people who say please. We put a microphone under the scales
      and left it there.</p>
      <p>You will hear, in this order: rubber boots; ice; a radio that is between two stations; the
      auctioneer, who sells eleven crates of mackerel in one breath; a dispute over a crab; and the
      crab.</p>
      <p>The recording comes with this article as an enclosure, which is the proper word for a file
      that a feed carries in its pocket.</p>
      """#)

  static let corrections = SampleArticle(
    slug: "corrections", title: "Corrections and clarifications, which are never dated",
    author: "The Editors", tags: ["corrections"],
    html: #"""
      <p>In our report on the kite festival we wrote that the winning kite was “about nine metres of
      octopus”. It was a squid. We have heard from both.</p>
      <p>The recipe for plum cake asked for eleven eggs. It should have been one egg. To the reader
      who wrote that hers was “a little yellow”: we are sorry, and would like a slice.</p>
      <p>A map of the ferry lines had north at the bottom. This was an artistic decision and will not
      happen again.</p>
      <p>This column carries no date, because the feed gives it none. A good reader files it
      under the moment it first saw it.<sup><a href="#fn1">1</a></sup></p>
      <hr>
      <p id="fn1"><small>1. As this one does.</small></p>
      """#)
}
