import type { Enrolment } from "#domain/second-factor.ts";

/** The QR code for an authenticator app, and the same as text. */
export function EnrolmentPicture({ enrolment: { secret, picture } }: { enrolment: Enrolment }) {
  return (
    <>
      <p>Scan this picture with an authenticator app, or type the key into it.</p>
      {/* biome-ignore lint/performance/noImgElement: the picture is part of the answer and is not fetched */}
      <img className="enrolment-picture" src={picture} alt="QR code with the key below" width={200} height={200} />
      <p>
        <span className="label">Key</span> <code className="enrolment-key">{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
    </>
  );
}
