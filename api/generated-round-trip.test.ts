import fc from "fast-check";
import { expect, test } from "vitest";
import { ExportQuery } from "#domain/exports/export-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnotations } from "#ingest/annotations/read-annotations.ts";
import { importFile } from "#server/imports/import-file.ts";
import { exportArticle } from "#server/reports/export-article.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { emptyNewsroom } from "#server/testing/empty-newsroom.ts";
import { somebody } from "#server/testing/people.ts";

/** Words that break naive code, between others: markup, formulas, escapes, right to left, characters of two units. */
const word = fc.constantFrom(
  ...[
    "bridge",
    "1932",
    "=cmd",
    "</script>",
    "\\u0000",
    '"quoted"',
    "👩‍👩‍👧",
    "e\u0301clair",
    "نعم",
    "北京",
    "&amp;",
    "{{x}}",
    "a\\",
  ],
);
const line = fc.array(word, { minLength: 3, maxLength: 8 }).map((words) => words.join(" ").normalize("NFC"));
const verdict = fc.record({
  rating: fc.constantFrom("true", "false", "mixed"),
  rationale: line,
  confidence: fc.constantFrom(undefined, 0, 0.3, 1),
  quote: fc.option(line, { nil: null }),
  note: fc.option(line, { nil: null }),
});
const claim = fc.record({ line: fc.nat(3), verdicts: fc.array(verdict, { maxLength: 2 }), isRuled: fc.boolean() });
const newsroom = fc.record({
  lines: fc.array(line, { minLength: 4, maxLength: 4 }),
  claims: fc.array(claim, { minLength: 1, maxLength: 4 }),
  /** The lines of a second version that differ from the first. */
  changed: fc.option(fc.record({ at: fc.nat(3), line }), { nil: null }),
});

type Generated = typeof newsroom extends fc.Arbitrary<infer T> ? T : never;

const jsonOf = async (viewer: Viewer, id: string) => {
  const { bytes } = await exportArticle(viewer, id, ExportQuery.parse({ format: "json" }));
  return (await new Response(bytes).text()).replace(/"(generatedAt|auditHead)": "[^"]*"/g, '"$1": ""');
};

async function build(reviewers: Viewer[], editor: Viewer, { lines, claims, changed }: Generated) {
  const [one = editor] = reviewers;
  const unique = lines.map((text, index) => `${index} ${text} ${index}`);
  const article = await articleOfLines(one, unique);
  for (const { line: at, verdicts, isRuled } of claims) {
    const marked = await markClaim(one, article, unique[at] ?? "");
    for (const [index, { quote, note, ...given }] of verdicts.entries()) {
      const source = { url: `https://source.example/${index}`, title: note ?? "Register" };
      const evidence = [{ source, stance: "refutes" as const, quote, note }];
      await rate(reviewers[index] ?? one, marked, given.rating, { ...given, evidence });
    }
    if (isRuled && verdicts.length > 0) await rule(editor, marked, "false");
  }
  if (changed) await versionOfLines(one, article.id, unique.with(changed.at, changed.line)).catch(() => {});
  return article.id;
}

test("whatever is in a newsroom, the report of an article goes out of another one as it came in", async () => {
  await fc.assert(
    fc.asyncProperty(newsroom, async (generated) => {
      await emptyNewsroom();
      const reviewers = [await somebody("reviewer"), await somebody("reviewer")];
      const editor = await somebody("editor");
      const id = await build(reviewers, editor, generated);
      const before = await jsonOf(editor, id);
      await emptyNewsroom();
      const newAdmin = await somebody("admin");
      const { leftOut } = await importFile(newAdmin, (await readAnnotations(before)).file, {});
      expect(leftOut).toEqual([]);
      expect(await jsonOf(newAdmin, id)).toBe(before);
    }),
    { numRuns: 6, interruptAfterTimeLimit: 45_000 },
  );
}, 120_000);
