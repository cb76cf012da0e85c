// One bench in its own process: its results go to the process that started it.
import { pathToFileURL } from "node:url";

const { bench } = await import(pathToFileURL(process.argv[2]).href);
process.send(await bench.run(), () => process.exit(0));
