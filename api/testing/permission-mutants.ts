import { writeFileSync } from "node:fs";
import { test, vi } from "vitest";
import { PERMISSIONS, ROLES, type Viewer } from "#domain/permissions.ts";
import { TABLE } from "./permission-table.ts";
import { type Asking, everyone, expectedStatus } from "./permission-walk.ts";
import type { PermissionRow } from "./permissions/row.ts";
import { sendRequest } from "./requests.ts";

// Next's cookies exist only inside its server. A token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

type Kind = "permit" | "can";
type Places = { reached: Map<string, Kind>; changed: { place: string; answer: string } };
const places = (globalThis as unknown as { galleyPlaces: Places }).galleyPlaces;

/** A request of the table, the status that it must get, and the places that asked for a permission on the way. */
type Case = { row: PermissionRow; one: Asking; owner: Viewer; expected: number; asks: Map<string, Kind> };

/** The answers that a place gives instead of its own. */
const ANSWERS = { permit: ["removed", "negated"], can: ["yes", "no"] } as const;

/** The cell that is changed while a request is sent. */
let changedCell: Cell | null = null;

/** The rows whose route contains this text. Without it, all. */
const ONLY = process.env.GALLEY_MUTANT_ROUTES ?? "";

/**
 * Changes each permission that the routes ask for, one at a time, and sends the requests of the table that ask for it
 * until one gets another status than the table promises. Writes into GALLEY_MUTANTS_REPORT which changes no request
 * noticed.
 */
test("changes of permissions are noticed by the table", async () => {
  const cases = await allCases();
  const found = { total: 0, survivors: [] as string[], cells: 0, unreadCells: [] as string[] };
  for (const [place, kind] of new Map(cases.flatMap(({ asks }) => [...asks])))
    for (const answer of ANSWERS[kind]) {
      found.total += 1;
      places.changed = { place, answer };
      const asking = cases.filter(({ asks }) => asks.has(place));
      if (!(await isNoticed(sorted(asking, answer)))) found.survivors.push(`${place} ${answer}`);
      report(found);
    }
  places.changed = { place: "", answer: "" };
  for (const cell of cells()) {
    found.cells += 1;
    changedCell = cell;
    const about = cases.filter(({ row: [, needs] }) => needs === cell.act);
    if (!(await isNoticed(about))) found.unreadCells.push(`${cell.act} ${cell.whose} ${cell.least}`);
    report(found);
  }
});

const report = (found: object) =>
  writeFileSync(process.env.GALLEY_MUTANTS_REPORT ?? "/dev/null", JSON.stringify(found));

async function allCases(): Promise<Case[]> {
  const { asking, other } = await everyone();
  const cases: Case[] = [];
  for (const row of TABLE.filter(([route]) => route.includes(ONLY)))
    for (const one of asking.filter(({ isIn }) => isIn))
      for (const owner of [one.person, other]) {
        const expected = expectedStatus(one, row, owner);
        const asks = new Map<string, Kind>();
        const status = await statusOf({ row, one, owner, expected, asks });
        if (status !== expected) throw new Error(`${row[0]} answers ${status} to the ${one.who}, not ${expected}.`);
        cases.push({ row, one, owner, expected, asks });
      }
  return cases;
}

/** Stands for the status of an answer whose body breaks. */
const BROKEN = 500;

/** How often a request is made again while the machine is too busy to answer it. */
const TRIES = 5;

/** Sends the request of a case. What it is about is made first, while every place gives its own answer. */
async function statusOf(asked: Case, tries = TRIES): Promise<number> {
  const { row, one, owner, asks } = asked;
  const [route, , request] = row;
  const { changed } = places;
  places.changed = { place: "", answer: "" };
  const parts = await prepared(() => request(owner, one.person));
  places.reached.clear();
  places.changed = changed;
  const restore = changeCell();
  const response = await sendRequest(route, parts, one.key).finally(restore);
  // A body that is streamed can break after its status was sent.
  const isBroken = await response.body?.cancel().then(
    () => false,
    () => true,
  );
  for (const [place, kind] of places.reached) asks.set(place, kind);
  const isBusy = response.status === 503 && tries > 1;
  if (isBusy) return statusOf(asked, tries - 1);
  return isBroken ? BROKEN : response.status;
}

/** What a request needs. On a busy machine a statement can take too long. */
async function prepared<T>(prepare: () => T | Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await prepare();
  } catch (error) {
    if (tries === 1) throw error;
    return prepared(prepare, tries - 1);
  }
}

async function isNoticed(cases: Case[]): Promise<boolean> {
  for (const one of cases) if ((await statusOf({ ...one, asks: new Map() })) !== one.expected) return true;
  return false;
}

/** Those first that the answer changes most likely: what was refused where all may pass, otherwise what was allowed. */
const sorted = (cases: Case[], answer: string): Case[] => {
  const isRefused = ({ expected, row }: Case) => expected === (row[3]?.refused ?? 403);
  const refusedFirst = answer === "removed" || answer === "yes";
  return [...cases].sort((a, b) => (Number(isRefused(b)) - Number(isRefused(a))) * (refusedFirst ? 1 : -1));
};

/** A cell of the map of permissions with another value than it has. */
type Cell = { act: keyof typeof PERMISSIONS; whose: "own" | "other"; least: string };

/** Every cell of the map of permissions with every value that it does not have. */
function cells(): Cell[] {
  const acts = (Object.keys(PERMISSIONS) as Cell["act"][]).filter((act) => TABLE.some(isAbout(act)));
  return acts.flatMap((act) =>
    (["own", "other"] as const).flatMap((whose) =>
      [...ROLES, "never"].filter((least) => least !== PERMISSIONS[act][whose]).map((least) => ({ act, whose, least })),
    ),
  );
}

const isAbout =
  (act: string) =>
  ([route, needs]: PermissionRow): boolean =>
    needs === act && route.includes(ONLY);

/** Changes the cell, and returns how to restore it. */
function changeCell(): () => void {
  if (changedCell === null) return () => {};
  const { act, whose, least } = changedCell;
  const row = PERMISSIONS[act] as Record<string, string>;
  const before = row[whose] ?? "never";
  row[whose] = least;
  return () => {
    row[whose] = before;
  };
}
