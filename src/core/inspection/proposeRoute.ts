export interface ToVisit {
  readonly application: string;
  readonly body: string;
  /** Users who should keep away. */
  readonly away: readonly string[];
}
export interface RouteFrame {
  /** The working days of the plan. */
  readonly days: readonly string[];
  readonly teams: readonly { readonly id: string; readonly users: readonly string[] }[];
  /** A team sees at most so many a day. */
  readonly perDay: number;
}
export interface ProposedVisit {
  readonly application: string;
  readonly team: string;
  readonly on: string;
}

/**
 * A route to begin with (R32): the studios of one body lie together, teams and days are filled evenly, and nobody is sent to where
 * they should keep away. The same facts give the same route; whoever finds no place is left out for the officer.
 */
export function proposeRoute(studios: readonly ToVisit[], frame: RouteFrame): ProposedVisit[] {
  const { days, teams, perDay } = frame;
  if (days.length === 0 || teams.length === 0) return [];
  const each = Math.min(perDay, Math.max(1, Math.ceil(studios.length / (teams.length * days.length))));
  const slots = days.flatMap((on) => teams.map((team) => ({ on, team, left: each })));
  const order = [...studios].sort((a, b) => {
    const [left, right] = [`${a.body} ${a.application}`, `${b.body} ${b.application}`];
    return left < right ? -1 : 1;
  });
  const proposed: ProposedVisit[] = [];
  for (const { application, away } of order) {
    const slot = slots.find(({ left, team }) => left > 0 && !team.users.some((user) => away.includes(user)));
    if (!slot) continue;
    slot.left -= 1;
    proposed.push({ application, team: slot.team.id, on: slot.on });
  }
  return proposed;
}
