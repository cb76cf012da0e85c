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

test("going back before the address follows opens what stands there", () => {
  const { page, opened, told, left } = pageAt("a");
  opened("b");
  page.address = "z";
  left();
  vi.advanceTimersByTime(500);
  expect(page.address).toBe("z");
  told("z");
  expect(page.shown).toEqual(["z"]);
});
