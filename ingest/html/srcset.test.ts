import { expect, test } from "vitest";
import { notationOf } from "#ingest/testing/notation.ts";
import { addressesIn } from "./srcset.ts";

test.each([
  ["a.jpg", ["a.jpg"]],
  ["a.jpg 1x, b.jpg 2x", ["a.jpg", "b.jpg"]],
  ["a.jpg, b.jpg 2x", ["a.jpg", "b.jpg"]],
  ["/w_300,h_200,c_fill/a.jpg 1x,\n /w_600,h_400/a.jpg 2x", ["/w_300,h_200,c_fill/a.jpg", "/w_600,h_400/a.jpg"]],
  [" , a.jpg 100w 50h,b.jpg (x, y) 2x ,", ["a.jpg", "b.jpg"]],
  ["data:image/gif;base64,R0lGOD 1x, a.jpg 2x", ["data:image/gif;base64,R0lGOD", "a.jpg"]],
  ["a.jpg,, b.jpg", ["a.jpg", "b.jpg"]],
  ["", []],
])("srcset %j", (srcset, addresses) => {
  expect([...addressesIn(srcset)]).toEqual(addresses);
});

test("the address of a picture comes from its sources when the img has none", () => {
  const picture = (img: string) =>
    notationOf(
      `<picture><source srcset="/w_3,h_2/a.webp 1x, /b.webp 2x"><img alt="" ${img}></picture>`,
      "https://i.example",
    );
  expect(picture("")).toBe("figure src=https://i.example/w_3,h_2/a.webp()");
  expect(picture('src="/c.jpg"')).toBe("figure src=https://i.example/c.jpg()");
  expect(picture('src="data:image/gif;base64,R0"')).toBe("figure src=https://i.example/w_3,h_2/a.webp()");
});
