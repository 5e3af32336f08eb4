extension Vocabulary {
  static let english = Vocabulary(
    general: """
      announce announced report reports reported reporting confirm confirmed add adds added \
      adding claim claims claimed claiming warned warning deny denied reveal reveals revealed \
      describe describes described describing explain explains explained explaining comment \
      comments argue argued arguing insisted note notes noted mention mentioned suggest \
      suggests suggested suggesting ask asks asked asking urged request requests requested \
      demand demands call calls called calling address addressed vote votes voted voting \
      elected campaign campaigns support supports supported supporting opposed approved \
      rejected pass passes passed passing proposed appointed debate reform arrest arrested \
      charge charges charged accused convicted sentence sentenced investigate attack attacks \
      attacked attacking murder murdered kill kills killed killing shoot shooting rob jail \
      release releases released suspect suspects wound wounded injured threatened rescue \
      rescued search searching damage damaged destroy destroyed crash collapsed burn burns \
      burned burning evacuated strike strikes striking protest protests launch launched start \
      starts started starting open opens opened opening close closed closing end ends ended \
      ending finish finished finishing plan plans expect expected expecting hope hopes hoped \
      hoping believe believes believed consider considered considering decide decided agree \
      agreed offer offers offered offering provide provides provided providing include \
      includes included including receive received receiving join joined joining continue \
      continues continued continuing remain remains remained remaining return returns \
      returned returning help helps helped helping work works worked working play plays \
      played playing need needs needed want wants wanted wanting follow follows followed \
      following turn turns turned turning move moves moved moving live lives lived living \
      happen happens happened happening appear appears appeared increase increases increased \
      increasing rise raise raised raising reduce reduced reducing decline declined drop \
      drops gain gains gained jump jumped jumping lower improve improved improving grow \
      growing cut cuts boost develop developed developing produce produced producing create \
      creates created creating design designs designed update updates updated upgrade test \
      tests tested testing study studies studied studying research score scores scored \
      scoring defeat lead leads leading beat beats beating direct directed star stars act \
      acts acted acting record records recorded recording perform performed performing film \
      films cook cooking heat serve serves served serving mix mixed visit visits visited \
      visiting travel traveling arrive arrived land lands landed landing delay delayed invest \
      acquired hire hired purchase purchased order orders ordered deliver delivered sign \
      signs signed signing pay pays paying earn earned earning face faces faced cause causes \
      caused causing result results resulted resulting show shows showed showing change \
      changes changed changing use uses used using share shares shared sharing post posts \
      posted posting published publishing issue issues issued dropped dropping planned \
      planning cutting rose robbery grew grown paid led beaten shot shots shown cancelled say \
      says said saying tell tells told telling speak spoke speaking think thinks thought \
      thinking know knows knew known knowing see saw seen seeing make makes made making take \
      takes took taken taking give gives gave given giving get gets got getting go goes going \
      gone went come comes came coming become becomes became becoming find finds found \
      finding keep keeps kept keeping hold holds held holding begin begins began beginning \
      run runs ran running win wins won winning lose lost losing meet met meeting send sent \
      sending bring brings brought bringing leave leaves left leaving put putting set sets \
      setting stand stands standing sell sold selling buy bought buying build built building \
      buildings spend spent spending fall falls fell falling hit hits write writes wrote \
      written writing read reading hear heard hearing feel feels felt feeling break broke \
      broken breaking fight fighting die died dying drive drives driven driving fly flying \
      seek let try tried trying stop stopped referred according spokesman spokeswoman \
      spokesperson reportedly allegedly statement statements official officials reporter \
      reporters journalist journalists source sources interview interviews press conference \
      agency agencies newspaper newspapers media story stories article articles news headline \
      question questions answer answers detail details information government governments \
      minister ministers ministry president parliament lawmaker lawmakers senator senate \
      congress party parties coalition opposition election elections candidate candidates \
      voters poll majority minority leader leaders leadership premier cabinet deputy \
      secretary mayor council governor ambassador treaty summit agreement deal deals law laws \
      bill bills legislation policy policies budget tax taxes democracy republican \
      republicans democrat democrats conservative liberal politicians constitution commission \
      committee member members border borders migrants refugees immigrants nation nations \
      country countries state states region regions province district districts citizen \
      citizens war wars conflict troops soldier soldiers army military navy force forces \
      weapon weapons missiles bomb explosion blast ceasefire peace talk talks hostages \
      terrorist terrorists invasion airstrike airstrikes police officer officers detective \
      detectives crime crimes criminal victim victims witness witnesses prosecutor \
      prosecutors lawyer lawyers attorney attorneys judge judges jury court courts trial \
      trials verdict verdicts prison prisoner prisoners offense evidence case cases appeal \
      appeals fraud burglary assault gun guns knife gang drug drugs investigation \
      investigations inquiry custody killer earthquake earthquakes quake quakes magnitude \
      tremor aftershock aftershocks fire firefighter firefighters wildfire wildfires flood \
      floods flooding storm disaster accident collision collisions incident emergency \
      ambulance hospital hospitals survivors crew casualties death deaths injury injuries \
      passenger passengers driver drivers pilot vehicle vehicles car cars truck trucks bus \
      train trains plane aircraft airport flight flights ship ships boat boats station \
      stations road roads street streets highway bridge rail railway route traffic company \
      companies firm firms business businesses profit profits revenue loss losses earnings \
      sale sales shareholder shareholders investors investment investments market markets \
      stock stocks price prices cost costs rate rates inflation economy bank banks loan loans \
      debt interest interests currency dollar dollars pound pounds customer customers \
      consumer consumers client clients product products industry industries manufacturer \
      manufacturers factory plant plants supply supplies retailer retailers store stores shop \
      shops brand brands merger mergers acquisition takeover bid contract contracts union \
      unions worker workers employee employees employer employers job jobs layoff layoffs \
      redundancies staff executive chairman chief director directors manager managers founder \
      owner owners board boards partner partners quarter quarters growth recession tariffs \
      trade export fund funds pension wage wages salary income phone phones smartphone \
      smartphones device devices battery camera cameras screen display software hardware app \
      apps application applications user users data network networks internet website \
      websites computer computers laptop chip chips platform system systems service services \
      feature features technology technologies tech robot code server hackers version \
      versions model models security securities privacy science sciences scientist scientists \
      researchers university universities professor experiment experiments laboratory \
      discovery theory theories species climate temperature temperatures carbon energy planet \
      space satellite rocket mission missions health doctor doctors nurse patient patients \
      disease diseases virus infection treatment symptoms cancer medicine surgery clinic dose \
      school schools student students teacher teachers college colleges education class \
      classes degree degrees exam parent parents child match matches game games goal goals \
      striker strikers midfielder midfielders goalkeeper season seasons league coach coaches \
      half minute minutes penalty tournament team teams player players club clubs captain \
      champion champions championship cup final finals semifinal semifinals victory victories \
      draw fan fans stadium title titles medal race races round rounds point points squad \
      referee transfer athletes sport sports football tennis basketball baseball cricket \
      rugby hockey golf olympic olympics kick substitute card cards opponent opponents winner \
      winners movie movies actor actors actress album song songs singer band bands music \
      concert tour festival artist artists art arts exhibition museum gallery book books \
      author authors novel writer writers theatre theater stage stages episode episodes \
      television audience critics review reviews award awards role roles character characters \
      scene scenes cast performance performances producer producers track tracks celebrity \
      recipe recipes butter onion onions oil sugar salt egg eggs milk cream cheese sauce bowl \
      pan oven dish ingredients tablespoon teaspoon chicken meat fish fruit restaurant \
      restaurants chef meal food drink drinks wine rain wind winds snow weather year years \
      month months week weeks day days hour hours second seconds time times date century \
      morning afternoon evening night weekend today moment moments period man woman boy boys \
      girl girls person group groups family families mother father son daughter brother \
      brothers sister wife husband friend friends couple residents community communities \
      crowd organization organizations city cities town village capital home homes house \
      houses apartment office offices area areas place places site sites centre center world \
      side sides part parts number numbers amount level levels figure figures total average \
      decision decisions proposal proposals project projects program programs effort efforts \
      measure measures step steps problem problems challenge crisis risk threat concern \
      concerns fear pressure attempt reason reasons impact effect effects process situation \
      position positions condition conditions opportunity opportunities chance future history \
      event events trip letter letters message email video videos photo photos image images \
      picture pictures men women people children series defence defense hundred hundreds \
      thousand thousands million millions billion billions percent cent one two three four \
      five six seven eight nine ten twelve twenty thirty first third fourth fifth double \
      dozen dozens several nearly approximately almost estimated monday tuesday wednesday \
      thursday friday saturday sunday january february march april may june july august \
      september october november december yesterday tomorrow tonight early earlier late later \
      latest recent recently now soon currently previously daily annual ago since immediately \
      already eventually finally ahead next last previous past new old young older younger \
      big bigger biggest large larger largest small smaller great greater good better best \
      bad worse worst high higher highest low lowest long longer short major minor key main \
      top strong weak important significant serious heavy possible likely public private \
      national international local regional global federal foreign domestic political \
      economic financial social legal illegal civil human former current senior general \
      special popular successful difficult easy free safe dangerous dead alive missing \
      critical guilty responsible available ready clear full hot cold fresh hard right wrong \
      true false real independent prime presidential parliamentary medical scientific digital \
      mobile online electric nuclear historical modern traditional famous additional \
      different similar certain entire whole initial northern southern eastern western \
      central north south east west politics administration authorities authority department \
      affairs finance justice environment manslaughter stabbing stabbed gunman handcuffed \
      detained acquitted prosecution epicentre epicenter rubble smoke evacuation destruction \
      landslide tsunami derailed net operating listed employment unveiled unveils storage \
      memory intelligence cyberattack download web miles feet foot equaliser quarterfinal \
      playoffs table saved corner drama box reviewed simmer medium tbsp tsp preheat taste \
      golden together however around across among despite near nearby inside outside toward \
      towards due least less way ways thing things lot lots kind fact facts name names named \
      life body bodies hand hands head heads eye eyes word words line lines term terms money \
      power powers water air ground fuel gas based involved related located allow allowed \
      allows allowing require required requires ensure protect protection prevent avoid \
      remove removed reach reached look looked looking looks watch watched watching wait \
      waiting walk walked seem seems seemed like likes liked love loved enjoy talked talking \
      stay host competition manage managed accept accepted apply applied discuss discussion \
      express criticism welcome thank thanks blame fail failed failure success extended \
      compared affected able unable quick quickly slowly simply especially particularly \
      probably certainly clearly actually really exactly directly largely mostly mainly \
      highly fully only alone collided flooded
      """,
    weather: """
      forecast forecasts forecaster forecasters shower showers cloud clouds temperature \
      temperatures degree degrees high highs low lows wind winds gust gusts breeze breezes \
      gale gales storm storms thunderstorm thunderstorms drizzle drizzles spell spells \
      interval intervals front fronts system systems ridge ridges trough troughs warning \
      warnings watch watches advisory advisories outlook outlooks condition conditions chance \
      chances hour hours day days night nights morning mornings afternoon afternoons evening \
      evenings coast coasts hill hills mountain mountains valley valleys region regions area \
      areas inch inches flurry flurries squall squalls frost frosts maximum maximums minimum \
      minimums average averages pressure pressures weekend weekends week weeks sunrise \
      sunrises sunset sunsets flood floods hurricane hurricanes tornado tornados puddle \
      puddles rain rains rainy rainfall raining sunny sunshine sun cloudy overcast partly \
      mostly clear clearing skies sky celsius fahrenheit humidity humid windy breezy blustery \
      calm gusty overnight snow snowy snowfall snowing sleet hail ice icy freezing frosty fog \
      foggy mist misty haze hazy warm warmer warmest cool cooler cold colder coldest hot \
      hotter mild milder chilly dry drier wet wetter damp thunder lightning heavy light \
      moderate scattered isolated patchy widespread occasional persistent prolonged steady \
      brief likely possible expected spreading turning becoming developing easing moving \
      tonight today tomorrow monday tuesday wednesday thursday friday saturday sunday north \
      south east west northern southern eastern western northerly southerly easterly westerly \
      northeast northwest southeast southwest northeasterly southwesterly northwesterly \
      central inland coastal mph kph km knots mm cm percent precipitation weather climate \
      meteorologist meteorologists meteorological atmospheric barometer uv index pollen dew \
      visibility heat heatwave season seasonal unsettled settled variable changeable fair \
      fine bright brighter dull mainly later early midday noon dawn dusk extended above below \
      normal feel feels around near reaching rising falling dropping winter summer spring \
      autumn accumulation
      """,
    horoscope: """
      aries taurus gemini cancer leo virgo libra scorpio sagittarius capricorn aquarius \
      pisces sun moon mercury venus mars jupiter saturn uranus neptune pluto horoscope \
      horoscopes zodiac astrology astrologer astrologers astrological star stars sign signs \
      planet planets planetary cosmic universe celestial retrograde eclipse lunar solar full \
      new alignment aligned conjunction trine square house ruler ruling ascendant rising \
      chart lucky luck fortune fortunate unlucky number numbers colour color colours colors \
      gemstone love loves loved lover romance romantic passion passionate single singles \
      couple couples partner partners partnership relationship relationships marriage dating \
      date flirt attraction attract heart soul emotion emotions emotional emotionally feeling \
      feelings feel intuition intuitive instinct instincts trust honesty honest communication \
      communicate conversation friend friends friendship family home career work workplace \
      job boss colleague colleagues money finances finance financial budget spending spend \
      savings invest investment opportunity opportunities success successful goal goals \
      ambition ambitious project projects plan plans decision decisions change changes \
      challenge challenges energy energies energetic health healthy wellbeing rest relax \
      relaxation stress balance balanced harmony harmonious peace patience patient focus \
      focused confidence confident creative creativity imagination inspiration inspire \
      inspired positive negative mood moody spirit spiritual dream dreams wish wishes destiny \
      fate today tomorrow week weekly daily month monthly day days year time ahead may expect \
      avoid beware careful caution embrace seek surprise surprises unexpected news travel \
      journey growth transformation birthday born socialise social charm tension conflict \
      misunderstanding argument arguments listen fire earth air water cancerian arian taurean \
      leos virgos libran geminis
      """,
    markets: """
      index indexes point points share shares stock stocks bond bonds yield yields investor \
      investors sector sectors trader traders analyst analysts dealer dealers broker brokers \
      market markets exchange exchanges session sessions volume volumes gain gains loss \
      losses loser losers gainer gainers advancer advancers decliner decliners benchmark \
      benchmarks future futures option options commodity commodities currency currencies \
      dollar dollars euro euros pound pounds rate rates price prices close closes dividend \
      dividends earning earnings quarter quarters profit profits fund funds asset assets \
      equity equities security securities cent cents barrel barrels ounce ounces contract \
      contracts bank banks tech teches retailer retailers miner miners rally rallies indices \
      yen closed closing opened opening open ended finished finishing gained gaining fell \
      fall falls falling fallen rose rise rises rising risen traded trading trades trade \
      advanced advance advances advancing declined decline declines declining unchanged flat \
      mixed higher lower up down slipped slip slips slid slide slides sliding dropped drop \
      drops dropping climbed climb climbs climbing jumped jump jumps surged surge surges \
      tumbled tumble tumbles plunged plunge plunges edged edging eased easing lost losing \
      added adding shed sheds dipped dip dips rallied rebounded rebound soared soaring sank \
      sink sinking weakened weaker strengthened stronger steady steadied settled settle \
      composite industrial industrials average averages blue chip chips large cap midcap \
      smallcap bull bulls bullish bear bears bearish volatility volatile sentiment optimism \
      taking selloff selling buying buy sell bought sold sellers buyers hold outperform \
      underperform rating upgrade downgrade target percent percentage basis bps treasury \
      treasuries crude oil gold silver copper gas wheat corn metals energy financials \
      utilities healthcare technology consumer banking turnover million billion outstanding \
      capitalization low high record week weekly monthly year day previous intraday afternoon \
      morning fed central reserve inflation interest hike cut data economic expectations \
      forecast outlook guidance revenue results listed listing premarket afterhours
      """,
    listings: """
      tonight channel channels programme programmes program programs tv television guide \
      episode episodes series season repeat repeats premiere finale film films movie movies \
      drama comedy documentary news show shows live broadcast stream streaming schedule \
      schedules listing listings airs aired airing presenter host guest guests starring stars \
      cast rated rating certificate lottery lotto draw draws drawn drawing jackpot jackpots \
      winning numbers number ball balls bonus ticket tickets winner winners prize prizes \
      rollover rolls odds raffle matched match estimated fixture fixtures kick kickoff \
      results result league division cup round group table standings played won lost points \
      home away postponed venue stadium referee halftime fulltime pm am gmt noon midnight \
      cinema cinemas screen screens screening screenings theatre theater showtimes showing \
      matinee admission doors box office booking bookings adults children concessions funeral \
      funerals survived survivors predeceased passed died death deaths born peacefully \
      beloved devoted loving late husband wife mother father son sons daughter daughters \
      brother brothers sister sisters grandfather grandmother grandchildren grandchild \
      nephews nieces interment burial buried cremation crematorium cemetery chapel church \
      mass service services memorial obituary obituaries visitation wake donations flowers \
      condolences family friends rest aged age deceased lane lanes closure closures closed \
      reopened reopen road roads roadworks street highway motorway exit junction ramp bridge \
      northbound southbound eastbound westbound traffic delays delay detour detours diversion \
      diversions diverted congestion drivers motorists bus buses train trains parking \
      construction maintenance repair repairs crews work overnight accident crash vehicle \
      avoid alternate route routes expected menu menus lunch breakfast school chicken beef \
      pork fish pizza burger sandwich salad soup pasta rice potato potatoes fries fruit \
      vegetables vegetable milk juice bread cheese beans carrots corn broccoli peas dessert \
      pudding yogurt cookie served choice vegetarian monday tuesday wednesday thursday friday \
      saturday sunday january february march april may june july august september october \
      november december today tomorrow week weekend daily morning afternoon evening night \
      hours open opening free event events calendar community library hall meeting meetings
      """)
}
