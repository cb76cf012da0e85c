import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";

/** The article has the same width, font size and line height as ours. */
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><link rel="stylesheet" href="/page.css">
<style>body{margin:0}article{inline-size:687px;margin:40px auto;font:18px/1.68 Georgia,serif}p{margin:0 0 .95em}</style>
<body><script src="/page.js"></script></body></html>`;

/** Serve the page of the peer, bundled from its packages. */
export async function servePeer(): Promise<{ url: string; close: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "page.ts")],
    outdir: "/",
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    const type = request.url?.endsWith(".js") ? "text/javascript" : file ? "text/css" : "text/html";
    response.setHeader("content-type", `${type}; charset=utf-8`).end(file ?? HTML);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
