// @ts-check
/** A reporter for Playwright that writes a report as reports.mjs reads it. */
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "#scripts/paths.mjs";
import { writeReport } from "./reports.mjs";

/**
 * @typedef {import("@playwright/test/reporter").TestCase} TestCase
 * @typedef {import("@playwright/test/reporter").TestError} TestError
 */

export default class PlaywrightReport {
  /** @type {TestCase[]} */
  #tests = [];
  /** @type {import("./reports.mjs").Failure[]} */
  #globalErrors = [];

  printsToStdio() {
    return false;
  }

  /** @param {unknown} _config @param {import("@playwright/test/reporter").Suite} suite */
  onBegin(_config, suite) {
    this.#tests = suite.allTests();
  }

  /** @param {TestError} error */
  onError(error) {
    this.#globalErrors.push({ name: "outside of any test", why: messageOf(error) });
  }

  onEnd() {
    const withOutcome = (/** @type {string} */ outcome) => this.#tests.filter((test) => test.outcome() === outcome);
    const flaky = withOutcome("flaky").map(failureOf);
    const failures = [...withOutcome("unexpected").map(failureOf), ...this.#globalErrors];
    writeReport({ passed: withOutcome("expected").length + flaky.length, failures, flaky });
  }
}

/** @param {TestCase} test */
function failureOf(test) {
  const { file, line } = test.location;
  const errors = test.results.find(({ status }) => status !== "passed")?.errors ?? [];
  return { name: `${relative(ROOT, file)}:${line} > ${test.title}`, why: errors.map(messageOf).join("\n") };
}

const messageOf = (/** @type {TestError} */ { message, value }) => stripVTControlCharacters(message ?? value ?? "");
