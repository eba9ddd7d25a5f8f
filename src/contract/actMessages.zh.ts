import type { Words } from '../core/programme/words.ts';
import { inspectionMessages } from './inspectionMessages.zh.ts';

/** What people are told of acts that concern them; plain words, no answers of a form (S28). */
export const actMessages = ({ designation, organiser, subsidy }: Words) =>
  ({
    ...inspectionMessages,
    returned: (name: string, reason: string) => ({
      title: `“${name}”被退回修改`,
      text: `退回原因：${reason}\n请按要求修改后重新提交。`,
    }),
    returnedToLevel: (name: string, reason: string) => ({
      title: `“${name}”退回本级重新办理`,
      text: `退回原因：${reason}`,
    }),
    declined: (name: string) => ({
      title: `“${name}”的申报已办结`,
      text: `本次不予推荐或不予${designation}，理由见意见。如有疑问，请与办理的工会联系。`,
    }),
    accepted: (name: string) => ({
      title: `“${name}”已受理`,
      text: `${organiser}已受理这份申报，进入审批。`,
    }),
    designated: (name: string) => ({
      title: `“${name}”已${designation}`,
      text: `${designation}决定已作出，详见“${designation}”。`,
    }),
    upwardResult: (name: string, named: boolean) => ({
      title: `“${name}”的上级评定结果`,
      text: named ? '获得上级评定，已记入台账。' : '本次未获上级评定。如有疑问，请与办理的工会联系。',
    }),
    filed: (body: string, count: number, late: boolean) => ({
      title: `${body}已报送${late ? '（逾期）' : ''}`,
      text: count === 0 ? '零报告。' : `本次报送 ${count} 个。`,
    }),
    extended: (deadline: string, due: string) => ({
      title: `“${deadline}”已延期`,
      text: `${organiser}同意延期，截止日期改为 ${due}（含当日）。`,
    }),
    published: (name: string, opensOn: string, endsOn: string) => ({
      title: `“${name}”已列入公示`,
      text: `公示期 ${opensOn} 至 ${endsOn} 24:00。期满无异议后进入下一环节。`,
    }),
    objected: (name: string) => ({
      title: `公示期间有人对“${name}”提出异议`,
      text: `${organiser}正在核实，结果会另行告知。请先备好证明材料。`,
    }),
    correctionAsked: (name: string) => ({
      title: `“${name}”申请更正`,
      text: '请核对原内容、更正后的内容和证明材料，作出决定。',
    }),
    correctionDecided: (name: string, approved: boolean) => ({
      title: `“${name}”的更正${approved ? '已同意' : '没有同意'}`,
      text: approved
        ? '以后的名单和材料按更正后的写；原申报表和此前印发的材料不变。'
        : '原因见“更正”。如有疑问，请与办理的工会联系。',
    }),
    objectionCame: (about: string, number: number, answerBy: string, late: boolean) => ({
      title: `收到第 ${number} 号异议${late ? '（逾期）' : ''}`,
      text: `对象：${about}。请在 ${answerBy} 前核实并答复。`,
    }),
    subsidyApproved: (name: string, amount: string) => ({
      title: `“${name}”的${subsidy}已审批`,
      text: `批准 ${amount} 元，由财务拨付。请核对单位名称和账户。`,
    }),
    subsidyPaid: (name: string, amount: string) => ({
      title: `“${name}”的${subsidy}已拨付`,
      text: `拨付 ${amount} 元。请专款专用，使用后及时上传凭证。`,
    }),
    plaqueReady: (name: string, thing: string) => ({
      title: `“${name}”的${thing}已制成`,
      text: `请与${organiser}约定领取或颁发的时间。`,
    }),
    quotaChanged: (row: string) => ({
      title: '名额有调整',
      text: `“${row}”的名额已调整，最新名额见“报送”。`,
    }),
  }) as const;
