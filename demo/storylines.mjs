import { cityOfficer, Journey, step } from './journey.mjs';
import { filedOn } from './plan.mjs';
import { later, workday } from './workdays.mjs';

const order = [
  'draft',
  'atHostUnion',
  'returnedByBody',
  'atBody',
  'declinedByBody',
  'withdrawn',
  'awaitingFiling',
];
const reaches = (stand, other) => order.indexOf(stand) < 0 || order.indexOf(stand) >= order.indexOf(other);

/** Days on which an application is begun, submitted and recommended, before its body's filing. */
export function daysOf(studio, random) {
  const { stand, body } = studio;
  if (studio.days) return studio.days;
  const afterFiling = { supplemented: '2019-09-30', swappedIn: '2019-09-30' }[stand];
  const end = afterFiling ?? (body === 'honghu' ? '2019-09-30' : (filedOn[body] ?? '2019-09-30'));
  const recommended = afterFiling ?? workday(end, -random.between(1, 4));
  const submitted = afterFiling
    ? '2019-09-26'
    : workday(recommended, -random.between(studio.corrected ? 9 : 4, 12));
  const host = afterFiling ? '2019-09-29' : workday(submitted, random.between(1, 2));
  return { begun: workday(submitted, -random.between(9, 28)), submitted, host, recommended };
}

const shortFields = [{ path: 'specialty', reason: '请写明主攻方向，不要只写单位主业。' }];
const bodyReturn = {
  reason: '数据与财务证明不一致，成员信息不全，请核对后再报。',
  standard: [
    { path: 'benefit.2018.saving', reason: '与加盖财务章的证明相差较大，请按证明填写。' },
    { path: 'members', reason: '请补全成员的技术职称。' },
  ],
};

/** A return and its correction, as the timeline will show it: the fields are typed anew and sent again. */
function correct(journey, studio, by, day) {
  journey.sendBack(day, by, '请按表上要求补充专业领域。', shortFields);
  const answers = { specialty: `${studio.spec}（主攻方向：${studio.cases[0][3]}）` };
  journey.act(workday(day, 1), journey.clerk, 'saveAnswers', { answers });
  journey.act('', journey.clerk, 'acknowledgeWarnings').act('', journey.clerk, 'submitApplication');
  return journey.today;
}

/** 更换领衔人 in mid-campaign: the old lead retires, the new one's record is filled in, both levels are asked again. */
function replaceLead(journey, studio) {
  const lead = '俞海燕';
  journey.act('2019-09-10', journey.clerk, 'replaceLead', {
    leadName: lead,
    reason: `${studio.lead}9月办理退休，经单位研究，由副领衔人${lead}接任。`,
  });
  const answers = {
    leadGender: 'female',
    leadBirth: '1983-03',
    leadEducation: 'bachelor',
    leadTitle: '高级技师',
    leadPhone: '13800002019',
    honours: [{ year: '2018', title: '荆州市五一劳动奖章', level: 'city' }],
  };
  journey.act('', journey.clerk, 'saveAnswers', { answers });
  journey.act('2019-09-12', journey.clerk, 'acknowledgeWarnings').act('', journey.clerk, 'submitApplication');
  journey.hostAgrees('2019-09-16').bodyAgrees('2019-09-19');
}

function beforeFiling(journey, studio, days) {
  journey.begin(days.begun).fill().submit(days.submitted);
  if (!reaches(studio.stand, 'returnedByBody')) return;
  if (studio.corrected === 'hostUnion') correct(journey, studio, journey.union, workday(days.submitted, 1));
  journey.hostAgrees(studio.corrected === 'hostUnion' ? workday(journey.today, 1) : days.host);
  if (studio.stand === 'returnedByBody') {
    journey.sendBack(workday(days.host, 2), journey.officer, bodyReturn.reason, bodyReturn.standard);
    return;
  }
  if (studio.corrected === 'body') {
    correct(journey, studio, journey.officer, workday(journey.today, 1));
    journey.hostAgrees(workday(journey.today, 1));
  }
  if (studio.stand === 'declinedByBody')
    journey.act(days.recommended, journey.officer, 'declineApplication', {
      step: step.body,
      reason: '工作室创建不足两年，尚未完成企业立项课题，建议培育一年后再报。',
    });
  if (studio.stand === 'withdrawn')
    journey.act(days.recommended, journey.clerk, 'withdrawApplication', {
      reason: '场馆搬迁，工作室场地未定，本年度不再申报。',
    });
  if (!reaches(studio.stand, 'awaitingFiling')) return;
  journey.bodyAgrees(days.recommended);
  if (studio.newLead) replaceLead(journey, studio);
}

const cityReturn = [
  { path: 'people', reason: '培养人才名单与证书复印件不一致，请逐人核对。' },
  { path: 'socialBenefit', reason: '请补充近三年的服务人次。' },
];

/** What the city did after the filing. Nothing happened in the holidays of October. */
function afterFiling(journey, studio, random) {
  const { stand, body } = studio;
  const filed = filedOn[body];
  if (stand === 'swappedOut') {
    const reason = '企业整体搬迁改制，工作室场地未定，县总工会来电同意退出。';
    journey.act('2019-09-27', cityOfficer, 'withdrawApplication', { reason });
  }
  const taken = ['designated', 'approved', 'atCity', 'returnedByCity', 'declinedByCity'].includes(stand);
  if (!taken) return;
  const accepted = workday(filed, random.between(1, 2)) > '2019-09-30' ? '2019-10-08' : workday(filed, 1);
  journey.takeIn(accepted);
  if (stand === 'returnedByCity')
    journey.sendBack('2019-10-09', cityOfficer, '详细申报材料与表上数据有两处不符，请核对。', cityReturn);
  if (stand === 'declinedByCity')
    journey.act('2019-10-09', cityOfficer, 'declineApplication', {
      step: step.city,
      reason: '经核实，主要成果系外购设备自带功能，不属于本单位创新成果。',
    });
  if (stand !== 'designated' && stand !== 'approved') return;
  journey.cityAgrees(accepted < '2019-09-28' ? workday(accepted, 1) : '2019-10-08');
}

/** One application on a city track. */
export function cityStoryline(studio, random) {
  const journey = new Journey(studio, random);
  const days = daysOf(studio, random);
  if (studio.stand === 'draft') return draft(journey, studio);
  beforeFiling(journey, studio, days);
  afterFiling(journey, studio, random);
  return journey.acts;
}

/** The clerk's unfinished application: the helpers have filled their own sections (F10). */
function draft(journey, studio) {
  if (studio.track === 'demonstration')
    return journey.begin('2019-10-08').fill().act('', journey.clerk, 'attachEvidence').acts;
  journey.begin('2019-09-23').fill({ sections: ['basic', 'lead'] });
  if (studio.unitId !== 'ss-precision') return journey.acts;
  journey.act('2019-09-25', 'personnel', 'saveAnswers', { sections: ['members'] });
  journey.act('2019-09-26', 'finance', 'saveAnswers', { sections: ['funding'] });
  journey.act('2019-10-09', journey.clerk, 'saveAnswers', { sections: ['innovation'] });
  return journey.acts;
}

/** 改报: begun on one track, changed to the other; the first is kept as withdrawn. Answers the acts of both. */
export function changedStoryline(first, second, random) {
  const before = new Journey(first, random);
  before.begin('2019-09-02').fill();
  before.act('2019-09-16', before.clerk, 'changeTrack', {
    track: second.track,
    reason: '9月16日开发区总工会来电：示范名额已有三家，建议改报市级。',
    as: second.id,
  });
  const after = new Journey(second, random);
  after.at = later(before.at, 5);
  after.fill().submit('2019-10-09');
  return { before: before.acts, after: after.acts };
}

/** A county's own naming: registered, decided and sealed by the county itself. */
export function countyStoryline(studio, random) {
  const journey = new Journey(studio, random);
  const submitted = workday('2019-09-02', random.between(0, 10));
  journey.begin(workday(submitted, -6)).fill();
  if (studio.stand === 'draft') return journey.acts;
  journey.submit(submitted);
  if (studio.stand === 'atBody') return journey.acts;
  journey.countyNames(workday(submitted, random.between(2, 5)));
  return journey.acts;
}
