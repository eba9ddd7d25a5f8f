import type { FileRemedy, UploadPurpose } from '../core/evidence/uploadPurpose.ts';
import type { Words } from '../core/programme/words.ts';
import type { RefusalCode, RefusalParams } from '../core/refusals.ts';
import { allianceSentences } from './allianceSentences.zh.ts';
import { annualReportSentences } from './annualReportWords.zh.ts';
import { classSentences } from './classSentences.zh.ts';
import { draftPart, draftStepTitle } from './draftWords.zh.ts';
import { importSentences } from './importSentences.zh.ts';
import { inputPlace } from './inputSentences.zh.ts';
import { inspectionSentences } from './inspectionSentences.zh.ts';
import { ledgerSentences } from './ledgerSentences.zh.ts';
import { mentorshipSentences } from './mentorshipSentences.zh.ts';
import { reviewSentences } from './reviewSentences.zh.ts';
import { studioSentences } from './studioSentences.zh.ts';
import { watchSentences } from './supervisionWords.zh.ts';
import { surveySentences } from './surveySentences.zh.ts';
import { workSentences } from './workSentences.zh.ts';

const list = (names: readonly string[]) =>
  names.length > 5 ? `${names.slice(0, 5).join('、')}等 ${names.length} 项` : names.join('、');

const notAllowed: Readonly<Record<string, string>> = {
  role: '您的岗位没有这项权限。如确需办理，请联系本单位的安全管理员授权。',
  bounds: '这份材料不属于您负责的单位，不能办理。请联系该单位的经办人。',
  state: '这份材料当前所处的环节不能这样办理。请刷新页面，按最新状态办理。',
  self: '不能停用自己的账号。请由另一位系统管理员办理。',
  level: '现在轮到另一级工会办理，请等待该级办结。',
};

const needWords: Readonly<Record<string, string>> = {
  text: '意见内容',
  signatory: '负责人签名',
  date: '落款日期',
  seal: '公章',
};

const rejectedWords: Readonly<Record<string, (path: string) => string>> = {
  computedPath: () => '这一项由系统自动计算，不能手工填写。请修改它所依据的明细。',
  wrongShape: () => '这一项的内容格式不对，未保存。请刷新页面后重新填写。',
  tooLong: () => '内容超过 20,000 字，未保存。请删减，或作为附件上传。',
  tooMuch: () => '这份申报的内容合计超过 100 万字，未保存。请删减，或把详细材料作为附件上传。',
  tooManyRows: () => '明细超过 500 行，未保存。请合并后填写，或作为附件上传。',
  badRowId: () => '明细行的编号不对，未保存。请刷新页面后重新添加。',
};

const wantedFiles: { readonly [P in UploadPurpose]: string } = {
  evidence: '不能作为证明材料。请上传 PDF 或 JPG、PNG 图片。',
  scan: '不能作为扫描件识读。请上传 PDF 或 JPG、PNG、TIFF 图片。',
  office: '不能填入表格。请上传 Word（docx）、Excel（xlsx）或只含这两种文件的 zip 压缩包。',
  document: '不能放入文件库。请上传 PDF 或 Word（docx）。',
  package: '不是数据包。请上传对方系统“数据包”页面下载的 zip 文件，不要解开。',
};

const packageWords = {
  names: '里面有不该有的文件',
  missing: '缺少文件',
  content: '内容读不出来',
  files: '附件的种类与说明不符',
} as const;

const endedWords = { used: '已经用过', expired: '已经过期', revoked: '已经撤销' } as const;

const remedies: { readonly [R in FileRemedy]: string } = {
  saveAsJpeg: '这类图片请先另存为 JPG（手机可在相机设置的“格式”里选“兼容性最佳”后重拍，或截图）再上传。',
  saveAsNewOffice: '请用 Word、Excel 或 WPS 打开，另存为 docx、xlsx 或导出为 PDF 后再上传。',
  exportAsPdf: 'Word、Excel 文档请先导出为 PDF，压缩包请先解开。',
  unpack: '请先解开压缩包，再选其中的文件上传。',
};

const unchanged = { off: '本来就不上班', work: '本来就上班', reset: '没有手工改过' };

/** The one catalogue: what a person reads when something is refused. Each sentence says what to do next. */
export const refusalSentences: {
  readonly [C in RefusalCode]: (params: RefusalParams[C], words: Words) => string;
} = {
  notSignedIn: () => '登录已过期，请重新登录。您填写的内容已保存在本机，登录后会自动补存。',
  signInFailed: () => '账号或密码不对。请检查大小写后再试；忘记密码请联系系统管理员重设。',
  signInLocked: ({ minutes }) => `尝试次数太多。请等 ${minutes} 分钟再试；忘记密码请联系系统管理员重设。`,
  foreignOrigin: () => '这个请求来自其他网站，未作任何改动。请从本系统的页面重新操作。',
  notAllowed: ({ reason }) => notAllowed[reason] ?? notAllowed.role!,
  notFound: ({ what }) => `没有找到这${what}，可能已被移除或不在您的范围内。请返回列表重新选择。`,
  inputInvalid: ({ problems }, words) =>
    `有 ${problems.length} 处填写不符合要求：${problems
      .slice(0, 5)
      .map(({ path, message }) => [inputPlace(path, words), message].filter(Boolean).join('：'))
      .join('；')}。请改正后再提交。`,
  idempotencyKeyMissing: () => '请求不完整，未作任何改动。请刷新页面后重试。',
  idempotencyKeyReused: () => '同一请求的内容前后不一致，未作任何改动。请刷新页面后重试。',
  versionConflict: ({ conflicts }) =>
    `有 ${conflicts.length} 处内容已被他人修改。请对照两边的内容，逐项选择保留哪一个。`,
  applicationChanged: () => '这份申报刚刚有新的修改，请刷新查看最新内容后再提交。',
  unknownPath: ({ path }) => `表中没有“${path}”这一项，未保存。请刷新页面后重试。`,
  valueRejected: ({ path, finding }) => rejectedWords[finding]?.(path) ?? finding,
  notYourSection: ({ section }) => `“${section}”不由您填写。请联系单位经办人。`,
  notEditable: () => '这份申报已提交，不能再直接修改。如需修改，请联系正在办理的工会退回。',
  logFillsNothing: () => '这张表没有从年度记录填写的内容。请直接填写。',
  logAgrees: () => '这一处与年度记录已经一致，不用再处理。请刷新页面查看。',
  notReturnedField: () => '本次只退回了部分内容，这一项不在退回范围内。如需修改，请联系退回的工会一并退回。',
  findingsRemain: ({ errors, unacknowledged }) =>
    `${[
      errors > 0 ? `还有 ${errors} 处必须改正` : '',
      unacknowledged > 0 ? `还有 ${unacknowledged} 条提醒需要确认` : '',
    ]
      .filter(Boolean)
      .join('，')}。请逐项处理后再提交，已填内容都已保存。`,
  leadNotConfirmed: (_, { lead }) => `${lead}尚未确认。请${lead}在手机上确认，或上传${lead}签名的确认件。`,
  wrongStep: () => '这份申报现在不在这一环节，请刷新页面按最新状态办理。',
  opinionIncomplete: ({ missing }) =>
    `意见还缺：${missing.map((need) => needWords[need] ?? need).join('、')}。请在意见中补齐并保存，再继续办理。`,
  opinionMissing: () => '还没有填写意见。请先填写意见并保存，再上传盖章件。',
  paperDateInFuture: ({ date }) => `落款日期 ${date} 晚于今天。请按纸面日期填写，不能写将来的日期。`,
  contentChanged: () => '申报内容已经修改，原先打印的表已作废。请按最新内容重新打印、盖章。',
  opinionNegative: () =>
    '会议没有同意这份申报，不能按同意盖章。请办理不予通过；会议改变了决定的，请重新登记。',
  opinionChanged: ({ text }) =>
    `这一级意见刚在别处另存为：“${text}”。您写的内容还在，没有覆盖它。请对照后再点“保存意见”，以您的为准；或刷新页面，用已保存的。`,
  onlineNotOffered: () => '这一级须在纸质表上盖章，不能在线确认。请打印盖章后上传扫描件。',
  sealMayNotFollow: () => '这一级不允许章后补。请先盖章再上传。',
  promisedDateInPast: ({ date }) => `承诺补章日期 ${date} 已过，请填写今天以后的日期。`,
  alreadySealed: () => '这一级意见已经盖章，不能再改。如有错误，请退回后重新出具意见。',
  reasonMissing: () => '请写明原因。',
  returnTargetUnknown: () => '只能退回到前面的环节，请重新选择退回对象。',
  notWithdrawable: (_, { organiser }) => `这份申报当前不能撤回。请联系${organiser}经办人。`,
  quotaFull: ({ row, tier, count }, { organiser }) =>
    `${row}的${tier}共 ${count} 个，已全部用完。可先撤回一份，或向${organiser}申请机动名额。`,
  noQuotaRow: ({ body }, { organiser }) => `${body}在名额表中没有名额。请联系${organiser}经办人核对。`,
  noReserveLeft: ({ row, tier }) => `${row}的${tier}已没有可下达的名额。`,
  sameQuotaRow: ({ row }) => `调出和调入都是${row}，名额没有变化。请选择另一行。`,
  beforeOpening: ({ deadline, opens }) => `${deadline}从 ${opens} 开始，现在还不能办理。内容已保存。`,
  afterDeadline: ({ deadline, due }, { organiser }) =>
    `${deadline}已于 ${due} 截止。内容都已保存；确需补办的，请向${organiser}申请延期，写明原因。`,
  afterBodyDeadline: ({ deadline, due }) =>
    `推荐单位要求“${deadline}”在 ${due} 前提交，现已截止。内容都已保存；确需补交的，请联系推荐单位改期。`,
  deadlineRolling: ({ deadline }) => `“${deadline}”常年受理，没有截止日期，不需要延期。`,
  workdaysUnchanged: ({ days, kind }) => `${list(days)}${unchanged[kind]}，没有修改。请核对日期后再选。`,
  yearAlready: ({ year, announced }) =>
    `${year} 年放假安排已标为${announced ? '已公布' : '未公布'}，不必再办。请刷新页面查看。`,
  extensionNotLater: ({ due }) => `延期日期应晚于现行截止日期 ${due}。`,
  alreadyFiled: (_, { organiser }) => `本单位已经报送。需要增减的，请联系${organiser}办理补报或调换。`,
  notDrawn: ({ name }) => `“${name}”没有被抽中，不用登记抽查结果。请核对抽查名单。`,
  spotCheckUnexplained: () => '请写明发现了什么问题、要怎样整改，再保存。',
  noticeNotSet: () =>
    '年度方案里还没有公示的规定（几天、怎样排序、无异议时怎样写）。请先在“方案”里修改方案，写明后再公示。',
  noticeOpensInPast: ({ today }) => `公示不能从过去的日期开始，今天是 ${today}。请改为今天或以后。`,
  noticeWithoutNames: () => '所选类别里没有可以公示的申报。请先办结审批意见，或改选类别。',
  noticeNotReady: ({ names }) => `以下申报还不能公示，或已经公示过：${list(names)}。请去掉后再发布。`,
  noticeNotClear: ({ names }) =>
    `以下申报按方案须先公示，公示还没有结果或有异议未排除：${list(names)}。请到“公示”里办结后再办理。`,
  stepNoticeNotClear: ({ title }) =>
    `“${title}”之后须先公示，公示还没有结果或有异议未排除。请到“公示”里办结后，再办理本级意见。`,
  noticeRunning: ({ endsOn }) => `公示到 ${endsOn} 24:00 才期满。请期满后再写公示结果。`,
  noticeEnded: () => '这次公示已经中止，不能再办理。需要公示的，请重新发布。',
  noticeClosed: () => '这次公示已经有结果，不能再改动。请刷新页面查看。',
  correctionStale: ({ yours, theirs }) =>
    `申请更正的原内容是“${yours}”，现在登记的是“${theirs}”，两者不同。请按现在的内容重新申请更正。`,
  correctionUnchanged: ({ value }) => `更正后的内容与现在的“${value}”相同，不用更正。请核对后再填。`,
  correctionOpen: () => '这一项已经有人申请更正，还没有办理。请等办理后，确需再改的另行申请。',
  correctionDecided: () => '这项更正已经有人办理。请刷新页面查看结果。',
  correctionNoFigure: () => '申报表里没有这一项数字，或它由系统自动计算。请从列出的数字里选择。',
  correctionNotNumber: ({ value }) => `“${value}”不是数字。请只填数字，例如 45.5。`,
  notInNotice: () => '所选的工作室不在这次公示的名单里。请从名单中选择。',
  objectionsOpen: ({ numbers }) =>
    `还有异议没有答复：第 ${numbers.join('、')} 号。请逐件写明核实情况，再写公示结果。`,
  objectionBeforeNotice: ({ opensOn }) => `公示从 ${opensOn} 开始，异议不会更早收到。请核对收到的日期。`,
  objectionSettled: () => '这件异议已经有人答复。请刷新页面查看答复。',
  objectionNamesNobody: () => '异议成立的，请选明是对哪个工作室的异议。',
  notInFiling: ({ name }) => `“${name}”不在本单位报送的汇总表中，不能调出。请核对汇总表。`,
  notFiledYet: () => '本单位还没有报送，请先报送。',
  nothingToFile: () => '还没有已推荐的申报可以报送。没有推荐对象的，请办理零报告。',
  listDemandsUnmet: ({ demands }) => {
    const each = demands.map(({ text, have, missing, over }) =>
      missing > 0 ? `${text}（现有 ${have} 份，还差 ${missing} 份）` : `${text}（多出 ${over} 份）`,
    );
    return `名单还不符合要求：${each.join('；')}。请再推荐符合要求的，或退回、调整其他申报。`;
  },
  filingHasOpenWork: ({ names }) => `以下申报的意见还没有办结：${list(names)}。请办结或退回后再报送。`,
  nilReportWithCandidates: ({ count }) =>
    `本单位还有 ${count} 份已推荐的申报，不能零报告。请直接报送，或先撤回。`,
  sameTrack: () => '改报的类别与现在的类别相同，请选择另一类别。',
  alreadyApplied: ({ studio }) => `“${studio}”已有一份在办的申报。请继续办理那一份，或先撤回。`,
  notUpwardCandidate: ({ lead, year }, { designation }) =>
    `“${lead}”的工作室往年没有${designation}过，也不在 ${year} 年的培育名单里，不能向上推荐。请推荐单位先在“培育名单”里登记，再来推荐。`,
  tracksApart: () =>
    '向上推荐和本级申报各填各的，不能互相改报。原来的申报可以照常办理；要报另一类，请在“新建申报”里另建一份。',
  namedAbove: ({ names }, { designation }) =>
    `${list(names)}由上级评定，不在这里${designation}。结果下来后，请在“向上推荐”里登记。`,
  upwardOverMost: ({ track, most, asked }) =>
    `${track}最多报 ${most} 个，算上已经报出的，这次之后是 ${asked} 个。请少选几个；上级另给了名额的，请先在“方案”里修改数目。`,
  upwardAlreadySent: ({ number, sentOn }) => `第 ${number} 次的材料包已于 ${sentOn} 报出，不必再登记。`,
  upwardPacketStale: ({ names }) =>
    `材料包生成以后，${list(names)}的内容又改过，包里还是旧的。请重新生成材料包，再登记报出。`,
  sentInFuture: ({ date }) => `报出日期 ${date} 晚于今天。请按实际报出的日期填写。`,
  upwardLate: ({ due }) =>
    `上级的期限是 ${due}，已经过了。请在备注里写明逾期的原因或上级同意的情况，再登记。`,
  notUpward: ({ name }) => `“${name}”是本级的申报，不由上级评定。请在它自己的环节办理。`,
  notSentUpward: ({ name }) => `“${name}”还没有报出，不能登记结果。请先生成材料包并登记报出。`,
  resultInFuture: ({ date }) => `评定日期 ${date} 晚于今天。请按文件上的日期填写。`,
  resultBeforeSent: ({ date, sentOn }) =>
    `评定日期 ${date} 早于报出日期 ${sentOn}。请核对文件上的日期，或先改正报出日期。`,
  packageBad: ({ name, what, about }) =>
    `“${name}”不是完整的数据包：${packageWords[what]}${about ? `（${about}）` : ''}。没有导入任何内容，请对方重新导出后再传一次。`,
  packageVersion: ({ name, version }) =>
    `“${name}”是第 ${version} 版格式的数据包，本系统还不认识。请把系统升级到新版本，或请对方用旧版格式导出。`,
  packageUnsigned: ({ name }) =>
    `“${name}”的签名不对，不能确认是谁发来的。没有导入任何内容，请与对方联系，重新导出。`,
  packageTampered: ({ name, about }) =>
    `“${name}”里的内容与清单不符（${about}），传送途中可能被改动或损坏。没有导入任何内容，请对方重新发送。`,
  packageKeyUnknown: ({ sender, fingerprint }) =>
    `第一次收到“${sender}”的数据包。请打电话与对方核对指纹，对方页面上显示的应是 ${fingerprint}，把对方念的前 16 位填在核对栏里再导入。`,
  packageAlreadyIn: ({ on, by }) => `这个数据包已由${by}于 ${on} 导入过，不会再导一次。`,
  packageBodyUnknown: ({ names }) =>
    `数据包里的推荐单位（${list(names)}）在本系统里没有。请选择把它们记在哪个推荐单位名下。`,
  packageNothingNew: ({ names }) => `数据包里的申报（${list(names)}）本系统里都已有了，没有可导入的。`,
  sealsMissing: ({ names }, { designation }) =>
    `以下申报还有盖章件未补交：${list(names)}。补齐后才能${designation}。`,
  designationOverTarget: ({ toName, asked }, { designation }) =>
    `计划${designation} ${toName} 个，本次将达到 ${asked} 个。请减少名单，或先修改年度方案。`,
  designationMixed: (_, { designation }) =>
    `本级${designation}与下级${designation}的名单须分别办理，且下级${designation}每次只办一个单位。请分开后再提交。`,
  presentAndAbsent: ({ names }) => `${list(names)}同时列在出席和缺席中。请核对后再保存。`,
  resolvedMeanwhile: ({ names }) =>
    `以下申报刚刚由另一次会议决定登记过：${list(names)}。请刷新候选名单，核对后再办理。`,
  notAtDecision: ({ names }) =>
    `以下申报现在不能由这次会议决定：${list(names)}。意见没有办到这一级、已经盖章或已经办结。请从名单中去掉，先办前面的意见。`,
  givenInFuture: ({ date }) => `退回日期 ${date} 晚于今天。请按实际交给对方的日期填写。`,
  copyReturned: ({ names }) => `以下申报表刚刚登记过退回：${list(names)}。请刷新后核对是谁领取的。`,
  notResolved: ({ names }, { designation }) =>
    `所选会议决定没有同意以下申报：${list(names)}。请核对会议决定，或分开${designation}。`,
  alreadyDesignated: ({ names }, { designation }) =>
    `以下申报已经${designation}，不必再办：${list(names)}。请刷新名单，办理其余的。`,
  notApproved: ({ names }) => `以下申报还没有审批同意：${list(names)}。请先办结审批意见。`,
  nameDeviates: ({ expected }) => `按名称规则应为“${expected}”。确需使用其他名称的，请写明原因。`,
  uploadUnknown: () => '没有找到这个上传的文件，请重新上传。',
  fileEmpty: () => '这个文件是空的（0 字节）。请检查后重新选择文件。',
  fileTooLarge: ({ megabytes }) => `单个文件不能超过 ${megabytes} MB。请压缩或分开上传。`,
  fileTypeRefused: ({ name, found, purpose, remedy }) =>
    `“${name}”的实际内容是${found}，${wantedFiles[purpose]}${remedy ? remedies[remedy] : ''}`,
  fileDamaged: ({ name }) => `“${name}”不完整或已损坏，打不开。请重新扫描或导出后再上传。`,
  uploadQuotaFull: ({ megabytes }) =>
    `您今天上传的文件已达 ${megabytes} MB 的上限。请明天再传，或把扫描件压缩后再传。`,
  campaignClosed: () => '这一年度工作已经结束，只能查看。',
  userNameTaken: ({ name }) => `账号“${name}”已被使用，请换一个。`,
  roleConflict: ({ roles }) => `${roles.join('与')}不能由同一人担任。请分别授权给不同的人。`,
  passwordWeak: () => '密码太短或太常见。请使用至少 10 个字符，最好是一句好记的话。',
  passwordWrong: () => '现在的密码不对，没有修改。请检查大小写后再试。',
  tooManyRequests: () => '操作太频繁，请稍等一分钟再试。已填内容都已保存。',
  papersBusy: () => '正在生成的表太多，请等几秒再点一次。',
  charactersMissing: ({ places }) =>
    `有字体里没有的字，不能印在纸上：${places.map(({ label, characters }) => `${label}“${characters.join('')}”`).join('；')}。请核对后换成通用字形，或请系统管理员在 data/fonts/ 放入含有该字的字体再打印。`,
  notPrintedYet: ({ what }) => `${what}还没有打印过。请先打印，盖章后再办理。`,
  boxTooSmall: () => '意见太长，这一栏套打不下。请缩短文字，或手写后再录入。',
  packetEmpty: () => '没有选中可以打印的材料。请勾选申报和材料；一份都没有时，请先提交或推荐申报。',
  packetNotReady: ({ state }) =>
    state === 'failed' ? '这份文件没有做成。请点“重新生成”。' : '这份文件还在生成，请稍候再下载。',
  jobEnded: () => '这项工作已经结束，不能再取消。请刷新页面查看结果。',
  fileEncrypted: ({ name }) => `“${name}”设了密码，打不开。请去掉密码，或重新扫描后再上传。`,
  fileHasMacros: ({ name }) => `“${name}”里带有宏，不能接收。请另存为不带宏的 docx 或 xlsx 再上传。`,
  fileInflates: ({ name }) => `“${name}”解开后过大，没有打开。请删去无关内容，另存后再上传。`,
  pictureSize: ({ name, width, height }) =>
    `“${name}”的尺寸是 ${width}×${height} 像素，不能识读。请按 150—300 dpi 扫描 A4 纸后再上传。`,
  pageNotInTray: () => '这一页已经办理过了。请刷新页面查看。',
  pageNotPlaceable: ({ reason }) =>
    reason === 'noPage'
      ? '这份材料没有这一页。请核对页码后再归入。'
      : '这一页不能归入这份申报。请核对文号、版本和页码。',
  wordOfAnother: ({ fileNumber }) =>
    `这个文件是${fileNumber ? `申报 ${fileNumber} 的表` : '另一份申报的表'}，不能填入这一份。请换成这份申报的文件。`,
  notOurForm: ({ name }) => `“${name}”里没有找到这张表的内容。请用系统下载的 Word 或 Excel 表填写后再上传。`,
  noticeEmpty: ({ name }) => `“${name}”里没有文字。请粘贴通知的文字，或换一个文件。`,
  noticeIsScan: ({ name }) =>
    `“${name}”这份 PDF 是扫描图片，没有文字，读不出来。请粘贴通知的文字，或上传 Word 文件。`,
  noticeKind: ({ name }) =>
    `“${name}”不是能读的通知文件。请上传 PDF、docx 或 txt；旧的 doc、wps 文件请先另存为 docx，也可以直接粘贴文字。`,
  deliveredInFuture: ({ date }) => `送达日期 ${date} 晚于今天。请按实际收到的日期填写。`,
  originalNotHere: ({ title }) => `“${title}”的原件不在库，不能退还。请核对收件记录。`,
  pipelineApplied: () => '这个培育对象已经转为申报，请在申报列表中办理。',
  pipelineChanged: () => '这一条刚被别人改过，您填写的内容还在页面上。请先看一看现在的内容，再保存一次。',
  alreadyInPipeline: ({ lead, unit }) => `“${unit}”的${lead}已经在培育名单里，请在原来的一条上修改。`,
  visitInFuture: ({ date }) => `走访日期 ${date} 晚于今天。请在走访之后按实际日期填写。`,
  alreadyConfirmed: ({ name, how }) =>
    how === 'phone'
      ? `${name}收到通知已由市里电话确认，不必再确认。请刷新页面查看。`
      : `${name}已在线确认收到通知，不必再确认。请刷新页面查看。`,
  calledInFuture: ({ date }) => `通话日期 ${date} 晚于今天。请按实际通话的日期填写。`,
  calledBeforeSent: ({ date, sent }) => `通话日期 ${date} 早于通知送达的日期 ${sent}。请核对后再填。`,
  referenceExists: ({ number }) => `文件库里已有“${number}”。请在列表中找到它，再补充或更换文件。`,
  referenceHasNoFile: ({ number }) => `“${number}”还没有上传文件，不必移除。请刷新页面查看。`,
  draftChanged: ({ parts }) =>
    `${list(parts.map(draftPart))}刚刚有人改过，没有覆盖。您写的内容还在，请对照最新内容后再保存。`,
  draftEnded: ({ how }) =>
    how === 'published'
      ? '这份草案已经发布，不能再改。请到“年度工作”里查看。'
      : '这份草案已经作废，不能再改。请返回列表，另建一份。',
  programmeFileBad: ({ count, first }) =>
    `方案文件有 ${count} 处读不进来，没有导入：${first.join('；')}。请在文件里改正后再导入。`,
  draftRevises: () => '这份草案是对进行中方案的修改，不另开年度工作。请到它的“检查并发布”页发布修改。',
  revisionOpen: ({ title }) => `“${title}”已有一份正在进行的修改，没有另建。请继续那一份，或先把它作废。`,
  revisionSame: () => '这份修改与现行方案没有区别，不必发布。请先改好再发布，或作废这份修改。',
  revisionFixed: ({ parts }) =>
    `${list(parts.map(draftPart))}不在这里改：名额到“名额”页调剂，延期到“进度安排”页办理，推荐单位和年度在工作进行中不变。请把它们改回现行内容后再发布。`,
  revisionDropsUsed: ({ first }) =>
    `已有申报在用，不能删去：${first.join('；')}。请保留这些内容（可以修改），再发布。`,
  draftNotConfirmed: ({ steps }) =>
    `还有 ${steps.length} 步没有核对确认：${list(steps.map(draftStepTitle))}。请逐步核对，点“核对确认”后再发布。`,
  draftHasErrors: ({ count, first }) =>
    `还有 ${count} 处错误，不能发布：${first.join('；')}。请改正后再发布。`,
  draftHasWarnings: ({ count, first }) =>
    `名额表还有 ${count} 处没有确认：${first.join('；')}。请改正，或写明原因确认后再发布。`,
  campaignExists: ({ year, title }) =>
    `${year} 年已有正在进行的“${title}”，没有重复建立。请改用另一个名称，或先结束那一项。`,
  campaignAlreadyClosed: ({ title }) => `“${title}”已经结束并归档，不必再办。`,
  unitsOverQuota: ({ tier, places, asked }, { organiser }) =>
    `“${tier}”只有 ${places} 个可以分给单位，现在分了 ${asked} 个。请减少 ${asked - places} 个，或先向${organiser}申请增加。`,
  unitDueNotEarlier: ({ due }) => `给单位的截止日期要早于本单位报送的截止日期 ${due}，留出审核盖章的时间。`,
  unitDuePast: ({ due }) => `${due} 已经过去，请给单位定一个今天以后的日期。`,
  allocationChanged: () => '名额分解刚被同事改过，您填写的内容还在页面上。请先看一看现在的内容，再保存一次。',
  rankingChanged: () => '排序刚被同事改过，您排的顺序还在页面上。请先看一看现在的顺序，再保存一次。',
  agreedInFuture: ({ date }) => `商定日期 ${date} 晚于今天。请按实际通话的日期填写。`,
  confirmationVoid: () => '这个确认地址已失效，或不是您本人的。请登录本人账号，在“我的账号”重新填写邮箱。',
  hookAddressRefused: () =>
    '这个地址不能使用。请从群机器人的设置里复制完整地址，以 https:// 开头，不含账号密码。',
  nothingToRetry: () => '没有需要重新发送的消息。请刷新台账查看最新状态。',
  nobodyToRemind: () => '所选的单位里没有可以提醒的人。请先给这些单位开通账号或发出邀请。',
  invitationInvalid: () =>
    '这个邀请不能用：链接不完整，或者已经用过、过期、撤销。已经加入的，请用自己的账号直接登录；还没有加入的，请联系给您这个邀请的人重新发一个。',
  invitationEnded: ({ state }) => `这个邀请${endedWords[state]}。需要的请重新邀请。`,
  roleHeld: ({ role }) => `您已经是“${role}”，不必再加入。请直接使用自己的账号。`,
  nobodyToInvite: () =>
    '各单位都已有经办人的账号，或邀请还在有效期内，没有需要邀请的。请在列表中打印或复制已有的邀请。',
  ...ledgerSentences,
  ...reviewSentences,
  ...workSentences,
  ...inspectionSentences,
  ...allianceSentences,
  ...classSentences,
  ...importSentences,
  ...mentorshipSentences,
  ...watchSentences,
  ...surveySentences,
  ...annualReportSentences,
  ...studioSentences,
  unavailable: () => '系统正在恢复，请稍候片刻再试。已填内容都已保存在本机。',
};
