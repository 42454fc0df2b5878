// Asks the server, and keeps apart what its refusals mean.
export class Refused extends Error {
  constructor(path, answer) {
    super(`${path}: ${answer.status}`);
    this.status = answer.status;
    /** Seconds after which to ask again. */
    this.wait = Number(answer.headers.get('Retry-After') ?? 0);
  }
}

/** GET, or POST when there is a body; resolves to the answer's content, if it has any. */
export async function ask(path, body) {
  const answer = await fetch(path, body && {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Refused(path, answer);
  return answer.status === 204 ? undefined : answer.json();
}
