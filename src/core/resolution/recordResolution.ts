import { declineApplication } from '../application/endApplication.ts';
import { isPassed, type Move, type Stand } from '../application/stand.ts';
import { agreesOnline } from '../programme/practice.ts';
import type { Programme, Step } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { decidedByBody, decidingStep } from './decidingStep.ts';

/** An application on the agenda, as it stands. */
export interface OnAgenda {
  readonly application: string;
  readonly studioName: string;
  readonly track: string;
  readonly body: string;
  readonly stand: Stand;
  /** The latest resolution that names it. */
  readonly resolvedBy: string | null;
}
export interface AskedItem {
  readonly application: string;
  readonly positive: boolean;
  readonly text: string;
  /** The latest resolution that the writer has seen; null: none. Another one came in between when they differ. */
  readonly basedOn: string | null;
}
export interface AskedResolution {
  readonly heldOn: string;
  /** 落款日期 of the opinions; the day of the meeting when absent. */
  readonly paperDate?: string | undefined;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly text: string;
  readonly signatory?: string | undefined;
  readonly items: readonly AskedItem[];
}
export interface ResolutionFacts {
  readonly programme: Programme;
  /** The body that meets about its own; null: the city. */
  readonly body: string | null;
  readonly agenda: readonly OnAgenda[];
  /** ISO. */
  readonly today: string;
}

/** What a resolution does to one application. */
export type Act =
  /** The opinion waits for its seal; one that does not agree waits for 不予命名. */
  | { readonly kind: 'draft' }
  /** Agreed at once, where the step asks for no seal. */
  | { readonly kind: 'agree' }
  /** Ended at once, where the step asks for no seal. */
  | { readonly kind: 'decline'; readonly move: Move }
  /** Sealed before: a sealed opinion stays as it is. */
  | { readonly kind: 'note' };
export interface Resolved {
  readonly application: string;
  readonly positive: boolean;
  /** As it stands in the box; empty where the step asks for none and none was written (S20). */
  readonly text: string;
  readonly step: Step | undefined;
  readonly act: Act;
}

/**
 * One meeting decides about many (F25): the box and its date are filled for all of them or for none. What another
 * resolution decided in between is refused by name, and what is sealed is never touched.
 */
export function recordResolution(
  facts: ResolutionFacts,
  asked: AskedResolution,
): Decision<readonly Resolved[]> {
  const { agenda, today } = facts;
  const byId = new Map(agenda.map((one) => [one.application, one]));
  const items = asked.items.filter(
    ({ application }, at) => asked.items.findIndex((one) => one.application === application) === at,
  );
  if (items.some(({ application }) => !byId.has(application))) return refuse('notFound', { what: '份申报' });
  const future = [asked.heldOn, asked.paperDate ?? asked.heldOn].find((day) => day > today);
  if (future !== undefined) return refuse('paperDateInFuture', { date: future });
  const twice = asked.absent.filter((name) => asked.present.includes(name));
  if (twice.length > 0) return refuse('presentAndAbsent', { names: twice });
  const names = (which: (item: AskedItem, one: OnAgenda) => boolean) =>
    items
      .filter((item) => which(item, byId.get(item.application)!))
      .map(({ application }) => byId.get(application)!.studioName);
  const meanwhile = names(({ basedOn }, { resolvedBy }) => basedOn !== resolvedBy);
  if (meanwhile.length > 0) return refuse('resolvedMeanwhile', { names: meanwhile });
  const elsewhere = names((item, one) => actOn(facts, item, one) === undefined);
  if (elsewhere.length > 0) return refuse('notAtDecision', { names: elsewhere });
  const resolved = items.map((item) => resolvedItem(facts, asked, item, byId.get(item.application)!));
  const missing = [...new Set(resolved.flatMap((one) => missingOf(one, asked)))];
  return missing.length > 0 ? refuse('opinionIncomplete', { missing }) : allow(resolved);
}

/** Undefined: this meeting cannot decide about it as it stands. */
function actOn({ programme, body }: ResolutionFacts, item: AskedItem, one: OnAgenda): Act | undefined {
  const track = programme.tracks.find(({ id }) => id === one.track)!;
  const own = decidedByBody(track);
  if (own !== (body !== null) || (own && one.body !== body)) return undefined;
  const { state } = one.stand;
  if (state.kind === 'approved') return item.positive ? { kind: 'note' } : undefined;
  const step = decidingStep(programme, track);
  if (!step || state.kind !== 'atStep' || state.step !== step.id || isPassed(one.stand, step.id))
    return undefined;
  if (!agreesOnline(step)) return { kind: 'draft' };
  if (item.positive) return { kind: 'agree' };
  const move = declineApplication(one.stand, step.id);
  return move.ok ? { kind: 'decline', move: move.change } : undefined;
}

function resolvedItem(
  facts: ResolutionFacts,
  asked: AskedResolution,
  { application, positive, text: own }: AskedItem,
  one: OnAgenda,
): Resolved {
  const step = decidingStep(facts.programme, facts.programme.tracks.find(({ id }) => id === one.track)!);
  const text = own.trim() || (positive ? asked.text.trim() : '');
  const act = actOn(facts, { application, positive, text: own, basedOn: null }, one)!;
  return { application, positive, text, step, act };
}

/** A step gets the words it asks for; what is not agreed always says why. */
function missingOf({ act, positive, step, text }: Resolved, { signatory }: AskedResolution): string[] {
  if (act.kind === 'note') return [];
  const wanted = !positive || step?.needs.includes('text');
  return [
    ...(wanted && text === '' ? ['text'] : []),
    ...(act.kind === 'agree' && step?.needs.includes('signatory') && !signatory?.trim() ? ['signatory'] : []),
  ];
}
