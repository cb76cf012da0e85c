/** The difference of a time zone to UTC in minutes, in winter and in summer. */
export type Zone = { name: string; offsets: readonly [number, number] };

const OFFSETS: Record<string, readonly [hours: number, summer: number]> = {
  ...{
    utc: [0, 0],
    gmt: [0, 0],
    bst: [1, 1],
    uk: [0, 1],
    british: [0, 1],
    london: [0, 1],
    irish: [0, 1],
    dublin: [0, 1],
  },
  ...{
    cet: [1, 1],
    cest: [2, 2],
    "central european": [1, 2],
    paris: [1, 2],
    berlin: [1, 2],
    madrid: [1, 2],
    rome: [1, 2],
  },
  ...{ brussels: [1, 2], german: [1, 2], french: [1, 2], kyiv: [2, 3], athens: [2, 3], msk: [3, 3], moscow: [3, 3] },
  ...{ est: [-5, -5], edt: [-4, -4], et: [-5, -4], eastern: [-5, -4], "new york": [-5, -4], washington: [-5, -4] },
  ...{
    cst: [-6, -6],
    cdt: [-5, -5],
    ct: [-6, -5],
    chicago: [-6, -5],
    mst: [-7, -7],
    mdt: [-6, -6],
    mountain: [-7, -6],
  },
  ...{ pst: [-8, -8], pdt: [-7, -7], pt: [-8, -7], pacific: [-8, -7], "los angeles": [-8, -7], california: [-8, -7] },
  ...{ ist: [5.5, 5.5], indian: [5.5, 5.5], delhi: [5.5, 5.5], hkt: [8, 8], "hong kong": [8, 8], sgt: [8, 8] },
  ...{ singapore: [8, 8], beijing: [8, 8], china: [8, 8], jst: [9, 9], japan: [9, 9], tokyo: [9, 9], kst: [9, 9] },
  ...{ seoul: [9, 9], aest: [10, 10], aedt: [11, 11], sydney: [10, 11], melbourne: [10, 11], australian: [10, 11] },
  ...{
    nzst: [12, 12],
    nzdt: [13, 13],
    nz: [12, 13],
    "new zealand": [12, 13],
    auckland: [12, 13],
    wellington: [12, 13],
  },
  ...{ dubai: [4, 4], gulf: [4, 4], israel: [2, 3], jerusalem: [2, 3], brasilia: [-3, -3], "sao paulo": [-3, -3] },
};

/** "NZ time", "New York time", "Central European Time" */
const NAMED = /(?<!\p{L})((?:\p{L}+ )?(\p{L}+))(?: (?:standard|daylight|summer))? time(?!\p{L})/giu;
/** "9 pm GMT", "(EST)" */
const ABBREVIATED =
  /(?<!\p{L})(?:UTC|GMT|BST|CES?T|MSK|[ECMP][SD]T|ET|CT|PT|IST|HKT|SGT|JST|KST|AE[SD]T|NZ[SD]T)(?!\p{L})/gu;

/** The time zones that a sentence names, with where their names begin, in the order of the text. */
export function zonesIn(sentence: string): { start: number; zone: Zone }[] {
  const named = [...sentence.matchAll(NAMED)].flatMap(({ index, 1: two = "", 2: one = "" }) => {
    const name = [two, one].find((words) => OFFSETS[words.toLowerCase()]);
    return name ? [{ start: index + two.length - name.length, zone: zoneOf(name) }] : [];
  });
  const abbreviated = [...sentence.matchAll(ABBREVIATED)].map(({ index, 0: name }) => ({
    start: index,
    zone: zoneOf(name),
  }));
  return [...named, ...abbreviated].sort((a, b) => a.start - b.start);
}

function zoneOf(name: string): Zone {
  const [winter = 0, summer = 0] = OFFSETS[name.toLowerCase()] ?? [];
  return { name, offsets: [winter * 60, summer * 60] };
}
