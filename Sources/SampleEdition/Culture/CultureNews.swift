extension SampleArticle {
  static let bridgeSongs = SampleArticle(
    slug: "last-evening-of-the-bridge-players",
    title: "The last evening of the Kestrel Bridge players",
    age: 4 * Age.hour + 45, author: "Lotte Amadi", tags: ["music", "Port Ansel"],
    html: #"""
      <p>On Kestrel Bridge, at the third lamp from the north bank, somebody has played something every
      evening since before the war. Before which war depends on whom you ask.</p>
      <p>When the harbour authority closed the bridge this week for the sake of two cracked hangers,
      it left the footway open until Sunday, and so the players came. All of them. We counted four
      accordions, a saw, a brass section that had met on the stairs, and Mr Oyelaran, eighty-one, whose
      violin was heard on this spot by people who are now themselves grandparents.</p>
      <p>They did not play well together. They played <em>at the same time</em>, with good will, until
      at about ten something happened that musicians talk about and cannot arrange. The arch hums,
      said the saw player afterwards: a low A flat, when the wind is from the sea. One after
      the other they had all tuned to the bridge.</p>
      <p>“Five months,” said Mr Oyelaran, packing up. “I have had rests that were longer.”</p>
      <p>Until the repairs are done the third lamp will be represented by a lamp on the upper deck of
      the ferry. The captain of the <i>Patience</i> has asked for nothing with more than two
      accordions.</p>
      """#)

  static let cometNames = SampleArticle(
    slug: "what-our-grandmothers-called-comets",
    title: "What our grandmothers called comets, and what they will call Comet Tallis",
    age: 11 * Age.hour, author: "Emre Fairweather", tags: ["words", "sky"],
    html: #"""
      <p>Broom star. Guest star. Hairy star, which is all that the word <i>comet</i> ever meant. In
      the fishing villages under Saint Orla's hill they said “the ember”, and in the valley
      “somebody's lamp”, as if it had been left burning by mistake.</p>
      <p>A name for a comet says who was looking. Farmers saw a broom, because they owned one.
      Courts, which were nervous, saw a sword. Children nearly everywhere saw a tadpole and were told
      not to.</p>
      <p>Comet Tallis has been in the evening sky for a week, and we went up the hill to collect what
      people call it when no astronomer is near. Our list so far:</p>
      <ul>
      <li>the match</li>
      <li>that</li>
      <li>the comma (from a proofreader)</li>
      <li>Grandfather's cigar, “but he has stopped”</li>
      <li>Gerald</li>
      </ul>
      <p>It will be back in 6,400 years. Of all these names, we should like to think that Gerald has the
      best chance.</p>
      """#)

  static let coldKitchen = SampleArticle(
    slug: "a-kitchen-too-hot-to-cook-in",
    title: "Four dinners for a kitchen too hot to cook in",
    age: 3 * Age.day + 9 * Age.hour, author: "Pilar Nakata", tags: ["food", "weather"],
    html: #"""
      <p>The heat wave in the Lind valley has closed more stoves than any war. With 38 degrees outside,
      the person who boils a potato is an enemy of the household. Four dinners, then, in which nothing
      is lit.</p>
      <h3>1. Cucumbers, hit</h3>
      <p>Hit four cucumbers with something flat until they split. Salt, vinegar, garlic, oil, ten
      minutes. The hitting is part of the recipe; let the angriest person do it.</p>
      <h3>2. Bread, tomato, patience</h3>
      <p>Stale bread, torn. Tomatoes, squeezed over it. Half an hour in which nobody touches it. Basil,
      if it has survived.</p>
      <h3>3. Cold noodles with ice</h3>
      <p>Buckwheat noodles need hot water, we admit it. Boil them at five in the morning, when the town
      of Tarn now does its living, and keep them in cold broth with ice until the evening.</p>
      <h3>4. Melon and ham</h3>
      <p>The recipe is the title.</p>
      <p>Our tester ate all four on the seventh hot day in a row and wrote one word, in pencil, on a
      damp card: <em>again</em>.</p>
      """#)

  static let goalkeeper = SampleArticle(
    slug: "the-boot-in-the-net",
    title: "The boot in the net: the Coast Cup final as our poetry critic saw it",
    age: 18 * Age.hour, author: "Emre Fairweather", tags: ["football", "poetry"],
    html: #"""
      <p>I was sent to the Coast Cup final by mistake. Our football writer was at a poetry reading, also
      by mistake, and I am told that he enjoyed it.</p>
      <p>I know little of the game. But I know a form when I see one. Ninety minutes of free verse, in
      which Tarn United twice said something and Ansel Rovers twice replied; a half-hour of prose; and
      then, quite unexpectedly, a sestina. Twenty-two players walk to the same spot, one by one,
      and say the same line, each with a different ending.</p>
      <blockquote><p>
      A step, a step, a step, and then the ball.<br>
      The net says yes. The post says not at all.<br>
      The keeper dives, and where she dives is air;<br>
      the other keeper wins it, and lies there.
      </p></blockquote>
      <p>When Dot Kimura had scored the eleventh penalty, her boot hung in the net above the ball. Ten
      thousand people saw it. Not one of them, I noticed, needed it explained.</p>
      """#)
}
