import type * as z from "zod";

/** Text for every field. Samples replace the fields that are not plain text. */
export const wordsFor = ({ shape }: z.ZodObject) =>
  Object.fromEntries(Object.keys(shape).map((field) => [field, `The ${field}.`]));
