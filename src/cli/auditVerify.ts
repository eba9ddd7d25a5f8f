import { sealKey } from '../server/audit/sealKey.ts';
import { type Fault, type Verification, verifyLog } from '../server/audit/verifyLog.ts';
import type { Command } from './main.ts';
import { withDatabase } from './withDatabase.ts';

const faults: { readonly [F in Fault]: string } = {
  eventChanged: '内容被改动',
  linkBroken: '与前一条接不上（被调换、替换或插入）',
  linkMissing: '缺少这一条',
  tailMissing: '从这一条起的末尾被截去',
  headWrong: '签名不符',
  eventInserted: '是事后插入的',
};

/** One line per installation: proved, or the first bad row. */
function verificationLine({ sealed, unsealed, bad }: Verification): string {
  if (!bad) return `日志完整：${sealed} 条已封存并核对无误，${unsealed} 条待封存`;
  const where = [bad.position && `第 ${bad.position} 条`, bad.event && `事件 ${bad.event}`].filter(Boolean);
  return `日志不完整：${where.join('，')} ${faults[bad.fault]}（此前 ${sealed} 条无误）`;
}

/** `audit verify`: exit code 1 when a log was tampered with. */
export const auditVerify: Command = (_args, out) =>
  withDatabase(async ({ config, db }) => {
    const answers = await verifyLog(db, sealKey(config.data), config.data);
    if (answers.length === 0) out('还没有数据，没有日志可核对');
    for (const answer of answers) out(verificationLine(answer));
    return answers.some(({ bad }) => bad) ? 1 : 0;
  });
