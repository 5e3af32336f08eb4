extension Catalogue {
  /// Ukraine, Moldova, and independent Russian and Belarusian media.
  static let easternEurope = """
    UA  uk  news         Українська правда Ukrainska Pravda  https://www.pravda.com.ua/rss/
    UA  en  news         Ukrainska Pravda  https://www.pravda.com.ua/eng/rss/
    UA  en  news         The Kyiv Independent  https://kyivindependent.com/news-archive/rss/
    UA  uk  news         Укрінформ Ukrinform  https://www.ukrinform.ua/rss/block-lastnews
    UA  en  news         Ukrinform  https://www.ukrinform.net/rss/block-lastnews
    UA  uk  news         Суспільне Suspilne  https://suspilne.media/rss/all.rss
    UA  uk  news         НВ NV  https://nv.ua/rss/all.xml
    UA  uk  ideas        Заборона Zaborona  https://zaborona.com/feed/
    UA  uk  programming  DOU  https://dou.ua/feed/
    UA  en  news         Euromaidan Press  https://euromaidanpress.com/feed/
    GB  uk  world        BBC News Україна  https://feeds.bbci.co.uk/ukrainian/rss.xml  https://www.bbc.com/ukrainian
    LV  ru  news         Медуза Meduza  https://meduza.io/rss/all
    LV  en  news         Meduza in English  https://meduza.io/rss/en/all
    LV  en  news         Novaya Gazeta Europe  https://novayagazeta.eu/feed/rss
    NL  en  news         The Moscow Times  https://www.themoscowtimes.com/rss/news
    RU  ru  news         Медиазона Mediazona  https://zona.media/rss
    RU  ru  business     Коммерсантъ Kommersant  https://www.kommersant.ru/RSS/news.xml
    LV  ru  news         The Insider  https://theins.ru/feed
    LV  ru  news         Холод Holod  https://holod.media/feed/
    GB  ru  world        BBC News Русская служба  https://feeds.bbci.co.uk/russian/rss.xml  https://www.bbc.com/russian
    RU  ru  programming  Хабр Habr  https://habr.com/ru/rss/articles/
    RU  ru  open-source  OpenNET  https://www.opennet.ru/opennews/opennews_all_utf.rss
    RU  ru  science      N + 1  https://nplus1.ru/rss
    RU  ru  science      Элементы Elementy  https://elementy.ru/rss/news
    BY  ru  news         Reform.news  https://reform.news/feed
    MD  ro  news         Ziarul de Gardă  https://www.zdg.md/feed/
    MD  ru  news         NewsMaker  https://newsmaker.md/feed/
    """
}
