/** Phrases with which sites lead to other articles, in the languages of most of the press. */
const OTHER_ARTICLES =
  "read more|read also|also read|read next|more on this|more on this story|more:|related|related stories|related articles|" +
  "related posts?|related content|related news|related topics|related coverage|related video|recommended|" +
  "recommended reading|recommended for you|you may also like|you might also like|" +
  "you might be interested in|also on [\\w. ]{2,30}|see also|don't miss|dont miss|must read|most read|most popular|trending|trending now|" +
  "more from [\\p{L} ]{2,30}|more great [\\p{L} ]{2,30} stories|see more|latest news|top stories|editor's picks?|watch|click here|" +
  "lesen sie auch|lesen sie mehr|lesen sie hier|mehr zum thema|mehr dazu|mehr lesen|das könnte sie auch interessieren|auch interessant|siehe auch|" +
  "lire aussi|à lire aussi|a lire aussi|à lire également|lire la suite|sur le même sujet|voir aussi|" +
  "lea también|lee también|leer más|te puede interesar|noticias relacionadas|ver también|más información|" +
  "leggi anche|leggi di più|potrebbe interessarti|per approfondire|articoli correlati|vedi anche|" +
  "leia também|leia mais|veja também|saiba mais|notícias relacionadas|" +
  "lees ook|lees meer|bekijk ook|läs också|läs mer|les også|læs også|lue myös|czytaj także|czytaj też|zobacz także|" +
  "читайте также|читать также|по теме|читайте також|関連記事|あわせて読みたい|相关阅读|相关新闻|延伸閱讀|관련기사|اقرأ أيضا|إقرأ أيضا|קראו גם|ilgili haberler|baca juga";

/** A line that leads to other articles, or begins with the words that do. */
export const LEADS_AWAY = new RegExp(`^[\\s>»►▶→•*\\[(–—-]*(?:${OTHER_ARTICLES})(?![\\p{L}\\p{N}])`, "iu");

/** The same words and nothing else: the heading of a list of other articles. */
export const HEADS_OTHERS = new RegExp(`^(?:${OTHER_ARTICLES})[\\s:：.…!»>)\\]→–—-]*$`, "iu");

/** Lines that belong to the interface of a site. */
export const INTERFACE =
  /^(?:advert(?:isement|ising)?|tell us what you think|give (?:us )?feedback|caption|media playback is (?:un|not )supported on (?:this|your) device|[\d.,\s]+(?:views|reads|letture|visualizzazioni|visualizações|vues|lecturas|aufrufe|просмотров)|(?:story continues below )?advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annons|реклама|広告|广告|sponsored(?: content)?|sign in|sign up|log ?in|subscribe(?: now)?|share(?: this)?(?: article| story| on [\w ]+)*|share your thoughts|tweet|pin it|print(?: article| this)?|e-?mail(?: this)?|order reprints|text size|comments?|\d+ comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|view (?:author archive|comments|gallery|all)|skip to (?:main )?content|skip advertisement|image \d+ of\s*\/?\s*\d+|\d+ of \d+|\d+\s*\/\s*\d+|next|previous|back to top|close|menu|loading(?:…|\.{3})?|this slideshow requires javascript\.?|follow us(?: on [\w ,]+)?|email the author|follow on (?:twitter|facebook)|copy link|save|listen|play|enlarge(?: image)?|show more|see more|hide|teilen|drucken|kommentare|partager|imprimer|commenter|compartir|imprimir|condividi|compartilhar|delen|dela|поделиться|分享|シェア|whatsapp|facebook|twitter|pinterest|linkedin)[.:!…]{0,3}$|^(?:www\.)?(?:twitter|x|facebook|instagram)\.com\/\w+$/iu;

/** Sentences that ask the reader to subscribe, to follow or to share. */
export const ASKS_READER =
  /^(?:sign up (?:here )?(?:for|to)|subscribe to|get (?:the latest|our|breaking news|access to|[\w ]+ delivered)|click here (?:to|for)|like this (?:story|article)|follow us|follow [\w’' ]+ on (?:twitter|facebook|instagram|x)\b|download (?:the|our) app|join our|support (?:our|independent) journalism|have a tip|let our news meet|abonnieren sie|jetzt (?:abonnieren|anmelden)|melden sie sich|folgen sie uns|abonnez-vous|inscrivez-vous|suivez-nous|suscr[ií]bete|síguenos|iscriviti|seguici|assine|inscreva-se|siga-nos|abonneer|schrijf je in|подпис(?:ывайтесь|аться)|関注|关注我们|לחצו כאן)/iu;

/** Lines about rights to the text. */
export const STATES_RIGHTS =
  /^(?:(?:copyright\s*)?(?:©|\(c\)\s)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|(?:the )?contents? of this (?:web ?)?site|this (?:article|work|document|story) (?:is|was) (?:subject to copyright|licensed|published under|republished from)|(?:licensed|published) under|creative commons|cc[ -]by|dieser (?:text|artikel) (?:ist|steht) unter)/iu;

/** Lines of tags: `Tags: bread, mill`. */
export const LISTS_TAGS =
  /^(?:tags?|tagged(?: with| in| under)?|topics?|keywords?|filed under|categor(?:y|ies)|posted in|schlagw(?:ort|örter|orte)|themen|mots[- ]clés|sujets|etiquetas|temas|palabras clave|argomenti|palavras-chave|trefwoorden|onderwerpen|теги|标签|タグ|태그|וּ?תגיות)\s*(?:[:：|»›–—-]|$)/iu;

/** `Tags` alone, before a list of them. */
export const HEADS_TAGS =
  /^(?:tags?|keywords?|topics?|schlagw(?:ort|örter|orte)|mots[- ]clés|etiquetas|palavras-chave)\s*:?$/iu;

/** A line that says when a text was published, in which section and with which tags. */
export const STATES_SECTION = /(?:categor|kategori|rubri|tags?\s*:|posted in|filed under|ressort)/iu;

/** Notes about a change of the article, which stand in its footer. */
export const CORRECTS =
  /(?:\bcorrect(?:ion|ed)s?\b|\bclarif|\bamended\b|editor['’]s note|\ban earlier version\b|\ba previous version\b|\bthis (?:article|story|post) (?:was|has been) (?:updated|changed|corrected)|korrektur|korrigiert|berichtig|richtigstellung|anm(?:erkung)?\. d(?:er)? red|rectificat|correction|corregid|correcci|rettifica|corre[çc][ãa]o|errata|erratum|rectificatie|rättelse|rettelse|oikaisu|sprostowanie|исправлен|уточнени|訂正|更正|정정|تصحيح|תיקון|düzeltme)/iu;

/** Notes on cookies, in the languages of most sites. */
export const ASKS_CONSENT =
  /\b(?:we|website|site|wir|seite|webseite|nous|sitio|sito|wij)\b[^.]{0,80}\b(?:use|uses|using|verwenden|verwendet|nutzen|nutzt|utilise|utilisons|utiliza|utilizamos|usa|utilizza|utilizziamo|gebruikt|gebruiken|usamos)\b[^.]{0,80}\bcookies?\b|\b(?:accept|allow|reject|manage) (?:all )?cookies\b|\bcookies? (?:policy|settings|consent|richtlinie|einstellungen)\b/iu;
