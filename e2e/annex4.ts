import type { Rows, Typed } from './fillForm.ts';

/** What a clerk types into 附件4 for a small but complete application. */
export const basic: Typed = {
  unitType: 'enterprise',
  enterpriseSize: 'medium',
  ownership: 'private',
  industry: 'gb-c',
  filledOn: '2019-10-10',
  establishedOn: '2016-01-08',
  establishedBasis: 'team',
  namingBody: '无',
  specialty: '液压元件精密磨削',
  studioType: ['tackling', 'teaching'],
  memberCount: '9',
};
export const lead: Typed = {
  leadGender: 'male',
  leadBirth: '1978-05',
  leadEducation: 'college',
  leadEthnicity: '汉族',
  leadPolitical: 'party',
  leadTrade: '磨工',
  leadTitle: '高级技师',
  leadPhone: '13800001234',
};
export const honours: Rows = {
  add: '添加荣誉',
  rows: [{ year: '2017', title: '荆州市劳动模范', level: 'city' }],
};
const member = { gender: 'male', education: 'college', unit: '江汉精密机械有限公司' };
export const members: Rows = {
  add: '添加成员',
  rows: [
    { name: '李𠮷', birthYear: '1984', ...member, duty: '现场试制' },
    { name: '陈𬱖', birthYear: '1990', ...member, gender: 'female', duty: '检测计量' },
  ],
};
const years = ['2016', '2017', '2018'];
export const fundingSources: Rows = {
  add: '添加来源',
  rows: years.map((year, at) => ({ year, source: '本单位年度预算', amount: String(10 + at) })),
};
export const funding: Typed = Object.fromEntries(
  years.map((year, at) => [`funding.${year}.amount`, String(10 + at)]),
);
export const results: Rows = {
  add: '添加成果',
  rows: years.map((year, at) => ({ title: `磨削工装改进之${at + 1}`, year, applied: 'yes' })),
};
export const projects: Rows = {
  add: '添加课题',
  rows: years.flatMap((year) =>
    ['砂轮修整攻关', '青工技能提升'].map((title) => ({ title, year, approvedBy: '江汉精密机械有限公司' })),
  ),
};
export const patents: Rows = {
  add: '添加专利',
  rows: [{ title: '一种磨削夹具', type: 'utility', number: 'ZL201820000009.X', year: '2018' }],
};
export const benefit: Typed = {
  'benefit.2016.revenue': '12.5',
  'benefit.2016.saving': '7.25',
  'benefit.2017.revenue': '20',
  'benefit.2017.saving': '9.3',
  'benefit.2018.revenue': '31.4',
  'benefit.2018.saving': '10.6',
};
export const people: Rows = {
  add: '添加人员',
  rows: [
    { name: '李𠮷', level: 'technician', levelWhen: '2017-11' },
    { name: '陈𬱖', level: 'senior-worker', levelWhen: '2018-06' },
  ],
};
export const social = '三年来为街道六家小厂无偿修磨刀具量具，接待职业学校学生实习一百二十人次。';
/** A text of the wanted length, which a journey need not invent. */
export const story = '工作室坚持从班组的小难题做起，每周碰头、每月攻关、每季点评，成果写成一页纸的操作要点。'
  .repeat(16)
  .slice(0, 640);
