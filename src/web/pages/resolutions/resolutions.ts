import type { CommandInput, QueryOutput } from '../../../contract/client.ts';

export type AgendaCandidate = QueryOutput<'resolutionCandidates'>['candidates'][number];
export type Resolution = QueryOutput<'resolutionList'>['resolutions'][number];
export type ResolutionItem = Resolution['items'][number];

/** What is typed for one application on the agenda. */
export interface AgendaLine {
  readonly positive: boolean;
  readonly text: string;
}
/** What is typed for a meeting; kept on the device until it is recorded. */
export interface TypedMeeting {
  readonly meeting: string;
  readonly number: string;
  readonly heldOn: string;
  readonly present: string;
  readonly absent: string;
  readonly dissent: string;
  readonly text: string;
  readonly signatory: string;
  readonly lines: Readonly<Record<string, AgendaLine>>;
}
export const noMeeting: TypedMeeting = {
  ...{ meeting: '', number: '', heldOn: '', present: '', absent: '', dissent: '', text: '', signatory: '' },
  lines: {},
};

/** 张三、李四，王五 or a name a line: the people of a list as typed. */
export function peopleOf(typed: string): string[] {
  return [...new Set(typed.split(/[、，,;；\s]+/).filter((name) => name !== ''))];
}

/** The fields that stop it, each with what to do. Chosen lines that are no candidates any more drop out by themselves. */
export function meetingProblems(typed: TypedMeeting, chosen: readonly AgendaCandidate[], wantsText: boolean) {
  const unexplained = chosen.filter(({ application }) => {
    const line = typed.lines[application];
    return line && !line.positive && line.text.trim() === '';
  });
  const agreed = chosen.some(({ application }) => typed.lines[application]?.positive);
  return {
    meeting: typed.meeting.trim() === '' ? '请填写会议名称。' : undefined,
    heldOn: typed.heldOn === '' ? '请选择会议日期。' : undefined,
    present: peopleOf(typed.present).length === 0 ? '请填写出席人员。' : undefined,
    text: wantsText && agreed && typed.text.trim() === '' ? '这一级的审批意见要写明内容。' : undefined,
    lines:
      chosen.length === 0
        ? '请勾选会议研究过的申报。'
        : unexplained.length > 0
          ? `不同意的要写明理由：${unexplained.map(({ studioName }) => studioName).join('、')}。`
          : undefined,
  };
}

/** The command as typed. Each line says which earlier decision it has seen, so that none is written over unseen. */
export function asked(
  typed: TypedMeeting,
  chosen: readonly AgendaCandidate[],
  of: Pick<CommandInput<'recordResolution'>, 'campaign' | 'body' | 'minutes'>,
): CommandInput<'recordResolution'> {
  const { meeting, number, heldOn, dissent, text, signatory } = typed;
  return {
    ...of,
    ...{ meeting: meeting.trim(), heldOn, dissent: dissent.trim(), text: text.trim() },
    ...(number.trim() ? { number: number.trim() } : {}),
    ...(signatory.trim() ? { signatory: signatory.trim() } : {}),
    present: peopleOf(typed.present),
    absent: peopleOf(typed.absent),
    items: chosen.map(({ application, resolved }) => ({
      application,
      positive: typed.lines[application]?.positive ?? true,
      text: typed.lines[application]?.text.trim() ?? '',
      basedOn: resolved?.resolution ?? null,
    })),
  };
}

/** Of a resolution, what waits for the overprint and the seal. */
export function toOverprint({ items }: Resolution): string[] {
  return items
    .filter(({ waits, positive, supersededBy }) => waits && positive && supersededBy === null)
    .map(({ application }) => application);
}
