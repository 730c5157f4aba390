// The code that a new device shows, as a person types it.
const digits = (text: string) => text.replace(/[\s-]/g, '')

/** The request whose code was typed, however its digits are grouped. */
export function requestWithCode<Request extends { code: string }>(
  requests: readonly Request[],
  typed: string,
): Request | undefined {
  const wanted = digits(typed)
  return wanted === '' ? undefined : requests.find(({ code }) => digits(code) === wanted)
}
