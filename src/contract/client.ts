import type { z } from 'zod';
import type { RefusalCode } from '../core/refusals.ts';
import type * as alliances from './alliances.ts';
import type * as allocations from './allocations.ts';
import type * as annualReports from './annualReports.ts';
import type * as applications from './applications.ts';
import type * as archives from './archives.ts';
import type * as calendar from './calendar.ts';
import type * as campaigns from './campaigns.ts';
import type * as characters from './characters.ts';
import type * as circulars from './circulars.ts';
import type * as classes from './classes.ts';
import type * as consistency from './consistency.ts';
import type { CommandContract, QueryContract } from './contract.ts';
import type * as corrections from './corrections.ts';
import type * as designations from './designations.ts';
import type * as drafts from './drafts.ts';
import type * as evidence from './evidence.ts';
import type * as exchange from './exchange.ts';
import type * as filings from './filings.ts';
import type * as followUps from './followUps.ts';
import type * as inspectionPlans from './inspectionPlans.ts';
import type * as inspections from './inspections.ts';
import type * as invitations from './invitations.ts';
import type * as logFilling from './logFilling.ts';
import type * as mentorship from './mentorship.ts';
import type * as merges from './merges.ts';
import type * as messages from './messages.ts';
import type * as opinions from './opinions.ts';
import type * as outbox from './outbox.ts';
import type * as packages from './packages.ts';
import type * as packets from './packets.ts';
import type * as pairSheets from './pairSheets.ts';
import type * as pairs from './pairs.ts';
import type * as people from './people.ts';
import type * as pipeline from './pipeline.ts';
import type * as plaques from './plaques.ts';
import type * as prints from './prints.ts';
import type * as publicNotices from './publicNotices.ts';
import type * as quotas from './quotas.ts';
import type * as receipts from './receipts.ts';
import type * as references from './references.ts';
import type * as registerImports from './registerImports.ts';
import type * as reminders from './reminders.ts';
import type * as resolutions from './resolutions.ts';
import type * as returnedCopies from './returnedCopies.ts';
import type * as reviews from './reviews.ts';
import type * as revisions from './revisions.ts';
import type * as sandbox from './sandbox.ts';
import type * as scans from './scans.ts';
import type * as spotChecks from './spotChecks.ts';
import type * as standards from './standards.ts';
import type * as studioKeeping from './studioKeeping.ts';
import type * as studios from './studios.ts';
import type * as subsidies from './subsidies.ts';
import type * as supervision from './supervision.ts';
import type * as surveyProblems from './surveyProblems.ts';
import type * as surveySheets from './surveySheets.ts';
import type * as surveys from './surveys.ts';
import type * as upward from './upward.ts';
import type * as watch from './watch.ts';
import type * as workLog from './workLog.ts';

/** All contracts by name; types only, so that no schema library reaches the browser. */
type All = typeof surveys &
  typeof surveySheets &
  typeof surveyProblems &
  typeof alliances &
  typeof classes &
  typeof followUps &
  typeof allocations &
  typeof applications &
  typeof archives &
  typeof calendar &
  typeof campaigns &
  typeof characters &
  typeof circulars &
  typeof corrections &
  typeof designations &
  typeof drafts &
  typeof revisions &
  typeof evidence &
  typeof exchange &
  typeof filings &
  typeof inspectionPlans &
  typeof inspections &
  typeof merges &
  typeof mentorship &
  typeof messages &
  typeof invitations &
  typeof opinions &
  typeof outbox &
  typeof packages &
  typeof packets &
  typeof pairs &
  typeof pairSheets &
  typeof people &
  typeof pipeline &
  typeof plaques &
  typeof prints &
  typeof publicNotices &
  typeof quotas &
  typeof receipts &
  typeof registerImports &
  typeof references &
  typeof reminders &
  typeof resolutions &
  typeof returnedCopies &
  typeof reviews &
  typeof sandbox &
  typeof scans &
  typeof spotChecks &
  typeof standards &
  typeof upward &
  typeof annualReports &
  typeof consistency &
  typeof supervision &
  typeof logFilling &
  typeof watch &
  typeof workLog &
  typeof studios &
  typeof studioKeeping &
  typeof subsidies;
export type Commands = { [K in keyof All as All[K] extends CommandContract ? K : never]: All[K] };
export type Queries = { [K in keyof All as All[K] extends QueryContract ? K : never]: All[K] };
export type CommandName = keyof Commands;
export type QueryName = keyof Queries;
type Input<C> = C extends { input: z.ZodType } ? z.input<C['input']> : never;
type Output<C> = C extends { output: z.ZodType } ? z.output<C['output']> : never;
export type CommandInput<N extends CommandName> = Input<Commands[N]>;
export type CommandOutput<N extends CommandName> = Output<Commands[N]>;
export type QueryInput<N extends QueryName> = Input<Queries[N]>;
export type QueryOutput<N extends QueryName> = Output<Queries[N]>;
export type UploadAnswer = z.output<(typeof evidence)['UploadAnswer']>;

/** Why a call did not succeed. `status` 0: the server was not reached. `message` is a Chinese sentence for the person. */
export class CallFailed extends Error {
  readonly status: number;
  readonly code: RefusalCode | 'unreachable' | 'broken';
  readonly params: Readonly<Record<string, unknown>>;
  /** The number to quote when asking for help. */
  readonly request: string;
  constructor(
    status: number,
    code: CallFailed['code'],
    message: string,
    params: CallFailed['params'] = {},
    request = '',
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.params = params;
    this.request = request;
  }
  /** Worth trying again with the same key: nobody knows whether it arrived. */
  get uncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}
export interface Sending {
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly credentials?: 'same-origin';
  readonly keepalive?: boolean;
}
/** What of `fetch` is needed; tests and other programs pass their own. */
export type Fetch = (address: string, sending: Sending) => Promise<Answer>;

export interface Client {
  /** Asks a query. Throws `CallFailed`. */
  query<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryOutput<N>>;
  /** Runs a command; `key` names the person's one intention, so that a retry is not a second act. Throws `CallFailed`. */
  command<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options: { key: string; keepalive?: boolean },
  ): Promise<CommandOutput<N>>;
}

/** A refusal from a body of the form `{refusal: {code, params}, message, request}`, whoever sent it. */
export function failureOf(status: number, body: unknown): CallFailed {
  const { refusal, message, request } = (body ?? {}) as {
    refusal?: { code?: RefusalCode; params?: Record<string, unknown> };
    message?: string;
    request?: string;
  };
  const sentence = typeof message === 'string' && /[\u4e00-\u9fff]/.test(message) ? message : brokenSentence;
  return new CallFailed(status, refusal?.code ?? 'broken', sentence, refusal?.params ?? {}, request ?? '');
}
const brokenSentence = '这一步没有办成。您填写的内容还在，请稍后再试；仍不行时请联系本次工作的联系人。';
export const unreachableSentence = '现在连不上服务器。您填写的内容已存在本机，网络恢复后会自动补存。';

function addressOf(base: string, name: string, input: unknown): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(input as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(key, String(value));
  }
  const query = parameters.toString();
  return `${base}/api/v1/${name}${query === '' ? '' : `?${query}`}`;
}

/** A client over the given `fetch`. `onBuild` hears the version of the server with each answer. */
export function createClient(fetch: Fetch, base = '', onBuild?: (build: string) => void): Client {
  async function send(address: string, sending: Sending): Promise<unknown> {
    let answer: Answer;
    try {
      answer = await fetch(address, { ...sending, credentials: 'same-origin' });
    } catch {
      throw new CallFailed(0, 'unreachable', unreachableSentence);
    }
    const build = answer.headers.get('x-gongfang-build');
    if (build !== null) onBuild?.(build);
    const body = await answer.json().catch(() => undefined);
    if (!answer.ok || body === undefined) throw failureOf(answer.ok ? 502 : answer.status, body);
    return body;
  }
  return {
    query: (name, input) =>
      send(addressOf(base, name, input), { method: 'GET', headers: { accept: 'application/json' } }) as never,
    command: (name, input, { key, keepalive }) =>
      send(`${base}/api/v1/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
        body: JSON.stringify(input),
        ...(keepalive ? { keepalive } : {}),
      }) as never,
  };
}
