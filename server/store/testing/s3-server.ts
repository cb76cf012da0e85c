import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** For tests: an S3 server on this machine with an empty bucket, and the GALLEY_STORE_URL for it. */
export async function openS3Server() {
  const directory = mkdtempSync(join(tmpdir(), "galley-s3-"));
  const options = { address: "127.0.0.1", port: 0, silent: true, directory, vhostBuckets: false };
  const service = new S3rver({ ...options, configureBuckets: [{ name: "snapshots" }] });
  const { port } = await service.run();
  return {
    url: `s3://S3RVER:S3RVER@127.0.0.1:${port}/snapshots?tls=0`,
    async close() {
      await service.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
