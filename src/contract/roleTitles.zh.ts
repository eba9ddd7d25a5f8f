import type { Role } from '../core/access/roles.ts';
import type { Words } from '../core/programme/words.ts';

/** What the screens call the roles (glossary 2). */
export const roleTitles = ({ lead, organiser }: Words): { readonly [R in Role]: string } => ({
  clerk: '单位经办人',
  lead,
  apprentice: '徒弟',
  hrHelper: '人事协助人',
  financeHelper: '财务协助人',
  hostUnion: '所在单位工会',
  bodyOfficer: '推荐单位经办人',
  cityOfficer: `${organiser}经办人`,
  cityLeader: `${organiser}领导`,
  expert: '评审专家',
  inspector: '考核组成员',
  financeOfficer: `${organiser}财务`,
  fundAuditor: '经审',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  logAuditor: '审计管理员',
});
