import { defaultDuties } from '../src/contract/mentorshipWords.zh.ts';
import type { Paper } from '../src/documents/page.ts';
import { mentorAgreement, mentorCertificate } from '../src/documents/papers/mentorAgreement.ts';

/** 师徒协议 and 出师证书. */
export function mentorPapers(): [string, Paper][] {
  const [number, studioName, unitName] = ['2019-ST-0001', '周䶮创新工作室', '江汉精密机械有限公司'];
  const [startsOn, knowHow] = ['2019-09-01', '深孔加工的刀具选择和断屑方法。'];
  const apprentice = {
    name: '关小满',
    unit: '机加工一车间',
    birthYear: 1998,
    level: '中级工',
    hiredOn: '2019-07-01',
  };
  const agreement = {
    ...{ mentor: { name: '周䶮', level: '高级技师' }, apprentice, reason: '新入职', kind: '技术工人' },
    ...{ startsOn, endsOn: '2020-08-31', knowHow, goal: '一年内独立完成深孔加工，达到高级工水平。' },
    ...{ ...defaultDuties, other: '', planColumns: ['学什么', '多长时间', '达到什么程度'] },
    plan: [
      { id: '1', words: ['识读零件图', '一个月', '写出加工工艺'], dueOn: '2019-10-31' },
      { id: '2', words: ['深孔加工对刀、断屑', '五个月', '独立加工三件，尺寸合格'], dueOn: '2020-03-31' },
    ],
  };
  const of = { number, studioName, unitName };
  const marked = { paper: 'agreement' as const, campaign: '0123456789AB', number, version: 'BA9876543210' };
  const outcomes = [{ title: '高级工', on: '2020-06-20' }];
  const certificate = {
    ...of,
    mentors: ['周䶮'],
    apprentice: '关小满',
    knowHow,
    startsOn,
    endedOn: '2020-08-31',
  };
  return [
    ['mentorAgreement', mentorAgreement({ ...of, agreement }, marked)],
    ['mentorCertificate', mentorCertificate({ ...certificate, outcomes })],
  ];
}
