import type { WorkCalendar } from '../calendar/workdays.ts';
import { byStrokes } from '../designation/strokeOrder.ts';
import type { Programme, Track } from '../programme/programme.ts';
import type { PublicNotice } from '../programme/publicNotice.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { lastDay } from './period.ts';

/** An application that could be shown to the public. */
export interface Showable {
  readonly application: string;
  readonly track: string;
  readonly body: string;
  readonly bodyPosition: number;
  readonly bodyName: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly unitName: string;
  /** Approved, or agreed to by the step that publishes; not named yet. */
  readonly reached: boolean;
  /** On another 公示 of the same kind that was not broken off. */
  readonly shown: boolean;
}

export interface OpeningFacts {
  readonly programme: Programme;
  readonly step: string | undefined;
  readonly found: readonly Showable[];
  readonly calendar: WorkCalendar;
  readonly today: string;
}

export interface Opening {
  readonly tracks: readonly string[];
  /** Only these; absent: all that are ready. */
  readonly applications?: readonly string[] | undefined;
  readonly opensOn: string;
}

export interface Opened {
  readonly rule: PublicNotice;
  readonly endsOn: string;
  readonly listed: readonly Showable[];
}

/** The rule of a level's own 公示, or of the one before the naming; undefined until the programme has one (S8). */
export function noticeRule(
  { publicNotice, steps }: Pick<Programme, 'publicNotice' | 'steps'>,
  step: string | undefined,
): PublicNotice | undefined {
  return step === undefined ? publicNotice : steps.find(({ id }) => id === step)?.publicNotice;
}

/** Who publishes: a body its own tracks and its own step, else the city. */
export function publishesOwn(
  programme: Pick<Programme, 'steps' | 'tracks'>,
  step: string | undefined,
  tracks: readonly string[],
): boolean {
  if (step !== undefined) return programme.steps.find(({ id }) => id === step)?.actor === 'body';
  const chosen = programme.tracks.filter(({ id }) => tracks.includes(id));
  return chosen.length > 0 && chosen.every(isOwn);
}

const isOwn = ({ designatedBy }: Pick<Track, 'designatedBy'>) => designatedBy === 'body';

const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
const orders: { readonly [O in PublicNotice['order']]: (list: readonly Showable[]) => readonly Showable[] } =
  {
    body: (list) =>
      [...list].sort((a, b) => a.bodyPosition - b.bodyPosition || byText(a.application, b.application)),
    strokes: (list) =>
      byStrokes(
        list,
        ({ leadName }) => leadName,
        ({ application }) => application,
      ),
  };

/** Opens a 公示 with the list as it stands now, in the order of the rule (domain 2.7). */
export function openPublicNotice(facts: OpeningFacts, asked: Opening): Decision<Opened> {
  const { programme, step, calendar } = facts;
  const rule = noticeRule(programme, step);
  if (!rule) return refuse('noticeNotSet', {});
  const own = programme.tracks.filter(({ id }) => asked.tracks.includes(id)).map(isOwn);
  if (step === undefined && new Set(own).size > 1) return refuse('designationMixed', {});
  if (asked.opensOn < facts.today) return refuse('noticeOpensInPast', { today: facts.today });
  const chosen = asked.applications && new Set(asked.applications);
  const wanted = facts.found.filter(
    ({ application, track }) =>
      asked.tracks.includes(track) && (chosen === undefined || chosen.has(application)),
  );
  const ready = wanted.filter(({ reached, shown }) => reached && !shown);
  if (chosen && ready.length < chosen.size) {
    const not = wanted.filter((one) => !ready.includes(one)).map(({ studioName }) => studioName);
    return not.length > 0 ? refuse('noticeNotReady', { names: not }) : refuse('notFound', { what: '份申报' });
  }
  if (ready.length === 0) return refuse('noticeWithoutNames', {});
  const listed = orders[rule.order](ready);
  return allow({ rule, endsOn: lastDay(rule, asked.opensOn, calendar), listed });
}
