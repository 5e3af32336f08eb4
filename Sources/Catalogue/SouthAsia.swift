extension Catalogue {
  /// From Afghanistan to Sri Lanka.
  static let southAsia = """
    IN  en  news         The Hindu  https://www.thehindu.com/feeder/default.rss
    IN  en  news         The Indian Express  https://indianexpress.com/feed/
    IN  en  news         The Times of India  https://timesofindia.indiatimes.com/rssfeedstopstories.cms
    IN  en  news         Hindustan Times  https://www.hindustantimes.com/feeds/rss/india-news/rssfeed.xml
    IN  en  news         NDTV  https://feeds.feedburner.com/ndtvnews-top-stories  https://www.ndtv.com/
    IN  en  news         Scroll  https://feeds.feedburner.com/ScrollinArticles.rss  https://scroll.in/
    IN  en  business     Mint  https://www.livemint.com/rss/news
    IN  en  business     The Economic Times  https://economictimes.indiatimes.com/rssfeedsdefault.cms
    IN  en  technology   MediaNama  https://www.medianama.com/feed/
    IN  hi  news         आज तक Aaj Tak  https://www.aajtak.in/rssfeeds/?id=home
    IN  hi  news         अमर उजाला Amar Ujala  https://www.amarujala.com/rss/breaking-news.xml
    GB  hi  world        BBC हिंदी  https://feeds.bbci.co.uk/hindi/rss.xml  https://www.bbc.com/hindi
    GB  ta  world        BBC தமிழ்  https://feeds.bbci.co.uk/tamil/rss.xml  https://www.bbc.com/tamil
    GB  te  world        BBC తెలుగు  https://feeds.bbci.co.uk/telugu/rss.xml  https://www.bbc.com/telugu
    GB  mr  world        BBC मराठी  https://feeds.bbci.co.uk/marathi/rss.xml  https://www.bbc.com/marathi
    GB  gu  world        BBC ગુજરાતી  https://feeds.bbci.co.uk/gujarati/rss.xml  https://www.bbc.com/gujarati
    GB  pa  world        BBC ਪੰਜਾਬੀ  https://feeds.bbci.co.uk/punjabi/rss.xml  https://www.bbc.com/punjabi
    GB  bn  world        BBC বাংলা  https://feeds.bbci.co.uk/bengali/rss.xml  https://www.bbc.com/bengali
    GB  ur  world        BBC اردو  https://feeds.bbci.co.uk/urdu/rss.xml  https://www.bbc.com/urdu
    GB  ne  world        BBC नेपाली  https://feeds.bbci.co.uk/nepali/rss.xml  https://www.bbc.com/nepali
    GB  si  world        BBC සිංහල  https://feeds.bbci.co.uk/sinhala/rss.xml  https://www.bbc.com/sinhala
    GB  ps  world        BBC پښتو  https://feeds.bbci.co.uk/pashto/rss.xml  https://www.bbc.com/pashto
    PK  en  news         Dawn  https://www.dawn.com/feeds/home
    PK  en  news         The Express Tribune  https://tribune.com.pk/feed/home
    BD  en  news         The Daily Star  https://www.thedailystar.net/frontpage/rss.xml
    BD  bn  news         প্রথম আলো Prothom Alo  https://www.prothomalo.com/feed/
    NP  en  news         The Kathmandu Post  https://kathmandupost.com/rss
    NP  ne  news         Onlinekhabar  https://www.onlinekhabar.com/feed
    LK  en  news         Ada Derana  http://www.adaderana.lk/rss.php
    LK  en  news         Colombo Gazette  https://colombogazette.com/feed/
    AF  en  news         Khaama Press  https://www.khaama.com/feed/
    BT  en  news         Kuensel  https://kuenselonline.com/feed/
    """
}
