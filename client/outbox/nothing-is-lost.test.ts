import fc from "fast-check";
import { expect, test } from "vitest";
import { createFakeBrowser, type FakeTab } from "#client/testing/fake-browser.ts";
import { createFakeServer, type FakeServer, type Fate, pause, TEXT } from "#client/testing/fake-server.ts";
import type { Workspace } from "#client/workspace/types.ts";
import { createWorkspace } from "#client/workspace/workspace.ts";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { claimPath, fieldNames, fieldsOf, isSame } from "./resources.ts";
import type { Edit, Outbox } from "./types.ts";
import type { FieldName, Fields, Unsaved } from "./unsaved.ts";

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
type Promised = Pick<Edit, "kind" | "path"> & { field: FieldName; value: unknown };

function newsroom(fate: () => Fate, delay: () => number) {
  const server = createFakeServer();
  const browser = createFakeBrowser();
  const network = { fate };
  const edits: Promised[] = [];
  const promised: Promised[] = [];
  const storing: Promise<void>[] = [];
  const reading: Promise<boolean>[] = [];
  const send = server.sendAs("ann", () => network.fate(), delay);
  const recording = (outbox: Outbox): Outbox => ({
    ...outbox,
    change(edit: Edit, when) {
      const { kind, path }: Edit = edit;
      const fields: Fields = edit.fields;
      const made = fieldNames(fields).map((field) => ({ kind, path, field, value: fields[field] }));
      edits.push(...made);
      const stored = outbox.change(edit, when).then(() => void promised.push(...made));
      storing.push(stored);
      return stored;
    },
  });
  const open = () => {
    const window: FakeTab = browser.openTab("ann", send);
    let marked = server.keys().length * 100 + Math.floor(Math.random() * 1e9);
    const workspace = createWorkspace({
      article: { id: "article", currentVersion: 1, requiredVerdicts: 2, text: TEXT },
      person: ANN,
      outbox: recording(window.outbox),
      live: () => ({ expectOwnEvent: () => {}, stop: () => {} }),
      send: server.sendAs("ann", () => "answered", delay),
      newId: () => `c${marked++}`,
    });
    workspace.connect();
    // What is done before the claims have come is kept like any other work.
    reading.push(workspace.refreshClaims());
    return { ...window, workspace };
  };
  return {
    server,
    open,
    edits,
    promised,
    network,
    stored: () => browser.stored("ann"),
    allRead: () => Promise.all(reading),
    allPromised: () => Promise.race([Promise.all(storing), pause(40)]),
  };
}

async function carryOut(acts: Act[], { server, open }: ReturnType<typeof newsroom>): Promise<void> {
  const tabs = [open()];
  const ids: string[] = [];
  for (const [index, act] of acts.entries()) {
    const at = "tab" in act ? act.tab % tabs.length : 0;
    const { workspace, kill } = tabs[at] ?? open();
    const words = `mine ${index}`;
    if (act.act === "wait") await pause(act.ms);
    if (act.act === "crash") kill();
    if (act.act === "crash") tabs[at] = open();
    if (act.act === "open") tabs[1] ??= open();
    if (act.act === "mark" && ids.length < CLAIMS)
      ids.push(workspace.markClaim({ start: 0, end: 27 }, { statement: words }));
    const id = "claim" in act ? ids[act.claim % ids.length] : undefined;
    if (id) changeClaim(id, act, words, workspace, server);
  }
}

function changeClaim(id: string, act: Act, words: string, workspace: Workspace, server: FakeServer): void {
  if (act.act === "other" && server.row(claimPath(id)))
    server.write("ben", claimPath(id), { articleId: "article", [act.field]: words.replace("mine", "other") });
  if (!workspace.claim(id)) return;
  if (act.act === "withdraw") workspace.withdrawClaim(id);
  if (act.act === "restore") workspace.restoreClaim(id);
  if (act.act !== "type") return;
  if (act.field === "rating") workspace.changeVerdict(id, { rating: words });
  else if (act.field === "rationale") workspace.changeVerdict(id, { rationale: rationaleFromText(words) });
  else workspace.changeClaim(id, { [act.field]: words });
}

/** In conflict or refused, or waiting for a claim that is. */
const isForThePerson = ({ trouble, claimId }: Unsaved, all: Unsaved[]) =>
  Boolean(trouble ?? all.find(({ path }) => path === claimPath(claimId))?.trouble);

const isOthers = (value: unknown) => typeof value === "string" && value.startsWith("other");

/** The edit stands on the server, unless somebody has come after it; or the person is asked about it. */
function isKept(
  { path, field, value }: Promised,
  later: Promised[],
  history: Fields[],
  unsaved: Unsaved | undefined,
): boolean {
  const wanted: Fields = { [field]: value };
  if (unsaved && (field === "withdrawn" || isSame(field, unsaved.fields, wanted))) return true;
  const last = history.at(-1) ?? {};
  const now = last[field];
  const wasThere = history.some((fields) => isSame(field, fields, wanted));
  const isMine = later.some(
    (edit) => edit.path === path && edit.field === field && isSame(field, { [field]: edit.value }, last),
  );
  const isTheirs = isOthers(now) || (field === "withdrawn" && isBroughtBack(history));
  return isSame(field, last, wanted) || isMine || (wasThere && isTheirs);
}

/** Whether someone else changed the claim after it was withdrawn, which restores it. */
function isBroughtBack(history: Fields[]): boolean {
  const withdrawn = history.findLastIndex((fields) => fields.withdrawn === true);
  const [before, after] = [history[withdrawn], history[withdrawn + 1]];
  return fieldNames(after ?? {}).some((field) => isOthers(after?.[field]) && after?.[field] !== before?.[field]);
}

/** How often `value` was written: a state that comes back after another one was sent twice. */
function timesWritten(value: unknown, values: unknown[]): number {
  if (typeof value !== "string" || !value.startsWith("mine")) return 1;
  return values.filter((other, index) => other === value && values[index - 1] !== value).length;
}

test("whatever the network, crashes and other people do, each edit reaches the server or the person is asked", async () => {
  const run = async (acts: Act[], fate: fc.Stream<Fate>, delay: fc.Stream<number>) => {
    const room = newsroom(
      () => fate.next().value,
      () => delay.next().value,
    );
    await carryOut(acts, room);
    room.network.fate = () => "answered";
    const { workspace } = room.open();
    const waiting = async () => {
      const all = await room.stored();
      return all.filter((unsaved) => !isForThePerson(unsaved, all));
    };
    await room.allPromised();
    await expect.poll(waiting, { interval: 3, timeout: 5_000 }).toEqual([]);
    const unsaved = new Map((await room.stored()).map((left) => [left.path, left]));
    const latest = new Map(room.promised.map((promise) => [`${promise.path} ${promise.field}`, promise]));
    for (const promise of latest.values()) {
      const { kind, path, field } = promise;
      const later = room.edits.slice(room.edits.indexOf(promise) + 1);
      const history = room.server.history(kind === "verdict" ? `ann ${path}` : path);
      const [left, values] = [unsaved.get(path), history.map((fields) => fields[field])];
      expect(isKept(promise, later, history, left), JSON.stringify({ promise, values, left })).toBe(true);
      for (const value of values) expect(timesWritten(value, values)).toBe(1);
    }
    await room.allRead();
    await pause(20);
    for (const shown of workspace.claims()) {
      const [path, row] = [claimPath(shown.id), room.server.row<Claim>(claimPath(shown.id))];
      if (row && !unsaved.has(path)) expect(fieldsOf("claim", shown)).toEqual(fieldsOf("claim", row));
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 40 }), fates, fc.infiniteStream(fc.nat(3)), run),
    { numRuns: 80 },
  );
}, 120_000);
