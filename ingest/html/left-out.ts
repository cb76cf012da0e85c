/** Things that do not come in, with the words a person reads before saving; singular and plural. */
const THINGS = {
  script: ["script", "scripts"],
  style: ["style sheet", "style sheets"],
  frame: ["video, sound or embedded frame", "videos, sounds or embedded frames"],
  navigation: ["navigation block", "navigation blocks"],
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
} as const;
export type Thing = keyof typeof THINGS;

/** A count of what was left out. */
export class LeftOut {
  private readonly counts = new Map<Thing, number>();

  add(thing: Thing, count = 1): void {
    if (count > 0) this.counts.set(thing, (this.counts.get(thing) ?? 0) + count);
  }

  /** One line for each kind of thing. */
  sentences(): string[] {
    return [...this.counts].map(
      ([thing, count]) => `${count.toLocaleString("en")} ${THINGS[thing][count === 1 ? 0 : 1]}`,
    );
  }
}
