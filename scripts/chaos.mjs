// @ts-check
/**
 * npm run chaos: the tests of e2e/chaos/ in full, on the built app in temporary databases, over the loopback interface
 * only. `npm run chaos -- load` runs one file of them. npm test runs most in a small form. The environment can set
 * other numbers than FULL; 50,000 connections of each kind take an hour.
 */
const FULL = {
  /** The longest commit on a slow disk. The database ends a statement after five seconds. */
  GALLEY_CHAOS_COMMIT_SECONDS: "8",
  /** Connections of each kind. */
  GALLEY_CHAOS_CONNECTIONS: "50000",
  /** How long packets to the database are lost. */
  GALLEY_CHAOS_CUT_SECONDS: "40",
  /** Claims of the newsroom that is lost and restored. */
  GALLEY_CHAOS_DRILL_CLAIMS: "100000",
  /** Seconds of mixed load. */
  GALLEY_CHAOS_LOAD_SECONDS: "600",
  /** The last migrations, all of which are interrupted after each statement. */
  GALLEY_CHAOS_MIGRATIONS: "1000",
  /** Reads of each claim. */
  GALLEY_CHAOS_READS: "300",
  /** How often each fault of the database and of the app happens. */
  GALLEY_CHAOS_ROUNDS: "20",
  /** Of the largest inputs. */
  GALLEY_CHAOS_SIZE: "full",
  /** People with ten streams each. */
  GALLEY_CHAOS_STREAM_PEOPLE: "300",
};
Object.assign(process.env, { ...FULL, ...process.env });
const files = process.argv.slice(2).map((name) => `e2e/chaos/${name}`);
process.argv.splice(2, Number.POSITIVE_INFINITY, "e2e", ...(files.length > 0 ? files : ["e2e/chaos/"]));
await import("./test.mjs");
