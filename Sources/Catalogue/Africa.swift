extension Catalogue {
  /// From Tunis to Cape Town.
  static let africa = """
    ZA  en  news         Daily Maverick  https://www.dailymaverick.co.za/dmrss/
    ZA  en  news         News24  https://feeds.24.com/articles/news24/TopStories/rss  https://www.news24.com/
    ZA  en  news         Mail & Guardian  https://mg.co.za/feed/
    ZA  en  news         GroundUp  https://groundup.org.za/sitenews/rss/
    ZA  en  news         SABC News  https://www.sabcnews.com/sabcnews/feed/
    ZA  en  technology   MyBroadband  https://mybroadband.co.za/news/feed
    NG  en  news         Premium Times  https://www.premiumtimesng.com/feed
    NG  en  news         The Punch  https://punchng.com/feed/
    NG  en  news         Vanguard  https://www.vanguardngr.com/feed/
    NG  en  news         The Guardian Nigeria  https://guardian.ng/feed/
    NG  en  news         Channels Television  https://www.channelstv.com/feed/
    GB  ha  world        BBC Hausa  https://feeds.bbci.co.uk/hausa/rss.xml  https://www.bbc.com/hausa
    GB  yo  world        BBC Yorùbá  https://feeds.bbci.co.uk/yoruba/rss.xml  https://www.bbc.com/yoruba
    GB  ig  world        BBC Ìgbò  https://feeds.bbci.co.uk/igbo/rss.xml  https://www.bbc.com/igbo
    GB  sw  world        BBC Swahili  https://feeds.bbci.co.uk/swahili/rss.xml  https://www.bbc.com/swahili
    GB  am  world        BBC አማርኛ  https://feeds.bbci.co.uk/amharic/rss.xml  https://www.bbc.com/amharic
    GB  so  world        BBC Somali  https://feeds.bbci.co.uk/somali/rss.xml  https://www.bbc.com/somali
    KE  en  news         The Standard  https://www.standardmedia.co.ke/rss/headlines.php
    KE  en  ideas        The Elephant  https://www.theelephant.info/feed/
    GH  en  news         MyJoyOnline  https://www.myjoyonline.com/feed/
    GH  en  news         Graphic Online  https://www.graphic.com.gh/news.feed
    UG  en  news         The Independent  https://www.independent.co.ug/feed/
    ET  en  news         Addis Standard  https://addisstandard.com/feed/
    ET  en  news         The Reporter  https://www.thereporterethiopia.com/feed/
    ZW  en  news         NewZimbabwe  https://www.newzimbabwe.com/feed/
    ZM  en  news         Lusaka Times  https://www.lusakatimes.com/feed/
    MW  en  news         Nyasa Times  https://www.nyasatimes.com/feed/
    NA  en  news         The Namibian  https://www.namibian.com.na/feed/
    MZ  en  news         Club of Mozambique  https://clubofmozambique.com/feed/
    AO  pt  news         Maka Angola  https://www.makaangola.org/feed/
    SN  fr  news         Le Quotidien  https://lequotidien.sn/feed/
    CM  fr  news         Journal du Cameroun  https://www.journalducameroun.com/feed/
    BF  fr  news         Lefaso.net  https://lefaso.net/spip.php?page=backend
    ML  fr  news         Maliweb  https://www.maliweb.net/feed
    MU  fr  news         Le Mauricien  https://www.lemauricien.com/feed/
    BI  fr  news         Iwacu  https://www.iwacu-burundi.org/feed/
    MA  ar  news         هسبريس Hespress  https://www.hespress.com/feed
    MA  en  news         Hespress English  https://en.hespress.com/feed
    DZ  fr  news         TSA  https://www.tsa-algerie.com/feed/
    TN  fr  ideas        Nawaat  https://nawaat.org/feed/
    TN  fr  news         Kapitalis  https://kapitalis.com/tunisie/feed/
    LY  en  news         Libya Herald  https://libyaherald.com/feed/
    SD  en  news         Dabanga  https://www.dabangasudan.org/en/feed
    SL  en  news         The Sierra Leone Telegraph  https://www.thesierraleonetelegraph.com/feed/
    LR  en  news         FrontPage Africa  https://frontpageafricaonline.com/feed/
    CG  en  world        Africanews  https://www.africanews.com/feed/rss
    ZA  en  world        AllAfrica  https://allafrica.com/tools/headlines/rdf/latest/headlines.rdf
    FR  en  world        The Africa Report  https://www.theafricareport.com/feed/
    FR  fr  world        Jeune Afrique  https://www.jeuneafrique.com/feed/
    FR  fr  world        RFI Afrique  https://www.rfi.fr/fr/afrique/rss
    FR  fr  world        Afrique XXI  https://afriquexxi.info/spip.php?page=backend
    GB  en  ideas        African Arguments  https://africanarguments.org/feed/
    """
}
