import type { z } from 'zod';
import { draftPart } from '../../../contract/draftWords.zh.ts';
import type { DraftKey } from '../../../core/draft/draftSteps.ts';
import { type Explained, explainIssue } from '../../../core/programme/explainIssue.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { type AnyElement, type Described, partsOf } from './describe/described.ts';
import { described } from './describe/programme.ts';

type Issue = z.core.$ZodIssue;
interface Trail {
  /** 申报类别 › 甲类 › 名称 */
  readonly labels: readonly string[];
  /** The innermost description, where there is one. */
  readonly last: Described | undefined;
}
const inside = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
const elementOf = (one: Described | undefined): AnyElement | undefined =>
  one?.input === 'element' || one?.input === 'elements' ? one.element() : undefined;

/** The names of everything on the way to a path, as the screen calls them. */
export function trailOf(programme: Programme, path: readonly PropertyKey[]): Trail {
  let value: unknown = programme;
  let last: Described | undefined;
  let element: AnyElement | undefined;
  /** The member of the list was named in the step before: what follows is one of its keys. */
  let named = false;
  const labels: string[] = [];
  for (const [at, key] of path.entries()) {
    const next = inside(value, key);
    const member = typeof key === 'number' || (at > 0 && last?.input === 'elements' && !Array.isArray(value));
    if (member && !named) {
      labels.push(memberName(element, next, key, programme));
      named = true;
    } else {
      named = false;
      last = at === 0 ? described[key as DraftKey] : element && partsOf(element, value)[String(key)];
      labels.push(last?.label ?? (at === 0 ? draftPart(String(key)) : String(key)));
      element = elementOf(last);
    }
    value = next;
  }
  return { labels, last };
}

function memberName(
  element: AnyElement | undefined,
  value: unknown,
  key: PropertyKey,
  programme: Programme,
): string {
  const name =
    element && typeof value === 'object' && value !== null ? summaryOf(element, value, programme) : '';
  return name || (typeof key === 'number' ? `第 ${key + 1} ${element ? '个' : '项'}` : String(key));
}
/** What is half typed may have no summary yet. */
function summaryOf(element: AnyElement, value: unknown, programme: Programme): string {
  try {
    return element.summary(value, programme);
  } catch {
    return '';
  }
}

const isBlank = (value: unknown) => value === '' || value === null || value === undefined;

/** One fault of the schema in the words of the screen: what is missing or wrong, at which element. */
function say(programme: Programme, path: readonly PropertyKey[], message: string): string {
  const { labels, last } = trailOf(programme, path);
  const label = labels.at(-1) ?? '';
  const value = path.reduce<unknown>(inside, programme);
  if (isBlank(value) && last) {
    const picks = ['oneOf', 'ref', 'path', 'column', 'answer'].includes(last.input);
    return picks ? `请选择“${label}”` : `请填“${label}”`;
  }
  if (Array.isArray(value) && value.length === 0) return `“${label}”至少要有一项`;
  if (last?.input === 'number' && typeof value === 'string') return `“${label}”要填数字`;
  const key = path.at(-1);
  return typeof key === 'string' ? message.replace(`“${key}”`, `“${label}”`) : message;
}

/** Faults of the schema in Chinese, each with its path from the root and the names on the way. */
export function issueInWords(
  programme: Programme,
  key: DraftKey,
  issue: Issue,
): (Explained & { readonly where: string })[] {
  return explainIssue(issue, [key]).map(({ path, message }) => ({
    path,
    message: say(programme, path, message),
    where: trailOf(programme, path).labels.join(' › '),
  }));
}
