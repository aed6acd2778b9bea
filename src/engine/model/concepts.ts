/**
 * Classes of words that stand for the same thing to an integrity officer, Dutch and English.
 * `word*` matches words that begin with it, `*word` those that end with it (compounds); an entry of two to
 * four words matches them in a row. Written in lower case and without accents. The model learns what a class
 * weighs; no class raises anything by itself.
 */
export const concepts: Readonly<Record<string, string>> = {
  i: `ik, ikzelf, k, mij, mijzelf, me, i, im, ive, myself, my, mijn, mn, m'n, mine`,
  we: `wij, we, ons, onze, wijzelf, us, our, ours, we're, we've, were all`,
  you: `jij, je, jou, jouw, jullie, u, uw, gij, ge, you, your, yours, youre, ya, jij bent, u bent`,
  third: `hij, hem, haar, zijn, zij, ze, die, he, him, his, she, her, hers, they, them, their, z'n, d'r`,
  family: `
    moeder*, vader, vaders, mama, mam, papa, pap, oma*, opa*, zoon*, dochter*, zus, zusje, zusjes, broer*, neef*, nicht*, tante*, oom,
    schoonmoeder, schoonvader, schoonouders, zwager, schoonzus, gezin, gezinnetje, kids, kinderen, kleinkind*, kleinzoon, kleindochter,
    man, vrouw, vriendin, vriend, partner, echtgenoot, echtgenote, baby, peuter, kleuter, puber*, tweeling, ouders, mum, mom, dad,
    daddy, granny, grandma, grandpa, nan, son, daughter, sister, brother, wife, husband, girlfriend, boyfriend, uncle, aunt, cousin,
    niece, nephew, toddler, twins, in-laws, parents, kid, ouwe, verloofde, ex`,
  pets: `
    hond, honden, hondje, kat, katten, poes, kater, kitten, puppy, pup, konijn*, cavia*, kip, kippen, paard*, pony, parkiet, goudvis,
    dog, dogs, cat, cats, hamster, hen, hens, rabbit`,
  sport: `
    voetbal*, wedstrijd*, trainen, training, marathon*, hardlop*, rennen, gerend, wielren*, fietsen, fietstocht, tennis*, padel,
    hockey*, schaats*, zwem*, judo, korfbal, volleybal*, sportschool, gym, derby, scheids*, keeper, doelpunt*, goal, goals, ajax,
    feyenoord, psv, twente, elfstedentocht, halve marathon, km, pr, parkrun, run, running, football, rugby, cricket, match, referee,
    ref, arsenal, liverpool, united, league, eredivisie, champions, oranje, f1, formule, verstappen, tour, darts, climbing, yoga,
    wandel*, vierdaagse, cup, wk, ek, kampioen*`,
  leisure: `
    vakantie*, camping*, tent, caravan, zon, zee, strand, terras*, bier*, wijn*, bbq, barbecue, taart*, koken, gekookt, recept*,
    pannenkoek*, soep, kaas*, frikandel*, friet*, patat, film*, serie*, netflix, boek*, concert*, festival*, muziek, gitaar, piano,
    koor, band, tuin*, moestuin*, tomaten, aardappel*, klussen, verbouw*, verhuiz*, keuken, behang*, bank, slapen, wakker, weekend,
    verjaardag*, jarig, kerst*, sinterklaas, carnaval, koningsdag, holiday*, beach, garden*, allotment, recipe*, bake*, baking, cake*,
    beer, wine, pub, movie*, book, novel, guitar, choir, birthday, christmas, easter, trein, trip, roadtrip, sauna, museum*, dansen,
    gamen, game, lego, puzzel*, quiz*, bios, bioscoop`,
  weather: `
    regen*, zon, zonnetje, sneeuw*, wind, windkracht, storm*, hitte*, graden, vorst, ijs, mist, weer, rain*, snow*, sun, sunny, heat*,
    weather, fog, degrees`,
  colleague: `
    collega*, teamgeno*, leidinggevende*, manager*, teamleider*, teamchef, chef, baas, bazin, directeur*, directie*, hoofd,
    clustermanager, mt, bestuur, stagiair*, trainee*, opvolger, voorganger, medewerker*, teammanager, duo-collega, maatje, buddy,
    colleague*, coworker*, teammate*, boss, supervisor, line manager, director*, intern, staff, unit head, team lead, hr, p&o,
    personeelszaken, bedrijfsarts, secretaresse, receptionist*, portier, conciergeteam, kantinejuf, koffiedame, management, ploeg,
    ploegje, team, afdeling*, rayonhoofd, bevelvoerder`,
  client: `
    client*, burger*, klant*, bewoner*, inwoner*, patient*, leerling*, student*, ouder, aanvrager*, bijstandsgerechtigde*,
    uitkeringsgerechtigde*, gedetineerde*, verdachte*, dader*, slachtoffer*, asielzoeker*, statushouder*, vluchteling*, kandidaat,
    kandidaten, werkzoekende*, huurder*, ondernemer*, belastingplichtige*, beller*, melder*, bezoeker*, jongere*, gast, gasten, meneer,
    mevrouw, mevr, dhr, mw, omwonende*, reiziger*, passagier*, citizen*, customer*, resident*, pupil*, suspect*, victim*, detainee*,
    inmate*, asylum seeker, asylum seekers, refugee*, claimant*, tenant*, caller*, applicant*, lady, gentleman, bloke, guy,
    veroordeelde*, arrestant*, pleegkind*, getuige*, witness*, offender*, bijstandsmoeder*, dakloze*, homeless`,
  illness: `
    ziek*, burn-out, burnout, overspannen, kanker, borstkanker, chemo*, depressie*, ms, als, diabetes, epilep*, operatie, tumor,
    hartinfarct, hartaanval, beroerte, herseninfarct, zwanger*, miskraam, alcohol*, verslav*, verslaafd, drank, drinkt, psych*,
    therapie, afkick*, opname, opgenomen, adhd, autis*, ptss, ptsd, borderline, dement*, alzheimer, parkinson, corona, covid, hiv, soa,
    griep, re-integratie, arbeidsongeschikt*, wia, medicijn*, medicatie, sick*, cancer, depressed, depression, surgery, pregnan*,
    miscarriage, addict*, rehab, therapy, diagnos*, stroke, heart attack, illness, unwell, breakdown, sick leave, hersenbloeding,
    zelfmoord*, suicid*, rolstoel, revalid*, overleden, overlijden, sterf*, long covid, anorexia, eetstoornis, miltvuur, mazelen`,
  dismissal: `
    ontslag*, ontslaan, geschorst, schorsing, op non-actief, non-actief, op staande voet, weggestuurd, vertrokken, weggewerkt,
    vaststellingsovereenkomst, contract niet verlengd, niet verlengd, functioneringsgesprek*, disciplinair*, berisping, overgeplaatst,
    degradatie, teruggezet, fired, sacked, dismissed, suspended, let go, laid off, redundan*, disciplinary, demoted, paid leave,
    on leave, stepped down, vertrek, opgestapt, boventallig, reorganisatie*, herplaats*, uit zijn functie, uit haar functie,
    integriteitsonderzoek, gedragsonderzoek`,
  gossip: `
    vreemdgegaan, vreemdgaan, affaire, scheiding, gescheiden, relatie met, het bed in, in bed, dronken, kater, lazarus, zat, bezopen,
    affair, divorce*, cheating, drunk, hungover, hangover, roddel*, gossip, zoenen, gezoend, geheim*, secret, stiekem*, rotzooi*,
    verhouding, schulden, ruzie, fight, gokken, gambling, escort, casino, slip of, liefdes*, date, tinder`,
  mistake: `
    fout*, vergeten, verkeerd*, blunder*, geblunderd, knoei*, verpest*, verprutst, mislukt*, te laat, kwijtgeraakt, kwijt, laten liggen,
    geslapen, liep vast, zoekgeraakt, mistake*, forgot*, wrong, messed up, mess, screwed, lost, failed, failure*, late, botched,
    bungled, slordig*, geklungel, klungel*, prutser*, broddel*, puinhoop, zooitje, chaos, drama, bende, fiasco, ondermaats, rammel*,
    dropped the ball`,
  insult: `
    idioot, sukkel*, mongool*, debiel*, achterlijk*, randdebiel, eikel*, lul*, klootzak*, hufter*, lapzwans*, trut*, kutwijf, wijf,
    wijven, hoer*, slet*, tyfus*, kanker*, tering*, kolere*, klere*, schoft*, schorem, tuig, gespuis, uitschot, schorriemorrie, rapalje,
    gajes, crimineeltjes, parasiet*, profiteur*, uitvreter*, klaploper*, luiwammes*, luilak*, lui, lamlul, slappeling*, slapjanus,
    watje*, oelewapper*, malloot, halve zool, halvezool, zeikerd*, zeikwijf, zeurpiet*, mafkees, mafkezen, gek, gekken, gestoord*,
    zielig*, loser*, mislukkeling*, minkukel*, ezel, ezels, varken*, aap, apen, rat, ratten, kakkerlak*, ongedierte, sprinkha*,
    kuddedier*, schapen, koeien, domme, dom, domkop*, dombo*, stommeling*, stomkop, hersenloos, hersens, leugenaar*, dief, dieven,
    oplichter*, zakkenvuller*, graaier*, landverrader*, verrader*, nazi*, fascist*, idiot*, moron*, imbecile*, stupid, dumb*, scum,
    vermin, parasites, scrounger*, leech*, lazy, clown*, muppet*, twat*, wanker*, prick*, arsehole*, asshole*, bastard*, bitch*, cow,
    pig*, rats, thick, brainless, liar*, cockroach*, cretin*, halfwit*, dimwit*, tosser*, knobhead, dickhead, gelukszoeker*,
    kutmarokkan*, zandneger*, neger*, nikker*, mocro*, kaaskop*, boerenlul, tokkie*, aso's, aso, asociaal, asocialen, junk, junks,
    junkie*, zwerver*, alcoholist, dikzak*, vetzak*, dikke, dikkerd, wappie*, gutmensch*, bek, grote bek, rot op, rotten op, flikker op,
    opgerot, donder op, shut up`,
  groups: `
    marokka*, turk, turken, turkse, syriër*, syrier*, syrische, eritre*, somali*, afghan*, polen, pool, poolse, roemen*, bulga*,
    oekrai*, moslim*, islam*, jood, joden, joodse, zigeuner*, roma, buitenlander*, allochto*, migrant*, zwarte, zwarten, witte, homo*,
    lesb*, trans, transgender*, gays, lhbt*, vrouwen, mannen, boomers, bejaarde*, ouderen, jongeren, gehandicapte*, invalide*, boeren,
    boer, christen*, katholiek*, chinezen, russen, rus, duitsers, belgen, tukkers, limburgers, friezen, albane*, immigrant*, foreigner*,
    muslims, jews, jewish, gypsies, travellers, africans, blacks, poles, romanians, women, gay, farmers, pensioners, disabled,
    gelovigen, antillia*, surinam*, arab*, asielzoekers, vluchtelingen, bijstanders, uitkeringstrekker*`,
  contempt: `
    dat soort, dat slag, die lui, dat volk, zulke lui, zulke mensen, dit soort mensen, die mensen, weer zo'n, weer zo, weer een, types,
    figuren, gevallen, klantjes, hahaha, haha, lol, lmao, 😂, 🤣, 🙄, tel de lepels, those people, that lot, this lot, these people,
    this crowd, another one of, people like, mensen als, mensen die, lot, volkje, allemaal hetzelfde, altijd hetzelfde, arme stoel,
    zeker weer, huilie, mimimi, bless, natuurlijk weer, ja hoor, tuurlijk`,
  threat: `
    oppassen, uitkijken, weet je te vinden, weten te vinden, ik weet waar, weet waar je, woont, krijg je nog, jij gaat, kapotmaken,
    kapot, afmaken, doodschieten, ophangen, opknopen, dood, sterven, neerschieten, slaan, klappen, mep, in elkaar, watch out,
    watch your, i know where, know where you, find you, kill, shoot, hang, die, dead, beat, regret, spijt, wacht maar, we zullen zien,
    kogel, bullet, hoop dat je, i hope you, creperen, crepeer, verzuipen, laat ze, oprotten, terugsturen, deporteren, deport,
    moeten dood, afschieten, uitroeien, beter dood, wraak`,
  party: `
    vvd, pvv, d66, cda, pvda, groenlinks, gl-pvda, groenlinks-pvda, glpvda, sp, sgp, cu, christenunie, volt, bbb, nsc, ja21, fvd, forum,
    denk, pvdd, 50plus, bij1, bvnl, leefbaar, gemeentebelangen, dorpsbelang*, lokaal, partij*, fractie*, lijst, lijsttrekker*,
    kandidaatslijst, labour, tory, tories, conservative*, lib dem, lib dems, reform, ukip, snp, plaid, greens, republican*, democrat*,
    fianna, fine gael, sinn fein, party, parties, wilders, yesilgoz, yesilgöz, jetten, timmermans, bontenbal, omtzigt, baudet, klaver,
    dassen, dijk, ouwehand, bikker, eerdmans, van der plas, rutte, schoof, trump, starmer, farage, biden, sunak, n-va, vlaams belang,
    vooruit, groen, cd&v, open vld, pvda-ptb`,
  vote: `
    stem*, gestemd, verkiez*, kiezer*, kiezen, campagne*, formatie, coalitie*, oppositie, kabinet, vote*, voting, ballot, election*,
    polling, campaign*, manifesto, candidate*, elect, wegstemmen, weggestemd, canvass*, flyeren, folderen, zetel*, peiling*`,
  politician: `
    minister*, staatssecretaris*, bewindspersoon, bewindslieden, wethouder*, burgemeester*, gedeputeerde*, raadslid, raadsleden,
    kamerlid, kamerleden, kamer, premier, regering, kabinet, college, gemeenteraad, raad, raadzaal, politici, politicus, politiek,
    mayor, councillor*, council, mp, mps, secretary of state, government, cabinet, parliament, politician*, prime minister, pm,
    president, senator*, schepen, commissaris, statenlid, den haag, brussel, whitehall, westminster, torentje, haags*`,
  policy: `
    beleid, wet, wetsvoorstel, maatregel*, regeling, nota, kamerbrief, bezuinig*, akkoord, hoofdlijnenakkoord, stelsel, spreidingswet,
    omgevingswet, *beleid, *wet, *regeling, *akkoord, *korting, *heffing, *maatregel, *plan, *plannen, policy, policies, bill, act,
    reform, cuts, budget*, scheme, measures, strategie, koers, plannen, plan, beleidsdoel*, transitie, hervorming`,
  judgement: `
    waardeloos, waanzin*, absurd*, belachelijk*, schandalig*, schande, schandelijk, onzin, nonsens, flut*, bagger, broddelwerk,
    onbegrijpelijk, onacceptabel, onverantwoord*, harteloos, onmenselijk*, kansloos, hopeloos, krankzinnig, idioterie, zot, ridicuul,
    triest, treurig, dieptreurig, beschamend*, genant, teleurstell*, wanbeleid, wanprestatie, falen, faalt, gefaald, mislukking, fiasco,
    symboolpolitiek, luchtfietserij, prutswerk, lachertje, farce, poppenkast, circus, werkt niet, klopt niet, deugt niet,
    slaat nergens op, nergens op, helpt niet, verkeerde, slecht*, dom, ondoordacht, rampzalig, ramp, desastreus, afbraak, sloop, sloopt,
    gesloopt, kapot, uitgekleed, failliet, laf, lafheid, lafaards, hypocriet, hypocrisie, oneerlijk, onrechtvaardig*, ridiculous,
    disgrace*, shame*, nonsense, rubbish, useless, pointless, hopeless, shambles, joke, insane, madness, cruel, heartless, broken,
    disaster, disastrous, terrible, awful, pathetic, embarrassing, cowardly, dishonest, unfair, unacceptable, stupidity,
    terug naar de tekentafel, tekentafel, weggegooid geld, geldverspilling, verspilling, waste, wrong, niet eens, kwalijk, schijnheilig,
    naief, te gek voor woorden, mijn maag, schaam, schaam me, ashamed`,
  praise: `
    trots*, gefeliciteerd, proficiat, felicitaties, dank*, bedankt, complimenten, compliment, mooi, prachtig*, geweldig*, fantastisch*,
    topper*, kanjer*, helden, held, bewonder*, petje af, chapeau, welkom, blij, gelukkig, geluk, fijn, fijne, leuk*, super*, top,
    congrat*, proud, thanks, thank you, thankful, grateful, welcome, amazing, great, lovely, brilliant, well done, hats off, honoured,
    vereerd, jubileum, afscheid, pensioen, 🎉, 👏, 💪, ❤, 🙏, 🥳, 💚, 💙, 🧡`,
  hearsay: `
    schijnt, schijnen, naar verluidt, naar het schijnt, ik hoor, hoor net, hoorde, gehoord, gehoord dat, horen, van horen zeggen,
    wandelgang*, gerucht*, ze zeggen, men zegt, zeggen dat, vertelde dat, fluister*, via via, vernomen, via, van een vriend,
    van een kennis, bron, bronnen, insider*, kennelijk, blijkbaar, apparently, rumour*, rumor*, i hear, i heard, heard that, hearing,
    word is, they say, people say, allegedly, supposedly, reportedly, told me, grapevine, canteen, source, sources, someone told,
    iemand vertelde, naar wat ik hoor, wat ik hoor, heb me laten vertellen, laten vertellen, zou zijn, zouden, het zou, verluidt,
    zal wel, waarschijnlijk, vast en zeker, iedereen weet, everyone knows, wel bekend, waar rook is, deel dit, share this, doorsturen,
    appje, whatsapp*, groepsapp`,
  sourced: `
    volgens cbs, cbs, rapport, onderzoek, volgens het, bron :, onderzoek van, rekenkamer, volkskrant, nrc, trouw, nos, https, link,
    study, report, according to, published, gepubliceerd, persbericht, statistics`,
  secret: `
    vertrouwelijk*, geheim*, embargo, niet verder vertellen, niet van mij, je niet van mij, nog niet bekend, nog niet openbaar,
    nog niet naar buiten, nog niet gepubliceerd, nog niet aangekondigd, onder ons, niet zeggen, mag niks zeggen, mag nog niks,
    mag er niks, verklap*, primeur, binnenkort, concept*, intern, interne, uitgelekt, lek, gelekt, gunning, gegund, aanbesteding*,
    tender*, inschrijver*, inschrijving*, bieding*, offerte*, ministerraad, onderraad, besloten, beslotenheid, raadkamer, stukken,
    dossier, zitting, getuigenverhoor, onderzoek loopt, recherche*, om, inval, opsporing*, confidential*, classified, under embargo,
    not public, not announced, not yet public, not official, unofficial, between us, you didnt hear, didnt hear this, dont tell,
    before it, leaked, leak, internal*, draft, bid*, closed meeting, closed session, behind closed doors, deur dicht, sneak preview,
    heads up, eerste die, al weten, als eerste, kan nog niet, mag nog niet, tlp, tlp : amber, stg, dep . v, departementaal,
    staatsgeheim, hush, nda, spoiler, vooraankondiging, morgen bekend, wordt bekend, komt naar buiten, goes public, will be announced,
    wordt aangekondigd, aangekondigd, announcement, press office, persvoorlichting, staan op`,
  figures: `
    tekort*, begroting*, cijfers, procent, miljoen, miljard, ton, euro, eur, fte, formatieplaatsen, arbeidsplaatsen, banen, deficit,
    million, billion, percent, jobs, posts, figures, numbers, backlog, wachtlijst*, achterstand*, kosten, bedrag, tarief, tarieven,
    prijs`,
  authority: `
    namens, uit naam van, wij bieden, excuses, sorry namens, excuus, beloof, beloofd, beloven, toezeg*, garandeer, garandeert,
    gegarandeerd, garantie, komt goed, regel ik, ik regel, regelen wij, regelen we, geregeld, kwijtgescholden, vergoeden, vergoed,
    vergoeding, toegekend, goedgekeurd, krijgt u, krijg je, krijgt gewoon, keuren we goed, gaan we, wij gaan, doen we, zorgen dat,
    zorgen wij, reken er maar op, reken maar, kan ik toezeggen, namens de gemeente, standpunt, verklaring, on behalf of, apologise,
    apologize, apologies, apology, promise*, guarantee*, will be approved, approved, approve, will get, be sorted, sort it, ill sort,
    i'll sort, waive*, refund*, compensate, compensation, granted, official position, our position, we will, we'll, you will, you'll,
    no worries, geen zorgen, maak je geen zorgen, slingers, besluit, besloten, beslissing, decision, decided`,
  press: `
    journalist*, krant, kranten, redactie, nieuws, omroep, verslaggever*, woordvoerder*, interview, reporter*, newspaper, paper, press,
    spokesperson, telegraaf, ad, rtl, bbc, tv, radio, podcast, persvragen`,
  ownWork: `
    ik werk bij, werk bij, werk ik, ik zit bij, ik zit zelf, als ambtenaar, ambtenaar hier, ambtenaar*, mijn werk, mijn team, ons team,
    mijn afdeling, onze afdeling, bij ons, wij bij, hier bij, mijn project, mijn baan, mijn dienst, op kantoor, kantoor*, vandaag,
    werkdag, dienst, nachtdienst, vroege dienst, avonddienst, i work at, i work for, i work in, work for, as a civil servant,
    civil servant, civil servants, my job, my team, our team, my work, my office, at the office, shift, on duty, desk, loket, balie,
    spreekuur, mijn vak, collega's, jaar in dienst, project*, beleidsmedewerker, inspecteur hier, namens`,
  notMine: `
    niet mijn, niet mijn dossier, niet mijn afdeling, niet mijn zaak, ga er niet over, ga niet over, niet over gaan, ik zit zelf op,
    zit zelf, als ik daar, had ik, had ik allang, geef mij dat, als het aan mij, aan mij lag, zou ik, ik zou, in hun plaats, wij hadden,
    hadden wij, bij ons had, not my, not my file, not my department, not my case, if it were, if i were, were up to me, id have,
    i'd have, i would have, would have, should have, hadden moeten, had moeten, moeten ze, andere afdeling, collega-gemeente,
    buurgemeente, buurprovincie, they should, those at, die van, bij de buren, give me that, from the side, zijlijn`,
  selling: `
    korting*, code, bestel*, te koop, koop, verkoop*, mijn bedrijf, eigen bedrijf, eigen zaak, webshop, webwinkel, praktijk, salon,
    onderneming, bijbaan, nevenfunctie, nevenwerk*, zzp, freelance*, coach*, workshop*, training, boek nu, inschrijven, link in bio, dm,
    stuur me, tarief, aandelen, aandeel, crypto, beleg*, aanrader, aanbevel*, leverancier*, bureau, adviesbureau, discount*, order, buy,
    for sale, shop, my business, side job, side hustle, consultancy, shares, invest*, recommend*, supplier*, vendor*, promo, sponsor*,
    affiliate, webinar, mijn boek, mijn roman, airbnb, verhuur*, etsy, marktplaats, zwager, aanbieding, gratis, free, inclusief btw, btw`,
  gift: `
    gekregen, kado*, cadeau*, kaartjes, vip, skybox, uitgenodigd, etentje, diner, lunch, fles, flessen, wijn, kerstpakket, bon, tickets,
    gift*, hamper, bottle, treated, invited, hospitality, gratis, getrakteerd, weekendje, verzorgd, op hun kosten, vergoed door,
    on the house, dinner, freebie*, mand, bonbons`,
  swear: `
    verdomme, godver*, kut*, fuck*, shit*, klote*, tering, tyfus, kanker, jezus, gvd, damn, bloody, hell, crap, wtf, pleur*,
    sodemieter*, bullshit, verrek, potverdorie, pokke*, pis, bollocks, ffs, omfg`,
  sarcasm: `
    lekker dan, lekker bezig, mooi is dat, gefeliciteerd hoor, goed bezig, knap hoor, klap maar, bravo, slow clap, applaus, 👏,
    well done you, nice one, genius, fantastisch hoor, top hoor, ja hoor, tuurlijk, uiteraard, echt een, zo knap, hulde,
    dank je wel hoor, bedankt hoor, je verzint het niet, kun je nagaan, thanks for nothing, congratulations, sure, oh wait, great job,
    leer eens, ga eens, kom zelf, jij snapt, je snapt, weet je wel, schat, meneertje, dame, vriend, kerel, mannetje, gozer`,
  danger: `
    patrouille*, rooster*, dienstrooster, surveill*, bewaking, beveilig*, bewaak*, toegang*, pas, pasje, badge*, code, pincode,
    wachtwoord*, inlog*, sleutel*, kluis, achterdeur, achteringang, zij-ingang, zijdeur, route, konvooi, transport, getuige,
    onopvallend*, undercover, observatie, inval, actie, aanhouding, controle*, flits*, wapen*, munitie, kazerne, schip, oefening,
    uitzending, missie, missiegebied, lek, kwetsbaar*, patch*, server*, windows, versie, firewall, vpn, oracle, citrix, exploit*,
    phishing, backup*, admin, root, camera*, alarm, nooduitgang, noodstroom, generator, meldkamer, c2000, patrol*, roster, guard*,
    security, password*, passcode, keypad, door code, back door, side entrance, convoy, deployment, deployed, raid, vulnerab*,
    unpatched, version, firmware, cctv, access, exposed, duty, staffed, unmanned, onbemand, onderbezet, bezetting, alleen, niemand,
    plattegrond, tekening, gat in, slot, hek, ambassadeur, ambassador, koning, koningin, prinses, vip`,
  time: `
    vanavond, vanmiddag, vanochtend, vannacht, morgen, morgenochtend, morgenavond, overmorgen, straks, maandag, dinsdag, woensdag,
    donderdag, vrijdag, zaterdag, zondag, volgende week, half, uur, u, tonight, tomorrow, monday, tuesday, wednesday, thursday, friday,
    saturday, sunday, next week, o'clock, am, pm, januari, februari, maart, april, mei, juni, juli, augustus, september, oktober,
    november, december, january, february, march, may, june, july, august, october`,
  place: `
    *straat, *weg, *laan, *plein, *gracht, *kade, *singel, *dreef, *dijk, *hof, *steeg, *park, *poort, street, road, lane, avenue,
    square, station, flat, wijk, buurt, dorp, kantoor, verdieping, gang, nummer, huisnummer, adres, postcode, address, floor, village,
    hoek, naast, boven, achter, tegenover, gate, building`,
  data: `
    bsn, burgerservicenummer*, sofinummer, 06, mobiel, telefoonnummer, nummer, adres, woont, woonachtig, geboren, geboortedatum, geb,
    kenteken*, rekeningnummer, iban, mailadres, prive, dossiernummer, paspoort, phone, number, address, lives at, born, date of birth,
    dob, licence plate, plate, account number, postcode, zit in de bijstand, uitkering, schuldsanering, schulden, veroordeeld,
    strafblad, verdacht, aangehouden, tbs, veroordeling, convicted, conviction*, arrested, benefits, debt*, criminal record, naam,
    achternaam, surname`,
  job: `
    als wijkagent, als politieagent, agent, wijkagent, boa, politie, inspecteur, handhaver, officier, rechter, ik ben van,
    bij de politie, bij de belastingdienst, ik zit bij, ik weet precies, door het systeem, systeem, opzoeken, opgezocht, nakijken,
    nagekeken, onderzoekje, boete, police, officer, inspector, inspection, looked up, look up, look you up, in the system, database,
    kenteken nagetrokken, nagetrokken, nazoeken, ik kan ervoor zorgen`,
  ask: `
    wie weet, iemand, tips, vraag, vragen, wat vind, wat vinden, hoe, weet iemand, anyone, any tips, question, what do you, how do,
    who knows, graag, laat het weten, let me know, meedenken, reageer, benieuwd`,
  service: `
    let op, gesloten, geopend, openingstijden, afsluiting, afgesloten, omleiding, werkzaamheden, storing*, afspraak, aanvragen,
    aanmelden, inschrijven, meld je aan, kijk op, lees meer, meer info, informatie, bekijk, vacature*, solliciteer, inloop*,
    bijeenkomst, webinar, enquete, paspoort*, rijbewijs, afval*, container*, closed, open, opening hours, appointment*, apply, register,
    sign up, more info, read more, check, vacancy, hiring, roadworks, diversion, reminder, consultatie, subsidie*, deadline, inwoners,
    bewonersavond`,
  permission: `
    met toestemming, toestemming, mag ik delen, met zijn toestemming, met haar toestemming, with permission, permission, consent,
    mocht ik delen, vond het goed, akkoord van, anoniem, gefingeerd, verzonnen, fictief, anonymous, fictional, anonymised`,
  negation: `
    niet, geen, nooit, niets, niks, nergens, niemand, zonder, noch, nie, not, no, never, nothing, nobody, without, dont, don't, doesnt,
    didnt, isn't, wont, won't, cant, can't, nee, neen`,
  must: `
    moet, moeten, moest, zou moeten, hoort, horen, mag, mogen, verplicht, must, should, ought, need to, have to, hoog tijd, high time,
    stop, stoppen, weg met, away with`,
  opinion: `
    ik vind, vind ik, mijn mening, volgens mij, wat mij betreft, eerlijk gezegd, eerlijk, persoonlijk, prive, op persoonlijke titel,
    als mens, snap niet, begrijp niet, snap ik niet, verbaas, verbaast me, i think, in my opinion, honestly, personally, imho, frankly,
    as a human, i dont get, dont understand, hot take, unpopular opinion, ik geloof, ik hoop, hopelijk, helaas, jammer, zorgen, zorg,
    bang, vrees`,
};

/** Fields of policy, to tell whether a draft and the profile are about the same one. */
export const topics: Readonly<Record<string, string>> = {
  asylum: `
    asiel*, vluchteling*, migra*, immigra*, coa, azc, azc's, ind, opvang*, statushouder*, inburger*, integratie, naturalis*, grens*,
    asylum, refugee*, border*, visa, visum, vreemdeling*, terugkeer*, spreidingswet, ter apel, nareis, gezinsherenig*, marechaussee`,
  tax: `
    belasting*, fiscal*, toeslag*, btw, box, aangifte, heffing*, accijns*, douane*, invorder*, ozb, tax*, customs, hmrc, duty, fraude*,
    aanslag*, blauwe envelop, blauwe enveloppen, kwijtscheld*`,
  police: `
    politie*, wijkagent*, agent, agenten, veiligheid*, criminal*, recherche*, handhav*, boa, boa's, jeugdoverlast, overlast, ondermijn*,
    opsporing*, drugs*, wapen*, police*, crime*, policing, patrol, meldkamer, hoofdagent, vuurwerk*, surveill*, terreur, nctv, aivd`,
  justice: `
    justitie*, rechter*, recht, rechtbank*, straf*, om, officier, reclassering*, gevang*, dji, detentie*, tbs, slachtoffer*,
    rechtspraak, vonnis*, court*, prison*, probation, sentenc*, prosecut*, justice, griffi*, raad voor de kinderbescherming, jeugdzorg*,
    jeugdbescherm*, cel, cellen`,
  defence: `
    defensie*, leger, landmacht, luchtmacht, marine*, militair*, soldaat, soldaten, kazerne*, navo, nato, oekraine, missie*, veteran*,
    defence, army, navy, munitie, f-35, tank*, dienstplicht*, krijgsmacht, marinier*, fregat*`,
  health: `
    zorg*, ziekenhuis*, ggd, rivm, arts*, huisarts*, verpleeg*, patient*, ggz, gezondheid*, medic*, vaccin*, corona*, covid*, wmo,
    thuiszorg, ouderenzorg, gehandicaptenzorg, vws, eigen risico, health*, nhs, hospital*, nurse*, doctor*, care, prik, prikken,
    ambulance*, preventie, apothe*, geneesmiddel*, igj`,
  education: `
    onderwijs*, school*, scholen, leraar*, leraren*, leerling*, leerkracht*, student*, studie*, universiteit*, hbo, mbo, duo, ocw, klas,
    juf, meester, basisonderwijs, toets*, rekenen, taal, kerndoel*, education*, teacher*, pupil*, ofsted, phd, professor, onderzoek*,
    wetenschap*, kinderopvang, bibliothe*`,
  climate: `
    klimaat*, energie*, co2, duurzaam*, wind*, zonnepanel*, gas, aardgas*, kern*, waterstof*, warmte*, netcongest*, elektri*, stroom,
    climate*, energy, hydrogen, emission*, nuclear, wind farm*, groningen, circulair*, circular`,
  nature: `
    stikstof*, natuur*, landbouw*, boer*, vee*, mest*, koe*, wolf, wolven*, bos, bossen, heide, biodivers*, eco*, visserij*, vissers*,
    dier*, lnv, lvvn, natura, nitrogen, nature, farm*, agricultur*, fish*, wildlife, forest*, krw, gewasbescherm*, bijen, nvwa, voedsel*`,
  housing: `
    woning*, wonen, huur*, huizen, huis, bouw*, corporatie*, vergunning*, omgevingswet, ruimte*, bestemmingsplan*, stedelijk*,
    stedenbouw*, housing, rent*, planning, building, zoning, omgevingsplan*, gebiedsontwikkel*, vastgoed, vro, flex*`,
  mobility: `
    verkeer*, mobiliteit*, fiets*, auto*, weg, wegen*, rijkswaterstaat, rws, spoor*, trein*, ns, prorail, bus, bussen, ov, vervoer*,
    parkeer*, parkeren, snelheid*, lucht*, schiphol, infrastructuur*, brug*, tunnel*, traffic, road*, rail*, train*, transport*,
    parking, bike*, cycling, airport*, rdw, cbr, rijbewijs*, boete*, tol`,
  water: `
    water*, dijk*, deltaprogramma, overstrom*, droogte, riool*, gemaal, gemalen, drinkwater, zee*, kust*, flood*, polder*, hoogwater,
    muskusrat*, peil*, zuivering*`,
  social: `
    bijstand*, uitkering*, uwv, svb, aow, wia, ww, wajong, participatie*, werk en inkomen, inkomen*, armoede*, schuld*, re-integrat*,
    sociale, sociaal, szw, pensioen*, minima, benefit*, welfare, jobcentre, dwp, poverty, debt*, pension*, arbeid*, cao, minimumloon,
    loon, werkgever*, werkgelegenheid, mantelzorg*`,
  youth: `jeugd*, jongeren*, kind, kinderen, gezin*, youth, child*, famil*, pleeg*, opvoed*`,
  digital: `
    ict*, it, digital*, data*, algoritm*, ai, privacy, avg, software, systeem*, systemen*, cyber*, informatie*, website*, app, cloud,
    server*, cio, ciso, beveiliging*, logius, digid, algorithm*, security, chatgpt, kunstmatige, innovatie*`,
  elections: `
    verkiez*, stembureau*, democrat*, kiesraad, referend*, burgerzaken, paspoort*, identiteit*, election*, democracy, brp, raad,
    griffie*, raadsgriffier*, participatie*, college, statengriffie*`,
  foreign: `
    buitenland*, ambassade*, diplom*, consula*, europ*, eu, brussel*, israel*, gaza, palest*, rusland, russia*, oekrai*, ukrain*, china,
    handel*, export*, ontwikkeling*, mensenrechten, foreign*, embassy, trade, human rights, trump, navo, vn, bz, attache, sanctie*, aid`,
  economy: `
    econom*, bedrijf*, bedrijven*, ondernem*, mkb, winkel*, markt*, horeca, subsidie*, innovatie, toerisme, acm, mededing*, consument*,
    rvo, kvk, begroting*, financien, bezuinig*, inflatie, business*, market*, budget*, finance, inkoop*, aanbested*, procurement, kosten`,
  culture: `
    cultu*, kunst*, museum*, musea, erfgoed*, monument*, media, omroep*, bibliotheek*, theater*, muziek*, archief*, archiev*, sport*,
    evenement*, heritage, arts, slavernij*, taal*`,
  hr: `
    hr, hrm, personeel*, werving*, selectie, organisatie*, medezeggenschap, or, ondernemingsraad, integriteit*, vertrouwenspersoon*,
    diversiteit*, inclusie*, verzuim*, arbo*, vitaliteit, leren en ontwikkelen, reorganis*, leiderschap, staff, recruit*, diversity,
    vakbond*`,
  fire: `
    brand*, crisis*, ramp*, veiligheidsregio*, ambulance*, incident*, hulpverlen*, fire*, rescue, emergency, natuurbrand*, reddings*,
    knrm, kustwacht*, evacu*`,
  waste: `
    afval*, container*, groen*, openbare, straat*, reiniging*, zwerfafval, riolering, milieu*, lucht, geluid*, bodem*, asbest, pfas,
    waste, bin, bins, refuse, environment*, park, parks, boom, bomen, bomenkap, omgevingsdienst*, vergunning*, speeltuin*`,
};
