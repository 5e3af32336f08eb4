/// Tells a text that is only the beginning, or no text at all: what a paywall lets through, what
/// stands in the way of it, what a script would have to fetch.
struct PartialText {
  let tree: PageTree
  /// What JSON-LD says about who may read it (https://schema.org/isAccessibleForFree).
  let isFree: Bool?
  let text: String

  /// Characters of scripts without spaces say as much as two or three letters.
  private var weight: Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xD7FF).contains($1.value) ? 3 : 1) }
  }

  var isPartial: Bool {
    let weight = weight
    guard weight < Self.long else { return isFree == false && text.breaksOff }
    if isFree == false { return true }
    if text.breaksOff, weight < Self.short { return true }
    let page = pageText
    if Self.walls.contains(where: { page.holds($0) }) { return true }
    if weight < Self.short, hasWall { return true }
    guard weight < Self.none else { return false }
    return Self.scripts.contains { page.holds($0) } || isConsent(page)
  }

  /// Articles that a wall lets through whole are longer than these many letters; of what is shorter
  /// the less is needed to call it a part.
  private static let long = 3_000
  private static let short = 1_500
  private static let none = 700

  /// Everything the page says, in small letters, as far as it is looked at.
  private var pageText: String {
    var bytes: [UInt8] = []
    for node in tree.nodes where node.name == .text && bytes.count < Self.looked {
      for byte in tree.text[node.range] {
        if byte > 0x20 { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
      }
      if bytes.last != 0x20 { bytes.append(0x20) }
    }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Bytes of a page's text that are looked at.
  private static let looked = 100_000

  private var hasWall: Bool {
    tree.nodes.indices.contains { node in
      tree.marks[node].contains(.wall) && tree.nodes[node].end - node > 2
    }
  }

  private func isConsent(_ page: String) -> Bool {
    let small = text.lowercased()
    return (small.isEmpty || small.holds("cookie") || small.holds("consent"))
      && Phrases.consents.count { page.holds($0) } >= 2
  }

  private static let walls = Phrases.list(
    """
    to continue reading; to read the full; to read this article; to read the rest; continue with a subscription; \
    this article is for subscribers; for subscribers only; subscriber-only; subscribers only; \
    exclusive to subscribers; only available to subscribers; become a member to read; \
    to unlock this article; you have reached your limit; you've reached your limit; \
    nur für abonnenten; exklusiv für abonnenten; jetzt weiterlesen mit; um weiterzulesen; \
    weiterlesen mit; artikel freischalten; diesen artikel lesen sie mit; réservé aux abonnés; \
    réservée aux abonnés; pour lire la suite; il vous reste; abonnez-vous pour lire; \
    solo para suscriptores; exclusivo para suscriptores; suscríbete para seguir leyendo; \
    para seguir leyendo; exclusivo para assinantes; para continuar lendo; para continuar a ler; \
    riservato agli abbonati; per continuare a leggere; voor abonnees; om verder te lezen; \
    tylko dla subskrybentów; aby czytać dalej; только для подписчиков; доступно подписчикам; \
    чтобы читать дальше; abonelere özel; okumaya devam etmek için; للمشتركين فقط; لمتابعة القراءة; \
    केवल सदस्यों के लिए; आगे पढ़ने के लिए; 유료 회원 전용; 회원 전용 기사; 구독자 전용; 로그인 후 이용; 로그인하고 계속; \
    이어서 읽으려면; 会員限定; 有料会員; 続きを読むには; この続きは; 仅限会员; 会员专享; 登录后阅读; 订阅后继续; \
    付费阅读; 訂閱後; 會員專屬
    """)

  private static let scripts = Phrases.list(
    """
    enable javascript; javascript is disabled; javascript is required; requires javascript; \
    turn on javascript; without javascript; checking your browser; verify you are human; \
    verifying you are human; are you a robot; unusual traffic; captcha; access denied; \
    aktivieren sie javascript; javascript aktivieren; activer javascript; activez javascript; \
    active javascript; activar javascript; habilite o javascript; ative o javascript; \
    abilita javascript; schakel javascript; włącz javascript; включите javascript; \
    javascript'i etkinleştirin; تفعيل جافا; जावास्क्रिप्ट; 자바스크립트; javascriptを有効; javascript を有効; \
    启用 javascript; 启用javascript; 啟用 javascript
    """)
}
