extension Catalogue {
  /// The Arab world, Israel, Turkey, Iran from abroad, the Caucasus and Central Asia.
  static let middleEast = """
    QA  en  world        Al Jazeera  https://www.aljazeera.com/xml/rss/all.xml
    QA  ar  world        الجزيرة Al Jazeera  https://www.aljazeera.net/aljazeerarss/a7c186be-1baa-4bd4-9d80-a84db769f779/73d0e1b4-532f-45ef-b135-bfdff8b8cab9
    SA  en  news         Arab News  https://www.arabnews.com/rss.xml
    SA  ar  news         الشرق الأوسط Asharq Al-Awsat  https://aawsat.com/feed
    AE  en  news         The National  https://www.thenationalnews.com/arc/outboundfeeds/rss/?outputType=xml
    AE  en  news         Khaleej Times  https://www.khaleejtimes.com/api/v1/collections/top-section.rss
    EG  en  news         Egypt Independent  https://www.egyptindependent.com/feed/
    EG  ar  news         مدى مصر Mada Masr  https://www.madamasr.com/feed/
    EG  en  news         Mada Masr  https://www.madamasr.com/en/feed/
    LB  fr  news         L’Orient-Le Jour  https://www.lorientlejour.com/rss
    JO  ar  ideas        حبر 7iber  https://www.7iber.com/feed/
    SY  ar  news         عنب بلدي Enab Baladi  https://www.enabbaladi.net/feed/
    SY  en  news         Enab Baladi  https://english.enabbaladi.net/feed/
    IQ  en  news         Iraqi News  https://www.iraqinews.com/feed/
    GB  en  world        Middle East Eye  https://www.middleeasteye.net/rss
    US  en  world        Al-Monitor  https://www.al-monitor.com/rss.xml
    GB  ar  world        BBC عربي  https://feeds.bbci.co.uk/arabic/rss.xml  https://www.bbc.com/arabic
    FR  ar  world        France 24 عربي  https://www.france24.com/ar/rss
    IL  en  news         The Times of Israel  https://www.timesofisrael.com/feed/
    IL  en  news         The Jerusalem Post  https://www.jpost.com/rss/rssfeedsfrontpage.aspx
    IL  en  news         Haaretz  https://www.haaretz.com/srv/haaretz-latest-headlines
    IL  he  news         הארץ Haaretz  https://www.haaretz.co.il/srv/rss---feedly
    IL  he  news         ynet  https://www.ynet.co.il/Integration/StoryRss2.xml
    IL  he  news         וואלה Walla  https://rss.walla.co.il/feed/1  https://www.walla.co.il/
    IL  en  politics     +972 Magazine  https://www.972mag.com/feed/
    TR  tr  news         Hürriyet  https://www.hurriyet.com.tr/rss/anasayfa
    TR  tr  news         Cumhuriyet  https://www.cumhuriyet.com.tr/rss/son_dakika.xml
    TR  tr  news         T24  https://t24.com.tr/rss
    TR  tr  news         NTV  https://www.ntv.com.tr/gundem.rss
    TR  tr  news         Evrensel  https://www.evrensel.net/rss/haber.xml
    TR  en  news         Anadolu Agency  https://www.aa.com.tr/en/rss/default?cat=guncel
    TR  en  news         Hürriyet Daily News  https://www.hurriyetdailynews.com/rss
    TR  tr  technology   Webtekno  https://www.webtekno.com/rss.xml
    GB  tr  world        BBC Türkçe  https://feeds.bbci.co.uk/turkce/rss.xml  https://www.bbc.com/turkce
    GB  fa  world        BBC فارسی  https://feeds.bbci.co.uk/persian/rss.xml  https://www.bbc.com/persian
    DE  fa  world        DW فارسی  https://rss.dw.com/rdf/rss-per-all  https://www.dw.com/fa-ir/
    FR  fa  world        RFI فارسی  https://www.rfi.fr/fa/rss
    NL  fa  world        رادیو زمانه Radio Zamaneh  https://www.radiozamaneh.com/feed/
    GB  en  world        IranWire  https://iranwire.com/en/feed/
    GE  en  news         Civil.ge  https://civil.ge/feed
    GE  en  news         OC Media  https://oc-media.org/feed/
    GE  en  news         JAMnews  https://jam-news.net/feed/
    AM  en  news         CivilNet  https://www.civilnet.am/feed/
    AM  en  ideas        EVN Report  https://evnreport.com/feed/
    GB  az  world        BBC Azərbaycanca  https://feeds.bbci.co.uk/azeri/rss.xml  https://www.bbc.com/azeri
    KZ  en  news         The Astana Times  https://astanatimes.com/feed/
    KZ  ru  news         Tengrinews  https://tengrinews.kz/news.rss
    KG  ru  news         24.kg  https://24.kg/rss/
    KG  ru  news         Kloop  https://kloop.kg/feed/
    UZ  ru  news         Gazeta.uz  https://www.gazeta.uz/ru/rss/
    GB  uz  world        BBC O‘zbek  https://feeds.bbci.co.uk/uzbek/rss.xml  https://www.bbc.com/uzbek
    GB  ky  world        BBC Кыргыз  https://feeds.bbci.co.uk/kyrgyz/rss.xml  https://www.bbc.com/kyrgyz
    US  en  world        Eurasianet  https://eurasianet.org/rss
    """
}
