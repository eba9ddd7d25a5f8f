import type { Channel, DeliveryState, MailChoice, MessageKind } from '../core/outbox/message.ts';
import type { SendFault } from '../core/outbox/sending.ts';
import type { HookKind } from '../core/outbox/webhook.ts';
import type { Words } from '../core/programme/words.ts';

/** What the kinds of messages are called. */
export const messageKindWords = ({
  designation,
  subsidy,
}: Words): { readonly [K in MessageKind]: string } => ({
  circular: '通知',
  invitation: '邀请',
  reminder: '提醒',
  returned: '退回修改',
  declined: `不予推荐、${designation}`,
  accepted: '受理',
  filed: '报送',
  designated: designation,
  published: '公示',
  upwardResult: '上级评定结果',
  extended: '延期',
  quotaChanged: '名额调整',
  subsidy,
  plaque: '牌匾和证书',
  pipeline: '培育名单',
  review: '评审',
  notice: '告知',
  inspection: '验收',
  watch: '预警和处理',
  mentorship: '名师带徒',
  confirmAddress: '确认邮箱',
  testHook: '试发',
  digest: '每日汇总',
  outboxStuck: '发送受阻',
});
export const channelWords: { readonly [C in Channel]: string } = {
  inApp: '系统内',
  mail: '邮件',
  webhook: '网络机器人',
};
export const deliveryStateWords: { readonly [S in DeliveryState]: string } = {
  queued: '待发送',
  sent: '已送达',
  opened: '已打开',
  failed: '发送失败',
  suppressed: '未发送',
};
export const mailChoiceWords: { readonly [C in MailChoice]: string } = {
  atOnce: '随时发到邮箱',
  daily: '每天汇总成一封（退回、最后期限等急事随时发）',
  inApp: '不发邮件，只在系统内查看',
};
export const hookKindWords: { readonly [K in HookKind]: string } = {
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
  plain: '其他系统（JSON）',
};

/** Why a message did not arrive and what to do. */
export const sendFaultWords: { readonly [F in SendFault]: string } = {
  mailNotSet: '未设置邮件。请系统管理员配置邮件服务器后重试。',
  recipientGone: '收信人的账号已停用，不再发送。',
  hookRemoved: '这个机器人已移除，不再发送。',
  refusedByServer: '对方邮件服务器拒收，多半是邮箱写错或已停用。请本人在“我的账号”核对邮箱。',
  notNow: '对方邮件服务器暂时不收，系统会自动再发。',
  noConnection: '连不上对方服务器，系统会自动再发。请检查网络和地址。',
  timedOut: '对方服务器没有回应，系统会自动再发。',
  tlsFailed: '与对方服务器的加密连接没有建立，多半是证书问题。请系统管理员检查。',
  signInRefused: '邮件服务器不接受设置的账号或密码。请系统管理员检查邮件设置。',
  hookRefused: '机器人收到了但没有接受。请核对机器人的地址、关键词和加签设置。',
  hookStatus: '对方系统报错，系统会自动再发。请系统管理员核对地址。',
  redirected: '这个地址转到了别处，未跟随。请系统管理员改用最终地址。',
  answerTooLarge: '对方的回应太长，不像是机器人。请系统管理员核对地址。',
  addressForbidden:
    '这个地址指向本机或内网，不允许发送。确需使用的，请联系系统管理员把这个地址列入允许的名单。',
  processDied: '多次发送时程序中断，已停止。请系统管理员查看日志后重试。',
  unexpected: '发送时出错，系统会自动再发。仍不成功的，请系统管理员查看日志。',
};

/** Words of the messages that the outbox itself writes. */
export const outboxWords = {
  confirmAddress: {
    title: '请确认您的邮箱',
    text: '有人在系统“我的账号”中填写了这个邮箱，用来接收消息。如果是您本人，请打开下面的地址，登录后确认，三天内有效。如果不是，请不必理会，系统不会再向这个邮箱发信。',
  },
  testHook: {
    title: '试发成功',
    text: '这个群已与系统连通，今后的通知和提醒会发到这里。',
  },
  digest: (count: number) => `今日消息汇总（${count} 条）`,
  stuck: {
    title: '有消息一小时没有发出去',
    text: (count: number) => `有 ${count} 条消息等待发送超过一小时。请查看消息台账，检查邮件和机器人设置。`,
  },
} as const;
