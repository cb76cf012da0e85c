// @ts-check
/** A reporter for Vitest that writes a report as reports.mjs reads it. */
import { writeReport } from "./reports.mjs";

/**
 * @typedef {import("vitest/node").TestModule} TestModule
 * @typedef {{ message: string, name?: string, stack?: string }} SerializedError
 */

export default class VitestReport {
  /** @param {readonly TestModule[]} modules @param {readonly SerializedError[]} unhandled */
  onTestRunEnd(modules, unhandled) {
    const failures = modules.flatMap((module) => [...failuresOf(module)]);
    failures.push(...unhandled.map((error) => ({ name: "outside of any test", why: describeError(error) })));
    const passed = modules.reduce((count, module) => count + [...module.children.allTests("passed")].length, 0);
    writeReport({ passed, failures });
  }
}

/** The failed tests of a file, and the failed hooks around them. @param {TestModule} module */
function* failuresOf(module) {
  const file = module.relativeModuleId;
  for (const suite of [module, ...module.children.allSuites()]) {
    for (const error of suite.errors()) {
      yield {
        name: [file, "fullName" in suite && suite.fullName, "before or after its tests"].filter(Boolean).join(" > "),
        why: describeError(error),
      };
    }
  }
  for (const test of module.children.allTests("failed")) {
    yield { name: `${file} > ${test.fullName}`, why: (test.result().errors ?? []).map(describeError).join("\n") };
  }
}

/** The message of an error and the first line of its stack that is in the project. @param {SerializedError} error */
function describeError({ stack, message, name }) {
  const location = stack?.split("\n").find((line) => /^\s+at /.test(line) && !/node_modules|node:/.test(line));
  return [`${name ?? "Error"}: ${message}`, location].filter(Boolean).join("\n");
}
