import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

const CONFIG = `
[tsa]
default_tsa = service
[service]
serial = serial
default_policy = 1.2.3.4
digests = sha256, sha512
signer_digest = sha256
ess_cert_id_chain = no
ess_cert_id_alg = HASH
[ca]
basicConstraints = critical, CA:true
[stamping]
extendedKeyUsage = critical, timeStamping
[web]
extendedKeyUsage = serverAuth
`;

type ServiceOptions = { key?: "rsa" | "ec"; essHash?: "sha1" | "sha256" | "sha512"; usage?: "stamping" | "web" };

/** For tests: a time stamp service of openssl with an authority of its own, in a folder. */
export function openService({ key = "rsa", essHash = "sha256", usage = "stamping" }: ServiceOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), "galley-tsa-"));
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  writeFileSync(join(folder, "config"), CONFIG.replace("HASH", essHash));
  writeFileSync(join(folder, "serial"), "01");
  const newKey = key === "rsa" ? ["-newkey", "rsa:2048"] : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
  const request = ["req", ...newKey, "-nodes", "-config", "/dev/null", "-subj"];
  const self = ["-x509", "-days", "30", "-extensions", "ca", "-config", "config", "-subj"];
  openssl("req", ...newKey, "-nodes", ...self, "/CN=Test authority", "-keyout", "ca.key", "-out", "ca.pem");
  openssl(...request, "/CN=Test clock", "-keyout", "tsa.key", "-out", "tsa.csr");
  const signing = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "30"];
  openssl("x509", "-req", "-in", "tsa.csr", ...signing, "-extfile", "config", "-extensions", usage, "-out", "tsa.pem");
  return {
    ca: join(folder, "ca.pem"),
    /** The answer to a request. */
    answer(query: Uint8Array): Uint8Array {
      writeFileSync(join(folder, "query"), query);
      const signer = ["-signer", "tsa.pem", "-inkey", "tsa.key", "-chain", "ca.pem"];
      openssl("ts", "-reply", "-config", "config", "-queryfile", "query", ...signer, "-out", "answer");
      return new Uint8Array(readFileSync(join(folder, "answer")));
    },
    /** Whether openssl accepts a token of this hash. */
    accepts(token: Uint8Array, sha256: string): boolean {
      writeFileSync(join(folder, "token"), token);
      const args = ["ts", "-verify", "-digest", sha256, "-in", "token", "-token_in", "-CAfile", "ca.pem"];
      return spawnSync("openssl", args, { cwd: folder }).status === 0;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
