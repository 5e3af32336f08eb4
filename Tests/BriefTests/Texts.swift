/// News as it is written in ten languages; the second paragraph of each has the heart of it.
enum Texts {
  struct Text: Sendable, CustomStringConvertible {
    var language: String
    var title: String
    var paragraphs: [String]
    /// A word that has to be among the key terms.
    var term: String

    var description: String { language }
  }

  static let all = [
    english, german, french, korean, japanese, chinese, arabic, hindi, thai, russian,
  ]

  static let english = Text(
    language: "English", title: "Harbour council approves tidal barrier",
    paragraphs: [
      """
      The harbour council voted on Tuesday to build a tidal barrier across the mouth of the Ansel, \
      ending a dispute that has lasted eleven years. The barrier will cost 240.5 million crowns and \
      is to be finished before the winter storms of 2031.
      """,
      """
      Dr. Mara Lind, who leads the council, said the barrier would protect 40,000 homes from floods. \
      “We have waited long enough,” she told reporters after the vote. Fishermen from the old port \
      oppose the plan, because the gates of the barrier would close for up to sixty days a year.
      """,
      """
      The U.S. firm that designed the gates, Bolt & Keane Inc., says they can be shut in nine \
      minutes. A similar barrier near St. Oda has closed only twice since it opened. Critics of the \
      council answer that nobody has tested such gates in ice.
      """,
      """
      It rained during the meeting. Coffee was served at the back of the hall. The council will \
      publish the contracts for the barrier next month, and work in the harbour could begin in May.
      """,
    ], term: "barrier")

  static let german = Text(
    language: "German", title: "Stadtrat beschließt neue Straßenbahnlinie",
    paragraphs: [
      """
      Der Stadtrat hat am 3. Oktober den Bau einer neuen Straßenbahnlinie beschlossen. Die Linie soll \
      den Hauptbahnhof mit der Universität verbinden und rund 85,5 Mio. Euro kosten.
      """,
      """
      Laut Dr. Anke Vogt vom Verkehrsamt werden täglich etwa 30.000 Fahrgäste die Straßenbahn nutzen. \
      Viele Anwohner, z. B. in der Gartenstraße, fürchten den Lärm der Baustelle. „Wir nehmen das \
      ernst“, sagte Vogt nach der Sitzung des Stadtrats.
      """,
      """
      Die Händler der Innenstadt begrüßen die neue Linie. Sie hoffen auf mehr Kunden, wenn die \
      Straßenbahn bis in den Abend fährt. Der Bau beginnt voraussichtlich im Frühjahr. Es gab Kuchen.
      """,
      """
      Gegner der Straßenbahn wollen ein Bürgerbegehren gegen den Beschluss des Stadtrats einleiten. \
      Dafür brauchen sie bis Ende des Jahres 7.000 Unterschriften.
      """,
    ], term: "Straßenbahn")

  static let french = Text(
    language: "French", title: "La bibliothèque municipale rouvre ses portes",
    paragraphs: [
      """
      La bibliothèque municipale a rouvert samedi après quatre ans de travaux. Le bâtiment, classé \
      depuis 1932, a coûté 18,2 millions d'euros à la ville et à la région.
      """,
      """
      M. Paul Rivet, le maire, a salué « une bibliothèque ouverte à tous les habitants ». La \
      bibliothèque propose désormais 200 000 livres, des salles de travail et un jardin d'hiver. \
      Qui l'eût cru ? Les lecteurs faisaient la queue dès huit heures du matin.
      """,
      """
      Les travaux avaient été retardés par la découverte d'un mur romain sous la salle de lecture. \
      Les archéologues ont étudié le mur pendant dix mois. Les visiteurs de la bibliothèque peuvent \
      maintenant le voir à travers un sol de verre. Il pleuvait.
      """,
      """
      Une association de lecteurs regrette toutefois que la bibliothèque ferme le dimanche. Le maire \
      promet d'étudier cette demande avec les agents.
      """,
    ], term: "bibliothèque")

  static let korean = Text(
    language: "Korean", title: "시의회, 한강 수상버스 노선 확대 승인",
    paragraphs: [
      """
      시의회가 화요일 한강 수상버스 노선을 세 배로 늘리는 계획을 승인했다. 새 노선은 내년 봄부터 \
      여섯 개 선착장을 더 연결하게 된다.
      """,
      """
      서울시는 수상버스를 하루 2만 명이 이용할 것으로 내다봤다. 김 모 국장은 “출퇴근 시간이 20분 \
      줄어든다”고 말했다. 그러나 환경단체는 수상버스가 한강의 철새 서식지를 해칠 수 있다고 반대한다.
      """,
      """
      수상버스 요금은 지하철과 같은 1,500원으로 정해졌다. 배는 전기로 움직이며 한 번에 199명을 \
      태운다. 시의회는 안전 점검을 매달 공개하라는 조건을 달았다. 회의는 길었다.
      """,
      """
      선착장 공사는 다음 달에 시작될 예정이에요. 시민들은 수상버스 노선에 대한 의견을 이달 말까지 \
      낼 수 있어요.
      """,
    ], term: "수상버스")

  static let japanese = Text(
    language: "Japanese", title: "市議会、港の防潮堤建設を承認",
    paragraphs: [
      """
      市議会は火曜日、港の入り口に新しい防潮堤を建設する計画を承認した。防潮堤の建設費は二百億円で、\
      五年後の完成を目指す。
      """,
      """
      市長は「防潮堤は四万世帯を高潮から守る。もう待てない。」と述べた。一方、漁業組合は防潮堤が\
      港の水質を悪化させると反対している。組合は秋に住民投票を求める方針だ。
      """,
      """
      設計を担当した会社によると、水門は九分で閉じられる。同じ形の防潮堤は北の港で十年前から使われて\
      いる。専門家は、氷の中での試験が必要だと指摘する。会議の日は雨だった。
      """,
      """
      市議会は来月、防潮堤の契約を公開する。工事は来年五月に始まる見通しだ。
      """,
    ], term: "防潮堤")

  static let chinese = Text(
    language: "Chinese", title: "市政府批准新建跨江地铁线",
    paragraphs: [
      """
      市政府星期二批准新建一条跨江地铁线，将老城与新区连接起来。地铁线全长二十四公里，预计投资\
      一百八十亿元。
      """,
      """
      交通局局长表示：“地铁线开通后，市民过江只需六分钟。”专家认为，这条地铁线每天可以运送三十万\
      乘客。然而，部分居民担心施工会影响江边的老房子。
      """,
      """
      工程师计划在江底六十米处开挖隧道。类似的隧道在其他城市已经使用了十年！施工期间，江边道路将\
      分段封闭。会议当天下着雨。
      """,
      """
      市政府将在下个月公布地铁线的施工合同。居民可以在年底之前对地铁线提出意见。
      """,
    ], term: "地铁线")

  static let arabic = Text(
    language: "Arabic", title: "مجلس المدينة يوافق على بناء جسر جديد",
    paragraphs: [
      """
      وافق مجلس المدينة يوم الثلاثاء على بناء جسر جديد فوق النهر بعد سنوات من النقاش. يربط الجسر \
      الحي القديم بالجامعة وتبلغ كلفته مئتي مليون دينار.
      """,
      """
      قال رئيس مجلس المدينة إن الجسر سيخدم أربعين ألف شخص كل يوم. هل يكفي ذلك لإنهاء الازدحام؟ يرى \
      خبراء النقل أن الجسر يحتاج إلى خط حافلات سريع حتى ينجح.
      """,
      """
      يعارض الصيادون بناء الجسر لأن الأعمدة ستغير مجرى النهر. طالب الصيادون مجلس المدينة بدراسة \
      مستقلة قبل بدء العمل. كان الطقس ماطرا.
      """,
      """
      ينشر مجلس المدينة عقود الجسر في الشهر المقبل. يبدأ العمل في موقع الجسر خلال الربيع.
      """,
    ], term: "جسر")

  static let hindi = Text(
    language: "Hindi", title: "नगर परिषद ने नए पुल को मंजूरी दी",
    paragraphs: [
      """
      नगर परिषद ने मंगलवार को नदी पर नया पुल बनाने की योजना को मंजूरी दी। यह पुल पुराने शहर को \
      विश्वविद्यालय से जोड़ेगा और इस पर दो सौ करोड़ रुपये खर्च होंगे।
      """,
      """
      परिषद की अध्यक्ष डॉ. मीरा जोशी ने कहा कि पुल से रोज चालीस हजार लोग गुजरेंगे। क्या इससे जाम खत्म \
      होगा? परिवहन विशेषज्ञ मानते हैं कि पुल के साथ तेज बस सेवा भी चाहिए।
      """,
      """
      मछुआरे पुल का विरोध कर रहे हैं क्योंकि खंभे नदी की धारा बदल देंगे। मछुआरों ने नगर परिषद से स्वतंत्र \
      जांच की मांग की। उस दिन बारिश हुई।
      """,
      """
      नगर परिषद अगले महीने पुल के ठेके प्रकाशित करेगी। पुल का काम वसंत में शुरू हो सकता है।
      """,
    ], term: "पुल")

  static let thai = Text(
    language: "Thai", title: "สภาเมืองอนุมัติสร้างสะพานใหม่",
    paragraphs: [
      """
      สภาเมืองลงมติเมื่อวันอังคารให้สร้างสะพานใหม่ข้ามแม่น้ำหลังจากถกเถียงกันมานานหลายปี \
      สะพานจะเชื่อมเมืองเก่ากับมหาวิทยาลัยและใช้งบประมาณสองพันล้านบาทจากเงินภาษีของเมือง
      """,
      """
      ประธานสภาเมืองกล่าวว่าสะพานจะรองรับผู้เดินทางวันละสี่หมื่นคนและช่วยลดเวลาเดินทางลงครึ่งหนึ่ง \
      ผู้เชี่ยวชาญด้านขนส่งเห็นว่าสะพานควรมีช่องทางเฉพาะสำหรับรถโดยสารด่วนจึงจะได้ผลจริง
      """,
      """
      ชาวประมงคัดค้านการสร้างสะพานเพราะเสาตอม่อจะเปลี่ยนทิศทางของกระแสน้ำในแม่น้ำสายนี้ \
      พวกเขาขอให้สภาเมืองศึกษาผลกระทบต่อสิ่งแวดล้อมอย่างเป็นอิสระก่อนเริ่มการก่อสร้าง
      """,
      """
      สภาเมืองจะเปิดเผยสัญญาก่อสร้างสะพานในเดือนหน้าเพื่อให้ประชาชนตรวจสอบได้อย่างโปร่งใส \
      งานก่อสร้างสะพานคาดว่าจะเริ่มขึ้นในช่วงฤดูร้อนของปีหน้าและใช้เวลาประมาณสามปี
      """,
    ], term: "สะพาน")

  static let russian = Text(
    language: "Russian", title: "Городской совет одобрил строительство плотины",
    paragraphs: [
      """
      Городской совет во вторник одобрил строительство плотины в устье реки. Плотина обойдётся в \
      240,5 млн рублей и должна быть готова к 2031 г. после многолетних споров.
      """,
      """
      Председатель совета А. С. Линд сказала, что плотина защитит сорок тысяч домов от наводнений. \
      «Мы ждали достаточно», — заявила она. Рыбаки старого порта выступают против строительства \
      плотины, потому что ворота будут закрыты до шестидесяти дней в году.
      """,
      """
      Ворота плотины можно закрыть за девять минут. Похожая плотина на севере закрывалась лишь \
      дважды. Критики отвечают, что никто не испытывал такие ворота во льду. Шёл дождь.
      """,
      """
      Совет опубликует контракты в следующем месяце. Строительство плотины может начаться в мае.
      """,
    ], term: "плотин")
}
