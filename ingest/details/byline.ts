import { cutAtGrapheme } from "#domain/graphemes.ts";
import { dayIn } from "./calendar.ts";
import { bylineIn } from "./headline.ts";

/** Words that stand before or after names: `Posted on`, `Veröffentlicht am`, `Von`. They name nobody. */
const LABELS =
  /^(?:(?:posted|published|written|words|reported|reporting|story|text|article|edited|reviewed|updated|created|submitted|contributed|photos?|veröffentlicht|geschrieben|verfasst|publié|écrit|rédigé|publicado|escrito|escrita|pubblicato|scritto|geplaatst|skrevet|skriven|av|af|from|on|am|le|el|il|by|von|par|por|di|door|de|da|author|authors|autor|autorin|auteur|autore|autores|all posts|more posts|view all posts|alle beiträge|alle artikel|tous les articles|todas las entradas|автор|текст|автори|κείμενο|του|كتب|كتبت|بقلم|إعداد|نویسنده|מאת|लेखक|द्वारा|yazan|haber|napisał|napisała|tekst|tekijä|teksti|szerző|írta|penulis|oleh|作者|記者|文)(?:\s*[:：|]\s*|\s+|$))+/iu;

/** Names of accounts and places that are nobody's name. */
const NOBODY =
  /^(?:admin|administrator|administrateur|administrador|root|webmaster|web ?master|user|guest|anonymous|unknown|none|null|undefined|author|test|superuser|default|contact|home|view all posts|all posts|more|last (?:updated|modified)|updated|published|posted)$/iu;

/** How long ago: `2 hours ago`, `vor 2 Stunden`. It follows names where a page shows both in a line. */
const AGO =
  /[\s,|·•–-]+(?:(?:vor|il y a|hace|há|před|pred|przed|för) \d+ \p{L}+(?: (?:sedan|sen))?|\d+ \p{L}+ (?:ago|fa|atrás|geleden|sitten|siden|sedan|temu|назад|тому|önce))$/iu;

const MAX_LENGTH = 300;

/** A longer line is a sentence. Twenty authors have about 300 characters, but metadata names them one by one. */
const MAX_NAMES_LENGTH = 250;

/**
 * The names in what a page states as its author, without labels and dates: `Posted on 5 March 2024 by Jane Roe` gives
 * `Jane Roe`. Undefined when nothing is left of it.
 */
export function namesIn(stated: string | undefined): string | undefined {
  const line = cutAtGrapheme(stated ?? "", MAX_LENGTH)
    .replace(/\s+/g, " ")
    .trim();
  const afterBy = /\b(?:by|von|par|por|door)\s+(\p{Lu}.*)$/u.exec(line);
  const dated = dayIn(line);
  // With a date in it, the line is a sentence about the publication, in which the name follows `by`.
  const start = dated && afterBy ? (afterBy[1] ?? "") : (bylineIn(line) ?? line);
  const name = withoutDate(start).replace(LABELS, "");
  const names = withoutDate(name)
    .replace(AGO, "")
    .replace(/\s+@\w+$/, "")
    .replace(/^[\s,;|:•·–—-]+|[\s,;|:•·–—-]+$/g, "");
  return isName(names) ? names : undefined;
}

function withoutDate(line: string): string {
  const date = dayIn(line);
  if (!date) return line;
  const [before, after] = [date.before, date.after].map((part) => part.replace(/^[\s,;|:•·–—-]+|[\s,;|:•·–—-]+$/g, ""));
  return before || after?.replace(/^(?:at\s*)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?[\s,|]*/i, "") || "";
}

const isName = (names: string) =>
  names.length <= MAX_NAMES_LENGTH &&
  !/\p{Ll}{3}[.!?]$/u.test(names) && // a sentence
  /\p{L}{2}/u.test(names) &&
  !NOBODY.test(names) &&
  !/^(https?:|www\.|@|#)/i.test(names) &&
  !/^\S+@\S+$/.test(names);
