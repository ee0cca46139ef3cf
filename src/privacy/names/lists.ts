const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ""));

/** Words that hold sentences together, folded, in English, German, French, Spanish and Portuguese. */
export const FUNCTION_WORDS = list(`
a an the and or but nor so yet if of in on at by for to from with without about after before over under up down out off as than then
i me my mine we us our you your he him his she her it its they them their this that these those who whom whose which what when where
why how is am are was were be been being do does did done have has had having can could will would shall should may might must let
not no yes ok okay please there here now again also just only even still already very too much many more most some any all both each
every another other such same one two three first last next new old good great sure right well oh ah hmm hey hi hello thanks thank
sorry dear got get gets go goes going gone come comes came make made take took give gave see saw know knew think want need needs
nobody somebody someone anyone everyone everybody nothing something anything everything never ever always maybe perhaps however
der die das den dem des ein eine einen einem einer und oder aber wenn weil dass ob als wie wo was wer wen wem warum ich du er sie es
wir ihr mich dich uns euch mein dein sein unser euer ist sind war waren bin bist hat haben hatte wird werden wurde kann konnte
soll muss darf mag nicht kein keine ja nein doch noch schon nur auch sehr zu zum zur im am an auf aus bei mit nach von vor fur uber
unter um bis seit ohne gegen durch hier da dort jetzt heute morgen gestern bitte danke gut alle alles man so denn dann
le la les un une du au aux et ou mais donc car si que qui quoi dont ne pas plus je tu il elle nous vous ils elles mon ton son ma ta sa
mes tes ses notre votre leur ce cet cette ces est sont etait suis es sommes etes ai as avons avez ont en dans sur sous par pour sans
avec chez vers bien tres oui non merci bonjour tout tous toute toutes ici encore deja c d l j m n s t qu
el los las una unos unas al y o pero porque como cuando donde quien no si mas muy yo nosotros usted ustedes ellos ellas mi tu su mis
sus nuestro nuestra esto eso esta este estan soy eres somos son fue ser estar he ha han hay por para con sin sobre entre hasta desde
ya todo toda todos todas gracias hola bueno buenos buenas ahora hoy ayer
os as um uma uns umas ao aos no na nos nas do da dos das pelo pela e ou mas porque como quando onde quem nao sim mais muito eu voce
ele ela eles elas meu minha seu sua nosso nossa isto isso esse essa este sou sao foi ser ter tem tenho para com sem sobre entre ate
ja tudo todo obrigado obrigada ola bom boa dia aqui ali hoje ontem
`);

/** Words that stand where a name would and are none: "Dear customer", "Hi team". Folded. */
export const NO_NAMES = list(`
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter today tomorrow yesterday tonight morning afternoon evening
night day week weekend month year noon midnight
team teams guys folks sir sirs madam mam maam miss mister mr mrs ms mx dr customer customers client clients valued support service
services care desk help helpdesk department dept billing sales orders order returns refunds accounts account admin office shop store
company agent agents advisor adviser assistant bot chatbot operator representative rep manager supervisor colleague colleagues
friend friends everyone everybody everything someone somebody anyone anybody nobody none people ladies gentlemen man mate buddy pal
dude boss love dear darling god lord world home house queue level tier technical tech repairs bookings reservations complaints
quality retail logistics warehouse delivery shipping payments payment finance fraud security system automation trigger workflow
visitor user guest unknown anonymous shift timer sla yeah yep yup nope minus plus internet web website conversation status request message chat email mail phone call ticket case group inbox
regards wishes sincerely best kind warm warmest kindest yours truly faithfully cheers
happy sad angry furious upset glad amazing awesome brilliant excellent fantastic fabulous wonderful perfect lovely nice cool fine
bad terrible awful horrible ridiculous unacceptable disgusting disappointing disappointed unbelievable incredible outrageous urgent
absolutely certainly definitely exactly indeed unfortunately actually basically seriously honestly really obviously finally
understood noted agreed correct wrong true false done ready busy free late early tired sick stuck lost broken closed open
north south east west whatever whoever wow ugh yay haha lol omg thx ty pls btw fyi asap faq english german french spanish portuguese dutch italian british
american european london paris berlin madrid lisbon porto rome vienna dublin amsterdam brussels europe america england germany france
spain portugal italy ireland scotland wales austria switzerland canada australia mexico brazil india china japan africa asia
apple google amazon microsoft windows android iphone ipad samsung sony facebook instagram twitter whatsapp youtube visa mastercard
paypal klarna dhl ups fedex dpd hermes usps royal
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember
herr herrn frau damen herren kunde kundin kunden kundenservice kundendienst mitarbeiter mitarbeiterin zusammen leute freunde
gruss grusse grussen grusze viele liebe lieber beste freundliche freundlichen herzliche mit sehr geehrte geehrter geehrten abteilung
lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
decembre madame monsieur mesdames messieurs mademoiselle mme mlle equipe cliente client clientele conseiller conseillere tous
cordialement salutations bien cordiales
lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
diciembre senor senora senores senorita don dona equipo cliente saludo saludos cordial cordiales atentamente estimado estimada
segunda terca quarta quinta sexta feira domingo janeiro fevereiro abril maio junho julho agosto setembro outubro novembro dezembro
senhor senhora senhores equipa equipe prezado prezada caro cara atenciosamente cumprimentos abraco abracos
`);

/** Names that are words too, folded: these are names only where they stand as names. */
export const WORD_NAMES = list(`
able abbey abel ace amber amen angel apple april archer art ash august aurora autumn ball banks barber barker bass bay beach bean
bear beck bell berry best bill birch bird bishop black blake blessing bliss blue bond bow brand bridge bridges brook brooks brown
bud bull burn burns bush butler candy cane cannon carol carpenter carter case cash castle chance chandler charity charm chase
cherry chip christian church clay cliff close coal cole collar cook coral cotton court crane crisp cross crow crystal cruise daisy
dale dance dane dash dawn day dean dear dell destiny diamond dick dock dove drake drew duke dusty east ease easy eden elder ember
ernest fair faith farmer fast fawn felicity fern fields field finch finn fish fisher flora flower flowers ford forest fortune foster
fox frank frost full gale gates gay gem gene ginger glass glen glory gold golden good goodman grace grand grant gray green grey
grove guy hall hand hardy harmony harp hart harvest hay hazel head heather heart heath heaven hedge hill hills holly honey honor
honour hood hook hope house hunt hunter iris ivory ivy jack jade jasmine jay jet jewel job jolly joy judge junior june justice keen
key king knight lace lake lamb lance land lane lark law leaf lee light lily lime linen link little lock long love low luck lucky
major mark marks march marsh mason max may mead meadow melody mercy merit merry miles mill miller mills mint mist monk moon moore
moss mote myrtle nash nest nick night noble north oak ocean olive opal page pain palm park parks parson pat patience patty peace
peach pearl penny pepper piper pike pink place plant poe pond poole poor pope porter potter pound power precious price pride prince
prose prudence purdy queen quick rain ranger ray read reed reef rest reynard rice rich rider ridge right rise river rivers rob robin
rock roe rose rosemary ruby rue rush rusty sage sally sam sand sandy savage scarlet scout sea serenity sharp shaw sharpe shepherd
short silver singer skip skye sky small smart smith snow south spear spring star starr steel stella stern still stone storm story
strange street strong sue summer summers sun sunny swan sweet swift tailor taylor temple terry thorn tiger trace tracy trinity
true trust tulip turner underwood usher vale van vaughn victor victory vine viola violet virtue walker wall walls ward water waters
way weaver webb wells west wheeler white will wills win winter winters wise wolf wolfe wood woods worth wren wright young zest
bach bauer baum becker berg braun busch dunkel ernst fink fischer frei freund fromm froh fuchs gans graf gross grun hahn herbst
herz hirsch hoch hof hofer holz horn huber hund jager jung kaiser kalt keller kern klein klug koch konig kohl kraft kraus kurz lang
lange laut lehrer mai maurer meister muller nacht neu neumann ort oster otto pfeiffer rabe reich reiter richter ritter roth rot
sack sauer schaf schafer scharf schmied schnee schneider schon schreiber schuster schwarz sommer sonntag stark stein stern stolz
sturm tag teich vogel vogt wagner wald weber weiss weit winkel wirt wunder zimmermann
aime ange aube baron beau bel belle benoit berger blanc blanche bon bonnet bois boucher boulanger bref camille chance chevalier
claire clair clement colombe constant desire dimanche dupont fleur florent fontaine fort franc france gentil grand gros jolie juste
leger lemaire leroy lebrun longue lune luce marin martin martinet masson mercier merle mignon moulin noel noir olive pascal petit
pierre poirier poulain prudent riche roche rose roux roy sage sauvage sol soleil tendre vert vidal violette vital
abad alba alegria amor angel barco barrio blanca blanco bravo bueno caballero cabello cabeza calle calvo camino campo campos
cano casa casas castillo cielo cruz cuesta delgado dolores domingo duro esperanza estrella feliz fe flor flores franco fuentes
gallo gloria gordo guerra guerrero hidalgo hierro iglesias jardin leal leon lobo lopez lozano luna luz malo mar marques martes mata
mayo mayor merced mesa milagros molina mora moreno nieve nieves paloma paz pena pilar pino plaza prado prieto puente ramos
real rey reyes rico rios rio rivera roble rojo rosa rosario rubio salvador santo santos segura serrano sierra soledad soto
tierra toro torre torres valle vega verdad verde vida viento villa viva
agua almeida alves azevedo barros bastos batista beleza branco brito caldas campos carvalho castro chaves coelho conceicao cordeiro
costa couto cravo cunha dias duarte faria ferreira figueira fonseca freire freitas galvao gama garcia gato guimaraes lago leal leite
leao lima linda lobo macedo machado madeira magalhaes maia marinho marques mato matos melo mendes mota moura neves
noite nunes oliveira ouro pacheco padre pais paiva palma pato pedra pedro pereira pimenta pinheiro pinto pires porta porto ramos
rego reis ribeiro rocha rosa salgado sampaio santana santos seixas serra silva silveira simoes sol sousa tavares teixeira valente
vaz veloso ventura verde viana vieira vitoria
`);

/** Names of months: after "in" and beside a day they are no name. */
export const MONTHS = list(
  "january february march april may june july august september october november december mai mars mayo abril junio julio agosto avril juin maio junho julho",
);

/** German nouns stand with a capital wherever they are: that alone shows no name. */
export const NOUNS = list(`
bach bauer baum becker berg braun busch fink fischer freund fuchs gans graf hahn herbst herz hirsch hof holz horn hund jager kaiser
keller kern koch konig kohl kraft lehrer mai maurer meister nacht ort oster rabe reich reiter richter ritter sack schaf schafer schmied
schnee schneider schreiber schuster sommer sonntag stein stern sturm tag teich vogel wald weber winkel wirt wunder zimmermann
`);

/** Small words inside names, folded. */
export const PARTICLES = list(
  "van von der den de del della di da do dos das du la le el al bin ibn ben ten ter zu zum y e st san santa mac mc",
);

/** What people are addressed with in front of their name, folded. */
export const TITLES = list(
  "mr mrs ms miss mx mister dr prof professor sir herr herrn frau mme mlle madame monsieur m sr sra srta senor senora senorita don dona dom senhor senhora dame lady rev",
);

/** Words after which somebody's name stands, folded. */
export const BEFORE_NAMES = list(`
hi hiya hello hey dear thanks thank cheers morning afternoon evening regards wishes sincerely sorry welcome congratulations congrats
goodbye bye hallo moin liebe lieber danke bonjour bonsoir salut merci cher chere hola gracias querido querida estimado estimada ola oi
obrigado obrigada caro cara prezado prezada agent colleague husband wife son daughter mother father brother sister partner
with from by about tell told ask asked called named am im agente kollege kollegin collegue
`);

/** Words that stand after somebody's name, folded. */
export const AFTER_NAMES = list(`
was is has did said says told tells helped helps promised sent here speaking from called wrote answered explained solved fixed
asked gave made took joined left knows knew hat ist war sagte schrieb hier a dit est avait dijo es fue ha me disse e foi
`);
