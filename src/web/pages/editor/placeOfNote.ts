import type { Programme } from '../../../core/programme/programme.ts';
import { type Place, segmentOf, valueAt } from './place.ts';

/** How the places that the linter names begin, and which part of the programme that is; the first that fits. */
const beginnings: readonly (readonly [RegExp, Place])[] = [
  [/^名额表 › 层级/, 'quota/tiers'],
  [/^quota › tiers/, 'quota/tiers'],
  [/^名额表/, 'quota'],
  [/^类别/, 'tracks'],
  [/^材料/, 'materials'],
  [/^(意见)?(环节|步骤)/, 'steps'],
  [/^(创建)?标准/, 'standards'],
  [/^名单/, 'listRules'],
  [/^(选项|字典|词典)/, 'dictionaries'],
  [/^受理/, 'acceptance'],
  [/^公示/, 'publicNotice'],
  [/^(名师带徒|师徒)/, 'mentorship'],
  [/^预警/, 'watch'],
  [/^分类管理/, 'classification'],
  [/^联盟/, 'alliances'],
  [/^摸底调查/, 'survey'],
  [/^年度记录/, 'workLog'],
  [/^期限/, 'deadlines'],
  [/^(阶段|进度)/, 'phases'],
  [/^推荐单位/, 'bodies'],
  [/^通知/, 'circular'],
  [/^版式/, 'layouts'],
  [/^表/, 'forms'],
];

/** Steps that the linter names by a word only. */
const keys: Readonly<Record<string, string>> = { 评分: 'scoring', 申报条件: 'eligibility' };

/** The names in one step of a linter's place: an id in brackets, the number of a list member, a bare id or key. */
function names(step: string): string[] {
  const bracketed = /[(（]([A-Za-z][A-Za-z0-9-]*)[)）]\s*$/.exec(step)?.[1];
  const counted = /([A-Za-z][A-Za-z0-9]*)\[(\d+)\]/.exec(step);
  if (counted) return [counted[1] ?? '', counted[2] ?? ''];
  if (bracketed) return [bracketed];
  const key = keys[step];
  return key ? [key] : (step.match(/[A-Za-z][A-Za-z0-9-]*/g)?.slice(-1) ?? []);
}

type Found = { readonly place: Place; readonly value: unknown };

/** The nearest thing below `from` that has this name as its key, id or number. */
function below(from: Found, name: string): Found | undefined {
  if (Array.isArray(from.value) && /^\d+$/.test(name)) return children(from)[Number(name)];
  let level: Found[] = [from];
  for (let deep = 0; deep < 5 && level.length > 0; deep += 1) {
    const next = level.flatMap(children);
    const found = next.find(({ place }) => place.endsWith(`/${name}`));
    if (found) return found;
    level = next;
  }
  return undefined;
}

function children({ place, value }: Found): Found[] {
  if (Array.isArray(value))
    return value.map((one, at) => ({ place: `${place}/${segmentOf(value, at)}`, value: one }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, one]) => ({ place: `${place}/${key}`, value: one }));
}

/** The place of the element that a remark of the linter names in words: "表 standard › basics › hostUnit". */
export function placeOfNote(programme: Programme, where: string): Place {
  const steps = where.split(/\s*›\s*/);
  const known = beginnings.find(([words]) => words.test(where));
  const first = known ? undefined : /^[A-Za-z]+/.exec(where)?.[0];
  const root = known?.[1] ?? (first && Object.hasOwn(programme, first) ? first : undefined);
  if (root === undefined) return '';
  let at: Found = { place: root, value: valueAt(programme, root) };
  for (const name of steps.flatMap(names)) {
    if (root.split('/').includes(name)) continue;
    at = below(at, name) ?? at;
  }
  return at.place;
}
