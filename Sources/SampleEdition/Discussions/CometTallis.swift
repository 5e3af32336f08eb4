extension SampleDiscussion {
  static let cometTallis = SampleDiscussion(
    slug: "comet-tallis", title: "How to photograph Comet Tallis",
    articleGUID: "tag:example.org,2026:photograph-comet-tallis-with-a-telephone",
    comments: [
      SampleComment(
        1, by: "thirty_exposures", age: 300,
        "<p>Added up thirty pictures as you said. I now have a very sharp chimney.</p>"),
      SampleComment(
        2, to: 1, by: "Mirela Stone", age: 280,
        "<p>Line up the stars and not the chimney! Most programs have a switch for it: "
          + "<code>--align stars</code>, or a button with a star on it.</p>"),
      SampleComment(
        3, to: 2, by: "thirty_exposures", age: 260,
        "<p>Now I have a very sharp comet and thirty chimneys. I prefer it, actually.</p>"),
      SampleComment(
        4, by: "Aunt in the foreground", age: 200,
        "<p>I was promised cocoa.</p>"),
    ])
}
