import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useWords } from '../../session/useWords.ts';
import type { StudioFile } from './studioFile.ts';
import { useStudioAct } from './useStudioAct.ts';

interface Props {
  readonly file: StudioFile;
  readonly onClose: () => void;
}
const dayMissing = (on: string) => (on === '' ? '请填写日期。' : undefined);
const reasonMissing = (reason: string) => (reason.trim() === '' ? '请写明原因。' : undefined);

/** The lead has retired or gone. */
export function LeadLeftDialog({ file, onClose }: Props) {
  const { lead } = useWords();
  const { typed, change, asked, busy, failure, act, cancel } = useStudioAct(
    'recordLeadLeft',
    `studio ${file.id} leadLeft`,
    { on: '', reason: '' },
    onClose,
  );
  const wrong = { on: dayMissing(typed.on), reason: reasonMissing(typed.reason) };
  return (
    <ActDialog
      title={`登记${lead}离开：${file.leadName}`}
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={cancel}
      onAct={() => void act(wrong, { studio: file.id, ...typed }, '已登记。')}
    >
      <DayField
        label="离开日期"
        value={typed.on}
        error={asked ? wrong.on : undefined}
        onChange={(on) => change({ on })}
      />
      <TextField
        label="原因"
        hint="例如退休、调离"
        rows={2}
        maxLength={400}
        value={typed.reason}
        error={asked ? wrong.reason : undefined}
        onChange={(reason) => change({ reason })}
      />
    </ActDialog>
  );
}

/** Another lead; the name is proposed with the old one's ending. */
export function AppointDialog({ file, onClose }: Props) {
  const { lead } = useWords();
  const ending = file.name.startsWith(file.leadName) ? file.name.slice(file.leadName.length) : '创新工作室';
  const { typed, change, asked, busy, failure, act, cancel } = useStudioAct(
    'appointLead',
    `studio ${file.id} appoint`,
    { leadName: '', name: '', on: '', reason: '' },
    onClose,
  );
  const wrong = {
    leadName: typed.leadName.trim() === '' ? `请填写接任${lead}的姓名。` : undefined,
    name: typed.name.trim().length < 2 ? '请填写工作室名称。' : undefined,
    on: dayMissing(typed.on),
    reason: reasonMissing(typed.reason),
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  return (
    <ActDialog
      title={`登记接任${lead}`}
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={cancel}
      onAct={() => void act(wrong, { studio: file.id, ...typed }, '已登记，原来的名称留在档案里。')}
    >
      <TextField
        label={`接任${lead}姓名`}
        maxLength={60}
        value={typed.leadName}
        error={error('leadName')}
        onChange={(leadName) => change({ leadName, name: `${leadName.trim()}${ending}` })}
      />
      <TextField
        label="工作室名称"
        maxLength={120}
        value={typed.name}
        error={error('name')}
        onChange={(name) => change({ name })}
      />
      <DayField label="接任日期" value={typed.on} error={error('on')} onChange={(on) => change({ on })} />
      <TextField
        label="原因"
        rows={2}
        maxLength={400}
        value={typed.reason}
        error={error('reason')}
        onChange={(reason) => change({ reason })}
      />
    </ActDialog>
  );
}

/** The studio belongs to another unit from a day on. */
export function MoveDialog({ file, onClose }: Props) {
  const { typed, change, asked, busy, failure, act, cancel } = useStudioAct(
    'moveStudio',
    `studio ${file.id} move`,
    { unitName: '', on: '', reason: '' },
    onClose,
  );
  const wrong = {
    unitName: typed.unitName.trim().length < 2 ? '请填写单位全称。' : undefined,
    on: dayMissing(typed.on),
    reason: reasonMissing(typed.reason),
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  return (
    <ActDialog
      title="变更所在单位"
      open
      act="登记变更"
      busy={busy}
      failure={failure}
      onClose={cancel}
      onAct={() => void act(wrong, { studio: file.id, ...typed }, '已登记。')}
    >
      <p>现在：{file.unitName}</p>
      <TextField
        label="新的单位全称"
        hint="与系统里的单位名称相同的，就归到那个单位"
        maxLength={120}
        value={typed.unitName}
        error={error('unitName')}
        onChange={(unitName) => change({ unitName })}
      />
      <DayField label="变更日期" value={typed.on} error={error('on')} onChange={(on) => change({ on })} />
      <TextField
        label="原因"
        hint="例如企业改制、分立"
        rows={2}
        maxLength={400}
        value={typed.reason}
        error={error('reason')}
        onChange={(reason) => change({ reason })}
      />
    </ActDialog>
  );
}
