extension Vocabulary {
  static let french = Vocabulary(
    general: """
      annoncer annonce declarer declare affirmer affirme expliquer explique indique preciser \
      precise ajouter ajoute confirmer confirme estime denoncer denonce demander demande \
      demandent demandant appeler appeles appelee appelait exige critique rappeler rappele \
      souligne raconter raconte evoque assurer assure proposer propose proposent voter vote \
      signer signe adopter refuser refuse accepter accepte nomme manifeste arreter arrete \
      arretes accuse accuses condamne condamnes condamnee juger juge tuer tue tues tuee tuees \
      blesse blesses blessee voler volant frapper frappe tirer tire attaquer attaque \
      attaquant menace liberer interpelle interpelles enquete soupconne toucher touche \
      evacues evacuee sauver cause provoquer provoque lancer lance lancee presenter presente \
      presentent presentes presentee presentant creer cree creee developper developpe \
      augmenter augmente diminuer baisser baisse monter monte montee montant supprimer \
      financer finance embauche jouer joue jouent marquer marque marquee gagner gagne gagnant \
      remporter egalise affronter tourner tourne tournee tournant realiser realise realises \
      realisee chanter chante melanger melange cuisine verser chauffer couper coupe laisser \
      laisse laissent laissant passer passe passent passes passee passees passant passait \
      passera rester reste restent restee restant restait restera arriver arrive arrivent \
      arrives arrivee arrivera entrer entre entree porter porte portent portee portant \
      portait trouver trouve trouvent trouvait trouvera donner donne donnent donnee donnees \
      donnant donna donnera parler parle parlent parlant parlait penser pense pensent pensee \
      pensees pensait montrer montre montrent montrant commencer commence commencent \
      continuer continue continuent changer change changent travailler travaille travaillent \
      chercher cherche cherchent aider aide utiliser utilise utilisent utilises utilisee \
      utilisees utilisant organiser organise organisee preparer prepare participer participe \
      installer placer place places placee publier publie publies publiee terminer termine \
      terminee compter compte durer dure duree durant quitter quitte rencontrer rencontre \
      visiter visite retrouver retrouve retrouvent considerer consideree representer \
      represente representent representant concerne concernant decider decide reussi finir \
      finit fini choisir choisi dire dit disent disait vendre vend vendu vendus detruire \
      detruit faire fait font faisait faits faite faites fera voir voit vu vue verra aller va \
      vont allait venir vient viennent venu prendre prend prennent pris prise prises mettre \
      met mettent mis mise mises pouvoir peut peuvent pouvait pourrait pourra pourraient \
      devoir doit doivent devait devrait devraient savoir sait savent vouloir veut veulent \
      voulait voulu faut faudra tenir tient tenu tenue obtenir obtenu soutenir soutien \
      devenir devient devenu devenue revenir revient revenu revenus connaitre connait connu \
      reconnu permettre permet permettent permis mourir mort morts morte ne vivre vit vecu \
      perdre perd perdu battre attendre attend attendu entendre entendu repondre repond \
      repondu rendre rend rendu suivre suit suivi suivant suivante ecrire ecrit lire lu \
      courir court ouvrir ouvre ouvert ouverte offrir offre decouvrir decouvert decouverte \
      decouvertes partir part parti partie partis sortir sort sorti sortie servir sert \
      recevoir recu produire produit produits conduit conduite construire elu elus inculpe \
      interpellation boire manger croire croit atteindre atteint disparu interdit notamment \
      environ communique declaration declarations source sources journaliste journalistes \
      presse medias journal journaux agence agences information informations article articles \
      reportage entretien conference conferences question questions reponse reponses \
      commentaire commentaires temoignage temoignages gouvernement ministre ministres \
      ministere president presidente presidence parlement assemblee depute deputes deputee \
      senat senateur senateurs loi lois projet projets coalition opposition majorite election \
      elections electeurs scrutin candidat candidats candidate campagne campagnes sondage \
      sondages referendum reforme reformes budget impot impots politique politiques \
      democratie republique etat etats maire mairie commune communes conseil conseils \
      conseiller conseillers prefet prefecture departement departements region regions pays \
      nation nations citoyen citoyens ambassadeur sommet accord accords traite traites \
      negociations sanctions frontiere frontieres migrants refugies asile guerre guerres paix \
      conflit conflits soldat soldats armee armees militaire militaires arme armes missile \
      missiles drone drones bombe explosion attentat attentats terroriste terroristes otage \
      otages troupe troupes discours chef chefs leader dirigeant dirigeants responsable \
      responsables autorite autorites administration commission comite membre membres gauche \
      droite police policier policiers gendarmes enqueteurs crime crimes criminel meurtre \
      suspect suspects victime victimes temoin temoins procureur avocat avocats avocate \
      tribunal cour cours jury proces verdict peine prison detention justice plainte \
      accusation preuve preuves vol vols fraude agression violence violences viol couteau \
      drogue trafic auteur auteurs delit garde gardes affaire affaires appel appels audience \
      condamnation amende seisme seismes tremblement magnitude replique repliques incendie \
      incendies pompier pompiers feu feux flammes fumee inondation inondations tempete \
      catastrophe accident accidents collision drame urgence secours sauveteurs deces bilan \
      hopital hopitaux degats evacuation alerte passagers conducteur automobilistes pilote \
      pilotes vehicule vehicules voiture voitures camion bus train trains avion avions \
      aeroport bateau bateaux navire navires route routes autoroute rue rues pont ponts gare \
      ligne lignes circulation transport transports entreprise entreprises societe societes \
      groupe groupes benefice benefices profit profits perte pertes chiffre chiffres resultat \
      resultats action actions actionnaires bourse marche marches prix cout couts taux \
      inflation economie economies banque banques credit credits dette euro euros dollars \
      client clients consommateurs industrie industries usine usines magasin magasins \
      commerce vente ventes achat achats rachat fusion acquisition offres contrat contrats \
      syndicat syndicats greve greves salarie salaries employe employes emploi emplois poste \
      postes licenciement licenciements suppression salaire salaires patron directeur \
      directrice fondateur investissement investissements previsions croissance secteur \
      secteurs fonds retraite hausse chomage telephone smartphone smartphones appareil \
      appareils batterie camera cameras photo photos ecran logiciel application applications \
      utilisateur utilisateurs reseau reseaux internet site sites ordinateur systeme systemes \
      service services fonction fonctions technologie technologies robot intelligence modele \
      modeles version versions plateforme securite lancement science sciences scientifique \
      scientifiques chercheurs etude etudes recherche recherches universite universites \
      professeur professeurs experience experiences laboratoire climat energie emission \
      emissions environnement espace espaces planete mission missions sante medecin medecins \
      patient patients maladie maladies virus vaccin vaccination traitement traitements \
      symptomes cancer medicaments soin soins epidemie ecole ecoles eleve eleves etudiant \
      etudiants etudiante enseignants college lycee classe classes examen education formation \
      formations match matchs but buts buteur milieu milieux defenseur gardien saison saisons \
      championnat ligue entraineur minute minutes penalty tournoi equipe equipes joueur \
      joueurs club clubs capitaine finale demi victoire victoires defaite defaites nul stade \
      supporter supporters titre titres medaille record course courses etape etapes tour \
      tours score point points classement arbitre carton transfert selection sport sports \
      sportif football rugby tennis champion champions adversaire adversaires ballon tir \
      blessure blessures vainqueur film films realisateur realisatrice acteur acteurs actrice \
      cinema album chanson chansons chanteur chanteuse musique musiciens concert concerts \
      festival artiste artistes art arts exposition musee livre livres roman romans ecrivain \
      theatre scene scenes serie series episode episodes television spectacle spectacles \
      publics public recompense role roles personnage personnages star stars recette recettes \
      beurre oignon oignons ail huile sucre sel farine oeufs lait creme fromage sauce four \
      pate cuillere ingredients viande poisson poissons legumes fruit fruits restaurant plat \
      repas vin vins eau eaux cuisson pluie vent neige temperature temperatures soleil an ans \
      annee annees mois semaine semaines jour jours journee heure heures seconde secondes \
      temps date decennies siecle matin midi soir soiree nuit moment moments periode epoque \
      homme hommes femme femmes enfant enfants garcon fille filles jeune jeunes personne \
      personnes gens famille familles pere mere fils frere freres soeur parents mari epouse \
      ami amis couple couples habitants population communaute communautes association \
      organisation ville villes village capitale quartier maison maisons logement appartement \
      batiment bureau lieu lieux zone zones centre cote cotes monde parties nombre niveau \
      total moyenne plan plans decision decisions mesure mesures programme programmes \
      probleme problemes crise risque risques difficulte difficultes raison raisons \
      consequences effet effets situation condition conditions possibilite occasion avenir \
      histoire histoires evenement evenements anniversaire voyage lettre lettres message \
      messages video videos image images objectif objectifs changement evolution \
      developpement mouvement mouvements debat discussion reunion proposition besoin besoins \
      force forces pouvoirs droit droits rapport rapports exemple cas fin debut suite retour \
      depart ouverture travail vie manifestation manifestations manifestants grand grands \
      grande grandes petit petits petite petites nouveau nouveaux important importants \
      importante importantes premier premiers premiere premieres dernier derniers derniere \
      dernieres prochain prochaine gros ancien anciens ancienne bon bons mauvais mauvaise \
      seul seuls seule haut haute fort forte prive privee national nationaux nationale \
      nationales international internationale local locaux locale regional regionale \
      regionales mondial mondiale economique economiques social sociaux sociale sociales \
      financier financiers financiere financieres europeen europeens europeenne americain \
      americains americaine francais francaise francaises etranger etrangers principal \
      principaux principale different differents differentes nombreux nombreuses grave \
      dangereux historique possible difficile facile rapide libre plein pleine long courts \
      courte actuel actuelle futur officiel general generale presidentielle medical medicale \
      numerique mobile electrique rouge blanc blancs noir noirs noire vert certain certains \
      certaine certaines memes propre propres simple clair claire vrai vraie faux sur pret \
      prets prete deuxieme troisieme quatrieme coupable innocent celebre populaire moderne \
      nouvelle nouvelles bonne bonnes longue blanche grosse publique publiques vieux vieille \
      beau belle meilleur meilleure meilleurs meilleures mieux pire superieur superieure \
      lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin \
      juillet aout septembre octobre novembre decembre printemps ete hiver hier demain \
      maintenant actuellement recemment deja bientot toujours encore enfin desormais jamais \
      souvent parfois ensuite puis tot tard ailleurs ensemble presque seulement egalement \
      surtout particulierement probablement officiellement rapidement directement totalement \
      grievement legerement deux trois quatre cinq six sept huit neuf dix douze quinze vingt \
      trente quarante cinquante cent cents mille millions milliard milliards dizaine dizaines \
      centaine centaines milliers moitie tiers double cinquieme second kilometres metres km \
      nord sud est ouest bord coeur travers face yeux main mains corps tete fois chose choses \
      facon maniere sorte sujet nom parlementaire policiere sismique epicentre intervention \
      porteparole seance
      """,
    weather: """
      meteo meteorologie meteorologique meteorologiques meteorologue prevision previsions \
      bulletin temps pluie pluies pluvieux pluvieuse pluvieuses averse averses orage orages \
      orageux orageuse orageuses eclair eclairs tonnerre grele grelons bruine crachin \
      precipitation precipitations cumul cumuls millimetres mm soleil ensoleille ensoleillee \
      ensoleilles ensoleillement eclaircie eclaircies ciel ciels nuage nuages nuageux \
      nuageuse nuageuses couvert couverte couverts degage degagee voile voilee gris grise \
      grisaille brume brumes brumeux brouillard brouillards neige neiges neigeux enneigement \
      flocons chutes verglas gel gelee gelees glacial glaciale givre temperature temperatures \
      degre degres celsius maximale maximales minimale minimales maximum minimum minima \
      maxima thermometre mercure chaleur canicule caniculaire chaud chaude chauds chaudes \
      froid froide froids froides fraicheur frais fraiche fraiches doux douce douceur tiede \
      sec seche secs secheresse humide humides humidite vent vents venteux venteuse rafale \
      rafales brise bourrasque bourrasques tempete tempetes souffle soufflera soufflant \
      soufflent kmh km heure modere moderee moderes fort forts forte fortes faible faibles \
      violent violents anticyclone depression depressions depressionnaire perturbation \
      perturbations perturbe front pression atmospherique air masse nord sud est ouest \
      nordest nordouest littoral cote cotes cotier mer montagne montagnes relief reliefs \
      plaine plaines vallee vallees altitude massif region regions departements matin matinee \
      midi journee apres soir soiree nuit nocturne nocturnes lundi mardi mercredi jeudi \
      vendredi samedi dimanche week weekend demain aujourd hui saison normales saisonnieres \
      vigilance alerte orange jaune rouge alertes localement isole isolees isoles epars \
      eparses passager passageres generalise instable instables instabilite stable variable \
      variables changeant agite calme retour amelioration degradation rafraichissement \
      radoucissement hausse baisse attendu attendues prevu prevues persistant persistante \
      lever coucher uv indice pollen hiver ete automne printemps climat inondation \
      inondations crue crues
      """,
    horoscope: """
      cote cotes conseil matinee rythme \
      belier beliers taureau taureaux gemeaux cancer cancers lion lions vierge vierges \
      balance balances scorpion scorpions sagittaire sagittaires capricorne capricornes \
      verseau verseaux poissons poisson soleil lune mercure venus mars jupiter saturne uranus \
      neptune pluton horoscope horoscopes zodiaque astrologie astrologue astrologues \
      astrologique astrologiques signe signes astre astres etoile etoiles astral astrale \
      planete planetes planetaire cosmos cosmique cosmiques univers ciel celeste retrograde \
      eclipse ascendant decan configuration conjonction trigone carre maison pleine nouvelle \
      chance chanceux chanceuse malchance numero nombre couleur amour amours amoureux \
      amoureuse amoureuses aimer aime romance romantique romantiques passion passions \
      passionne seduction seduire charme charmes celibataire celibataires couple couples \
      partenaire partenaires conjoint relation relations sentimental sentimentale \
      sentimentales mariage rencontre rencontres coeur ame emotion emotions emotionnel \
      emotionnelle sentiment sentiments ressenti intuition intuitions instinct confiance \
      honnetete sincerite communication dialogue discussion discussions amitie ami amis \
      famille foyer entourage travail carriere emploi profession professionnel \
      professionnelle professionnelles patron collegue collegues argent finances financier \
      financiere financieres depense depenses economies budget investissement opportunite \
      opportunites reussite succes reussir objectif objectifs ambition ambitions projet \
      projets decision decisions choix changement changements defi defis energie energies \
      energique sante forme vitalite bien etre repos detente relaxation fatigue stress \
      equilibre harmonie harmonieux harmonieuse paix serenite patience patient concentration \
      creativite creatif creative imagination inspiration positif positive positives negatif \
      negative humeur moral spirituel spirituelle reve reves souhait desir desirs destin \
      destinee avenir aujourd demain jour journee semaine mois annee periode moment evitez \
      profitez prenez soyez laissez attention prudence prudent surprise surprises imprevu \
      nouvelles voyage voyages renouveau transformation anniversaire natif natifs native \
      natives feu terre air eau tension tensions conflit conflits malentendu malentendus \
      dispute ecoute optimisme optimiste charisme audace
      """,
    markets: """
      indice indices points point cloture cloturer cloturait cloturent seance seances \
      ouverture ouvert ouvrir termine terminer fini gagne gagner gagnait gagnent gain gains \
      grimpe grimper grimpait grimpaient bondi bondit bondir progresse progressait \
      progression hausse hausses hausser montee monte avance avancait perdu perd perdait \
      perdaient perdre perte pertes baisse baissait baisser baisses chute chutait chuter \
      recule reculait reculer recul reculs cede cedait ceder repli replie glisse abandonne \
      abandonnait rebond rebondi rebondit rebondir plonge degringole flambee flambe envolee \
      envole stable stables inchange inchangee equilibre mitige disperse ordre net nette \
      leger legere bourse bourses boursier boursiere boursiers boursieres marche marches \
      place places action actions titre titres valeur valeurs cote cotee cotees cotation \
      cotations obligation obligations obligataire obligataires rendement rendements taux \
      directeur directeurs emprunt emprunts spread dette souverain souveraine fonds contrat \
      contrats terme echeance options derives investisseur investisseurs operateurs operateur \
      courtier courtiers analyste analystes trader traders gerant actionnaires capitalisation \
      volume volumes echange echanges transactions milliard milliards million millions achat \
      achats acheter acheteurs vente ventes vendeurs vendre prise prises benefices benefice \
      secteur secteurs sectoriel bancaires bancaire banques luxe technologie technologiques \
      industriels automobile energie petrolieres petrole baril or once argent cuivre ble \
      matieres premieres devise devises euro dollar yen livre franc change changes centimes \
      cents pourcent inflation croissance banque centrale monetaire fed relevement \
      assouplissement conjoncture statistiques indicateurs resultats trimestriels trimestre \
      trimestrielle dividende dividendes chiffre affaires previsions perspectives \
      recommandation objectif releve abaisse record records plus haut bas niveau niveaux \
      volatilite optimisme prudence tendance hebdomadaire semaine mois annee veille jour \
      matinee lundi mardi mercredi jeudi vendredi
      """,
    listings: """
      soir soiree programme programmes tele tv television televise chaine chaines emission \
      emissions diffusion diffuse diffusee diffuses rediffusion rediffusions episode episodes \
      serie series saison saisons inedit inedite inedits film films telefilm comedie drame \
      documentaire documentaires reportage magazine jeu divertissement direct replay \
      streaming presentateur presentatrice presente animateur invite invites avec audience \
      audiences loto lotto loterie tirage tirages tire tires numero numeros gagnant gagnants \
      gagnante combinaison jackpot cagnotte rapports gain gains grille grilles etoile etoiles \
      boule boules chance resultats resultat joueur joueurs euros millions calendrier affiche \
      affiches journee journees rencontre rencontres match matches matchs classement coup \
      envoi poule poules groupe groupes domicile exterieur victoires defaites nuls points \
      coupe ligue division stade reporte reportee arbitre cinema cinemas salle salles ecran \
      ecrans seance seances projection projections avant premiere vostfr vf billet billets \
      billetterie entree entrees tarif tarifs reduit gratuit gratuite plein reservation \
      reservations guichet adultes enfants spectacle deces avis obseques obseque funerailles \
      enterrement inhumation cremation incineration ceremonie religieuse civile eglise \
      chapelle cimetiere crematorium defunt defunte defunts decede decedee decedes mort \
      famille familles epouse epoux mari femme pere mere fils fille filles frere soeur petits \
      arriere grand parents neveux nieces beau belle ne nee proches amis condoleances fleurs \
      remerciements remercie hommage souvenir tristesse douleur age ans recueillement messe \
      circulation route routes rue rues voie voies autoroute autoroutes rocade bretelle \
      sortie echangeur fermeture fermetures ferme fermee fermes fermees coupee deviation \
      deviations travaux chantier bouchon bouchons embouteillage embouteillages \
      ralentissement ralentissements perturbations perturbation perturbe perturbee retard \
      retards trafic bus train trains tram metro lignes ligne automobilistes conducteurs \
      stationnement interdit interdite sens accident radar radars vehicules reouverture \
      rouverte menu menus cantine cantines restauration scolaire dejeuner petit plat dessert \
      poulet boeuf porc poisson pates riz frites pommes terre salade soupe legumes haricots \
      carottes fromage yaourt fruit compote pain lait vegetarien vegetarienne bio lundi mardi \
      mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet \
      aout septembre octobre novembre decembre demain aujourd matin midi apres nuit heure \
      heures horaires horaire ouvert ouverte ouverture agenda evenement evenements rendez \
      inscription inscriptions bibliotheque mairie permanence reunion
      """)
}
