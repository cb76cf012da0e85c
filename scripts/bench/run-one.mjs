// @ts-check
// Runs one benchmark and sends its results to the process that started this one.
import { pathToFileURL } from "node:url";

const { bench } = await import(pathToFileURL(process.argv[2] ?? "").href);
process.send?.(await bench.run(), () => process.exit(0));
