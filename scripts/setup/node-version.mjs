import { Refusal } from "#scripts/user-error.mjs";

/** The oldest Node.js that Galley's packages run on, as in package.json. */
const OLDEST = [20, 19];

/** Refuse a Node.js that is too old, before anything fails in ways nobody understands. */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Refusal(
    `Galley needs Node.js ${OLDEST.join(".")} or newer; this is ${version}. Install a newer one and start again.`,
  );
}
