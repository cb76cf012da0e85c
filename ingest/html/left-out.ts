import type { LeftOut } from "#domain/article.ts";

/** Things that do not come in, with the words a person reads before saving; singular and plural. */
const THINGS = {
  around: [
    "block of text around the article (such as a menu, a teaser or a comment)",
    "blocks of text around the article (such as menus, teasers and comments)",
  ],
  navigation: ["navigation block", "navigation blocks"],
  script: ["script", "scripts"],
  style: ["style sheet", "style sheets"],
  frame: ["video, sound or embedded frame", "videos, sounds or embedded frames"],
  control: ["form control", "form controls"],
  drawing: ["drawing", "drawings"],
  hidden: ["hidden part", "hidden parts"],
  tracker: ["tracking picture", "tracking pictures"],
  link: [
    "link without a safe web address (its words are kept)",
    "links without a safe web address (their words are kept)",
  ],
  picture: [
    "picture (its place, caption and address are kept)",
    "pictures (their places, captions and addresses are kept)",
  ],
  deleted: ["tracked deletion", "tracked deletions"],
  comment: ["comment in the margin", "comments in the margin"],
  header: ["header or footer", "headers and footers"],
  chart: ["chart or diagram", "charts and diagrams"],
  unknown: ["part of a kind that is not known", "parts of a kind that is not known"],
} as const;
export type Thing = keyof typeof THINGS;

/** Texts shown of one kind of thing, and characters of each: enough to see what they were. */
const MOST_TEXTS = 200;
const LONGEST_TEXT_SHOWN = 300;

/** A count of what was left out, and what it said where it said something. */
export class LeftOutTally {
  private readonly found = new Map<Thing, { count: number; texts: string[] }>();

  add(thing: Thing, count = 1, texts: string[] = []): void {
    if (count <= 0) return;
    const there = this.found.get(thing) ?? { count: 0, texts: [] };
    this.found.set(thing, { count: there.count + count, texts: there.texts });
    for (const text of texts) {
      if (there.texts.length >= MOST_TEXTS) break;
      const shown = shortened(text);
      if (shown !== "") there.texts.push(shown);
    }
  }

  /** One for each kind of thing, text first. */
  things(): LeftOut[] {
    return KINDS.flatMap((thing) => {
      const there = this.found.get(thing);
      if (!there) return [];
      const what = `${there.count.toLocaleString("en")} ${THINGS[thing][there.count === 1 ? 0 : 1]}`;
      return [there.texts.length > 0 ? { what, texts: there.texts } : { what }];
    });
  }
}

const KINDS = Object.keys(THINGS) as Thing[];

function shortened(text: string): string {
  // Cut twice: collapsing the white space of a whole page in order to show a line of it takes too long.
  const line = text
    .slice(0, LONGEST_TEXT_SHOWN * 20)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= LONGEST_TEXT_SHOWN) return line;
  return `${line.slice(0, LONGEST_TEXT_SHOWN).replace(/[\ud800-\udbff]$/, "")}…`;
}
