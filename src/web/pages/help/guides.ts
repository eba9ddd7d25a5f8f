import type { Role } from '../../../core/access/roles.ts';
import type { Practice } from '../../../core/programme/practice.ts';
import type { Words } from '../../../core/programme/words.ts';

/** A year that does everything; also before there is one. */
const whole: Practice = {
  ...{ filing: true, seals: true, papers: true, ownNaming: true },
  ...{ upward: true, inspection: true, publicNotice: true, plaques: true, money: true, mentorship: true },
};

/** Three minutes for each kind of person: what to do first, where, and what happens then (F51). */
export const guides = (
  { lead, designation, subsidy }: Words,
  { filing, seals, papers }: Practice = whole,
): { readonly [R in Role]: readonly string[] } => ({
  clerk: [
    '点“新建申报”选好类别，按任务清单一部分一部分地填，随时可以停下，内容自动保存。',
    `在“邀请”里请${lead}、人事和财务各自填写他们的部分。`,
    `填完后在核对页看一遍，提交${seals ? '；打印盖章页，交本单位工会盖章' : '；各级在网上办理，不用送表'}。`,
    '被退回时，只改标出来的几处，改完再提交。',
  ],
  lead: [
    '打开“我的工作”里的申报，补充文字材料、成果和成员。',
    '需要您确认时，在手机上看过后点确认。',
    '有证书、照片，拍下来传到对应的那一项。',
  ],
  apprentice: [
    '在“通知”和“进度安排”里看今年的安排。',
    '在“我的账号”里可以修改密码。',
    '带徒学艺的内容以后会出现在这里。',
  ],
  hrHelper: ['打开“我的工作”里的申报，填写标着由您负责的部分。', '填好即自动保存，不用提交。'],
  financeHelper: [
    '打开“我的工作”里的申报，填写经费和效益的各项数字。',
    '要附证明的各项，按栏目旁边写的上传盖章件，要原件的另交原件。',
  ],
  hostUnion: [
    '在“办理台”看等您办理的申报，对照表看一遍。',
    '写意见，打印、盖章，把盖章页拍照或扫描上传。',
    '不对的地方点退回修改，写明原因。',
  ],
  bodyOfficer: [
    '先在“通知”里确认收到，看本单位的名额和期限。',
    '在“邀请”里把链接或打印的二维码发给所属单位，单位自己建账号。',
    seals ? '在“办理台”写意见、盖章。' : '在“办理台”写意见，确认后转下一环节。',
    ...(filing ? ['在“报送”里一次报送全部推荐对象，没有的办零报告。'] : []),
    '没有电脑的单位，可以代录。',
  ],
  cityOfficer: [
    '在“年度安排”里准备并发布一年的工作，设置联系人。',
    '在“邀请”里给各单位发链接；在“通知”里看谁没有确认，打过电话的登记下来。',
    `在“申报进展”看全局，在“办理台”${filing ? '受理和审批' : '办理'}${papers ? '，在“收件”登记纸质材料' : ''}。`,
    `审批完成后在“${designation}”里下达名单。`,
  ],
  cityLeader: ['在“申报进展”看各单位任务完成情况。', '在“申报列表”按单位、行业、类别查看。'],
  expert: [
    '在“评审”里看分给您的申报，逐项打分，写明理由。',
    '与被评单位有利害关系的，先点申报回避，由主办工会另行安排。',
  ],
  inspector: [
    '出发前在“验收”里点下载到手机，表格、证明材料和自评没有网络也能看。',
    '现场逐项核对、拍照、双方签名；回到有网络的地方自动上传，上传成功前手机一直留着底稿。',
  ],
  financeOfficer: [`在“${subsidy}”里按批准的数额付款，登记凭证。`, '记错的不能改，用冲销更正。'],
  fundAuditor: [
    `在“经审核对”里逐笔核对：付款、审批、会议决定、验收、${designation}、凭证，缺哪一样都标出来。`,
    '只看不改，核对表可以导出。',
  ],
  systemAdministrator: ['在“账号”里新建、停用账号，重设密码。', '岗位由安全管理员授权。'],
  securityAdministrator: ['在“账号”里给账号授权或收回授权。', '系统、安全、审计三个管理员由不同的人担任。'],
  logAuditor: ['在“操作日志”里查看谁在什么时候做了什么。', '日志不能修改。'],
});
