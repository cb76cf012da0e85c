import { GONE } from "./alignment.ts";
import { isWhole, type Links, link } from "./links.ts";
import { unitsIn } from "./units.ts";
import type { WordRange } from "./words.ts";
import { NEW_BLOCK, NEW_SENTENCE, type Words } from "./words.ts";

/**
 * Link the blocks and sentences that have the same words in both texts, wherever they stand (Heckel 1978, "A technique
 * for isolating differences between files"): first those that occur once in each text, then equal neighbours of linked
 * ones, in reading order and backwards. Whole blocks go first, so a repeated sentence stays with its paragraph.
 */
export function linkUnchangedUnits(old: Words, now: Words, links: Links): void {
  for (const level of [NEW_BLOCK, NEW_SENTENCE]) {
    const [olds, news] = unitsOfBoth(old, now, level);
    linkUnique(olds, news, links);
    for (const step of [1, -1] as const) linkNeighbours(olds, news, links, step);
  }
}

/** Whether the new text has exactly the blocks of the old one, in the same or another order. */
export function hasSameBlocks(old: Words, now: Words): boolean {
  if (old.keys.length !== now.keys.length) return false;
  const symbolsOf = (units: Unit[]) => units.map(({ symbol }) => symbol).sort((one, other) => one - other);
  const [olds, news] = unitsOfBoth(old, now, NEW_BLOCK).map(symbolsOf);
  return olds?.length === news?.length && olds?.every((symbol, at) => symbol === news?.[at]) === true;
}

type SameWords = { olds: WordRange[]; news: WordRange[] };

/** Blocks or sentences with the same words, in the order of each text, that are not linked as a whole yet. */
export function unlinkedUnits(old: Words, now: Words, links: Links, level: number): SameWords[] {
  const [olds, news] = unitsOfBoth(old, now, level);
  const groups = new Map<number, SameWords>();
  for (const unit of olds) {
    if (isWhole(links.counterparts, unit)) continue;
    const group = groups.get(unit.symbol) ?? { olds: [], news: [] };
    group.olds.push(unit);
    groups.set(unit.symbol, group);
  }
  for (const unit of news) if (!isWhole(links.origins, unit)) groups.get(unit.symbol)?.news.push(unit);
  return [...groups.values()].filter((group) => group.news.length > 0);
}

/** A block or a sentence. Units with the same words have the same symbol. `isFirst`: it has no unit before it. */
type Unit = WordRange & { symbol: number; isFirst: boolean };

function unitsOfBoth(old: Words, now: Words, level: number): [Unit[], Unit[]] {
  const symbols = new Symbols();
  return [namedUnits(old, level, symbols), namedUnits(now, level, symbols)];
}

/** All blocks count as neighbours, but sentences only within their block. */
function namedUnits(words: Words, level: number, symbols: Symbols): Unit[] {
  const { keys, breaks } = words;
  return unitsIn(words, level).map(({ from, to }) => ({
    from,
    to,
    symbol: symbols.of(keys.subarray(from, to)),
    isFirst: level !== NEW_BLOCK && breaks[from] === NEW_BLOCK,
  }));
}

/** Numbers for sequences of words, the same for the same words. */
class Symbols {
  #size = 0;
  #byHash = new Map<number, { keys: Int32Array; symbol: number }[]>();

  of(keys: Int32Array): number {
    let hash = keys.length;
    for (let at = 0; at < keys.length; at += 1) hash = Math.imul(hash ^ (keys[at] ?? 0), 0x9e3779b1);
    const sameHash = this.#byHash.get(hash) ?? [];
    const known = sameHash.find((other) => isEqual(other.keys, keys));
    if (known) return known.symbol;
    this.#byHash.set(hash, [...sameHash, { keys, symbol: this.#size }]);
    this.#size += 1;
    return this.#size - 1;
  }
}

const isEqual = (one: Int32Array, other: Int32Array): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at]);

function linkUnique(olds: Unit[], news: Unit[], links: Links): void {
  const once = (units: Unit[], isDone: (unit: Unit) => boolean) => {
    const bySymbol = new Map<number, Unit | null>();
    for (const unit of units) if (!isDone(unit)) bySymbol.set(unit.symbol, bySymbol.has(unit.symbol) ? null : unit);
    return bySymbol;
  };
  const inNew = once(news, (unit) => isReached(links, unit));
  for (const [symbol, unit] of once(olds, (unit) => isLinked(links, unit))) {
    const counterpart = inNew.get(symbol);
    if (unit && counterpart) link(links, unit, counterpart);
  }
}

function linkNeighbours(olds: Unit[], news: Unit[], links: Links, step: 1 | -1): void {
  const newAt = new Map(news.map((unit, index) => [unit.from, index]));
  for (const at of step > 0 ? olds.keys() : [...olds.keys()].reverse()) {
    const there = newAt.get(links.counterparts[olds[at]?.from ?? GONE] ?? GONE) ?? GONE;
    const [unit, counterpart] = [olds[at + step], news[there + step]];
    if (there === GONE || !unit || !counterpart || unit.symbol !== counterpart.symbol) continue;
    if (isLinked(links, unit) || isReached(links, counterpart)) continue;
    const second = step > 0 ? [unit, counterpart] : [olds[at], news[there]];
    if (second.every((later) => !later?.isFirst)) link(links, unit, counterpart);
  }
}

const isLinked = ({ counterparts }: Links, { from }: WordRange): boolean => counterparts[from] !== GONE;
const isReached = ({ origins }: Links, { from }: WordRange): boolean => origins[from] !== GONE;
