/** A report as the bytes of a file. `missing` are the characters that no font has, in a format that embeds its fonts. */
export type Rendered = { bytes: Uint8Array<ArrayBuffer>; missing: string[] };
