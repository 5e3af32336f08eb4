extension Catalogue {
  /// Spain, Portugal, Italy, Malta, Greece and Cyprus.
  static let southernEurope = """
    ES  es  news         El País  https://feeds.elpais.com/mrss-s/pages/ep/site/elpais.com/portada  https://elpais.com/
    ES  es  news         El Mundo  https://e00-elmundo.uecdn.es/elmundo/rss/portada.xml  https://www.elmundo.es/
    ES  es  news         elDiario.es  https://www.eldiario.es/rss/
    ES  es  news         La Vanguardia  https://www.lavanguardia.com/rss/home.xml
    ES  es  news         ABC  https://www.abc.es/rss/2.0/portada/
    ES  es  news         20minutos  https://www.20minutos.es/rss/
    ES  es  news         El Confidencial  https://rss.elconfidencial.com/espana/  https://www.elconfidencial.com/
    ES  ca  news         VilaWeb  https://www.vilaweb.cat/feed/
    ES  ca  news         Ara  https://www.ara.cat/rss/
    ES  es  technology   Xataka  https://www.xataka.com/index.xml
    ES  es  technology   Genbeta  https://www.genbeta.com/index.xml
    ES  es  news         Menéame  https://www.meneame.net/rss
    ES  es  sport        Marca  https://e00-marca.uecdn.es/rss/portada.xml  https://www.marca.com/
    PT  pt  news         Público  https://feeds.feedburner.com/PublicoRSS  https://www.publico.pt/
    PT  pt  news         Observador  https://observador.pt/feed/
    PT  pt  news         Expresso  https://feeds.feedburner.com/expresso-geral  https://expresso.pt/
    PT  pt  news         ZAP  https://zap.aeiou.pt/feed
    IT  it  news         Corriere della Sera  https://xml2.corriereobjects.it/rss/homepage.xml  https://www.corriere.it/
    IT  it  news         la Repubblica  https://www.repubblica.it/rss/homepage/rss2.0.xml
    IT  it  news         ANSA  https://www.ansa.it/sito/ansait_rss.xml
    IT  it  news         Il Post  https://www.ilpost.it/feed/
    IT  it  news         Il Fatto Quotidiano  https://www.ilfattoquotidiano.it/feed/
    IT  it  world        Internazionale  https://www.internazionale.it/sitemaps/rss.xml
    IT  it  business     Il Sole 24 Ore  https://www.ilsole24ore.com/rss/italia.xml
    IT  it  ideas        Valigia Blu  https://www.valigiablu.it/feed/
    IT  it  sport        La Gazzetta dello Sport  https://www.gazzetta.it/rss/home.xml
    IT  it  technology   Punto Informatico  https://www.punto-informatico.it/feed/
    VA  en  world        Vatican News  https://www.vaticannews.va/en.rss.xml
    MT  en  news         Times of Malta  https://timesofmalta.com/rss
    GR  el  news         Η Καθημερινή Kathimerini  https://www.kathimerini.gr/feed/
    GR  en  news         eKathimerini  https://www.ekathimerini.com/feed/
    GR  el  news         Το Βήμα To Vima  https://www.tovima.gr/feed/
    GR  el  news         ΕΡΤ News  https://www.ertnews.gr/feed/
    GR  el  news         in.gr  https://www.in.gr/feed/
    CY  en  news         Cyprus Mail  https://cyprus-mail.com/feed/
    """
}
