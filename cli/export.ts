import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { RuleError } from "#domain/errors.ts";
import { ExportQuery } from "#domain/exports/export-query.ts";
import { FORMATS } from "#domain/exports/formats.ts";
import { Id } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { findPersonByEmail } from "#server/people/people.ts";
import { exportArticle } from "#server/reports/export-article.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_SUCCESS, parseArgument, UsageError } from "./command.ts";

const FORMAT_LINES = Object.entries(FORMATS).map(([key, { label, use }]) => `  ${key.padEnd(11)} ${label}. ${use}.`);

export const exportArticles: Command = {
  name: "export",
  summary: "write the report of an article to a file",
  usage: `Usage: galley export --format FORMAT --article ID [-o FILE] [--as EMAIL]
              [--passages] [--no-rationales] [--no-verdicts] [--no-names] [--labels LANGUAGE] [--bom]

Formats:
${FORMAT_LINES.join("\n")}

Without -o, the report goes to standard output. With --as, it contains only what that person may see, without verdicts
that are still hidden from them. Without --as, it contains all submitted verdicts.

  --passages        only the passages of the claims, not the whole article
  --no-rationales   without the reasons for verdicts and rulings
  --no-verdicts     without individual verdicts, but with their sources
  --no-names        reviewers and editors as numbers instead of names
  --labels de       labels of ratings in this language, where the scale has them, instead of that of the article
  --bom             CSV with a byte order mark, so that spreadsheets recognise UTF-8

Exit codes: 0 done, 1 failed, 2 invalid arguments.`,
  run: async (args) => {
    const { values } = readArguments(args, { options: OPTIONS });
    const query = parseQuery(values);
    const fault = "Name the article with --article ID. The id is in the address of the article’s page.";
    const articleId = parseArgument(Id, values.article, fault);
    const { bytes, auditHead } = await exportArticle(await findViewer(values.as), articleId, query);
    if (values.output) await writeToFile(values.output, bytes);
    else await writeToStandardOutput(bytes);
    if (query.format === "csv") console.error(`Head of the log: ${auditHead}`); // its columns cannot hold it
    return EXIT_SUCCESS;
  },
};

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
} as const;

type Flag = "passages" | "no-rationales" | "no-verdicts" | "no-names" | "bom";

function parseQuery(values: { [K in Flag]: boolean } & { format?: string; labels?: string }) {
  const yes = (value: boolean) => (value ? "1" : "0");
  const query = {
    format: values.format,
    scope: values.passages ? "passages" : "article",
    rationales: yes(!values["no-rationales"]),
    verdicts: yes(!values["no-verdicts"]),
    names: yes(!values["no-names"]),
    ...(values.labels === undefined ? {} : { labels: values.labels }),
    bom: yes(values.bom),
  };
  return parseArgument(ExportQuery, query);
}

async function findViewer(email: string | undefined): Promise<Viewer> {
  if (!email) return OPERATOR;
  const person = await findPersonByEmail(OPERATOR, email);
  if (!person) throw new UsageError(`Nobody here has the address ${email}. “user list” shows everyone.`);
  return person;
}

async function writeToFile(file: string, bytes: ReadableStream<Uint8Array>): Promise<void> {
  await writeFile(resolve(file), bytes).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error;
    throw new RuleError(UNWRITABLE[error.code ?? ""]?.(file) ?? `${file} cannot be written (${error.code}).`);
  });
}

const UNWRITABLE: Record<string, (file: string) => string> = {
  ENOENT: (file) => `The folder of ${file} does not exist. Create it first.`,
  EACCES: (file) => `You are not allowed to write ${file}. Choose another folder.`,
  EISDIR: (file) => `${file} is a folder. Name a file in it.`,
  ENOSPC: (file) => `The disk has no space left for ${file}.`,
};

/** Resolves when everything is flushed, so that a program that reads slowly through a pipe gets the end too. */
async function writeToStandardOutput(bytes: ReadableStream<Uint8Array>): Promise<void> {
  for await (const chunk of bytes)
    await new Promise<void>((done, failed) => process.stdout.write(chunk, (error) => (error ? failed(error) : done())));
}
