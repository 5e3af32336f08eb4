/// What the names of classes and ids say about a part of a page, in the languages that pages are
/// written in.
enum Vocabulary {
  /// Parts that are never the article.
  static let clutter = words(
    """
    comment comments disqus discussion respond share sharing social sharethis addthis socials \
    newsletter subscribe subscription signup signin login register paywall promo promotion advert \
    advertisement ads ad adsense adslot sponsor sponsored outbrain taboola related relatedposts \
    recommended recommendation recommendations recirc readmore morestories trending popular mostread \
    most-read most-popular breadcrumb breadcrumbs pagination pager navigation navbar nav menu \
    sidebar rail footer masthead cookie cookies consent gdpr banner modal popup overlay toolbar \
    tags tagcloud taglist keywords rating ratings vote poll email-signup \
    author-bio authorbio about-author author-box author-info bio byline-bio copyright disclaimer \
    skip-link screen-reader-text sr-only visually-hidden visuallyhidden noprint hidden-print \
    kommentare kommentar teilen werbung anzeige commentaires partager publicite publicidad \
    comentarios compartir relacionados komentarze reklama noticias-relacionadas \
    newsletter-box abonnement anmelden verwandte empfehlungen boletin suscripcion \
    suscribete anuncio pubblicita commenti condividi correlati anuncios compartilhe assine reacties \
    advertentie delen gerelateerd udostepnij yorumlar reklam paylas ilgili-haberler kommentarii \
    podelitsya related-news reply_area comment_area
    """)

  /// Parts that hold the text of an article.
  static let body = words(
    """
    articlebody article-body article__body article_body articletext article-text article__text \
    article-content article__content article_content articlecontent storybody story-body \
    story__body story_body storycontent story-content story-text storytext post-content \
    post__content post_content postcontent post-body post__body postbody post-text entry-content \
    entry__content entrycontent entry-body entry-text news-body news-content news-text newsbody \
    newstext body-copy bodycopy body-text bodytext content-body content__body content_body \
    contentbody article-main article__main single-content blog-content blogcontent page-content \
    main-content maincontent rich-text richtext wysiwyg text-content textcontent td-post-content \
    field-name-body field--name-body c-entry-content js-article-body caas-body article-page \
    artikel-text artikeltext texte-article art-content articulo-cuerpo cuerpo news_content \
    article_view article_txt newsct_article articlebodycontents article-view-content-div \
    arti_content detail-content rich_media_content content-article
    """)

  /// Those that are right however much the part holds.
  static let certainClutter = words(
    """
    cookie cookies consent gdpr comment comments disqus onetrust didomi truste trustarc usercentrics \
    cookiebot cybotcookiebotdialog iubenda osano klaro borlabs cmplz cky evidon tarteaucitron axeptio \
    coi cookieconsent cookiebanner cookiebar cookienotice
    """)

  private static let wall = words(
    "paywall regwall subscriptionwall subwall premiumwall contentgate")

  /// Those that make a longer name clutter by beginning it.
  static let clutterStart = words(
    """
    comment comments disqus share sharing social newsletter subscribe subscription signup cookie \
    cookies consent gdpr promo advert advertisement ad ads sponsor sponsored outbrain taboola \
    related recommended recirc trending breadcrumb breadcrumbs pagination popup modal authorbio
    """)

  static let article = words(
    "article story post entry hentry news blog blogpost artikel articulo content contents main text"
  )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// What each word says as part of a name, so that one look tells all.
  private static let parts: [Substring: LabelMarks] = {
    var parts: [Substring: LabelMarks] = ["byline": .byline, "author": .byline]
    for (words, mark) in [
      (article, LabelMarks.article), (clutter, .clutterPart), (wall, .wall),
    ] {
      for word in words { parts[Substring(word), default: []].insert(mark) }
    }
    return parts
  }()

  /// What a label says; `label` is in small letters.
  static func marks(of label: String) -> LabelMarks {
    var marks: LabelMarks = []
    for name in label.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).prefix(16) {
      let parts = name.split { "-_:".contains($0) }
      guard let first = parts.first, let last = parts.last else { continue }
      for part in parts { marks.formUnion(Self.parts[part] ?? []) }
      let (whole, start) = (String(name), String(first))
      if body.contains(whole) { marks.insert(.body) }
      if certainClutter.contains(start) { marks.insert(.certainClutter) }
      if clutterStart.contains(start) || Self.parts[last]?.contains(.clutterPart) == true
        || clutter.contains(whole)
      {
        marks.insert(.clutter)
      }
    }
    if dateNames.contains(where: { label.holds($0) }) { marks.insert(.date) }
    // "article-body with-sidebar" is about what is beside it.
    if marks.contains(.body) { marks.subtract([.clutter, .certainClutter]) }
    return marks
  }

  private static let dateNames = [
    "date", "time", "publish", "posted", "byline", "meta", "info", "datum", "fecha",
  ]
}

/// What class and id of an element say about it.
struct LabelMarks: OptionSet {
  let rawValue: UInt8
  static let body = LabelMarks(rawValue: 1)
  static let article = LabelMarks(rawValue: 2)
  static let clutter = LabelMarks(rawValue: 4)
  static let certainClutter = LabelMarks(rawValue: 8)
  /// A part of a name that would be clutter by itself.
  static let clutterPart = LabelMarks(rawValue: 16)
  static let byline = LabelMarks(rawValue: 32)
  static let date = LabelMarks(rawValue: 64)
  /// A part that asks for money or an account before it shows the text.
  static let wall = LabelMarks(rawValue: 128)
}

extension PageTree {
  /// Class and id of a node in small letters.
  func label(of node: Int) -> String {
    guard nodes[node].name != .text else { return "" }
    var label = ""
    for attribute in attributes[nodes[node].range]
    where attribute.name == .class || attribute.name == .id {
      label += label.isEmpty ? attribute.value : " " + attribute.value
    }
    return label.lowercased()
  }

  /// What the labels of all nodes say; pages repeat few labels many times.
  func allMarks() -> [LabelMarks] {
    var known: [String: LabelMarks] = ["": []]
    return nodes.indices.map { node in
      let label = label(of: node)
      if let marks = known[label] { return marks }
      let marks = Vocabulary.marks(of: label)
      known[label] = marks
      return marks
    }
  }
}
