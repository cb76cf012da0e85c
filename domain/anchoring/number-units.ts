/**
 * What belongs to the number beside it: words for percent and for thousands and millions (from Unicode CLDR 46, in 80
 * languages), times of day, and signs of units. Each constant is the source of a regular expression with the flags "giu".
 */

const END = "(?![\\p{L}\\p{M}\\p{Nd}])";
const either = (words: string) => words.trim().split(/\s+/).join("|").replaceAll("_", "[ \\u00a0\\u202f]");

/** Words that are inflected, by their beginning: "Prozentpunkte", "процентов". */
const PERCENT_STEMS = either(`
  percent prozent procent prosent prósent protsent százalék процент працэнт процен відсот odstot տոկոս პროცენტ אחוז
  пайыз foiz faiz persen porsyento përqind ፐርሰንት`);

const PERCENT_WORDS = either(`
  per_cent pour_cent por_ciento por_cento per_cento posto na_sto τοις_εκατό y_cant göterim peratus phần_trăm хувь
  بالمئة بالمائة في_المئة في_المائة درصد فیصد فی_صد प्रतिशत फीसदी फ़ीसदी टक्के टक्का শতাংশ ਪ੍ਰਤੀਸ਼ਤ ਪ੍ਰਤਿਸ਼ਤ ਫੀਸਦੀ
  ટકા சதவீதம் சதவிகிதம் శాతం ಶೇಕಡಾ ശതമാനം`);

/** Scripts without spaces between words. */
const JOINED_PERCENT = either("パーセント ポイント 割 퍼센트 프로 เปอร์เซ็นต์ ເປີເຊັນ ရာခိုင်နှုန်း ភាគរយ");

const SCALE_STEMS = either(`
  hundred thousand million billion trillion tausend milliard millió milliárd millón millon milhõ milhã bilhõ bilhã trilh
  billón milion miliard miljoen miljon miljard biljoen tysiąc tysięc tisíc tusen milijun milijar milijon milyon milyar
  milió тысяч тисяч миллион миллиард мільйон мільярд мільён милион милиард милијарда трлн εκατομμύρι δισεκατομμύρι
  χιλιάδ միլիոն միլիարդ հազար მილიონ მილიარდ ათას מיליון מיליארד אלפ triliun`);

const SCALE_WORDS = either(`
  bn mn mln mld mlrd md mill mil mio mrd bio tsd tis tys млн млрд тыс тис хил mille mila mii mie mijë bin tuhat tuhatta duizend þúsund
  ezer nghìn triệu tỷ ribu juta miliar libo milya elfu milioni lakh crore אלף ألف آلاف مليون ملايين مليار هزار میلیون
  میلیارد ہزار لاکھ کروڑ ارب हज़ार हजार लाख करोड़ करोड अरब कोटी হাজার লাখ কোটি ਹਜ਼ਾਰ ਲੱਖ ਕਰੋੜ હજાર લાખ કરોડ லட்சம் கோடி
  లక్ష కోట్ల ಸಾವಿರ ಲಕ್ಷ ಕೋಟಿ ആയിരം ലക്ഷം കോടി мың миң ming сая тэрбум ሚሊዮን ቢሊዮን`);

/** "300万" */
const JOINED_SCALE = "(?:[百千万萬億亿兆]+|[천만억조]+|พันล้าน|ล้าน|แสน|หมื่น)";

/** "10:30 a.m.", "10 h 30", "10時30分". "am" stands only after a time, because it is a German word. */
const CLOCK = [
  `[ \\u00a0\\u202f](?:pm|(?<=[:.]\\p{Nd}\\p{Nd}[ \\u00a0\\u202f])am|[ap]\\.[ \\u00a0\\u202f]?m)${END}\\.?`,
  `[ \\u00a0\\u202f](?:h|heures)[ \\u00a0\\u202f]\\p{Nd}{2}${END}`,
  "[時时点點시]\\s?\\p{Nd}{1,2}[分분]",
].join("|");

/** Signs of the International System, and those used beside it. */
const SIGNS = "(?:[kcmdµμn]?m[²³23]?|k?m/h|[kmµμ]?g|t|[mchd]?l|ha|[kMGT]?W|[kMGT]Wh|[kMG]?Hz|км|см|мм|кг|га)";

const words = (stems: string, suffix: number, whole: string) =>
  `(?:(?:${stems})[\\p{L}\\p{M}]{0,${suffix}}|(?:${whole}))${END}`;

/** What a number needs after it: "12 percent", "1.5 million", "10:30 a.m.". */
export const UNIT_AFTER = [
  `[ \\u00a0\\u202f-]?${words(PERCENT_STEMS, 10, PERCENT_WORDS)}(?:[ \\u00a0]points?${END})?`,
  `[ \\u00a0\\u202f]?(?:${JOINED_PERCENT}|${JOINED_SCALE})`,
  `[ \\u00a0\\u202f-]${words(SCALE_STEMS, 3, SCALE_WORDS)}(?:(?<=mio|mrd|bio|tsd|tis|mil|mld)\\.)?`,
  CLOCK,
].join("|");

/** What two numbers have in common besides: "km" in "5–7 km". */
export const UNIT_OF_BOTH = `[ \\u00a0\\u202f]${SIGNS}${END}`;

/** Words for percent that go before the number. */
export const UNIT_BEFORE = `(?:${either("yüzde ehuneko asilimia ร้อยละ")})[ \\u00a0]|百分之`;
