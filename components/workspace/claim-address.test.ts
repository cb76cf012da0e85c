import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimAddress } from "./claim-address.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page at an address; what it opens because of the address. */
function pageAt(at: string | null) {
  const page = { address: at, shown: [] as (string | null)[] };
  const kept = claimAddress(
    {
      said: () => page.address,
      say: (claimId) => {
        page.address = claimId;
      },
      show: (claimId) => page.shown.push(claimId),
    },
    at,
  );
  return { page, ...kept };
}

test("the address says which claim is open, a moment after it is", () => {
  const { page, opened } = pageAt(null);
  opened("a");
  expect(page.address).toBeNull();
  vi.advanceTimersByTime(100);
  expect(page.address).toBe("a");
});

test("of claims that are opened in quick succession, it says the last", () => {
  const { page, opened } = pageAt(null);
  for (const claimId of ["a", "b", "c"]) opened(claimId);
  vi.advanceTimersByTime(100);
  expect(page.address).toBe("c");
});

test("what the address asks for is opened", () => {
  const { page, told } = pageAt("a");
  page.address = "b";
  told("b");
  expect(page.shown).toEqual(["b"]);
});

test("parameters that come late open nothing that has been left", () => {
  const { page, opened, told } = pageAt(null);
  opened("a");
  vi.advanceTimersByTime(100);
  opened("b");
  vi.advanceTimersByTime(500);
  told("a"); // the router writes the address anew when it tells of it
  page.address = "a";
  expect(page.shown).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(page.address).toBe("b");
  told("b");
  expect(page.shown).toEqual(["b"]);
});

test("what is asked for while the address does not follow yet is opened, and stays", () => {
  const { page, opened, told } = pageAt("a");
  opened("b");
  page.address = "d";
  told("d");
  expect(page.shown).toEqual(["d"]);
  vi.advanceTimersByTime(500);
  expect(page.address).toBe("d");
});

test.each(["a", "z"])("going back before the address follows opens what stands there, %s", (there) => {
  const { page, opened, told, wentBack } = pageAt("a");
  opened("b");
  page.address = there;
  wentBack();
  if (there !== "a") told(there);
  vi.advanceTimersByTime(500);
  expect(page.address).toBe(there);
  expect(page.shown).toEqual([there]);
});

test("at the end of the page nothing more is said", () => {
  const { page, opened, ended } = pageAt("a");
  opened("b");
  ended();
  vi.advanceTimersByTime(500);
  expect(page.address).toBe("a");
});
