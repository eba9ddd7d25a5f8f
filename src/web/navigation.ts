import type { Practice } from '../core/programme/practice.ts';
import type { Words } from '../core/programme/words.ts';

const paper = '纸质材料';
const year = '年度安排';
const contacts = '联络';
const ledgers = '台账';
const studios = '工作室';

/** The menu: an entry is shown when `me.allowed` has its action. */
export interface NavigationEntry {
  readonly to: string;
  readonly label: string;
  /** General action that opens this screen; absent: for everybody. */
  readonly needs?: string;
  /** Not for those who may do this: they have another way to it. */
  readonly unless?: string;
  /** Only where the year's programme does this: no list of missing seals where nobody seals. */
  readonly of?: keyof Practice;
  /** Entries of one group stand under one word of the menu, side by side below it. */
  readonly group?: string;
}

const navigation = ({ designation, subsidy }: Words): readonly NavigationEntry[] => [
  { to: '/', label: '我的工作' },
  { to: '/start', label: '新建申报', needs: 'createApplication', unless: 'seeQuota' },
  { to: '/desk', label: '办理台', needs: 'giveOpinion' },
  { to: '/board', label: '申报进展', needs: 'seeBoard' },
  { to: '/list', label: '申报列表', needs: 'seeSummary' },
  { to: '/filing', label: '报送', needs: 'seeSummary', of: 'filing' },
  { to: '/packets', label: '成批打印', needs: 'orderPacket', of: 'filing', group: paper },
  { to: '/scans', label: '扫描件', needs: 'scanPapers', of: 'seals', group: paper },
  { to: '/missing-seals', label: '缺章清单', needs: 'seeMissingSeals', of: 'seals', group: paper },
  { to: '/receipts', label: '收件', needs: 'seeBoard', of: 'papers', group: paper },
  { to: '/archive', label: '归档', needs: 'orderArchive', group: paper },
  { to: '/reviewing', label: '评审', needs: 'seeReview', group: '评审与验收' },
  { to: '/review-desk', label: '评审', needs: 'seeReviewDesk' },
  { to: '/inspections', label: '验收', needs: 'seeInspection', of: 'inspection', group: '评审与验收' },
  { to: '/inspection-desk', label: '验收', needs: 'seeInspectionDesk' },
  { to: '/drafts', label: '新建年度工作', needs: 'prepareCampaign', group: year },
  { to: '/programme', label: '方案', needs: 'prepareCampaign', group: year },
  { to: '/circular', label: '通知', needs: 'seeCampaign', group: year },
  { to: '/quota', label: '名额', needs: 'seeMatrix', group: year },
  { to: '/allocation', label: '名额分解', needs: 'allocateToUnits', unless: 'seeMatrix', group: year },
  { to: '/calendar', label: '进度安排', needs: 'seeCampaign', group: year },
  { to: '/pipeline', label: '培育名单', needs: 'seePipeline', group: year },
  { to: '/upward', label: '向上推荐', needs: 'seeUpward', of: 'upward', group: year },
  { to: '/packages', label: '数据包', needs: 'exportPackage', group: year },
  {
    to: '/ranking',
    label: '推荐排序',
    needs: 'rankCandidates',
    unless: 'seeMatrix',
    of: 'filing',
    group: year,
  },
  { to: '/resolutions', label: '会议决定', needs: 'resolve', group: `${designation}与公布` },
  {
    to: '/resolutions',
    label: '会议决定',
    needs: 'seeResolutions',
    unless: 'resolve',
    of: 'ownNaming',
    group: `${designation}与公布`,
  },
  { to: '/designation', label: designation, needs: 'designate', group: `${designation}与公布` },
  {
    to: '/designation',
    label: designation,
    needs: 'seeDesignations',
    unless: 'designate',
    of: 'ownNaming',
    group: `${designation}与公布`,
  },
  {
    to: '/notices',
    label: '公示',
    needs: 'seePublicNotices',
    of: 'publicNotice',
    group: `${designation}与公布`,
  },
  { to: '/corrections', label: '更正', needs: 'decideCorrection', group: `${designation}与公布` },
  { to: '/plaques', label: '牌匾和证书', needs: 'seePlaques', of: 'plaques', group: ledgers },
  // A unit finds its own money at its application.
  { to: '/subsidies', label: subsidy, needs: 'seeDesignations', of: 'money', group: ledgers },
  {
    to: '/subsidies',
    label: subsidy,
    needs: 'paySubsidy',
    unless: 'seeDesignations',
    of: 'money',
    group: ledgers,
  },
  { to: '/money-trail', label: '经审核对', needs: 'seeMoneyTrail', of: 'money', group: ledgers },
  { to: '/register', label: '工作室档案', needs: 'seeRegister', group: studios },
  { to: '/register-import', label: '导入名单', needs: 'importRegister', group: studios },
  { to: '/register-duplicates', label: '可能重复', needs: 'mergeStudios', group: studios },
  // Bodies and the city; a unit finds its log on the page of its studio.
  { to: '/work', label: '年度记录', needs: 'seeWatch', group: studios },
  { to: '/survey', label: '摸底调查', needs: 'seeSurvey', group: studios },
  { to: '/classes', label: '分类管理', needs: 'seeClasses', group: studios },
  { to: '/follow-ups', label: '跟进事项', needs: 'seeClasses', group: studios },
  { to: '/watch', label: '预警', needs: 'seeWatch', group: studios },
  { to: '/annual-reports', label: '年度报告', needs: 'seeWatch', group: studios },
  { to: '/consistency', label: '核对提示', needs: 'seeWatch', group: studios },
  { to: '/alliances', label: '联盟', needs: 'seeAlliances', group: studios },
  { to: '/mentorship', label: '名师带徒', needs: 'seeMentorship', of: 'mentorship', group: studios },
  { to: '/outbox', label: '消息与提醒', needs: 'seeOutbox', group: contacts },
  { to: '/invitations', label: '邀请', needs: 'seeInvitations', group: contacts },
  { to: '/users', label: '账号', needs: 'seeUsers' },
  { to: '/log', label: '操作日志', needs: 'seeLog' },
];

/**
 * The entries of a person in a year; before there is one, all that the person may. Bodies and the city write for a unit
 * from their desk (代录), with the unit named first.
 */
export function entriesFor(
  may: (action: string) => boolean,
  words: Words,
  practice?: Practice,
): readonly NavigationEntry[] {
  return navigation(words).filter(
    ({ needs, unless, of }) =>
      (needs === undefined || may(needs)) &&
      (unless === undefined || !may(unless)) &&
      (of === undefined || practice === undefined || practice[of]),
  );
}

/** One word of the menu: an entry, or a group that opens at its first entry. */
export interface MenuWord {
  readonly label: string;
  readonly to: string;
  readonly entries: readonly NavigationEntry[];
}

/** The words of the menu in order; a group with one entry is that entry. */
export function menuWords(entries: readonly NavigationEntry[]): readonly MenuWord[] {
  const words: MenuWord[] = [];
  for (const entry of entries) {
    const at = words.findIndex(({ entries: [first] }) => entry.group && first?.group === entry.group);
    const found = words[at];
    if (found) words[at] = { ...found, label: entry.group!, entries: [...found.entries, entry] };
    else words.push({ label: entry.label, to: entry.to, entries: [entry] });
  }
  return words;
}
