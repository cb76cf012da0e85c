import "server-only";

/** The filter for these values. With one value the text of the statement is always the same, so that it stays prepared. */
export const oneOf = (values: string[]): string | { in: string[] } => {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : { in: values };
};
