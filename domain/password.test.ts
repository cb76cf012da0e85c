import { expect, test } from "vitest";
import { passwordFault } from "./password.ts";

const ada = { name: "Ada Okafor", email: "ada.okafor@newsroom.example" };

test.each([
  "password",
  "Password123!",
  "P@ssw0rd2024",
  "qwertyuiop",
  "12345678",
  "87654321",
  "aaaaaaaa",
  "abcabcabc",
  "Welcome1!",
  "1q2w3e4r",
  "Summer2026",
  "zxcvbnm,.",
])("%s is among the first that attackers try", (password) => {
  expect(passwordFault(password, ada)).toMatch(/attackers try/);
});

test.each([
  "ada.okafor@newsroom.example",
  "Ada.Okafor1",
  "Okafor99",
  "adaokafor",
  "Ada Okafor",
  "newsroom.example",
  "galley12",
])("%s consists of the person's name or address", (password) => {
  expect(passwordFault(password, ada)).toMatch(/name or e-mail address/);
});

test.each([
  "four words nobody joins",
  "tide-Lantern-92",
  "dragon 8362 9174 2231",
  "ødemark1884",
  "正しい馬の電池ホチキス",
])("%s is good enough", (password) => {
  expect(passwordFault(password, ada)).toBeNull();
});
