extension Catalogue {
  /// The United Kingdom and Ireland, in four of their languages.
  static let britainAndIreland = """
    GB  en  news         BBC News  https://feeds.bbci.co.uk/news/rss.xml  https://www.bbc.com/news
    GB  en  world        BBC World  https://feeds.bbci.co.uk/news/world/rss.xml  https://www.bbc.com/news/world
    GB  en  news         The Guardian  https://www.theguardian.com/uk/rss
    GB  en  world        The Guardian World  https://www.theguardian.com/world/rss
    GB  en  news         The Independent  https://www.independent.co.uk/news/uk/rss
    GB  en  news         Sky News  https://feeds.skynews.com/feeds/rss/home.xml  https://news.sky.com/
    GB  en  business     Financial Times  https://www.ft.com/?format=rss
    GB  en  world        The Economist  https://www.economist.com/international/rss.xml
    GB  en  politics     New Statesman  https://www.newstatesman.com/feed
    GB  en  politics     The Spectator  https://www.spectator.co.uk/feed/
    GB  en  politics     openDemocracy  https://www.opendemocracy.net/en/rss.xml
    GB  en  ideas        The Conversation UK  https://theconversation.com/uk/articles.atom
    GB  en  ideas        London Review of Books  https://www.lrb.co.uk/feeds/rss
    GB  en  sport        BBC Sport  https://feeds.bbci.co.uk/sport/rss.xml  https://www.bbc.com/sport
    GB  en  climate      Carbon Brief  https://www.carbonbrief.org/feed/
    GB  en  technology   The Register  https://www.theregister.com/headlines.atom
    GB  en  news         Nation.Cymru  https://nation.cymru/feed/
    GB  cy  news         BBC Cymru Fyw  https://feeds.bbci.co.uk/cymrufyw/rss.xml  https://www.bbc.co.uk/cymrufyw
    GB  gd  news         BBC Naidheachdan  https://feeds.bbci.co.uk/naidheachdan/rss.xml  https://www.bbc.co.uk/naidheachdan
    IE  en  news         RTÉ News  https://www.rte.ie/feeds/rss/?index=/news/
    IE  en  news         The Irish Times  https://www.irishtimes.com/arc/outboundfeeds/feed-irish-news/?from=0&size=20
    IE  en  news         The Journal  https://www.thejournal.ie/feed/
    IE  en  technology   Silicon Republic  https://www.siliconrepublic.com/feed
    IE  ga  news         Tuairisc  https://tuairisc.ie/feed/
    """
}
