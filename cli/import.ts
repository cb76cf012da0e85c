import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ArticleChange } from "#domain/article.ts";
import { completeDetails } from "#domain/article-details.ts";
import { fileFault } from "#domain/article-file.ts";
import { BusyError, DuplicateError, RuleError } from "#domain/errors.ts";
import { Id } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR, type Person } from "#domain/person.ts";
import { EncodingName, encodingDoubt, type GuessedEncoding, type TextEncoding } from "#domain/text-encoding.ts";
import { ingest } from "#ingest/ingest.ts";
import { ingestPage } from "#ingest/ingest-page.ts";
import type { FileInput } from "#ingest/input.ts";
import { importArticle } from "#server/articles/articles.ts";
import { findDuplicate } from "#server/articles/duplicates.ts";
import { allPeople, findPersonByEmail } from "#server/people/people.ts";
import { importAnnotationFile, isAnnotationFile, type Outcome } from "./annotation-file.ts";
import { readArguments } from "./arguments.ts";
import { type Command, EXIT_FAILURE, EXIT_SUCCESS, parseArgument, UsageError } from "./command.ts";
import { openProgress } from "./progress.ts";

export const importArticles: Command = {
  name: "import",
  summary: "import articles, annotations, reviews and reports",
  usage: `Usage: galley import FILE|URL… [--outlet NAME] [--language TAG] [--encoding NAME] [--user EMAIL]
                     [--allow-duplicate] [--article ID]

Imports each .txt, .md, .html and .docx file, and the main text of the page at each address, as an article. Galley
takes the title, outlet, byline, date and language from the input where it has them; they can be corrected in the
browser. From a .json or .jsonld file it imports annotations (Hypothesis, W3C), reviews of other newsrooms
(ClaimReview), or reports that Galley exported as JSON. Prints a line for each article or file on standard output, and
what it leaves out of a file on standard error.

  --outlet NAME       who published them, whatever the files say
  --language TAG      their language, such as en or pt-BR, whatever the files say
  --encoding NAME     the encoding of the text of the files, such as windows-1251, where Galley cannot tell
  --user EMAIL        who imports them (default: the first admin)
  --allow-duplicate   also import articles that were imported before
  --article ID        the article of annotations whose address is not that of an article here

Exit codes: 0 all were imported now or before, 1 some failed, 2 invalid arguments.`,
  run: async (args) => {
    const { values, words: inputs } = readArguments(args, { options: OPTIONS, names: ["FILE|URL…"] });
    const options = {
      viewer: await importer(values.user),
      given: givenDetails(values.outlet, values.language),
      allowDuplicate: values["allow-duplicate"] ?? false,
      encoding: values.encoding === undefined ? undefined : parseArgument(EncodingName, values.encoding),
      articleId: values.article === undefined ? undefined : parseArgument(Id, values.article),
    };
    const counts = { imported: 0, files: 0, "already there": 0, failed: 0 };
    const progress = openProgress(inputs.length);
    for (const input of inputs) {
      const { is, line } = await importOne(input, options);
      counts[is === "imported" && isAnnotationFile(input) ? "files" : is] += 1;
      progress.done(`${is.padEnd(13)}  ${input}  ${line}`);
    }
    progress.end();
    console.error(summary(counts));
    return counts.failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
  },
};

const OPTIONS = {
  outlet: { type: "string" },
  language: { type: "string" },
  encoding: { type: "string" },
  user: { type: "string" },
  "allow-duplicate": { type: "boolean" },
  article: { type: "string" },
} as const;

type ImportOptions = {
  viewer: Viewer;
  given: Pick<ArticleChange, "outlet" | "language">;
  allowDuplicate: boolean;
  articleId: string | undefined;
  encoding: TextEncoding | undefined;
};

/** Import one file or page. An error does not stop the others. */
async function importOne(input: string, options: ImportOptions): Promise<Outcome> {
  const { viewer, given, allowDuplicate, articleId, encoding } = options;
  try {
    if (isAnnotationFile(input)) return await importAnnotationFile(viewer, await bytesOf(input), articleId);
    const isAddress = /^https?:\/\//i.test(input);
    const known = isAddress && !allowDuplicate ? await findDuplicate(viewer, "", input) : null;
    if (known) return { is: "already there", line: `${known.id}  ${known.title}` };
    const { document, text, ...found } = isAddress
      ? (await ingestPage(input, { language: given.language, encoding })).article
      : await ingest({ ...(await fileInput(input)), encoding }, { language: given.language });
    if (found.guess?.isDoubtful) throw new RuleError(doubtOf(found.guess));
    const details = completeDetails(given, found);
    const { value } = await importArticle(viewer, { details, document, text, method: "cli", allowDuplicate });
    return { is: "imported", line: `${value.id}  ${value.title}` };
  } catch (error) {
    if (error instanceof DuplicateError)
      return { is: "already there", line: `${error.existing.id}  ${error.existing.title}` };
    if (error instanceof RuleError || error instanceof BusyError) return { is: "failed", line: error.message };
    throw error;
  }
}

const doubtOf = (guess: GuessedEncoding) => `${encodingDoubt(guess)} Name it with --encoding.`;

async function fileInput(file: string): Promise<FileInput> {
  const name = basename(file);
  const bytes = await bytesOf(file);
  const fault = fileFault({ name, size: bytes.length });
  if (fault) throw new RuleError(fault);
  return { kind: "file", name, bytes };
}

const bytesOf = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new RuleError(UNREADABLE[error.code ?? ""] ?? `This file cannot be read (${error.code}).`);
  });

const UNREADABLE: Record<string, string> = {
  ENOENT: "There is no such file.",
  EACCES: "You are not allowed to read this file. Check its permissions.",
  EISDIR: "This is a folder. Name the files in it, such as FOLDER/*.txt.",
  ERR_FS_FILE_TOO_LARGE: "This file is too large to import.",
};

function givenDetails(outlet: string | undefined, language: string | undefined): ImportOptions["given"] {
  return parseArgument(ArticleChange, { ...(outlet && { outlet }), ...(language && { language }) });
}

async function importer(email: string | undefined): Promise<Viewer> {
  const person = email === undefined ? await firstAdmin() : await findPersonByEmail(OPERATOR, email);
  if (!person) throw new UsageError(`Nobody here has the address ${email}. “user list” shows everyone.`);
  if (person.state === "disabled")
    throw new RuleError(`${person.name} is disabled. Name someone else with --user EMAIL.`);
  return person;
}

async function firstAdmin(): Promise<Person> {
  const admins = (await allPeople(OPERATOR)).filter(({ role, state }) => role === "admin" && state === "active");
  const [first] = admins.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  if (!first)
    throw new RuleError("There is no admin yet. Start Galley and create one, or name the importer with --user EMAIL.");
  return first;
}

function summary({ imported, files, failed, ...more }: Record<Outcome["is"] | "files", number>): string {
  const parts = imported > 0 || files === 0 ? [countOf(imported, "article")] : [];
  if (files > 0) parts.push(countOf(files, "file"));
  if (more["already there"] > 0) parts.push(`${more["already there"].toLocaleString("en")} already there`);
  if (failed > 0) parts.push(`${failed.toLocaleString("en")} failed`);
  return `${parts.join(", ")}.`;
}

const countOf = (count: number, thing: string): string =>
  `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"} imported`;
