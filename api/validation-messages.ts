import type * as z from "zod";
import { cutAtGrapheme } from "#domain/graphemes.ts";

/** The message for input that does not fit its schema, where the schema has none of its own. */
export const validationMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "This is required."
        : `This must be ${TYPES[issue.expected] ?? "another type"}.`;
    case "invalid_value":
      return `Choose one of ${issue.values.join(", ")}.`;
    case "unrecognized_keys":
      return `There is no field ${issue.keys.slice(0, 3).map(quoted).join(", ")} here.`;
    case "too_big":
      return `This can ${issue.origin in UNITS ? "have" : "be"} at most ${withUnit(issue.maximum, issue.origin)}.`;
    case "too_small":
      return `This must ${issue.origin in UNITS ? "have" : "be"} at least ${withUnit(issue.minimum, issue.origin)}.`;
    case "invalid_format":
      return "This does not have the expected format.";
    default:
      return "This value is not allowed here.";
  }
};

const TYPES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object with fields",
  record: "an object with fields",
};

/** What limits of these types count. Other limits are limits of the value. */
const UNITS: Record<string, { one: string; many: string }> = {
  string: { one: "character", many: "characters" },
  array: { one: "entry", many: "entries" },
};

function withUnit(limit: number | bigint, origin: string): string {
  const unit = UNITS[origin];
  return unit ? `${limit} ${limit === 1 ? unit.one : unit.many}` : String(limit);
}

const quoted = (name: string) => `“${cutAtGrapheme(name, 60)}”`;
