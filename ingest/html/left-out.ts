import type { LeftOut } from "#domain/article.ts";
import { MAX_TEXT_LENGTH } from "./size-limits.ts";

/** Labels (singular, plural) of content that is not imported, shown in the preview of an import. */
const THINGS = {
  surrounding: [
    "block of text around the article (such as a menu, a teaser or a comment)",
    "blocks of text around the article (such as menus, teasers and comments)",
  ],
  frontMatter: ["front matter (its details are taken)", "front matters (their details are taken)"],
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
  deleted: ["deletion", "deletions"],
  comment: ["comment in the margin", "comments in the margin"],
  remark: ["comment that is not displayed", "comments that are not displayed"],
  tooltip: ["title of a link or picture", "titles of links and pictures"],
  header: ["header or footer", "headers and footers"],
  definition: ["definition of an address that no link uses", "definitions of addresses that no link uses"],
  cell: ["cell beyond the columns of its table", "cells beyond the columns of their table"],
  inserted: ["inserted file that cannot be read", "inserted files that cannot be read"],
  chart: ["chart or diagram", "charts and diagrams"],
  unknown: ["part of an unknown type", "parts of an unknown type"],
} as const;
export type Thing = keyof typeof THINGS;

/** UTF-16 units of all texts together: as many as a page may have. Only comments and deletions of Word files can have more. */
const MAX_LENGTH = MAX_TEXT_LENGTH;

/** Counts the content that is left out, with the texts in it. */
export class LeftOutTally {
  private readonly entries = new Map<Thing, { count: number; texts: string[] }>();
  private length = 0;
  private unlisted = 0;

  add(thing: Thing, count = 1, texts: string[] = []): void {
    if (count <= 0) return;
    const entry = this.entries.get(thing) ?? { count: 0, texts: [] };
    entry.count += count;
    this.entries.set(thing, entry);
    for (const text of texts) {
      this.length += text.length;
      const line = this.length <= MAX_LENGTH ? onOneLine(text) : "";
      if (line !== "") entry.texts.push(line);
      else if (this.length > MAX_LENGTH) this.unlisted += text.length;
    }
  }

  /** Add the words of another tally that this one does not have: those around the part of a page that was read. */
  addMissing(other: LeftOutTally): void {
    for (const [thing, { texts }] of other.entries) {
      const known = new Set(this.entries.get(thing)?.texts);
      for (const text of texts) if (!known.has(text)) this.add(thing, 1, [text]);
    }
  }

  /** Take back hidden parts and controls that are in the article, such as a folded answer and its question. */
  takeBack(articleTexts: string[]): void {
    const known = new Set(articleTexts.map(onOneLine));
    for (const thing of ["hidden", "control"] as const) {
      const { count, texts } = this.entries.get(thing) ?? { count: 0, texts: [] };
      const left = texts.filter((text) => !known.has(text));
      const remaining = count - (texts.length - left.length);
      if (remaining > 0) this.entries.set(thing, { count: remaining, texts: left });
      else this.entries.delete(thing);
    }
  }

  /** One entry for each kind, in the order of `THINGS`, and one for what is too long to list. */
  toList(): LeftOut[] {
    const entries = KINDS.flatMap((thing) => {
      const entry = this.entries.get(thing);
      if (!entry) return [];
      const what = `${entry.count.toLocaleString("en")} ${THINGS[thing][entry.count === 1 ? 0 : 1]}`;
      return [entry.texts.length > 0 ? { what, texts: entry.texts } : { what }];
    });
    const rest = `${this.unlisted.toLocaleString("en")} more characters, too many to list`;
    return this.unlisted > 0 ? [...entries, { what: rest }] : entries;
  }
}

const KINDS = Object.keys(THINGS) as Thing[];

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
