import * as z from "zod";
import { NewPassword } from "./person.ts";

/** Loads the demo newsroom; the password is for its accounts. */
export const DemoInput = z.strictObject({ password: NewPassword });
export type DemoInput = z.infer<typeof DemoInput>;

/** `taken`: the newsroom has articles of its own, so that the demo can no longer be loaded. */
export type DemoState = "available" | "loading" | "loaded" | "taken";

/** The demo newsroom: whether it is loaded, and its accounts if it is or will be. */
export type DemoStatus = { state: DemoState; accounts: { email: string; role: string }[] };
