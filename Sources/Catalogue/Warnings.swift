extension Catalogue {
  /// Earthquakes, weather and what governments announce.
  static let warnings = """
    US  en  hazards      USGS Significant Earthquakes  https://earthquake.usgs.gov/earthquakes/feed/v1.0/summary/significant_month.atom
    US  en  hazards      National Hurricane Center, Atlantic  https://www.nhc.noaa.gov/index-at.xml
    US  en  hazards      National Hurricane Center, Eastern Pacific  https://www.nhc.noaa.gov/index-ep.xml
    US  en  hazards      Tsunami Warning Centers  https://www.tsunami.gov/events/xml/PAAQAtom.xml
    IT  en  hazards      GDACS Disaster Alerts  https://www.gdacs.org/xml/rss.xml
    GB  en  hazards      Met Office Warnings  https://www.metoffice.gov.uk/public/data/PWSCache/WarningsRSS/Region/UK
    JP  ja  hazards      気象庁 地震火山 JMA  https://www.data.jma.go.jp/developer/xml/feed/eqvol.xml  https://www.jma.go.jp/
    HK  en  hazards      Hong Kong Observatory Warnings  https://rss.weather.gov.hk/rss/WeatherWarningSummaryv2.xml  https://www.hko.gov.hk/
    HK  en  hazards      Hong Kong Observatory Earthquakes  https://rss.weather.gov.hk/rss/QuickEarthquakeMessage.xml  https://www.hko.gov.hk/
    NZ  en  hazards      GeoNet Earthquakes  https://api.geonet.org.nz/cap/1.0/GPA1.0/feed/atom1.0/quake  https://www.geonet.org.nz/
    MX  es  hazards      Servicio Sismológico Nacional  http://www.ssn.unam.mx/rss/ultimos-sismos.xml
    GB  en  government   GOV.UK News  https://www.gov.uk/search/news-and-communications.atom
    US  en  government   Federal Register  https://www.federalregister.gov/api/v1/documents.rss
    """
}
