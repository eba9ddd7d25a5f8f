import type { Role } from '../core/access/roles.ts';

/** What the screens call the roles (glossary 2). */
export const roleTitles: { readonly [R in Role]: string } = {
  clerk: '单位经办人',
  lead: '领衔人',
  apprentice: '徒弟',
  hrHelper: '人事协助人',
  financeHelper: '财务协助人',
  hostUnion: '所在单位工会',
  bodyOfficer: '推荐单位经办人',
  cityOfficer: '市总经办人',
  cityLeader: '市总领导',
  fundAuditor: '经审',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  logAuditor: '审计管理员',
};
