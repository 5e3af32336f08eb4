/// Words that say nothing about what a text is about: English, German, French, Spanish, and what
/// pages say about themselves. Written as `TermScanner` folds them.
package enum StopWords {
  package static let all: Set<String> = Set(
    [english, german, french, spanish, pages].flatMap { $0.split(separator: " ").map(String.init) })

  /// Whether a term of this hash may be one of them: tells most other words apart without making
  /// strings of them.
  static func mayHave(hash: UInt64) -> Bool {
    marks[Int(hash >> 6 & markMask)] & 1 << (hash & 63) != 0
  }

  private static let markMask: UInt64 = 255

  /// A bit for each hash, by its last bits: one in ten is set.
  private static let marks: [UInt64] = {
    var marks = [UInt64](repeating: 0, count: Int(markMask) + 1)
    for word in all {
      let hash = Array(word.utf8).withUnsafeBufferPointer(TermCounter.hash)
      marks[Int(hash >> 6 & markMask)] |= 1 << (hash & 63)
    }
    return marks
  }()

  private static let english = """
    a about above after again against ago all almost already also although always am among an and \
    another any anyone anything are around as ask asked at away back be became because become been \
    before began being below between both but by came can cannot come comes coming could day days did \
    do does doing done down during each either else enough even ever every few first for four from \
    further gave get gets getting give given go goes going gone good got had has have having he her \
    here hers herself him himself his how however i if in including into is it its itself just keep \
    kept know known last late later latest least less let like likely long look made make makes \
    making many may me might more most much must my myself near nearly need never new next no nor \
    not nothing now of off often on once one ones only onto or other others our ours out over own \
    part per perhaps put quite rather really right said same saw say saying says see seem seemed seen \
    set several shall she should show since so some something still such take taken tell than that \
    the their them themselves then there these they thing things think this those though three \
    through thus time times to today together told too took toward towards two under until up upon \
    us use used using very via want wanted was way we well went were what when where whether which \
    while who whole whom whose why will with within without would year years yes yesterday yet you \
    your yours don didn doesn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn ll ve re
    """

  private static let german = """
    aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin \
    bis bist da damit dann das dass dein dem den denn der des dessen deren dich die dies diese \
    diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einig einige \
    er es etwa etwas euch euer fuer fur ganz gegen gibt hab habe haben hat hatte hatten hier hin \
    hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer in ins ist ja jede jedem jeden jeder \
    jedes jetzt kann kein keine keinem keinen keiner konnen konnte machen man mehr mein meine mit \
    muss mussen musste nach nicht nichts noch nun nur ob oder ohne sagt sagte schon sehr sei sein \
    seine seinem seinen seiner seit sich sie sind so sollen sollte sondern sonst uber um und uns \
    unser unsere unter viel viele vom von vor wahrend war waren warum was weg weil weiter welche \
    wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden zu zum zur zwar \
    zwischen
    """

  private static let french = """
    a afin ai ainsi alors apres au aucun aura aussi autre autres aux avaient avait avant avec avoir \
    bien c car ce cela celle celles celui cent ces cet cette ceux chez comme comment contre d dans \
    de deja depuis des deux doit donc dont du elle elles en encore enfin entre est et etaient etait \
    ete etre eu eux fait faire fois font ici il ils j je jusqu l la le les leur leurs lors lui m ma \
    mais me meme memes mes moi moins mon n ne ni non nos notre nous on ont ou par parce pas pendant \
    peu peut plus plusieurs pour pourquoi pres qu quand que quel quelle quelles quels qui quoi s sa \
    sans se sera ses si soit son sont sous souvent sur t ta tandis te tes ton tous tout toute toutes \
    tres trop tu un une vers vos votre vous y
    """

  private static let spanish = """
    al algo algunas algunos ante antes asi aun aunque bajo cada casi como con contra cual cuando de \
    del desde donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos \
    esta estaba estado estan estar estas este esto estos fue fueron ha haber habia han hasta hay la \
    las le les lo los mas me mi mientras mucho muy nada ni no nos nosotros o os otra otras otro \
    otros para pero poco por porque puede que quien quienes se segun ser si sido sin sobre solo son \
    su sus tambien tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos \
    usted ya yo
    """

  private static let pages = """
    amp com comment comments continue continued copyright email href html http https link nbsp org \
    photo photos post posted read reserved rights share source subscribe twitter www
    """
}
