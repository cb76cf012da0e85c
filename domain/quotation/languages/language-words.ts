/** The words of one language by which quotations are found and compared: lists in lower case, separated by spaces. */
export type LanguageWords = {
  /** Forms of verbs that say that somebody said something. */
  verbs: string;
  /** Words that begin what somebody said in indirect speech. */
  that: string;
  /** Verbs after which indirect speech often begins without such a word: "He said it was late." */
  withoutThat: string;
  /** Words for one person who was named before. */
  pronouns: string;
  /** Titles and offices before a name, which are no part of it. */
  titles: string;
  /** Words that can stand between who speaks and the verb. */
  between: string;
  /** Words that name who said it without a verb; `_` stands for a space, as in "according_to". */
  accordingTo: string;
  /** Words before a name that does not act itself: "groups in Britain said". */
  prepositions: string;
  /** Words that say little by themselves. */
  functionWords: string;
};
