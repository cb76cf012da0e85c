import type * as z from "zod";

/** A sentence for input that does not fit, where its schema has none of its own. */
export const sentenceFor: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "This is missing." : `This has to be ${KINDS[issue.expected] ?? "otherwise"}.`;
    case "invalid_value":
      return `Choose one of ${issue.values.join(", ")}.`;
    case "unrecognized_keys":
      return `There is no field ${issue.keys.slice(0, 3).map(shortened).join(", ")} here.`;
    case "too_big":
      return `${BOUNDS[issue.origin]?.most ?? "This can be at most"} ${issue.maximum}.`;
    case "too_small":
      return `${BOUNDS[issue.origin]?.least ?? "This has to be at least"} ${issue.minimum}.`;
    case "invalid_format":
      return "This is not written as it has to be.";
    default:
      return "This cannot stand here.";
  }
};

const KINDS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with fields",
  record: "an object with fields",
};

const BOUNDS: Record<string, { most: string; least: string }> = {
  string: { most: "The most characters this can have is", least: "The fewest characters this can have is" },
  array: { most: "The most entries this can have is", least: "The fewest entries this can have is" },
};

const shortened = (name: string) => `“${name.slice(0, 60)}”`;
