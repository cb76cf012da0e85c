import "server-only";
import { publicUrl } from "./sessions.ts";

/** For whom passkeys are valid: the address under which people reach Galley, from the configuration. */
export const relyingParty = () => {
  const { hostname, origin } = new URL(publicUrl());
  return { expectedRPID: hostname, expectedOrigin: origin };
};
