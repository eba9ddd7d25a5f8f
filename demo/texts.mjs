/** The long texts of the forms, composed from what is particular to each studio. */
const ordinals = ['一是', '二是', '三是'];
const yearOf = (date) => Number(date.slice(0, 4));
const monthOf = (date) => `${yearOf(date)}年${Number(date.slice(5, 7))}月`;
const bestHonour = ({ honours }) =>
  honours.find(({ 2: level }) => level === 'national') ??
  honours.find(({ 2: level }) => level === 'provincial') ??
  honours[0];

const openings = [
  ({ s, f }) =>
    `${s.lead}创新工作室成立于${monthOf(s.est)}，依托${s.unit}${s.place}，由${f.who}${s.lead}领衔，现有成员${f.members}人，主要从事${s.spec}。工作室有固定场所${f.area}平方米，设学习研讨、创新实践和成果展示三个区，制度全部上墙。`,
  ({ s, f }) =>
    `${monthOf(s.est)}，${s.unit}以${f.who}${s.lead}为领衔人组建创新工作室，把${s.place}的业务骨干组织起来，现有${f.members}人，平均年龄${f.age}岁。几年来，工作室围绕${s.spec}做文章，坚持从岗位上的小难题抓起。`,
  ({ s, f }) =>
    `在${s.unit}${s.place}，有一个以${f.who}${s.lead}名字命名的创新工作室。工作室从${monthOf(s.est)}开始以团队模式开展活动，目前有${f.members}名成员、${f.area}平方米场地和${f.tools}件（套）器材工具，方向是${s.spec}。`,
  ({ s, f }) =>
    `${s.lead}是${s.unit}的${s.job}，${f.honour}。${monthOf(s.est)}，单位支持他牵头成立创新工作室，吸收${f.members}名不同岗位的职工参加，以${s.spec}为主攻方向，场地、经费和课题逐年列入计划。`.replaceAll(
      '他牵头',
      s.gender === 'female' ? '她牵头' : '他牵头',
    ),
];
const caseLeads = [
  '立足岗位解难题。近三年工作室从班组里征集问题，逐个立项攻关。',
  '把生产服务中的堵点当课题。每月开一次“诸葛会”，谁提出谁参与。',
  '攻关从现场来、到现场去。三年承担单位立项课题{projects}项，完成成果{results}项。',
  '坚持问题导向。工作室把大家反映最多的事列成清单，完成一件划掉一件。',
];
const teachings = [
  ({ s, f }) =>
    `着力带好徒弟。按照“名师带徒”的要求，三年结成师徒${f.pairs}对，一对一签订协议，每季检查学习计划，年底用实作说话。${s.lead}把${s.craft}的要领写进${s.book}，先后有${f.people}人晋升技术等级或获得荣誉，转岗的职工也能较快独立顶岗。`,
  ({ s, f }) =>
    `注重传技育人。工作室每周安排半天集中练兵，由${s.lead}和骨干轮流讲${s.craft}；自编的${s.book}成了新职工的入门教材。三年带徒${f.pairs}对，${f.people}名成员和徒弟上了台阶，其中年龄最小的只有${f.youngest}岁。`,
  ({ s, f }) =>
    `让手艺留得住。过去学${s.craft}靠看、靠悟，现在有计划、有教材、有考核。${s.book}经过三次修订，配上了照片和短片。近三年签订师徒协议${f.pairs}份，出师${f.people}人，没有一对中途散伙。`,
  ({ s, f }) =>
    `开门办班。除了本单位的${f.pairs}对师徒，工作室还把${s.craft}课程送到兄弟单位，三年授课${f.lessons}场。${s.lead}常说，会干还要会讲，会讲还要写下来，${s.book}就是这样攒出来的。三年里${f.people}人取得新的等级或荣誉。`,
];
const gains = [
  ({ f }) =>
    `做到有账可查。工作室经费由单位列入年度预算，专项核算，近三年投入${f.funding}万元；${f.gain}，数据由财务部门核定。获得${f.won}。`,
  ({ f }) =>
    `讲求实效。三年投入活动经费${f.funding}万元，${f.gain}；取得${f.won}，成果大多已在同类岗位推开。`,
  ({ f }) =>
    `规范管理。活动有计划、有记录、有总结，经费专账管理，三年共投入${f.funding}万元。经核算，${f.gain}，另获${f.won}。`,
];
const closings = [
  ({ s }) =>
    `同时不忘社会责任：${s.social}。下一步，工作室打算${s.next}，每年完成两项以上用得上、推得开的成果，让更多普通职工在岗位上成才。`,
  ({ s }) => `工作室还走出单位，${s.social}。今后准备${s.next}，并把场地向同行业开放，和兄弟工作室联合攻关。`,
  ({ s }) =>
    `职工群众的评价最实在：${s.social}。我们将继续${s.next}，严格按照“六有”标准建设，做到制度更健全、团队更整齐、成果更管用。`,
];
const fillers = [
  '为了让成果不走样，每项成果都写成一页纸的操作要点，由班组长签收，工作室每季度回访一次，发现变形及时纠正。',
  '日常活动坚持“三个一”：每周一次碰头会、每月一次现场课、每季一次成果点评，由职工代表打分，结果与评先挂钩。',
  '单位工会把工作室列为职工之家建设重点，主席定期参加活动，帮助协调场地、器材和外出学习的名额。',
  '遇到跨部门的难题，工作室牵头组成临时小组，完成后立即解散，既不增加机构，也不影响正常生产。',
];

const length = (text) => [...text.replace(/[A-Za-z0-9.]+/g, '数').replace(/\s/g, '')].length;
const sentence = ([difficulty, done, effect], at) => `${ordinals[at]}${difficulty}，${done}，${effect}。`;

/** 600 to 800 characters: opening, cases, teaching, gains, what comes next; a habit or two where it is short. */
function compose(studio, facts, random, numbered) {
  const scene = { s: studio, f: facts };
  const lead = random
    .pick(caseLeads)
    .replace('{projects}', facts.projects)
    .replace('{results}', facts.results);
  const parts = [
    random.pick(openings)(scene),
    `${lead}${studio.cases.map(sentence).join('')}`,
    random.pick(teachings)(scene),
    random.pick(gains)(scene),
    random.pick(closings)(scene),
  ];
  const heads = ['', '一、', '二、', '三、', '四、'];
  const join = () => parts.map((part, at) => (numbered ? heads[at] + part : part)).join('\n');
  for (const more of random.some(fillers, fillers.length)) {
    if (length(join()) >= 630) break;
    parts[3] += more;
  }
  const text = join();
  if (length(text) < 605 || length(text) > 795) throw new Error(`${studio.id}: ${length(text)} characters`);
  return text;
}

/** What the texts say of the lead: the highest honour, or title and trade. */
export function whoIs(studio) {
  const honour = bestHonour(studio);
  const got = honour?.[1].endsWith('奖章') ? '获得者' : '';
  return honour ? `${honour[1]}${got}、${studio.title || studio.job}` : `${studio.title || studio.job}`;
}
export function honourWords(studio) {
  const honour = bestHonour(studio);
  return honour
    ? `${honour[0]}年获${honour[1]}`
    : `从事本专业${2019 - Number(studio.birth.slice(0, 4)) - 20}年`;
}
export const story = (studio, facts, random) => compose(studio, facts, random, random.next() < 0.6);

/** 社会效益: within 300 characters. */
export function socialBenefit(studio, facts, random) {
  const pieces = [
    `近三年，工作室${studio.social}。`,
    `${studio.book}在本行业内传阅${facts.copies}余册，同行前来参观交流${facts.visitors}人次。`,
    random.pick([
      `通过${studio.cases[2][3]}等成果，改善了职工劳动条件，减少了资源浪费，受到职工和周边群众欢迎。`,
      `${studio.cases[0][3]}在市内${facts.spread}家单位推广，没有收取费用。`,
      `工作室成员参加志愿服务${facts.hours}小时，带动更多职工爱岗敬业、钻研技术。`,
    ]),
  ];
  return pieces.join('');
}
