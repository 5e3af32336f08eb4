extension Catalogue {
  /// From Myanmar to Timor.
  static let southEastAsia = """
    SG  en  news         The Straits Times  https://www.straitstimes.com/news/singapore/rss.xml
    SG  en  news         CNA  https://www.channelnewsasia.com/api/v1/rss-outbound-feed?_format=xml
    MY  en  news         Free Malaysia Today  https://www.freemalaysiatoday.com/feed/
    MY  en  news         The Star  https://www.thestar.com.my/rss/News/Nation
    MY  en  news         Malaysiakini  https://www.malaysiakini.com/rss/en/news.rss
    ID  en  news         Antara  https://en.antaranews.com/rss/news.xml
    ID  id  news         Antara  https://www.antaranews.com/rss/terkini.xml
    ID  id  news         Tempo  https://rss.tempo.co/nasional  https://www.tempo.co/
    ID  id  news         CNN Indonesia  https://www.cnnindonesia.com/nasional/rss
    ID  id  news         Republika  https://www.republika.co.id/rss
    GB  id  world        BBC News Indonesia  https://feeds.bbci.co.uk/indonesia/rss.xml  https://www.bbc.com/indonesia
    PH  en  news         Rappler  https://www.rappler.com/feed/
    PH  en  news         Philippine Daily Inquirer  https://www.inquirer.net/fullfeed
    PH  en  news         The Philippine Star  https://www.philstar.com/rss/headlines
    VN  vi  news         VnExpress  https://vnexpress.net/rss/tin-moi-nhat.rss
    VN  en  news         VnExpress International  https://e.vnexpress.net/rss/news.rss
    VN  vi  news         Tuổi Trẻ  https://tuoitre.vn/rss/tin-moi-nhat.rss
    VN  vi  news         Thanh Niên  https://thanhnien.vn/rss/home.rss
    GB  vi  world        BBC Tiếng Việt  https://feeds.bbci.co.uk/vietnamese/rss.xml  https://www.bbc.com/vietnamese
    TH  en  news         Bangkok Post  https://www.bangkokpost.com/rss/data/topstories.xml
    TH  th  news         ประชาไท Prachatai  https://prachatai.com/rss.xml
    GB  th  world        BBC ไทย  https://feeds.bbci.co.uk/thai/rss.xml  https://www.bbc.com/thai
    MM  en  news         The Irrawaddy  https://www.irrawaddy.com/feed
    MM  en  news         Frontier Myanmar  https://www.frontiermyanmar.net/en/feed/
    GB  my  world        BBC မြန်မာ  https://feeds.bbci.co.uk/burmese/rss.xml  https://www.bbc.com/burmese
    KH  en  news         CamboJA News  https://cambojanews.com/feed/
    LA  en  news         The Laotian Times  https://laotiantimes.com/feed/
    TL  en  news         Tatoli  https://en.tatoli.tl/feed/
    US  en  world        The Diplomat  https://thediplomat.com/feed/
    """
}
