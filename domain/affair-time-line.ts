import { dayIn, dayInWords, type NewsroomTime, startOfDay } from "./newsroom-time.ts";

/** An article of an affair, with what its time line shows. */
export type DatedArticle = {
  id: string;
  title: string;
  outlet: string | null;
  language: string;
  publishedAt: string | null;
};

/** A day of a time line. `at` is where it begins, from 0 to 1. */
type Mark = { at: number; words: string };

/** The articles of one outlet, by time. `at` is from 0, where the time line begins, to 1. */
export type TimeLineRow = { outlet: string; articles: (DatedArticle & { at: number })[] };

export type TimeLine = { marks: Mark[]; rows: TimeLineRow[] };

/** Rows of a time line. Outlets beyond them share the last row. */
const MAX_ROWS = 12;

/** Days that are marked on a time line. */
const MAX_MARKS = 5;

const DAY_MS = 24 * 60 * 60 * 1000;

const NO_OUTLET = "No outlet";
const OTHER_OUTLETS = "Other outlets";

/**
 * Where the articles stand between the first and the last day, in whole days of the newsroom; outlets in the order in
 * which they began to report. Null where fewer than two articles have a date.
 */
export function affairTimeLine(articles: DatedArticle[], time: NewsroomTime): TimeLine | null {
  const moments = articles.map((article) => ({ article, moment: momentOf(article, time.timeZone) }));
  const dated = moments.filter(({ moment }) => moment !== null).sort((a, b) => Number(a.moment) - Number(b.moment));
  const [first, last] = [dated[0]?.moment, dated.at(-1)?.moment];
  if (dated.length < 2 || !first || !last) return null;
  const begin = startOfDay(time.timeZone, dayIn(time.timeZone, first)).getTime();
  const days = Math.floor((last.getTime() - begin) / DAY_MS) + 1;
  const atOf = (moment: number) => (moment - begin) / (days * DAY_MS);
  const rows = new Map<string, TimeLineRow>();
  const named = new Set(dated.map(({ article }) => article.outlet ?? NO_OUTLET));
  for (const { article, moment } of dated) {
    const own = article.outlet ?? NO_OUTLET;
    const isOver = named.size > MAX_ROWS && rows.size >= MAX_ROWS - 1 && !rows.has(own);
    const outlet = isOver ? OTHER_OUTLETS : own;
    const row = rows.get(outlet) ?? { outlet, articles: [] };
    row.articles.push({ ...article, at: atOf(Number(moment)) });
    rows.set(outlet, row);
  }
  const step = Math.ceil(days / MAX_MARKS);
  const marks = Array.from({ length: Math.ceil(days / step) }, (_, index) => {
    const at = begin + index * step * DAY_MS;
    return { at: atOf(at), words: dayInWords(dayIn(time.timeZone, new Date(at + DAY_MS / 2)), time.dateStyle) };
  });
  return { marks, rows: [...rows.values()] };
}

/** Whether only the day is known: such a time is stored as midnight in UTC. */
export const isOnlyDay = (publishedAt: string): boolean => publishedAt.endsWith("T00:00:00.000Z");

/** When an article was published. Where only the day is known, the day begins in the newsroom. */
function momentOf({ publishedAt }: DatedArticle, timeZone: string): Date | null {
  if (!publishedAt) return null;
  return isOnlyDay(publishedAt) ? startOfDay(timeZone, publishedAt.slice(0, 10)) : new Date(publishedAt);
}
