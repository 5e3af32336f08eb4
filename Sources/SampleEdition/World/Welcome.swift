extension SampleArticle {
  static let welcome = SampleArticle(
    slug: "how-to-read-this-paper", title: "How to read this paper in two minutes", age: -5,
    author: "The Editors", tags: ["welcome"],
    html: #"""
      <p>Good morning, or whatever it is where you are. This is a small edition that comes with the
      program, so that there is something to read before you subscribe to anything. Every person,
      town and football club in it is invented. The keys are real.</p>
      <h2>Five keys are enough</h2>
      <ul>
      <li><kbd>j</kbd> and <kbd>k</kbd> (or the arrows) move down and up the headlines.</li>
      <li><kbd>Enter</kbd> opens the headline under the bar. <kbd>h</kbd> or <kbd>Esc</kbd> goes
      back.</li>
      <li><kbd>Space</kbd> pages through the article. At the end it takes you to the next unread
      one. You can read a whole morning with this key and a cup of something in the other hand.</li>
      <li><kbd>?</kbd> shows every key there is, and you can search in it.</li>
      <li><kbd>q</kbd> goes back, and in the end quits. Nothing you did is lost.</li>
      </ul>
      <h2>The things other papers cannot do</h2>
      <ul>
      <li><kbd>c</kbd> opens the comments as a tree. Try it on the story about Kestrel Bridge: the
      ferry captain has opinions.
        <ul>
        <li><kbd>h</kbd> folds a comment, <kbd>l</kbd> unfolds it.</li>
        <li><kbd>]</kbd> and <kbd>[</kbd> jump to what is new since you were last there.</li>
        </ul>
      </li>
      <li><kbd>e</kbd> shows or hides Related Articles: other reports of the same event, from
      any of your feeds. Nobody is asked; your own machine works it out.</li>
      <li><kbd>/</kbd> finds words in the pane you are in. <kbd>&amp;</kbd> narrows the list.</li>
      <li><kbd>T</kbd> changes the theme. There are dark ones, light ones and one for people
      who think colour is a distraction.</li>
      <li><kbd>s</kbd> stars, <kbd>o</kbd> opens the browser, <kbd>u</kbd> undoes what you just did,
      even when you just marked a thousand articles as read.</li>
      </ul>
      <h2>What an article may contain</h2>
      <p>Feeds are full of HTML, and it is shown as what it means: <strong>strong</strong> and
      <em>emphasised</em> words, <code>code</code>, <del>second thoughts</del>, and
      <a href="https://example.org/world/how-to-read-this-paper">links</a> with a number.
      <kbd>L</kbd> lists them; typing the number and then <kbd>o</kbd> opens one.</p>
      <blockquote><p>A newspaper should be finished before the coffee is.</p>
      <p>— overheard in the composing room</p></blockquote>
      <h2>When you are ready</h2>
      <pre><code>broadsheet add https://example.org/feed.xml
      broadsheet import subscriptions.opml
      broadsheet</code></pre>
      <p>The first line takes the address of a feed, or of any page that has one. The second brings
      your feeds from another reader. After <kbd>r</kbd> or <kbd>R</kbd> has fetched them, everything
      works without a network: on a train, on an island, or while somebody is repairing the
      bridge.</p>
      """#)
}
