/** For each old word the index of the new word it is aligned with, ascending, or `GONE`. */
export type Alignment = Int32Array;
export const GONE = -1;

/** A range of old words and the range of new words to align it with; ends exclusive. */
export type Gap = { oldFrom: number; oldTo: number; newFrom: number; newTo: number };
