extension Catalogue {
  /// Korea, Japan, China, Taiwan, Hong Kong and Mongolia.
  static let eastAsia = """
    KR  en  news         The Korea Herald  https://www.koreaherald.com/rss/newsAll
    KR  en  news         The Korea Times  https://feed.koreatimes.co.kr/k/allnews.xml  https://www.koreatimes.co.kr/
    KR  en  news         Yonhap News Agency  https://en.yna.co.kr/RSS/news.xml
    KR  ko  news         연합뉴스 Yonhap  https://www.yna.co.kr/rss/news.xml
    KR  ko  news         한겨레 Hankyoreh  https://www.hani.co.kr/rss/
    KR  ko  news         경향신문 Kyunghyang Shinmun  https://www.khan.co.kr/rss/rssdata/total_news.xml
    KR  ko  news         조선일보 Chosun Ilbo  https://www.chosun.com/arc/outboundfeeds/rss/?outputType=xml
    KR  ko  news         동아일보 Donga Ilbo  https://rss.donga.com/total.xml  https://www.donga.com/
    KR  ko  news         뉴시스 Newsis  https://www.newsis.com/RSS/sokbo.xml
    KR  ko  news         SBS 뉴스  https://news.sbs.co.kr/news/SectionRssFeed.do?sectionId=01&plink=RSSREADER
    KR  ko  news         오마이뉴스 OhmyNews  http://rss.ohmynews.com/rss/ohmynews.xml  https://www.ohmynews.com/
    KR  ko  ideas        시사IN  https://www.sisain.co.kr/rss/allArticle.xml
    KR  ko  business     매일경제 Maeil Business  https://www.mk.co.kr/rss/30000001/
    KR  ko  business     한국경제 Korea Economic Daily  https://www.hankyung.com/feed/all-news
    KR  ko  technology   전자신문 ETNews  https://rss.etnews.com/Section901.xml  https://www.etnews.com/
    KR  ko  technology   GeekNews  https://news.hada.io/rss/news
    KR  en  world        NK News  https://www.nknews.org/feed/
    KR  en  politics     38 North  https://www.38north.org/feed/
    JP  ja  news         NHKニュース  https://www3.nhk.or.jp/rss/news/cat0.xml
    JP  ja  news         朝日新聞 Asahi Shimbun  https://www.asahi.com/rss/asahi/newsheadlines.rdf
    JP  ja  news         毎日新聞 Mainichi Shimbun  https://mainichi.jp/rss/etc/mainichi-flash.rss
    JP  ja  news         時事通信 Jiji Press  https://www.jiji.com/rss/ranking.rdf
    JP  en  news         The Japan Times  https://www.japantimes.co.jp/feed/
    JP  en  news         Japan Today  https://japantoday.com/feed
    JP  en  business     Nikkei Asia  https://asia.nikkei.com/rss/feed/nar
    JP  ja  business     東洋経済オンライン Toyo Keizai  https://toyokeizai.net/list/feed/rss
    JP  ja  technology   ITmedia  https://rss.itmedia.co.jp/rss/2.0/itmedia_all.xml  https://www.itmedia.co.jp/
    JP  ja  technology   GIGAZINE  https://gigazine.net/news/rss_2.0/
    JP  ja  technology   PC Watch  https://pc.watch.impress.co.jp/data/rss/1.0/pcw/feed.rdf
    JP  ja  technology   INTERNET Watch  https://internet.watch.impress.co.jp/data/rss/1.0/iw/feed.rdf
    JP  ja  programming  Publickey  https://www.publickey1.jp/atom.xml
    JP  ja  technology   はてなブックマーク Hatena  https://b.hatena.ne.jp/hotentry.rss
    TW  en  news         Focus Taiwan  https://feeds.feedburner.com/rsscna/engnews  https://focustaiwan.tw/
    TW  en  news         Taipei Times  https://www.taipeitimes.com/xml/index.rss
    TW  zh  news         自由時報 Liberty Times  https://news.ltn.com.tw/rss/all.xml
    TW  zh  news         報導者 The Reporter  https://www.twreporter.org/a/rss2.xml
    TW  zh  technology   iThome  https://www.ithome.com.tw/rss
    TW  zh  technology   INSIDE  https://www.inside.com.tw/feed/rss
    HK  en  news         South China Morning Post  https://www.scmp.com/rss/91/feed
    HK  en  news         Hong Kong Free Press  https://hongkongfp.com/feed/
    HK  en  news         RTHK  https://rthk.hk/rthk/news/rss/e_expressnews_elocal.xml
    HK  zh  news         香港電台 RTHK  https://rthk.hk/rthk/news/rss/c_expressnews_clocal.xml
    HK  en  world        Asia Times  https://asiatimes.com/feed/
    CN  en  news         China Daily  https://www.chinadaily.com.cn/rss/china_rss.xml
    CN  zh  technology   36氪 36Kr  https://36kr.com/feed
    CN  zh  technology   少数派 sspai  https://sspai.com/feed
    CN  zh  technology   爱范儿 ifanr  https://www.ifanr.com/feed
    CN  zh  technology   Solidot  https://www.solidot.org/index.rss
    US  en  world        China Digital Times  https://chinadigitaltimes.net/feed/
    GB  zh  world        BBC 中文  https://feeds.bbci.co.uk/zhongwen/trad/rss.xml  https://www.bbc.com/zhongwen
    """
}
