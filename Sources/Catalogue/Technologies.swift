extension Catalogue {
  /// Technology and security.
  static let technologies = """
    US  en  technology   Ars Technica  https://feeds.arstechnica.com/arstechnica/index  https://arstechnica.com/
    US  en  technology   The Verge  https://www.theverge.com/rss/index.xml
    US  en  technology   Wired  https://www.wired.com/feed/rss
    US  en  technology   TechCrunch  https://techcrunch.com/feed/
    US  en  technology   MIT Technology Review  https://www.technologyreview.com/feed/
    US  en  technology   IEEE Spectrum  https://spectrum.ieee.org/feeds/feed.rss
    US  en  technology   Hacker News  https://news.ycombinator.com/rss
    US  en  technology   Slashdot  https://rss.slashdot.org/Slashdot/slashdotMain  https://slashdot.org/
    US  en  technology   404 Media  https://www.404media.co/rss/
    US  en  technology   Techdirt  https://www.techdirt.com/feed/
    US  en  technology   EFF Deeplinks  https://www.eff.org/rss/updates.xml
    US  en  technology   Engadget  https://www.engadget.com/rss.xml
    US  en  technology   Hackaday  https://hackaday.com/blog/feed/
    US  en  technology   Daring Fireball  https://daringfireball.net/feeds/main
    US  en  technology   Stratechery  https://stratechery.com/feed/
    US  en  technology   The Markup  https://themarkup.org/feeds/rss.xml
    US  en  technology   Tom’s Hardware  https://www.tomshardware.com/feeds/all
    US  en  security     Krebs on Security  https://krebsonsecurity.com/feed/
    US  en  security     Schneier on Security  https://www.schneier.com/feed/atom/
    US  en  security     The Record  https://therecord.media/feed
    US  en  security     BleepingComputer  https://www.bleepingcomputer.com/feed/
    US  en  security     Dark Reading  https://www.darkreading.com/rss.xml
    US  en  security     SANS Internet Storm Center  https://isc.sans.edu/rssfeed.xml
    US  en  security     Project Zero  https://googleprojectzero.blogspot.com/feeds/posts/default
    US  en  security     CISA Advisories  https://www.cisa.gov/cybersecurity-advisories/all.xml
    GB  en  security     NCSC  https://www.ncsc.gov.uk/api/1/services/v1/all-rss-feed.xml
    FR  fr  security     CERT-FR  https://www.cert.ssi.gouv.fr/feed/
    JP  ja  security     JPCERT/CC  https://www.jpcert.or.jp/rss/jpcert.rdf
    """
}
