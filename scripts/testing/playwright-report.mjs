/** A reporter of Playwright: at the end of a run it writes what show.mjs calls a report to GALLEY_TEST_REPORT. */
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "#scripts/paths.mjs";
import { writeReport } from "./show.mjs";

export default class PlaywrightReport {
  #tests = [];
  #outside = [];

  printsToStdio() {
    return false;
  }

  onBegin(_config, suite) {
    this.#tests = suite.allTests();
  }

  onError(error) {
    this.#outside.push({ name: "outside of any story", why: whyOf(error) });
  }

  onEnd() {
    const of = (outcome) => this.#tests.filter((test) => test.outcome() === outcome);
    const flaky = of("flaky").map(described);
    const failures = [...of("unexpected").map(described), ...this.#outside];
    writeReport({ passed: of("expected").length + flaky.length, failures, flaky });
  }
}

function described(test) {
  const { file, line } = test.location;
  const errors = test.results.find(({ status }) => status !== "passed")?.errors ?? [];
  return { name: `${relative(ROOT, file)}:${line} > ${test.title}`, why: errors.map(whyOf).join("\n") };
}

const whyOf = ({ message, value }) => stripVTControlCharacters(message ?? value ?? "");
