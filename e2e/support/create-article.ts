/** A program for `runProgram`: stores an article of one paragraph as an editor of its own, and prints its id. */
import { db } from "#server/db/client.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";

const [text = ""] = process.argv.slice(2);
console.log((await articleOfLines(await somebody("editor"), [text])).id);
await db.$disconnect();
