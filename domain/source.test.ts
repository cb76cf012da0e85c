import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSources, SourceChange, SourceInput, urlKey, WebAddress } from "./source.ts";

describe("a web address", () => {
  test.each([
    "http://gauge.example",
    "https://gauge.example/tide?day=1#six",
    "HTTPS://GAUGE.EXAMPLE/Tide",
    " https://gauge.example ",
  ])("%s can be followed", (value) => expect(WebAddress.safeParse(value).success).toBe(true));

  test.each([
    ...["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://gauge.example"],
    ...["mailto:clerk@gauge.example", "gauge.example", "//gauge.example", "https://", "https:// gauge.example", ""],
    ...[
      "https://me:secret@gauge.example",
      "https://gauge.example/\u0000",
      "https://gauge.example/\nx",
      "http:javascript:1@x",
    ],
  ])("%j cannot", (value) => {
    expect(WebAddress.safeParse(value).error?.issues[0]?.message).toMatch(/web address|invalid characters/);
  });
});

test("a source that two reviewers cite counts once, also where each has stored it apart", () => {
  const [gauge, again] = ["https://gauge.example/tide", "https://gauge.example/tide#six"];
  const sources = [
    { id: "1", url: gauge },
    { id: "2", url: again },
    { id: "3", url: null },
    { id: "3", url: null },
  ];
  expect(countSources(sources)).toBe(2);
});

describe("two addresses are the same source", () => {
  const key = urlKey("https://gauge.example/tide");

  test.each([
    ...["http://gauge.example/tide", "https://www.gauge.example/tide/", "https://GAUGE.example:443/tide#six"],
    ...["https://gauge.example/tide?utm_source=mail&utm_campaign=x", "https://gauge.example/tide?fbclid=1&gclid=2"],
    ...[
      "?ref=rss",
      "?at_medium=RSS&at_campaign=x",
      "?s=09",
      "?_ga=1",
      "?cmpid=rss",
      "?ocid=tw",
      "?si=xx",
      "?ncid=rss",
      "?amp=1",
    ].map((query) => `https://gauge.example/tide${query}`),
    ...["https://gauge.example/tide/amp", "https://gauge.example/tide/index.html", "https://gauge.example/tide/amp/"],
    ...["https://gauge.example/amp/tide", "https://amp.gauge.example/tide", "https://gauge.example/tide.amp"],
    ...["https://gauge.example/tide/index.php", "https://www.gauge.example/amp/tide/?outputType=amp"],
    ...[
      "https://gauge-example.cdn.ampproject.org/c/s/gauge.example/tide",
      "https://www.google.com/amp/s/gauge.example/tide",
    ],
  ])("when only what does not count differs: %s", (url) => expect(urlKey(url)).toBe(key));

  test.each([
    "https://gauge.example/Tide",
    "https://gauge.example/tide?day=1",
    "https://gauge.example/tide?s=bread",
    "https://gauge.example/tide/amplitude",
    "https://gauge.example/amplitude/tide",
    "https://gauge.example/tide.amplitude",
    "https://google.com/amp/tide",
    "https://gauge.example/tide?ref=42",
    "https://tide.gauge.example/tide",
    "https://gauge.example:8443/tide",
  ])("not when something else differs: %s", (url) => expect(urlKey(url)).not.toBe(key));

  test("in whatever order their parameters are", () => {
    expect(urlKey("https://gauge.example/?b=2&a=1")).toBe(urlKey("https://gauge.example/?a=1&b=2"));
  });

  test("and the normal form of an address does not change", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const form = urlKey(url);
        if (form !== null) expect(urlKey(`https://${form}`)).toBe(form);
      }),
    );
  });

  test("and a site named amp is one of its own", () => expect(urlKey("https://amp.example/x")).toBe("amp.example/x"));

  test("unless they are none", () => {
    for (const value of ["mailto:clerk@gauge.example", "javascript:alert(1)", "tide", ""])
      expect(urlKey(value)).toBeNull();
  });
});

test("a source has an address or a title", () => {
  expect(SourceInput.safeParse({}).error?.issues[0]?.message).toBe("A source needs an address or a title.");
  expect(SourceInput.safeParse({ url: null, title: "  " }).success).toBe(false);
  expect(SourceInput.parse({ title: " Tide  table " })).toEqual({ title: "Tide table" });
});

test("a source that is corrected keeps a title and a kind", () => {
  expect(SourceChange.safeParse({ title: " ", kind: "data" }).success).toBe(false);
  expect(SourceChange.safeParse({ title: "Gauge", kind: "rumour" }).success).toBe(false);
  expect(SourceChange.parse({ title: "Gauge", kind: "data" })).toEqual({ title: "Gauge", kind: "data" });
});
