/** The picture that was kept of a source. */
export function KeptPicture({ source, sha256 }: { source: { id: string; title: string }; sha256: string }) {
  const address = `/api/v1/sources/${source.id}/snapshots/${sha256}?shown=1`;
  // biome-ignore lint/performance/noImgElement: it is behind the sign-in, so Next may not keep smaller copies of it
  return <img className="kept-picture" src={address} alt={source.title} />;
}
