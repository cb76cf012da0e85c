/** Characters that XML 1.0 cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without characters that no Word file can hold; a mark stands in their place. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, "\ufffd");
