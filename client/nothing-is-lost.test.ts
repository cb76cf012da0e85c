import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { createFakeBrowser, type FakeTab } from "./fake-browser.ts";
import { createFakeServer, type Fate, pause, TEXT } from "./fake-server.ts";
import type { Edit, Outbox } from "./outbox-types.ts";
import { claimPath, fieldsOf, isSame, isVerdictPath, verdictPath } from "./resources.ts";
import type { Unsaved } from "./unsaved.ts";
import { createWorkspace } from "./workspace.ts";
import type { Workspace } from "./workspace-types.ts";

const ANN: Viewer = { id: "ann", name: "Ann", role: "reviewer" };
const CLAIMS = 3;

type Act =
  | { act: "mark" }
  | { act: "type"; field: "statement" | "claimant" | "rating" | "rationale"; claim: number; tab: number }
  | { act: "withdraw" | "restore"; claim: number; tab: number }
  | { act: "other"; field: "statement" | "claimant"; claim: number }
  | { act: "wait"; ms: number }
  | { act: "crash" | "open"; tab: number };

const claim = fc.nat(CLAIMS - 1);
const tab = fc.nat(1);
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant("mark" as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant("type" as const),
      field: fc.constantFrom("statement", "claimant", "rating", "rationale"),
      claim,
      tab,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom("withdraw" as const, "restore" as const), claim, tab }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("other" as const),
      field: fc.constantFrom("statement", "claimant"),
      claim,
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("wait" as const), ms: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom("crash" as const, "open" as const), tab }) },
);

const fates = fc.infiniteStream(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fate>("answered") },
    { weight: 2, arbitrary: fc.constant<Fate>("lost") },
    { weight: 2, arbitrary: fc.constant<Fate>("unreachable") },
    { weight: 1, arbitrary: fc.constantFrom<Fate>("broken", "unknown-person") },
  ),
);

/** An edit the browser has taken: it promised that this is not lost. */
type Promised = { path: string; field: string; value: unknown };

function newsroom(fate: () => Fate, delay: () => number) {
  const server = createFakeServer();
  const browser = createFakeBrowser();
  const way = { fate };
  const promised: Promised[] = [];
  const send = server.sendAs("ann", () => way.fate(), delay);
  const recording = (outbox: Outbox): Outbox => ({
    ...outbox,
    async change(edit: Edit, when) {
      await outbox.change(edit, when);
      for (const [field, value] of Object.entries(edit.fields)) promised.push({ path: edit.path, field, value });
    },
  });
  const open = () => {
    const window: FakeTab = browser.openTab("ann", send);
    const claims = server
      .keys()
      .filter((key) => /^\/claims\/\w+$/.test(key))
      .flatMap((key) => server.row<Claim>(key) ?? []);
    const withVerdicts = claims.map(
      (row) => ({ ...row, myVerdict: server.row(`ann ${verdictPath(row.id)}`) }) as Claim,
    );
    let marked = server.keys().length * 100 + Math.floor(Math.random() * 1e9);
    const workspace = createWorkspace({
      article: { id: "article", currentVersion: 1, requiredVerdicts: 2, text: TEXT },
      person: ANN,
      claims: withVerdicts,
      outbox: recording(window.outbox),
      live: () => ({ expectEcho: () => {}, stop: () => {} }),
      send: server.sendAs("ann"),
      newId: () => `c${marked++}`,
    });
    workspace.connect();
    return { ...window, workspace };
  };
  return { server, open, promised, way };
}

async function carryOut(acts: Act[], { server, open }: ReturnType<typeof newsroom>): Promise<void> {
  const tabs = [open()];
  const ids: string[] = [];
  for (const [index, act] of acts.entries()) {
    const at = "tab" in act ? act.tab % tabs.length : 0;
    const { workspace, kill } = tabs[at] ?? open();
    if (act.act === "wait") await pause(act.ms);
    else if (act.act === "crash") {
      kill();
      tabs[at] = open();
      await pause(3);
    } else if (act.act === "open") tabs[1] ??= open();
    else if (act.act === "mark") {
      if (ids.length < CLAIMS) ids.push(workspace.markClaim({ start: 0, end: 27 }, { statement: `mine ${index}` }));
    } else {
      const id = ids[act.claim % ids.length];
      if (id && act.act === "other" && server.row(claimPath(id)))
        server.write("ben", claimPath(id), { articleId: "article", [act.field]: `other ${index}` });
      if (id && act.act !== "other" && workspace.claim(id)) editIn(workspace, id, act, `mine ${index}`);
    }
  }
}

function editIn(workspace: Workspace, id: string, act: Act, words: string): void {
  if (act.act === "withdraw") workspace.withdrawClaim(id);
  if (act.act === "restore") workspace.restoreClaim(id);
  if (act.act !== "type") return;
  if (act.field === "rating") workspace.changeVerdict(id, { rating: words });
  else if (act.field === "rationale")
    workspace.changeVerdict(id, {
      rationale: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] },
    });
  else workspace.changeClaim(id, { [act.field]: words });
}

/** In conflict or refused, or waiting for a claim that is. */
const isForThePerson = ({ trouble, claimId }: Unsaved, outbox: Outbox) =>
  Boolean(trouble ?? outbox.unsaved(claimPath(claimId))?.trouble);

const isOthers = (value: unknown) => typeof value === "string" && value.startsWith("other");

test("whatever the network, crashes and other people do, each edit is on the server or shown as unsaved", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAct, { minLength: 5, maxLength: 40 }),
      fates,
      fc.infiniteStream(fc.nat(3)),
      async (acts, fate, delay) => {
        const room = newsroom(
          () => fate.next().value,
          () => delay.next().value,
        );
        await carryOut(acts, room);
        room.way.fate = () => "answered";
        const { outbox, workspace } = room.open();
        await pause(30);
        await expect
          .poll(() => outbox.allUnsaved().filter((unsaved) => !isForThePerson(unsaved, outbox)), {
            interval: 3,
            timeout: 5_000,
          })
          .toEqual([]);
        const latest = new Map(room.promised.map((promise) => [`${promise.path} ${promise.field}`, promise]));
        for (const { path, field, value } of latest.values()) {
          const key = isVerdictPath(path) ? `ann ${path}` : path;
          const unsaved = outbox.unsaved(path);
          const history = room.server.history(key);
          const [now, said] = [history.at(-1)?.[field], history.some((fields) => isSame(field, fields[field], value))];
          const isKept =
            unsaved &&
            isForThePerson(unsaved, outbox) &&
            (isSame(field, unsaved.fields[field], value) || field === "withdrawn");
          const isThere = isSame(field, now, value) || (said && (isOthers(now) || field === "withdrawn"));
          expect(
            isKept || isThere,
            `${field} ${JSON.stringify(value)} of ${path}: ${JSON.stringify(history)}, unsaved ${JSON.stringify(unsaved)}`,
          ).toBe(true);
          for (const fields of history)
            expect(
              runsOf(
                fields[field],
                history.map((row) => row[field]),
              ),
            ).toBe(1);
        }
        for (const shown of workspace.claims()) {
          const row = room.server.row<Claim>(claimPath(shown.id));
          if (row && !outbox.unsaved(claimPath(shown.id)))
            expect(fieldsOf(claimPath(shown.id), shown)).toEqual(fieldsOf(claimPath(shown.id), row));
        }
      },
    ),
    { numRuns: 80, endOnFailure: false },
  );
}, 120_000);

/** How often `value` was written: a state that comes back after another one was sent twice. */
function runsOf(value: unknown, values: unknown[]): number {
  if (typeof value !== "string" || !value.startsWith("mine")) return 1;
  return values.filter((other, index) => other === value && values[index - 1] !== value).length;
}
