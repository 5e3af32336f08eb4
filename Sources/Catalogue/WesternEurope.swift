extension Catalogue {
  /// France, Germany, Austria, Switzerland and the Low Countries.
  static let westernEurope = """
    FR  fr  news         Le Monde  https://www.lemonde.fr/rss/une.xml
    FR  fr  news         Le Figaro  https://www.lefigaro.fr/rss/figaro_actualites.xml
    FR  fr  news         Libération  https://www.liberation.fr/arc/outboundfeeds/rss/?outputType=xml
    FR  fr  news         franceinfo  https://www.francetvinfo.fr/titres.rss
    FR  fr  news         Mediapart  https://www.mediapart.fr/articles/feed
    FR  fr  news         Ouest-France  https://www.ouest-france.fr/rss/une
    FR  fr  news         20 Minutes  https://www.20minutes.fr/feeds/rss-une.xml
    FR  fr  world        Courrier International  https://www.courrierinternational.com/feed/all/rss.xml
    FR  fr  world        France 24  https://www.france24.com/fr/rss
    FR  en  world        France 24 English  https://www.france24.com/en/rss
    FR  fr  world        RFI  https://www.rfi.fr/fr/rss
    FR  zh  world        RFI 华语  https://www.rfi.fr/cn/rss
    FR  fr  ideas        Le Monde diplomatique  https://www.monde-diplomatique.fr/recents.xml
    FR  fr  climate      Reporterre  https://reporterre.net/spip.php?page=backend
    FR  fr  open-source  LinuxFr  https://linuxfr.org/news.atom
    FR  fr  technology   Next  https://next.ink/feed/
    FR  fr  technology   Numerama  https://www.numerama.com/feed/
    FR  fr  science      Futura  https://www.futura-sciences.com/rss/actualites.xml
    FR  en  world        Euronews  https://www.euronews.com/rss
    DE  de  news         tagesschau  https://www.tagesschau.de/infoservices/alle-meldungen-100~rss2.xml
    DE  de  news         Deutschlandfunk  https://www.deutschlandfunk.de/nachrichten-100.rss
    DE  de  news         Der Spiegel  https://www.spiegel.de/schlagzeilen/index.rss
    DE  de  news         Die Zeit  https://newsfeed.zeit.de/index  https://www.zeit.de/
    DE  de  news         Frankfurter Allgemeine  https://www.faz.net/rss/aktuell/
    DE  de  news         Süddeutsche Zeitung  https://rss.sueddeutsche.de/rss/Topthemen  https://www.sueddeutsche.de/
    DE  de  news         taz  https://taz.de/!p4608;rss/
    DE  de  news         n-tv  https://www.n-tv.de/rss
    DE  de  business     Handelsblatt  https://www.handelsblatt.com/contentexport/feed/schlagzeilen
    DE  de  news         Correctiv  https://correctiv.org/feed/
    DE  de  world        Deutsche Welle  https://rss.dw.com/rdf/rss-de-all  https://www.dw.com/de/
    DE  en  world        Deutsche Welle English  https://rss.dw.com/rdf/rss-en-all  https://www.dw.com/en/
    DE  zh  world        德国之声 DW  https://rss.dw.com/rdf/rss-chi-all  https://www.dw.com/zh/
    DE  de  technology   heise online  https://www.heise.de/rss/heise-atom.xml
    DE  de  technology   Golem  https://rss.golem.de/rss.php?feed=RSS2.0  https://www.golem.de/
    DE  de  technology   netzpolitik.org  https://netzpolitik.org/feed/
    DE  de  science      Spektrum der Wissenschaft  https://www.spektrum.de/alias/rss/spektrum-de-rss-feed/996406
    DE  de  sport        kicker  https://newsfeed.kicker.de/news/aktuell  https://www.kicker.de/
    AT  de  news         ORF  https://rss.orf.at/news.xml  https://orf.at/
    AT  de  news         Der Standard  https://www.derstandard.at/rss
    CH  de  news         SRF  https://www.srf.ch/news/bnf/rss/1646
    CH  de  news         Neue Zürcher Zeitung  https://www.nzz.ch/recent.rss
    CH  fr  news         Le Temps  https://www.letemps.ch/articles.rss
    BE  nl  news         VRT NWS  https://www.vrt.be/vrtnws/nl.rss.articles.xml
    BE  nl  news         De Morgen  https://www.demorgen.be/in-het-nieuws/rss.xml
    BE  fr  news         La Libre Belgique  https://www.lalibre.be/arc/outboundfeeds/rss/?outputType=xml
    BE  en  news         The Brussels Times  https://www.brusselstimes.com/feed
    BE  en  politics     Politico Europe  https://www.politico.eu/feed/
    NL  nl  news         NOS  https://feeds.nos.nl/nosnieuwsalgemeen  https://nos.nl/
    NL  nl  news         NRC  https://www.nrc.nl/rss/
    NL  nl  news         de Volkskrant  https://www.volkskrant.nl/voorpagina/rss.xml
    NL  nl  news         Trouw  https://www.trouw.nl/voorpagina/rss.xml
    NL  nl  news         NU.nl  https://www.nu.nl/rss/Algemeen
    NL  nl  technology   Tweakers  https://feeds.feedburner.com/tweakers/mixed  https://tweakers.net/
    NL  en  news         DutchNews  https://www.dutchnews.nl/feed/
    NL  en  world        Bellingcat  https://www.bellingcat.com/feed/
    """
}
