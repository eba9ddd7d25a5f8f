import type { Answers } from '../answers/answers.ts';
import { filledSheet } from '../answers/fillComputed.ts';
import { conditionHolds } from '../fields/condition.ts';
import type { ListRule, ListRuleKind } from '../programme/listRule.ts';
import type { Programme } from '../programme/programme.ts';
import type { Condition } from '../programme/vocabulary.ts';

/** An application on a list, with what it says. */
export interface ListMember {
  readonly application: string;
  readonly track: string;
  readonly form: string;
  readonly unitName: string;
  readonly answers: Answers;
}

/** How a list stands against one demand (F45). */
export interface ListStand {
  readonly rule: string;
  readonly kind: ListRuleKind;
  /** The demand in the words of the notice. */
  readonly text: string;
  readonly level: ListRule['level'];
  readonly met: boolean;
  /** Applications that fit; with 每个单位 those of the unit that has most. */
  readonly have: number;
  /** Applications that the demand speaks of. */
  readonly of: number;
  /** So many that fit are missing on a list of this length. */
  readonly missing: number;
  /** So many that fit are too many. */
  readonly over: number;
  /** Which fit; with 每个单位 those of the units that stand too often. */
  readonly applications: readonly string[];
}

type RuleOf<K extends ListRuleKind> = Extract<ListRule, { kind: K }>;
type Fits = (member: ListMember, where: Condition | undefined) => boolean;
type Counted = Pick<ListStand, 'have' | 'missing' | 'over' | 'applications'>;

/** Hundredths of a whole number of applications; a hair is taken off so that 60 % of 5 is 3 and not 3.0000000004. */
const part = (percent: number, of: number) => (percent * of) / 100;
const least = (percent: number, of: number) => Math.ceil(part(percent, of) - 1e-9);
const most = (percent: number, of: number) => Math.floor(part(percent, of) + 1e-9);

function between(fitting: readonly ListMember[], from: number, to: number): Counted {
  const have = fitting.length;
  return {
    have,
    missing: Math.max(0, from - have),
    over: Math.max(0, have - to),
    applications: fitting.map(({ application }) => application),
  };
}

/** What each kind of demand counts. */
const kinds: {
  readonly [K in ListRuleKind]: (rule: RuleOf<K>, members: readonly ListMember[], fits: Fits) => Counted;
} = {
  share({ where, atLeast = 0, atMost = 100 }, members, fits) {
    const of = members.length;
    const fitting = members.filter((member) => fits(member, where));
    return between(fitting, least(atLeast, of), most(atMost, of));
  },
  count({ where, atLeast = 0, atMost = Number.POSITIVE_INFINITY }, members, fits) {
    return between(
      members.filter((member) => fits(member, where)),
      atLeast,
      atMost,
    );
  },
  perUnit({ atMost }, members) {
    const names = [...new Set(members.map(({ unitName }) => unitName.trim()))];
    const units = names.map((name) => members.filter(({ unitName }) => unitName.trim() === name));
    const many = units.filter((of) => of.length > atMost);
    return {
      have: Math.max(0, ...units.map((of) => of.length)),
      missing: 0,
      over: many.reduce((sum, of) => sum + of.length - atMost, 0),
      applications: many.flat().map(({ application }) => application),
    };
  },
};

/** How a list stands against every demand of the programme. An empty list breaks no demand: a body may file that it has nobody. */
export function listStands(programme: Programme, list: readonly ListMember[]): ListStand[] {
  const fits: Fits = ({ form: id, answers }, where) => {
    const form = programme.forms.find((one) => one.id === id);
    if (where === undefined || form === undefined) return where === undefined;
    return conditionHolds(where, filledSheet({ programme, form, answers, references: {} }));
  };
  return (programme.listRules ?? []).map((rule) => {
    const members = list.filter(({ track }) => rule.tracks?.includes(track) ?? true);
    const count = kinds[rule.kind] as (of: ListRule, members: readonly ListMember[], fits: Fits) => Counted;
    const counted = count(rule, members, fits);
    const short = list.length === 0 ? 0 : counted.missing;
    const met = short === 0 && counted.over === 0;
    const { id, kind, text, level } = rule;
    return { rule: id, kind, text, level, met, of: members.length, ...counted, missing: short };
  });
}

/** Demands that a list must meet and does not. With the stands of before, only those that became worse. */
export function brokenDemands(stands: readonly ListStand[], before?: readonly ListStand[]): ListStand[] {
  return stands.filter(({ rule, level, met, missing, over }) => {
    if (met || level !== 'error') return false;
    const was = before?.find((one) => one.rule === rule);
    return was === undefined || missing + over > was.missing + was.over;
  });
}
