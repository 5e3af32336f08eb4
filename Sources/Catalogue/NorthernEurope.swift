extension Catalogue {
  /// The Nordic and the Baltic countries.
  static let northernEurope = """
    SE  sv  news         SVT Nyheter  https://www.svt.se/nyheter/rss.xml
    SE  sv  news         Dagens Nyheter  https://www.dn.se/rss/
    SE  sv  news         Svenska Dagbladet  https://www.svd.se/feed/articles.rss
    SE  sv  news         Aftonbladet  https://rss.aftonbladet.se/rss2/small/pages/sections/senastenytt/  https://www.aftonbladet.se/
    SE  en  news         The Local Sweden  https://feeds.thelocal.com/rss/se  https://www.thelocal.se/
    NO  no  news         NRK  https://www.nrk.no/toppsaker.rss
    NO  no  news         VG  https://www.vg.no/rss/feed/
    NO  no  news         Aftenposten  https://www.aftenposten.no/rss
    DK  da  news         DR  https://www.dr.dk/nyheder/service/feeds/senestenyt
    DK  da  news         Politiken  https://politiken.dk/rss/senestenyt.rss
    DK  da  news         Information  https://www.information.dk/feed
    FI  fi  news         Yle Uutiset  https://yle.fi/rss/uutiset/paauutiset
    FI  fi  news         Helsingin Sanomat  https://www.hs.fi/rss/tuoreimmat.xml
    FI  fi  news         Ilta-Sanomat  https://www.is.fi/rss/tuoreimmat.xml
    IS  is  news         RÚV  https://www.ruv.is/rss/frettir
    IS  is  news         mbl.is  https://www.mbl.is/feeds/fp/
    IS  is  news         Vísir  https://www.visir.is/rss/allt
    EE  en  news         ERR News  https://news.err.ee/rss
    EE  et  news         ERR  https://www.err.ee/rss
    EE  et  news         Postimees  https://www.postimees.ee/rss
    LV  en  news         LSM  https://eng.lsm.lv/rss/
    LV  lv  news         LSM  https://www.lsm.lv/rss/
    LT  lt  news         LRT  https://www.lrt.lt/?rss
    LT  lt  news         15min  https://www.15min.lt/rss
    LT  en  news         LRT English  https://www.lrt.lt/en/news-in-english?rss
    """
}
