import type { FoundDetails } from "#domain/article-details.ts";
import { namesIn } from "#ingest/details/byline.ts";
import { dayIn, isoDate } from "#ingest/details/calendar.ts";
import { isCredit, isDateLine } from "#ingest/details/headline.ts";
import { isInPart } from "./class-words.ts";
import type { Head } from "./head.ts";
import { blockAround, isText, leavesIn, lineOf } from "./page-nodes.ts";

/** Number of texts above and below the headline that are searched for a date and a byline. */
const TEXTS_ABOVE = 8;
const TEXTS_BELOW = 40;

/** A longer line is a sentence of the text. */
const MAX_LINE_LENGTH = 160;

/** The byline and the date that a page shows near its headline, or in the elements that are marked as such. */
export function visibleDetails(page: Document, { headline }: Head, text: Node | null): FoundDetails {
  const lines = linesNear(page, headline, text);
  return { byline: bylineOf(page, lines, text), publishedAt: dateOf(lines) };
}

/** The blocks near the headline, of which the nearest ones below come first. */
function linesNear(page: Document, headline: Element | null, text: Node | null): Element[] {
  const leaves = [...leavesIn(page.body)];
  const last = headline ? leaves.indexOf([...leavesIn(headline)].at(-1) as Node) : -1;
  const first = headline ? leaves.indexOf([...leavesIn(headline)][0] as Node) : 0;
  const near = [
    ...leaves.slice(last + 1, last + 1 + TEXTS_BELOW),
    ...leaves.slice(Math.max(0, first - TEXTS_ABOVE), first),
  ];
  const blocks = near.flatMap((leaf) => (isText(leaf) ? (blockAround(leaf) ?? []) : []));
  return [...new Set(blocks)].filter(
    (block) =>
      lineOf(block).length <= MAX_LINE_LENGTH &&
      !block.closest("nav, aside, footer, figure, blockquote, [hidden]") &&
      !isInPart(block, text, "comments", "related", "menu", "advert", "signup", "overlay", "margin"),
  );
}

/** A line that begins so and has a date is about the publication, whatever else it says. */
const PUBLISHED =
  /^(?:publi|posted|erschienen|veröffentlicht|pubbl|gepubliceerd|geplaatst|publicerad|offentliggjort|julkaistu|opublikowan|zveřejněn|опубликован|опубліковано|yayın|publikov|dimuat|đăng|公開|掲載|发布|發布|نشر|پخش|פורסם)/iu;

const UPDATED =
  /updat|modif|aktualisi|stand:|mis à jour|actualiz|aggiorn|atualiz|bijgewerkt|uppdater|opdater|更新|最終更新|обновл/i;

function dateOf(lines: Element[]): string | undefined {
  const dated = lines.flatMap((block) => {
    const line = lineOf(block);
    const time = block.localName === "time" ? block : block.querySelector("time");
    const stated = isoDate(time?.getAttribute("datetime")) ?? (time && dayIn(lineOf(time))?.day);
    const isDated = isDateLine(line) || isCredit(line) || PUBLISHED.test(line);
    const day = stated ?? (isDated ? dayIn(line)?.day : null);
    return day ? [{ day, isUpdate: UPDATED.test(beforeDate(block)) }] : [];
  });
  return (dated.find(({ isUpdate }) => !isUpdate) ?? dated[0])?.day;
}

/** `Updated 5 May | Published 4 May` is about the date of publication, too. */
const beforeDate = (block: Element) => (/publi|posted|erschienen|公開/i.test(lineOf(block)) ? "" : lineOf(block));

const AUTHORS =
  "[rel~=author], [itemprop~=author], .byline, .author, .author-name, .byline-name, [class*=byline], [class*=author-name]";

function bylineOf(page: Document, lines: Element[], text: Node | null): string | undefined {
  const marked = Array.from(page.querySelectorAll(AUTHORS)).filter(
    (element) =>
      !isInPart(element, text, "comments", "related", "menu", "margin") && lineOf(element).length <= MAX_LINE_LENGTH,
  );
  const near = marked.filter((element) => lines.some((block) => block.contains(element) || element.contains(block)));
  const [first] = near.filter((element) => namesIn(namedIn(element)) !== undefined);
  if (!first) return bylineAmong(lines);
  // Authors who are marked one by one stand in one line.
  const inLine = near.filter((element) => blockAround(element) === blockAround(first) && !element.contains(first));
  const names = [first, ...inLine].map((element) => namesIn(namedIn(element)) ?? "");
  return [...new Set(names.filter((name) => !names.some((other) => other !== name && other.includes(name))))]
    .filter(Boolean)
    .join(", ");
}

/** The name in an element that has a label and a name: the part that is marked as the name. */
function namedIn(element: Element): string {
  const names = Array.from(element.querySelectorAll("[itemprop~=name], [rel~=author], .author, .fn, .name"));
  const own = names.filter((name) => !names.some((other) => other !== name && other.contains(name))).map(lineOf);
  return own.length > 0 ? [...new Set(own)].join(", ") : lineOf(element);
}

/** The names in a line such as `By Jane Roe`, or in the line under `By`. */
function bylineAmong(lines: Element[]): string | undefined {
  const texts = lines.map(lineOf);
  const label = texts.findIndex((line) => /^(by|von|par|por|di|door|av|written by|text)\s*:?$/i.test(line));
  if (label >= 0) return namesIn(texts[label + 1]);
  const byline = texts.find((line) => BYLINE.test(line) || (dayIn(line) !== null && NAMED.test(line)));
  return namesIn(byline);
}

/** The name begins with a capital letter: "by train" is nobody. */
const BYLINE =
  /^(?:(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Rr]eported|[Vv]eröffentlicht|[Pp]ublié|[Pp]ublicado|[Pp]ubblicato)(?:\s[^.!?]{0,40}?)?\s)?(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or)\s+\p{Lu}[^.!?]{2,80}$/u;
/** In a line with a date, the name may follow it. */
const NAMED = /(?<!\p{L})(?:by|von|par|por)\s+\p{Lu}[^.!?]{2,80}$/u;
