import { request, type Failure, type Reply, type Request } from './messages';

/** Who sent a message, as far as it matters here. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/** What only our own pages may ask: a text on its way to the check page, and which sites are switched on, are no business of any site. */
const ofOurPages = new Set<unknown>(['check', 'take-text', 'switch-site'] satisfies Request['type'][]);

type Asked<K extends Request['type']> = Extract<Request, { type: K }>;
export type Handlers = { [K in Request['type']]: (message: Asked<K>, sender: Sender) => Promise<unknown> };

/**
 * The door of the background: who sent it, is it well-formed, and only then what it asks. Everything that goes wrong is caught here,
 * logged once with a reason and never with the draft, and answered with a typed error.
 *
 * @param ownId id of this extension
 * @param mayWrite whether a page at this address may send drafts; our own pages always may. A rejection counts as no
 * @returns a listener that answers every message that is meant for the background, and undefined for any other
 */
export function answerRequests(ownId: string, ownOrigin: string, mayWrite: (url: string) => boolean | Promise<boolean>, handlers: Handlers, log: (line: string) => void) {
  const refuse = (error: Failure, detail: string): Reply<never> => {
    log(`Oogcontact: message refused (${error}): ${detail}`);
    return { ok: false, error };
  };
  return (message: unknown, sender: Sender): Promise<Reply<unknown>> | undefined => {
    const { type } = (message ?? {}) as { type?: unknown };
    if (type === 'report' || type === 'read-draft') return undefined; // for content scripts, for the offscreen document
    return answer(message, sender);
  };

  async function allowed(url: string): Promise<boolean> {
    try {
      return await mayWrite(url);
    } catch {
      return false;
    }
  }

  async function answer(message: unknown, sender: Sender): Promise<Reply<unknown>> {
    const url = sender.url ?? '';
    const ownPage = url.startsWith(ownOrigin);
    if (sender.id !== ownId || !(ownPage || (await allowed(url)))) return refuse('stranger', 'unknown sender');
    if (ofOurPages.has((message as { type?: unknown } | null)?.type) && !ownPage) return refuse('stranger', 'not one of our own pages');
    const parsed = request.safeParse(message);
    if (!parsed.success) {
      return refuse('malformed', parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'message'} ${code}`).join(', '));
    }
    try {
      const handler = handlers[parsed.data.type] as (message: Request, sender: Sender) => Promise<unknown>;
      return { ok: true, value: await handler(parsed.data, sender) };
    } catch (error) {
      return refuse('internal', `${parsed.data.type} ${error instanceof Error ? error.name : 'error'}`);
    }
  }
}
