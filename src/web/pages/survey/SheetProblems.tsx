import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import type { DictionaryEntry } from '../../../core/programme/vocabulary.ts';
import { upload } from '../../form/upload.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { Field } from '../../office/Field.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Problem } from './surveyWords.ts';

interface Props {
  readonly sheet: string;
  readonly causes: readonly DictionaryEntry[];
  readonly may: boolean;
}

/** Problems of one sheet: written down with cause, owner and day, and closed with what was done (R24). */
export function SheetProblems({ sheet, causes, may }: Props) {
  const query = useContractQuery('surveyProblems', { sheet });
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="sv-problems" className="of-stack">
      <h2 id="sv-problems">问题清单</h2>
      <Loaded query={query}>
        {({ rows, today }) => (
          <>
            {rows.length === 0 ? <p className="soft of-flush">还没有登记问题。</p> : null}
            <ul className="sv-problems">
              {rows.map((problem) => (
                <ProblemCard key={problem.problem} {...{ problem, causes, may, today }} />
              ))}
            </ul>
            {may && !adding ? (
              <button type="button" className="button button-plain of-start" onClick={() => setAdding(true)}>
                登记一个问题
              </button>
            ) : null}
            {adding ? <ProblemForm {...{ sheet, causes }} onDone={() => setAdding(false)} /> : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface CardProps {
  readonly problem: Problem;
  readonly causes: readonly DictionaryEntry[];
  readonly may: boolean;
  readonly today: string;
}

function ProblemCard({ problem, causes, may, today }: CardProps) {
  const [doing, setDoing] = useState<'change' | 'close' | 'drop'>();
  const { what, causeTitle, causeText, owner, dueOn, overdue, closedOn, done, proof } = problem;
  const name = <span className="unseen">：{what}</span>;
  const end = () => setDoing(undefined);
  return (
    <li className="card">
      <p className="of-strong of-wrap of-flush">{what}</p>
      <p className="of-flush">
        {causeTitle}
        {causeText ? `：${causeText}` : ''}。责任人：{owner}；{dayInWords(dueOn)}前解决。
      </p>
      <p className="of-marks">
        <span className="of-mark" data-tone={closedOn ? 'good' : overdue ? 'attention' : 'plain'}>
          {closedOn ? `已销号（${dayInWords(closedOn)}）` : overdue ? '已超期' : '未解决'}
        </span>
      </p>
      {done ? <p className="of-flush of-wrap">解决情况：{done}</p> : null}
      {proof ? (
        <p className="of-flush">
          <a href={`/api/v1/uploads/${proof.upload}`}>{proof.name}</a>
        </p>
      ) : null}
      {may && !closedOn && !doing ? (
        <p className="of-line of-flush">
          <button type="button" className="button" onClick={() => setDoing('close')}>
            销号{name}
          </button>
          <button type="button" className="button button-plain" onClick={() => setDoing('change')}>
            修改{name}
          </button>
          <button type="button" className="button button-plain" onClick={() => setDoing('drop')}>
            删除{name}
          </button>
        </p>
      ) : null}
      {doing === 'change' ? (
        <ProblemForm sheet={problem.sheet} {...{ causes, problem }} onDone={end} />
      ) : null}
      {doing === 'close' ? <CloseForm {...{ problem, today }} onDone={end} /> : null}
      {doing === 'drop' ? <DropForm problem={problem} onDone={end} /> : null}
    </li>
  );
}

interface FormProps {
  readonly sheet: string;
  readonly causes: readonly DictionaryEntry[];
  readonly problem?: Problem;
  readonly onDone: () => void;
}

function ProblemForm({ sheet, causes, problem, onDone }: FormProps) {
  const { run, busy, failure } = useCommand('keepProblem');
  const [typed, setTyped, forget] = useKept(`problem ${problem?.problem ?? sheet}`, {
    ...{ what: problem?.what ?? '', cause: problem?.cause ?? '', causeText: problem?.causeText ?? '' },
    ...{ owner: problem?.owner ?? '', dueOn: problem?.dueOn ?? '' },
  });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const other = causes.find(({ id }) => id === typed.cause)?.other === true;
  const wrong = {
    what: typed.what.trim() === '' ? '请写明是什么问题。' : undefined,
    cause: typed.cause === '' ? '请选择原因。' : undefined,
    causeText: other && typed.causeText.trim() === '' ? '选了“其他”，请写明原因。' : undefined,
    owner: typed.owner.trim() === '' ? '请写明由谁解决。' : undefined,
    dueOn: typed.dueOn === '' ? '请选择解决期限。' : undefined,
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const whose = problem ? { problem: problem.problem, version: problem.version } : {};
    if (!(await run({ sheet, ...whose, ...typed }))) return;
    announce('问题已保存。');
    forget();
    onDone();
  }
  return (
    <form
      className="card of-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void act();
      }}
    >
      {failure ? <RefusalNote failure={failure} /> : null}
      <TextField
        label="什么问题"
        rows={3}
        value={typed.what}
        error={error('what')}
        onChange={(what) => change({ what })}
      />
      <Chooser
        label="原因"
        value={typed.cause}
        choices={causes}
        error={error('cause')}
        onChange={(cause) => change({ cause })}
      />
      <TextField
        label="原因说明"
        hint={other ? undefined : '可以不填'}
        value={typed.causeText}
        error={error('causeText')}
        onChange={(causeText) => change({ causeText })}
      />
      <TextField
        label="由谁解决"
        hint="人或部门"
        value={typed.owner}
        error={error('owner')}
        onChange={(owner) => change({ owner })}
      />
      <DayField
        label="解决期限"
        value={typed.dueOn}
        error={error('dueOn')}
        onChange={(dueOn) => change({ dueOn })}
      />
      <FormButtons act="保存问题" busy={busy} onDone={onDone} />
    </form>
  );
}

const FormButtons = ({ act, busy, onDone }: { act: string; busy: boolean; onDone: () => void }) => (
  <p className="of-line of-flush">
    <button type="submit" className="button" aria-busy={busy}>
      {act}
    </button>
    <button type="button" className="button button-plain" onClick={onDone}>
      取消
    </button>
  </p>
);

export function CloseForm(props: {
  readonly problem: Problem;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const { problem, today, onDone } = props;
  const { run, busy, failure } = useCommand('closeProblem');
  const [done, setDone, forget] = useKept(`close ${problem.problem}`, '');
  const [closedOn, setClosedOn] = useState(today);
  const [proof, setProof] = useState<UploadAnswer>();
  const [sending, setSending] = useState<string>();
  const [asked, setAsked] = useState(false);
  async function act(): Promise<void> {
    setAsked(true);
    if (done.trim() === '') return;
    const file = proof ? { proof: proof.upload } : {};
    if (!(await run({ problem: problem.problem, done, closedOn, ...file }))) return;
    announce('问题已销号。');
    forget();
    onDone();
  }
  async function pick(file: File): Promise<void> {
    setSending('正在上传…');
    try {
      setProof(await upload(file, () => undefined, 'evidence'));
      setSending(undefined);
    } catch (problem_) {
      setSending(problem_ instanceof Error ? problem_.message : '没有传上，请再选一次。');
    }
  }
  return (
    <form
      className="of-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void act();
      }}
    >
      {failure ? <RefusalNote failure={failure} /> : null}
      <TextField
        label="怎样解决的"
        rows={3}
        value={done}
        error={asked && done.trim() === '' ? '请写明怎样解决的。' : undefined}
        onChange={setDone}
      />
      <DayField label="解决日期" value={closedOn} max={today} onChange={setClosedOn} />
      <Field label="证明（照片或文件）" hint="可以不附">
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".pdf,image/*"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void pick(file);
            }}
          />
        )}
      </Field>
      <p role="status" className="of-flush">
        {sending ?? (proof ? `已收到“${proof.name}”。` : '')}
      </p>
      <FormButtons act="确定销号" busy={busy} onDone={onDone} />
    </form>
  );
}

function DropForm({ problem, onDone }: { readonly problem: Problem; readonly onDone: () => void }) {
  const { run, busy, failure } = useCommand('dropProblem');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  async function act(): Promise<void> {
    setAsked(true);
    if (reason.trim() === '') return;
    if (await run({ problem: problem.problem, reason })) onDone();
  }
  return (
    <form
      className="of-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void act();
      }}
    >
      {failure ? <RefusalNote failure={failure} /> : null}
      <TextField
        label="删除的原因"
        value={reason}
        error={asked && reason.trim() === '' ? '请写明原因。' : undefined}
        onChange={setReason}
      />
      <FormButtons act="确定删除" busy={busy} onDone={onDone} />
    </form>
  );
}
