import { useState } from 'react';
import type { CommandInput, CommandName, UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { TextField } from '../../office/TextField.tsx';
import { announce } from '../../parts/announce.ts';
import { SearchBox } from '../../parts/SearchBox.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { AllianceAnswer, AllianceResult } from './alliances.ts';
import { KeepAllianceDialog } from './KeepAllianceDialog.tsx';

export type AllianceAct =
  | { readonly kind: 'keep' | 'charter' | 'end' | 'join' | 'host' | 'result' }
  | { readonly kind: 'leave'; readonly member: AllianceAnswer['members'][number] }
  | { readonly kind: 'withdraw'; readonly result: AllianceResult };
interface Props {
  readonly answer: AllianceAnswer;
  readonly onClose: () => void;
}

/** The dialog of the act that is asked for. */
export function AllianceDialogs({ answer, act, onClose }: Props & { readonly act: AllianceAct }) {
  const props = { answer, onClose };
  if (act.kind === 'leave') return <LeaveDialog {...props} member={act.member} />;
  if (act.kind === 'withdraw') return <WithdrawDialog {...props} result={act.result} />;
  if (act.kind === 'keep') return <KeepAllianceDialog kinds={answer.kinds} {...props} />;
  const Dialog = dialogs[act.kind];
  return <Dialog {...props} />;
}
const dialogs = {
  charter: CharterDialog,
  end: EndDialog,
  join: JoinDialog,
  host: HostDialog,
  result: ResultDialog,
} as const;

/** One act: runs it, says that it is done, closes. */
function useAct<N extends CommandName>(name: N, done: string, onClose: () => void) {
  const { run, busy, failure } = useCommand(name);
  const act = async (input: CommandInput<N>): Promise<boolean> => {
    if ((await run(input)) === undefined) return false;
    announce(done);
    onClose();
    return true;
  };
  return { act, shown: { open: true, busy, failure, onClose } };
}
const wanted = (asked: boolean, value: string, sentence: string) =>
  asked && value.trim() === '' ? sentence : undefined;

function JoinDialog({ answer, onClose }: Props) {
  const { act, shown } = useAct('joinAlliance', '成员已加入。', onClose);
  const [search, setSearch] = useState('');
  const [studio, setStudio] = useState('');
  const [from, setFrom] = useState('');
  const [asked, setAsked] = useState(false);
  const found = useContractQuery('studioList', { size: 20, ...(search ? { search } : {}) } as never);
  const choices = (found.data?.rows ?? []).map(({ id, name, unitName }) => ({
    id,
    label: `${name}（${unitName}）`,
  }));
  const submit = () => {
    setAsked(true);
    if (studio !== '' && from !== '') void act({ alliance: answer.alliance.id, studio, from });
  };
  return (
    <ActDialog title="加入成员" act="加入" {...shown} onAct={submit}>
      <SearchBox
        value={search}
        placeholder="工作室或单位的几个字"
        onChange={(words) => setSearch(words ?? '')}
      />
      <Chooser
        label="工作室"
        hint="列出最前面的 20 个；没有的，请在上面多输几个字"
        value={studio}
        choices={choices}
        error={wanted(asked, studio, '请选择工作室。')}
        onChange={setStudio}
      />
      <DayField
        label="加入日期"
        value={from}
        error={wanted(asked, from, '请填写加入日期。')}
        onChange={setFrom}
      />
    </ActDialog>
  );
}

function LeaveDialog({ answer, member, onClose }: Props & { member: AllianceAnswer['members'][number] }) {
  const { act, shown } = useAct('leaveAlliance', `${member.name}已退出。`, onClose);
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <ReasonDialog
      title={`退出联盟：${member.name}`}
      act="退出"
      {...shown}
      onAsked={() => setAsked(true)}
      onAct={async (reason) =>
        to !== '' && (await act({ alliance: answer.alliance.id, member: member.id, to, reason }))
      }
    >
      <DayField label="退出日期" value={to} error={wanted(asked, to, '请填写退出日期。')} onChange={setTo} />
    </ReasonDialog>
  );
}

function EndDialog({ answer: { alliance: one }, onClose }: Props) {
  const { act, shown } = useAct('endAlliance', '联盟已终止。', onClose);
  const [on, setOn] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <ReasonDialog
      title={`终止联盟：${one.name}`}
      act="终止"
      danger
      {...shown}
      onAsked={() => setAsked(true)}
      onAct={async (reason) => on !== '' && (await act({ alliance: one.id, on, reason }))}
    >
      <p className="of-flush">所有成员同日退出，以后只供查看。</p>
      <DayField label="终止日期" value={on} error={wanted(asked, on, '请填写终止日期。')} onChange={setOn} />
    </ReasonDialog>
  );
}

function WithdrawDialog({ answer, result, onClose }: Props & { readonly result: AllianceResult }) {
  const { act, shown } = useAct('withdrawAllianceResult', '成果已撤回。', onClose);
  return (
    <ReasonDialog
      title={`撤回成果：${result.title}`}
      act="撤回"
      danger
      {...shown}
      onAct={(reason) => act({ alliance: answer.alliance.id, result: result.id, reason })}
    />
  );
}

/** Members of now, to choose from. */
const memberChoices = ({ members }: AllianceAnswer) =>
  members.filter(({ to }) => to === null).map(({ studio, name }) => ({ id: studio, label: name }));

function HostDialog({ answer, onClose }: Props) {
  const { act, shown } = useAct('setAllianceHost', '轮值已登记。', onClose);
  const [year, setYear] = useState(String(answer.year));
  const [studio, setStudio] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const right = /^(19|20|21)\d\d$/.test(year);
  const submit = () => {
    setAsked(true);
    if (right && studio !== '')
      void act({ alliance: answer.alliance.id, year: Number(year), studio, reason });
  };
  return (
    <ActDialog title="登记轮值" act="登记" {...shown} onAct={submit}>
      <TextField
        label="年度"
        decimal
        maxLength={4}
        value={year}
        error={asked && !right ? '请填写四位年份。' : undefined}
        onChange={setYear}
      />
      <Chooser
        label="轮值工作室"
        value={studio}
        choices={memberChoices(answer)}
        error={wanted(asked, studio, '请选择工作室。')}
        onChange={setStudio}
      />
      <TextField
        label="更换的原因"
        hint="这一年已有轮值的必须填写"
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
    </ActDialog>
  );
}

function CharterDialog({ answer, onClose }: Props) {
  const { act, shown } = useAct('addAllianceCharter', '章程已登记。', onClose);
  const [file, setFile] = useState<UploadAnswer>();
  const [from, setFrom] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (file && from !== '') void act({ alliance: answer.alliance.id, upload: file.upload, from });
  };
  return (
    <ActDialog title="上传章程" act="登记" {...shown} onAct={submit}>
      <FilePick
        label="章程"
        value={file}
        onPick={setFile}
        error={asked && !file ? '请选择章程文件。' : undefined}
      />
      <DayField
        label="自哪天起施行"
        value={from}
        error={wanted(asked, from, '请填写施行日期。')}
        onChange={setFrom}
      />
    </ActDialog>
  );
}

function ResultDialog({ answer, onClose }: Props) {
  const { act, shown } = useAct('recordAllianceResult', '成果已登记。', onClose);
  const [title, setTitle] = useState('');
  const [on, setOn] = useState('');
  const [studios, setStudios] = useState<readonly string[]>([]);
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const toggle = (id: string, held: boolean) =>
    setStudios(held ? [...studios, id] : studios.filter((one) => one !== id));
  const submit = () => {
    setAsked(true);
    if (title.trim() === '' || on === '' || studios.length === 0) return;
    const uploads = file ? [file.upload] : [];
    void act({ alliance: answer.alliance.id, title: title.trim(), on, studios: [...studios], uploads });
  };
  return (
    <ActDialog title="登记成果" act="登记" {...shown} onAct={submit}>
      <TextField
        label="成果"
        maxLength={200}
        value={title}
        error={wanted(asked, title, '请填写成果。')}
        onChange={setTitle}
      />
      <DayField label="日期" value={on} error={wanted(asked, on, '请填写日期。')} onChange={setOn} />
      <fieldset className="of-fieldset">
        <legend>参加的工作室</legend>
        {memberChoices(answer).map(({ id, label }) => (
          <label key={id} className="of-check">
            <input
              type="checkbox"
              checked={studios.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {label}
          </label>
        ))}
        {asked && studios.length === 0 ? <span className="of-error">请至少选一个工作室。</span> : null}
      </fieldset>
      <FilePick label="证明（可以不传）" value={file} onPick={setFile} />
    </ActDialog>
  );
}
