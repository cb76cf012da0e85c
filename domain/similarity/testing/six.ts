/** A statement with its paraphrase, another number, the contrary, another name, and one about the topic only. */
export type Six = [
  statement: string,
  paraphrase: string,
  number: string,
  negation: string,
  name: string,
  topic: string,
];
