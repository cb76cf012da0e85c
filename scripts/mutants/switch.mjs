// @ts-check
/**
 * Runs before the tests: what the calls that `withPlaces` has changed reach. One place at a time gives another answer
 * than its code: `permit` lets everybody pass or refuses exactly those who may, `can` says always yes or always no.
 * GALLEY_MUTANT names a place and its answer for a whole run, such as `server/claims/list.ts:22 removed`.
 */
const [place = "", answer = ""] = (process.env.GALLEY_MUTANT ?? "").split(" ");

/** @typedef {(allowed: boolean, sentence?: string) => void} Permit */
/** @typedef {(...args: any[]) => boolean} Can */

const places = {
  /** The places that were reached since this set was emptied, with whether they ask `permit` or `can`. */
  reached: /** @type {Map<string, "permit" | "can">} */ (new Map()),
  changed: { place, answer },

  /** @param {string} at @param {Permit} ask @param {boolean} allowed @param {string} [sentence] */
  permit(at, ask, allowed, sentence) {
    places.reached.set(at, "permit");
    const { place: changed, answer: as } = places.changed;
    if (at !== changed) return ask(allowed, sentence);
    if (as === "negated") ask(!allowed, sentence);
  },

  /** @param {string} at @param {Can} ask @param {any[]} args */
  can(at, ask, ...args) {
    places.reached.set(at, "can");
    const { place: changed, answer: as } = places.changed;
    return at === changed ? as === "yes" : ask(...args);
  },
};

Object.assign(globalThis, { galleyPlaces: places });
