import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "undici";

/** Where systems keep Firefox; FIREFOX_PATH comes first. */
const PLACES = [
  process.env.FIREFOX_PATH,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** The program of an installed Firefox, or null. */
export const findFirefox = (): string | null => PLACES.find((path) => path && existsSync(path)) ?? null;

/** A page in the system's own Firefox, which speaks WebDriver BiDi (W3C). Playwright's Firefox is another, and not to be had everywhere. */
export type FirefoxPage = {
  goto(url: string): Promise<void>;
  setCookie(cookie: { name: string; value: string; domain: string }): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** Until the expression is true; fails after 30 s. */
  until(expression: string): Promise<void>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  drag(from: [x: number, y: number], to: [x: number, y: number]): Promise<void>;
  /** One key, by its letter or its code point of the standard, such as "\uE00C" for Escape. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
};

type Answer = { id: number; type: string; result: Record<string, unknown>; message?: string };

export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), "galley-firefox-"));
  // Nothing is asked of anybody but the app.
  writeFileSync(join(profile, "user.js"), QUIET.map((name) => `user_pref("${name}", false);`).join("\n"));
  const program = spawn(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    env: { ...process.env, HOME: profile },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    program.stderr.on("data", (words) => {
      said += words;
      const found = said.match(/WebDriver BiDi listening on (ws:\S+)/)?.[1];
      if (found) resolve(found);
    });
    program.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const send = talkOver(socket);
  await send("session.new", { capabilities: {} });
  const { contexts } = await send("browsingContext.getTree", {});
  const context = (contexts as { context: string }[])[0]?.context ?? "";
  await send("browsingContext.setViewport", { context, viewport: { width: 1440, height: 900 } });
  const act = (type: string, actions: object[]) =>
    send("input.performActions", { context, actions: [{ type, id: type, actions }] });
  const to = (x: number, y: number) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y) });
  const evaluate = async <T>(expression: string) => {
    const wrapped = `(async () => JSON.stringify(await (${expression})) ?? "null")()`;
    const target = { expression: wrapped, target: { context }, awaitPromise: true };
    const said = (await send("script.evaluate", target)) as { type: string; result: { value: string } };
    if (said.type !== "success") throw new Error(JSON.stringify(said));
    return JSON.parse(said.result.value) as T;
  };
  return {
    goto: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    setCookie: async ({ value, ...cookie }) =>
      void (await send("storage.setCookie", { cookie: { ...cookie, value: { type: "string", value } } })),
    evaluate,
    async until(expression) {
      for (const end = Date.now() + 30_000; Date.now() < end; ) if (await evaluate<boolean>(expression)) return;
      throw new Error(`This did not come true: ${expression}`);
    },
    move: async (x, y) => void (await act("pointer", [to(x, y)])),
    click: async (x, y) => void (await act("pointer", [to(x, y), DOWN, UP])),
    drag: async (from, end) =>
      void (await act("pointer", [to(...from), DOWN, { ...to(...end), duration: DRAGGING }, UP])),
    press: async (key) =>
      void (await act("key", [
        { type: "keyDown", value: key },
        { type: "keyUp", value: key },
      ])),
    async close() {
      await send("browser.close", {}).catch(() => {});
      if (program.exitCode === null) await new Promise((resolve) => program.once("exit", resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Milliseconds a hand takes to drag over some words. What takes none is a click to Firefox while it draws. */
const DRAGGING = 200;

const DOWN = { type: "pointerDown", button: 0 };
const UP = { type: "pointerUp", button: 0 };

const QUIET = [
  "app.update.enabled",
  "app.normandy.enabled",
  "browser.safebrowsing.malware.enabled",
  "browser.safebrowsing.phishing.enabled",
  "datareporting.policy.dataSubmissionEnabled",
  "extensions.systemAddon.update.enabled",
  "network.captive-portal-service.enabled",
  "network.connectivity-service.enabled",
  "services.settings.server.enabled",
];

/** Commands over a socket, each with its answer. */
function talkOver(socket: WebSocket) {
  const waiting = new Map<number, { resolve: (result: Answer["result"]) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === "success") asked?.resolve(answer.result);
    else asked?.reject(new Error(answer.message));
  });
  return (method: string, params: object) =>
    new Promise<Answer["result"]>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
