/** For each old word its place in the new text, in order, or `GONE`. */
export type Alignment = Int32Array;
export const GONE = -1;

/** A stretch of old words and the stretch of new words it became; ends exclusive. */
export type Gap = { oldFrom: number; oldTo: number; newFrom: number; newTo: number };
