import { ProblemError } from "./api.ts";

/** The bytes of a file in Base64. The server detects their encoding. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () =>
      reject(new ProblemError(422, { detail: `“${file.name}” has been changed or moved. Choose it again.` }));
    reader.readAsDataURL(file);
  });
}
