// @ts-check
/** Runs before each file of vitest. A test that would have sent something to another computer fails its file. */
import { afterAll, expect } from "vitest";
import { refused } from "./loopback-only.mjs";

afterAll(() => expect(refused.splice(0)).toEqual([]));
