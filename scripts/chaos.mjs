// @ts-check
/**
 * npm run chaos: the tests of e2e/chaos/ in full, on the built app in temporary databases, over the loopback interface
 * only. npm test runs them with 200 connections of each kind. GALLEY_CHAOS_CONNECTIONS sets another number; 50,000 take
 * an hour.
 */
process.env.GALLEY_CHAOS_CONNECTIONS ||= "50000";
process.argv.splice(2, Number.POSITIVE_INFINITY, "e2e", "e2e/chaos/", ...process.argv.slice(2));
await import("./test.mjs");
