extension Vocabulary {
  static let german = Vocabulary(
    general: """
      sagen sagt sagte sagten gesagt sprechen spricht sprach sprachen gesprochen geben gibt \
      gab gaben gegeben gehen geht ging gingen gegangen kommen kommt kam kamen gekommen \
      stehen steht stand standen nehmen nimmt nahm nahmen genommen finden findet fand fanden \
      gefunden bleiben bleibt blieb blieben geblieben halten halt hielt gehalten lassen lasst \
      liess liessen gelassen liegen liegt lag lagen sehen sieht sah gesehen ziehen zieht zog \
      gezogen fahren fahrt fuhr fuhren gefahren fallen fallt fiel gefallen steigen steigt \
      stieg stiegen gestiegen sank gesunken verlieren verliert verlor verloren gewinnen \
      gewinnt gewann gewannen gewonnen treffen trifft traf trafen getroffen schlagen schlagt \
      schlug geschlagen sterben starb gestorben schreiben schreibt schrieb geschrieben laufen \
      lauft lief beginnen beginnt begann begonnen bringen bringt brachte gebracht denken \
      denkt dachte gedacht wissen weiss wusste tragen tragt trug getragen helfen hilft \
      geholfen verletzt verletzte verletzten toten getotet schliessen schliesst schloss \
      geschlossen entscheiden entschieden erhalten erhalt erhielt bekommen bekommt bekam \
      verlassen werfen rufen ruft rief bieten bietet bot angeboten angebot angebote gelten \
      gilt galt scheinen scheint heissen heisst hiess geschehen verboten verbot erscheinen \
      erscheint erschien erschienen entstehen entsteht entstand entstanden bestehen besteht \
      bestand verstehen versteht unterstutzen unterstutzt unterstutzung angekundigt kundigte \
      teilte teilt mitteilung betonte erklaren erklarte erklart erklarung berichten berichtet \
      berichtete berichteten bericht angaben zufolge laut vorstellen vorgestellt stellte \
      stellt gestellt festgenommen festnahmen angeklagt angeklagte angeklagten angeklagter \
      verurteilt verurteilung freigesprochen freispruch uberfall erschossen ermordet schusse \
      zerstort gerettet evakuiert evakuierung geloscht festgestellt bekannt teilnahme \
      teilnehmer beschlossen zustimmung rucktritt forderung vorschlag eingesetzt einsatz \
      einsatze einsatzkrafte einsatzkraften aufgenommen angriff beendet ende endet start \
      starten startet startete fordern fordert forderte forderten warnen warnt warnte warnten \
      melden meldet aussern ausserte fragen fragt fragte gefragt antworten antwortet hoffen \
      planen plant geplant fuhrt fuhrte fuhrten gefuhrt zeigen zeigt zeigte zeigten gezeigt \
      setzen setzt setzte setzten gesetzt legen legt legte gelegt machen macht machte machten \
      gemacht arbeiten arbeitet arbeitete gearbeitet spielen spielt spielte spielten gespielt \
      leben lebt suchen sucht suchte gesucht brauchen braucht brauchte gebraucht nutzen nutzt \
      genutzt zahlen zahlt kosten kostet kaufen kauft gekauft wahlen wahlt gewahlt leiten \
      leitet kampfen kampft folgen folgt folgte folgten erwarten erwartet erreichen erreicht \
      erreichte erreichten erhohen erhoht erhohte ermitteln ermittelt bestatigen bestatigt \
      bestatigte kritisiert kritisierte kritisierten verhindern verhindert verandern \
      verandert verkaufen verkauft verlangen verlangt versuchen versucht versuchte versuchten \
      veroffentlichen veroffentlicht veroffentlichte veroffentlichten verursachen verursacht \
      vermuten vermutet ubernehmen ubernommen reagieren reagiert informieren informiert \
      produzieren produziert investieren investiert passieren passiert kontrollieren \
      kontrolliert organisieren organisiert diskutieren diskutiert entwickeln entwickelt \
      entwickelte entwickelten entdecken entdeckt entdeckte besuchen besucht besuchte \
      bezahlen bezahlt gehoren gehort gehorte gehorten horen hort reden redet feiern feiert \
      feierte retten prufen stoppen senken ubernahme regierung regierungen minister \
      ministerin ministerium prasident prasidenten bundeskanzler kanzler kanzlerin \
      bundesregierung bundestag bundeslandern parlament abgeordnete abgeordneten partei \
      parteien koalition koalitionen opposition wahl wahler wahlern stimme stimmen abstimmung \
      mehrheit kandidat kandidaten wahlkampf wahlergebnis umfrage umfragen politik politiker \
      politisch politische politischen politischer gesetz gesetze gesetzes reform haushalt \
      haushalte steuer steuern demokratie vorsitzende vorsitzenden vorsitzender fraktion \
      verhandlung verhandlungen gesprach gesprache abkommen vertrag vertrage gipfel botschaft \
      botschafter sanktionen burger burgern burgermeister gemeinde gemeinden rathaus \
      verwaltung behorde behorden amt beamte beamten staat staaten staates staatsanwaltschaft \
      land landes lander landern region regionen grenze grenzen fluchtlinge fluchtlingen \
      migration asyl krieg kriege krieges frieden soldat soldaten armee truppe truppen \
      militar waffe waffen raketen drohnen bombe explosion konflikt konflikte terror polizei \
      polizist polizisten tater tatverdachtige tatverdachtigen tatverdachtiger verdacht opfer \
      opfern zeuge zeugen ermittler ermittlungen gericht gerichte richter urteil urteile \
      prozess prozesse anwalt anklage strafe haft gefangnis geldstrafe mord morder tat taten \
      straftaten verbrechen diebstahl betrug einbrecher gewalt messer drogen vorwurf vorwurfe \
      vorwurfen berufung beweis beweise beweisen schuld untersuchung untersuchungen erdbeben \
      erdbebens starke magnitude nachbeben feuer feuerwehr feuerwehrleute feuerwehrmann brand \
      brande waldbrand waldbrande flammen rauch uberschwemmung uberschwemmungen hochwasser \
      sturm katastrophe ungluck unfall tote todesopfer schwerverletzte rettung rettungskrafte \
      rettungsdienst krankenhaus krankenhauser klinik notarzt notfall helfer schaden fahrer \
      auto autos autofahrer fahrzeug fahrzeuge lkw pkw bus busse zug zuge bahn bahnhof bahnen \
      flugzeug flugzeuge flughafen flug schiff schiffe strasse strassen autobahn brucke \
      brucken verkehr passagiere pilot piloten unternehmen unternehmens firma firmen konzern \
      gewinn gewinne umsatz verlust verluste aktie aktien aktionare borse kurs kurse markt \
      preis preise preisen bank banken euro dollar wirtschaft wirtschaftlich inflation zinsen \
      kredit schulden kunde kunden produkt produkte produkten produktion industrie hersteller \
      werk werke werken fabrik handler handel geschaft geschafte mitarbeiter mitarbeitern \
      beschaftigte beschaftigten arbeitgeber arbeitnehmer arbeitsplatz arbeitsplatze arbeit \
      arbeiter job jobs stelle stellen stellenabbau entlassungen gewerkschaft gewerkschaften \
      streik streiks tarifvertrag lohn gehalt beteiligung vorstand chef manager grunder \
      investoren investitionen quartal prognose wachstum branche insolvenz anteil anteile \
      rente zoll prozent milliarde milliarden million millionen tausend tausende tausenden \
      hundert hunderte hunderten dutzend dutzende handy handys smartphone smartphones gerat \
      gerate akku kamera kameras bildschirm app apps software nutzer daten netz netzwerk \
      internet computer technik technologie system systeme systems funktion funktionen modell \
      modelle version versionen update hacker sicherheit plattform intelligenz dienst dienste \
      entwickler roboter wissenschaft wissenschaften wissenschaftler wissenschaftlich \
      forscher forschung studie studien universitat universitaten hochschule hochschulen \
      professor experiment klima energie energien strom umwelt planeten mission gesundheit \
      arzt arzte arztin patient patienten krankheit krankheiten virus behandlung krebs \
      medikamente operation schule schulen schuler schulern schulerin lehrer lehrerin kind \
      kinder kindern kindes bildung unterricht student studenten klasse klassen prufung spiel \
      spiele spiels spieler spielern tor tore treffer sturmer torwart torhuter mittelfeld \
      saison liga bundesliga trainer halbzeit halfte minute minuten elfmeter freistoss ecke \
      ecken pass turnier mannschaft mannschaften team teams verein vereine vereins vereinen \
      klub kapitan meister pokal finale halbfinale viertelfinale sieg siege siegen sieger \
      niederlage niederlagen unentschieden punkt punkte punkten tabelle platz platze stadion \
      fans fan gegner partie partien fuhrung ausgleich schiedsrichter verletzung verletzungen \
      sport sportler fussball tennis rennen runde runden rekord weltmeister weltmeisterschaft \
      nationalmannschaft olympia olympischen wettbewerb titel karte karten wechsel wechseln \
      film filme films filmen regisseur regie schauspieler schauspielerin kino album lied \
      lieder song songs sanger sangerin band bands musik musiker konzert konzerte tour buhne \
      theater festival kunstler kunst ausstellung museum buch buches bucher buchern autor \
      autoren autorin roman serie serien folge staffel fernsehen sendung rolle rollen szene \
      szenen premiere auszeichnung kritik kritiker publikum zuschauer rezept zutaten butter \
      zwiebel zwiebeln zucker salz mehl eier milch sahne kase ofen teig essloffel teeloffel \
      gramm fleisch fisch fische gemuse obst kartoffeln tomaten restaurant restaurants koch \
      essen trinken wein weine wasser hinzufugen ruhren kochen backen schneiden geschnitten \
      hitze wetter regen wind sonne temperatur temperaturen grad jahr jahre jahres jahren \
      jahrhundert monat monate monaten woche wochen wochenende tag tage tages tagen stunde \
      stunden sekunden zeit zeiten morgen morgens nachmittag abend abends nacht uhr zukunft \
      vergangenheit geschichte geschichten zeitpunkt zeitraum termin mensch menschen mann \
      manner mannern frau frauen junge jungen madchen jugendliche jugendlichen person \
      personen gruppe gruppen familie familien vater vaters mutter eltern sohn tochter bruder \
      schwester freund freunde freunden freundin paar bewohner einwohner anwohner nachbarn \
      leute leuten bevolkerung gesellschaft offentlichkeit stadt stadte stadten dorf ort orte \
      haus hauses hauser hause wohnung wohnungen gebaude zentrum bereich gebiet welt weltweit \
      teil teile teilen teils seite seiten zahl ziel ziele plan plane projekt projekte \
      problem probleme frage antwort entscheidung entscheidungen massnahmen losung losungen \
      krise gefahr risiko ursache grund grunde grunden ergebnis ergebnisse lage situation \
      moglichkeit moglichkeiten chance chancen entwicklung anderung hilfe druck kampf \
      kontrolle schutz erfolg erfolgen veranstaltung veranstaltungen besuch besucher reise \
      reisen lebens tod thema themen fall falls falle aussage aussagen sprecher sprechers \
      sprecherin interview journalisten medien zeitung nachricht nachrichten meldung \
      information informationen foto fotos bild bilder video videos leser artikel \
      organisation experten leiter mitglied mitglieder neu neue neuen neuer neues gross \
      grosse grossen grosser grosses klein kleine kleinen kleiner kleines alt alte alten \
      alter jung gut gute guten guter gutes hohe hohen hoher lang lange langen langer kurz \
      kurze kurzer kurzem stark starken starker starkes schwer schwere schweren schwerer \
      leicht leichter wichtig wichtige wichtigen wichtiger schnell schneller letzte letzten \
      letzter letztes nachste nachsten nachstes vergangenen kommenden aktuell aktuelle \
      aktuellen ehemalige ehemaligen fruher fruheren spater deutsch deutsche deutschen \
      deutscher europaische europaischen international internationale internationalen \
      nationalen offentlich offentliche offentlichen privat private privaten soziale sozialen \
      andere anderen anderer anderes anderem weiter weitere weiteren weiterer weiteres viel \
      viele vielen vieles erst erste ersten erster erstes zweite zweiten zweiter dritte \
      dritten ganz ganze ganzen ganzes beste besten bester moglich mogliche moglichen \
      bekannte bekannten rund schlecht schlechte schlechter frei freie freien offen offene \
      offenen eigene eigenen eigener eigenes einzige einzigen verschiedene verschiedenen \
      bestimmt bestimmte bestimmten deutlich erfolgreich gefahrlich tief tiefe technisch \
      technische technischen technischer kritisch kritische kritischen gemeinsam gemeinsame \
      gemeinsamen zahlreiche zahlreichen mehrere mehreren betroffen betroffenen \
      verantwortlich notwendig richtig richtige richtigen falsch falsche falschen klar klare \
      sicher schuldig jahrige jahrigen jahriger hoch hochste hochsten besser bessere besseren \
      grosste grossten meisten mehr weniger wenig wenige wenigen etwa fast knapp mindestens \
      insgesamt ungefahr null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf \
      zwanzig halb halbe halben montag dienstag mittwoch donnerstag freitag samstag sonntag \
      freitagabend samstagabend januar februar marz april mai juni juli august september \
      oktober november dezember sommer herbst winter heute gestern jetzt derzeit bisher \
      zuletzt zunachst bereits schon bald spat fruh danach anschliessend inzwischen \
      mittlerweile kurzlich erneut wieder weiterhin taglich jahrlich nahe offenbar \
      moglicherweise vermutlich wahrscheinlich angeblich mutmassliche mutmasslichen \
      mutmasslicher eigentlich tatsachlich besonders vor allerdings jedoch zudem ausserdem \
      dennoch zusammen norden suden osten westen kilometer meter tonnen gern wohl vermisst \
      leichtverletzt gesperrt kunstliche sorgen sorgt konnte konnten musse mussen sollen \
      wahllokal stichwahl starteten
      """,
    weather: """
      wetter wetters wettervorhersage vorhersage vorhersagen prognose aussichten wetterdienst \
      meteorologe meteorologen meteorologin meteorologisch sonne sonnig sonnige sonniger \
      sonnigen sonniges sonnenschein sonnenstunden sonnenaufgang sonnenuntergang heiter \
      heitere heiteren wolke wolken wolkig wolkige wolkigen wolkenlos wolkenfelder \
      wolkenlucken bewolkt bewolkung bedeckt bedeckter klar klare klarer aufgelockert \
      auflockerungen himmel regen regnet regnen regnerisch regnerische regenschauer \
      regenfalle regenwahrscheinlichkeit niederschlag niederschlage niederschlagen \
      niederschlagsmenge schauer schauern schauerartig spruhregen nieselregen dauerregen \
      starkregen gewitter gewittern gewittrig unwetter unwettern unwetterwarnung warnung \
      warnungen blitz blitze donner hagel graupel schnee schneit schneien schneefall \
      schneefalle schneefallgrenze schneeregen neuschnee glatte glatteis eis eisig frost \
      froste bodenfrost frostig nachtfrost nebel nebelfelder neblig dunst dunstig temperatur \
      temperaturen grad celsius hochstwerte hochstwerten hochsttemperaturen tiefstwerte \
      tiefstwerten tiefsttemperaturen hochstwert werte werten minus plus wind winde winden \
      windig windboen boe boen boig sturm sturmboen sturmisch sturmische orkan orkanboen \
      brise windstille schwach schwacher massig massiger frisch frischer stark starker starke \
      kraftig kraftige lebhaft warm warme warmer warmste kalt kalte kalter kuhl kuhle kuhler \
      mild milde milder heiss heisse heisser hitze hitzewelle hitzewarnung schwul trocken \
      trockene trockener trocknen nass nasse feucht feuchte luftfeuchtigkeit luftdruck hoch \
      hochdruck hochdruckgebiet tief tiefdruck tiefdruckgebiet tiefauslaufer auslaufer front \
      kaltfront warmfront kaltluft warmluft luftmassen luft norden suden osten westen \
      nordosten nordwesten sudosten sudwesten nordost nordwest sudost sudwest nordlich \
      sudlich ostlich westlich nordlichen sudlichen kuste kusten bergland berge bergen \
      gebirge tal taler flachland tag tagsuber tages nacht nachts nachte morgen morgens \
      vormittag mittag nachmittag abend abends heute ubermorgen wochenende woche montag \
      dienstag mittwoch donnerstag freitag samstag sonntag ortlich vereinzelt vereinzelte \
      gebietsweise zeitweise teils teilweise gelegentlich verbreitet wechselnd wechselhaft \
      wechselhafte unbestandig unbestandige freundlich freundlicher trub trube lagen \
      abkuhlung erwarmung kmh km liter quadratmeter prozent klima pollen pollenflug uv index \
      sommerlich winterlich fruhling sommer herbst winter
      """,
    horoscope: """
      widder stier stiere zwillinge zwilling krebs krebse lowe lowen jungfrau jungfrauen \
      waage waagen skorpion skorpione schutze schutzen steinbock steinbocke wassermann \
      wassermanner fische sonne mond merkur venus mars jupiter saturn uranus neptun pluto \
      horoskop horoskope tageshoroskop wochenhoroskop monatshoroskop jahreshoroskop \
      sternzeichen tierkreis tierkreiszeichen zeichen astrologie astrologe astrologin \
      astrologisch astrologische stern sterne sternen planet planeten kosmos kosmisch \
      kosmische universum himmel rucklaufig aszendent konstellation vollmond neumond eklipse \
      finsternis element feuer erde luft wasser gluck glucklich gluckliche gluckszahl \
      gluckszahlen glucksfarbe zahl farbe liebe lieben liebt liebevoll liebesleben romantik \
      romantisch romantische romantischer leidenschaft leidenschaftlich flirt flirten single \
      singles paar paare partner partnerin partners partnerschaft beziehung beziehungen ehe \
      verliebt verlieben schatz herz herzen seele gefuhl gefuhle gefuhlen emotion emotionen \
      emotional intuition bauchgefuhl instinkt vertrauen ehrlich ehrlichkeit kommunikation \
      gesprach gesprache freund freunde freunden freundschaft familie zuhause harmonie \
      harmonisch streit konflikt konflikte missverstandnis missverstandnisse beruf beruflich \
      berufliche job arbeit karriere chef kollege kollegen kollegin geld finanzen finanziell \
      finanzielle ausgaben sparen investition investitionen chance chancen erfolg erfolge \
      erfolgreich ziel ziele zielen projekt projekte plan plane entscheidung entscheidungen \
      veranderung veranderungen herausforderung herausforderungen energie energien gesundheit \
      gesund fitness wohlbefinden ruhe entspannung entspannen stress stressig balance \
      gleichgewicht ausgeglichen geduld geduldig fokus konzentration kreativitat kreativ \
      kreative fantasie inspiration inspirieren positiv positive negativ stimmung laune \
      spirituell traum traume traumen wunsch wunsche schicksal selbstbewusstsein mut mutig \
      vorsicht vorsichtig achten vermeiden uberraschung uberraschungen neuigkeiten reise \
      wachstum neuanfang geburtstag geboren heute morgen tag tage tages woche monat jahr zeit \
      charme ausstrahlung anziehung sinnlich einfluss kraft krafte optimismus optimistisch \
      spontan
      """,
    markets: """
      index indizes leitindex aktienindex punkte punkten punkt zahler zahlern schluss \
      schlusskurs schlusskurse handelsschluss handelsstart handelsbeginn handelstag handel \
      handels gehandelt geschlossen schloss schliesst eroffnet eroffnung gestiegen stieg \
      stiegen steigt steigen anstieg gefallen fiel fielen fallt fallen gewonnen gewann \
      gewannen gewinnt gewinn gewinne gewinnen gewinner verlor verloren verliert verlieren \
      verlust verluste verlusten verlierer zugelegt zulegen legte legten zu nachgegeben \
      nachgeben gab gaben gesunken sank sanken sinkt sinken kletterte kletterten klettern \
      rutschte rutschten sprang sprangen brach einbruch erholung erholte erholten erholt \
      schwacher schwach starker fester freundlich unverandert uneinheitlich behauptet \
      leichter hoher tiefer niedriger plus minus prozent prozentpunkte basispunkte aktie \
      aktien aktienmarkt aktienmarkte aktienkurs aktienkurse papier papiere titel werte \
      standardwerte nebenwerte technologiewerte bankaktien anleihe anleihen bundesanleihe \
      bundesanleihen staatsanleihen rendite renditen rentenmarkt fonds zertifikate optionen \
      futures terminkontrakt borse borsen borsianer wertpapier wertpapiere kurs kurse kursen \
      kursgewinne kursverluste kursziel kaufen verkaufen halten verkauft gekauft kaufer \
      verkaufer anleger anlegern investoren investor handler analyst analysten analystin \
      experten umsatz umsatze volumen handelsvolumen markt markte markten marktteilnehmer \
      marktkapitalisierung bulle bullen baren bullisch volatilitat rally rallye \
      gewinnmitnahmen stimmung optimismus konjunktur konjunkturdaten inflation zins zinsen \
      leitzins leitzinsen zinssenkung zinserhohung zentralbank notenbank notenbanken fed \
      geldpolitik euro dollar yen pfund franken devisen devisenmarkt referenzkurs rohstoffe \
      rohstoff ol olpreis olpreise rohol barrel fass gold goldpreis silber kupfer feinunze \
      unze gas weizen preis preise preisen cent quartal quartalszahlen bilanz dividende \
      dividenden ausblick prognose erwartungen branche branchen sektor sektoren industrie \
      banken versicherer autowerte hoch tief rekordhoch allzeithoch jahrestief hochststand \
      tagesverlauf vormittag nachmittag vortag vorborslich nachborslich wochenschluss \
      wochenvergleich montag dienstag mittwoch donnerstag freitag woche einstufung \
      hochgestuft abgestuft ubergewichten
      """,
    listings: """
      heute abend programm programme fernsehprogramm tv fernsehen sender kanal sendung \
      sendungen sendetermin sendezeit folge folgen episode staffel staffeln serie serien \
      wiederholung wiederholungen film filme spielfilm krimi komodie drama doku dokumentation \
      nachrichten show live livestream stream mediathek ubertragung ubertragen ausstrahlung \
      ausgestrahlt zeigt lauft uhr moderator moderatorin gast gaste darsteller besetzung \
      erstausstrahlung lotto lottozahlen lotterie ziehung ziehungen gezogen gezogene \
      gewinnzahlen superzahl zusatzzahl jackpot gewinn gewinne gewinnklasse gewinnquoten \
      quoten tippschein los lose gewinner tipper zahlen gewahr ohne richtige euro millionen \
      spielplan spieltag spieltage spiele begegnung begegnungen partien ergebnisse ergebnis \
      tabelle liga anpfiff anstoss heimspiel auswartsspiel heim auswarts punkte siege \
      niederlagen unentschieden pokal gruppe runde stadion schiedsrichter verlegt verschoben \
      abgesagt kino kinos kinoprogramm leinwand saal vorstellung vorstellungen spielzeiten \
      filmstart kinostart fsk karten karte eintritt einlass beginn abendkasse vorverkauf \
      tickets kasse erwachsene kinder ermassigt frei beerdigung beisetzung bestattung \
      trauerfeier trauer trauernden traueranzeige traueranzeigen todesanzeige todesanzeigen \
      verstorben verstorbene verstorbenen gestorben entschlafen abschied hinterbliebene \
      hinterbliebenen angehorige angehorigen ehemann ehefrau vater mutter opa oma grossvater \
      grossmutter bruder schwester sohn tochter enkel urenkel familie friedhof kapelle kirche \
      gottesdienst messe urne urnenbeisetzung kondolenz beileid dankbarkeit gedenken geboren \
      lieber liebe geliebte stille strasse strassen fahrbahn fahrspur spur spuren \
      fahrstreifen autobahn anschlussstelle ausfahrt kreuz dreieck sperrung sperrungen \
      vollsperrung gesperrt gesperrte gesperrten umleitung umleitungen umgeleitet stau staus \
      stockend verkehr verkehrsmeldung verkehrsmeldungen verkehrshinweis autofahrer baustelle \
      baustellen bauarbeiten sanierung verzogerung verzogerungen verspatung verspatungen \
      ausfall ausfalle haltestelle haltestellen bus busse bahn zuge blitzer \
      geschwindigkeitskontrollen fahrtrichtung richtung unfall speiseplan speisekarte mensa \
      kantine schulessen mittagessen fruhstuck menu hahnchen schwein rind fisch nudeln reis \
      kartoffeln pommes salat suppe gemuse obst dessert nachtisch joghurt pudding vegetarisch \
      vegan brot kase milch sosse montag dienstag mittwoch donnerstag freitag samstag sonntag \
      januar februar marz april mai juni juli august september oktober november dezember \
      morgen nachmittag vormittag nacht wochenende taglich geoffnet offnungszeiten \
      geschlossen veranstaltung veranstaltungen termine termin treffen treffpunkt anmeldung \
      gemeindehaus bibliothek
      """)
}
