import { expect, test } from "vitest";
import { mailOf } from "./mail.ts";

test("a mail says in its subject what happened, in one line, and contains a link", () => {
  const to = { name: "Robin", email: "robin@newsroom.example" };
  const mail = mailOf({ to, text: "Ada mentioned you\non “Six”.", href: "/my-work", site: "https://galley.example" });
  expect(mail.to).toBe("robin@newsroom.example");
  expect(mail.subject).toBe("Ada mentioned you on “Six”.");
  expect(mail.text).toContain("https://galley.example/my-work\n");
});
