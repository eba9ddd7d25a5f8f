/** One place where two versions of the same thing differ, in words. */
export interface Difference {
  readonly where: string;
  readonly left: string;
  readonly right: string;
}

const propertyWords: Readonly<Record<string, string>> = {
  name: '名称',
  title: '标题',
  label: '名称',
  kind: '类别',
  aliases: '别名',
  number: '文号',
  text: '内容',
  heading: '小标题',
  from: '开始',
  to: '结束',
  due: '截止',
  opens: '开始接收',
  tasks: '任务',
  receiver: '接收部门',
  copies: '份数',
  count: '个数',
  cells: '名额',
  rows: '行',
  printedTotals: '合计',
  holders: '单位',
  recipients: '主送',
  issuer: '发文单位',
  issuedOn: '发文日期',
  annexes: '附件',
  body: '正文',
  references: '引用文件',
  contact: '联系人',
  phone: '电话',
  email: '邮箱',
  union: '工会',
  department: '部门',
  suffix: '后缀',
  toName: '计划数',
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function nameOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const name = ['name', 'title', 'label', 'number', 'heading', 'about'].map((key) => value[key]);
  return name.find((one): one is string => typeof one === 'string' && one !== '');
}

function words(value: unknown): string {
  if (value === undefined || value === null || value === '') return '（空白）';
  if (Array.isArray(value)) return value.map(words).join('、') || '（空白）';
  if (!isRecord(value)) return String(value);
  return nameOf(value) ?? Object.values(value).map(words).join('，');
}

/** Members of a list are the same thing when they have the same id; without ids, when they stand at the same place. */
function pairs(left: readonly unknown[], right: readonly unknown[]): [string, unknown, unknown][] {
  const id = (value: unknown) => (isRecord(value) && typeof value.id === 'string' ? value.id : undefined);
  const byPlace = [...left, ...right].some((value) => id(value) === undefined);
  const key = (value: unknown, at: number) => (byPlace ? String(at) : (id(value) ?? ''));
  const keys = [...new Set([...left.map(key), ...right.map(key)])];
  const find = (list: readonly unknown[], wanted: string) =>
    list.find((value, at) => key(value, at) === wanted);
  return keys.map((wanted, at) => {
    const [one, two] = [find(left, wanted), find(right, wanted)];
    return [nameOf(one) ?? nameOf(two) ?? `第 ${at + 1} 项`, one, two];
  });
}

/** Where two values differ, place by place; `where` begins with the given words. */
export function differences(where: string, left: unknown, right: unknown): Difference[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  const inside = (name: string) => (name === '' ? where : `${where} › ${name}`);
  if (Array.isArray(left) && Array.isArray(right))
    return pairs(left, right).flatMap(([name, one, two]) => differences(inside(name), one, two));
  if (isRecord(left) && isRecord(right)) {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
      (key) => key !== 'source',
    );
    return keys.flatMap((key) => differences(inside(propertyWords[key] ?? ''), left[key], right[key]));
  }
  return [{ where, left: words(left), right: words(right) }];
}
