import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "undici";

/** Paths of Firefox on common systems; FIREFOX_PATH comes first. */
const PATHS = [
  process.env.FIREFOX_PATH,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/** The path of an installed Firefox, or null. */
export const findFirefox = (): string | null => PATHS.find((path) => path && existsSync(path)) ?? null;

/** A page in an installed Firefox, controlled through WebDriver BiDi (W3C). */
export type FirefoxPage = {
  goto(url: string): Promise<void>;
  setCookie(cookie: { name: string; value: string; domain: string }): Promise<void>;
  /** The value of an expression in the page. A promise is awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Wait until an expression is true. Throws after 30 s. */
  waitFor(expression: string): Promise<void>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  drag(from: [x: number, y: number], to: [x: number, y: number]): Promise<void>;
  /** Press a key, given as a letter or as a code point of WebDriver, such as "\uE00C" for Escape. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
};

type BidiResponse = { id: number; type: string; result: Record<string, unknown>; message?: string };

export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), "galley-firefox-"));
  // No requests to anything but the app.
  writeFileSync(
    join(profile, "user.js"),
    DISABLED_PREFERENCES.map((name) => `user_pref("${name}", false);`).join("\n"),
  );
  const program = spawn(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    env: { ...process.env, HOME: profile },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = "";
    program.stderr.on("data", (chunk) => {
      output += chunk;
      const url = output.match(/WebDriver BiDi listening on (ws:\S+)/)?.[1];
      if (url) resolve(url);
    });
    program.once("exit", () => reject(new Error(`Firefox exited: ${output}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const send = commandSender(socket);
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
    const outcome = (await send("script.evaluate", target)) as { type: string; result: { value: string } };
    if (outcome.type !== "success") throw new Error(JSON.stringify(outcome));
    return JSON.parse(outcome.result.value) as T;
  };
  return {
    goto: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    setCookie: async ({ value, ...cookie }) =>
      void (await send("storage.setCookie", { cookie: { ...cookie, value: { type: "string", value } } })),
    evaluate,
    async waitFor(expression) {
      for (const end = Date.now() + 30_000; Date.now() < end; ) if (await evaluate<boolean>(expression)) return;
      throw new Error(`This did not become true: ${expression}`);
    },
    move: async (x, y) => void (await act("pointer", [to(x, y)])),
    click: async (x, y) => void (await act("pointer", [to(x, y), DOWN, UP])),
    drag: async (from, end) =>
      void (await act("pointer", [to(...from), DOWN, { ...to(...end), duration: DRAG_MS }, UP])),
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

/** Duration of a drag. While it renders, Firefox treats a drag without duration as a click. */
const DRAG_MS = 200;

const DOWN = { type: "pointerDown", button: 0 };
const UP = { type: "pointerUp", button: 0 };

const DISABLED_PREFERENCES = [
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

/** A function that sends a command over the socket and returns its result. */
function commandSender(socket: WebSocket) {
  const pending = new Map<
    number,
    { resolve: (result: BidiResponse["result"]) => void; reject: (error: Error) => void }
  >();
  let lastId = 0;
  socket.addEventListener("message", ({ data }) => {
    const response = JSON.parse(String(data)) as BidiResponse;
    const command = pending.get(response.id);
    pending.delete(response.id);
    if (response.type === "success") command?.resolve(response.result);
    else command?.reject(new Error(response.message));
  });
  return (method: string, params: object) =>
    new Promise<BidiResponse["result"]>((resolve, reject) => {
      lastId += 1;
      pending.set(lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, method, params }));
    });
}
