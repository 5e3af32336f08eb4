/// Words, in small letters, that texts about a site and its articles have, in the languages of many
/// pages. One says little by itself.
enum Phrases {
  /// What a site asks of its readers.
  static let ofSites = list(
    """
    sign up; subscribe; newsletter; your inbox; all rights reserved; subject to copyright; \
    may not be published, broadcast; follow us; follow him on; follow her on; download our app; \
    download the app; this article originally appeared; originally published; we may earn; \
    affiliate; contact us at; email us at; cookies; click here; join our; support our; donate; \
    newsletter abonnieren; jetzt abonnieren; alle rechte vorbehalten; folgen sie uns; \
    inscrivez-vous; abonnez-vous; tous droits réservés; suivez-nous; suscríbete; síguenos; \
    todos los derechos; assine; inscreva-se; todos os direitos; iscriviti; abbonati; seguici; \
    tutti i diritti; schrijf je in; nieuwsbrief; alle rechten; zapisz się; subskrybuj; \
    wszelkie prawa; подпишитесь; подписывайтесь; все права защищены; abone ol; bülten; \
    tüm hakları; اشترك; النشرة البريدية; جميع الحقوق; सब्सक्राइब; 무단 전재; 무단전재; 재배포 금지; 저작권자; \
    구독하기; 구독해; 뉴스레터; 無断転載; メルマガ; 会員登録; 版权所有; 未经授权; 扫描二维码; 责任编辑; 关注我们; 版權所有
    """)

  /// Of what a site asks, the phrases that no article has in a short paragraph of its own.
  static let ofEverySite = list(
    """
    sign up for our; subscribe to our; our newsletter; our free newsletter; all rights reserved; \
    may not be published, broadcast; follow us on; follow him on; follow her on; \
    download our app; we may earn a commission; affiliate commission; \
    newsletter abonnieren; unseren newsletter; alle rechte vorbehalten; notre newsletter; \
    tous droits réservés; nuestro boletín; nuestra newsletter; todos los derechos reservados; \
    nossa newsletter; todos os direitos reservados; nostra newsletter; tutti i diritti riservati; \
    onze nieuwsbrief; alle rechten voorbehouden; wszelkie prawa zastrzeżone; \
    все права защищены; подпишитесь на наш; tüm hakları saklıdır; جميع الحقوق محفوظة; 무단 전재; 무단전재; \
    재배포 금지; 저작권자 ©; 無断転載; 未经授权; 版权所有; 扫描二维码; 责任编辑
    """)

  /// How lines begin that lead to other pages.
  static let pointers = list(
    """
    read more; related; see also; also read; read next; more:; more from; watch; read:; \
    recommended; don't miss; up next; listen to; share this; tags; topics; filed under; sources:; \
    source:; citation:; more information; editor's note; editor’s note; lesen sie auch; \
    mehr zu; mehr:; mehr themen; siehe auch; auch interessant; auch lesen; weiterlesen; \
    zum weiterlesen; ähnliche beiträge; weitere informationen; das könnte; lire aussi; à lire; sur le même sujet; voir aussi; lee también; lea también; lea más; lea:; \
    vea también; mira:; puedes ver; \
    te puede; leer más; notas relacionadas; leia também; leia mais; veja também; leggi anche; lees ook; czytaj też; \
    czytaj także; zobacz też; читайте также; смотрите также; ayrıca oku; اقرأ أيضا; اقرأ المزيد; यह भी पढ़ें; \
    관련기사; 관련 기사; ▶; 関連記事; あわせて読みたい; 続きを読む; 相关阅读; 延伸阅读; 推荐阅读; 更多
    """)

  /// Who made a picture.
  static let credits = list(
    """
    photo; credit:; getty; ©; image:; images:; courtesy of; illustration by; screenshot; (ap ; \
    reuters/; foto:; fotos:; bild:; crédit; imagen:; zdjęcie:; фото:; fotoğraf:; صورة:; 사진=; 사진 제공; \
    写真; 撮影; 图片来源; 图源
    """)

  /// What lawyers had written.
  static let legal = list(
    """
    not intended; informational purposes; disclaimer; commission; compensation; \
    opinions expressed; views expressed; editorially independent; terms of; privacy policy; \
    copyright; licensed under; editorial standards; independently; no warranty; advice; \
    haftung; provision; datenschutz; mentions légales; aviso legal; política de privacidad; \
    política de privacidade; informativa sulla privacy;免责声明; 免責事項; 개인정보
    """)

  /// What is said about who wrote.
  static let biographies = list(
    """
    is a writer; is an author; reporter; is a senior; is an editor; is the editor; journalist; \
    freelance; writes about; has covered; covers ; correspondent; is the author; \
    contributed to this; contributing; followed on; can be reached; follow ; @; editing by; \
    reporting by; about the author; founder of; ist redakteur; ist autor; est journaliste; \
    es periodista; é jornalista; è giornalista; jest dziennikarz; журналист; 기자; 特派員; 記者; 记者; 编辑
    """)

  /// What is said where a site asks what it may store and pass on.
  static let consents = list(
    """
    cookie; consent; partners; accept all; reject all; manage options; privacy; einwilligung; \
    zustimmen; datenschutz; alle akzeptieren; consentement; tout accepter; partenaires; \
    consentimiento; aceptar; socios; consenso; accetta; toestemming; akkoord; zgoda; согласие; \
    çerez; ملفات تعريف الارتباط; कुकी; 쿠키; 동의; クッキー; 同意; 接受
    """)

  /// Of those, what a text says, as often as it says it.
  static func consent(in text: String) -> [String] {
    let small = text.lowercased()
    return consents.filter { small.holds($0) }.flatMap { phrase in
      Array(repeating: phrase, count: small.ranges(of: phrase).count)
    }
  }

  /// Phrases between semicolons.
  static func list(_ text: String) -> [String] {
    text.split(separator: ";").map { phrase in
      // A blank at the end belongs to the phrase, one at the beginning to the list.
      String(phrase.drop { $0.isWhitespace })
    }.filter { !$0.isEmpty }
  }
}
