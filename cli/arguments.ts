import { type ParseArgsConfig, parseArgs } from "node:util";
import { closestMatch } from "leven";
import { UsageError } from "./command.ts";

type OptionTypes = NonNullable<ParseArgsConfig["options"]>;

/**
 * The options of a command, and the words between them, one for each name in `names`; a last name that ends with `…`
 * takes any number. Throws a UsageError with a sentence of our own, because those of parseArgs are for programmers.
 */
export function readArguments<const Options extends OptionTypes>(
  args: string[],
  { options, names = [] }: { options: Options; names?: string[] },
) {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) if (token.kind === "option") checkOption(token, options);
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  checkWords(positionals, names);
  return { values, words: positionals };
}

type Option = { name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined };

function checkOption({ name, rawName, value, inlineValue }: Option, options: OptionTypes): void {
  const option = options[name];
  if (!option) throw new UsageError(`There is no option ${rawName}.${suggestion(rawName, options)}`);
  if (option.type === "boolean") {
    if (value !== undefined) throw new UsageError(`${rawName} does not take a value.`);
  } else if (!value || (!inlineValue && /^-./.test(value))) {
    throw new UsageError(`${rawName} needs a value.`);
  }
}

function suggestion(rawName: string, options: OptionTypes): string {
  const near = closestMatch(
    rawName,
    Object.keys(options).map((name) => `--${name}`),
    { maxDistance: 3 },
  );
  return near ? ` Did you mean ${near}?` : "";
}

function checkWords(words: string[], names: string[]): void {
  const missing = names[words.length];
  if (missing && (words.length === 0 || !missing.endsWith("…"))) throw new UsageError(`${missing} is missing.`);
  const surplus = names.at(-1)?.endsWith("…") ? undefined : words[names.length];
  if (surplus !== undefined) throw new UsageError(`“${surplus}” is one argument too many.`);
}
