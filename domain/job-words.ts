/** The kind of a job for people: "Send mail" for "send-mail". */
export const jobInWords = (job: string): string => {
  const words = job.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
