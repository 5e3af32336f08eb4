extension SampleArticle {
  static let bridgeSensors = SampleArticle(
    slug: "how-kestrel-bridge-was-heard",
    title: "The microphones that heard Kestrel Bridge crack before anyone saw it",
    age: 3 * Age.hour + 20, author: "Wim Achterberg", tags: ["bridges", "sensors"],
    html: #"""
      <p>Steel talks. When a crack in it grows by the width of a hair, the metal gives off a click, far
      too high for people to hear. Last winter a class at the harbour polytechnic glued forty-six small
      microphones to the hangers of Kestrel Bridge to find out whether the old arch had anything to
      say.</p>
      <p>It had. Most hangers clicked when a lorry braked. Hangers 14 and 15 clicked when nothing
      was on the bridge at all.</p>
      <h3>What the class did next</h3>
      <ol>
      <li>They moved the microphones from 14 to 3, to see whether the clicks went along. They did
      not.</li>
      <li>They counted clicks against temperature. The cracked hangers were loudest an hour
      after sunset, when steel shrinks.</li>
      <li>They wrote to the bridge master, who came the same afternoon with a ladder, a lamp and a
      tin of dye.</li>
      </ol>
      <p>The dye drew a thin red line across the pin of hanger 14. The inspectors' report calls the
      polytechnic's data “indicative”. The bridge master, Odile Marsh, calls it “the reason that I
      sleep”.</p>
      <p>Each microphone costs as much as a sandwich. The battery lasts two years, the glue somewhat
      longer. The students have been asked to listen to the Lindmoor road bridge as well, which
      until the repairs are done carries all the lorries that Kestrel Bridge does not.</p>
      <p>“We should like it to be boring,” their teacher said.</p>
      """#)

  static let cometPhotographs = SampleArticle(
    slug: "photograph-comet-tallis-with-a-telephone",
    title: "How to photograph Comet Tallis with the telephone in your pocket",
    age: 6 * Age.hour, author: "Mirela Stone", tags: ["sky", "photography"],
    discussion: .cometTallis,
    html: #"""
      <p>You do not need a telescope for Comet Tallis. You need a wall, a coat and patience, in the
      order in which you will run out of them.</p>
      <h3>Before you go</h3>
      <ul>
      <li>Wipe the lens. Nine bad pictures of comets in ten are good pictures of a thumb.</li>
      <li>Look up the time of sunset and add fifty minutes.</li>
      <li>Charge the battery: cold eats it.</li>
      </ul>
      <h3>On the hill</h3>
      <ol>
      <li>Lean the telephone on a wall or a bag of rice. Hands shake even when they promise not
      to.</li>
      <li>Choose the night mode, or set by hand:
        <ul>
        <li>exposure between four and ten seconds,</li>
        <li>sensitivity 800, not more,</li>
        <li>focus at infinity, the small mountain.</li>
        </ul>
      </li>
      <li>Use the timer, so that your finger is gone when the shutter opens.</li>
      <li>Put something in front: a tree, a chimney, an aunt. A comet alone is a smudge; a comet over
      a chimney is a picture.</li>
      </ol>
      <p>After ten seconds the stars begin to draw short lines, because the earth does not hold still
      for photographs. Take thirty short exposures instead of one long one and add them up at
      home.</p>
      <p>And then, please, put it away and look. The comet's tail is longer to the eye than to
      any lens in your pocket, and it will not be back for 6,400 years.</p>
      """#)

  static let countingMachines = SampleArticle(
    slug: "what-the-recount-says-about-counting-machines",
    title: "Three counts, three results: what the Marrow Bay recount says about ballot scanners",
    age: 7 * Age.hour, author: "Dele Marchetti", tags: ["elections"],
    html: #"""
      <p>41,213 ballots were cast for the last council seat in Marrow Bay. They have been counted three
      times, and the margin was nineteen, four, and one. Is the scanner broken? No. The answer is more
      interesting, as it usually is.</p>
      <table>
      <thead><tr><th>Count</th><th>By</th><th>Green Quay</th><th>Harbour Union</th><th>Unclear</th>
      </tr></thead>
      <tbody>
      <tr><td>First</td><td>scanner</td><td>20,561</td><td>20,580</td><td>72</td></tr>
      <tr><td>Second</td><td>scanner, cleaned</td><td>20,590</td><td>20,594</td><td>29</td></tr>
      <tr><td>Third</td><td>four people</td><td>20,607</td><td>20,606</td><td>0</td></tr>
      </tbody>
      </table>
      <p>A scanner does not read a cross. It measures how dark a box is and compares that with a
      number somebody chose. Between “clearly empty” and “clearly marked” lies a band, and a
      good machine hands such ballots to a person. In the first count 72 fell into the band and
      were put aside. A recount by hand is for exactly these.</p>
      <p>What decided the election, then, were pencils: the polling station at the ferry
      office had bought hard ones. Thirty-eight of the seventy-two unclear ballots came from there.</p>
      <p>The returning officer's advice for the next election fits on a postcard. <em>Count by machine,
      check by hand, publish both, and buy soft pencils.</em></p>
      """#)

  static let riverMeter = SampleArticle(
    slug: "inside-the-lindmoor-chip-factory",
    title: "Inside the Lindmoor chip factory, where the cleanest thing is the water",
    age: 30 * Age.hour, author: "Wim Achterberg", tags: ["semiconductors"],
    html: #"""
      <p>To make a chip you coat a silicon wafer, expose it, etch it and wash it, some four hundred
      times over. It is the washing that needs a river.</p>
      <p>The new factory at Lindmoor draws nine thousand cubic metres a day from the Lind. Before the
      water may touch a wafer it is filtered, boiled in a vacuum, shone at with ultraviolet light and
      stripped of its last ions, until it is so pure that it tastes of nothing at all and
      would, given time, dissolve the spoon.</p>
      <figure>
      <img src="https://example.org/technology/images/lindmoor.jpg"
      alt="People in white overalls under yellow light, walking between machines">
      <figcaption>The light is yellow because the coating on the wafers is blind to it.</figcaption>
      </figure>
      <p>The semiconductors made here have features of 65 nanometres, a size that the fastest chips
      left behind long ago. That is the point. A tractor does not want the newest chip. It wants the
      same chip for twenty years, in mud.</p>
      <dl>
      <dt>Wafer</dt><dd>A disc of silicon, here 300 millimetres across, with room for about nine
      hundred chips.</dd>
      <dt>Yield</dt><dd>How many of them work. Lindmoor began at 61 per cent and will not say what it
      reached last week, smiling.</dd>
      </dl>
      <p>Four fifths of the water is to go back into the river, cleaner than it came. We borrowed a
      meter and a boat. Upstream of the chip factory: 412 microsiemens. Downstream: 405. The anglers,
      who had measured 411 and 405, asked to see our meter.</p>
      """#)

  static let goalCamera = SampleArticle(
    slug: "a-line-camera-for-small-grounds",
    title: "⚽ The Coast Cup final had a goal camera built from two doorbells",
    age: 20 * Age.hour, author: "Dele Marchetti", tags: ["football"],
    html: #"""
      <p>In the seventy-first minute of the Coast Cup final the ball hit the underside of the bar, the
      line or neither, and bounced out. Eleven Tarn United players said goal. Eleven of Ansel Rovers
      said no. The referee looked at her wrist, which said yes.</p>
      <p>Goal-line systems of the large leagues cost more than the whole Mole Ground. The one that
      decided the cup final was built by the groundskeeper's daughter from two doorbell cameras, one
      in each post's shadow, and a program of three hundred lines.</p>
      <p>It does one thing. When the ball fills more than a third of the picture, both cameras keep the
      last half second. If green can be seen between ball and line in both, the watch buzzes.</p>
      <ul>
      <li>Pictures a second: 120</li>
      <li>Largest error in 400 test shots: 11 millimetres</li>
      <li>Largest error after the goalkeeper leaned on the post: “large”</li>
      </ul>
      <p>Rovers, against whom the goal was given, won the penalties in the end and have asked for a set
      of doorbells of their own.</p>
      """#)

  static let whiteRoofs = SampleArticle(
    slug: "painting-the-roofs-white",
    title: "Tarn painted 212 roofs white before the heat wave. Here are the thermometers",
    age: 3 * Age.day + 4 * Age.hour, author: "Mirela Stone", tags: ["weather", "buildings"],
    html: #"""
      <p>In spring the town of Tarn painted the roofs of one quarter white and left the next one, which
      is as old and as crowded, as it was. Then came the heat wave, seven days above 38 degrees,
      and with it the best experiment nobody had wished for.</p>
      <table>
      <thead><tr><th></th><th>White roofs</th><th>Dark roofs</th></tr></thead>
      <tbody>
      <tr><th>Roof, 3 p.m.</th><td>43 °C</td><td>71 °C</td></tr>
      <tr><th>Top floor, 3 p.m.</th><td>31 °C</td><td>35 °C</td></tr>
      <tr><th>Top floor, 3 a.m.</th><td>26 °C</td><td>30 °C</td></tr>
      <tr><th>Street, 3 p.m.</th><td>38 °C</td><td>39 °C</td></tr>
      </tbody>
      </table>
      <p>Four degrees do not sound like much. At three in the morning in the valley they are the
      difference between sleeping and counting the hours until the market opens. The doctors at
      the hospital have seen eleven cases of heat stroke from the one quarter and thirty-four from
      the other.</p>
      <p>A tin of lime wash for a small house costs as much as a fan and needs no electricity. It also
      needs doing again every third year, said a painter, “which I do not regard as a
      disadvantage”.</p>
      """#)
}
