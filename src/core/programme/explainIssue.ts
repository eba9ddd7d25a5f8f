import type { core } from 'zod';

/** One fault at one place, in Chinese. */
export interface Explained {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
type Issue = core.$ZodIssue;
type Code = Issue['code'];
type IssueOf<C extends Code> = Extract<Issue, { code: C }>;

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（方括号）',
  object: '对象（花括号）',
  record: '对象（花括号）',
  null: 'null',
};

/** How each kind of schema fault reads; typed by all kinds of the schema library. */
const sentences: { readonly [C in Code]: (issue: IssueOf<C>, name: string) => string } = {
  invalid_type: (issue, name) =>
    issue.input === undefined && !('received' in issue) && issue.message.includes('received undefined')
      ? `缺少“${name}”，这里要有${kinds[issue.expected] ?? issue.expected}`
      : `“${name}”应为${kinds[issue.expected] ?? issue.expected}`,
  too_big: (issue, name) => `“${name}”太大或太长，最多 ${issue.maximum}`,
  too_small: (issue, name) => `“${name}”太小或太短，至少 ${issue.minimum}`,
  invalid_format: (issue, name) =>
    `“${name}”的写法不对：${issue.format === 'regex' && /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : `应符合 ${issue.format === 'regex' ? issue.pattern : issue.format}`}`,
  not_multiple_of: (issue, name) => `“${name}”应为 ${issue.divisor} 的倍数`,
  unrecognized_keys: (issue) =>
    `有不认识的项目：${issue.keys.map((key) => `“${key}”`).join('、')}，请删去或改正拼写`,
  invalid_union: (_issue, name) => `“${name}”不是允许的写法`,
  invalid_key: (_issue, name) => `“${name}”里有一个名称写法不对，编号以小写字母开头，只含字母、数字和连字符`,
  invalid_element: (_issue, name) => `“${name}”里有一项不对`,
  invalid_value: (issue, name) =>
    `“${name}”只能是 ${issue.values.map((value) => `“${String(value)}”`).join('、')}`,
  custom: (issue, name) => `“${name}”不对：${issue.message}`,
};

function say(issue: Issue, path: readonly PropertyKey[]): string {
  const name = String(path[path.length - 1] ?? '方案');
  return (sentences[issue.code] as (of: Issue, as: string) => string)(issue, name);
}

/** Faults of the branch of a union that fits best: the one that got furthest, then with the fewest faults. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const missing = (issues: readonly Issue[]) =>
    issues.filter((issue) => issue.code === 'unrecognized_keys').length;
  const sorted = [...branches].sort(
    (left, right) =>
      missing(left) - missing(right) || depth(right) - depth(left) || left.length - right.length,
  );
  return sorted[0] ?? [];
}

/** Turns one fault of the schema into Chinese sentences, going into unions to the branch that was meant. */
export function explainIssue(issue: Issue, above: readonly PropertyKey[] = []): Explained[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, message: say(issue, path) }];
  const branch = bestBranch(issue.errors);
  if (branch.length > 0) return branch.flatMap((inner) => explainIssue(inner, path));
  const discriminator = issue.discriminator;
  if (discriminator === undefined) return [{ path, message: say(issue, path) }];
  const given = issue.path[issue.path.length - 1] === discriminator ? path : [...path, discriminator];
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  const known = options.map((option) => `“${String(option)}”`).join('、');
  const hint = known === '' ? '请检查拼写' : `只能是 ${known}`;
  return [{ path: given, message: `“${discriminator}”不是认识的种类，${hint}` }];
}
