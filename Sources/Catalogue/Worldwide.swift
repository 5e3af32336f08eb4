extension Catalogue {
  /// Organisations and magazines that report on all of the world.
  static let worldwide = """
    US  en  world        UN News  https://news.un.org/feed/subscribe/en/news/all/rss.xml
    US  ar  world        UN News أخبار الأمم المتحدة  https://news.un.org/feed/subscribe/ar/news/all/rss.xml  https://news.un.org/ar/
    US  zh  world        UN News 联合国新闻  https://news.un.org/feed/subscribe/zh/news/all/rss.xml  https://news.un.org/zh/
    US  fr  world        ONU Info  https://news.un.org/feed/subscribe/fr/news/all/rss.xml  https://news.un.org/fr/
    US  es  world        Noticias ONU  https://news.un.org/feed/subscribe/es/news/all/rss.xml  https://news.un.org/es/
    US  ru  world        Новости ООН  https://news.un.org/feed/subscribe/ru/news/all/rss.xml  https://news.un.org/ru/
    US  sw  world        Habari za UN  https://news.un.org/feed/subscribe/sw/news/all/rss.xml  https://news.un.org/sw/
    NL  en  world        Global Voices  https://globalvoices.org/feed/
    CH  en  world        The New Humanitarian  https://www.thenewhumanitarian.org/rss/all.xml
    US  en  world        Human Rights Watch  https://www.hrw.org/rss/news
    IT  en  world        Inter Press Service  https://www.ipsnews.net/feed/
    US  en  technology   Rest of World  https://restofworld.org/feed/latest/
    US  en  climate      Mongabay  https://news.mongabay.com/feed/
    GB  en  climate      Climate Home News  https://www.climatechangenews.com/feed/
    CH  en  health       World Health Organization  https://www.who.int/rss-feeds/news-english.xml
    AT  en  world        IAEA  https://www.iaea.org/feeds/pressreleases.xml
    AT  en  ideas        Eurozine  https://www.eurozine.com/feed/
    US  en  world        ReliefWeb  https://reliefweb.int/updates/rss.xml
    """
}
