/// A country by its code of two letters (ISO 3166-1, and XK for Kosovo, which ISO leaves to users).
package struct Country: Hashable, Sendable {
  package let code: String
  package let name: String

  /// Nil for a code that the catalogue has no use for; letters in either case.
  package init?(code: some StringProtocol) {
    let code = code.uppercased()
    guard let name = Self.names[code] else { return nil }
    self.code = code
    self.name = name
  }

  static var codes: [String] { names.keys.sorted() }

  private static let names = CodeTable.read(
    """
    AE United Arab Emirates
    AF Afghanistan
    AL Albania
    AM Armenia
    AO Angola
    AR Argentina
    AT Austria
    AU Australia
    BA Bosnia and Herzegovina
    BB Barbados
    BD Bangladesh
    BE Belgium
    BF Burkina Faso
    BG Bulgaria
    BI Burundi
    BO Bolivia
    BR Brazil
    BT Bhutan
    BY Belarus
    CA Canada
    CG Congo
    CH Switzerland
    CL Chile
    CM Cameroon
    CN China
    CO Colombia
    CR Costa Rica
    CU Cuba
    CY Cyprus
    CZ Czechia
    DE Germany
    DK Denmark
    DO Dominican Republic
    DZ Algeria
    EC Ecuador
    EE Estonia
    EG Egypt
    ES Spain
    ET Ethiopia
    FI Finland
    FJ Fiji
    FR France
    GB United Kingdom
    GE Georgia
    GH Ghana
    GR Greece
    GT Guatemala
    GY Guyana
    HK Hong Kong
    HN Honduras
    HR Croatia
    HT Haiti
    HU Hungary
    ID Indonesia
    IE Ireland
    IL Israel
    IN India
    IQ Iraq
    IS Iceland
    IT Italy
    JM Jamaica
    JO Jordan
    JP Japan
    KE Kenya
    KG Kyrgyzstan
    KH Cambodia
    KR South Korea
    KZ Kazakhstan
    LA Laos
    LB Lebanon
    LK Sri Lanka
    LR Liberia
    LT Lithuania
    LV Latvia
    LY Libya
    MA Morocco
    MD Moldova
    ME Montenegro
    MK North Macedonia
    ML Mali
    MM Myanmar
    MT Malta
    MU Mauritius
    MW Malawi
    MX Mexico
    MY Malaysia
    MZ Mozambique
    NA Namibia
    NG Nigeria
    NI Nicaragua
    NL Netherlands
    NO Norway
    NP Nepal
    NZ New Zealand
    PA Panama
    PE Peru
    PG Papua New Guinea
    PH Philippines
    PK Pakistan
    PL Poland
    PR Puerto Rico
    PT Portugal
    PY Paraguay
    QA Qatar
    RO Romania
    RS Serbia
    RU Russia
    SA Saudi Arabia
    SD Sudan
    SE Sweden
    SG Singapore
    SI Slovenia
    SK Slovakia
    SL Sierra Leone
    SN Senegal
    SV El Salvador
    SY Syria
    TH Thailand
    TL Timor-Leste
    TN Tunisia
    TR Turkey
    TT Trinidad and Tobago
    TW Taiwan
    UA Ukraine
    UG Uganda
    US United States
    UY Uruguay
    UZ Uzbekistan
    VA Vatican City
    VE Venezuela
    VN Vietnam
    XK Kosovo
    ZA South Africa
    ZM Zambia
    ZW Zimbabwe
    """)
}

/// Codes and what they mean, a line each.
enum CodeTable {
  static func read(_ table: String) -> [String: String] {
    var names: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      if parts.count == 2 { names[parts[0]] = parts[1] }
    }
    return names
  }
}
