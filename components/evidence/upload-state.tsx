import type { Upload } from "./use-upload.ts";

/** Whether a file is being read, or why it could not be added. */
export function UploadState({ of: { reading, fault } }: { of: Upload }) {
  return (
    <>
      <p role="status" className="small quiet">
        {reading && `Reading “${reading}”. You can go on meanwhile.`}
      </p>
      {fault && (
        <p role="alert" className="problem">
          {fault}
        </p>
      )}
    </>
  );
}
