extension SampleArticle {
  static let bridgeCloses = SampleArticle(
    slug: "kestrel-bridge-closes",
    title: "Kestrel Bridge closes for five months after cracks are found in two hangers",
    age: 38, author: "Ines Calloway", tags: ["Port Ansel", "transport"],
    discussion: .kestrelBridge,
    html: #"""
      <p><b>PORT ANSEL</b> — Kestrel Bridge, which has carried the harbour road over the River Lind
      since 1931, was closed to all traffic at four o'clock this morning after inspectors found
      cracks in two of the steel hangers that hold up its deck.</p>
      <p>The harbour authority expects repairs to take five months. Some 31,000 vehicles and 6,000
      cyclists use the bridge on a working day. Pedestrians may cross until Sunday evening, in single
      file and, the authority asks, “without marching”.</p>
      <p>The cracks are no longer than a finger, said the bridge master, Odile Marsh. They sit at the
      lower pins of hangers 14 and 15, next to one another on the upstream side. “One cracked hanger
      is a repair,” she said. “Two neighbours are a pattern, and you do not drive buses over a
      pattern.”</p>
      <figure>
      <img src="https://example.org/world/images/kestrel-bridge.jpg"
      alt="A green steel arch bridge in fog, with a single gull on the railing">
      <figcaption>Kestrel Bridge on Tuesday, before the barriers. The gull has been told.
      Photograph: The Harbour Post</figcaption>
      </figure>
      <h3>How to get across</h3>
      <ul>
      <li>Two ferries run from the Customs Steps every twelve minutes from six in the morning.</li>
      <li>Lorries are sent by the Lindmoor road bridge, a detour of 41 kilometres.</li>
      <li>Ambulances keep a boat and a crew at each bank.</li>
      </ul>
      <p>Shopkeepers on the north bank, who remember the closure of 1987, were less calm. “Last time
      they said five months it was fourteen,” said Tomas Brandt, who sells lamps. He has ordered a
      rowing boat.</p>
      <p>A report on the remaining 44 hangers is due in three weeks.</p>
      """#)

  static let recount = SampleArticle(
    slug: "marrow-bay-recount",
    title: "Recount gives Marrow Bay council seat to the Green Quay list by one vote",
    age: 2 * Age.hour + 10, author: "Peter Adeyemi-Lund", tags: ["Port Ansel", "election"],
    html: #"""
      <p>After two recounts and a night in the school gymnasium, the last open seat of the Marrow Bay
      council has gone to the Green Quay list by a single vote: 20,607 to 20,606.</p>
      <p>The election, held nine days ago, had first given the seat to the Harbour Union by
      nineteen. A machine recount made that four. Then the returning officer, Hanne Oduya, ordered
      every ballot to be read aloud by one person and checked by three others, and the count moved
      once more.</p>
      <blockquote><p>I have been asked whether one vote is enough. It is the definition of
      enough.</p></blockquote>
      <p>The ballot that decided it had been folded into a shopping list, which called for onions,
      candles and “the good soap”. Both parties agreed that the cross was clear. Neither party has
      claimed the soap.</p>
      <p>The council now stands at eight seats each with one independent, who runs the kite shop and
      has let it be known that she is open on Saturdays.</p>
      <p>The Harbour Union has until Friday to appeal. Its leader, Marten Voss, said that he would
      sleep first. Turnout was 71 per cent, the highest for a local election since the
      question of the parking meters.</p>
      """#)

  static let brightComet = SampleArticle(
    slug: "comet-tallis-brightens",
    title: "☄️ Comet Tallis brightens, and half the town climbs Saint Orla's hill",
    age: 5 * Age.hour, author: "Ines Calloway", tags: ["sky"],
    html: #"""
      <p>Comet Tallis is now bright enough to be seen without glasses from inside a lit town, and on
      Tuesday evening an estimated four thousand people walked up Saint Orla's hill to do so.</p>
      <p>The comet stands low in the west for about ninety minutes after sunset, below the two stars
      that sailors here call the Oars. Its tail points away from the sun, to the upper left, and
      is as long as three fingers at arm's length.</p>
      <p>“It does not move while you look,” said the astronomer on duty, Jun Harrow, to a queue of
      disappointed children. “It moves while you sleep. Come back tomorrow and it will be one finger
      further on.” Most said that they would.</p>
      <p>It was found in February by two amateurs on the same night, who had not met and who agreed
      over the telephone to toss a coin for the name. Comet Tallis comes closest to the earth next
      Thursday, at a distance that astronomers call close and nobody else would. After that it
      leaves for some 6,400 years.</p>
      <p>The town will switch off the lamps on the hill road until then. The fried dough stand stays
      open, without lights, and is found by smell.</p>
      """#)

  static let ferries = SampleArticle(
    slug: "ferries-fill-the-gap",
    title: "Ferries fill the gap while Kestrel Bridge is closed",
    age: 9 * Age.hour, author: "Noor Wexley", tags: ["Port Ansel", "transport"],
    html: #"""
      <p>The closure of Kestrel Bridge has put the River Lind ferries back where they were a century
      ago: full. On the first morning the two boats at the Customs Steps carried 7,900 people,
      1,300 bicycles, a cello and, after negotiation, a pony.</p>
      <p>Captain Rosalind Eke has steered the smaller boat, the <i>Patience</i>, for twenty-six
      years, mostly empty. “They laughed when the city kept us,” she said. “For a bridge is for ever,
      they said. Nothing that is painted green is for ever.”</p>
      <p>The harbour authority has chartered a third ferry, to arrive on Monday. Until the hangers of
      the bridge are repaired all crossings are free. Timetable:</p>
      <table>
      <caption>Customs Steps to North Stairs, weekdays</caption>
      <thead><tr><th>Hours</th><th>Every</th><th>Boats</th></tr></thead>
      <tbody>
      <tr><td>06–10</td><td>12 min</td><td>2</td></tr>
      <tr><td>10–16</td><td>20 min</td><td>1</td></tr>
      <tr><td>16–20</td><td>12 min</td><td>2</td></tr>
      <tr><td>20–24</td><td>30 min</td><td>1</td></tr>
      </tbody>
      </table>
      <p>Passengers are asked to have their bicycles by the saddle, to let the pony off first, and to
      believe the sign about the spray.</p>
      """#)

  static let cupFinal = SampleArticle(
    slug: "rovers-win-coast-cup",
    title: "Ansel Rovers win the Coast Cup final on the eleventh penalty",
    age: 16 * Age.hour, author: "Billie Okafor", tags: ["football"],
    html: #"""
      <p>Ansel Rovers 2, Tarn United 2. Rovers win 10–9 on penalties.</p>
      <p>A goalkeeper took the last penalty of the Coast Cup final, and a goalkeeper failed to save
      it. In between there were two hours of football that nobody at the Mole Ground will describe
      the same way twice.</p>
      <p>Tarn United led twice. Rovers equalised twice, the second time in the ninety-third minute
      through Sanna Bright, with her knee, from a corner that was not one. After extra time had
      settled nothing but the weather, the shoot-out went once through both teams.</p>
      <ol>
      <li>Ten Rovers scored nine times.</li>
      <li>Ten of United scored nine times.</li>
      <li>Then the goalkeepers faced each other. United's Orla Finch hit the bar; Dot Kimura of
      Rovers hit the net, lost a boot, and was carried to the harbour without it.</li>
      </ol>
      <p>It is the first cup for Rovers in fifty-two years. The fountain on Fish Square was closed by
      the police at midnight, on the ground that it was full.</p>
      """#)

  static let chipOpening = SampleArticle(
    slug: "lindmoor-chip-factory-opens",
    title: "Lindmoor chip factory opens with 1,800 jobs and a promise about the river",
    age: 28 * Age.hour, author: "Noor Wexley", tags: ["Lindmoor", "economy"],
    html: #"""
      <p>The first silicon wafers left the new chip factory at Lindmoor on Monday, eleven months
      late and, the company says, two days early, depending on which plan is meant.</p>
      <p>The factory will make semiconductors for washing machines, tractors and hearing aids: chips
      that are neither small nor fast, but without which very little can be finished. When there were
      none to be had, three years ago, the tractor works in Tarn stood still for a season.</p>
      <p>Eighteen hundred people work there, and a third of them were trained in the town's old paper
      mill. A wafer, said one of them, is like paper in every respect, “except that you are the
      dirtiest thing in the room”.</p>
      <p>The quarrel has been about water. The plant takes nine thousand cubic metres a day from the
      River Lind. The company has promised to give back four parts in five, cleaner than they came.
      An office of the county will measure it at two places and publish the figures every
      Friday.</p>
      <p>Anglers have set up a table of their own, upstream of the official one.</p>
      """#)
}
