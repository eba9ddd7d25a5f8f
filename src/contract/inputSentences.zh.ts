import type { z } from 'zod';
import type { Words } from '../core/programme/words.ts';

/** What the fields of requests are called on the screens; a name that is not here is not shown. */
const places = ({ lead }: Words): Readonly<Record<string, string>> => ({
  applications: '申报',
  vouchers: '凭证',
  voucherNumber: '凭证号',
  bank: '开户银行',
  toWhom: '领取人',
  maker: '制作单位',
  use: '用途',
  on: '日期',
  period: '年度（项目）',
  payeeNote: '付给其他单位的原因',
  payee: '收款单位',
  lastFour: '账号后四位',
  amount: '金额',
  backBy: '归还日期',
  basis: '公布依据',
  body: '推荐单位',
  changes: '填写内容',
  copies: '份数',
  count: '数量',
  currentPassword: '现在的密码',
  decidedOn: '决定日期',
  deliveredOn: '送达日期',
  displayName: '姓名',
  documentNumber: '文号',
  due: '延期日期',
  fields: '退回的内容',
  file: '文件',
  handedInBy: '送达人',
  handedOn: '退还日期',
  handedTo: '领取人',
  items: '名单',
  keys: '提醒',
  leadName: lead,
  name: '名称',
  nameReason: '名称说明',
  note: '备注',
  originals: '原件数',
  page: '页码',
  pageSize: '每页条数',
  paperDate: '落款日期',
  password: '密码',
  promisedOn: '承诺补章日期',
  reason: '原因',
  role: '岗位',
  search: '搜索内容',
  shelf: '架号',
  signatory: '负责人签名',
  signer: '签批人',
  studio: '工作室',
  supplementBy: '补件日期',
  text: '意见内容',
  unit: '单位',
  unitName: '单位名称',
  userName: '账号',
});

/** The words for a place in a request (`items.2.name` → `第 3 项的名称`); empty for what no screen shows. */
export function inputPlace(path: string, words: Words): string {
  const known = places(words);
  const parts = path.split('.');
  const name = parts.findLast((part) => Object.hasOwn(known, part));
  const row = parts.find((part) => /^\d+$/.test(part));
  if (name === undefined) return '';
  return row === undefined ? known[name]! : `第 ${Number(row) + 1} 项的${known[name]}`;
}

type Issue = z.core.$ZodIssue;
const again = '内容格式不对，请刷新页面后重试';

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `最多 ${maximum} 个字符，请删减`;
  return origin === 'array' ? `一次最多 ${maximum} 项，请分几次办理` : `不能大于 ${maximum}`;
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return minimum === 1 ? '不能为空，请填写' : `至少 ${minimum} 个字符，请写全`;
  return origin === 'array' ? `至少要有 ${minimum} 项，请选择` : `不能小于 ${minimum}`;
}

/** What a person reads about one fault that a request's schema found; a schema's own Chinese words go first. */
export function inputSentence(issue: Issue): string {
  if (/[\u4e00-\u9fff]/u.test(issue.message)) return issue.message;
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'invalid_value') return '没有这个选项，请重新选择';
  if (issue.code === 'invalid_format' && issue.format === 'uuid') return '编号不对，请返回列表重新选择';
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return '没有填写，请填写';
  return again;
}
