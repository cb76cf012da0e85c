import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimAddress } from "./claim-address.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page at an address, with the claims that the address made it open. */
function pageAt(at: string | null) {
  const page = { address: at, opened: [] as (string | null)[] };
  const address = claimAddress(
    {
      read: () => page.address,
      write: (claimId) => {
        page.address = claimId;
      },
      open: (claimId) => page.opened.push(claimId),
    },
    at,
  );
  return { page, ...address };
}

test("the address follows the open claim after a delay", () => {
  const { page, onOpen } = pageAt(null);
  onOpen("a");
  expect(page.address).toBeNull();
  vi.advanceTimersByTime(100);
  expect(page.address).toBe("a");
});

test("the address gets only the last of several claims opened in quick succession", () => {
  const { page, onOpen } = pageAt(null);
  for (const claimId of ["a", "b", "c"]) onOpen(claimId);
  vi.advanceTimersByTime(100);
  expect(page.address).toBe("c");
});

test("a claim in the address is opened", () => {
  const { page, onParams } = pageAt("a");
  page.address = "b";
  onParams("b");
  expect(page.opened).toEqual(["b"]);
});

test("parameters that come late do not reopen a claim that has been left", () => {
  const { page, onOpen, onParams } = pageAt(null);
  onOpen("a");
  vi.advanceTimersByTime(100);
  onOpen("b");
  vi.advanceTimersByTime(500);
  onParams("a"); // the router writes the address again when it passes on its parameters
  page.address = "a";
  expect(page.opened).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(page.address).toBe("b");
  onParams("b");
  expect(page.opened).toEqual(["b"]);
});

test("an address that changes before it has followed the open claim wins", () => {
  const { page, onOpen, onParams } = pageAt("a");
  onOpen("b");
  page.address = "d";
  onParams("d");
  expect(page.opened).toEqual(["d"]);
  vi.advanceTimersByTime(500);
  expect(page.address).toBe("d");
});

test.each(["a", "z"])("going back before the address has followed opens the claim in it, %s", (there) => {
  const { page, onOpen, onParams, onBack } = pageAt("a");
  onOpen("b");
  page.address = there;
  onBack();
  if (there !== "a") onParams(there);
  vi.advanceTimersByTime(500);
  expect(page.address).toBe(there);
  expect(page.opened).toEqual([there]);
});

test("the address does not change after the page has ended", () => {
  const { page, onOpen, cancel } = pageAt("a");
  onOpen("b");
  cancel();
  vi.advanceTimersByTime(500);
  expect(page.address).toBe("a");
});
