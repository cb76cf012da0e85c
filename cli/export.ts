import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ExportInput, type ExportScope, isArchive } from "#domain/exports/export-job.ts";
import { FORMATS, SET_FORMAT_KEYS } from "#domain/exports/formats.ts";
import { Id } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { exportTitle, openExport } from "#server/exports/open-export.ts";
import { findPersonByEmail } from "#server/people/people.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_SUCCESS, parseArgument, UsageError } from "./command.ts";
import { explainUnwritable } from "./write-file.ts";

const FORMAT_LINES = Object.entries(FORMATS).map(([key, { label, use }]) => `  ${key.padEnd(11)} ${label}. ${use}.`);

export const exportArticles: Command = {
  name: "export",
  summary: "write the report of an article, or of many, to a file",
  usage: `Usage: galley export --format FORMAT [--article ID] [-o FILE] [--as EMAIL]
              [--affair ID] [--from DAY] [--to DAY] [--outlet NAME] [--tag TAG] [--rating KEY] [--standing STANDING]
              [--passages] [--no-rationales] [--no-verdicts] [--no-names] [--labels LANGUAGE] [--bom]

Formats:
${FORMAT_LINES.join("\n")}

Without --article, the file holds the claims of all articles, or those that the filter selects. In the formats
${SET_FORMAT_KEYS.join(", ")} it is one file; in the others a ZIP with a file of each article.
Without -o, the report goes to standard output. With --as, it contains only what that person may see, without verdicts
that are still hidden from them. Without --as, it contains all submitted verdicts.

  --affair          only claims of the articles of this affair, by the id in the address of its page
  --from, --to      only claims that were marked on these days or between them, such as 2026-03-12
  --outlet, --tag   only claims of articles of this outlet, or with this tag
  --rating          only claims with this rating, by its key
  --standing        only claims that are open, agreed, disputed, ruled or stale
  --passages        only the passages of the claims, not the whole article
  --no-rationales   without the reasons for verdicts and rulings
  --no-verdicts     without individual verdicts, but with their sources
  --no-names        reviewers and editors as numbers instead of names
  --labels de       labels of ratings in this language, where the scale has them, instead of that of the article
  --bom             CSV with a byte order mark, so that spreadsheets recognise UTF-8

Exit codes: 0 done, 1 failed, 2 invalid arguments.`,
  run: async (args) => {
    const { values } = readArguments(args, { options: OPTIONS });
    const viewer = await findViewer(values.as);
    const scope = values.article ? { article: parseArticle(values) } : filterOf(values);
    const request = parseArgument(ExportInput, { format: values.format, scope, options: optionsOf(values) });
    await exportTitle(viewer, request);
    const { bytes, auditHead, close } = await openExport(viewer, request);
    try {
      if (values.output) await writeToFile(values.output, bytes);
      else await writeToStandardOutput(bytes);
    } finally {
      await close();
    }
    if (values.format === "csv") console.error(`Head of the log: ${auditHead}`); // its columns cannot hold it
    if (isArchive(request) && !values.output?.endsWith(".zip")) console.error("This file is a ZIP.");
    return EXIT_SUCCESS;
  },
};

const FILTER_OPTIONS = {
  affair: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  outlet: { type: "string" },
  tag: { type: "string" },
  rating: { type: "string" },
  standing: { type: "string" },
} as const;

const OPTIONS = {
  format: { type: "string" },
  article: { type: "string" },
  output: { type: "string", short: "o" },
  as: { type: "string" },
  passages: { type: "boolean", default: false },
  "no-rationales": { type: "boolean", default: false },
  "no-verdicts": { type: "boolean", default: false },
  "no-names": { type: "boolean", default: false },
  labels: { type: "string" },
  bom: { type: "boolean", default: false },
  ...FILTER_OPTIONS,
} as const;

type Values = {
  [K in "passages" | "no-rationales" | "no-verdicts" | "no-names" | "bom"]: boolean;
} & { [K in "format" | "article" | "labels" | keyof typeof FILTER_OPTIONS]?: string };

/** The options that say what the file holds of each claim, as the API has them. */
const optionsOf = (values: Values) => ({
  scope: values.passages ? "passages" : "article",
  rationales: !values["no-rationales"],
  verdicts: !values["no-verdicts"],
  names: !values["no-names"],
  labels: values.labels ?? null,
  bom: values.bom,
});

const filterOf = (values: Values): ExportScope =>
  Object.fromEntries(
    Object.keys(FILTER_OPTIONS).flatMap((name) => {
      const value = values[name as keyof typeof FILTER_OPTIONS];
      return value === undefined ? [] : [[name, value]];
    }),
  );

function parseArticle(values: Values): string {
  const [filter] = Object.keys(filterOf(values));
  if (filter) throw new UsageError(`With --article, the file holds all claims of the article. Leave out --${filter}.`);
  return parseArgument(Id, values.article, "The id of an article is in the address of its page.");
}

async function findViewer(email: string | undefined): Promise<Viewer> {
  if (!email) return OPERATOR;
  const person = await findPersonByEmail(OPERATOR, email);
  if (!person) throw new UsageError(`Nobody here has the address ${email}. “user list” shows everyone.`);
  return person;
}

async function writeToFile(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await writeFile(resolve(file), bytes).catch(explainUnwritable(file));
}

/** Resolves when everything is flushed, so that a program that reads slowly through a pipe gets the end too. */
async function writeToStandardOutput(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of bytes)
    await new Promise<void>((done, failed) => process.stdout.write(chunk, (error) => (error ? failed(error) : done())));
}
