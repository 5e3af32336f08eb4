extension Catalogue {
  /// The United States and Canada.
  static let northAmerica = """
    US  en  news         NPR  https://feeds.npr.org/1001/rss.xml  https://www.npr.org/
    US  en  news         The New York Times  https://rss.nytimes.com/services/xml/rss/nyt/HomePage.xml  https://www.nytimes.com/
    US  en  world        The New York Times World  https://rss.nytimes.com/services/xml/rss/nyt/World.xml  https://www.nytimes.com/section/world
    US  en  world        The Washington Post World  https://feeds.washingtonpost.com/rss/world  https://www.washingtonpost.com/world/
    US  en  world        The Wall Street Journal World  https://feeds.content.dowjones.io/public/rss/RSSWorldNews  https://www.wsj.com/world
    US  en  world        Los Angeles Times  https://www.latimes.com/world-nation/rss2.0.xml
    US  en  news         ABC News  https://abcnews.go.com/abcnews/topstories
    US  en  news         CBS News  https://www.cbsnews.com/latest/rss/main
    US  en  news         NBC News  https://feeds.nbcnews.com/nbcnews/public/news  https://www.nbcnews.com/
    US  en  news         PBS NewsHour  https://www.pbs.org/newshour/feeds/rss/headlines
    US  en  news         ProPublica  https://www.propublica.org/feeds/propublica/main
    US  en  news         The Christian Science Monitor  https://rss.csmonitor.com/feeds/all  https://www.csmonitor.com/
    US  en  ideas        The Atlantic  https://www.theatlantic.com/feed/all/
    US  en  ideas        The New Yorker  https://www.newyorker.com/feed/everything
    US  en  ideas        Vox  https://www.vox.com/rss/index.xml
    US  en  ideas        Slate  https://slate.com/feeds/all.rss
    US  en  politics     Mother Jones  https://www.motherjones.com/feed/
    US  en  politics     Reason  https://reason.com/latest/feed/
    US  en  politics     National Review  https://www.nationalreview.com/feed/
    US  en  politics     The Intercept  https://theintercept.com/feed/?rss
    US  en  politics     The Hill  https://thehill.com/feed/
    US  en  politics     Politico  https://rss.politico.com/politics-news.xml  https://www.politico.com/
    US  en  politics     SCOTUSblog  https://www.scotusblog.com/feed/
    US  en  news         Axios  https://api.axios.com/feed/  https://www.axios.com/
    US  en  business     Bloomberg Markets  https://feeds.bloomberg.com/markets/news.rss  https://www.bloomberg.com/markets
    US  en  business     CNBC  https://www.cnbc.com/id/100003114/device/rss/rss.html
    US  en  business     MarketWatch  https://feeds.content.dowjones.io/public/rss/mw_topstories  https://www.marketwatch.com/
    US  en  world        Foreign Policy  https://foreignpolicy.com/feed/
    US  en  world        Foreign Affairs  https://www.foreignaffairs.com/rss.xml
    US  en  world        War on the Rocks  https://warontherocks.com/feed/
    US  en  health       KFF Health News  https://kffhealthnews.org/feed/
    US  en  health       STAT  https://www.statnews.com/feed/
    US  en  climate      Grist  https://grist.org/feed/
    US  en  climate      Inside Climate News  https://insideclimatenews.org/feed/
    US  en  news         CalMatters  https://calmatters.org/feed/
    US  en  news         Block Club Chicago  https://blockclubchicago.org/feed/
    US  en  news         Honolulu Civil Beat  https://www.civilbeat.org/feed/
    US  en  sport        ESPN  https://www.espn.com/espn/rss/news
    PR  es  news         Centro de Periodismo Investigativo  https://periodismoinvestigativo.com/feed/
    CA  en  news         CBC News  https://www.cbc.ca/webfeed/rss/rss-topstories
    CA  en  news         Global News  https://globalnews.ca/feed/
    CA  en  news         The Globe and Mail  https://www.theglobeandmail.com/arc/outboundfeeds/rss/category/canada/
    CA  en  news         National Post  https://nationalpost.com/feed
    CA  en  ideas        The Walrus  https://thewalrus.ca/feed/
    CA  en  news         The Tyee  https://thetyee.ca/rss2.xml
    CA  en  climate      The Narwhal  https://thenarwhal.ca/feed/
    CA  fr  news         Radio-Canada  https://ici.radio-canada.ca/rss/4159
    CA  fr  news         Le Devoir  https://www.ledevoir.com/rss/manchettes.xml
    CA  fr  news         La Presse  https://www.lapresse.ca/actualites/rss
    """
}
