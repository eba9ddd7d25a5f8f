import type { CommandName } from '../../contract/client.ts';

/** What happened, in the words of the notice. Typed by all commands; the compiler lists what is missing. */
const words: { readonly [C in CommandName]: string } = {
  createApplication: '新建申报',
  saveAnswers: '填写内容',
  acknowledgeWarnings: '确认提醒',
  confirmByLead: '领衔人确认',
  submitApplication: '提交',
  withdrawApplication: '撤回',
  changeTrack: '改报',
  replaceLead: '更换领衔人',
  designate: '命名',
  attachEvidence: '上传证明材料',
  removeEvidence: '移除证明材料',
  fileCandidates: '报送',
  supplementFiling: '补报',
  swapFiling: '调换',
  giveUpPlaces: '放弃名额',
  fileNil: '零报告',
  openCircular: '打开通知',
  confirmCircular: '确认收到通知',
  recordConfirmation: '登记电话确认',
  setContact: '设置联系人',
  receivePapers: '收到纸质材料',
  correctReceipt: '更正收件',
  returnOriginals: '退还原件',
  giveOpinion: '填写意见',
  attachScan: '上传盖章件',
  acceptOnline: '在线确认意见',
  letSealFollow: '章后补',
  supplySeal: '补交盖章件',
  returnForCorrection: '退回修改',
  declineApplication: '不予通过',
  acceptApplication: '受理',
  orderArchive: '生成年度归档包',
  cancelArchive: '取消生成归档包',
  addUser: '新建账号',
  grantRole: '授权',
  endGrant: '收回授权',
  disableUser: '停用账号',
  resetPassword: '重设密码',
  changePassword: '修改密码',
  keepPipelineEntry: '登记培育对象',
  recordVisit: '记录走访指导',
  dropFromPipeline: '移出培育名单',
  applyFromPipeline: '培育对象转为申报',
  grantReserve: '下达机动名额',
  transferQuota: '调剂名额',
  extendDeadline: '延期',
  openScanBatch: '成批上传扫描件',
  placeScanPage: '手工归入扫描页',
  setAsideScanPage: '搁置扫描页',
  returnScanPage: '放回待处理',
  checkSeal: '确认有章或缺章',
  orderPacket: '成批打印',
  cancelPacket: '取消成批打印',
  retryPacket: '重新生成打印文件',
  keepPrinter: '保存打印机偏移',
  removePrinter: '删除打印机',
  takeOverFile: '采用 Word、Excel 内容',
  enterFromWord: '从 Word 表代录',
};

/** What is no command of its own, yet stands in the log or in the table of rights. */
const others: Readonly<Record<string, string>> = {
  printPapers: '打印盖章用表',
  scanPapers: '上传扫描件',
  readScans: '识读扫描件',
};

/** The words for an action of the log; an action of a newer server is called 办理. */
export function actWords(action: string): string {
  const all: Readonly<Record<string, string>> = { ...others, ...words };
  return Object.hasOwn(all, action) ? all[action]! : '办理';
}
