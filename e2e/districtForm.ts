import type { Page } from '@playwright/test';
import { attachProof, fillAll, fillRows, fillSection, sectionDone } from './fillForm.ts';
import { demoFile } from './opinion.ts';

const story = [
  '许映川职工创新工作室二〇二四年三月在柳渡泵站检修班成立，现有成员六人，五人在一线。',
  '泵站每年汛前要拆检十二台水泵，过去靠老师傅听声音判断轴承，拆错一台要多停两天。',
  '工作室把听声音改成记数据：在轴承座上装测点，用手机记下振动和温度，三个月攒下两千组记录，画出好坏两条线。',
  '现在班里新人对着线就能判断，去年汛前只拆了五台，全部拆对，少停泵九天。',
  '第二件事是换填料。原来换一次要三个人半天，大家做了一副对开的压盖，两个人一小时换完，站里六台泵都换上了。',
  '第三件事是把这些做法写成两页纸的卡片，贴在泵旁边，徒弟照着做，师傅看着改，两年带出两名高级工。',
  '所在单位每年列两万元做材料和学习经费，每周三下午给成员留出活动时间，台账由班组安全员代记，季度公开一次。',
  '下一步准备和下游两座泵站结对，把记录合在一起，看看同一型号的泵在不同水位下有什么差别，让判断的线画得更准。',
].join('');

/** The unit fills its form: conditions, a list behind a count, and a proof. */
export async function fillDistrictForm(page: Page): Promise<void> {
  await fillSection(page, '工作室', async () => {
    await fillAll(page, { hostUnit: '柳渡排水有限公司', unitType: 'enterprise' });
    await fillAll(page, { enterpriseKind: 'state', staffCount: '186', establishedOn: '2024-03-18' });
    await fillAll(page, { direction: ['process', 'safety'], area: '62', memberCount: '6' });
    await fillAll(page, { earlierNamed: 'yes', earlierTitle: '本单位工会，2025年5月' });
    await fillAll(page, { filledOn: '2026-05-20' });
    await attachProof(page, 'earlierTitle', demoFile('certificate.pdf'));
  });
  await sectionDone(page, '工作室');
  await fillSection(page, '带头人', async () => {
    await fillAll(page, { leadTrade: '水泵检修工', leadSkill: 'technician', leadRank: 'none' });
    await fillAll(page, { leadPhone: '000-5550101' });
  });
  await sectionDone(page, '带头人');
  await fillSection(page, '成员和师徒', async () => {
    const names = ['贺秋禾', '邵一舟', '温如川', '祁山', '蓝小满'];
    const rows = names.map((name, at) => ({
      ...{ name, trade: '泵站运行工', skill: 'senior', frontline: at < 4 ? 'yes' : 'no', duty: '测点和记录' },
    }));
    await fillRows(page, 'members', { add: '添加成员', rows });
    const pair = (name: string) => ({ name, mentor: '许映川', reason: 'new', from: '2025-09' });
    await fillRows(page, 'apprentices', { add: '添加徒弟', rows: [pair('祁山'), pair('蓝小满')] });
  });
  await sectionDone(page, '成员和师徒');
  await fillSection(page, '近三年成果', async () => {
    const result = (title: string, saved: string) => ({
      ...{ title, year: '2025', kind: 'method', used: 'yes', saved },
    });
    await fillRows(page, 'results', {
      ...{ add: '添加成果' },
      rows: [result('轴承振动对照线', '12.5'), result('对开填料压盖', '3.2')],
    });
    await attachProof(page, 'counts', demoFile('details.pdf'));
  });
  await sectionDone(page, '近三年成果');
  await fillSection(page, '介绍和承诺', async () => fillAll(page, { story, accident: 'no' }));
  await sectionDone(page, '介绍和承诺');
}
