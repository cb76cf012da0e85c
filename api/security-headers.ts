/** Headers of every response. */
const COMMON_HEADERS: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Otherwise a link to a source would tell its site which article is being checked.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** The policy of an answer that has no other one, such as JSON: nothing in it runs or is loaded. */
const INERT_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** One year. Sent only when people reach Galley by HTTPS. */
const STRICT_TRANSPORT = "max-age=31536000; includeSubDomains";

/** The response with the headers that every response has. */
export function secured<T extends Response>(response: T): T {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.headers.set(name, value);
  if (!response.headers.has("content-security-policy")) response.headers.set("content-security-policy", INERT_POLICY);
  if (isReachedByHttps()) response.headers.set("strict-transport-security", STRICT_TRANSPORT);
  return response;
}

const isReachedByHttps = () => (process.env.GALLEY_URL ?? process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/**
 * The content security policy of a page: it may load and run our own files and what has the nonce of this request.
 * React and react-aria write styles through the object model, to which the policy does not apply. A `style` attribute
 * in HTML is refused.
 */
export function contentPolicy(nonce: string, isDevelopment: boolean): string {
  const policy: Record<string, string> = {
    "default-src": "'none'",
    // The development server evaluates its modules and adds its own styles.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src": isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
