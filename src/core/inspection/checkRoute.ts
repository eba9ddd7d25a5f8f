import { allow, type Decision, refuse } from '../refusals.ts';

export interface PlannedTeam {
  readonly id: string;
  readonly title: string;
  readonly members: readonly { readonly user: string; readonly name: string }[];
}

/** A visit as it shall be. */
export interface WantedVisit {
  readonly studioName: string;
  readonly application: string;
  readonly team: string;
  readonly on: string;
  /** Why this team goes in spite of a conflict of interest. */
  readonly reason: string | undefined;
}

/** Somebody is on the way on a day. */
export interface BusyDay {
  readonly user: string;
  readonly name: string;
  readonly team: string;
  readonly on: string;
}

export interface RouteFacts {
  readonly plan: { readonly from: string; readonly to: string; readonly closed: boolean };
  readonly teams: readonly PlannedTeam[];
  /** Who should keep away from which application (回避). */
  readonly conflicts: readonly { readonly user: string; readonly application: string }[];
  /** The days of these people on other visits. */
  readonly busy: readonly BusyDay[];
}

/** The people of the visit's team who should keep away from it. */
function awayFrom(
  { teams, conflicts }: Pick<RouteFacts, 'teams' | 'conflicts'>,
  { application, team }: WantedVisit,
) {
  const members = teams.find(({ id }) => id === team)?.members ?? [];
  return members.filter(({ user }) =>
    conflicts.some((one) => one.user === user && one.application === application),
  );
}

/** The reasons that are kept: those that were needed. What was typed without a conflict is no override. */
export function keptReasons(
  facts: Pick<RouteFacts, 'teams' | 'conflicts'>,
  wanted: readonly WantedVisit[],
): (string | null)[] {
  return wanted.map((visit) => (awayFrom(facts, visit).length > 0 ? (visit.reason ?? null) : null));
}

/** The first one who would be in two teams on one day. */
export function twiceOnDay(days: readonly BusyDay[]): BusyDay | undefined {
  const seen = new Map<string, string>();
  return days.find(({ user, on, team }) => {
    const key = `${user} ${on}`;
    const other = seen.get(key) ?? team;
    seen.set(key, other);
    return other !== team;
  });
}

/**
 * Whether visits may be planned or moved so (R32): within the days of the plan, by a team with people, nobody in two teams on a day,
 * and nobody to a studio they should keep away from, unless a reason is given for it.
 */
export function checkRoute(facts: RouteFacts, wanted: readonly WantedVisit[]): Decision<undefined> {
  const { plan, teams, busy } = facts;
  if (plan.closed) return refuse('inspectionPlanClosed', {});
  const outside = wanted.find(({ on }) => on < plan.from || on > plan.to);
  if (outside) return refuse('visitOutsidePlan', { date: outside.on, from: plan.from, to: plan.to });
  const of = new Map(teams.map((team) => [team.id, team]));
  const unknown = wanted.find(({ team }) => !of.has(team));
  if (unknown) return refuse('notFound', { what: '个验收组' });
  const empty = wanted.map(({ team }) => of.get(team)!).find(({ members }) => members.length === 0);
  if (empty) return refuse('teamWithoutPeople', { team: empty.title });
  const days = wanted.flatMap(({ team, on }) =>
    of.get(team)!.members.map((member) => ({ ...member, team, on })),
  );
  const twice = twiceOnDay([...busy, ...days]);
  if (twice) return refuse('inspectorTwice', { name: twice.name, date: twice.on });
  const named = wanted
    .filter(({ reason = '' }) => reason.trim() === '')
    .flatMap((visit) => awayFrom(facts, visit).map(({ name }) => `${name}（${visit.studioName}）`));
  return named.length > 0 ? refuse('inspectorConflict', { names: named }) : allow(undefined);
}
