const ENDS_LIKE_A_SENTENCE = /[.!?…]["”’»]?$/;

/** The text with a full stop, unless it ends with a sign like one, in quotation marks or not. Nothing stays nothing. */
export const withFullStop = (text: string): string =>
  text === "" || ENDS_LIKE_A_SENTENCE.test(text) ? text : `${text}.`;

/** The details that stand after a title, with a comma before them, or only a space where the title ends like a sentence. */
export const detailsAfter = (title: string, details: string | null): string => {
  if (!details) return "";
  return `${ENDS_LIKE_A_SENTENCE.test(title) ? "" : ","} ${details}`;
};
