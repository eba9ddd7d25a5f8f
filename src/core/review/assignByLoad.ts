/** One assignment: who looks at what. */
export interface Pairing {
  readonly application: string;
  readonly reviewer: string;
}

export interface LoadFacts {
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  /** How many look at each application. */
  readonly perApplication: number;
  readonly conflicts: readonly Pairing[];
  /** Assigned already: they stay, and count. */
  readonly assigned: readonly Pairing[];
}
export interface Assigned {
  readonly made: readonly Pairing[];
  /** Applications that too few may look at, and so got nobody new. */
  readonly short: readonly string[];
}

class Work {
  readonly held = new Map<string, Set<string>>();
  readonly fixed = new Set<string>();
  readonly load = new Map<string, number>();
  readonly barred: ReadonlySet<string>;
  constructor({ conflicts, assigned, reviewers }: LoadFacts) {
    this.barred = new Set(conflicts.map(key));
    for (const one of reviewers) this.load.set(one, 0);
    for (const pair of assigned) {
      this.fixed.add(key(pair));
      this.take(pair);
    }
  }
  of(application: string): Set<string> {
    return this.held.get(application) ?? new Set();
  }
  weight(reviewer: string): number {
    return this.load.get(reviewer) ?? 0;
  }
  take({ application, reviewer }: Pairing): void {
    this.held.set(application, this.of(application).add(reviewer));
    this.load.set(reviewer, this.weight(reviewer) + 1);
  }
  drop({ application, reviewer }: Pairing): void {
    this.of(application).delete(reviewer);
    this.load.set(reviewer, this.weight(reviewer) - 1);
  }
  may(application: string, reviewer: string): boolean {
    return !this.of(application).has(reviewer) && !this.barred.has(key({ application, reviewer }));
  }
}

function key({ application, reviewer }: Pairing): string {
  return `${application} ${reviewer}`;
}

/**
 * 按工作量分配 (F24): every application gets so many reviewers, none with a conflict, and the work is as even as the conflicts
 * allow: no chain of handing on could make the busiest less busy than the idlest plus one. The same facts in any order give the
 * same answer, so nobody's place in a list decides.
 */
export function assignByLoad(facts: LoadFacts): Assigned {
  const reviewers = [...new Set(facts.reviewers)].sort();
  const applications = [...new Set(facts.applications)].sort();
  const work = new Work(facts);
  const short: string[] = [];
  for (const application of applications) {
    const free = reviewers.filter((reviewer) => work.may(application, reviewer));
    const wanted = facts.perApplication - work.of(application).size;
    if (free.length < wanted) {
      short.push(application);
      continue;
    }
    const least = free.sort((a, b) => work.weight(a) - work.weight(b) || (a < b ? -1 : 1));
    for (const reviewer of least.slice(0, Math.max(0, wanted))) work.take({ application, reviewer });
  }
  while (even(work, reviewers, applications));
  const made = applications.flatMap((application) =>
    [...work.of(application)]
      .sort()
      .map((reviewer) => ({ application, reviewer }))
      .filter((pair) => !work.fixed.has(key(pair))),
  );
  return { made, short };
}

/** Hands work along one chain from somebody busy to somebody with at least two fewer; false when there is none. */
function even(work: Work, reviewers: readonly string[], applications: readonly string[]): boolean {
  const busiest = [...reviewers].sort((a, b) => work.weight(b) - work.weight(a) || (a < b ? -1 : 1));
  for (const from of busiest) {
    const came = reach(work, from, reviewers, applications);
    const to = [...came.keys()]
      .filter((one) => work.weight(one) <= work.weight(from) - 2)
      .sort((a, b) => work.weight(a) - work.weight(b) || (a < b ? -1 : 1))[0];
    if (to === undefined) continue;
    for (let at = to; at !== from; ) {
      const { giver, application } = came.get(at)!;
      work.drop({ application, reviewer: giver });
      work.take({ application, reviewer: at });
      at = giver;
    }
    return true;
  }
  return false;
}

type Step = { readonly giver: string; readonly application: string };

/** Whom work of `from` can come to by handing on, each with the last step of the shortest chain. */
function reach(work: Work, from: string, reviewers: readonly string[], applications: readonly string[]) {
  const came = new Map<string, Step>();
  const queue = [from];
  for (let giver = queue.shift(); giver !== undefined; giver = queue.shift()) {
    for (const application of applications) {
      if (!work.of(application).has(giver) || work.fixed.has(key({ application, reviewer: giver }))) continue;
      for (const taker of reviewers) {
        if (taker === from || came.has(taker) || !work.may(application, taker)) continue;
        came.set(taker, { giver, application });
        queue.push(taker);
      }
    }
  }
  return came;
}
