import { expect, test } from "vitest";
import { getSurt } from "warcio/utils";
import { surtOf } from "./surt.ts";

test.each([
  "https://www.gauge.example/Tides?b=2&a=1",
  "http://gauge.example:8080/a/b/",
  "https://www2.gauge.example",
  "https://gauge.example/caf%C3%A9?q=%20x#top",
  "urn:isbn:1",
])("the key of %s is that of other programs", (url) => {
  expect(surtOf(url)).toBe(getSurt(url));
});
