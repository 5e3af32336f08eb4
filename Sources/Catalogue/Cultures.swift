extension Catalogue {
  /// Books, art, ideas, and a few comics.
  static let cultures = """
    GB  en  ideas        Aeon  https://aeon.co/feed.rss
    US  en  ideas        3 Quarks Daily  https://3quarksdaily.com/feed
    US  en  ideas        The New York Review of Books  https://feeds.feedburner.com/nybooks  https://www.nybooks.com/
    US  en  ideas        Marginal Revolution  https://marginalrevolution.com/feed
    US  en  ideas        JSTOR Daily  https://daily.jstor.org/feed/
    US  en  ideas        The Marginalian  https://www.themarginalian.org/feed/
    US  en  ideas        Noema  https://www.noemamag.com/feed/
    US  en  ideas        Jacobin  https://jacobin.com/feed
    US  en  culture      The Paris Review  https://www.theparisreview.org/feed/
    US  en  culture      Literary Hub  https://lithub.com/feed/
    GB  en  culture      The Guardian Books  https://www.theguardian.com/books/rss
    US  en  culture      Words Without Borders  https://wordswithoutborders.org/feed/
    US  en  culture      Open Culture  https://www.openculture.com/feed
    GB  en  culture      The Public Domain Review  https://publicdomainreview.org/rss.xml
    US  en  culture      Hyperallergic  https://hyperallergic.com/feed/
    US  en  culture      Colossal  https://www.thisiscolossal.com/feed/
    GB  en  culture      Dezeen  https://www.dezeen.com/feed/
    US  en  culture      Atlas Obscura  https://www.atlasobscura.com/feeds/latest
    US  en  culture      Pitchfork  https://pitchfork.com/feed/feed-news/rss
    US  en  culture      kottke.org  https://feeds.kottke.org/main  https://kottke.org/
    US  en  comics       xkcd  https://xkcd.com/atom.xml
    US  en  comics       Saturday Morning Breakfast Cereal  https://www.smbc-comics.com/comic/rss
    US  en  comics       Existential Comics  https://existentialcomics.com/rss.xml
    """
}
