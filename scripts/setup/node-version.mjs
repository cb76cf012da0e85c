// @ts-check
import { UserError } from "#scripts/user-error.mjs";

/** The oldest Node.js that Galley's packages run on, the same as in package.json. */
const MIN_MAJOR = 20;
const MIN_MINOR = 19;

/**
 * Throw a UserError when Node.js is too old. Without it, packages would fail with errors that do not name the cause.
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > MIN_MAJOR || (major === MIN_MAJOR && minor >= MIN_MINOR)) return;
  throw new UserError(
    `Galley needs Node.js ${MIN_MAJOR}.${MIN_MINOR} or newer; this is ${version}. Install a newer one and start again.`,
  );
}
