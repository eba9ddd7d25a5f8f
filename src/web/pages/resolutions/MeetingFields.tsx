import type { HTMLInputTypeAttribute } from 'react';
import { Field } from '../../office/Field.tsx';
import type { meetingProblems, TypedMeeting } from './resolutions.ts';

interface Props {
  readonly typed: TypedMeeting;
  readonly problems: Partial<ReturnType<typeof meetingProblems>>;
  /** What the step says when it agrees. */
  readonly usual: string | undefined;
  readonly wantsText: boolean;
  readonly wantsHand: boolean;
  readonly onType: (typed: TypedMeeting) => void;
}
type TextKey = Exclude<keyof TypedMeeting, 'lines'>;

/** The meeting itself: name, day, who was there, who was not, who did not agree, and what stands in the boxes. */
export function MeetingFields({ typed, problems, usual, wantsText, wantsHand, onType }: Props) {
  const put = (key: TextKey, value: string) => onType({ ...typed, [key]: value });
  const line = (key: TextKey, label: string, hint?: string, type: HTMLInputTypeAttribute = 'text') => (
    <Field label={label} hint={hint} error={problems[key as keyof typeof problems]}>
      {(control) => (
        <input
          {...control}
          type={type}
          className="of-input"
          maxLength={type === 'date' ? undefined : 120}
          value={typed[key]}
          onChange={(event) => put(key, event.target.value)}
        />
      )}
    </Field>
  );
  const area = (key: TextKey, label: string, hint: string) => (
    <Field label={label} hint={hint} error={problems[key as keyof typeof problems]}>
      {(control) => (
        <textarea
          {...control}
          className="of-area"
          rows={2}
          value={typed[key]}
          onChange={(event) => put(key, event.target.value)}
        />
      )}
    </Field>
  );
  const blank = wantsText ? '' : '；不填时纸面上只有公章和日期';
  return (
    <>
      <div className="of-filters">
        {line('meeting', '会议名称')}
        {line('heldOn', '会议日期', undefined, 'date')}
        {line('number', '纪要编号（没有可不填）')}
      </div>
      <div className="re-two">
        {area('present', '出席人员', '姓名之间用顿号、逗号或换行分开')}
        {area('absent', '缺席人员', '没有人缺席可不填')}
      </div>
      {area('dissent', '不同意见', '谁对哪一份有不同意见、理由是什么；没有可不填')}
      {area('text', '审批意见', `同意的都填这一句${usual ? `，常用写法：${usual}` : ''}${blank}`)}
      {wantsHand ? line('signatory', '负责人', '意见栏要求签名的，填签名人') : null}
    </>
  );
}
