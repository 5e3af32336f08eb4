extension Catalogue {
  /// From Poland to the Balkans.
  static let centralEurope = """
    PL  pl  news         TVN24  https://tvn24.pl/najnowsze.xml
    PL  pl  news         RMF24  https://www.rmf24.pl/feed
    PL  pl  news         Rzeczpospolita  https://www.rp.pl/rss_main
    PL  pl  news         Polsat News  https://www.polsatnews.pl/rss/wszystkie.xml
    PL  pl  ideas        Krytyka Polityczna  https://krytykapolityczna.pl/feed/
    PL  pl  technology   Spider’s Web  https://spidersweb.pl/feed
    PL  pl  security     Niebezpiecznik  https://niebezpiecznik.pl/feed/
    PL  en  news         Notes from Poland  https://notesfrompoland.com/feed/
    CZ  cs  news         ČT24  https://ct24.ceskatelevize.cz/rss/hlavni-zpravy
    CZ  cs  news         iROZHLAS  https://www.irozhlas.cz/rss/irozhlas
    CZ  cs  news         Novinky  https://www.novinky.cz/rss
    CZ  cs  news         iDNES  https://servis.idnes.cz/rss.aspx?c=zpravodaj  https://www.idnes.cz/
    CZ  cs  news         Aktuálně  https://www.aktualne.cz/rss/  https://zpravy.aktualne.cz/
    CZ  cs  open-source  Root.cz  https://www.root.cz/rss/clanky/
    CZ  cs  technology   Lupa  https://www.lupa.cz/rss/clanky/
    CZ  en  news         Radio Prague International  https://english.radio.cz/rcz-rss/en
    SK  sk  news         Denník N  https://dennikn.sk/feed/
    SK  sk  news         SME  https://www.sme.sk/rss-title
    SK  sk  news         Aktuality  https://www.aktuality.sk/rss/
    SK  en  news         The Slovak Spectator  https://spectator.sme.sk/rss-title
    HU  hu  news         Telex  https://telex.hu/rss
    HU  hu  news         444  https://444.hu/feed
    HU  hu  news         HVG  https://hvg.hu/rss
    HU  hu  news         24.hu  https://24.hu/feed/
    HU  hu  politics     Átlátszó  https://atlatszo.hu/feed/
    HU  hu  technology   HWSW  https://www.hwsw.hu/xml/latest_news_rss.xml
    SI  sl  news         RTV Slovenija  https://img.rtvslo.si/feeds/00.xml  https://www.rtvslo.si/
    SI  sl  news         24ur  https://www.24ur.com/rss
    HR  hr  news         Index  https://www.index.hr/rss
    HR  hr  news         Večernji list  https://www.vecernji.hr/feeds/latest
    HR  hr  technology   Bug  https://www.bug.hr/rss
    RS  sr  news         N1  https://n1info.rs/feed/
    RS  sr  news         Danas  https://www.danas.rs/feed/
    RS  sr  news         Vreme  https://vreme.com/feed/
    GB  sr  world        BBC na srpskom  https://feeds.bbci.co.uk/serbian/lat/rss.xml  https://www.bbc.com/serbian/lat
    BA  bs  news         Klix  https://www.klix.ba/rss
    BA  bs  news         N1  https://n1info.ba/feed/
    BA  en  world        Balkan Insight  https://balkaninsight.com/feed/
    ME  sr  news         Vijesti  https://www.vijesti.me/rss
    MK  mk  news         360 степени  https://360stepeni.mk/feed/
    XK  en  news         Prishtina Insight  https://prishtinainsight.com/feed/
    XK  sq  news         Kallxo  https://kallxo.com/feed/
    AL  sq  news         BalkanWeb  https://www.balkanweb.com/feed/
    RO  ro  news         HotNews  https://hotnews.ro/feed
    RO  ro  news         Digi24  https://www.digi24.ro/rss
    RO  ro  news         G4Media  https://www.g4media.ro/feed
    BG  bg  news         Дневник Dnevnik  https://www.dnevnik.bg/rss/
    BG  bg  business     Капитал Capital  https://www.capital.bg/rss/
    """
}
