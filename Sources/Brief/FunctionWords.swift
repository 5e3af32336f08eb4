internal import Related

/// Words of grammar, which say nothing about a text: those that related articles pass over, and the
/// commonest of more languages. Written as `TermScanner` folds them.
enum FunctionWords {
  static func contains(_ term: String) -> Bool {
    StopWords.all.contains(term) || others.contains(term)
  }

  private static let others: Set<String> = Set(
    [
      italian, portuguese, dutch, nordic, polish, russian, turkish, indonesian, arabic, hindi,
      korean,
    ]
    .flatMap { $0.split(separator: " ").map(String.init) })

  private static let italian = """
    il lo la gli le di da con su per tra fra del dello della dei degli delle al allo alla ai agli \
    alle dal dalla nel nella nei nelle sul sulla che chi cui non come piu anche ma se si sono e ha \
    hanno era stato stata essere questo questa quello quella un uno una
    """

  private static let portuguese = """
    os as um uma do da dos das no na nos nas ao aos pelo pela pelos pelas que nao com por para mais \
    mas como foi sao ser tem ter seu sua seus suas este esta isso ele ela eles ja ou quando muito
    """

  private static let dutch = """
    het een en van te dat die niet zijn op aan met voor er maar om hem dan zou wat mijn dit zo \
    over ze zich bij ook tot uit haar naar heb hoe heeft hebben deze nog wordt werd worden meer al
    """

  private static let nordic = """
    och att det som pa de av for med den till ar om ett inte har kan han hon var fran vid eller og i \
    er ikke et til fra ja ei on oli ovat se han myos mutta kun
    """

  private static let polish = """
    nie sie na jest ze do co jak ale po tak za od to dla przez przy ktory ktora ktore byl byla bylo sa \
    oraz jego jej ich tym tego juz
    """

  private static let russian = """
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне \
    было вот от меня еще нет о из ему когда даже ну ли если уже или ни быть был него до вас они тут \
    где есть для мы их чем была сам чтоб без будто чего раз тоже себе под будет этот того потому \
    этого какои ним этом мои тем чтобы эти это была были при об также которые который которая
    """

  private static let turkish = """
    ve bir bu da de icin ile cok daha gibi olarak olan ama ne kadar sonra en her ise veya ya o
    """

  private static let indonesian = """
    yang dan di ke dari untuk pada dengan ini itu tidak akan dalam adalah juga oleh sebagai karena \
    telah lebih bisa ada mereka kata para saat
    """

  private static let arabic = """
    في من على الى عن ان هذا هذه ذلك التي الذي كان كانت مع بعد قبل بين كل لم لن لا ما هو هي قد و او ثم \
    حيث عند حتى الذين وقد كما منذ خلال غير وهو وهي وكان انه انها إلى أن إن أو
    """

  private static let hindi = """
    के का की में से है हैं को और ने पर यह भी कि एक इस नहीं था थे थी हो जो तो कर ही वह अपने लिए गया किया \
    रहा रही रहे होने करने कहा साथ बाद तक उन्होंने इसके लेकिन या गई जा
    """

  private static let korean = """
    있다 있는 했다 한다 이다 것이 것은 것을 그는 이는 이번 지난 위해 대한 대해 따라 통해 함께 하는 그리고 그러나 \
    하지만 또한 있다고 말했다 밝혔다 된다 됐다
    """
}
