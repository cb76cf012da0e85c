/** A reporter of Vitest: at the end of a run it writes what show.mjs calls a report to GALLEY_TEST_REPORT. */
import { writeReport } from "./show.mjs";

export default class VitestReport {
  onTestRunEnd(modules, unhandled) {
    const failures = modules.flatMap((module) => [...failuresOf(module)]);
    failures.push(...unhandled.map((error) => ({ name: "outside of any test", why: whyOf(error) })));
    const passed = modules.reduce((count, module) => count + [...module.children.allTests("passed")].length, 0);
    writeReport({ passed, failures });
  }
}

/** What failed in a file: its tests, and what stands around them. */
function* failuresOf(module) {
  const file = module.relativeModuleId;
  for (const around of [module, ...module.children.allSuites()]) {
    for (const error of around.errors()) {
      yield {
        name: [file, around.fullName, "before or after its tests"].filter(Boolean).join(" > "),
        why: whyOf(error),
      };
    }
  }
  for (const test of module.children.allTests("failed")) {
    yield { name: `${file} > ${test.fullName}`, why: (test.result().errors ?? []).map(whyOf).join("\n") };
  }
}

/** An error and the first place in the project it came through. */
function whyOf({ stack, message, name }) {
  const place = stack?.split("\n").find((line) => /^\s+at /.test(line) && !/node_modules|node:/.test(line));
  return [`${name ?? "Error"}: ${message}`, place].filter(Boolean).join("\n");
}
