/** Words that say nothing of what a statement is about, by language, as `plainText` writes them. */
const STOP_WORDS: Record<string, string> = {
  en: `a about after all also an and any are as at be been before being between both but by can could did do does during
    each for from had has have he her his how i if in into is it its just may more most much must my of on only or other
    our out over own said same says shall she should since so some such than that the their them then there these they
    this those through to too under until up was we were what when where which while who whom whose why will with would
    you your`,
  de: `aber alle als also am an auch auf aus bei beim bin bis da das dass dem den der des die dies diese dieser du durch
    ein eine einem einen einer eines er es fur hat haben ich ihr im in ist ja man mehr mein mit nach noch nur oder seit
    sich sie sind so uber um und uns unter vom von vor war waren was wenn werden wie wir wird zu zum zur`,
  fr: `a au aux avec ce ces cette comme dans de des dont du elle en est et etait ete il ils je l la le les leur lui mais
    me meme mes mon nous on ont ou par plus pour qu que qui sa se ses son sont sur ta te tu un une vous y`,
  es: `a al como con cual de del desde donde el ella en entre era es esta este fue ha hay la las le lo los mas me mi muy
    o para pero por que se ser si sin sobre su sus tambien te un una uno y ya`,
  it: `a agli ai al alla alle anche che chi ci come con da dal dalla dei del della delle di e e ed era gli ha i il in io
    l la le lo ma mi nel nella o per piu quale quando quello questo se si sono su sua sul sulla suo tra un una uno`,
  pt: `a ao aos as com como da das de do dos e ela ele em entre era essa esse esta este eu foi ha isso ja la mais mas me
    muito na nas no nos o os ou para pela pelo por qual quando que se ser seu sua tambem te um uma`,
  nl: `aan al als bij dan dat de der die dit door een en er het hij hoe ik in is je maar me met mijn na naar nog nu of om
    ook op over te tot uit u van veel voor was wat we werd wie wordt zal ze zich zijn zo zou`,
  pl: `a aby ale bo by byc byl byla co czy dla do go i ich jak jako jest juz ktora ktore ktory lub ma mi na nad o od oraz
    po pod przez sa sie sobie ta tak te tego tej ten to tu w we z za ze`,
  sv: `alla an att av de dem den det detta du efter eller en er ett for fran ha han har hon hur i in jag kan med men mot
    nar och om pa sa sig sin ska som till under upp ut var vi vid ar`,
};

const all = new Set(Object.values(STOP_WORDS).flatMap((words) => words.split(/\s+/)));

/**
 * Whether a word in `plainText` says nothing of what a statement is about, in any of the languages: articles in several
 * languages quote each other, and a word that is rare in one of them is not missed among the others.
 */
export const isStopWord = (word: string): boolean => all.has(word);
