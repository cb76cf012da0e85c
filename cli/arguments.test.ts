import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import { UsageError } from "./command.ts";

const options = { format: { type: "string", short: "f" }, bom: { type: "boolean" } } as const;

test("options and words are read in any order", () => {
  const { values, words } = readArguments(["ada@x.example", "--format", "csv", "editor", "--bom"], {
    options,
    names: ["EMAIL", "ROLE"],
  });
  expect(values).toEqual({ format: "csv", bom: true });
  expect(words).toEqual(["ada@x.example", "editor"]);
});

test("a last name with an ellipsis takes one word or more, and everything after -- is a word", () => {
  expect(readArguments(["a", "b", "--", "-c"], { options, names: ["FILE…"] }).words).toEqual(["a", "b", "-c"]);
});

test.each([
  [["--fromat", "csv"], "There is no option --fromat. Did you mean --format?"],
  [["--nothing-like-it"], "There is no option --nothing-like-it."],
  [["-x"], "There is no option -x."],
  [["--format"], "--format needs a value."],
  [["--format="], "--format needs a value."],
  [["-f", "--bom"], "-f needs a value."],
  [["--bom=yes"], "--bom does not take a value."],
  [[], "EMAIL is missing."],
  [["ada@x.example"], "ROLE is missing."],
  [["ada@x.example", "editor", "now"], "“now” is one argument too many."],
])("%j is refused in our own words", (args, sentence) => {
  const read = () => readArguments(args, { options, names: ["EMAIL", "ROLE"] });
  expect(read).toThrow(UsageError);
  expect(read).toThrow(new UsageError(sentence));
});

test("a list of words cannot be empty", () => {
  expect(() => readArguments([], { options: {}, names: ["FILE…"] })).toThrow("FILE… is missing.");
});
