/** Seconds of real time after which a dialogue with the mail server, begun and not ended, is taken for broken off. */
export const longestDialogue = 300

/** So often an e-mail is tried by itself; then it waits for a person. */
export const mostAttempts = 20

/** The Message-ID of a notice's e-mail: made of the notice's id, so that it is the same whenever it is sent. RFC 5322. */
export function messageIdOf(noticeId: string, host: string): string {
  return `<notice.${noticeId}@${host}>`
}
