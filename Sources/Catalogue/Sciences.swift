extension Catalogue {
  /// Science, space, health and climate.
  static let sciences = """
    GB  en  science      Nature  https://www.nature.com/nature.rss
    US  en  science      Science  https://www.science.org/rss/news_current.xml
    US  en  science      Quanta Magazine  https://www.quantamagazine.org/feed/
    GB  en  science      New Scientist  https://www.newscientist.com/feed/home/
    GB  en  science      Phys.org  https://phys.org/rss-feed/
    US  en  science      ScienceDaily  https://www.sciencedaily.com/rss/all.xml
    US  en  science      Nautilus  https://nautil.us/feed/
    US  en  science      Undark  https://undark.org/feed/
    US  en  science      Eos  https://eos.org/feed
    US  en  science      Retraction Watch  https://retractionwatch.com/feed/
    GB  en  science      Physics World  https://physicsworld.com/feed/
    CH  en  science      CERN  https://home.cern/api/news/news/feed.rss
    US  en  science      PLOS Biology  https://journals.plos.org/plosbiology/feed/atom
    GB  en  science      eLife  https://elifesciences.org/rss/recent.xml
    US  en  science      arXiv Astrophysics  https://rss.arxiv.org/rss/astro-ph  https://arxiv.org/list/astro-ph/new
    US  en  science      arXiv Computer Science  https://rss.arxiv.org/rss/cs  https://arxiv.org/list/cs/new
    US  en  science      Smithsonian Magazine  https://www.smithsonianmag.com/rss/latest_articles/
    US  en  space        NASA  https://www.nasa.gov/feed/
    US  en  space        Astronomy Picture of the Day  https://apod.nasa.gov/apod.rss
    FR  en  space        ESA  https://www.esa.int/rssfeed/Our_Activities/Space_News
    DE  en  space        ESO  https://www.eso.org/public/news/feed/
    US  en  space        SpaceNews  https://spacenews.com/feed/
    US  en  space        Space.com  https://www.space.com/feeds/all
    US  en  space        Universe Today  https://www.universetoday.com/feed/
    US  en  space        NASASpaceflight  https://www.nasaspaceflight.com/feed/
    GB  en  health       The Lancet  https://www.thelancet.com/rssfeed/lancet_current.xml
    US  en  health       New England Journal of Medicine  https://www.nejm.org/action/showFeed?jc=nejm&type=etoc&feed=rss
    US  en  climate      RealClimate  https://www.realclimate.org/index.php/feed/
    US  en  climate      Yale Environment 360  https://e360.yale.edu/feed.xml
    GB  en  ideas        Our World in Data  https://ourworldindata.org/atom.xml
    """
}
