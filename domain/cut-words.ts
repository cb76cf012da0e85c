/** A text without the word that its start cuts. Scripts without spaces are cut anywhere. */
export const withoutCutStart = (text: string): string => text.replace(/^\S*\s+/, "");

/** The same for the word that its end cuts. */
export const withoutCutEnd = (text: string): string => text.replace(/\s+\S*$/, "");
