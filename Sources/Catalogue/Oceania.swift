extension Catalogue {
  /// Australia, New Zealand and the Pacific.
  static let oceania = """
    AU  en  news         ABC News  https://www.abc.net.au/news/feed/2942460/rss.xml
    AU  en  news         SBS News  https://www.sbs.com.au/news/topic/latest/feed
    AU  en  news         The Guardian Australia  https://www.theguardian.com/australia-news/rss
    AU  en  news         The Sydney Morning Herald  https://www.smh.com.au/rss/feed.xml
    AU  en  news         The Age  https://www.theage.com.au/rss/feed.xml
    AU  en  politics     Crikey  https://www.crikey.com.au/feed/
    AU  en  ideas        The Conversation Australia  https://theconversation.com/au/articles.atom
    NZ  en  news         RNZ  https://www.rnz.co.nz/rss/national.xml
    NZ  en  world        RNZ Pacific  https://www.rnz.co.nz/rss/pacific.xml
    NZ  en  news         Stuff  https://www.stuff.co.nz/rss
    NZ  en  news         The Spinoff  https://thespinoff.co.nz/feed
    NZ  en  news         Newsroom  https://newsroom.co.nz/feed/
    FJ  en  news         The Fiji Times  https://www.fijitimes.com.fj/feed/
    PG  en  news         Post-Courier  https://www.postcourier.com.pg/feed/
    """
}
