// @ts-check
import { expect, test } from "vitest";
import { withPlaces } from "./places.mjs";

const changed = (/** @type {string} */ code) => withPlaces(code, "server/claims/list.ts");

test("a call of permit or can names its place", () => {
  expect(changed('\n  permit(can(viewer, "article.read"));')).toBe(
    '\n  globalThis.galleyPlaces.permit("server/claims/list.ts:2", permit, can(viewer, "article.read"));',
  );
  expect(changed('if (!can(viewer, "claim.mark")) return;')).toContain('.can("server/claims/list.ts:1", can, viewer,');
});

test("imports, comments, definitions and other files stay", () => {
  for (const code of ['import { can, permit } from "x";', " * Use permit(allowed).", "tx.can(1)", "const canRead = 1;"])
    expect(changed(code)).toBe(code);
  for (const file of ["domain/permissions.ts", "server/claims/list.test.ts", "server/testing/claims.ts"])
    expect(withPlaces("permit(true);", file)).toBe("permit(true);");
});
