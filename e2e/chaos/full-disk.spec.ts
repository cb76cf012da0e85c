import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { createArticle, createPeople, type PersonWithToken, tokenHeaders } from "#e2e/support/run-program.ts";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";

/** Of the file system: enough for an empty database and its write-ahead log. */
const MEGABYTES = 300;

/** A small file system of its own, or null where this user may not mount one. */
function mountSmallDisk(): { folder: string; unmount: () => void } | null {
  const folder = mkdtempSync(join(tmpdir(), "galley-small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  chmodSync(folder, 0o755);
  const unmount = () => {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  };
  return { folder, unmount };
}

test("a full disk is named to the person, what was stored can be read, and work goes on when there is room", async () => {
  test.setTimeout(300_000);
  const disk = mountSmallDisk();
  test.skip(disk === null, "Only root can mount a small file system for this test.");
  if (!disk) return;
  const filler = join(disk.folder, "filler");
  const server = await temporaryServer({ durable: true, folder: disk.folder });
  const newsroom = await openNewsroom({ GALLEY_PROCESSES: "1" }, undefined, server.url);
  try {
    const [editor] = (await createPeople(newsroom, ["editor"])) as [PersonWithToken];
    const articleId = await createArticle(newsroom, "The harbour has nine piers and four cranes.");
    const headers = { "content-type": "application/json", ...tokenHeaders(editor) };
    const markClaim = () => {
      const data = { articleId, statement: randomBytes(200).toString("hex"), passage: { start: 4, end: 11 } };
      return fetch(`${newsroom.url}/api/v1/claims/${newId()}`, { method: "PUT", headers, body: JSON.stringify(data) });
    };
    expect((await markClaim()).status).toBe(201);
    const { bavail, bsize } = statfsSync(disk.folder);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    let answer: Response;
    do answer = await markClaim();
    while (answer.status === 201); // until the file of a table must grow
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([507, "60"]);
    expect((await answer.json()).detail).toContain("The database has run out of disk space");
    const read = await fetch(`${newsroom.url}/api/v1/articles/${articleId}/claims`, { headers });
    expect([read.status, (await read.json()).claims.length > 0]).toEqual([200, true]);
    rmSync(filler);
    await expect(async () => expect((await markClaim()).status).toBe(201)).toPass({ timeout: 30_000 });
  } finally {
    rmSync(filler, { force: true });
    await newsroom.close();
    await server.stop();
    disk.unmount();
  }
});
