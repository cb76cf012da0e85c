import { claimsAddress, type DashboardFilter } from "./claim-filter.ts";
import { ageInWords, type Dashboard, inReadingOrder } from "./dashboard.ts";
import { screenAddress } from "./dashboard-screens.ts";
import { shortened } from "./graphemes.ts";
import type { Mail } from "./mail.ts";
import { needsOf } from "./needs.ts";
import type { DateStyle } from "./newsroom-time.ts";
import { dayInWords } from "./newsroom-time.ts";
import { STEPS, type Step } from "./progress-figures.ts";
import type { Rating } from "./rating/rating.ts";

/** A week of the newsroom, from Monday to Sunday. */
export type Week = { from: string; to: string };

/** A line of a digest: what it counts, and the list that has it. */
export type DigestLine = { text: string; href: string };

/** What a person may know of a week: the parts of their digest. They hold nothing that anybody wrote. */
export type Digest = { week: Week; parts: { title: string; lines: DigestLine[] }[] };

const DAY_MS = 86_400_000;

/** The week of a day, or one that many weeks before or after it. */
export function weekOf(day: string, weeks = 0): Week {
  const at = Date.parse(`${day}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS + weeks * 7 * DAY_MS;
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: dayOf(monday), to: dayOf(monday + 6 * DAY_MS) };
}

export const weekInWords = ({ from, to }: Week, style: DateStyle): string =>
  `${dayInWords(from, style)} to ${dayInWords(to, style)}`;

/** The filter of the claims that were ruled on in the week, whenever they were marked. */
export const ruledIn = ({ from, to }: Week): DashboardFilter => ({ ruledFrom: from, ruledTo: to });

/** The dashboards of now, of the claims that were marked in the week, and of those ruled on in it. */
type Dashboards = Record<"now" | "marked" | "ruled", Dashboard>;

/** A digest from what one person sees. */
export function digestOf(week: Week, { now, marked, ruled }: Dashboards, scale: Rating[]): Digest {
  const needs = needsOf(now).flatMap(({ count, words, oldest, href }) => {
    const age = oldest ? `, ${count === 1 ? "for" : "the oldest for"} ${ageInWords(oldest, now.at)}` : "";
    return count === 0 ? [] : [{ text: `${count.toLocaleString("en")} ${words}${age}`, href }];
  });
  const progress = (Object.keys(STEPS) as Step[]).map((step) => ({
    text: `${STEPS[step]}: ${marked.progress[step].toLocaleString("en")}`,
    href: claimsAddress({ ...week, ...(step === "marked" ? {} : { stage: step }) }),
  }));
  return {
    week,
    parts: [
      { title: "Waiting now", lines: needs },
      { title: "Claims marked in this week", lines: progress },
      { title: "Rulings on these claims", lines: rulingsOf(marked, week, scale) },
      { title: "Rulings given in this week", lines: rulingsOf(ruled, ruledIn(week), scale) },
    ],
  };
}

/** The rulings of a dashboard by rating, with the filter that it has. */
const rulingsOf = ({ ratings }: Dashboard, filter: DashboardFilter, scale: Rating[]): DigestLine[] =>
  inReadingOrder(scale).flatMap(({ key, label }) => {
    const claims = ratings.find(({ rating }) => rating === key)?.claims ?? 0;
    const href = claimsAddress({ ...filter, standing: "ruled", rating: key });
    return claims === 0 ? [] : [{ text: `${label}: ${claims.toLocaleString("en")}`, href }];
  });

type DigestMail = { to: { name: string; email: string }; site: string; style: DateStyle };

/** The digest as an e-mail. */
export function digestMail({ week, parts }: Digest, { to, site, style }: DigestMail): Mail {
  const lines = [
    `Hello ${to.name},`,
    "",
    `this is the week from ${weekInWords(week, style)} in numbers, as you may see them.`,
    ...parts.flatMap(({ title, lines: some }) => [
      ...["", title],
      ...(some.length > 0 ? some.map(({ text }) => `- ${text}`) : ["- Nothing"]),
    ]),
    "",
    "Each number with the list behind it:",
    `${site}${screenAddress("digest", week)}`,
    "",
    "--",
    "You asked for this e-mail. To end it, go to Account:",
    `${site}/settings/account`,
  ];
  const subject = shortened(`The week from ${weekInWords(week, style)}`, 150);
  return { to: to.email, subject, text: `${lines.join("\n")}\n` };
}
