/** A count for a small place: one above `most` is shown as “more than this”. */
export const shownCount = (count: number, most: number): string => (count > most ? `${most}+` : String(count));
