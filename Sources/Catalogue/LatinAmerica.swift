extension Catalogue {
  /// From Mexico to Patagonia, and the Caribbean.
  static let latinAmerica = """
    AR  es  news         Infobae  https://www.infobae.com/arc/outboundfeeds/rss/?outputType=xml
    AR  es  news         Clarín  https://www.clarin.com/rss/lo-ultimo/
    AR  es  news         La Nación  https://www.lanacion.com.ar/arc/outboundfeeds/rss/?outputType=xml
    AR  es  news         Página/12  https://www.pagina12.com.ar/rss/portada
    AR  es  politics     Chequeado  https://chequeado.com/feed/
    AR  en  news         Buenos Aires Times  https://www.batimes.com.ar/feed
    BR  pt  news         G1  https://g1.globo.com/rss/g1/
    BR  pt  news         Folha de S.Paulo  https://feeds.folha.uol.com.br/emcimadahora/rss091.xml  https://www.folha.uol.com.br/
    BR  pt  news         Agência Brasil  https://agenciabrasil.ebc.com.br/rss/ultimasnoticias/feed.xml
    BR  pt  news         Agência Pública  https://apublica.org/feed/
    BR  pt  politics     Poder360  https://www.poder360.com.br/feed/
    BR  pt  technology   Tecnoblog  https://tecnoblog.net/feed/
    BR  pt  technology   Olhar Digital  https://olhardigital.com.br/feed/
    BR  pt  sport        ge  https://ge.globo.com/rss/ge
    GB  pt  world        BBC News Brasil  https://feeds.bbci.co.uk/portuguese/rss.xml  https://www.bbc.com/portuguese
    GB  es  world        BBC News Mundo  https://feeds.bbci.co.uk/mundo/rss.xml  https://www.bbc.com/mundo
    DE  es  world        DW Español  https://rss.dw.com/rdf/rss-sp-all  https://www.dw.com/es/
    CL  es  news         La Tercera  https://www.latercera.com/arc/outboundfeeds/rss/?outputType=xml
    CL  es  news         El Mostrador  https://www.elmostrador.cl/feed/
    CL  es  politics     CIPER  https://www.ciperchile.cl/feed/
    CO  es  news         El Tiempo  https://www.eltiempo.com/rss/colombia.xml
    CO  es  news         El Espectador  https://www.elespectador.com/arc/outboundfeeds/rss/?outputType=xml
    CO  es  politics     La Silla Vacía  https://www.lasillavacia.com/feed/
    CO  en  world        InSight Crime  https://insightcrime.org/feed/
    PE  es  news         RPP  https://rpp.pe/rss
    PE  es  news         El Comercio  https://elcomercio.pe/arc/outboundfeeds/rss/?outputType=xml
    MX  es  news         La Jornada  https://www.jornada.com.mx/rss/edicion.xml
    MX  es  news         El Universal  https://www.eluniversal.com.mx/arc/outboundfeeds/rss/?outputType=xml
    MX  es  news         Excélsior  https://www.excelsior.com.mx/rss/nacional
    MX  es  news         Aristegui Noticias  https://aristeguinoticias.com/feed/
    MX  es  business     Expansión  https://expansion.mx/rss
    MX  en  news         Mexico News Daily  https://mexiconewsdaily.com/feed/
    VE  es  news         Efecto Cocuyo  https://efectococuyo.com/feed/
    VE  es  news         El Nacional  https://www.elnacional.com/feed/
    EC  es  news         El Universo  https://www.eluniverso.com/arc/outboundfeeds/rss/?outputType=xml
    BO  es  news         La Razón  https://larazon.bo/feed/
    PY  es  news         ABC Color  https://www.abc.com.py/arc/outboundfeeds/rss/?outputType=xml
    UY  en  world        MercoPress  https://en.mercopress.com/rss/
    UY  es  news         la diaria  https://ladiaria.com.uy/feeds/articulos/
    CR  es  news         La Nación  https://www.nacion.com/arc/outboundfeeds/rss/?outputType=xml
    CR  en  news         The Tico Times  https://ticotimes.net/feed
    GT  es  news         Prensa Libre  https://www.prensalibre.com/feed/
    SV  es  news         GatoEncerrado  https://gatoencerrado.news/feed/
    HN  es  news         Contracorriente  https://contracorriente.red/feed/
    NI  es  news         Confidencial  https://confidencial.digital/feed/
    PA  es  news         La Prensa  https://www.prensa.com/arc/outboundfeeds/rss/?outputType=xml
    CU  es  news         elTOQUE  https://eltoque.com/feed
    DO  es  news         Diario Libre  https://www.diariolibre.com/rss/portada.xml
    HT  fr  news         AyiboPost  https://ayibopost.com/feed/
    JM  en  news         Jamaica Gleaner  https://jamaica-gleaner.com/feed/rss.xml
    JM  en  news         Jamaica Observer  https://www.jamaicaobserver.com/feed/
    TT  en  news         Trinidad and Tobago Newsday  https://newsday.co.tt/feed/
    BB  en  news         Barbados Today  https://barbadostoday.bb/feed/
    GY  en  news         Stabroek News  https://www.stabroeknews.com/feed/
    """
}
