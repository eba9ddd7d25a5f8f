import { useMemo, useState } from 'react';
import type { CommandInput, UploadAnswer } from '../../../contract/client.ts';
import type { WorkKind } from '../../../core/programme/workLog.ts';
import type { AnswerStore } from '../../form/journal/answerStore.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMe } from '../../session/useMe.ts';
import { EntryDay, EntryQuestions } from '../../work/EntryFields.tsx';
import { EntryWork, entryStore } from '../../work/EntryWork.tsx';
import { faultsOf, showFirst } from '../../work/faultsOf.ts';
import { type Kinds, useVocabulary } from '../../work/useVocabulary.ts';
import { FilesPick } from './FilesPick.tsx';
import type { PairFile } from './pairs.ts';

type Outcome = Omit<CommandInput<'addPairOutcome'>, 'pair'>;
/** What the fields hold; `read` answers the outcome, or shows what is missing. */
export interface OutcomeForm {
  readonly known: Kinds | undefined;
  readonly kind: WorkKind | undefined;
  readonly store: AnswerStore | undefined;
  readonly beside: { readonly on: string; readonly reward: string; readonly files: readonly UploadAnswer[] };
  readonly asked: boolean;
  readonly choose: (kind: string) => void;
  readonly put: (part: Partial<OutcomeForm['beside']>) => void;
  readonly read: () => Outcome | undefined;
}

/** A level or honour as the studio's log asks it, with the apprentice's name filled in. */
export function useOutcome(file: PairFile): OutcomeForm {
  const { known } = useVocabulary(useMe().data?.user);
  const [id, setId] = useState('');
  const [beside, setBeside] = useState<OutcomeForm['beside']>({ on: file.today, reward: '', files: [] });
  const [asked, setAsked] = useState(false);
  const kind = known?.kinds.find((one) => one.id === id);
  const store = useMemo(() => {
    if (!kind) return undefined;
    const name = kind.fields.find((field) => field.id === 'name' && field.kind === 'text');
    return entryStore(name ? { [name.id]: file.apprenticeName } : {});
  }, [kind, file.apprenticeName]);
  const read = (): Outcome | undefined => {
    setAsked(true);
    if (!kind || !store || !known) return undefined;
    const { answers } = store.read();
    const faults = faultsOf(kind, { ...beside, about: null, files: beside.files.length, today: file.today });
    if (showFirst(kind, known.dictionaries, answers, faults)) return undefined;
    const uploads = beside.files.map(({ upload }) => upload);
    return {
      kind: kind.id,
      on: beside.on,
      answers: { ...answers } as Outcome['answers'],
      uploads,
      reward: beside.reward || null,
    };
  };
  const put = (part: Partial<OutcomeForm['beside']>) => setBeside({ ...beside, ...part });
  return { known, kind, store, beside, asked, choose: setId, put, read };
}

interface Props {
  readonly file: PairFile;
  readonly form: OutcomeForm;
  /** Whether nothing need be chosen. */
  readonly optional: boolean;
}

export function OutcomeFields({ file, form, optional }: Props) {
  const { known, kind, store, beside, asked, put } = form;
  if (!known) return <Waiting />;
  const kinds = known.kinds.filter(({ counts }) => counts === 'person' || counts === 'honour');
  const faults = kind
    ? faultsOf(kind, { ...beside, about: null, files: beside.files.length, today: file.today })
    : {};
  const rewards = file.rules?.rewards ?? [];
  return (
    <>
      <Chooser
        label="徒弟取得的晋升或荣誉"
        hint={`登记后记入工作室的年度记录，只计一次${optional ? '；没有的不选' : ''}`}
        empty={optional ? '没有，或以后登记' : '请选择'}
        value={kind?.id ?? ''}
        error={!optional && asked && !kind ? '请选择晋升或荣誉。' : undefined}
        choices={kinds.map(({ id, title }) => ({ id, label: title }))}
        onChange={form.choose}
      />
      {kind && store ? (
        <EntryWork kind={kind} dictionaries={known.dictionaries} store={store} showMissing={asked}>
          <EntryQuestions kind={kind} />
          <EntryDay
            {...{ kind, today: file.today, on: beside.on }}
            error={asked ? faults.on : undefined}
            onChange={(on) => put({ on })}
          />
          <FilesPick
            label="证明材料"
            files={beside.files}
            error={asked ? faults.files : undefined}
            onChange={(files) => put({ files })}
          />
          {rewards.length > 0 ? (
            <Chooser
              label="属于哪一项奖励"
              hint="只作提示，不发放资金"
              empty="不属于奖励事项"
              value={beside.reward}
              choices={rewards.map(({ id, event }) => ({ id, label: event }))}
              onChange={(reward) => put({ reward })}
            />
          ) : null}
        </EntryWork>
      ) : null}
    </>
  );
}
