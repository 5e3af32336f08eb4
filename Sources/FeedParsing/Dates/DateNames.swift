/// The words of dates, in lower case.
enum DateNames {
  /// Halves of the day; true where `word` is one. Korean dates without a zone are in Korea's.
  static func readPart(_ word: String, _ fields: inout DateFields) -> Bool {
    switch word {
    case "am", "午前", "上午": fields.isAfternoon = false
    case "pm", "午後", "下午": fields.isAfternoon = true
    case "오전", "오후":
      fields.isAfternoon = word == "오후"
      fields.offset = fields.offset ?? 9 * 3600
    default: return false
    }
    return true
  }

  static let koreanUnits: Set<String> = ["년", "월", "일", "시", "분", "초"]

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, Hungarian, Russian, Greek.
  static let months: [String: Int] = {
    let names = [
      "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari január ян янв "
        + "января январь ιαν ιανουαρίου ιανουάριος",
      "feb february februar février fevrier févr fév fev febrero febbraio fevereiro februari "
        + "február februári фев февраля февраль φεβ φεβρουαρίου φεβρουάριος",
      "mar march märz maerz mär mrz mars marzo março marco maart mrt március марта март мар "
        + "μάρ μαρ μάώ μαώ μαρτίου μάρτιος",
      "apr april avril avr abril abr aprile április апр апреля апрель απρ απριλίου απρίλιος",
      "may mai mayo maggio mag maio mei május máujus мая май μάι μαϊ μαι μαΐου μάιος",
      "jun june juni juin junio giugno giu junho június июн июня июнь ιούν ιουν ιον ιουνίου ιούνιος",
      "jul july juli juillet juil julio luglio lug julho július июл июля июль ιούλ ιουλ ιολ "
        + "ιουλίου ιούλιος",
      "aug august août aout aoû agosto ago augustus augusztus авг августа август αύγ αυγ "
        + "αυγούστου αύγουστος",
      "sep sept september septembre septiembre set settembre setembro szeptember сен сент сентября "
        + "сентябрь σεπ σεπτεμβρίου σεπτέμβριος",
      "oct october okt oktober octobre octubre ott ottobre out outubro október окт октября октябрь "
        + "οκτ οκτωβρίου οκτώβριος",
      "nov november novembre noviembre novembro ноя нояб ноября ноябрь νοέ νοε νοεμβρίου νοέμβριος",
      "dec december dez dezember décembre decembre déc diciembre dic dicembre dezembro дек декабря "
        + "декабрь δεκ δεκεμβρίου δεκέμβριος",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  /// Seconds ahead of UTC. Letters of the military zones say nothing certain (RFC 5322, section
  /// 4.3) and are UTC, as are names that are not listed.
  static let zones: [String: Int] = {
    let hours: [String: Double] = [
      "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "wez": 0, "est": -5, "edt": -4, "et": -5,
      "cst": -6, "cdt": -5, "ct": -6, "mst": -7, "mdt": -6, "mt": -7, "pst": -8, "pdt": -7,
      "pt": -8, "akst": -9, "akdt": -8, "hst": -10, "hast": -10, "ast": -4, "adt": -3, "nst": -3.5,
      "at": -4,
      "ndt": -2.5, "brt": -3, "art": -3, "clt": -4, "cet": 1, "cest": 2, "met": 1, "mez": 1,
      "mest": 2, "mesz": 2, "west": 1, "bst": 1, "ist": 5.5, "eet": 2, "eest": 3, "sast": 2,
      "msk": 3, "msd": 4, "trt": 3, "pkt": 5, "hkt": 8, "sgt": 8, "awst": 8, "jst": 9, "kst": 9,
      "acst": 9.5, "acdt": 10.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    ]
    return hours.mapValues { Int($0 * 3600) }
  }()
}
