// @ts-check
/**
 * npm run chaos: the tests of e2e/chaos/ in full, on the built app in temporary databases, over the loopback interface
 * only. npm test runs them with 200 connections of each kind and 20 reads of each claim. GALLEY_CHAOS_CONNECTIONS and
 * GALLEY_CHAOS_READS set other numbers; 50,000 connections take an hour.
 */
process.env.GALLEY_CHAOS_CONNECTIONS ||= "50000";
process.env.GALLEY_CHAOS_READS ||= "300";
process.env.GALLEY_CHAOS_SIZE ||= "full";
process.argv.splice(2, Number.POSITIVE_INFINITY, "e2e", "e2e/chaos/", ...process.argv.slice(2));
await import("./test.mjs");
