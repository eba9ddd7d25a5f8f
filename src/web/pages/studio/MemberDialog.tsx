import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import type { Member } from './studioFile.ts';
import { useStudioAct } from './useStudioAct.ts';

interface Props {
  readonly studio: string;
  /** Absent: a new one. */
  readonly member: Member | undefined;
  readonly onClose: () => void;
}
const said = [
  ['name', '姓名', 60],
  ['birthYear', '出生年', 4],
  ['education', '学历', 60],
  ['technicalTitle', '职称或等级', 60],
  ['unitName', '所在单位', 120],
  ['duty', '分工', 120],
] as const;

/** One member of the studio's own list; who left gets the day. */
export function MemberDialog({ studio, member, onClose }: Props) {
  const { typed, change, asked, busy, failure, act, cancel } = useStudioAct(
    'keepMember',
    `studio ${studio} member ${member?.id ?? 'new'}`,
    {
      ...{ name: member?.name ?? '', education: member?.education ?? '', duty: member?.duty ?? '' },
      ...{ technicalTitle: member?.technicalTitle ?? '', unitName: member?.unitName ?? '' },
      ...{ birthYear: member?.birthYear ? String(member.birthYear) : '' },
      ...{ from: member?.from ?? '', to: member?.to ?? '' },
    },
    onClose,
  );
  const wrong = {
    name: typed.name.trim() === '' ? '请填写姓名。' : undefined,
    birthYear:
      typed.birthYear === '' || /^(19|20)\d{2}$/.test(typed.birthYear) ? undefined : '请填写四位数的年份。',
  };
  const input = {
    ...typed,
    ...{ studio, ...(member && { member: member.id }) },
    birthYear: typed.birthYear === '' ? null : Number(typed.birthYear),
    from: typed.from || null,
    to: typed.to || null,
  };
  return (
    <ActDialog
      title={member ? `修改成员：${member.name}` : '登记成员'}
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={cancel}
      onAct={() => void act(wrong, input, `${typed.name}已登记。`)}
    >
      {said.map(([key, label, most]) => (
        <TextField
          key={key}
          label={label}
          maxLength={most}
          value={typed[key]}
          error={asked && key in wrong ? wrong[key as keyof typeof wrong] : undefined}
          onChange={(text) => change({ [key]: text })}
        />
      ))}
      <DayField label="加入日期" hint="可以不填" value={typed.from} onChange={(from) => change({ from })} />
      <DayField label="离开日期" hint="离开的才填" value={typed.to} onChange={(to) => change({ to })} />
    </ActDialog>
  );
}
