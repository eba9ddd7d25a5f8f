/** The accounts of the demo, one per role, and two more for the second body at work. */
export const password = 'chuangxin2019';
export const accounts = [
  {
    userName: 'clerk',
    name: '刘晓芸',
    title: '单位经办人（江汉精密机械有限公司）',
    role: 'clerk',
    unit: 'ss-precision',
  },
  { userName: 'lead', name: '杜家明', title: '领衔人（杜家明创新工作室）' },
  {
    userName: 'personnel',
    name: '谢文娟',
    title: '人事协助人（江汉精密机械有限公司）',
    role: 'hrHelper',
    unit: 'ss-precision',
  },
  {
    userName: 'finance',
    name: '薛宝琴',
    title: '财务协助人（江汉精密机械有限公司）',
    role: 'financeHelper',
    unit: 'ss-precision',
  },
  {
    userName: 'union',
    name: '何庆民',
    title: '所在单位工会（江汉精密机械有限公司工会）',
    role: 'hostUnion',
    unit: 'ss-precision',
  },
  {
    userName: 'county',
    name: '宋玉兰',
    title: '推荐单位（沙市区总工会）',
    role: 'bodyOfficer',
    body: 'shashi',
  },
  {
    userName: 'clerk2',
    name: '纪晓帆',
    title: '单位经办人（荆发线缆有限公司）',
    role: 'clerk',
    unit: 'kf-cable',
  },
  {
    userName: 'county2',
    name: '莫少华',
    title: '推荐单位（荆州开发区总工会）',
    role: 'bodyOfficer',
    body: 'kaifaqu',
  },
  { userName: 'city', name: '方远航', title: '市总经办人', role: 'cityOfficer' },
  { userName: 'leader', name: '顾明达', title: '市总领导', role: 'cityLeader' },
  { userName: 'auditor', name: '钟正廉', title: '经审', role: 'fundAuditor' },
  { userName: 'system', name: '系统管理员', title: '系统管理员', role: 'systemAdministrator' },
  { userName: 'security', name: '安全管理员', title: '安全管理员', role: 'securityAdministrator' },
  { userName: 'log', name: '审计管理员', title: '审计管理员', role: 'logAuditor' },
];
/** Parts of the story that are played by an account. */
export const playedBy = {
  'ss-precision.clerk': 'clerk',
  'ss-precision.union': 'union',
  'shashi.officer': 'county',
  'kf-cable.clerk': 'clerk2',
  'kaifaqu.officer': 'county2',
};
